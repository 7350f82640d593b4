"""The methods by which the bot speaks, and takes back or changes what it said."""

import json
from typing import Any

from .bodies import Upload
from .chats import Chat, Message
from .refusals import Refused, bad
from .rules_of_telegram import (
    TOAST_CHARACTERS,
    UPLOAD_BYTES,
    caption_text,
    check_document,
    check_photo,
    keyboard,
    message_text,
    picture_size,
)
from .world import World

Parameters = dict[str, Any]
ACTIONS = frozenset({
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
    "choose_sticker", "find_location", "record_video_note", "upload_video_note",
})  # fmt: skip
UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)


def send_message(world: World, parameters: Parameters) -> Message:
    text, entities = message_text(parameters)
    content: dict[str, Any] = {"text": text}
    if entities:
        content["entities"] = entities
    return _send(world, parameters, content)


def send_photo(world: World, parameters: Parameters) -> Message:
    content = _captioned(parameters)
    upload = _upload(world, parameters, "photo")
    check_photo(upload.content)
    stored = world.files.add("photos", upload.name, upload.media_type, upload.content)
    width, height = picture_size(upload.content)
    return _send(world, parameters, {"photo": [{**stored.described(), "width": width, "height": height}], **content})


def send_document(world: World, parameters: Parameters) -> Message:
    content = _captioned(parameters)
    upload = _upload(world, parameters, "document")
    check_document(upload.content)
    stored = world.files.add("documents", upload.name, upload.media_type, upload.content)
    document = {**stored.described(), "file_name": upload.name, "mime_type": upload.media_type}
    return _send(world, parameters, {"document": document, **content})


def send_chat_action(world: World, parameters: Parameters) -> bool:
    if parameters.get("action") not in ACTIONS:
        raise bad("wrong parameter action in request")
    chat = world.chat_of(parameters)
    chat.check_may_speak()
    chat.note("typing", {"text": parameters["action"]})
    return True


def edit_message_text(world: World, parameters: Parameters) -> Message:
    text, entities = message_text(parameters)
    chat, message = _to_edit(world, parameters)
    if "text" not in message:
        raise bad("there is no text in the message to edit")
    content: dict[str, Any] = {"text": text}
    if entities:
        content["entities"] = entities
    return _edit(world, chat, message, content, parameters)


def edit_message_reply_markup(world: World, parameters: Parameters) -> Message:
    chat, message = _to_edit(world, parameters)
    content: dict[str, Any] = {
        key: message[key] for key in ("text", "entities", "caption", "caption_entities") if key in message
    }
    return _edit(world, chat, message, content, parameters)


def delete_message(world: World, parameters: Parameters) -> bool:
    chat = world.chat_of(parameters)
    chat.check_may_speak()
    message = chat.messages.pop(_number(parameters, "message_id"), None)
    if message is None:
        raise bad("message to delete not found")
    chat.note("deleted", message)
    return True


def answer_callback_query(world: World, parameters: Parameters) -> bool:
    text = str(parameters.get("text", ""))
    if len(text) > TOAST_CHARACTERS:
        raise bad("MESSAGE_TOO_LONG")
    query = world.query_to_answer(str(parameters.get("callback_query_id", "")))
    query.answered = True
    alert = str(parameters.get("show_alert", "")).lower() in ("true", "1")
    world.chats[query.chat].note("toast", {"text": text, "query": query.id, "alert": alert})
    return True


def _send(world: World, parameters: Parameters, content: dict[str, Any]) -> Message:
    markup = parameters.get("reply_markup")
    if markup:
        markup = keyboard(markup)
    chat = world.chat_of(parameters)
    if "message_thread_id" in parameters:
        content |= _in_topic(chat, int(parameters["message_thread_id"]))
    answered = _answered_message(chat, parameters)
    if answered is not None:
        content["reply_to_message"] = answered
    if markup:
        content["reply_markup"] = markup
    return world.bot_says(chat, content)


def _in_topic(chat: Chat, topic: int) -> dict[str, Any]:
    if all(message.get("message_thread_id") != topic for message in chat.messages.values()):
        raise bad("message thread not found")
    return {"message_thread_id": topic, "is_topic_message": True}


def _answered_message(chat: Chat, parameters: Parameters) -> Message | None:
    if "reply_parameters" not in parameters and "reply_to_message_id" not in parameters:
        return None
    given = parameters.get("reply_parameters") or {"message_id": parameters["reply_to_message_id"]}
    reply = json.loads(given) if isinstance(given, str) else given
    answered = chat.messages.get(int(reply["message_id"]))
    if answered is None and not reply.get("allow_sending_without_reply"):
        raise bad("message to be replied not found")
    return answered and {key: value for key, value in answered.items() if key != "reply_to_message"}


def _to_edit(world: World, parameters: Parameters) -> tuple[Chat, Message]:
    chat = world.chat_of(parameters)
    chat.check_may_speak()
    message = chat.messages.get(_number(parameters, "message_id"))
    if message is None:
        raise bad("message to edit not found")
    if message.get("from") is not world.bot:
        raise bad("message can't be edited")
    return chat, message


def _edit(world: World, chat: Chat, old: Message, content: dict[str, Any], parameters: Parameters) -> Message:
    markup = keyboard(parameters.get("reply_markup"))
    kept = {key: value for key, value in old.items() if key not in ("text", "entities", "reply_markup", "edit_date")}
    new = {**kept, **content, **({"reply_markup": markup} if markup else {})}
    if new == {key: value for key, value in old.items() if key != "edit_date"}:
        raise bad(UNCHANGED)
    world.pacer.check_closed(chat.id)
    new["edit_date"] = int(world.now())
    chat.messages[old["message_id"]] = new
    chat.note("edited", new)
    return new


def _captioned(parameters: Parameters) -> dict[str, Any]:
    caption, entities = caption_text(parameters)
    content: dict[str, Any] = {"caption": caption} if caption else {}
    if entities:
        content["caption_entities"] = entities
    return content


def _upload(world: World, parameters: Parameters, kind: str) -> Upload:
    """The file of a call: uploaded with it, attached under another name, or sent before."""
    given = parameters.get(kind)
    if isinstance(given, str) and given.startswith("attach://"):
        given = parameters.get(given.removeprefix("attach://"))
    if isinstance(given, Upload):
        if len(given.content) > UPLOAD_BYTES:
            raise Refused(413, "Request Entity Too Large")
        return given
    if not given:
        raise bad(f"there is no {kind} in the request")
    stored = world.files.by_id(str(given))
    return Upload(stored.name, stored.media_type, stored.content)


def _number(parameters: Parameters, name: str) -> int:
    try:
        return int(parameters.get(name, ""))
    except ValueError:
        raise bad("message identifier is not specified") from None
