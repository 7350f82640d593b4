"""Lists of words and phrases, written as a page of words: the way in which they are read best."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

from dialogs.reading.text.fold import fold

Said = TypeVar("Said")


def word_set(page: str) -> frozenset[str]:
    """The words of a page, folded.

    >>> sorted(word_set("Été hiver"))
    ['ete', 'hiver']
    """
    return frozenset(fold(page).split())


def phrases(page: str) -> Iterator[tuple[str, ...]]:
    """The phrases of a page, set apart by bars, each as its folded words.

    >>> list(phrases("jusqu'à quand | est ce que"))
    [("jusqu'a", 'quand'), ('est', 'ce', 'que')]
    """
    return (tuple(phrase.split()) for phrase in fold(page).split("|") if phrase.strip())


class Vocabulary(Generic[Said]):
    """Phrases, each with what it says; the longest one that stands at a place counts, the first of two alike."""

    def __init__(self, said: Iterable[tuple[tuple[str, ...], Said]]) -> None:
        # By the first word and the second one, "" where there is none: what stands at a place is found in two steps.
        self._begun: dict[str, dict[str, list[tuple[tuple[str, ...], Said]]]] = {}
        for words, saying in said:
            by_second = self._begun.setdefault(words[0], {})
            by_second.setdefault(words[1] if len(words) > 1 else "", []).append((words, saying))
        for by_second in self._begun.values():
            for rows in by_second.values():
                rows.sort(key=lambda row: -len(row[0]))

    @property
    def first_words(self) -> tuple[str, ...]:
        """The words that a phrase begins with, in the order in which they were given."""
        return tuple(self._begun)

    @property
    def words(self) -> frozenset[str]:
        """Every word of the phrases."""
        rows = (row for by_second in self._begun.values() for rows in by_second.values() for row in rows)
        return frozenset(word for words, _ in rows for word in words)

    def at(self, text: Callable[[int], str], i: int) -> tuple[Said, int] | None:
        """What the phrase at ``i`` says, and the place after it; ``text`` gives a place's word, "" past the end."""
        by_second = self._begun.get(text(i))
        if by_second is None:
            return None
        for words, saying in by_second.get(text(i + 1) or " ", ()):
            if all(text(i + k) == words[k] for k in range(2, len(words))):
                return saying, i + len(words)
        alone = by_second.get("")
        return None if alone is None else (alone[0][1], i + 1)
