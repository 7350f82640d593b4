"""How a request to Telegram can fail, in our words: those of others hold the address, and the address holds the token.

All of them are errors of the library, of which whoever calls knows the kinds.
"""

import json
import re
from typing import Any

from telegram.error import BadRequest, NetworkError, TimedOut

from bot.telegram.wire import Broken, Unreached
from bot.telegram.wires import UnreachedInTime

TOKEN_IN_ADDRESS = re.compile(r"/bot([^/]+)/")
SUCCESS = range(200, 300)
REFUSED = range(300, 500)
FAILED = range(500, 600)
LONGEST_SILENCE = 10**9  # seconds; what asks for a longer one is no number of seconds
TOO_LARGE = 413


class NotSent(NetworkError):
    """No connection could be made: Telegram has nothing of this request, which may be repeated safely."""


class NotSentInTime(NotSent, TimedOut):
    """The same, because connecting, or waiting for a free connection, took too long."""

    def __init__(self) -> None:
        NotSent.__init__(self, "No connection to Telegram in time; nothing was sent")


class NotTelegrams(NetworkError):
    """What came back is nothing that Telegram answers to this call; somebody on the way did."""

    def __init__(self) -> None:
        super().__init__("The answer is not Telegram's")


class TurnedAway(NotSent):
    """A server on the way (a proxy, a gateway) refused to pass the request on; Telegram itself answers in JSON."""


def in_our_words(error: Exception) -> NetworkError:
    """What an error of a request means."""
    match error:
        case UnreachedInTime():
            return NotSentInTime()
        case Unreached():
            return NotSent(f"No connection to Telegram ({error})")
        case TimeoutError():
            return TimedOut("No answer from Telegram in time; it may have been done")
        case Broken():
            why = str(error)
        case _:
            why = type(error).__name__
    return NetworkError(f"The connection to Telegram broke ({why}); it may have been done")


def refusal_of_telegram(status: int, answer: bytes, url: str) -> tuple[int, bytes]:
    """What the Bot API says against a request to this address: its status, and its words without the token.

    They have the form that the library reads without looking. Raises what a server on the way says: what such a server
    says of a person or a token means nothing. One that calls every answer a success is believed the words in it.
    Whoever has failed, Telegram itself too, does not know what it had done before.
    """
    if status == TOO_LARGE:
        raise BadRequest("Request Entity Too Large")  # whoever says so says it again
    refusal = _refusal(answer)
    if status in SUCCESS:
        code = None if refusal is None else refusal.get("error_code")
        if type(code) is not int or (code not in REFUSED and code not in FAILED):
            raise NotTelegrams
        status = code
    if status not in REFUSED:
        raise NetworkError(f"HTTP status {status}")
    if refusal is None:
        raise TurnedAway(f"HTTP status {status}")
    told = _in_form(refusal)
    found = TOKEN_IN_ADDRESS.search(url)
    return status, told.replace(found[1].encode(), b"...") if found else told


def _refusal(answer: bytes) -> dict[str, Any] | None:
    """Telegram's own refusal; None for what anybody else says."""
    try:
        told = json.loads(answer)
    except (ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) and told.get("ok") is False else None


def _in_form(refusal: dict[str, Any]) -> bytes:
    """A refusal with what it says of its cause, where that is what the Bot API says it is."""
    told: dict[str, Any] = {"ok": False}
    if isinstance(refusal.get("description"), str):
        told["description"] = refusal["description"]
    parameters = refusal.get("parameters")
    if isinstance(parameters, dict):
        told["parameters"] = {name: it for name, it in parameters.items() if name in _FITS and _FITS[name](it)}
    return json.dumps(told).encode()


def _is_seconds(value: Any) -> bool:
    return type(value) in {int, float} and 0 < value < LONGEST_SILENCE


def _is_chat(value: Any) -> bool:
    return type(value) is int


_FITS = {"retry_after": _is_seconds, "migrate_to_chat_id": _is_chat}
