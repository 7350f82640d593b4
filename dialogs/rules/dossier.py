"""What a person declares, and every way to refuse it, by field. Source: eligibility.md section 3."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from dialogs.rules.calendar import iso_weeks_touched, working_days
from dialogs.rules.faults import Fault, Refused
from dialogs.rules.fields import Fields, a_day, a_number, a_text, a_whole_number, one_of

if TYPE_CHECKING:
    from dialogs.rules.diploma import Diploma

__all__ = [
    "DECLARED_PACE_MAXIMUM", "LEGAL_WEEKLY_MAXIMUM", "MOST_PERIODS", "OLDEST_BIRTH_YEAR", "PERIOD_KINDS",
    "SECTOR_ANSWERS", "Decisions", "Dossier", "Fault", "Period", "Refused", "faults_of", "read_dossier",
]  # fmt: skip

DECLARED_PACE_MAXIMUM: Final = Decimal(60)  # hours a week; a declared pace above it is a slip
LEGAL_WEEKLY_MAXIMUM: Final = Decimal(48)  # above it: warned (Code du travail, L. 3121-20)
MOST_PERIODS: Final = 400
OLDEST_BIRTH_YEAR: Final = 1900
YOUNGEST_AGE_AT_WORK: Final = 14

PERIOD_KINDS: Final = ("internship", "job", "apprenticeship")
SECTOR_ANSWERS: Final = ("yes", "no", "unsure")
_CAP_DECISIONS: Final = ("accepted", "refused")
_KIND_DECISIONS: Final = ("exempt", "bound")


@dataclass(frozen=True)
class Period:
    """One stay at one employer. Hours and weeks are exact decimals; ``end`` None: still going on."""

    kind: str
    employer: str | None
    start: date
    end: date | None
    weekly_hours: Decimal | None
    declared_weeks: Decimal | None
    total_hours: Decimal | None
    in_sector: str

    @property
    def weekend_only(self) -> bool:
        """Whether its days hold no Monday to Friday: it then needs its weeks or its total hours to count."""
        return self.end is not None and not working_days(self.start, self.end)


_PERIOD_KEYS: Final = tuple(Period.__dataclass_fields__)


@dataclass(frozen=True)
class Decisions:
    """What the exam service decided for this dossier."""

    weekly_hours_cap: str | None = None  # "accepted" or "refused"
    kind: str | None = None  # "exempt" or "bound"


@dataclass(frozen=True)
class Dossier:
    """What is declared: the session, who, the periods."""

    session: int
    birth_date: date
    candidate_kind: str | None
    periods: tuple[Period, ...]
    decisions: Decisions = Decisions()

    @cached_property
    def repeated(self) -> frozenset[int]:
        """The places of the periods that equal an earlier one in every field."""
        seen: set[Period] = set()
        repeated = set()
        for place, period in enumerate(self.periods):
            if period in seen:
                repeated.add(place)
            seen.add(period)
        return frozenset(repeated)


def read_dossier(data: Any, diploma: Diploma, today: date) -> Dossier:
    """Reads the dossier of a JSON value, or of the same value made of Python's dates and decimals.

    Raises Refused with every fault.
    """
    faults: list[Fault] = []
    dossier = _dossier(Fields(data, "", faults), diploma, today)
    if dossier is None or faults:
        raise Refused(faults)
    return dossier


def faults_of(dossier: Dossier, diploma: Diploma, today: date) -> tuple[Fault, ...]:
    """Gives what ``read_dossier`` would refuse of a dossier that was put together in Python."""
    faults: list[Fault] = []
    _dossier(Fields(asdict(dossier), "", faults), diploma, today)
    return tuple(faults)


def _dossier(fields: Fields, diploma: Diploma, today: date) -> Dossier | None:
    if not fields.is_object:
        return None
    fields.only(("session", "birth_date", "candidate_kind", "periods", "decisions"))
    session = fields.need("session", a_whole_number)
    if session is not None and diploma.session(session) is None:
        years = ", ".join(str(known.year) for known in diploma.sessions)
        fields.fault("session", "unknown_session", f"is not a session of this diploma; known are: {years}")
    born = fields.need("birth_date", a_day)
    if born is not None and born > today:
        fields.fault("birth_date", "birth_date_in_the_future", f"is after today ({today}); correct it")
    if born is not None and born.year < OLDEST_BIRTH_YEAR:
        fields.fault("birth_date", "birth_date_too_old", f"is before {OLDEST_BIRTH_YEAR}; correct it")
    kind = fields.get("candidate_kind", one_of([known.code for known in diploma.kinds]))
    items = fields.items("periods")
    if len(items) > MOST_PERIODS:
        fields.fault("periods", "too_many_periods", f"holds {len(items)} periods; keep at most {MOST_PERIODS}")
    periods = tuple(period for item in items if (period := _period(item)) is not None)
    decisions = _decisions(fields)
    return None if session is None or born is None else Dossier(session, born, kind, periods, decisions)


def _period(fields: Fields) -> Period | None:
    if not fields.is_object:
        return None
    fields.only(_PERIOD_KEYS)
    kind, sector = fields.need("kind", one_of(PERIOD_KINDS)), fields.need("in_sector", one_of(SECTOR_ANSWERS))
    employer = fields.get("employer", a_text)
    start, end = fields.need("start", a_day), fields.get("end", a_day)
    weekly, declared, total = (fields.get(key, a_number) for key in ("weekly_hours", "declared_weeks", "total_hours"))
    weeks = None if start is None or end is None else iso_weeks_touched(start, end)
    if start is not None and end is not None and end < start:
        fields.fault("end", "end_before_start", f"is before start ({start}); swap them or give the later day")
        weeks = None
    _check_keys(fields)
    _check_range(fields, "weekly_hours", weekly, DECLARED_PACE_MAXIMUM)
    _check_range(fields, "declared_weeks", declared, None if weeks is None else Decimal(weeks))
    _check_range(fields, "total_hours", total, None if weeks is None else DECLARED_PACE_MAXIMUM * weeks)
    if kind is None or start is None or sector is None:
        return None
    return Period(kind, employer, start, end, weekly, declared, total, sector)


def _check_keys(fields: Fields) -> None:
    """Note hours that are given twice or not at all, and what cannot stand without an end."""
    weekly, total = fields.has("weekly_hours"), fields.has("total_hours")
    if weekly and total:
        fields.fault("weekly_hours", "hours_given_twice", "stands beside total_hours; keep one of the two")
    elif not weekly and not total:
        fields.fault("weekly_hours", "hours_missing", "is missing, and total_hours too; add one of the two")
    if fields.has("declared_weeks") and total:
        fields.fault("declared_weeks", "weeks_with_total_hours", "stands beside total_hours; keep one of the two")
    for key in ("declared_weeks", "total_hours"):
        if fields.has(key) and not fields.has("end"):
            fields.fault(key, "needs_an_end", "cannot stand while the period goes on; give its end or remove it")


def _check_range(fields: Fields, key: str, value: Decimal | None, most: Decimal | None) -> None:
    if value is not None and (value <= 0 or (most is not None and value > most)):
        bound = "" if most is None else f" and at most {most}"
        fields.fault(key, "out_of_range", f"must be above 0{bound}")


def _decisions(fields: Fields) -> Decisions:
    inner = fields.inner("decisions")
    if inner is None:
        return Decisions()
    inner.only(("weekly_hours_cap", "kind"))
    cap, kind = inner.get("weekly_hours_cap", one_of(_CAP_DECISIONS)), inner.get("kind", one_of(_KIND_DECISIONS))
    return Decisions(cap, kind)
