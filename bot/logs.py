"""The log: fixed event names, facts beside them. Never a person's words, name or number, never a token."""

from __future__ import annotations

import logging
import sys
import traceback
from typing import TYPE_CHECKING, Any

import structlog

if TYPE_CHECKING:
    from collections.abc import MutableMapping


def set_up_log() -> None:
    """Lines for a person at a terminal, JSON for everything else; on standard error, which is never a result."""
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING)
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
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )


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
    error = event.get("error")
    if isinstance(error, BaseException):
        event["error"] = place_of(error)
    event.pop("exc_info", None)
    return event
