"""One transaction: read what turns need, gather what they change, write it together, commit.

A turn is played between reading and writing and touches no database, so its writes are gathered first and written at
the end, one statement a table for all the turns of the transaction. ``turn()`` is a savepoint over what is gathered: a
turn that fails leaves nothing behind, and the others are written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from dialogs.words.conversation import Conversation
from storage import applying, codes, conversations, dates, erasing, journal, letters, summaries
from storage.conversations import Stored
from storage.gathered import Gathered
from storage.jsons import dumps
from storage.lookup import Lookup
from storage.memory import Memory, Remembered
from storage.outbox import REPLY

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from dialogs.words.effects import Effect, Remind, Say
    from dialogs.words.events import ByPerson
    from storage.encryption import Keyring
    from storage.outbox import Waiting

FORMS: Final = "staff"  # the channel of the numbers of forms


class Work:
    """A transaction that is open; ``Database.work`` makes it and commits it."""

    def __init__(self, connection: Connection, keyring: Keyring, memory: Memory, new_code: Callable[[], str]) -> None:
        self.connection = connection
        self.keyring = keyring
        self._memory = memory
        self._new_code = new_code
        self._settled = Gathered()
        self._turn: Gathered | None = None
        self._lookup = Lookup(connection, memory)
        self._heard: dict[str, Any] | None = None  # the update that the turn under way answers
        self._swept: list[int] = []
        self._waiting: tuple[Waiting, ...] | None = None
        self._revision: int | None = None

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        """The messages that the turns said: after the commit, because nothing may be sent before."""
        if self._waiting is None:
            raise RuntimeError("nothing may be sent before the commit: ask after the with block")
        return self._waiting

    @property
    def erased(self) -> frozenset[int]:
        """Ids of the conversations that were erased."""
        return frozenset((*self._settled.erased, *self._swept))

    @property
    def rule_revision(self) -> int:
        """The revision of the dates in force (``dates.revision``), asked for once: all turns go by the same ones."""
        if self._revision is None:
            self._revision = dates.revision(self.connection)
        return self._revision

    def mark_blocked(self, channel: str, chat: str, at: datetime | None) -> None:
        """The person blocked the bot, or (None) has taken that back; the next thing they do takes it back too."""
        conversations.mark_blocked(self.connection, channel, chat, at)
        stored = self._find(channel, chat)
        if stored is not None:
            self._writing.hold(stored._replace(blocked_at=at))

    def rule_has_changed(self) -> None:
        """A date was set in this transaction."""
        self._revision = None

    @contextmanager
    def turn(self) -> Iterator[None]:
        """One turn among several of this transaction: left by an exception, it alone leaves nothing behind."""
        self._turn = Gathered()
        try:
            yield
            self._settled.join(self._turn)
        finally:
            self._turn = self._heard = None

    def gather(self, arrivals: Iterable[tuple[str, str, int]]) -> None:
        """Looks up a batch of (channel, chat, update id) at once, and locks its conversations in one order."""
        self._lookup.batch(arrivals)

    def first_time(self, channel: str, update_id: int | None, at: datetime, event: ByPerson | None = None) -> bool:
        """Notes an update, and says whether it is new; a known one changes nothing.

        Without an event nothing but its id is noted. A channel that numbers nothing gives None: always new.
        """
        if update_id is not None:
            noted = (channel, update_id)
            if noted in self._settled.noted or noted in self._writing.noted or self._lookup.has_come(*noted):
                return False
            self._writing.noted.add(noted)
        self._heard = journal.as_row(channel, update_id, event, at)
        self._writing.received.append(self._heard)
        return True

    def once(self, number: int | None, at: datetime) -> bool:
        """Notes a form of staff by its number, and says whether it is new: the same one again changes nothing.

        It is nobody's update, and nothing but the number is noted. Without a number it is always new.
        """
        if number is None:
            return True
        is_new, self._heard = self.first_time(FORMS, number, at), None
        return is_new

    def conversation(self, channel: str, chat: str, at: datetime, name: Mapping[str, Any] | None = None) -> Stored:
        """The conversation of a chat, locked until the end; a new one, with its code, when there is none.

        ``name`` is how the channel names the person today.
        """
        stored = self._find(channel, chat)
        if stored is None:
            conversation = Conversation(code=codes.free_code(self.connection, self._new_code))
            stored = Stored(conversations.new_id(), channel, chat, conversation, version=0, created_at=at)
        written = None if name is None else dumps(name)
        if written is None or written == stored.name:
            return stored
        return stored._replace(name=written, renamed=True)

    def by_id(self, conversation: int) -> Stored | None:
        """The conversation with this id, locked until the end; for acts that the person did not begin."""
        stored = self._lookup.by_id(conversation)
        return None if stored is None else self._find(stored.channel, stored.chat)

    def renew(
        self,
        stored: Stored,
        summary: Mapping[str, Any],
        *,
        keep_until: date | None = None,
        remind: Remind | None = None,
        rule: int = 0,
    ) -> None:
        """Gathers a summary computed anew on another day or with other dates; the conversation stays as it was."""
        self._writing.summaries[stored.id] = summaries.as_row(stored.id, summary, rule)
        if remind is not None and (remind.at, remind.by) != (stored.due_at, stored.due_by):
            self._writing.due[stored.id] = remind
        if keep_until is not None:
            self._writing.kept[stored.id] = keep_until

    def erase(self, ids: Sequence[int], reason: str, on: date) -> None:
        """Erases conversations at once, without a turn."""
        erasing.erase(self.connection, ids, reason, on)
        self._swept += ids

    def say_to(self, channel: str, chat: str, say: Say, at: datetime) -> None:
        """Gathers a message that hangs on no conversation: there is none in that chat, or it cannot be read."""
        self._writing.letters.append(letters.to_nobody(channel, chat, say, at))

    def apply(
        self,
        stored: Stored,
        after: Conversation,
        effects: Sequence[Effect],
        at: datetime,
        *,
        kind: str = REPLY,
        keep_until: date | None = None,
        rule: int = 0,
    ) -> None:
        """Gathers what follows from a turn: the conversation afterwards, and each effect in its table.

        The update noted last in this turn becomes what the person did. ``keep_until`` is the last day on which the
        conversation is kept, None when that does not change; ``rule`` the revision of the dates that the turn was
        played with. Raises TypeError for what has no form in JSON.
        """
        heard, self._heard = self._heard, None
        applying.apply(self._writing, heard, stored, after, effects, at, kind=kind, keep_until=keep_until, rule=rule)

    def flush(self) -> tuple[Waiting, ...]:
        """Writes what was gathered, one statement a table; ``Database.work`` calls it before the commit."""
        return self._settled.write(self.connection, self.keyring)

    def committed(self, waiting: tuple[Waiting, ...]) -> None:
        """The transaction holds: its messages may be sent."""
        self._waiting = waiting
        for stored, _ in self._settled.changed.values():
            self._memory.keep(stored.id, Remembered(stored.version + 1, stored.conversation, stored.written))
        for conversation in self.erased:
            self._memory.forget(conversation)

    def _find(self, channel: str, chat: str) -> Stored | None:
        for gathered in (self._writing, self._settled):
            if (channel, chat) in gathered.held:
                return gathered.held[channel, chat]
        return self._lookup.conversation(channel, chat)

    @property
    def _writing(self) -> Gathered:
        return self._settled if self._turn is None else self._turn
