"""Deadlines as they are recalled: the end of registration and the end of uploading are two dates, each by its name."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dialogs.answers.deadlines import deadline_is_over, deadline_told
from dialogs.answers.moments import day_told
from dialogs.reminding.hours import lives_elsewhere
from dialogs.words.text import Day, Strong, lines, sentences, t, tn

if TYPE_CHECKING:
    from dialogs.reminding.occasions import Occasion
    from dialogs.standing import Standing
    from dialogs.words.text import Said, Value


def upload_recalled(standing: Standing, occasion: Occasion, today: date) -> Said:
    """How long there is to upload: the deadline, or while it is not published the day to aim at."""
    session, days = standing.session, (occasion.about - today).days
    if session.upload_deadline is None:
        return _upload_unpublished(occasion, days)
    by = day_told(occasion.about, session.upload_hour, elsewhere=lives_elsewhere(standing))
    if days <= 0:
        return _last_day(by)
    if days == 1:
        return Strong(
            t(
                "C'est demain le dernier jour pour déposer l'attestation dans Cyclades : %(day)s.",
                easy="Dernier jour pour Cyclades : demain, %(day)s.",
                day=by,
            )
        )
    return Strong(
        tn(
            "Il reste %(n)s jour pour déposer l'attestation dans Cyclades. Date limite de dépôt : %(day)s.",
            "Il reste %(n)s jours pour déposer l'attestation dans Cyclades. Date limite de dépôt : %(day)s.",
            days,
            easy=(
                "Cyclades : encore %(n)s jour, jusqu'au %(day)s.",
                "Cyclades : encore %(n)s jours, jusqu'au %(day)s.",
            ),
            day=by,
        )
    )


def _last_day(by: Value) -> Said:
    return Strong(
        t(
            "C'est aujourd'hui le dernier jour pour déposer l'attestation dans Cyclades : %(day)s.",
            easy="Dernier jour pour Cyclades : aujourd'hui, %(day)s.",
            day=by,
        )
    )


def _upload_unpublished(occasion: Occasion, days: int) -> Said:
    day = Day(occasion.about)
    aim = tn(
        "Visez le %(day)s, le même jour que l'an dernier : il reste %(n)s jour.",
        "Visez le %(day)s, le même jour que l'an dernier : il reste %(n)s jours.",
        max(days, 0),
        easy=("Visez le %(day)s : %(n)s jour.", "Visez le %(day)s : %(n)s jours."),
        day=day,
    )
    if days <= 0:
        aim = t(
            "Le jour à viser, celui de l'an dernier, est aujourd'hui : %(day)s.",
            easy="Le jour à viser est aujourd'hui : %(day)s.",
            day=day,
        )
    return lines(
        Strong(t("La date limite de dépôt n'est pas encore publiée.", easy="La date limite n'est pas connue.")),
        aim,
    )


def registration_recalled(standing: Standing, occasion: Occasion, today: date) -> Said:
    """How long there is to register."""
    session, days = standing.session, (occasion.about - today).days
    by = day_told(occasion.about, session.registration_hour, elsewhere=lives_elsewhere(standing))
    when = tn(
        "Il reste %(n)s jour pour s'inscrire à l'examen. Fin des inscriptions : %(day)s.",
        "Il reste %(n)s jours pour s'inscrire à l'examen. Fin des inscriptions : %(day)s.",
        days,
        easy=("Inscription : encore %(n)s jour, %(day)s.", "Inscription : encore %(n)s jours, %(day)s."),
        day=by,
    )
    if days == 1:
        when = t("C'est demain le dernier jour pour s'inscrire à l'examen : %(day)s.", day=by)
    if days <= 0:
        when = t("C'est aujourd'hui le dernier jour pour s'inscrire à l'examen : %(day)s.", day=by)
    return sentences(
        Strong(when),
        t(
            "Le dépôt de l'attestation est une autre étape, avec une autre date.",
            easy="Déposer l'attestation, c'est autre chose.",
        ),
    )


def days_left(standing: Standing, today: date) -> list[Said]:
    """How long there is to upload, or that it is too late, when the message is about something else."""
    by = standing.session.upload_deadline
    if (standing.session.day_to_upload_by or date.min) < today or deadline_is_over(standing):
        return [deadline_told(standing)]  # past, or still not known: whom to ask
    if by is None:
        return []
    told = day_told(by, standing.session.upload_hour, elsewhere=lives_elsewhere(standing))
    if by == today:
        return [_last_day(told)]
    left = tn(
        "Dépôt dans Cyclades : encore %(n)s jour, jusqu'au %(day)s.",
        "Dépôt dans Cyclades : encore %(n)s jours, jusqu'au %(day)s.",
        (by - today).days,
        day=told,
    )
    return [left]
