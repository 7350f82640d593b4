"""Lists of words and phrases, written as a page of words: the way in which they are read best."""

from __future__ import annotations

from dialogs.reading.fold import fold


def word_set(page: str) -> frozenset[str]:
    """The words of a page, folded.

    >>> sorted(word_set("Été hiver"))
    ['ete', 'hiver']
    """
    return frozenset(fold(page).split())


def phrase_list(page: str) -> list[tuple[str, ...]]:
    """The phrases of a page, set apart by bars, each as its folded words."""
    return [tuple(phrase.split()) for phrase in fold(page).split("|") if phrase.strip()]
