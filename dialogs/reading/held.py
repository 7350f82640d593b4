"""What a text may correct."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from dialogs.words.facts import Value
from dialogs.words.fields import END, START


@dataclass(frozen=True, slots=True)
class Held:
    """What a text may correct: what is known, the question that is open and the fields that answer it, the day."""

    known: Mapping[str, Value]
    ask: str
    open_fields: frozenset[str]
    today: date

    @property
    def days(self) -> dict[str, date]:
        """The first and the last day of the period, where they are known."""
        return {name: value for name in (START, END) if isinstance(value := self.known.get(name), date)}

    def closed(self, *fields: str) -> bool:
        """Whether none of these fields is what the open question asks for."""
        return not self.open_fields & set(fields)
