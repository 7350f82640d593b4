"""An amount of hours or weeks, and which numbers of a sentence may state one: those that nobody took back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise
from typing import Final

from dialogs.reading.line.hours import Hours
from dialogs.reading.line.items import Item
from dialogs.reading.text.small_words import MISTAKEN
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.words.facts import Value
from dialogs.words.fields import COUNTED, WEEKLY, WEEKS

#: Work that one may have several of at once, and work that rather comes one after the other.
JOBS_AT_ONCE: Final = word_set(
    """
    contrat contrats job jobs boulot boulots emploi emplois taf tafs taff taffs poste postes employeur employeurs patron
    patrons boite boites entreprise entreprises cdi contract contracts employer employers
    """
)
JOBS_IN_A_ROW: Final = word_set(
    """
    stage stages mission missions cdd remplacement remplacements interim interims saison saisons internship internships
    placement placements immersion immersions pmsmp pfmp
    """
)
#: What a number counts that is neither hours nor weeks.
JOBS: Final = JOBS_AT_ONCE | JOBS_IN_A_ROW
NOT_HOURS: Final = JOBS | word_set(
    "mot mots lettre lettres words letters"
    " euro euros eur € balles ans minutes min km colis personnes jours % enfants collegues"
)
_LABEL: Final = re.compile(r"\b(?P<of>heures?|semaines?) ?(?:c'? ?est|c'? ?etait|:|=|est|sont) ?(?=[0-9])")
_ADDS: Final = word_set("ajoute ajouter ajoutez rajoute rajouter rajoutez enleve enlever enlevez retire retirez add")
_SHIFT: Final = re.compile(
    r"\b(?:semaines?|sem|jours?|mois|weeks?|days?|months?) (?:plus (?:tard|tot)|later|earlier)\b"
    r"|\bdecal\w+ (?:d'|de |par |by )?(?:une?|[0-9]+|deux|trois) ?(?:semaines?|sem|jours?|mois)\b"
)
MOST_WEEKLY: Final = Decimal(60)  # more is rather said of two weeks
LONGEST_DAY: Final = 12
LAST_DAY: Final = 31  # of a month
_WEEKS: Final = frozenset({"semaine", "semaines", "sem", "week", "weeks"})
_COMPARES: Final = frozenset({"<", ">", "≤", "≥", "±"})
_PRIMES: Final = frozenset({"'", "’", '"', "″", "′"})
_OR: Final = frozenset({"ou", "or"})
_MIDNIGHT: Final = 24
FIGURES: Final = frozenset({"hours", "number", "length"})


@dataclass(slots=True)
class Amount:
    """The readings of a number, best first; or what stood in the way."""

    readings: list[dict[str, Value]] = field(default_factory=list)
    sure: bool = True
    problem: str | None = None
    #: A number of hours too great for a week, of which nothing says for how long.
    bare: Decimal | None = None


def hours_of(item: Item) -> Hours:
    """The hours of an item, or its bare number; 0 where it is neither."""
    return item.value if isinstance(item.value, Hours) else Hours(Decimal(0))


def standing(figures: list[Item], items: Sequence[Item], line: Line) -> list[Item]:
    """The figures without those taken back: « 20h, enfin 24h », « 28 au lieu de 35 », « pas 35 »."""
    kept: list[Item] = []
    refused = {other.end for other in items if other.what == "not"}
    repairs = [other.start for other in items if other.what == "repair"]
    results = [item for item in figures if line.text(item.start - 1) in {"=", "egal"}]
    if results:
        return results[-1:]  # « 14 - 2 = 12 »
    several = sum(other.what in FIGURES for other in items) > 1
    for item in figures:
        if item.start in refused or (several and item.start - 1 in refused):
            continue  # « pas 35h »
        if kept and line.text(item.start - 1) == "de" and line.text(item.start - 2) == "lieu":
            continue
        if kept and any(kept[-1].end <= repair < item.start for repair in repairs):
            kept.pop()
        kept.append(item)
    return kept


def is_range(line: Line, figures: list[Item]) -> bool:
    """« entre 15 et 25 », « 15 à 20 h », « 15-20 », « de 9h à 17h », « 9h 17h »."""
    for first, second in pairwise(figures):
        between = [line.text(i) for i in range(first.end, second.start)]
        if hours_of(first).rate != hours_of(second).rate:
            continue  # « temps plein à 39h »
        if between in (["a"], ["-"], ["/"], ["to"], ["jusqu", "a"]):
            return True
        if between in (["ou"], ["or"]) and hours_of(second).per == "day":
            return True  # « 5 ou 6 heures par jour »
        if not between and _a_clock(hours_of(first), hours_of(second)):
            return True
        if between in (["et"], ["and"]) and _opened(line, first.start):
            return True
    return False


def _a_clock(first: Hours, second: Hours) -> bool:
    """« 9h 17h »: from one hour of the day to another."""
    return first.unit and second.unit and not (first.per or second.per) and first.value < second.value <= _MIDNIGHT


def closes_a_range(line: Line, figure: Item, items: Sequence[Item]) -> bool:
    """« DPD entre 15 et 25h », « 30 à 35h »: the first figure is a bare number, which counts only where it is asked."""
    first = figure.start - 2
    if line.text(figure.start - 1) in {"a", "-", "/", "to"} and 0 < line[first].value <= MOST_WEEKLY:
        return not any(item.start <= first < item.end and item.what != "number" for item in items)
    return line[first].kind == "n" and line.text(figure.start - 1) in {"et", "and"} and _opened(line, first)


def _opened(line: Line, start: int) -> bool:
    """« entre », « between » anywhere before the first figure."""
    return any(line.text(i) in {"entre", "between"} for i in range(start))


def or_so(item: Item, line: Line) -> bool:
    """« >30 », « 30+ », « 28' », « 28 ou 30h »: what makes another number of it, or another thing."""
    after = line[item.end - 1].end
    if _OR.intersection({line.text(item.start - 1), line.text(item.end)}) and _another_number(item, line):
        return True
    more = line.text(item.end) == "+" and item.end == line.count - 1
    return more or line.text(item.start - 1) in _COMPARES or line.typed[after : after + 1] in _PRIMES


