"""What becomes of readings that are put up when something is said before one of them is chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dialogs.naming import shown
from dialogs.words.fields import ANY_STAYS
from dialogs.words.text import Joined, t

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dialogs.words.conversation import Offer
    from dialogs.words.facts import Key, Value
    from dialogs.words.text import Said


def beside(offer: Offer | None, taken: set[Key]) -> bool:
    """Whether what was said only adds to the readings put up, as « emploi » to where and when: these still wait."""
    return taken > _begun(taken) and bool(_put_up(offer)) and _put_up(offer).isdisjoint(taken - _begun(taken))


def still_open(offer: Offer | None, taken: set[Key]) -> Offer | None:
    """The readings put up without what was said of them meanwhile: « non, 20 h » of « emploi, 17,5 h »."""
    said = taken - _begun(taken)
    if offer is None or offer.correction or _put_up(offer).isdisjoint(said):
        return offer
    left = [{key: value for key, value in reading.items() if key not in said} for reading in offer.readings]
    kept = [reading for i, reading in enumerate(left) if reading not in left[:i] and reading.keys() > _begun(reading)]
    return replace(offer, readings=tuple(kept)) if kept else None


def joined(offer: Offer | None, readings: Sequence[Mapping[Key, Value]]) -> Sequence[Mapping[Key, Value]]:
    """« juin 2025 » said under « chez La Poste »: one stay to be agreed on, with all that was said of it.

    So is a stay that is told while a birth date is put up: nobody has to say that one again.
    """
    if offer is None or offer.correction or len(offer.readings) > 1:
        return readings
    told = set().union(*readings)
    own, new = _put_up(offer), told - _begun(told)
    of_one_stay = len({key.period for key in own | new} - {None}) == 1
    if not of_one_stay or not own.isdisjoint(new):
        return readings
    return [{**offer.readings[0], **reading} for reading in readings]


def only_begins(keys: Iterable[Key]) -> bool:
    """Whether of a stay nothing is told but that it is one."""
    return set(keys) == _begun(keys)


def of_a_stay(offer: Offer | None) -> bool:
    """Whether a stay is put up."""
    return offer is not None and not offer.correction and any(key.period is not None for key in _put_up(offer))


def fields_of(offer: Offer | None) -> set[str]:
    """What the readings put up, or the change shown, are about."""
    return {key.field for key in _put_up(offer)}


def first_of(offer: Offer, field: str) -> Value:
    """What the first of the readings put up says of a field, None for nothing."""
    return next((value for key, value in offer.readings[0].items() if key.field == field), None)


def not_made(offer: Offer | None) -> Said | None:
    """That a change which was shown is not made: who passes on to something else may think that it is."""
    if offer is None or not offer.correction:
        return None
    values = offer.readings[0] if len(offer.readings) == 1 else {}
    told = tuple(said for key, value in values.items() if (said := shown(key.field, value)) is not None)
    if not told:
        return t("Je n'ai noté aucun changement.", easy="Rien n'a changé.")
    return t("Je n'ai pas noté ce changement : %(facts)s.", easy="Pas changé : %(facts)s.", facts=Joined(told, ", "))


def not_kept(offer: Offer | None, said: set[Key]) -> Said | None:
    """What was put up and is not noted, for something else was said before it was agreed on; it is asked again.

    ``said``: the answers that are now noted, or put up instead; these were only said otherwise.
    """
    if offer is None or offer.correction:
        return None
    first, *others = offer.readings
    left = {key: value for key, value in first.items() if key not in said and all(o.get(key) == value for o in others)}
    begun = _begun(left)
    told = tuple(text for key in left if key not in begun and (text := shown(key.field, left[key])) is not None)
    return (
        t("Je n'ai pas gardé : %(facts)s.", easy="Pas gardé : %(facts)s.", facts=Joined(told, ", ")) if told else None
    )


def _put_up(offer: Offer | None) -> set[Key]:
    keys = {key for reading in offer.readings for key in reading} if offer is not None else set()
    return keys - _begun(keys)


def _begun(keys: Iterable[Key]) -> set[Key]:
    """The answers among these with which a period begins."""
    return {key for key in keys if key.field in ANY_STAYS}
