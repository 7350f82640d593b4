"""Chats, and what was said in them: each message as the Bot API tells it, each event in the order it happened."""

import asyncio
import time
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from .refusals import Refused, bad, forbidden

Message = dict[str, Any]


class Entry(NamedTuple):
    """One thing that happened in a chat.

    kind: said (by the bot), wrote (by somebody else), edited, deleted, pressed, toast (the answer to a press), typing.
    at: `time.monotonic()`. message: as it stood then; a toast has its words under "text".
    """

    kind: str
    at: float
    message: Message


@dataclass
class Chat:
    """One conversation: a person's (positive id), a group's or a channel's (negative)."""

    id: int
    kind: str
    title: str
    messages: dict[int, Message] = field(default_factory=dict)
    log: list[Entry] = field(default_factory=list)
    open: bool = False  # a bot cannot speak first
    blocked: bool = False
    deactivated: bool = False
    left: bool = False
    migrated_to: int = 0
    last_message_id: int = 0
    waiting: list[asyncio.Future[None]] = field(default_factory=list)

    def described(self) -> dict[str, Any]:
        if self.kind == "private":
            return {"id": self.id, "type": self.kind, "first_name": self.title}
        return {"id": self.id, "type": self.kind, "title": self.title}

    def check_may_speak(self) -> None:
        """Whether the bot may send, edit or delete here; raises what Telegram answers."""
        if self.migrated_to:
            reason = "Bad Request: group chat was upgraded to a supergroup chat"
            raise Refused(400, reason, migrate_to_chat_id=self.migrated_to)
        if self.deactivated:
            raise forbidden("user is deactivated")
        if self.blocked:
            raise forbidden("bot was blocked by the user")
        if self.left:
            raise forbidden(f"bot was kicked from the {self.kind} chat")
        if not self.open:
            raise bad("chat not found")

    def new_message(self, sender: dict[str, Any] | None, date: float, content: dict[str, Any]) -> Message:
        """A message under the next number of this chat; not yet in the log."""
        self.last_message_id += 1
        message: Message = {"message_id": self.last_message_id, "date": int(date), "chat": self.described()}
        if sender is not None:
            message["from"] = sender
        message.update(content)
        self.messages[self.last_message_id] = message
        return message

    def note(self, kind: str, message: Message) -> None:
        """Put it in the log and wake whoever watches this chat."""
        self.log.append(Entry(kind, time.monotonic(), message))
        if self.waiting:
            for waiter in self.waiting:
                if not waiter.done():
                    waiter.set_result(None)
            self.waiting.clear()

    async def change(self) -> None:
        """Wait for the next note."""
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.waiting.append(waiter)
        try:
            await waiter
        finally:
            if waiter in self.waiting:
                self.waiting.remove(waiter)
