"""What stands in the boxes of a certificate: the form at the end of the rectorat's notice."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from dialogs.brands import firm_written
from dialogs.employers import LATER, of_employer
from dialogs.rules.calendar import WORKDAYS_A_WEEK, working_days
from dialogs.rules.rounding import hundredths
from dialogs.words.effects import Paper
from dialogs.words.facts import Value

if TYPE_CHECKING:
    from dialogs.answers.papers.certificate import Form
    from dialogs.standing import Standing

#: The facts behind the boxes: of the person, of a period, of its employer.
MINE: Final = ("last_name", "first_names", "address.line", "postal_code", "city")
OF_PERIOD: Final = ("kind", "employer", "start", "end", "weekly_hours", "total_hours", "weeks")
OF_EMPLOYER: Final = (
    "type", "address", "postal_code", "city", "activity", "activities", "siret", "signatory", "role",
)  # fmt: skip


def certificate_of(standing: Standing, form: Form) -> Paper:
    """The form with what is known in its boxes; a box whose value is None stays open for the employer."""
    n = form.number
    data = {
        "title": standing.diploma.title,
        "candidate": _candidate(standing),
        "employer": _employer(standing, n),
        "signatory": {"name": _theirs(standing, "signatory", n), "role": _theirs(standing, "role", n)},
        "internship": None if form.internship is None else _line(standing, form.internship),
        "job": None if form.job is None else _line(standing, form.job),
        "activities": _activities(standing, n),
    }
    return Paper("certificate", f"attestation-{n}.pdf", data)


def _candidate(standing: Standing) -> dict[str, str | None]:
    def mine(field: str) -> str | None:
        return _words(standing.value(field))

    return {
        "last_name": mine("last_name"),
        "first_names": mine("first_names"),
        "address": mine("address.line"),
        "postal_code": mine("postal_code"),
        "city": mine("city"),
    }


def _employer(standing: Standing, n: int) -> dict[str, str | None]:
    return {
        "type": _theirs(standing, "type", n),
        "name": _name(standing.value("period.employer", n)),
        "address": _theirs(standing, "address", n),
        "postal_code": _theirs(standing, "postal_code", n),
        "city": _theirs(standing, "city", n),
        "activity": _theirs(standing, "activity", n),
        "siret": _siret(of_employer(standing, "employer.siret", n)),
    }


def _activities(standing: Standing, n: int) -> list[dict[str, Any]]:
    done = of_employer(standing, "employer.activities", n)
    return [
        {"title": activity.title, "done": isinstance(done, tuple) and activity.code in done}
        for activity in standing.diploma.activities
    ]


def _theirs(standing: Standing, field: str, n: int) -> str | None:
    """What is known of the employer of period ``n``."""
    return _words(of_employer(standing, f"employer.{field}", n))


def _words(value: Value) -> str | None:
    return value if isinstance(value, str) and value != LATER else None


def _name(value: Value) -> str | None:
    return firm_written(value).words if isinstance(value, str) else None


def _siret(value: Value) -> str | None:
    """« 356 000 000 49837 », in the groups in which it is read.

    >>> _siret("35600000049837").replace(chr(0xA0), " "), _siret("none"), _siret(None)
    ('356 000 000 49837', 'Pas de SIRET', None)
    """
    if value == "none":
        return "Pas de SIRET"  # on a paper for a French office, whatever the person speaks
    if not isinstance(value, str) or value == LATER:
        return None
    groups = (value[:3], value[3:6], value[6:9], value[9:])
    return "\N{NO-BREAK SPACE}".join(group for group in groups if group)


def _line(standing: Standing, n: int) -> dict[str, str | None]:
    """The dates, the weeks and the hours a week of a period; what is not over yet keeps its end and its total open."""
    start, end = standing.value("period.start", n), standing.value("period.end", n)
    over = isinstance(end, date) and end <= standing.today
    return {
        "start": start.isoformat() if isinstance(start, date) else None,
        "end": end.isoformat() if over and isinstance(end, date) else None,
        "weeks": _number(_weeks(standing, n)) if over else None,
        "weekly_hours": _number(standing.value("period.weekly_hours", n)),
    }


def _weeks(standing: Standing, n: int) -> Decimal | Fraction | None:
    """The weeks of a period, not clipped to the years that count: declared, else by the calendar.

    None when the person knows the total of hours alone: the employer knows how many weeks that was.
    """
    weeks, start, end = (standing.value(f"period.{name}", n) for name in ("weeks", "start", "end"))
    if standing.value("period.weekly_hours", n) == "total":
        return None
    if isinstance(weeks, Decimal | int):
        return Decimal(weeks)
    if not isinstance(start, date) or not isinstance(end, date):
        return None
    return Fraction(working_days(start, end), WORKDAYS_A_WEEK) or None


def _number(value: Value | Fraction) -> str | None:
    """« 12,8 » as it is written in French, at most two digits after the comma; None for what is no number.

    >>> _number(Decimal("24.50")), _number(Fraction(64, 5)), _number(Decimal(35)), _number("total")
    ('24,5', '12,8', '35', None)
    """
    if isinstance(value, bool) or not isinstance(value, Decimal | int | Fraction):
        return None
    whole, rest = divmod(hundredths(Fraction(value)), 100)
    return f"{whole},{rest:02}".rstrip("0").rstrip(",")
