"""Where each hour of a period went. Source: eligibility.md section 6."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from dialogs.rules.calendar import count_days
from dialogs.rules.rounding import rounded
from dialogs.rules.stays import ZERO, Stay

if TYPE_CHECKING:
    from dialogs.rules.hours import Sums
    from dialogs.rules.windows import Windows


class Parts(NamedTuple):
    """The hours of one period, split exactly."""

    counted: Fraction = ZERO
    not_in_sector: Fraction = ZERO
    before_window: Fraction = ZERO
    open_window: Fraction = ZERO
    after_window: Fraction = ZERO
    unsure: Fraction = ZERO
    over_cap: Fraction = ZERO

    def to_json(self) -> dict[str, float]:
        """Gives the parts by name, rounded to 2 decimals."""
        return {name: rounded(hours) for name, hours in zip(self._fields, self, strict=True)}


def parts_of(sums: Sums) -> tuple[Parts, ...]:
    """Splits every period, in the order of the dossier."""
    return tuple(_parts(stay, taken, sums.windows) for stay, taken in zip(sums.stays, sums.counted(), strict=True))


def _parts(stay: Stay, counted: Fraction, windows: Windows) -> Parts:
    if not stay.in_sector:
        return Parts(not_in_sector=stay.total)
    if not stay.days:
        return Parts()
    inside = stay.days_in(windows.certain)
    if stay.doubts:
        worked = stay.total * inside / stay.days
        parts = Parts(unsure=worked)
    else:
        worked = stay.pace * stay.strict_share(inside) * inside
        parts = Parts(counted=counted, over_cap=worked - counted)
    outside = stay.days - inside
    if not outside:
        return parts
    a_day = (stay.total - worked) / outside
    first, last = windows.possible.first.toordinal(), windows.possible.last.toordinal()
    before = count_days(stay.first, min(stay.last, first - 1), stay.kind)
    after = count_days(max(stay.first, last + 1, first), stay.last, stay.kind)
    return parts._replace(
        before_window=a_day * before,
        after_window=a_day * after,
        open_window=a_day * (outside - before - after),
    )
