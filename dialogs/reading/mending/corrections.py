"""What changes a fact already held: « non, c'était 2023 », « c'est pas Auchan c'est Leclerc », « non, 28 heures »."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from dialogs.reading.answered import correction
from dialogs.reading.choosing.choices import yes_or_no
from dialogs.reading.dates.moments import Impossible
from dialogs.reading.employer.beside_names import denied, told_of
from dialogs.reading.held import Held
from dialogs.reading.mending.another_month import month_instead, shifted, year_beside
from dialogs.reading.mending.days_mended import (
    another_day,
    begun_instead,
    born_anew,
    completed,
    day_swapped,
    lasted_instead,
    other_days,
    year_known,
    year_moved,
)
from dialogs.reading.mending.numbers_mended import bare_number, number_swapped, of_hours
from dialogs.reading.mending.renaming import named_anew, named_beside
from dialogs.reading.mending.told_otherwise import A_NO, SAID_A_WORD, kind_instead, out_of_sector, points_at_a_stay
from dialogs.reading.outcome import Correct, Unclear
from dialogs.reading.people.labelled import said_by_its_name, said_once
from dialogs.reading.stay.told import Told
from dialogs.reading.text.fold import fold
from dialogs.reading.text.small_words import BIDS, EXCEPT
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.reading.work.called import STAY_NAMED
from dialogs.words.facts import Value
from dialogs.words.fields import DAYS, EMPLOYER, END, KIND, SECTOR, START, TOTAL, WEEKLY, YES_NO

_BUT: Final = EXCEPT | {"mais", "but"}
#: « j'ai dit 35 mais c'est 32 », « g mis mars mai c avril », « j'ai mis juin au lieu de juillet ».
_SAID_BEFORE: Final = re.compile(
    r"\W*(?:(?:non|ah|oups|pardon|d[ée]sol[ée]e?|en fait|oh|sorry|attend(?:s|ez)|mais|wait|mince|zut|euh|merde|erreur)"
    r"\W+)*"
    r"(?:j['’ ]?ai|j['’ ]?avais|g|i(?: have| had)?) ?(?:d[ée]j[àa] )?"
    r"(?:dit?|mi[st]?|[ée]crit|tap[ée]|not[ée]|marqu[ée]|r[ée]pondu|said|wrote|put|typed) "
    r"(?P<wrong>(?!qu)[^,.;:]{1,30}?),? (?:(?:mai[st]?|but|alors que) (?:en fait |non |plut[oô]t |actually )*"
    r"(?:c['’ ]?(?:est|[ée]tait)|ct|c|it['’]?s|it was)|au lieu d(?:e |['’])|instead of)"
    r" ?(?P<right>(?!pas\b|not\b)\w.*)",
    re.IGNORECASE,
)
_OPENERS: Final = word_set("ah euh mais oh ben bah ba attends")
_MARKS: Final = frozenset({"correction", "not", "false"})
#: What a line may say anew beside another change.
_OF_A_STAY: Final = frozenset({KIND, EMPLOYER, WEEKLY})
_TOLD: Final = frozenset({"date", "hours", "number", "length"})
#: « et avant j'étais chez DHL »: maybe of another stay.
_ANOTHER_TIME: Final = re.compile(r"\b(?:avant|apres|ensuite|puis|aussi|before|after|afterwards|then|also)\b")
_OF_A_PERIOD: Final = re.compile(r"period\.")
_INSTEAD: Final = word_set("lieu remplace remplacer remplacez instead")
#: « il faut corriger : début le 10 mars », « change mes heures c'est 30 », and not « change la date de la période 2 »;
#: « j'ai changé de patron » tells.
_BIDS: Final = re.compile(
    r"(?:^|[:,.;]|\b(?:faut|veux|voudrais|peux|pouvez|peut|pouvoir|de|svp|stp|et|please)) ?"
    r"(?:(?:corrige|modifie|rectifie|change)[rz]?\b|met(?:s|tez|tre) (?:le|la|les|ma|mon|mes) (?:debut|fin|dates?)\b)"
    r"(?=.*(?:[0-9]{2}|[0-9] ?h|\bpar\b|\w en \w))"
)
#: « date de début : 10 mars »: the day of what is held, where nothing is asked.
_DAY_LABELLED: Final = re.compile(r"\b(?:debut|fin|dates?)(?: du stage| du contrat)? ?(?:c'?est|cest|est|etait|:|=)")


def as_a_denial(typed: str) -> str:
    """« j'ai mis mars mais c'est avril » in the words of « c'est pas mars c'est avril »; any other text as it is."""
    said = _SAID_BEFORE.fullmatch(typed)
    return typed if said is None else f"c'est pas {said['wrong']} c'est {said['right']}"


def corrects(line: Line, said: Told) -> bool:
    """Whether the words say that something held is wrong."""
    if any(item.what in _MARKS or (item.what == "repair" and item.start <= 2) for item in said.items):
        return True
    if line.has(_INSTEAD):
        return True
    if any(said_so.search(line.folded) for said_so in (_BIDS, SAID_A_WORD)):
        return True
    opened = line.text(0) in _OPENERS and line.text(1) in A_NO
    return _yes_but(line) or line.text(0) in EXCEPT | A_NO or opened


def _of_a_number(line: Line, held: Held, *, marked: bool) -> bool:
    """Whether a bare number may mend one that is held: « non, 28 », « nan remettez 28 » where no number is asked."""
    last = line.skip(1, BIDS | {","})
    alone = line.text(0) in A_NO and line[last].kind == "n" and last == line.count - 1
    return held.ask == YES_NO or (marked and (of_hours(line) or (alone and held.ask == SECTOR)))


def _yes_but(line: Line) -> bool:
    """« tout est bon sauf … », « oui mais … »."""
    at = next((i for i in range(line.count) if line.text(i) in _BUT), 0)
    return at > 0 and yes_or_no(Line(line.as_typed(0, at))) == "yes"


def corrected(line: Line, said: Told, held: Held) -> Correct | Unclear | None:
    """The change that a line makes to what is known, None when it makes none."""
    if not held.known or points_at_a_stay(line, said):
        return None
    if year_known(said, held):
        return Unclear()
    marked = corrects(line, said)
    try:
        change = (
            born_anew(line, said, held)
            or said_by_its_name(line.typed, held)
            or said_once(line, held)
            or named_anew(line, said, held.known, held.open_fields, marked=marked, confirming=held.ask == YES_NO)
            or (number_swapped(line, said, held) if marked else None)
            or year_beside(line, held)
            or year_moved(said, held, marked=marked)
            or (day_swapped(line, said, held) if marked or held.ask == YES_NO else None)
            or month_instead(line, said, held)
            or shifted(line, said, held)
            or (completed(said, held) if marked or _is_complete(held) or _a_bare_day(said) else None)
            or (begun_instead(line, said, held) if marked else None)
            or (lasted_instead(said, held) if marked else None)
            or _changed(line, said, held, marked=marked, labelled=_DAY_LABELLED.search(line.folded) is not None)
            or (kind_instead(line, said, held) if marked else None)
            or (bare_number(line, said, held) if _of_a_number(line, held, marked=marked) else None)
            or out_of_sector(line, held, marked=marked)
        )
    except Impossible:
        return Unclear("impossible_date")
    return _with_a_name(change if change is None else _with_the_rest(change, said, held), line, said, held)


def _with_a_name(change: Correct | None, line: Line, said: Told, held: Held) -> Correct | None:
    """« c'est Flink et 35h », where all is put up for an agreement: with the name, and asked back."""
    facts = change.readings[0].facts if change is not None else {}
    other = change is not None and (len(change.readings) > 1 or not all(map(_OF_A_PERIOD.match, facts)))
    if held.ask != YES_NO or EMPLOYER not in held.known or EMPLOYER in {**facts, **said.facts} or other:
        return change
    before = min((item.start for item in said.items if item.what in _TOLD | {"role"}), default=line.count)
    parts = (line, Line(line.as_typed(0, before)))  # « c'est Flink du 3 mars au 6 juin »
    names = (named_beside(part, held.known[EMPLOYER]) for part in parts if said.readings)
    name = next(filter(None, names), "")
    return correction([{EMPLOYER: name, **facts}], sure=False) if name else change


