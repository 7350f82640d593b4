"""A message over which Telegram stumbles for ever, on a clock that passes at once: its chat goes on in the end."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from telegram.error import NetworkError, TelegramError, TimedOut

from bot.outgoing import postman as postmen
from bot.outgoing.pace import Pacer
from bot.outgoing.perseverance import AT_RISK, LONG_ENOUGH, LONGEST_IN_DOUBT, Abandoned, Perseverance
from bot.outgoing.postman import Postman
from bot.settings import Clock
from bot.telegram.failures import TurnedAway
from dialogs.words.effects import Say
from dialogs.words.text import Raw
from storage import at_most_once, handovers, undelivered
from storage.database import Database
from storage.outbox import REMINDER, REPLY
from storage.seats import seat
from tests.bot.test_pace import QuickLoop
from tests.stories.bots import QUICK

STUMBLES = NetworkError("HTTP status 500")
TURNED_AWAY = TurnedAway("HTTP status 403")
CLOCK = Clock(ZoneInfo("Europe/Paris"), "2025-10-15")


class AtOnce:
    """As ``bot.threads.Threads``, on the loop itself: its clock passes while a thread is waited for."""

    async def run(self, work: Callable[..., Any], *given: Any) -> Any:
        return work(*given)


class Phone:
    """What arrives, when; ``troubles`` says what becomes of a call: by method and text, "" where there is none."""

    def __init__(
        self, troubles: Callable[[str, str], TelegramError | None], *, heard_all_the_same: bool = False
    ) -> None:
        self._troubles = troubles
        self._heard_all_the_same = heard_all_the_same
        self.heard: list[tuple[float, str]] = []

    async def call(self, method: str, values: dict[str, Any], **_: float) -> dict[str, int]:
        text = values.get("text", "")
        trouble = self._troubles(method, text)
        if method == "sendMessage" and (trouble is None or self._heard_all_the_same):
            self.heard.append((asyncio.get_running_loop().time(), text))
        if trouble is not None:
            raise trouble
        return {"message_id": len(self.heard)}

    @property
    def words(self) -> list[str]:
        return [text for _, text in self.heard]


@pytest.fixture(autouse=True)
def _seldom(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postmen, "LOOK_EVERY", 60.0)


def send(database: Database, phone: Phone, *, hours: float = 2.0) -> None:
    """For so many hours."""

    async def main() -> None:
        threads: Any = AtOnce()
        telegram: Any = phone
        postman = Postman(database, telegram, Pacer(QUICK), CLOCK, seat(database), threads, threads)
        working = asyncio.create_task(postman.work())
        await asyncio.sleep(hours * 3600)
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)
        await postman.finish(0)
        await postman.leave()

    with asyncio.Runner(loop_factory=QuickLoop) as loop:
        loop.run(main())


def say(database: Database, *words: str, chat: str = "14", kind: str = REPLY) -> None:
    with database.work() as work:
        stored = work.conversation("telegram", chat, CLOCK.now())
        work.apply(stored, stored.conversation, [Say(Raw(each)) for each in words], CLOCK.now(), kind=kind)


def test_a_message_over_which_telegram_stumbles_is_given_up_after_an_hour_and_the_chat_goes_on(
    small_database: Database,
) -> None:
    say(small_database, "un", "deux", "trois")
    phone = Phone(lambda _method, text: STUMBLES if text == "deux" else None)
    send(small_database, phone)
    assert phone.words == ["un", "trois"]
    assert LONG_ENOUGH < phone.heard[1][0] < LONG_ENOUGH + LONGEST_IN_DOUBT
    with small_database.work() as work:
        (found,) = undelivered.listed(work)
        assert re.fullmatch(r"HTTP status 500 \(for (6\d|70) minutes\)", found.reason)
        assert list(handovers.all_open(work.connection).values()) == [("undelivered",)]


def test_a_reminder_over_which_telegram_stumbles_is_never_repeated_and_the_chat_goes_on(
    small_database: Database,
) -> None:
    say(small_database, "un", "deux", "trois", kind=REMINDER)
    phone = Phone(lambda _method, text: STUMBLES if text == "deux" else None, heard_all_the_same=True)
    send(small_database, phone)
    assert phone.words == ["un", "deux", "trois"]
    with small_database.work() as work:
        assert len(at_most_once.uncertain(work)) == 1


def test_while_answers_are_lost_no_more_reminders_are_risked(small_database: Database) -> None:
    for chat in range(30):
        say(small_database, "rappel", chat=str(14 + chat), kind=REMINDER)
    lost = [True] * 40  # Telegram's answers
    phone = Phone(lambda _method, _text: TimedOut("stub") if lost and lost.pop() else None)
    send(small_database, phone)
    with small_database.work() as work:
        assert len(at_most_once.uncertain(work)) + len(phone.words) == 30
        assert len(at_most_once.uncertain(work)) <= 2


def test_while_telegram_is_away_nothing_is_given_up(small_database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postmen, "LOOK_EVERY", 600.0)
    say(small_database, "un", "deux")
    away = True
    phone = Phone(lambda _method, _text: STUMBLES if away else None)
    send(small_database, phone, hours=30)
    away = False
    send(small_database, phone)
    assert phone.words == ["un", "deux"]


def test_of_a_chat_in_which_telegram_takes_nothing_a_message_is_given_up_once_others_are_taken(
    small_database: Database,
) -> None:
    say(small_database, "un")
    say(small_database, "ailleurs", chat="15")
    tries = count()
    phone = Phone(lambda _method, text: None if text == "ailleurs" and next(tries) > 5 else TURNED_AWAY)
    send(small_database, phone)
    with small_database.work() as work:
        assert [found.reason for found in undelivered.listed(work)] == ["HTTP status 403 (for 60 minutes)"]
    assert phone.words == ["ailleurs"]


def test_what_may_have_arrived_is_not_said_again_before_telegram_answers(small_database: Database) -> None:
    say(small_database, "un", "deux")
    deaf = [True] * 40

    def lose(_method: str, _text: str) -> TelegramError | None:
        return TimedOut("stub") if deaf and deaf.pop() else None

    phone = Phone(lose, heard_all_the_same=True)
    send(small_database, phone, hours=1)
    assert phone.words == ["un", "un", "deux"]


def test_a_message_whose_answer_is_lost_each_time_is_not_said_for_ever(small_database: Database) -> None:
    say(small_database, "un", "deux")
    phone = Phone(
        lambda method, text: TimedOut("stub") if method == "sendMessage" and text == "un" else None,
        heard_all_the_same=True,
    )
    send(small_database, phone, hours=3)
    assert phone.words[-1] == "deux"
    assert 5 < phone.words.count("un") < 25
    with small_database.work() as work:
        (found,) = undelivered.listed(work)
        assert found.reason.startswith("TimedOut (for ")


@pytest.mark.parametrize("answers_are_lost", [False, True])
def test_a_reminder_that_waited_is_left_to_who_took_the_seat_meanwhile(*, answers_are_lost: bool) -> None:
    """It waited for others at risk, or for an answer; when its turn comes, another process may be sending it."""
    ours, risked = [True], []
    phone: Any = Phone(lambda _method, _text: TimedOut())

    async def main() -> None:
        perseverance, done = Perseverance(phone, lambda: ours[0]), asyncio.Event()

        async def remind(number: int) -> None:
            async with perseverance.risk("14"):
                risked.append(number)
                await done.wait()

        if answers_are_lost:
            perseverance.lost()
        before = [asyncio.create_task(remind(number)) for number in range(0 if answers_are_lost else AT_RISK)]
        waiting = asyncio.create_task(remind(AT_RISK))
        await asyncio.sleep(1)
        ours[0] = False
        done.set()
        await asyncio.gather(*before)
        with pytest.raises(Abandoned):
            await asyncio.wait_for(waiting, 3600)

    with asyncio.Runner(loop_factory=QuickLoop) as loop:
        loop.run(main())
    assert AT_RISK not in risked
