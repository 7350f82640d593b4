"""Where all is told and nothing is asked, a stay told anew is a change of it, shown before it is made."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from dialogs.words.facts import Key, Value
from tests.dialogs.playing import Player

TODAY = date(2026, 9, 15)
TOLD = ("bonjour", "ok", "libre", "12/05/1997", "stage chez DPD du 3 mars au 6 juin 2025 à 30h", "oui", "oui", "oui")


def at_the_menu() -> Player:
    return Player(TODAY).does(*TOLD, "non")


@pytest.mark.parametrize(
    ("said", "field", "value"),
    [
        ("le dernier jour c'était le 13 juin 2025", "period.end", date(2025, 6, 13)),
        ("le dernier jour de mon stage, c'était le 13 juin", "period.end", date(2025, 6, 13)),
        ("la fin c'est le 20 juin 2025", "period.end", date(2025, 6, 20)),
        ("date de fin : 20/06/2025", "period.end", date(2025, 6, 20)),
        ("j'ai fini le 13 juin 2025", "period.end", date(2025, 6, 13)),
        ("j'ai fini mon stage le 13 juin 2025", "period.end", date(2025, 6, 13)),
        ("the last day was 13 June 2025", "period.end", date(2025, 6, 13)),
        ("I finished on 13 June 2025", "period.end", date(2025, 6, 13)),
        ("le premier jour de mon stage, c'était le 10 mars", "period.start", date(2025, 3, 10)),
        ("c'était 28h", "period.weekly_hours", Decimal(28)),
        ("les heures c'est 28h", "period.weekly_hours", Decimal(28)),
        ("c'était chez GLS", "period.employer", "GLS"),
        ("l'employeur c'est GLS", "period.employer", "GLS"),
        ("c'était un CDD", "period.kind", "job"),
        ("it was 28 hours a week", "period.weekly_hours", Decimal(28)),
    ],
)
def test_it_is_a_change_that_is_shown_first(said: str, field: str, value: Value) -> None:
    player = at_the_menu()
    before = player.value(field, 1)
    player.does(said)
    assert (player.ask, player.value(field, 1)) == ("correction", before)
    assert player.does("oui").value(field, 1) == value


@pytest.mark.parametrize(
    "said",
    [
        "la fin des inscriptions c'est le 13 novembre",
        "la date limite c'est le 28 novembre",
        "c'était bien",
        "c'était mon premier stage",
        "j'ai fini à 17h aujourd'hui",
        "j'ai fini",
        "it was great",
        "28h",
        "chez GLS",
        "le dernier jour c'était quand ?",
    ],
)
def test_not_all_that_was_is_of_the_stay(said: str) -> None:
    player = at_the_menu().does(said)
    assert player.ask != "correction"
    assert len(player.standing.periods) == 1


def test_a_whole_stay_is_another_one() -> None:
    player = at_the_menu().does("c'était un CDD chez GLS du 1er juillet au 29 août 2025")
    assert player.value("period.employer", 1) == "DPD"
    assert "Avant : stage" not in player.text


def test_of_several_stays_the_one_that_is_named_is_meant() -> None:
    other = ("oui", "CDD chez GLS du 1er juillet au 29 août 2025 à 20h", "oui", "oui", "oui", "non")
    player = Player(TODAY).does(*TOLD, *other, "c'était 28h chez DPD", "oui")
    assert (player.value("period.weekly_hours", 1), player.value("period.weekly_hours", 2)) == (28, 20)


@pytest.mark.parametrize("asked", [(), ("!edit:period.weeks@1",), ("!edit:period.employer@1",)])
def test_a_first_day_without_a_year_is_of_the_year_of_the_stay(asked: tuple[str, ...]) -> None:
    player = at_the_menu().does(*asked, "le premier jour c'était le 10 mars", "oui")
    assert player.value("period.start", 1) == date(2025, 3, 10)


@pytest.mark.parametrize(
    "asked", [("le premier jour c'était le 10 mars 2026",), ("!edit:period.start@1", "10/03/2026")]
)
def test_no_stay_begins_after_its_end(asked: tuple[str, ...]) -> None:
    player = at_the_menu().does(*asked)
    assert "Le début (10 mars 2026) est après la fin (6 juin 2025)." in player.text
    assert player.does("oui").value("period.start", 1) == date(2025, 3, 3)


def test_both_days_may_move_beyond_those_that_are_held() -> None:
    player = at_the_menu().does("!edit:period.start@1", "du 1er septembre 2025 au 31 octobre 2025", "oui")
    assert (player.value("period.start", 1), player.value("period.end", 1)) == (date(2025, 9, 1), date(2025, 10, 31))


def with_a_job() -> Player:
    """Two stays, one of each kind, the job last."""
    job = ("oui", "CDD chez GLS du 1er juillet au 29 août 2025 à 20h", "oui", "oui", "oui", "non")
    return Player(TODAY).does(*TOLD, *job)


@pytest.mark.parametrize(
    ("said", "n", "field", "value"),
    [
        ("le stage a fini le 30 mai 2025", 1, "period.end", date(2025, 5, 30)),
        ("le stage s'est arrêté le 30 mai 2025", 1, "period.end", date(2025, 5, 30)),
        ("le stage, c'était du 10 mars au 6 juin 2025", 1, "period.start", date(2025, 3, 10)),
        ("le stage : du 10 mars au 6 juin 2025", 1, "period.start", date(2025, 3, 10)),
        ("pour le stage c'est 28h", 1, "period.weekly_hours", Decimal(28)),
        ("au stage je faisais 28h", 1, "period.weekly_hours", Decimal(28)),
        ("mon stage n'était pas dans le secteur", 1, "period.sector", "no"),
        ("le stage, c'était chez UPS", 1, "period.employer", "UPS"),
        ("pendant mon stage j'ai raté une semaine", 1, "period.weeks", Decimal(13)),
        ("the internship ended on May 30, 2025", 1, "period.end", date(2025, 5, 30)),
        ("le CDD est toujours en cours", 2, "period.end", "ongoing"),
        ("le CDD a commencé le 7 juillet 2025", 2, "period.start", date(2025, 7, 7)),
        ("chez GLS c'était du 1er juillet au 31 août 2025", 2, "period.end", date(2025, 8, 31)),
        ("my job was 24 hours a week", 2, "period.weekly_hours", Decimal(24)),
    ],
)
def test_the_stay_that_is_named_by_its_kind_or_its_firm_is_changed(said: str, n: int, field: str, value: Value) -> None:
    player = with_a_job().does(said)
    assert player.ask == "correction"
    assert player.does("oui").value(field, n) == value
    assert tuple(player.standing.periods) == (1, 2)


@pytest.mark.parametrize(
    "said",
    [
        "j'ai un rendez-vous chez GLS le 5 novembre",
        "j'ai reçu l'attestation de GLS hier",
        "au travail on m'a dit 14 semaines",
        "mon stage est fini",
        "DPD c'était à Lille",
        "le stage était super",
        "un stage chez DPD du 5 au 30 janvier 2026",
        "chez DPD j'ai refait un stage du 5 au 30 janvier 2026",
        "mon stage chez UPS c'était du 3 au 28 mars 2024",
    ],
)
def test_not_all_that_names_one_is_a_change_of_it(said: str) -> None:
    assert with_a_job().does(said).ask != "correction"


@pytest.mark.parametrize(
    "said", ["j'ai oublié un stage chez UPS du 5 au 30 janvier 2026 à 35h", "j'ai oublié un stage"]
)
def test_a_stay_that_was_forgotten_is_one_more_with_all_that_is_told_of_it(said: str) -> None:
    player = with_a_job().does(said)
    assert player.standing.numbers[-1] == 3
    assert player.value("period.weekly_hours", 3) == (Decimal(35) if "35h" in said else None)


@pytest.mark.parametrize(
    ("said", "n"),
    [
        ("j'ai pas travaillé chez GLS finalement", 2),
        ("en fait j'ai jamais bossé chez GLS", 2),
        ("I never worked at GLS", 2),
        ("finalement j'ai pas fait le stage", 1),
        ("j'ai pas fait ce boulot finalement", 2),
        ("supprime le stage, j'y ai pas été", 1),
    ],
)
def test_a_stay_that_never_was_is_put_up_to_be_deleted(said: str, n: int) -> None:
    player = with_a_job().does(said)
    assert (player.ask, tuple(player.standing.periods)) == ("period.confirm", (1, 2))
    assert n not in player.does("!period.confirm:delete").standing.periods


@pytest.mark.parametrize(
    ("said", "n", "field", "value"),
    [
        ("corrige la fin de la période 1 : 30 mai 2025", 1, "period.end", date(2025, 5, 30)),
        ("le stage c'était un CDD en fait", 1, "period.kind", "job"),
    ],
)
def test_which_one_is_told_by_its_number_or_its_kind(said: str, n: int, field: str, value: Value) -> None:
    player = with_a_job().does(said)
    assert player.ask == "correction"
    assert player.does("oui").value(field, n) == value


def test_an_answer_of_the_stay_that_is_named_by_its_kind_is_asked_again() -> None:
    assert with_a_job().does("change les heures du stage").ask == "period.weekly_hours"


@pytest.mark.parametrize(
    "said", ["j'ai fait une erreur sur le stage", "le stage est faux", "il y a une erreur dans la période 1"]
)
def test_a_stay_that_is_wrong_is_opened_to_be_changed(said: str) -> None:
    assert with_a_job().does(said).conversation.asked == Key("edit", 1)


def test_a_stay_that_is_named_by_its_kind_is_meant_while_another_one_is_told() -> None:
    player = Player(TODAY).does(*TOLD, "oui", "CDD chez GLS", "le stage a fini le 30 mai 2025", "oui")
    assert (player.value("period.end", 1), player.value("period.kind", 2)) == (date(2025, 5, 30), "job")


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("i forgot one internship", "internship"),
        ("i forgot to tell you about a job", "job"),
        ("j'ai fait un autre boulot aussi", "job"),
        ("ajouter un autre emploi", "job"),
        ("j'ai encore fait un stage", "internship"),
        ("j'ai un deuxième employeur", None),
        ("j'ai travaillé ailleurs aussi", None),
        ("i want to add a period", None),
        ("un truc en plus à ajouter", None),
    ],
)
def test_that_there_is_one_more_begins_it_with_the_kind_that_is_said(said: str, kind: str | None) -> None:
    player = with_a_job().does(said)
    assert player.standing.numbers[-1] == 3
    assert player.value("period.kind", 3) == kind
    assert player.ask == ("period.employer" if kind else "period.kind")


@pytest.mark.parametrize("said", ["j'ai fait un stage", "j'ai un patron", "j'ai un contrat", "I have a job"])
def test_a_stay_that_is_not_said_to_be_another_begins_none(said: str) -> None:
    assert with_a_job().does(said).standing.numbers[-1] == 2


@pytest.mark.parametrize(
    ("said", "firm"),
    [
        ("l'employeur c'était Colis Services", "Colis Services"),
        ("c'était chez DPD", "DPD"),
        ("employeur : DPD", "DPD"),
        ("j'ai retrouvé le nom : Colis Services", "Colis Services"),
    ],
)
def test_the_firm_that_nobody_knew_is_told_later(said: str, firm: str) -> None:
    left_out = (
        "bonjour",
        "ok",
        "libre",
        "12/05/1997",
        "oui un emploi",
        "je sais pas",
        "du 2 mars au 5 juin 2026",
        "35h",
    )
    player = Player(TODAY).does(*left_out, "oui", "oui", "oui", "non")
    assert (player.ask, player.value("period.employer", 1)) == ("menu", None)
    player.does(said)
    assert f"chez {firm}" in player.text
    assert player.does("oui").value("period.employer", 1) == firm
    assert tuple(player.standing.periods) == (1,)


@pytest.mark.parametrize("said", ["toujours", "j'y suis toujours"])
def test_what_is_noted_so_already_is_not_put_up_again(said: str) -> None:
    player = Player(TODAY).does(*TOLD[:4], "CDD chez DPD depuis le 1er septembre 2025", said)
    assert player.ask == "period.weekly_hours"
    assert "C'est déjà noté : toujours en cours." in player.text
