"""Compiles the catalogs whenever the package is built, so that an installed program speaks every language.

A wheel carries them inside ``bot``; a checkout (an editable install) finds them in ``locales/``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_catalogs(folder: Path) -> list[Path]:
    """Writes the ``.mo`` of every ``.po`` under the folder that is newer than it; gives every ``.mo``."""
    compiled = []
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        target = source.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime <= source.stat().st_mtime:
            _compile(source, target)
        compiled.append(target)
    return compiled


def _compile(source: Path, target: Path) -> None:
    """In one move, because a program that runs may be reading the old one."""
    fresh = target.with_suffix(".mo.new")
    with source.open("rb") as written, fresh.open("wb") as binary:
        write_mo(binary, read_po(written))
    fresh.replace(target)


class CatalogsHook(BuildHookInterface[Any]):
    """hatchling's way in."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compiles before the files are collected."""
        compiled = compile_catalogs(Path(self.root) / "locales")
        if self.target_name == "wheel" and version != "editable":
            build_data["force_include"] |= {str(path): f"bot/{path.relative_to(self.root)}" for path in compiled}
