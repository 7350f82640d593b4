"""How people ask about each topic, give orders, and answer: examples as they are typed, one a line.

Those of questions and answers stand in ``phrasings/``, those of orders in ``wishes/``, a file a command.

To teach the bot a new way, add a line there: ``make`` learns it (``learning.py``).
"""

from __future__ import annotations

from typing import Final

from dialogs.reading.pages import page


def _lines(name: str, folder: str = "phrasings") -> tuple[str, ...]:
    return tuple(page(folder, name).splitlines())


#: Every topic, in the order of the contract.
TOPICS: Final = (
    "who_must", "how_much", "part_time", "overtime", "window", "sector", "job_counts", "split", "planned",
    "convention", "rectorat", "pmsmp", "paid", "mission_locale", "france_travail", "no_support", "certificate",
    "siret", "deadline", "cyclades", "documents", "refused", "minor", "distance", "school", "repeat_exam", "exempt",
    "registration", "exam_date", "privacy", "trust", "bot",
)  # fmt: skip
#: How each topic is asked for; ``None`` collects questions that are none of them, however close they sound.
PHRASINGS: Final[dict[str | None, tuple[str, ...]]] = {topic: _lines(topic) for topic in TOPICS} | {
    None: _lines("no_topic")
}
#: What is told, not asked: it keeps answers apart from questions of the same words.
STATEMENTS: Final = _lines("told")
#: What people want of the bot, by the command; those of a few plain words stand in ``talk/order_words.py``.
WISHES: Final = {
    command: _lines(command, "wishes")
    for command in (
        "back", "repeat", "skip", "cancel", "restart", "summary", "plan", "certificate", "reminders", "stop_reminders",
        "edit", "delete_period", "undo", "help", "human", "export", "erase", "stop",
    )
}  # fmt: skip
