"""When less is said than was asked for: a group that was told, somebody who floods.

A batch may be tried several times until it is settled: what was decided of an update is decided so each time.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import structlog

from bot.incoming.budget import Budget, Spent
from dialogs.answers.apology import too_many_at_once
from dialogs.words.effects import Say

if TYPE_CHECKING:
    from bot.incoming.meaning import Incoming

log = structlog.get_logger()

#: In a group, unasked, the bot says once in so many seconds that it works in private.
GROUP_PATIENCE: Final = 3600.0
REMEMBERED: Final = 1000


@dataclass(slots=True)
class Tact:
    """``budget`` is that of each person (None: as much as they like); ``monotonic`` gives seconds."""

    budget: Budget | None = None
    monotonic: Callable[[], float] = time.monotonic
    _counted: frozenset[int] = frozenset()  # of the batch: they are in the budget already
    _instead: dict[int, tuple[Say, ...]] = field(default_factory=dict)  # of the batch
    _told: OrderedDict[str, tuple[float, int]] = field(default_factory=OrderedDict)  # when, and over which update

    def count(self, batch: Sequence[Incoming]) -> None:
        """Counts each person's acts, once however often the batch is tried."""
        numbers = frozenset(it.update_id for it in batch)
        if self.budget is None or numbers == self._counted:
            return
        self._counted = numbers
        self._instead.clear()
        for it in batch:
            spent = self.budget.spend(it.chat, self.monotonic())
            if spent is Spent.FIRST_BEYOND:
                log.warning("person_slowed")
                self._instead[it.update_id] = (Say(too_many_at_once()),)
            elif spent is Spent.BEYOND:
                self._instead[it.update_id] = ()

    def instead(self, update_id: int | None) -> tuple[Say, ...] | None:
        """What is said in place of the replies to an update of the batch that was counted; None: they are said."""
        return None if update_id is None else self._instead.get(update_id)

    def may_tell(self, it: Incoming, *, asked: bool) -> bool:
        """Whether a group is told that the bot works in private; ``asked``: somebody meant the bot."""
        now = self.monotonic()
        at, over = self._told.get(it.chat, (-GROUP_PATIENCE, it.update_id))
        if not asked and over != it.update_id and now - at < GROUP_PATIENCE:
            return False
        self._told[it.chat] = now, it.update_id
        _keep_newest(self._told)
        return True


def _keep_newest(remembered: OrderedDict[str, Any]) -> None:
    if len(remembered) > REMEMBERED:
        remembered.popitem(last=False)
