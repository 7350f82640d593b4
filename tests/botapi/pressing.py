"""Buttons: those that a person sees, and those that are gone and still reach the bot."""

from collections.abc import Iterator
from typing import Any

from .acts import CannotAct, Done, Who, place_of, writes
from .chats import Chat, Message
from .world import Query, World


def presses(world: World, who: Who, button: str, message: int | None = None, chat: int | None = None) -> Done:
    """A button by its label or its data, on the newest message that shows it, or on the given one."""
    place = place_of(world, who, chat)
    for shown in _newest_first(place, message):
        found = _button(shown, button)
        if found is None:
            continue
        if "callback_data" in found:
            return _pressed(world, who, place, shown, found["callback_data"])
        if "url" in found:
            return {"update": None, "message": shown["message_id"], "url": found["url"]}
        return writes(world, who, found["text"], chat)
    raise CannotAct(f"no button « {button} »; the newest are {_buttons(place)}")


def presses_old(
    world: World, who: Who, data: str, message: int | None = None, *, inaccessible: bool = False,
    late: bool = False, chat: int | None = None,
) -> Done:  # fmt: skip
    """A button that is no longer shown: the phone was offline. `message`: the newest of the bot when not given.

    inaccessible: Telegram no longer tells the bot the message. late: the press can no longer be answered.
    """
    place = place_of(world, who, chat)
    if message is None:
        message = next((shown["message_id"] for shown in _newest_first(place, None)), 0)
    shown = place.messages.get(message)
    if shown is None or inaccessible:
        shown = {"message_id": message, "date": 0, "chat": place.described()}
    done = _pressed(world, who, place, shown, data)
    if late:
        world.queries[done["query"]].at = float("-inf")
    return done


def _pressed(world: World, who: Who, place: Chat, shown: Message, data: str) -> Done:
    query = Query(str(len(world.queries) + 1), place.id, who["id"], world.clock.now())
    world.queries[query.id] = query
    place.note("pressed", {**shown, "data": data})
    told = {"id": query.id, "from": who, "message": shown, "chat_instance": str(place.id), "data": data}
    update = world.happens("callback_query", told, place.id)
    return {"update": update and update.id, "message": shown["message_id"], "query": query.id}


def _newest_first(place: Chat, message: int | None) -> Iterator[Message]:
    for number in sorted(place.messages, reverse=True) if message is None else [message]:
        shown = place.messages.get(number)
        if shown is not None and shown.get("from", {}).get("is_bot"):
            yield shown


def _shown_buttons(message: Message) -> Iterator[dict[str, Any]]:
    markup = message.get("reply_markup") or {}
    for row in markup.get("inline_keyboard") or markup.get("keyboard") or []:
        for button in row:
            yield button if isinstance(button, dict) else {"text": button}


def _button(message: Message, wanted: str) -> dict[str, Any] | None:
    buttons = list(_shown_buttons(message))
    by_label = next((button for button in buttons if button["text"] == wanted), None)
    return by_label or next((button for button in buttons if button.get("callback_data") == wanted), None)


def _buttons(place: Chat) -> list[str]:
    for message in _newest_first(place, None):
        found = [f"{button['text']} ({button.get('callback_data', '')})" for button in _shown_buttons(message)]
        if found:
            return found
    return []
