"""What a sentence tells of a period: kind, employer, dates, hours, weeks; every fact that it states."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from dialogs.reading.days.durations import WEEKS_A_YEAR, Duration, calendar_weeks
from dialogs.reading.days.habits import each_week, only_a_weekday, whole_weeks
from dialogs.reading.days.hours_of_the_day import hour_of_the_day, may_be_of_a_week
from dialogs.reading.days.moments import Moment
from dialogs.reading.days.no_dates import among_strange_words, begins_or_began, day_of_something, near
from dialogs.reading.days.one_place import may_be_one_place
from dialogs.reading.days.periods import dated
from dialogs.reading.days.placed import Dated, Facts
from dialogs.reading.days.spans import Span, span_of
from dialogs.reading.effort.amounts import FIGURES, LONGEST_DAY, Amount, a_difference, a_shift, labelled
from dialogs.reading.effort.not_done import wished
from dialogs.reading.effort.piecemeal import in_months
from dialogs.reading.effort.worked_hours import hours_said
from dialogs.reading.effort.worked_weeks import weeks_said
from dialogs.reading.stay.absences import was_away
from dialogs.reading.stay.idle import away, looks_for_work, of_somebody_else, otherwise, without_work
from dialogs.reading.stay.items import LENGTHS, Item
from dialogs.reading.stay.kinds import comes_after
from dialogs.reading.stay.pieces import DATE_ASKS, pieces
from dialogs.reading.stay.told import Told
from dialogs.reading.stay.with_whom import add_employer, add_kind, add_named_job, add_whole_name
from dialogs.reading.text.hesitation import ends_in_doubt
from dialogs.reading.text.tokens import Line
from dialogs.words.facts import Value
from dialogs.words.fields import BIRTH_DATE, COUNTED, EMPLOYER, END, KIND, ONGOING, START, TOTAL, WEEKLY, WEEKS

#: « j'ai commencé le 1er octobre et terminé le 31 janvier »: both days lie behind; « et je termine le 31 » does not.
_IS_OVER: Final = re.compile(
    r"(?:\b(?:ai|j'?ai|g|j'?avais|i|et|puis|,) ?|[0-9a-z]{3} )"
    r"(?:fini|termine|arrete|quitte|finished|ended|stopped|left)\b"
)
_EACH_MONTH: Final = re.compile(r"\b(?:semaines?|sem|weeks?) ?(?:par|/|sur|chaque|tous les|per|a month)")


def told(line: Line, ask: str, known: Mapping[str, Value], today: date, base: Decimal) -> Told:
    """Everything that a line says of a period, under the question ``ask``.

    ``known``: what is held of the period; ``base``: the hours of a full week, by the rule.
    """
    items, around, but, more = pieces(line, ask, known, today)
    said = _spanned(line, items, more=more)
    facts: Facts = {}
    if KIND not in known or not comes_after(line, items):
        add_kind(said, facts, line, ask)
    other_name = add_employer(said, facts, line, around, ask)
    said.sure &= not (but or more or _doubted_as_a_whole(said, line, ask))
    if without_work(line):
        if not facts:
            return Told(items)  # « demandeur d'emploi depuis le 3 mars »: days of no stay
        said.sure = False
    said.items = [item for item in items if _heeded(item, said, line, ask)]
    said.sure &= ask in COUNTED or not any(hour_of_the_day(item, line, said.items) for item in said.items)
    amount = _amount(said, line, labelled(line, ask), known, base)
    if _one_of_two_lengths(said, amount, facts, ask):
        said.problem = "range"
        return said
    if amount.problem is not None and ask in COUNTED:
        said.problem = amount.problem
        return said
    if (weeks := in_months(said.items, asked=ask == WEEKS)) is not None:
        found: Dated | None = Dated([{WEEKS: weeks}], sure=False)  # no day of the first is one of the last
    else:
        found = _days(said, amount, line, ask, known, today)
    if found is not None and found.problem and not (found.problem == "pattern" and amount.readings):
        return _without_days(said, facts, found.problem, ask, known, today)
    _join(said, facts, amount, found.readings if found else [], line, today, dates_sure=found.sure if found else True)
    said.sure &= not _days_doubted(said, items, line, ask, known, today)
    if ask == END and START in known and away(line) and _another_start(said, known):
        said.readings = [{END: ONGOING}]  # « en arrêt depuis le 1er octobre »: since when somebody is away
    add_named_job(said, line, ask, known)
    _add_weeks(said, line, ask)
    add_whole_name(said, line, ask, today)
    if other_name and said.readings:
        said.readings.insert(1, said.facts | {EMPLOYER: other_name})
    return said


def _doubted_as_a_whole(said: Told, line: Line, ask: str) -> bool:
    """Whether a clerk would ask back whatever the line tells: it is taken back, of somebody else, or no stretch."""
    of_others = ask != BIRTH_DATE and (of_somebody_else(line) or looks_for_work(line))
    lengths = any(item.value == LENGTHS for item in said.items)
    return of_others or lengths or _taken_back(said.items, line) or ends_in_doubt(line) or said.span.muddled


def _days_doubted(
    said: Told, items: Sequence[Item], line: Line, ask: str, known: Mapping[str, Value], today: date
) -> bool:
    """Whether a clerk would ask back about the days."""
    if may_be_one_place(items, start_asked=ask == START and END in said.facts, end_asked=ask == END):
        return True
    another = ask == END and (_another_start(said, known) or _prolonged_on(items))
    return another or _of_other_days(said, line, ask, today)


def _without_days(said: Told, facts: Facts, problem: str, ask: str, known: Mapping[str, Value], today: date) -> Told:
    """What is told where the days cannot be read: ``problem``, or who and what where more than days is asked."""
    if problem == "pattern" and facts and ask not in COUNTED | DATE_ASKS:
        # « stage chez DPD 2 jours par semaine »: both days too, where they are told in full, and asked back.
        days = _both_days(said.span, ask, known, today)
        said.readings, said.sure = [facts | days], said.sure and not days
    else:
        said.problem = problem
    return said


def _taken_back(items: Sequence[Item], line: Line) -> bool:
    """« du 3 mars au 6 juin 2025, c'est faux »: what is told is said to be wrong, and nothing stands in its place."""
    return bool(items) and items[-1].what == "false" and items[-1].end == line.count


