"""Who runs this installation, as far as a person is told."""

from __future__ import annotations

from dataclasses import dataclass


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
