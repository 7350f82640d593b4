"""A slip of the finger that changes what a text means: « jusqu'à maintenat », « un trimsetre », « le 3 teois fois »."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from dialogs.reading.dates.durations import UNITS
from dialogs.reading.dates.role_words import BEFORE
from dialogs.reading.employer.everyday import NEAR, SAID, TOLD
from dialogs.reading.faq.topics import is_learnt
from dialogs.reading.names.whole_names import is_first_name
from dialogs.reading.outcome import MOST_READINGS, Answer, Asked, Candidate, Command, Correct, Outcome, Unclear
from dialogs.reading.text.by_finger import by_finger
from dialogs.reading.text.phrases import FILLER, SENTENCE
from dialogs.reading.text.vocabulary import MONTHS, WEEKDAYS, month
from dialogs.words.fields import BIRTH_DATE, COUNTED, DATES, DAYS, YES_NO

#: Questions whose answers are days and numbers: a word that nobody knows is no name there.
_ASKS: Final = DAYS | COUNTED | {DATES, BIRTH_DATE, "reminder", YES_NO}
_LONGEST: Final = 200  # signs; more are a story
_KNOWN: Final = (
    SAID | TOLD | NEAR | FILLER | SENTENCE.words | BEFORE.keys() | UNITS.keys() | MONTHS.keys() | WEEKDAYS.keys()
)


def with_slips_mended(ask: str, text: str, outcome: Outcome, read_again: Callable[[str], Outcome]) -> Outcome:
    """The outcome, or what the text says once its slips are mended, which is asked back before the text as typed."""
    if ask not in _ASKS or len(text) > _LONGEST or isinstance(outcome, Asked | Command):
        return outcome
    mended = without_slips(text)
    again = read_again(mended) if mended else Unclear()
    if again == outcome:
        return outcome
    if isinstance(again, Answer | Correct):
        return _asked_back(again, outcome)
    if isinstance(again, Unclear):
        return outcome if again.problem in {None, "chitchat"} else again
    return _asked_back(outcome, outcome) if isinstance(outcome, Answer | Correct) else outcome


def without_slips(text: str) -> str:
    """The text with the words that were meant; "" where no finger slipped."""
    return by_finger(text, _is_known)


def _is_known(word: str) -> bool:
    return word in _KNOWN or is_learnt(word) or is_first_name(word) or month(word, beside_number=True) > 0


def _asked_back(first: Answer | Correct, other: Outcome) -> Outcome:
    """Both, none of them sure; the first alone, as it is, where both say the same."""
    typed = other.readings if isinstance(other, Answer | Correct) else ()
    if typed and typed[0].facts == first.readings[0].facts and first is not other:
        return other
    facts = [each.facts for each in (*first.readings, *typed)]
    kept = [each for n, each in enumerate(facts) if each not in facts[:n]][:MOST_READINGS]
    return replace(first, readings=tuple(Candidate(each, sure=False) for each in kept))
