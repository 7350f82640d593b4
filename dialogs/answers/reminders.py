"""What a reminder says, written when it is sent from the facts of that day: what, how long, the one thing to do now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from dialogs.answers.deadlines import service_name
from dialogs.answers.moments import day_told
from dialogs.answers.running import running_total
from dialogs.reminding.changes import Change, change
from dialogs.reminding.hours import local_day, zone_of
from dialogs.reminding.occasions import (
    ASKED,
    DATES,
    FADING,
    LATEST_START,
    PERIOD_END,
    REGISTRATION,
    UPLOAD,
    Occasion,
    hours_at_stake,
    is_done,
)
from dialogs.words.effects import Choice
from dialogs.words.text import Day, Raw, Strong, lines, paragraphs, sentences, t, tn

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said

#: In the order in which they stand in the message; of one kind only the next day is told.
_ORDER: Final = (DATES, UPLOAD, REGISTRATION, PERIOD_END, LATEST_START, FADING, ASKED)

Reminder = tuple["Said", tuple[Choice, ...]]


def reminder(standing: Standing, fallen: Sequence[Occasion], now: datetime) -> Reminder:
    """The message and its buttons for what falls together."""
    kinds = {occasion.kind for occasion in fallen}
    today = local_day(now, zone_of(standing))
    told = [said for kind in _ORDER for said in _told(standing, kind, fallen, today)]
    if UPLOAD not in kinds and DATES not in kinds:
        told += [left for left in [_days_left(standing, today)] if left is not None]
    what, button = next_action(standing)
    text = paragraphs(*told, running_total(standing), what)
    return text, (button, *_more(standing, kinds, button))


def next_action(standing: Standing) -> tuple[Said, Choice]:
    """The one thing that helps now and takes five minutes, with its button."""
    result = standing.result
    if standing.incomplete:
        what = t("À faire maintenant, 5 minutes : complétez votre dossier.", easy="Maintenant : complétez le dossier.")
        return what, Choice("menu:edit", t("Compléter mon dossier", easy="Compléter"))
    if result is not None and result.verdict == "too_late":
        what = t(
            "À faire maintenant, 5 minutes : demandez à %(service)s ce qui est encore possible.",
            easy="Maintenant : écrivez à %(service)s.",
            service=service_name(standing),
        )
        return what, Choice("menu:human", t("Parler à quelqu'un"))
    if result is not None and result.missing_hours > 0:
        what = t(
            "À faire maintenant, 5 minutes : regardez votre plan et appelez un employeur.",
            easy="Maintenant : regardez votre plan. Appelez un employeur.",
        )
        return what, Choice("menu:plan", t("Voir mon plan"))
    if not is_done(standing, "signed"):
        what = t(
            "À faire maintenant, 5 minutes : préparez l'attestation et envoyez-la à l'employeur, pour signature.",
            easy="Maintenant : préparez l'attestation. L'employeur la signe.",
        )
        return what, Choice("menu:certificate", t("Préparer l'attestation"))
    what = t(
        "À faire maintenant, 5 minutes : déposez l'attestation signée dans Cyclades, puis dites-le-moi.",
        easy="Maintenant : mettez l'attestation signée dans Cyclades. Puis touchez le bouton.",
    )
    return what, Choice("menu:uploaded", t("C'est déposé dans Cyclades", easy="C'est déposé"))


def _more(standing: Standing, kinds: set[str], first: Choice) -> list[Choice]:
    """Beside the one thing to do: what may be done already, to be reminded once more, what comes next."""
    more = []
    if first.id == "menu:certificate":
        more.append(Choice("menu:signed", t("L'attestation est signée", easy="C'est signé")))
    if first.id != "menu:uploaded":
        more.append(Choice("menu:uploaded", t("C'est déposé dans Cyclades", easy="C'est déposé")))
    if REGISTRATION in kinds:
        more.append(Choice("menu:registered", t("Mon inscription est faite", easy="Inscription faite")))
    if standing.said("reminders"):
        more.append(Choice("reminder:tomorrow", t("Me le rappeler demain", easy="Demain")))
        more.append(Choice("menu:reminders", t("Mes rappels")))
    else:
        more.append(Choice("reminders:yes", t("Oui, m'envoyer des rappels", easy="Oui, des rappels")))
        more.append(Choice("reminders:no", t("Non, pas de rappels")))
    return more


def _told(standing: Standing, kind: str, fallen: Sequence[Occasion], today: date) -> list[Said]:
    of_kind = [occasion for occasion in fallen if occasion.kind == kind]
    if kind == PERIOD_END:
        return [_period_end(standing, occasion, today) for occasion in of_kind]
    return [_TOLD[kind](standing, of_kind[-1], today)] if of_kind else []


# — the deadlines: the end of registration and the end of uploading are two dates —


def _upload(standing: Standing, occasion: Occasion, today: date) -> Said:
    session, days = standing.session, (occasion.about - today).days
    if session.upload_deadline is None:
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


def _days_left(standing: Standing, today: date) -> Said | None:
    """How long there is to upload, when the message is about something else."""
    by = standing.session.upload_deadline
    if by is None or by < today:
        return None
    return tn(
        "Dépôt dans Cyclades : encore %(n)s jour, jusqu'au %(day)s.",
        "Dépôt dans Cyclades : encore %(n)s jours, jusqu'au %(day)s.",
        (by - today).days,
        day=day_told(by, standing.session.upload_hour, elsewhere=zone_of(standing) != standing.session.zone),
    )


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
            "Pour finir à temps, commencez au plus tard le %(day)s.",
            easy="Commencez au plus tard le %(day)s.",
            day=Day(occasion.about),
        )
    )


def _fading(standing: Standing, _occasion: Occasion, _today: date) -> Said:
    if standing.result is None:
        return Raw("")
    first, hours = hours_at_stake(standing, standing.result)
    return t(
        "Pour la session d'après, %(hours)s h faites avant le %(day)s ne compteront plus : servez-vous-en maintenant.",
        easy="%(hours)s h comptent cette année, pas l'an prochain (avant le %(day)s).",
        hours=hours,
        day=first,
    )


def _asked(_standing: Standing, _occasion: Occasion, _today: date) -> Said:
    return t("Vous m'avez demandé de vous le rappeler.", easy="Voici votre rappel.")


# — dates that changed: what was, what is —


def _dates(standing: Standing, _occasion: Occasion, today: date) -> Said:
    changed = change(standing)
    if changed is None:
        return Raw("")
    told: list[Said] = []
    if changed.upload:
        told.append(_upload_changed(standing, changed, today))
    if changed.registration:
        told.append(_registration_changed(standing, changed))
    if changed.result and not changed.upload:
        told.append(_exam_changed(standing, changed))
    return lines(*told)


def _upload_changed(standing: Standing, changed: Change, today: date) -> Said:
    session, was = standing.session, changed.told
    elsewhere = zone_of(standing) != session.zone
    if session.upload_deadline is None:
        if was.upload_deadline is None:
            return t("Le jour à viser pour le dépôt dans Cyclades a changé.", easy="Le jour à viser a changé.")
        return t(
            "La date limite de dépôt que je vous avais dite (%(was)s) n'est plus valable. La nouvelle n'est pas encore "
            "publiée.",
            easy="La date limite (%(was)s) n'est plus bonne. La nouvelle n'est pas connue.",
            was=Day(was.upload_deadline),
        )
    now = Strong(
        t(
            "Date limite de dépôt dans Cyclades, maintenant : %(day)s.",
            easy="Date limite pour Cyclades : %(day)s.",
            day=day_told(session.upload_deadline, session.upload_hour, elsewhere=elsewhere),
        )
    )
    over = t("Cette date est passée.") if session.upload_deadline < today else None
    return lines(sentences(_what_was(changed, elsewhere=elsewhere)), now, over)


def _what_was(changed: Change, *, elsewhere: bool) -> Said:
    was = changed.told
    if was.upload_deadline is not None:
        day = day_told(was.upload_deadline, was.upload_hour, elsewhere=elsewhere)
        return t(
            "La date limite de dépôt a changé. Avant : %(day)s.", easy="La date a changé. Avant : %(day)s.", day=day
        )
    if was.expected_upload_deadline is not None:
        return t(
            "La date limite de dépôt est publiée. Avant, je visais le jour de l'an dernier : %(day)s.",
            easy="La date limite est connue. Avant, je visais le %(day)s.",
            day=Day(was.expected_upload_deadline),
        )
    return t("La date limite de dépôt est publiée. Avant, elle n'était pas connue.", easy="La date limite est connue.")


def _registration_changed(standing: Standing, changed: Change) -> Said:
    session, was = standing.session, changed.told
    if session.registration_deadline is None:
        return Raw("")
    elsewhere = zone_of(standing) != session.zone
    now = day_told(session.registration_deadline, session.registration_hour, elsewhere=elsewhere)
    if was.registration_deadline is None:
        return t(
            "La fin des inscriptions à l'examen est connue : %(now)s.", easy="Inscription : jusqu'au %(now)s.", now=now
        )
    return t(
        "La fin des inscriptions à l'examen a changé. Avant : %(was)s. Maintenant : %(now)s.",
        easy="Inscription : jusqu'au %(now)s (avant : %(was)s).",
        was=day_told(was.registration_deadline, was.registration_hour, elsewhere=elsewhere),
        now=now,
    )


def _exam_changed(standing: Standing, changed: Change) -> Said:
    session, was = standing.session, changed.told
    return lines(
        t(
            "Les dates de l'examen ont changé. Avant : entre le %(first)s et le %(last)s.",
            easy="L'examen. Avant : du %(first)s au %(last)s.",
            first=was.exam_from,
            last=was.exam_to,
        ),
        t(
            "Maintenant : entre le %(first)s et le %(last)s. Votre compte change :",
            easy="Maintenant : du %(first)s au %(last)s. Votre compte change :",
            first=session.exam_from,
            last=session.exam_to,
        ),
    )


_TOLD: Final[dict[str, Callable[[Standing, Occasion, date], Said]]] = {
    DATES: _dates,
    UPLOAD: _upload,
    REGISTRATION: _registration,
    LATEST_START: _latest_start,
    FADING: _fading,
    ASKED: _asked,
}
