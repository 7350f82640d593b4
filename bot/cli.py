"""The command ``quatorze``: one module of ``bot.commands`` for each of its commands, imported only when it is used."""

from __future__ import annotations

import argparse
import errno
import os
import sys
from contextlib import suppress
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import Final, NoReturn, Protocol, TextIO, cast

from bot.errors import Misuse
from bot.settings import BadSettings
from storage.errors import DatabaseAway, DatabaseUnusable

#: The commands with what they do, in the order in which help lists them.
COMMANDS: Final = {
    "run": "the bot on Telegram, or the conversation in the terminal when TELEGRAM_TOKEN is not set",
    "web": "HTTP alone, for several machines: Telegram's webhook, the staff pages",
    "worker": "what goes out, for several machines: messages, reminders, the daily work",
    "chat": "the conversation in the terminal",
    "check": "compute dossiers of a file",
    "read": "read texts as the chat does",
    "staff": "accounts of the exam service for the staff pages",
    "export": "the files as CSV, XLSX or JSON",
    "db": "migrate, check or back up the database",
    "rules": "list and check rule files, show the dates in force",
    "settings": "the settings in force",
    "keys": "change the key of the personal fields",
    "demo": "a database of invented files, to look at the staff pages",
}


#: Why a write fails that no program can help: a full disk, a quota, a limit, a device that is gone.
CANNOT_WRITE: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})


class Command(Protocol):
    """What a module of ``bot.commands`` gives."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declares the arguments."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Does it; gives the exit status."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}; see '{self.prog} --help'\n")


class _Version(argparse.Action):
    """``--version``: that of the installed distribution; who asks for nothing else needs nothing else imported."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from importlib.metadata import version  # noqa: PLC0415 - slow, and only this needs it

        print(f"quatorze {version('quatorze')}")
        parser.exit()


def main(words: list[str] | None = None) -> int:
    """Runs a command. Exit status: 0 done, 1 done with refusals, 2 misuse, bad configuration, no room to write."""
    _open_what_is_closed()
    _speak_on_any_screen()
    try:
        try:
            return _carry_out(sys.argv[1:] if words is None else words)
        finally:
            print(end="", flush=True)  # what is buffered may fail only now
    except BrokenPipeError:
        _drop_output()
        return 0
    except OSError as problem:
        if problem.errno not in CANNOT_WRITE:
            raise
        _drop_output()
        with suppress(OSError):
            print(f"quatorze: {_no_room(problem)}", file=sys.stderr)
        return 2
    finally:
        _let_go_of_errors()


def _open_what_is_closed() -> None:
    """Whoever started us may have closed what we read or write: there is then nothing to read, and nobody to tell."""
    if sys.stdin is None:
        sys.stdin = Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115 - as long as the program runs
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - the same
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - the same


def _speak_on_any_screen() -> None:
    """A sign that the screen's encoding lacks, as a Latin one lacks « • », becomes a question mark and ends nothing."""
    if isinstance(sys.stdout, TextIOWrapper):  # « strict » ends at such a sign, and so does what LC_ALL=C sets
        sys.stdout.reconfigure(errors="replace")


def _carry_out(words: list[str]) -> int:
    parser = _Parser(prog="quatorze", description="A chatbot that gets adults to their exam.")
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=_Parser)
    asked = next((word for word in words if not word.startswith("-")), None)
    parsers = {name: commands.add_parser(name, help=does, description=does) for name, does in COMMANDS.items()}
    if asked in parsers:
        _command(asked).add_arguments(parsers[asked])
    arguments, unknown = parser.parse_known_args(words)
    if unknown:
        parsers[arguments.command].error(f"unrecognized arguments: {' '.join(unknown)}")
    try:
        return _command(arguments.command).run(arguments)
    except (Misuse, BadSettings, DatabaseAway, DatabaseUnusable) as problem:
        print(f"quatorze: {problem}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def _no_room(problem: OSError) -> str:
    why = os.strerror(problem.errno or 0)
    return f"what it says cannot be written ({why}): make room there, or send the output elsewhere; then run it again"


def _drop_output() -> None:
    """Nobody takes our output any more: what is still buffered goes nowhere, instead of failing once more at exit."""
    _drop(sys.stdout)


def _let_go_of_errors() -> None:
    """The same for the log: a process that did its work says so, also when nobody could read of it."""
    try:
        sys.stderr.flush()
    except OSError:
        _drop(sys.stderr)


def _drop(out: TextIO) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())


def _command(name: str) -> Command:
    return cast("Command", import_module(f"bot.commands.{name}"))