def _another_number(item: Item, line: Line) -> bool:
    """Whether a number stands behind « ou », or before it."""
    return line[item.end + 1].kind == "n" or line[item.start - 2].kind == "n"


def below_zero(item: Item, line: Line) -> bool:
    """« -5 »: a dash at the very beginning is a minus."""
    return item.start == 1 and line.text(0) == "-"


def a_difference(item: Item, line: Line) -> bool:
    """« 2 semaines de moins », « 5h en plus », « moins 5 »: how much more or less, not how much."""
    before = line.text(item.start - 1) in {"moins", "minus"} and line.text(item.start - 2) not in {"au", "du"}
    joined = line.skip(item.end, {"par", "semaine"}) if item.what == "hours" else item.end
    # « 4 semaines à 30h en plus »
    each = line.text(item.start - 1) in {"a", "at"} and line.text(item.start - 2) in _WEEKS
    more = not each and line.text(joined) in {"de", "en"} and line.text(joined + 1) in {"moins", "plus"}
    near = line.text(item.end) == "pres"  # « à une semaine près »
    added = line.text(item.start - 1) in _ADDS
    wrong = line.text(item.start - 1) in {"d", "de"} and line.text(item.start - 2) in MISTAKEN  # « trompé d'un mois »
    return before or more or near or added or wrong or line.text(joined) in {"less", "fewer"}


def a_shift(line: Line) -> bool:
    """« une semaine plus tard », « décalé de 3 jours »: by how much days are moved, and no number of weeks done."""
    return _SHIFT.search(line.folded) is not None


def labelled(line: Line, ask: str) -> str:
    """What a number is of, where another number is asked: « les heures c'est 28 », « semaines : 12 »."""
    label = _LABEL.search(line.folded) if ask in COUNTED else None
    if label is None:
        return ask
    return WEEKS if label["of"].startswith("semaine") else WEEKLY if ask == WEEKS else ask
