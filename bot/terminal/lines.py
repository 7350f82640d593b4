"""The conversation as lines of JSON, for programs. Contract: interfaces.md section 4."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from bot.json_lines import NotJson, dump, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.terminal.local import Answer, LocalPerson, Message

INPUTS: Final = ("say", "tap")


class BadLine(ValueError):
    """An input line that is none."""


def talk(person: LocalPerson, lines: BinaryIO, out: BinaryIO) -> int:
    """Reads inputs to their end, answers each; a bad line is told on standard error, and the next one is read.

    Gives the number of bad lines.
    """
    refused = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            kind, words = read_input(line)
        except BadLine as problem:
            print(f"quatorze: line {number} {problem}", file=sys.stderr, flush=True)
            refused += 1
            continue
        answer = person.writes(words) if kind == "say" else person.presses(words)
        out.writelines(dump(said).encode() + b"\n" for said in _as_lines(answer))
        out.flush()
        person.has_seen(answer)
    return refused


def read_input(line: bytes) -> tuple[str, str]:
    """The kind of an input, and its words. Raises BadLine, which says what to write instead."""
    try:
        data = parse(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise BadLine("is not UTF-8; write it in UTF-8") from None
    except NotJson as problem:
        raise BadLine(str(problem)) from None
    if not isinstance(data, dict) or len(data) != 1 or not data.keys() <= set(INPUTS):
        raise BadLine('is no input; write {"say": "text"} or {"tap": "choice id"}')
    ((kind, words),) = data.items()
    if not isinstance(words, str):
        raise BadLine(f'has no text under "{kind}"; write it between quotes')
    return kind, _well_formed(words)


def _well_formed(words: str) -> str:
    r"""The text with a question mark for each half of a sign: JSON can write "\ud83d" alone, no database can."""
    return words.encode("utf-8", "replace").decode()


def _as_lines(answer: Answer) -> Iterator[dict[str, Any]]:
    yield from map(_as_line, answer.messages)
    yield {"wait": True, "ask": answer.ask}


def _as_line(message: Message) -> dict[str, Any]:
    choices = [{"id": button.id, "label": button.label} for button in message.buttons]
    files = [{"name": file.name, "media_type": file.media_type, "path": str(file.path)} for file in message.files]
    return {"ask": message.ask, "text": message.text, "choices": choices, "files": files}
