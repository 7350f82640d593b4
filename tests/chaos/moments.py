"""Moments of the server at which something happens exactly: a kill between commit and send, a look at the database.

The server runs in the test's own process, so what is hung into it happens between two of its steps.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any

from aiohttp import web
from sqlalchemy import create_engine, select
from sqlalchemy.exc import DBAPIError

from bot.incoming.meaning import CHANNEL
from storage.tables import received
from tests.botapi import BotApi
from tests.botapi.refusals import Refused

Act = Callable[[], None]
#: Which life of a process asks what is being answered.
LIFE: ContextVar[int] = ContextVar("life", default=0)


def url_of(api_url: str, life: int) -> str:
    """The server's address for one life of a process, by which its calls are known."""
    return f"{api_url}/life{life}"


class ApiOfLives(BotApi):
    """The server, that also knows who asks."""

    async def _serve(self, request: web.BaseRequest) -> web.StreamResponse:
        room, _, rest = request.path.removeprefix("/").partition("/")
        if not room.startswith("life"):
            return await super()._serve(request)
        LIFE.set(int(room.removeprefix("life")))
        token, _, method = rest.removeprefix("bot").partition("/")
        return await self._call(request, token, method.lower())


class Moments:
    """What is armed happens once, at the next such moment."""

    def __init__(self, api: BotApi) -> None:
        self.api = api
        self.senders: dict[tuple[int, int], int] = {}  # the life that sent a message, by its chat and number
        self._before_send: list[Act] = []
        self._after_send: list[Act] = []
        self._after_poll: list[Act] = []
        self._world = api.world
        self._says, self._get = api.world.bot_says, api.world.updates.get
        api.world.updates.recent = deque()  # all of them are needed in the end
        api.world.bot_says = self._bot_says  # type: ignore[method-assign]
        api.world.updates.get = self._updates  # type: ignore[method-assign]

    def between_commit_and_send(self, act: Act) -> None:
        """A message is asked to be sent, and is not."""
        self._before_send.append(act)

    def between_send_and_note(self, act: Act) -> None:
        """A message is sent, and the bot has not heard so."""
        self._after_send.append(act)

    def between_poll_and_confirmation(self, act: Act, seconds: float) -> None:
        """Updates were handed over, so many seconds ago."""
        self._after_poll.append(lambda: asyncio.get_running_loop().call_later(seconds, act))

    def _bot_says(self, chat: Any, content: dict[str, Any]) -> Any:
        if self._before_send:
            self._before_send.pop(0)()
            raise Refused(500, "Internal Server Error")
        message = self._says(chat, content)
        self.senders[chat.id, message["message_id"]] = LIFE.get()
        if self._after_send:
            self._after_send.pop(0)()
        return message

    async def _updates(self, offset: int, limit: int, timeout: float) -> Any:
        found = await self._get(offset, limit, timeout)
        if found and self._after_poll:
            self._after_poll.pop(0)()
        return found


class Witness:
    """Looks into the database whenever an update is confirmed: its effect must have been committed."""

    def __init__(self, api: BotApi, database_url: str) -> None:
        self.looked = 0
        self.not_looked = 0  # the database was away at that moment
        self.too_early: list[int] = []
        self._updates = api.world.updates
        self._engine = create_engine(database_url, pool_size=1)
        self._confirm, self._forget = self._updates.confirm, self._updates.forget
        self._updates.confirm = self._confirmed  # type: ignore[method-assign]
        self._updates.forget = self._taken  # type: ignore[method-assign]

    def close(self) -> None:
        self._engine.dispose()

    def _confirmed(self, offset: int) -> None:
        self._look([update.id for update in self._updates.pending if update.id < offset])
        self._confirm(offset)

    def _taken(self, update: Any) -> None:
        self._look([update.id])
        self._forget(update)

    def _look(self, ids: list[int]) -> None:
        if not ids:
            return
        of_these = select(received.c.update_id).where(received.c.channel == CHANNEL, received.c.update_id.in_(ids))
        try:
            with self._engine.connect() as connection:
                committed = set(connection.scalars(of_these))
        except DBAPIError:
            self.not_looked += len(ids)
            return
        self.looked += len(ids)
        self.too_early += sorted(set(ids) - committed)
