"""What each occasion of a reminder says: a line or two that name the date, and which date it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from dialogs.answers.reminders.dates_changed import dates_changed
from dialogs.answers.reminders.deadlines_recalled import days_left, registration_recalled, upload_recalled
from dialogs.brands import firm_written
from dialogs.reminding.asked import all_asked
from dialogs.reminding.fading import fading_hours
from dialogs.reminding.occasions import (
    ASKED,
    DATES,
    FADING,
    LATEST_START,
    PERIOD_END,
    REGISTRATION,
    UPLOAD,
    Occasion,
    silence,
)
from dialogs.words.facts import typed_words
from dialogs.words.text import Day, Raw, Strong, t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said

#: « rappelle-moi lundi de demander l'attestation »: of what, and not when alone.
_OF_WHAT: Final = re.compile(r"\b(?:de|que|pour|to|about)\s+\w{3}|\b(?:d|qu)['’]\w", re.IGNORECASE)


def occasions_told(standing: Standing, fallen: Sequence[Occasion], today: date) -> list[Said]:
    """What fell together, in the order in which it is told; of one kind only the closest day.

    But every period, and every reminder that was asked for.
    """
    told = [said for kind in _TOLD for said in _of_kind(standing, kind, fallen, today)]
    if silence(standing) is None and not {occasion.kind for occasion in fallen} & {UPLOAD, DATES}:
        told += days_left(standing, today)
    return told


def _of_kind(standing: Standing, kind: str, fallen: Sequence[Occasion], today: date) -> list[Said]:
    of_kind = [occasion for occasion in fallen if occasion.kind == kind]
    if kind not in {PERIOD_END, ASKED}:
        of_kind = of_kind[-1:]
    told: list[Said] = []
    for occasion in of_kind:
        said = _TOLD[kind](standing, occasion, today)
        told += [said] if said not in told else []
    return told


def _period_end(standing: Standing, occasion: Occasion, today: date) -> Said:
    employer = standing.value("period.employer", occasion.period)
    name = firm_written(employer) if isinstance(employer, str) else t("votre employeur")
    if occasion.about > today:
        return Strong(
            t(
                "Votre période se termine le %(day)s (%(employer)s). Demandez l'attestation signée avant de partir.",
                easy="Fin : le %(day)s (%(employer)s). Demandez l'attestation signée avant de partir.",
                day=Day(occasion.about),
                employer=name,
            )
        )
    if occasion.about == today:
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


def in_own_words(standing: Standing, occasion: Occasion) -> str:
    """The words in which a reminder was asked for, where they say of what; nothing otherwise."""
    fact = next((asked.fact for asked in all_asked(standing) if asked.at == occasion.at), None)
    words = typed_words(fact.how, fact.words).strip() if fact is not None else ""
    return words if _OF_WHAT.search(words) else ""


def _asked(standing: Standing, occasion: Occasion, _today: date) -> Said:
    words = in_own_words(standing, occasion)
    if words:
        return t("Vous m'avez écrit : « %(words)s ».", easy="Vous avez écrit : « %(words)s ».", words=Raw(words))
    return t("Vous m'avez demandé de vous le rappeler.", easy="Voici votre rappel.")


#: In the order in which they stand in the message.
_TOLD: Final[dict[str, Callable[[Standing, Occasion, date], Said]]] = {
    DATES: lambda standing, _occasion, today: dates_changed(standing, today),
    UPLOAD: upload_recalled,
    REGISTRATION: registration_recalled,
    PERIOD_END: _period_end,
    LATEST_START: _latest_start,
    FADING: _fading,
    ASKED: _asked,
}
