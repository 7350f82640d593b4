"""What a text means at a question of the form or outside it, measured by what is held of one period."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from dialogs.acts.misunderstandings import ONLY_BUTTONS
from dialogs.acts.outside import OUTSIDE
from dialogs.acts.put_up import first_of
from dialogs.acts.waiting import LONGEST_TEXT
from dialogs.meaning.all_at_once import BORN
from dialogs.meaning.periods_meant import known
from dialogs.meaning.reading_as import read_as
from dialogs.questions.form import FIELDS_OF_A_PERIOD, ONCE, QUESTIONS
from dialogs.reading.answered import doubtful
from dialogs.reading.choosing.choices import contented
from dialogs.reading.effort.amounts import MOST_WEEKLY
from dialogs.reading.heard import YES_NO_ASKS
from dialogs.reading.mending.amended import amended
from dialogs.reading.outcome import Answer, Correct, Outcome, Unclear
from dialogs.reading.perhaps import perhaps
from dialogs.reading.text.fold import fold
from dialogs.reading.text.tokens import Line
from dialogs.words.fields import (
    ANY_STAYS,
    BIRTH_DATE,
    COUNTED,
    DAYS,
    EMPLOYER,
    END,
    HAS_PERIOD,
    KIND,
    PLACES,
    START,
    STREET,
    TOTAL,
    WEEKLY,
    YES_NO,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dialogs.acts.talk import Talk
    from dialogs.reading.outcome import Asked, Command
    from dialogs.words.facts import Key, Value

_OF_A_HOME: Final = frozenset({STREET, "postal_code", "city"})
#: How a correction of what was said begins.
MENDS: Final = re.compile(r"non\b|no\b|nan\b|en fait|c'?(est|etait) pas|pas\b|actually")
#: « 20 », « non, plutôt 20 ».
_BARE_NUMBER: Final = re.compile(
    r"\W*(?P<no>(?:(?:non|no|nan|plut[oô]t|en fait|enfin)\W+)*)(?P<number>[0-9]{1,2}(?:[.,][0-9]{1,2})?)[\s.!]*",
    re.IGNORECASE,
)
_LEAST_HOURS: Final = 10  # of a week, where a bare number may be nothing else
_NO_BEFORE: Final = re.compile(r"^non\b[\s,.]*", re.IGNORECASE)


def read_at(talk: Talk, key: Key, text: str, n: int | None) -> Outcome:
    """What the text means at ``key``; a correction is about what is known of period ``n``."""
    question = QUESTIONS.get(key.field)
    ask = _ask_of(key)
    facts = known(talk, n)
    if ask in PLACES and ask != key.field:  # where a firm is changes nothing of where the person lives
        facts = {field: value for field, value in facts.items() if field not in _OF_A_HOME}
    if (other := _amended(talk, key, text)) is not None:
        return other
    if talk.conversation.offer is not None and (ask not in YES_NO_ASKS or ask in ANY_STAYS):
        said = read_as(talk, YES_NO, text, facts)  # « oui », « c'est bon » are said of the reading
        if isinstance(said, Answer) and YES_NO in said.readings[0].facts:
            return said
    if BORN.search(fold(text)) and (born := _birth_date(talk, text, facts)) is not None:
        return born
    if question is not None and question in ONCE:
        stay = read_as(talk, "any", text, facts)  # a whole stay is told early: it is no year of an exam
        if isinstance(stay, Answer) and len(FIELDS_OF_A_PERIOD.intersection(stay.readings[0].facts)) > 1:
            return stay
    outcome = _from_the_start_put_up(talk, ask, text, facts, read_as(talk, ask, text, facts))
    if isinstance(outcome, Unclear) and (more := _added(talk, key, text)) is not None:
        return more
    if isinstance(outcome, Unclear) and talk.keeps(key):
        return read_as(talk, YES_NO, text, facts)  # « oui » keeps the answer that is shown
    return _mended(talk, key, text, facts, outcome) if MENDS.match(fold(text)) else outcome


def perhaps_meant(talk: Talk, key: Key, text: str) -> Command | Asked | None:
    """The order or the question that a text may be at ``key``, which is not understood; not for ever."""
    if talk.conversation.stumbles >= ONLY_BUTTONS or contented(Line(text)):
        return None
    scene = talk.scene
    return perhaps(_ask_of(key), text[:LONGEST_TEXT], scene.today, scene.diploma.requirement.hours_per_week)


def _ask_of(key: Key) -> str:
    """The name of a question in the contract of the reading."""
    question = QUESTIONS.get(key.field)
    return OUTSIDE[key.field].reads if question is None else question.reads or key.field


def _amended(talk: Talk, key: Key, text: str) -> Outcome | None:
    """« non, le 10 » said of « début le 1er mars 2025 »: the reading with that day, put up again.

    Of a stay that is put up where something else is asked, whatever else the text says of it is read beside it too.
    """
    offer = talk.conversation.offer
    if offer is None or offer.correction:
        return None
    put_up = {key.field: value for key, value in offer.readings[0].items() if key.field not in ANY_STAYS}
    days = {field: value for field, value in put_up.items() if field in DAYS and isinstance(value, date)}
    anew: Mapping[str, Value] = amended(text, days, talk.scene.today) or _a_number(talk, key, text, put_up)
    if not anew and key.field not in put_up and len(FIELDS_OF_A_PERIOD.intersection(put_up)) > 1:
        told = read_as(talk, YES_NO, _NO_BEFORE.sub("", text))
        said = told.readings[0].facts if isinstance(told, Answer) else {}
        anew = said if said.keys() <= put_up.keys() else {}
    return doubtful([{**put_up, **anew}]) if anew else None


def _from_the_start_put_up(talk: Talk, ask: str, text: str, facts: Mapping[str, Value], outcome: Outcome) -> Outcome:
    """« jusqu'au 28 novembre » said of « début le 5 octobre 2026 »: the first one after it."""
    offer = talk.conversation.offer
    told = outcome.readings[0].facts if isinstance(outcome, Answer) else {}
    if offer is None or offer.correction or START in facts or START in told or not isinstance(told.get(END), date):
        return outcome
    start = first_of(offer, START)
    return outcome if start is None else read_as(talk, ask, text, {**facts, START: start})


