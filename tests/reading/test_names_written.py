"""Names of people with a comma or brackets in them."""

from __future__ import annotations

import pytest

from .cases import meant


@pytest.mark.parametrize("text", ["Le Goff, Jean", "le goff, jean", "Diop, Awa"])
def test_a_comma_stands_between_the_last_name_and_the_first(text: str) -> None:
    last, first = text.split(", ")
    assert meant("last_name", text) == ({"last_name": last, "first_names": first}, False)


def test_a_birth_behind_a_name_is_no_part_of_it() -> None:
    card = {"last_name": "DUPONT", "first_names": "Marie", "birth_date": "1992-05-04"}
    assert meant("last_name", "DUPONT Marie, née le 04/05/1992 à Lens") == (card, False)
    assert meant("last_name", "Dupont né à Lens") == ({"last_name": "Dupont"}, False)


@pytest.mark.parametrize("text", ["Marie (Anne)", "Marie (dite Lou)"])
def test_a_bracket_in_first_names_stays_closed(text: str) -> None:
    assert meant("first_names", text) == ({"first_names": text}, True)


def test_a_last_name_with_a_remark_in_brackets_is_asked_back() -> None:
    text = "Diallo (nom de jeune fille)"
    assert meant("last_name", text) == ({"last_name": text}, False)


@pytest.mark.parametrize("text", ["le mien", "la mienne"])
def test_one_s_own_is_no_first_name(text: str) -> None:
    assert meant("first_names", text) is None


@pytest.mark.parametrize(
    "text",
    ["c'est Roux mais avant c'était Lopez", "avant Lopez, maintenant Roux", "Roux (avant Lopez)", "Roux, before Lopez"],
)
def test_the_name_of_today_comes_before_that_of_once(text: str) -> None:
    assert meant("last_name", text) == ({"last_name": "Roux"}, False)


@pytest.mark.parametrize("text", ["je me prénomme Omar", "je me prenomme Omar", "mon prénom c'est Omar"])
def test_what_one_is_called_is_a_first_name(text: str) -> None:
    assert meant("first_names", text) == ({"first_names": "Omar"}, True)


@pytest.mark.parametrize("text", ["un seul : Marie", "un seul Marie", "une seule, Marie", "juste Marie"])
def test_how_many_first_names_there_are_is_no_part_of_them(text: str) -> None:
    assert meant("first_names", text) == ({"first_names": "Marie"}, True)


@pytest.mark.parametrize(
    ("ask", "text", "facts", "sure"),
    [
        ("last_name", "TOURE (pas Tourée)", {"last_name": "TOURE"}, True),
        ("first_names", "prénom usuel Karim", {"first_names": "Karim"}, True),
        ("first_names", "on m'appelle Momo mais c'est Mohamed", {"first_names": "Mohamed"}, False),
        ("first_names", "on m'appelle Momo", {"first_names": "Momo"}, False),
    ],
)
def test_what_is_said_of_a_name_is_no_part_of_it(ask: str, text: str, facts: dict[str, str], *, sure: bool) -> None:
    assert meant(ask, text) == (facts, sure)


def test_what_only_points_at_a_name_is_none() -> None:
    assert meant("last_name", "comme sur la carte") is None
