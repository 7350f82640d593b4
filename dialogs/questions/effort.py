"""How many hours a period was, a week or in total."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from dialogs.questions.question import Question, Values, When, button
from dialogs.rules.calendar import iso_weeks_touched
from dialogs.rules.dossier import DECLARED_PACE_MAXIMUM
from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.effects import Choice
    from dialogs.words.text import Said


def _hours_choices(standing: Standing, n: int | None) -> tuple[Choice, ...]:
    base = standing.diploma.requirement.hours_per_week
    known_total = (
        ()
        if standing.value("period.end", n) == "ongoing"
        else (button("period.weekly_hours", "total", t("Je connais seulement le total d'heures")),)
    )
    return (
        button("period.weekly_hours", f"{base:f}", t("%(hours)s h par semaine", hours=base)),
        button("period.weekly_hours", "other", t("Un autre nombre d'heures", easy="Un autre nombre")),
        *known_total,
    )


def _press_hours(standing: Standing, _n: int | None, choice: str) -> Values | None:
    if choice == "other":
        return None
    return {"period.weekly_hours": "total" if choice == "total" else Decimal(choice)}


def _refuse_hours(standing: Standing, n: int | None, values: Values) -> Said | None:
    hours = values["period.weekly_hours"]
    if hours == "total" and standing.value("period.end", n) == "ongoing":
        return t(
            "Vous y êtes encore : le total n'est pas fini. Combien d'heures par semaine ?",
            easy="Le travail continue. Combien d'heures par semaine ?",
        )
    if isinstance(hours, Decimal | int) and not 0 < hours <= DECLARED_PACE_MAXIMUM:
        return t(
            "%(hours)s heures par semaine, ce n'est pas possible ici : il faut plus de 0 et au plus %(most)s. "
            "Combien d'heures par semaine, en moyenne ?",
            easy="%(hours)s heures : ce n'est pas possible. Écrivez un nombre entre 1 et %(most)s.",
            hours=hours,
            most=DECLARED_PACE_MAXIMUM,
        )
    return None


PERIOD_WEEKLY_HOURS = Question(
    field="period.weekly_hours",
    ask=lambda _standing, _n: t("Combien d'heures par semaine, en moyenne ?", easy="Combien d'heures par semaine ?"),
    why=t(
        "La durée demandée est dite en heures aussi : je compte une semaine à mi-temps pour une demi-semaine.",
        easy="On compte les heures. Mi-temps : une demi-semaine.",
    ),
    example=t("Exemple : 35, ou 24h30, ou « 350 h au total ».", easy="Exemple : 35"),
    takes="number",
    hint=t("Il me faut un nombre d'heures, plus grand que 0."),
    codes=("total",),
    choices=_hours_choices,
    pressed=_press_hours,
    refused=_refuse_hours,
)


def _refuse_total(standing: Standing, n: int | None, values: Values) -> Said | None:
    hours = values["period.total_hours"]
    start, end = standing.value("period.start", n), standing.value("period.end", n)
    if not isinstance(hours, Decimal | int) or not isinstance(start, date) or not isinstance(end, date):
        return None
    most = DECLARED_PACE_MAXIMUM * iso_weeks_touched(start, end)
    if 0 < hours <= most:
        return None
    return t(
        "%(hours)s heures entre le %(start)s et le %(end)s, ce n'est pas possible : le plus serait %(most)s heures. "
        "Combien d'heures en tout ?",
        easy="%(hours)s heures : c'est trop pour ces dates, ou zéro. Écrivez le total d'heures.",
        hours=hours,
        start=start,
        end=end,
        most=most,
    )


PERIOD_TOTAL_HOURS = Question(
    field="period.total_hours",
    ask=lambda _standing, _n: t(
        "Combien d'heures en tout, du premier au dernier jour ?", easy="Combien d'heures en tout ?"
    ),
    why=t(
        "Quand les semaines changent (intérim, missions), le total suffit : je le répartis sur la période.",
        easy="Vos semaines changent ? Le total suffit.",
    ),
    example=t(
        "Exemple : 350 h. Le total figure sur vos fiches de paie.", easy="Exemple : 350 h. Regardez vos fiches de paie."
    ),
    takes="number",
    hint=t("Il me faut un nombre d'heures, plus grand que 0."),
    refused=_refuse_total,
    applies=When("total_hours", lambda standing, n: standing.value("period.weekly_hours", n) == "total"),
    depends=("period.start", "period.end"),
)
