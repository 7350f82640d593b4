"""What is denied or taken back is not written down: « pas un stage », « plus maintenant », « oui, enfin non »."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dialogs.reading.read import read

from .cases import BASE, meant

HELD: dict[str, Any] = {"period.kind": "internship", "period.weekly_hours": 35}


@pytest.mark.parametrize(
    "text",
    [
        "pas un stage, un emploi",
        "un emploi et pas un stage",
        "c'est pas un stage c'est un travail",
        "un cdd, pas un stage",
    ],
)
def test_of_two_kinds_the_one_that_is_not_refused_is_meant(text: str) -> None:
    assert meant("period.kind", text) == ({"period.kind": "job"}, True)
    assert meant("period.confirm", text, HELD) == ({"period.kind": "job"}, True)


@pytest.mark.parametrize("text", ["c'était pas un stage", "pas en stage", "j'ai pas fait de stage"])
def test_a_kind_that_is_refused_alone_is_no_kind(text: str) -> None:
    assert meant("period.kind", text) is None
    assert meant("period.confirm", text, HELD) is None


@pytest.mark.parametrize(
    "text",
    [
        "plus maintenant",
        "ce n'est plus en cours",
        "je n'y suis plus actuellement",
        "je suis plus livreur maintenant",
        "je travaille plus chez eux en ce moment",
    ],
)
def test_what_goes_on_no_more_is_not_ongoing(text: str) -> None:
    assert meant("period.end", text) is None


@pytest.mark.parametrize("text", ["oui et non", "oui non", "non oui", "oui mais non"])
def test_a_yes_with_a_no_is_neither(text: str) -> None:
    assert meant("yes_no", text) is None


@pytest.mark.parametrize(("text", "said"), [("oui, enfin non", "no"), ("non pardon oui", "yes"), ("oui euh non", "no")])
def test_the_last_of_a_yes_and_a_no_is_asked_back(text: str, said: str) -> None:
    assert meant("yes_no", text) == ({"yes_no": said}, False)


@pytest.mark.parametrize(("text", "said"), [("o", "yes"), ("N", "no"), ("ouep", "yes"), ("ce n'est pas correct", "no")])
def test_short_and_other_ways_to_agree_or_not(text: str, said: str) -> None:
    assert meant("yes_no", text) == ({"yes_no": said}, True)


@pytest.mark.parametrize("text", ["pas 35h mais 28h", "c'est pas 35h mais 28h", "28h et pas 35"])
def test_hours_that_stand_beside_those_refused_are_no_hours_of_the_day(text: str) -> None:
    assert meant("period.confirm", text, HELD) == ({"period.weekly_hours": 28}, True)


@pytest.mark.parametrize("text", ["t'es con ou quoi", "vous êtes cons", "t'es bête"])
def test_an_insult_asks_nothing(text: str) -> None:
    ours = read("period.start", text, {}, date(2025, 10, 15), BASE).to_json()
    assert ours == {"act": "command", "command": "human"}


@pytest.mark.parametrize("text", ["non, un emploi", "en fait c'était un travail", "je me suis trompé, un emploi"])
def test_a_kind_alone_mends_the_one_that_is_held(text: str) -> None:
    assert meant("period.confirm", text, HELD) == ({"period.kind": "job"}, True)
    assert meant("period.weeks", text, HELD) == ({"period.kind": "job"}, True)


@pytest.mark.parametrize(
    "text", ["non je cherche un stage", "non, je voudrais faire un stage", "non j'ai besoin d'un stage"]
)
def test_who_seeks_a_stay_has_told_none(text: str) -> None:
    assert meant("has_period", text) == ({"yes_no": "no"}, True)


def test_who_worked_somewhere_has_not_said_of_which_kind() -> None:
    for text in ("j'ai travaillé chez DPD", "j'ai travaillé à La Poste", "employeur : DPD"):
        assert "period.kind" not in (meant("period.kind", text) or ({}, True))[0]
    assert meant("period.kind", "je travaillais") == ({"period.kind": "job"}, True)


def test_a_no_before_not_yet_goes_on() -> None:
    assert meant("period.end", "non pas encore") == ({"period.end": "ongoing"}, True)
    assert meant("siret", "non merci") is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("c'est avril pas mars", {"period.start": "2025-04-03"}),
        ("c'est pas juin c'est juillet", {"period.end": "2025-07-31"}),
        ("c'est pas mars c'est avril 2024", {"period.start": "2024-04-03"}),
    ],
)
def test_a_month_for_another_keeps_the_day_and_is_asked_about(text: str, day: dict[str, str]) -> None:
    held = {"period.start": "2025-03-03", "period.end": "2025-06-30"}
    assert meant("period.confirm", text, held) == (day, False)


@pytest.mark.parametrize(
    "text",
    ["oui j'y suis", "j'y suis", "oui, j'y travaille", "je suis là", "jamais arrêté", "j'ai pas arrêté", "never left"],
)
def test_who_is_there_or_never_left_goes_on_where_the_end_is_asked(text: str) -> None:
    assert meant("period.end", text) == ({"period.end": "ongoing"}, True)


@pytest.mark.parametrize(
    ("ask", "text"),
    [
        ("period.end", "j'ai arrêté"),
        ("period.end", "arrêté"),
        ("period.end", "j'y suis plus"),
        ("period.end", "je n'y travaille plus"),
        ("period.end", "j'ai été viré"),
        ("period.end", "on m'a arrêté"),
        ("period.start", "j'ai pas commencé"),
        ("period.start", "je commence bientôt"),
        ("menu", "j'ai été viré"),
    ],
)
def test_who_tells_of_a_stay_without_its_day_gives_no_order_and_asks_nothing(ask: str, text: str) -> None:
    assert read(ask, text, {}, date(2025, 10, 15), BASE).to_json() == {"act": "unclear"}


@pytest.mark.parametrize("text", ["stop", "arrête", "je veux arrêter", "arrête de m'écrire"])
def test_who_wants_to_stop_does_so_where_the_end_is_asked(text: str) -> None:
    assert read("period.end", text, {}, date(2025, 10, 15), BASE).to_json() == {"act": "command", "command": "stop"}


@pytest.mark.parametrize(
    "text", ["non pardon 23/04/2024", "pardon 23 avril 2024", "oups 23.04.2024", "euh non le 23/4/24"]
)
def test_a_day_taken_back_where_the_end_is_asked_may_be_the_start(text: str) -> None:
    outcome = read("period.end", text, {"period.start": date(2024, 3, 23)}, date(2026, 9, 15), BASE).to_json()
    assert outcome == {
        "act": "correct",
        "readings": [
            {"facts": {"period.start": "2024-04-23"}, "sure": False},
            {"facts": {"period.end": "2024-04-23"}, "sure": False},
        ],
    }


@pytest.mark.parametrize("ask", ["yes_no", "more_periods", "reminders", "period.confirm"])
@pytest.mark.parametrize("text", ["oui finalement non", "oui, enfin, finalement non"])
def test_a_yes_that_is_taken_back_calls_nothing_off(ask: str, text: str) -> None:
    assert meant(ask, text) == ({"yes_no": "no"}, False)
    assert meant("period.sector", text) == ({"period.sector": "no"}, False)
    assert read(ask, "finalement non", {}, date(2025, 10, 15), BASE).to_json() == {
        "act": "command",
        "command": "cancel",
    }


@pytest.mark.parametrize("text", ["c'est tout", "non c'est tout", "rien d'autre", "that's all"])
def test_that_all_is_told_says_not_whether_it_is_right(text: str) -> None:
    assert meant("more_periods", text) == ({"yes_no": "no"}, True)
    said = meant("period.confirm", text, HELD)
    assert said is not None
    assert not said[1]
    assert meant("period.confirm", "c'est tout bon", HELD) == ({"yes_no": "yes"}, True)


@pytest.mark.parametrize("text", ["quand vous voulez", "comme vous voulez", "n'importe quand", "whenever you like"])
def test_whoever_leaves_it_to_us_takes_reminders(text: str) -> None:
    assert meant("reminders", text) == ({"yes_no": "yes"}, True)
    assert meant("reminder", text) is None
