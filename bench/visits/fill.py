"""Stores many conversations before a bench: the rows of one real visit, copied by the database itself.

``fill.py NUMBER`` adds as many to the database of ``DATABASE_URL``. Their ids lie all over the range, as if people had
come on every day of it: those who visit next do not land at the end of the tables.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

sys.path[:0] = [str(folder) for folder in Path(__file__).resolve().parents[1:3]]

from sqlalchemy import Connection, Table, text  # noqa: E402 - the bench lies beside the packages, not inside them

from bot.assembly import open_database, runner_on  # noqa: E402
from bot.runner import Arrival  # noqa: E402
from bot.settings import load_settings  # noqa: E402
from dialogs.words.events import Pressed, Wrote  # noqa: E402
from storage import tables  # noqa: E402
from visits.form import VISIT  # noqa: E402

CHUNK: Final = 100_000  # conversations
#: How each database draws an id of 62 bits.
RANDOM_ID: Final = {
    "sqlite": "abs(random()) / 2 + 1",
    "postgresql": "CAST(random() * 4611686018427387903 AS BIGINT) + 1",
}
#: Everything that a visit leaves, with what differs from the model in each copy.
COPIED: Final[tuple[tuple[Table, Mapping[str, str]], ...]] = (
    (tables.summaries, {}),
    (tables.listings, {}),
    (tables.search_words, {}),
    (tables.facts, {}),
    (tables.received, {"update_id": "1000000000000 + 1000 * {first} + row_number() OVER (ORDER BY copy.id)"}),
    (tables.outbox, {"chat": "copy.chat", "state": "'sent'", "sent_at": "model.created_at"}),
)


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
        for first in range(0, number, CHUNK):
            with database.work() as work:
                copy_conversations(work.connection, first, min(CHUNK, number - first))
                for table, other in COPIED:
                    copy_rows(work.connection, table, other, first)
            database.forget()  # what was written lies in the file itself, as after a night
        if not database.on_sqlite:
            with database.work() as work:
                work.connection.execute(text("ANALYZE"))


def copy_conversations(connection: Connection, first: int, number: int) -> None:
    """So many more conversations, in the same state."""
    other = {
        "id": RANDOM_ID[connection.dialect.name],
        "chat": f"'f{first}.' || i",
        "code": f"'F{first}.' || i",
    }
    names = [column.name for column in tables.conversations.columns]
    values = [other.get(name, f"model.{name}") for name in names]
    connection.execute(
        text(
            f"WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < {number}) "
            f"INSERT INTO conversations ({', '.join(names)}) SELECT {', '.join(values)} "
            "FROM numbers CROSS JOIN conversations AS model WHERE model.chat = '1'"
        )
    )


def copy_rows(connection: Connection, table: Table, other: Mapping[str, str], first: int) -> None:
    """The rows of the model in one table, for every new copy."""
    other = {"conversation": "copy.id", **other}
    names = [column.name for column in table.columns if column.name != "id"]
    values = [other.get(name, f"model.{name}").format(first=first) for name in names]
    connection.execute(
        text(
            f"INSERT INTO {table.name} ({', '.join(names)}) SELECT {', '.join(values)} "
            f"FROM conversations AS copy CROSS JOIN {table.name} AS model "
            f"WHERE copy.channel = 'telegram' AND copy.chat >= 'f{first}.' AND copy.chat < 'f{first}/' "
            "AND model.conversation = (SELECT id FROM conversations WHERE chat = '1') ORDER BY copy.id"
        )
    )


if __name__ == "__main__":
    main()
