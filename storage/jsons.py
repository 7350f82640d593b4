"""JSON without spaces, the way rows hold it."""

from __future__ import annotations

from json import JSONEncoder
from typing import Final

#: Raises TypeError for what JSON has no form for. Values are trees: the search for circles costs a tenth of the time.
dumps: Final = JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode
