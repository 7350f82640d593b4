"""A rule file as a value: one diploma, its requirement, its sessions. A bad file is refused, with the key and why.

Source of the format: eligibility.md section 2.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from typing import Final

from dialogs.rules.reading_toml import BadRuleFile, Table, read_toml
from dialogs.rules.session import Session, check_session, read_session

__all__ = [
    "VERDICTS", "Activity", "BadRuleFile", "Contact", "Diploma", "Kind", "Requirement", "Session", "read_diploma",
]  # fmt: skip

VERDICTS: Final = ("not_applicable", "met", "on_track", "to_confirm", "short", "too_late")
SCHEMA: Final = 1
#: What the bot's own buttons say beside the kinds and the activities (interfaces.md section 5): no code of a file.
TAKEN: Final = frozenset({"1", "2", "3", "other", "skip", "unknown", "ok", "later"})


@dataclass(frozen=True, slots=True)
class Requirement:
    """How much is required, within which window, of whom."""

    weeks: Decimal
    hours_per_week: Decimal
    lenient_hours_per_week: Decimal
    window_years: int
    adult_age: int
    first_session: int
    counts_until: str  # "upload_deadline" or "exam"
    source: str

    @property
    def hours(self) -> Fraction:
        """The hours required."""
        return Fraction(self.weeks) * Fraction(self.hours_per_week)


@dataclass(frozen=True, slots=True)
class Kind:
    """A way of preparing the exam; ``firm``: the rule surely applies."""

    code: str
    firm: bool


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to turn to, and for whom; None is no filter."""

    code: str
    verdicts: tuple[str, ...] | None = None
    kinds: tuple[str, ...] | None = None
    below_age: int | None = None


@dataclass(frozen=True, slots=True)
class Activity:
    """A line printed on the certificate."""

    code: str
    title: str


@dataclass(frozen=True, slots=True)
class Diploma:
    """One diploma with all that the rule needs; handed in wherever it is used, never a global."""

    code: str
    title: str
    short_title: str
    sector: str
    reference_url: str
    requirement: Requirement
    kinds: tuple[Kind, ...]
    contacts: tuple[Contact, ...]
    activities: tuple[Activity, ...]
    sessions: tuple[Session, ...]  # by year

    def session(self, year: int) -> Session | None:
        """Gives the session of a year, None when there is none."""
        return next((session for session in self.sessions if session.year == year), None)

    def is_firm(self, kind: str | None) -> bool:
        """Says whether the rule surely applies to candidates of a kind; it does not when the kind is not known."""
        return any(known.code == kind and known.firm for known in self.kinds)

    def with_dates(self, year: int, **dates: date | time | None) -> Diploma:
        """Lay other dates over those of a session, checked as in a file: ``with_dates(2027, upload_deadline=day)``.

        A published deadline takes the place of the expected one. Raises BadRuleFile when the dates cannot stand
        together, ValueError when there is no such session.
        """
        if self.session(year) is None:
            raise ValueError(f"{self.code} has no session {year}")
        if dates.get("upload_deadline") is not None:
            dates.setdefault("expected_upload_deadline", None)
        changed = tuple(replace(s, **dates) if s.year == year else s for s in self.sessions)  # type: ignore[arg-type]
        for session in changed:
            check_session(session, Table({}, self.code, f"session {session.year}: "))
        return replace(self, sessions=changed)


def read_diploma(text: str, name: str) -> Diploma:
    """Reads the diploma of a rule file's text; ``name`` is how the file is called in messages.

    Raises BadRuleFile with the file, the key and the reason.
    """
    top = read_toml(text, name)
    if top.whole("schema") != SCHEMA:
        raise top.bad("schema", f"is not {SCHEMA}", f"write {SCHEMA}, or use a newer release")
    about, kinds = top.table("diploma"), top.all("kinds", _read_kind, "code")
    diploma = Diploma(
        code=about.code("code"),
        title=about.text("title"),
        short_title=about.text("short_title"),
        sector=about.text("sector"),
        reference_url=about.text("reference_url"),
        requirement=_read_requirement(top.table("requirement")),
        kinds=kinds,
        contacts=top.all("contacts", lambda table: _read_contact(table, kinds), "code"),
        activities=top.all("activities", _read_activity, "code"),
        sessions=tuple(sorted(top.all("sessions", read_session, "year"), key=lambda session: session.year)),
    )
    about.done()
    top.done()
    return diploma


def _read_requirement(table: Table) -> Requirement:
    base = table.number("hours_per_week")
    lenient = table.number("lenient_hours_per_week") if table.has("lenient_hours_per_week") else base
    if lenient < base:
        raise table.bad(
            "lenient_hours_per_week", f"({lenient}) is below hours_per_week ({base})", "give as much or more"
        )
    requirement = Requirement(
        weeks=table.number("weeks"),
        hours_per_week=base,
        lenient_hours_per_week=lenient,
        window_years=table.whole("window_years"),
        adult_age=table.whole("adult_age"),
        first_session=table.whole("first_session"),
        counts_until=table.one_of("counts_until", ("upload_deadline", "exam")),
        source=table.text("source"),
    )
    table.done()
    return requirement


def _read_kind(table: Table) -> Kind:
    kind = Kind(table.code("code", TAKEN), table.truth("firm"))
    table.done()
    return kind


def _read_contact(table: Table, kinds: tuple[Kind, ...]) -> Contact:
    contact = Contact(
        code=table.code("code"),
        verdicts=table.codes("verdicts", VERDICTS),
        kinds=table.codes("kinds", [kind.code for kind in kinds]),
        below_age=table.whole("below_age") if table.has("below_age") else None,
    )
    table.done()
    return contact


def _read_activity(table: Table) -> Activity:
    activity = Activity(table.code("code", TAKEN), table.text("title"))
    table.done()
    return activity
