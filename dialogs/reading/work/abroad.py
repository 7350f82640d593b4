"""« au Maroc », « in Italy », « à Bucarest », « la poste suisse »: work abroad, by the name of a country or a town.

A doubt costs a question to the exam service; missed, hours of which the text says nothing would count for sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from babel.core import Locale

from dialogs.reading.pages import page
from dialogs.reading.text.fold import fold
from dialogs.reading.text.wordlists import phrases

#: Where the law of France holds, and what is no country.
_HERE: Final = frozenset({"FR", "GP", "MQ", "GF", "RE", "YT", "PM", "BL", "MF", "NC", "PF", "WF", "TF", "FX"})
_NO_COUNTRY: Final = frozenset({"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"})
_ALSO: Final = (
    "angleterre", "ecosse", "england", "scotland", "etats unis", "usa", "congo", "rdc", "cote d'ivoire", "bled",
)  # fmt: skip
#: Towns abroad that candidates name, in French, in English and as they are called there; none that France has too (as
#: Vienne or Bruges) and none that is somebody's name (Florence). And who delivers for the post of another country.
_TOWNS: Final = tuple(" ".join(words) for words in phrases(page("foreign", "towns")))
_POSTS: Final = tuple(" ".join(words) for words in phrases(page("foreign", "posts")))
#: « à Bruxelles », « Fan Courier, Bucarest », and no street « de Bruxelles ».
_AT_A_TOWN: Final = r"(?:(?<!\w)(?:a|in|at|near|pres de)|[,(:])"
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
    >>> is_abroad("Fan Courier, Bucarest"), is_abroad("rue de Bruxelles à Lille")
    (True, False)
    """
    folded = " ".join(fold(text).replace("-", " ").split())
    return any(not _OF_A_PERSON.search(folded[: found.start()]) for found in _places().finditer(folded))


@cache
def _places() -> re.Pattern[str]:
    names = {fold(name).replace("-", " ") for code, name in _territories() if len(code) == _CODE and code.isalpha()}
    country = rf"(?<!\w)(?:en|au|aux|a|in) (?:la |le |les |l'|the )?(?:{_any_of({*names, *_ALSO})})"
    town = rf"{_AT_A_TOWN} ?(?:{_any_of(_TOWNS)})"
    return re.compile(rf"(?:{country}|{town}|(?<!\w)(?:{_any_of(_POSTS)}))(?!\w)")


def _any_of(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


def _territories() -> list[tuple[str, str]]:
    spoken = [Locale(language).territories.items() for language in ("fr", "en")]
    return [(code, name) for names in spoken for code, name in names if code not in _HERE | _NO_COUNTRY]