def _one_of_two_lengths(said: Told, amount: Amount, facts: Facts, ask: str) -> bool:
    """« 4 à 6 semaines » and nothing else, « 3 ou 4 jours de 7h »: whichever it was, no number follows, and no day."""
    lengths = [item for item in said.items if item.what == LENGTHS]
    days = any(item.value == "day" for item in lengths)
    if amount.readings and ask in COUNTED:
        hours = amount.readings[0].get(WEEKLY)
        return days and isinstance(hours, Decimal) and hours <= LONGEST_DAY
    return bool(lengths) and ask in COUNTED | DATE_ASKS and not (said.span.dated or amount.readings or facts)


def _spanned(line: Line, items: Sequence[Item], *, more: bool) -> Told:
    """What is told, as far as its stretch of time: how much more or less than something else stands apart."""
    apart = [item for item in items if item.what in FIGURES and a_difference(item, line)]
    said = Told(items, span_of([item for item in items if item not in apart]), apart, sure=not apart, more=more)
    said.span.over = None not in {said.span.start, said.span.end} and _IS_OVER.search(line.folded) is not None
    if any(item.what == LENGTHS for item in items) and said.span.lone is not None and not said.span.lone.day:
        said.span.lone = None  # « 4 à 6 semaines en 2025 »
    if said.span.start is not None and said.span.start.only_weekday and begins_or_began(line):
        said.span.opens = True
    weekdays = [item for item in items if only_a_weekday(item)]
    if len(weekdays) > 1 and len(weekdays) == _dates_in(items):
        said.span.pattern = True  # « le samedi et le dimanche »
    elif len(weekdays) == _dates_in(items) and said.span.length is not None and each_week(weekdays, items, line):
        said.span.pattern = True  # « le samedi pendant 1 an »
    elif weekdays and all(item.role in {"", "on"} for item in weekdays):
        without = span_of([item for item in items if item not in weekdays and item not in apart])
        if without.start and (without.end or without.ongoing):
            said.span, without.pattern = without, True  # « du 3 mars au 6 juin, le samedi »
    return said


def _heeded(item: Item, said: Told, line: Line, ask: str) -> bool:
    """Whether an item tells of hours, or of weeks where these are asked; an hour of the day does not."""
    if item in said.apart and not (ask == WEEKS and item.what != "hours"):
        return False
    of_a_week = may_be_of_a_week(item, said.span, said.items)
    return ask in COUNTED or of_a_week or not hour_of_the_day(item, line, said.items)


def _days(said: Told, amount: Amount, line: Line, ask: str, known: Mapping[str, Value], today: date) -> Dated | None:
    """The days of the stretch; None where nothing is said of days."""
    span = said.span
    if amount.readings or (line.folded.count("lundi") and "vendredi" in line.folded):
        span.pattern = span.pattern and not amount.readings and not whole_weeks(line)
    held = {name: value for name, value in known.items() if isinstance(value, date)}
    return dated(span, ask, held, today) if span.dated or span.pattern or span.length else None


def _both_days(span: Span, ask: str, known: Mapping[str, Value], today: date) -> Facts:
    """The first and last day of work that was done on chosen days only, where both are told to the day."""
    if not (span.start and span.end and (span.start.full or span.start.day) and span.end.full):
        return {}  # « du 1er au 31 juillet » has its month once
    held = {name: value for name, value in known.items() if isinstance(value, date)}
    found = dated(replace(span, pattern=False), ask, held, today)
    return found.readings[0] if found.readings and not found.problem else {}


