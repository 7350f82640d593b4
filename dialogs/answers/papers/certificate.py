"""The certificate: which forms a person needs. What stands in their boxes is in ``certificate_boxes``.

The form is the one at the end of the rectorat's notice. It has one line for a stage and one for a job: a second stage
at the same employer makes a second form.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from dialogs.answers.deadlines import deadline_told
from dialogs.brands import firm_written
from dialogs.cards import dates
from dialogs.employers import periods_at
from dialogs.naming import KINDS_IN_SHORT
from dialogs.words.text import Joined, lines, paragraphs, t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.facts import Value
    from dialogs.words.text import Said


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
    """« La Poste (stage + emploi) »; with its dates where another form would be called the same."""
    employer, kinds = _called(standing, form)
    name: Said = firm_written(employer) if isinstance(employer, str) else t("employeur sans nom")
    in_short = Joined(tuple(KINDS_IN_SHORT[kind] for kind in kinds), " + ")
    said = t("%(employer)s (%(kinds)s)", employer=name, kinds=in_short)
    alike = [each for each in forms_of(standing) if _called(standing, each) == (employer, kinds)]
    when = dates(standing, form.number) if len(alike) > 1 else None
    return said if when is None else Joined((said, when), ", ")


def _called(standing: Standing, form: Form) -> tuple[Value, tuple[str, ...]]:
    """The employer's name, and the kinds of the periods."""
    kinds = tuple(str(standing.value("period.kind", n)) for n in form.periods)
    return standing.value("period.employer", form.number), kinds


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
