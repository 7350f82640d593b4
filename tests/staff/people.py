"""Conversations played in memory, to look at what the exam service does to them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.rendering import renderer, shown_in
from bot.rulebook import diploma_in_force
from dialogs.engine import Scene, take_turn
from dialogs.standing import Standing
from dialogs.words.conversation import Conversation
from dialogs.words.effects import Effect, Say
from dialogs.words.events import Event, Pressed, Wrote
from dialogs.words.service import Service

START = datetime(2025, 10, 15, 9, tzinfo=UTC)
TODAY = START.date()
DIPLOMA = diploma_in_force("cap-osrcl", None)
SERVICE = Service(name="DEC de Lyon", contact="dec@example.fr", reply_days=2)


class Person:
    """Talks, a minute between two acts; what the last act caused stays to be looked at."""

    def __init__(self) -> None:
        self.conversation = Conversation(code="K7M-4QX")
        self.effects: tuple[Effect, ...] = ()
        self.at = START

    def meets(self, event: Event) -> Person:
        conversation = Conversation.from_json(self.conversation.to_json())
        turn = take_turn(Scene(conversation, event, TODAY, DIPLOMA, SERVICE, shown_in))
        self.conversation, self.effects = turn.conversation, turn.effects
        self.at += timedelta(minutes=1)
        return self

    def does(self, *acts: str) -> Person:
        """Presses what begins with « # », writes everything else."""
        for act in acts:
            self.meets(Pressed(act[1:], self.at) if act.startswith("#") else Wrote(act, self.at))
        return self

    @property
    def heard(self) -> str:
        """What the bot said last, its messages one below the other."""
        said = [effect.text for effect in self.effects if isinstance(effect, Say)]
        return "\n---\n".join(renderer("fr").plain(text) for text in said)

    @property
    def buttons(self) -> list[str]:
        return [choice.id for effect in self.effects if isinstance(effect, Say) for choice in effect.choices]

    @property
    def standing(self) -> Standing:
        return Standing(self.conversation, DIPLOMA, SERVICE, TODAY)


#: A person whose only job, long enough, may be on the edge of the sector.
STORY = (
    "bonjour", "#notice:understood", "#session:2026", "#candidate_kind:individual", "4 mai 1990", "#has_period:yes",
    "#period.kind:job", "Transports Martin", "du 4 mars 2024 au 28 mars 2025", "#period.weekly_hours:35",
    "#period.sector:unsure", "#period.weeks:as_computed", "#period.confirm:ok", "#more_periods:no",
)  # fmt: skip


def with_a_doubtful_job() -> Person:
    return Person().does(*STORY)
