"""One employer over several periods: what was said of it once holds for each of them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from dialogs.words.facts import Key, Value

if TYPE_CHECKING:
    from dialogs.standing import Standing

LATER: Final = "later"  # « à remplir par l'employeur »
#: What was done there belongs to one stay, not to the employer.
OF_ONE_STAY: Final = frozenset({"employer.activities"})


def periods_at(standing: Standing, n: int) -> tuple[int, ...]:
    """The periods that stand at the employer of period ``n``, that one included; alone when it has no name."""
    name = bare(standing.value("period.employer", n))
    if not name:
        return (n,)
    return tuple(other for other in standing.periods if bare(standing.value("period.employer", other)) == name)


def of_employer(standing: Standing, field: str, n: int) -> Value:
    """What was said of the employer of period ``n``: under that period, else what was said last under another one."""
    own = standing.value(field, n)
    if own is not None or field in OF_ONE_STAY:
        return own
    keys = (Key(field, other) for other in periods_at(standing, n))
    said = [fact for key in keys if (fact := standing.conversation.facts.get(key)) and fact.value is not None]
    return max(said, key=lambda fact: fact.at).value if said else None


def bare(name: Value) -> str:
    """A name as names are compared: « La Poste » and « LA  POSTE. » are one; "" for no name.

    >>> bare("La Poste"), bare("LA-POSTE."), bare(None)
    ('laposte', 'laposte', '')
    """
    if not isinstance(name, str):
        return ""
    letters = unicodedata.normalize("NFKD", name).casefold()
    return "".join(sign for sign in letters if sign.isalnum())