def _of_other_days(said: Told, line: Line, ask: str, today: date) -> bool:
    """Whether the days may be those of something else than work: of an absence, of a wish, of what comes after."""
    past = any(isinstance(day, date) and day < today for day in said.facts.values())
    dates = said.span.dated and (otherwise(line, past=past) or away(line))
    begun = ask not in DATE_ASKS and any(
        item.what == "role" for item in said.items
    )  # « j'ai commencé le 3, il pleuvait »
    alone = said.span.lone is not None and not begun and not {EMPLOYER, KIND} & set(said.facts)
    dates |= alone and among_strange_words(line, said.items)
    return dates or bool(said.span.length and ("apres" in line.folded or wished(line)))


def _prolonged_on(items: Sequence[Item]) -> bool:
    """« renouvelé le 9 mai 2025 »: from then on or until then, nobody can tell."""
    until = any(item.role in {"until", "to"} for item in items)
    return not until and any(item.what == "prolonged" for item in items)


def _another_start(said: Told, known: Mapping[str, Value]) -> bool:
    """« depuis le 30 avril », where the end is asked of a stay that began on another day."""
    return said.facts.get(END) == ONGOING and known.get(START) != said.facts.get(START, known.get(START))


def _dates_in(items: Sequence[Item]) -> int:
    return sum(isinstance(item.value, Moment) for item in items)


def _amount(said: Told, line: Line, ask: str, known: Mapping[str, Value], base: Decimal) -> Amount:
    if ask == WEEKS:
        weeks = weeks_said(line, said.items, known)
        hours = hours_said(line, said.items, ask, base)
        if hours.readings and hours.problem is None:
            readings = [hours.readings[0] | week for week in weeks.readings] or hours.readings
            return Amount(readings, sure=weeks.sure and hours.sure, problem=weeks.problem)
        weeks.sure &= not hours.problem  # « 30 à 35h » is no number of weeks
        return weeks
    return hours_said(line, said.items, ask, base)


def _join(
    said: Told, facts: Facts, amount: Amount, days: list[Facts], line: Line, today: date, *, dates_sure: bool
) -> None:
    """Each reading of the dates, or of the hours, with the facts that are not in doubt."""
    if amount.problem is None and amount.readings:
        said.sure &= amount.sure
        if days or len(amount.readings) == 1:
            facts = facts | amount.readings[0]
    elif amount.problem:
        said.sure = False
    if said.readings and not facts and not days:
        return
    if days:
        listed = any(item.what == "number" for item in said.items)  # « 3, 4 et 5 juin »
        said.sure &= dates_sure and not listed and all(near(value, today) for value in days[0].values())
        said.sure &= not any(day_of_something(item, line, said.items) for item in said.items)
        said.readings = [facts | day for day in days]
    elif len(amount.readings) > 1:
        said.readings = [facts | reading for reading in amount.readings]
    elif facts:
        said.readings = [facts]


def _add_weeks(said: Told, line: Line, ask: str) -> None:
    """A length that no date goes with: « stage de 2 semaines », « 2 semaines en novembre 2024 »."""
    length = said.span.length
    alone = len(said.readings) == 1  # « une semaine 28h, l'autre 42h » are no weeks done
    if ask in {WEEKLY, TOTAL} and length is not None and length.unit == "week" and not length.vague:
        said.readings = [
            facts | {WEEKS: length.weeks} if facts.keys() == {WEEKLY} and (alone or length.count > 1) else facts
            for facts in said.readings
        ]
        if not said.readings and length.weeks > 0:
            said.readings, said.sure = [{WEEKS: length.weeks}], False  # « 14 semaines », where hours are asked
    if length is None or ask in COUNTED:
        return
    if any(END in facts and facts.get(END) != ONGOING for facts in said.readings):
        _add_fewer_weeks(said, length)
        return
    if a_shift(line):
        said.sure = False
        return
    dated_or_counted = any(START in facts or WEEKS in facts for facts in said.readings)
    if dated_or_counted or not isinstance(length, Duration) or length.weeks <= 0:
        return
    if length.unit == "year" or (length.unit != "week" and length.weeks >= WEEKS_A_YEAR):
        return  # « un CDD d'un an »: holidays lie in it, and its days say the rest
    said.readings = [facts | {WEEKS: length.weeks} for facts in said.readings or [{}]]
    said.sure &= length.unit == "week" and not (_EACH_MONTH.search(line.folded) or wished(line))
    said.sure &= not was_away(line.typed)  # « 12 semaines mais j'ai raté 2 jours »
    said.sure &= not (length.vague or said.span.vague or said.span.dated or ask in DATE_ASKS)


def _add_fewer_weeks(said: Told, length: Duration) -> None:
    """« du 3 mars au 6 juin 2025, 12 semaines »: fewer than the calendar has, and asked back."""
    facts = said.facts
    start, end = facts.get(START), facts.get(END)
    if len(said.readings) > 1 or not isinstance(start, date) or not isinstance(end, date):
        return
    if length.unit == "week" and not length.vague and 0 < length.weeks <= calendar_weeks(start, end) - 1:
        said.readings, said.sure = [facts | {WEEKS: length.weeks}], False
