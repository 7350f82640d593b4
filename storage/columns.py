"""Types of columns that both databases share: sealed texts, instants, keys that count up."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, cast

from sqlalchemy import BigInteger, DateTime, Integer, LargeBinary, type_coerce
from sqlalchemy.types import TypeDecorator

from storage.errors import ValueUnreadable

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.engine import Dialect
    from sqlalchemy.types import TypeEngine

    from storage.encryption import Keyring

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND: Final = timedelta(microseconds=1)
#: SQLite counts up only what is called INTEGER.
Serial: Final = BigInteger().with_variant(Integer, "sqlite")


def lend_keys(dialect: Dialect, keyring: Keyring) -> None:
    """Gives an engine its keys. They travel on its dialect, so that there is no global and no second set of tables."""
    dialect.quatorze_keyring = keyring  # type: ignore[attr-defined]


def to_bytes(text: str) -> bytes:
    """Any text that Python can hold, half of a surrogate pair included, because phones send them."""
    return text.encode("utf-8", "surrogatepass")


def to_text(data: bytes) -> str:
    """The text that ``to_bytes`` was given."""
    return data.decode("utf-8", "surrogatepass")


class Encrypted(TypeDecorator[str]):
    """A text that stands sealed in the database; ``place`` is its table and column, to which the seal is bound."""

    impl = LargeBinary
    cache_ok = True

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place
        self._place = place.encode()

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        """Seals."""
        if value is None:
            return None
        keyring: Keyring = dialect.quatorze_keyring  # type: ignore[attr-defined]
        return keyring.seal(to_bytes(value), self._place)

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str | None:
        """Opens."""
        if value is None:
            return None
        keyring: Keyring = dialect.quatorze_keyring  # type: ignore[attr-defined]
        return to_text(keyring.open(value, self._place))


#: What is read in place of a value that no key opens; nothing that is sealed and read like this is ever empty.
LOST: Final = ""


class OpenedIfPossible(Encrypted):
    """The same for who reads many rows: ``LOST`` for a value that no key opens, which is the trouble of one row."""

    cache_ok = True

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str | None:
        """Opens, if any key does."""
        try:
            return super().process_result_value(value, dialect)
        except ValueUnreadable:
            return LOST


def opened_if_possible(column: ColumnElement[str]) -> ColumnElement[str]:
    """A sealed column, read like this."""
    return type_coerce(column, OpenedIfPossible(cast("Encrypted", column.type).place))


class Instant(TypeDecorator[datetime]):
    """An instant with its zone, in UTC: PostgreSQL's own type, microseconds since 1970 on SQLite, which has none."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """How the database writes it."""
        on_sqlite = dialect.name == "sqlite"
        return dialect.type_descriptor(BigInteger() if on_sqlite else DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        """Refuses an instant without a zone: TypeError."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise TypeError("an instant needs its zone")
        return (value - EPOCH) // MICROSECOND if dialect.name == "sqlite" else value

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Always in UTC."""
        if value is None:
            return None
        if dialect.name == "sqlite":
            return EPOCH + timedelta(microseconds=value)
        stamp: datetime = value
        return stamp.astimezone(UTC)
