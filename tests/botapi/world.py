"""Everything the server knows: the bot, the people and their chats, the files, the updates, the record of calls."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from .calls import Calls
from .chats import Chat, Message
from .clock import Clock
from .faults import Faults
from .files import Files
from .pace import Pace, Pacer
from .refusals import bad
from .updates import Update, Updates
from .webhook import Webhook

BOT_NAME = "Quatorze"
QUERY_LIFETIME = 60.0  # seconds in which a press can be answered; Telegram does not publish its own


@dataclass
class Query:
    """A press on a button, to be answered once and soon."""

    id: str
    chat: int
    person: int
    at: float
    answered: bool = False
    too_late: bool = False  # the bot wanted to answer it when that could not be done any more


@dataclass
class World:
    """token: the bot's. now: the wall clock that dates messages. date_of: seconds since 1970."""

    token: str
    clock: Clock
    pace: Pace | None
    record: bool = True
    first_update: int = 1
    now: Callable[[], float] = time.time
    chats: dict[int, Chat] = field(default_factory=dict)
    people: dict[int, dict[str, Any]] = field(default_factory=dict)
    queries: dict[str, Query] = field(default_factory=dict)
    settings: dict[str, Any] = field(default_factory=dict)
    files: Files = field(default_factory=Files)
    faults: Faults = field(default_factory=Faults)
    webhook: Webhook | None = None
    logged_out: bool = False

    def __post_init__(self) -> None:
        self.updates = Updates(self.first_update)
        self.calls = Calls(record=self.record)
        self.pacer = Pacer(self.clock, self.pace)
        self.bot: dict[str, Any] = {
            "id": int(self.token.split(":")[0]),
            "is_bot": True,
            "first_name": BOT_NAME,
            "username": "quatorze_test_bot",
        }

    def chat(self, chat_id: int, kind: str = "private", title: str = "") -> Chat:
        """The chat of this number, made when it is new."""
        chat = self.chats.get(chat_id)
        if chat is None:
            chat = self.chats[chat_id] = Chat(chat_id, kind, title)
        return chat

    def chat_of(self, parameters: dict[str, Any]) -> Chat:
        """The chat that a call names; raises what Telegram answers for one that it does not know."""
        given = parameters.get("chat_id", "")
        if given == "":
            raise bad("chat_id is empty")
        try:
            return self.chats[int(given)]
        except (KeyError, ValueError):
            raise bad("chat not found") from None

    def bot_says(self, chat: Chat, content: dict[str, Any]) -> Message:
        """A message of the bot in this chat; raises Refused where it may not speak, or not yet."""
        chat.check_may_speak()
        self.pacer.take(chat.id)
        message = chat.new_message(self.bot, self.now(), content)
        chat.note("said", message)
        return message

    def happens(self, kind: str, payload: dict[str, Any], chat: int) -> Update | None:
        """Something the bot is told of."""
        return self.updates.add(kind, payload, chat)

    def query_to_answer(self, query_id: str) -> Query:
        query = self.queries.get(query_id)
        late = query is not None and query.at + QUERY_LIFETIME < self.clock.now()
        if query is None or query.answered or late:
            if query is not None:
                query.too_late = late
            raise bad("query is too old and response timeout expired or query ID is invalid")
        return query
