"""The questions in order, and the way through them: the next one is derived from the facts, never stored."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from dialogs.questions.candidate import BIRTH_DATE, CANDIDATE_KIND, HAS_PERIOD, SESSION
from dialogs.questions.closing import MORE_PERIODS, PERIOD_CONFIRM, PERIOD_SECTOR
from dialogs.questions.effort import PERIOD_TOTAL_HOURS, PERIOD_WEEKLY_HOURS
from dialogs.questions.employer import OF_THE_EMPLOYER, OF_THE_PERSON
from dialogs.questions.identity import IDENTITY
from dialogs.questions.notice import NOTICE
from dialogs.questions.period import PERIOD_EMPLOYER, PERIOD_END, PERIOD_KIND, PERIOD_START
from dialogs.questions.weeks import PERIOD_WEEKS
from dialogs.words.facts import Key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dialogs.questions.question import Question
    from dialogs.standing import Standing
    from dialogs.words.text import Said

ONCE: Final = (NOTICE, SESSION, CANDIDATE_KIND, BIRTH_DATE)
OF_A_PERIOD: Final = (
    PERIOD_KIND,
    PERIOD_EMPLOYER,
    PERIOD_START,
    PERIOD_END,
    PERIOD_WEEKLY_HOURS,
    PERIOD_TOTAL_HOURS,
    PERIOD_SECTOR,
    PERIOD_WEEKS,
    PERIOD_CONFIRM,
)
#: What they ask, by field.
FIELDS_OF_A_PERIOD: Final = frozenset(question.field for question in OF_A_PERIOD)

_ON_DEMAND = (*IDENTITY, *(question for question in OF_THE_PERSON if question not in IDENTITY), *OF_THE_EMPLOYER)
_ALL = (*ONCE, HAS_PERIOD, *OF_A_PERIOD, MORE_PERIODS, *_ON_DEMAND)
#: Every question by its field; a field twice would be a slip of ours.
QUESTIONS: Final = {question.field: question for question in _ALL}
if len(QUESTIONS) != len(_ALL):
    raise ValueError("a field has two questions")
#: The question that each fact answers: most hold their answer under their own field.
ASKED_BY: Final = {field: question for question in _ALL for field in (question.field, *question.gives)}


def declared(questions: Iterable[Question]) -> dict[str, str]:
    """The declarative part of a form, a line a field: kind of value, choices, condition; no wording, no order."""
    return {
        question.field: " ".join((question.takes, *sorted(question.codes), "when", question.applies.name))
        for question in sorted(questions, key=lambda each: each.field)
    }


def revision_of(declaration: Mapping[str, str]) -> str:
    """The revision of a form: a hash of its declarative part."""
    written = "\n".join(f"{field}: {line}" for field, line in sorted(declaration.items()))
    return hashlib.sha256(written.encode()).hexdigest()[:12]


#: Changes when the declarative part of the form does; the wording is no part of it.
REVISION: Final = revision_of(declared(_ALL))

#: Asked only when the person wants what they are needed for.
ON_DEMAND: Final = frozenset(question.field for question in _ON_DEMAND)
#: What stands at the end of the questions for a certificate: then it is given.
CERTIFICATE: Final = "certificate"
#: What stands at the end of the questions for addresses near the person: then whom to contact is told.
CONTACTS: Final = "contacts"
#: What is no question, and ends the questions of a wish.
WISHES: Final = frozenset({CERTIFICATE, CONTACTS})


def way(standing: Standing) -> tuple[Key, ...]:
    """Every question of this person's visit, in order, answered or not."""
    return standing.once(_way)


def _way(standing: Standing) -> tuple[Key, ...]:
    return tuple(_steps(standing))


def _steps(standing: Standing) -> Iterator[Key]:
    for question in ONCE:
        if question.applies(standing, None):
            yield Key(question.field)
    if standing.minor:
        return  # told whom to ask, and asked nothing more
    yield Key(HAS_PERIOD.field)
    for n in standing.numbers:
        if standing.value("period.deleted", n) is not True:
            for question in OF_A_PERIOD:
                if question.applies(standing, n):
                    yield Key(question.field, n)
        yield Key(MORE_PERIODS.field, n)


def settled(standing: Standing, key: Key) -> bool:
    """Whether a question has an answer that can stand beside the others (« je ne sais pas » is one)."""
    return key in standing.conversation.facts and refusal_of(standing, key) is None


def refusal_of(standing: Standing, key: Key) -> Said | None:
    """Why the answer that is held can no longer stand, since another one changed; None when it can."""
    fact = standing.conversation.facts.get(key)
    if fact is None or fact.value is None:
        return None
    return ASKED_BY[key.field].refused(standing, key.period, {key.field: fact.value})


def next_question(standing: Standing) -> Key | None:
    """The question to ask now: one put up again, else the first without an answer; None when all is said."""
    for key in standing.conversation.revisit:
        if key.field in ON_DEMAND or key.field in WISHES or key in way(standing):
            return key
    return standing.once(_first_open)


def _first_open(standing: Standing) -> Key | None:
    return next((key for key in _steps(standing) if not settled(standing, key)), None)


def question_before(standing: Standing, key: Key | None) -> Key | None:
    """The question to go back to from ``key`` (None: from the end); None when there is none.

    « Une autre période ? » and « Avez-vous travaillé ? » are asked again only while no period hangs on their answer.
    """
    steps = way(standing)
    before = steps[: steps.index(key)] if key in steps else steps
    for earlier in reversed(before):
        if earlier.field != NOTICE.field and earlier in standing.conversation.facts and not _carries(standing, earlier):
            return earlier
    return None


def correctable(standing: Standing, n: int | None) -> tuple[Key, ...]:
    """What can be corrected of period ``n`` (None: what is said once), in the order of the form."""
    kept = {NOTICE.field, HAS_PERIOD.field, MORE_PERIODS.field, PERIOD_CONFIRM.field}
    asked = (key for key in way(standing) if key.period == n and key.field not in kept)
    answered = {
        Key(ASKED_BY[held.field].field, n)
        for held in standing.conversation.facts
        if held.field in ASKED_BY and held.period == n
    }
    return (*asked, *(key for field in QUESTIONS if field in ON_DEMAND and (key := Key(field, n)) in answered))


def answers_of(key: Key) -> tuple[Key, ...]:
    """The keys of the facts that answer a question."""
    return tuple(Key(field, key.period) for field in ASKED_BY[key.field].gives) or (key,)


def _carries(standing: Standing, key: Key) -> bool:
    """Whether periods were begun because of this answer."""
    following = {HAS_PERIOD.field: 1, MORE_PERIODS.field: (key.period or 0) + 1}.get(key.field)
    return any(held.period == following for held in standing.conversation.facts) if following else False
