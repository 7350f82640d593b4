"""Questions about the rule: whom it binds, how much, since when. Source: facts.md sections 1, 4, 9, 10."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from dialogs.answers.topic import EDUCATION_CODE, Topic
from dialogs.lengths import in_weeks
from dialogs.rules.windows import ALL, NOTHING, window
from dialogs.words.text import Day, Raw, sentences, t

if TYPE_CHECKING:
    from decimal import Decimal

    from dialogs.standing import Standing
    from dialogs.words.text import Said


def _who_must(standing: Standing) -> Said:
    return sentences(
        t(
            "La règle vise toute personne qui se présente à partir de la session %(year)s et qui a %(age)s ans ou plus "
            "le 31 décembre de l'année de l'examen.",
            easy="La règle est pour les adultes : %(age)s ans le 31 décembre de l'année de l'examen.",
            year=Raw(str(standing.diploma.requirement.first_session)),
            age=standing.diploma.requirement.adult_age,
        ),
        t(
            "Au lycée, en apprentissage, en formation ou à distance, le Code de l'éducation prévoit d'autres cas : "
            "demandez à votre établissement ou au service des examens.",
            easy="Vous êtes en école, en CFA ou en formation ? Demandez à votre établissement.",
        ),
    )


def _how_much(standing: Standing) -> Said:
    rule = standing.diploma.requirement
    return sentences(
        t(
            "Il faut au moins %(weeks)s semaines de stage ou de travail dans le secteur, soit %(hours)s heures sur une "
            "base de %(base)s heures par semaine.",
            easy="Il faut %(weeks)s semaines. Cela fait %(hours)s heures.",
            weeks=rule.weeks,
            hours=rule.hours,
            base=rule.hours_per_week,
        ),
        t("Donnez-moi vos périodes : je fais le compte.", easy="Je fais le calcul pour vous."),
    )


def _part_time(standing: Standing) -> Said:
    rule = standing.diploma.requirement
    half = Fraction(rule.hours_per_week) / 2
    return sentences(
        t(
            "Oui, le temps partiel compte, mais il faut plus de semaines pour atteindre %(hours)s heures.",
            easy="Oui, ça compte. Mais il faut plus de semaines.",
            hours=rule.hours,
        ),
        t(
            "Par le calcul, à %(half)s heures par semaine, cela fait %(weeks)s semaines.",
            easy="Exemple : %(half)s heures par semaine, cela fait %(weeks)s semaines.",
            half=half,
            weeks=rule.hours / half,
        ),
    )


def weeks_at(standing: Standing, weekly_hours: Decimal) -> Said:
    """How many weeks it takes at the hours that somebody names."""
    rule = standing.diploma.requirement
    return t(
        "À %(hours)s heures par semaine, cela fait %(length)s pour atteindre %(required)s heures.",
        easy="À %(hours)s heures par semaine, il faut %(length)s.",
        hours=weekly_hours,
        length=in_weeks(rule.hours / Fraction(weekly_hours)),
        required=rule.hours,
    )


def _overtime(standing: Standing) -> Said:
    rule = standing.diploma.requirement
    return sentences(
        t(
            "La règle demande %(weeks)s semaines, comptées à %(base)s heures. Elle ne dit pas si une semaine plus "
            "longue compte davantage.",
            easy="La règle compte %(base)s heures par semaine. Elle ne parle pas des heures en plus.",
            weeks=rule.weeks,
            base=rule.hours_per_week,
        ),
        t(
            "Pour être tranquille, prévoyez %(weeks)s semaines entières ; pour moins de semaines, demandez au "
            "service des examens.",
            easy="Faites %(weeks)s semaines : c'est plus sûr. Sinon, demandez au service.",
            weeks=rule.weeks,
        ),
    )


def _window(standing: Standing) -> Said:
    years = standing.diploma.requirement.window_years
    certain, possible = (window(standing.diploma, standing.session, reading) for reading in (NOTHING, ALL))
    first, last, year = Day(certain.first, "short"), Day(certain.last, "short"), Raw(str(standing.session.year))
    sure = (
        t(
            "Pour la session %(year)s, ce qui est fait du %(certain)s au %(last)s compte à coup sûr.",
            easy="Du %(certain)s au %(last)s, ça compte.",
            year=year,
            certain=first,
            last=last,
        )
        if certain.first == possible.first  # the day of the exam is set
        else t(
            "Pour la session %(year)s, ce qui est fait du %(certain)s au %(last)s compte à coup sûr ; juste avant, à "
            "partir du %(possible)s, c'est à faire confirmer par le service des examens.",
            easy="Du %(certain)s au %(last)s, ça compte. Un peu avant, demandez au service.",
            possible=Day(possible.first, "short"),
            year=year,
            certain=first,
            last=last,
        )
    )
    return sentences(
        t(
            "Le travail compte s'il est fait dans les %(years)s ans avant l'examen ; ce qui est plus ancien ne "
            "compte pas.",
            easy="Seules les %(years)s dernières années avant l'examen comptent.",
            years=years,
        ),
        sure,
    )


RULE: Final = {
    "who_must": Topic(t("Qui est concerné"), _who_must, (EDUCATION_CODE,), by_rule=True),
    "how_much": Topic(t("Combien de semaines ou d'heures"), _how_much, (), by_rule=True),
    "part_time": Topic(t("Le temps partiel"), _part_time, (), by_rule=True),
    "overtime": Topic(t("Plus d'heures par semaine"), _overtime, (), by_rule=True),
    "window": Topic(t("Quelles années comptent"), _window, (EDUCATION_CODE,), by_rule=True),
}
