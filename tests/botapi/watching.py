"""What a test sees and sets: chats as they stand, the bot's calls, faults, pace, quiet."""

import asyncio
import base64
import json
import time
from collections.abc import Sequence
from typing import Any

from .chats import Chat
from .faults import Fault, What
from .pace import Pace
from .world import World

Values = dict[str, Any]


async def hears(world: World, chat: int, after: int, count: int, timeout: float, kinds: Sequence[str]) -> Values:
    """The next `count` entries of these kinds behind place `after` of the chat's log, or what came in `timeout`.

    Gives `entries`, the place `next` behind the last of them, and whether it was `enough`.
    """
    place = world.chat(chat)
    found: list[Values] = []
    try:
        async with asyncio.timeout(timeout):
            while True:
                while after < len(place.log) and len(found) < count:
                    entry = place.log[after]
                    after += 1
                    if entry.kind in kinds:
                        found.append(entry._asdict())
                if len(found) >= count:
                    return {"entries": found, "next": after, "enough": True}
                await place.change()
    except TimeoutError:
        return {"entries": found, "next": after, "enough": False}


def transcript(world: World, chat: int) -> Values:
    """Every entry of the chat."""
    return {"entries": [entry._asdict() for entry in world.chat(chat).log]}


def page(world: World, chat: int) -> Values:
    """The chat as one would read it on the screen, deleted messages gone, edited ones in their last form."""
    place = world.chat(chat)
    return {"page": "\n".join(line for number in sorted(place.messages) for line in _lines(place, number))}


def _lines(place: Chat, number: int) -> list[str]:
    message = place.messages[number]
    author = message.get("from") or {}
    name = "bot" if author.get("is_bot") else author.get("first_name", place.title)
    files = [kind for kind in ("photo", "document", "voice", "sticker", "location", "contact") if kind in message]
    said = " ".join([*(f"<{kind}>" for kind in files), message.get("text") or message.get("caption") or ""]).strip()
    rows = (message.get("reply_markup") or {}).get("inline_keyboard", [])
    return [f"{name}: {said}", *("  " + " ".join(f"[{button['text']}]" for button in row) for row in rows)]


def content(world: World, file_id: str) -> Values:
    """The bytes of a file, in base64."""
    return {"content": base64.b64encode(world.files.by_id(file_id).content).decode()}


def plan(world: World, faults: list[Values]) -> Values:
    """Add these faults to the plan; an empty list clears it."""
    if not faults:
        world.faults.clear()
    world.faults.plan([
        Fault(**{**fault, "what": What(fault["what"]), "at": tuple(fault.get("at", ())),
                 "between": tuple(fault["between"]) if fault.get("between") else None})
        for fault in faults
    ])  # fmt: skip
    return {}


def faults_came(world: World) -> Values:
    return {"came": world.faults.came()}


def pace(world: World, pace: Values | None) -> Values:
    """Another pace; null lets the bot send as fast as it can."""
    world.pacer.pace = None if pace is None else Pace(**pace)
    return {}


def speed(world: World, speed: float) -> Values:
    world.clock.speed = speed
    return {}


def calls(world: World, method: str = "", chat: int | None = None) -> Values:
    return {"calls": [call._asdict() for call in world.calls.of(method, chat)]}


def counts(world: World) -> Values:
    return {"counts": dict(world.calls.counts)}


def busiest(world: World, seconds: float = 1.0, chat: int | None = None) -> Values:
    return {"most": world.calls.busiest(seconds, chat)}


def state(world: World) -> Values:
    """What a test may want to know at the end."""
    return {
        "pending": len(world.updates.pending),
        "confirmed": world.updates.confirmed,
        "last_update": world.updates.next_id - 1,
        "unanswered": [query.id for query in world.queries.values() if not query.answered],
        "webhook": world.webhook.target.url if world.webhook else "",
        "settings": world.settings,
    }


def pending(world: World) -> Values:
    """The updates that the bot has not confirmed."""
    return {"updates": [json.loads(update.body) for update in world.updates.pending]}


def repeats(world: World, back: int = 1) -> Values:
    update = world.updates.repeat(back)
    return {"update": update and update.id}


async def quiet(world: World, seconds: float, timeout: float) -> Values:
    """Wait until every update is confirmed and, for so long, the bot asked nothing but for updates."""
    until = time.monotonic() + timeout
    while time.monotonic() < until:
        silence = time.monotonic() - world.calls.last_at
        if not world.updates.pending and not world.updates.repeats and not world.calls.under_way and silence >= seconds:
            return {"quiet": True}
        await asyncio.sleep(min(max(seconds - silence, 0.005), 0.05))
    return {"quiet": False, "pending": len(world.updates.pending), "under_way": world.calls.under_way}
