"""A conversation as it stands between two turns: the facts in force, the question asked last; to JSON and back.

No step number is stored: the next question is the first one that applies and has no fact.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, TypedDict, TypeVar, Unpack

from dialogs.words.facts import Fact, Key, Value, value_from_json, value_to_json

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Offer:
    """Readings put up for a choice: each is a set of values by key; ``correction`` when they change what is held."""

    readings: tuple[Mapping[Key, Value], ...]
    words: str
    correction: bool = False

    def to_json(self) -> dict[str, Any]:
        """The offer as JSON."""
        readings = [{str(key): value_to_json(value) for key, value in reading.items()} for reading in self.readings]
        return {"readings": readings, "words": self.words, "correction": self.correction}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Offer:
        """The offer that ``to_json`` gave."""
        readings = tuple(
            {Key.parse(key): value_from_json(value) for key, value in reading.items()} for reading in data["readings"]
        )
        return cls(readings, data["words"], data["correction"])


@dataclass(frozen=True, slots=True)
class Doubt:
    """What words perhaps meant, asked back in the message before: topics, and orders with a stroke before them."""

    codes: tuple[str, ...]
    words: str

    def to_json(self) -> dict[str, Any]:
        """The doubt as JSON."""
        return {"codes": list(self.codes), "words": self.words}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Doubt:
        """The doubt that ``to_json`` gave."""
        return cls(tuple(data["codes"]), data["words"])


class Changes(TypedDict, total=False):
    """The fields of a conversation that a turn may change, each as the conversation has it."""

    form: str
    language: str
    easy: bool
    facts: Mapping[Key, Fact]
    asked: Key | None
    number: int
    asked_from: int
    stumbles: int
    offer: Offer | None
    doubt: Doubt | None
    revisit: tuple[Key, ...]
    waiting: str
    album: str
    stopped: bool
    reminded_at: datetime | None
    told: Mapping[str, Any]


@dataclass(frozen=True)
class Conversation:
    """All that a turn needs to know of what came before."""

    code: str  # short, shown to the person and to the exam service
    form: str = ""  # revision of the form under which the conversation was last held
    language: str = "fr"
    easy: bool = False  # the easier register
    facts: Mapping[Key, Fact] = field(default_factory=dict)
    asked: Key | None = None  # the question that is open
    number: int = 0  # questions asked so far; a button carries the number of its question
    asked_from: int = 0  # the number under which the open question was asked first
    stumbles: int = 0  # misunderstandings of the open question in a row
    offer: Offer | None = None  # readings put up, or a correction to accept
    doubt: Doubt | None = None  # asked back for one reply; the question that is open waits behind it
    revisit: tuple[Key, ...] = ()  # questions to ask again although they have a fact
    waiting: str = ""  # words of which the time has not come: before the notice, or of the next stay
    album: str = ""  # what was sent at once with others, and was answered last: the rest of it is not
    stopped: bool = False  # /stop: no message before the person writes again
    reminded_at: datetime | None = None  # what was to be reminded of until then is settled
    told: Mapping[str, Any] = field(default_factory=dict)  # the dates of the session as they were told last, in JSON

    def value(self, field: str, period: int | None = None) -> Value:
        """The value in force of a field, None when nobody said it or it was skipped."""
        # A key is a tuple, and equals one; making it one costs more than looking it up, which a turn does fifty times.
        fact = self.facts.get((field, period))  # type: ignore[call-overload]
        return None if fact is None else fact.value

    def changed(self, **fields: Unpack[Changes]) -> Conversation:
        """The conversation with other values of these fields.

        What ``dataclasses.replace`` gives, in a fifth of the time: it sets every field by its name, which a turn does
        several times.
        """
        other = object.__new__(Conversation)
        other.__dict__.update(self.__dict__)
        other.__dict__.update(fields)
        return other

    def with_facts(self, *facts: Fact) -> Conversation:
        """The conversation in which these facts are in force."""
        return self.changed(facts={**self.facts, **{fact.key: fact for fact in facts}}) if facts else self

    def to_json(self) -> dict[str, Any]:
        """The conversation as JSON; what has its default value is left out."""
        return {**self.frame_to_json(), "facts": [fact.to_json() for fact in self.facts.values()]}

    def frame_to_json(self) -> dict[str, Any]:
        """All but the facts as JSON."""
        said: dict[str, Any] = {"code": self.code}
        for name in _PLAIN:
            value = getattr(self, name)
            if value != _DEFAULTS[name]:
                said[name] = value
        if self.asked is not None:
            said["asked"] = str(self.asked)
        if self.offer is not None:
            said["offer"] = self.offer.to_json()
        if self.doubt is not None:
            said["doubt"] = self.doubt.to_json()
        if self.reminded_at is not None:
            said["reminded_at"] = self.reminded_at.isoformat()
        if self.told:
            said["told"] = dict(self.told)
        if self.revisit:
            said["revisit"] = [str(key) for key in self.revisit]
        return said

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Conversation:
        """The conversation that ``to_json`` gave, this release's or another's.

        A part that cannot be read is as good as unsaid: it is asked again, and the ledger still has it.
        """
        facts = [fact for written in data.get("facts", ()) if (fact := _read(Fact.from_json, written)) is not None]
        keys = [_read(Key.parse, key) for key in data.get("revisit", ())]
        return cls(
            code=data["code"],
            facts={fact.key: fact for fact in facts},
            asked=_read(Key.parse, data.get("asked")),
            offer=_read(Offer.from_json, data.get("offer")),
            doubt=_read(Doubt.from_json, data.get("doubt")),
            reminded_at=_read(datetime.fromisoformat, data.get("reminded_at")),
            told=data.get("told", {}),
            revisit=tuple(key for key in keys if key is not None),
            **{name: data[name] for name in _PLAIN if type(data.get(name)) is type(_DEFAULTS[name])},
        )


def _read(reader: Callable[[Any], Read], data: Any) -> Read | None:
    """What a reader makes of a part, None when it is not there or in a form that this release does not know."""
    try:
        return None if data is None else reader(data)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        return None


_PLAIN = ("form", "language", "easy", "number", "asked_from", "stumbles", "waiting", "album", "stopped")
_DEFAULTS = {name: Conversation.__dataclass_fields__[name].default for name in _PLAIN}
