"""Which words of a whole name are first names, and which the last: « Jean DUPONT », « Dupont Marie »."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from dialogs.reading.names.first_names import FIRST_NAMES
from dialogs.reading.text.fold import fold
from dialogs.reading.text.wordlists import word_set

_TITLE = re.compile(r"^(?:(?:monsieur|madame|mademoiselle|mme|mlle|mr|mrs|ms|m\.|m)\.?\s+(?:et\s+)?)+", re.IGNORECASE)
_EDGES: Final = ' \t.,;:!"«»()=@'
PARTICLES: Final = word_set(
    """
    de du des d le la les l el al ben bin ould ait da do dos das di del della van von der den ter ten bel abou abu
    st saint sainte san o mc mac n
    """
)


def by_capitals(parts: list[str]) -> tuple[str, str, bool] | None:
    """« Jean DUPONT », « DA SILVA Maria »: capitals mark the last name."""
    loud = [len(part.strip(".")) > 1 and part.isupper() for part in parts]
    if not any(loud) or all(loud):
        return None
    first, last = (" ".join(p for p, up in zip(parts, loud, strict=True) if up is capital) for capital in (False, True))
    changes = sum(a != b for a, b in pairwise(loud))
    if changes != 1 or any(fold(part) in PARTICLES for part in first.split()):
        return None
    return first, last, any(len(part.strip(".")) > 1 for part in first.split())


def first_then_last(parts: list[str], *, whole: bool) -> tuple[str, str, bool] | None:
    """« Jean Le Goff »; « Dupont Marie » when only the second is a first name."""
    if len(parts) < 2 or fold(parts[0].rstrip("'’")) in PARTICLES:
        return None
    at = 1
    while at < len(parts) - 1 and is_first_name(parts[at]) and is_first_name(parts[0]):
        at += 1
    if whole or is_first_name(parts[0]):
        return trimmed(" ".join(parts[:at])), trimmed(" ".join(parts[at:])), False
    if is_first_name(parts[-1]) and fold(parts[-2]) not in PARTICLES:
        return trimmed(parts[-1]), trimmed(" ".join(parts[:-1])), False
    after = [fold(part.rstrip("'’")) for part in parts[1:]]
    if not PARTICLES.isdisjoint(after) and after[0] not in {"le", "la"}:  # « Zélie Le Corre »
        return None
    return trimmed(parts[0]), trimmed(" ".join(parts[1:])), False


def is_first_name(word: str) -> bool:
    """Whether a word is a frequent first name, or several of them: « Jean-Marie »."""
    folded = fold(word.strip(",;."))
    return folded in FIRST_NAMES or ("-" in folded and all(part in FIRST_NAMES for part in folded.split("-")))


def trimmed(name: str) -> str:
    """A name without a title and the signs around it."""
    kept = _TITLE.sub("", name.strip(_EDGES)).strip(_EDGES)
    return kept + ")" if kept.count("(") > kept.count(")") and ")" in name else kept  # « Marie (Anne) »
