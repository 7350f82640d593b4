"""Hours that are not the same every week, told without a number: « ça dépend des semaines », « c'est irrégulier »."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dialogs.reading.line.items import Item
from dialogs.reading.text.small_words import THEN
from dialogs.reading.text.tokens import Line

_IRREGULAR: Final = re.compile(
    r"\b(?:depend(?:ait|ent|s)?|vari(?:e|es|ait|ent|able|ables)|varies|irregul\w+|aleatoires?|modulables?|flexibles?)\b"
    r"|\b(?:pas|jamais|aucun|sans|not|no|never)\b[^,.;?]{0,20}\b(?:fixes?|regulie?r\w*|stables?|pareil|meme|memes"
    r"|same|fixed)\b"
    r"|\b(?:ca|sa|c'?a|horaires?|heures?|planning|it|hours) (?:n'?)?(?:change|bouge|tourne)(?:nt|ait|aient|s)?\b"
    r"|\b(?:en fonction|selon|suivant) (?:des|les|la|le|du)\b"
    r"|\b(?:des fois|parfois) plus\b"
)


_FIGURE: Final = r"([0-9]+(?:[.,][0-9]+)?) ?(?:h|heures?|hours?)\b"
_CHANGED: Final = re.compile(
    rf"{_FIGURE}[^?]*\b(?:puis|ensuite|apres|depuis|a partir|maintenant|then|after|since|now)\b[^?]*?{_FIGURE}"
)


_NOW_AND_THEN: Final = re.compile(r"\b(des fois|parfois|tantot|sometimes)\b[^?0-9]*[0-9][^?]*?\b\1\b[^?0-9]*[0-9]")


def now_and_then(line: Line) -> bool:
    """« des fois 20 des fois 30 »: as open as « entre 20 et 30 »."""
    return _NOW_AND_THEN.search(line.folded) is not None


def after_other_weeks(figure: Item, items: Sequence[Item], line: Line) -> bool:
    """« 3 jours par semaine jusqu'en mars puis 35h »: hours of the last weeks alone, after others in days."""
    days = [item.end for item in items if item.what == "pattern" and item.end <= figure.start]
    return bool(days) and any(line.text(i) in THEN for i in range(days[-1], figure.start))


def changed(line: Line) -> bool:
    """« 20h au début puis 30h à partir du 30 mars »: two figures, one after the other, and nothing asked."""
    found = _CHANGED.search(line.folded)
    return "?" not in line.typed and found is not None and found[1] != found[2]


def irregular(line: Line) -> bool:
    """Whether somebody says so, and asks nothing."""
    return "?" not in line.typed and _IRREGULAR.search(line.folded) is not None
