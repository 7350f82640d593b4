"""Two workers on one stage: nothing that one of them does to the world happens before the test says so.

Each transaction and each call of Telegram waits on the stage; between them the real code runs, on a clock that passes
at once. So every interleaving at these boundaries can be played, and played again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from sqlalchemy import text
from telegram.error import TimedOut

from bot.incoming.intake import Intake
from bot.incoming.settling import Settler
from bot.outgoing.pace import Pacer
from bot.outgoing.postman import Postman
from bot.runner import Runner
from bot.telegram.failures import NotSent
from storage.errors import DatabaseAway
from storage.seats import seat
from tests.chaos.phones import Sending, Shown, shown_in
from tests.stories.bots import QUICK

Json = dict[str, Any]


@dataclass(slots=True)
class Step:
    """Something that a worker wants to do to the world: it happens, and later the worker hears how it ended.

    ``task``: who in the worker wants it (outbox, notes, walk, intake). ``aside``: it waits until all else has happened.
    """

    worker: Worker
    task: str
    do: Callable[[str], Any]
    heard: asyncio.Future[Any]
    aside: bool = False
    _tell: Callable[[], None] | None = None

    def go_on(self, how: str = "well") -> None:
        if self._tell is not None:
            self._tell()
            return
        try:
            result = self.do(how)
        except Exception as error:  # noqa: BLE001 - it belongs to whoever waits for it
            self._tell = partial(self.heard.set_exception, error)
        else:
            self._tell = partial(self.heard.set_result, result)


@dataclass(slots=True)
class Stage:
    """``now`` counts what has happened; ``arrived``: what each phone shows, in order."""

    now: int = 0
    arrived: dict[str, list[Sending]] = field(default_factory=dict)
    _steps: list[Step] = field(default_factory=list)

    @property
    def steps(self) -> list[Step]:
        """What may happen next: what was put aside, only when there is nothing else."""
        self._steps = [step for step in self._steps if not step.heard.done()]
        return [step for step in self._steps if not step.aside] or self._steps

    async def wait(self, worker: Worker, do: Callable[[str], Any]) -> Any:
        task = asyncio.current_task()
        assert task is not None
        step = Step(worker, task.get_name(), do, asyncio.get_running_loop().create_future())
        self._steps.append(step)
        return await step.heard

    def arrives(self, chat: str, shown: Shown, *, unheard: bool, life: int) -> int:
        self.arrived.setdefault(chat, []).append(Sending(self.now, shown, unheard, life))
        return len(self.arrived[chat])


@dataclass(slots=True)
class StagedThreads:
    """As ``bot.threads.Threads``, but a transaction waits on the stage and then happens at once, if it does."""

    stage: Stage
    worker: Worker

    async def run(self, work: Callable[..., Any], *given: Any) -> Any:
        return await self.stage.wait(self.worker, lambda how: self._end(how, lambda: work(*given)))

    def _end(self, how: str, work: Callable[[], Any]) -> Any:
        result = None if how == "not done" else work()
        if how != "well":
            raise DatabaseAway("the server went away")
        return result


@dataclass(slots=True)
class StagedTelegram:
    """Takes messages; how a call ends is the test's to say."""

    stage: Stage
    worker: Worker

    async def call(self, method: str, values: Json, **_: float) -> Json:
        made: Json = await self.stage.wait(self.worker, lambda how: self._end(how, method, values))
        return made

    def _end(self, how: str, method: str, values: Json) -> Json:
        if how == "not done":
            raise NotSent("No connection to Telegram")
        unheard = how == "unheard"
        if method == "sendChatAction":
            if unheard:
                raise TimedOut
            return {}
        number = self.stage.arrives(values["chat_id"], shown_in(values), unheard=unheard, life=self.worker.life)
        if unheard:
            raise TimedOut
        return {"message_id": number}


class Worker:
    """One process's rooms by which updates come in and messages go out, until it is killed."""

    def __init__(self, stage: Stage, runner: Runner, life: int, *, hears_alone: bool = False) -> None:
        self.life = life
        threads: Any = StagedThreads(stage, self)
        telegram: Any = StagedTelegram(stage, self)
        self._database = runner.database
        self._seat = seat(runner.database)
        self.postman = Postman(
            runner.database, telegram, Pacer(QUICK), runner.clock, self._seat, threads, threads, hears_alone=hears_alone
        )
        self._intake = Intake(
            [Settler(runner, str, careful=1)], threads, runner.clock, self._deliver, _nothing_to_answer
        )
        self._tasks = [asyncio.create_task(self.postman.work()), asyncio.create_task(self._intake.work())]

    def take(self, update: Json) -> asyncio.Task[None]:
        """As the webhook does: done once it may be confirmed."""
        task = asyncio.create_task(self._intake.take([update]))
        self._tasks.append(task)
        return task

    @property
    def sends(self) -> bool:
        """Whether it believes that it is the one who sends, or is not done yet with what it took up as such."""
        return self.postman.seated or bool(self.postman._lines.walks)

    def lose_seat(self) -> bool:
        """The server ends the session of its seat, of which it is not told; False for a seat that cannot be lost."""
        session = getattr(self._seat, "_session", None)
        if session is None:
            return False
        with self._database.engine.connect() as connection:
            pid = session.connection.driver_connection.info.backend_pid
            return bool(connection.scalar(text("SELECT pg_terminate_backend(:pid, 5000)"), {"pid": pid}))

    def doubts(self) -> None:
        """It has not felt its seat for long."""
        self._seat._believed_until = 0.0  # type: ignore[attr-defined]

    async def die(self) -> None:
        """All that is under way ends here, and the system gives its seat back."""
        under_way = [*self._tasks, *self.postman._lines.walks.values()]
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)
        self._seat.leave()

    def _deliver(self, said: Any, *, more: bool = False) -> None:
        if self.postman.seated:
            self.postman.take(said, more=more)
        else:
            self.postman.wake()


def _nothing_to_answer(_queries: Any) -> Any:
    raise AssertionError("nobody presses here")
