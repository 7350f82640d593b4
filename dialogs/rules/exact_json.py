"""JSON read exactly: numbers as whole numbers or decimals, keys that stand twice remembered, anything else refused."""

from __future__ import annotations

import json
from decimal import Decimal, InvalidOperation
from typing import Any, Final, NoReturn

from dialogs.rules.faults import Fault, Refused

LONGEST_WHOLE: Final = 640  # digits; Python refuses to read much longer ones, and nothing we read comes near


class JsonObject(dict[str, Any]):
    """An object that remembers which of its keys stood twice."""

    repeated: tuple[str, ...] = ()


def read_json(raw: bytes) -> Any:
    """Reads UTF-8 text (a byte order mark is skipped) as JSON; raises Refused with one fault about the whole text.

    >>> read_json(b'{"weekly_hours": 17.5}')
    {'weekly_hours': Decimal('17.5')}
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise _refused("not_utf8", f"the text is not UTF-8 (byte {problem.start}); save it as UTF-8") from None
    if not text.strip():
        raise _refused("not_json", "there is nothing to read; a dossier is a JSON object")
    try:
        return json.loads(
            text.rstrip(), parse_float=_decimal, parse_int=_whole, parse_constant=_no_number, object_pairs_hook=_object
        )
    except json.JSONDecodeError as problem:
        raise _refused("not_json", f"the text is not JSON: {place_in(problem)}; correct it there") from None
    except RecursionError:
        raise _refused("not_json", "the text is nested too deeply; a dossier has three levels") from None
    except ValueError as problem:
        raise _refused("not_json", f"the text is not JSON: {problem}; write the number with digits") from None


def place_in(problem: json.JSONDecodeError) -> str:
    """What is wrong, and where: the column alone in a text of one line, which may be any line of a file."""
    line = f"line {problem.lineno}, " if "\n" in problem.doc else ""
    return f"{problem.msg} ({line}column {problem.colno})"


def _refused(code: str, message: str) -> Refused:
    return Refused([Fault("", code, message)])


def _whole(digits: str) -> int | Decimal:
    return int(digits) if len(digits) <= LONGEST_WHOLE else _decimal(digits)


def _decimal(digits: str) -> Decimal:
    try:
        return Decimal(digits)
    except InvalidOperation:
        raise ValueError("a number is too large") from None


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number")


def _object(pairs: list[tuple[str, Any]]) -> JsonObject:
    read = JsonObject(pairs)
    if len(read) < len(pairs):
        keys = [key for key, _value in pairs]
        read.repeated = tuple(key for key in read if keys.count(key) > 1)
    return read
