"""« je connais que le total »: hours that are known in all, and not by the week."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.text.fold import fold

_AROUND: Final = (
    r"(?:je|j|ne|n|ai|sais|connais|donne|donner|non|oui|juste|seulement|uniquement|plutot|c|est|que|qu|le|les|un|en"
    r"|de|d|des"
    r"|moi|nombre|heures?|i|only|know|have|the|just|my|hours|of)"
)
_TOTAL: Final = re.compile(rf"(?:{_AROUND}\W+)*totale?(?:\W+{_AROUND})*\W*")


def only_the_total(text: str) -> bool:
    """Whether a text says so, without the figure.

    >>> only_the_total("je connais que le total"), only_the_total("Le total d'heures"), only_the_total("total 350 h")
    (True, True, False)
    """
    return _TOTAL.fullmatch(fold(text).strip()) is not None
