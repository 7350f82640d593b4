"""A reminder that is due becomes an event; between reminders, what is computed of each day is renewed.

A due reminder is claimed, played and written in one transaction: whoever dies in it leaves everything as it was, and
the next one takes it over at once. No more are written than go out in about two seconds, so that each is written from
the facts of its hour, and that the outbox never fills up.
"""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

import structlog

from bot.counting import DUE, FAILED_REMINDERS, LAG, LAST_BEAT, SAID_REMINDERS, SILENT_REMINDERS, UNREADABLE
from bot.incoming.meaning import CHANNEL
from bot.renewal import renew
from dialogs.words.effects import Remind, Say, SettleReminder
from dialogs.words.events import ReminderFell
from storage import beats, reminders
from storage.beats import Beat
from storage.errors import DatabaseAway, Moved, ValueUnreadable
from storage.outbox import REMINDER

if TYPE_CHECKING:
    from bot.runner import Runner
    from bot.threads import Threads
    from storage.conversations import Stored
    from storage.outbox import Waiting
    from storage.work import Work

log = structlog.get_logger()

AT_ONCE: Final = 10  # reminders written in one transaction: who writes meanwhile waits no longer than for these
MOST_WAITING: Final = 50  # reminders that wait in the outbox
CLOCK: Final = "clock"  # the kind of worker, in the beats
ROUND: Final = 1.0  # seconds
ROUND_WHEN_DUE: Final = 0.4  # 25 a second: as evenly as they go out
BETWEEN_RENEWALS: Final = 0.1
SHORTEST_PAUSE: Final = 0.02  # in which others may use the database
AFTER_TROUBLE: Final = 10.0
BEAT_EVERY: Final = timedelta(seconds=15)
FAILED: Final = "failed"
TAKEN: Final = "taken"
AFTER_FAILURE: Final = timedelta(hours=1)


class Fallen(NamedTuple):
    """What one round did: messages to send, how many reminders were claimed."""

    messages: tuple[Waiting, ...]
    claimed: int


