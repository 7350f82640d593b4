"""What a transaction has read so far: each conversation and each update is looked up once, best in a batch."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from storage import conversations, journal
from storage.conversations import Stored

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from storage.memory import Memory


class Lookup:
    """Rows as they stood when they were read; what is read stays locked until the end of the transaction."""

    def __init__(self, connection: Connection, memory: Memory) -> None:
        self._connection = connection
        self._memory = memory
        self._stored: dict[tuple[str, str], Stored | None] = {}  # by channel and chat
        self._has_come: dict[tuple[str, int], bool] = {}  # by channel and update id

    def batch(self, arrivals: Iterable[tuple[str, str, int]]) -> None:
        """Looks up many (channel, chat, update id) at once, the conversations locked in one order."""
        chats: dict[str, set[str]] = {}
        updates: dict[str, set[int]] = {}
        for channel, chat, update_id in arrivals:
            chats.setdefault(channel, set()).add(chat)
            updates.setdefault(channel, set()).add(update_id)
        for channel in sorted(chats):
            self._load(channel, chats[channel])
            self._look_up(channel, updates[channel])

    def conversation(self, channel: str, chat: str) -> Stored | None:
        """The conversation of a chat, None when there is none yet."""
        if (channel, chat) not in self._stored:
            self._load(channel, {chat})
        return self._stored[channel, chat]

    def by_id(self, conversation: int) -> Stored | None:
        """The conversation with this id."""
        stored = conversations.by_id(self._connection, self._memory, conversation)
        return stored and self._stored.setdefault((stored.channel, stored.chat), stored)

    def has_come(self, channel: str, update_id: int) -> bool:
        """Whether an earlier transaction noted the update."""
        if (channel, update_id) not in self._has_come:
            self._look_up(channel, {update_id})
        return self._has_come[channel, update_id]

    def _load(self, channel: str, chats: set[str]) -> None:
        found = conversations.by_chats(self._connection, self._memory, channel, chats)
        by_chat = {stored.chat: stored for stored in found}
        self._stored |= {(channel, chat): by_chat.get(chat) for chat in chats}

    def _look_up(self, channel: str, update_ids: set[int]) -> None:
        known = journal.known(self._connection, channel, update_ids)
        self._has_come |= {(channel, update_id): update_id in known for update_id in update_ids}
