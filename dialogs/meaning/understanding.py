"""What a text means while a question is open: one way to understand it after the other, the most telling first."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dialogs.acts.put_up import fields_of
from dialogs.acts.waiting import LONGEST_TEXT
from dialogs.meaning import open_work
from dialogs.meaning.all_at_once import breath
from dialogs.meaning.before_or_after import before_or_after
from dialogs.meaning.ended import ended_since, last_day_left_open
from dialogs.meaning.in_few_words import for_somebody_else, no_other_town, open_ended
from dialogs.meaning.never_done import never_done
from dialogs.meaning.of_the_exam import of_the_exam, prepared_otherwise, year_ahead
from dialogs.meaning.order_of_a_chat import of_a_chat
from dialogs.meaning.papers_sent import sends_papers
from dialogs.meaning.periods_meant import period_named, period_open, period_told_of
from dialogs.meaning.read_at import MENDS, read_at
from dialogs.meaning.reading_as import read_as
from dialogs.meaning.session_meant import session_meant
from dialogs.meaning.tasks_told import told_of_another_trade
from dialogs.meaning.told_again import told_again
from dialogs.meaning.told_early import told_early
from dialogs.meaning.weeks_away import weeks_away
from dialogs.meaning.what_was_wrong import something_was_wrong
from dialogs.questions.form import FIELDS_OF_A_PERIOD, ONCE
from dialogs.reading.effort.irregular import changed, irregular
from dialogs.reading.effort.only_total import only_the_total
from dialogs.reading.outcome import Answer, Asked, Candidate, Command, Correct, Outcome, Unclear
from dialogs.reading.text.fold import fold
from dialogs.reading.text.tokens import Line
from dialogs.words.fields import (
    BIRTH_DATE,
    EMPLOYER,
    HAS_PERIOD,
    KIND,
    MORE_PERIODS,
    WEEKLY,
    YES_NO,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key

#: A language by its name is no employer, and no last name.
_SPOKEN: Final = {"english": "en", "anglais": "en", "in english": "en", "francais": "fr", "french": "fr"}
#: That a stay began, or is about to.
_BEGINS: Final = re.compile(
    r"\b(?:commence|debute|trouve|decroche|obtenu|signe|embauche|travaill|bosse|taff|nouve|aussi|autre|oubli|pris[e]?\b"
    r"|je livr(?:e|ais)\b|benevole"
    r"|start|found|began|hired|worked|working|deliver|new|another)"
)
_FOUND: Final = re.compile(r"(?:\w+ ){0,2}j'?ai (?:trouve|commence|debute|signe|decroche|obtenu)|i (?:have )?found")
_NO_BEFORE: Final = re.compile(r"^(?:non|no|pardon|en fait)\b[\s,.]*", re.IGNORECASE)
#: « oui, mais c'était 28h », « le stage, c'était chez UPS » are said of the stay before.
_EXCEPT: Final = re.compile(r"\b(?:mais|sauf|enfin|plutot|except|but|it was)\b|\bc'?et(?:ait|ais)\b")
_TWO_THINGS: Final = 4  # words that it takes to tell them: « candidat libre session 2027 »
#: Questions at which a person may tell everything at once.
_FIRST: Final = frozenset({question.field for question in ONCE} | {HAS_PERIOD})


def read_under(talk: Talk, key: Key, text: str) -> Outcome:
    """What a text means while ``key`` is open: a correction is about the period that it names, if it names one."""
    for way in _WAYS:
        if (outcome := way(talk, key, text)) is not None:
            return outcome
    outcome = read_at(talk, key, text, period_open(talk, key))
    for otherwise in _OTHERWISE:
        if (meant := otherwise(talk, key, text, outcome)) is not None:
            return meant
    return outcome


# — before it is read as a reply —


def _order_of_a_chat(_talk: Talk, _key: Key, text: str) -> Outcome | None:
    command = of_a_chat(text)
    return None if command is None else Command(command)


def _language(_talk: Talk, _key: Key, text: str) -> Outcome | None:
    code = _SPOKEN.get(fold(text).strip(" .!"))
    return None if code is None else Command("language", language=code)


def _papers_sent(_talk: Talk, key: Key, text: str) -> Outcome | None:
    return Asked("cyclades") if key.field != "notice" and sends_papers(text) else None


def _the_total(_talk: Talk, key: Key, text: str) -> Outcome | None:
    if key.field == WEEKLY and only_the_total(text):
        return Answer((Candidate({WEEKLY: "total"}, sure=True),))
    return None


def _in_one_breath(talk: Talk, key: Key, text: str) -> Outcome | None:
    """Who the person is, and what else the text tells; None where it tells one thing only, as most texts do."""
    if key.field not in _FIRST or len(text.split()) < _TWO_THINGS or "?" in text:
        return None
    facts, rest = breath(talk, text[:LONGEST_TEXT])
    if not facts or (len(facts) == 1 and not rest):
        return None
    other = read_under(talk, key, rest) if rest else None
    if not isinstance(other, Answer):
        return Answer((Candidate(facts, other is None or other == Unclear("chitchat")),))
    merged = tuple(replace(reading, facts={**reading.facts, **facts}) for reading in other.readings)
    return replace(other, readings=merged)


def _birth_date_alone(talk: Talk, key: Key, text: str) -> Outcome | None:
    """« 12/05/1997 » before it is asked, or after it was left out: a day so long ago begins no stay that counts."""
    if key.field not in _FIRST | {"menu"} or talk.standing.value(BIRTH_DATE) is not None:
        return None
    return _sure_birth_date(talk, text)


def _birth_date_again(talk: Talk, key: Key, text: str) -> Outcome | None:
    """« 31/12/2009 » of who is told to be too young, or whose birth date is being changed: no stay begins then."""
    changed = fields_of(talk.conversation.offer) == {BIRTH_DATE}
    asked = key.field == BIRTH_DATE or not talk.standing.said(BIRTH_DATE)
    if asked or not (talk.standing.minor or changed):
        return None
    said = _sure_birth_date(talk, _NO_BEFORE.sub("", text))
    return None if said is None else Correct(said.readings)


def _sure_birth_date(talk: Talk, text: str) -> Answer | None:
    """The birth date that a text says beyond doubt, and nothing else."""
    said = read_as(talk, BIRTH_DATE, text)
    alone = isinstance(said, Answer) and said.readings[0].sure and said.readings[0].facts.keys() == {BIRTH_DATE}
    return said if isinstance(said, Answer) and alone else None


def _of_another_period(talk: Talk, key: Key, text: str) -> Outcome | None:
    """Of a period to come, where another one is asked for: what is held of the others is no measure."""
    if key.field != MORE_PERIODS or MENDS.match(fold(text)):
        return None
    begun = read_at(talk, key, text, None)
    said = begun.readings[0].facts if isinstance(begun, Answer) else {}
    told = FIELDS_OF_A_PERIOD.intersection(said)
    of_another = said.get(YES_NO) == "yes" and not _EXCEPT.search(fold(text))  # « oui, un stage », after another stage
    return begun if len(told) > 1 or (told and of_another) else None


def _of_the_period_named(talk: Talk, key: Key, text: str) -> Outcome | None:
    named = period_corrected(talk, key, text)
    if named is None or named == period_open(talk, key):
        return None
    outcome = read_at(talk, key, text, named)
    return outcome if isinstance(outcome, Correct) else None


def period_corrected(talk: Talk, key: Key, text: str) -> int | None:
    """The period that a correction is about: the one that the text names, else that of the open question.

    A firm that is put in the place of another names none: « non, c'était chez Lidl Drive » said of the second stay is
    about the second, even if the first was at Lidl Drive, or at Leclerc Drive.
    """
    at_hand = period_open(talk, key)
    named = period_told_of(talk, text)
    if named is None or named == at_hand or key.period is None:
        return named or at_hand
    meant = read_at(talk, key, text, at_hand)
    put_in = meant.readings[0].facts.get(EMPLOYER) if isinstance(meant, Correct) else None
    if not isinstance(put_in, str):
        return named
    return named if period_named(talk, fold(text).replace(fold(put_in), "")) == named else at_hand


_WAYS: Final[tuple[Callable[[Talk, Key, str], Outcome | None], ...]] = (
    _order_of_a_chat,
    _language,
    _papers_sent,
    before_or_after,
    for_somebody_else,
    _the_total,
    _in_one_breath,
    _birth_date_alone,
    _birth_date_again,
    session_meant,
    year_ahead,
    of_the_exam,
    told_of_another_trade,
    _of_another_period,
    _of_the_period_named,
)

# — where the reply alone says little —


def _told_at_the_menu(talk: Talk, key: Key, text: str, outcome: Outcome) -> Outcome | None:
    """« j'ai commencé un stage chez DPD » where nothing is asked: another stay, once agreed; « non merci »: nothing."""
    found = isinstance(outcome, Asked) and _FOUND.match(fold(text)) and "?" not in text
    if key.field != "menu" or not (found or outcome == Unclear()):
        return None
    said = read_as(talk, HAS_PERIOD, text)
    if isinstance(said, Answer) and said.readings[0] == Candidate({YES_NO: "no"}, sure=True):
        return Unclear("chitchat")
    if not isinstance(said, Answer) or not (_BEGINS.search(fold(text)) or _of_a_new_firm(talk, said, text)):
        return None
    stays = [FIELDS_OF_A_PERIOD.intersection(reading.facts) for reading in said.readings]
    return Answer(tuple(replace(reading, sure=False) for reading in said.readings)) if all(stays) else None


