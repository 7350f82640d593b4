"""An answer with an order beside it: « chez DPD, et je voudrais parler à quelqu'un ». The answer goes first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from dialogs.acts.asking import MENU
from dialogs.acts.meaning.understanding import read_under
from dialogs.questions.form import QUESTIONS
from dialogs.reading.choosing.choices import yes_or_no
from dialogs.reading.outcome import Answer, Command, Outcome
from dialogs.reading.text.tokens import Line

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key

#: What may be wanted whatever is answered; « j'ai pas compris », « retour » are said of the question itself.
_BESIDE: Final = frozenset(
    {"human", "reminders", "stop_reminders", "certificate", "plan", "summary", "export", "erase", "stop"}
)
_BETWEEN: Final = re.compile(
    r"(?:[,;.!]\s+(?:(?:et|mais|puis|and|but)\s+)?|\s+(?:et|mais|puis|and|but)\s+)", re.IGNORECASE
)
_FEWEST, _MOST_PLACES = 3, 6


class Both(NamedTuple):
    """What answers and what orders, each with its words."""

    answer: Answer
    told: str
    order: Command
    wished: str


def both(talk: Talk, key: Key, outcome: Outcome, text: str) -> Both | None:
    """The answer and the order that a text is, None where it is of one piece; a bare yes may be said of either."""
    question = QUESTIONS.get(key.field)
    if question is None or key.field == "notice" or "?" in text:
        return None
    if not isinstance(outcome, Command) and not (isinstance(outcome, Answer) and outcome.readings[0].sure):
        return None
    for place in reversed(list(_BETWEEN.finditer(text))[-_MOST_PLACES:]):
        told, wished = text[: place.start()], text[place.end() :]
        if len(wished.split()) < _FEWEST or yes_or_no(Line(told)):
            continue
        order = read_under(talk, MENU, wished)
        if not isinstance(order, Command) or order.name not in _BESIDE or order.others:
            continue
        answer = read_under(talk, key, told)
        if isinstance(answer, Answer) and answer.readings[0].sure and key.field in answer.readings[0].facts:
            return Both(answer, told, order, wished)
    return None
