"""One transaction: read what turns need, gather what they change, write it together, commit.

A turn is played between reading and writing and touches no database, so its writes are gathered first and written at
the end, one statement a table for all the turns of the transaction. ``turn()`` is a savepoint over what is gathered: a
turn that fails leaves nothing behind, and the others are written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, assert_never

from dialogs.words.conversation import Conversation
from dialogs.words.effects import Effect, Erase, Learn, Say, Summarize
from storage import conversations, journal, outbox, search, summaries
from storage.conversations import Stored
from storage.facts import as_row
from storage.gathered import Gathered
from storage.jsons import dumps

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from dialogs.words.events import Event
    from storage.encryption import Keyring
    from storage.outbox import Waiting


class Work:
    """A transaction that is open; ``Database.work`` makes it and commits it."""

    def __init__(self, connection: Connection, keyring: Keyring, new_code: Callable[[], str]) -> None:
        self.connection = connection
        self.keyring = keyring
        self._new_code = new_code
        self._settled = Gathered()
        self._turn: Gathered | None = None
        self._loaded: dict[tuple[str, str], Stored | None] = {}
        self._looked_up: dict[tuple[str, int], bool] = {}  # whether an update has come before
        self._heard: dict[str, Any] | None = None  # the update that the turn under way answers
        self._waiting: tuple[Waiting, ...] | None = None

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        """The messages that the turns said: after the commit, because nothing may be sent before."""
        if self._waiting is None:
            raise RuntimeError("nothing may be sent before the commit: ask after the with block")
        return self._waiting

    @property
    def erased(self) -> frozenset[int]:
        """Ids of the conversations that were erased."""
        return frozenset(self._settled.erased)

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
        chats: dict[str, set[str]] = {}
        updates: dict[str, set[int]] = {}
        for channel, chat, update_id in arrivals:
            chats.setdefault(channel, set()).add(chat)
            updates.setdefault(channel, set()).add(update_id)
        for channel in sorted(chats):
            self._load(channel, chats[channel])
            self._look_up(channel, updates[channel])

    def first_time(self, channel: str, update_id: int | None, at: datetime, event: Event | None = None) -> bool:
        """Notes an update, and says whether it is new; a known one changes nothing.

        Without an event nothing but its id is noted. A channel that numbers nothing gives None: always new.
        """
        if update_id is not None:
            if (channel, update_id) not in self._looked_up:
                self._look_up(channel, {update_id})
            noted = (channel, update_id)
            if self._looked_up[noted] or noted in self._settled.noted or noted in self._writing.noted:
                return False
            self._writing.noted.add(noted)
        self._heard = journal.as_row(channel, update_id, event, at)
        self._writing.received.append(self._heard)
        return True

    def conversation(self, channel: str, chat: str, at: datetime, name: Mapping[str, Any] | None = None) -> Stored:
        """The conversation of a chat, locked until the end; a new one, with its code, when there is none.

        ``name`` is how the channel names the person today.
        """
        stored = self._find((channel, chat))
        if stored is None:
            conversation = Conversation(code=self._new_code())
            stored = Stored(conversations.new_id(), channel, chat, conversation, version=0, created_at=at)
        written = None if name is None else dumps(name)
        if written is None or written == stored.name:
            return stored
        return replace(stored, name=written, renamed=True)

    def apply(
        self,
        stored: Stored,
        after: Conversation,
        effects: Sequence[Effect],
        at: datetime,
        *,
        kind: str = outbox.REPLY,
        keep_until: date | None = None,
    ) -> None:
        """Gathers what follows from a turn: the conversation afterwards, and each effect in its table.

        The update noted last in this turn becomes what the person did. ``keep_until`` is the last day on which the
        conversation is kept, None when that does not change. Raises TypeError for what has no form in JSON.
        """
        writing, heard, self._heard = self._writing, self._heard, None
        owner: int | None = stored.id
        if any(isinstance(effect, Erase) for effect in effects):
            writing.erase(stored, at.date())
            owner = None
        else:
            self._change(stored.after(after, at if heard is not None else None, keep_until), effects)
        if heard is not None:
            journal.assign(heard, owner, stored.conversation.asked)
        for effect in effects:
            match effect:
                case Say():
                    writing.letters.append(outbox.letter(stored, owner, after, effect, kind=kind, at=at))
                case Learn(fact):
                    if owner is not None:
                        writing.facts.append(as_row(owner, fact))
                case Summarize(summary):
                    if owner is not None:
                        writing.summaries[owner] = summaries.as_row(owner, summary)
                case Erase():
                    pass  # done first: what this very turn says is still sent
                case _:
                    assert_never(effect)

    def flush(self) -> tuple[Waiting, ...]:
        """Writes what was gathered, one statement a table; ``Database.work`` calls it before the commit."""
        return self._settled.write(self.connection, self.keyring)

    def committed(self, waiting: tuple[Waiting, ...]) -> None:
        """The transaction holds: its messages may be sent."""
        self._waiting = waiting

    def _change(self, stored: Stored, effects: Sequence[Effect]) -> None:
        self._writing.change(stored)
        learned = {effect.fact.key.field for effect in effects if isinstance(effect, Learn)}
        if stored.renamed or not learned.isdisjoint(search.FIELDS):
            self._writing.sought[stored.id] = stored

    def _find(self, place: tuple[str, str]) -> Stored | None:
        for gathered in (self._writing, self._settled):
            if place in gathered.held:
                return gathered.held[place]
        if place not in self._loaded:
            self._load(place[0], {place[1]})
        return self._loaded[place]

    def _load(self, channel: str, chats: set[str]) -> None:
        found = {stored.chat: stored for stored in conversations.by_chats(self.connection, channel, chats)}
        self._loaded |= {(channel, chat): found.get(chat) for chat in chats}

    def _look_up(self, channel: str, update_ids: set[int]) -> None:
        known = journal.known(self.connection, channel, update_ids)
        self._looked_up |= {(channel, update_id): update_id in known for update_id in update_ids}

    @property
    def _writing(self) -> Gathered:
        return self._settled if self._turn is None else self._turn
