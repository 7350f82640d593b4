"""The record of what the bot asked, and when."""

from collections import Counter
from typing import NamedTuple


class Call(NamedTuple):
    """One request of the bot.

    at: when it came, in `time.monotonic()`. chat: None when it names none. status: the HTTP status that was meant;
    lost: the fault that kept the answer from the bot, "" when there was none. message: the number of the message that
    was sent or changed, 0 when there is none.
    """

    at: float
    method: str
    chat: int | None
    status: int
    message: int
    lost: str


class Calls:
    """All requests in the order in which they were answered; `counts` goes on when the record is off."""

    def __init__(self, *, record: bool = True) -> None:
        self.record = record
        self.all: list[Call] = []
        self.counts: Counter[str] = Counter()
        self.under_way = 0
        self.last_at = 0.0

    def note(self, call: Call) -> None:
        self.counts[call.method] += 1
        if self.record:
            self.all.append(call)

    def of(self, method: str = "", chat: int | None = None) -> list[Call]:
        """Those of one method ("" for any), for one chat (None for any)."""
        method = method.lower()
        return [call for call in self.all if method in ("", call.method) and chat in (None, call.chat)]

    def busiest(self, seconds: float = 1.0, chat: int | None = None) -> int:
        """The most messages that were accepted within so many seconds, in one chat or in all of them."""
        times = sorted(
            call.at for call in self.all
            if call.status == 200 and call.method.startswith("send") and call.method != "sendchataction"
            and chat in (None, call.chat)
        )  # fmt: skip
        most = first = 0
        for last, at in enumerate(times):
            while times[first] <= at - seconds:
                first += 1
            most = max(most, last - first + 1)
        return most
