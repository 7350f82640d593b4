"""Many files for the pages of the staff: the rows of those that were really made, with other ids and codes."""

from __future__ import annotations

import secrets
import time
from random import Random
from typing import TYPE_CHECKING

from sqlalchemy import select

from storage import tables
from storage.codes import new_code

if TYPE_CHECKING:
    from storage.database import Database

CHUNK = 5_000
COPIED = (tables.conversations, tables.summaries, tables.listings)


def copy_files(database: Database, number: int) -> None:
    """Rows like those that are there, until there are that many."""
    rng = Random(14)
    with database.look() as look:
        sources = {table: look.connection.execute(select(table)).mappings().all() for table in COPIED}
        words = look.connection.execute(select(tables.search_words)).mappings().all()
    codes = _Codes({row["code"] for row in sources[tables.conversations]})
    by_id = {table: {row[_key(table)]: row for row in rows} for table, rows in sources.items()}
    ids = sorted(by_id[tables.listings])
    hashes: dict[int, list[dict[str, object]]] = {}
    for row in words:
        hashes.setdefault(row["conversation"], []).append(dict(row))
    left = number - len(ids)
    began = time.perf_counter()
    while left > 0:
        chunk = [(secrets.randbits(62) + 1, rng.choice(ids)) for _ in range(min(CHUNK, left))]
        with database.work() as work:
            for table in COPIED:
                rows = [{**by_id[table][of], _key(table): new, **_own(table, new, codes)} for new, of in chunk]
                work.connection.execute(table.insert(), rows)
            found = [{**row, "conversation": new} for new, of in chunk for row in hashes.get(of, ())]
            if found:
                work.connection.execute(tables.search_words.insert(), found)
        left -= len(chunk)
    print(f"{number - len(ids)} files copied in {time.perf_counter() - began:.0f} s")


def _key(table: object) -> str:
    return "id" if table is tables.conversations else "conversation"


def _own(table: object, new: int, codes: _Codes) -> dict[str, object]:
    return {"chat": str(new), "code": codes.another()} if table is tables.conversations else {}


class _Codes:
    """Codes of files, each given once: at a hundred thousand some would meet."""

    def __init__(self, taken: set[str]) -> None:
        self._taken = taken

    def another(self) -> str:
        code = new_code()
        while code in self._taken:
            code = new_code()
        self._taken.add(code)
        return code
