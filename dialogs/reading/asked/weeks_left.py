"""What an absence leaves of the weeks of a stay that is held."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from dialogs.reading.effort.worked_weeks import all_away, weeks_left
from dialogs.reading.heard import Heard
from dialogs.reading.stay.pieces import pieces
from dialogs.words.facts import Value
from dialogs.words.fields import WEEKS


def left_of_the_weeks(it: Heard) -> Decimal | None:
    """The weeks done of a stay that is held: « j'étais malade 3 semaines »; None where none were missed."""
    return weeks_left(it.line, pieces(it.line, WEEKS, it.known, it.today).items, it.known)


def away_all_along(text: str, known: Mapping[str, Value], today: date, base: Decimal) -> bool:
    """Whether the absence that a text tells leaves nothing: « malade 2 semaines » of a stay of two."""
    it = Heard.of(WEEKS, text, known, today, base)
    return all_away(it.line, pieces(it.line, WEEKS, known, today).items, known)
