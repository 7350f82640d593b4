"""Carries one message to Telegram, until it is there or its fate is known."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import structlog
from telegram.error import TelegramError

from bot.counting import MESSAGES
from bot.errors import Misuse
from bot.incoming.meaning import LARGEST_NUMBER
from bot.outgoing.letters import calls_of
from bot.outgoing.perseverance import Abandoned, GivenUp, Perseverance, Trial
from bot.outgoing.troubles import BAD_TOKEN, BadToken, Flood, Gone, Later, Migrated, Refused, Trouble, trouble_of
from bot.papers.printer import PressLost
from bot.telegram.topics import chat_and_topic
from storage import at_most_once
from storage.errors import DatabaseAway
from storage.outbox import REMINDER, Sent
from storage.seats import SeatLost

if TYPE_CHECKING:
    from bot.outgoing.letters import Call
    from bot.outgoing.notes import Notes
    from bot.outgoing.pace import Pacer
    from bot.telegram.api import Telegram
    from bot.threads import Threads
    from storage.outbox import Waiting
    from storage.seats import Seat

log = structlog.get_logger()

#: Seconds before a paper is drawn again over which what draws was lost: memory that was short may be there again.
BEFORE_DRAWING_AGAIN: Final = (5.0, 30.0)
ANSWER: Final = 10.0  # seconds that Telegram's answer may take
ANSWER_TO_FILE: Final = 30.0


class _Settled(Exception):
    """The message will not arrive, or nobody knows; that is noted."""


@dataclass(slots=True)
class _Journey:
    """How far a message has come."""

    message: Waiting
    chat: str
    topic: str | None = None
    calls_made: int = 0
    message_id: int | None = None
    intended: bool = False

    @property
    def is_reminder(self) -> bool:
        return self.message.kind == REMINDER


@dataclass(slots=True)
class Carrier:
    """``break_off`` is told when nothing can be sent to anybody any more; ``gone`` when a person is not there."""

    telegram: Telegram
    pacer: Pacer
    notes: Notes
    seat: Seat
    seat_threads: Threads
    break_off: Callable[[Exception], None]
    gone: Callable[[Waiting], None]
    perseverance: Perseverance

    async def carry(self, message: Waiting) -> None:
        """Sends a message, its parts in order; what became of it is in the notes. Raises Abandoned."""
        journey = _Journey(message, *chat_and_topic(message.chat))
        try:
            calls = await self._calls(message)
            for call in calls[message.parts_sent :]:
                await self._make(journey, call)
                journey.calls_made += 1
                if (parts := message.parts_sent + journey.calls_made) < len(calls):
                    self.notes.parts(message, parts)
        except _Settled:
            return
        except Abandoned:
            raise
        except GivenUp as why:
            log.error("message_given_up", outbox=message.id, why=str(why))
            self.notes.given_up(message, str(why))
            return
        except Exception as error:  # noqa: BLE001 - a message that we cannot write holds up nobody, not even its chat
            log.error("message_failed", outbox=message.id, error=error)
            self.notes.refused(message, f"failed ({type(error).__name__})")
            return
        self.notes.sent(Sent(message, journey.message_id))

    async def _calls(self, message: Waiting) -> list[Call]:
        if not message.say.papers:
            return calls_of(message)
        for pause in BEFORE_DRAWING_AGAIN:
            try:
                return await asyncio.to_thread(calls_of, message)
            except PressLost:
                log.warning("draw_again", outbox=message.id, pause=pause)
                await asyncio.sleep(pause)
        return await asyncio.to_thread(calls_of, message)

    async def _make(self, journey: _Journey, call: Call) -> None:
        trial = Trial()
        while True:
            await self.pacer.turn(journey.chat, urgent=not journey.is_reminder)
            if not self.seat.is_ours:
                raise Abandoned
            try:
                if journey.is_reminder:
                    async with self.perseverance.risk(journey.chat):
                        await self._intend(journey)
                        await self._ask(journey, call)
                else:
                    await self._ask(journey, call)
            except TelegramError as error:
                trouble = trouble_of(error)
            else:
                self.perseverance.taken()
                return
            await self._after(journey, trouble, trial)

    async def _ask(self, journey: _Journey, call: Call) -> None:
        wait = ANSWER_TO_FILE if call.slow else ANSWER
        place = {"chat_id": journey.chat, "message_thread_id": journey.topic}
        made = await self.telegram.call(call.method, {**place, **call.values}, wait=wait)
        if journey.message_id is None:
            journey.message_id = _number_of(made)

    async def _after(self, journey: _Journey, trouble: Trouble, trial: Trial) -> None:
        """What is done when a call failed: returns when it is to be made again."""
        if isinstance(trouble, Later) and trouble.perhaps_sent:
            self.perseverance.lost()
        match trouble:
            case Migrated(chat):
                journey.chat = chat
            case Flood(seconds):
                MESSAGES.labels("flood").inc()
                log.warning("flood", seconds=seconds)
                self.pacer.flood(journey.chat, seconds)
                await self._intend_later(journey)
            case Later(why, perhaps_sent) if not (perhaps_sent and journey.is_reminder):
                MESSAGES.labels("again").inc()
                log.warning("send_again", outbox=journey.message.id, why=why)
                await self._intend_later(journey)
                await self.perseverance.pause(journey.chat, trial, trouble)
            case _:
                self._note(journey.message, trouble)
                raise _Settled

    def _note(self, message: Waiting, trouble: Later | Gone | Refused | BadToken) -> None:
        match trouble:
            case Later(why):
                log.warning("reminder_uncertain", outbox=message.id, why=why)
                self.notes.in_doubt(message)
            case Gone(why):
                log.info("bot_blocked", why=why)
                self.gone(message)
                self.notes.gone(message)
            case Refused(why):
                log.error("message_refused", outbox=message.id, why=why)
                self.notes.refused(message, why)
            case BadToken():
                self.break_off(Misuse(BAD_TOKEN))
                raise Abandoned

    async def _intend(self, journey: _Journey) -> None:
        """Notes that a reminder is about to be sent, which only who has the seat can do."""
        if journey.intended:
            return
        if not await self._fenced(at_most_once.intend, journey.message):
            self.notes.nothing(journey.message)  # it was called off meanwhile
            raise _Settled
        journey.intended = True

    async def _intend_later(self, journey: _Journey) -> None:
        """A reminder that surely was not sent waits like any other again."""
        if journey.intended and not journey.calls_made:
            await self._fenced(at_most_once.give_back, journey.message)
            journey.intended = False

    async def _fenced(self, change: Callable[..., Any], message: Waiting) -> Any:
        def work() -> Any:
            with self.seat.transaction() as connection:
                return change(connection, message)

        try:
            return await self.seat_threads.run(work)
        except (SeatLost, DatabaseAway):
            raise Abandoned from None


def _number_of(made: Any) -> int | None:
    """The number of a message that was taken; None where Telegram tells none that a database holds."""
    number = made.get("message_id") if isinstance(made, dict) else None
    return number if type(number) is int and abs(number) <= LARGEST_NUMBER else None
