"""What no grammar foresaw, and a person understands at once: a name among other words, a yes beside them, by ear."""

from __future__ import annotations

import pytest

from dialogs.reading.second_look import names_among
from dialogs.reading.text.by_ear import by_ear

from .cases import meant

NOBODY: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("tout le monde m'appelle Lulu mais c'est Lucas mon nom", ["Lulu", "Lucas"]),
        ("pas de nom de famille juste Rajan", ["Rajan"]),
        ("j'ai changé de nom l'an dernier maintenant Roche", ["Roche"]),
        ("Martin, M A R T I N comme l'oiseau", ["Martin"]),
        ("Thierry je connais pas son nom", ["Thierry"]),
        ("mamadou lamine c'est composé", ["mamadou lamine"]),
        ("j'en ai deux Paul et Henri", ["Paul et Henri"]),
        ("sur ma carte c'est Da Costa", ["Da Costa"]),
        ("Je vous l'ai dit", []),
        ("c'est le même que mon mari", []),
        ("j'habite à Lille", []),
        ("j'étais chez Chronopost en Mars", []),
    ],
)
def test_a_name_among_other_words(text: str, names: list[str]) -> None:
    assert names_among(text) == names


@pytest.mark.parametrize(
    ("ask", "text", "name"),
    [
        ("last_name", "mon ex mari c'était Lopez moi c'est Perez", "Perez"),
        ("first_names", "mamadou lamine c'est composé", "mamadou lamine"),
        ("employer.signatory", "Thierry je connais pas son nom", "Thierry"),
    ],
)
def test_it_is_asked_back(ask: str, text: str, name: str) -> None:
    assert meant(ask, text) == ({ask: name}, False)


@pytest.mark.parametrize("ask", ["last_name", "first_names"])
@pytest.mark.parametrize("text", ["j'habite rue du Port 12", "mon mari s'appelle Martin", "[GIF]"])
def test_where_there_is_none_nothing_is_read(ask: str, text: str) -> None:
    assert meant(ask, text) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [("ma femme dit oui", "yes"), ("un peu de tout oui", "yes"), ("mon mari dit non", "no")],
)
def test_a_yes_or_a_no_among_other_words_is_asked_back(text: str, said: str) -> None:
    assert meant("yes_no", text) == ({"yes_no": said}, False)


@pytest.mark.parametrize("text", ["oui mais non ma femme dit", "73282932000074 non 73282932000082"])
def test_both_or_beside_figures_it_is_neither(text: str) -> None:
    assert meant("yes_no", text) is None


@pytest.mark.parametrize("ask", ["erase", "restart"])
def test_what_takes_away_needs_a_plain_yes(ask: str) -> None:
    assert meant(ask, "ma femme dit oui") is None


@pytest.mark.parametrize(
    ("text", "heard_as"),
    [
        ("trante cinc", "trente cinq"),
        ("un mi tan", "un mi temps"),
        ("kinz semène", "quinze semaine"),
        ("soissante", "soixante"),
        ("sinkante", "cinquante"),
        ("septambre", "septembre"),
        ("saisonié", "saisonnier"),
        ("à Saint-Étienne", ""),
        ("du lait", ""),
        ("he said its done", ""),
        ("trop", ""),
    ],
)
def test_words_as_they_sound(text: str, heard_as: str) -> None:
    assert by_ear(text, NOBODY) == heard_as


def test_what_is_heard_so_is_asked_back() -> None:
    assert meant("period.weekly_hours", "trent cinc") == ({"period.weekly_hours": 35}, False)
    assert meant("period.weekly_hours", "un mi tan") == ({"period.weekly_hours": 17.5}, False)


def test_a_name_set_apart_behind_somebody() -> None:
    said = meant("period.employer", "mon oncle il a une boite de livraison, Speed Trans")
    assert said == ({"period.employer": "Speed Trans"}, False)
