"""JSON as programs send it to our commands: exact decimals, and a clear refusal of what is not JSON."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any, Final, NoReturn

from dialogs.rules.exact_json import place_in
from dialogs.words.facts import plain_number

_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class NotJson(ValueError):
    """The text is no JSON that could be used."""


def parse(text: str) -> Any:
    """The JSON value, numbers with a point as exact decimals. Raises NotJson."""
    try:
        return json.loads(text.rstrip(), parse_float=Decimal, parse_constant=_refuse)
    except json.JSONDecodeError as problem:
        raise NotJson(f"is not JSON: {place_in(problem)}; correct it there") from None
    except RecursionError:
        raise NotJson("is nested too deeply; write one object, with nothing deeper than a list in it") from None
    except NotJson:
        raise
    except ValueError:  # Python reads no whole number of thousands of digits
        raise NotJson("has a number that is too long; write it with fewer digits") from None


def _refuse(name: str) -> NoReturn:
    raise NotJson(f"is not JSON: {name} is not a number; write the number with digits")


def dump(value: Any) -> str:
    """One line of JSON; accents as they are, a lone surrogate escaped so that the line can always be written."""
    line = json.dumps(value, ensure_ascii=False, default=_plain)
    return json.dumps(value, default=_plain) if _SURROGATE.search(line) else line


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return plain_number(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")
