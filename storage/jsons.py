"""JSON without spaces, the way rows hold it."""

from __future__ import annotations

from json import JSONEncoder
from typing import Any, Final

import orjson

#: A day or a dataclass has no form in JSON until somebody gives it one.
_STRICT: Final = orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_DATETIME | orjson.OPT_PASSTHROUGH_SUBCLASS
#: Takes half a sign too, which a phone may send and UTF-8 has no form for.
_ANY_TEXT: Final = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def dumps(value: Any) -> str:
    """Raises TypeError for what JSON has no form for."""
    try:
        return orjson.dumps(value, option=_STRICT).decode()
    except orjson.JSONEncodeError:
        return _ANY_TEXT(value)
