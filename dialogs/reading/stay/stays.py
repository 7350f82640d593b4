"""What a sentence tells of a period: kind, employer, dates, hours, weeks; every fact that it states."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from dialogs.reading.dates.durations import calendar_weeks
from dialogs.reading.days.habits import whole_weeks
from dialogs.reading.days.hours_of_the_day import hour_of_the_day, may_be_of_a_week
from dialogs.reading.days.no_dates import among_strange_words, day_of_something, near
from dialogs.reading.days.one_place import may_be_one_place
from dialogs.reading.days.periods import dated
from dialogs.reading.days.placed import Dated, Facts
from dialogs.reading.effort.amounts import LONGEST_DAY, Amount, labelled
from dialogs.reading.effort.hours_meant import in_all
from dialogs.reading.effort.not_done import wished
from dialogs.reading.effort.piecemeal import in_months
from dialogs.reading.effort.worked_hours import hours_said
from dialogs.reading.effort.worked_weeks import weeks_said
from dialogs.reading.line.items import LENGTHS, Item
from dialogs.reading.stay.kinds import comes_after
from dialogs.reading.stay.lengths_told import add_weeks
from dialogs.reading.stay.pieces import DATE_ASKS, pieces
from dialogs.reading.stay.stretch_told import spanned
from dialogs.reading.stay.told import Told
from dialogs.reading.stay.with_whom import add_employer, add_kind, add_named_job, add_whole_name
from dialogs.reading.text.hesitation import ends_in_doubt
from dialogs.reading.text.tokens import Line
from dialogs.reading.work.idle import away, looks_for_work, of_somebody_else, otherwise, without_work
from dialogs.words.facts import Value
from dialogs.words.fields import BIRTH_DATE, COUNTED, EMPLOYER, END, KIND, ONGOING, START, WEEKLY, WEEKS


def told(line: Line, ask: str, known: Mapping[str, Value], today: date, base: Decimal) -> Told:
    """Everything that a line says of a period, under the question ``ask``.

    ``known``: what is held of the period; ``base``: the hours of a full week, by the rule.
    """
    return _Telling(line, ask, known, today, base).told()


@dataclass(slots=True)
class _Telling:
    """A line on its way to what it tells: ``said`` is sure no more once anything gives a clerk a doubt."""

    line: Line
    ask: str
    known: Mapping[str, Value]
    today: date
    base: Decimal
    said: Told = field(init=False)

    def told(self) -> Told:
        line, ask, known = self.line, self.ask, self.known
        items, around, but, more = pieces(line, ask, known, self.today)
        said = self.said = spanned(line, items, more=more)
        facts: Facts = {}
        if KIND not in known or not comes_after(line, items):
            add_kind(said, facts, line, ask)
        other_name = add_employer(said, facts, line, around, ask)
        said.sure &= not (but or more or self._doubted_as_a_whole())
        if without_work(line):
            if not facts:
                return Told(items)  # « demandeur d'emploi depuis le 3 mars »: days of no stay
            said.sure = False
        said.items = [item for item in items if self._heeded(item)]
        said.sure &= ask in COUNTED or not any(hour_of_the_day(item, line, said.items) for item in said.items)
        amount = self._amount()
        if self._one_of_two_lengths(amount, facts):
            said.problem = "range"
            return said
        if amount.problem is not None and ask in COUNTED:
            said.problem = amount.problem
            return said
        found = self._days(amount)
        amount = self._of_the_whole(amount, found)
        if found.problem and not (found.problem == "pattern" and amount.readings):
            self._leave_the_days(facts, found.problem)
            return said
        self._join(facts, amount, found)
        said.sure &= not self._days_doubted(items)
        if ask == END and START in known and away(line) and self._another_start():
            said.readings = [{END: ONGOING}]  # « en arrêt depuis le 1er octobre »: since when somebody is away
        add_named_job(said, line, ask, known)
        add_weeks(said, line, ask)
        add_whole_name(said, line, ask, self.today)
        if other_name and said.readings:
            said.readings.insert(1, said.facts | {EMPLOYER: other_name})
        return said

    def _doubted_as_a_whole(self) -> bool:
        """Whether a clerk would ask back whatever is told: it is taken back, of somebody else, or no stretch."""
        items, line = self.said.items, self.line
        of_others = self.ask != BIRTH_DATE and (of_somebody_else(line) or looks_for_work(line))
        lengths = any(item.value == LENGTHS for item in items)
        return of_others or lengths or _taken_back(items, line) or ends_in_doubt(line) or self.said.span.muddled

    def _heeded(self, item: Item) -> bool:
        """Whether an item tells of hours, or of weeks where these are asked; an hour of the day does not."""
        if item in self.said.apart and not (self.ask == WEEKS and item.what != "hours"):
            return False
        of_a_week = may_be_of_a_week(item, self.said.span, self.said.items)
        return self.ask in COUNTED or of_a_week or not hour_of_the_day(item, self.line, self.said.items)

    def _amount(self) -> Amount:
        """The hours that the line states; where weeks are asked for, these."""
        ask, items = labelled(self.line, self.ask), self.said.items
        hours = hours_said(self.line, items, ask, self.base)
        if ask != WEEKS:
            return hours
        weeks = weeks_said(self.line, items, self.known)
        if hours.readings and hours.problem is None:
            readings = [hours.readings[0] | week for week in weeks.readings] or hours.readings
            return Amount(readings, sure=weeks.sure and hours.sure, problem=weeks.problem)
        weeks.sure &= not hours.problem  # « 30 à 35h » is no number of weeks
        return weeks

    def _one_of_two_lengths(self, amount: Amount, facts: Facts) -> bool:
        """« 4 à 6 semaines » and nothing else, « 3 ou 4 jours de 7h »: whichever it was, neither number nor day."""
        lengths = [item for item in self.said.items if item.what == LENGTHS]
        if amount.readings and self.ask in COUNTED:
            hours = amount.readings[0].get(WEEKLY)
            days = any(item.value == "day" for item in lengths)
            return days and isinstance(hours, Decimal) and hours <= LONGEST_DAY
        nothing_else = not (self.said.span.dated or amount.readings or facts)
        return bool(lengths) and self.ask in COUNTED | DATE_ASKS and nothing_else

    def _days(self, amount: Amount) -> Dated:
        """The days of the stretch; without a reading where nothing is said of days."""
        span = self.said.span
        if (weeks := in_months(self.said.items, asked=self.ask == WEEKS)) is not None:
            return Dated([{WEEKS: weeks}], sure=False)  # no day of the first month is one of the last
        if amount.readings or (self.line.folded.count("lundi") and "vendredi" in self.line.folded):
            span.pattern = span.pattern and not amount.readings and not whole_weeks(self.line)
        told_of_days = span.dated or span.pattern or span.length
        return dated(span, self.ask, self._held_days(), self.today) if told_of_days else Dated()

    def _of_the_whole(self, amount: Amount, found: Dated) -> Amount:
        """The hours beside the days of the whole stay, which may be all of them: « 150h du 3 au 28 mars »."""
        days = {**self.known, **(found.readings[0] if found.readings else {})}
        start, end = days.get(START), days.get(END)
        if not amount.bare or not (isinstance(start, date) and isinstance(end, date)) or start >= end:
            return amount
        return in_all(amount, calendar_weeks(start, end))

    def _held_days(self) -> dict[str, date]:
        return {name: value for name, value in self.known.items() if isinstance(value, date)}

    def _leave_the_days(self, facts: Facts, problem: str) -> None:
        """Says why the days cannot be read; who and what are told all the same where more than days is asked."""
        if problem == "pattern" and facts and self.ask not in COUNTED | DATE_ASKS:
            # « stage chez DPD 2 jours par semaine »: both days too, where they are told in full, and asked back.
            days = self._both_days()
            self.said.readings, self.said.sure = [facts | days], self.said.sure and not days
        else:
            self.said.problem = problem

    def _both_days(self) -> Facts:
        """The first and last day of work that was done on chosen days only, where both are told to the day.

        So is the first one of work that goes on: « 3 nuits par semaine chez Geodis depuis le 5 janvier 2026 ».
        """
        span = self.said.span
        goes_on = span.ongoing and not span.end and span.start is not None and span.start.full
        if not goes_on and not (span.start and span.end and (span.start.full or span.start.day) and span.end.full):
            return {}  # « du 1er au 31 juillet » has its month once
        found = dated(replace(span, pattern=False), self.ask, self._held_days(), self.today)
        return found.readings[0] if found.readings and not found.problem else {}

    def _join(self, facts: Facts, amount: Amount, found: Dated) -> None:
        """Each reading of the days, or of the hours, with the facts that are not in doubt."""
        said, days = self.said, found.readings
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
            said.sure &= found.sure and not listed and all(near(value, self.today) for value in days[0].values())
            said.sure &= not any(day_of_something(item, self.line, said.items) for item in said.items)
            said.readings = [facts | day for day in days]
        elif len(amount.readings) > 1:
            said.readings = [facts | reading for reading in amount.readings]
        elif facts:
            said.readings = [facts]

    def _days_doubted(self, items: Sequence[Item]) -> bool:
        """Whether a clerk would ask back about the days."""
        ended = self.ask == END
        if may_be_one_place(items, start_asked=self.ask == START and END in self.said.facts, end_asked=ended):
            return True
        return (ended and (self._another_start() or _prolonged_on(items))) or self._of_other_days()

    def _another_start(self) -> bool:
        """« depuis le 30 avril », where the end is asked of a stay that began on another day."""
        facts, start = self.said.facts, self.known.get(START)
        return facts.get(END) == ONGOING and start != facts.get(START, start)

    def _of_other_days(self) -> bool:
        """Whether the days may be of something else than work: of an absence, of a wish, of what comes after."""
        said, line = self.said, self.line
        past = any(isinstance(day, date) and day < self.today for day in said.facts.values())
        dates = said.span.dated and (otherwise(line, past=past) or away(line))
        # « j'ai commencé le 3, il pleuvait »
        begun = self.ask not in DATE_ASKS and any(item.what == "role" for item in said.items)
        alone = said.span.lone is not None and not begun and not {EMPLOYER, KIND} & set(said.facts)
        dates |= alone and among_strange_words(line, said.items)
        return dates or bool(said.span.length and ("apres" in line.folded or wished(line)))


def _taken_back(items: Sequence[Item], line: Line) -> bool:
    """« du 3 mars au 6 juin 2025, c'est faux »: what is told is said to be wrong, and nothing stands in its place."""
    return bool(items) and items[-1].what == "false" and items[-1].end == line.count


def _prolonged_on(items: Sequence[Item]) -> bool:
    """« renouvelé le 9 mai 2025 »: from then on or until then, nobody can tell."""
    until = any(item.role in {"until", "to"} for item in items)
    return not until and any(item.what == "prolonged" for item in items)
