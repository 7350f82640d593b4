"""Standings made from what a person would have said, for tests of what is answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from bot.rendering import renderer
from bot.rulebook import SHIPPED, read_rule_file
from dialogs.rules.diploma import Diploma
from dialogs.standing import Standing
from dialogs.words.conversation import Conversation
from dialogs.words.facts import TYPED, Fact, Key
from dialogs.words.service import Service
from dialogs.words.text import Said

OSRCL = read_rule_file(SHIPPED / "cap-osrcl.toml")
AT = datetime(2025, 9, 1, 9, tzinfo=UTC)


def day(written: str) -> date:
    return date.fromisoformat(written)


def period(
    start: str,
    end: str,
    hours: float | str = 35,
    *,
    kind: str = "job",
    employer: str = "La Poste",
    sector: str = "yes",
    **more: Any,
) -> dict[str, Any]:
    """One period as it is held; ``end`` may be "ongoing"; hours "total" with ``total_hours=…``."""
    weekly = hours if isinstance(hours, str) else Decimal(str(hours))
    held = {"kind": kind, "employer": employer, "start": day(start), "weekly_hours": weekly, "sector": sector}
    held["end"] = end if end == "ongoing" else day(end)
    return held | {"confirm": "ok"} | more


def standing(
    today: str,
    periods: Iterable[Mapping[str, Any]] = (),
    *,
    born: str = "1990-05-04",
    session: int = 2026,
    kind: str = "individual",
    service: Service | None = None,
    diploma: Diploma = OSRCL,
    **once: Any,
) -> Standing:
    """A person who has answered every question."""
    held: dict[Key, Any] = {
        Key("notice"): "understood",
        Key("session"): session,
        Key("candidate_kind"): kind,
        Key("birth_date"): day(born),
    } | {Key(field): value for field, value in once.items()}
    listed = list(periods)
    held[Key("has_period")] = "yes" if listed else "no"
    for n, told in enumerate(listed, 1):
        held |= {Key(field if "." in field else f"period.{field}", n): value for field, value in told.items()}
        held[Key("more_periods", n)] = "yes" if n < len(listed) else "no"
    facts = {key: Fact(key, value, f"mots de {key}", TYPED, AT) for key, value in held.items()}
    conversation = replace(Conversation("K7M-4QX"), facts=facts)
    return Standing(conversation, diploma, service or Service(), day(today))


def words(said: Said | None, language: str = "fr", *, easy: bool = False) -> str:
    """The text as a person reads it; "" for none."""
    return "" if said is None else renderer(language, easy).plain(said)
