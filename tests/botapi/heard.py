"""What a person sees in a chat."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple


class Silence(AssertionError):
    """The bot did not say what was waited for; the end of the chat is in the text."""


class Button(NamedTuple):
    label: str
    data: str = ""
    url: str = ""


class SentFile(NamedTuple):
    """kind: photo or document."""

    kind: str
    id: str
    name: str
    media_type: str
    size: int


@dataclass(frozen=True)
class Heard:
    """Something in a chat, as the person sees it: text without markup, rows of buttons, files.

    kind: said, wrote, edited, deleted, pressed, toast, typing. at: `time.monotonic()`. raw: as the Bot API tells it.
    """

    kind: str
    at: float
    message: int
    text: str
    rows: tuple[tuple[Button, ...], ...]
    files: tuple[SentFile, ...]
    raw: dict[str, Any] = field(repr=False)

    @property
    def labels(self) -> list[str]:
        return [button.label for row in self.rows for button in row]

    @property
    def data(self) -> list[str]:
        return [button.data for row in self.rows for button in row]


def heard(entry: dict[str, Any]) -> Heard:
    """An entry of a chat's log as the person sees it."""
    message = entry["message"]
    rows = (message.get("reply_markup") or {}).get("inline_keyboard") or []
    return Heard(
        kind=entry["kind"],
        at=entry["at"],
        message=message.get("message_id", 0),
        text=message.get("text") or message.get("caption") or "",
        rows=tuple(
            tuple(Button(button["text"], button.get("callback_data", ""), button.get("url", "")) for button in row)
            for row in rows
        ),
        files=tuple(_files(message)),
        raw=message,
    )


def _files(message: dict[str, Any]) -> list[SentFile]:
    found = []
    if "photo" in message:
        largest = message["photo"][-1]
        found.append(SentFile("photo", largest["file_id"], "", "image/*", largest["file_size"]))
    if "document" in message:
        document = message["document"]
        name, media_type = document.get("file_name", ""), document.get("mime_type", "")
        found.append(SentFile("document", document["file_id"], name, media_type, document["file_size"]))
    return found
