"""« finalement j'ai pas travaillé chez GLS », « j'ai pas fait le stage »: a stay that is held, and never was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dialogs.meaning.periods_meant import period_told_of
from dialogs.reading.outcome import Answer, Command, Outcome, Unclear
from dialogs.reading.text.fold import fold
from dialogs.reading.text.tokens import Line
from dialogs.reading.work.called import THE_STAY
from dialogs.reading.work.idle import never_there
from dialogs.words.fields import MORE_PERIODS

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key

#: Questions that stand after all that is to be told of a stay.
_ALL_TOLD: Final = frozenset({"menu", "edit", MORE_PERIODS})
_NOT_DONE: Final = re.compile(
    r"\b(?:pas|jamais|never|didn'?t|not) (?:fait|effectue|commence|eu|do|done?|start(?:ed)?) "
    rf"{THE_STAY}"
    # « mon stage est annulé », and not « j'ai annulé mon rendez-vous »
    rf"|{THE_STAY}(?: chez [^,.]{{1,40}})? (?:est |a ete |sera |va etre |is |was |has been )?"
    r"(?:annulee?|cancell?ed|called off)\b"
)


def never_done(talk: Talk, key: Key, text: str, outcome: Outcome) -> Outcome | None:
    """The wish to delete the stay that is named so: it is put up with its button, and not deleted by these words."""
    open_still = isinstance(outcome, Unclear | Answer) or outcome == Command("cancel")
    if key.field not in _ALL_TOLD or not open_still or "?" in text:
        return None
    if not (never_there(Line(text)) or _NOT_DONE.search(fold(text))):
        return None
    return None if period_told_of(talk, text) is None else Command("delete_period")
