"""What if: « et si je fais encore 3 semaines à 35h ? » is a plan with figures; after the deadline it is a question."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from dialogs.reading.dates.durations import Duration
from dialogs.reading.days.spans import span_of
from dialogs.reading.faq.topics import of_no_topic, surely_asked, topics_of, wish_of
from dialogs.reading.heard import Heard
from dialogs.reading.line.hours import hundredth
from dialogs.reading.line.items import LENGTHS
from dialogs.reading.outcome import Asked, Command
from dialogs.reading.stay.stays import told
from dialogs.reading.stay.told import Told
from dialogs.reading.talk.ahead import stretch_ahead
from dialogs.reading.talk.asides import MORE_OR_LESS, OTHER_HOURS
from dialogs.reading.text.tokens import Line
from dialogs.words.facts import Value
from dialogs.words.fields import KIND, WEEKLY, WEEKS

_MORE_WEEKS: Final = re.compile(r"\b([0-9]{1,3}) (?:more|extra|additional|other) weeks?\b")
_MORE_HOURS: Final = re.compile(
    r"\b([0-9]{1,4}(?:[.,][0-9]{1,2})?) ?(?:h|heures?|hours?) "
    r"(?:de plus|en plus|supplementaires?|more|au total|en tout)\b"
    r"|\bencore ([0-9]{1,4}(?:[.,][0-9]{1,2})?) ?(?:h|heures)\b|\b([0-9]{1,4}) more hours\b"
)
#: « pour arriver à 14 semaines », « mes 14 semaines »: the weeks to arrive at.
_GOAL: Final = re.compile(
    r"\b(?:les|mes|aux|ces|the|my|(?:arriver|atteindre|avoir|reach|get to)(?: a)?) [0-9]+ (?:semaines?|weeks?)\b"
)
_A_WEEK: Final = re.compile(r"\b(?:semaines?|sem|weeks?|hebdo|hebdomadaires?)\b")
_COUNTED: Final = re.compile(
    r"\b(?:comptent?|pris en compte|acceptee?s?|valables?|valides?|plus de semaines|counts?|ca (?:marche|va)|faut etre"
    r"|oblige\w*|accepted|allowed)\b"
)
_FEWER: Final = re.compile(r"\b(?:moins (?:de |que )|(?:less|fewer) than )[0-9]+ ?(?:h\b|heures|hours)")
_SUPPOSES: Final = re.compile(r"\b(?:si|if)\b")
_LATER: Final = "planned"


def what_if(it: Heard) -> Command | Asked:
    """The plan, with the weeks, the hours a week or the hours in all that are said; or the question of work later."""
    other = OTHER_HOURS.search(it.line.folded)
    if other is not None:  # « je fais 20h, si je passe à 35h »: the hours that are told before are those of today
        it = Heard.of(it.ask, it.line.folded[other.start() :], it.known, it.today, it.base)
    said = told(it.line, KIND, {}, it.today, it.base)
    length = said.span.length or span_of(said.apart).length  # « 3 semaines de plus »
    weeks = said.facts.get(WEEKS) or (length.weeks if length else _at_least(it.line, said))
    if weeks is None and (more := _MORE_WEEKS.search(it.line.folded)):
        weeks = Decimal(more[1])
    if weeks is None and (total := _hours_more(it.line.folded)) is not None:
        return Command("plan", hours=total)
    agreed = len({facts.get(WEEKLY) for facts in said.readings}) == 1  # the days alone may be open
    hours = said.facts.get(WEEKLY) if agreed else None
    if weeks is not None and _GOAL.search(it.line.folded):
        weeks = None
    start, worked = stretch_ahead(it.line, said, it.today)
    if hours is None and other is not None and other["weekly"]:
        hours = Decimal(other["weekly"])
    if other is not None and weeks is None and worked is None:
        return Command("plan", weekly_hours=_number(hours), start=start, instead=True)
    counted = hours is None or _COUNTED.search(it.line.folded)  # « si je fais 20h c'est pris en compte ? »
    if weeks is None and worked is None and _FEWER.search(it.line.folded):
        return Asked("part_time")  # « et si je fais moins de 35h ça marche quand même »
    bare = counted and not MORE_OR_LESS.search(it.line.folded)  # « si j'augmente mes heures »: what is still to do
    if weeks is None and bare and worked is None and _SUPPOSES.search(it.line.folded):
        asked = topics_of(it.text, it.ask)
        if of_no_topic(it.text):
            return Asked(None)  # « si je prends des vacances »
        if _LATER in (asked.topic, *asked.others):
            return Asked(_LATER)  # « et si je travaille après la date limite ? »
        if not asked.others and wish_of(it.text) is None and surely_asked(it.text):
            return asked  # « si je fais l'immersion ils vont me couper le RSA ? »
    return Command("plan", weeks=_number(weeks) or worked, weekly_hours=_number(hours), start=start)


def _at_least(line: Line, said: Told) -> Decimal | None:
    """« 2 ou 3 semaines »: a plan that holds with the fewer."""
    lengths = (item for item in said.items if item.what == LENGTHS)
    return next((Duration(Decimal(line[item.start].value), str(item.value)).weeks for item in lengths), None)


def _hours_more(folded: str) -> Decimal | None:
    """« 100 h de plus », « encore 70 heures »: hours in all, unless they are said of a week."""
    found = None if _A_WEEK.search(folded) else _MORE_HOURS.search(folded)
    return None if found is None else Decimal((found[1] or found[2] or found[3]).replace(",", "."))


def _number(value: Value) -> Decimal | None:
    return hundredth(value) if isinstance(value, Decimal) else None
