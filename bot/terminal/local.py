"""The one person of a database who talks through the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import structlog

from bot.rendering import renderer
from bot.runner import Arrival, NotSettled
from dialogs.words.events import Pressed, Wrote
from storage import outbox
from storage.errors import DatabaseAway, DatabaseUnusable
from storage.outbox import Sent

if TYPE_CHECKING:
    from bot.rendering import Renderer
    from bot.runner import Runner
    from bot.terminal.files import File, Files
    from dialogs.words.events import ByPerson
    from dialogs.words.text import Said
    from storage.outbox import Waiting

log = structlog.get_logger()

CHANNEL: Final = "terminal"
CHAT: Final = "local"


class Button(NamedTuple):
    """A choice, in the language of the conversation."""

    id: str
    label: str


class Message(NamedTuple):
    """A message of the bot; ``ask`` is the question that it opens, ``words`` says it in its language."""

    ask: str | None
    said: Said
    words: Renderer
    buttons: tuple[Button, ...]
    files: tuple[File, ...]

    @property
    def text(self) -> str:
        """The text without any markup."""
        return self.words.plain(self.said)


class Answer(NamedTuple):
    """What an input causes: messages, and the question that is open after them."""

    messages: tuple[Message, ...]
    ask: str | None
    waiting: tuple[Waiting, ...]


class LocalPerson:
    """Plays what the person does, and gives what the bot says to it."""

    def __init__(self, runner: Runner, files: Files) -> None:
        self._runner = runner
        self._files = files

    def writes(self, text: str) -> Answer:
        """The person typed a text."""
        return self._does(Wrote(text, self._runner.clock.now()))

    def presses(self, choice: str) -> Answer:
        """The person pressed the button with this id."""
        return self._does(Pressed(choice, self._runner.clock.now()))

    def has_seen(self, answer: Answer) -> None:
        """The answer was shown. Until then its messages wait, and are said again before the next answer."""
        with self._runner.database.work() as work:
            outbox.mark_sent(work, [Sent(waiting, None) for waiting in answer.waiting], self._runner.clock.now())

    def _does(self, event: ByPerson) -> Answer:
        self._settle(Arrival(CHANNEL, CHAT, event))
        with self._runner.database.work() as work:
            waiting = tuple(outbox.waiting(work, CHANNEL))  # those of a turn that was cut short come first
            asked = work.conversation(CHANNEL, CHAT, event.at).conversation.asked
        if any(message.conversation is None for message in waiting):
            self._files.forget()  # everything was erased: so are the files
        return Answer(tuple(map(self._shown, waiting)), asked and asked.field, waiting)

    def _settle(self, arrival: Arrival) -> None:
        try:
            self._runner.settle(arrival)
        except (NotSettled, DatabaseAway, DatabaseUnusable):
            raise
        except Exception as error:  # noqa: BLE001 - a bug of ours: told in the log, and to the person, who goes on
            log.error("turn_failed", kind=type(arrival.event).__name__, error=error)
            with self._runner.database.work() as work:
                self._runner.apologise(work, arrival)

    def _shown(self, waiting: Waiting) -> Message:
        say, words = waiting.say, renderer(waiting.language, waiting.easy)
        buttons = tuple(Button(choice.id, words.plain(choice.label)) for choice in say.choices)
        return Message(say.ask, say.text, words, buttons, self._files.keep(waiting))
