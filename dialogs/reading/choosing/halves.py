"""The sector asks of two things, the firm and the tasks: « l'entreprise oui, mais pas mes tâches »."""

from __future__ import annotations

from typing import Final

from dialogs.reading.text.small_words import NO, YES
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set

#: The two that are asked of a stay, and what may stand before them after « pas ».
_HALVES: Final = word_set(
    """
    entreprise boite societe employeur patron company firm employer secteur sector activite
    taches tache travail missions mission poste boulot tasks task work job
    """
)
_OWN: Final = word_set("le la l les mon ma mes du de d des pour the my for in dans")
_DENIALS: Final = frozenset({"pas", "not"})


def half_denied(line: Line) -> bool:
    """« l'entreprise oui mais pas mes tâches »: one of the two that are asked of a firm, and not the other."""
    agreed = line.has(YES)
    denied = (line.skip(i + 1, _OWN) for i in range(line.count) if line.text(i) in _DENIALS)
    if agreed and line.has(NO):
        halves = sum(line.text(i) in _HALVES for i in range(line.count))
        return halves > 1  # « oui pour l'entreprise non pour les tâches »
    return agreed and any(line.text(i) in _HALVES and line[i + 1].kind in {"p", ""} for i in denied)
