"""The contradiction radar: what cannot all be so in a dossier. Told neutrally, never blocking, listed for staff."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from dialogs.cards import twin
from dialogs.employers import LATER, periods_at
from dialogs.rules.calendar import WORKDAYS_A_WEEK, iso_weeks_touched, working_days
from dialogs.rules.dossier import LEGAL_WEEKLY_MAXIMUM
from dialogs.words.facts import Value
from dialogs.words.text import Listed, Raw, bullets, lines, t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said

OVERLAP: Final = "overlap_above_legal_maximum"
NOT_YET_DONE: Final = "future_stated_as_done"
TOTAL_TOO_HIGH: Final = "total_too_high"
WEEKS_TOO_HIGH: Final = "weeks_too_high"
TWICE: Final = "same_period_twice"
TWO_SIRETS: Final = "employer_under_two_sirets"
_NO_NUMBER: Final[frozenset[Value]] = frozenset({None, "none", LATER})


class Contradiction(NamedTuple):
    """What does not fit, by its code, and the numbers of the periods that it is about."""

    code: str
    periods: tuple[int, ...]

    def to_json(self) -> dict[str, Any]:
        """For the summary."""
        return {"code": self.code, "periods": list(self.periods)}


def contradictions(standing: Standing) -> tuple[Contradiction, ...]:
    """All of them, in one order."""
    found = [found for finder in _FINDERS for found in finder(standing)]
    return tuple(dict.fromkeys(found))


def told(standing: Standing) -> Said | None:
    """The contradictions as remarks; None when there is none."""
    found = contradictions(standing)
    if not found:
        return None
    return lines(
        t("À vérifier (rien n'est bloqué) :", easy="À vérifier :"),
        bullets(*(_TOLD[one.code](tuple(map(standing.place, one.periods))) for one in found)),
    )


def _overlaps(standing: Standing) -> Iterator[Contradiction]:
    """Periods on the same days whose hours a week are together above what the law allows."""
    known = [
        (n, *span, hours) for n in standing.complete if (span := _span(standing, n)) and (hours := _pace(standing, n))
    ]
    days = sorted({start for _, start, _, _ in known})
    seen: set[tuple[int, ...]] = set()
    for day in days:
        held = [(n, hours) for n, start, end, hours in known if start <= day <= end]
        numbers = tuple(n for n, _ in held)
        if len(held) > 1 and sum(hours for _, hours in held) > LEGAL_WEEKLY_MAXIMUM and numbers not in seen:
            seen.add(numbers)
            yield Contradiction(OVERLAP, numbers)


def _span(standing: Standing, n: int) -> tuple[date, date] | None:
    start, end = standing.value("period.start", n), standing.value("period.end", n)
    if not isinstance(start, date):
        return None
    return start, end if isinstance(end, date) else date.max


def _pace(standing: Standing, n: int) -> Decimal | None:
    hours = standing.value("period.weekly_hours", n)
    return Decimal(hours) if isinstance(hours, Decimal | int) else None


def _stated_as_done(standing: Standing) -> Iterator[Contradiction]:
    """A signed or uploaded certificate of days that are still to come."""
    if standing.value("signed") is None and standing.value("uploaded") is None:
        return
    for n in standing.complete:
        end = standing.value("period.end", n)
        if isinstance(end, date) and end > standing.today:
            yield Contradiction(NOT_YET_DONE, (n,))


def _totals(standing: Standing) -> Iterator[Contradiction]:
    """A total of hours, or of weeks, that the dates can hardly hold."""
    for n in standing.complete:
        start, end = standing.value("period.start", n), standing.value("period.end", n)
        if not isinstance(start, date) or not isinstance(end, date):
            continue
        total, weeks = standing.value("period.total_hours", n), standing.value("period.weeks", n)
        weekly = standing.value("period.weekly_hours", n)
        most = LEGAL_WEEKLY_MAXIMUM * iso_weeks_touched(start, end)
        if weekly == "total" and isinstance(total, Decimal | int) and total > most:
            yield Contradiction(TOTAL_TOO_HIGH, (n,))
        days = working_days(start, end)
        if weekly != "total" and isinstance(weeks, Decimal | int) and days and weeks * WORKDAYS_A_WEEK > days:
            yield Contradiction(WEEKS_TOO_HIGH, (n,))


def _twins(standing: Standing) -> Iterator[Contradiction]:
    for n in standing.complete:
        same = twin(standing, n)
        if same is not None:
            yield Contradiction(TWICE, (same, n))


def _sirets(standing: Standing) -> Iterator[Contradiction]:
    """One employer's name with two numbers."""
    for one, other in combinations(standing.complete, 2):
        numbers = {standing.value("employer.siret", n) for n in (one, other)} - _NO_NUMBER
        if other in periods_at(standing, one) and len(numbers) > 1:
            yield Contradiction(TWO_SIRETS, (one, other))


_FINDERS: Final[tuple[Callable[[Standing], Iterator[Contradiction]], ...]] = (
    _overlaps,
    _stated_as_done,
    _totals,
    _twins,
    _sirets,
)


def _numbers(periods: tuple[int, ...]) -> Said:
    return Listed(tuple(Raw(str(n)) for n in periods))


_TOLD: Final[dict[str, Callable[[tuple[int, ...]], Said]]] = {
    OVERLAP: lambda periods: t(
        "Les périodes %(periods)s se passent en même temps et font plus de %(most)s h par semaine.",
        easy="Périodes %(periods)s : en même temps, plus de %(most)s h par semaine.",
        periods=_numbers(periods),
        most=LEGAL_WEEKLY_MAXIMUM,
    ),
    NOT_YET_DONE: lambda periods: t(
        "La période %(periods)s n'est pas finie : une attestation signée ne peut pas encore la couvrir en entier.",
        easy="Période %(periods)s : pas finie. On ne peut pas encore tout signer.",
        periods=_numbers(periods),
    ),
    TOTAL_TOO_HIGH: lambda periods: t(
        "Période %(periods)s : le total d'heures est très élevé pour ces dates.",
        easy="Période %(periods)s : beaucoup d'heures. Vérifiez.",
        periods=_numbers(periods),
    ),
    WEEKS_TOO_HIGH: lambda periods: t(
        "Période %(periods)s : il y a plus de semaines que dans le calendrier.",
        easy="Période %(periods)s : trop de semaines. Vérifiez.",
        periods=_numbers(periods),
    ),
    TWICE: lambda periods: t("Les périodes %(periods)s sont identiques.", periods=_numbers(periods)),
    TWO_SIRETS: lambda periods: t(
        "Les périodes %(periods)s ont le même employeur, mais deux numéros SIRET.",
        easy="Périodes %(periods)s : même employeur, deux SIRET. Vérifiez.",
        periods=_numbers(periods),
    ),
}
