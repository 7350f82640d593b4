"""Asks Telegram for updates, again and again. The next question confirms the last answer: it waits for the commit."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

import structlog
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.errors import Misuse
from bot.incoming.meaning import number_of
from bot.outgoing.troubles import BAD_TOKEN, seconds_told
from bot.telegram.failures import NotTelegrams

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.app import FirstPoll
    from bot.incoming.intake import Intake
    from bot.telegram.api import Telegram

log = structlog.get_logger()

LONGEST_PAUSE: Final = 10.0
CONFIRMING: Final = 1.0  # seconds that the last word to Telegram may take


class Poller:
    """One poller a bot: Telegram refuses a second one, of which ``others_hear`` is told."""

    def __init__(
        self,
        telegram: Telegram,
        intake: Intake,
        stop: asyncio.Event,
        others_hear: Callable[[], None],
        first: FirstPoll | None = None,
    ) -> None:
        self._telegram = telegram
        self._intake = intake
        self._stop = stop
        self._others_hear = others_hear
        self._first = first  # a question that is under way already
        self._offset: int | None = None
        self._pause = 0.0

    async def work(self) -> None:
        """Until it is to stop: what was taken is settled, and Telegram is told so."""
        stopping = asyncio.create_task(self._stop.wait(), name="stop")
        try:
            while not self._stop.is_set():
                updates = await self._asked(stopping)
                if updates:
                    await self._intake.take(updates)
                    self._offset = _after(updates)
        finally:
            stopping.cancel()
        await self._confirm()

    async def _asked(self, stopping: asyncio.Task[Any]) -> list[dict[str, Any]]:
        """The next updates; none when it is to stop, or when Telegram has troubles, after a pause."""
        asking = self._first or asyncio.create_task(self._telegram.updates(self._offset), name="poll")
        self._first = None
        try:
            await asyncio.wait({asking, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if not asking.done():
                return []
            found = _updates_in(asking.result())
        except TelegramError as error:
            await self._wait_after(error)
            return []
        finally:
            if not asking.done():
                asking.cancel()
                with suppress(asyncio.CancelledError, TelegramError):
                    await asking
        self._pause = 0.0
        return found

    async def _wait_after(self, error: TelegramError) -> None:
        self._pause = min(max(0.25, 2 * self._pause), LONGEST_PAUSE)
        match error:
            case InvalidToken():
                raise Misuse(BAD_TOKEN) from None
            case RetryAfter():
                self._pause = seconds_told(error)
            case Conflict() if "webhook" in str(error).lower():
                log.warning("webhook_removed", why="WEBHOOK_URL is not set: this bot polls")
                with suppress(TelegramError):
                    await self._telegram.call("deleteWebhook")
                return
            case Conflict():
                self._others_hear()
                log.error("second_poller", why="another process polls with this token; stop one of the two")
            case _:
                log.warning("telegram_away", why=str(error), pause=self._pause)
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stop.wait(), self._pause)

    async def _confirm(self) -> None:
        """Without it the last updates would come once more: harmless, and a waste."""
        if self._offset is not None:
            with suppress(TelegramError, TimeoutError):
                async with asyncio.timeout(CONFIRMING):
                    await self._telegram.updates(self._offset, 0, 1)


def _updates_in(found: list[Any]) -> list[dict[str, Any]]:
    """What has a number, by which alone it can be confirmed; the rest is passed over, loudly.

    Raises NotTelegrams when there is nothing else: who asks again at once would get it again.
    """
    updates = [it for it in found if _is_update(it)]
    if found and not updates:
        raise NotTelegrams
    if len(updates) < len(found):
        log.error("update_not_understood", without_number=len(found) - len(updates))
    return updates


def _is_update(found: Any) -> bool:
    try:
        number_of(found)
    except (KeyError, TypeError, ValueError):
        return False
    return True


def _after(updates: list[dict[str, Any]]) -> int:
    """What confirms these. After a week of silence the numbers begin anew, and lower perhaps than those before.

    So nothing is kept of earlier answers: to an offset from which it is far away Telegram would give the same updates
    again and again. A repeat of an old one leads back to a number that is forgotten there, which changes nothing.
    """
    return 1 + max(number_of(update) for update in updates)
