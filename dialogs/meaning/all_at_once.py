"""Who one is and what one did, told in one breath: « candidat libre, né le 12/05/1997, stage chez DPD du 3 mars … »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from dialogs.meaning.reading_as import read_as
from dialogs.questions.form import FIELDS_OF_A_PERIOD
from dialogs.reading.outcome import Answer
from dialogs.reading.text.fold import fold
from dialogs.words.fields import BIRTH_DATE, CANDIDATE, DAYS, SESSION, YES_NO

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Value

#: Words that say what a date is, whatever was asked.
BORN: Final = re.compile(r"\bsuis nee?\b|\bnee? (le|en)\b|\bdate de naissance\b|\bborn (on|in)\b|\bdate of birth\b")
#: Between the clauses of a text, and not between a day and its year: « May 12, 2025 »; who types on a phone may set
#: nothing there: « je suis au CNED j'ai travaillé chez DPD », and not « là où j'ai travaillé ».
_BETWEEN: Final = re.compile(
    r"\s*(?:(?!(?:(?<=\s[0-9])|(?<=\s[0-9]{2})),\s20[0-9]{2}\b)[,;\n])+\s*|\.\s+"
    r"|\s+(?:et|and)\s+(?=(?:je|j'|i|suis|n[ée]e?)\b)"
    r"|(?<!\bque)(?<!\bsi)(?<!\bo[uù])(?<!\bquand)(?<!\bcomme)(?<!\bwhen)(?<!\bwhere)(?<!\bif)\s+"
    r"(?=(?:j['’ ]?(?:ai|avais|[ée]tais)|je (?:suis|travaille|bosse|fais)|i (?:am|was|worked|did|have))\b)",
    re.IGNORECASE,
)
#: A birthday with no comma around it: « candidat libre né le 2/2/2002 j'ai fait un stage … ».
BORN_ON: Final = re.compile(
    r"\s*\b((?:je suis |i was |suis )?(?:n[ée]e? (?:le )?|born (?:on )?)"
    r"[0-9]{1,2}(?:er|st|nd|rd|th)?[ /.-]+(?:[0-9]{1,2}|[^\W\d_]+)[ /.-]+[0-9]{2,4})\b[\s,]*",
    re.IGNORECASE,
)
#: That a year is the one of the exam.
_PASSES: Final = re.compile(r"\b(?:passe|passer|passerai|presente|session|examen|exam|cap|take|taking)\b")
#: What is said once of a person, by the question under which it is read.
_ONCE: Final = {BIRTH_DATE: (BIRTH_DATE,), CANDIDATE: (CANDIDATE, SESSION)}


class Breath(NamedTuple):
    """What a text tells of the person that nobody said before, and the rest of it."""

    facts: dict[str, Value]
    rest: str


def breath(talk: Talk, text: str) -> Breath:
    """What the clauses of a text tell for sure of the person; nothing where they disagree."""
    facts: dict[str, Value] = {}
    rest: list[str] = []
    for clause in (clause for clause in _BETWEEN.split(BORN_ON.sub(r", \1, ", text)) if clause):
        told = _of_the_person(talk, clause)
        if any(facts.get(field, value) != value for field, value in told.items()):
            return Breath({}, text)
        facts |= told
        if not told:
            rest.append(clause)
    settled = talk.standing.said(SESSION) or len(talk.standing.open_sessions) == 1
    only_session = {SESSION: talk.standing.session.year} if settled else {}
    new = {field: value for field, value in facts.items() if (field, value) not in only_session.items()}
    return Breath(new, ", ".join(rest))


def _of_the_person(talk: Talk, clause: str) -> dict[str, Value]:
    told: dict[str, Value] = {}
    for ask, fields in _ONCE.items():
        open_fields = [field for field in fields if field == SESSION or not talk.standing.said(field)]
        if not open_fields or (ask == BIRTH_DATE and not BORN.search(fold(clause))):
            continue
        said = read_as(talk, ask, clause)
        if isinstance(said, Answer) and said.readings[0].sure:
            facts = said.readings[0].facts
            told |= {field: facts[field] for field in open_fields if field in facts}
    told |= _year_of_the_exam(talk, clause) if told.keys() == {CANDIDATE} else {}
    stay = read_as(talk, YES_NO, clause) if CANDIDATE in told else None
    others = FIELDS_OF_A_PERIOD - DAYS if SESSION in told else FIELDS_OF_A_PERIOD  # the year is that of the exam
    of_a_stay = isinstance(stay, Answer) and not others.isdisjoint(stay.readings[0].facts)
    return {} if of_a_stay else told  # « en apprentissage chez UPS » tells of a stay


def _year_of_the_exam(talk: Talk, clause: str) -> dict[str, Value]:
    """« je passe le CAP en candidat libre en 2027 »: with how it is prepared, when it takes place."""
    said = read_as(talk, SESSION, clause) if _PASSES.search(fold(clause)) else None
    sure = isinstance(said, Answer) and said.readings[0].sure
    return dict(said.readings[0].facts) if isinstance(said, Answer) and sure else {}
