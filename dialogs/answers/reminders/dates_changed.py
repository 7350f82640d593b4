"""Dates that changed, as they are told to those for whom something changes: what was, what is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dialogs.answers.deadlines import deadline_is_over
from dialogs.answers.moments import day_told
from dialogs.reminding.changes import Change, change
from dialogs.reminding.hours import lives_elsewhere
from dialogs.words.text import Day, Raw, Strong, lines, t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said


def dates_changed(standing: Standing, today: date) -> Said:
    """Each date that is no longer as it was told."""
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
    elsewhere = lives_elsewhere(standing)
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
    past = session.upload_deadline < today or deadline_is_over(standing)
    over = t("Cette date est passée.") if past else None
    return lines(_what_was(changed, elsewhere=elsewhere), now, over)


def _what_was(changed: Change, *, elsewhere: bool) -> Said:
    was = changed.told
    if was.upload_deadline is not None:
        day = day_told(was.upload_deadline, was.upload_hour, elsewhere=elsewhere)
        return t(
            "La date limite de dépôt a changé. Avant : %(day)s.", easy="La date a changé. Avant : %(day)s.", day=day
        )
    if was.expected_upload_deadline is not None:
        return t(
            "La date limite de dépôt est publiée. Avant, je visais le même jour que l'an dernier : %(day)s.",
            easy="La date limite est connue. Avant, je visais le %(day)s.",
            day=Day(was.expected_upload_deadline),
        )
    return t("La date limite de dépôt est publiée. Avant, elle n'était pas connue.", easy="La date limite est connue.")


def _registration_changed(standing: Standing, changed: Change) -> Said:
    session, was = standing.session, changed.told
    elsewhere = lives_elsewhere(standing)
    if session.registration_deadline is None:
        if was.registration_deadline is None:
            return Raw("")
        return t(
            "La fin des inscriptions que je vous avais dite (%(was)s) n'est plus valable. La nouvelle n'est pas encore "
            "connue.",
            easy="Inscription : la date dite avant (%(was)s) n'est plus bonne. La nouvelle n'est pas connue.",
            was=day_told(was.registration_deadline, was.registration_hour, elsewhere=elsewhere),
        )
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
        )
        if was.exam_from < was.exam_to
        else t("La date de l'examen a changé. Avant : le %(day)s.", easy="L'examen. Avant : %(day)s.", day=was.exam_to),
        t(
            "Maintenant : entre le %(first)s et le %(last)s. Votre compte change :",
            easy="Maintenant : du %(first)s au %(last)s. Votre compte change :",
            first=session.exam_from,
            last=session.exam_to,
        )
        if session.exam_from < session.exam_to
        else t("Maintenant : le %(day)s. Votre compte change :", day=session.exam_to),
    )