@dataclass(slots=True)
class Timekeeper:
    """Lets reminders fall; plain code, one transaction a round."""

    runner: Runner
    since: datetime | None = None
    beaten_at: datetime | None = None

    def fall(self, most: int | None = None) -> Fallen:
        """Lets the next due reminders fall, those about the closest day first."""
        now = self.runner.clock.now()
        told: list[SettleReminder] = []
        try:
            with self.runner.database.work() as work:
                room = min(most or AT_ONCE, MOST_WAITING - reminders.on_their_way(work, CHANNEL))
                claimed = reminders.claim(work, CHANNEL, now, room) if room > 0 else []
                for conversation in claimed:
                    told += self._one(work, conversation, now)
        except Moved:
            return Fallen((), 0)  # somebody else was quicker: they are claimed again in the next round
        _count(told)
        return Fallen(work.waiting, len(claimed))

    def _one(self, work: Work, conversation: int, now: datetime) -> list[SettleReminder]:
        """One reminder; a turn that fails is loud, is not tried again at once, and does not hold up the others."""
        try:
            stored = work.by_id(conversation)
        except ValueUnreadable as unreadable:  # the trouble of one person, who would come first in every round
            log.error("reminder_failed", why=str(unreadable))
            UNREADABLE.labels("reminder").inc()
            FAILED_REMINDERS.labels(type(unreadable).__name__).inc()
            reminders.put_off(work, conversation, now + AFTER_FAILURE)
            return []
        if stored is None:
            return []
        try:
            with work.turn():
                return [settled for settled in [self._remind(work, stored, now)] if settled is not None]
        except self.runner.database.driver_errors:
            raise
        except Exception as error:  # noqa: BLE001 - a bug in one turn is the trouble of one person, not of all
            log.error("reminder_failed", error=error)
            FAILED_REMINDERS.labels(type(error).__name__).inc()
            with work.turn():
                later = Remind(now + AFTER_FAILURE, stored.due_by)
                settled = SettleReminder(f"{now:%Y-%m-%dT%H:%M} {FAILED}", (FAILED,), FAILED)
                work.apply(stored, stored.conversation, (later, settled), now)
            return [settled]

    def _remind(self, work: Work, stored: Stored, now: datetime) -> SettleReminder | None:
        """In a slot that is taken nothing is said: the ledger stands above every plan."""
        turn, revision = self.runner.turn(work, stored, ReminderFell(now))
        effects = turn.effects
        settled = next((effect for effect in effects if isinstance(effect, SettleReminder)), None)
        if settled is not None and reminders.is_taken(work, stored.id, settled.slot):
            effects = tuple(effect for effect in effects if not isinstance(effect, Say | SettleReminder))
            settled = replace(settled, skipped=TAKEN)
        work.apply(stored, turn.conversation, effects, now, kind=REMINDER, keep_until=turn.kept_until, rule=revision)
        return settled

    def beat(self) -> None:
        """A sign of life, now and then, by the machine's clock; with it how much is due, for ``/metrics``."""
        at = datetime.now(UTC)
        if self.beaten_at is not None and timedelta(0) <= at - self.beaten_at < BEAT_EVERY:
            return  # else it is time, or the clock was set back
        self.since = self.since or at
        now = self.runner.clock.now()
        with self.runner.database.work() as work:
            beats.beat(work, Beat(f"{CLOCK} {socket.gethostname()} {os.getpid()}", self.since, at))
            due = reminders.due(work, CHANNEL, now)
        self.beaten_at = at
        DUE.set(due.number)
        LAG.set(0 if due.oldest_at is None else (now - due.oldest_at).total_seconds())
        LAST_BEAT.set(at.timestamp())

    def rest(self) -> None:
        """Somebody else keeps the time: what is due is theirs to tell."""
        DUE.set(0)
        LAG.set(0)

    def note_rule_file(self) -> None:
        """At the start: another rule file than last time makes everything be computed anew."""
        with self.runner.database.work() as work:
            if self.runner.rules.note_file(work, self.runner.clock.now()):
                log.info("rule_file_in_force", diploma=self.runner.rules.of_file.code)


def _count(told: list[SettleReminder]) -> None:
    for settled in told:
        if settled.skipped is None:
            for kind in settled.kinds:
                SAID_REMINDERS.labels(kind).inc()
        else:
            SILENT_REMINDERS.labels(settled.skipped).inc()
            log.info("reminder_skipped", reason=settled.skipped, kinds=settled.kinds)


async def keep_time(
    keeper: Timekeeper,
    threads: Threads,
    is_ours: Callable[[], bool],
    deliver: Callable[[tuple[Waiting, ...]], None],
) -> None:
    """Without end, while this process is the one that sends. What fails is loud, and tried again."""
    noted, loop = False, asyncio.get_running_loop()
    while True:
        began, pause = loop.time(), ROUND
        if not is_ours():
            keeper.rest()
        else:
            try:
                if not noted:
                    await threads.run(keeper.note_rule_file)
                    noted = True
                fallen = await threads.run(keeper.fall)
                deliver(fallen.messages)
                renewed = await threads.run(renew, keeper.runner)
                await threads.run(keeper.beat)
                if fallen.claimed:
                    pause = ROUND_WHEN_DUE
                elif renewed:
                    pause = BETWEEN_RENEWALS
            except (DatabaseAway, Moved) as passing:  # nothing of the round is lost: the next one does it
                log.warning("clock_put_off", why=str(passing))
            except Exception as error:  # noqa: BLE001 - whatever it is; nobody beats meanwhile: /readyz tells it
                log.error("clock_failed", error=error)
                pause = AFTER_TROUBLE
        await asyncio.sleep(max(began + pause - loop.time(), SHORTEST_PAUSE))
