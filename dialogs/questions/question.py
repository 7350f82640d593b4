"""A question: when it applies, how it is asked, how a reply becomes facts, which replies it cannot take."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Literal

from dialogs.words.effects import Choice
from dialogs.words.facts import Value
from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said

#: What a question is asked about: the standing, and the number of the period (None for what is asked once).
Ask = Callable[["Standing", int | None], "Said"]
Values = Mapping[str, Value]  # by field

#: What kind of value an answer is beside the choices: nothing else, a code of the rule file, a whole number, a day …
Takes = Literal["choice", "code", "codes", "year", "day", "number", "text"]
_TYPES: Final[dict[str, tuple[type, ...]]] = {
    "choice": (),
    "code": (str,),
    "codes": (tuple,),
    "year": (int,),
    "day": (date,),
    "number": (int, Decimal),
    "text": (str,),
}


@dataclass(frozen=True, slots=True)
class When:
    """When a question applies; the name is part of the form's revision, the code behind it is not."""

    name: str
    holds: Callable[[Standing, int | None], bool]

    def __call__(self, standing: Standing, n: int | None) -> bool:
        """Whether the question applies."""
        return self.holds(standing, n)


ALWAYS: Final = When("always", lambda _standing, _n: True)


def no_choices(_standing: Standing, _n: int | None) -> tuple[Choice, ...]:
    """The reply is typed."""
    return ()


def fine(_standing: Standing, _n: int | None, _values: Values) -> Said | None:
    """Whatever was read can be taken."""
    return None


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the form.

    ``field`` is stable for ever: facts live under it. ``takes``, ``codes`` (the choices that are an answer) and the
    name of ``applies`` are what the revision of the form is made of: changing them asks how older answers move.

    ``choices`` are the buttons of the question itself (``why``, ``back`` and « je ne sais pas » are added to every
    question). ``pressed`` gives the facts behind a button, None for a button that only changes what is asked.
    ``refused`` says why a reading cannot be the answer, None when it can; it looks only at what is asked before this
    question, so that a correction never locks two answers together.
    """

    field: str
    ask: Ask
    why: Said
    example: Said | Ask
    takes: Takes
    codes: tuple[str, ...] = ()
    choices: Callable[[Standing, int | None], tuple[Choice, ...]] = no_choices
    pressed: Callable[[Standing, int | None, str], Values | None] | None = None
    refused: Callable[[Standing, int | None, Values], Said | None] = fine
    applies: When = ALWAYS
    hint: Said | None = None  # what a reply looks like, for one that could not be read
    gives: tuple[str, ...] = ()  # the fields that hold the answer, when it is not the question's own
    several: str = ""  # the choice that ends a question with several answers: the others only tick and untick
    typed: Callable[[Standing, Value], Value] | None = (
        None  # what typed words mean, when the reading gives them as typed
    )
    reads: str = ""  # the name under which dialogs.reading reads a reply, when it is not the field
    yes_no: tuple[str, str] | None = None  # the choices that « oui » and « non » mean, where they are an answer
    skippable: bool = True
    unknown: str | None = None  # the choice that « je ne sais pas » means, where it is one of its own
    depends: tuple[str, ...] = ()  # fields whose change puts this answer up for confirmation

    def example_of(self, standing: Standing, n: int | None) -> Said:
        """What a reply may look like: the same for everybody, or one that agrees with what is known."""
        return self.example(standing, n) if callable(self.example) else self.example

    def values_of(self, standing: Standing, n: int | None, choice: str) -> Values | None:
        """The facts behind a button of this question, by field; None when the button states none."""
        if self.pressed is not None:
            return self.pressed(standing, n, choice)
        return {self.field: choice}

    def offers(self, standing: Standing, n: int | None, choice: str) -> bool:
        """Whether the question has this button now."""
        return any(button.id == f"{self.field}:{choice}" for button in self.choices(standing, n))

    def can_hold(self, value: Value) -> bool:
        """Whether a value is of the kind that this question takes; None, « je ne sais pas », always is.

        >>> from dialogs.questions.period import PERIOD_END
        >>> PERIOD_END.can_hold("ongoing"), PERIOD_END.can_hold("someday"), PERIOD_END.can_hold(date(2025, 6, 6))
        (True, False, True)
        """
        if value is None or (isinstance(value, str) and value in self.codes):
            return True
        return isinstance(value, _TYPES[self.takes]) and not isinstance(value, bool)


def button(field: str, choice: str, label: Said) -> Choice:
    """The button ``field:choice``."""
    return Choice(f"{field}:{choice}", label)


def why_button(field: str) -> Choice:
    """The button that explains why a question is asked."""
    return Choice(f"why:{field}", t("Pourquoi cette question ?", easy="Pourquoi ?"))


BACK = Choice("back", t("Revenir en arrière", easy="Retour"))


def skip_button(field: str) -> Choice:
    """The button « je ne sais pas », which is recorded as an answer."""
    return Choice(f"{field}:skip", t("Je ne sais pas"))
