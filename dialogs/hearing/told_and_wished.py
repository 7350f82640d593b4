"""An answer with an order beside it: « chez DPD, et je voudrais parler à quelqu'un ». The answer goes first."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from dialogs.acts.asking import MENU
from dialogs.meaning.understanding import read_under
from dialogs.questions.form import QUESTIONS
from dialogs.reading.choosing.choices import yes_or_no
from dialogs.reading.outcome import Answer, Command, Outcome
from dialogs.reading.text.fold import fold
from dialogs.reading.text.tokens import Line

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key

#: What takes something away: in a word or two it is asked back.
_UNDO: Final = frozenset({"stop_reminders", "erase", "stop", "delete_period"})
#: What may be wanted whatever is answered; « j'ai pas compris », « retour » are said of the question itself.
_BESIDE: Final = _UNDO | {"human", "reminders", "certificate", "plan", "summary", "export"}
_BETWEEN: Final = re.compile(
    r"(?:[,;.!]\s+(?:(?:et|mais|puis|and|but)\s+)?|\s+(?:et|mais|puis|and|but)\s+)", re.IGNORECASE
)
_HEDGED: Final = re.compile(r"\b(?:peut[- ]?etre|ptet|maybe|je crois|je pense|i think|perhaps)\b")
_FEWEST, _MOST_PLACES = 3, 6  # words of an order beside a name, which may hold « et » itself; places looked at


class Both(NamedTuple):
    """What answers and what orders, each with its words."""

    answer: Answer
    told: str
    order: Command
    wished: str


def both(talk: Talk, key: Key, outcome: Outcome, text: str) -> Both | None:
    """The answer and the order that a text is, None where it is of one piece; a bare yes may be said of either.

    An order that is in doubt is asked back once the answer is noted.
    """
    question = QUESTIONS.get(key.field)
    if question is None or key.field == "notice" or "?" in text:
        return None
    if not isinstance(outcome, Command | Answer):
        return None
    for place in reversed(list(_BETWEEN.finditer(text))[-_MOST_PLACES:]):
        told, wished = text[: place.start()], text[place.end() :]
        if len(wished.split()) < (_FEWEST if question.takes == "text" else 1) or yes_or_no(Line(told)):
            continue
        order = read_under(talk, MENU, wished)
        short = isinstance(order, Command) and order.name in _UNDO and len(wished.split()) < _FEWEST
        if isinstance(order, Command) and (short or _HEDGED.search(fold(wished))):
            order = replace(order, others=order.others or (None,))  # « 35h, effacer »: asked back
        if not isinstance(order, Command) or not (order.name in _BESIDE or order.others):
            continue
        answer = read_under(talk, key, told)
        if isinstance(answer, Answer) and answer.readings[0].sure and key.field in answer.readings[0].facts:
            return Both(answer, told, order, wished)
    return None
