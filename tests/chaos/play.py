"""A play on the stage: two workers over one database, what Telegram has for them, and what must be true in the end."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from itertools import count
from math import inf
from typing import Any, NamedTuple

from tests.chaos.counted import Reckoning
from tests.chaos.phones import Causes, compare_phone
from tests.chaos.reckoning import file_of, nothing_is_left
from tests.chaos.stage import Json, Stage, Step, Worker
from tests.chaos.truth import CHATS, open_at, runner_on, truth, updates, without_code

PATIENCE = 100  # moments in which something is surely wanted
A_LOOK = 1.1  # seconds after which a worker has looked at the outbox by itself


class Decision(NamedTuple):
    """What the next thing is. ``which`` is taken round when there are not so many."""

    kind: str  # step, aside, bring, again, wait, lose, kill
    which: int = 0
    how: str = "well"  # how a step ends: well, not done, unheard (done, but the answer is lost)


class Play:
    """The stage, the two workers, what Telegram has for them.

    ``alone``: the first worker hears everything, as one that polls; the other one only sends.
    """

    def __init__(self, url: str, *, alone: bool = False) -> None:
        self._alone = alone
        self._databases = [open_at(url), open_at(url)]
        self.stage = Stage()
        self._lives = count(1)
        self.workers = [self._worker(number) for number in (0, 1)]
        self._waiting = {chat: updates(chat) for chat in CHATS}
        self._brought: dict[str, asyncio.Task[None]] = {}
        self._confirmed: list[Json] = []
        self._repeated: list[asyncio.Task[None]] = []
        self._unaware: dict[Worker, int] = {}  # they have lost the seat, and when
        self.causes = Causes(noted=inf)

    def _worker(self, number: int) -> Worker:
        alone = self._alone and number == 0
        return Worker(self.stage, runner_on(self._databases[number]), next(self._lives), hears_alone=alone)

    async def go(self, decisions: Iterable[Decision]) -> None:
        for decision in decisions:
            await self.settle()
            await self._follow(decision)

    async def _follow(self, decision: Decision) -> None:
        which = decision.which
        match decision.kind:
            case "step":
                self._step(which, decision.how)
            case "aside" if self.stage.steps:
                self._one_of(self.stage.steps, which).aside = True
            case "bring":
                self.bring(CHATS[which % 2], which // 2 % 2)
            case "again" if self._confirmed:
                update = self._one_of(self._confirmed, which)
                self._repeated.append(self._hearing(which).take(update))
            case "wait":
                await asyncio.sleep(A_LOOK)
            case "lose":
                self._lose_seat(self.workers[which % 2])
            case "kill":
                await self.kill(which % 2)

    async def plays(self, script: str) -> None:
        """A line each: who does what. Only what is named happens; a step that nobody wants to take fails the test.

        ``0 outbox`` lets the transaction, or the call, of that task of the first worker happen and be heard of;
        ``0 outbox does`` and ``0 outbox hears`` are the halves; ``0 outbox fails`` and ``0 outbox is unheard`` its bad
        ends. ``0 sits`` until it sends, ``loses`` its seat, ``doubts`` that it has one still, or ``dies``; ``7 to 0``
        brings the next update of chat 7. ``0 notes perhaps`` happens only if it is wanted: by a worker with a fault.
        """
        for line in script.strip().splitlines():
            match line.split():
                case [chat, "to", number]:
                    await self.settle()
                    self.bring(chat, int(number))
                case [number, "sits"]:
                    await self._sits(number)
                case [number, "dies"]:
                    await self.kill(int(number))
                case [number, "doubts"]:
                    self.workers[int(number)].doubts()
                case [number, "loses"]:
                    self.workers[int(number)].lose_seat()
                case [number, task, *end]:
                    await self._plays(number, task, " ".join(end))
                case ["wait"]:
                    await asyncio.sleep(A_LOOK)

    async def _sits(self, number: str) -> None:
        while not self.workers[int(number)].postman.seated or self._wanted(number, "outbox"):
            await self._plays(number, "outbox", "")

    async def _plays(self, number: str, task: str, end: str) -> None:
        halves = {"": ("well", "well"), "does": ("well",), "hears": ("well",), "fails": ("not done", "well"),
                  "is unheard": ("unheard", "well")}  # fmt: skip
        if end == "perhaps":
            if not self._wanted(number, task):
                return
            end = ""
        for how in halves[end]:
            for _ in range(PATIENCE):
                await self.settle()
                if wanted := self._wanted(number, task):
                    break
            assert wanted, f"{number} {task}: nothing is to be done; {self.stage.steps}"
            self.stage.now += 10
            wanted[0].go_on(how)
        await self.settle()

    def _wanted(self, number: str, task: str) -> list[Step]:
        worker = self.workers[int(number)]
        return [step for step in self.stage.steps if step.worker is worker and step.task.startswith(task)]

    async def end(self) -> None:
        """From here on nothing goes wrong."""
        for _ in range(400):
            await self.settle()
            for chat in CHATS:
                self.bring(chat, 0)
            if self.stage.steps:
                self._step(0, "well")
                continue
            await asyncio.sleep(A_LOOK)
            if not any(self._waiting.values()) and not self.reckon().faults:
                break
        for worker in self.workers:
            await worker.die()

    async def settle(self) -> None:
        """Everything runs that waits for nobody; then Telegram learns what was taken."""
        await asyncio.sleep(0.02)
        for chat, task in list(self._brought.items()):
            if task.done():
                del self._brought[chat]
                if not task.cancelled() and task.exception() is None:
                    self._confirmed.append(self._waiting[chat].pop(0))
        for worker, since in list(self._unaware.items()):
            if not worker.sends:
                del self._unaware[worker]
                self.causes.outages.append((since, self.stage.now))

    def _step(self, which: int, how: str) -> None:
        if self.stage.steps:
            self.stage.now += 10
            self._one_of(self.stage.steps, which).go_on(how)

    def bring(self, chat: str, to: int) -> None:
        """Telegram brings the next update of a chat to one of the workers, the last one being confirmed."""
        if chat not in self._brought and self._waiting[chat]:
            self._brought[chat] = self._hearing(to).take(self._waiting[chat][0])

    def _hearing(self, which: int) -> Worker:
        return self.workers[0 if self._alone else which % 2]

    def _lose_seat(self, worker: Worker) -> None:
        """Its session ends, and somebody else may sit down before it notices."""
        if worker.postman.seated and worker.lose_seat():
            self._unaware.setdefault(worker, self.stage.now)

    async def kill(self, which: int) -> None:
        self.stage.now += 10
        self.causes.kills[self.workers[which].life] = self.stage.now
        await self.workers[which].die()
        self.workers[which] = self._worker(which)

    def reckon(self) -> Reckoning:
        it = Reckoning()
        lost = [(since, self.stage.now) for since in self._unaware.values()]
        causes = replace(self.causes, outages=[*self.causes.outages, *lost])
        nothing_is_left(it, self._databases[0])
        for chat in CHATS:
            found = without_code(file_of(self._databases[0], chat))
            for part, due in truth().files[chat].items():
                it.expect(f"{chat} {part}", found[part], due)
            compare_phone(it, chat, self.stage.arrived.get(chat, []), truth().shown[chat], causes)
        return it

    def close(self) -> None:
        for database in self._databases:
            database.close()

    @staticmethod
    def _one_of(listed: list[Any], which: int) -> Any:
        return listed[which % len(listed)]
