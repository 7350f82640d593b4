"""Pages and pictures as pixels, beside those that were looked at and kept in ``golden/``.

After a change of form: ``pytest tests/papers --rewrite``, then look at each file that changed.
"""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageStat

GOLDEN = Path(__file__).parent / "golden"
SCALE = 100 / 72  # pages are kept at 100 dots an inch
MOST = 0.6  # grey steps of 255, on average: the edges of letters move between releases, a line or a word does more


def page_of(pdf: bytes) -> Image.Image:
    """The only page of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        (page,) = document
        return page.render(scale=SCALE).to_pil().convert("L")
    finally:
        document.close()


def picture_in(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("RGB")


def looks_as_kept(seen: Image.Image, name: str, *, rewrite: bool) -> bool:
    """Whether a page looks as the one that was kept under this name."""
    kept = GOLDEN / f"{name}.png"
    if rewrite:
        seen.quantize(32, dither=Image.Dither.NONE).save(kept, optimize=True)
        return True
    with Image.open(kept) as before:
        older = before.convert(seen.mode)
        return older.size == seen.size and difference(older, seen) < MOST


def difference(one: Image.Image, other: Image.Image) -> float:
    """How far two pages are from each other, in grey steps on average."""
    steps = ImageStat.Stat(ImageChops.difference(one.convert("L"), other.convert("L"))).mean
    return float(steps[0])
