"""The HTTP side over a real database; served on a free port of this machine where the server itself is tested."""

from __future__ import annotations

from tests.storage.databases import database, database_url, keyring, postgresql_server

__all__ = ["database", "database_url", "keyring", "postgresql_server"]
