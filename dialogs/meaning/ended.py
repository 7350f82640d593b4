"""A stay that went on is over: « j'ai fini le 30 octobre », and « j'ai démissionné », which names no day."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from dialogs.meaning.periods_meant import known, period_named, period_open
from dialogs.meaning.reading_as import read_as
from dialogs.reading.outcome import Answer, Command, Correct, Outcome, Unclear
from dialogs.reading.text.fold import fold
from dialogs.words.facts import Key
from dialogs.words.fields import END, MORE_PERIODS, ONGOING, START

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk

#: That a stay is over.
_ENDED: Final = re.compile(
    r"\b(?:fini|finie|fin|arrete|termine|dernier jour|quitte|parti|partie|demissionne|vire|viree|licencie\w*"
    r"|last day|finished|left|stopped|ended|quit|fired)\b"
)
_JOB: Final = r"(?:boulot|travail|emploi|job|poste|taf)"
#: That somebody has left, where it needs no day to be understood.
_LEFT: Final = re.compile(
    rf"\b(?:j[' ]?ai |g )(?:demissionne|(?:donne|pose) ma demission|quitte (?:(?:mon |le )?{_JOB}|chez)"
    rf"|arrete (?:de travailler|le {_JOB})|ete (?:viree?|licenciee?|remerciee?)|perdu (?:mon |le ){_JOB})\b"
    r"|\bje me suis fait (?:virer|licencier|jeter|remercier)\b"
    r"|\bm[' ](?:a|ont) (?:viree?|licenciee?|remerciee?|mise? (?:dehors|a la porte))\b"
    r"|\bj(?:e (?:ne )?|e n[' ]|[' ])(?:y (?:suis|travaille|bosse) plus|(?:travaille|bosse|taffe) plus"
    r"|suis plus (?:chez|la[- ]bas|en poste|salariee?))"
    rf"|\b(?:mon |le )?(?:contrat|cdd|cdi|stage|{_JOB}) (?:est |s'est )?(?:fini|termine|arrete|rompu)e?\b"
    r"|\bi (?:have )?(?:quit|resigned|left my job|was fired|got fired|no longer work|don't work there)"
    r"|\bmy (?:contract|job|internship) (?:is over|has ended|ended|is finished)"
)
_NOT_LEFT: Final = re.compile(r"\?|\b(?:si|if|avant|before|vais|va|demain|quand|pas|jamais|failli|almost|never)\b")
_BEGAN: Final = re.compile(
    r"\b(?:debut\w*|commenc\w*|premier jour|entree|demarr\w*|start\w*|began|begin\w*|first day)\b"
)
_FIGURE: Final = re.compile(r"[0-9]")


def ended_since(talk: Talk, key: Key, text: str, outcome: Outcome) -> Outcome | None:
    """« j'ai fini le 30 octobre », once all is told: the last day of the stay that was going on, once agreed."""
    asked = key.field in {"menu", MORE_PERIODS}
    if not asked or outcome != Unclear() or "?" in text or not _ENDED.search(fold(text)):
        return None
    going_on = _going_on(talk)
    n = period_named(talk, text) or period_open(talk, key)
    if n not in going_on:
        return Command("edit") if going_on else None  # of which one? the periods are put up
    said = read_as(talk, END, text, known(talk, n))
    ends = [each for each in said.readings if isinstance(each.facts.get(END), date)] if isinstance(said, Answer) else []
    return Correct(tuple(replace(each, facts={END: each.facts[END]}) for each in ends)) if ends else None


def last_day_left_open(talk: Talk, key: Key, text: str, outcome: Outcome) -> Outcome | None:
    """« le 25 septembre », of a stay whose last day was left for later: that day, once agreed, and no first one."""
    n = period_open(talk, key)
    later = talk.standing.said(END, n) and talk.standing.value(END, n) is None
    held = talk.standing.value(START, n) is not None and isinstance(outcome, Correct)
    if not (later and held) or "?" in text or _BEGAN.search(fold(text)):
        return None
    of_the_start = isinstance(outcome, Correct) and all(each.facts.keys() == {START} for each in outcome.readings)
    said = read_as(talk, END, text, known(talk, n)) if of_the_start else None
    ends = [each for each in said.readings if each.facts.keys() == {END}] if isinstance(said, Answer) else []
    return Answer(tuple(replace(each, sure=False) for each in ends)) if ends else None


def left(talk: Talk, key: Key, text: str) -> Key | None:
    """« j'ai démissionné », with no day, of a stay that goes on or has its end to come: its last day is to be asked.

    Of which one, where several go on and none is named, is asked first.
    """
    folded = fold(text)
    answers = key.field == END or talk.conversation.offer is not None
    if answers or not _LEFT.search(folded) or _FIGURE.search(folded) or _NOT_LEFT.search(folded):
        return None
    going_on = _going_on(talk)
    n = period_named(talk, text) or (going_on[0] if len(going_on) == 1 else None)
    if n is None and going_on:
        return Key("edit")
    return Key(END, n) if n in going_on else None


def _going_on(talk: Talk) -> list[int]:
    """The stays of which today is known to be no day after the last."""
    ends = {n: talk.standing.value(END, n) for n in talk.standing.periods}
    return [n for n, end in ends.items() if end == ONGOING or (isinstance(end, date) and end >= talk.standing.today)]
