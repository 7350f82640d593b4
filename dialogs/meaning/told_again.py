"""« le dernier jour, c'était le 13 juin 2025 » where all is told and nothing is asked: how a stay was, told anew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dialogs.meaning.one_more import is_apart, is_elsewhere, says_one_more
from dialogs.meaning.periods_meant import period_open, period_told_of
from dialogs.meaning.read_at import read_at
from dialogs.meaning.reading_as import read_as
from dialogs.questions.form import FIELDS_OF_A_PERIOD
from dialogs.reading.answered import correction
from dialogs.reading.outcome import Answer, Correct, Outcome, Unclear
from dialogs.reading.text.fold import fold
from dialogs.reading.work.called import A_STAY, THE
from dialogs.words.facts import Key
from dialogs.words.fields import CONFIRM, EMPLOYER, END, HAS_PERIOD, ONGOING

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk

_WHOSE: Final = r"(?:le|la|les|l'|mon|ma|mes|the|my) ?"
_OF_THE_STAY: Final = rf"(?: (?:(?:de|du|d'|des|of) ?)?{_WHOSE}?{A_STAY})?"
#: What of a stay is told; « la date limite, c'est le 28 » and « la fin des inscriptions » are of none.
_PART: Final = (
    rf"{_WHOSE}(?:(?:premier|dernier|1er|first|last) (?:jour|day)|debut|fin|start|end|date de (?:debut|fin)"
    rf"|(?:employeur|entreprise|employer|firm)|(?:heures|horaires|hours)){_OF_THE_STAY}"
)
_IS: Final = r"(?: ?[:=]| ?,? (?:c'est|c'etait|cetait|c etait|etait|etaient|est|was|were|is)\b)"
#: What follows where it is of a day, a firm, a kind: « c'était loin » and « j'ai fini mes études » are of none.
_WHEN: Final = (
    r"(?:[0-9]|le |en |hier|avant-hier|fin |debut |mi-|vers |(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
    r"|on |in |at the |the |yesterday|last )"
)
_HOW: Final = (
    r"(?:plutot |bien |en fait |actually )*(?:[0-9]|le |du |de |chez |a la |en |un |une |from |at |the |on |an? )"
)
#: « le stage a fini le 30 mai », « au stage je faisais 30h », and not « j'ai un rendez-vous chez GLS le 5 ».
_HOW_IT_WAS: Final = re.compile(
    rf"^{THE}[a-z]+ ?:"
    r"|\b(?:c'est|est|is|c'?etai(?:t|ent)|n'etait|etai(?:t|ent)|je (?:faisais|finissais|commencais)|was|were|it's"
    r"|(?:fini|termine|arrete|commence|debute|demarre|dure)[sr]?|ended|stopped|finished|began|started|lasted)\b"
)
_GOES_ON: Final = re.compile(r"\b(?:toujours|encore|en cours|continue|still)\b")
#: « le stage, c'était chez UPS »: its firm, and no stay elsewhere.
_IT_WAS_AT: Final = re.compile(r"\b(?:c'etait|c'est|cetait|etait|it was) (?:chez|at) ")
#: « le stage, c'était un CDD »: what it was called until now.
_IT_WAS_OTHERWISE: Final = re.compile(r"^[^\W\d]+(?: |')[^\W\d]+,? (?=c'(?:est|[ée]tait) )", re.IGNORECASE)
_ENDED: Final = rf"(?:j'ai (?:fini|termine|arrete)|i (?:finished|stopped|ended)){_OF_THE_STAY}"
_OF_A_FIRM: Final = re.compile(
    r"\b(?:employeur|entreprise|boite|societe|nom|s'appel\w+|chez|employer|firm|company|called)\b"
    r"|^(?:en fait )?(?:c'est|c'etait|cetait|it was) "
)
_NAMED: Final = re.compile(rf"{_PART}{_IS}")
_TOLD: Final = re.compile(rf"{_PART}{_IS}|(?:c'etait|c etait|cetait|it was) {_HOW}|{_ENDED} {_WHEN}")


def told_again(talk: Talk, key: Key, text: str, outcome: Outcome) -> Outcome | None:
    """The change that such words make, which is shown before it is made; of a stay that is not named, of the last."""
    if key.field != "menu" or not isinstance(outcome, Unclear | Answer) or "?" in text:
        return None
    if outcome == Unclear() and (firm := _firm_that_lacked(talk, key, text)) is not None:
        return firm
    named = period_told_of(talk, text) if _HOW_IT_WAS.search(fold(text)) else None
    if named is not None and not _tells_of_another(talk, named, text):
        return _change_of(talk, named, text)
    signs = _NAMED if isinstance(outcome, Answer) else _TOLD  # « c'était un CDD chez GLS en mai » is another stay
    n = period_open(talk, key) if signs.match(fold(text)) else None
    return None if n is None else _change_of(talk, n, text)


def _firm_that_lacked(talk: Talk, key: Key, text: str) -> Correct | None:
    """« l'employeur c'était Colis Services », of a stay that has none yet."""
    n = period_open(talk, key)
    if n is None or talk.standing.value(EMPLOYER, n) is not None or not _OF_A_FIRM.search(fold(text)):
        return None
    said = read_as(talk, EMPLOYER, text)
    alone = isinstance(said, Answer) and said.readings[0].facts.keys() == {EMPLOYER}
    return correction([said.readings[0].facts], sure=False) if isinstance(said, Answer) and alone else None


def _change_of(talk: Talk, n: int, text: str) -> Correct | None:
    said, shorter = _change_told(talk, n, text), _IT_WAS_OTHERWISE.sub("", text)
    return said if said is not None or shorter == text else _change_told(talk, n, shorter)


def _change_told(talk: Talk, n: int, text: str) -> Correct | None:
    meant = read_at(talk, Key(CONFIRM, n), text, n)
    changed = meant.readings[0].facts if isinstance(meant, Correct) else {}
    firm = talk.standing.value(EMPLOYER, n)
    of_the_firm = EMPLOYER in changed and isinstance(firm, str) and fold(firm) in fold(text)
    goes_on = changed.get(END) == ONGOING and _GOES_ON.search(fold(text)) is None  # « GLS, c'est fermé maintenant »
    if not changed or not changed.keys() <= FIELDS_OF_A_PERIOD or of_the_firm or goes_on:
        return None  # « DPD, c'était à Lille »: the firm that is named is the one that is held
    return meant if isinstance(meant, Correct) else None


def _tells_of_another(talk: Talk, n: int, text: str) -> bool:
    """Whether the words are of another stay than period ``n``, whose firm or kind they name: elsewhere, or apart."""
    told = read_as(talk, HAS_PERIOD, text)
    facts = told.readings[0].facts if isinstance(told, Answer) else {}
    elsewhere = is_elsewhere(talk, n, facts) and _IT_WAS_AT.search(fold(text)) is None
    return says_one_more(text) or elsewhere or is_apart(talk, n, facts)
