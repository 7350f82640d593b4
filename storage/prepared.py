"""Statements of a turn's path: composed and typed by SQLAlchemy, compiled once, run as the driver takes them.

SQLAlchemy looks at every value of every row each time; here a row costs a third of that (``bench/storage_turns.py``).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakKeyDictionary

from sqlalchemy import String, bindparam, func, select
from sqlalchemy.dialects.postgresql import ARRAY

from storage.jsons import dumps

if TYPE_CHECKING:
    from sqlalchemy import Column, ColumnElement, Connection, Executable
    from sqlalchemy.engine import Dialect

DIALECTS: Final = ("sqlite", "postgresql")
_Row = Mapping[str, Any]


class Prepared:
    """An INSERT, UPDATE or DELETE whose values are all bound by name, to be run for many rows.

    ``statement`` may differ by database: then it is a mapping by the dialect's name.
    """

    def __init__(self, statement: Executable | Mapping[str, Executable]) -> None:
        self._statement = statement
        self._ready: WeakKeyDictionary[Dialect, tuple[str, Callable[[_Row], Any]]] = WeakKeyDictionary()

    def run(self, connection: Connection, rows: Sequence[_Row]) -> int:
        """Runs it for each row, a mapping by the names of the values; gives how many rows it touched."""
        ready = self._ready.get(connection.dialect)
        if ready is None:
            ready = self._ready[connection.dialect] = self._compile(connection.dialect)
        sql, as_driver_takes_it = ready
        given = [as_driver_takes_it(row) for row in rows]
        return connection.exec_driver_sql(sql, given if len(given) > 1 else given[0]).rowcount

    def _compile(self, dialect: Dialect) -> tuple[str, Callable[[_Row], Any]]:
        statement: Any = self._statement[dialect.name] if isinstance(self._statement, Mapping) else self._statement
        compiled = statement.compile(dialect=dialect)
        steps = [(name, _converter(compiled.binds[name], dialect)) for name in compiled.positiontup or compiled.binds]
        if compiled.positional:
            return compiled.string, lambda row: tuple([convert(row[name]) for name, convert in steps])
        return compiled.string, lambda row: {name: convert(row[name]) for name, convert in steps}


def among(dialect: str, column: Column[Any], name: str) -> ColumnElement[bool]:
    """That the column is one of many values, which are bound together as ``name``: so the statement stays the same."""
    if dialect == "postgresql":
        return column == func.any(bindparam(name, type_=ARRAY(column.type)))
    return column.in_(select(func.json_each(bindparam(name, type_=String)).table_valued("value").c.value))


def listed(dialect: str, values: Collection[Any]) -> Any:
    """Values as ``among`` takes them."""
    return list(values) if dialect == "postgresql" else dumps(list(values))


def _converter(bind: Any, dialect: Dialect) -> Callable[[Any], Any]:
    return bind.type.dialect_impl(dialect).bind_processor(dialect) or _as_it_is


def _as_it_is(value: Any) -> Any:
    return value
