"""What people do with their phones, and what it makes of the chats and of the bot's updates.

Each act takes the world, the person's profile (`who`: id, first_name, language_code, as Telegram tells them) and values
that JSON can carry, so that it serves a test in this process and one at the other end of HTTP. It gives back values
of the same kind: `update` (its number, null when the bot is not told), `message` (its number).
"""

import base64
from typing import Any

from .chats import Chat
from .world import World

Who = dict[str, Any]
Done = dict[str, Any]
MEDIA = {
    "photo": ("photos", "photo.jpg", "image/jpeg"),
    "voice": ("voice", "voice.oga", "audio/ogg"),
    "sticker": ("stickers", "sticker.webp", "image/webp"),
    "document": ("documents", "document.pdf", "application/pdf"),
    "video": ("videos", "video.mp4", "video/mp4"),
}
JPEG = b"\xff\xd8\xff\xe0" + bytes(64)


class CannotAct(AssertionError):
    """A phone would not let the person do this; the sentence says why."""


def opens(world: World, who: Who) -> Done:
    """The chat is there and the bot may write to it, as after a first message long ago; nothing is told."""
    home_of(world, who)
    return {"update": None, "message": 0}


def writes(world: World, who: Who, text: str, chat: int | None = None, topic: int | None = None) -> Done:
    """``topic``: the number of one of the topics of a forum."""
    content: dict[str, Any] = {"text": text}
    if topic is not None:
        content |= {"message_thread_id": topic, "is_topic_message": True}
    if text.startswith("/"):
        content["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}]
    return _says(world, who, content, chat)


def sends(
    world: World, who: Who, kind: str, caption: str = "", name: str = "", media_type: str = "", content: str = "",
    chat: int | None = None,
) -> Done:  # fmt: skip
    """A photo, voice, sticker, document or video; `content` in base64, a small invented one when empty."""
    folder, usual_name, usual_type = MEDIA[kind]
    stored = world.files.add(
        folder, name or usual_name, media_type or usual_type, base64.b64decode(content) if content else JPEG
    )
    item: dict[str, Any] = stored.described()
    if kind == "photo":
        told: Any = [{**item, "width": 90, "height": 60}, {**item, "width": 1280, "height": 853}]
    elif kind == "sticker":
        flags = {"is_animated": False, "is_video": False, "type": "regular"}
        told = {**item, "width": 512, "height": 512, "emoji": "👍", **flags}
    elif kind == "document":
        told = {**item, "file_name": stored.name, "mime_type": stored.media_type}
    else:
        told = {**item, "duration": 3, "mime_type": stored.media_type}
        told |= {"width": 640, "height": 480} if kind == "video" else {}
    return _says(world, who, {kind: told, **({"caption": caption} if caption else {})}, chat)


def sends_location(world: World, who: Who, latitude: float, longitude: float, chat: int | None = None) -> Done:
    return _says(world, who, {"location": {"latitude": latitude, "longitude": longitude}}, chat)


def sends_contact(world: World, who: Who, phone_number: str, first_name: str, chat: int | None = None) -> Done:
    return _says(world, who, {"contact": {"phone_number": phone_number, "first_name": first_name}}, chat)


def edits(world: World, who: Who, message: int, text: str, chat: int | None = None) -> Done:
    """Another text for a message of one's own."""
    place = place_of(world, who, chat)
    old = place.messages.get(message)
    if old is None or old.get("from", {}).get("id") != who["id"] or "text" not in old:
        raise CannotAct(f"message {message} is not a text of {who['first_name']}")
    new = {**old, "text": text, "edit_date": int(world.now())}
    place.messages[message] = new
    place.note("edited", new)
    update = world.happens("edited_message", new, place.id)
    return {"update": update and update.id, "message": message}


def reacts(world: World, who: Who, message: int, emoji: str, chat: int | None = None) -> Done:
    place = place_of(world, who, chat)
    reaction = {
        "chat": place.described(), "message_id": message, "user": who, "date": int(world.now()),
        "old_reaction": [], "new_reaction": [{"type": "emoji", "emoji": emoji}],
    }  # fmt: skip
    update = world.happens("message_reaction", reaction, place.id)
    return {"update": update and update.id, "message": message}


def deactivates(world: World, who: Who) -> Done:
    """The account is deleted; the bot is not told."""
    home_of(world, who).deactivated = True
    return {"update": None, "message": 0}


def home_of(world: World, who: Who) -> Chat:
    """The person's private chat with the bot."""
    world.people[who["id"]] = who
    home = world.chat(who["id"], "private", who["first_name"])
    home.open = True
    return home


def place_of(world: World, who: Who, chat: int | None) -> Chat:
    if chat is None:
        return home_of(world, who)
    if chat not in world.chats:
        raise CannotAct(f"there is no chat {chat}")
    return world.chats[chat]


def _says(world: World, who: Who, content: dict[str, Any], chat: int | None) -> Done:
    place = place_of(world, who, chat)
    if place.blocked:
        raise CannotAct(f"{who['first_name']} has blocked the bot")
    message = place.new_message(who, world.now(), content)
    place.note("wrote", message)
    update = world.happens("message", message, place.id)
    return {"update": update and update.id, "message": message["message_id"]}
