"""The pace, on a clock of its own: a loop whose time passes at once."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Awaitable, Callable
from typing import Any

from bot.outgoing.pace import Pace, Pacer


class QuickLoop(asyncio.SelectorEventLoop):
    """When nothing is to be done, the time of the next thing is now."""

    def __init__(self) -> None:
        super().__init__()
        self._now = 0.0

    def time(self) -> float:
        return self._now

    def _run_once(self) -> None:
        waiting: list[Any] = self._scheduled  # type: ignore[attr-defined]
        while waiting and waiting[0]._cancelled:
            heapq.heappop(waiting)._scheduled = False
            self._timer_cancelled_count -= 1  # type: ignore[attr-defined]
        if waiting and not self._ready:  # type: ignore[attr-defined]
            self._now = max(self._now, waiting[0]._when)
        super()._run_once()  # type: ignore[misc]


def times(speak: Callable[[Pacer, Callable[[str], Awaitable[None]]], Awaitable[None]]) -> list[tuple[str, float]]:
    """When each message went, in seconds from the start."""
    went: list[tuple[str, float]] = []

    async def main() -> None:
        loop = asyncio.get_running_loop()
        pacer = Pacer(Pace())

        async def say(chat: str, *, urgent: bool = True) -> None:
            await pacer.turn(chat, urgent=urgent)
            went.append((chat, loop.time()))

        await speak(pacer, say)

    with asyncio.Runner(loop_factory=QuickLoop) as runner:
        runner.run(main())
    return went


def test_a_chat_gets_a_short_burst_then_one_a_second() -> None:
    async def speak(_pacer: Pacer, say: Any) -> None:
        for _ in range(7):
            await say("1")

    assert [round(at, 2) for _, at in times(speak)] == [0, 0, 0, 0, 1, 2, 3]


def test_a_group_gets_less() -> None:
    async def speak(_pacer: Pacer, say: Any) -> None:
        for _ in range(6):
            await say("-1")

    assert [round(at, 1) for _, at in times(speak)] == [0, 0, 0, 0, 3.3, 6.7]


def test_in_no_second_go_more_than_the_bot_may_say() -> None:
    async def speak(_pacer: Pacer, say: Any) -> None:
        await asyncio.gather(*(say(str(chat)) for chat in range(200)))

    went = sorted(at for _, at in times(speak))
    assert len(went) == 200
    assert max(sum(at <= other < at + 1 for other in went) for at in went) <= Pace().bot_rate
    assert went[-1] < 9  # and not much less


def test_a_reply_does_not_stand_in_line_behind_reminders() -> None:
    async def speak(_pacer: Pacer, say: Any) -> None:
        reminders = [asyncio.ensure_future(say(f"reminder {n}", urgent=False)) for n in range(100)]
        await asyncio.sleep(0.1)
        await say("reply")
        await asyncio.gather(*reminders)

    went = dict(times(speak))
    assert went["reply"] < 1.1
    assert max(went.values()) > 3


def test_a_flood_closes_the_chat_exactly_as_long_as_told() -> None:
    async def speak(pacer: Pacer, say: Any) -> None:
        pacer.flood("1", 7)
        await asyncio.gather(say("1"), say("2"))

    went = dict(times(speak))
    assert (went["1"], went["2"]) == (7, 0)


def test_floods_in_two_chats_close_everything_until_the_last_one_ends() -> None:
    async def speak(pacer: Pacer, say: Any) -> None:
        pacer.flood("1", 5)
        await asyncio.sleep(1)
        pacer.flood("2", 3)
        await asyncio.gather(say("1"), say("2"), say("3"))

    assert {at for _, at in times(speak)} == {5.0}


def test_who_gave_up_waiting_takes_no_turn() -> None:
    async def speak(_pacer: Pacer, say: Any) -> None:
        waiting = [asyncio.ensure_future(say(str(chat))) for chat in range(60)]
        await asyncio.sleep(0.5)
        for task in waiting[30:]:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        await say("last")

    went = dict(times(speak))
    assert len(went) == 31
    assert went["last"] < 2.1
