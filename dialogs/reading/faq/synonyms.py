"""Words that say the same in a question: the first of each line stands for all; phrases of several words too.

Folded, without apostrophes. A word of the short way of phones (« koi », « pk ») stands beside its long form.
"""

from __future__ import annotations

from typing import Final

from dialogs.reading.pages import page
from dialogs.reading.text.fold import fold

#: A line a word; in the file an indented one goes on with the one above.
LINES: Final = tuple(page("phrasings", "synonyms").replace("\n  ", " ").splitlines())


def same_words() -> dict[str, str]:
    """Each folded word or phrase, and the word that stands for it."""
    table: dict[str, str] = {}
    for line in LINES:
        head, _, others = line.partition(":")
        table[head] = head
        table |= {fold(other.strip()): head for other in others.split(",")}
    return table
