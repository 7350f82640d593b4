"""The audit is only added to: the database itself refuses the rest."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import delete, update
from sqlalchemy.exc import DBAPIError

from storage import audit, retention
from storage.audit import Entry
from storage.database import Database
from storage.tables import audit as table

NOW = datetime.now(UTC)


def noted(database: Database, *ages: int) -> list[str]:
    with database.work() as work:
        audit.add(work.connection, [Entry(NOW - timedelta(days=age), 1, f"read_{age}", 7) for age in ages])
    return acts(database)


def acts(database: Database) -> list[str]:
    with database.look() as look:
        return [entry.act for _, entry in audit.newest(look.connection)]


def test_acts_are_listed_newest_first_page_by_page(database: Database) -> None:
    assert noted(database, 3, 2, 1) == ["read_1", "read_2", "read_3"]
    with database.look() as look:
        ((number, _),) = audit.newest(look.connection, limit=1)
        assert [entry.act for _, entry in audit.newest(look.connection, before=number)] == ["read_2", "read_3"]
        assert audit.newest(look.connection, conversation=8) == []


@pytest.mark.parametrize("change", [update(table).values(act="nothing"), delete(table)])
def test_nothing_that_is_noted_is_changed_or_deleted(database: Database, change: object) -> None:
    noted(database, 1)
    with pytest.raises(DBAPIError, match=r"append-only|kept for a year"), database.work() as work:
        work.connection.execute(change)  # type: ignore[call-overload]
    assert acts(database) == ["read_1"]


def test_after_a_year_an_act_is_forgotten_with_the_daily_sweep(database: Database) -> None:
    noted(database, 367, 365, 1)
    retention.sweep(database, NOW, NOW.date())
    assert acts(database) == ["read_1", "read_365"]


def test_a_search_is_noted_without_its_words(database: Database) -> None:
    keyring = database.keyring
    assert audit.hash_of_search(keyring, "Éléonore  DUPONT") == audit.hash_of_search(keyring, "eleonore dupont")
    assert audit.hash_of_search(keyring, "dupont") != keyring.hashed("name", "dupont")
