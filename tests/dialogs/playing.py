"""A person who talks with the engine: each turn played, each conversation and text sent through JSON in between."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from bot.rendering import renderer, shown_in
from dialogs.engine import Scene, Turn, take_turn
from dialogs.rules.diploma import Diploma, read_diploma
from dialogs.standing import Standing
from dialogs.words.conversation import Conversation
from dialogs.words.effects import Erase, Say
from dialogs.words.events import Event, Pressed, SentOther, Wrote
from dialogs.words.service import Service
from dialogs.words.text import from_json, to_json

RULES = Path(__file__).resolve().parents[2] / "dialogs/rules/diplomas/cap-osrcl.toml"
TODAY = date(2025, 10, 15)
SERVED = Service(name="DEC de Lille", contact="dec@ac-lille.example", reply_days=5, dpo="dpo@ac-lille.example")

#: The way to the end of a first visit, as ids of buttons and typed words: one period of 14 weeks.
NOTICE = ("bonjour", "!notice:understood")
PERSON = (*NOTICE, "!session:2026", "!candidate_kind:individual", "04/05/1990")
STAY = (
    "!period.kind:job",
    "La Poste",
    "03/03/2025",
    "06/06/2025",
    "!period.weekly_hours:35",
    "!period.sector:yes",
    "!period.weeks:as_computed",
)
PERIOD = (*PERSON, "!has_period:yes", *STAY, "!period.confirm:ok")
MET = (*PERIOD, "!more_periods:no")


@cache
def diploma() -> Diploma:
    return read_diploma(RULES.read_text("utf-8"), RULES.name)


@dataclass
class Player:
    """Says and presses; keeps what was answered."""

    today: date = TODAY
    service: Service = field(default_factory=Service)
    conversation: Conversation = field(default_factory=lambda: Conversation("K7M-4QX"))
    rule: Diploma = field(default_factory=diploma)
    turns: list[Turn] = field(default_factory=list)
    minutes: int = 0

    def does(self, *acts: str) -> Player:
        """Plays acts: ``!id`` presses the button of the newest message, ``~photo`` sends it, other words are typed."""
        for act in acts:
            self.play(self.event(act))
        return self

    def twin(self) -> Player:
        """Another one who has come this far; what either of them does next is their own."""
        return replace(self, turns=[*self.turns])

    def event(self, act: str) -> Event:
        at = self.now()
        match act[:1]:
            case "!":
                return Pressed(act[1:], at)
            case "~":
                return SentOther(act[1:], at)
        return Wrote(act, at)

    def now(self) -> datetime:
        return datetime(self.today.year, self.today.month, self.today.day, 9, tzinfo=UTC) + timedelta(
            minutes=self.minutes
        )

    def play(self, event: Event) -> Turn:
        turn = take_turn(Scene(self.conversation, event, self.today, self.rule, self.service, shown_in))
        self.minutes += 1
        self.turns.append(turn)
        gone = any(isinstance(effect, Erase) for effect in turn.effects)
        after = Conversation("NEW-123") if gone else turn.conversation
        self.conversation = Conversation.from_json(through_json(after.to_json()))
        return turn

    # — what was said —

    @property
    def messages(self) -> list[Say]:
        """The messages of the last turn."""
        return [effect for effect in self.turns[-1].effects if isinstance(effect, Say)]

    @property
    def text(self) -> str:
        """All that the last turn said, in plain words."""
        return "\n\n".join(words(say, self.conversation) for say in self.messages)

    @property
    def buttons(self) -> list[str]:
        """The ids of the buttons of the last message."""
        return [choice.id for choice in self.messages[-1].choices]

    @property
    def ask(self) -> str | None:
        """The question that the last message opened."""
        return self.messages[-1].ask

    @property
    def standing(self) -> Standing:
        return Standing(self.conversation, self.rule, self.service, self.today)

    def value(self, field_: str, period: int | None = None) -> Any:
        return self.conversation.value(field_, period)


def words(say: Say, conversation: Conversation) -> str:
    """A message in plain words, after its text went through JSON as it does in the outbox."""
    return renderer(conversation.language, conversation.easy).plain(from_json(through_json(to_json(say.text))))


def labels(say: Say, conversation: Conversation) -> Sequence[tuple[str, str]]:
    shown = renderer(conversation.language, conversation.easy)
    return [(choice.id, shown.plain(choice.label)) for choice in say.choices]


def through_json(value: Any) -> Any:
    return json.loads(json.dumps(value))


def visit(*acts: str, **given: Any) -> Player:
    """A player who has done these acts."""
    return Player(**given).does(*acts)
