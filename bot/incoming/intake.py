"""Takes updates in and lets go of them only when what they cause is committed.

Each chat has its lane, so that a person's updates are settled in order; what comes meanwhile waits, and is settled
together in the next transaction. On SQLite there is one lane, because there is one writer.
"""

from __future__ import annotations

import asyncio
import zlib
from collections import deque
from collections.abc import Callable, Coroutine, Sequence
from typing import TYPE_CHECKING, Any, Final, Protocol

import structlog

from bot.incoming.meaning import Incoming, incoming
from storage.errors import DatabaseAway, Moved

if TYPE_CHECKING:
    from bot.incoming.settling import Settler
    from bot.settings import Clock
    from bot.threads import Threads
    from storage.outbox import Waiting

log = structlog.get_logger()

MOST_AT_ONCE: Final = 100
#: Two, so that one person's lock does not hold up everybody; more would only share the interpreter in smaller batches.
LANES_ON_POSTGRESQL: Final = 2
LONGEST_PAUSE: Final = 5.0  # seconds between two tries while the database is away
PATIENCE: Final = 1.0  # seconds that a press waits for the commit before it is answered all the same


class Deliver(Protocol):
    """Is told what was committed just now; ``more``: other messages may have been, just before."""

    def __call__(self, said: tuple[Waiting, ...], *, more: bool = False) -> None:
        """Sends it, or leaves it to whoever does."""


class Intake:
    """Settles updates in lanes, side by side. ``deliver`` is told what is to be sent, ``answer`` the presses."""

    def __init__(
        self,
        settlers: Sequence[Settler],
        threads: Threads,
        clock: Clock,
        deliver: Deliver,
        answer: Callable[[Sequence[str]], Coroutine[Any, Any, None]],
    ) -> None:
        self._lanes = [_Lane(settler, threads, deliver) for settler in settlers]
        self._clock = clock
        self._answer = answer

    async def work(self) -> None:
        """Runs the lanes, without end; raises what makes going on useless."""
        async with asyncio.TaskGroup() as lanes:
            for number, lane in enumerate(self._lanes):
                lanes.create_task(lane.work(), name=f"lane {number}")

    async def take(self, updates: Sequence[dict[str, Any]]) -> None:
        """Returns once every update is settled and every press answered: then they may be confirmed."""
        now = self._clock.now()
        settled: list[asyncio.Future[None]] = []
        pressed: list[str] = []
        for update in updates:
            it = _understood(update, now)
            if it is None:
                continue
            if it.query is not None:
                pressed.append(it.query)
            settled.append(self._lanes[zlib.crc32(it.chat.encode()) % len(self._lanes)].put(it))
        if pressed:
            # Beside the replies, which go out at the commit: one waking for both. But no button turns for a database.
            await asyncio.wait(settled, timeout=PATIENCE)
            await self._answer(pressed)
        if settled:
            await asyncio.gather(*settled)


def _understood(update: dict[str, Any], now: Any) -> Incoming | None:
    """What an update means; None, loudly, for one that is not of Telegram's form: it would come again for ever."""
    try:
        return incoming(update, now)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        log.error("update_not_understood", update=update.get("update_id"), error=error)
        return None


class _Lane:
    """Some of the chats, one batch after the other."""

    def __init__(self, settler: Settler, threads: Threads, deliver: Deliver) -> None:
        self._settler = settler
        self._threads = threads
        self._deliver = deliver
        self._queue: deque[tuple[Incoming, asyncio.Future[None]]] = deque()
        self._filled = asyncio.Event()

    def put(self, it: Incoming) -> asyncio.Future[None]:
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._queue.append((it, done))
        self._filled.set()
        return done

    async def work(self) -> None:
        while True:
            await self._filled.wait()
            batch = [self._queue.popleft() for _ in range(min(MOST_AT_ONCE, len(self._queue)))]
            if not self._queue:
                self._filled.clear()
            try:
                said, more = await self._settled([it for it, _ in batch])
            except BaseException as error:
                for _, done in batch:
                    if not done.done():
                        done.cancel() if isinstance(error, asyncio.CancelledError) else done.set_exception(error)
                raise
            self._deliver(said, more=more)
            for _, done in batch:
                if not done.done():
                    done.set_result(None)

    async def _settled(self, batch: list[Incoming]) -> tuple[tuple[Waiting, ...], bool]:
        """What is to be said, and whether there may be more of it in the outbox.

        Waits for a database that is away: nothing is confirmed meanwhile, so nothing is lost. It may have gone away
        after the commit and before it said so; then the updates are known already when they are settled again.
        """
        pause, more = 0.1, False
        while True:
            try:
                return await self._threads.run(self._settler.settle, batch), more
            except (DatabaseAway, Moved) as away:
                more = True
                log.warning("database_away", why=str(away), waiting=len(batch) + len(self._queue))
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)
