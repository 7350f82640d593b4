"""How a request to Telegram can fail, in our words: those of others hold the address, and the address holds the token.

All of them are errors of the library, of which whoever calls knows the kinds.
"""

import json
import re

from telegram.error import BadRequest, NetworkError, TimedOut

from bot.telegram.wire import Broken, Unreached
from bot.telegram.wires import UnreachedInTime

TOKEN_IN_ADDRESS = re.compile(r"/bot([^/]+)/")
REFUSED_ON_THE_WAY = range(300, 500)
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


def refusal_of_telegram(status: int, answer: bytes, url: str) -> bytes:
    """What the Bot API says against a request to this address, without the token; raises what a server on the way says.

    What such a server says of a person or a token means nothing.
    """
    if status == TOO_LARGE:
        raise BadRequest("Request Entity Too Large")  # whoever says so says it again
    if _is_telegrams(answer):
        found = TOKEN_IN_ADDRESS.search(url)
        return answer.replace(found[1].encode(), b"...") if found else answer
    if status in REFUSED_ON_THE_WAY:
        raise TurnedAway(f"HTTP status {status}")
    raise NetworkError(f"HTTP status {status}")


def _is_telegrams(refusal: bytes) -> bool:
    try:
        told = json.loads(refusal)
    except ValueError:
        return False
    return isinstance(told, dict) and told.get("ok") is False
