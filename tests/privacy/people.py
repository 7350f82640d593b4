"""Somebody of whom everything that can be held is held: a row of theirs in every table that has rows of a person."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any

from bot.rules_in_force import RuleSource
from bot.runner import Arrival, Runner
from dialogs.words.effects import SettleReminder
from dialogs.words.events import Pressed, StaffDecided, StaffReplied, Wrote
from dialogs.words.service import Service
from storage import audit, listings, logins, notes, set_aside, staff
from storage.database import Database
from storage.notes import Note
from storage.outbox import Waiting
from tests.reminders.season import MovedClock, instant
from tests.rules.rules import OSRCL
from tests.staff.clients import HASHED

YASMINE, MOUSSA = "710077001", "720088002"
AGENT = "agente.dupont"
NAMES: dict[str, dict[str, Any]] = {
    YASMINE: {"first_name": "Yasmine-Telegram", "last_name": "Zébulon", "username": "yasmine_zz"},
    MOUSSA: {"first_name": "Moussa"},
}
NOTE, DECISION, REPLY = "note du service : Quetzalcoatl", "motif : contrat Wapiti", "réponse : Ornithorynque"
#: A visit with slips, corrections, a certificate, a human asked for; what is pressed begins with #.
ACTS = (
    "bonjour", "#notice:understood", "#session:2026", "#candidate_kind:individual", "4 mai 1990", "#has_period:yes",
    "#period.kind:job", "La Poste", "du 3 mars 2025 au 6 juin 2025", "#period.weekly_hours:35", "#period.sector:yes",
    "#period.weeks:as_computed", "#period.confirm:ok", "#more_periods:no", "non, c'était 28 heures par semaine",
    "#correction:yes", "/attestation", "Da Silva", "Yasmine", "12 rue des Lilas, 59000 Lille",
    "#employer.type:all_later", "zblorf gnagnagna", "je veux parler à quelqu'un",
)  # fmt: skip
TYPED = tuple(act for act in ACTS if act[0] not in "#/")


@dataclass
class Chats:
    """People in their chats with the real runner over a real database; the clock is moved by hand."""

    database: Database
    clock: MovedClock = field(default_factory=lambda: MovedClock(instant("2025-10-15 10:00")))
    service: Service = field(default_factory=lambda: Service(name="DEC de Lyon"))
    numbers: Any = field(default_factory=lambda: count(50_001))

    def __post_init__(self) -> None:
        self.runner = Runner(self.database, RuleSource(OSRCL), self.service, self.clock)

    @classmethod
    def with_history(cls, database: Database) -> Chats:
        """Yasmine has done everything, Moussa the same without the service."""
        chats = cls(database)
        chats.does(MOUSSA, *ACTS)
        chats.does(YASMINE, *ACTS)
        chats.service_acts()
        return chats

    def does(self, who: str, *acts: str) -> tuple[Waiting, ...]:
        """Gives what the last act made the bot say."""
        said: tuple[Waiting, ...] = ()
        for act in acts:
            self.clock.at += timedelta(seconds=20)
            at = self.clock.at
            event = Pressed(act[1:], at) if act.startswith("#") else Wrote(act, at)
            said = self.runner.settle(Arrival("telegram", who, event, next(self.numbers), NAMES[who]))
        return said

    def id_of(self, who: str) -> int:
        with self.database.work() as work:
            return work.conversation("telegram", who, self.clock.at).id

    def service_acts(self) -> None:
        """An agent notes, decides, writes, searches; a reminder fell; an update could not be settled."""
        of, at = self.id_of(YASMINE), self.clock.at
        with self.database.work() as work:
            member = staff.add(work.connection, AGENT, "agent", at)
            assert member is not None
            staff.set_password(work.connection, member.id, HASHED)
            staff.set_totp(work.connection, member.id, "JBSWY3DPEHPK3PXP")
            logins.sign_in(work.connection, member.id, "t" * 43, at)
            logins.failed(work.connection, logins.Trying(None, work.keyring.hashed("sign_in.name", AGENT)), at)
            notes.add(work.connection, of, Note(member.id, at, NOTE))
            listings.assign(work.connection, of, member.id)
            searched = audit.hash_of_search(work.keyring, "Da Silva")
            audit.add(
                work.connection,
                [audit.Entry(at, member.id, "read", of), audit.Entry(at, 1, "search", None, None, searched)],
            )
            set_aside.begin(work, "telegram", next(self.numbers), at)
            with work.turn():
                stored = work.by_id(of)
                assert stored is not None
                work.apply(stored, stored.conversation, (SettleReminder("2025-10-15", ("upload",)),), at)
        self.runner.act(of, StaffDecided("kind", "bound", DECISION, at))
        self.runner.act(of, StaffReplied(REPLY, at))
