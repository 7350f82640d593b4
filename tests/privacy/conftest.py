"""Fixtures of both databases."""

from tests.storage.databases import database, database_url, keyring, postgresql_server  # noqa: F401
from tests.stories.conftest import api, keys, small_bot  # noqa: F401
