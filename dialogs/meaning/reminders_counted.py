"""Reminders whose moment a text does not tell: « dans 2h », « la veille » of the deadline, « tous les lundis »."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from dialogs.reading.dates.durations import Duration
from dialogs.reading.reminders.reminders import MORNING, day_and_hour
from dialogs.reading.text.fold import fold
from dialogs.reading.text.numbers import UNITS
from dialogs.reading.text.tokens import Line
from dialogs.reminding.hours import zone_of

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key

#: Where a moment of a reminder is what is asked for.
_WHEN_ASKED: Final = frozenset({"reminder", "reminders"})
_MOST: Final = 31  # of those that are said in words
_NUMBERS: Final = {"an": 1, "a": 1, **{word: number for word, number in UNITS.items() if 0 < number <= _MOST}}
_NUMBER: Final = rf"(?P<number>[0-9]{{1,3}}|{'|'.join(_NUMBERS)})"
_AN_HOUR: Final = 60
#: Minutes of a part of an hour.
_PARTS: Final = {"demi": 30, "quart": 15, "half": 30}
_ORDER: Final = (
    r"(?:(?:oui|ok|yes)\W+)?(?P<order>(?:(?:peux[- ]tu|pouvez[- ]vous|tu peux|can you|je veux un|i want a"
    r"|(?:envo\w+|fai\w+|met\w+)[- ]moi (?:un|des)) )?(?:me )?"
    r"(?:rappel\w*|reecri\w*|ecri\w*|previen\w*|remind\w*|relance\w*|ping|text)(?:[- ](?:moi|me))?\W+)?"
    r"(?:(?:plutot|genre) )?"
)
_POLITELY: Final = r"(?: (?:svp|stp|s'il (?:te|vous) plait|please|merci|environ))*"
_SOON: Final = re.compile(
    rf"{_ORDER}(?:dans|d'ici|in) (?:environ |about )?{_NUMBER}"
    r"[ -]?(?P<unit>h|hrs?|heures?|hours?|mi?n|minutes?|demi-?\s?heure|quart d'heure|half[ -]hour)"
    rf"(?: et (?P<more>demie?|quart))?{_POLITELY}"
)
_AT_AN_HOUR: Final = (
    r"(?: (?:(?:a|au|le|vers|at|in the) )?"
    r"(?P<hour>minuit|midi|matin|soir|midnight|noon|morning|evening"
    r"|[0-9]{1,2} ?(?:h|heures?|am|pm)(?: ?[0-9]{2})?(?: du (?:matin|soir))?))?"
)
_OF_THE_DEADLINE: Final = (
    r"(?: (?:de |d'|of |before )?(?:la |le |l'|the )?(?:date(?: limite| de fin)?|fin|limite|echeance|depot|deadline)"
    r"(?: (?:de depot|du depot))?)?"
)
#: By how « jours », « semaines », « mois », « weeks » begin.
_UNITS: Final = {"j": "day", "d": "day", "s": "week", "w": "week", "m": "month"}
#: « la veille à minuit », « 3 jours avant la date limite », « le dernier jour »
_BEFORE: Final = re.compile(
    rf"{_ORDER}(?:(?P<eve>la veille|le jour d'avant|the (?:day|night) before)|(?P<two>l'avant[ -]veille)"
    r"|(?P<last>le (?:dernier jour|jour (?:meme|j)|jour(?= d))|(?:on )?the (?:last|same) day)"
    rf"|{_NUMBER} (?P<unit>jours?|semaines?|mois|days?|weeks?|months?) (?:avant|d'avance|a l'avance|before)"
    rf"){_OF_THE_DEADLINE}{_AT_AN_HOUR}{_POLITELY}"
)
#: « tous les lundis à 9h », « chaque semaine »
_AGAIN: Final = re.compile(
    rf"{_ORDER}(?:tou(?:s|tes) les|chaque|every|each|(?:une|deux|[0-9]) fois par|(?:once|twice) an?) (?:[0-9] )?"
    r"(?:(?:lun|mar|mercre|jeu|vendre|same)dis?|dimanches?|\w+days?|jours?|soirs?|matins?|semaines?|mois|days?|weeks?"
    rf"|months?|evenings?|mornings?)(?: (?:matin|soir|morning|evening))?{_AT_AN_HOUR}{_POLITELY}"
)


def in_so_many_hours(talk: Talk, key: Key, text: str) -> datetime | None:
    """« rappelle-moi dans 2h »: the moment by the person's own clock; None where the text says no such thing."""
    found = _said(_SOON, key, text)
    if found is None:
        return None
    number = _number(found)
    unit = found["unit"]
    part = next((minutes for word, minutes in _PARTS.items() if word in unit), 0)
    more = next((minutes for word, minutes in _PARTS.items() if word in (found["more"] or "")), 0)
    minutes = part or (number if unit.startswith("m") else _AN_HOUR * number + more)
    now = talk.at.astimezone(zone_of(talk.standing)).replace(second=0, microsecond=0, tzinfo=None)
    return now + timedelta(minutes=minutes)


def before_the_deadline(talk: Talk, key: Key, text: str) -> datetime | None:
    """« rappelle-moi la veille à 8h »: the moment; None where the text says no such thing, or no deadline is known."""
    found, deadline = _said(_BEFORE, key, text), talk.standing.session.upload_deadline
    if found is None or deadline is None:
        return None
    if found["unit"] is None:
        before = Duration(Decimal(1 if found["eve"] else 2 if found["two"] else 0), "day")
    else:
        before = Duration(Decimal(_number(found)), _UNITS[found["unit"][0]])
    day = before.before(deadline)
    if day is None:
        return None
    _, hour = day_and_hour(Line(found["hour"] or ""), day)
    return datetime.combine(day, hour or MORNING)


def again_and_again(key: Key, text: str) -> bool:
    """« rappelle-moi tous les lundis »: no reminder does that."""
    return _said(_AGAIN, key, text) is not None


def _said(what: re.Pattern[str], key: Key, text: str) -> re.Match[str] | None:
    found = what.fullmatch(fold(text).strip(" .!?"))
    return found if found is not None and (found["order"] or key.field in _WHEN_ASKED) else None


def _number(found: re.Match[str]) -> int:
    return int(found["number"]) if found["number"].isdigit() else _NUMBERS[found["number"]]
