"""The conversation for a person at the keyboard: choices have numbers, and words are typed as one would say them."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING, Final

from prompt_toolkit import PromptSession
from prompt_toolkit.formatted_text import HTML
from prompt_toolkit.history import InMemoryHistory
from rich.console import Console
from rich.markup import escape
from rich.table import Column, Table
from rich.text import Text

from bot.rendering import SOURCE_LANGUAGE, renderer
from dialogs.words.text import Raw, t

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.rendering import Renderer
    from bot.terminal.local import Answer, Button, LocalPerson, Message
    from dialogs.words.text import Said

#: Lines longer than this tire the eye, however wide the window is.
WIDEST: Final = 80
#: Questions that are answered with a number: there the choices have letters.
NUMBERS: Final = ("hours", "weeks", "number", "siret")
LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
WHY, BACK = "?", "<"


def talk(person: LocalPerson, *opening: Said) -> None:
    """Talks until the person leaves; everything said is kept, however they leave."""
    screen = Screen()
    for said in opening:
        screen.tell(said)
    read = _prompt() if sys.stdin.isatty() and sys.stdout.isatty() else _line
    try:
        answer = person.writes("/start")
        while True:
            screen.show(answer)
            person.has_seen(answer)
            words = read(screen.hint)
            button = screen.buttons.get(words.strip().lower())
            answer = person.writes(words) if button is None else person.presses(button)
    except (EOFError, KeyboardInterrupt):
        screen.tell(t("À bientôt ! Tout est gardé. Relancez la commande : nous reprendrons ici."))


def _prompt() -> Callable[[str], str]:
    """Reads a line with editing and the history of this talk, which is written nowhere."""
    session: PromptSession[str] = PromptSession(history=InMemoryHistory())
    return lambda hint: session.prompt("› ", bottom_toolbar=HTML("<i>{}</i>").format(hint))


def _line(_hint: str) -> str:
    """Reads a line where nobody sits at a terminal."""
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.rstrip("\n")


class Screen:
    """What is shown, and which keys stand for which button."""

    def __init__(self) -> None:
        self.buttons: dict[str, str] = {}
        self._words = renderer(SOURCE_LANGUAGE)

    @property
    def hint(self) -> str:
        """How to answer, in one line."""
        if any(key.isdecimal() for key in self.buttons):
            return self._words.plain(t("Un numéro ou vos mots. Ctrl-D : partir, tout est gardé."))
        if any(key.isalpha() for key in self.buttons):
            return self._words.plain(t("Une lettre ou vos mots. Ctrl-D : partir, tout est gardé."))
        return self._words.plain(t("Vos mots. Ctrl-D : partir, tout est gardé."))

    def show(self, answer: Answer) -> None:
        """Shows messages one below the other, and the buttons of the last one that has some."""
        if answer.messages:
            self.buttons = {}
        for message in answer.messages:
            self._words = message.words
            self._print(_marked(message.words, message.said))
            for file in message.files:
                self._print(_marked(message.words, t("Fichier : %(path)s", path=Raw(str(file.path)))))
            if message.buttons:
                self._show_buttons(message)

    def tell(self, said: Said) -> None:
        """Shows a sentence of the terminal's own."""
        self._print(f"[dim]{_marked(self._words, said)}[/dim]")

    def _show_buttons(self, message: Message) -> None:
        keyed = keys_of(message)
        self.buttons = {key: button.id for key, button in keyed.items()}
        table = Table.grid(Column(justify="right", min_width=3), Column(), padding=(0, 1))
        for key, button in keyed.items():
            aside = key in {WHY, BACK}
            table.add_row(
                Text(key, style="dim" if aside else "bold cyan"), Text(button.label, style="dim" if aside else "")
            )
        self._print(table)

    def _print(self, shown: str | Table) -> None:
        console = _console()
        console.print(shown)
        console.print()


def keys_of(message: Message) -> dict[str, Button]:
    """The buttons of a message by the key that stands for each: a number, or a letter where a number is an answer."""
    own = [button for button in message.buttons if button.id != "back" and not button.id.startswith("why:")]
    numeric = any(part in NUMBERS for part in (message.ask or "").replace("_", ".").split("."))
    signs = LETTERS if numeric and len(own) <= len(LETTERS) else [str(n) for n in range(1, len(own) + 1)]
    keyed = dict(zip(signs, own, strict=False))
    for button in message.buttons:
        if button.id.startswith("why:"):
            keyed[WHY] = button
        elif button.id == "back":
            keyed[BACK] = button
    return keyed


def _marked(words: Renderer, said: Said) -> str:
    return words.marked(said, escape, lambda strong: f"[bold]{strong}[/bold]")


def _console() -> Console:
    """Made anew each time: the window may have another width by now."""
    return Console(width=min(shutil.get_terminal_size((WIDEST, 24)).columns, WIDEST), highlight=False, emoji=False)
