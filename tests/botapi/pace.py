"""How fast a bot may speak: about a message a second in a chat after a short burst, 30 a second in all."""

from collections import deque
from dataclasses import dataclass

from .clock import Clock, whole_seconds
from .refusals import too_many


@dataclass(frozen=True)
class Pace:
    """What Telegram tolerates, in messages and messages a second.

    Telegram publishes « about one a second in a chat, short bursts are fine », « 20 a minute in a group » and « about
    30 a second in all », never the size of a burst: five is on the careful side.
    """

    chat_burst: int = 5
    chat_rate: float = 1.0
    group_burst: int = 20
    group_rate: float = 20 / 60
    bot_rate: int = 30


USUAL_PACE = Pace()


class Pacer:
    """Counts the messages that were sent and says until when a chat, or the whole bot, must wait.

    A wait that was told holds until its end: asking again earlier is refused again, with what is left of it.
    """

    def __init__(self, clock: Clock, pace: Pace | None) -> None:
        self.clock = clock
        self.pace = pace
        self._full_until: dict[int, float] = {}
        self._closed_until: dict[int | None, float] = {}
        self._last_second: deque[float] = deque()

    def take(self, chat: int) -> None:
        """One message for this chat; raises Refused 429 when it must wait."""
        if self._closed_until:
            self.check_closed(chat)
        if self.pace is None:
            return
        now = self.clock.now()
        while self._last_second and self._last_second[0] <= now - 1:
            self._last_second.popleft()
        if len(self._last_second) >= self.pace.bot_rate:
            raise self.close(None, self._last_second[0] + 1 - now)
        burst, rate = (
            (self.pace.chat_burst, self.pace.chat_rate) if chat > 0 else (self.pace.group_burst, self.pace.group_rate)
        )
        full_until = max(self._full_until.get(chat, now), now)
        wait = full_until - now - (burst - 1) / rate
        if wait > 1e-9:
            raise self.close(chat, wait)
        self._full_until[chat] = full_until + 1 / rate
        self._last_second.append(now)

    def close(self, chat: int | None, seconds: float) -> Exception:
        """Nothing more for this chat (None: for anybody) for so long; gives the refusal that says so."""
        told = whole_seconds(seconds)
        self._closed_until[chat] = max(self._closed_until.get(chat, 0.0), self.clock.now() + told)
        return too_many(told)

    def check_closed(self, chat: int) -> None:
        now = self.clock.now()
        for closed in (None, chat):
            until = self._closed_until.get(closed)
            if until is None:
                continue
            if until > now:
                raise too_many(whole_seconds(until - now))
            del self._closed_until[closed]
