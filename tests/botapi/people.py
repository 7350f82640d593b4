"""A person with a phone, for tests: `await yasmine.writes("bonjour")`, `await yasmine.hears()`."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from .acts import CannotAct
from .heard import Heard, SentFile, Silence, heard
from .lines import Line, LocalLine

#: Seconds. Nothing that works waits for so long; where many work side by side, a start alone may take twenty.
PATIENCE = 60.0


class Act(NamedTuple):
    """update: its number, None when the bot was not told. message: the number of the message written or pressed."""

    update: int | None
    message: int
    query: str = ""
    url: str = ""


@dataclass(eq=False)
class Person:
    """One person and their phone. Nothing is told to the bot before the first act.

    What the bot says is heard in order and once: `hears` goes on where the last one ended.
    """

    line: Line
    id: int
    first_name: str = "Yasmine"
    language_code: str = "fr"
    _heard: dict[int, int] = field(default_factory=dict)

    @property
    def who(self) -> dict[str, Any]:
        return {
            "id": self.id, "is_bot": False, "first_name": self.first_name, "language_code": self.language_code,
        }  # fmt: skip

    async def does(self, verb: str, **values: Any) -> Act:
        """Any act by its name (see acts.py and groups.py)."""
        done = await self.line.ask(verb, who=self.who, **values)
        return Act(done["update"], done["message"], done.get("query", ""), done.get("url", ""))

    async def opens(self) -> Act:
        """The chat exists, as after a first message long ago; the bot is told nothing."""
        return await self.does("opens")

    async def writes(self, text: str, chat: int | None = None) -> Act:
        return await self.does("writes", text=text, chat=chat)

    async def edits(self, message: int, text: str, chat: int | None = None) -> Act:
        return await self.does("edits", message=message, text=text, chat=chat)

    async def reacts(self, message: int, emoji: str = "👍") -> Act:
        return await self.does("reacts", message=message, emoji=emoji)

    async def presses(self, button: str, message: "Heard | int | None" = None, chat: int | None = None) -> Act:
        """A button that is shown, by label or data, on the newest message that has it or on the given one."""
        return await self.does("presses", button=button, message=_number(message), chat=chat)

    async def presses_old(
        self, data: str, message: "Heard | int | None" = None, *, inaccessible: bool = False, late: bool = False
    ) -> Act:
        """A button that is gone; `inaccessible`: its message is not told to the bot; `late`: past answering."""
        number = _number(message)
        return await self.does("presses_old", data=data, message=number, inaccessible=inaccessible, late=late)

    async def sends_photo(self, content: bytes = b"", caption: str = "", chat: int | None = None) -> Act:
        return await self._sends("photo", content, chat, caption=caption)

    async def sends_voice(self, content: bytes = b"", chat: int | None = None) -> Act:
        return await self._sends("voice", content, chat)

    async def sends_sticker(self, chat: int | None = None) -> Act:
        return await self._sends("sticker", b"", chat)

    async def sends_video(self, content: bytes = b"", caption: str = "", chat: int | None = None) -> Act:
        return await self._sends("video", content, chat, caption=caption)

    async def sends_document(
        self, content: bytes = b"", name: str = "attestation.pdf", media_type: str = "application/pdf",
        caption: str = "", chat: int | None = None,
    ) -> Act:  # fmt: skip
        return await self._sends("document", content, chat, name=name, media_type=media_type, caption=caption)

    async def _sends(self, kind: str, content: bytes, chat: int | None, **values: Any) -> Act:
        packed = base64.b64encode(content).decode()
        return await self.does("sends", kind=kind, content=packed, chat=chat, **values)

    async def sends_location(self, latitude: float = 48.85, longitude: float = 2.35) -> Act:
        return await self.does("sends_location", latitude=latitude, longitude=longitude)

    async def sends_contact(self, phone_number: str = "+33199001234", first_name: str = "Sam") -> Act:
        return await self.does("sends_contact", phone_number=phone_number, first_name=first_name)

    async def blocks(self) -> Act:
        return await self.does("blocks")

    async def unblocks(self) -> Act:
        return await self.does("unblocks")

    async def deactivates(self) -> Act:
        return await self.does("deactivates")

    async def hears(self, count: int = 1, timeout: float = PATIENCE, chat: int | None = None) -> list[Heard]:
        """The bot's next `count` messages; raises Silence when they do not come in time."""
        return await self.sees(("said",), count, timeout, chat)

    async def sees(
        self, kinds: Sequence[str], count: int = 1, timeout: float = PATIENCE, chat: int | None = None
    ) -> list[Heard]:
        """The next entries of these kinds (said, edited, deleted, toast, typing, …); others are passed over."""
        place = chat or self.id
        found = await self.line.ask(
            "hears", chat=place, after=self._heard.get(place, 0), count=count, timeout=timeout, kinds=list(kinds)
        )
        if not found["enough"]:
            page = await self.reads(place)
            raise Silence(f"{len(found['entries'])} of {count} {'/'.join(kinds)} came in {timeout} s:\n{page[-2000:]}")
        self._heard[place] = found["next"]
        return [heard(entry) for entry in found["entries"]]

    async def hears_all(self, quiet: float = 0.2, timeout: float = PATIENCE) -> list[Heard]:
        """What the bot says until it has nothing left to do; it may be nothing."""
        settled = await self.line.ask("quiet", seconds=quiet, timeout=timeout)
        if not settled["quiet"]:
            raise Silence(f"the bot is not quiet after {timeout} s: {settled}")
        entries = (await self.line.ask("transcript", chat=self.id))["entries"]
        fresh = entries[self._heard.get(self.id, 0) :]
        self._heard[self.id] = len(entries)
        return [heard(entry) for entry in fresh if entry["kind"] == "said"]

    async def reads(self, chat: int | None = None) -> str:
        """The chat as it stands on the screen."""
        return str((await self.line.ask("page", chat=chat or self.id))["page"])

    async def transcript(self, chat: int | None = None) -> list[Heard]:
        """Everything that happened in the chat, in order."""
        return [heard(entry) for entry in (await self.line.ask("transcript", chat=chat or self.id))["entries"]]

    @property
    def chat(self) -> list[Heard]:
        """The transcript, without waiting; only where the server is in this process."""
        if not isinstance(self.line, LocalLine):
            raise CannotAct("over HTTP: await person.transcript()")
        return [heard(entry) for entry in self.line.ask_now("transcript", chat=self.id)["entries"]]

    async def opens_file(self, file: SentFile) -> bytes:
        return base64.b64decode((await self.line.ask("content", file_id=file.id))["content"])


def _number(message: "Heard | int | None") -> int | None:
    return message.message if isinstance(message, Heard) else message
