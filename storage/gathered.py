"""What turns have changed and is not yet written: everything has its final form, so that writing it cannot fail."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from storage import (
    certificates,
    conversations,
    erasing,
    facts,
    handovers,
    journal,
    letters,
    listings,
    reminders,
    search,
    summaries,
)
from storage.prepared import together

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from dialogs.words.effects import Remind
    from storage.conversations import Stored
    from storage.encryption import Keyring
    from storage.letters import Letter
    from storage.outbox import Waiting


@dataclass(slots=True)
class Gathered:
    """Rows to be written, a list a table."""

    noted: set[tuple[str, int]] = field(default_factory=set)  # updates, by channel and id
    received: list[dict[str, Any]] = field(default_factory=list)
    held: dict[tuple[str, str], Stored | None] = field(default_factory=dict)  # by channel and chat; None: erased
    changed: dict[int, tuple[Stored, str]] = field(default_factory=dict)  # with the state as JSON
    facts: list[dict[str, Any]] = field(default_factory=list)
    letters: list[Letter] = field(default_factory=list)
    handovers: list[dict[str, Any]] = field(default_factory=list)
    settled: dict[int, datetime] = field(default_factory=dict)  # a human has looked, at that instant
    summaries: dict[int, dict[str, Any]] = field(default_factory=dict)
    sought: dict[int, Stored] = field(default_factory=dict)  # those that are now found by other words
    kept: dict[int, date] = field(default_factory=dict)  # until when, where nothing else changes
    due: dict[int, Remind] = field(default_factory=dict)  # the next reminder, where nothing else changes
    reminders: list[dict[str, Any]] = field(default_factory=list)
    certificates: list[dict[str, Any]] = field(default_factory=list)
    erased: dict[int, date] = field(default_factory=dict)

    def change(self, stored: Stored, state: str) -> None:
        """The conversation as it is to be written, with its state as JSON."""
        self.changed[stored.id] = (stored, state)
        self.held[stored.channel, stored.chat] = stored

    def hold(self, stored: Stored) -> None:
        """The conversation as its row stands now, for what comes after."""
        self.held[stored.channel, stored.chat] = stored
        if stored.id in self.changed:
            self.changed[stored.id] = (stored, self.changed[stored.id][1])

    def erase(self, stored: Stored, on: date) -> None:
        """The conversation goes, with all that was gathered of it."""
        self._drop(stored.id)
        self.held[stored.channel, stored.chat] = None
        self.erased[stored.id] = on

    def join(self, turn: Gathered) -> None:
        """Adds what one turn has gathered."""
        for conversation in turn.erased:
            self._drop(conversation)
        self.noted |= turn.noted
        self.received += turn.received
        self.held |= turn.held
        self.changed |= turn.changed
        self.facts += turn.facts
        self.letters += turn.letters
        self.handovers += turn.handovers
        self.settled |= turn.settled
        self.summaries |= turn.summaries
        self.sought |= turn.sought
        self.kept |= turn.kept
        self.due |= turn.due
        self.reminders += turn.reminders
        self.certificates += turn.certificates
        self.erased |= turn.erased

    def _drop(self, conversation: int) -> None:
        for row in self.received:
            if row["conversation"] == conversation:
                row.update(erasing.BARE)
        self.facts = [row for row in self.facts if row["conversation"] != conversation]
        self.reminders = [row for row in self.reminders if row["conversation"] != conversation]
        self.certificates = [row for row in self.certificates if row["conversation"] != conversation]
        self.handovers = [row for row in self.handovers if row["conversation"] != conversation]
        self.letters = [letter for letter in self.letters if letter.conversation != conversation]
        for table in (self.changed, self.settled, self.summaries, self.sought, self.kept, self.due):
            table.pop(conversation, None)

    def write(self, connection: Connection, keyring: Keyring) -> tuple[Waiting, ...]:
        """Writes all of it, and gives the messages that may be sent after the commit.

        Conversations go first, in the order of their chats, so that two processes never wait for each other.
        """
        for conversation, on in sorted(self.erased.items()):
            erasing.erase(connection, [conversation], erasing.ASKED, on)
        if self.changed:
            conversations.save(connection, sorted(self.changed.values(), key=_place))
        if self.kept:
            conversations.keep(connection, self.kept)
        if self.due:
            conversations.remind(connection, self.due)
        with together(connection):
            if self.received:
                journal.add(connection, self.received)
            if self.facts:
                facts.add(connection, self.facts)
            if self.reminders:
                reminders.add(connection, self.reminders)
            if self.certificates:
                certificates.add(connection, self.certificates)
            self._write_for_staff(connection)
            if self.sought:
                search.rewrite(connection, keyring, self.sought.values())
            return letters.add(connection, self.letters) if self.letters else ()

    def _write_for_staff(self, connection: Connection) -> None:
        """Summaries and handovers first: by them it is known who needs a human first."""
        if self.settled:
            handovers.close(connection, self.settled)
        if self.handovers:
            handovers.add(connection, self.handovers)
        if self.summaries:
            summaries.write(connection, list(self.summaries.values()))
        if self.settled:
            listings.settle(connection, self.settled)
        touched = {*self.summaries, *self.settled, *(row["conversation"] for row in self.handovers)}
        if touched:
            listings.rank(connection, touched)


def _place(change: tuple[Stored, str]) -> tuple[str, str]:
    return change[0].channel, change[0].chat
