"""« Ikea pr 6 semaines », « Ikea penadnt 6 semaines »: a small word cut short, or with a slip, behind a name."""

from __future__ import annotations

from typing import Final

from dialogs.reading.employer.firms import known_until
from dialogs.reading.text.by_finger import by_finger
from dialogs.reading.text.tokens import Line

_VOWELS: Final = frozenset("aeiouy")


def without_small_words(line: Line, start: int, end: int, blocked: dict[int, int]) -> int:
    """The end of a name without the words right before a date or a length that rather lead to it."""
    if end not in blocked:
        return end
    known = known_until(line, start)
    if known == start and not line.as_typed(start, start + 1)[:1].isupper():
        return end  # « xyz dlv 35h » may be called so
    while end > max(known, start + 1) and _leads(line, end - 1):
        end -= 1
    return end


def _leads(line: Line, i: int) -> bool:
    """Whether a word is one of these: in small letters, with no vowel or a slip away from a word of time."""
    word = line.text(i)
    if not line.as_typed(i, i + 1).islower() or len(word) < 2:
        return False
    return _VOWELS.isdisjoint(word) or by_finger(word, lambda _: False) != ""
