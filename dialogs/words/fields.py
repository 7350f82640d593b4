"""The names of what is asked and held, as ``quatorze read``, the buttons and the stored facts write them.

A name never changes: conversations that are stored hold it. A field of a period is held once for each period.
"""

from __future__ import annotations

from typing import Final

BIRTH_DATE: Final = "birth_date"
SESSION: Final = "session"
CANDIDATE: Final = "candidate_kind"
LAST_NAME: Final = "last_name"
FIRST_NAMES: Final = "first_names"
STREET: Final = "address.line"
SIGNATORY: Final = "employer.signatory"
SIRET: Final = "siret"
EMPLOYER_SIRET: Final = "employer.siret"

KIND: Final = "period.kind"
EMPLOYER: Final = "period.employer"
START: Final = "period.start"
END: Final = "period.end"
WEEKLY: Final = "period.weekly_hours"
TOTAL: Final = "period.total_hours"
WEEKS: Final = "period.weeks"
SECTOR: Final = "period.sector"
#: The last day of a stay that goes on.
ONGOING: Final = "ongoing"
#: The first and the last day of a period.
DAYS: Final = frozenset({START, END})
#: What is asked and answered with a number.
COUNTED: Final = frozenset({WEEKLY, TOTAL, WEEKS})

#: Questions that are answered by other fields than their own: both days; whether all is right.
DATES: Final = "period.dates"
CONFIRM: Final = "period.confirm"
#: Where somebody lives.
PLACES: Final = frozenset({"address", "postal_city"})
#: Every question with yes and no has this one answer; and whether there was a stay, or another one.
YES_NO: Final = "yes_no"
HAS_PERIOD: Final = "has_period"
MORE_PERIODS: Final = "more_periods"
ANY_STAYS: Final = frozenset({HAS_PERIOD, MORE_PERIODS})
#: The moment of a reminder, local.
REMINDER_AT: Final = "reminder.at"
