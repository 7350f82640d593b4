"""Every test here runs on both databases, unless it says otherwise."""

from tests.storage.databases import database, database_url, keyring, postgresql_server

__all__ = ["database", "database_url", "keyring", "postgresql_server"]
