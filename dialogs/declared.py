"""What a person has said of a stay, in the words of the rule, and what still lacks until it can be said so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from dialogs.rules.dossier import Decisions, Dossier, Period, faults_of

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.facts import Value

#: What the rule needs of a period; hours per week or in total stand for each other, the employer may be missing.
NEEDED: Final = ("period.kind", "period.start", "period.end", "period.weekly_hours", "period.sector", "period.confirm")
#: Under which field the rule's own names are asked.
_ASKED_AS: Final = {
    "start": "period.start",
    "end": "period.end",
    "weekly_hours": "period.weekly_hours",
    "total_hours": "period.total_hours",
    "declared_weeks": "period.weeks",
}


def lacking_of(standing: Standing, n: int) -> tuple[str, ...]:
    """The fields that are to be asked of period ``n``, first of all or again."""
    return tuple(_missing(standing, n)) or tuple(_faulty(standing, n))


def _missing(standing: Standing, n: int) -> Iterator[str]:
    total = standing.value("period.weekly_hours", n) == "total"
    for name in NEEDED:
        field = "period.total_hours" if name == "period.weekly_hours" and total else name
        if (standing.sector(n) if field == "period.sector" else standing.value(field, n)) is None:
            yield field
    if standing.value("period.confirm", n) not in {None, "ok"}:
        yield "period.confirm"


def _faulty(standing: Standing, n: int) -> Iterator[str]:
    """The answers that cannot stand together, since one of them was changed: they are asked again."""
    alone = Dossier(standing.session.year, standing.today, None, (period_of(standing, n),))
    for fault in faults_of(alone, standing.diploma, standing.today):
        yield _ASKED_AS.get(fault.field.partition(".")[2], "period.confirm")


def period_of(standing: Standing, n: int) -> Period:
    """Period ``n``; what the rule needs of it must be known, else TypeError."""
    end, weekly, weeks = (standing.value(f"period.{name}", n) for name in ("end", "weekly_hours", "weeks"))
    total = standing.value("period.total_hours", n) if weekly == "total" else None
    dated = end != "ongoing" and total is None  # otherwise there are no weeks to declare
    return Period(
        kind=_text(standing.value("period.kind", n)),
        employer=_text(standing.value("period.employer", n)) or None,
        start=_day(standing.value("period.start", n)),
        end=None if end == "ongoing" else _day(end),
        weekly_hours=None if weekly == "total" else _number(weekly),
        declared_weeks=_number(weeks) if isinstance(weeks, Decimal | int) and dated else None,
        total_hours=None if total is None else _number(total),
        in_sector=_text(standing.sector(n)),
    )


def dossier_of(standing: Standing) -> Dossier | None:
    """The complete periods and what is said of the person; None as long as the birth date is not known."""
    born = standing.value("birth_date")
    if not isinstance(born, date):
        return None
    kind = _text(standing.value("candidate_kind"))
    return Dossier(
        session=standing.session.year,
        birth_date=born,
        candidate_kind=kind if kind in {known.code for known in standing.diploma.kinds} else None,
        periods=tuple(period_of(standing, n) for n in standing.complete),
        decisions=Decisions(standing.decided("weekly_hours_cap"), standing.decided("kind")),
    )


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _day(value: Value) -> date:
    if not isinstance(value, date):
        raise TypeError(f"a date is needed, not {type(value).__name__}")
    return value


def _number(value: Value) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise TypeError(f"a number is needed, not {type(value).__name__}")
    return Decimal(value)
