"""« J'y suis encore » is true of the day on which it was said: weeks later it is recalled, and nothing is blocked."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from dialogs.cards import title
from dialogs.words.facts import Key
from dialogs.words.text import Day, lines, t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said

#: How long it is believed without a word: a notice to leave can be given and served in that time.
BELIEVED: Final = timedelta(days=31)


def still_there(standing: Standing) -> Said | None:
    """The periods that were going on when that was said, long ago; None when there is none."""
    told = [_recalled(standing, n, said) for n in standing.complete if (said := _said_long_ago(standing, n))]
    return lines(*told) if told else None


def _said_long_ago(standing: Standing, n: int) -> date | None:
    fact = standing.conversation.facts.get(Key("period.end", n))
    if fact is None or fact.value != "ongoing" or standing.sector(n) == "no":
        return None
    on = fact.at.astimezone(standing.session.zone).date()
    return on if standing.today - on > BELIEVED else None


def _recalled(standing: Standing, n: int, on: date) -> Said:
    return t(
        "%(period)s : vous y étiez encore le %(day)s, et je compte toujours. Si c'est fini, écrivez le dernier jour. "
        "Exemple : « j'ai fini le %(day)s ».",
        easy="%(period)s : vous y êtes encore ? Si c'est fini, écrivez le dernier jour.",
        period=title(standing, n),
        day=Day(on),
    )
