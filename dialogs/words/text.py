"""Sentences to be translated later.

A sentence is written once, in French, where it is said: ``t("Il reste %(days)s jours.", days=3)``. It travels as a
value, through JSON if need be, and meets its language only in ``bot/rendering.py``.

>>> t("Bonjour.").msgid
'Bonjour.'
>>> from_json(to_json(t("Le %(day)s.", day=date(2026, 11, 28)))) == t("Le %(day)s.", day=date(2026, 11, 28))
True
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

DayStyle = Literal["weekday", "short", "month"]


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence (or a few that belong together): French source, easier wording, plural, values."""

    msgid: str
    values: Mapping[str, Value] = field(default_factory=dict)
    easy: str | None = None
    many: str | None = None  # the plural of msgid, chosen by n in each language's own way
    easy_many: str | None = None
    n: int = 0


@dataclass(frozen=True, slots=True)
class Raw:
    """Words that are shown as they are, in every language: what the person typed, a name, an address."""

    words: str


@dataclass(frozen=True, slots=True)
class Strong:
    """The words that a tired eye must find first."""

    text: Said


@dataclass(frozen=True, slots=True)
class French:
    """Words that stay in French in every language, because somebody else is to read them: a message to an employer."""

    text: Said


@dataclass(frozen=True, slots=True)
class Joined:
    """Parts in a row, with what stands between them."""

    parts: tuple[Said, ...]
    by: str = "\n"


@dataclass(frozen=True, slots=True)
class Listed:
    """Parts in an enumeration: « a, b et c », each language with its own word for « et »."""

    parts: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Day:
    """A date in another dress than the usual « 3 mars 2025 ».

    ``weekday`` « vendredi 28 novembre 2025 », ``short`` « 28/11/2025 », ``month`` « novembre 2025 ».
    """

    on: date
    style: DayStyle = "weekday"


type_of_said = (Text, Raw, Strong, French, Joined, Listed)
Said = Text | Raw | Strong | French | Joined | Listed
Value = Said | Day | date | datetime | Fraction | Decimal | int | str


def t(msgid: str, *, easy: str | None = None, **values: Value) -> Text:
    """A sentence in French, to be translated; ``easy`` says the same in short words, one idea each."""
    return Text(msgid, values, easy)


def tn(one: str, many: str, n: int, *, easy: tuple[str, str] | None = None, **values: Value) -> Text:
    """A sentence whose wording follows a whole number; ``%(n)s`` is that number."""
    easy_one, easy_many = easy or (None, None)
    return Text(one, {"n": n, **values}, easy_one, many, easy_many, n)


def lines(*parts: Said | None) -> Joined:
    """The parts that are there, one a line."""
    return Joined(_there(parts), "\n")


def paragraphs(*parts: Said | None) -> Joined:
    """The parts that are there, an empty line between them."""
    return Joined(_there(parts), "\n\n")


def sentences(*parts: Said | None) -> Joined:
    """The parts that are there, one after the other on the same line."""
    return Joined(_there(parts), " ")


def bullets(*parts: Said | None) -> Joined:
    """The parts that are there, one a line behind a dot."""
    return Joined(tuple(Joined((Raw("•"), part), " ") for part in _there(parts)), "\n")


def _there(parts: tuple[Said | None, ...]) -> tuple[Said, ...]:
    """The parts that say something: a list of nothing leaves no empty line."""
    return tuple(part for part in parts if part is not None and not (isinstance(part, Joined) and not part.parts))


def to_json(said: Said) -> list[Any]:
    """The text as JSON: a list that begins with what it is.

    Raises TypeError for a value that has no form in JSON.
    """
    match said:
        case Text():
            plural = [said.many, said.easy_many, said.n] if said.many is not None else None
            parts: list[Any] = ["t", said.msgid, {name: _value_to_json(v) for name, v in said.values.items()}]
            return parts if said.easy is None and plural is None else [*parts, said.easy, plural]
        case Raw():
            return ["r", said.words]
        case Strong():
            return ["s", to_json(said.text)]
        case French():
            return ["f", to_json(said.text)]
        case Joined():
            return ["j", said.by, [to_json(part) for part in said.parts]]
        case Listed():
            return ["l", [to_json(part) for part in said.parts]]


def _text_from_json(data: list[Any]) -> Text:
    _, msgid, values, *rest = data
    easy, more = rest or (None, None)
    many, easy_many, n = more or (None, None, 0)
    return Text(msgid, {name: _value_from_json(v) for name, v in values.items()}, easy, many, easy_many, n)


_FROM_JSON: dict[str, Callable[[list[Any]], Said]] = {
    "t": _text_from_json,
    "r": lambda data: Raw(data[1]),
    "s": lambda data: Strong(from_json(data[1])),
    "f": lambda data: French(from_json(data[1])),
    "j": lambda data: Joined(tuple(from_json(part) for part in data[2]), data[1]),
    "l": lambda data: Listed(tuple(from_json(part) for part in data[1])),
}


def from_json(data: list[Any]) -> Said:
    """The text that ``to_json`` gave."""
    return _FROM_JSON[data[0]](data)


def _value_to_json(value: Value) -> Any:
    match value:
        case str() | int():
            return value
        case Text() | Raw() | Strong() | French() | Joined() | Listed():
            return to_json(value)
        case Day():
            return {value.style: value.on.isoformat()}
        case datetime():
            return {"at": value.isoformat()}
        case date():
            return {"on": value.isoformat()}
        case Fraction() | Decimal():
            return {"number": str(Fraction(value))}
    raise TypeError(f"a text cannot hold {type(value).__name__}")


def _value_from_json(data: Any) -> Value:
    if isinstance(data, list):
        return from_json(data)
    if not isinstance(data, dict):
        plain: str | int = data
        return plain
    ((kind, written),) = data.items()
    match kind:
        case "at":
            return datetime.fromisoformat(written)
        case "on":
            return date.fromisoformat(written)
        case "number":
            return Fraction(written)
    return Day(date.fromisoformat(written), kind)
