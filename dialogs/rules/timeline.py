"""The weeks that hold hours under one reading, those that look alike taken together.

Between two ends of periods or of the window every week is like the one before, so a sum costs a few runs of weeks, not
every day. Exact: hours are whole numbers of a small unit, shares whole numbers of a common part.
Source: eligibility.md section 4, "One sum".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from dialogs.rules.calendar import DAYS_A_WEEK, count_days, week_of
from dialogs.rules.stays import Stay
from dialogs.rules.windows import Window


class Piece(NamedTuple):
    """What one period brings in each of some weeks in a row: its place, the weeks, hours in small units."""

    place: int
    begin: int
    end: int  # the week after the last
    hours: int


class Run(NamedTuple):
    """Weeks in a row that look alike: the first, how many, and by place what each period brings in one of them."""

    week: int
    weeks: int
    hours: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The runs of weeks under a reading, and the share of each period that was worked, out of ``whole``."""

    runs: tuple[Run, ...]
    shares: Mapping[int, int]
    whole: int
    averaged: bool  # the favourable reading of declared weeks: their days are spread evenly

    def held(self, run: Run, ceiling: int) -> int:
        """Sum one week of a run under a ceiling, in parts (``1 / whole``) of the small unit."""
        if self.whole == 1:
            return min(ceiling, sum(hours for _place, hours in run.hours))
        if self.averaged:
            return min(ceiling * self.whole, sum(self.shares[place] * hours for place, hours in run.hours))
        return sum(width * min(ceiling, sum(hours for _place, hours in held)) for width, held in self.slices(run))

    def slices(self, run: Run) -> Iterator[tuple[int, list[tuple[int, int]]]]:
        """Cut a week between the shares: the width of each slice, and the periods whose share reaches it."""
        below = 0
        for share in sorted({self.shares[place] for place, _hours in run.hours}):
            yield share - below, [(place, hours) for place, hours in run.hours if self.shares[place] >= share]
            below = share


def lay_out(stays: Iterable[Stay], window: Window, paces: Sequence[int], *, averaged: bool) -> Timeline:
    """Lay the days of some periods inside a window over its weeks; ``paces`` gives small units a day, by place."""
    shares: dict[int, Fraction] = {}
    pieces: list[Piece] = []
    first, last = window.first.toordinal(), window.last.toordinal()
    for stay in stays:
        begin, end = max(stay.first, first), min(stay.last, last)
        inside = count_days(begin, end, stay.kind)
        share = stay.share if averaged or stay.is_whole else stay.strict_share(inside)
        if inside and share:
            shares[stay.place] = share
            pieces += _pieces(stay, begin, end, paces[stay.place])
    whole = lcm(*(share.denominator for share in shares.values()))
    return Timeline(
        runs=tuple(_runs(pieces)),
        shares={place: share.numerator * (whole // share.denominator) for place, share in shares.items()},
        whole=whole,
        averaged=averaged,
    )


def _pieces(stay: Stay, first: int, last: int, pace: int) -> Iterator[Piece]:
    """Cut a period into its first week, its whole weeks and its last week; those that look alike stay together."""
    begin, end = week_of(first), week_of(last)
    whole = stay.kind[1] - stay.kind[0]
    if begin == end:
        yield Piece(stay.place, begin, begin + 1, count_days(first, last, stay.kind) * pace)
        return
    head = count_days(first, (begin + 1) * DAYS_A_WEEK, stay.kind)
    tail = count_days(end * DAYS_A_WEEK + 1, last, stay.kind)
    if 0 < head < whole:
        yield Piece(stay.place, begin, begin + 1, head * pace)
    begin, end = begin + (head < whole), end + (tail == whole)
    if begin < end:
        yield Piece(stay.place, begin, end, whole * pace)
    if 0 < tail < whole:
        yield Piece(stay.place, end, end + 1, tail * pace)


def _runs(pieces: list[Piece]) -> Iterator[Run]:
    """Go through the weeks in which something begins or ends."""
    changes: dict[int, list[tuple[int, int]]] = {}
    for place, begin, end, hours in pieces:
        changes.setdefault(begin, []).append((place, hours))
        changes.setdefault(end, []).append((place, 0))
    held: dict[int, int] = {}
    since = 0
    for week in sorted(changes):
        if held:
            yield Run(since, week - since, tuple(held.items()))
        for place, hours in changes[week]:  # of the same period, an end stands before the next beginning
            if hours:
                held[place] = hours
            else:
                del held[place]
        since = week
