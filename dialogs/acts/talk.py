"""A turn in the making: the conversation as it changes, what was said so far. Lives no longer than the turn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Unpack

from dialogs.employers import LATER
from dialogs.naming import field_name, shown
from dialogs.questions.activities import activities_told
from dialogs.standing import Standing
from dialogs.words.effects import Choice, Effect, Learn, Paper, Say
from dialogs.words.facts import Fact, Key, Value
from dialogs.words.text import Joined, paragraphs, t

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from dialogs.questions.upgrade import Upgraded
    from dialogs.rules.diploma import Diploma
    from dialogs.words.conversation import Changes, Conversation, Offer
    from dialogs.words.effects import Paper
    from dialogs.words.events import Event
    from dialogs.words.service import Service
    from dialogs.words.text import Said


#: Words in the language and the register of a conversation.
Shown = Callable[["Conversation", "Said"], str]


@dataclass(frozen=True, slots=True)
class Scene:
    """All that a turn depends on. ``today`` is the day in the session's time zone.

    ``shown`` gives a button's words as the person reads them, to know them again when they are typed.
    """

    conversation: Conversation
    event: Event
    today: date
    diploma: Diploma
    service: Service
    shown: Shown


@dataclass(frozen=True, slots=True)
class Turn:
    """What a turn gives: the conversation afterwards, and what follows from it, in order."""

    conversation: Conversation
    effects: tuple[Effect, ...]
    kept_until: date | None  # the last day on which the conversation is kept; None: as before


class Talk:
    """Collects what a turn says and learns. ``opening`` stands above the next question, in the same message."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.at = scene.event.at
        self.standing = Standing(scene.conversation, scene.diploma, scene.service, scene.today, self.at)
        self.opening: list[Said] = []
        self.effects: list[Effect] = []
        self.result_due = False
        self.menu_in_full = False  # a result stands above it, or what was asked is to be said again
        self.erased = False
        self.notice_in_full = False  # the longer notice is asked for
        self.begins = False  # the notice is understood: what was written before is read now
        self.eased = False  # the words are easier from this turn on, or the way back was asked for
        self.more_choices: list[Choice] = []  # buttons beside those of the next question

    @property
    def conversation(self) -> Conversation:
        """The conversation as it stands now."""
        return self.standing.conversation

    def keeps(self, key: Key) -> bool:
        """Whether a question is asked again beside its answer, which may be kept."""
        fact = self.conversation.facts.get(key)
        return fact is not None and fact.value is not None and key in self.conversation.revisit

    def change(self, **fields: Unpack[Changes]) -> None:
        """Changes fields of the conversation that are not facts."""
        now = self.conversation
        if any(getattr(now, name) != value for name, value in fields.items()):
            self.standing = self.standing.moved_to(now.changed(**fields))

    def renew(self, upgraded: Upgraded) -> None:
        """Goes on under the questions of today: what was moved goes into the ledger, and the person is told."""
        self.standing = self.standing.moved_to(upgraded.conversation)
        self.effects.extend(Learn(fact) for fact in upgraded.learned)
        self.tell(upgraded.told)

    def open(self, key: Key | None, offer: Offer | None = None) -> None:
        """Makes ``key`` the open question (None: none is), with readings put up for it if there are some."""
        self.change(asked=key, asked_from=self.conversation.number + 1, offer=offer, stumbles=0)

    def tell(self, *parts: Said | None) -> None:
        """Adds paragraphs above the next question."""
        self.opening.extend(part for part in parts if part is not None)

    def send(
        self,
        text: Said,
        choices: tuple[Choice, ...] = (),
        ask: str | None = None,
        papers: tuple[Paper, ...] = (),
    ) -> None:
        """Sends a message of its own now, with what was told before on top."""
        self.effects.append(Say(self._with_opening(text), choices, ask, self.conversation.number, papers))

    def _with_opening(self, text: Said) -> Said:
        whole = paragraphs(*self.opening, text) if self.opening else text
        self.opening = []
        return whole

    def learn(
        self, values: Mapping[Key, Value], how: str, words: str, confirmed: str | None = None
    ) -> tuple[Fact, ...]:
        """Puts facts in force, and in the ledger, unless they are held already with that very value."""
        facts = tuple(
            Fact(key, value, words, how, self.at, confirmed)
            for key, value in values.items()
            if key not in self.conversation.facts or self.conversation.facts[key].value != value
        )
        self.standing = self.standing.moved_to(self.conversation.with_facts(*facts))
        self.effects.extend(Learn(fact) for fact in facts)
        return facts

    def _shown(self, key: Key, value: Value) -> Said | None:
        return activities_told(self.standing, value) if isinstance(value, tuple) else shown(key.field, value)

    def echo(self, values: Mapping[Key, Value]) -> None:
        """Says back what was understood, in one line; and what is left for later."""
        told = {key: said for key, value in values.items() if (said := self._shown(key, value)) is not None}
        understood = tuple(said for key, said in told.items() if values[key] is not None)
        later = tuple(field_name(key.field) for key in told if values[key] is None)
        if understood:
            self.tell(t("C'est noté : %(facts)s.", facts=Joined(understood, ", ")))
        if LATER in values.values():
            self.tell(t("D'accord, l'employeur l'écrira."))
        if later:
            self.tell(t("D'accord, à compléter plus tard : %(fields)s.", fields=Joined(later, ", ")))
