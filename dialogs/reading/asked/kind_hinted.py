"""What tells of a kind without naming it, where the kind is asked: « livreur », « c'était payé », « DPD »."""

from __future__ import annotations

from typing import Final

from dialogs.reading.answered import answer
from dialogs.reading.employer.employers import employer_said
from dialogs.reading.employer.firms import known_firm
from dialogs.reading.heard import Heard
from dialogs.reading.outcome import Answer
from dialogs.reading.text.small_words import PAID
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.reading.work.trades import only_work
from dialogs.words.fields import EMPLOYER, KIND

_UNPAID: Final = word_set("pas non jamais sans not benevole")
_LONGEST: Final = 8  # words: a longer text tells more


def kind_hinted(it: Heard) -> Answer | None:
    """A firm that everybody knows is the employer's name; a trade, or pay, is rather a job, and asked back."""
    line = it.line
    words = line.spoken
    if it.told.readings or len(words) > _LONGEST:
        return None
    if any(known_firm(line, i) for i in range(line.count)):
        named = employer_said(line, it.told.items, asked=True)
        sure = named is not None and named.sure and known_firm(Line(named.name), 0)  # « auto entreprise uber »
        return answer({EMPLOYER: named.name}, sure=sure) if named is not None else None
    if not PAID.isdisjoint(words):
        return answer({KIND: "job" if _UNPAID.isdisjoint(words) else "internship"}, sure=False)
    return answer({KIND: "job"}, sure=False) if only_work(words) else None
