"""How sure an order or a question of an unseen text is, by how much it leads: ``.venv/bin/python bench/bounds.py``.

A quarter of the examples is left out in turn, the rest is learnt, and what was left out is read where nothing is asked.
The bounds of ``dialogs/reading/talk/likely.py`` were chosen by these tables; it takes a minute.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from zlib import crc32

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from dialogs.reading.faq import topics
from dialogs.reading.faq.learning import EXAMPLES, learn
from dialogs.reading.outcome import Asked, Command, Outcome, Unclear
from dialogs.reading.perhaps import perhaps
from dialogs.reading.read import read
from dialogs.reading.talk.parts import gist

PARTS = 4
STEP = 0.04
DAY, BASE = date(2026, 10, 14), Decimal(35)
Rows = Iterator[tuple[str | None, str, Outcome, float]]


def left_out() -> Rows:
    """What each example is of, its words, what they are read as, and by how much the likest leads."""
    for part in range(PARTS):
        kept = {said: tuple(line for line in lines if _part(line) != part) for said, lines in EXAMPLES.items()}
        learnt = learn(kept)
        topics._learnt = lambda learnt=learnt: learnt  # type: ignore[assignment, misc]  # noqa: SLF001
        topics.scores.cache_clear()
        gist.cache_clear()
        for said, lines in EXAMPLES.items():
            for line in lines:
                if _part(line) == part:
                    outcome = read("any", line, {}, DAY, BASE)
                    (_, first), (_, second), *_ = topics.scores(gist(line))
                    yield said, line, outcome, first - second


def _part(line: str) -> int:
    return crc32(line.encode()) % PARTS


def codes(outcome: Command | Asked) -> list[str | None]:
    """What is obeyed or answered, or offered, the likest first."""
    first = f"/{outcome.name}" if isinstance(outcome, Command) else outcome.topic
    return [first, *outcome.others]


def main() -> None:
    tables: dict[str, dict[float, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0, 0]))
    for said, line, outcome, lead in left_out():
        what = outcome
        kind = "read"
        if outcome == Unclear():
            kind, what = "not understood otherwise", perhaps("any", line, DAY, BASE) or outcome
        if not isinstance(what, Command | Asked):
            continue
        asked_back = "asked back" if what.others else "at once"
        of = "order" if isinstance(what, Command) else "no topic" if what.topic is None else "topic"
        row = tables[f"{of}, {kind}, {asked_back}"][int(lead / STEP) * STEP]
        row[0] += 1
        row[1] += codes(what)[0] == said
        row[2] += said in codes(what)
    for name, rows in sorted(tables.items()):
        count, first, offered = (sum(column) for column in zip(*rows.values(), strict=True))
        print(f"{name}: {count}; the first is right {first / count:.1%}, one of them {offered / count:.1%}")
        for lead, (many, right, one) in sorted(rows.items()):
            print(f"   leads by {lead:.2f}: {many:4}, first {right / many:4.0%}, one of them {one / many:4.0%}")


if __name__ == "__main__":
    main()
