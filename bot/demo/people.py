"""Invented people with their periods: what each of them says, from a seed, so that the same ones come again."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from dialogs.words.facts import OFFERED, PRESSED, SKIPPED, TYPED, Key, Value

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

FIRST: Final = (
    "Yasmine", "Thomas", "Aïcha", "Lucas", "Élodie", "Mamadou", "Inès", "Karim", "Chloé", "Jean-Noël", "Fatou", "Hugo",
    "Nadia", "Théo", "Léa", "Ibrahim", "Manon", "Sofiane", "Camille", "Maxime", "Awa", "Nicolas", "Sarah", "Gaëlle",
)  # fmt: skip
LAST: Final = (
    "Dupont", "Benali", "Diallo", "Lefèvre", "Moreau", "Traoré", "N'Guyen", "Lopez", "Haddad", "Girard", "Da Silva",
    "Bœuf", "Rousseau", "Cissé", "Lemaître", "Fontaine", "Koné", "Petit", "Garnier", "Ünal", "Marchand", "Roussel",
)  # fmt: skip
EMPLOYERS: Final = (
    "La Poste", "Colis Express", "Transports Martin", "Chronopost", "Mondial Relay", "Boulangerie du Parc",
    "Relais Sud", "Logis Drive", "Intérim Plus", "Livraisons Rhône", "Carrefour Drive", "Pharmacie Centrale",
    "Cyclo Coursiers",
)  # fmt: skip
HOURS: Final = ("35", "35", "35", "28", "24", "20", "17.5", "39", "42", "12")


@dataclass
class Said:
    """One answer: its value, how it came, in which words."""

    key: Key
    value: Value
    how: str
    words: str


@dataclass
class Invented:
    """One person: what they say in order, and what else happens to their file."""

    first: str
    last: str
    said: list[Said] = field(default_factory=list)
    handovers: tuple[str, ...] = ()
    blocked: bool = False
    quiet_days: int = 0
    language: str = "fr"


def invent(rng: Random, today: date, session: int) -> Invented:
    """One person, as they come: most have one or two periods, some none yet, some are on the edge."""
    person = Invented(rng.choice(FIRST), rng.choice(LAST), quiet_days=int(rng.expovariate(1 / 18)))
    person.language = "en" if rng.random() < 0.06 else "fr"  # noqa: PLR2004
    person.said.extend(_about(rng, today, session))
    if rng.random() > 0.07:  # noqa: PLR2004
        person.said.extend(_periods(rng, today))
    if rng.random() < 0.55:  # noqa: PLR2004
        person.said.extend(_names(rng, person))
    if rng.random() < 0.18:  # noqa: PLR2004
        person.said.append(Said(Key("uploaded"), "yes", PRESSED, "menu:uploaded"))
    person.handovers = tuple(
        reason
        for reason, share in (("asked", 0.03), ("third_misunderstanding", 0.025), ("no_topic", 0.01), ("angry", 0.005))
        if rng.random() < share
    )
    person.blocked = rng.random() < 0.015  # noqa: PLR2004
    return person


def _about(rng: Random, today: date, session: int) -> Iterator[Said]:
    yield Said(Key("notice"), "understood", PRESSED, "notice:understood")
    yield Said(Key("session"), session, PRESSED, f"session:{session}")
    kinds = ("individual", "individual", "individual", "continuing_training", "distance", "school", "unknown")
    kind = rng.choice(kinds)
    yield Said(Key("candidate_kind"), kind, PRESSED, f"candidate_kind:{kind}")
    if rng.random() > 0.03:  # noqa: PLR2004
        years = 16 if rng.random() < 0.02 else rng.randrange(19, 52)  # noqa: PLR2004
        born = today - timedelta(days=365 * years + rng.randrange(365))
        yield Said(Key("birth_date"), born, TYPED, f"{born.day:02}/{born.month:02}/{born.year}")


def _periods(rng: Random, today: date) -> Iterator[Said]:
    yield Said(Key("has_period"), "yes", PRESSED, "has_period:yes")
    number = rng.choice((1, 1, 1, 2, 2, 3))
    for n in range(1, number + 1):
        yield from _period(rng, today, n)
        more = "yes" if n < number else "no"
        yield Said(Key("more_periods", n), more, PRESSED, f"more_periods:{more}")


def _period(rng: Random, today: date, n: int) -> Iterator[Said]:
    kind = rng.choice(("internship", "internship", "job", "job", "job", "apprenticeship"))
    start = today - timedelta(days=rng.randrange(20, 1300))
    end = start + timedelta(days=rng.choice((27, 41, 55, 90, 120, 200, 365)))
    yield Said(Key("period.kind", n), kind, PRESSED, f"period.kind:{kind}")
    employer = rng.choice(EMPLOYERS)
    yield Said(Key("period.employer", n), employer, TYPED, employer)
    how = OFFERED if rng.random() < 0.2 else TYPED  # noqa: PLR2004
    yield Said(Key("period.start", n), start, how, f"{start:%d/%m/%Y}")
    ongoing = rng.random() < 0.15  # noqa: PLR2004
    yield Said(Key("period.end", n), "ongoing" if ongoing else end, how, "toujours" if ongoing else f"{end:%d/%m/%Y}")
    if rng.random() < 0.06:  # noqa: PLR2004 - breaks off here: a period to be completed
        return
    hours = Decimal(rng.choice(HOURS))
    yield Said(Key("period.weekly_hours", n), hours, TYPED, f"{hours} h")
    sector = rng.choices(("yes", "no", "unsure"), (80, 6, 14))[0]
    yield Said(Key("period.sector", n), sector, PRESSED, f"period.sector:{sector}")
    if not ongoing:
        weeks: Value = "as_computed" if rng.random() < 0.8 else Decimal(max(1, (end - start).days // 7 - 1))  # noqa: PLR2004
        yield Said(Key("period.weeks", n), weeks, PRESSED if weeks == "as_computed" else TYPED, str(weeks))
    yield Said(Key("period.confirm", n), "ok", PRESSED, "period.confirm:ok")


def _names(rng: Random, person: Invented) -> Iterator[Said]:
    yield Said(Key("last_name"), person.last, TYPED, person.last)
    yield Said(Key("first_names"), person.first, TYPED, person.first)
    if rng.random() < 0.5:  # noqa: PLR2004
        number = f"{rng.randrange(10**9, 10**10)}"
        yield Said(Key("cyclades_number"), number, TYPED, number)
    else:
        yield Said(Key("cyclades_number"), None, SKIPPED, "je ne sais pas")
