"""The reminders that a person asked for: a few at a time, each in a field of its own with the words of its asking."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from dialogs.reminding.hours import awake, instant, zone_of
from dialogs.words.facts import Key

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.conversation import Conversation
    from dialogs.words.facts import Fact

MOST: Final = 5
FIELDS: Final = ("reminder.at", *(f"reminder.at.{n}" for n in range(2, MOST + 1)))


class Asked(NamedTuple):
    """A reminder that was asked for: what was said of it, and when it falls, or fell, by the person's own clock."""

    fact: Fact
    at: datetime


def all_asked(standing: Standing) -> list[Asked]:
    """All of them, fallen ones too, in the order in which they fall."""
    zone = zone_of(standing)
    found = []
    for fact in facts_asked(standing.conversation):
        if isinstance(fact.value, datetime):
            at = awake(instant(fact.value.date(), fact.value.time(), zone), zone)
            found.append(Asked(fact, at.astimezone(zone)))
    return sorted(found, key=lambda asked: asked.at)


def coming(standing: Standing, now: datetime) -> list[Asked]:
    """Those that have not fallen yet, in the order in which they will."""
    return [asked for asked in all_asked(standing) if asked.at > now]


def facts_asked(conversation: Conversation) -> list[Fact]:
    """What was said of them, those that were called off too."""
    return [fact for field in FIELDS if (fact := conversation.facts.get(Key(field))) is not None]


def free_key(standing: Standing, now: datetime) -> Key | None:
    """Where one more is kept: the first field that holds none to come; None when all do."""
    held = {asked.fact.key for asked in coming(standing, now)}
    return next((key for field in FIELDS if (key := Key(field)) not in held), None)
