"""A text under the question that is open: an answer, a correction, a question, a command, or nothing usable."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from dialogs.reading import asides, choices
from dialogs.reading.agreeing import SECTOR, YES_NO
from dialogs.reading.amounts import TOTAL, WEEKLY, WEEKS
from dialogs.reading.answered import answer, doubtful
from dialogs.reading.around import bare
from dialogs.reading.beside import aside, last_resort, with_arguments
from dialogs.reading.births import birth_date
from dialogs.reading.candidates import CANDIDATE, SESSION, candidate_kind, session, session_alone
from dialogs.reading.heard import ANY_STAYS, SIRETS, Heard
from dialogs.reading.idle import looks_for_work
from dialogs.reading.kinds import KIND
from dialogs.reading.moments import Impossible
from dialogs.reading.names import FIRST, LAST, read_name
from dialogs.reading.no_names import more_than_a_yes
from dialogs.reading.outcome import Asked, Command, Outcome, Unclear
from dialogs.reading.periods import END, ONGOING, START
from dialogs.reading.phrases import mark_at
from dialogs.reading.places import read_address
from dialogs.reading.reminders import when_said
from dialogs.reading.siret import read_siret
from dialogs.reading.slash import obeyed, slash
from dialogs.reading.stays import EMPLOYER, Told
from dialogs.reading.tokens import Line
from dialogs.reading.trades import sector_of_tasks
from dialogs.reading.wordlists import word_set
from dialogs.words.facts import Value

_AGREED: Final = frozenset({KIND, "period.dates", START, END, WEEKLY, TOTAL, WEEKS})
_ONESELF: Final = re.compile(r"\bmon nom (?:de famille )?(?:c'?est|est)\b|\bm'appelle\b|\bmy name is\b")
_BUT: Final = word_set("mais sauf but except")
#: After a yes that leads, these leave little of it too: « oui, rien d'autre ».
_DENIES: Final = word_set("pas aucun aucune jamais rien plus not")
_NUMBER = re.compile(r"\b[A-Za-z]{0,4}[0-9][0-9A-Za-z]*(?:[ -][0-9][0-9A-Za-z]*)*\b")


def read(ask: str, text: str, known: Mapping[str, Value], today: date, base: Decimal) -> Outcome:
    """What ``text`` means while ``ask`` is open. ``base``: the hours of a full week, by the rule."""
    if (slashed := slash(text)) is not None:
        return _obeyed(slashed, today, base)
    it = Heard.of(ask, bare(text), known, today, base)
    if not it.line.count:
        return Unclear()
    try:
        return aside(it) or _answer(it) or last_resort(it)
    except Impossible:
        return Unclear("impossible_date")


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
    if ask == "yes_no":
        return _yes_no(it)
    if ask == "birth_date":
        return birth_date(line, it.today) or it.corrected()
    if ask in SIRETS:
        return it.corrected() or read_siret(it.text, ask)
    if ask in {LAST, FIRST}:
        return it.corrected() or read_name(it.text, ask, it.known)
    if ask in {"address", "postal_city"}:
        return it.corrected() or read_address(it.text, whole=ask == "address")
    if ask == "reminder":
        return _reminder(it)
    if ask == choices.SECTOR_FIELD:
        return _sector(it) or _of_a_period(it)
    if ask == CANDIDATE:
        return candidate_kind(line) or it.corrected() or session_alone(line, it.today)
    if ask == SESSION:
        return session(line, it.today) or it.corrected()
    if ask == "cyclades_number":
        return it.corrected() or _candidate_number(it.text)
    if ask.startswith("employer."):
        return it.corrected() or (answer({ask: _as_typed(it.text)}) if more_than_a_yes(it.text) else None)
    return _of_a_period(it)


def _candidate_number(text: str) -> Outcome | None:
    """The number as typed, without the words around it; « j'en ai pas » leaves the question for later."""
    numbers = [number for number in _NUMBER.findall(text) if sum(sign.isdigit() for sign in number) >= 4]
    if not numbers:
        return Command("skip") if choices.yes_or_no(Line(text)) == "no" else None
    return answer({"cyclades_number": numbers[0]}, sure=len(numbers) == 1)


def _as_typed(text: str) -> str:
    return " ".join(text.split())


