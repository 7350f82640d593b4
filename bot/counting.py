"""What is counted, for ``/metrics``. A label is never anything that a person typed, nor an id."""

from __future__ import annotations

from typing import Final

from prometheus_client import Counter, Gauge

SAID_REMINDERS: Final = Counter("quatorze_reminders_said", "Reminders written to the outbox, by what fell.", ["kind"])
SILENT_REMINDERS: Final = Counter("quatorze_reminders_skipped", "Reminders that fell in silence.", ["reason"])
FAILED_REMINDERS: Final = Counter("quatorze_reminders_failed", "Reminders whose turn failed.", ["reason"])
SENT_REMINDERS: Final = Counter("quatorze_reminders_sent", "Reminders that went out, or did not.", ["outcome"])
DUE: Final = Gauge("quatorze_reminders_due", "Reminders that are due and have not fallen yet.")
LAG: Final = Gauge("quatorze_reminders_lag_seconds", "Since when the oldest due reminder is due.")
LAST_BEAT: Final = Gauge("quatorze_clock_last_beat_seconds", "When the clock gave its last sign of life (Unix time).")

UPDATES: Final = Counter(
    "quatorze_updates", "Updates of Telegram: turn, note, ignored, failed (an apology), set_aside.", ["outcome"]
)
MESSAGES: Final = Counter(
    "quatorze_messages",
    "Messages: sent, refused, given_up, blocked, uncertain; and calls: again (trouble), flood (429).",
    ["outcome"],
)
UNREADABLE: Final = Counter(
    "quatorze_values_unreadable",
    "Sealed values that no key opened: in the outbox, list, export, page, renewal, reminder.",
    ["where"],
)
ON_THE_WAY: Final = Gauge("quatorze_messages_on_the_way", "Messages in the hands of this process.")
