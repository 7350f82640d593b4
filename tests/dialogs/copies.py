"""What storage would hold of somebody, beside the conversation itself."""

from __future__ import annotations

from datetime import UTC, datetime

from dialogs.words.held import Held

AT = datetime(2025, 10, 15, 9, tzinfo=UTC)
NOTHING_MORE = Held(
    channel="telegram", name={}, chat="77", created_at=AT, heard_at=AT, blocked_at=None, keep_until=None, due_at=None,
    ledger=(), messages=(), certificates=(), reminders=(), handovers=(), notes=(),
)  # fmt: skip
