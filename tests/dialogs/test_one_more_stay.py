"""A stay that lies elsewhere is one more, and replaces none that is held."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialogs.playing import PERIOD, Player, visit

TODAY = date(2026, 11, 25)
TOLD = ("bonjour", "ok", "libre", "27/03/2003", "stage chez DPD du 2 mars au 1er mai 2026 35h", "oui", "oui")


@pytest.mark.parametrize(
    "said",
    [
        "oui, après ils m'ont pris en CDD du 4 mai au 26 juin 35h",
        "ui apré il mon pris en cdd du 4 mai o 26 juin 35h",
        "ok, et un CDD chez UPS du 4 mai au 26 juin 2026 35h",
        "then a job at UPS from 4 May to 26 June 2026, 35 hours",
    ],
)
@pytest.mark.parametrize("end", [(), ("oui", "non")], ids=["confirm", "menu"])
def test_a_stay_told_where_one_is_closed_is_put_up_as_another(said: str, end: tuple[str, ...]) -> None:
    player = Player(TODAY).does(*TOLD, *end, said, "oui")
    assert player.value("period.start", 1) == date(2026, 3, 2)
    assert player.value("period.kind", 1) == "internship"
    assert player.value("period.start", 2) == date(2026, 5, 4)
    assert player.value("period.end", 2) == date(2026, 6, 26)
    assert player.value("period.weekly_hours", 2) == 35


@pytest.mark.parametrize("said", ["non, c'était du 4 mai au 26 juin 2026", "du 4 mai au 26 juin 2026"])
def test_other_days_of_the_same_stay_are_a_change(said: str) -> None:
    player = Player(TODAY).does(*TOLD, said)
    assert player.ask == "correction"
    assert player.does("oui").value("period.start", 1) == date(2026, 5, 4)


def test_a_further_stay_that_is_none_is_not_asked_about_later() -> None:
    player = visit(*PERIOD, "oui", "non")
    assert player.ask == "more_periods"
    player.does("/attestation", "/retour")
    assert (player.ask, player.standing.incomplete) == ("menu", ())
    assert visit(*PERIOD, "oui", "non", "oui").ask == "period.kind"


@pytest.mark.parametrize("asked", ['c\'est quoi "à faire confirmer" ?', 'what does "to be confirmed" mean?'])
def test_what_stands_in_the_total_is_explained_where_more_is_asked_for(asked: str) -> None:
    player = visit(*PERIOD, asked)
    assert player.ask == "more_periods"
    assert "« Au mieux »" in player.text


def test_a_job_right_after_the_internship_is_one_more_stay() -> None:
    player = Player().does(*PERIOD, "après le stage ils m'ont embauché en CDD jusqu'au 31 août", "oui")
    assert player.value("period.end", 1) == date(2025, 6, 6)
    assert (player.value("period.kind", 2), player.value("period.end", 2)) == ("job", date(2025, 8, 31))


def test_what_stands_behind_the_name_is_no_part_of_it() -> None:
    assert Player().does(*PERIOD, "oui en CDD chez DPD après").value("period.employer", 2) == "DPD"
