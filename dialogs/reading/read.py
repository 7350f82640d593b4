"""A text under the question that is open: an answer, a correction, a question, a command, or nothing usable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from dialogs.reading import asides, choices
from dialogs.reading.amounts import TOTAL, WEEKLY, WEEKS
from dialogs.reading.answered import answer, doubtful
from dialogs.reading.births import birth_date
from dialogs.reading.corrections import Held, corrected
from dialogs.reading.fold import tidy
from dialogs.reading.moments import Impossible
from dialogs.reading.names import FIRST, LAST, read_name
from dialogs.reading.numbers import merge
from dialogs.reading.outcome import Asked, Command, Correct, Outcome, Unclear
from dialogs.reading.periods import END, START
from dialogs.reading.phrases import SECTOR, YES_NO, mark_at
from dialogs.reading.places import read_address
from dialogs.reading.reminders import when_said
from dialogs.reading.siret import read_siret
from dialogs.reading.slash import obeyed, slash
from dialogs.reading.stays import EMPLOYER, Told, told
from dialogs.reading.tokens import Line
from dialogs.reading.topics import surely_asked, topics_of
from dialogs.words.facts import Value

#: Questions answered with yes or no; the contract calls them by one name.
YES_NO_ASKS: Final = frozenset(
    {"yes_no", "notice", "has_period", "more_periods", "period.confirm", "reminders", "erase", "restart", "correction"}
)
_ANY_ASKS: Final = frozenset({"any", "menu", "edit", "language"})
_PERIOD_ASKS: Final = frozenset(
    {choices.KIND, EMPLOYER, "period.dates", START, END, WEEKLY, TOTAL, WEEKS, choices.SECTOR_FIELD}
)
_SIRETS: Final = frozenset({"siret", "employer.siret"})
_TYPED: Final = frozenset({"cyclades_number"})
#: Questions whose answers are words of the field themselves, or anything at all.
_NEVER_ASKED: Final = frozenset({"candidate_kind", LAST, FIRST, "address", "cyclades_number"})
#: Words from which a question is looked for: where there is a sign of one, and where there is none.
_ASKED_FROM, _TOLD_TO = 3, 5


@dataclass(slots=True)
class _Reading:
    """What is read, and under which question."""

    ask: str
    text: str
    line: Line
    known: Mapping[str, Value]
    today: date
    base: Decimal
    _told: Told | None = None

    @property
    def told(self) -> Told:
        """What the line says of a period; worked out once."""
        if self._told is None:
            self._told = told(self.line, self.ask, self.known, self.today, self.base)
        return self._told

    @property
    def correcting(self) -> Told:
        """What the line says when it speaks of what is held: « pas le 12, le 13 » are days, whatever is asked."""
        if self.ask in {WEEKLY, TOTAL, WEEKS} and self.told.span.denied == [] and "pas le" in self.line.folded:
            return told(self.line, "period.dates", self.known, self.today, self.base)
        return self.told


def read(ask: str, text: str, known: Mapping[str, Value], today: date, base: Decimal) -> Outcome:
    """What ``text`` means while ``ask`` is open. ``base``: the hours of a full week, by the rule."""
    if (slashed := slash(text)) is not None:
        return _obeyed(slashed, today, base)
    line = Line(text)
    if not line.count:
        return Unclear()
    merge(line)
    ask = "yes_no" if ask in YES_NO_ASKS else "any" if ask in _ANY_ASKS else ask
    it = _Reading(ask, tidy(text).strip(), line, known, today, base)
    try:
        return _aside(it) or _answer(it) or _last_resort(it)
    except Impossible:
        return Unclear("impossible_date")


def _obeyed(slashed: tuple[str, str], today: date, base: Decimal) -> Outcome:
    name, words = slashed
    outcome = obeyed(name, words)
    if outcome is None:
        return Asked("trust")
    if isinstance(outcome, Command) and words and outcome.name in {"reminders", "plan"}:
        line = Line(words)
        merge(line)
        it = _Reading("any", words, line, {}, today, base)
        return _with_arguments(outcome, it)
    return outcome


# — what is no answer —


def _aside(it: _Reading) -> Outcome | None:
    """An order, a question, anger, a greeting: they win over what they contain."""
    if it.ask in {"yes_no", WEEKS} and choices.yes_or_no(it.line):
        return None
    if it.ask == choices.SECTOR_FIELD and choices.sector(it.line):
        return None
    if (order := asides.order(it.line)) is not None and _meant(order, it):
        return _with_arguments(order, it)
    if it.ask not in {LAST, FIRST, EMPLOYER} and (language := asides.language_order(it.line)) is not None:
        return language
    if it.ask == "any" and (language := asides.language_order(it.line)) is not None:
        return language
    if asides.chitchat(it.line):
        return Unclear("chitchat")
    if (asked := asides.asks(it.line)) == "clear" or _sounds_asked(it, hinted=asked != ""):
        return topics_of(it.text, it.ask)
    if not any(token.kind == "n" for token in it.line.tokens) and asides.anger(it.line):
        return Command("human")
    if asked == "maybe" and not it.told.readings:
        return topics_of(it.text, it.ask)
    return _reminder_order(it)


def _sounds_asked(it: _Reading, *, hinted: bool) -> bool:
    """Whether the words are those of a question of the field, though nothing else says that it is one."""
    said = sum(token.kind == "w" for token in it.line.tokens)
    if it.ask in _NEVER_ASKED or said < (_ASKED_FROM if hinted else _TOLD_TO):
        return False
    return surely_asked(it.text, hinted=hinted)


def _meant(order: Command, it: _Reading) -> bool:
    """Whether an order is what the words are; under some questions they answer."""
    if it.ask == "reminder" and order.name == "reminders":
        return False
    if order.name in {"edit", "cancel"} and _corrected(it) is not None:
        return False
    return not (it.ask in _SIRETS and read_siret(it.text, it.ask) is not None and order.name != "skip")


def _with_arguments(order: Command, it: _Reading) -> Command:
    """The order with what was said beside it: how long and how much, or when."""
    if order.name == "plan":
        told_ = told(it.line, "period.kind", {}, it.today, it.base)
        weeks = told_.facts.get(WEEKS) or (told_.span.length.weeks if told_.span.length else None)
        hours = told_.facts.get(WEEKLY)
        return Command("plan", weeks=_number(weeks), weekly_hours=_number(hours))
    if order.name == "erase" and it.line.count <= 2 and any(field.startswith("period.") for field in it.known):
        return Command("delete_period")  # « supprime » in the middle of a period
    if order.name == "reminders":
        when = when_said(it.line, it.today)
        return Command("reminders", at=when.at if when else None)
    return order


def _number(value: Value) -> Decimal | None:
    return value if isinstance(value, Decimal) else None


_REMIND: Final = frozenset(
    {"rappelle", "rappelles", "rappelez", "rappeler", "rappel", "rappels", "remind", "reminder", "relance", "relancez"}
)


def _reminder_order(it: _Reading) -> Command | None:
    """« rappelle-moi lundi soir » under another question."""
    if it.ask == "reminder" or not any(token.text in _REMIND for token in it.line.tokens[: it.line.count]):
        return None
    when = when_said(it.line, it.today)
    return Command("reminders", at=when.at) if when else None


# — answers —


def _answer(it: _Reading) -> Outcome | None:
    ask, line = it.ask, it.line
    if ask == "yes_no":
        return _yes_no(it)
    if ask == "birth_date":
        return birth_date(line, it.today) or _corrected(it)
    if ask in _SIRETS:
        return _corrected(it) or read_siret(it.text, ask)
    if ask in {LAST, FIRST}:
        return _corrected(it) or read_name(it.text, ask, it.known)
    if ask in {"address", "postal_city"}:
        return _corrected(it) or read_address(it.text, whole=ask == "address")
    if ask == "reminder":
        return _reminder(it)
    if ask == choices.CANDIDATE:
        return choices.candidate_kind(line) or _corrected(it)
    if ask == choices.SESSION:
        return choices.session(line, it.today) or _corrected(it)
    if ask in _TYPED or (ask.startswith("employer.")):
        return _corrected(it) or answer({ask: _as_typed(it.text)})
    return _of_a_period(it)


def _as_typed(text: str) -> str:
    return " ".join(text.split())


def _yes_no(it: _Reading) -> Outcome | None:
    said = choices.yes_or_no(it.line)
    if said:
        return answer({choices.YES_OR_NO: said})
    if leaning := choices.leaning(it.line, YES_NO):
        return answer({choices.YES_OR_NO: leaning}, sure=False)
    if (change := _corrected(it)) is not None:
        return change
    lead = _leading_yes_no(it.line)
    facts = it.told.readings
    if facts and it.told.problem is None:
        if lead == "yes":
            return _told_outcome(it, {choices.YES_OR_NO: "yes"})
        return _told_outcome(it, {})
    if lead:
        return answer({choices.YES_OR_NO: lead}, sure=it.line.count <= 8)
    return None


def _leading_yes_no(line: Line) -> str:
    found = mark_at(YES_NO, line, 0)
    return found[0].value if found else ""


def _reminder(it: _Reading) -> Outcome | None:
    when = when_said(it.line, it.today)
    if when is not None:
        return answer({"reminder.at": when.at}, sure=when.sure)
    said = choices.yes_or_no(it.line)
    return answer({choices.YES_OR_NO: said}) if said else None


def _of_a_period(it: _Reading) -> Outcome | None:
    if it.ask == choices.SECTOR_FIELD and (said := choices.sector(it.line)):
        return answer({choices.SECTOR_FIELD: said})
    if it.ask == choices.SECTOR_FIELD and (said := choices.leaning(it.line, SECTOR)):
        return answer({choices.SECTOR_FIELD: said}, sure=False)
    if it.ask not in {EMPLOYER} and it.ask in _PERIOD_ASKS and (said := choices.yes_or_no(it.line)):
        if not it.told.readings:
            return answer({choices.YES_OR_NO: said})
    if (change := _corrected(it)) is not None:
        return change
    if it.ask in {WEEKLY, TOTAL} and not it.told.readings and _part_time(it.line):
        return Unclear()
    if it.ask == "any" and not _whole_stay(it.told):
        return None
    if it.ask == choices.SECTOR_FIELD and (lead := mark_at(SECTOR, it.line, 0)):
        return answer({choices.SECTOR_FIELD: lead[0].value}, sure=False)
    return _told_outcome(it, {})


def _part_time(line: Line) -> bool:
    """« temps partiel »: true, and no number of hours."""
    return any(line.text(i) in {"partiel", "part"} for i in range(line.count)) and line.count <= 6


def _whole_stay(said: Told) -> bool:
    """Whether a sentence tells enough of a period to begin one unasked."""
    return START in said.facts and bool({choices.KIND, EMPLOYER, WEEKLY} & set(said.facts))


def _told_outcome(it: _Reading, beside: Mapping[str, Value]) -> Outcome | None:
    said = it.told
    if said.problem is not None:
        return Unclear(said.problem or None)
    if not said.readings:
        return None
    sure = said.sure and asides.asks(it.line) != "mark"
    if len(said.readings) == 1:
        return answer({**beside, **said.facts}, sure=sure)
    return doubtful([{**beside, **facts} for facts in said.readings])


def _corrected(it: _Reading) -> Correct | Unclear | None:
    if not it.known:
        return None
    return corrected(it.line, it.correcting, Held(it.known, it.ask, _open_fields(it.ask), it.today))


def _open_fields(ask: str) -> frozenset[str]:
    """The fields that answer a question."""
    if ask == "period.dates":
        return frozenset({START, END})
    if ask in {WEEKLY, TOTAL}:
        return frozenset({WEEKLY, TOTAL})
    return frozenset({ask})


def _last_resort(it: _Reading) -> Outcome:
    """Nothing fits: a question said without its sign, anger beside a number, or nothing usable."""
    if asides.anger(it.line):
        return Command("human")
    marked = asides.asks(it.line)
    if sum(token.kind == "w" for token in it.line.tokens) == 0:
        return Unclear()
    if marked or _says_a_topic(it):
        return topics_of(it.text, it.ask)
    return Unclear()


def _says_a_topic(it: _Reading) -> bool:
    """Whether words without a question are of a topic all the same (« personne ne me suit »)."""
    said = sum(token.kind == "w" for token in it.line.tokens)
    return (said > 1 or it.ask == "any") and surely_asked(it.text, hinted=it.ask == "any")
