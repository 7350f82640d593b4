"""What is on its way from this process: a line of messages a chat, each carried by one task, its walk."""

from __future__ import annotations

import asyncio
from bisect import insort
from collections.abc import Callable, Coroutine, Iterable
from typing import TYPE_CHECKING, Any, Final

from bot.counting import ON_THE_WAY
from bot.outgoing.perseverance import Abandoned
from storage.outbox import REMINDER

if TYPE_CHECKING:
    from storage.outbox import Waiting

MOST_HELD: Final = 2_000
MOST_REMEMBERED: Final = 10_000  # minutes of sending


class Lines:
    """What is in our hands. Everything is called on the loop.

    ``carry`` brings one message there, or raises Abandoned; ``left_behind`` is told when messages are back in the
    outbox unsent.
    """

    def __init__(self, carry: Callable[[Waiting], Coroutine[Any, Any, None]], left_behind: Callable[[], None]) -> None:
        self._carry = carry
        self._left_behind = left_behind
        self.held: set[int] = set()  # ids of rows that are in our hands, until their fate is committed
        self.walks: dict[str, asyncio.Task[None]] = {}  # who carries, by chat
        self.ending = False
        self._lines: dict[str, list[Waiting]] = {}  # what waits, by chat, in the order in which it goes
        self._let_go: set[int] = set()
        self._left: dict[int, None] = {}  # ids that left our hands lately, oldest first
        ON_THE_WAY.set_function(lambda: len(self.held))

    @property
    def are_full(self) -> bool:
        """Whether what comes now is better left in the outbox."""
        return len(self.held) >= MOST_HELD

    def have_left(self, message: int) -> bool:
        """Whether the message with this id was in our hands lately, and is not any more."""
        return message in self._left

    def let_go_from_now(self) -> set[int]:
        """The ids that leave our hands from now on, as they do; until it is asked for again."""
        self._let_go = set()
        return self._let_go

    def hold(self, message: Waiting) -> None:
        """Takes a message into our hands, at its place in the line of its chat."""
        line = self._lines.setdefault(message.chat, [])
        if message.conversation is None:  # the last word to somebody who was erased: what waits is erased too
            self.forget(other.id for other in line if other.conversation is not None)
            line[:] = [other for other in line if other.conversation is None]
        self.held.add(message.id)
        insort(line, message, key=_place)
        if message.chat not in self.walks:
            self.walks[message.chat] = asyncio.create_task(self._walk(message.chat), name="walk")

    def forget(self, ids: Iterable[int]) -> None:
        """Their fate is committed, or they lie in the outbox again."""
        listed = list(ids)
        self.held.difference_update(listed)
        self._let_go.update(listed)
        self._left.update(dict.fromkeys(listed))
        while len(self._left) > MOST_REMEMBERED:
            del self._left[next(iter(self._left))]

    def drop(self, message: Waiting) -> None:
        """Whoever is not there is not written to again: nothing of this chat waits any more."""
        self.forget(other.id for other in self._lines.pop(message.chat, ()))

    def drop_all(self) -> None:
        """What waits is somebody else's now; it has to leave our hands, or it would never be ours again."""
        self.forget(message.id for line in self._lines.values() for message in line)
        self._lines.clear()

    async def finish(self, patience: float) -> None:
        """Sends the replies that are in our hands, for a while; then lets go of the rest, which stays in the outbox."""
        self.ending = True
        if self.walks:
            await asyncio.wait(self.walks.values(), timeout=patience)
        for walk in list(self.walks.values()):
            walk.cancel()
        await asyncio.gather(*self.walks.values(), return_exceptions=True)

    async def _walk(self, chat: str) -> None:
        """One message after the other, until none waits in this chat."""
        carried: Waiting | None = None
        try:
            while line := self._lines.get(chat):
                carried = line.pop(0)
                if self.ending and carried.kind == REMINDER:
                    break
                await self._carry(carried)
                carried = None
        except Abandoned:
            self._left_behind()
        finally:
            left = [*([] if carried is None else [carried]), *self._lines.pop(chat, ())]
            self.forget(message.id for message in left)
            del self.walks[chat]


def _place(message: Waiting) -> tuple[bool, int]:
    """Replies before reminders, each in the order in which they were written."""
    return message.kind == REMINDER, message.id
