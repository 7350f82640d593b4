"""Whatever a person does, in whatever order: no exception, never silence, no fact lost, one open question, one truth.

Answers that look like answers are mixed with noise, old buttons, commands and changes of the day.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from dialogs.rules.check import check
from dialogs.rules.dossier import read_dossier
from dialogs.rules.faults import Refused
from dialogs.words.conversation import Conversation
from dialogs.words.effects import Erase, Learn, Summarize
from dialogs.words.events import Pressed, Wrote
from dialogs.words.facts import RESTARTED, Key, Value
from tests.dialogs.playing import MET, PERIOD, PERSON, TODAY, Player, diploma, through_json, words

LONGEST_MESSAGE = 4096  # characters: Telegram's
LONGEST_BUTTON = 64  # bytes: Telegram's
LACKING = {"short", "too_late"}

ANSWERS = (
    "j'ai compris", "oui", "non", "ok", "2026", "2027", "tout seul", "au CNED", "04/05/1990", "12/05/2010",
    "31/02/1990", "un stage", "un CDI", "apprentissage", "La Poste", "Colis Express", "03/03/2025", "06/06/2025",
    "du 3 mars au 6 juin", "du 01/09/2025 au 31/12/2025", "07/06/2025", "depuis septembre", "j'y suis encore", "35",
    "24h30", "0", "200", "70", "350 h au total", "mi-temps", "entre 15 et 25", "12", "12,5", "99", "pas sûr",
    "je sais pas", "²", "1", "2", "Da Silva", "stage chez Chronopost du 3 mars au 6 juin 2025 à 35h",
    "non, c'était 2024", "c'est pas La Poste c'est DHL", "en fait 28h", "je suis né en 1991", "supprime la période 1",
    "retour", "annule", "répète", "mon bilan", "annuler", "je comprends rien", "vous êtes nuls",
    "je veux parler à quelqu'un", "c'est quoi cyclades ?", "et la météo ?", "merci", "bonjour", "English", "français",
    "frr jveu plu k tu garde mes truc vire moi sa stp", "tu va tt effacé si jarete ?", "le premier", "aucun des deux",
    "recommencer", "et si je fais encore 3 semaines à 35h ?", "tigrigna",
)  # fmt: skip
WISHES = (
    "menu:certificate", "certificate:1", "employer.type:all_later", "employer.activities:incoming",
    "employer.siret:none", "menu:reminders", "reminders:yes", "reminders:no", "reminder:tomorrow", "reminder:other",
    "time_zone:reunion",
    "menu:signed", "menu:uploaded", "menu:reply_service", "menu:contacts", "menu:origins", "source:cyclades",
)  # fmt: skip
COMMANDS = (
    "/start", "/bilan", "/plan", "/periodes", "/attestation", "/rappels", "/corriger", "/retour", "/aide", "/humain",
    "/langue", "/mesdonnees", "/supprimer", "/confiance", "/stop", "/inconnu",
)  # fmt: skip
STRAY = (
    "back", "undo", "menu:plan", "menu:edit", "menu:add_period", "menu:identify", "menu:nothing", "period:1",
    "period:9", "edit:period.start@1", "edit:birth_date", "edit:nonsense@x", "delete:1", "restart:yes", "erase:no",
    "language:en", "language:xx", "correction:yes", "why:period.end", "why:nothing", "notice:understood",
    "more_periods:yes", "topic:none", "period.weekly_hours:total", "period.end:ongoing", "session:1999", "session:x",
    "order:erase", "order:stop", "order:plan", "order:human", "order:none", "order:", "order:x",
    "period.confirm:ok", ":", "", "plan:0x0",
)  # fmt: skip


class AnyTalk(RuleBasedStateMachine):
    """A person with a phone, and a ledger beside the conversation."""

    def __init__(self) -> None:
        super().__init__()
        self.player = Player()
        self.ledger: dict[Key, Value] = {}
        self.before = self.player.conversation
        self.pressed: list[tuple[str, int]] = []

    # — what a person does —

    @rule(say=st.sampled_from(ANSWERS) | st.sampled_from(COMMANDS))
    def says(self, say: str) -> None:
        self.plays(Wrote(say, self.player.now()))

    @rule(say=st.text(max_size=40) | st.text(alphabet="0123456789/.-hàduoi ²€", max_size=20))
    def types_noise(self, say: str) -> None:
        self.plays(Wrote(say, self.player.now()))

    @precondition(lambda self: self.player.turns and self.player.messages[-1].choices)
    @rule(data=st.data())
    def presses(self, data: st.DataObject) -> None:
        say = self.player.messages[-1]
        choice = data.draw(st.sampled_from([choice.id for choice in say.choices]))
        self.pressed.append((choice, say.number))
        self.plays(Pressed(choice, self.player.now(), say.number))

    @precondition(lambda self: self.pressed)
    @rule(data=st.data())
    def presses_an_old_button(self, data: st.DataObject) -> None:
        choice, number = data.draw(st.sampled_from(self.pressed))
        self.plays(Pressed(choice, self.player.now(), number))

    @precondition(lambda self: self.pressed)
    @rule()
    def presses_twice(self) -> None:
        choice, number = self.pressed[-1]
        self.plays(Pressed(choice, self.player.now(), number))

    @rule(choice=st.sampled_from(STRAY) | st.sampled_from(WISHES))
    def presses_a_stray_button(self, choice: str) -> None:
        self.plays(Pressed(choice, self.player.now()))

    @rule(act=st.sampled_from(["~photo", "~voice", "~location"]))
    def sends(self, act: str) -> None:
        self.plays(self.player.event(act))

    @rule()
    def changes_a_message(self) -> None:
        self.plays(Wrote("non c'était 2023", self.player.now(), edited=True))

    @rule(days=st.integers(1, 120))
    def time_passes(self, days: int) -> None:
        self.player.today += timedelta(days=days)

    @precondition(lambda self: not self.ledger)
    @rule(way=st.sampled_from([PERSON, PERIOD, MET]))
    def comes_straight_here(self, way: tuple[str, ...]) -> None:
        for act in way:
            self.plays(self.player.event(act))

    # — what must hold —

    def plays(self, event: Any) -> None:
        self.before = self.player.conversation
        turn = self.player.play(event)
        if any(isinstance(effect, Erase) for effect in turn.effects):
            self.ledger = {}
            return
        for effect in turn.effects:
            if isinstance(effect, Learn) and effect.fact.how == RESTARTED:
                del self.ledger[effect.fact.key]
            elif isinstance(effect, Learn):
                self.ledger[effect.fact.key] = effect.fact.value
        self.check(turn.conversation)

    def check(self, after: Conversation) -> None:
        assert Conversation.from_json(through_json(after.to_json())) == after
        assert {key: fact.value for key, fact in after.facts.items()} == self.ledger, "a fact came or went unsaid"
        said = self.player.messages
        assert said, "silence"
        for message in said:
            assert 0 < len(words(message, after)) <= LONGEST_MESSAGE
            assert all(len(choice.id.encode()) <= LONGEST_BUTTON for choice in message.choices)
        opened = [message.ask for message in said if message.ask is not None]
        if after.stopped or (self.player.standing.minor and after.asked is None):
            assert not opened
        else:
            assert after.asked is not None
            assert opened == [after.asked.field], "exactly one question, the one that is open"
            assert said[-1].ask is not None

    @invariant()
    def the_verdict_is_that_of_the_facts(self) -> None:
        last = self.player.turns[-1].effects if self.player.turns else ()
        for effect in last:
            if isinstance(effect, Summarize) and effect.summary["computed_on"] == self.player.today.isoformat():
                computed, told = verdict_of(self.ledger, self.player.today), effect.summary["verdict"]
                assert told == computed or (told is None and computed in LACKING and says_nothing_yet(self.ledger))


def verdict_of(facts: dict[Key, Value], today: date) -> str | None:
    """The verdict, from the facts by a short way of its own: the dossier as JSON, read and checked."""
    born = facts.get(Key("birth_date"))
    if not isinstance(born, date):
        return None
    years = [session.year for session in diploma().sessions]
    still = [session.year for session in diploma().sessions if today <= session.exam_to] or years[-1:]
    year = facts.get(Key("session"))
    kind = facts.get(Key("candidate_kind"))
    dossier = {
        "session": year if year in years else still[0],
        "birth_date": born.isoformat(),
        "candidate_kind": None if kind == "unknown" else kind,
        "periods": list(periods_of(facts)),
    }
    return check(read_dossier(dossier, diploma(), today), diploma(), today).verdict


def says_nothing_yet(facts: dict[Key, Value]) -> bool:
    """Whether no stay was told whole, and nobody said that there is none."""
    return not list(periods_of(facts)) and facts.get(Key("has_period"), "yes") == "yes"


def periods_of(facts: dict[Key, Value]) -> Any:
    n, begun = 1, facts.get(Key("has_period")) == "yes"
    while begun:
        period = period_of({key.field: value for key, value in facts.items() if key.period == n})
        if period is not None and stands(period):
            yield period
        begun, n = facts.get(Key("more_periods", n)) == "yes", n + 1


def stands(period: dict[str, Any]) -> bool:
    """Whether the rule takes a period by itself: one whose answers contradict each other is to be completed."""
    try:
        read_dossier({"session": 2026, "birth_date": "1990-05-04", "periods": [period]}, diploma(), TODAY)
    except Refused:
        return False
    return True


def period_of(said: dict[str, Value]) -> dict[str, Any] | None:
    total = said.get("period.weekly_hours") == "total"
    hours = said.get("period.total_hours" if total else "period.weekly_hours")
    needed = [said.get(f"period.{name}") for name in ("kind", "start", "end", "sector")]
    if None in (*needed, hours) or said.get("period.confirm") != "ok" or said.get("period.deleted"):
        return None
    kind, start, end, sector = needed
    weeks = said.get("period.weeks")
    ongoing = end == "ongoing"
    declared = weeks if isinstance(weeks, int | Decimal) and not ongoing and not total else None
    return {
        "kind": kind,
        "employer": said.get("period.employer"),
        "start": str(start),
        "end": None if ongoing else str(end),
        "weekly_hours": None if total else hours,
        "total_hours": hours if total else None,
        "declared_weeks": declared,
        "in_sector": sector,
    }


TestAnyTalk = AnyTalk.TestCase
TestAnyTalk.settings = settings(stateful_step_count=40)
