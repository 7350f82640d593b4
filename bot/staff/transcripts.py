"""The conversation as it went, for reading: who said what, under which question, what a button said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.rendering import renderer
from dialogs.naming import field_name
from dialogs.words.facts import Key
from storage.journal import Heard, Told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dialogs.words.text import Said


def lines_of(transcript: Iterable[Heard | Told], language: str) -> list[dict[str, Any]]:
    """The lines of a transcript. What the bot said stands in the person's language, as they read it."""
    labels: dict[str, str] = {}
    lines: list[dict[str, Any]] = []
    for line in transcript:
        if isinstance(line, Told):
            lines.append(_told(line, labels))
        else:
            lines.append(_heard(line, labels))
    return lines


def _told(line: Told, labels: dict[str, str]) -> dict[str, Any]:
    to = renderer(line.language, line.easy)
    buttons = {choice.id: to.plain(choice.label) for choice in line.say.choices}
    labels |= buttons
    return {
        "by": "bot",
        "at": line.at,
        "text": to.plain(line.say.text),
        "buttons": list(buttons.values()),
        "language": line.language,
        "state": line.state,
        "reminder": line.kind == "reminder",
        "papers": [paper.name for paper in line.say.papers],
    }


def asked_name(field: str) -> Said | None:
    """What a question was about; None for the menu, which asks nothing in particular."""
    return None if field == "menu" else field_name(field)


def _heard(line: Heard, labels: dict[str, str]) -> dict[str, Any]:
    text = labels.get(line.words, line.words) if line.kind == "pressed" else line.words
    return {
        "by": "person",
        "at": line.at,
        "text": text,
        "kind": line.kind,
        "ask": line.ask,
        "asked": None if line.ask is None else asked_name(Key.parse(line.ask).field),
        "for_staff": line.ask == "reply_service" and line.kind == "wrote",
    }
