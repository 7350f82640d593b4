"""The upload deadline as it is told: published, past, or not yet known; and who the exam service is."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

from dialogs.answers.moments import day_told
from dialogs.reminding.hours import end_of, lives_elsewhere
from dialogs.words.text import Day, Raw, Strong, lines, sentences, t

if TYPE_CHECKING:
    from dialogs.rules.check import Result
    from dialogs.standing import Standing
    from dialogs.words.text import Said


def service_name(standing: Standing) -> Said:
    """The exam service by its name, if this installation has one."""
    name = standing.service.name
    return (
        Raw(name) if name is not None else t("le service des examens de votre académie", easy="le service des examens")
    )


def the_service(standing: Standing) -> Said:
    """The same within a sentence, whatever its name: « le service des examens (DEC de Lille) »."""
    name = standing.service.name
    return service_name(standing) if name is None else t("le service des examens (%(service)s)", service=Raw(name))


def to_service(standing: Standing) -> Said:
    """The same behind « demandez »: « au service des examens … »."""
    name = standing.service.name
    if name is not None:
        return t("au service des examens (%(service)s)", service=Raw(name))
    return t("au service des examens de votre académie", easy="au service des examens")


def work_counts_until_deadline(standing: Standing) -> bool:
    """Whether the rule counts the work done by the upload deadline only; by another rule, until the exam."""
    return standing.diploma.requirement.counts_until == "upload_deadline"


def cut_off(standing: Standing, result: Result) -> date | None:
    """The deadline, or the day aimed at, where it ends the days that count for sure; None where the exam does."""
    last = result.window.certain.last
    ends = work_counts_until_deadline(standing) and last == standing.session.day_to_upload_by
    return last if ends else None


def is_over(standing: Standing, by: date, hour: time | None) -> bool:
    """Whether a deadline is past: its hour, where it has one, else its day."""
    if by != standing.today or hour is None or standing.at is None:
        return by < standing.today
    return end_of(by, hour, standing.session.zone) <= standing.at


def deadline_is_over(standing: Standing) -> bool:
    """Whether a deadline was published, and is past."""
    session = standing.session
    return session.upload_deadline is not None and is_over(standing, session.upload_deadline, session.upload_hour)


def sure_days_are_over(standing: Standing, result: Result) -> Said | None:
    """That no day counts for sure any more; None while one does."""
    by = result.window.certain.last
    if by >= standing.today:
        return None
    return t(
        "Le dernier jour qui compte à coup sûr est passé : c'était le %(by)s.",
        easy="Le dernier jour sûr est passé : c'était le %(by)s.",
        by=Day(by),
    )


def session_over(standing: Standing) -> Said | None:
    """That what is computed is of a session that is past; None while its exam is not."""
    if not standing.session_is_over:
        return None
    return t(
        "La session %(year)s est passée : ce calcul ne vaut que pour elle. Pour la suivante, demandez les dates au "
        "service des examens.",
        easy="L'examen %(year)s est passé. Ce calcul ne vaut que pour lui. Demandez les dates du prochain.",
        year=Raw(str(standing.session.year)),
    )


def deadline_told(standing: Standing) -> Said:
    """Until when the certificates are due, and what is known of it."""
    session = standing.session
    year = Raw(str(session.year))
    if standing.session_is_over:
        return t(
            "La session %(year)s est passée. Pour la suivante, demandez les dates au service des examens.",
            easy="L'examen %(year)s est passé. Demandez les dates du prochain.",
            year=year,
        )
    if session.upload_deadline is None:
        return _unpublished(standing, year)
    by = day_told(session.upload_deadline, session.upload_hour, elsewhere=lives_elsewhere(standing))
    if deadline_is_over(standing):
        return t(
            "La date limite de dépôt de la session %(year)s est passée : c'était le %(day)s. Demandez vite au service "
            "des examens ce qui est encore possible.",
            easy="La date limite est passée : c'était le %(day)s. Demandez au service des examens.",
            year=year,
            day=by,
        )
    return Strong(
        t(
            "Date limite de dépôt dans Cyclades, session %(year)s : %(day)s.",
            easy="Dernier jour pour déposer dans Cyclades : %(day)s.",
            year=year,
            day=by,
        )
    )


def _unpublished(standing: Standing, year: Said) -> Said:
    known = t(
        "La date limite de la session %(year)s n'est pas encore publiée.",
        easy="La date limite n'est pas encore connue.",
        year=year,
    )
    aim = standing.session.expected_upload_deadline
    if aim is None:
        return sentences(known, t("Demandez-la au service des examens."))
    if aim < standing.today:
        return sentences(
            known,
            t(
                "Elle était attendue vers le %(day)s, comme l'an dernier : ce jour est passé. Demandez dès maintenant "
                "la date au service des examens.",
                easy="On l'attendait vers le %(day)s : c'est passé. Demandez vite au service.",
                day=Day(aim),
            ),
        )
    return lines(
        known,
        Strong(
            t(
                "Visez le %(day)s, le même jour que l'an dernier.",
                easy="Visez le %(day)s.",
                day=Day(aim),
            )
        ),
        t("Ne comptez pas sur les semaines d'après.") if work_counts_until_deadline(standing) else None,
    )
