"""A text under the question that is open: an answer, a correction, a question, a command, or nothing usable."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from dialogs.reading.dates import Dates
from dialogs.reading.fold import fold, tidy
from dialogs.reading.items import Scan
from dialogs.reading.numbers import merge
from dialogs.reading.outcome import Answer, Candidate, Command, Outcome, Unclear
from dialogs.reading.periods import dated
from dialogs.reading.spans import span_of
from dialogs.reading.tokens import Line

if TYPE_CHECKING:
    from dialogs.words.facts import Value


def read(ask: str, text: str, known: Mapping[str, Value], today: date, base: Decimal) -> Outcome:
    """What ``text`` means while ``ask`` is open. ``base``: the hours of a full week, by the rule."""
    folded = fold(tidy(text)).strip()
    if folded.startswith("/"):
        return Command(folded[1:])
    if ask == "yes_no" and folded in {"oui", "non"}:
        return Answer((Candidate({"yes_no": "yes" if folded == "oui" else "no"}, sure=True),))
    if ask in {"birth_date", "period.start", "period.end"}:
        days = {field: value for field, value in known.items() if isinstance(value, date)}
        line = Line(text)
        merge(line)
        found = dated(span_of(Scan(line, Dates(line, today), today, decimals=False).items()), ask, days, today)
        if ask == "birth_date":
            found.readings = [{ask: value for value in facts.values()} for facts in found.readings]
        return Answer(tuple(Candidate(facts, found.sure) for facts in found.readings)) if found.readings else Unclear()
    if ask == "period.employer" and folded:
        return Answer((Candidate({ask: text.strip()}, sure=True),))
    return Unclear()
