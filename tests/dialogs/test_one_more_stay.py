"""A stay that lies elsewhere is one more, and replaces none that is held."""

from __future__ import annotations

from datetime import date, timedelta

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


@pytest.mark.parametrize(
    ("said", "kind"), [("oui un stage", "internship"), ("oui en stage", "internship"), ("oui en intérim", "job")]
)
def test_another_stay_of_the_same_kind_is_of_that_kind(said: str, kind: str) -> None:
    player = Player(TODAY).does(*TOLD, "oui", said)
    assert (player.value("period.kind", 2), player.ask) == (kind, "period.employer")


@pytest.mark.parametrize(
    ("said", "field", "value"), [("oui chez DPD", "employer", "DPD"), ("oui, à 35h", "weekly_hours", 35)]
)
def test_what_is_the_same_of_another_stay_is_noted_of_it_too(said: str, field: str, value: object) -> None:
    assert Player(TODAY).does(*TOLD, "oui", said).value(f"period.{field}", 2) == value


@pytest.mark.parametrize(
    "said",
    [
        "oui j'ai fait de l'intérim chez FedEx",
        "oui et un CDD chez FedEx",
        "oui. Ensuite un CDD chez FedEx",
        "oui, j'ai aussi fait un cdd chez fedex",
    ],
)
def test_a_yes_closes_one_stay_and_what_stands_behind_it_begins_the_next(said: str) -> None:
    player = Player(TODAY).does(*TOLD, said)
    assert player.value("period.confirm", 1) == "ok"
    assert player.value("period.employer", 1) == "DPD"
    assert player.value("period.kind", 2) == "job"
    assert player.ask == "period.start"
    assert "Finissons d'abord" not in player.text


def test_a_yes_to_the_sector_is_noted_before_another_stay_is() -> None:
    player = Player(TODAY).does(*TOLD[:5], "oui, et après de l'intérim chez FedEx")
    assert player.value("period.sector", 1) == "yes"
    assert player.value("period.kind", 2) == "job"
    assert player.ask == "period.weeks"


@pytest.mark.parametrize("end", [(), ("oui", "non")], ids=["confirm", "menu"])
def test_another_kind_of_stay_elsewhere_is_put_up_as_another(end: tuple[str, ...]) -> None:
    player = Player(TODAY).does(*TOLD, *end, "j'ai fait de l'intérim chez FedEx", "oui")
    assert (player.value("period.kind", 1), player.value("period.employer", 1)) == ("internship", "DPD")
    assert (player.value("period.kind", 2), player.value("period.employer", 2)) == ("job", "FedEx")


@pytest.mark.parametrize("said", ["oui mais c'était un CDD chez FedEx", "non, un CDD chez FedEx", "c'était chez FedEx"])
def test_what_is_mended_of_the_stay_at_hand_is_no_other_stay(said: str) -> None:
    assert Player(TODAY).does(*TOLD, said).ask == "correction"


def test_the_stay_that_is_passed_on_to_is_named() -> None:
    player = Player(TODAY).does(*TOLD, "puis un CDD chez FedEx du 4 mai au 26 juin 2026 35h")
    assert "Passons" not in player.text
    assert player.does("oui").text.count("Passons à cette période :\nEmploi chez FedEx, du 4 mai 2026") == 1
    assert "Passons" not in player.does("oui").text


@pytest.mark.parametrize("said", ["bonjour", "/start", "je sais plus où on en était"])
def test_who_comes_back_is_told_of_which_stay_the_question_is(said: str) -> None:
    player = Player(TODAY).does(*TOLD[:5])
    assert "Nous en étions" not in player.does("bonjour").text
    player.today += timedelta(days=1)
    assert "Nous en étions à cette période :\nStage chez DPD, du 2 mars 2026" in player.does(said).text
    assert "Nous en étions" not in player.does("oui").text


@pytest.mark.parametrize("said", ["non finalement une autre", "non, ah si", "non, si encore un stage"])
def test_a_no_that_is_taken_back_is_no_end(said: str) -> None:
    player = Player(TODAY).does(*TOLD, "oui", said)
    assert player.value("more_periods", 1) != "no"
    assert player.ask in {"period.kind", "more_periods", "period.employer"}
    assert Player(TODAY).does(*TOLD, "oui", "non, pas une autre").ask == "menu"
