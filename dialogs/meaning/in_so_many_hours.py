"""« rappelle-moi dans 2h »: a reminder counted from now, by the clock that the reading of a text does not know."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from dialogs.reading.text.fold import fold
from dialogs.reading.text.numbers import UNITS
from dialogs.reminding.hours import zone_of

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key

#: Where a moment of a reminder is what is asked for.
_WHEN_ASKED: Final = frozenset({"reminder", "reminders"})
_MOST: Final = 6  # of those that are said in words
_NUMBERS: Final = {"an": 1, "a": 1, **{word: number for word, number in UNITS.items() if 0 < number <= _MOST}}
_AN_HOUR: Final = 60
#: Minutes of a part of an hour.
_PARTS: Final = {"demi": 30, "quart": 15, "half": 30}
_SOON: Final = re.compile(
    r"(?:(?:oui|ok|yes)\W+)?(?P<order>(?:(?:peux[- ]tu|pouvez[- ]vous|tu peux|can you) )?(?:me )?"
    r"(?:rappel\w*|reecri\w*|ecri\w*|previen\w*|remind|relance\w*)(?:[- ](?:moi|me))?\W+)?"
    rf"(?:(?:plutot|genre) )?(?:dans|d'ici|in) (?:environ |about )?(?P<number>[0-9]{{1,3}}|{'|'.join(_NUMBERS)})"
    r"[ -]?(?P<unit>h|hrs?|heures?|hours?|mi?n|minutes?|demi-?\s?heure|quart d'heure|half[ -]hour)"
    r"(?: et (?P<more>demie?|quart))?(?: (?:svp|stp|s'il (?:te|vous) plait|please|merci|environ))*"
)


def in_so_many_hours(talk: Talk, key: Key, text: str) -> datetime | None:
    """The moment by the person's own clock; None where the text says no such thing."""
    found = _SOON.fullmatch(fold(text).strip(" .!?"))
    if found is None or not (found["order"] or key.field in _WHEN_ASKED):
        return None
    number = int(found["number"]) if found["number"].isdigit() else _NUMBERS[found["number"]]
    unit = found["unit"]
    part = next((minutes for word, minutes in _PARTS.items() if word in unit), 0)
    more = next((minutes for word, minutes in _PARTS.items() if word in (found["more"] or "")), 0)
    minutes = part or (number if unit.startswith("m") else _AN_HOUR * number + more)
    now = talk.at.astimezone(zone_of(talk.standing)).replace(second=0, microsecond=0, tzinfo=None)
    return now + timedelta(minutes=minutes)
