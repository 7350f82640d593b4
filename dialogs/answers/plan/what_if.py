"""« Et si… »: what more weeks or hours would change, beside the real figures, never mixed in; nothing of it is kept."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from dialogs.answers.plan.now import plan_told
from dialogs.answers.result.messages import to_complete
from dialogs.answers.result.running import at_best
from dialogs.cards import title
from dialogs.lengths import in_weeks
from dialogs.rules import planning
from dialogs.words.text import Day, Strong, bullets, paragraphs, sentences, t

if TYPE_CHECKING:
    from dialogs.rules.check import Result
    from dialogs.standing import Standing
    from dialogs.words.text import Said


def what_if_told(standing: Standing, weeks: Decimal, weekly_hours: Decimal, start: date | None = None) -> Said:
    """A what-if beside the real figures, never mixed in; nothing of it is kept."""
    dossier, real = standing.dossier, standing.result
    if dossier is None or real is None or real.verdict == "not_applicable":
        return plan_told(standing)
    tried = planning.what_if(dossier, standing.diploma, standing.today, weeks, weekly_hours, start)
    supposed = t(
        "%(length)s de plus à %(hours)s h, du %(start)s au %(end)s :",
        easy="Encore %(length)s à %(hours)s h, du %(start)s au %(end)s :",
        length=in_weeks(Fraction(weeks)),
        hours=weekly_hours,
        start=tried.period.start,
        end=_end(tried.period.end, tried.period.start),
    )
    return _beside(standing, real, tried, supposed)


def other_hours_told(standing: Standing, weekly_hours: Decimal, start: date | None) -> Said | None:
    """« Et si je passe à 35h en février ? », beside the real figures; None where no work goes on."""
    dossier, real = standing.dossier, standing.result
    if dossier is None or real is None or real.verdict == "not_applicable":
        return plan_told(standing)
    found = planning.other_hours(dossier, standing.diploma, standing.today, weekly_hours, start)
    if found is None:
        return None
    tried, today = found
    supposed = t(
        "%(hours)s h par semaine au lieu de %(today)s h, à partir du %(start)s :",
        easy="À partir du %(start)s, %(hours)s h par semaine :",
        hours=weekly_hours,
        today=today,
        start=tried.period.start,
    )
    return _beside(standing, real, tried, supposed)


def ended_told(standing: Standing, last: date, n: int | None) -> Said | None:
    """« Et si j'arrête demain ? », beside the real figures; ``n``: the period meant. None: no work goes on."""
    dossier, real = standing.dossier, standing.result
    if dossier is None or real is None or real.verdict == "not_applicable":
        return plan_told(standing)
    place = standing.complete.index(n) if n in standing.complete else None
    found = planning.ended(dossier, standing.diploma, standing.today, last, place)
    if found is None:
        return None
    tried, place = found
    supposed = t("%(period)s, jusqu'au %(end)s :", period=title(standing, standing.complete[place]), end=last)
    return _beside(standing, real, tried, supposed)


def hours_told(standing: Standing, hours: Decimal) -> Said:
    """« Et si je fais 100 h de plus ? », beside the real figures."""
    dossier, real = standing.dossier, standing.result
    if dossier is None or real is None or real.verdict == "not_applicable":
        return plan_told(standing)
    weeks, pace = planning.spread(hours, standing.diploma.requirement.hours_per_week)
    tried = planning.what_if(dossier, standing.diploma, standing.today, weeks, pace)
    supposed = t(
        "%(hours)s h de plus, du %(start)s au %(end)s :",
        easy="Encore %(hours)s h, du %(start)s au %(end)s :",
        hours=hours,
        start=tried.period.start,
        end=_end(tried.period.end, tried.period.start),
    )
    return _beside(standing, real, tried, supposed)


def _beside(standing: Standing, real: Result, tried: planning.WhatIf, supposed: Said) -> Said:
    return paragraphs(
        Strong(t("Et si… (rien n'est noté)", easy="Et si… (je ne note rien)")),
        supposed,
        bullets(
            t(
                "sans cela : %(hours)s h sur %(required)s h",
                hours=real.projected.certain,
                required=real.required_hours,
            ),
            Strong(
                t(
                    "avec cela : %(hours)s h sur %(required)s h",
                    hours=tried.result.projected.certain,
                    required=real.required_hours,
                )
            ),
        ),
        _then(standing, real, tried),
        to_complete(standing),
    )


def _then(standing: Standing, real: Result, tried: planning.WhatIf) -> Said:
    base = standing.diploma.requirement.hours_per_week
    missing = tried.result.missing_hours
    beyond = _beyond(tried.result.window.certain.last, tried) if tried.after else None
    if missing <= 0:
        return sentences(t("Le minimum semblerait atteint.", easy="Le compte semblerait bon."), beyond)
    short = t(
        "Il manquerait encore %(hours)s h : %(length)s à %(base)s h.",
        easy="Il manque encore %(hours)s h : %(length)s à %(base)s h.",
        hours=missing,
        length=in_weeks(missing / Fraction(base)),
        base=base,
    )
    return sentences(short, at_best(tried.result), _too_full(base, real, tried.result), beyond)


def _too_full(base: Decimal, real: Result, tried: Result) -> Said | None:
    """Why hours that are supposed add nothing: their weeks are full without them. None where they are not."""
    above, before = (sum(parts.over_cap for parts in result.periods) for result in (tried, real))
    if above <= before:
        return None
    return t(
        "Une semaine compte pour %(base)s h au plus à coup sûr : les heures au-dessus n'ajoutent rien.",
        easy="Une semaine compte pour %(base)s h au plus. Les heures en plus n'ajoutent rien.",
        base=base,
    )


def _beyond(by: date, tried: planning.WhatIf) -> Said:
    """What falls after the last day that counts for sure."""
    if tried.period.start > by:
        return t(
            "Ces semaines tombent après le %(by)s, dernier jour qui compte à coup sûr.",
            easy="Ces semaines sont après le %(by)s. Elles ne comptent peut-être pas.",
            by=Day(by),
        )
    return t(
        "Une partie tombe après le %(by)s, dernier jour qui compte à coup sûr.",
        easy="Une partie est après le %(by)s. Elle ne compte peut-être pas.",
        by=Day(by),
    )


def _end(end: date | None, start: date) -> date:
    return start if end is None else end


def tries(standing: Standing) -> tuple[tuple[int, Decimal], ...]:
    """The what-ifs put up as buttons, (weeks, hours a week): what is missing at full time, and half of it.

    None where no more weeks can help in time.
    """
    result, base = standing.result, standing.diploma.requirement.hours_per_week
    if result is None or result.missing_hours <= 0 or result.verdict in {"not_applicable", "too_late"}:
        return ()
    weeks = int(-(-result.missing_weeks // 1))
    half = -(-weeks // 2)
    return tuple((number, base) for number in dict.fromkeys((weeks, half)))
