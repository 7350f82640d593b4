"""How many weeks of a period were really done."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from dialogs.lengths import in_weeks, in_years
from dialogs.questions.absence import absence_told
from dialogs.questions.examples import weeks_example
from dialogs.questions.question import Question, Values, When, button
from dialogs.questions.tense import tense
from dialogs.rules.calendar import WORKDAYS_A_WEEK, iso_weeks_touched, working_days
from dialogs.words.text import lines, sentences, t, tn

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.effects import Choice
    from dialogs.words.text import Said


#: The answer that all weeks of the calendar were done.
AS_COMPUTED: Final = "as_computed"


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
            )
            if tense(standing, n) == "past"
            else t(
                "Les jours au CFA ne comptent pas. Combien de semaines serez-vous en tout dans l'entreprise ?",
                easy="Combien de semaines en tout dans l'entreprise ? Sans le CFA.",
            ),
            _computed(standing, n),
        )
    if absence_told(standing, n):
        return lines(
            _computed(standing, n),
            t(
                "Vous avez parlé d'une absence. Sans elle, combien de semaines en tout ?",
                easy="Vous avez parlé d'une absence. Combien de semaines, sans elle ?",
            ),
        )
    if tense(standing, n) != "past":
        return lines(
            _computed(standing, n),
            t(
                "Est-ce le nombre de semaines que vous ferez en tout ? Sinon (absences, fermeture), écrivez le bon "
                "nombre.",
                easy="C'est juste ? Sinon, écrivez le bon nombre de semaines.",
            ),
        )
    return lines(
        _computed(standing, n),
        t(
            "Est-ce le nombre de semaines vraiment faites ? Sinon (absences, fermeture), écrivez le bon nombre.",
            easy="C'est juste ? Sinon, écrivez le bon nombre de semaines.",
        ),
    )


def _computed(standing: Standing, n: int | None) -> Said:
    length, years = in_weeks(calendar_weeks(standing, n)), _years(standing, n)
    if years is None:
        return t("D'après vos dates, cela fait %(length)s.", length=length)
    return t("D'après vos dates, cela fait environ %(years)s, soit %(length)s.", years=years, length=length)


def _years(standing: Standing, n: int | None) -> Said | None:
    """A year or more in years and months: nobody knows a stay by its 1,322 weeks."""
    start, end = standing.value("period.start", n), standing.value("period.end", n)
    return in_years(start, end) if isinstance(start, date) and isinstance(end, date) else None


def _weeks_choices(standing: Standing, n: int | None) -> tuple[Choice, ...]:
    weeks = calendar_weeks(standing, n)
    if not weeks:
        return ()
    length = _years(standing, n) or in_weeks(weeks)
    if absence_told(standing, n) or standing.value("period.kind", n) == "apprenticeship":
        whole = t("%(length)s, sans rien enlever", length=length)
    else:
        whole = t("Oui, %(length)s", length=length)
    return (button("period.weeks", AS_COMPUTED, whole),)


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
        "L'attestation porte un nombre de semaines. S'il est plus petit que le calendrier, c'est lui que je compte.",
        easy="L'employeur écrit un nombre de semaines. Il doit être juste.",
    ),
    example=lambda standing, n: weeks_example(calendar_weeks(standing, n)),
    takes="number",
    hint=t("Il me faut un nombre de semaines."),
    codes=(AS_COMPUTED,),
    choices=_weeks_choices,
    refused=_refuse_weeks,
    applies=When("dated_and_weekly_hours", _has_weeks),
    yes_no=(AS_COMPUTED, ""),
    depends=("period.start", "period.end", "period.kind"),
)
