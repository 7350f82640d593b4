"""What is counted when all is over, and every fault that is found."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Reckoning:
    """What was counted, and every fault that was found."""

    people: int = 0
    updates: int = 0
    facts: int = 0
    messages: int = 0
    repeats: int = 0
    faults: list[str] = field(default_factory=list)

    def expect(self, what: str, found: Any, due: Any) -> None:
        if found != due:
            self.faults.append(f"{what}: {_difference(found, due)}")


def _difference(found: Any, due: Any) -> str:
    if not isinstance(found, list) or not isinstance(due, list):
        return f"{found!r} instead of {due!r}"
    same = next((n for n, pair in enumerate(zip(found, due, strict=False)) if pair[0] != pair[1]), None)
    place = min(len(found), len(due)) if same is None else same
    here = slice(place, place + 2)
    return f"{len(found)} instead of {len(due)}; at {place}: {found[here]} instead of {due[here]}"
