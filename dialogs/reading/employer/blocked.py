"""The pieces of a sentence that are no part of an employer's name: dates, hours, « en stage », « en fait »."""

from __future__ import annotations

from collections.abc import Sequence

from dialogs.reading.employer.firms import known_firm
from dialogs.reading.line.items import Item
from dialogs.reading.text.tokens import Line


def blocked_pieces(line: Line, items: Sequence[Item], *, asked: bool) -> dict[int, int]:
    """Where recognised pieces begin that are no part of a name, and where they end."""
    soft = {"number", "repair", "vague", "correction", "not", "total", "steadily"} | ({"future"} if asked else set())
    hard = [item for item in items if item.what not in soft or hesitates(line, item) or _closes(line, item)]
    return {item.start: item.end for item in hard if not _of_a_name(line, item)}


def _closes(line: Line, item: Item) -> bool:
    """« c'était Heppner en fait »: what a sentence ends with, in small letters."""
    small = line.as_typed(item.start, item.end).islower() and not known_firm(line, item.start)
    return item.what == "correction" and item.start > 1 and item.end == line.count and small


def _of_a_name(line: Line, item: Item) -> bool:
    """« Start People », « Leader Intérim »: a word with a capital beside another one."""
    if item.end != item.start + 1 or item.what not in {"role", "kind"}:
        return False
    beside = item.start - 1 if item.what == "kind" else line.skip(item.end, {"&", "'"})
    written = line.as_typed(item.start, item.end)
    return written.istitle() and line.as_typed(beside, beside + 1)[:1].isupper()


def hesitates(line: Line, item: Item) -> bool:
    """« je crois DPD »: whether the item says a doubt."""
    return item.what == "vague" and (
        item.end - item.start > 1 or line.text(item.start) in {"normalement", "environ", "genre"}
    )
