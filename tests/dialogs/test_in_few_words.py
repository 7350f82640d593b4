"""A few words that mean more than they say: they are taken for what they mean there, and nothing is lost by it."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialogs.playing import MET, Player

TODAY = date(2026, 9, 15)
PERSON = ("bonjour", "ok", "libre", "12/05/1997")
AT_END = (*PERSON, "oui", "emploi", "DPD", "3 août 2026")
AT_HOURS = (*PERSON, "oui", "emploi", "Stuart", "du 2 février au 3 juillet 2026")
AT_ACTIVITIES = (
    *MET,
    "/attestation",
    "Diallo",
    "Awa",
    "12 rue des Lilas",
    "44000 Nantes",
    "SARL",
    "3 quai",
    "44000 Nantes",
    "colis",
)


@pytest.mark.parametrize("said", ["cdi", "c'est un CDI", "en CDI"])
def test_a_contract_without_an_end_has_no_last_day_once_agreed(said: str) -> None:
    player = Player(TODAY).does(*AT_END, said)
    assert player.value("period.end", 1) is None
    assert player.does("oui").value("period.end", 1) == "ongoing"


@pytest.mark.parametrize(
    "said", ["20h au début puis 30h à partir du 30 mars", "20h puis 30h", "30 heures, et depuis avril 20 heures"]
)
def test_hours_that_changed_are_asked_for_as_one_figure_and_move_no_date(said: str) -> None:
    player = Player(TODAY).does(*AT_HOURS, said)
    assert "Vos heures ont changé en route." in player.text
    assert player.ask == "period.weekly_hours"
    assert player.value("period.start", 1) == date(2026, 2, 2)
    assert player.does("27h").value("period.weekly_hours", 1) == 27


@pytest.mark.parametrize(
    "said",
    [
        "maintenant c'est pour mon frère",
        "bonjour c'est ma soeur maintenant, elle veut aussi savoir pour elle",
        "c'est mon mari qui écrit",
    ],
)
def test_who_goes_on_for_somebody_else_is_asked_before_the_first_file_goes(said: str) -> None:
    player = Player(TODAY).does(*PERSON, "non", said)
    assert player.ask == "restart"
    assert "Ce compte garde un seul dossier." in player.text
    assert player.value("birth_date") == date(1997, 5, 12)
    assert player.does("non").value("birth_date") == date(1997, 5, 12)


def test_who_was_helped_by_somebody_begins_nothing_again() -> None:
    assert Player(TODAY).does(*PERSON, "non", "c'est mon mari qui m'a aidée").ask == "menu"


def test_work_for_a_brother_begins_nothing_again() -> None:
    assert Player(TODAY).does(*PERSON, "oui", "emploi", "c'est pour mon frère").ask != "restart"


@pytest.mark.parametrize(
    "said", ["les trois", "toutes", "les 3", "toutes les activités", "all three", "oui toutes les trois"]
)
def test_all_activities_are_all_of_them(said: str) -> None:
    assert len(Player().does(*AT_ACTIVITIES, said).value("employer.activities", 1)) == 3


@pytest.mark.parametrize(("said", "n"), [("la 3", 1), ("les 1 et 3", 2)])
def test_a_number_is_one_activity(said: str, n: int) -> None:
    assert len(Player().does(*AT_ACTIVITIES, said).value("employer.activities", 1)) == n


def test_why_a_name_is_asked_for_is_true_of_the_paper_too() -> None:
    assert "Votre nom est écrit sur l'attestation." in Player().does(*MET, "/attestation", "pourquoi mon nom").text
