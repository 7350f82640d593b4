"""Statements of a turn's path: composed and typed by SQLAlchemy, compiled once, run on the driver's own cursor.

SQLAlchemy looks at every value of every row each time, and describes every result anew; that was half of what a turn
cost (``bench/storage_turns.py``). They run inside SQLAlchemy's transaction. The driver's own errors come out of them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from weakref import WeakKeyDictionary

from sqlalchemy import Select, String, bindparam, func, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import insert as insert_on_postgresql
from sqlalchemy.dialects.sqlite import insert as insert_on_sqlite

from storage.jsons import dumps

if TYPE_CHECKING:
    from sqlalchemy import Column, ColumnElement, Connection, Executable
    from sqlalchemy.engine import Dialect

DIALECTS: Final = ("sqlite", "postgresql")
_INSERTS: Final = {"sqlite": insert_on_sqlite, "postgresql": insert_on_postgresql}
_Values = Mapping[str, Any]


class Prepared:
    """A statement whose values are all bound by name.

    ``statement`` may differ by database: then it is a mapping by the dialect's name.
    """

    def __init__(self, statement: Executable | Mapping[str, Executable]) -> None:
        self._statement = statement
        self._ready: WeakKeyDictionary[Dialect, _Compiled] = WeakKeyDictionary()

    def run(self, connection: Connection, rows: Sequence[_Values]) -> int:
        """Runs an INSERT, UPDATE or DELETE for each row; gives how many rows it touched."""
        ready = self._for(connection.dialect)
        given = [ready.taken(row) for row in rows]
        cursor = _cursor(connection)
        if len(given) == 1:
            cursor.execute(ready.sql, given[0])
        else:
            cursor.executemany(ready.sql, given)
        return int(cursor.rowcount)

    def read(self, connection: Connection, values: _Values) -> list[tuple[Any, ...]]:
        """Runs a SELECT; gives its rows."""
        ready = self._for(connection.dialect)
        found = _cursor(connection).execute(ready.sql, ready.taken(values)).fetchall()
        return [
            tuple([value if it is None else it(value) for it, value in zip(ready.given, row, strict=True)])
            for row in found
        ]

    def _for(self, dialect: Dialect) -> _Compiled:
        ready = self._ready.get(dialect)
        if ready is None:
            statement = self._statement[dialect.name] if isinstance(self._statement, Mapping) else self._statement
            ready = self._ready[dialect] = _Compiled.of(statement, dialect)
        return ready


class _Compiled(NamedTuple):
    """A statement as one database takes it."""

    sql: str
    taken: Callable[[_Values], Any]  # values, as the driver takes them
    given: list[Callable[[Any], Any] | None]  # what the driver gives, column by column, made ours

    @classmethod
    def of(cls, statement: Any, dialect: Dialect) -> _Compiled:
        compiled = statement.compile(dialect=dialect)
        steps = [
            (name, _impl(compiled.binds[name], dialect).bind_processor(dialect))
            for name in compiled.positiontup or compiled.binds
        ]
        columns = statement.selected_columns if isinstance(statement, Select) else ()
        given = [_impl(column, dialect).result_processor(dialect, None) for column in columns]
        if compiled.positional:
            return cls(
                compiled.string,
                lambda row: tuple([row[name] if take is None else take(row[name]) for name, take in steps]),
                given,
            )
        return cls(
            compiled.string,
            lambda row: {name: row[name] if take is None else take(row[name]) for name, take in steps},
            given,
        )


@contextmanager
def together(connection: Connection) -> Iterator[None]:
    """What is run in it is sent to PostgreSQL in one go; nothing in it may look at what another has done."""
    if connection.dialect.name == "postgresql":
        driver: Any = connection.connection.driver_connection
        with driver.pipeline():
            yield
    else:
        yield


def on_each(composed: Callable[[Any], Any]) -> dict[str, Any]:
    """A statement by dialect, composed on its own INSERT: SQLAlchemy has no ON CONFLICT that suits both."""
    return {dialect: composed(insert) for dialect, insert in _INSERTS.items()}


def among(dialect: str, column: Column[Any], name: str) -> ColumnElement[bool]:
    """That the column is one of many values, which are bound together as ``name``: so the statement stays the same."""
    if dialect == "postgresql":
        return column == func.any(bindparam(name, type_=ARRAY(column.type)))
    return column.in_(select(func.json_each(bindparam(name, type_=String)).table_valued("value").c.value))


def listed(connection: Connection, values: Collection[Any]) -> Any:
    """Values as ``among`` takes them."""
    return list(values) if connection.dialect.name == "postgresql" else dumps(list(values))


def _cursor(connection: Connection) -> Any:
    """A cursor of the driver, which is done with when nobody holds it any more: all that it found is taken at once."""
    driver: Any = connection.connection.driver_connection
    return driver.cursor()


def _impl(element: Any, dialect: Dialect) -> Any:
    """The type of a value or a column, as the database has it."""
    return element.type.dialect_impl(dialect)
