"""A button told by its place: « 1 » under a question that shows three, asked back like any reading that is not sure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dialogs.naming import shown
from dialogs.questions.form import QUESTIONS
from dialogs.words.facts import Key

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Value

_PLACE: Final = re.compile(r"(?:le |la |n°|numero |choix |reponse )?([1-9])[ .)]*", re.IGNORECASE)


def meant(talk: Talk, key: Key, text: str) -> dict[Key, Value] | None:
    """What the button at that place states; None where there is none, or what it states has no words of its own."""
    question, place = QUESTIONS.get(key.field), _PLACE.fullmatch(text.strip())
    if question is None or place is None:
        return None
    buttons = question.choices(talk.standing, key.period)
    if int(place[1]) > len(buttons):
        return None
    choice = buttons[int(place[1]) - 1].id.partition(":")[2]
    values = question.values_of(talk.standing, key.period, choice)
    told = values and all(shown(field, value) is not None for field, value in values.items())
    return {Key(field, key.period): value for field, value in values.items()} if values and told else None
