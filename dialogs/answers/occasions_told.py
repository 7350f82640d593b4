"""What each occasion of a reminder says: a line or two that name the date, and which date it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from dialogs.answers.dates_changed import dates_changed
from dialogs.answers.moments import day_told
from dialogs.reminding.hours import zone_of
from dialogs.reminding.occasions import (
    ASKED,
    DATES,
    FADING,
    LATEST_START,
    PERIOD_END,
    REGISTRATION,
    UPLOAD,
    Occasion,
    fading_hours,
)
from dialogs.words.text import Day, Raw, Strong, lines, sentences, t, tn

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said


def occasions_told(standing: Standing, fallen: Sequence[Occasion], today: date) -> list[Said]:
    """What fell together, in the order in which it is told; of one kind only the closest day, but every period."""
    told = [said for kind in _TOLD for said in _of_kind(standing, kind, fallen, today)]
    if not {occasion.kind for occasion in fallen} & {UPLOAD, DATES}:
        told += _days_left(standing, today)
    return told


def _of_kind(standing: Standing, kind: str, fallen: Sequence[Occasion], today: date) -> list[Said]:
    of_kind = [occasion for occasion in fallen if occasion.kind == kind]
    if kind != PERIOD_END:
        of_kind = of_kind[-1:]
    return [_TOLD[kind](standing, occasion, today) for occasion in of_kind]


# — the deadlines: the end of registration and the end of uploading are two dates —


def _upload(standing: Standing, occasion: Occasion, today: date) -> Said:
    session, days = standing.session, (occasion.about - today).days
    if session.upload_deadline is None:
        return _upload_unpublished(occasion, days)
    by = day_told(occasion.about, session.upload_hour, elsewhere=zone_of(standing) != session.zone)
    if days <= 0:
        return Strong(
            t(
                "C'est aujourd'hui le dernier jour pour déposer l'attestation dans Cyclades : %(day)s.",
                easy="Dernier jour pour Cyclades : aujourd'hui, %(day)s.",
                day=by,
            )
        )
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


def _upload_unpublished(occasion: Occasion, days: int) -> Said:
    return lines(
        Strong(t("La date limite de dépôt n'est pas encore publiée.", easy="La date limite n'est pas connue.")),
        tn(
            "Visez le %(day)s, le jour de l'an dernier : il reste %(n)s jour.",
            "Visez le %(day)s, le jour de l'an dernier : il reste %(n)s jours.",
            max(days, 0),
            easy=("Visez le %(day)s : %(n)s jour.", "Visez le %(day)s : %(n)s jours."),
            day=Day(occasion.about),
        ),
    )


def _registration(standing: Standing, occasion: Occasion, today: date) -> Said:
    session, days = standing.session, (occasion.about - today).days
    by = day_told(occasion.about, session.registration_hour, elsewhere=zone_of(standing) != session.zone)
    when = tn(
        "Il reste %(n)s jour pour s'inscrire à l'examen. Fin des inscriptions : %(day)s.",
        "Il reste %(n)s jours pour s'inscrire à l'examen. Fin des inscriptions : %(day)s.",
        days,
        easy=("Inscription : encore %(n)s jour, %(day)s.", "Inscription : encore %(n)s jours, %(day)s."),
        day=by,
    )
    if days <= 0:
        when = t("C'est aujourd'hui le dernier jour pour s'inscrire à l'examen : %(day)s.", day=by)
    return sentences(
        Strong(when),
        t(
            "Le dépôt de l'attestation est une autre étape, avec une autre date.",
            easy="Déposer l'attestation, c'est autre chose.",
        ),
    )


def _days_left(standing: Standing, today: date) -> list[Said]:
    """How long there is to upload, when the message is about something else."""
    by = standing.session.upload_deadline
    if by is None or by < today:
        return []
    left = tn(
        "Dépôt dans Cyclades : encore %(n)s jour, jusqu'au %(day)s.",
        "Dépôt dans Cyclades : encore %(n)s jours, jusqu'au %(day)s.",
        (by - today).days,
        day=day_told(by, standing.session.upload_hour, elsewhere=zone_of(standing) != standing.session.zone),
    )
    return [left]


# — the rest —


def _period_end(standing: Standing, occasion: Occasion, today: date) -> Said:
    employer = standing.value("period.employer", occasion.period)
    name = Raw(employer) if isinstance(employer, str) else t("votre employeur")
    if occasion.about >= today:
        return Strong(
            t(
                "Votre période se termine aujourd'hui (%(employer)s). Demandez l'attestation signée aujourd'hui, avant "
                "de partir.",
                easy="Dernier jour (%(employer)s). Demandez l'attestation signée aujourd'hui.",
                employer=name,
            )
        )
    return Strong(
        t(
            "Votre période s'est terminée le %(day)s (%(employer)s). Demandez vite l'attestation signée.",
            easy="Fini le %(day)s (%(employer)s). Demandez vite l'attestation signée.",
            day=Day(occasion.about),
            employer=name,
        )
    )


def _latest_start(standing: Standing, occasion: Occasion, _today: date) -> Said:
    return Strong(
        t(
            "Pour finir à temps à %(base)s h par semaine, commencez au plus tard le %(day)s.",
            easy="À %(base)s h par semaine, commencez au plus tard le %(day)s.",
            base=standing.diploma.requirement.hours_per_week,
            day=Day(occasion.about),
        )
    )


def _fading(standing: Standing, _occasion: Occasion, _today: date) -> Said:
    if standing.result is None:
        return Raw("")
    first, hours = fading_hours(standing.result)
    return t(
        "Pour la session d'après, %(hours)s h faites avant le %(day)s ne compteront sans doute plus : servez-vous-en "
        "maintenant.",
        easy="%(hours)s h comptent cette année. L'an prochain, sans doute pas (avant le %(day)s).",
        hours=hours,
        day=first,
    )


def _asked(_standing: Standing, _occasion: Occasion, _today: date) -> Said:
    return t("Vous m'avez demandé de vous le rappeler.", easy="Voici votre rappel.")


#: In the order in which they stand in the message.
_TOLD: Final[dict[str, Callable[[Standing, Occasion, date], Said]]] = {
    DATES: lambda standing, _occasion, today: dates_changed(standing, today),
    UPLOAD: _upload,
    REGISTRATION: _registration,
    PERIOD_END: _period_end,
    LATEST_START: _latest_start,
    FADING: _fading,
    ASKED: _asked,
}