def _yes_no(it: Heard) -> Outcome | None:
    said, sure = it.agreed
    if said:
        return answer({choices.YES_OR_NO: said}, sure=sure)
    if leaning := choices.leaning(it.line, YES_NO):
        return answer({choices.YES_OR_NO: leaning}, sure=False)
    if (change := it.corrected()) is not None:
        return change
    if choices.both_said(it.line) and not it.told.readings:
        last = choices.said_last(it.line)
        return answer({choices.YES_OR_NO: last}, sure=False) if last else None
    lead = _leading_yes_no(it.line)
    but = any(it.line.text(i) in (_BUT | _DENIES if lead == "yes" else _BUT) for i in range(it.line.count))
    facts = it.told.readings
    if facts and it.told.problem is None and not _hardly_a_stay(it, lead):
        if lead == "yes":
            return _told_outcome(it, {choices.YES_OR_NO: "yes"})
        return _told_outcome(it, {})
    if lead:
        return answer({choices.YES_OR_NO: lead}, sure=it.line.count <= 8 and not but)
    seeks = it.asked in ANY_STAYS and looks_for_work(it.line)
    return answer({choices.YES_OR_NO: "no"}, sure=False) if seeks else None  # « je cherche un stage »


def _hardly_a_stay(it: Heard, lead: str) -> bool:
    """« non, je cherche encore », « oui, encore deux »."""
    return it.told.facts == {END: ONGOING} and (lead == "no" or (lead == "yes" and it.asked == "more_periods"))


def _leading_yes_no(line: Line) -> str:
    found = mark_at(YES_NO, line, 0)
    denied = found is not None and found[0].value == "yes" and choices.denied_after(line, found[1])
    return found[0].value if found and not denied else ""


def _reminder(it: Heard) -> Outcome | None:
    when = when_said(it.line, it.today)
    if when is not None:
        return answer({"reminder.at": when.at}, sure=when.sure)
    said = choices.yes_or_no(it.line)
    return answer({choices.YES_OR_NO: said}) if said else None


def _sector(it: Heard) -> Outcome | None:
    if plain := choices.sector(it.line):
        return answer({choices.SECTOR_FIELD: plain})
    if leant := choices.leaning(it.line, SECTOR):
        return answer({choices.SECTOR_FIELD: leant}, sure=False)
    if (change := it.corrected()) is not None:
        return change
    if choices.both_said(it.line):
        last = choices.said_last(it.line)
        return answer({choices.SECTOR_FIELD: last}, sure=False) if last else None
    lead = mark_at(SECTOR, it.line, 0)
    tasks = "" if it.told.readings else sector_of_tasks(it.line)
    said = [value for value in dict.fromkeys((lead[0].value if lead else "", tasks)) if value]
    return doubtful({choices.SECTOR_FIELD: value} for value in said) if said else None  # « oui, au ménage » is either


def _of_a_period(it: Heard) -> Outcome | None:
    if it.ask in _AGREED and (said := choices.yes_or_no(it.line)) and not it.told.readings:
        return answer({choices.YES_OR_NO: said})  # to readings that were put up, or to the weeks as computed
    if (change := it.corrected()) is not None:
        return change
    if it.ask in {WEEKLY, TOTAL} and not it.told.readings and _part_time(it.line):
        return Unclear()
    if it.ask == EMPLOYER and _ONESELF.search(it.line.folded):
        return read_name(it.text, LAST, it.known)
    if it.ask == "any" and not _whole_stay(it.told):
        return None
    return _told_outcome(it, {})


def _part_time(line: Line) -> bool:
    """« temps partiel »: true, and no number of hours."""
    return any(line.text(i) in {"partiel", "part"} for i in range(line.count)) and line.count <= 6


def _whole_stay(said: Told) -> bool:
    """Whether a sentence tells enough of a period to begin one unasked."""
    return START in said.facts and bool({KIND, EMPLOYER, WEEKLY} & set(said.facts))


def _told_outcome(it: Heard, beside: Mapping[str, Value]) -> Outcome | None:
    said = it.told
    if said.problem is not None:
        return Unclear(said.problem or None)
    if not said.readings:
        return None
    sure = said.sure and asides.asks(it.line) != "mark"
    if len(said.readings) == 1:
        return answer({**beside, **said.facts}, sure=sure)
    return doubtful([{**beside, **facts} for facts in said.readings])
