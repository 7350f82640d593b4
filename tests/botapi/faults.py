"""What goes wrong on the way, on a schedule that the test gives: nothing here is left to chance."""

import asyncio
from dataclasses import dataclass, field
from enum import StrEnum


class What(StrEnum):
    """Kinds of trouble. « Before » leaves no trace; « after » means that Telegram did what was asked."""

    SERVER_ERROR = "server_error"  # 500, before
    BAD_GATEWAY = "bad_gateway"  # 502 with a page of HTML, before
    ON_THE_WAY = "on_the_way"  # a proxy's page of HTML with its `status`, before
    REFUSED = "refused"  # 400 with the `reason`, before: asked again, it would be refused again
    FLOOD = "flood"  # 429 with `retry_after`, which then holds for the chat, or for everybody when no chat is named
    RESET_BEFORE = "reset_before"  # the connection is reset before anything was done
    RESET_AFTER = "reset_after"  # it was done, and the connection is reset in place of an answer
    LOST_ANSWER = "lost_answer"  # it was done, the connection stays silent for `seconds`, then closes
    SLOW = "slow"  # it was done, and the answer comes `seconds` later
    REPEAT = "repeat"  # an update already confirmed, `back` places behind the newest, is delivered once more


@dataclass(frozen=True)
class Fault:
    """One kind of trouble and when it comes.

    method: whose calls are counted ("" all but getUpdates); chat: only those for this chat. Of the calls counted
    since the plan was given, the first is number 1: `at` names numbers, `every` takes each n-th, `between` takes
    every one in that span of seconds since the plan was given. Without any of the three: the next one only.
    """

    what: What
    method: str = ""
    chat: int | None = None
    at: tuple[int, ...] = ()
    every: int = 0
    between: tuple[float, float] | None = None
    seconds: float = 0.0
    retry_after: int = 1
    back: int = 1
    reason: str = "PEER_ID_INVALID"
    status: int = 403

    def comes(self, number: int, elapsed: float) -> bool:
        if self.between is not None and self.between[0] <= elapsed < self.between[1]:
            return True
        if self.every and number % self.every == 0:
            return True
        at = self.at if self.at or self.every or self.between is not None else (1,)
        return number in at


@dataclass
class _Planned:
    fault: Fault
    since: float
    calls: int = 0
    came: int = 0


@dataclass
class Faults:
    """The plan, and how far it has come."""

    planned: list[_Planned] = field(default_factory=list)

    def plan(self, faults: list[Fault]) -> None:
        """Add these; their numbers count from now."""
        now = asyncio.get_running_loop().time()
        self.planned += [_Planned(fault, now) for fault in faults]

    def clear(self) -> None:
        self.planned.clear()

    def due(self, method: str, chat: int | None) -> list[Fault]:
        """What happens to this call. `method` in lower case."""
        found = []
        for planned in self.planned:
            fault = planned.fault
            named = method == fault.method.lower() if fault.method else method != "getupdates"
            if not named or fault.chat not in (None, chat):
                continue
            planned.calls += 1
            if fault.comes(planned.calls, asyncio.get_running_loop().time() - planned.since):
                planned.came += 1
                found.append(fault)
        return found

    def came(self) -> list[int]:
        """How many times each fault of the plan has come so far, in the order of the plan."""
        return [planned.came for planned in self.planned]
