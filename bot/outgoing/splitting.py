"""Cuts a long text where a reader would pause, within what Telegram takes; what is bold stays bold.

Telegram counts the signs that are shown, in units of UTF-16: tags do not count, ``&amp;`` is one.
"""

from __future__ import annotations

import re
from typing import Final

MOST: Final = 4096
_PIECE: Final = re.compile(r"</?b>|&[a-z]+;|.", re.DOTALL)
#: Where to cut, best first, as long as a part is not left nearly empty.
_PAUSES: Final = ("\n\n", "\n", ". ", " ")


def split(html: str, most: int = MOST) -> list[str]:
    """The text in parts of at most ``most`` signs.

    >>> split("<b>un deux</b> trois", most=6)
    ['<b>un</b>', '<b>deux</b>', 'trois']
    """
    if len(html) <= most // 2:  # most signs are one unit, and none more than two
        return [html]
    parts: list[str] = []
    pieces = _PIECE.findall(html)
    while (end := _end(pieces, most)) < len(pieces):
        end = _pause(pieces, end)
        parts.append("".join(pieces[:end]))
        pieces = pieces[end:]
    return _closed([*parts, "".join(pieces)])


def _end(pieces: list[str], most: int) -> int:
    """How many pieces can be shown."""
    units = 0
    for n, piece in enumerate(pieces):
        units += _units(piece)
        if units > most:
            return n
    return len(pieces)


def _units(piece: str) -> int:
    if piece in {"<b>", "</b>"}:
        return 0
    return 2 if len(piece) == 1 and ord(piece) > 0xFFFF else 1  # noqa: PLR2004 - the last sign of one unit


def _pause(pieces: list[str], end: int) -> int:
    for pause in _PAUSES:
        for n in range(end, max(end // 2, 1), -1):
            if tuple(pieces[n - len(pause) : n]) == tuple(pause):
                return n
    return end


def _closed(parts: list[str]) -> list[str]:
    """Each part with its own bold, without the blanks at its edges; empty ones are dropped."""
    told: list[str] = []
    bold = False
    for part in parts:
        opened = f"<b>{part}" if bold else part
        bold = opened.rfind("<b>") > opened.rfind("</b>")
        whole = re.sub(r"<b>\s*</b>", "", f"{opened}</b>" if bold else opened).strip()
        whole = re.sub(r"\s+</b>$", "</b>", re.sub(r"^<b>\s+", "<b>", whole))
        if whole:
            told.append(whole)
    return told
