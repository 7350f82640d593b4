"""What follows from a text that the person typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final

from dialogs.acts import commands, digressions, reminding, staff
from dialogs.acts.asking import MENU
from dialogs.acts.outside import OUTSIDE, PENDING
from dialogs.acts.pressing import press_choice
from dialogs.acts.taking import belonging, offer_correction, offer_readings, take
from dialogs.questions.form import OF_A_PERIOD, ONCE, QUESTIONS, answers_of, next_question
from dialogs.reading.fold import fold
from dialogs.reading.outcome import Answer, Asked, Command, Correct, Outcome, Unclear
from dialogs.reading.read import read
from dialogs.words.facts import TYPED, Key
from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Value

LONGEST_TEXT: Final = 4096  # what Telegram lets a person send
NOTICE: Final = Key("notice")
HAS_PERIOD: Final = Key("has_period")
CORRECTION: Final = Key("correction")
YES_NO: Final = "yes_no"
#: Words that say what a date is, whatever was asked.
_SPOKEN: Final = {"english": "en", "anglais": "en", "in english": "en", "francais": "fr", "french": "fr"}
_BORN: Final = re.compile(r"\bsuis nee?\b|\bnee? (le|en)\b|\bdate de naissance\b|\bborn (on|in)\b")
_MENDS: Final = re.compile(r"non\b|no\b|nan\b|en fait|c'?(est|etait) pas|pas\b|actually")
_OF_A_STAY: Final = frozenset(question.field for question in OF_A_PERIOD)
#: Between the texts that wait for the notice to be understood.
_BETWEEN: Final = "\x1e"
#: What a person may want before having read the notice.
BEFORE_THE_NOTICE: Final = frozenset(
    {"start", "help", "guide", "human", "language", "erase", "stop", "trust", "repeat"}
)


def hear_waiting(talk: Talk) -> None:
    """What was written before the notice was understood is read now; a mere greeting was answered by the notice."""
    waiting = talk.conversation.waiting
    talk.change(waiting="")
    for text in waiting.split(_BETWEEN) if waiting else ():
        if talk.conversation.offer is not None:
            return  # the person is asked about what was read already
        outcome = read_under(talk, HAS_PERIOD, text)
        if not isinstance(outcome, Unclear):
            talk.open(None)
            _do(
                talk, HAS_PERIOD if isinstance(outcome, Answer) else next_question(talk.standing) or MENU, outcome, text
            )


def hear(talk: Talk, text: str) -> None:
    """Reads the text under the open question, and does what it says."""
    key = talk.conversation.asked
    if key is None or (key.field not in QUESTIONS and key.field not in OUTSIDE):
        key = next_question(talk.standing) or MENU
    if key == staff.REPLY and not text.startswith("/"):
        staff.take_reply(talk, text)  # a human reads it: whatever it says
        return
    if talk.conversation.offer is not None and text.strip() in {"1", "2", "3"}:
        press_choice(talk, key, text.strip(), text)  # the reading is told by its number
        return
    outcome = read_under(talk, key, text)
    if key.field in PENDING and not _settles(key, outcome):
        below = next_question(talk.standing) or MENU
        meant = read_under(talk, below, text)
        if not isinstance(meant, Unclear):
            talk.open(None)  # the person passed on to something else: the question of the form is open again
            key, outcome = below, meant
    if talk.standing.said("notice"):
        _do(talk, key, outcome, text)
    else:
        _before_the_notice(talk, key, outcome, text)


def _before_the_notice(talk: Talk, key: Key, outcome: Outcome, text: str) -> None:
    """Nothing is noted before the notice is understood: what says something waits, and is read right after."""
    if key != NOTICE or isinstance(outcome, Asked) or _may_be_asked_first(outcome):
        _do(talk, key, outcome, text)  # to erase, to change the language, to stop: at any time
    elif isinstance(outcome, Answer) and YES_NO in outcome.readings[0].facts:
        _yes_or_no(talk, key, str(outcome.readings[0].facts[YES_NO]), text)
    elif _understood(text):
        _yes_or_no(talk, key, "yes", text)
    elif talk.conversation.asked is None:
        talk.change(waiting=text)  # the first words of all: the notice is the answer to them
    else:
        if not isinstance(outcome, Unclear):
            said = (talk.conversation.waiting, text) if talk.conversation.waiting else (text,)
            talk.change(waiting=_BETWEEN.join(said)[-LONGEST_TEXT:])
        talk.tell(
            t(
                "Je lirai votre message juste après. D'abord, touchez « J'ai compris ».",
                easy="D'abord, touchez « J'ai compris ».",
            )
        )


def _may_be_asked_first(outcome: Outcome) -> bool:
    return isinstance(outcome, Command) and outcome.name in BEFORE_THE_NOTICE


def _understood(text: str) -> bool:
    words = fold(text).split()
    return ("compris" in words or "understood" in words or "understand" in words) and not {
        "pas",
        "rien",
        "not",
        "don",
        "dont",
    }.intersection(words)


def read_under(talk: Talk, key: Key, text: str) -> Outcome:
    """What a text means while ``key`` is open: a correction is about the period that it names, if it names one."""
    slash = commands.slash_command(text)
    if slash is not None:
        return Command(slash)
    if (code := _SPOKEN.get(fold(text).strip(" .!"))) is not None:
        return Command("language", language=code)  # the name of a language is no employer's
    if key.field == "more_periods" and not _MENDS.match(fold(text)):
        begun = _read(talk, key, text, None)  # said of a period to come: what is held of the others is no measure
        if isinstance(begun, Answer) and len(_OF_A_STAY.intersection(begun.readings[0].facts)) > 1:
            return begun
    open_period = _period_open(talk, key)
    named = _period_named(talk, text)
    if named is not None and named != open_period:
        outcome = _read(talk, key, text, named)
        if isinstance(outcome, Correct):
            return outcome
    return _read(talk, key, text, open_period)


def _read(talk: Talk, key: Key, text: str, n: int | None) -> Outcome:
    question, base = QUESTIONS.get(key.field), talk.scene.diploma.requirement.hours_per_week
    ask = (question.reads or key.field) if question is not None else OUTSIDE[key.field].reads
    text, facts, today = text[:LONGEST_TEXT], known(talk, n), talk.scene.today
    if talk.conversation.offer is not None and ask != YES_NO:
        said = read(YES_NO, text, facts, today, base)  # « oui » is said of the reading, and is no employer's name
        if isinstance(said, Answer) and YES_NO in said.readings[0].facts:
            return said
    if _BORN.search(fold(text)):
        own = {field: value for field, value in facts.items() if field == "birth_date"}
        born = read("birth_date", text, own, today, base)  # the days of a stay are no measure of a birthday
        if isinstance(born, Answer | Correct) and "birth_date" in born.readings[0].facts:
            return born
    if question is not None and question in ONCE:
        stay = read("any", text, facts, today, base)  # a whole stay is told early: it is no year of an exam
        if isinstance(stay, Answer) and len(_OF_A_STAY.intersection(stay.readings[0].facts)) > 1:
            return stay
    return read(ask, text, facts, today, base)


def known(talk: Talk, n: int | None) -> Mapping[str, Value]:
    """The facts that a correction may be about: those said once, and those of period ``n``."""
    facts = talk.conversation.facts.values()
    return {fact.key.field: fact.value for fact in facts if fact.key.period in {None, n} and fact.value is not None}


def _period_open(talk: Talk, key: Key) -> int | None:
    """The period that the open question belongs to, else the last one."""
    return key.period if key.period is not None else (talk.standing.periods or (None,))[-1]


def _period_named(talk: Talk, text: str) -> int | None:
    """The only period whose employer the text names; None when it names none, or several."""
    words = f" {' '.join(fold(text).split())} "
    named = []
    for n in talk.standing.periods:
        employer = talk.standing.value("period.employer", n)
        if isinstance(employer, str) and f" {' '.join(fold(employer).split())} " in words:
            named.append(n)
    return named[0] if len(named) == 1 else None


def _settles(key: Key, outcome: Outcome) -> bool:
    """Whether a reply can stand for a question outside the form: yes or no; questions and commands do not close it."""
    if isinstance(outcome, Answer):
        needed = {YES_NO: YES_NO, "reminder": "reminder.at"}.get(OUTSIDE[key.field].reads)
        return needed in outcome.readings[0].facts
    return not isinstance(outcome, Unclear | Correct)


def _do(talk: Talk, key: Key, outcome: Outcome, text: str) -> None:
    match outcome:
        case Command():
            commands.obey(talk, key, outcome, text)
        case Asked():
            digressions.answer(talk, outcome)
        case Correct():
            n = _period_named(talk, text) or _period_open(talk, key)
            offer_correction(talk, [belonging(talk, CORRECTION, c.facts, n) for c in outcome.readings], text)
        case Answer():
            _answer(talk, key, outcome, text)
        case Unclear():
            digressions.clarify(talk, key, outcome.problem, text)


def _answer(talk: Talk, key: Key, outcome: Answer, text: str) -> None:
    first = outcome.readings[0]
    when = first.facts.get("reminder.at")
    if isinstance(when, datetime):
        reminding.remind_at(talk, when, text)
        return
    said = first.facts.get(YES_NO)
    facts = [{field: value for field, value in c.facts.items() if field != YES_NO} for c in outcome.readings]
    if said is not None and not facts[0]:
        _yes_or_no(talk, key, str(said), text)
        return
    readings = [belonging(talk, key, each, key.period) for each in facts]
    if not any(readings):
        digressions.clarify(talk, key, outcome.problem, text)
    elif any(_contradicts(talk, key, other, readings[0][other]) for other in readings[0]):
        offer_correction(talk, readings, text)
    elif not first.sure:
        talk.tell(digressions.PROBLEMS.get(outcome.problem or ""))
        offer_readings(talk, key, readings, text)
    else:
        take(talk, readings[0], TYPED, text)


def _contradicts(talk: Talk, key: Key, other: Key, value: Value) -> bool:
    """Whether a reading changes something that was answered already, beside the question that is open."""
    held = talk.conversation.facts.get(other)
    if held is None or held.value is None or held.value == value:
        return False
    given = answers_of(key) if key.field in QUESTIONS else ()
    return other != key and other not in given and other not in talk.conversation.revisit


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
