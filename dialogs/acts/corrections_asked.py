"""Which answer is to be corrected, and whether a correction that was read is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dialogs.cards import in_one_line, numbered
from dialogs.naming import field_name, shown
from dialogs.questions.form import correctable
from dialogs.words.effects import Choice, WithButtons
from dialogs.words.fields import END, ONGOING, WEEKS
from dialogs.words.text import Joined, Strong, lines, paragraphs, t

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dialogs.standing import Standing
    from dialogs.words.facts import Key, Value
    from dialogs.words.text import Said


def meaning(reading: Mapping[Key, Value]) -> Joined:
    """A reading in one line: « début le 1er mars 2024, fin le 31 mars 2024 »."""
    said = [shown(key.field, value) for key, value in reading.items()]
    return Joined(tuple(part for part in said if part is not None), ", ")


def ask_what(standing: Standing, key: Key) -> WithButtons:
    """What can be corrected: of one period when its number is given, else the answers given once and the periods."""
    if key.period is not None:
        fields = correctable(standing, key.period)
        text: Said = t("Que faut-il corriger dans cette période ?", easy="Corriger quoi ?")
        extra: tuple[Choice, ...] = (Choice(f"delete:{key.period}", t("Supprimer cette période")),)
    else:
        fields = correctable(standing, None)
        text = t("Quelle réponse voulez-vous corriger ?", easy="Corriger quoi ?")
        extra = tuple(Choice(f"period:{n}", numbered(standing, n)) for n in standing.periods)
    choices = tuple(Choice(f"edit:{field}", field_name(field.field)) for field in fields)
    example = t(
        "Touchez une réponse, ou écrivez le changement. Exemple : « c'était 28 heures ».",
        easy="Touchez une réponse. Ou écrivez : « c'était 28 heures ».",
    )
    return lines(text, example), (*choices, *extra)


def ask_whether(standing: Standing, _key: Key) -> WithButtons:
    """The change that was read, before and after; of several readings, which one."""
    offer = standing.conversation.offer
    if offer is None or len(offer.readings) != 1:
        readings = offer.readings if offer else ()
        choices = tuple(Choice(f"correction:{i}", meaning(reading)) for i, reading in enumerate(readings, 1))
        return t("Que faut-il noter à la place ?"), (*choices, Choice("correction:no", t("Ne rien changer")))
    reading = offer.readings[0]
    about = dict.fromkeys(key.period for key in reading)
    changes = [_change(standing, n, {key: reading[key] for key in reading if key.period == n}) for n in about]
    text = paragraphs(t("Voici le changement :"), *changes, _counted_so_far(standing, reading), t("Je change ?"))
    yes, no = Choice("correction:yes", t("Oui, changer")), Choice("correction:no", t("Non, garder"))
    return text, (yes, no)


def _change(standing: Standing, n: int | None, reading: Mapping[Key, Value]) -> Said | None:
    """What changes in one period, or in what is said once: before, and after."""
    before = {key: standing.value(*key) for key in reading if standing.value(*key) is not None}
    after = meaning(reading)
    if not after.parts:
        return None
    return lines(
        None if n is None else Strong(_period(standing, n)),
        t("Avant : %(before)s", before=meaning(before)) if meaning(before).parts else None,
        t("Après : %(after)s", after=after),
    )


def _counted_so_far(standing: Standing, reading: Mapping[Key, Value]) -> Said | None:
    """Why a stay that goes on gets an end: the weeks done are known until today only."""
    weeks = {key.period for key in reading if key.field == WEEKS}
    ends = {key for key, value in reading.items() if key.field == END and value == standing.today}
    if not any(key.period in weeks and standing.value(*key) == ONGOING for key in ends):
        return None
    return t(
        "Cette période continue : je compte jusqu'à aujourd'hui, sans ces absences. Ajoutez la suite comme une autre "
        "période.",
        easy="Je compte jusqu'à aujourd'hui. Ajoutez la suite après.",
    )


def _period(standing: Standing, n: int) -> Said:
    number = t("Période %(n)s", n=standing.place(n))
    return Joined((number, in_one_line(standing, n)), " – ") if n in standing.periods else number
