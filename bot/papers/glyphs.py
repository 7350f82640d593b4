"""Which characters the bundled fonts can draw: typst leaves a missing one out without a word, so they are looked up."""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

FONTS: Final = Path(__file__).resolve().parent / "fonts"
REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
PICTURES: Final = frozenset({"So", "Sk", "Cn"})  # categories of emoji; a younger one than our Python has none yet
BETWEEN: Final = frozenset("\N{ZERO WIDTH JOINER}\N{VARIATION SELECTOR-16}\N{COMBINING ENCLOSING KEYCAP}")
SEGMENTED, GROUPED = 4, 12  # formats of a font's table of characters: 16 bits, 32 bits


@cache
def drawable() -> frozenset[int]:
    """The code points that at least one of the fonts has."""
    return frozenset(point for path in sorted(FONTS.glob("*.ttf")) for point in _characters(path.read_bytes()))


def missing(words: str) -> str:
    """The characters of a text that no font has, each once; marks that draw nothing are none of them."""
    return "".join(sorted({sign for sign in words if ord(sign) not in drawable() and not _is_silent(sign)}))


def replaced(words: str) -> str:
    """The text with a sign of replacement where no font has the character."""
    lacking = set(missing(words))
    return "".join(REPLACEMENT if sign in lacking else sign for sign in words)


def without_pictures(words: str) -> str:
    """The text without the emoji that no font has, and without what stands between their parts.

    >>> without_pictures("Relais Colis 📦"), without_pictures("👩🏽‍🚒 Zoé ❤️"), without_pictures("山田 № 1")
    ('Relais Colis', 'Zoé', '山田 № 1')
    """
    lacking = {sign for sign in missing(words) if unicodedata.category(sign) in PICTURES or sign in BETWEEN}
    if not lacking:
        return words
    return " ".join("".join(sign for sign in words if sign not in lacking | BETWEEN).split())


def _is_silent(sign: str) -> bool:
    return unicodedata.category(sign) in {"Cc", "Cf"} or sign.isspace()


def _characters(font: bytes) -> Iterator[int]:
    """The code points of a TrueType font, from its ``cmap`` table (OpenType, section cmap)."""
    (tables,) = struct.unpack_from(">H", font, 4)
    records = (struct.unpack_from(">4sLLL", font, 12 + 16 * place) for place in range(tables))
    cmap = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    (encodings,) = struct.unpack_from(">H", font, cmap + 2)
    for place in range(encodings):
        (offset,) = struct.unpack_from(">L", font, cmap + 4 + 8 * place + 4)
        yield from _subtable(font, cmap + offset)


def _subtable(font: bytes, at: int) -> Iterator[int]:
    (form,) = struct.unpack_from(">H", font, at)
    if form == SEGMENTED:
        (twice,) = struct.unpack_from(">H", font, at + 6)
        count = twice // 2
        ends = struct.unpack_from(f">{count}H", font, at + 14)
        starts = struct.unpack_from(f">{count}H", font, at + 16 + twice)
        for start, end in zip(starts, ends, strict=True):
            yield from range(start, end + 1 if end != 0xFFFF else end)  # noqa: PLR2004 - the table's own last mark
    elif form == GROUPED:
        (count,) = struct.unpack_from(">L", font, at + 12)
        for group in range(count):
            start, end, _ = struct.unpack_from(">LLL", font, at + 16 + 12 * group)
            yield from range(start, end + 1)
