"""Summaries of another day, or of other dates, are computed anew, and with them what else hangs on the day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import structlog

from bot.counting import UNREADABLE
from dialogs.answers.summary import summary_of
from dialogs.reminding.schedule import next_due
from storage import summaries
from storage.errors import Moved, ValueUnreadable

if TYPE_CHECKING:
    from datetime import date, datetime

    from bot.runner import Runner
    from dialogs.standing import Standing
    from storage.conversations import Stored
    from storage.work import Work

log = structlog.get_logger()

AT_ONCE: Final = 20  # in one transaction


def renew(runner: Runner, most: int = AT_ONCE) -> int:
    """Renews the next summaries, those under other dates first, then those of an earlier day; gives their number.

    The next reminder and the last day on which the file is kept follow from the same standing.
    """
    now, today = runner.clock.now(), runner.clock.today()
    try:
        with runner.database.work() as work:
            revision = runner.rules.read(work).revision
            stale = summaries.under_other_dates(work, revision, most) or summaries.to_renew(work, today, most)
            for conversation in stale:
                try:
                    stored = work.by_id(conversation)
                except ValueUnreadable as unreadable:  # the trouble of one person, who would come first in every round
                    UNREADABLE.labels("renewal").inc()
                    log.error("summary_not_renewed", why=str(unreadable))
                    summaries.leave(work, conversation, today, revision)
                    continue
                if stored is not None:
                    _renew(runner, work, stored, now)
    except Moved:
        return most  # again in the next round
    return len(stale)


def _renew(runner: Runner, work: Work, stored: Stored, now: datetime) -> None:
    standing, revision = runner.standing(work, stored)
    summary, remind = summary_of(standing), next_due(standing, now)
    work.renew(stored, summary, keep_until=_kept_until(runner, stored, standing), remind=remind, rule=revision)


def _kept_until(runner: Runner, stored: Stored, standing: Standing) -> date:
    """By today's dates and settings; who never answered is waited for from the day they were heard last."""
    if standing.answered:
        return standing.kept_until
    heard_on = (stored.heard_at or stored.created_at).astimezone(runner.clock.zone).date()
    return replace(standing, today=heard_on).kept_until
