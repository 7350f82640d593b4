"""What a turn costs in storage: CPU of this process, with two facts, one message, the state and the summary saved.

``python bench/storage_turns.py`` takes SQLite in a temporary folder; with the address of an empty PostgreSQL database
takes that (the server's own CPU is not counted); ``--profile`` shows where the time goes.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import tempfile
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from dialogs.words.conversation import Conversation
from dialogs.words.effects import Choice, Effect, Learn, Say, Summarize
from dialogs.words.events import Wrote
from dialogs.words.facts import TYPED, Fact, Key
from dialogs.words.text import paragraphs, t
from storage.database import Database
from storage.encryption import Keyring

AT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
TODAY = AT.date()
TURNS = 1_000  # a round
ROUNDS = 9
VALUES = ("job", "La Poste", date(2025, 3, 3), date(2025, 6, 27), Decimal(35), "yes", "as_computed", "ok")
FIELDS = ("kind", "employer", "start", "end", "weekly_hours", "sector", "weeks", "confirm")
QUESTION = Say(
    paragraphs(
        t("C'est noté : %(employer)s, du %(start)s au %(end)s.", employer="La Poste", start=TODAY, end=TODAY),
        t("Combien d'heures par semaine faisiez-vous ? Par exemple : 35, ou 24,5."),
    ),
    tuple(Choice(f"period.weekly_hours:{name}", t(name)) for name in ("35", "other", "total", "why", "back")),
    "period.weekly_hours",
    12,
)


def fact(field: str, value: object, period: int | None = None) -> Fact:
    return Fact(Key(f"period.{field}" if period else field, period), value, f"ce que j'ai dit : {value}", TYPED, AT)  # type: ignore[arg-type]


def halfway(code: str) -> Conversation:
    """A conversation in the middle of its second period: as long as most are most of the time."""
    said = [fact("notice", "understood"), fact("session", 2027), fact("candidate_kind", "individual")]
    said += [fact("birth_date", date(1990, 5, 4)), fact("has_period", "yes")]
    said += [fact(field, value, 1) for field, value in zip(FIELDS, VALUES, strict=True)]
    said += [fact("more_periods", "yes", 1), fact("kind", "job", 2), fact("employer", "Chronopost", 2)]
    return Conversation(code=code, form="abcdef", asked=Key("period.start", 2), number=12).with_facts(*said)


def summary_of(conversation: Conversation) -> dict[str, object]:
    said = {str(one.key): {"value": str(one.value), "words": one.words, "how": one.how, "at": AT.isoformat()}
            for one in conversation.facts.values()}  # fmt: skip
    parts = {"certain": {"hours": 245.0}, "possible": {"hours": 245.0}, "lost": [{"why": "window", "hours": 12.5}]}
    return {
        "computed_on": TODAY.isoformat(), "code": conversation.code, "session": 2027, "verdict": "short",
        "candidate_kind": "individual", "missing_hours": 245.0, "reasons": ["hours"], "said": said, "lacking": [],
        "periods": [{"number": n, "kind": "job", "employer": "La Poste", "hours": parts} for n in (1, 2)],
    }  # fmt: skip


class Pretended:
    """The turns, without the dialog; the CPU that the pretending takes is not counted."""

    def __init__(self, database: Database, people: int) -> None:
        self.database = database
        self.people = people
        self.update_id = 0
        self.cpu = 0.0
        self.learned = [
            (fact("start", date(2025, 3, 3), 2), fact("end", date(2025, 6, 27 - n % 2), 2)) for n in range(2)
        ]

    def turn(self, before: Conversation, *, new: bool) -> tuple[Conversation, tuple[Effect, ...]]:
        """What the engine would give."""
        start = time.process_time()
        facts = self.learned[self.update_id % 2]
        after = halfway(before.code) if new else replace(before.with_facts(*facts), number=self.update_id)
        effects = (*map(Learn, facts), QUESTION, Summarize(SUMMARY))
        self.cpu += time.process_time() - start
        return after, effects

    def batch(self, size: int) -> None:
        """``size`` turns of as many people in one commit."""
        arrivals = [("telegram", str(n % self.people), n) for n in range(self.update_id, self.update_id + size)]
        with self.database.work() as work:
            work.gather(arrivals)
            for channel, chat, update_id in arrivals:
                with work.turn():
                    self.update_id = update_id + 1
                    if work.first_time(channel, update_id, AT, Wrote("du 3 mars au 27 juin", AT)):
                        stored = work.conversation(channel, chat, AT, {"first_name": "Zoé"})
                        after, effects = self.turn(stored.conversation, new=not stored.version)
                        work.apply(stored, after, effects, AT, keep_until=TODAY)


SUMMARY = summary_of(halfway("K7M-4QX"))


def cost(pretended: Pretended, size: int, gap: float) -> float:
    """Milliseconds of CPU a turn; between two commits ``gap`` seconds are spun away, which are not counted."""
    pretended.cpu = cpu = 0.0
    commits = TURNS // size // (10 if gap else 1)
    for _ in range(commits):
        until = time.perf_counter() + gap
        while time.perf_counter() < until:
            pass
        start = time.process_time()
        pretended.batch(size)
        cpu += time.process_time() - start
    return (cpu - pretended.cpu) / (commits * size) * 1e3


def measure(url: str, people: int, sizes: list[int], gap: float, *, profile: bool) -> None:
    database = Database.open(url, Keyring.parse(Keyring.new_key()))
    pretended = Pretended(database, people)
    while pretended.update_id < max(people, 1_000):
        pretended.batch(50)
    for size in sizes:
        profiler = cProfile.Profile() if profile else None
        if profiler:
            profiler.enable()
        costs = sorted(cost(pretended, size, gap) for _ in range(ROUNDS))
        if profiler:
            profiler.disable()
            pstats.Stats(profiler).sort_stats("tottime").print_stats(45)
        print(f"{size:3} turns a commit: {costs[0]:.3f} ms CPU a turn (best), {costs[ROUNDS // 2]:.3f} (median)")
    database.close()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("url", nargs="?")
    parser.add_argument("--people", type=int, default=50, help="who speak in turn; over 1000, nobody is remembered")
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1, 10, 50])
    parser.add_argument("--gap", type=float, default=0.0, help="milliseconds that pass between two commits")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(
            given.url or f"sqlite:///{folder}/bench.db",
            given.people,
            given.sizes,
            given.gap / 1e3,
            profile=given.profile,
        )


if __name__ == "__main__":
    main()
