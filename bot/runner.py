"""The corridor of a turn: load, play, apply, commit. What was said may be sent once ``settle`` has returned."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from bot.rendering import shown_in
from bot.watchdog import watched
from dialogs.answers.apology import apology
from dialogs.answers.my_data.my_data import papers_of
from dialogs.engine import Scene, Turn, take_turn
from dialogs.standing import Standing
from dialogs.words.effects import Erase, GiveCopy, HandOver, Say
from storage import holdings, outbox
from storage.errors import Moved

if TYPE_CHECKING:
    from bot.rules_in_force import RuleInForce, RuleSource
    from bot.settings import Clock
    from dialogs.words.effects import Effect
    from dialogs.words.events import ByPerson, ByStaff, Event
    from dialogs.words.service import Service
    from storage.conversations import Stored
    from storage.database import Database, Look
    from storage.outbox import Waiting
    from storage.work import Work

TRIES: Final = 5
FAILED: Final = "failed"  # why a human is shown a conversation: our own fault


class Gone(Exception):
    """The conversation was erased, or never was."""


class Repeated(Exception):
    """The same form again: what it asks for is done already."""


class NotSettled(Exception):
    """Others were quicker each time: the event is to be played later."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """An event and where it comes from.

    ``update_id`` makes a repeat harmless, ``name`` is how the channel names the person.
    """

    channel: str
    chat: str
    event: ByPerson
    update_id: int | None = None
    name: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Runner:
    """Plays turns against a database, with the rule in force, for one service."""

    database: Database
    rules: RuleSource
    service: Service
    clock: Clock

    def settle(self, arrival: Arrival) -> tuple[Waiting, ...]:
        """Plays one event in a transaction of its own, and gives the messages to send; () for a repeat."""
        return self._settle(lambda work: self.play(work, arrival))

    def act(self, conversation: int, event: ByStaff, once: int | None = None) -> tuple[Waiting, ...]:
        """Plays what the exam service does to a conversation; raises Gone when it is not there any more.

        ``once`` is the number of the form that was sent; raises Repeated when it was played before.
        """
        return self._settle(lambda work: self._play_for(work, conversation, event, once))

    def _settle(self, play: Callable[[Work], None]) -> tuple[Waiting, ...]:
        for _ in range(TRIES):
            try:
                with self.database.work() as work:
                    play(work)
            except Moved:
                continue  # somebody else was quicker; the turn is pure: play it again
            return work.waiting
        raise NotSettled

    def play(self, work: Work, arrival: Arrival, instead: tuple[Say, ...] | None = None) -> None:
        """Plays one event inside an open transaction; a repeat changes nothing.

        ``instead`` is said in place of what the turn says, which is played all the same.
        """
        event = arrival.event
        if not work.first_time(arrival.channel, arrival.update_id, event.at, event):
            return
        stored = work.conversation(arrival.channel, arrival.chat, event.at, arrival.name)
        self._take_turn(work, stored, event, instead)

    def apologise(self, work: Work, arrival: Arrival) -> None:
        """Takes the place of a turn that failed through our fault: what came is kept, a human is to look at it."""
        event = arrival.event
        if not work.first_time(arrival.channel, arrival.update_id, event.at, event):
            return
        stored = work.conversation(arrival.channel, arrival.chat, event.at, arrival.name)
        effects = (Say(apology(self.service)), HandOver(FAILED))
        work.apply(stored, stored.conversation, effects, event.at)

    def _play_for(self, work: Work, conversation: int, event: ByStaff, once: int | None) -> None:
        stored = work.by_id(conversation)
        if stored is None:
            raise Gone
        if not work.once(once, event.at):
            raise Repeated
        self._take_turn(work, stored, event)

    def turn(self, work: Work, stored: Stored, event: Event) -> tuple[Turn, int]:
        """Plays an event with the rule in force, whose revision it gives too; nothing is applied."""
        rule = self.rules.read(work)
        today, service = self.clock.today(), self._service(rule)
        scene = Scene(stored.conversation, event, today, rule.diploma, service, shown_in)
        with watched():
            return take_turn(scene), rule.revision

    def standing(self, work: Look | Work, stored: Stored) -> tuple[Standing, int]:
        """Where a conversation stands today, and the revision of the rule in force."""
        rule = self.rules.read(work)
        today, now = self.clock.today(), self.clock.now()
        return Standing(stored.conversation, rule.diploma, self._service(rule), today, now), rule.revision

    def _service(self, rule: RuleInForce) -> Service:
        """The service with the addresses that it has loaded."""
        return replace(self.service, contacts=rule.contacts) if rule.contacts else self.service

    def _take_turn(self, work: Work, stored: Stored, event: Event, instead: tuple[Say, ...] | None = None) -> None:
        turn, revision = self.turn(work, stored, event)
        effects = turn.effects if instead is None else _saying(instead, turn.effects)
        effects = tuple(
            self._copy(work, stored, turn, effect) if isinstance(effect, GiveCopy) else effect for effect in effects
        )
        work.apply(stored, turn.conversation, effects, event.at, keep_until=turn.kept_until, rule=revision)

    def _copy(self, work: Work, stored: Stored, turn: Turn, copy: GiveCopy) -> Say:
        """The message with everything that is held of the person, as files: only now is all of it read."""
        standing, _ = self.standing(work, stored._replace(conversation=turn.conversation))
        papers = papers_of(standing, holdings.of(work.connection, stored))
        outbox.drop_papers(work.connection, stored.id, {paper.kind for paper in papers})  # copies given before
        return Say(copy.text, papers=papers)


def _saying(instead: tuple[Say, ...], effects: tuple[Effect, ...]) -> tuple[Effect, ...]:
    """The effects with other messages; the receipt of an erasure is always given."""
    if any(isinstance(effect, Erase) for effect in effects):
        return effects
    return (*(effect for effect in effects if not isinstance(effect, Say | GiveCopy)), *instead)
