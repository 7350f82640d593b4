"""At the end of a visit a stay is called by its firm, or by a word of its name: what is said changes that stay."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialogs.playing import Player

VISIT = (
    "bonjour", "ok", "libre", "14/01/2000",
    "stage à La Poste du 2 mars 2026 au 24 avril 2026, 35h", "oui", "oui", "oui", "oui",
    "emploi chez Lidl drive du 1er mai 2026 au 30 juin 2026, 20h par semaine", "oui", "oui", "oui", "non",
)  # fmt: skip
POSTE, DRIVE = "Période 1 – Stage chez La Poste", "Période 2 – Emploi chez Lidl drive"


def visit(*more: str) -> Player:
    return Player(date(2026, 9, 15)).does(*VISIT, *more)


@pytest.mark.parametrize(
    ("said", "of", "after"),
    [
        ("en fait à La Poste c'était que 7 semaines", POSTE, "7 semaines faites"),
        ("à la poste c'était seulement 6 semaines", POSTE, "6 semaines faites"),
        ("chez La Poste c'était que 20h", POSTE, "20 h par semaine"),
        ("La Poste c'était 7 semaines", POSTE, "7 semaines faites"),
        ("c'était pas un stage à la poste c'était un cdd", POSTE, "emploi"),
        ("le drive c'était 24h", DRIVE, "24 h par semaine"),
        ("chez lidl j'étais à 24h", DRIVE, "24 h par semaine"),
        ("j'ai fini le drive le 15 juin", DRIVE, "fin le 15 juin 2026"),
        ("j'ai commencé le drive le 4 mai", DRIVE, "début le 4 mai 2026"),
    ],
)
def test_what_is_said_of_a_firm_changes_its_stay_and_not_its_name(said: str, of: str, after: str) -> None:
    player = visit(said)
    assert player.ask == "correction"
    assert of in player.text
    assert f"Après : {after}\n" in player.text


@pytest.mark.parametrize(
    "said", ["mon poste c'était facteur à la poste", "la poste m'a donné mon attestation", "c'était facteur"]
)
def test_what_changes_nothing_is_no_name_of_a_firm(said: str) -> None:
    assert "Je change ?" not in visit(said).text


@pytest.mark.parametrize(("said", "firm"), [("supprime le drive", "Lidl drive"), ("supprime la poste", "La Poste")])
def test_a_stay_is_deleted_by_the_name_of_its_firm(said: str, firm: str) -> None:
    (kept,) = (player := visit(said)).standing.periods
    assert player.value("period.employer", kept) != firm


def test_a_word_that_two_firms_share_names_neither() -> None:
    another = ("emploi chez Carrefour drive du 6 juillet 2026 au 31 juillet 2026, 35h", "oui", "oui", "oui", "non")
    player = visit("!menu:add_period", *another, "supprime le drive")
    assert player.ask == "edit"
    assert len(player.standing.periods) == 3


def test_a_change_is_no_choice_of_whose_certificate() -> None:
    player = visit("!menu:certificate")
    assert player.ask == "certificate"
    assert player.does("non les heures chez lidl c'est 24").ask != "last_name"
    assert visit("!menu:certificate", "pour lidl").ask == "last_name"


@pytest.mark.parametrize(
    "said", ["non c'était chez La Poste", "pas Lidl drive, La Poste", "l'entreprise c'est La Poste"]
)
def test_the_firm_of_another_stay_is_put_into_the_one_that_is_shown(said: str) -> None:
    player = Player(date(2026, 9, 15)).does(*VISIT[:-2], said)
    assert player.ask == "correction"
    assert player.does("oui").value("period.employer", 2) == "La Poste"
    assert player.value("period.weekly_hours", 1) == 35


@pytest.mark.parametrize("said", ["non c'était chez Auchan drive", "l'entreprise c'est Auchan drive"])
def test_a_firm_that_shares_a_word_with_another_is_put_into_the_stay_that_is_shown(said: str) -> None:
    another = ("emploi chez DPD du 6 juillet 2026 au 31 juillet 2026, 35h", "oui", "oui")
    player = Player(date(2026, 9, 15)).does(*VISIT[:-1], *another, said)
    assert player.ask == "correction"
    assert player.does("oui").value("period.employer", 3) == "Auchan drive"
    assert player.value("period.employer", 2) == "Lidl drive"
