"""What a text means while a question is open: which reading is asked, and what it may be measured by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from dialogs.acts.all_at_once import BORN, breath
from dialogs.acts.commands import of_a_chat
from dialogs.acts.outside import OUTSIDE
from dialogs.questions.form import FIELDS_OF_A_PERIOD, ONCE, QUESTIONS
from dialogs.reading.answered import doubtful
from dialogs.reading.days.amended import amended
from dialogs.reading.effort.only_total import only_the_total
from dialogs.reading.heard import ANY_STAYS, YES_NO_ASKS
from dialogs.reading.outcome import Answer, Asked, Candidate, Command, Correct, Outcome, Unclear
from dialogs.reading.read import read
from dialogs.reading.text.fold import fold

if TYPE_CHECKING:
    from decimal import Decimal

    from dialogs.acts.talk import Talk
    from dialogs.words.conversation import Offer
    from dialogs.words.facts import Key, Value

LONGEST_TEXT: Final = 4096  # what Telegram lets a person send
YES_NO, WEEKLY = "yes_no", "period.weekly_hours"
#: A language by its name is no employer, and no last name.
_SPOKEN: Final = {"english": "en", "anglais": "en", "in english": "en", "francais": "fr", "french": "fr"}
#: How a correction of what was said begins.
_MENDS: Final = re.compile(r"non\b|no\b|nan\b|en fait|c'?(est|etait) pas|pas\b|actually")
#: What is said once, and by which words it is known where something else is asked.
_OF_THE_EXAM: Final = {
    "session": re.compile(r"\b(?:sessions?|examen|exam|cap|passer?|passerai|repasser|presente\w*)\b"),
    "candidate_kind": re.compile(r"\bcandidate?s? (?:libres?|individuel)|\bcandidature\b"),
}
#: That a stay began, or is about to.
_BEGINS: Final = re.compile(
    r"\b(?:commence|debute|trouve|decroche|obtenu|signe|embauche|travaill|bosse|nouve|aussi|autre|pris[e]?\b"
    r"|start|found|began|hired|worked|working|new|another)"
)
_FOUND: Final = re.compile(r"(?:\w+ ){0,2}j'?ai (?:trouve|commence|debute|signe|decroche|obtenu)|i (?:have )?found")
_TWO_THINGS: Final = 4  # words that it takes to tell them: « candidat libre session 2027 »
_DAYS: Final = frozenset({"period.start", "period.end"})
#: Questions at which a person may tell everything at once.
_FIRST: Final = frozenset({question.field for question in ONCE} | {"has_period"})


def read_under(talk: Talk, key: Key, text: str) -> Outcome:
    """What a text means while ``key`` is open: a correction is about the period that it names, if it names one."""
    if (command := of_a_chat(text)) is not None:
        return Command(command)
    if (code := _SPOKEN.get(fold(text).strip(" .!"))) is not None:
        return Command("language", language=code)  # the name of a language is no employer's
    if key.field == WEEKLY and only_the_total(text):
        return Answer((Candidate({WEEKLY: "total"}, sure=True),))
    if key.field in _FIRST and (whole := _in_one_breath(talk, key, text)) is not None:
        return whole
    if (anew := _said_once_anew(talk, key, text)) is not None:
        return anew
    if key.field == "more_periods" and not _MENDS.match(fold(text)):
        begun = _read(talk, key, text, None)  # said of a period to come: what is held of the others is no measure
        if isinstance(begun, Answer) and len(FIELDS_OF_A_PERIOD.intersection(begun.readings[0].facts)) > 1:
            return begun
    open_period = period_open(talk, key)
    named = period_named(talk, text)
    if named is not None and named != open_period:
        outcome = _read(talk, key, text, named)
        if isinstance(outcome, Correct):
            return outcome
    outcome = _read(talk, key, text, open_period)
    mends = key.field == "edit" or (key.field == "menu" and fold(text).startswith(("c'etait ", "cetait ", "c etait ")))
    if mends and outcome == Unclear():
        mended = _read(talk, key, f"non, {text}", open_period)  # whatever is said there says that something was wrong
        if isinstance(mended, Correct):
            return mended
    told = outcome == Unclear() or (isinstance(outcome, Asked) and _FOUND.match(fold(text)) and "?" not in text)
    return (_at_the_menu(talk, text) or outcome) if key.field == "menu" and told else outcome


def _said_once_anew(talk: Talk, key: Key, text: str) -> Outcome | None:
    """« je veux passer l'examen en 2027 », « je suis candidate libre »: of the exam, whatever is asked."""
    folded = fold(text)
    if key.field in _FIRST or "?" in text or not any(sign.search(folded) for sign in _OF_THE_EXAM.values()):
        return None
    said = read("candidate_kind", text, {}, talk.scene.today, talk.scene.diploma.requirement.hours_per_week)
    facts = said.readings[0].facts if isinstance(said, Answer) else {}
    for field, sign in _OF_THE_EXAM.items():
        if isinstance(said, Answer) and facts.keys() == {field} and sign.search(folded):
            return said if talk.standing.value(field) in {None, facts[field]} else Correct(said.readings)
    return None


def _in_one_breath(talk: Talk, key: Key, text: str) -> Outcome | None:
    """Who the person is, and what else the text tells; None where it tells one thing only, as most texts do."""
    if len(text.split()) < _TWO_THINGS or "?" in text:
        return None
    facts, rest = breath(talk, text[:LONGEST_TEXT])
    if not facts or (len(facts) == 1 and not rest):
        return None
    other = read_under(talk, key, rest) if rest else None
    if not isinstance(other, Answer):
        return Answer((Candidate(facts, other is None or other == Unclear("chitchat")),))
    merged = tuple(replace(reading, facts={**reading.facts, **facts}) for reading in other.readings)
    return replace(other, readings=merged)


