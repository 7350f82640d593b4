"""Days without work: « … au 30 mai, malade en avril », « sauf en août », « j'ai pas travaillé en mai, mais en juin ».

They say nothing of when the stay began or ended. Clauses are set apart by commas, « mais », « avec », « j'ai ».
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from dialogs.reading.dates.durations import UNITS, Duration
from dialogs.reading.dates.moments import Moment
from dialogs.reading.dates.role_words import BEFORE
from dialogs.reading.line.items import Item
from dialogs.reading.text.small_words import EXCEPT, NEVER
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set

_EXCEPT: Final = EXCEPT | {"hors"}
_PAUSE: Final = word_set(
    """
    absent absente absence absences malade maladie conge conges vacance vacances arret arrets pause pauses coupure
    interruption interrompu ferme fermee fermeture hospitalise hospitalisee accident sick leave holiday holidays
    """
)
_STOPPED: Final = word_set("arrete arreter stoppe stopped")
#: Between « arrêté » and how long it was.
_FOR: Final = word_set("pendant durant de pour for")
#: After that length, the stop is an end: « arrêté 2 semaines avant ».
_MEASURED: Final = word_set("avant apres plus before after later")
#: Where another thought begins; « et » only before one.
_OPENS: Final = _EXCEPT | word_set(", ; . ( mais but avec with puis dont j je on car parce puisque because donc so")
_NOTHING: Final = NEVER | {"rien"}
#: « j'ai pas travaillé en mai », « j'étais pas là en avril », « je bossais pas ».
_NOT_WORKED: Final = re.compile(
    r"\b(?:pas|jamais|rien|not|never) (?:(?:pu|du|eu|ete|y) )*"
    r"(?:travaill\w+|boss\w+|taff\w+|faire|fait|livre|venue?|presente?|dispo(?:nible)?|work(?:ed|ing)?|there"
    r"|la(?= (?:en|du|au|le|entre)\b|\W*$))\b"
    r"|\b(?:travaill\w+|boss\w+|taff\w+|faisais|livrais|venais) (?:pas|rien)\b"
)
#: In an exception, these name what is wrong: « tout est bon sauf la fin, c'est le 6 juin ».
_NAMES: Final = word_set("c que qu date erreur")


def without_pauses(
    line: Line, items: Sequence[Item], *, dates_open: bool, weeks_asked: bool
) -> tuple[list[Item], bool]:
    """The items without the days of a pause, and whether an exception was made.

    Where the dates are open and no other clause has one, or says that it goes on, those of a pause may be the answer,
    and stay; where weeks are asked, so do the lengths.
    """
    days = Moment if weeks_asked else Moment | Duration
    denying = "not" if any(isinstance(item.value, Moment) for item in items) else ""  # « pas un jour d'absence »
    lengths = () if weeks_asked else Duration
    clauses = list(_clauses(line, items))
    idle = [clause for clause in clauses if _pauses(line, clause, items)]
    but = [
        clause for clause in clauses if line.text(clause.start) in _EXCEPT and not _names_a_fault(line, clause, items)
    ]
    out = [*but, *(idle if not dates_open or _dated_elsewhere(items, [*idle, *but]) else [])]
    kept = [
        item
        for item in items
        if not ((isinstance(item.value, days) or item.what == denying) and any(item.start in each for each in out))
        and not (isinstance(item.value, lengths) and any(item.start in each for each in idle))
    ]
    out_of_it = any(isinstance(item.value, days) and item.start in clause for item in items for clause in but)
    return kept, out_of_it or any(line.text(i) in UNITS for clause in but for i in clause)


def _clauses(line: Line, items: Sequence[Item]) -> Iterator[range]:
    taken = {i for item in items for i in range(item.start, item.end)}
    first = next((item for item in items if isinstance(item.value, Moment)), None)
    led = first.end if first is not None and first.start == 0 and first.role == "on" else 0  # « en avril j'étais … »
    starts = [0, *(i for i in range(1, line.count) if i not in taken and i != led and _opens(line, i)), line.count]
    yield from (range(start, end) for start, end in pairwise(starts) if start < end)


def _opens(line: Line, i: int) -> bool:
    after = line[i + 1]
    thought = after.kind == "w" and after.text not in BEFORE
    return line.text(i) in _OPENS or (line.text(i) in {"et", "and"} and thought)


def _pauses(line: Line, clause: range, items: Sequence[Item]) -> bool:
    """« absent en avril », « arrêté 2 semaines en avril », « pas travaillé en avril »."""
    if any(line.text(i) in _PAUSE for i in clause):
        return True
    if line.has(_NOTHING) and _NOT_WORKED.search(line.folded, line[clause.start].start, line[clause.stop - 1].end):
        return True
    stops = [line.skip(i + 1, _FOR) for i in clause if line.text(i) in _STOPPED]
    lengths = [item for item in items if isinstance(item.value, Duration) and item.start in stops]
    return any(line.text(length.end) not in _MEASURED for length in lengths)


def _names_a_fault(line: Line, clause: range, items: Sequence[Item]) -> bool:
    return any(line.text(i) in _NAMES for i in clause) or any(
        item.what == "role" and item.start in clause for item in items
    )


def _dated_elsewhere(items: Sequence[Item], clauses: Sequence[range]) -> bool:
    told = (item for item in items if isinstance(item.value, Moment) or item.what == "ongoing")
    return any(not any(item.start in each for each in clauses) for item in told)
