"""What is counted, for ``/metrics``. A label is never anything that a person typed, nor an id."""

from __future__ import annotations

from typing import Final

from prometheus_client import Counter, Gauge


def _from_zero(counter: Counter, *values: str) -> Counter:
    """A counter that shows these values of its label before any of them is counted.

    An alert on its increase needs the zero before the first one.
    """
    for value in values:
        counter.labels(value)
    return counter


SAID_REMINDERS: Final = Counter("quatorze_reminders_said", "Reminders written to the outbox, by what fell.", ["kind"])
SILENT_REMINDERS: Final = Counter("quatorze_reminders_skipped", "Reminders that fell in silence.", ["reason"])
FAILED_REMINDERS: Final = Counter("quatorze_reminders_failed", "Reminders whose turn failed.", ["reason"])
SENT_REMINDERS: Final = _from_zero(
    Counter("quatorze_reminders_sent", "Reminders that went out, or did not.", ["outcome"]),
    "sent", "refused", "given_up", "blocked", "uncertain",
)  # fmt: skip
DUE: Final = Gauge("quatorze_reminders_due", "Reminders that are due and have not fallen yet.")
LAG: Final = Gauge("quatorze_reminders_lag_seconds", "Since when the oldest due reminder is due.")
LAST_BEAT: Final = Gauge("quatorze_clock_last_beat_seconds", "When the clock gave its last sign of life (Unix time).")

UPDATES: Final = _from_zero(
    Counter("quatorze_updates", "Updates of Telegram: what became of them; failed is an apology.", ["outcome"]),
    "turn", "note", "ignored", "failed", "set_aside",
)  # fmt: skip
MESSAGES: Final = _from_zero(
    Counter("quatorze_messages", "Messages; and calls: again (trouble), flood (429).", ["outcome"]),
    "sent", "refused", "given_up", "blocked", "uncertain", "again", "flood",
)  # fmt: skip
UNREADABLE: Final = _from_zero(
    Counter("quatorze_values_unreadable", "Sealed values that no key opened, by where they were read.", ["where"]),
    "outbox", "list", "export", "page", "renewal", "reminder",
)  # fmt: skip
ANSWERED: Final = Gauge("quatorze_telegram_answered_seconds", "When Telegram answered last (Unix time).")
ON_THE_WAY: Final = Gauge("quatorze_messages_on_the_way", "Messages in the hands of this process.")
