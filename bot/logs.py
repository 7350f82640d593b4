"""The log: fixed event names, facts beside them. Never a person's words, name or number, never a token."""

from __future__ import annotations

import json
import logging
import sys
import threading
import traceback
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TextIO, cast

import structlog

if TYPE_CHECKING:
    from collections.abc import MutableMapping
    from types import TracebackType


def set_up_log() -> None:
    """Lines for a person at a terminal, JSON for everything else; on standard error, which is never a result."""
    out = cast("TextIO", _Patient(sys.stderr))
    handler = logging.StreamHandler(out)
    handler.setFormatter(_OfLibraries())
    logging.basicConfig(handlers=[handler], level=logging.WARNING)
    logging.getLogger("telegram").setLevel(logging.CRITICAL + 1)  # it would log what people write
    shown: Any = structlog.dev.ConsoleRenderer() if sys.stderr.isatty() else structlog.processors.JSONRenderer()
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _without_words,
            shown,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(out),
        cache_logger_on_first_use=True,
    )


def tell_the_end() -> None:
    """An exception that nobody catches ends a process or a thread: loud, by its kind and place, without its message."""
    sys.excepthook = _at_the_end
    threading.excepthook = _in_a_thread


class _Patient:
    """Standard error, on which a line may be lost: a full disk, or a reader who is gone, ends no conversation."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def write(self, line: str) -> None:
        """Writes it if it can be."""
        with suppress(OSError):
            self._out.write(line)

    def flush(self) -> None:
        """Lets it out if it can be."""
        with suppress(OSError):
            self._out.flush()


class _OfLibraries(logging.Formatter):
    """What libraries log: their words without the values in them, an exception by its kind and place.

    The message of an exception, the values of a statement, the repr of a task may all hold what somebody typed.
    """

    def format(self, record: logging.LogRecord) -> str:
        """One line of JSON."""
        said = str(record.msg).partition("\n")[0]
        level = "warning" if _is_lost_connection(record) else record.levelname.lower()
        told = {"event": "library", "logger": record.name, "level": level, "said": said}
        error = record.exc_info[1] if record.exc_info else None
        return json.dumps(told if error is None else {**told, "error": place_of(error)})


def _is_lost_connection(record: logging.LogRecord) -> bool:
    """A server that went away while a connection was given back: trouble of the world, which the pool has mended.

    What the pool says without an exception, of a connection that nobody gave back, is an error of ours.
    """
    return record.name.startswith("sqlalchemy.pool.") and record.exc_info is not None


def _at_the_end(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    structlog.get_logger().critical("process_failed", error=error)


def _in_a_thread(failed: threading.ExceptHookArgs) -> None:
    structlog.get_logger().critical("thread_failed", error=failed.exc_value)


def place_of(error: BaseException) -> str:
    """The kind of an error and where it came from; its message may hold a person's words, and stays out.

    >>> try: int("mes mots")
    ... except ValueError as error: place_of(error).split(" ")[0]
    'ValueError'
    """
    frames = traceback.extract_tb(error.__traceback__)[-6:]
    path = " < ".join(f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in reversed(frames))
    return f"{type(error).__name__} at {path}"


def _short(file: str) -> str:
    return "/".join(file.replace("\\", "/").split("/")[-3:])


def _without_words(_logger: Any, _method: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """An exception that is logged is told by its kind and place."""
    error = event.get("error", sys.exc_info()[1] if event.pop("exc_info", False) else None)
    if isinstance(error, BaseException):
        event["error"] = place_of(error)
    return event
