"""The webhook: posted until taken, one chat in order, several chats side by side."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest, Conflict

from . import BotApi, Person

pytestmark = pytest.mark.asyncio
SECRET = "s3cret_-"


class Receiver:
    """A bot's door: what came, and what it answers to each."""

    def __init__(self) -> None:
        self.came: list[dict[str, Any]] = []
        self.secrets: set[str | None] = set()
        self.status: Callable[[dict[str, Any]], int] = lambda _: 200
        self.delay = 0.0
        self.busy = self.busiest = 0

    async def __call__(self, request: web.BaseRequest) -> web.Response:
        update = json.loads(await request.read())
        self.came.append(update)
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.busy += 1
        self.busiest = max(self.busiest, self.busy)
        await asyncio.sleep(self.delay)
        self.busy -= 1
        return web.Response(status=self.status(update))

    @property
    def numbers(self) -> list[int]:
        return [update["update_id"] for update in self.came]


@pytest_asyncio.fixture
async def door() -> AsyncIterator[tuple[Receiver, str]]:
    receiver = Receiver()
    runner = web.ServerRunner(web.Server(receiver), shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield receiver, f"http://127.0.0.1:{runner.addresses[0][1]}/telegram"
    await runner.cleanup()


async def test_updates_are_posted_with_the_secret(
    api: BotApi, bot: Bot, yasmine: Person, door: tuple[Receiver, str]
) -> None:
    receiver, url = door
    await yasmine.writes("avant")
    await bot.set_webhook(url, secret_token=SECRET)
    await yasmine.writes("après")
    await api.quiet(0.05)
    assert [update["message"]["text"] for update in receiver.came] == ["avant", "après"]
    assert receiver.secrets == {SECRET}
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count) == (url, 0)
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()


async def test_an_update_comes_again_until_it_is_taken(
    api: BotApi, bot: Bot, yasmine: Person, door: tuple[Receiver, str]
) -> None:
    receiver, url = door
    receiver.status = lambda update: 200 if receiver.numbers.count(update["update_id"]) > 2 else 500
    await api.run_clock(100)
    await bot.set_webhook(url)
    await yasmine.writes("un")
    await yasmine.writes("deux")
    await api.quiet(0.1)
    assert receiver.numbers == [1, 1, 1, 2, 2, 2]
    assert (
        await bot.get_webhook_info()
    ).last_error_message == "Wrong response from the webhook: 500 Internal Server Error"


async def test_several_chats_at_once_and_each_in_order(api: BotApi, bot: Bot, door: tuple[Receiver, str]) -> None:
    receiver, url = door
    receiver.delay = 0.01
    await bot.set_webhook(url, max_connections=3)
    people = [api.person(number) for number in range(1, 6)]
    for text in ("un", "deux"):
        for person in people:
            await person.writes(text)
    await api.quiet(0.1)
    assert receiver.busiest == 3
    for person in people:
        said = [one["message"]["text"] for one in receiver.came if one["message"]["chat"]["id"] == person.id]
        assert said == ["un", "deux"]


async def test_what_was_not_taken_waits_for_the_next_poll(
    bot: Bot, yasmine: Person, door: tuple[Receiver, str]
) -> None:
    receiver, url = door
    receiver.status = lambda _: 503
    await bot.set_webhook(url)
    await yasmine.writes("un")
    await asyncio.sleep(0.05)
    await bot.delete_webhook()
    assert len(await bot.get_updates()) == 1
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


async def test_an_update_taken_before_can_be_repeated(
    api: BotApi, bot: Bot, yasmine: Person, door: tuple[Receiver, str]
) -> None:
    receiver, url = door
    await bot.set_webhook(url)
    await yasmine.writes("un")
    await yasmine.writes("deux")
    await api.quiet(0.05)
    await api.repeats(back=2)
    await api.quiet(0.05)
    assert receiver.numbers == [1, 2, 1]


async def test_a_webhook_ends_the_long_poll_and_must_be_safe(bot: Bot, door: tuple[Receiver, str]) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.05)
    with pytest.raises(BadRequest, match=r"(?i)an HTTPS URL must be provided"):
        await bot.set_webhook("http://example.org/telegram")
    with pytest.raises(BadRequest, match="Secret token contains unallowed characters"):
        await bot.set_webhook(door[1], secret_token="é")
    await bot.set_webhook(door[1])
    with pytest.raises(Conflict, match="terminated by setWebhook"):
        await poll


async def test_of_two_set_at_once_the_last_one_alone_is_posted_to(
    api: BotApi, bot: Bot, yasmine: Person, door: tuple[Receiver, str]
) -> None:
    receiver, url = door
    await bot.set_webhook(url)
    await asyncio.gather(*(bot.set_webhook(f"{url}?{number}") for number in range(3)))
    await yasmine.writes("bonjour")
    await api.quiet(0.05)
    assert len(receiver.came) == 1
