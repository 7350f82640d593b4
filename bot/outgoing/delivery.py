"""How what was said comes to who sends it: the postman of this process, or by the bell one of another process."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from storage.bells import Bell
from storage.errors import DatabaseAway

if TYPE_CHECKING:
    from bot.outgoing.postman import Postman
    from storage.database import Database
    from storage.outbox import Waiting

LISTENING: Final = 1.0  # seconds at a time, and between two tries while the database is away


class Delivery:
    """``postman`` is that of this process; None where it sends nothing."""

    def __init__(self, database: Database, postman: Postman | None) -> None:
        self._postman = postman
        self._bell = Bell(database)
        self._rings = not database.on_sqlite

    @property
    def is_ours(self) -> bool:
        """Whether this process is the one that sends."""
        return self._postman is not None and self._postman.seated

    def deliver(self, said: tuple[Waiting, ...], *, more: bool = False) -> None:
        """What was just committed goes out; ``more``: as for ``Postman.take``."""
        if self._postman is not None and self._postman.seated:
            self._postman.take(said, more=more)
        elif said or more:
            self.wake()

    def wake(self) -> None:
        """Something is in the outbox; from any thread."""
        if self._postman is not None:
            self._postman.wake()
        if self._rings and not self.is_ours:
            self._bell.ring_soon()

    def others_hear(self) -> None:
        """Another process settles updates too."""
        if self._postman is not None:
            self._postman.others_hear()

    async def listen(self) -> None:
        """Hears what other processes have put into the outbox, without end."""
        while True:
            try:
                rung = await asyncio.to_thread(self._bell.wait, LISTENING)
            except DatabaseAway:
                await asyncio.sleep(LISTENING)
            else:
                if rung and self._postman is not None:
                    self._postman.wake()

    def close(self) -> None:
        """Rings and listens no more; waits for a ring that is under way."""
        self._bell.close()
