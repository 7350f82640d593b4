"""A table of a rule file, read key by key: what is missing, of the wrong type or unknown is refused by name."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, Final, TypeVar

#: A figure of the rule with more digits before or after the point is a slip, and could not be computed with.
MOST_DIGITS: Final = 12

T = TypeVar("T")


class BadRuleFile(Exception):
    """A rule file that cannot be used: the message says which file, which key, why, and what to do."""


def read_toml(text: str, name: str) -> Table:
    """Reads a file's text; numbers with a point are exact decimals. Raises BadRuleFile."""
    try:
        return Table(tomllib.loads(text, parse_float=_decimal), name)
    except (ValueError, RecursionError) as problem:
        why = "it is nested too deeply" if isinstance(problem, RecursionError) else str(problem)
        raise BadRuleFile(f"{name}: this is not TOML: {why}; correct it there.") from None


def _decimal(digits: str) -> Decimal:
    try:
        return Decimal(digits)
    except InvalidOperation:
        raise ValueError(f"{digits[:MOST_DIGITS]} is too large a number") from None


class Table:
    """One table of the file; ``done`` refuses what nobody asked for."""

    def __init__(self, data: dict[str, Any], name: str, place: str = "") -> None:
        self._data = data
        self._name = name
        self._place = place
        self._asked: set[str] = set()

    def bad(self, key: str, why: str, remedy: str) -> BadRuleFile:
        """Word the refusal of a key."""
        return BadRuleFile(f"{self._name}: {self._place}{key} {why}; {remedy}.")

    def has(self, key: str) -> bool:
        """Says whether the key is there."""
        self._asked.add(key)
        return key in self._data

    def text(self, key: str) -> str:
        """Reads a text that is not empty."""
        value = self._get(key)
        if not isinstance(value, str):
            raise self.bad(key, "is not a text", "write it between quotes")
        if not value.strip():
            raise self.bad(key, "is empty", "write it between the quotes")
        return value

    def code(self, key: str, taken: Collection[str] = ()) -> str:
        """Reads a text that stands for something: without blanks, and none of those that are ``taken``."""
        value = self.text(key)
        if not value.isprintable() or " " in value:
            raise self.bad(key, "holds a blank or a sign that does not print", 'write a word like "france_travail"')
        if value in taken:
            raise self.bad(key, f'is "{value}", a word of the bot itself', "choose another")
        return value

    def truth(self, key: str) -> bool:
        """Reads true or false."""
        value = self._get(key)
        if not isinstance(value, bool):
            raise self.bad(key, "is neither true nor false", "write true or false")
        return value

    def whole(self, key: str) -> int:
        """Reads a whole number above 0."""
        value = self.number(key)
        if not isinstance(self._data[key], int):
            raise self.bad(key, f"is {value}, not a whole number", "write it without a point")
        return int(value)

    def number(self, key: str) -> Decimal:
        """Reads a number above 0, exact."""
        value = self._get(key)
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            raise self.bad(key, "is not a number", "write it with digits, without quotes")
        number = Decimal(value)
        if not number.is_finite():
            raise self.bad(key, f"is {number}", "write a number")
        if number <= 0:
            raise self.bad(key, f"is {number}, not above 0", "give a number above 0")
        if number.adjusted() >= MOST_DIGITS or number.as_tuple().exponent < -MOST_DIGITS:  # type: ignore[operator]
            raise self.bad(key, "has too many digits", f"give at most {MOST_DIGITS} on each side of the point")
        return number

    def day(self, key: str) -> date:
        """Reads a date without an hour."""
        value = self._get(key)
        if isinstance(value, datetime) or not isinstance(value, date):
            raise self.bad(key, "is not a date", "write it like 2026-05-01, without quotes")
        return value

    def day_if_given(self, key: str) -> date | None:
        """Reads a date, None when the key is not there."""
        return self.day(key) if self.has(key) else None

    def one_of(self, key: str, known: Collection[str]) -> str:
        """Reads one of some codes."""
        value = self.text(key)
        if value not in known:
            raise self.bad(key, f'is "{value}"', f"write {' or '.join(known)}")
        return value

    def codes(self, key: str, known: Collection[str]) -> tuple[str, ...] | None:
        """Reads a list of known codes, None when the key is not there."""
        if not self.has(key):
            return None
        value = self._data[key]
        if not isinstance(value, list) or not all(isinstance(code, str) for code in value):
            raise self.bad(key, "is not a list of codes", 'write it like ["one", "two"]')
        if not value:
            raise self.bad(key, "is empty", "name at least one, or remove the key")
        for code in value:
            if code not in known:
                raise self.bad(key, f'names "{code}", which is unknown', f"known are {', '.join(known)}")
        return tuple(value)

    def table(self, key: str) -> Table:
        """Opens a table inside this one."""
        value = self._get(key)
        if not isinstance(value, dict):
            raise self.bad(key, "is not a table", f"write [{key}]")
        return Table(value, self._name, f"{self._place}{key}.")

    def all(self, key: str, read: Callable[[Table], T], called: str) -> tuple[T, ...]:
        """Reads a list of tables, at least one; no two may have the same ``called`` (a code, a year)."""
        value = self._get(key)
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.bad(key, "is not a list of tables", f"write [[{key}]] above each")
        if not value:
            raise self.bad(key, "is empty", "give at least one")
        tables = [Table(item, self._name, f"{self._place}{key}[{place}].") for place, item in enumerate(value)]
        items = tuple(read(table) for table in tables)
        self._refuse_doubles(tables, [getattr(item, called) for item in items], called)
        return items

    @staticmethod
    def _refuse_doubles(tables: Sequence[Table], names: Sequence[object], called: str) -> None:
        for place, (table, name) in enumerate(zip(tables, names, strict=True)):
            if name in names[:place]:
                raise table.bad(called, f"is {name}, which stands there already", "remove one of the two")

    def done(self) -> None:
        """Refuse a key that nobody asked for."""
        for key in self._data:
            if key not in self._asked:
                raise self.bad(key, "is unknown", "remove it or correct its name")

    def _get(self, key: str) -> Any:
        if not self.has(key):
            raise self.bad(key, "is missing", "add it")
        return self._data[key]
