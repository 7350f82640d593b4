"""A stay that went on is over: « j'ai fini le 30 octobre », and « j'ai démissionné », which names no day."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from dialogs.acts.meaning.periods_meant import known, period_named, period_open
from dialogs.acts.meaning.reading_as import read_as
from dialogs.reading.outcome import Answer, Command, Correct, Outcome, Unclear
from dialogs.reading.text.fold import fold
from dialogs.words.facts import Key
from dialogs.words.fields import END, ONGOING

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk

#: That a stay is over.
_ENDED: Final = re.compile(
    r"\b(?:fini|finie|fin|arrete|termine|dernier jour|quitte|parti|partie|demissionne|vire|viree|licencie\w*"
    r"|last day|finished|left|stopped|ended|quit)\b"
)
#: That somebody has left, where it needs no day to be understood.
_LEFT: Final = re.compile(
    r"\b(?:j'?ai |g )(?:demissionne|quitte (?:mon |le )?(?:boulot|travail|emploi|job|poste|taf|chez)"
    r"|arrete (?:de travailler|le (?:boulot|travail|taf))|ete (?:viree?|licenciee?)"
    r"|perdu mon (?:boulot|travail|emploi|job|taf))"
    r"|\bje (?:ne )?(?:travaille|bosse|taffe) plus\b|\bje (?:ne )?suis plus (?:chez|la[- ]bas|en poste|salariee?)"
    r"|\b(?:mon |le )?(?:contrat|cdd|cdi|emploi|boulot) (?:est |s'est )?(?:fini|termine|arrete|rompu)\b"
    r"|\bi (?:quit|resigned|left my job|was fired|no longer work|don't work there)"
)
_NOT_LEFT: Final = re.compile(r"\?|\b(?:si|if|avant|before|vais|va|demain|quand)\b")
_FIGURE: Final = re.compile(r"[0-9]")


def ended_since(talk: Talk, key: Key, text: str, outcome: Outcome) -> Outcome | None:
    """« j'ai fini le 30 octobre », once all is told: the last day of the stay that was going on, once agreed."""
    if key.field != "menu" or outcome != Unclear() or "?" in text or not _ENDED.search(fold(text)):
        return None
    going_on = _going_on(talk)
    n = period_named(talk, text) or period_open(talk, key)
    if n not in going_on:
        return Command("edit") if going_on else None  # of which one? the periods are put up
    said = read_as(talk, END, text, known(talk, n))
    ends = [each for each in said.readings if isinstance(each.facts.get(END), date)] if isinstance(said, Answer) else []
    return Correct(tuple(replace(each, facts={END: each.facts[END]}) for each in ends)) if ends else None


def left(talk: Talk, text: str) -> Key | None:
    """« j'ai démissionné », of the one stay that goes on, with no day: its last day is asked for."""
    folded = fold(text)
    if not _LEFT.search(folded) or _FIGURE.search(folded) or _NOT_LEFT.search(folded):
        return None
    going_on = _going_on(talk)
    n = period_named(talk, text) or (going_on[0] if len(going_on) == 1 else None)
    return Key(END, n) if n in going_on else None


def _going_on(talk: Talk) -> list[int]:
    return [n for n in talk.standing.complete if talk.standing.value(END, n) == ONGOING]