def _with_the_rest(change: Correct, said: Told, held: Held) -> Correct:
    """« c'est pas DPD c'est GLS, et c'était 30h »: with the change, what else the line says anew."""
    facts, sure = change.readings[0].facts, change.readings[0].sure
    days = frozenset() if facts.keys() & DAYS or said.span.lone is not None else DAYS
    more = {
        name: value
        for name, value in said.facts.items()
        if name in _OF_A_STAY | days and name in held.known.keys() - facts.keys()
        if not is_held(held.known[name], value)
    }
    if len(change.readings) > 1:
        return change
    unknown = held.open_fields & _OF_A_STAY & said.facts.keys() - held.known.keys() - facts.keys()
    asked = {name: said.facts[name] for name in unknown}
    if asked and all(map(_OF_A_PERIOD.match, facts)):  # « DPD, et c'était jusqu'au 13 juin », where the firm is asked
        return correction([{**facts, **more, **asked}], sure=False)
    if not more:
        return change
    plain = KIND not in more  # « mon stage chez DPD c'était 28h pas 35 », said of a job
    return correction([{**facts, **more}], sure=sure and plain and (said.sure or not DAYS.isdisjoint(said.facts)))


def _changed(line: Line, said: Told, held: Held, *, marked: bool, labelled: bool) -> Correct | None:
    any_words = held.ask == "any" or held.ask.startswith("employer.")  # « c'est mon maître de stage » says who signs
    if not said.readings or (any_words and not marked and not labelled):
        return None
    if not held.closed(*said.facts) and not (marked and _mends_too(said, held)):
        return None
    if said.span.lone is not None and START in said.facts and held.days.keys() == DAYS:
        # « le 13 juin 2025 », where the hours are asked
        beside = said.facts.keys() == {START} and held.ask.startswith("period.") and held.closed(START)
        return other_days(said.span.lone, held) if marked or beside or held.ask == YES_NO else None
    if said.span.lone is not None and not marked and _may_be_the_end(said, held):
        return None
    if (marked or held.ask == YES_NO) and (day := another_day(said, held)) is not None:
        return day
    changes = [
        {
            name: value
            for name, value in facts.items()
            if not is_held(held.known.get(name), value) and not told_of(value, held.known.get(name, ""))
            if name != EMPLOYER or not denied(line, str(value))
        }
        for facts in said.readings
    ]
    plain = [{name: value for name, value in change.items() if name != KIND} for change in changes]
    # « le stage a duré jusqu'au 30 mai », said of a job: a word for it, rather than another kind
    called = KIND in held.known and STAY_NAMED.search(line.folded) is not None and all(plain) and plain != changes
    changes = [*plain, *changes] if called else changes
    changes = [change for change in changes if change.keys() & held.known.keys() or _of_the_hours(change, held)]
    another = EMPLOYER in said.facts and _ANOTHER_TIME.search(line.folded) is not None
    return correction(changes, sure=said.sure and not another and not called) if changes else None


