"""The sums of one dossier: hours under a reading, and what each period takes of them.

Source: eligibility.md sections 4 and 6.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from math import lcm
from typing import TYPE_CHECKING

from dialogs.rules import windows
from dialogs.rules.calendar import WORKDAYS_A_WEEK
from dialogs.rules.stays import ZERO, Stay, prepare
from dialogs.rules.timeline import Timeline, lay_out
from dialogs.rules.windows import ALL, DECLARED_WEEKS, NOTHING, WEEKLY_HOURS_CAP, Relaxed, Window, Windows, window

if TYPE_CHECKING:
    from dialogs.rules.diploma import Diploma, Session
    from dialogs.rules.dossier import Dossier

#: What decides how the weeks of a reading look: the window, the periods that count, whether declared weeks are spread.
_Layout = tuple[Window, tuple[int, ...], bool]


@dataclass(frozen=True)
class Sums:
    """All sums of one dossier under one rule, exact; what readings share is computed once."""

    dossier: Dossier
    diploma: Diploma
    session: Session

    @cached_property
    def windows(self) -> Windows:
        """The window with nothing and with everything relaxed."""
        return Windows(window(self.diploma, self.session, NOTHING), window(self.diploma, self.session, ALL))

    @cached_property
    def stays(self) -> tuple[Stay, ...]:
        """The periods, prepared."""
        return prepare(self.dossier, self.windows)

    @cached_property
    def required(self) -> Fraction:
        """The hours required."""
        return self.diploma.requirement.hours

    @cached_property
    def full_day(self) -> Fraction:
        """The hours of one day of full-time work."""
        return Fraction(self.diploma.requirement.hours_per_week) / WORKDAYS_A_WEEK

    @cached_property
    def _ceilings(self) -> tuple[Fraction, Fraction]:
        """The strict and the lenient ceiling of a week; a decision of the service makes them one."""
        rule, decided = self.diploma.requirement, self.dossier.decisions.weekly_hours_cap
        base, lenient = Fraction(rule.hours_per_week), Fraction(rule.lenient_hours_per_week)
        return lenient if decided == "accepted" else base, base if decided == "refused" else lenient

    def ceiling(self, relaxed: Relaxed) -> Fraction:
        """Gives the most hours that a week counts for under a reading."""
        return self._ceilings[WEEKLY_HOURS_CAP in relaxed]

    @cached_property
    def unit(self) -> int:
        """How many small units make an hour, so that every pace, ceiling and requirement is a whole number of them."""
        hours = (*(stay.pace for stay in self.stays), *self._ceilings, self.full_day, self.required)
        return lcm(*(one.denominator for one in hours))

    def in_units(self, hours: Fraction) -> int:
        """Gives a pace, a ceiling or the requirement in small units; whole by the choice of the unit."""
        return hours.numerator * (self.unit // hours.denominator)

    @cached_property
    def _paces(self) -> list[int]:
        return [self.in_units(stay.pace) for stay in self.stays]

    def hours(self, relaxed: Relaxed, until: date | None = None) -> Fraction:
        """Sum the hours of section 4 under a reading."""
        layout, ceiling = self._layout(relaxed, until), self.in_units(self.ceiling(relaxed))
        if (layout, ceiling) not in self._totals:
            timeline = self._timeline(layout)
            total = sum(run.weeks * timeline.held(run, ceiling) for run in timeline.runs)
            self._totals[layout, ceiling] = Fraction(total, self.unit * timeline.whole)
        return self._totals[layout, ceiling]

    def timeline(self, relaxed: Relaxed, until: date | None = None) -> Timeline:
        """Gives the weeks that hold hours under a reading."""
        return self._timeline(self._layout(relaxed, until))

    def _layout(self, relaxed: Relaxed, until: date | None) -> _Layout:
        counting = tuple(stay.place for stay in self._may_count if stay.doubts <= relaxed)
        averaged = DECLARED_WEEKS in relaxed and self._has_shares
        return window(self.diploma, self.session, relaxed, until), counting, averaged

    def _timeline(self, layout: _Layout) -> Timeline:
        if layout not in self._timelines:
            span, counting, averaged = layout
            stays = (self.stays[place] for place in counting)
            self._timelines[layout] = lay_out(stays, span, self._paces, averaged=averaged)
        return self._timelines[layout]

    @cached_property
    def _may_count(self) -> tuple[Stay, ...]:
        return tuple(stay for stay in self.stays if stay.in_sector and stay.days)

    @cached_property
    def _has_shares(self) -> bool:
        return not all(stay.is_whole for stay in self._may_count)

    @cached_property
    def _timelines(self) -> dict[_Layout, Timeline]:
        """What was laid out already: most points change neither the window nor the periods that count."""
        return {}

    @cached_property
    def _totals(self) -> dict[tuple[_Layout, int], Fraction]:
        """What was summed already."""
        return {}

    def may_matter(self, point: str) -> bool:
        """Says whether a point can change a sum at all: the others are spared the computation."""
        match point:
            case windows.EXAM_DATE:
                return self.session.exam_from != self.session.exam_to
            case windows.UPLOAD_DEADLINE:
                return self.session.upload_deadline is None and self.session.expected_upload_deadline is not None
            case windows.WEEKLY_HOURS_CAP:
                return self.ceiling(NOTHING) != self.ceiling(ALL)
            case windows.DECLARED_WEEKS:
                return self._has_shares
        return any(point in stay.doubts for stay in self._may_count)

    def counted(self, until: date | None = None) -> list[Fraction]:
        """Share the strict sum out: in each week and slice the ceiling goes by start, then by place in the dossier."""
        taken = [0] * len(self.stays)
        timeline, ceiling = self.timeline(NOTHING, until), self.in_units(self.ceiling(NOTHING))
        for run in timeline.runs:
            for width, held in timeline.slices(run):
                room = ceiling
                for place, hours in sorted(held, key=lambda held: (self.stays[held[0]].first, held[0])):
                    took = min(hours, room)
                    room -= took
                    taken[place] += width * took * run.weeks
        small = self.unit * timeline.whole
        return [Fraction(hours, small) if hours else ZERO for hours in taken]
