"""Writes invented people into a database: their answers as facts, and a real turn of the dialog over them.

A few are played from their first word, so that there are whole conversations to look at.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, Final

from bot.demo.people import invent
from bot.runner import Arrival
from dialogs.questions.form import REVISION
from dialogs.words.effects import Effect, HandOver, Learn
from dialogs.words.events import Pressed, Wrote
from dialogs.words.facts import PRESSED, Fact
from storage import outbox, undelivered
from storage.outbox import Sent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.demo.people import Invented
    from bot.runner import Runner
    from storage.work import Work

CHANNEL: Final = "demo"  # nobody sends anything there
CHUNK: Final = 200
PLAYED: Final = 25  # one file in so many is played from its first word
SEED: Final = 14
#: Texts that people write at the end; the dialog answers them as it answers everybody.
LAST_WORDS: Final = ("/bilan", "/bilan", "/bilan", "/plan", "/periodes", "/aide", "merci")


def make(runner: Runner, number: int, seed: int = SEED) -> Iterator[int]:
    """Writes that many files, and says after each chunk how many there are."""
    rng = Random(seed)  # noqa: S311 - nobody guesses anything by it
    today = runner.clock.today()
    years = [session.year for session in runner.rules.of_file.sessions if session.exam_to >= today][:2]
    for start in range(0, number, CHUNK):
        people = [
            (f"demo-{seed}-{chat}", invent(rng, today, rng.choice(years)))
            for chat in range(start, min(start + CHUNK, number))
        ]
        with runner.database.work() as work:
            for chat, person in people:
                if rng.randrange(PLAYED):
                    with work.turn():
                        _write(runner, work, rng, person, chat)
                else:
                    _play(runner, work, rng, person, chat)
        _send(runner, work, [chat for chat, person in people if person.blocked])
        yield start + len(people)


def _send(runner: Runner, written: Work, blocked: list[str]) -> None:
    """What was said counts as sent, but to those who blocked the bot."""
    now = runner.clock.now()
    with runner.database.work() as work:
        outbox.mark_sent(work, [Sent(waiting, None) for waiting in written.waiting], now)
        for chat in blocked:
            undelivered.block(work, CHANNEL, chat, now)


def _write(runner: Runner, work: Work, rng: Random, person: Invented, chat: str) -> None:
    at = _last(runner, rng, person)
    facts = _facts(person, at)
    event = Wrote(rng.choice(LAST_WORDS), at)
    work.first_time(CHANNEL, None, at, event)
    stored = work.conversation(CHANNEL, chat, facts[0].at, _name(rng, person))
    known = stored.conversation.with_facts(*facts).changed(form=REVISION, language=person.language)
    turn, rule = runner.turn(work, stored._replace(conversation=known), event)
    learned: list[Effect] = [Learn(fact) for fact in facts]
    called = [HandOver(reason) for reason in person.handovers]
    work.apply(stored, turn.conversation, [*learned, *turn.effects, *called], at, keep_until=turn.kept_until, rule=rule)


def _play(runner: Runner, work: Work, rng: Random, person: Invented, chat: str) -> None:
    """The whole talk, turn by turn, a minute apart: such a file has all of its transcript."""
    at, name = _last(runner, rng, person) - timedelta(minutes=len(person.said)), _name(rng, person)
    events: list[Wrote | Pressed] = [Wrote("bonjour", at)]
    for minute, said in enumerate(person.said, start=1):
        then = at + timedelta(minutes=minute)
        events.append(Pressed(said.words, then) if said.how == PRESSED else Wrote(said.words, then))
    for event in events:
        with work.turn():
            runner.play(work, Arrival(CHANNEL, chat, event, name=name))


def _last(runner: Runner, rng: Random, person: Invented) -> datetime:
    """When the person was heard last."""
    return runner.clock.now() - timedelta(days=person.quiet_days, minutes=rng.randrange(600))


def _facts(person: Invented, at: datetime) -> list[Fact]:
    """The answers, a minute apart, the last one just before ``at``."""
    first = at - timedelta(minutes=len(person.said))
    return [
        Fact(said.key, said.value, said.words, said.how, first + timedelta(minutes=minute))
        for minute, said in enumerate(person.said)
    ]


def _name(rng: Random, person: Invented) -> dict[str, str]:
    """How the channel names them: often by a first name alone, or by another."""
    return {"first_name": person.first, **({"last_name": person.last} if rng.random() < 0.5 else {})}  # noqa: PLR2004
