"""What is told of a stay where something of the person is asked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from dialogs.acts.put_up import of_a_stay
from dialogs.meaning.reading_as import read_as
from dialogs.questions.form import FIELDS_OF_A_PERIOD
from dialogs.reading.dates.years import AGES
from dialogs.reading.outcome import Answer, Outcome, Unclear
from dialogs.words.fields import BIRTH_DATE, CANDIDATE, DAYS, EMPLOYER, HAS_PERIOD, SESSION, START, YES_NO

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key

_OF_THE_PERSON: Final = frozenset({SESSION, CANDIDATE, BIRTH_DATE})
#: What a text may seem to tell of a stay alone, where something else is asked: a name, a day.
_ALONE_UNSURE: Final = DAYS | {EMPLOYER}


def told_early(talk: Talk, key: Key, text: str, outcome: Outcome) -> Outcome | None:
    """« j'ai fait un stage chez DPD » where it is asked how the exam is prepared; « 35h » of a stay that is begun."""
    if key.field not in _OF_THE_PERSON or outcome != Unclear():
        return None
    said = read_as(talk, HAS_PERIOD, text)
    begun = talk.standing.incomplete or of_a_stay(talk.conversation.offer)
    told = set(said.readings[0].facts) - {YES_NO} if isinstance(said, Answer) else set()
    lone = not any(sign.isdigit() for sign in text)
    if told <= DAYS and key.field == BIRTH_DATE and (lone or _is_a_birth(said, talk.scene.today)):
        return None  # « je suis né en mai 1999 »; « mai », of who types a birth date piece by piece
    enough = len(told) > 1 or (begun and not told <= _ALONE_UNSURE)
    return said if enough and told <= FIELDS_OF_A_PERIOD else None


def _is_a_birth(said: Outcome, today: date) -> bool:
    """Whether days lie so long ago that whoever was born then is of age to be here."""
    start = said.readings[0].facts.get(START) if isinstance(said, Answer) else None
    return isinstance(start, date) and today.year - start.year in AGES
