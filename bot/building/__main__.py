"""``python -m bot.building``: see the package."""

from __future__ import annotations

from pathlib import Path

from bot.building.products import make

if __name__ == "__main__":
    make(Path(__file__).resolve().parents[2])
