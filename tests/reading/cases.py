"""Cases of reading: a text under a question on a day, and what it means; one JSON object a line.

``accept`` lists other first readings that are as good. A topic or a problem "*" leaves it open which one it is.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from dialogs.reading.read import read

DATA = Path(__file__).parents[1] / "data"
BASE = Decimal(35)


@dataclass(frozen=True)
class Case:
    """One line of a file of cases."""

    today: date
    ask: str
    text: str
    known: dict[str, Any]
    out: dict[str, Any]
    accept: tuple[dict[str, Any], ...]

    def __str__(self) -> str:
        """The name of the case in a list of tests."""
        return f"{self.ask}: {self.text}"

    def read(self) -> dict[str, Any]:
        """What the code makes of it."""
        return read(self.ask, self.text, self.known, self.today, BASE).to_json()

    def right(self, ours: dict[str, Any]) -> bool:
        """Whether act, first reading, topic, command and problem are those of the case."""
        if "readings" in ours and "readings" in self.out:
            facts = ours["readings"][0]["facts"]
            return (
                ours["act"] == self.out["act"] and facts == self.out["readings"][0]["facts"]
            ) or facts in self.accept
        if "readings" in ours:
            return ours["readings"][0]["facts"] in self.accept
        left_open = {key: ours[key] for key, value in self.out.items() if value == "*" and key in ours}
        return {key: value for key, value in self.out.items() if value != "*"} | left_open == ours

    def wrong_and_sure(self, ours: dict[str, Any]) -> bool:
        """Whether facts that are not those of the case would be written down without asking."""
        return bool(ours.get("readings") and ours["readings"][0]["sure"] and not self.right(ours))


def cases(name: str) -> list[Case]:
    """The cases of a file of ``tests/data``."""
    lines = (DATA / name).read_text("utf-8").splitlines()
    return [_case(json.loads(line)) for line in lines if line.strip()]


def _case(row: dict[str, Any]) -> Case:
    known = {field: value_of(written) for field, written in row["in"].get("known", {}).items()}
    day, asked = date.fromisoformat(row["today"]), row["in"]
    return Case(day, asked["ask"], asked["text"], known, row["out"], tuple(row.get("accept", ())))


def value_of(written: Any) -> Any:
    """A fact from its JSON form."""
    if isinstance(written, int | float) and not isinstance(written, bool):
        return Decimal(str(written))
    if isinstance(written, str) and written[:4].isdigit() and written[4:5] == "-":
        return datetime.fromisoformat(written) if "T" in written else date.fromisoformat(written)
    return written


def meant(ask: str, text: str, known: dict[str, Any] | None = None) -> tuple[dict[str, Any], bool] | None:
    """The first reading of a text on 15 October 2025 and whether it is sure, None when there is none."""
    held = {field: value_of(value) for field, value in (known or {}).items()}
    ours = read(ask, text, held, date(2025, 10, 15), BASE).to_json()
    return (ours["readings"][0]["facts"], ours["readings"][0]["sure"]) if "readings" in ours else None
