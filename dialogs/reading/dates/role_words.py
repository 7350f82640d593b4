"""Words before a date, by what they make of it: « depuis », « jusqu'au », « à partir du »."""

from __future__ import annotations

from typing import Final

#: By role; of several the first one of STRENGTH counts.
_WORDS: Final = {
    "since": "depuis dps dep depui depuit dpuis since depus depuisle deuis dpui depi dpi depwi depwis depuie depuise "
    "dpius",
    "until": "jusqu jusque jusko jsq jusqua jusquau until till til jusq jusquen jusk juska jusquo jusco "
    "jsk jsko jska jsuqu justqu jusqau",
    "start": "partir apartir compter starting des partr parti partire",
    "between": "entre between",
    "from": "du de d from",
    "to": "au o a to through thru aux ai- - > → — = => ->",
    "and": "et and puis &",
    "or": "ou or",
    "on": "le la l en on in the ce cet cette courant pendant durant of cours date dates : um lundi- jour",
    "vague": "vers environ around about ~ approximativement",
}
#: Roles of a first day.
OPENS: Final = frozenset({"from", "since", "start", "between"})
BEFORE: Final = {word: role for role, words in _WORDS.items() for word in words.split()}
STRENGTH: Final = ("since", "until", "start", "between", "or", "and", "from", "to", "on", "vague")
