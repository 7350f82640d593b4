"""A reminder that is due becomes an event; summaries of another day, or of other dates, are computed anew.

A due reminder is claimed, played and written in one transaction: whoever dies in it leaves everything as it was, and
the next one takes it over at once. No more are written than go out in about two seconds, so that each is written from
the facts of its hour, and that the outbox never fills up.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

import structlog

from dialogs.answers.summary import summary_of
from dialogs.reminding.schedule import next_due
from dialogs.words.effects import Remind, Say, SettleReminder
from dialogs.words.events import ReminderFell
from storage import reminders, summaries
from storage.errors import Moved
from storage.outbox import REMINDER

if TYPE_CHECKING:
    from bot.runner import Runner
    from storage.conversations import Stored
    from storage.outbox import Waiting
    from storage.work import Work

log = structlog.get_logger()

A_SECOND_OF_WORK: Final = 25  # reminders written in one transaction: what goes out in a second
MOST_WAITING: Final = 50  # reminders that wait in the outbox
RENEWED_AT_ONCE: Final = 20
FAILED: Final = "failed"
TAKEN: Final = "taken"
AFTER_FAILURE: Final = timedelta(hours=1)


class Fallen(NamedTuple):
    """What one round did: messages to send, how many reminders were claimed."""

    messages: tuple[Waiting, ...]
    claimed: int


@dataclass
class Timekeeper:
    """Lets reminders fall and keeps summaries of the day; plain code, one transaction a round."""

    runner: Runner
    said: Counter[str] = field(default_factory=Counter)  # by kind
    silent: Counter[str] = field(default_factory=Counter)  # by reason
    failures: Counter[str] = field(default_factory=Counter)  # by the name of the error

    def fall(self, most: int = A_SECOND_OF_WORK) -> Fallen:
        """Lets the next due reminders fall, those about the closest day first."""
        now = self.runner.clock.now()
        told: list[SettleReminder] = []
        try:
            with self.runner.database.work() as work:
                room = min(most, MOST_WAITING - reminders.on_their_way(work))
                claimed = reminders.claim(work, now, room) if room > 0 else []
                for conversation in claimed:
                    told += self._one(work, conversation, now)
        except Moved:
            return Fallen((), 0)  # somebody else was quicker: they are claimed again in the next round
        self._count(told)
        return Fallen(work.waiting, len(claimed))

    def _one(self, work: Work, conversation: int, now: datetime) -> list[SettleReminder]:
        """One reminder; a turn that fails is loud, is not tried again at once, and does not hold up the others."""
        stored = work.by_id(conversation)
        if stored is None:
            return []
        try:
            with work.turn():
                return [settled for settled in [self._remind(work, stored, now)] if settled is not None]
        except Exception as error:
            log.exception("reminder_failed", error=type(error).__name__)
            self.failures[type(error).__name__] += 1
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

    def _count(self, told: list[SettleReminder]) -> None:
        for settled in told:
            if settled.skipped is None:
                self.said.update(settled.kinds)
            else:
                self.silent[settled.skipped] += 1
                log.info("reminder_skipped", reason=settled.skipped, kinds=settled.kinds)

    def renew(self, most: int = RENEWED_AT_ONCE) -> int:
        """Computes summaries and next reminders anew: those under other dates first, then those of an earlier day."""
        now, today = self.runner.clock.now(), self.runner.clock.today()
        try:
            with self.runner.database.work() as work:
                revision = self.runner.rules.read(work).revision
                stale = summaries.under_other_dates(work, revision, most) or summaries.to_renew(work, today, most)
                for conversation in stale:
                    stored = work.by_id(conversation)
                    if stored is not None:
                        self._renew(work, stored, now)
        except Moved:
            return most  # again in the next round
        return len(stale)

    def _renew(self, work: Work, stored: Stored, now: datetime) -> None:
        standing, revision = self.runner.standing(work, stored)
        summary, remind = summary_of(standing), next_due(standing, now)
        work.renew(stored, summary, keep_until=standing.kept_until, remind=remind, rule=revision)

    def note_rule_file(self) -> None:
        """At the start: another rule file than last time makes everything be computed anew."""
        with self.runner.database.work() as work:
            if self.runner.rules.note_file(work, self.runner.clock.now()):
                log.info("rule_file_in_force", diploma=self.runner.rules.of_file.code)
