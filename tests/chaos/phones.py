"""What the phones showed, compared with the truth: in order, each message once, and once more only for a reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from math import inf
from typing import Any, NamedTuple

from bot.outgoing.letters import calls_of
from storage.outbox import Waiting
from tests.botapi import What
from tests.botapi.rules_of_telegram import message_text
from tests.chaos.counted import Reckoning
from tests.chaos.moments import Moments

#: « Sent », says the server, and the bot cannot know.
UNHEARD = (What.LOST_ANSWER, What.RESET_AFTER)
#: Seconds after which it is surely noted that a message went out, while the database answers.
NOTED = 5.0


class Shown(NamedTuple):
    """A message as a phone shows it: its words, and what is behind its buttons."""

    text: str
    data: tuple[str, ...]


FILE = Shown("<a file>", ())


class Sending(NamedTuple):
    """A message that arrived on a phone, and the life of a process that sent it."""

    at: float
    shown: Shown
    unheard: bool
    life: int

    @property
    def when(self) -> str:
        return f"at {self.at:.2f} by life {self.life}"


@dataclass(slots=True)
class Causes:
    """What happened after which a message may come once more: which life was killed when, and no database."""

    kills: dict[int, float] = field(default_factory=dict)
    outages: list[tuple[float, float]] = field(default_factory=list)
    noted: float = NOTED

    def explain(self, earlier: Sending, again: Sending) -> bool:
        """Who was killed could not note what it had sent; whoever waits for an answer, or a database, is as blind."""
        return (
            earlier.unheard
            or self._killed_at(earlier) <= min(again.at, earlier.at + self.noted)
            or self.is_late(again)
            or any(began <= again.at and ended >= earlier.at for began, ended in self.outages)
        )

    def is_late(self, sending: Sending) -> bool:
        """The server came to it when whoever had asked for it was dead already, and another may have sent it too."""
        return self._killed_at(sending) <= sending.at

    def _killed_at(self, sending: Sending) -> float:
        return self.kills.get(sending.life, inf)


def shown_of(message: Waiting) -> list[Shown]:
    """As ``bot.outgoing.letters`` sends it; that files look as they should is shown elsewhere, drawing takes long."""
    say = message.say
    texts = [shown_in(call.values) for call in calls_of(message._replace(say=replace(say, papers=())))]
    files = [FILE for _ in say.papers]
    return [*texts[:-1], *files, texts[-1]] if say.choices else [*texts, *files]


def shown_in(values: Mapping[str, Any]) -> Shown:
    """What a call of sendMessage shows."""
    rows = values.get("reply_markup", {}).get("inline_keyboard", [])
    text, _ = message_text(dict(values))
    return Shown(text, _data(rows))


def arrived_on(moments: Moments, chat: int) -> list[Sending]:
    world = moments.api.world
    unheard = {call.message for call in world.calls.of(chat=chat) if call.lost in UNHEARD}
    said = [
        (entry.at, entry.message["message_id"], entry.message)
        for entry in world.chats[chat].log
        if entry.kind == "said"
    ]
    return [
        Sending(at, _as_shown(message), number in unheard, moments.senders[chat, number])
        for at, number, message in said
    ]


def _as_shown(message: dict[str, Any]) -> Shown:
    if "text" not in message:
        return FILE
    return Shown(message["text"], _data((message.get("reply_markup") or {}).get("inline_keyboard", [])))


def _data(rows: list[list[dict[str, str]]]) -> tuple[str, ...]:
    return tuple(button["callback_data"] for row in rows for button in row)


def compare_phone(it: Reckoning, chat: str, arrived: list[Sending], due: list[Shown], causes: Causes) -> None:
    """In order, each at least once, and once more only for a reason: one a reason."""
    came: dict[int, Sending] = {}  # when each message of the truth came last
    last = -1
    for sending in arrived:
        it.messages += 1
        place = _place(sending.shown, due, heard=len(came), last=last)
        if place is None:
            it.faults.append(f"{chat}: out of order, or nobody said it: {sending.shown.text[:80]!r}")
            return
        last = place
        if place not in came:
            came[place] = sending
            continue
        it.repeats += 1
        if not causes.explain(came[place], sending):
            told = f"{sending.shown.text[:40]!r} {came[place].when} and {sending.when}; {causes}"
            it.faults.append(f"{chat}: said again without a reason: {told}")
        if not causes.is_late(sending):
            came[place] = sending
    it.expect(f"{chat} heard", len(came), len(due))


def _place(shown: Shown, due: list[Shown], *, heard: int, last: int) -> int | None:
    """Which message of the truth this is: the one after the last, else the first unheard, else the last such one heard.

    What looks the same, as all files do, is told apart by its place: whoever says something again goes on from there.
    """
    likely = (last + 1, heard, *reversed(range(heard)))
    return next((place for place in likely if place <= heard and place < len(due) and due[place] == shown), None)
