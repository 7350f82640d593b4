"""A SIRET as people copy it: separators of every kind, a word before it, a slip in a figure."""

from __future__ import annotations

import re
from typing import Final

from stdnum import luhn

from dialogs.reading.answered import answer
from dialogs.reading.around.around import without_doubt
from dialogs.reading.outcome import Answer, Outcome, Unclear
from dialogs.reading.text.fold import fold
from dialogs.reading.text.numbers import merge
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set

_SIREN, _SIRET = 9, 14
_LA_POSTE: Final = "356000000"
_SEAT: Final = "35600000000048"  # La Poste's head office keeps the ordinary rule
#: Figures with what may stand between them: spaces, points, dashes, slashes, commas, « x » of a form.
_FIGURES = re.compile(r"[0-9][0-9\s.\-_/,;:'|]*[0-9]|[0-9]")
#: The letter for the figure.
_LETTER_O = re.compile(r"(?<=[0-9]\s)o+(?=[0-9\s])|(?<=[0-9])o+(?=[0-9\s])")
#: « … non … »: the last number counts.
_MENDED = re.compile(r"[0-9]\W+(?:non|pardon|plutot|enfin|euh|oups|erreur|sorry)\b.*[0-9]")
_HAS_NONE = re.compile(
    r"\b(?:boite|entreprise|societe|patron|employeur)\b[^.?!]{3,30}\by[' ]?en a pas$"
    r"|\b(?:pas (?:encore )?de|sans|aucun|no) (?:numero (?:de )?)?siret\b|\bc est un particulier\b|c'est un particulier"
)
#: Words that make of a number one that the firm hardly has.
_DOUBTED = re.compile(
    r"\b(?:anciens?|anciennes?|vieux|siege|pas|mais|ou|verifier|change|demenage|autre|faux|doute|avant|ferme|old|not"
    r"|but"
    r"|former)\b"
)
#: « j'en ai pas, c'est en Belgique »
_NONE_BECAUSE: Final = re.compile(
    r"(?:non,? )?(?:j'?en ai pas|je n'en ai pas|(?:il )?(?:n')?y[' ]?(?:en )?a pas|ils? (?:n')?en (?:a|ont) pas|aucun)"
    r"[\s,.:]+(?:c'est|c'etait|car|parce|vu que|puisque|it's|because) \D+$"
)
#: « siret : néant »
_LABEL: Final = re.compile(r"^\W*(?:(?:le |mon |son )?(?:n[°o]|num(?:ero)?)?\s*(?:de )?siret)\s*[:=]\s*(?=[a-z])")
_RUN_TOGETHER: Final = re.compile(r"\b([yj])en\b")
_AROUND: Final = ' .!,()"->'
_OPENING: Final = word_set(
    """
    bonjour bonsoir non oui ok ah ben bah moi c est etait en fait mais nous l entreprise mon ma le la asso association
    patron patronne
    chef cheffe employeur boite societe boss m a dit dis que qu il elle on n y my says said
    """
)
_NONE: Final = frozenset(
    fold(
        "aucun|aucune|neant|rien|sans|none|j'en ai pas|je n'en ai pas|j en ai pas|jen ai pas|j'ai pas de siret|"
        "je n'ai pas de siret|pas de siret|"
        "il n'y en a pas|y en a pas|il en a pas|ils n'en ont pas|ils en ont pas|il n'a pas de siret|n'en a pas|"
        "en a pas|j'en ai aucun|aucun numero|j'ai aucun numero|"
        "pas de numero|sans siret|no siret|i don't have one|i dont have one|i have none|non|j'en ai pas un|"
        "n'existe pas|je n'en possede pas|"
        "l'employeur n'en a pas|particulier employeur|c'est un particulier|i don't have it|don't have it|dont have it|"
        "i dont have it|i don't have any|i don't have|don't have|dont have|don't have one|i do not have one|"
        "i do not have it|they don't have one|there is none|there is no siret|j'ai pas|je n'ai pas|"
        "j'en ai point|pas siret|nan|no"
    ).split("|")
)


def read_siret(text: str, field: str) -> Outcome | None:
    """The SIRET of a text, "none" when the person has none; None when the text speaks of something else."""
    certain, sure = without_doubt(text)
    said = _LABEL.sub("", fold(certain)).strip(_AROUND)
    if _says_none(said) or _HAS_NONE.search(said):
        return answer({field: "none"}, sure=sure)
    if _NONE_BECAUSE.match(said):
        return answer({field: "none"}, sure=False)
    folded = fold(text)
    repaired = _LETTER_O.sub(lambda letters: "0" * len(letters[0]), folded) if "o" in folded else folded
    repaired = _spoken(repaired) or repaired
    groups = [re.sub(r"[^0-9]", "", group) for group in _FIGURES.findall(repaired)]
    whole = [group for group in groups if len(group) == _SIRET]
    sure &= len(set(whole)) < 2 and not (whole and _DOUBTED.search(folded))  # « … ou … », « … mais c'est l'ancien »
    figures = whole[-1 if _MENDED.search(folded) else 0] if whole else _once("".join(groups))
    letters = len(re.sub(r"[^a-z]", "", folded))
    if not figures or (letters > 40 and len(figures) < _SIREN):
        return None
    outcome = _checked(figures, field)
    if (repaired != folded or not sure) and isinstance(outcome, Answer):
        return answer({field: figures}, sure=False, problem=outcome.problem)
    return outcome


def _once(figures: str) -> str:
    """A number that was pasted twice, once."""
    half = figures[:_SIRET]
    return half if figures == half * 2 else figures


def _spoken(said: str) -> str:
    """« sept trois deux … zéro zéro sept quatre » in figures; "" where no such row of words is said."""
    line = Line(said)
    merge(line)
    numbers = [token for token in line.tokens[: line.count] if token.value >= 0]
    in_words = sum(not token.text[0].isdigit() or not said[token.start].isdigit() for token in numbers)
    return " ".join(str(token.value) if token.kind == "w" else token.text for token in numbers) if in_words > 4 else ""


def has_none(text: str) -> bool:
    """« j'en ai pas », « don't have it »: that there is none of what is asked."""
    return _says_none(fold(text).strip(_AROUND))


def _says_none(said: str) -> bool:
    """« j'en ai pas », and what may stand before it: « bonjour, en fait j'en ai pas »."""
    said = said.replace("n'y ", "y ").replace("y'", "y ")  # « y'en a pas »
    said = _RUN_TOGETHER.sub(r"\1 en", said)
    said = said.replace("j en ", "j'en ") + "s" * said.endswith(" pa")
    if said in _NONE or said.removeprefix("non").lstrip(" ,") in _NONE:
        return True
    none = max((phrase for phrase in _NONE if " " in phrase and said.endswith(" " + phrase)), key=len, default=None)
    return none is not None and _OPENING.issuperset(re.findall(r"\w+", said.removesuffix(none)))


def _checked(figures: str, field: str) -> Outcome:
    if len(figures) == _SIREN:
        return Unclear("siren")
    if len(figures) != _SIRET:
        return Unclear("length")
    if len(set(figures)) == 1:
        return Unclear("equal_digits")
    right = _valid(figures)
    return answer({field: figures}, sure=right, problem=None if right else "checksum")


def _valid(figures: str) -> bool:
    """Whether the check digit holds; La Poste's places need a sum of figures that is a multiple of five."""
    if figures.startswith(_LA_POSTE) and figures != _SEAT:
        return sum(map(int, figures)) % 5 == 0
    return bool(luhn.is_valid(figures)) and bool(luhn.is_valid(figures[:_SIREN]))
