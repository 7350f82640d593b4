"""Every test that touches rows runs on both databases."""

from tests.storage.databases import database, database_url, keyring, postgresql_server

__all__ = ["database", "database_url", "keyring", "postgresql_server"]
