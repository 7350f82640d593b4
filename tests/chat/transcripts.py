"""Conversations as a readable page: what the person does after ``> ``, what the bot says below, its buttons, the rest.

    > bonjour
    Bonjour, je suis Quatorze…
      [notice:understood] J'ai compris
    (notice)

A button that is pressed is written by its id, between brackets: ``> [notice:understood]``. The line in parentheses is
the question that is open then. What changes with each run, the code of the file, is written AAA-AAA.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

FOLDER = Path(__file__).parent / "transcripts"
CODE = re.compile(r"\b[2-9A-Z]{3}-[2-9A-Z]{3}\b")

Line = dict[str, Any]
Says = Callable[[Line], Iterable[Line]]


class Transcript(NamedTuple):
    """A page: why it is there, the day on which it takes place, the inputs, and the whole text."""

    why: str
    today: str
    inputs: tuple[Line, ...]
    text: str

    @classmethod
    def read(cls, text: str) -> Transcript:
        """The first line says why, the second ``today: YYYY-MM-DD``; the conversation follows."""
        why, today, *rest = text.splitlines()
        inputs = tuple(read_input(line[2:]) for line in rest if line.startswith("> "))
        return cls(why, today.removeprefix("today: "), inputs, text)

    def played(self, says: Says) -> str:
        """The page as it is when the inputs are said now."""
        return "\n".join([self.why, f"today: {self.today}", *conversation(self.inputs, says)]) + "\n"


def read_input(written: str) -> Line:
    """What the person does: a button between brackets, else words."""
    pressed = re.fullmatch(r"\[(\S+)\]", written)
    return {"tap": pressed[1]} if pressed else {"say": written}


def conversation(inputs: Iterable[Line], says: Says) -> Iterator[str]:
    """The lines of a conversation."""
    for said in inputs:
        yield ""
        yield f"> [{said['tap']}]" if "tap" in said else f"> {said['say']}"
        for number, line in enumerate(says(said)):
            if line.get("wait"):
                yield f"({line['ask'] or 'nothing'})"
            else:
                yield from ["--"] if number else []
                yield from message(line)


def message(line: Line) -> Iterator[str]:
    """A message of the bot: its text, its files, its buttons."""
    yield from CODE.sub("AAA-AAA", line["text"]).splitlines()
    for file in line["files"]:
        assert Path(file["path"]).is_file()
        yield f"  <{CODE.sub('AAA-AAA', file['name'])}> {file['media_type']}"
    yield from (f"  [{choice['id']}] {choice['label']}" for choice in line["choices"])
