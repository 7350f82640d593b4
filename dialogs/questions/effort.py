"""How much a period was: hours a week or in total, and the weeks really done."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from dialogs.lengths import in_weeks
from dialogs.questions.question import Question, Values, When, button
from dialogs.rules.calendar import WORKDAYS_A_WEEK, iso_weeks_touched, working_days
from dialogs.rules.dossier import DECLARED_PACE_MAXIMUM
from dialogs.words.text import lines, sentences, t, tn

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.effects import Choice
    from dialogs.words.text import Said

# — hours —


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
        "La durée demandée se compte en heures : une semaine à mi-temps compte pour une demi-semaine.",
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


# — weeks —


def calendar_weeks(standing: Standing, n: int | None) -> Fraction:
    """The weeks that the calendar gives: Mondays to Fridays, five to a week."""
    start, end = standing.value("period.start", n), standing.value("period.end", n)
    if not isinstance(start, date) or not isinstance(end, date):
        return Fraction(0)
    return Fraction(working_days(start, end), WORKDAYS_A_WEEK)


def _ask_weeks(standing: Standing, n: int | None) -> Said:
    weeks = calendar_weeks(standing, n)
    if not weeks:
        return t(
            "Ces dates ne tombent que sur des samedis ou des dimanches. Combien de semaines de travail avez-vous "
            "faites ? Vous pouvez aussi donner les heures, comme « 14 h au total ».",
            easy="Ce sont des samedis ou des dimanches. Combien de semaines de travail ? Ou bien : « 14 h au total ».",
        )
    if standing.value("period.kind", n) == "apprenticeship":
        return lines(
            t(
                "Les jours au CFA ne comptent pas. Combien de semaines avez-vous passées dans l'entreprise ?",
                easy="Combien de semaines dans l'entreprise ? Sans le CFA.",
            ),
            _computed(weeks),
        )
    return lines(
        _computed(weeks),
        t(
            "Est-ce le nombre de semaines vraiment faites ? Sinon (absences, fermeture), écrivez le bon nombre.",
            easy="C'est juste ? Sinon, écrivez le bon nombre de semaines.",
        ),
    )


def _computed(weeks: Fraction) -> Said:
    return t("D'après vos dates, cela fait %(length)s.", length=in_weeks(weeks))


def _weeks_choices(standing: Standing, n: int | None) -> tuple[Choice, ...]:
    weeks = calendar_weeks(standing, n)
    if not weeks:
        return ()
    return (button("period.weeks", "as_computed", t("Oui, %(length)s", length=in_weeks(weeks))),)


def _has_weeks(standing: Standing, n: int | None) -> bool:
    """Both days must be known, so « toujours en cours » has no weeks to declare; total hours need none."""
    days = (standing.value("period.start", n), standing.value("period.end", n))
    return all(isinstance(day, date) for day in days) and standing.value("period.weekly_hours", n) != "total"


def _refuse_weeks(standing: Standing, n: int | None, values: Values) -> Said | None:
    weeks, start, end = values["period.weeks"], standing.value("period.start", n), standing.value("period.end", n)
    if not isinstance(weeks, Decimal | int) or not isinstance(start, date) or not isinstance(end, date):
        return None
    most = iso_weeks_touched(start, end)
    if 0 < weeks <= most:
        return None
    return sentences(
        t(
            "%(weeks)s semaines ne tiennent pas entre le %(start)s et le %(end)s.",
            easy="%(weeks)s semaines, c'est trop du %(start)s au %(end)s.",
            weeks=weeks,
            start=start,
            end=end,
        ),
        tn(
            "Le plus possible est %(n)s semaine.",
            "Le plus possible est %(n)s semaines.",
            most,
        ),
    )


PERIOD_WEEKS = Question(
    field="period.weeks",
    ask=_ask_weeks,
    why=t(
        "L'attestation porte un nombre de semaines. S'il est plus petit que le calendrier, c'est lui qui compte.",
        easy="L'employeur écrit un nombre de semaines. Il doit être juste.",
    ),
    example=t("Exemple : 12, ou « 12,5 »."),
    takes="number",
    hint=t("Il me faut un nombre de semaines."),
    codes=("as_computed",),
    choices=_weeks_choices,
    refused=_refuse_weeks,
    applies=When("dated_and_weekly_hours", _has_weeks),
    yes_no=("as_computed", ""),
    depends=("period.start", "period.end", "period.kind"),
)
