"""What is told of a period, as it is worked out: the likely facts, and whether a clerk would write them down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from dialogs.reading.days.placed import Facts
from dialogs.reading.days.spans import Span
from dialogs.reading.line.items import Item


@dataclass(slots=True)
class Told:
    """The likely facts of a sentence, best first; or what stood in the way."""

    items: Sequence[Item] = ()
    span: Span = field(default_factory=Span)
    apart: Sequence[Item] = ()  # how much more or less than something else
    readings: list[Facts] = field(default_factory=list)
    sure: bool = True
    problem: str | None = None
    more: bool = False  # another stretch is told, which is not read

    @property
    def facts(self) -> Facts:
        """The first reading."""
        return self.readings[0] if self.readings else {}
