"""Settles updates in the database: many in one transaction, each turn by itself. Plain code, run in a thread.

What fails because somebody was quicker is played again. A turn that fails through our fault is undone alone, and an
apology takes its place in the same transaction. What still fails is played alone, each try counted beforehand in the
database, so that even an update that ends the process is left alone after three tries.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock
from typing import TYPE_CHECKING, Final, assert_never

import structlog

from bot.counting import UPDATES
from bot.incoming.meaning import CHANNEL, Blocked, Elsewhere, Ignored, Incoming, Unblocked
from bot.incoming.tact import Tact
from bot.logs import place_of
from bot.runner import FAILED, TRIES, Arrival, Runner
from bot.telegram.topics import named
from dialogs.answers.apology import apology, works_in_private
from dialogs.words.effects import Say
from storage import handovers, set_aside, undelivered
from storage.errors import DatabaseAway, DatabaseUnusable, Moved, ValueUnreadable

if TYPE_CHECKING:
    from storage.outbox import Waiting
    from storage.work import Work

log = structlog.get_logger()

#: The first updates after a start are those that were under way when the last process ended: each is tried alone.
CAREFUL_AT_START: Final = 100


@dataclass(slots=True)
class Settler:
    """Settles the updates of one lane, one batch at a time; ``alone`` is shared by the lanes of a process.

    What is tried alone is tried beside nothing else that is: no other update is counted with one that ends the process.
    """

    runner: Runner
    username: Callable[[], str]
    careful: int = CAREFUL_AT_START
    tact: Tact = field(default_factory=Tact)
    alone: Lock = field(default_factory=Lock)
    _begun: dict[int, int] = field(default_factory=dict)  # which try it is, which goes on once the database is back

    def settle(self, batch: Sequence[Incoming]) -> tuple[Waiting, ...]:
        """Settles each update for good, and gives what is to be sent; raises DatabaseAway or DatabaseUnusable."""
        self.tact.count(batch)
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
                self._play(work, arrival)
            case Ignored(why):
                UPDATES.labels("ignored").inc()
                log.info("update_ignored", why=why)
            case Blocked() | Unblocked() | Elsewhere() as meaning:
                if work.first_time(CHANNEL, it.update_id, self._now()):
                    UPDATES.labels("note").inc()
                    self._note(work, it, meaning)
            case _:
                assert_never(it.meaning)

    def _note(self, work: Work, it: Incoming, meaning: Blocked | Unblocked | Elsewhere) -> None:
        match meaning:
            case Blocked():
                undelivered.block(work, CHANNEL, it.chat, self._now())
                log.info("bot_blocked")
            case Unblocked():
                work.mark_blocked(CHANNEL, it.chat, None)
                log.info("bot_unblocked")
            case Elsewhere(asked, to, topic):
                if self._is_ours(to) and self.tact.may_tell(it, asked=asked):
                    work.say_to(CHANNEL, named(it.chat, topic), Say(works_in_private(self.username())), self._now())

    def _is_ours(self, name: str) -> bool:
        """Whether a bot's name is our own, or none was said; our own may not be known yet."""
        own = self.username()
        return not name or not own or name.casefold() == own.casefold()

    def _play(self, work: Work, arrival: Arrival) -> None:
        try:
            with work.turn():
                self.runner.play(work, arrival, self.tact.instead(arrival.update_id))
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
            with self.alone:
                said += self._alone(it)
        return tuple(said)

    def _alone(self, it: Incoming) -> tuple[Waiting, ...]:
        while True:
            number = self._begun.get(it.update_id) or self._begun.setdefault(it.update_id, self._begin(it))
            try:
                if number > set_aside.TRIES:
                    said = self._leave(it, in_words=number == set_aside.TRIES + 1)
                else:
                    said = self._again_if_moved([it], counted=True)
            except Exception as error:
                if _is_of_all(error):
                    raise  # which is no fault of the update: this try is not over
                del self._begun[it.update_id]
                log.error("update_failed", update=it.update_id, error=error)
                with self.runner.database.work() as work:
                    set_aside.failed(work, CHANNEL, it.update_id, place_of(error))
            else:
                del self._begun[it.update_id]
                return said

    def _begin(self, it: Incoming) -> int:
        with self.runner.database.work() as work:
            return set_aside.begin(work, CHANNEL, it.update_id, self._now())

    def _leave(self, it: Incoming, *, in_words: bool) -> tuple[Waiting, ...]:
        """The update is not tried any more: it is listed, the person is told once, and a human of the service is shown.

        ``in_words``: as in a turn that failed, so that what came is kept. It is the process that ended in this update
        which may be at fault, or somebody who killed it. Should this fail as well, nothing of theirs is touched.
        """
        with self.runner.database.work() as work:
            if not isinstance(it.meaning, Arrival):
                work.first_time(CHANNEL, it.update_id, self._now())
            elif in_words:
                self.runner.apologise(work, it.meaning)
            elif work.first_time(CHANNEL, it.update_id, self._now()):
                work.say_to(CHANNEL, it.chat, Say(apology(self.runner.service)), self._now())
                handovers.add_in_chat(work.connection, CHANNEL, it.chat, FAILED, self._now())
        UPDATES.labels("set_aside").inc()
        log.critical("update_set_aside", update=it.update_id)
        return work.waiting

    def _now(self) -> datetime:
        return self.runner.clock.now()


def _is_of_all(error: Exception) -> bool:
    """Whether it is the database's trouble, and not that of one update."""
    return isinstance(error, DatabaseAway | DatabaseUnusable) and not isinstance(error, ValueUnreadable)
