"""A text under the question that is open: an answer, a correction, a question, a command, or nothing usable."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from dialogs.reading.answered import answer, correction
from dialogs.reading.around.around import bare, past_fillers, stands_for_a_picture
from dialogs.reading.around.capitals import all_in_capitals, in_capitals_again
from dialogs.reading.around.papers import without_paper
from dialogs.reading.asked.asked_for import firm_asked_for
from dialogs.reading.asked.boxes import box_of_an_employer, left_empty, siret
from dialogs.reading.asked.closed import found_wrong, sector, told_outcome, yes_no
from dialogs.reading.asked.kind_hinted import kind_hinted
from dialogs.reading.asked.weeks_left import left_of_the_weeks
from dialogs.reading.choosing import choices
from dialogs.reading.choosing.candidates import candidate_kind, session, session_alone
from dialogs.reading.dates.going_on import never_ends, still_there
from dialogs.reading.dates.moments import Impossible
from dialogs.reading.effort.irregular import irregular
from dialogs.reading.heard import SIRETS, Heard
from dialogs.reading.mending.corrections import as_a_denial, corrects, is_held
from dialogs.reading.outcome import Answer, Asked, Command, Correct, Outcome, Unclear
from dialogs.reading.people.names import read_name
from dialogs.reading.people.names_on_papers import with_birth
from dialogs.reading.people.places import read_address
from dialogs.reading.people.siret import has_none
from dialogs.reading.plain import plain
from dialogs.reading.reminders.reminders import when_said
from dialogs.reading.second_look import second_look
from dialogs.reading.slip_looked_for import with_slips_mended
from dialogs.reading.stay.told import Told
from dialogs.reading.talk.beside import aside, asked_or_ordered, with_arguments
from dialogs.reading.talk.questioned import last_resort
from dialogs.reading.talk.slash import obeyed, slash
from dialogs.reading.text.agreeing import WEEKS_DONE
from dialogs.reading.text.tokens import Line
from dialogs.reading.unsaid import with_what_is_unsaid
from dialogs.words.facts import Value
from dialogs.words.fields import (
    BIRTH_DATE,
    CANDIDATE,
    DATES,
    EMPLOYER,
    END,
    FIRST_NAMES,
    KIND,
    LAST_NAME,
    ONGOING,
    PLACES,
    REMINDER_AT,
    SECTOR,
    SESSION,
    START,
    STREET,
    TOTAL,
    WEEKLY,
    WEEKS,
    YES_NO,
)

_AGREED: Final = frozenset({KIND, DATES, START, END, WEEKLY, TOTAL, WEEKS})
#: Where nothing is asked: « j'étais malade 2 semaines », and no holidays to come.
_WAS_AWAY: Final = re.compile(r"\b(?:etais|ai (?:ete|eu|rate|manque|loupe)|avais|was|missed)\b")
#: Where the first day is asked: it has not come, and the stay does not go on.
_NOT_YET: Final = re.compile(r"\W*(?:(?:non|no|bah|ben),? )*(?:pas encore|not yet)(?: commencee?)?\W*")
#: « j'ai raté 2 », « toutes sauf une », where weeks are asked: as many of them.
_MISSED: Final = re.compile(
    r"\b(?:(?:rat|manqu|loup)(?:[ée]e?s?|er)\s+(?:que\s+)?|missed\s+|(?:sauf|except(?:[ée])?|hormis)\s+)"
    r"(?:[0-9]{1,2}|une|one)(?=\W*$)|\bune(?=\s+(?:de|en)\s+moins\b)",
    re.IGNORECASE,
)
#: « candidat libre, bordel »: a word said to nobody, beside an answer; « c'est de la merde » is said of something.
_SWEARING: Final = re.compile(
    r"(?<!\bl[ae] )(?<!\bune )(?<!\bun )(?<!\bce )(?<!\bcette )(?<!\bquel )(?<!\bde )"
    r"\b(?:putain|bordel|merde|fuck|shit|damn)(?: de (?:merde|bordel|dieu))?\b[\s!,.]*",
    re.IGNORECASE,
)
#: What is asked beside a stay where papers are copied, and whose answers are not kept as they are typed.
_OF_PAPERS: Final = frozenset({YES_NO, "any", BIRTH_DATE})
_NOT_ONE: Final = frozenset({"aucun", "aucune", "rien", "none"})
_NUMBER = re.compile(r"\b[A-Za-z]{0,4}[0-9][0-9A-Za-z]*(?:[ -][0-9][0-9A-Za-z]*)*\b")


def read(ask: str, text: str, known: Mapping[str, Value], today: date, base: Decimal) -> Outcome:
    """What ``text`` means while ``ask`` is open. ``base``: the hours of a full week, by the rule."""
    return plain(ask, text, known, today) or read_closely(ask, text, known, today, base)


def read_closely(ask: str, text: str, known: Mapping[str, Value], today: date, base: Decimal) -> Outcome:
    """The same by the long way, which reads whatever there is."""
    if (slashed := slash(text)) is not None:
        return _obeyed(slashed, today, base)
    said = bare(text, ask)
    said = without_paper(said) if ask.startswith("period.") or ask in _OF_PAPERS else said
    capitals = all_in_capitals(text, ask) or all_in_capitals(said, ask)  # « salam C'ÉTAIT EN CUISINE merci »
    if capitals:
        said = bare(said.lower(), ask)

    def meant(words: str) -> Outcome:
        outcome = _meant(Heard.of(ask, words, known, today, base))
        return in_capitals_again(outcome) if capitals else outcome

    if known:
        said = as_a_denial(said)
    if ask == WEEKS:
        said = _MISSED.sub(r"\g<0> semaines", said)
    return with_slips_mended(ask, said, _read_twice(ask, said, meant, known, today, base), meant)


def _read_twice(
    ask: str, said: str, meant: Callable[[str], Outcome], known: Mapping[str, Value], today: date, base: Decimal
) -> Outcome:
    """What a text means, without what opens it and a word said to nobody where these stand in the way."""
    outcome = meant(said)
    if outcome == Command("human") and (calm := _SWEARING.sub(" ", said).strip()) not in {"", said}:
        answered = meant(calm)
        surely = isinstance(answered, Answer | Correct) and answered.readings[0].sure
        return answered if surely else outcome
    in_doubt = isinstance(outcome, Command) and bool(outcome.others)
    behind, agreed = past_fillers(said) if in_doubt or outcome == Unclear() else ("", False)
    if not behind:
        return outcome if outcome != Unclear() else second_look(Heard.of(ask, said, known, today, base), meant)
    better = meant(behind)
    if isinstance(outcome, Command):  # « ah oui, je suis perdue »: no doubt about what stands behind
        return better if better == replace(outcome, others=()) else outcome
    return outcome if agreed and _denies(better) else better


def _denies(outcome: Outcome) -> bool:
    """« oui alors non »: neither."""
    return isinstance(outcome, Answer) and outcome.readings[0].facts.get(YES_NO) == "no"


def _meant(it: Heard) -> Outcome:
    if not it.line.count or stands_for_a_picture(it.text):
        return Unclear()
    try:
        answered = aside(it) or with_what_is_unsaid(it, _as_a_change(it, _answer(it)))
        return answered or asked_or_ordered(last_resort(it), it)
    except Impossible:
        return Unclear("impossible_date")


def _as_a_change(it: Heard, outcome: Outcome | None) -> Outcome | None:
    """« non, TNT », where the firm is asked and another is held: it changes that one, and no mere answer."""
    if not isinstance(outcome, Answer) or it.ask not in it.known:
        return outcome
    said = outcome.readings[0].facts.get(it.ask)
    anew = said is not None and not is_held(it.known[it.ask], said) and corrects(it.line, it.told)
    return Correct(outcome.readings, outcome.problem) if anew else outcome


def _obeyed(slashed: tuple[str, str], today: date, base: Decimal) -> Outcome:
    name, words = slashed
    outcome = obeyed(name, words)
    if outcome is None:
        return Asked("trust")
    if isinstance(outcome, Command) and words and outcome.name in {"reminders", "plan"}:
        try:
            return with_arguments(outcome, Heard.of("any", words, {}, today, base))
        except Impossible:
            return outcome
    return outcome


def _answer(it: Heard) -> Outcome | None:
    ask, line = it.ask, it.line
    if ask == YES_NO:
        return yes_no(it)
    if (ask in SIRETS | PLACES or ask.startswith("employer.")) and left_empty(line):
        return Command("skip")
    if ask == BIRTH_DATE:
        return it.born or it.corrected()
    if ask in SIRETS:
        return it.corrected() or siret(it)
    if ask in {LAST_NAME, FIRST_NAMES}:
        return it.corrected() or with_birth(it.text, ask, it.known, it.born) or read_name(it.text, ask, it.known)
    if ask in PLACES:
        lives = it.line.text(0) == "chez" and it.line.many("n") > 0  # « chez ma soeur, 4 … »
        return (None if lives else it.corrected()) or _place(it)
    if ask == "reminder":
        return _reminder(it)
    if ask == SECTOR:
        return sector(it) or _of_a_period(it)
    if ask == CANDIDATE:
        return candidate_kind(line) or it.corrected() or session_alone(line, it.today)
    if ask == SESSION:
        return session(line, it.today) or it.corrected()
    if ask == "cyclades_number":
        return it.corrected() or _candidate_number(it.text)
    if ask.startswith("employer."):
        return it.corrected() or box_of_an_employer(it)
    return _of_a_period(it)


def _place(it: Heard) -> Outcome | None:
    """What is said of where somebody lives; another street than the one that is held changes it."""
    outcome = read_address(it.text, whole=it.ask == "address")
    held = it.known.get(STREET)
    if it.ask == "address" or held is None or not isinstance(outcome, Answer):
        return outcome
    facts = outcome.readings[0].facts
    moved = STREET in facts and not is_held(held, facts[STREET])
    return correction([facts], sure=outcome.readings[0].sure) if moved else outcome


def _candidate_number(text: str) -> Outcome | None:
    """The number as typed, without the words around it; « j'en ai pas » leaves the question for later."""
    numbers = [number for number in _NUMBER.findall(text) if sum(sign.isdigit() for sign in number) >= 4]
    if not numbers:
        return Command("skip") if choices.yes_or_no(Line(text)) == "no" or has_none(text) else None
    return answer({"cyclades_number": numbers[0]}, sure=len(numbers) == 1)


