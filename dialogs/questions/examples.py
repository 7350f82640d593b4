"""Days and weeks that a question gives as an example: never against what is known, and such as would count."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from dialogs.words.text import Raw, t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.facts import Value
    from dialogs.words.text import Said

_LENGTH: Final = timedelta(weeks=13, days=4)  # from a Monday to a Friday, 14 weeks


def past_stay(standing: Standing) -> tuple[date, date]:
    """The first and the last day of a stay of one spring, the last one that is over: from a Monday to a Friday."""
    latest = standing.today - _LENGTH
    year = latest.year if latest >= _spring(latest.year) else latest.year - 1
    return _spring(year), _spring(year) + _LENGTH


def _spring(year: int) -> date:
    return _monday(date(year, 3, 7))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def end_after(start: date) -> date:
    """A last day for a stay that began on ``start``: a Friday.

    >>> end_after(date(2025, 3, 3)).isoformat(), end_after(date(2027, 3, 3)).isoformat()
    ('2025-06-06', '2027-06-04')
    """
    return _monday(start) + _LENGTH


def end_example(standing: Standing, n: int | None) -> Said:
    """« Exemple : 6 juin 2025 », a day after the start where that is known."""
    start = standing.value("period.start", n)
    return t("Exemple : %(day)s", day=end_after(start) if isinstance(start, date) else past_stay(standing)[1])


def start_example(standing: Standing, n: int | None) -> Said:
    """« Exemple : 3 mars 2025 », a day before the end where that is known; else with both days too."""
    end = standing.value("period.end", n)
    if isinstance(end, date):
        return t("Exemple : %(day)s", day=_monday(end) - timedelta(weeks=13))
    start, last = past_stay(standing)
    if standing.said("period.end", n):
        return t("Exemple : %(day)s", day=start)
    return t(
        "Exemple : %(day)s, ou « du %(day)s au %(end)s ».",
        easy="Exemple : %(day)s",
        day=start,
        end=last,
    )


def kind_example(standing: Standing, n: int | None) -> Said:
    """« un stage »; all at once only where nothing is known yet of the stay."""
    if any(standing.said(f"period.{field}", n) for field in ("employer", "start", "end")):
        return t("Exemple : « un stage ».")
    start, end = past_stay(standing)
    return t(
        "Exemple : « un stage », ou tout en une fois : « stage chez Chronopost du %(start)s au %(end)s ».",
        easy="Exemple : « un stage ».",
        start=start,
        end=end,
    )


def has_period_example(standing: Standing, _n: int | None) -> Said:
    """« oui, ou j'étais chez La Poste de mars à juin 2025 »."""
    return t(
        "Exemple : oui, ou « j'étais chez La Poste de mars à juin %(year)s ».",
        easy="Exemple : oui.",
        year=Raw(str(past_stay(standing)[0].year)),
    )


def confirm_example(standing: Standing, n: int | None) -> Said:
    """« oui, ou non, c'était 2024 »: another year than that of the card; no year where the stay is not yet."""
    year = other_year(standing, standing.value("period.start", n))
    if year is None:
        return t("Exemple : oui, ou non.")
    return t("Exemple : oui, ou « non, c'était %(year)s ».", easy="Exemple : oui.", year=year)


def other_year(standing: Standing, start: Value) -> Said | None:
    """A year in which a stay may have been that is noted in the next one; None where it is not yet, or not dated."""
    return Raw(str(start.year - 1)) if isinstance(start, date) and start <= standing.today else None


def weeks_example(weeks: Fraction) -> Said:
    """« 12, ou 12,5 »: fewer weeks than the calendar gives.

    >>> weeks_example(Fraction(2)).values
    {'weeks': 1, 'half': Decimal('1.5')}
    """
    fewer = int(weeks - Fraction(1, 2))
    if fewer < 1:
        return t("Exemple : %(weeks)s", weeks=Decimal("0.5"))
    return t("Exemple : %(weeks)s, ou « %(half)s ».", weeks=fewer, half=fewer + Decimal("0.5"))


def session_example(standing: Standing, _n: int | None) -> Said:
    """A year that can be chosen."""
    return t("Exemple : %(year)s", year=Raw(str((standing.open_sessions or standing.diploma.sessions)[-1].year)))
