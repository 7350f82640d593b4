"""Who runs this installation, as far as a person is told."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LocalContact:
    """An address that the service has loaded: for which contact of the rule file, and for which postal codes."""

    code: str  # of the rule file's contacts: "mission_locale", …
    postal_code: str  # five signs, or the first ones of them: "59", "590"
    name: str
    address: str = ""
    phone: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class Service:
    """The exam service behind the bot; without a name it is a trial version, and no human answer is promised."""

    name: str | None = None
    contact: str | None = None
    reply_days: int | None = None
    dpo: str | None = None
    started_days: int = 14  # how long a file is kept that has no answer after the notice
    after_exam_months: int = 6  # how long a finished one is kept after the exam
    languages: tuple[str, ...] = ("fr", "en")
    contacts: tuple[LocalContact, ...] = ()
