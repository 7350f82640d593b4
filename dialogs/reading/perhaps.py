"""What a text may be of which nothing is sure, and the order that it was once the person has said which."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from dialogs.reading.around.around import bare
from dialogs.reading.around.capitals import all_in_capitals
from dialogs.reading.dates.moments import Impossible
from dialogs.reading.heard import Heard
from dialogs.reading.outcome import Asked, Command, Outcome
from dialogs.reading.talk import asides, likely
from dialogs.reading.talk.beside import with_arguments


def perhaps(ask: str, text: str, today: date, base: Decimal) -> Command | Asked | None:
    """What a text may be that ``read`` makes nothing of: an order or a question, with what else it may be."""
    said = bare(text, ask)
    it = Heard.of(ask, said.lower() if all_in_capitals(said, ask) else said, {}, today, base)
    return likely.perhaps(it) if it.line.count else None


def ordered(name: str, text: str, today: date, base: Decimal) -> Outcome:
    """The order of that name, of which the person has said that it is meant, with what the text says beside it."""
    it = Heard.of("any", bare(text, "any"), {}, today, base)
    try:
        return with_arguments(asides.command(name, it.line), it)
    except Impossible:
        return Command(name)
