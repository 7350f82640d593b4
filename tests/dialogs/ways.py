"""How to reach every question: of the form, and outside it. A question without a way here fails the repair matrix."""

from __future__ import annotations

from typing import Final

from tests.dialogs.playing import MET, NOTICE, PERSON, STAY

_BEGUN = (*PERSON, "!has_period:yes")

_CERTIFICATE = (*MET, "!menu:certificate")
_FIRM = (*_CERTIFICATE, "Da Silva", "Ana", "12 bis rue de l'Église, 59000 Lille")
_ACTIVITY = (*_FIRM, "service public", "4 rue du Tri, 59000 Lille")
_SIRET = (*_ACTIVITY, "distribution du courrier", "!employer.activities:incoming", "!employer.activities:ok")
_SECOND = (
    "!more_periods:yes",
    "un CDD chez Colis Express du 9 juin au 25 juillet 2025 à 35h",
    "!period.sector:yes",
    "!period.weeks:as_computed",
    "!period.confirm:ok",
    "!more_periods:no",
)

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
    "address": (*_CERTIFICATE, "Da Silva", "Ana"),
    "postal_city": (*_CERTIFICATE, "Da Silva", "Ana", "12 bis rue de l'Église"),
    "employer.type": _FIRM,
    "employer.address": (*_FIRM, "service public"),
    "employer.postal_city": (*_FIRM, "service public", "!employer.address:later"),
    "employer.activity": _ACTIVITY,
    "employer.activities": (*_ACTIVITY, "distribution du courrier"),
    "employer.siret": _SIRET,
    "employer.signatory": (*_SIRET, "!employer.siret:none"),
    "employer.role": (*_SIRET, "!employer.siret:none", "!employer.signatory:later"),
    "menu": MET,
    "edit": (*MET, "!menu:edit"),
    "correction": (*MET, "non, c'était 28 heures"),
    "erase": (*MET, "/supprimer"),
    "certificate": (*MET[:-1], *_SECOND, "!menu:certificate"),
    "restart": (*MET, "je veux tout recommencer"),
    "reply_service": (*MET, "!menu:reply_service"),
    "reminders": (*MET, "!menu:reminders"),
    "reminder": (*MET, "!menu:reminders", "!reminders:yes", "!reminder:other"),
    "time_zone": (*MET, "!menu:reminders", "!reminders:zone"),
    "language": (*MET, "/langue"),
}
