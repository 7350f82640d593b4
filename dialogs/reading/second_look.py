"""A second look at what was not understood: the one name among other words, a yes beside them, words as they sound.

A person would understand at once; a grammar of sentences does not, for nobody foresaw the sentence. What is found so is
asked back, whatever it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from dialogs.reading.answered import answer, doubtful
from dialogs.reading.around.around import stands_for_a_picture
from dialogs.reading.employer.everyday import SAID, TOLD
from dialogs.reading.employer.firms import known_firm
from dialogs.reading.heard import Heard
from dialogs.reading.names.whole_names import PARTICLES, is_first_name
from dialogs.reading.outcome import Answer, Candidate, Outcome, Unclear
from dialogs.reading.text.by_ear import by_ear
from dialogs.reading.text.fold import fold, tidy
from dialogs.reading.text.phrases import FILLER
from dialogs.reading.text.small_words import NEVER, NO, YES
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.vocabulary import MONTHS
from dialogs.reading.text.wordlists import word_set
from dialogs.words.fields import DATES, DAYS, FIRST_NAMES, LAST_NAME, SIGNATORY, TOTAL, WEEKLY, WEEKS, YES_NO

_PEOPLE: Final = frozenset({LAST_NAME, FIRST_NAMES, SIGNATORY})
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
#: Words that stand in no name, though a sentence may begin with them.
_SENTENCE: Final = FILLER | SAID | word_set("nom noms prenom prenoms famille name first last surname mari femme ex")
#: « mon mari s'appelle Martin » names nobody who is asked.
_KIN: Final = word_set("mari femme pere mere fils fille frere soeur copain copine husband wife father mother ami amie")
_ONESELF: Final = word_set("moi je j nom prenom me i")
#: « j'habite à Lille », « chez Martin »: a town, a firm.
_AT: Final = re.compile(r"\b(?:a|au|aux|chez|at|in|en|dans) $")
#: What sentences are made of needs no listening to.
_KNOWN: Final = SAID | TOLD | FILLER
_JOINS: Final = PARTICLES | {"et"}
_NEITHER: Final = frozenset({"erase", "restart"})
#: What answers a question, where it is more than one thing.
_OWN: Final[dict[str, AbstractSet[str]]] = {
    DATES: DAYS | {WEEKS}, WEEKLY: {WEEKLY, TOTAL}, TOTAL: {WEEKLY, TOTAL}, WEEKS: {WEEKS, YES_NO},
}  # fmt: skip
_MOST_SIGNS: Final = 200  # more are a story, and would take long to listen to
_LONGEST: Final = 8  # words beside a yes


def second_look(it: Heard, read_again: Callable[[str], Outcome]) -> Outcome:
    """What a text may be of which nothing came; ``read_again`` reads another text under the same question."""
    if stands_for_a_picture(it.text) or len(it.text) > _MOST_SIGNS:
        return Unclear()
    figures = it.line.many("n") > 0
    of_another = it.line.has(_KIN) and not it.line.has(_ONESELF)
    if it.ask in _PEOPLE and not figures and not of_another and (names := names_among(it.text)):
        return doubtful({it.ask: name} for name in reversed(names))
    if it.ask == YES_NO and it.asked not in _NEITHER and not figures and (said := _yes_or_no(it)):
        return answer({YES_NO: said}, sure=False)
    heard = by_ear(it.text, _KNOWN)
    outcome = read_again(heard) if heard else Unclear()
    if not isinstance(outcome, Answer) or _OWN.get(it.ask, {it.ask}).isdisjoint(outcome.readings[0].facts):
        return Unclear()
    return replace(outcome, readings=tuple(Candidate(each.facts, sure=False) for each in outcome.readings))


def names_among(text: str) -> list[str]:
    """The names that stand among other words, by their capitals or because many are called so.

    >>> names_among("on m'appelle Lulu mais c'est Lucas"), names_among("mamadou lamine c'est composé")
    (['Lulu', 'Lucas'], ['mamadou lamine'])
    >>> names_among("Je vous l'ai dit")
    []
    """
    typed = tidy(text)
    found: list[str] = []
    start = end = -1
    for word in _WORD.finditer(typed):
        if _named(word[0]) and _AT.search(fold(typed[: word.start()])) is None:
            if end < 0 or not _joined(typed[end : word.start()]):
                found, start = ([*found, typed[start:end]] if end >= 0 else found), word.start()
            end = word.end()
    return [*found, typed[start:end]] if end >= 0 else found


def _named(word: str) -> bool:
    folded = fold(word)
    other = len(word) == 1 or folded in MONTHS or known_firm(Line(word), 0)
    return not other and (is_first_name(word) or (word[0].isupper() and folded not in _SENTENCE))


def _joined(between: str) -> bool:
    """Whether only a space, or a particle, stands between two words of a name."""
    words = fold(between).split()
    return all(word in _JOINS for word in words) and not set(between) & set(",;:.!?()")


def _yes_or_no(it: Heard) -> str:
    """« un peu oui », « ma femme dit oui »: the one of the two that is said."""
    words = it.line.words
    if len(it.line.spoken) > _LONGEST:
        return ""
    yes, no = not words.isdisjoint(YES | {"ok"}), not words.isdisjoint(NO | NEVER | {"plus", "sauf", "mais"})
    return "yes" if yes and not no else "no" if not yes and not words.isdisjoint(NO) else ""
