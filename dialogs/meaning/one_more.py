"""Whether words tell of one more stay, and not of the one that is held."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from dialogs.reading.text.fold import fold
from dialogs.words.fields import EMPLOYER, END, START

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Value

_NEXT: Final = re.compile(
    r"\b(?:apre(?:s)?|ensuite|puis|aussi|egalement|en plus|autres?|encore|avant|then|after|also|another|before|second"
    r"|deuxieme|2e|2eme)\b"
)
#: A yes without a reservation.
_AGREES: Final = re.compile(
    r"(?:oui|ouais|yes|yeah|exact|c'est (?:bien )?(?:ca|cela)|that'?s (?:it|right))\b"
    r"(?!.*\b(?:mais|sauf|non|no|not|pas|enfin|presque|plutot|but|except)\b)"
)


def agrees_first(text: str) -> bool:
    """Whether a yes without a but stands before what else is said.

    >>> agrees_first("oui, et ensuite un CDD chez UPS"), agrees_first("oui mais c'était chez UPS")
    (True, False)
    """
    return _AGREES.match(fold(text)) is not None


def says_one_more(text: str) -> bool:
    """« ensuite », « aussi », « another ».

    >>> says_one_more("ensuite un CDD chez UPS"), says_one_more("un CDD chez UPS")
    (True, False)
    """
    return _NEXT.search(fold(text)) is not None


def is_apart(talk: Talk, n: int, facts: Mapping[str, Value]) -> bool:
    """Whether the days that are told begin after period ``n``, or end before it."""
    start, end = facts.get(START), facts.get(END)
    first, last = talk.standing.value(START, n), talk.standing.value(END, n)
    after = isinstance(start, date) and isinstance(last, date) and start > last
    return after or (isinstance(end, date) and isinstance(first, date) and end < first)


def is_elsewhere(talk: Talk, n: int, facts: Mapping[str, Value]) -> bool:
    """Whether another employer is named than that of period ``n``."""
    told, held = facts.get(EMPLOYER), talk.standing.value(EMPLOYER, n)
    return isinstance(told, str) and isinstance(held, str) and fold(told) != fold(held)
