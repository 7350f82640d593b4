"""What was written before its time: read once the notice is understood, or where another stay is asked for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dialogs.acts import waiting
from dialogs.acts.asking import MENU
from dialogs.acts.outside import PENDING
from dialogs.acts.taking import belonging, offer_readings
from dialogs.answers.which_one import STROKE
from dialogs.hearing.hearing import do
from dialogs.hearing.so_far import STILL_TO_TELL
from dialogs.meaning import before_notice, open_work
from dialogs.meaning.understanding import read_under
from dialogs.questions.form import next_question
from dialogs.reading.outcome import Answer, Asked, Command, Outcome, Unclear
from dialogs.reading.talk.parts import parted
from dialogs.words.facts import Key
from dialogs.words.fields import CANDIDATE, EMPLOYER, HAS_PERIOD, KIND, MORE_PERIODS, SESSION, YES_NO
from dialogs.words.text import Raw, t

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Value
    from dialogs.words.text import Said

_WHERE_AND_WHAT: Final = frozenset({KIND, EMPLOYER})
#: A capital within a text, and no month that English writes with one.
_NAME_WITHIN: Final = re.compile(
    r"(?<=\w )(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\b|I\b"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[^\W\d_a-zà-ÿ]\w"
)
#: The first questions: a year that is said there is the year of the exam.
_OF_THE_EXAM: Final = frozenset({Key(SESSION), Key(CANDIDATE)})
#: What a first visit is for: the next questions lead there, so that nobody is asked which of them was meant.
_WHAT_FOR: Final = frozenset({STROKE + "summary", STROKE + "plan", "how_much", "job_counts", "minor"})


def hear_waiting(talk: Talk) -> None:
    """What was written before the notice was understood is read now; a mere greeting was answered by the notice."""
    texts = waiting.take_all(talk)
    for place, text in enumerate(texts):
        if talk.conversation.offer is not None or talk.conversation.doubt is not None:
            # The person is asked about what was read already.
            waiting.put_off(talk, *(later for later in texts[place:] if before_notice.tells_of_a_stay(talk, later)))
            return
        first = next_question(talk.standing) or MENU
        key = Key(HAS_PERIOD)
        outcome = read_under(talk, key, text)
        if first in _OF_THE_EXAM and (named := _of_the_exam(talk, first, text, outcome)) is not None:
            key, outcome = named
        if not isinstance(outcome, Unclear):
            talk.open(None)
            if isinstance(outcome, Asked):
                talk.tell(_written(text))
            if _asks_what_a_visit_is_for(talk, outcome, text):
                _go_on(talk, text)
                continue
            do(talk, key if isinstance(outcome, Answer) else first, outcome, text)


def hear_next_stay(talk: Talk) -> None:
    """Where another stay is asked for, one that was told before with others is put up instead."""
    key = next_question(talk.standing)
    free = talk.conversation.offer is None and talk.conversation.doubt is None
    asks_for_one = key is not None and key.field == MORE_PERIODS and free
    if key is None or not asks_for_one or (talk.conversation.asked or key).field in PENDING:
        return
    text = waiting.take_first(talk)
    if not text:
        return
    talk.tell(_written(text))
    outcome = read_under(talk, key, text)
    if isinstance(outcome, Answer):
        told = [{field: value for field, value in each.facts.items() if field != YES_NO} for each in outcome.readings]
        if all(told):
            whole = [{**_the_same(talk, key, facts, text), **facts} for facts in told]
            if open_work.is_told(talk, key, whole[0], text):
                talk.tell(open_work.why_open(text))
                whole = [open_work.noted(talk, key, facts, text) for facts in whole]
            offer_readings(talk, key, [belonging(talk, key, facts, key.period) for facts in whole], text)


def _written(text: str) -> Said:
    """The words that are read only now."""
    return t("Vous aviez aussi écrit : « %(words)s ».", easy="Vous avez écrit : « %(words)s ».", words=Raw(text))


def _asks_what_a_visit_is_for(talk: Talk, outcome: Outcome, text: str) -> bool:
    """« je peu passé examen livreur ? »; a question that is surely another one is answered."""
    if isinstance(outcome, Asked) and not outcome.others:
        return False
    parts = parted(text)
    alone = outcome if parts is None else read_under(talk, MENU, parts.asked)
    return any(not _WHAT_FOR.isdisjoint(_codes(each)) for each in (outcome, alone))


def _codes(outcome: Outcome) -> set[str | None]:
    """What a question or an order may be, as a doubt has it."""
    if not isinstance(outcome, Asked | Command):
        return set()
    return {STROKE + outcome.name if isinstance(outcome, Command) else outcome.topic, *outcome.others}


def _go_on(talk: Talk, text: str) -> None:
    """Says that the next questions lead to it, and takes what is told beside it: « livreur depuis 2 ans chez DPD »."""
    talk.tell(STILL_TO_TELL)
    if (parts := parted(text)) is not None:
        told = read_under(talk, Key(HAS_PERIOD), parts.told)
        if isinstance(told, Answer):
            do(talk, Key(HAS_PERIOD), told, parts.told)


def _the_same(talk: Talk, key: Key, facts: Mapping[str, Value], text: str) -> dict[str, Value]:
    """« 2 stages à La Poste, du … et du … »: where and what the stay before was, if nothing is said of either.

    Nothing is, of words with a name among them that was not read: « I was with Royal Mail in 2024 ».
    """
    if not _WHERE_AND_WHAT.isdisjoint(facts) or _NAME_WITHIN.search(text):
        return {}
    held = {field: talk.standing.value(field, key.period) for field in sorted(_WHERE_AND_WHAT)}
    return {field: value for field, value in held.items() if value is not None}


def _of_the_exam(talk: Talk, first: Key, text: str, outcome: Outcome) -> tuple[Key, Answer] | None:
    """« 2027 » is the year of the exam and of no stay; « je suis au CNED » asks nothing of the CNED."""
    for key in dict.fromkeys((first, Key(CANDIDATE))):
        named = read_under(talk, key, text)
        if not isinstance(named, Answer) or not before_notice.tells_of_the_exam(named):
            continue
        if not isinstance(outcome, Answer) or SESSION in named.readings[0].facts:
            return key, named  # otherwise a stay is told
    return None