def _at_the_menu(talk: Talk, text: str) -> Outcome | None:
    """« j'ai commencé un stage chez DPD » where nothing is asked: another stay, once agreed; « non merci »: nothing."""
    said = read("has_period", text, {}, talk.scene.today, talk.scene.diploma.requirement.hours_per_week)
    if isinstance(said, Answer) and said.readings[0] == Candidate({YES_NO: "no"}, sure=True):
        return Unclear("chitchat")
    if not isinstance(said, Answer) or not _BEGINS.search(fold(text)):
        return None
    stays = [FIELDS_OF_A_PERIOD.intersection(reading.facts) for reading in said.readings]
    return Answer(tuple(replace(reading, sure=False) for reading in said.readings)) if all(stays) else None


def _read(talk: Talk, key: Key, text: str, n: int | None) -> Outcome:
    question, base = QUESTIONS.get(key.field), talk.scene.diploma.requirement.hours_per_week
    ask = (question.reads or key.field) if question is not None else OUTSIDE[key.field].reads
    text, facts, today = text[:LONGEST_TEXT], known(talk, n), talk.scene.today
    if (other := _amended(talk.conversation.offer, key, text, today, base)) is not None:
        return other
    if talk.conversation.offer is not None and ask not in YES_NO_ASKS:
        said = read(YES_NO, text, facts, today, base)  # « oui » is said of the reading, and is no employer's name
        if isinstance(said, Answer) and YES_NO in said.readings[0].facts:
            return said
    if BORN.search(fold(text)) and (born := _birth_date(text, facts, today, base)) is not None:
        return born
    if question is not None and question in ONCE:
        stay = read("any", text, facts, today, base)  # a whole stay is told early: it is no year of an exam
        if isinstance(stay, Answer) and len(FIELDS_OF_A_PERIOD.intersection(stay.readings[0].facts)) > 1:
            return stay
    outcome = read(ask, text, facts, today, base)
    if isinstance(outcome, Unclear) and talk.keeps(key):
        return read(YES_NO, text, facts, today, base)  # « oui » keeps the answer that is shown
    return _mended(key, text, facts, today, base, outcome) if _MENDS.match(fold(text)) else outcome


def _amended(offer: Offer | None, key: Key, text: str, today: date, base: Decimal) -> Outcome | None:
    """« non, le 10 » said of « début le 1er mars 2025 »: the reading with that day, put up again.

    Of a stay that is put up where something else is asked, whatever else the text says of it is read beside it too.
    """
    if offer is None or offer.correction:
        return None
    put_up = {key.field: value for key, value in offer.readings[0].items() if key.field not in ANY_STAYS}
    days = {field: value for field, value in put_up.items() if isinstance(value, date)}
    changed = amended(text, {field: day for field, day in days.items() if field in _DAYS}, today)
    anew: Mapping[str, Value] = changed
    if not anew and key.field not in put_up and len(FIELDS_OF_A_PERIOD.intersection(put_up)) > 1:
        told = read(YES_NO, re.sub(r"^non\b[\s,.]*", "", text, flags=re.IGNORECASE), {}, today, base)
        said = told.readings[0].facts if isinstance(told, Answer) else {}
        anew = said if said.keys() <= put_up.keys() else {}
    return doubtful([{**put_up, **anew}]) if anew else None


def _mended(key: Key, text: str, facts: Mapping[str, Value], today: date, base: Decimal, outcome: Outcome) -> Outcome:
    """« non, 12/06/97 » right after the birth date mends it; « non c'est un emploi » mends the kind at any question."""
    said = outcome.readings[0].facts.keys() if isinstance(outcome, Answer) else set()
    if key.field == "has_period" and said == {"period.start"}:
        born = _birth_date(text, facts, today, base)
        return born if isinstance(born, Answer | Correct) and born.readings[0].sure else outcome
    if "period.kind" in facts and (isinstance(outcome, Unclear) or said == {"period.employer"}):
        kind = read("period.kind", text, facts, today, base)
        if isinstance(kind, Answer | Correct) and kind.readings[0].facts.keys() == {"period.kind"}:
            return kind
    return outcome


def _birth_date(text: str, facts: Mapping[str, Value], today: date, base: Decimal) -> Outcome | None:
    """A birth date, or a correction of it; the days of a stay are no measure of a birthday."""
    own = {field: value for field, value in facts.items() if field == "birth_date"}
    for ask in ("birth_date", "any"):
        outcome = read(ask, text, own, today, base)
        if isinstance(outcome, Answer | Correct) and "birth_date" in outcome.readings[0].facts:
            return outcome
    return None


def known(talk: Talk, n: int | None) -> Mapping[str, Value]:
    """The facts that a correction may be about: those said once, and those of period ``n``."""
    facts = talk.conversation.facts.values()
    return {fact.key.field: fact.value for fact in facts if fact.key.period in {None, n} and fact.value is not None}


def period_open(talk: Talk, key: Key) -> int | None:
    """The period that the open question belongs to, else the last one."""
    return key.period if key.period is not None else (talk.standing.periods or (None,))[-1]


def period_named(talk: Talk, text: str) -> int | None:
    """The only period whose employer the text names; None when it names none, or several."""
    words = f" {' '.join(fold(text).split())} "
    named = []
    for n in talk.standing.periods:
        employer = talk.standing.value("period.employer", n)
        if isinstance(employer, str) and f" {' '.join(fold(employer).split())} " in words:
            named.append(n)
    return named[0] if len(named) == 1 else None
