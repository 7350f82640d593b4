"""The certificate: which forms a person needs, and what stands in their boxes.

The form is the one at the end of the rectorat's notice. It has one line for a stage and one for a job: a second stage
at the same employer makes a second form.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from dialogs.answers.deadlines import deadline_told
from dialogs.employers import LATER, of_employer, periods_at
from dialogs.naming import KINDS_IN_SHORT
from dialogs.rules.calendar import WORKDAYS_A_WEEK, working_days
from dialogs.rules.rounding import hundredths
from dialogs.words.effects import Paper
from dialogs.words.facts import Value
from dialogs.words.text import Joined, Raw, lines, paragraphs, t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said

#: The facts behind the boxes: of the person, of a period, of its employer.
MINE: Final = ("last_name", "first_names", "address.line", "postal_code", "city")
OF_PERIOD: Final = ("kind", "employer", "start", "end", "weekly_hours", "total_hours", "weeks")
OF_EMPLOYER: Final = (
    "type", "address", "postal_code", "city", "activity", "activities", "siret", "signatory", "role",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Form:
    """One sheet: the numbers of the period on its stage line and of the one on its job line."""

    internship: int | None
    job: int | None

    @property
    def number(self) -> int:
        """The period under which its answers are asked: the first one."""
        return min(self.periods)

    @property
    def periods(self) -> tuple[int, ...]:
        """The periods that it states."""
        return tuple(n for n in (self.internship, self.job) if n is not None)


def forms_of(standing: Standing) -> tuple[Form, ...]:
    """The forms that this person needs, in the order of the periods; none for what is surely not of the sector."""
    forms: list[Form] = []
    seen: set[int] = set()
    wanted = [n for n in standing.complete if standing.value("period.sector", n) != "no"]
    for n in wanted:
        if n not in seen:
            here = [other for other in periods_at(standing, n) if other in wanted]
            seen.update(here)
            stages = [m for m in here if standing.value("period.kind", m) == "internship"]
            jobs = [m for m in here if m not in stages]
            forms += [Form(stage, job) for stage, job in zip_longest(stages, jobs)]
    return tuple(sorted(forms, key=lambda form: form.number))


def form_of(standing: Standing, n: int) -> Form | None:
    """The form whose number is that of period ``n``."""
    return next((form for form in forms_of(standing) if form.number == n), None)


def form_name(standing: Standing, form: Form) -> Said:
    """« La Poste (stage et emploi) »."""
    kinds = [KINDS_IN_SHORT[str(standing.value("period.kind", n))] for n in form.periods]
    employer = standing.value("period.employer", form.number)
    name: Said = Raw(employer) if isinstance(employer, str) else t("employeur sans nom")
    return t("%(employer)s (%(kinds)s)", employer=name, kinds=Joined(tuple(kinds), " + "))


# — what stands on the paper —


def certificate_of(standing: Standing, form: Form) -> Paper:
    """The form with what is known in its boxes; a box whose value is None stays open for the employer."""
    n = form.number

    def mine(field: str) -> str | None:
        return _words(standing.value(field))

    def theirs(field: str) -> str | None:
        return _words(of_employer(standing, f"employer.{field}", n))

    done = of_employer(standing, "employer.activities", n)
    data = {
        "title": standing.diploma.title,
        "candidate": {
            "last_name": mine("last_name"),
            "first_names": mine("first_names"),
            "address": mine("address.line"),
            "postal_code": mine("postal_code"),
            "city": mine("city"),
        },
        "employer": {
            "type": theirs("type"),
            "name": _words(standing.value("period.employer", n)),
            "address": theirs("address"),
            "postal_code": theirs("postal_code"),
            "city": theirs("city"),
            "activity": theirs("activity"),
            "siret": siret_printed(of_employer(standing, "employer.siret", n)),
        },
        "signatory": {"name": theirs("signatory"), "role": theirs("role")},
        "internship": None if form.internship is None else _line(standing, form.internship),
        "job": None if form.job is None else _line(standing, form.job),
        "activities": [
            {"title": activity.title, "done": isinstance(done, tuple) and activity.code in done}
            for activity in standing.diploma.activities
        ],
    }
    return Paper("certificate", f"attestation-{n}.pdf", data)


def _words(value: Value) -> str | None:
    return value if isinstance(value, str) and value != LATER else None


def siret_printed(value: Value) -> str | None:
    """« 356 000 000 49837 », in the groups in which it is read.

    >>> siret_printed("35600000049837").replace(chr(0xA0), " "), siret_printed("none"), siret_printed(None)
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
        "weeks": _number(weeks_stated(standing, n)) if over else None,
        "weekly_hours": _number(standing.value("period.weekly_hours", n)),
    }


def weeks_stated(standing: Standing, n: int) -> Decimal | Fraction | None:
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


def about_certificate(standing: Standing) -> Said:
    """One certificate an employer, signed by the employer, uploaded by the person."""
    return paragraphs(
        lines(
            t(
                "L'attestation est le papier où l'employeur écrit vos dates, vos semaines et vos heures.",
                easy="L'attestation : l'employeur y écrit vos dates et vos heures.",
            ),
            t(
                "Il en faut une par employeur, avec le cachet et la signature.",
                easy="Une par employeur, avec cachet et signature.",
            ),
            t(
                "Le modèle est à la fin de la notice du rectorat. Vous la déposez dans votre espace Cyclades.",
                easy="Le modèle est dans la notice du rectorat. Vous la mettez dans Cyclades.",
            ),
        ),
        deadline_told(standing),
    )
