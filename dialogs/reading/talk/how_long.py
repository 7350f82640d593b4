"""« c'est bientôt fini ? », « encore combien de questions ? »: how much of the form is left to answer."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.text.fold import fold, tidy

_OPENS: Final = r"(?:(?:et|mais|euh|ok|bon|alors|desolee?|pardon|and|but)[\s,]+)*"
_ASKS: Final = re.compile(
    rf"""{_OPENS}(?:
    (?:est[- ]ce\ que\ )?(?:c'?est|cest|c|ca\ va\ etre|on\ a|nous\ avons|j'ai)\ (?:bientot|presque|deja|enfin)?\ ?
        (?:fini|termine|la\ fin|tout)\s*\?+
    |(?:c'?est|cest|c|ca\ va\ etre)\ (?:encore\ |toujours\ )?(?:long|beaucoup)(?:\ encore)?\s*\?+
    |(?:(?:il\ |y\ )?(?:en\ )?(?:reste|y\ a|a)\ )?(?:encore\ )?(?:combien|beaucoup)\ de\ questions?
        (?:\ (?:encore|il\ reste|reste(?:nt)?|y\ a(?:-t-il)?|il\ y\ a|en\ tout|apres))*\s*\?*
    |(?:(?:il\ )?y\ )?en\ a\ (?:encore\ )?pour\ (?:longtemps|combien\ de\ temps|long)(?:\ encore)?\s*\?*
    |(?:ca\ (?:va\ )?(?:prend(?:re)?|dure[r]?))\ (?:encore\ )?(?:longtemps|combien\ de\ temps)(?:\ encore)?\s*\?+
    |how\ long\ (?:does|will)\ (?:it|this)\ take\s*\?*
    |(?:is\ it|are\ we|am\ i)\ (?:almost\ |nearly\ )?(?:done|finished|over|the\ end)(?:\ (?:yet|soon))?\s*\?+
    |how\ many\ (?:more\ )?questions?(?:\ (?:left|remain(?:ing)?|more|are\ there(?:\ left)?))*\s*\?*
    |is\ it\ (?:still\ )?long\s*\?+
    )[\s!.]*""",
    re.VERBOSE,
)


def asks_how_long(text: str) -> bool:
    """Whether a text asks how much of the form is left, and nothing else.

    >>> asks_how_long("c'est bientôt fini ?"), asks_how_long("encore combien de questions"), asks_how_long("c'est fini")
    (True, True, False)
    """
    return _ASKS.fullmatch(" ".join(fold(tidy(text)).split())) is not None
