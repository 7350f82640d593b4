"""What follows from a text that the person typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from dialogs.acts import commands, digressions, staff
from dialogs.acts.asking import MENU
from dialogs.acts.outside import PENDING
from dialogs.acts.pressing import press_choice
from dialogs.acts.taking import belonging, offer_correction, offer_readings, take
from dialogs.questions.form import QUESTIONS, next_question
from dialogs.reading.outcome import Answer, Asked, Command, Correct, Outcome, Unclear
from dialogs.reading.read import read
from dialogs.words.facts import TYPED, Key

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Value

#: Questions whose reply is read under another name by ``dialogs.reading``.
READ_AS: Final = {
    "period.confirm": "yes_no",
    "more_periods": "yes_no",
    "has_period": "yes_no",
    "notice": "yes_no",
    "erase": "yes_no",
    "restart": "yes_no",
    "correction": "yes_no",
    "menu": "any",
    "edit": "any",
    "language": "any",
    "reply_service": "any",
}
LONGEST_TEXT: Final = 4096  # what Telegram lets a person send


def hear(talk: Talk, text: str) -> None:
    """Reads the text under the open question, and does what it says."""
    key = talk.conversation.asked
    if key is None:
        key = next_question(talk.standing) or MENU
    if key == staff.REPLY and not text.startswith("/"):
        staff.take_reply(talk, text)  # a human reads it: whatever it says
        return
    outcome = _read(talk, key, text)
    if key.field in PENDING and not _settles(key, outcome):
        talk.open(None)  # the person passed on to something else: the question of the form is open again
        key = next_question(talk.standing) or MENU
        outcome = _read(talk, key, text)
    _do(talk, key, outcome, text)


def _read(talk: Talk, key: Key, text: str) -> Outcome:
    ask = READ_AS.get(key.field, key.field)
    base = talk.scene.diploma.requirement.hours_per_week
    return read(ask, text[:LONGEST_TEXT], known(talk, key), talk.scene.today, base)


def known(talk: Talk, key: Key) -> Mapping[str, Value]:
    """The facts that a correction may be about: those said once, and those of the period that is open or was last."""
    numbers = talk.standing.periods
    n = key.period if key.period is not None else (numbers[-1] if numbers else None)
    facts = talk.conversation.facts.values()
    return {fact.key.field: fact.value for fact in facts if fact.key.period in {None, n} and fact.value is not None}


def _settles(key: Key, outcome: Outcome) -> bool:
    """Whether a reply can stand for a question outside the form: yes or no; questions and commands do not close it."""
    if isinstance(outcome, Answer):
        return READ_AS[key.field] == "yes_no" and "yes_no" in outcome.readings[0].facts
    return not isinstance(outcome, Unclear | Correct)


def _do(talk: Talk, key: Key, outcome: Outcome, text: str) -> None:
    match outcome:
        case Command():
            commands.obey(talk, key, outcome, text)
        case Asked():
            digressions.answer(talk, outcome)
        case Correct():
            n = key.period if key.period is not None else (talk.standing.periods or (None,))[-1]
            offer_correction(talk, [belonging(talk, key, c.facts, n) for c in outcome.readings], text)
        case Answer():
            _answer(talk, key, outcome, text)
        case Unclear():
            digressions.clarify(talk, key, outcome.problem, text)


def _answer(talk: Talk, key: Key, outcome: Answer, text: str) -> None:
    first = outcome.readings[0]
    said = first.facts.get("yes_no")
    if said is not None:
        _yes_or_no(talk, key, str(said), text)
        return
    readings = [belonging(talk, key, candidate.facts, key.period) for candidate in outcome.readings]
    if not first.sure:
        offer_readings(talk, key, readings, text)
    elif any(_contradicts(talk, key, other) for other in readings[0]):
        offer_correction(talk, readings, text)
    else:
        take(talk, readings[0], TYPED, text)


def _contradicts(talk: Talk, key: Key, other: Key) -> bool:
    """Whether a reading speaks of something that was answered already, beside the question that is open."""
    held = talk.conversation.facts.get(other)
    return held is not None and held.value is not None and other != key and other not in talk.conversation.revisit


def _yes_or_no(talk: Talk, key: Key, said: str, text: str) -> None:
    question, offer = QUESTIONS.get(key.field), talk.conversation.offer
    if key.field in PENDING:
        press_choice(talk, key, said, text)
    elif offer is not None:
        press_choice(talk, key, "1" if said == "yes" and len(offer.readings) == 1 else "other", text)
    elif question is not None and question.yes_no is not None and (choice := question.yes_no[said == "no"]):
        press_choice(talk, key, choice, text)
    else:
        digressions.clarify(talk, key, None, text)
