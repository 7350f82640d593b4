"""Work of which the text of the rectorat does not say whether it counts.

For oneself, unpaid, undeclared, abroad; an internship without a convention.
"""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.text.fold import fold
from dialogs.reading.text.tokens import Line
from dialogs.reading.work.abroad import is_abroad

_FOR_ONESELF: Final = (
    r"(?:auto|micro)[ -]?entrepr[ei]\w+|(?:a|pour) (?:mon|son) (?:propre )?compte|independante?\b(?! de)|freelance"
    r"|self[ -]?employed|on my own account"
)
_WITHOUT_CONVENTION: Final = r"sans (?:aucune )?convention|without (?:an? |any )?(?:convention|internship agreement)"
_ONESELF: Final = re.compile(_FOR_ONESELF)
_OTHERWISE: Final = (
    r"benevol\w*|volunteer\w*|au (?:noir|black)|(?:pas|non|jamais|sans etre) declaree?s?|sans contrat|undeclared"
    r"|without (?:a )?contract|a l'etranger|abroad"
    rf"|{_WITHOUT_CONVENTION}"
)
_SAID: Final = re.compile(rf"(?<!\w)(?:(?P<oneself>{_FOR_ONESELF})|{_OTHERWISE})")
#: Of who is asked for an employer, and has none.
_NO_EMPLOYER: Final = re.compile(
    r"(?:(?:bah|ben|euh|non|c'est|c'etait|je (?:suis|travaill\w+)|j[' ]?etais|moi|chez|pour|en|i'm|i am|i was)\W+)*"
    rf"(?:{_FOR_ONESELF}|moi[- ]?memes?|aucun|personne"
    r"|(?:aucun|pas|sans|j[' ]?(?:ai|avais) pas) (?:(?:eu )?d[e'] ?)?(?:employeur|patron|chef|boss)"
    r"|m(?:on|a) propre (?:patron|employeur|chef|boss|entreprise|boite)|(?<=je suis )mon (?:patron|chef)"
    r"|mon (?:propre )?compte|a mon (?:propre )?nom"
    r"|myself|nobody|no one|none|no (?:employer|boss)|my own (?:boss|firm|company|business))\W*"
)
#: « pas en auto-entrepreneur », « plus à mon compte ».
_DENIED: Final = re.compile(r"\b(?:pas|plus|jamais|ni|non|not|never|no)(?: \w+){0,2} $")


def is_open(text: str) -> bool:
    """Whether a stay is said to be of such work.

    >>> is_open("Uber, en auto-entrepreneur"), is_open("salarié, pas auto-entrepreneur")
    (True, False)
    """
    return _found(text) is not None or is_abroad(text)


def is_without_convention(text: str) -> bool:
    """Whether it is open because no agreement was signed for an internship."""
    return re.search(_WITHOUT_CONVENTION, fold(text)) is not None


def is_for_oneself(text: str) -> bool:
    """Whether somebody worked on their own account, which is a job whatever it counts for."""
    found = _found(text)
    return found is not None and found["oneself"] is not None


def names_no_employer(text: str) -> bool:
    """Whether a reply to « chez quel employeur ? » says that there is none, and nothing else.

    >>> names_no_employer("moi-même"), names_no_employer("j'avais pas de patron"), names_no_employer("Personne & Cie")
    (True, True, False)
    """
    return _NO_EMPLOYER.fullmatch(" ".join(fold(text).split())) is not None


def for_oneself_at(line: Line, start: int, end: int) -> int:
    """The first token between two that begins with it: « auto-entrepreneur » behind a firm's name; ``end`` if none."""
    last = line[end - 1].end
    if start >= end or _ONESELF.search(line.folded, line[start].start, last) is None:
        return end
    return next((i for i in range(start, end) if _ONESELF.match(line.folded, line[i].start, last)), end)


def _found(text: str) -> re.Match[str] | None:
    folded = " ".join(fold(text).split())
    found = _SAID.search(folded)
    return None if found is None or _DENIED.search(folded[: found.start()]) else found
