"""A fact: what a person said of one field, the words it was read from, and when.

A fact is superseded by a later one, never overwritten: the conversation holds the fact in force, the ledger holds all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final, NamedTuple

Value = str | int | bool | Decimal | date | datetime | tuple[str, ...] | None

#: How a fact was read: typed and sure, chosen among readings offered, pressed on a button, said by nobody but
#: following from other facts, decided by the exam service, or skipped (« je ne sais pas »: then its value is None).
TYPED: Final = "typed"
OFFERED: Final = "offered"
PRESSED: Final = "pressed"
INFERRED: Final = "inferred"
DECIDED: Final = "decided"
SKIPPED: Final = "skipped"
RESTARTED: Final = "restarted"  # taken back, because the person started again


class Key(NamedTuple):
    """A field, and the number of the period it belongs to (None for what is said once).

    >>> str(Key("period.start", 2))
    'period.start@2'
    >>> Key.parse("birth_date")
    Key(field='birth_date', period=None)
    """

    field: str
    period: int | None = None

    def __str__(self) -> str:
        """The form in which a key is stored."""
        return self.field if self.period is None else f"{self.field}@{self.period}"

    @classmethod
    def parse(cls, written: str) -> Key:
        """The key that ``str`` wrote."""
        field, at, period = written.partition("@")
        return cls(field, int(period) if at else None)


def typed_words(how: str, words: str) -> str:
    """What the person typed of a fact that was read so; "" where a button's own code stands in its place.

    >>> typed_words("typed", "35h"), typed_words("pressed", "period.weekly_hours:35")
    ('35h', '')
    >>> typed_words("skipped", "aucune idée"), typed_words("skipped", "cyclades_number:skip")
    ('aucune idée', '')
    """
    by_button = how in {PRESSED, INFERRED} or (how == SKIPPED and words.endswith(":skip"))
    return "" if by_button else words


@dataclass(frozen=True, slots=True)
class Fact:
    """What is held of one field: its value, the words, how they were read, what confirmed them, when."""

    key: Key
    value: Value
    words: str
    how: str
    at: datetime
    confirmed: str | None = None  # the words or the button that confirmed a reading which was not sure

    def to_json(self) -> list[Any]:
        """The fact as a JSON list."""
        return [str(self.key), value_to_json(self.value), self.words, self.how, self.at.isoformat(), self.confirmed]

    @classmethod
    def from_json(cls, data: list[Any]) -> Fact:
        """The fact that ``to_json`` gave."""
        key, value, words, how, at, confirmed = data
        return cls(Key.parse(key), value_from_json(value), words, how, datetime.fromisoformat(at), confirmed)


def plain_number(number: Decimal) -> int | float:
    """A number as programs expect it in JSON.

    >>> plain_number(Decimal("35.0")), plain_number(Decimal("24.5"))
    (35, 24.5)
    """
    return int(number) if number == number.to_integral_value() else float(number)


def value_to_json(value: Value) -> Any:
    """A value as JSON; what JSON has no word for is an object with one key that names its kind.

    >>> value_to_json(Decimal("24.5")), value_to_json(date(2025, 3, 3)), value_to_json("La Poste")
    ({'number': '24.5'}, {'on': '2025-03-03'}, 'La Poste')
    """
    match value:
        case None | str() | bool() | int():
            return value
        case Decimal():
            return {"number": str(value)}
        case datetime():
            return {"at": value.isoformat()}
        case date():
            return {"on": value.isoformat()}
        case tuple():
            return {"all": list(value)}


def value_from_json(data: Any) -> Value:
    """The value that ``value_to_json`` gave."""
    if not isinstance(data, dict):
        plain: str | int | bool | None = data
        return plain
    ((kind, written),) = data.items()
    match kind:
        case "number":
            return Decimal(written)
        case "at":
            return datetime.fromisoformat(written)
        case "on":
            return date.fromisoformat(written)
        case "all":
            return tuple(written)
    raise ValueError(f"unknown kind of value: {kind}")