def _may_be_the_end(said: Told, held: Held) -> bool:
    """« le 6 juin 2025 » beside a start that is held: rather the end, which is open, than another start."""
    days = (said.facts[name] for name in DAYS & said.facts.keys())
    beside = held.ask.startswith("period.") and END not in held.known
    return beside and START in held.days and any(isinstance(day, date) and day > held.days[START] for day in days)


def _is_complete(held: Held) -> bool:
    """Whether what is asked is of a stay whose days are held: an open year is then that of the stay."""
    return held.ask in {YES_NO, END} or (held.ask.startswith("period.") and held.days.keys() == DAYS)


def _a_bare_day(said: Told) -> bool:
    """« j'ai commencé le 10 »: of the month that is held."""
    said_of = [moment for moment in (said.span.start, said.span.end) if moment is not None]
    alone = len(said_of) == 1 and said.facts.keys() <= DAYS
    return alone and said_of[0].day > 0 and not said_of[0].month


def _mends_too(said: Told, held: Held) -> bool:
    """« 35h, et en fait j'ai fini le 18 avril 2026 »: the answer, and the end that is held, told anew."""
    anew = {name for name, value in said.facts.items() if name in held.known and not is_held(held.known[name], value)}
    return bool(anew - held.open_fields) and (said.sure or said.facts.keys() == DAYS)


def _of_the_hours(change: Mapping[str, Value], held: Held) -> bool:
    """« en fait c'est 400h au total »: the whole instead of the hours a week that are held, or the other way round."""
    return bool({WEEKLY, TOTAL} & change.keys()) and bool({WEEKLY, TOTAL} & held.known.keys())


def is_held(known: Value, said: Value) -> bool:
    """Whether that is known already; « la poste » is « La Poste »."""
    if isinstance(known, str) and isinstance(said, str):
        return fold(known) == fold(said)
    return known == said
