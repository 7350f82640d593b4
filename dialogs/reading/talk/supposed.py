"""« et si j'arrête demain ? », « et si je commence lundi ? »: an end or a start that is supposed, and nothing told."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from dialogs.reading.reminders.reminders import when_said
from dialogs.reading.text.tokens import Line
from dialogs.reading.work.called import THE, WORK

#: That who speaks, or their work, would stop.
_ENDS: Final = re.compile(
    r"\bsi (?:jamais |jms )?(?:(?:j'?|j |je (?:m')?)(?:arret\w*|stoppe|quitte|demissionne|lache|cesse|finis|termine)"
    rf"|{THE}(?:{WORK}|poste) "
    r"(?:s'|se )?(?:arret\w*|termine|finit|acheve)"
    r"|(?:on me|je suis|ils me) (?:vire\w*|licencie\w*))\b"
    r"|\bif (?:i (?:stop|quit|resign|finish|leave my (?:job|work|internship)|am fired|get fired)"
    r"|my (?:contract|job|internship|work) (?:ends?|stops?|finish(?:es)?))\b"
)
#: That they would begin.
_BEGINS: Final = re.compile(
    r"\bsi (?:jamais |jms )?(?:j'|j |je )(?:commence\w*|demarre\w*|debute\w*|reprends?|reprenais)\b"
    r"|\bif i (?:start|begin)\b"
)
_HOURS: Final = re.compile(r"\b([0-9]+) ?(?:h|heures?|hours?)\b")
_WEEKS: Final = re.compile(r"\b(?:semaines?|sem|weeks?)\b")
_LAST_OF_A_DAY: Final = 24
#: What else may be stopped or finished, and for how long.
_ANOTHER_THING: Final = re.compile(
    r"^[0-9]|\b(?:examens?|exams?|cap|formations?|cned|etudes|ecole|lycee|course|rappels?|reminders?|bot"
    r"|conversation|donnees"
    r"|dossier|inscription|messages?|tout|tard|tot|early|late"
    r"|(?:(?:mes|les|my|the) )(?:[0-9]+ )?(?:semaines|heures|weeks|hours))\b"
)
#: « après le 28 novembre »: on no day that is said.
_AFTER_IT: Final = re.compile(r"\b(?:apres(?![- ]?(?:demain|midi|manger))|after)\b")
_NOW: Final = re.compile(r"\b(?:maintenant|tout de suite|la|today|now|aujourd'?hui|ce soir)\W*$")
#: « si j'arrête mon travail ? »: and no more.
_ALONE: Final = re.compile(
    r"\W*(?:(?:de )?(?:(?:mon|ma|le|my|the) )?(?:travail\w*|boulot|stage|job|bosser|working|work))?\W*$"
)


def supposed_end(line: Line, today: date) -> date | None:
    """The day on which the work that goes on is supposed to end; None where nothing is supposed of it.

    >>> supposed_end(Line("et si j'arrête demain ?"), date(2026, 9, 15))
    datetime.date(2026, 9, 16)
    """
    said = _ENDS.search(line.folded)
    if said is None or any(other.search(line.folded) for other in (_ANOTHER_THING, _AFTER_IT, _HOURS)):
        return None
    when = when_said(line, today)
    if when is not None:
        return when.at.date()
    rest = line.folded[said.end() :]
    return today if _NOW.search(rest) or _ALONE.fullmatch(rest) else None


def supposed_start(line: Line, today: date) -> date | None:
    """The day from which work is supposed to be done, always to come; None where nothing is supposed of it.

    >>> supposed_start(Line("et si je commence la semaine prochaine ?"), date(2026, 9, 15))
    datetime.date(2026, 9, 21)
    """
    if _BEGINS.search(line.folded) is None or _ANOTHER_THING.search(line.folded) or _by_the_clock(line.folded):
        return None
    when = when_said(line, today)
    return when.at.date() if when is not None and when.at.date() > today else None


def _by_the_clock(folded: str) -> bool:
    """« lundi à 8h »: an hour of the day. « lundi à 35h », « 4 semaines à 20h » are hours of a week."""
    return _WEEKS.search(folded) is None and any(int(hour) <= _LAST_OF_A_DAY for hour in _HOURS.findall(folded))
