"""A period in a few lines, as it was understood: what is known, what is still missing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from dialogs.brands import firm_written
from dialogs.naming import field_name, weeks_done
from dialogs.standing import TOLD_OF_A_PERIOD
from dialogs.words.text import Joined, Listed, Raw, Strong, lines, sentences, t

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dialogs.standing import Standing
    from dialogs.words.text import Said

KINDS: Final = {"internship": t("Stage"), "job": t("Emploi"), "apprenticeship": t("Apprentissage")}
SECTORS: Final = {
    "yes": t("Dans le secteur : oui"),
    "no": t("Dans le secteur : non"),
    "unsure": t("Dans le secteur : à faire confirmer"),
}


def title(standing: Standing, n: int) -> Said:
    """« Emploi chez La Poste »."""
    kind, employer = standing.value("period.kind", n), standing.value("period.employer", n)
    what = KINDS.get(str(kind), t("Période"))
    if not isinstance(employer, str):
        return what
    return t("%(kind)s chez %(employer)s", kind=what, employer=firm_written(employer))


def dates(standing: Standing, n: int) -> Said | None:
    """« du 3 mars 2025 au 6 juin 2025 », « depuis le … »; None while the start is not known."""
    start, end = standing.value("period.start", n), standing.value("period.end", n)
    if not isinstance(start, date):
        return t("jusqu'au %(end)s", end=end) if isinstance(end, date) else None
    if end == "ongoing":
        return t("depuis le %(start)s, toujours en cours", start=start)
    if isinstance(end, date):
        return t("du %(start)s au %(end)s", start=start, end=end)
    return t("à partir du %(start)s", start=start)


def hours(standing: Standing, n: int) -> Said | None:
    """« 35 h par semaine », « 350 h au total »; None while it is not known."""
    weekly, total = standing.value("period.weekly_hours", n), standing.value("period.total_hours", n)
    if weekly == "total":
        return t("%(hours)s h au total", hours=total) if isinstance(total, Decimal | int) else None
    return t("%(hours)s h par semaine", hours=weekly) if isinstance(weekly, Decimal | int) else None


def weeks(standing: Standing, n: int) -> Said | None:
    """« 12,5 semaines sur l'attestation »; None when the calendar decides."""
    declared = standing.value("period.weeks", n)
    if not isinstance(declared, Decimal | int):
        return None
    return weeks_done(declared)


def describe(standing: Standing, n: int) -> Said:
    """All that is known of a period, one thing a line, and what is still to be said; it stands under « Période 1 »."""
    named = any(standing.value(f"period.{part}", n) is not None for part in ("kind", "employer"))
    missing = [field_name(field) for field in standing.lacking(n) if field != "period.confirm"]
    return lines(
        title(standing, n) if named else None,
        dates(standing, n),
        hours(standing, n),
        weeks(standing, n),
        _sector(standing, n),
        sentences(t("À compléter :"), Joined(tuple(missing), ", ")) if missing else None,
    )


def _sector(standing: Standing, n: int) -> Said | None:
    """As the exam service decided, or as the person said."""
    sector = SECTORS.get(str(standing.sector(n)))
    if sector is None or standing.decided("sector", n) is None:
        return sector
    return sentences(sector, t("(décidé par le service des examens)"))


def in_one_line(standing: Standing, n: int) -> Said:
    """« Emploi chez La Poste, du 3 mars 2025 au 6 juin 2025 »."""
    when = dates(standing, n)
    return title(standing, n) if when is None else Joined((title(standing, n), when), ", ")


def heading(standing: Standing, n: int) -> Said:
    """« Période 1 », above what is known of it or asked."""
    return Strong(t("Période %(n)s", n=standing.place(n)))


def named(standing: Standing, numbers: Iterable[int]) -> Said:
    """« période 1 et période 3 », within a sentence."""
    return Listed(tuple(t("période %(n)s", n=standing.place(n)) for n in numbers))


def numbered(standing: Standing, n: int) -> Said:
    """« 1. Emploi chez La Poste, du 3 mars 2025 au 6 juin 2025 »."""
    return Joined((Raw(f"{standing.place(n)}."), in_one_line(standing, n)), " ")


def twin(standing: Standing, n: int) -> int | None:
    """The number of an earlier period that says the same in every field, None when there is none.

    Two such periods are one in the eyes of the rule (eligibility.md section 3, ``duplicate_period``).
    """
    mine = _telling(standing, n)
    return next((other for other in standing.periods if other < n and _telling(standing, other) == mine), None)


def _telling(standing: Standing, n: int) -> tuple[object, ...]:
    """What is compared; weeks « as computed » are no declaration, so they are as good as none."""
    values = [standing.value(f"period.{name}", n) for name in TOLD_OF_A_PERIOD]
    return tuple(None if value == "as_computed" else value for value in values)
