"""hatchling's way in: everything is made before the files of the package are collected."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BuildHook(BuildHookInterface[Any]):
    """Makes what is made, and puts it into a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Comes before the files are collected."""
        sys.path.insert(0, self.root)  # the package is built before it is installed
        from bot.building.products import make  # noqa: PLC0415

        made = make(Path(self.root))
        if self.target_name == "wheel" and version != "editable":
            build_data["force_include"] |= {str(path): place for path, place in made.items()}