def _of_a_new_firm(talk: Talk, said: Answer, text: str) -> bool:
    """« j'ai fait un CDD chez FedEx »: what it was and where, and no stay that is held was there."""
    if talk.standing.minor or _EXCEPT.search(fold(text)):
        return False
    facts = said.readings[0].facts
    held = {fold(str(talk.standing.value(EMPLOYER, n))) for n in talk.standing.periods}
    return facts.keys() >= {KIND, EMPLOYER} and fold(str(facts[EMPLOYER])) not in held


def _of_open_work(_talk: Talk, key: Key, text: str, outcome: Outcome) -> Outcome | None:
    return open_work.told_alone(key, text, outcome)


def _hours_that_vary(_talk: Talk, key: Key, text: str, outcome: Outcome) -> Outcome | None:
    """« ça dépend des semaines »: the mean, or the total, is what helps."""
    if (key.field == WEEKLY or isinstance(outcome, Answer | Correct)) and changed(Line(text)):
        return _without_hours(key, outcome)
    vary = key.field == WEEKLY and outcome == Unclear() and irregular(Line(text))
    return Unclear("range") if vary else None


def _without_hours(key: Key, outcome: Outcome) -> Outcome:
    """« chez GLS du 6 janvier au 30 mai, 35h puis 20h »: all but the hours, of which the mean is asked."""
    facts = outcome.readings[0].facts if isinstance(outcome, Answer) else {}
    told = {field: value for field, value in facts.items() if field != WEEKLY}
    if key.field == WEEKLY or told.keys().isdisjoint({EMPLOYER, KIND}):
        return Unclear("hours_changed")
    return Answer((Candidate(told, sure=False),), "hours_changed")


_OTHERWISE: Final[tuple[Callable[[Talk, Key, str, Outcome], Outcome | None], ...]] = (
    something_was_wrong,
    never_done,
    _told_at_the_menu,
    prepared_otherwise,
    told_again,
    told_early,
    weeks_away,
    _of_open_work,
    _hours_that_vary,
    open_ended,
    ended_since,
    last_day_left_open,
    no_other_town,
)
