"""JSON without spaces, the way rows hold it."""

from __future__ import annotations

from json import JSONEncoder
from typing import Final

#: Raises TypeError for what JSON has no form for.
dumps: Final = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
