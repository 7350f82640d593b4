"""Stores many conversations before a bench: rows like those of real visits, written in bulk.

``fill.py NUMBER``
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from sqlalchemy import insert, select

from bot.assembly import open_database, runner_on
from bot.runner import Arrival
from bot.settings import load_settings
from dialogs.words.events import Pressed, Wrote
from storage import tables
from visits.form import VISIT

CHUNK = 5000
FIRST_ID = 1 << 40
COPIED = ((tables.summaries, 1), (tables.facts, 6), (tables.received, 6), (tables.outbox, 6))


def main() -> None:
    """Plays one visit, and copies its rows for everybody else."""
    number, settings = int(sys.argv[1]), load_settings()
    with open_database(settings) as database:
        runner = runner_on(database, settings)
        at = datetime(2026, 3, 1, 12, tzinfo=UTC)
        runner.settle(Arrival("telegram", "1", Wrote("/start", at)))
        for step in VISIT:
            event = Pressed(step.presses, at) if step.presses else Wrote(step.types or "", at)
            runner.settle(Arrival("telegram", "1", event))
        with database.work() as work:
            model = dict(work.connection.execute(select(tables.conversations)).mappings().one())
            rows = {
                table.name: [dict(row) for row in work.connection.execute(select(table).limit(most)).mappings()]
                for table, most in COPIED
            }
        for begin in range(0, number, CHUNK):
            ids = range(begin, min(begin + CHUNK, number))
            with database.work() as work:
                made = [{**model, "id": FIRST_ID + i, "chat": f"f{i}", "code": f"F{i}"} for i in ids]
                work.connection.execute(insert(tables.conversations), made)
                for table, _ in COPIED:
                    copies = [_copy(row, FIRST_ID + i) for i in ids for row in rows[table.name]]
                    work.connection.execute(insert(table), copies)


def _copy(row: dict[str, object], owner: int) -> dict[str, object]:
    return {name: value for name, value in row.items() if name not in {"id", "update_id"}} | {
        "conversation": owner, **({"state": "sent"} if "payload" in row else {})
    }  # fmt: skip


if __name__ == "__main__":
    main()
