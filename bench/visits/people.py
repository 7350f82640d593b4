"""People who visit: each answers the open question as soon as it is there, and leaves at the end of the form."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from typing import Any

from visits.api import Api
from visits.form import VISIT, Step


@dataclass(slots=True)
class Visit:
    """One person's way through the form; ``since`` is when the last answer was put on its way."""

    chat: int
    step: int = -1  # the question that is awaited; -1: the first message is not sent yet
    since: float = 0.0


@dataclass
class Crowd:
    """Keeps a number of people in visits at once, or lets people act at a fixed rate; notes how long each turn took."""

    api: Api
    at_once: int = 0
    first_chat: int = 1
    visits: dict[int, Visit] = field(default_factory=dict)
    waits: list[float] = field(default_factory=list)  # seconds from an update to the reply that asks the next question
    ready: asyncio.Queue[Visit] = field(default_factory=asyncio.Queue)  # who may act, where a rate is kept
    paced: bool = False
    messages: dict[int, dict[str, Any]] = field(default_factory=dict)  # by chat: the one whose question is open

    def begin(self, number: int) -> None:
        """Brings people in."""
        for _ in range(number):
            visit = Visit(self.first_chat)
            self.first_chat += 1
            self.visits[visit.chat] = visit
            self._may_act(visit, {})

    def _may_act(self, visit: Visit, message: dict[str, Any]) -> None:
        self.messages[visit.chat] = message
        if self.paced:
            self.ready.put_nowait(visit)
        else:
            self.act(visit)

    def act(self, visit: Visit) -> None:
        """The person does the next thing."""
        who = {"id": visit.chat, "is_bot": False, "first_name": "Yasmine", "language_code": "fr"}
        chat = {"id": visit.chat, "type": "private", "first_name": "Yasmine"}
        step = None if visit.step < 0 else VISIT[visit.step]
        message = self.messages.pop(visit.chat)
        visit.since = time.monotonic()
        visit.step += 1
        if step is None or step.types is not None:
            text = "/start" if step is None else step.types
            more = {"entities": [{"type": "bot_command", "offset": 0, "length": 6}]} if step is None else {}
            said = {
                "message_id": visit.step + 1,
                "date": int(time.time()),
                "chat": chat,
                "from": who,
                "text": text,
                **more,
            }
            self.api.deliver({"message": said})
        else:
            query = {"id": f"{visit.chat}.{visit.step}", "from": who, "chat_instance": "1", "message": message}
            self.api.deliver({"callback_query": {**query, "data": _button(message, step)}})

    def heard(self, chat: int, message: dict[str, Any]) -> None:
        """The bot has said something: when it asks the question that is awaited, the turn is over."""
        visit = self.visits.get(chat)
        if visit is None:
            return
        if visit.step == len(VISIT):  # the last answer is acknowledged by whatever comes
            self._over(visit)
            self.visits.pop(chat)
            if self.at_once or self.paced:
                self.begin(1)
        elif _asks(message, VISIT[visit.step]):
            self._over(visit)
            self._may_act(visit, message)

    def _over(self, visit: Visit) -> None:
        self.waits.append(time.monotonic() - visit.since)


def _datas(message: dict[str, Any]) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button.get("callback_data", "") for row in rows for button in row]


def _asks(message: dict[str, Any], step: Step) -> bool:
    return any(data.startswith((f"{step.ask}:", f"why:{step.ask}#", f"why:{step.ask}")) for data in _datas(message))


def _button(message: dict[str, Any], step: Step) -> str:
    return next(data for data in _datas(message) if data.startswith(step.presses or ""))
