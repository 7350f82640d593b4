"""Settles updates in the database: many in one transaction, each turn by itself. Plain code, run in a thread.

What fails because somebody was quicker is played again. A turn that fails through our fault is undone alone, and an
apology takes its place in the same transaction. What still fails is played alone, each try counted beforehand in the
database, so that even an update that ends the process is left alone after three tries.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Final, assert_never

import structlog

from bot.counting import UPDATES
from bot.incoming.budget import Budget, Spent
from bot.incoming.meaning import CHANNEL, Blocked, Elsewhere, Ignored, Incoming, Unblocked
from bot.logs import place_of
from bot.runner import TRIES, Arrival, Runner
from dialogs.answers.apology import apology, too_many_at_once, works_in_private
from dialogs.words.effects import Say
from storage import outbox, set_aside
from storage.errors import DatabaseAway, DatabaseUnusable, Moved, ValueUnreadable

if TYPE_CHECKING:
    from storage.outbox import Waiting
    from storage.work import Work

log = structlog.get_logger()

#: The first updates after a start are those that were under way when the last process ended: each is tried alone.
CAREFUL_AT_START: Final = 100
#: In a group, unasked, the bot says once in so many seconds that it works in private.
GROUP_PATIENCE: Final = 3600.0
REMEMBERED: Final = 1000


@dataclass(slots=True)
class Settler:
    """Settles the updates of one lane, one batch at a time."""

    runner: Runner
    username: Callable[[], str]
    monotonic: Callable[[], float] = time.monotonic
    careful: int = CAREFUL_AT_START
    budget: Budget | None = None  # of each person; None: as much as they like
    _begun: set[int] = field(default_factory=set)  # their try goes on as soon as the database is back
    _albums: OrderedDict[str, None] = field(default_factory=OrderedDict)
    _told: OrderedDict[str, float] = field(default_factory=OrderedDict)
    _instead: dict[int, tuple[Say, ...]] = field(default_factory=dict)  # of the batch: what is said in place of replies

    def settle(self, batch: Sequence[Incoming]) -> tuple[Waiting, ...]:
        """Settles each update for good, and gives what is to be sent; raises DatabaseAway or DatabaseUnusable."""
        self._count(batch)
        if self.careful > 0:
            self.careful -= len(batch)
            return self._one_by_one(batch)
        try:
            return self._again_if_moved(batch)
        except Exception as error:
            if _is_of_all(error):
                raise
            log.error("batch_failed", updates=len(batch), error=error)
            return self._one_by_one(batch)

    def _count(self, batch: Sequence[Incoming]) -> None:
        """Counts each person's acts, once however often the batch is tried."""
        self._instead.clear()
        if self.budget is None:
            return
        for it in batch:
            spent = self.budget.spend(it.chat, self.monotonic())
            if spent is Spent.FIRST_BEYOND:
                log.warning("person_slowed")
                self._instead[it.update_id] = (Say(too_many_at_once()),)
            elif spent is Spent.BEYOND:
                self._instead[it.update_id] = ()

    def _again_if_moved(self, batch: Sequence[Incoming], *, counted: bool = False) -> tuple[Waiting, ...]:
        for _ in range(TRIES - 1):
            try:
                return self._together(batch, counted=counted)
            except Moved:
                continue  # somebody else was quicker; turns are pure: play them again
        return self._together(batch, counted=counted)

    def _together(self, batch: Sequence[Incoming], *, counted: bool) -> tuple[Waiting, ...]:
        with self.runner.database.work() as work:
            work.gather((CHANNEL, it.chat, it.update_id) for it in batch if not isinstance(it.meaning, Ignored))
            for it in batch:
                self._do(work, it)
                if counted:
                    set_aside.settled(work, CHANNEL, it.update_id)
        return work.waiting

    def _do(self, work: Work, it: Incoming) -> None:
        match it.meaning:
            case Arrival() as arrival:
                if not self._is_rest_of_album(it):
                    self._play(work, arrival)
            case Ignored(why):
                UPDATES.labels("ignored").inc()
                log.info("update_ignored", why=why)
            case Blocked() | Unblocked() | Elsewhere() as meaning:
                if work.first_time(CHANNEL, it.update_id, self._now()):
                    UPDATES.labels("note").inc()
                    self._note(work, it.chat, meaning)
            case _:
                assert_never(it.meaning)

    def _note(self, work: Work, chat: str, meaning: Blocked | Unblocked | Elsewhere) -> None:
        match meaning:
            case Blocked():
                outbox.block(work, CHANNEL, chat, self._now())
                log.info("bot_blocked")
            case Unblocked():
                work.mark_blocked(CHANNEL, chat, None)
                log.info("bot_unblocked")
            case Elsewhere(asked):
                if self._may_tell(chat, asked=asked):
                    work.say_to(CHANNEL, chat, Say(works_in_private(self.username())), self._now())

    def _play(self, work: Work, arrival: Arrival) -> None:
        try:
            with work.turn():
                self.runner.play(work, arrival, self._instead.get(arrival.update_id or 0))
            UPDATES.labels("turn").inc()
        except (Moved, DatabaseAway, DatabaseUnusable, *self.runner.database.driver_errors):
            raise
        except Exception as error:  # noqa: BLE001 - a bug in one turn is the trouble of one person, not of all
            UPDATES.labels("failed").inc()
            log.error("turn_failed", update=arrival.update_id, kind=type(arrival.event).__name__, error=error)
            with work.turn():
                self.runner.apologise(work, arrival)

    def _one_by_one(self, batch: Sequence[Incoming]) -> tuple[Waiting, ...]:
        said: list[Waiting] = []
        for it in batch:
            said += self._alone(it)
        return tuple(said)

    def _alone(self, it: Incoming) -> tuple[Waiting, ...]:
        while True:
            if it.update_id not in self._begun and self._begin(it) > set_aside.TRIES:
                return self._leave(it)
            self._begun.add(it.update_id)
            try:
                said = self._again_if_moved([it], counted=True)
            except Exception as error:
                if _is_of_all(error):
                    raise  # which is no fault of the update: this try is not over
                self._begun.discard(it.update_id)
                log.error("update_failed", update=it.update_id, error=error)
                with self.runner.database.work() as work:
                    set_aside.failed(work, CHANNEL, it.update_id, place_of(error))
            else:
                self._begun.discard(it.update_id)
                return said

    def _begin(self, it: Incoming) -> int:
        with self.runner.database.work() as work:
            return set_aside.begin(work, CHANNEL, it.update_id, self._now())

    def _leave(self, it: Incoming) -> tuple[Waiting, ...]:
        """The update is not tried any more: it is listed, and the person is told once."""
        UPDATES.labels("set_aside").inc()
        log.critical("update_set_aside", update=it.update_id)
        with self.runner.database.work() as work:
            if work.first_time(CHANNEL, it.update_id, self._now()) and isinstance(it.meaning, Arrival):
                work.say_to(CHANNEL, it.chat, Say(apology(self.runner.service)), self._now())
        return work.waiting

    def _is_rest_of_album(self, it: Incoming) -> bool:
        """Ten photos sent at once are ten updates; one answer is enough."""
        if it.album is None:
            return False
        if it.album in self._albums:
            return True
        self._albums[it.album] = None
        if len(self._albums) > REMEMBERED:
            self._albums.popitem(last=False)
        return False

    def _may_tell(self, chat: str, *, asked: bool) -> bool:
        now = self.monotonic()
        if not asked and now - self._told.get(chat, -GROUP_PATIENCE) < GROUP_PATIENCE:
            return False
        self._told[chat] = now
        if len(self._told) > REMEMBERED:
            self._told.popitem(last=False)
        return True

    def _now(self) -> datetime:
        return self.runner.clock.now()


def _is_of_all(error: Exception) -> bool:
    """Whether it is the database's trouble, and not that of one update."""
    return isinstance(error, DatabaseAway | DatabaseUnusable) and not isinstance(error, ValueUnreadable)
