"""How a dossier is refused: every fault with its field, a code for programs, and a sentence for people."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Fault(NamedTuple):
    """One thing that cannot be taken; ``field`` is like ``periods[1].end``, empty for the whole."""

    field: str
    code: str
    message: str

    def to_json(self) -> dict[str, str]:
        """Gives the fault by its names."""
        return self._asdict()


class Refused(Exception):
    """A dossier that cannot be computed, with every fault; its own text holds nothing that a person declared."""

    def __init__(self, errors: Iterable[Fault]) -> None:
        self.errors = tuple(errors)
        super().__init__("; ".join(f"{fault.field or 'dossier'}: {fault.code}" for fault in self.errors))

    def to_json(self) -> dict[str, list[dict[str, str]]]:
        """Gives the refusal of eligibility.md section 9."""
        return {"errors": [fault.to_json() for fault in self.errors]}
