"""A text as it is read: its tokens, the question that is open, what is known; and what it tells, worked out once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from dialogs.reading.around.around import without_doubt
from dialogs.reading.choosing.choices import all_told, at_odds, held_back, one_more, yes_or_no
from dialogs.reading.faq.asking import asks
from dialogs.reading.held import Held
from dialogs.reading.mending.another_month import moves_both_days
from dialogs.reading.mending.corrections import corrected
from dialogs.reading.outcome import Correct, Outcome, Unclear
from dialogs.reading.people.births import birth_date
from dialogs.reading.stay.stays import told
from dialogs.reading.stay.told import Told
from dialogs.reading.text.agreeing import ANY_STAY, OF_A_STAY, REMINDERS_OFFERED, WEEKS_DONE, YES_NO_WORDS
from dialogs.reading.text.fold import fold, tidy
from dialogs.reading.text.hesitation import with_commas, without_hesitation
from dialogs.reading.text.numbers import merge
from dialogs.reading.text.tokens import Line
from dialogs.words.facts import Value
from dialogs.words.fields import (
    CONFIRM,
    DATES,
    DAYS,
    EMPLOYER,
    EMPLOYER_SIRET,
    END,
    HAS_PERIOD,
    MORE_PERIODS,
    START,
    TOTAL,
    WEEKLY,
    WEEKS,
    YES_NO,
)

#: Questions answered with yes or no; the contract calls them by one name.
YES_NO_ASKS: Final = frozenset(
    {YES_NO, "notice", HAS_PERIOD, MORE_PERIODS, CONFIRM, "reminders", "erase", "restart", "correction"}
)
#: Questions after which nothing more is asked: a yes with more beside it is no plain yes.
WEIGHTY: Final = frozenset({CONFIRM, "correction", "erase", "restart"})
#: What else says yes and no to a question.
_TABLES: Final = dict.fromkeys((DATES, START, END, WEEKLY, TOTAL), OF_A_STAY) | {
    HAS_PERIOD: ANY_STAY,
    WEEKS: WEEKS_DONE,
    "reminders": REMINDERS_OFFERED,
}
_ANY_ASKS: Final = frozenset({"any", "menu", "edit", "language"})
SIRETS: Final = frozenset({"siret", EMPLOYER_SIRET})
#: Where numbers are asked: « pas le 12, le 13 », « non, le début c'était le 5 », « je finis le 30 ».
_OF_A_DAY: Final = re.compile(r"\bpas le\b|\ble (?:[12]?[0-9]|3[01])\b(?! ?(?:h\b|heure|%))")


@dataclass(slots=True)
class Heard:
    """What is read, and under which question: ``ask`` by the name that the contract has for it, ``asked`` its own."""

    ask: str
    asked: str
    text: str
    line: Line
    known: Mapping[str, Value]
    today: date
    base: Decimal
    _told: Told | None = None
    _asks: str | None = None
    _born: tuple[Outcome | None] | None = None
    _agreed: tuple[str, bool] | None = None

    @classmethod
    def of(cls, ask: str, text: str, known: Mapping[str, Value], today: date, base: Decimal) -> Heard:
        """The text with its tokens, numbers in words made numbers."""
        line = Line(text)
        without_hesitation(line)
        merge(line)
        with_commas(line)
        name = YES_NO if ask in YES_NO_ASKS else "any" if ask in _ANY_ASKS else ask
        return cls(name, ask, tidy(text).strip(), line, known, today, base)

    @property
    def told(self) -> Told:
        """What the line says of a period."""
        if self._told is None:
            self._told = told(self.line, self.ask, self.known, self.today, self.base)
        return self._told

    @property
    def asks(self) -> str:
        """How clearly the line is a question (``asking.asks``)."""
        if self._asks is None:
            self._asks = asks(self.line)
        return self._asks

    @property
    def born(self) -> Outcome | None:
        """The birth date that the line says. Raises Impossible."""
        if self._born is None:
            self._born = (birth_date(self.line, self.today),)
        return self._born[0]

    @property
    def agreed(self) -> tuple[str, bool]:
        """Yes or no, when the line says that and nothing else; and whether a clerk would write it down."""
        if self._agreed is None:
            if self.asked == MORE_PERIODS:
                plain, sure = without_doubt(self.text)  # « c'est bon j'ai fini je pense »
                said, plainly = one_more(self.line if sure else Line(plain))
                sure &= plainly
            else:
                said = yes_or_no(self.line, _TABLES.get(self.asked, YES_NO_WORDS)) or self._agreed_by_name()
                if said and moves_both_days(self.line.folded):
                    said = ""  # « un mois plus tard », and not « plus tard »
                sure = not (self.asked in WEIGHTY | {YES_NO} and at_odds(self.line))
                sure &= not (self.asked == CONFIRM and all_told(self.line))
            self._agreed = said, sure and not held_back(self.line)
        return self._agreed

    def _agreed_by_name(self) -> str:
        """« Chrono Fresh c'est ça »: a yes beside the name that is held."""
        name = self.known.get(EMPLOYER) if self.ask == YES_NO else None
        beside = self.line.folded.removeprefix(fold(name)) if isinstance(name, str) else ""
        return "yes" if beside not in {"", self.line.folded} and yes_or_no(Line(beside)) == "yes" else ""

    def corrected(self) -> Correct | Unclear | None:
        """The change that it makes to what is known, if any."""
        if not self.known:
            return None
        return corrected(self.line, self._correcting(), Held(self.known, self.ask, self._open_fields(), self.today))

    def _correcting(self) -> Told:
        """What the line says when it speaks of what is held: « pas le 12, le 13 » are days, whatever is asked."""
        if self.ask in {WEEKLY, TOTAL, WEEKS} and _OF_A_DAY.search(self.line.folded):
            return told(self.line, DATES, self.known, self.today, self.base)
        return self.told

    def _open_fields(self) -> frozenset[str]:
        """The fields that answer the question."""
        if self.ask == DATES:
            return DAYS
        if self.ask in {WEEKLY, TOTAL}:
            return frozenset({WEEKLY, TOTAL})
        return frozenset({self.ask})
