"""Questions may change under a live conversation: its answers move, nobody starts again, and the person is told."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dialogs.answers.my_data.my_data import papers_of
from dialogs.questions.form import QUESTIONS, REVISION, declared, revision_of
from dialogs.questions.revisions import MOVES, REVISIONS, Moves
from dialogs.questions.upgrade import upgrade
from dialogs.words.conversation import Conversation
from dialogs.words.effects import Learn
from dialogs.words.facts import PRESSED, TYPED, Fact, Key, Value
from tests.dialogs.copies import NOTHING_MORE
from tests.dialogs.playing import PERIOD, Player, visit

PAST = sorted((Path(__file__).parent / "past").glob("*.json"))
TODAYS = declared(QUESTIONS.values())


# -- the list of revisions is that of the form ------------------------------------------------------------------------


def test_the_form_of_today_is_the_last_revision_of_the_list() -> None:
    assert list(REVISIONS)[-1] == REVISION, (
        f"The form has changed. Add {REVISION!r} to dialogs/questions/revisions.py, with this declaration, say in "
        f"MOVES how the answers of older forms move, and store a conversation in tests/dialogs/past:\n{TODAYS}"
    )
    assert dict(REVISIONS[REVISION]) == TODAYS


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_revision_is_the_hash_of_its_declaration(revision: str) -> None:
    assert revision_of(REVISIONS[revision]) == revision


@pytest.mark.parametrize("revision", REVISIONS)
def test_every_answer_of_a_past_form_has_somewhere_to_go(revision: str) -> None:
    assert unsaid(REVISIONS[revision], TODAYS, MOVES) == []


@pytest.mark.parametrize(
    ("older", "moves", "complaint"),
    [
        ({"hobby": "text when always"}, Moves(), "hobby is gone"),
        ({"hobby": "text when always"}, Moves(removed=frozenset({"hobby"})), None),
        ({"born": "day when always"}, Moves(renamed={"born": "birth_date"}), None),
        ({"period.kind": "choice job volunteer when always"}, Moves(), "period.kind takes less"),
        ({"period.kind": "choice job volunteer when always"}, Moves(narrowed=frozenset({"period.kind"})), None),
        ({"period.kind": "choice job when always"}, Moves(), None),
        ({"period.kind": "text when always"}, Moves(), "period.kind takes less"),
    ],
)
def test_a_change_that_says_nothing_of_older_answers_is_found(
    older: dict[str, str], moves: Moves, complaint: str | None
) -> None:
    whole = {field: line for field, line in TODAYS.items() if field not in moves.renamed.values()} | older
    assert unsaid(whole, TODAYS, moves) == ([] if complaint is None else [complaint])


def test_a_new_question_must_be_said_too() -> None:
    older = {field: line for field, line in TODAYS.items() if field != "period.sector"}
    assert unsaid(older, TODAYS, Moves()) == ["period.sector is new"]
    assert unsaid(older, TODAYS, Moves(added=frozenset({"period.sector"}))) == []


def unsaid(older: Any, today: dict[str, str], moves: Moves) -> list[str]:
    """What a change of the form leaves open."""
    named = {moves.renamed.get(field, field): line for field, line in older.items()}
    gone = [f"{field} is gone" for field in named.keys() - today.keys() - moves.removed]
    less = [
        f"{field} takes less"
        for field, line in named.items()
        if field in today and field not in moves.narrowed and not wider(line, today[field])
    ]
    new = [f"{field} is new" for field in today.keys() - named.keys() - moves.added]
    return sorted(gone + less + new)


def wider(before: str, after: str) -> bool:
    """Whether a declaration takes whatever the earlier one took."""
    (takes, *codes), (takes_now, *codes_now) = (line.partition(" when ")[0].split() for line in (before, after))
    return takes == takes_now and set(codes) <= set(codes_now)


# -- what becomes of the answers --------------------------------------------------------------------------------------


def held(*facts: tuple[str, int | None, Value, str]) -> Player:
    """Somebody in the middle of a period, under an older form, with these answers beside the others."""
    player = visit(*PERIOD)
    said = [Fact(Key(field, n), value, words, TYPED, player.now()) for field, n, value, words in facts]
    player.conversation = replace(player.conversation.with_facts(*said), form="older")
    return player


def test_the_same_form_changes_nothing() -> None:
    player = visit(*PERIOD)
    assert upgrade(player.standing).conversation is player.conversation


def test_answers_that_still_fit_are_kept_and_the_person_is_told_in_two_lines() -> None:
    player = held()
    before = player.conversation.facts
    player.does("bonjour")
    assert player.conversation.facts == before
    assert player.text.splitlines()[:2] == [
        "Mes questions ont changé depuis votre dernier message. Vos réponses sont gardées.",
        "Vous n'avez rien à refaire.",
    ]
    assert player.conversation.form == REVISION
    assert "ont changé" not in player.does("bonjour").text


def test_renamed_answers_move_with_their_words() -> None:
    player = held(("period.workplace", 1, "Chronopost", "chez Chronopost"))
    facts = {key: fact for key, fact in player.conversation.facts.items() if key.field != "period.employer"}
    player.conversation = replace(player.conversation, facts=facts)
    done = upgrade(
        player.standing, Moves(renamed={"period.workplace": "period.place", "period.place": "period.employer"})
    )
    assert done.conversation.value("period.employer", 1) == "Chronopost"
    assert [(fact.key, fact.words) for fact in done.learned] == [(Key("period.employer", 1), "chez Chronopost")]


def test_removed_answers_are_hidden_and_kept() -> None:
    player = held(("hobby", None, "vélo", "le vélo")).does("bonjour")
    assert player.value("hobby") == "vélo"
    assert "hobby" not in " ".join(player.does("/corriger").buttons)
    sheet, _ = papers_of(player.standing, NOTHING_MORE)
    assert "vélo" in str(sheet.data)  # the copy of all that is held hides nothing


def test_an_answer_that_no_longer_fits_is_read_again_from_the_persons_own_words() -> None:
    player = held(("period.kind", 1, "training", "c'était une PMSMP")).does("bonjour")
    assert player.value("period.kind", 1) == "internship"
    assert "rien à refaire" in player.text
    assert any(isinstance(effect, Learn) for effect in player.turns[-1].effects)


def test_an_answer_that_cannot_be_read_again_is_asked() -> None:
    player = held(("period.kind", 1, "volunteering", "bénévolat")).does("bonjour")
    assert player.ask == "period.kind"
    assert "À vérifier avec vous : stage ou emploi." in player.text
    player.does("!period.kind:job")
    assert player.value("period.kind", 1) == "job"
    assert player.ask == "more_periods"  # and nothing else


def test_a_value_of_another_kind_never_reaches_the_rule() -> None:
    player = held(("period.start", 1, "mars", "en mars"), ("birth_date", None, 1990, "1990")).does("bonjour")
    assert player.standing.result is None
    assert player.ask in {"period.start", "birth_date"}


def test_a_question_put_up_again_or_open_moves_with_its_new_name() -> None:
    player = held()
    player.conversation = replace(player.conversation, asked=Key("period.works", 1), revisit=(Key("period.works", 1),))
    done = upgrade(player.standing, Moves(renamed={"period.works": "period.sector"})).conversation
    assert (done.asked, done.revisit) == (Key("period.sector", 1), (Key("period.sector", 1),))


# -- conversations as they were stored ---------------------------------------------------------------------------------


def test_every_revision_has_a_conversation_of_its_time() -> None:
    assert {json.loads(path.read_text("utf-8"))["conversation"].get("form") for path in PAST} >= set(REVISIONS)


@pytest.mark.parametrize("path", PAST, ids=lambda path: path.stem)
def test_a_conversation_of_another_time_opens_and_loses_nothing(path: Path) -> None:
    stored = json.loads(path.read_text("utf-8"))
    player = Player(conversation=Conversation.from_json(stored["conversation"]))
    held_before = {key: fact.value for key, fact in player.conversation.facts.items()}
    assert len(held_before) == stored["facts"]
    player.does("bonjour")
    assert player.ask == stored["asks"]
    assert held_before.items() <= {key: fact.value for key, fact in player.conversation.facts.items()}.items()


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"facts": [["a@b", 1, "", "typed", "2025-10-15T09:00:00+00:00", None], [], None, "x"]},
        {"facts": [["birth_date", {"when": "?"}, "", "typed", "2025-10-15T09:00:00+00:00", None]]},
        {"facts": [], "asked": "gone.question@7", "stumbles": "many", "easy": 3},
        {"facts": [], "offer": {"readings": [{"period.start@1": {"on": "mars"}}], "words": "", "correction": False}},
        {"facts": [], "offer": {}, "revisit": ["period.kind@x", "gone", 3], "waiting": None},
    ],
)
def test_what_another_release_wrote_never_stops_a_conversation(broken: dict[str, Any]) -> None:
    player = Player(conversation=Conversation.from_json({"code": "K7M-4QX", **broken}))
    assert player.does("bonjour").ask == "notice"


def test_a_fact_keeps_its_value_through_json() -> None:
    fact = Fact(Key("period.start", 2), date(2025, 3, 3), "le 3 mars", PRESSED, Player().now())
    assert Fact.from_json(json.loads(json.dumps(fact.to_json()))) == fact
