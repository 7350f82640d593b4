"""A conversation begun under older questions: its answers move to the questions of today, and nobody starts again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dialogs.naming import field_name
from dialogs.questions.form import ON_DEMAND, QUESTIONS, REVISION, WISHES
from dialogs.questions.revisions import MOVES, REVISIONS, Moves
from dialogs.reading.outcome import Answer
from dialogs.words.facts import SKIPPED, Fact, Key
from dialogs.words.text import Listed, lines, t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.conversation import Conversation
    from dialogs.words.text import Said


@dataclass(frozen=True, slots=True)
class Upgraded:
    """The conversation under the form of today, the facts that were moved, and what the person is told."""

    conversation: Conversation
    learned: tuple[Fact, ...] = ()
    told: Said | None = None


def upgrade(standing: Standing, moves: Moves = MOVES) -> Upgraded:
    """Brings a conversation to the form of today; the very same one when it was held under it."""
    before = standing.conversation
    if before.form == REVISION:
        return Upgraded(before)
    renamed = tuple(_renamed(before, moves))
    held = before.with_facts(*renamed)
    again = tuple(_read_again(standing, held))
    after = held.with_facts(*again)
    to_ask = tuple(fact.key for fact in again if fact.value is None)
    revisit = tuple(dict.fromkeys((*(_moved(key, moves) for key in before.revisit), *to_ask)))
    asked = None if before.asked is None else _moved(before.asked, moves)
    after = after.changed(
        form=REVISION,
        asked=asked,
        offer=before.offer if _still_known(before, asked) else None,
        revisit=tuple(key for key in revisit if key.field in QUESTIONS or key.field in WISHES),
    )
    return Upgraded(after, (*renamed, *again), _told(before.form, to_ask) if standing.answered else None)


def _moved(key: Key, moves: Moves) -> Key:
    """Where the answers of an older field live today; a field may have been renamed more than once."""
    field = key.field
    while field in moves.renamed:
        field = moves.renamed[field]
    return key._replace(field=field)


def _renamed(before: Conversation, moves: Moves) -> Iterator[Fact]:
    for key, fact in before.facts.items():
        moved = _moved(key, moves)
        if moved != key and moved not in before.facts:
            yield replace(fact, key=moved)


def _read_again(standing: Standing, held: Conversation) -> Iterator[Fact]:
    """The answers that their question no longer takes: read anew from the words, else to be asked again."""
    from dialogs.reading.read import read  # noqa: PLC0415 - big, and seldom wanted: see the engine

    for key, fact in held.facts.items():
        question = QUESTIONS.get(key.field)
        if question is None or question.can_hold(fact.value):
            continue
        base = standing.diploma.requirement.hours_per_week
        outcome = read(question.reads or key.field, fact.words, {}, standing.today, base)
        first = outcome.readings[0] if isinstance(outcome, Answer) else None
        value = first.facts.get(key.field) if first is not None and first.sure else None
        if value is not None and question.can_hold(value):
            yield replace(fact, value=value)
        else:
            yield replace(fact, value=None, how=SKIPPED)


def _still_known(before: Conversation, asked: Key | None) -> bool:
    """Whether readings put up can still be chosen: every field of theirs, and the question, is one of today."""
    offer = before.offer
    return (
        offer is not None
        and asked == before.asked
        and all(
            key.field in QUESTIONS and QUESTIONS[key.field].can_hold(value)
            for reading in offer.readings
            for key, value in reading.items()
        )
    )


def _told(older: str, to_ask: tuple[Key, ...]) -> Said:
    """Two lines: that the questions changed, and what it means for this person."""
    known = REVISIONS.get(older)
    new = [] if known is None else [name for name in REVISIONS[REVISION] if name not in known and name not in ON_DEMAND]
    if to_ask:
        names = Listed(tuple(map(field_name, dict.fromkeys(key.field for key in to_ask))))
        what: Said = t("À vérifier avec vous : %(fields)s.", easy="À revoir : %(fields)s.", fields=names)
    elif new:
        names = Listed(tuple(field_name(name) for name in new))
        what = t("Je demande aussi, maintenant : %(fields)s.", easy="Question en plus : %(fields)s.", fields=names)
    else:
        what = t("Vous n'avez rien à refaire.", easy="Rien à refaire.")
    return lines(
        t(
            "Mes questions ont changé depuis votre dernier message. Vos réponses sont gardées.",
            easy="Mes questions ont changé. Vos réponses sont gardées.",
        ),
        what,
    )
