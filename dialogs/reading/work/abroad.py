"""« au Maroc », « en Espagne », « in Italy »: work in another country, by its name in French or English."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from babel.core import Locale

from dialogs.reading.text.fold import fold

#: Where the law of France holds, and what is no country.
_HERE: Final = frozenset({"FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "NC", "PF", "WF", "TF", "FX"})
_NO_COUNTRY: Final = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})
_ALSO: Final = (
    "angleterre", "ecosse", "england", "scotland", "etats unis", "usa", "congo", "rdc", "cote d'ivoire", "bled",
)  # fmt: skip
_CODE: Final = 2  # letters of a country; figures stand for a part of the world
#: « je suis né au Maroc », « je viens du Mali », « parti en Espagne »: of a person, and no place of work.
_OF_A_PERSON: Final = re.compile(
    r"\b(?:nee?|born|viens|vien[st]|venue?|arrivee?|habite\w*|origin\w*|partie?|retourne\w*|vacances|diplome|permis)\W"
    r"(?:\w+\W){0,2}$"
)


def is_abroad(text: str) -> bool:
    """Whether a text says that a stay was in another country.

    >>> is_abroad("oui au Maroc"), is_abroad("un emploi en Martinique"), is_abroad("née au Maroc")
    (True, False, False)
    """
    folded = " ".join(fold(text).replace("-", " ").split())
    return any(not _OF_A_PERSON.search(folded[: found.start()]) for found in _in_a_country().finditer(folded))


@cache
def _in_a_country() -> re.Pattern[str]:
    names = {fold(name).replace("-", " ") for code, name in _territories() if len(code) == _CODE and code.isalpha()}
    every = "|".join(sorted(map(re.escape, {*names, *_ALSO}), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:en|au|aux|a|in) (?:la |le |les |l'|the )?(?:{every})(?!\w)")


def _territories() -> list[tuple[str, str]]:
    spoken = [Locale(language).territories.items() for language in ("fr", "en")]
    return [(code, name) for names in spoken for code, name in names if code not in _HERE | _NO_COUNTRY]
