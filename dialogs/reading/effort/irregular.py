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


#: Hours of a week, in figures or as a part of full time; not those of a day or a month.
_FIGURE: Final = (
    r"([0-9]+(?:[.,][0-9]+)? ?(?:h|heures?|hours?)\b(?! ?(?:par|/|a|per) ?(?:jours?|j|mois|day|month)\b)"
    r"|mi[ -]temps|temps plein|plein temps|temps complet|[0-9]{2} ?%|half[ -]time|full[ -]time)"
)
_LATER: Final = r"puis|ensuite|apres|depuis|a partir|maintenant|then|after|since|now"
#: « 35h jusqu'en juin et 20h après », « 35h, mi-temps les 3 derniers mois »: what changed stands before or behind it.
_CHANGED: Final = re.compile(
    rf"{_FIGURE}[^?]*?\b(?:{_LATER}|jusqu|until)\b[^?]*?{_FIGURE}"
    rf"|{_FIGURE}[^?]*?{_FIGURE}[^?]{{0,20}}\b(?:{_LATER}|afterwards|a la fin"
    r"|(?:les|the) (?:\w+ )?(?:derniers?|last) \w+)\b"
)
#: « de 9h à 17h » is a day; « 28h et pas 35h » takes one back.
_BY_THE_CLOCK: Final = re.compile(r"\b(?:de |from )?[0-9]{1,2} ?h ?[0-9]{0,2} ?(?:a|-|to) ?[0-9]{1,2} ?h ?[0-9]{0,2}\b")
_TAKEN_BACK: Final = re.compile(r"\b(?:pas|non|plutot|au lieu|soit|donc|not|instead)\b")


_NOW_AND_THEN: Final = re.compile(
    r"\b(des fois|parfois|tantot|sometimes|un coup|une fois|une semaine|certaines?|d'autres)\b[^?0-9]*[0-9][^?]*?"
    r"\b(?:\1|d'autres)\b[^?0-9]*[0-9]"
)
_LEAST_AND_MOST: Final = re.compile(
    r"(?:\bmin(?:i|imum)?\b|\bau moins\b)[^?]*[0-9][^?]*(?:\bmax(?:i|imum)?\b|\bau plus\b)[^?]*[0-9]"
    r"|[0-9]+ ?h?(?:eures?)? (?:au )?min(?:i|imum)?\b[^?]*[0-9]+ ?h?(?:eures?)? (?:au )?max(?:i|imum)?\b"
)


def from_to(line: Line) -> bool:
    """« des fois 20 des fois 30 », « minimum 18 maximum 24 »: as open as « entre 20 et 30 »."""
    return _NOW_AND_THEN.search(line.folded) is not None or _LEAST_AND_MOST.search(line.folded) is not None


def after_other_weeks(figure: Item, items: Sequence[Item], line: Line) -> bool:
    """« 3 jours par semaine jusqu'en mars puis 35h »: hours of the last weeks alone, after others in days."""
    days = [item.end for item in items if item.what == "pattern" and item.end <= figure.start]
    return bool(days) and any(line.text(i) in THEN for i in range(days[-1], figure.start))


def changed(line: Line) -> bool:
    """« 20h au début puis 30h à partir du 30 mars »: two figures, one after the other, and nothing asked."""
    folded = _BY_THE_CLOCK.sub(" ", line.folded)
    found = None if "?" in line.typed or _TAKEN_BACK.search(folded) else _CHANGED.search(folded)
    figures = [] if found is None else [figure for figure in found.groups() if figure is not None]
    return len(set(figures)) > 1


def irregular(line: Line) -> bool:
    """Whether somebody says so, and asks nothing."""
    return "?" not in line.typed and _IRREGULAR.search(line.folded) is not None
