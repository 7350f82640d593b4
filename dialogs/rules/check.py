"""Dossier + diploma + today -> result: sums, verdict, where each hour went. Source: eligibility.md."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from dialogs.rules.calendar import age_on
from dialogs.rules.capacity import capacity_between, latest_start
from dialogs.rules.dossier import LEGAL_WEEKLY_MAXIMUM, YOUNGEST_AGE_AT_WORK
from dialogs.rules.hours import Sums
from dialogs.rules.parts import Parts, parts_of
from dialogs.rules.rounding import rounded
from dialogs.rules.verdict import Bounds, contacts, judge
from dialogs.rules.windows import ALL, NOTHING, Windows

if TYPE_CHECKING:
    from dialogs.rules.diploma import Diploma
    from dialogs.rules.dossier import Dossier
    from dialogs.rules.stays import Stay


class Warned(NamedTuple):
    """Something to look at in a period; it is computed all the same."""

    code: str
    period: int


@dataclass(frozen=True)
class Result:
    """What the rule says of a dossier on a day; hours and weeks are exact.

    The attributes are those of eligibility.md section 7. What is asked for less often is computed when it is asked for,
    from the same sums.
    """

    verdict: str
    reasons: tuple[str, ...]
    warnings: tuple[Warned, ...]
    required_hours: Fraction
    required_weeks: Fraction
    acquired: Bounds
    projected: Bounds
    missing_hours: Fraction
    missing_weeks: Fraction
    latest_start: date | None
    window: Windows
    upload_deadline: date | None
    contacts: tuple[str, ...]
    periods: tuple[Parts, ...]
    today: date
    _sums: Sums = field(repr=False, compare=False)

    @property
    def stays(self) -> tuple[Stay, ...]:
        """The periods as the sums see them: days, pace, share worked, total, doubts, days in a window."""
        return self._sums.stays

    @property
    def still_to_come(self) -> Fraction:
        """The sure hours that are not worked yet today."""
        return self.projected.certain - self.acquired.certain

    def still_to_come_of(self, place: int) -> Fraction:
        """Gives those of one period: what it takes of the strict sum later than today."""
        return max(self.periods[place].counted - self._done[place], Fraction(0))

    @cached_property
    def _done(self) -> list[Fraction]:
        """What each period takes of the strict sum up to today."""
        return self._sums.counted(self.today)

    def capacity_between(self, first: date, last: date, weekly_hours: Decimal) -> Fraction:
        """Gives the hours that work at a pace between two days surely brings."""
        return capacity_between(self._sums, first, last, weekly_hours)

    def latest_start_at(self, weekly_hours: Decimal) -> date | None:
        """Gives the last day to start at a pace so that nothing is missing; None when there is none."""
        return latest_start(self._sums, self.today, self.missing_hours, weekly_hours)

    def certain_until(self, day: date) -> Fraction:
        """Gives the hours that are sure until a day, that day included."""
        return self._sums.hours(NOTHING, day)

    def to_json(self) -> dict[str, Any]:
        """Gives the result of eligibility.md section 7; only here are hours and weeks rounded, to 2 decimals."""
        return {
            "verdict": self.verdict,
            "reasons": list(self.reasons),
            "warnings": [warned._asdict() for warned in self.warnings],
            "required_hours": rounded(self.required_hours),
            "required_weeks": rounded(self.required_weeks),
            "acquired": _bounds(self.acquired),
            "projected": _bounds(self.projected),
            "missing_hours": rounded(self.missing_hours),
            "missing_weeks": rounded(self.missing_weeks),
            "latest_start": _day(self.latest_start),
            "window": {name: [day.isoformat() for day in span] for name, span in self.window._asdict().items()},
            "upload_deadline": _day(self.upload_deadline),
            "contacts": list(self.contacts),
            "periods": [parts.to_json() for parts in self.periods],
        }


def check(dossier: Dossier, diploma: Diploma, today: date) -> Result:
    """Computes a dossier that ``read_dossier`` took, or whose ``faults`` are none.

    Raises ValueError for a session that the diploma does not have.
    """
    sums = sums_of(dossier, diploma)
    rule = diploma.requirement
    acquired = Bounds(sums.hours(NOTHING, today), sums.hours(ALL, today))
    projected = Bounds(sums.hours(NOTHING), sums.hours(ALL))
    verdict = judge(sums, today, acquired, projected)
    return Result(
        verdict=verdict.name,
        reasons=verdict.reasons,
        warnings=_warnings(sums),
        required_hours=sums.required,
        required_weeks=Fraction(rule.weeks),
        acquired=acquired,
        projected=projected,
        missing_hours=verdict.missing,
        missing_weeks=verdict.missing / Fraction(rule.hours_per_week),
        latest_start=verdict.latest_start,
        window=sums.windows,
        upload_deadline=sums.session.upload_deadline,
        contacts=contacts(sums, verdict.name, today),
        periods=parts_of(sums),
        today=today,
        _sums=sums,
    )


def sums_of(dossier: Dossier, diploma: Diploma) -> Sums:
    """Gives the sums of a dossier; raises ValueError for a session that the diploma does not have."""
    session = diploma.session(dossier.session)
    if session is None:
        raise ValueError(f"{diploma.code} has no session {dossier.session}")
    return Sums(dossier, diploma, session)


def _warnings(sums: Sums) -> tuple[Warned, ...]:
    """Warn in order of period, then of code."""
    dossier, warned = sums.dossier, []
    for place, (period, stay) in enumerate(zip(dossier.periods, sums.stays, strict=True)):
        holds = {
            "duplicate_period": place in dossier.repeated,
            "hours_above_legal_maximum": (period.weekly_hours or 0) > LEGAL_WEEKLY_MAXIMUM,
            "very_young": age_on(period.start, dossier.birth_date) < YOUNGEST_AGE_AT_WORK,
            "weekend_only": stay.weekend_only,
        }
        warned += [Warned(code, place) for code, true in holds.items() if true]
    return tuple(warned)


def _bounds(bounds: Bounds) -> dict[str, float]:
    return {"certain": rounded(bounds.certain), "possible": rounded(bounds.possible)}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
