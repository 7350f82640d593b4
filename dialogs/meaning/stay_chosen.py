"""Which stay is meant where several are put up: « la 2 », « laposte », « Cronopost »; a firm that is none of them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dialogs.acts import certifying, changes
from dialogs.answers.papers.certificate import forms_of
from dialogs.employers import bare
from dialogs.meaning.edit_named import answer_named
from dialogs.meaning.periods_meant import period_named
from dialogs.meaning.understanding import read_under
from dialogs.questions.form import CERTIFICATE
from dialogs.reading.outcome import Correct
from dialogs.reading.talk.places_in_a_row import ORDINALS
from dialogs.reading.text.by_ear import as_it_sounds
from dialogs.reading.text.fold import fold
from dialogs.reading.work.called import THE_STAY
from dialogs.words.facts import Key
from dialogs.words.fields import EMPLOYER, START
from dialogs.words.text import Raw, t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk

_NUMBER: Final = re.compile(
    rf"(?:l[ea] |n°|numero |number |the )?(?:periode |period )?(?P<word>{'|'.join(ORDINALS)}|[1-9]\d?)"
)
_ALL: Final = frozenset({"les deux", "toutes", "tous", "toutes les deux", "les 2", "both", "all"})
#: « non les heures chez DPD c'est 20 », « plutôt Amazon »: a change, and no firm that is chosen.
_TELLS: Final = re.compile(r"\b(?:c'?est|c'?etait|etait|is|was)\b.*[0-9]|\b(?:pas|not)\b")
_CHANGES: Final = re.compile(r"\b(?:non|no|c'?est|c'?etait|etait|is|was|en fait|plutot|actually)\b")
_A_STAY: Final = re.compile(rf"(?:pour )?{THE_STAY}")
_BY_EAR: Final = 5  # letters from which a name is known by its sound
_FEW: Final = 5  # words: more of them tell the change itself
_NOTHING: Final = frozenset({"rien", "non", "aucune", "aucun", "rien du tout", "nothing", "no"})
_FIGURE: Final = re.compile(r"[0-9]")
_BOTH_DAYS: Final = re.compile(r"(?:non\W+)?(?:c'?est )?(?:les|mes|the|my) (?:deux |2 |two )?(?:dates|jours|days)")


def chosen(talk: Talk, key: Key, text: str) -> bool:
    """Whether words say which of those put up is meant, by its name: then it is taken."""
    words = fold(text).strip(" .!")
    if key.field == "certificate":
        return _for_certificate(talk, text, words)
    if key == Key("edit") and _to_correct(talk, words):
        return True
    if words in _NOTHING:
        talk.open(None)
        return True
    named = answer_named(talk, text) if len(text.split()) <= _FEW and not _FIGURE.search(text) else None
    if named is None and key.period is not None and _BOTH_DAYS.fullmatch(words):
        named = Key(START, key.period)  # a stretch answers both
    if named is not None:
        changes.put_up(talk, str(named))
    return named is not None


def _for_certificate(talk: Talk, text: str, words: str) -> bool:
    """Whether words say for which employer a certificate is; one of none of the stays is said to be none of theirs."""
    if _TELLS.search(words):
        return False
    n = period_named(talk, words) or _by_its_number(talk, words)
    forms = [talk.standing.complete[0]] if words in _ALL else [n] if n is not None else _forms_at(talk, words)
    if forms:
        certifying.begin(talk, forms[0] if len(forms) == 1 else None)
        return True
    if _no_such_number(talk, words) or _A_STAY.fullmatch(words):  # « mon stage », of several: it is asked again
        return True
    said = None if _CHANGES.search(words) else read_under(talk, Key(CERTIFICATE), text)
    if not isinstance(said, Correct) or said.readings[0].facts.keys() != {EMPLOYER}:
        return False
    firm = Raw(str(said.readings[0].facts[EMPLOYER]))
    talk.tell(t("Aucune de vos périodes n'est chez %(firm)s.", easy="Pas de période chez %(firm)s.", firm=firm))
    return True


def _to_correct(talk: Talk, words: str) -> bool:
    """Whether folded words say which stay is to be corrected: « la 2 », « GLS », and nothing else."""
    periods = talk.standing.periods
    at = [n for n in periods if bare(talk.standing.value(EMPLOYER, n)) == bare(words)]
    n = at[0] if len(at) == 1 else _by_its_number(talk, words)
    if n is not None:
        talk.open(Key("edit", n))
        return True
    return _no_such_number(talk, words)


def _by_its_number(talk: Talk, words: str) -> int | None:
    """« la 2 », « 2 », « la deuxième »: the stay of that number."""
    at, periods = _number(words), talk.standing.periods
    return periods[at - 1 if at > 0 else at] if at is not None and at <= len(periods) and periods else None


def _number(words: str) -> int | None:
    place = _NUMBER.fullmatch(words)
    return None if place is None else ORDINALS.get(place["word"]) or int(place["word"])


def _no_such_number(talk: Talk, words: str) -> bool:
    at = _number(words)
    if at is not None:
        talk.tell(t("Il n'y a pas de période %(n)s.", n=at))
    return at is not None


def _forms_at(talk: Talk, words: str) -> list[int]:
    """« DPD », « laposte », « cronopost »: the forms of that employer, each by its number; by ear where need be."""
    said, row = set(), words.split()
    for first in range(len(row)):
        said |= {bare(" ".join(row[first:last])) for last in range(first + 1, len(row) + 1)}
    named = {form.number: bare(talk.standing.value(EMPLOYER, form.number)) for form in forms_of(talk.standing)}
    exactly = [n for n, employer in named.items() if employer in said]
    heard = {_sound(each) for each in said if len(each) >= _BY_EAR}
    return exactly or [n for n, employer in named.items() if _sound(employer) in heard]


def _sound(name: str) -> str:
    return as_it_sounds(name.rstrip("es"))
