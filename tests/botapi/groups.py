"""The bot's place in chats: blocked or not, in groups and in channels, and what people do there."""

from typing import Any

from .acts import Done, Who, home_of, place_of
from .chats import Chat
from .world import World

GROUP_BOT = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}


def blocks(world: World, who: Who) -> Done:
    """The person stops the bot."""
    home = home_of(world, who)
    home.blocked = True
    return _bot_moved(world, who, home, "member", "kicked")


def unblocks(world: World, who: Who) -> Done:
    home = home_of(world, who)
    home.blocked = False
    return _bot_moved(world, who, home, "kicked", "member")


def adds_bot(world: World, who: Who, chat: int, title: str = "", kind: str = "group") -> Done:
    """The person puts the bot into a group, a supergroup or a channel, which is made when it is new."""
    place = world.chat(chat, kind, title or kind)
    place.open, place.left = True, False
    _bot_moved(world, who, place, "left", "administrator" if kind == "channel" else "member")
    return _service(world, who, place, {"new_chat_members": [world.bot]}) if kind != "channel" else _nothing()


def removes_bot(world: World, who: Who, chat: int) -> Done:
    place = place_of(world, who, chat)
    place.left = True
    return _bot_moved(world, who, place, "member", "kicked")


def joins(world: World, who: Who, chat: int) -> Done:
    return _service(world, who, place_of(world, who, chat), {"new_chat_members": [who]})


def leaves(world: World, who: Who, chat: int) -> Done:
    return _service(world, who, place_of(world, who, chat), {"left_chat_member": who})


def posts(world: World, who: Who, chat: int, text: str) -> Done:
    """A post in a channel; it has no author."""
    place = place_of(world, who, chat)
    message = place.new_message(None, world.now(), {"text": text, "sender_chat": place.described()})
    place.note("wrote", message)
    update = world.happens("channel_post", message, chat)
    return {"update": update and update.id, "message": message["message_id"]}


def migrates(world: World, who: Who, chat: int, to: int) -> Done:
    """The group becomes a supergroup under another number; the bot is told in both."""
    old = place_of(world, who, chat)
    new = world.chat(to, "supergroup", old.title)
    new.open = True
    _service(world, who, old, {"migrate_to_chat_id": to})
    old.migrated_to = to
    return _service(world, GROUP_BOT, new, {"migrate_from_chat_id": chat})


def _bot_moved(world: World, who: Who, chat: Chat, was: str, now: str) -> Done:
    """This person changed what the bot is in a chat; the bot is told."""
    change = {
        "chat": chat.described(), "from": who, "date": int(world.now()),
        "old_chat_member": _member(world, was), "new_chat_member": _member(world, now),
    }  # fmt: skip
    update = world.happens("my_chat_member", change, chat.id)
    return {"update": update and update.id, "message": 0}


def _member(world: World, status: str) -> dict[str, Any]:
    return {"user": world.bot, "status": status, **({"until_date": 0} if status == "kicked" else {})}


def _service(world: World, who: Who, place: Chat, content: dict[str, Any]) -> Done:
    message = place.new_message(who, world.now(), content)
    place.note("wrote", message)
    update = world.happens("message", message, place.id)
    return {"update": update and update.id, "message": message["message_id"]}


def _nothing() -> Done:
    return {"update": None, "message": 0}
