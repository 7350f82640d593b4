"""What the person asks of the figures: the plan, what-ifs, whom to contact, where a figure comes from."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from dialogs.answers.advice.contacts import contacts_told, near_ones
from dialogs.answers.plan.now import plan_told
from dialogs.answers.plan.what_if import ended_told, hours_told, other_hours_told, tries, what_if_told
from dialogs.answers.result.origins import origins_told
from dialogs.questions.employer import POSTAL_CITY
from dialogs.questions.form import CONTACTS, next_question
from dialogs.rules.dossier import DECLARED_PACE_MAXIMUM
from dialogs.words.effects import Choice
from dialogs.words.facts import Key
from dialogs.words.text import t, tn

if TYPE_CHECKING:
    from datetime import date

    from dialogs.acts.talk import Talk

MOST_WEEKS: Final = 156  # three years: nobody plans further
_TRY: Final = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,2})?)x([0-9]{1,2}(?:\.[0-9]{1,2})?)")


def plan(talk: Talk) -> None:
    """The plan, with what-ifs as buttons and an example to type; not while the only stay is half told."""
    standing = talk.standing
    if standing.incomplete and not standing.complete and next_question(standing) is not None:
        talk.tell(
            t(
                "Le plan se calcule sur vos périodes. Finissons d'abord celle-ci, puis demandez-le à nouveau.",
                easy="Finissons d'abord cette période. Le plan vient après.",
            )
        )
        return
    talk.send(plan_told(talk.standing))
    for weeks, hours in tries(talk.standing):
        label = tn("Et si : %(n)s semaine à %(hours)s h", "Et si : %(n)s semaines à %(hours)s h", weeks, hours=hours)
        talk.more_choices.append(Choice(f"plan:{weeks}x{hours:f}", label))
    if talk.more_choices:
        talk.tell(
            t(
                "Vous pouvez essayer d'autres nombres. Exemple : « et si je fais encore 3 semaines à 20 h ? »",
                easy="Essayez. Exemple : « et si je fais 3 semaines à 20 h ? »",
            )
        )


def what_if(talk: Talk, weeks: Decimal | None, weekly_hours: Decimal | None, start: date | None = None) -> None:
    """« Et si je fais encore 3 semaines à 35 h ? »; what is not said is full time, what is missing, the next Monday."""
    base = talk.standing.diploma.requirement.hours_per_week
    hours = base if weekly_hours is None else weekly_hours
    if weeks is None:
        result = talk.standing.result
        weeks = Decimal(max(-(-result.missing_hours // Fraction(hours or 1)), 1)) if result is not None else Decimal(1)
    if 0 < weeks <= MOST_WEEKS and 0 < hours <= DECLARED_PACE_MAXIMUM:
        talk.send(what_if_told(talk.standing, weeks, hours, start))
    else:
        _too_far(talk)


def other_hours(talk: Talk, weekly_hours: Decimal, start: date | None) -> None:
    """« Et si je passe à 35h en février ? »: in the place of the work that goes on; without any, as much more work."""
    possible = 0 < weekly_hours <= DECLARED_PACE_MAXIMUM
    told = other_hours_told(talk.standing, weekly_hours, start) if possible else None
    if told is None:
        what_if(talk, None, weekly_hours, start)
    else:
        talk.send(told)


def ended(talk: Talk, last: date, n: int | None) -> None:
    """« Et si j'arrête demain ? »: period ``n``, or the work that goes on, without its days after ``last``."""
    told = ended_told(talk.standing, last, n)
    if told is None:
        plan(talk)
    else:
        talk.send(told)


def what_if_hours(talk: Talk, hours: Decimal) -> None:
    """« Et si je fais 100 h de plus ? »: at full time, as far as whole days can hold them."""
    if 0 < hours <= MOST_WEEKS * talk.standing.diploma.requirement.hours_per_week:
        talk.send(hours_told(talk.standing, hours))
    else:
        _too_far(talk)


def _too_far(talk: Talk) -> None:
    talk.tell(
        t(
            "Je peux essayer de 1 à %(weeks)s semaines, et jusqu'à %(hours)s h par semaine. Exemple : « et si je "
            "fais 3 semaines à 35 h ? »",
            easy="Au plus %(weeks)s semaines et %(hours)s h. Exemple : « et si je fais 3 semaines à 35 h ? »",
            weeks=MOST_WEEKS,
            hours=DECLARED_PACE_MAXIMUM,
        )
    )


def by_button(talk: Talk, choice: str) -> None:
    """A what-if that was put up as a button, « 5x35 »."""
    tried = _TRY.fullmatch(choice)
    if tried is None:
        plan(talk)
    else:
        what_if(talk, Decimal(tried[1]), Decimal(tried[2]))


def contacts(talk: Talk) -> None:
    """Whom to contact, and messages ready to be sent, each in a message of its own so that it is easy to copy."""
    for part in contacts_told(talk.standing):
        talk.send(part)
    if near_ones(talk.standing):
        talk.tell(
            t(
                "Avec votre code postal, je peux donner les adresses près de chez vous.",
                easy="Donnez votre code postal : je donne les adresses proches.",
            )
        )
        talk.more_choices.append(Choice("contacts:near", t("Donner mon code postal")))


def nearer(talk: Talk, _choice: str) -> None:
    """Asks where the person lives; then the addresses near there are told."""
    talk.open(None)
    talk.change(revisit=(Key(POSTAL_CITY.field), Key(CONTACTS)))


def enough_said(talk: Talk) -> None:
    """For addresses near the person the postal code alone will do: the town is not asked for after it."""
    revisit = talk.conversation.revisit
    if Key(CONTACTS) in revisit and talk.standing.value("postal_code") is not None:
        talk.change(revisit=tuple(key for key in revisit if key.field != POSTAL_CITY.field))


def origins(talk: Talk) -> None:
    """Where each figure comes from."""
    for part in origins_told(talk.standing):
        talk.send(part)
