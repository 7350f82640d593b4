"""One object of a dossier, read key by key: what is missing, unknown or of the wrong type is noted as a fault.

A value may come from JSON or from Python: a date is a text or a ``date``, a number an ``int`` or a ``Decimal``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final, TypeVar

from dialogs.rules.faults import Fault

DECIMALS: Final = 2
_MOST_DIGITS: Final = 18  # of a whole number that was written with a point or an exponent

T = TypeVar("T")


class Wrong(Exception):
    """A value that is not what its key takes."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class Fields:
    """The keys of one object, under its path; faults go into the list that is handed in. Null is like no key."""

    def __init__(self, data: Any, path: str, faults: list[Fault]) -> None:
        self._data: Mapping[str, Any] = data if isinstance(data, Mapping) else {}
        self.is_object = isinstance(data, Mapping)
        self._prefix = f"{path}." if path else ""
        self.faults = faults
        if not self.is_object:
            faults.append(Fault(path, "wrong_type", f"must be a JSON object, not {_type_name(data)}"))

    def fault(self, key: str, code: str, message: str) -> None:
        """Note a fault of a key."""
        self.faults.append(Fault(f"{self._prefix}{key}", code, message))

    def only(self, known: Collection[str]) -> None:
        """Note the keys that nobody knows, and those that stand twice."""
        for key in self._data:
            if key not in known:
                self.fault(key, "unknown_key", f"is unknown; known are: {', '.join(known)}")
        for key in getattr(self._data, "repeated", ()):
            self.fault(key, "duplicate_key", "stands twice; keep one of the two")

    def has(self, key: str) -> bool:
        """Says whether a key has a value."""
        return self._data.get(key) is not None

    def get(self, key: str, read: Callable[[Any], T]) -> T | None:
        """Reads a key that may be left out; None as well when its value cannot be taken."""
        value = self._data.get(key)
        if value is None:
            return None
        try:
            return read(value)
        except Wrong as wrong:
            self.fault(key, wrong.code, str(wrong))
            return None

    def need(self, key: str, read: Callable[[Any], T]) -> T | None:
        """Reads a key that must be there; None when it is not, or when its value cannot be taken."""
        if self.is_object and not self.has(key):
            self.fault(key, "missing_key", "is missing; add it")
        return self.get(key, read)

    def inner(self, key: str) -> Fields | None:
        """Opens an object inside this one; None when it is left out."""
        return Fields(self._data[key], f"{self._prefix}{key}", self.faults) if self.has(key) else None

    def items(self, key: str) -> list[Fields]:
        """Opens a list of objects that must be there."""
        written = self.need(key, a_list) or []
        return [Fields(item, f"{self._prefix}{key}[{place}]", self.faults) for place, item in enumerate(written)]


def a_text(value: Any) -> str:
    """Takes a text."""
    if not isinstance(value, str):
        raise Wrong("wrong_type", f"must be a text, not {_type_name(value)}")
    return value


def a_list(value: Any) -> list[Any]:
    """Takes a list."""
    if not isinstance(value, list | tuple):
        raise Wrong("wrong_type", f"must be a list, not {_type_name(value)}")
    return list(value)


def a_whole_number(value: Any) -> int:
    """Takes a whole number; 2026.0, as many programs write it, is one."""
    if isinstance(value, Decimal) and _is_whole(value):
        return int(value)
    if isinstance(value, bool) or not isinstance(value, int):
        told = value if isinstance(value, Decimal) else _type_name(value)
        raise Wrong("wrong_type", f"must be a whole number, not {told}")
    return value


def _is_whole(number: Decimal) -> bool:
    return number.is_finite() and number.adjusted() < _MOST_DIGITS and number == number.to_integral_value()


def a_number(value: Any) -> Decimal:
    """Takes a number with at most two digits after the point, zeros at its end aside."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise Wrong("wrong_type", f"must be a number, not {_type_name(value)}")
    number = Decimal(value)
    _sign, digits, exponent = number.as_tuple()
    if not isinstance(exponent, int):
        raise Wrong("wrong_type", f"must be a number, not {number}")
    zeros = next((place for place, digit in enumerate(reversed(digits)) if digit), None)
    if zeros is not None and exponent + zeros < -DECIMALS:
        raise Wrong("too_many_decimals", f"must have at most {DECIMALS} digits after the point")
    return number


def a_day(value: Any) -> date:
    """Takes a date."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if not isinstance(value, str):
        raise Wrong("wrong_type", f"must be a date like 2025-03-03, not {_type_name(value)}")
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise Wrong("not_a_date", "must be a date like 2025-03-03")
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise Wrong("no_such_day", f"{value} does not exist in the calendar; correct it") from None


def one_of(known: Collection[str]) -> Callable[[Any], str]:
    """Takes one of some codes."""

    def read(value: Any) -> str:
        if a_text(value) not in known:
            raise Wrong("unknown_code", f"is unknown; known are: {', '.join(known)}")
        return str(value)

    return read


def _type_name(value: Any) -> str:
    if value is None:
        return "null"
    names: dict[type, str] = {
        bool: "true or false",
        str: "a text",
        list: "a list",
        int: "a number",
        Decimal: "a number",
    }
    return names.get(type(value), "an object" if isinstance(value, Mapping) else f"a {type(value).__name__}")
