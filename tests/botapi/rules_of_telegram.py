"""What Telegram accepts in a message, and its words when it does not.

Limits: https://core.telegram.org/bots/api (sendMessage, InlineKeyboardButton, sendPhoto, sendDocument, getFile).
"""

import json
import struct
from functools import lru_cache
from typing import Any

from .markup import Entity, read_html, tidied
from .refusals import Refused, bad

REMEMBERED = 4096
TEXT_CHARACTERS = 4096
CAPTION_CHARACTERS = 1024
SOURCE_BYTES = 1 << 15
CALLBACK_BYTES = 64
TOAST_CHARACTERS = 200
BUTTONS = 100
BUTTONS_IN_ROW = 8
PHOTO_BYTES = 10 << 20
UPLOAD_BYTES = 50 << 20
DOWNLOAD_BYTES = 20 << 20
PHOTO_SIDES = 10_000
PHOTO_RATIO = 20
IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"RIFF")
BUTTON_WORKS = ("callback_data", "url", "web_app", "login_url", "switch_inline_query",
                "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "copy_text", "pay",
                "callback_game")  # fmt: skip


def message_text(parameters: dict[str, Any]) -> tuple[str, list[Entity]]:
    """The text of a message as the person sees it."""
    source = str(parameters.get("text", ""))
    if not source:
        raise bad("message text is empty")
    text, entities = _formatted(source, parameters, "entities")
    if not text:
        raise bad("text must be non-empty")
    if len(text) > TEXT_CHARACTERS:
        raise bad("message is too long")
    return text, entities


def caption_text(parameters: dict[str, Any]) -> tuple[str, list[Entity]]:
    """The words under a file; there may be none."""
    source = str(parameters.get("caption", ""))
    text, entities = _formatted(source, parameters, "caption_entities") if source else ("", [])
    if len(text) > CAPTION_CHARACTERS:
        raise bad("message caption is too long")
    return text, entities


def _formatted(source: str, parameters: dict[str, Any], entities_name: str) -> tuple[str, list[Entity]]:
    if len(source) > SOURCE_BYTES // 4 and len(source.encode()) > SOURCE_BYTES:
        raise bad("text is too long")
    mode = str(parameters.get("parse_mode", "")).lower()
    if mode == "html":
        return _read_before(source)
    if mode:
        raise bad("unsupported parse_mode")  # Telegram also reads two kinds of Markdown; this server does not
    return tidied(source, as_value(parameters.get(entities_name), list, "MessageEntity") or [])


@lru_cache(maxsize=REMEMBERED)
def _read_before(source: str) -> tuple[str, list[Entity]]:
    """A bot says the same to many people: what was read once is not read again."""
    return tidied(*read_html(source))


def as_value(given: Any, kind: type, name: str) -> Any:
    """A parameter that holds JSON: as text in a form, as itself in a JSON body. None when it is not given."""
    if given is None or given == "":
        return None
    if isinstance(given, str):
        try:
            given = json.loads(given)
        except ValueError:
            raise bad(f"can't parse {name} JSON object") from None
    if not isinstance(given, kind):
        raise bad(f"{'object' if kind is dict else 'array'} expected as {name}")
    return given


def keyboard(given: Any) -> dict[str, Any] | None:
    """The reply markup of a message, checked; None when nothing is left to show."""
    return _checked_before(given) if isinstance(given, str) else _checked(given)


@lru_cache(maxsize=REMEMBERED)
def _checked_before(given: str) -> dict[str, Any] | None:
    return _checked(given)


def _checked(given: Any) -> dict[str, Any] | None:
    markup = as_value(given, dict, "reply keyboard markup")
    if markup is None:
        return None
    rows = markup.get("inline_keyboard")
    if rows is None:
        return _reply_keyboard(markup)
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    for row in rows:
        for button in row:
            _check_button(button)
    if len(rows) > BUTTONS or sum(map(len, rows)) > BUTTONS or any(len(row) > BUTTONS_IN_ROW for row in rows):
        raise bad("reply markup is too long")
    rows = [row for row in rows if row]
    return {"inline_keyboard": rows} if rows else None


def _check_button(button: Any) -> None:
    if not isinstance(button, dict):
        raise bad("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    text = button.get("text")
    if not isinstance(text, str):
        raise bad("can't parse inline keyboard button: Can't find field \"text\"")
    if not text.strip():
        raise bad("inline keyboard button text must be non-empty")
    data = button.get("callback_data")
    if data is not None:
        if not isinstance(data, str) or not 0 < len(data.encode()) <= CALLBACK_BYTES:
            raise bad("BUTTON_DATA_INVALID")
    elif not any(button.get(work) is not None for work in BUTTON_WORKS):
        raise bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    url = button.get("url")
    if url is not None and not str(url).startswith(("http://", "https://", "tg://")):
        raise bad(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _reply_keyboard(markup: dict[str, Any]) -> dict[str, Any] | None:
    rows = markup.get("keyboard")
    if rows is None:
        return markup if markup.get("remove_keyboard") or markup.get("force_reply") else None
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad('field "keyboard" must be an Array of Arrays')
    for button in (button for row in rows for button in row):
        if not ((isinstance(button, str) and button) or (isinstance(button, dict) and button.get("text"))):
            raise bad("can't parse keyboard button: Can't find field \"text\"")
    return markup


def check_photo(content: bytes) -> None:
    """A photo is a picture of reasonable size and shape."""
    check_document(content)
    if len(content) > PHOTO_BYTES:
        raise bad(f"file of size {len(content)} bytes is too big for a photo; the maximum size is {PHOTO_BYTES} bytes")
    if not content.startswith(IMAGES):
        raise bad("IMAGE_PROCESS_FAILED")
    if content.startswith(IMAGES[0]):
        width, height = picture_size(content)
        if width + height > PHOTO_SIDES or max(width, height) > PHOTO_RATIO * min(width, height):
            raise bad("PHOTO_INVALID_DIMENSIONS")


def picture_size(content: bytes) -> tuple[int, int]:
    """Width and height of a PNG, in pixels; of any other picture a usual size."""
    if content.startswith(IMAGES[0]) and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    return 1280, 720


def check_document(content: bytes) -> None:
    if not content:
        raise bad("file must be non-empty")
    if len(content) > UPLOAD_BYTES:
        raise Refused(413, "Request Entity Too Large")
