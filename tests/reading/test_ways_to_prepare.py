"""How somebody prepared once, or may: asked back, since it decides who must show weeks at all."""

from __future__ import annotations

import pytest

from .cases import meant

KIND = "candidate_kind"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("avant j'étais apprenti", "apprentice"),
        ("j'ai fini mon apprentissage", "apprentice"),
        ("j'ai quitté le lycée", "school"),
        ("je suis plus au cned", "distance"),
        ("individuel je crois", "individual"),
        ("greta ou cned", "distance"),
        ("mon frère est au lycée", "school"),
    ],
)
def test_a_way_of_before_or_in_doubt_is_asked_back(text: str, kind: str) -> None:
    assert meant(KIND, text) == ({KIND: kind}, False)


@pytest.mark.parametrize(
    ("text", "kind"), [("apprenti en cfa", "apprentice"), ("au lycée pro", "school"), ("avec le cned", "distance")]
)
def test_a_way_of_today_is_written_down(text: str, kind: str) -> None:
    assert meant(KIND, text) == ({KIND: kind}, True)


@pytest.mark.parametrize("ask", ["any", "yes_no", "period.end", "period.employer"])
def test_what_is_said_once_of_the_exam_is_changed_at_any_question(ask: str) -> None:
    held = {"candidate_kind": "distance", "session": 2026}
    assert meant(ask, "je suis candidat libre finalement", held) == ({"candidate_kind": "individual"}, True)
    assert meant(ask, "en fait je passe l'examen en 2027", held) == ({"session": 2027}, True)


def test_a_year_of_a_stay_is_none_of_the_exam() -> None:
    said = meant("period.end", "en 2027", {"session": 2026, "period.start": "2025-03-03"})
    assert said is None or "session" not in said[0]


def test_who_says_how_they_prepare_calls_nothing_off() -> None:
    assert meant("candidate_kind", "je suis candidat libre finalement") == ({"candidate_kind": "individual"}, True)


@pytest.mark.parametrize(("text", "year"), [("dans 2 ans", 2027), ("dans un an", 2026), ("in two years", 2027)])
def test_a_session_told_by_the_years_until_then_is_asked_back(text: str, year: int) -> None:
    assert meant("session", text) == ({"session": year}, False)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("cned, euh non toute seule", "individual"),
        ("au cned, enfin non, candidate libre", "individual"),
        ("au lycée ou plutôt au cfa", "apprentice"),
        ("seule, pardon, avec le cned", "distance"),
    ],
)
def test_the_last_version_of_a_way_counts(text: str, kind: str) -> None:
    assert meant(KIND, text) == ({KIND: kind}, True)


@pytest.mark.parametrize(("text", "kind"), [("cned et seule", "distance"), ("cned non, pas seule", "distance")])
def test_two_ways_are_no_two_versions(text: str, kind: str) -> None:
    told = meant(KIND, text)
    assert told is not None
    assert told[0] == {KIND: kind}


@pytest.mark.parametrize(
    "text", ["via pole emploi", "avec France Travail", "mission locale", "pole emploi m'a inscrit"]
)
def test_who_is_sent_by_somebody_may_be_in_training(text: str) -> None:
    assert meant(KIND, text) == ({KIND: "continuing_training"}, False)
    assert meant(KIND, "pole emploi ne m'aide pas") is None
