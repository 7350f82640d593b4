"""The deadline as a file for a calendar: it keeps the date, with alarms, even for who blocks the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.reminding.hours import lives_elsewhere, zone_of
from dialogs.reminding.occasions import BEFORE_UPLOAD, day_ahead
from dialogs.words.effects import Paper, printed
from dialogs.words.text import Raw, t

if TYPE_CHECKING:
    from dialogs.rules.diploma import Session
    from dialogs.standing import Standing
    from dialogs.words.text import Said

KIND = "calendar"
ABOUT: Final = t(
    "Déposez l'attestation signée dans votre espace Cyclades avant la date limite. Vérifiez la date auprès du "
    "service des examens.",
    easy="Mettez l'attestation dans Cyclades. Vérifiez la date.",
)


def deadline_file(standing: Standing) -> Paper | None:
    """The file; None while there is no day to come that could be written in it."""
    session, day = standing.session, day_ahead(standing)
    if day is None:
        return None
    return Paper(
        KIND,
        f"date-limite-{session.year}.ics",
        {
            "uid": f"{standing.diploma.code}-{session.year}-upload@quatorze",
            "made_on": standing.today.isoformat(),
            "day": day.isoformat(),
            "hour": _hour(standing),
            "zone": session.time_zone,
            "own_zone": zone_of(standing).key,
            "title": printed(_title(session)),
            "about": printed(ABOUT),
            "days_before": [days for days in BEFORE_UPLOAD if (day - standing.today).days >= days],
        },
    )


def _hour(standing: Standing) -> str | None:
    """The hour of the deadline; by another clock than the rectorat's, the last minute of its day has one too."""
    session = standing.session
    if session.upload_hour is not None:
        return session.upload_hour.isoformat("minutes")
    return "23:59" if session.upload_deadline is not None and lives_elsewhere(standing) else None


def _title(session: Session) -> Said:
    """A deadline that is not published yet is that of the year before."""
    year = Raw(str(session.year))
    if session.upload_deadline is not None:
        return t("Date limite : attestation dans Cyclades, session %(year)s", year=year)
    return t(
        "À vérifier : dépôt dans Cyclades, session %(year)s (même jour que l'an dernier)",
        easy="À vérifier : dépôt dans Cyclades",
        year=year,
    )
