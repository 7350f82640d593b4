"""The pages over a real database with a few invented files, and a browser without JavaScript to ask them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from bot.demo.files import make
from bot.web.desk import Desk
from storage.database import Database
from tests.staff.clients import Client, opened
from tests.web.desks import desk_over

FILES = 60


@pytest.fixture
def desk(database: Database) -> Desk:
    """A desk over a database without files."""
    return desk_over(database)


@pytest.fixture
def filled(desk: Desk) -> Desk:
    """A desk over some invented files."""
    for _ in make(desk.runner, FILES):
        pass
    return desk


@pytest.fixture
def sits_at() -> Iterator[Callable[[Desk, str], Client]]:
    """Seats somebody of the staff, signed in, at a desk: ``sits_at(desk, "agent")``."""
    with ExitStack() as clients:

        def seat(desk: Desk, role: str) -> Client:
            client = opened(desk)
            clients.enter_context(client.http)  # else each request starts a loop of its own
            return client.signs_in(role)

        yield seat