def _reminder(it: Heard) -> Outcome | None:
    when = when_said(it.line, it.today)
    if when is not None:
        return answer({REMINDER_AT: when.at}, sure=when.sure)
    said = choices.yes_or_no(it.line)
    return answer({YES_NO: said}) if said else None


def _of_a_period(it: Heard) -> Outcome | None:
    if it.ask == END and still_there(it.line):
        return answer({END: ONGOING})
    if it.ask == END and never_ends(it.line):
        return answer({KIND: "job", END: ONGOING})
    if it.ask in {START, DATES} and _NOT_YET.fullmatch(" ".join(it.line.spoken)):
        return Unclear()
    if found_wrong(it):
        return Command("edit")
    said, sure = it.agreed if it.ask in _AGREED else ("", False)
    if not said and it.ask == WEEKS:
        said, sure = choices.leaning(it.line, WEEKS_DONE), False  # « oui normalement »
    if said == "no" and it.ask in {WEEKLY, TOTAL} and it.line.has(_NOT_ONE):
        return Unclear()  # « aucune heure »: none that count
    if said and not it.told.readings:
        return answer({YES_NO: said}, sure=sure)  # to readings that were put up, or to the weeks as computed
    if (change := it.corrected()) is not None:
        return change
    no_number = it.ask in {WEEKLY, TOTAL} and not it.told.readings and it.told.problem in {None, "pattern"}
    if no_number and (_part_time(it.line) or irregular(it.line)):
        return Unclear()
    if it.ask == EMPLOYER:
        return firm_asked_for(it)
    if it.ask == KIND and (hinted := kind_hinted(it)) is not None:
        return hinted
    if it.ask == "any" and not _whole_stay(it.told):
        left = left_of_the_weeks(it) if _WAS_AWAY.search(it.line.folded) else None
        return None if left is None else correction([{WEEKS: left}], sure=False)
    return told_outcome(it, {})


def _part_time(line: Line) -> bool:
    """« temps partiel »: true, and no number of hours."""
    return line.has({"partiel", "part"}) and line.count <= 6


def _whole_stay(said: Told) -> bool:
    """Whether a sentence tells enough of a period to begin one unasked."""
    return START in said.facts and bool({KIND, EMPLOYER, WEEKLY} & set(said.facts))
