"""What a test holds: the server's address, the people, and the hand on what goes wrong."""

from dataclasses import asdict
from typing import Any

from .calls import Call
from .faults import Fault
from .heard import Silence
from .lines import Line
from .pace import Pace
from .people import PATIENCE, Person

TOKEN = "14141414:AAQuatorzeTestTokenOnLoopbackOnly-14"


class Api:
    """The same for a server in this process (BotApi) and in another one (RemoteBotApi).

    url: what TELEGRAM_API_URL is set to. token: what TELEGRAM_TOKEN is set to.
    """

    url: str
    token: str
    line: Line

    def person(self, user_id: int, first_name: str = "Yasmine", language_code: str = "fr") -> Person:
        """A person whom the bot has not met."""
        return Person(self.line, user_id, first_name, language_code)

    async def plan(self, *faults: Fault) -> None:
        """Add these to the plan of what goes wrong; their calls are counted from now."""
        await self.line.ask("plan", faults=[asdict(fault) for fault in faults])

    async def end_faults(self) -> None:
        await self.line.ask("plan", faults=[])

    async def faults_came(self) -> list[int]:
        """How often each planned fault has come, in the order of the plan."""
        return list((await self.line.ask("faults_came"))["came"])

    async def keep_pace(self, pace: Pace | None) -> None:
        """Another pace; None lets the bot send as fast as it can."""
        await self.line.ask("pace", pace=pace and asdict(pace))

    async def run_clock(self, speed: float) -> None:
        """The server's seconds (pace, age of presses, webhook tries) pass so many times faster."""
        await self.line.ask("speed", speed=speed)

    async def calls(self, method: str = "", chat: int | None = None) -> list[Call]:
        """The bot's requests so far, in the order they were answered. `chat`: only for that one."""
        return [Call(**call) for call in (await self.line.ask("calls", method=method, chat=chat))["calls"]]

    async def counts(self) -> dict[str, int]:
        """How many calls of each method (lower case), also when the record is off."""
        return dict((await self.line.ask("counts"))["counts"])

    async def busiest(self, seconds: float = 1.0, chat: int | None = None) -> int:
        """The most messages accepted within so many seconds."""
        return int((await self.line.ask("busiest", seconds=seconds, chat=chat))["most"])

    async def state(self) -> dict[str, Any]:
        """pending, confirmed, last_update, unanswered (presses), webhook, settings."""
        return await self.line.ask("state")

    async def pending(self) -> list[dict[str, Any]]:
        """The updates that the bot has not confirmed."""
        return list((await self.line.ask("pending"))["updates"])

    async def repeats(self, back: int = 1) -> int | None:
        """Deliver once more the `back`-th newest confirmed update; its number, None when there is none."""
        number: int | None = (await self.line.ask("repeats", back=back))["update"]
        return number

    async def quiet(self, seconds: float = 0.2, timeout: float = PATIENCE) -> None:
        """Wait until all updates are confirmed and the bot has asked nothing else for so long; raises Silence."""
        found = await self.line.ask("quiet", seconds=seconds, timeout=timeout)
        if not found["quiet"]:
            raise Silence(f"the bot is not quiet after {timeout} s: {found}")
