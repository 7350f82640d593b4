"""How the exam is prepared, and in which year, said where something else is asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dialogs.meaning.reading_as import read_as
from dialogs.reading.outcome import Answer, Asked, Candidate, Correct, Outcome, Unclear
from dialogs.reading.text.fold import fold
from dialogs.words.fields import CANDIDATE, EMPLOYER, HAS_PERIOD, SESSION, START

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key

#: What is said once, and by which words it is known where something else is asked.
_SIGNS: Final = {
    SESSION: re.compile(r"\b(?:sessions?|examen|exam|cap|passer?|passerai|repasser|presente\w*)\b"),
    CANDIDATE: re.compile(
        r"\bcandidate?s? (?:libres?|individuel)|\bcandidature\b"
        r"|\b(?:en fait|finalement|change d'avis|trompee?|actually)\b.*"
        r"\b(?:prepare\w*|cned|cfa|lycee|apprenti\w*|organisme|greta|afpa|seule?|distance|preparing|alone|school)\b"
    ),
}
#: Where what is said of the exam is the answer itself, or waits.
_ASKS_IT: Final = frozenset({"notice", SESSION, CANDIDATE})
#: « je suis au lycée », « non, moi je suis au GRETA ».
_I_AM: Final = re.compile(
    r"(?:(?:non|no|mais|ah|pardon|moi|but|sorry)\b\W*){0,3}(?:je suis|j'?suis|chuis?|i am|i'?m)\b"
)
#: Topics by whose words such a text is known, though it asks nothing.
_TOPICS: Final = frozenset({"school", "distance"})


def of_the_exam(talk: Talk, key: Key, text: str) -> Outcome | None:
    """« je veux passer l'examen en 2027 », « je suis candidate libre »: of the exam, whatever is asked."""
    folded = fold(text)
    if key.field in _ASKS_IT or "?" in text or not any(sign.search(folded) for sign in _SIGNS.values()):
        return None
    said = read_as(talk, CANDIDATE, text)
    facts = said.readings[0].facts if isinstance(said, Answer) else {}
    field = next((field for field, sign in _SIGNS.items() if facts.keys() == {field} and sign.search(folded)), None)
    if field is None or not isinstance(said, Answer):
        return None
    stay = read_as(talk, HAS_PERIOD, text)
    if isinstance(stay, Answer) and stay.readings[0].facts.keys() >= {EMPLOYER, START}:
        return None  # where and when somebody worked is told beside it
    return said if talk.standing.value(field) in {None, facts[field]} else Correct(said.readings)


def year_ahead(talk: Talk, key: Key, text: str) -> Outcome | None:
    """« 2027 », of whom the year of the exam is still to be asked: no stay is told by a whole year to come."""
    year = fold(text).strip(" .!")
    if key.field != HAS_PERIOD or not year.isdecimal() or talk.standing.said(SESSION):
        return None
    open_years = {session.year for session in talk.standing.open_sessions if session.year > talk.scene.today.year}
    return Answer((Candidate({SESSION: int(year)}, sure=True),)) if int(year) in open_years else None


def prepared_otherwise(talk: Talk, key: Key, text: str, outcome: Outcome) -> Outcome | None:
    """« je suis au lycée » of who said « au CNED » before: a change to agree to."""
    no_more = outcome == Unclear() or (isinstance(outcome, Asked) and outcome.topic in _TOPICS)
    if key.field in _ASKS_IT or not no_more or not talk.standing.said(CANDIDATE):
        return None
    if "?" in text or not _I_AM.match(fold(text)):
        return None
    said = read_as(talk, CANDIDATE, text)
    if not isinstance(said, Answer) or len(said.readings) > 1:
        return None
    held, told = talk.standing.value(CANDIDATE), said.readings[0].facts
    if told.keys() != {CANDIDATE} or told[CANDIDATE] == held:
        return None
    unsure = (Candidate(told, sure=False),)
    return Answer(unsure) if held is None else Correct(unsure)
