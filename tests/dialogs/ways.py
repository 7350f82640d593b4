"""How to reach every question: of the form, and outside it. A question without a way here fails the repair matrix."""

from __future__ import annotations

from typing import Final

from tests.dialogs.playing import MET, NOTICE, PERSON, STAY

_BEGUN = (*PERSON, "!has_period:yes")

#: Acts after which the question is open, by its field.
WAYS: Final[dict[str, tuple[str, ...]]] = {
    "notice": ("bonjour",),
    "session": NOTICE,
    "candidate_kind": PERSON[:3],
    "birth_date": PERSON[:4],
    "has_period": PERSON,
    "period.kind": _BEGUN,
    "period.employer": (*_BEGUN, *STAY[:1]),
    "period.start": (*_BEGUN, *STAY[:2]),
    "period.end": (*_BEGUN, *STAY[:3]),
    "period.weekly_hours": (*_BEGUN, *STAY[:4]),
    "period.total_hours": (*_BEGUN, *STAY[:4], "!period.weekly_hours:total"),
    "period.sector": (*_BEGUN, *STAY[:5]),
    "period.weeks": (*_BEGUN, *STAY[:6]),
    "period.confirm": (*_BEGUN, *STAY),
    "more_periods": MET[:-1],
    "last_name": (*MET, "!menu:identify"),
    "first_names": (*MET, "!menu:identify", "Da Silva"),
    "cyclades_number": (*MET, "!menu:identify", "Da Silva", "Ana"),
    "menu": MET,
    "edit": (*MET, "!menu:edit"),
    "correction": (*MET, "non, c'était 28 heures"),
    "erase": (*MET, "/supprimer"),
    "restart": (*MET, "je veux tout recommencer"),
    "reply_service": (*MET, "!menu:reply_service"),
    "reminders": (*MET, "!menu:reminders"),
    "reminder": (*MET, "!menu:reminders", "!reminders:yes", "!reminder:other"),
    "time_zone": (*MET, "!menu:reminders", "!reminders:zone"),
    "language": (*MET, "/langue"),
}
