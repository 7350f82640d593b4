"""Two stretches told at once: « du 3 mars au 30 mai, puis du 1er au 26 septembre ». The first is read, not for sure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dialogs.reading.dates.durations import Duration
from dialogs.reading.dates.moments import Moment
from dialogs.reading.dates.role_words import BEFORE, OPENS
from dialogs.reading.line.items import Item
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set

_CLOSES: Final = frozenset({"to", "until"})
#: Before a date that opens one more: « repris le », « deuxième stage ».
_AGAIN: Final = word_set(
    """
    repris recommence recommencer retourne retournee revenu revenue reembauche reembauchee rappele rappelee
    deuxieme second seconde autre eme another
    """
)
_THEN: Final = word_set("puis et ensuite apres encore and then + &")
#: Words that mend or weigh dates: two stretches may then be two versions of one.
_MENDING: Final = frozenset({"not", "repair", "correction"})
_IN_OTHER_WORDS: Final = word_set("soit donc quoi = ie dont")
_NEAR: Final = 3  # tokens between a word like « repris » and its date


def first_stretch(line: Line, items: Sequence[Item], *, end_asked: bool) -> tuple[list[Item], bool]:
    """The items without those of a second stretch, and whether there was one; its year may serve the first."""
    dates = [item for item in items if isinstance(item.value, Moment) and not item.value.only_year]
    if len(dates) < 2 or any(item.what in _MENDING or item.role == "or" for item in items):
        return list(items), False
    second = next((n for n in range(1, len(dates)) if _begins_anew(line, dates, n, end_asked=end_asked)), 0)
    if not second:
        return list(items), False
    cut = dates[second - 1].end
    rates = [item for item in items if item.what == "hours"]
    kept = [item for item in items if item.start < cut or (len(rates) == 1 and item in rates)]
    return _in_the_year_of(kept, dates[-1].value), True


def _begins_anew(line: Line, dates: Sequence[Item], n: int, *, end_asked: bool) -> bool:
    """Whether the date ``n`` opens another stretch than those before it."""
    here, before = dates[n], dates[n - 1]
    if any(line.text(i) in _AGAIN for i in range(max(before.end, here.start - _NEAR), here.start)):
        return True
    opens = not OPENS.isdisjoint(_roles(line, here))
    closed = n + 1 < len(dates) and dates[n + 1].role in _CLOSES
    if n == 1:
        then = any(line.text(i) in _THEN for i in range(before.end, here.end))
        return end_asked and opens and closed and then and before.role not in OPENS
    return opens or (closed and dates[n - 1].role in _CLOSES)


def _roles(line: Line, date: Item) -> set[str]:
    """The roles of the words right before a date."""
    roles: set[str] = set()
    for i in range(date.start, date.end):
        if line.text(i) not in BEFORE:
            break
        roles.add(BEFORE[line.text(i)])
    return roles


def _in_the_year_of(items: Sequence[Item], last: object) -> list[Item]:
    """The items with the year of the last date, where none of theirs is said."""
    days = [item.value for item in items if isinstance(item.value, Moment)]
    if not isinstance(last, Moment) or not last.year or any(day.dated for day in days):
        return list(items)
    return [
        item._replace(value=replace(item.value, year=last.year)) if isinstance(item.value, Moment) else item
        for item in items
    ]


def first_length(line: Line, items: Sequence[Item]) -> tuple[list[Item], bool]:
    """The items without a second length, « DPD 3 semaines puis UPS 4 semaines », and whether there was one.

    « 3 mois, soit 13 semaines » is one length, told twice.
    """
    lengths = [item for item in items if isinstance(item.value, Duration)]
    if len({item.value for item in lengths}) < 2 or any(item.what in _MENDING for item in items):
        return list(items), False
    goes_on = any(line.text(i) in _THEN | {","} for i in range(lengths[0].end, lengths[1].start))
    restated = any(line.text(i) in _IN_OTHER_WORDS for i in range(lengths[0].end, line.count))
    if not goes_on or restated:
        return list(items), False
    return [item for item in items if item not in lengths[1:]], True
