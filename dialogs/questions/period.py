"""What is asked of each period: what it was, where, from when to when, how many hours, whether it is of the sector."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from dateutil.relativedelta import relativedelta

from dialogs.cards import describe, twin
from dialogs.naming import PERIOD_KINDS
from dialogs.questions.question import Question, Values, When, button
from dialogs.rules.dossier import DECLARED_PACE_MAXIMUM, iso_weeks_touched, working_days
from dialogs.words.text import Raw, Strong, lines, paragraphs, sentences, t, tn

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.effects import Choice
    from dialogs.words.text import Said

WORKDAYS_A_WEEK: Final = 5
LONGEST_NAME: Final = 100
YEARS_AHEAD: Final = 3  # a period that begins later than this is a slip of the year


def _employer(standing: Standing, n: int | None) -> Said | None:
    name = standing.value("period.employer", n)
    return Raw(name) if isinstance(name, str) else None


# — kind —

PERIOD_KIND = Question(
    field="period.kind",
    ask=lambda _standing, n: lines(
        Strong(t("Période %(n)s", n=n or 1)),
        t("C'était un stage, un emploi ou un apprentissage ?", easy="C'est un stage ou un travail ?"),
    ),
    why=t(
        "Le stage et l'emploi ont chacun leur ligne sur l'attestation. Les deux comptent.",
        easy="Les deux comptent, mais pas sur la même ligne du papier.",
    ),
    example=t(
        "Exemple : « un stage », ou tout en une fois : « stage chez Chronopost du 3 mars au 6 juin 2025 ».",
        easy="Exemple : « un stage ».",
    ),
    takes="choice",
    codes=tuple(PERIOD_KINDS),
    choices=lambda _standing, _n: tuple(button("period.kind", code, label) for code, label in PERIOD_KINDS.items()),
)


# — employer —

_NO_NAMES: Final = frozenset({"oui", "non", "ok", "yes", "no"})


def _refuse_employer(_standing: Standing, _n: int | None, values: Values) -> Said | None:
    name = values["period.employer"]
    if not isinstance(name, str):
        return None
    if len(name) <= LONGEST_NAME and any(map(str.isalnum, name)) and name.strip().lower() not in _NO_NAMES:
        return None
    return t(
        "Je ne reconnais pas un nom d'employeur. Écrivez celui de la fiche de paie ou de la convention.",
        easy="Écrivez le nom de l'entreprise.",
    )


PERIOD_EMPLOYER = Question(
    field="period.employer",
    ask=lambda _standing, _n: t("Chez quel employeur ?", easy="Quelle entreprise ?"),
    why=t(
        "Il faut une attestation par employeur : son nom y figure.",
        easy="Chaque entreprise signe une attestation.",
    ),
    example=t("Exemple : La Poste"),
    takes="text",
    refused=_refuse_employer,
)


# — dates —


def _ask_start(standing: Standing, n: int | None) -> Said:
    employer = _employer(standing, n)
    if employer is None:
        return t("Quel jour cette période a-t-elle commencé ?", easy="Premier jour : quelle date ?")
    return t(
        "Quel jour avez-vous commencé chez %(employer)s ?",
        easy="Premier jour chez %(employer)s : quelle date ?",
        employer=employer,
    )


def _refuse_start(standing: Standing, _n: int | None, values: Values) -> Said | None:
    start, born = values["period.start"], standing.value("birth_date")
    if not isinstance(start, date):
        return None
    if isinstance(born, date) and start <= born:
        return t(
            "Le début (%(start)s) est avant votre naissance (%(born)s). Vérifiez l'année.",
            easy="Le %(start)s, c'est avant votre naissance (%(born)s). Vérifiez.",
            start=start,
            born=born,
        )
    if start > standing.today + relativedelta(years=YEARS_AHEAD):
        return t(
            "Le début (%(start)s) est trop loin dans l'avenir. Vérifiez l'année.",
            easy="Le %(start)s, c'est trop loin. Vérifiez l'année.",
            start=start,
        )
    return None


PERIOD_START = Question(
    field="period.start",
    ask=_ask_start,
    why=t(
        "Seules comptent les périodes des trois ans avant l'examen. Il me faut donc les dates exactes.",
        easy="Je compte les jours entre le début et la fin.",
    ),
    example=t("Exemple : 3 mars 2025, ou « du 3 mars au 6 juin 2025 ».", easy="Exemple : 3 mars 2025"),
    takes="day",
    hint=t("Il me faut une date : jour, mois, année."),
    refused=_refuse_start,
)


def _ask_end(standing: Standing, n: int | None) -> Said:
    start = standing.value("period.start", n)
    if isinstance(start, date):
        return t("Début : %(start)s. Et le dernier jour ?", easy="Début : %(start)s. Dernier jour ?", start=start)
    return t("Quel est le dernier jour de cette période ?", easy="Dernier jour : quelle date ?")


def _refuse_end(standing: Standing, n: int | None, values: Values) -> Said | None:
    start, end = standing.value("period.start", n), values["period.end"]
    start = values.get("period.start", start)
    if not isinstance(end, date) or not isinstance(start, date):
        if end == "ongoing" and isinstance(start, date) and start > standing.today:
            return t(
                "Cette période commence le %(start)s : elle n'est pas encore en cours. Quel est le dernier jour "
                "prévu ?",
                easy="Ça commence le %(start)s. Quel est le dernier jour ?",
                start=start,
            )
        return None
    if end < start:
        return t(
            "La fin (%(end)s) est avant le début (%(start)s). Donnez une fin après le %(start)s, "
            "ou corrigez le début : revenez en arrière.",
            easy="La fin (%(end)s) est avant le début (%(start)s). Écrivez une autre date de fin.",
            start=start,
            end=end,
        )
    if end > standing.today + relativedelta(years=YEARS_AHEAD + 2):
        return t(
            "La fin (%(end)s) est trop loin dans l'avenir. Vérifiez l'année.",
            easy="Le %(end)s, c'est trop loin. Vérifiez l'année.",
            end=end,
        )
    return None


PERIOD_END = Question(
    field="period.end",
    ask=_ask_end,
    why=t(
        "Je compte les jours entre le début et la fin. Une période prévue plus tard se note aussi.",
        easy="Je compte les jours du début à la fin.",
    ),
    example=t("Exemple : 6 juin 2025"),
    takes="day",
    hint=t("Il me faut une date : jour, mois, année."),
    codes=("ongoing",),
    choices=lambda _standing, _n: (
        button("period.end", "ongoing", t("J'y suis encore, sans date de fin", easy="J'y suis encore")),
    ),
    refused=_refuse_end,
)


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


# — sector —

PERIOD_SECTOR = Question(
    field="period.sector",
    ask=lambda standing, _n: lines(
        t(
            "L'entreprise et vos tâches étaient-elles bien de ce secteur : %(sector)s ?",
            easy="L'entreprise et votre travail : c'est bien dans ce secteur (%(sector)s) ?",
            sector=Raw(standing.diploma.sector),
        ),
        t(
            "Par exemple : la poste, les colis, une tournée de livraison. Il faut les deux : l'entreprise et les "
            "tâches.",
            easy="Par exemple : la poste, les colis, livrer.",
        ),
    ),
    why=t(
        "Seules comptent les périodes dans le secteur du diplôme. Si vous hésitez, dites-le : le service des examens "
        "le confirmera.",
        easy="Si ce n'est pas le bon secteur, cela ne compte pas.",
    ),
    example=t("Exemple : oui, non, ou « pas sûr »."),
    takes="choice",
    codes=("yes", "no", "unsure"),
    choices=lambda _standing, _n: (
        button("period.sector", "yes", t("Oui, les deux")),
        button("period.sector", "no", t("Non")),
        button("period.sector", "unsure", t("J'ai un doute", easy="Je ne sais pas")),
    ),
    yes_no=("yes", "no"),
    unknown="unsure",
    depends=("period.employer",),
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
    return t("D'après vos dates, cela fait %(length)s.", length=length_in_weeks(weeks))


def length_in_weeks(weeks: Fraction) -> Said:
    """« 13 semaines et 2 jours »: whole weeks of five days, and the days that remain (to a tenth of a day)."""
    whole, days = divmod(round(weeks * WORKDAYS_A_WEEK, 1), WORKDAYS_A_WEEK)
    in_weeks = tn("%(n)s semaine", "%(n)s semaines", int(whole))
    in_days = (
        tn("%(n)s jour", "%(n)s jours", int(days)) if days == int(days) else t("%(days)s jours", days=Fraction(days))
    )
    if not days:
        return in_weeks
    return in_days if not whole else t("%(weeks)s et %(days)s", weeks=in_weeks, days=in_days)


def _weeks_choices(standing: Standing, n: int | None) -> tuple[Choice, ...]:
    weeks = calendar_weeks(standing, n)
    if not weeks:
        return ()
    return (button("period.weeks", "as_computed", t("Oui, %(length)s", length=length_in_weeks(weeks))),)


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


# — confirm —


def _ask_confirm(standing: Standing, n: int | None) -> Said:
    number = n or 1
    same = twin(standing, number)
    if same is None:
        question = t("Est-ce que tout est juste ?", easy="C'est juste ?")
    else:
        question = t(
            "Cette période est la même que la période %(same)s. Est-ce une autre période, ou la même notée deux fois ?",
            easy="C'est la même que la période %(same)s. Est-ce une autre période ?",
            same=same,
        )
    return paragraphs(lines(Strong(t("Période %(n)s", n=number)), describe(standing, number)), question)


def _confirm_choices(standing: Standing, n: int | None) -> tuple[Choice, ...]:
    double = twin(standing, n or 1) is not None
    return (
        button("period.confirm", "ok", t("C'est une autre période, je la garde") if double else t("Oui, c'est juste")),
        button("period.confirm", "edit", t("Corriger")),
        button("period.confirm", "delete", t("Supprimer, c'est la même") if double else t("Supprimer cette période")),
    )


PERIOD_CONFIRM = Question(
    field="period.confirm",
    ask=_ask_confirm,
    why=t(
        "Une erreur ici change le résultat. Un coup d'œil suffit, et tout se corrige.",
        easy="Regardez bien. On peut tout corriger.",
    ),
    example=t("Exemple : oui, ou « non, c'était 2024 ».", easy="Exemple : oui."),
    takes="choice",
    codes=("ok",),
    reads="yes_no",
    choices=_confirm_choices,
    pressed=lambda _standing, _n, choice: {"period.confirm": "ok"} if choice == "ok" else None,
    yes_no=("ok", "edit"),
)


MORE_PERIODS = Question(
    field="more_periods",
    ask=lambda _standing, _n: t(
        "Avez-vous une autre période à ajouter (stage, emploi, passé ou prévu) ?",
        easy="Un autre stage ou un autre travail ?",
    ),
    why=t("Les périodes s'ajoutent : plusieurs employeurs, stages et emplois ensemble.", easy="On additionne tout."),
    example=t("Exemple : oui, ou non."),
    takes="choice",
    codes=("yes", "no"),
    reads="yes_no",
    choices=lambda _standing, _n: (
        button("more_periods", "yes", t("Oui, une autre")),
        button("more_periods", "no", t("Non, c'est tout")),
    ),
    yes_no=("yes", "no"),
)
