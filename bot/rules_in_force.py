"""The rule in force: the rule file, and over it the dates that the exam service set in the database."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, NamedTuple

import structlog

from dialogs.rules.in_force import laid_over
from dialogs.rules.reading_toml import BadRuleFile
from storage import contacts, dates

if TYPE_CHECKING:
    from datetime import datetime

    from dialogs.rules.diploma import Diploma
    from dialogs.words.service import LocalContact
    from storage.database import Look
    from storage.work import Work

log = structlog.get_logger()


class RuleInForce(NamedTuple):
    """A diploma, the revision of the dates that it has, and the addresses that the service has loaded."""

    diploma: Diploma
    revision: int
    contacts: tuple[LocalContact, ...] = ()


class RuleSource:
    """Gives each transaction the rule in force; one number is read, and the dates only when it has changed."""

    def __init__(self, of_file: Diploma) -> None:
        self.of_file = of_file
        self._known: RuleInForce | None = None

    def read(self, work: Look | Work) -> RuleInForce:
        """The rule in force now.

        Dates that cannot stand with a new rule file are left aside, loudly, until they are mended: a bot that says the
        file's dates is better than one that is silent.
        """
        known, revision = self._known, work.rule_revision
        if known is not None and known.revision == revision:
            return known
        try:
            diploma = laid_over(self.of_file, dates.in_force(work.connection, self.of_file.code))
        except BadRuleFile as problem:
            log.error("dates_refused", why=str(problem))
            diploma = known.diploma if known is not None else self.of_file
        self._known = RuleInForce(diploma, revision, contacts.read(work.connection))
        return self._known

    def note_file(self, work: Work, at: datetime) -> bool:
        """Makes another rule file than last time count as a change of dates: all that hangs on it is computed anew."""
        fingerprint = hashlib.sha256(repr(self.of_file).encode()).hexdigest()[:16]
        return dates.note_file(work, self.of_file.code, fingerprint, at)
