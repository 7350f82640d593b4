"""What is made, each from its sources, and written where a program that runs may be reading the old one."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from dialogs.reading.faq.learning import learn
from dialogs.reading.learnt import FILE, packed


def make(root: Path) -> dict[Path, str]:
    """Makes what is older than its sources; gives every file that is made, with its place in a wheel."""
    learnt = learn_topics(root / "dialogs/reading")
    catalogs = compile_catalogs(root / "locales")
    return {learnt: f"dialogs/reading/{FILE}"} | {path: f"bot/{path.relative_to(root)}" for path in catalogs}


def compile_catalogs(folder: Path) -> list[Path]:
    """The ``.mo`` of every ``.po`` under the folder."""
    return [
        _renewed(source.with_suffix(".mo"), [source], partial(_compiled, source))
        for source in sorted(folder.glob("*/LC_MESSAGES/*.po"))
    ]


def learn_topics(folder: Path) -> Path:
    """What the examples of the topics teach; how it is learnt, and how words are taken apart, stands beside them."""
    sources = [*folder.rglob("*.py"), *folder.rglob("*.txt")]
    return _renewed(folder / FILE, sources, lambda: packed(learn()))


def _compiled(source: Path) -> bytes:
    binary = BytesIO()
    with source.open("rb") as written:
        write_mo(binary, read_po(written))
    return binary.getvalue()


def _renewed(target: Path, sources: list[Path], making: Callable[[], bytes]) -> Path:
    if not target.exists() or target.stat().st_mtime <= max(source.stat().st_mtime for source in sources):
        fresh = target.with_name(f"{target.name}.{os.getpid()}.new")
        fresh.write_bytes(making())
        fresh.replace(target)
    return target
