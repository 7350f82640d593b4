"""Where people stand, made of facts: what a schedule is computed from, without a visit word for word."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from dialogs.reminding.changes import dates_told
from dialogs.rules.diploma import Diploma
from dialogs.standing import Standing
from dialogs.words.conversation import Conversation
from dialogs.words.facts import TYPED, Fact, Key, Value
from dialogs.words.service import Service
from tests.rules.rules import OSRCL

VISIT = datetime(2026, 9, 7, 16, 30, tzinfo=UTC)
VISITED_ON = VISIT.date()
UPLOAD = date(2026, 11, 27)
PUBLISHED = OSRCL.with_dates(2027, upload_deadline=UPLOAD)
EMPLOYED = {"start": date(2026, 3, 2), "end": date(2026, 7, 31), "weekly_hours": Decimal(35)}


def facts(values: dict[str, Value], at: datetime = VISIT) -> list[Fact]:
    return [Fact(Key.parse(key), value, str(value), TYPED, at) for key, value in values.items()]


def period(n: int, *, employer: str = "La Poste", sector: str = "yes", **said: Value) -> dict[str, Value]:
    values: dict[str, Value] = {"kind": "job", "employer": employer, "sector": sector, "confirm": "ok", **said}
    begun: dict[str, Value] = {"has_period": "yes"} if n == 1 else {f"more_periods@{n - 1}": "yes"}
    return begun | {f"period.{name}@{n}": value for name, value in values.items()}


def standing(
    today: date = VISITED_ON,
    diploma: Diploma = PUBLISHED,
    *,
    periods: tuple[dict[str, Any], ...] = (EMPLOYED,),
    said: dict[str, Value] | None = None,
    told: bool = True,
    **state: Any,
) -> Standing:
    """Somebody who visited on 7 September 2026, said yes to reminders, and was told the dates of ``diploma``."""
    values: dict[str, Value] = {
        "notice": "understood", "session": 2027, "candidate_kind": "individual", "birth_date": date(1990, 5, 4),
        "reminders": "yes",
    }  # fmt: skip
    for n, one in enumerate(periods, 1):
        values |= period(n, **one)
    if not periods:
        values["has_period"] = "no"
    values |= said or {}
    held = {fact.key: fact for fact in facts({key: value for key, value in values.items() if value != "unsaid"})}
    found = Standing(Conversation("K7M-4QX", facts=held, **state), diploma, Service(), today)
    return moved(found, told=dates_told(found)) if told else found


def moved(found: Standing, **state: Any) -> Standing:
    return found.moved_to(replace(found.conversation, **state))


def with_dates(found: Standing, **dates: Any) -> Standing:
    """The same person once the service has set other dates."""
    return replace(found, diploma=found.diploma.with_dates(2027, **dates))
