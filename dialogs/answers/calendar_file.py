"""The deadline as a file for a calendar: it keeps the date, with alarms, even for who blocks the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dialogs.reminding.occasions import BEFORE_UPLOAD, day_ahead
from dialogs.words.effects import Paper, printed
from dialogs.words.text import Raw, t

if TYPE_CHECKING:
    from dialogs.standing import Standing

KIND = "calendar"


def deadline_file(standing: Standing) -> Paper | None:
    """The file; None while there is no day to come that could be written in it."""
    session, day = standing.session, day_ahead(standing)
    if day is None:
        return None
    year = Raw(str(session.year))
    published = session.upload_deadline is not None
    title = (
        t("Date limite : attestation dans Cyclades, session %(year)s", year=year)
        if published
        else t(
            "À vérifier : dépôt dans Cyclades, session %(year)s (jour de l'an dernier)",
            easy="À vérifier : dépôt dans Cyclades",
            year=year,
        )
    )
    about = t(
        "Déposez l'attestation signée dans votre espace Cyclades avant la date limite. Vérifiez la date auprès du "
        "service des examens.",
        easy="Mettez l'attestation dans Cyclades. Vérifiez la date.",
    )
    return Paper(
        KIND,
        f"date-limite-{session.year}.ics",
        {
            "uid": f"{standing.diploma.code}-{session.year}-upload@quatorze",
            "made_on": standing.today.isoformat(),
            "day": day.isoformat(),
            "hour": session.upload_hour.isoformat("minutes") if session.upload_hour is not None else None,
            "zone": session.time_zone,
            "title": printed(title),
            "about": printed(about),
            "days_before": [days for days in BEFORE_UPLOAD if (day - standing.today).days >= days],
        },
    )
