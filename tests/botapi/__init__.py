"""A small real Bot API server on loopback, and people with phones to talk through it (see README.md)."""

from .acts import CannotAct
from .api import TOKEN, Api
from .calls import Call
from .faults import Fault, What
from .heard import Button, Heard, SentFile, Silence
from .pace import Pace
from .people import Act, Person
from .remote import RemoteBotApi
from .server import BotApi

__all__ = [
    "TOKEN", "Act", "Api", "BotApi", "Button", "Call", "CannotAct", "Fault", "Heard", "Pace", "Person", "RemoteBotApi",
    "SentFile", "Silence", "What",
]  # fmt: skip
