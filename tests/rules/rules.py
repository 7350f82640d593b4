"""Rule files of the tests: the shipped one, and others as TOML text."""

from __future__ import annotations

import copy
import tomllib
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

from dialogs import rules
from dialogs.rules.diploma import Diploma, read_diploma

SHIPPED = Path(rules.__file__).parent / "diplomas"
OSRCL_TEXT = (SHIPPED / "cap-osrcl.toml").read_text(encoding="utf-8")
_OSRCL = tomllib.loads(OSRCL_TEXT, parse_float=Decimal)
OSRCL = read_diploma(OSRCL_TEXT, "cap-osrcl.toml")


def osrcl() -> dict[str, Any]:
    """The shipped rule as plain values, free to be changed."""
    return copy.deepcopy(_OSRCL)


def to_toml(rule: dict[str, Any]) -> str:
    lines = [f"{key} = {_value(value)}" for key, value in rule.items() if not isinstance(value, dict | list)]
    for key, value in rule.items():
        for table in value if isinstance(value, list) else [value] if isinstance(value, dict) else []:
            lines.append(f"[[{key}]]" if isinstance(value, list) else f"[{key}]")
            lines += [f"{name} = {_value(inner)}" for name, inner in table.items()]
    return "\n".join(lines) + "\n"


def _value(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case date():
            return value.isoformat()
        case int() | Decimal():
            return f"{value}"
        case list():
            return "[" + ", ".join(_value(item) for item in value) + "]"
    return f'"{value}"'


def diploma_of(rule: dict[str, Any]) -> Diploma:
    return _read(to_toml(rule))


@lru_cache(maxsize=64)
def _read(text: str) -> Diploma:
    return read_diploma(text, "test.toml")
