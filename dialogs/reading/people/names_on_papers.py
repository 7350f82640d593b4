"""« DUPONT Marie, née le 04/05/1992 à Lens », as an identity card has it: a name, and the birth behind it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from dialogs.reading.answered import doubtful
from dialogs.reading.outcome import Answer, Outcome
from dialogs.reading.people.names import read_name
from dialogs.words.facts import Value
from dialogs.words.fields import BIRTH_DATE, FIRST_NAMES

#: « Martin née Dupont » is two names.
_BIRTH: Final = re.compile(
    r"^(?P<name>[^\d:]*?[^\W\d])[\s,;(-]+(?:et\s+)?(?:je\s+suis\s+)?(?:n[ée]+e?|born)\s+(?:le|en|[àa]|au|aux|in|on)\s+\S.*$"
    r"|^(?P<both>[^\W\d][^\d:,]*?\s[^\d:,]*?[^\W\d])\s*[,(]\s*[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}\W*$",
    re.IGNORECASE,
)
_MOST_SIGNS: Final = 120  # more would take long to look through


def with_birth(text: str, ask: str, known: Mapping[str, Value], born: Outcome | None) -> Outcome | None:
    """The name with the birth date, neither of them for sure; None where no birth stands behind a name."""
    told = _BIRTH.match(text) if len(text) <= _MOST_SIGNS else None
    named = None if told is None else read_name(told["name"] or told["both"], ask, known)
    if told is None or not isinstance(named, Answer):
        return None
    sure = isinstance(born, Answer) and born.readings[0].sure
    if told["both"] and not (sure and FIRST_NAMES in named.readings[0].facts):
        return None  # « le stage, 12/08/2025 »
    birth = born.readings[0].facts if isinstance(born, Answer) and BIRTH_DATE not in known else {}
    return doubtful({**reading.facts, **birth} for reading in named.readings)
