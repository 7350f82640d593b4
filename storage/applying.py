"""What follows from a turn, gathered: the conversation as it is afterwards, and each effect in its table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, assert_never

from dialogs.words.effects import (
    Effect,
    Erase,
    GiveCopy,
    HandOver,
    Issue,
    Learn,
    Remind,
    Say,
    Settle,
    SettleReminder,
    Summarize,
)
from storage import certificates, facts, journal, letters, reminders, search, summaries
from storage.jsons import dumps
from storage.memory import Written, state_of

if TYPE_CHECKING:
    from dialogs.words.conversation import Conversation
    from storage.conversations import Stored
    from storage.gathered import Gathered

#: Every effect that says nothing.
Note = Learn | Summarize | HandOver | Settle | Issue | GiveCopy | Erase | Remind | SettleReminder


def apply(
    writing: Gathered,
    heard: dict[str, Any] | None,
    stored: Stored,
    after: Conversation,
    effects: Sequence[Effect],
    at: datetime,
    *,
    kind: str,
    keep_until: date | None,
    rule: int,
) -> None:
    """``Work.apply``; ``heard`` is the row of the update that the turn answers, if a person did something."""
    owner: int | None = stored.id
    if any(isinstance(effect, Erase) for effect in effects):
        writing.erase(stored, at.date())
        owner, written = None, stored.written
    else:
        written = _change(writing, stored, after, effects, heard_at=at if heard else None, keep_until=keep_until)
    if heard is not None:
        journal.assign(heard, owner, stored.conversation.asked)
    for effect in effects:
        if isinstance(effect, Say):
            writing.letters.append(letters.to_person(stored, owner, after, effect, kind=kind, at=at))
        elif owner is not None:
            _note(writing, owner, effect, written, at, rule)


def _note(writing: Gathered, owner: int, effect: Note, written: Written, at: datetime, rule: int) -> None:
    """What one effect leaves in its table."""
    match effect:
        case Learn(fact):
            known, text = written.get(fact.key, (None, ""))
            writing.facts.append(facts.as_row(owner, fact, text if known is fact else dumps(fact.to_json())))
        case Summarize(summary):
            writing.summaries[owner] = summaries.as_row(owner, summary, rule)
        case HandOver(reason):
            writing.handovers.append({"conversation": owner, "reason": reason, "at": at})
        case Settle():
            writing.settled[owner] = at
        case Issue(certificate):
            writing.certificates.append(certificates.as_row(owner, certificate, at, rule))
        case SettleReminder():
            writing.reminders.append(reminders.as_row(owner, effect, at))
        case Remind() | Erase() | GiveCopy():
            pass  # stands in the row of the conversation; was done first; was said by the runner, as a message
        case _:
            assert_never(effect)


def _change(
    writing: Gathered,
    stored: Stored,
    after: Conversation,
    effects: Sequence[Effect],
    *,
    heard_at: datetime | None,
    keep_until: date | None,
) -> Written:
    """The row of the conversation afterwards. Who writes has unblocked the bot."""
    state, written = state_of(after, stored.written)
    remind = next((it for it in effects if isinstance(it, Remind)), Remind(stored.due_at, stored.due_by))
    blocked_at = None if heard_at else stored.blocked_at
    keep_until = keep_until or stored.keep_until
    found_by = (stored.blocked_at, stored.keep_until, stored.due_at, stored.due_by)
    changed = stored._replace(
        conversation=after,
        written=written,
        heard_at=heard_at or stored.heard_at,
        blocked_at=blocked_at,
        keep_until=keep_until,
        due_at=remind.at,
        due_by=remind.by,
        refiled=stored.refiled or found_by != (blocked_at, keep_until, remind.at, remind.by),
    )
    writing.change(changed, state)
    learned = {effect.fact.key.field for effect in effects if isinstance(effect, Learn)}
    if stored.renamed or not learned.isdisjoint(search.FIELDS):
        writing.sought[stored.id] = changed
    return written
