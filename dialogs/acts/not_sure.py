"""« Je ne sais pas » to what was put up: of a whole stay only the doubtful part is left out, and no more than it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.acts.taking import take
from dialogs.words.conversation import Offer
from dialogs.words.facts import OFFERED
from dialogs.words.fields import ANY_STAYS, DAYS, EMPLOYER, KIND
from dialogs.words.text import t

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key

#: What people know of a stay whose days they do not know; and what begins it.
_KNOWN: Final = frozenset({KIND, EMPLOYER}) | ANY_STAYS


def left_out(talk: Talk, offer: Offer, words: str) -> None:
    """Notes what and where a stay was, where all readings say the same of it, and puts up the rest alone.

    Of the rest the days are left out first: they are asked one by one, where each may be unknown.
    """
    first, *others = offer.readings
    known = {
        key: value
        for key, value in first.items()
        if key.field in _KNOWN and all(other.get(key) == value for other in others)
    }
    if not {key.field for key in known} <= ANY_STAYS and len(known) < len(first):
        talk.change(offer=None)  # the rest is put up again at once
        take(talk, known, OFFERED, offer.words, words)
        _put_up(talk, offer, known.keys())
        return
    talk.tell(t("D'accord, je ne le note pas."))
    days = {key for reading in offer.readings for key in reading if key.field in DAYS}
    _put_up(talk, offer, days or set().union(*offer.readings))


def _put_up(talk: Talk, offer: Offer, gone: AbstractSet[Key]) -> None:
    """The readings without these keys; nothing is put up where nothing of a stay is left."""
    left = [{key: value for key, value in reading.items() if key not in gone} for reading in offer.readings]
    readings = tuple(one for i, one in enumerate(left) if one and one not in left[:i])
    told = any(key.field not in ANY_STAYS for reading in readings for key in reading)
    talk.change(offer=Offer(readings, offer.words) if told else None)
