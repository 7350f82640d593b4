"""Work of which nobody can say here whether it counts: it is noted as open, and said so, whatever is asked of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dialogs.questions.form import FIELDS_OF_A_PERIOD
from dialogs.reading.outcome import Answer, Asked, Candidate, Outcome, Unclear
from dialogs.reading.text.fold import fold
from dialogs.reading.work.open_work import is_for_oneself, is_open, is_without_convention
from dialogs.words.fields import ANY_STAYS, KIND, SECTOR
from dialogs.words.text import Said, t

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key, Value

#: « le bénévolat ça compte ou pas ».
_WHETHER_IT_COUNTS: Final = re.compile(r"\b(?:ou (?:pas|non|quoi)|or not|ca (?:compte|marche|passe|vaut)|does|do|is)\b")
_LONGEST: Final = 6  # words in which it is told, and not asked about


def told_alone(key: Key, text: str, outcome: Outcome) -> Answer | None:
    """« auto-entrepreneur », where something is asked of a stay: it is told, and no question whether it counts."""
    if not key.field.startswith("period.") or "?" in text or len(text.split()) > _LONGEST:
        return None
    if _WHETHER_IT_COUNTS.search(fold(text)):
        return None
    if not isinstance(outcome, Asked | Unclear) or not is_open(text):
        return None
    return Answer((Candidate({SECTOR: "unsure"}, sure=True),))


def is_told(talk: Talk, key: Key, facts: Mapping[str, Value], text: str) -> bool:
    """Whether a reply tells of such a stay, and nobody said so before."""
    another = key.field in ANY_STAYS
    if not another and (FIELDS_OF_A_PERIOD.isdisjoint(facts) or talk.standing.value(SECTOR, key.period) == "unsure"):
        return False
    return is_open(text)


def noted(talk: Talk, key: Key, facts: Mapping[str, Value], text: str) -> dict[str, Value]:
    """What is told, and that it is open whether it counts; to work for oneself is a job, if no other kind is held."""
    kind_open = key.field in ANY_STAYS or talk.standing.value(KIND, key.period) is None
    kind: dict[str, Value] = {KIND: "job"} if kind_open and is_for_oneself(text) else {}
    return {**kind, **facts, SECTOR: "unsure"}


def why_open(text: str) -> Said:
    """What is said when it is noted, to somebody who wrote ``text``."""
    if is_without_convention(text):
        return t(
            "Sans convention, il semble qu'un stage ne soit ni permis ni assuré. Je note : à faire confirmer. Demandez "
            "au service des examens avant de compter sur ces heures.",
            easy="Sans convention, ce stage ne compte peut-être pas. Demandez au service des examens.",
        )
    return t(
        "Le texte ne dit rien du travail à votre compte, bénévole, sans contrat ou à l'étranger. Je note : à faire "
        "confirmer. Demandez au service des examens avant de compter sur ces heures.",
        easy="Ce travail compte peut-être. Ce n'est pas sûr : demandez au service des examens.",
    )
