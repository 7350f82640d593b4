"""What an update of Telegram means to us. It is read as JSON: what we do not know is passed over, never an error.

Decided, and nowhere else: a text is heard, a button is pressed, a changed text is heard as such; whatever is no text is
only named (its content is never asked for, its caption not read). What a person does in a chat with several people is
answered with where the bot works, in the same topic of a forum. Comings and goings in groups, pinned messages, posts in
channels and changed locations are nothing to us; reactions are not even asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from bot.runner import Arrival
from dialogs.words.events import Pressed, SentOther, Wrote

if TYPE_CHECKING:
    from datetime import datetime

    from dialogs.words.events import ByPerson

CHANNEL: Final = "telegram"
#: What a message can hold beside a text. The key is Telegram's, the value is ours; the first one that is there counts.
CONTENTS: Final = {
    "animation": "animation",  # before the document that comes with it
    "photo": "photo",
    "voice": "voice",
    "audio": "audio",
    "video_note": "video_note",
    "video": "video",
    "sticker": "sticker",
    "document": "document",
    "venue": "location",  # before the location that comes with it
    "location": "location",
    "contact": "contact",
    "poll": "poll",
    "dice": "dice",
    "game": "game",
    "story": "story",
    "paid_media": "photo",
    "checklist": "checklist",
    "gift": "gift",
    "invoice": "invoice",
}
AWAY: Final = frozenset({"kicked", "left"})
#: The largest number that both databases hold: an update past it could never be settled, and would come for ever.
LARGEST_NUMBER: Final = 2**63 - 1
#: What a person is called on Telegram; of what else it tells (their phone's language) nothing is kept.
NAMES: Final = ("first_name", "last_name", "username")
Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Blocked:
    """The person stopped the bot."""


@dataclass(frozen=True, slots=True)
class Unblocked:
    """The person took the bot back; what they do next is an event of its own."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Somebody speaks where several people are, in a topic of theirs if it is a forum.

    ``asked``: they surely meant a bot; ``to``: its name, where said.
    """

    asked: bool
    to: str = ""
    topic: int | None = None


@dataclass(frozen=True, slots=True)
class Ignored:
    """Nothing is to be done."""

    why: str


Meaning = Arrival | Blocked | Unblocked | Elsewhere | Ignored


@dataclass(frozen=True, slots=True)
class Incoming:
    """An update: its number, whose chat it is (its place in the order), what it means, the press to be answered."""

    update_id: int
    chat: str
    meaning: Meaning
    query: str | None = None


def incoming(update: Json, now: datetime) -> Incoming:
    """What an update means; ``now`` is the instant at which it is taken to have happened."""
    number = number_of(update)
    for kind, read in _READERS.items():
        if kind in update:
            return read(number, update[kind], now)
    return Incoming(number, "", Ignored("other_kind"))


def number_of(update: Json) -> int:
    """The update's number. Raises KeyError or ValueError where it has none that could be stored."""
    number = update["update_id"]
    if type(number) is not int or not 0 <= number <= LARGEST_NUMBER:  # not True either, which is an int
        raise ValueError("update_id is no number of an update")
    return number


def _message(number: int, message: Json, now: datetime) -> Incoming:
    chat = str(message["chat"]["id"])
    if not _is_private(message["chat"]):
        return Incoming(number, chat, _in_company(message))
    event = _event(message, now)
    if event is None:
        return Incoming(number, chat, Ignored("service_message"))
    return Incoming(number, chat, _arrival(number, chat, event, message.get("from")))


def _edited(number: int, message: Json, now: datetime) -> Incoming:
    chat = str(message["chat"]["id"])
    if not _is_private(message["chat"]) or "text" not in message:
        return Incoming(number, chat, Ignored("edited"))
    event = Wrote(_text(message), now, edited=True)
    return Incoming(number, chat, _arrival(number, chat, event, message.get("from")))


def _press(number: int, query: Json, now: datetime) -> Incoming:
    message = query.get("message") or {}
    place = message.get("chat") or {"id": query["from"]["id"], "type": "private"}
    chat = str(place["id"])
    if not _is_private(place):
        return Incoming(number, chat, Elsewhere(asked=True, topic=_topic(message)), query["id"])
    choice, question = _choice(str(query.get("data", "")))
    event = Pressed(choice, now, question)
    return Incoming(number, chat, _arrival(number, chat, event, query["from"]), query["id"])


def _membership(number: int, change: Json, _now: datetime) -> Incoming:
    chat = str(change["chat"]["id"])
    gone = change["new_chat_member"]["status"] in AWAY
    came = not gone and change["old_chat_member"]["status"] in AWAY
    if _is_private(change["chat"]):
        return Incoming(number, chat, Blocked() if gone else Unblocked())
    if came and change["chat"]["type"] != "channel":
        return Incoming(number, chat, Elsewhere(asked=True))
    return Incoming(number, chat, Ignored("membership"))


_READERS: Final = {
    "message": _message,
    "edited_message": _edited,
    "callback_query": _press,
    "my_chat_member": _membership,
}


def _event(message: Json, now: datetime) -> ByPerson | None:
    """What the person did; None for what Telegram itself says in a chat."""
    if "text" in message:
        return Wrote(_text(message), now)
    what = next((ours for theirs, ours in CONTENTS.items() if theirs in message), None)
    return None if what is None else SentOther(what, now, str(message.get("media_group_id", "")))


def _text(message: Json) -> str:
    """What was written. Raises TypeError where it is no text: nobody could read it, nor any database keep it."""
    text = message["text"]
    if not isinstance(text, str):
        raise TypeError("the text of a message is no text")
    return text


def _in_company(message: Json) -> Meaning:
    """In a group: a command is meant for a bot, for us if it names no other; any other text may be."""
    if "text" not in message or message.get("from", {}).get("is_bot"):
        return Ignored("in_company")
    text, topic = _text(message), _topic(message)
    if not text.startswith("/"):
        return Elsewhere(asked=False, topic=topic)
    return Elsewhere(asked=True, to=_named(text), topic=topic)


def _topic(message: Json) -> int | None:
    """The number of the topic; answers to a message have one of their own in other groups, where nothing goes to it."""
    topic = message.get("message_thread_id") if message.get("is_topic_message") else None
    return topic if type(topic) is int else None


def _named(command: str) -> str:
    """The bot that a command names.

    >>> _named("/start@quatorze_bot un mot"), _named("/start@"), _named("/start moi@exemple.fr")
    ('quatorze_bot', '', '')
    """
    return command.split(maxsplit=1)[0].partition("@")[2]


def _choice(data: str) -> tuple[str, int | None]:
    """The choice behind a button, and the number of its question.

    >>> _choice("notice:understood#3"), _choice("back")
    (('notice:understood', 3), ('back', None))
    """
    choice, mark, number = data.rpartition("#")
    if mark and number.isascii() and number.isdecimal():
        return choice, int(number)
    return data, None


def _arrival(number: int, chat: str, event: ByPerson, person: Json | None) -> Arrival:
    name = {key: person[key] for key in NAMES if key in person} if person else None
    return Arrival(CHANNEL, chat, event, number, name)


def _is_private(chat: Json) -> bool:
    return chat.get("type") == "private"
