"""Which period a text is about, and what is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dialogs.reading.talk.places_in_a_row import place_said
from dialogs.reading.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key, Value


def known(talk: Talk, n: int | None) -> Mapping[str, Value]:
    """The facts that a correction may be about: those said once, and those of period ``n``."""
    facts = talk.conversation.facts.values()
    return {fact.key.field: fact.value for fact in facts if fact.key.period in {None, n} and fact.value is not None}


def period_open(talk: Talk, key: Key) -> int | None:
    """The period that the open question belongs to, else the last one."""
    return key.period if key.period is not None else (talk.standing.periods or (None,))[-1]


def period_named(talk: Talk, text: str, *, alone: bool = False) -> int | None:
    """The only period that the text names by its employer or its place; ``alone``: as ``place_said`` has it."""
    at = place_said(text, alone=alone)
    if at is None:
        return _by_its_employer(talk, text)
    periods = talk.standing.periods
    return periods[at - 1 if at > 0 else at] if at <= len(periods) and periods else None


def _by_its_employer(talk: Talk, text: str) -> int | None:
    """The only period whose employer the text names; None when it names none, or several."""
    words = f" {' '.join(fold(text).split())} "
    named = []
    for n in talk.standing.periods:
        employer = talk.standing.value("period.employer", n)
        if isinstance(employer, str) and f" {' '.join(fold(employer).split())} " in words:
            named.append(n)
    return named[0] if len(named) == 1 else None
