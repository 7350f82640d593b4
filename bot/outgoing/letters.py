"""What a message of the outbox is on Telegram: one call or several, with its buttons and files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from bot.outgoing.splitting import split
from bot.rendering import Renderer, TooLong, renderer
from bot.telegram.api import attached
from dialogs.words.effects import shortened

if TYPE_CHECKING:
    from dialogs.words.effects import Choice, Paper, Say
    from storage.outbox import Waiting

MOST_DATA: Final = 64  # bytes behind a button
MOST_BUTTONS: Final = 100  # under a message: Telegram refuses the whole message for one more
LINE: Final = 26  # signs that fit into a row of buttons on a small phone
MOST_IN_LINE: Final = 3
PICTURES: Final = frozenset({"image/png", "image/jpeg"})


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the Bot API; its values do not name the chat."""

    method: str
    values: Mapping[str, Any]
    slow: bool = False  # a file goes up


def calls_of(message: Waiting) -> list[Call]:
    """The calls that a message needs, in order. It may draw files, which takes a while: call it from a thread.

    Files come after the words that speak of them; but buttons belong at the lower end of the screen.
    Raises TooLong when a button is ours to mend, and what ``draw`` does.
    """
    say = message.say
    voice = renderer(message.language, message.easy)
    texts = [_text(part) for part in split(voice.html(say.text))]
    files = [_file(paper, message) for paper in say.papers]
    if not say.choices:
        return [*texts, *files]
    keyboard = {"inline_keyboard": _rows(say, voice)}
    last = texts.pop()
    return [*texts, *files, Call(last.method, {**last.values, "reply_markup": keyboard})]


def _text(html: str) -> Call:
    return Call("sendMessage", {"text": html, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}})


def _file(paper: Paper, message: Waiting) -> Call:
    from bot.papers.draw import draw  # noqa: PLC0415 - fonts and calendars, and many processes never draw

    drawn = draw(paper, message.language, message.easy)
    kind = "photo" if drawn.media_type in PICTURES else "document"
    return Call(f"send{kind.capitalize()}", {kind: attached(drawn.content, drawn.name)}, slow=True)


def _rows(say: Say, voice: Renderer) -> list[list[dict[str, str]]]:
    """The buttons in rows: short ones side by side. Of too many the last stay: the newest periods, and the way back."""
    rows: list[list[dict[str, str]]] = []
    widest = 0
    for choice in say.choices[-MOST_BUTTONS:]:
        label = voice.plain(choice.label)
        button = _button(choice, label, say.number)
        if rows and len(rows[-1]) < MOST_IN_LINE and (len(rows[-1]) + 1) * max(widest, len(label)) <= LINE:
            rows[-1].append(button)
            widest = max(widest, len(label))
        else:
            rows.append([button])
            widest = len(label)
    return rows


def _button(choice: Choice, label: str, number: int) -> dict[str, str]:
    data = f"{choice.id}#{number}"
    if len(data.encode()) > MOST_DATA:
        data = f"{shortened(choice.id)}#{number}"
    if len(data.encode()) > MOST_DATA:
        raise TooLong(f"{choice.id}: more than {MOST_DATA} bytes behind a button; give the choice a shorter id")
    return {"text": label, "callback_data": data}