def _a_number(talk: Talk, key: Key, text: str, put_up: Mapping[str, Value]) -> Mapping[str, Value]:
    """« 20 » said of « 17,5 h par semaine », of a day that is put up, or of a stay whose hours are not told yet."""
    found = _BARE_NUMBER.fullmatch(text)
    if found is None or (key.field in COUNTED and not (found["no"] and key.field in put_up)):
        return {}
    number = Decimal(found["number"].replace(",", "."))
    if WEEKLY in put_up:
        return {WEEKLY: number} if 0 < number <= MOST_WEEKLY else {}
    days = {field: value for field, value in put_up.items() if field in DAYS and isinstance(value, date)}
    if len(days) == 1 and len(put_up) == 1:
        return amended(f"le {found['number']}", days, talk.scene.today)
    untold = TOTAL not in put_up and talk.standing.value(WEEKLY, key.period) is None
    return {WEEKLY: number} if len(days) == len(DAYS) and untold and _LEAST_HOURS <= number <= MOST_WEEKLY else {}


def _added(talk: Talk, key: Key, text: str) -> Outcome | None:
    """« chez UPS » said of « stage, début le 1er mars 2025 »: the reading with that beside it, put up again."""
    offer = talk.conversation.offer
    if offer is None or offer.correction or key.field != "menu":  # elsewhere it is noted at once
        return None
    put_up = {field.field: value for field, value in offer.readings[0].items() if field.field not in ANY_STAYS}
    told = read_as(talk, YES_NO, text)
    said = told.readings[0].facts if isinstance(told, Answer) else {}
    of_it = said.keys() <= FIELDS_OF_A_PERIOD and all(put_up.get(name, value) == value for name, value in said.items())
    return doubtful([{**put_up, **said}]) if said and put_up and of_it else None


def _mended(talk: Talk, key: Key, text: str, facts: Mapping[str, Value], outcome: Outcome) -> Outcome:
    """« non, 12/06/97 » right after the birth date mends it; « non c'est un emploi » mends the kind at any question."""
    said = outcome.readings[0].facts.keys() if isinstance(outcome, Answer) else set()
    if key.field == HAS_PERIOD and said == {START}:
        born = _birth_date(talk, text, facts)
        return born if isinstance(born, Answer | Correct) and born.readings[0].sure else outcome
    if KIND in facts and (isinstance(outcome, Unclear) or said == {EMPLOYER}):
        kind = read_as(talk, KIND, text, facts)
        if isinstance(kind, Answer | Correct) and kind.readings[0].facts.keys() == {KIND}:
            return kind
    return outcome


def _birth_date(talk: Talk, text: str, facts: Mapping[str, Value]) -> Outcome | None:
    """A birth date, or a correction of it; the days of a stay are no measure of a birthday."""
    own = {field: value for field, value in facts.items() if field == BIRTH_DATE}
    for ask in (BIRTH_DATE, "any"):
        outcome = read_as(talk, ask, text, own)
        if isinstance(outcome, Answer | Correct) and BIRTH_DATE in outcome.readings[0].facts:
            return outcome
    return None
