"""Names of people: as typed, with case and particles, without the words around them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from dialogs.reading.answered import answer, doubtful
from dialogs.reading.first_names import FIRST_NAMES
from dialogs.reading.fold import fold, tidy
from dialogs.reading.outcome import Outcome, Unclear
from dialogs.reading.wordlists import word_set
from dialogs.words.facts import Value

LAST, FIRST = "last_name", "first_names"
_LEAD = re.compile(
    r"^\W*(?:(?:bonjour|salut|bonsoir|oui|alors|euh|donc|bah|ben(?=\s*[,!])|hello|hi|svp|ok)[\s,!.]+)*"
    r"(?P<whole>(?:je\s+(?:m['’ ]?\s*appelle?|suis|me\s+nomme)|j['’ ]?m['’ ]?appell?e?|moi\s+c['’ ]?est|c['’ ]?est|my\s+name\s+is|my\s+name['’ ]?s|i\s+am|i['’ ]?m|m['’ ]?appell?e)\s+(?:monsieur\s+|madame\s+|mme\s+|m\.?\s+|mr\s+)?)?"
    r"(?P<label>(?:(?:mon|mes|le|les|my)\s+)?(?:nom|noms|pr[eé]noms?|last\s*name|first\s*names?|surname|name|family\s+name)(?:\s+de\s+(?:famille|naissance|jeune\s+fille|bapt[eê]me|mariage))?\s*(?:c['’ ]?est|est|sont|is|:|=|,)?\s*)?",
    re.IGNORECASE,
)
_MARRIED = re.compile(
    r"^(?P<birth>.+?)[\s,(]+(?:[eé]p\.?|[eé]pouse|[eé]poux|[eé]pse|[eé]pous[eé]e|ep|mari[eé]e?|veuve|vve|married|dite?)\s+(?P<married>[^)]+)\)?$",
    re.IGNORECASE,
)
_BORN = re.compile(
    r"^(?P<married>.+?)[\s,(]+(?:n[eé]e?|born|nom\s+de\s+jeune\s+fille|nom\s+de\s+naissance)\s*:?\s+(?P<birth>[^)]+)\)?$",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"^(?:nom\s*:?\s*)?(?P<last>.+?)[\s,;]+(?:et\s+)?(?:mon\s+)?pr[eé]noms?\s*(?:c['’ ]?est|est|:)?\s*(?P<first>.+)$|"
    r"^(?:pr[eé]noms?\s*:?\s*)?(?P<first2>.+?)[\s,;]+(?:et\s+)?(?:mon\s+)?nom(?:\s+de\s+famille)?\s*(?:c['’ ]?est|est|:)?\s*(?P<last2>.+)$",
    re.IGNORECASE,
)
_PARTICLES: Final = word_set(
    """
    de du des d le la les l el al ben bin ould ait da do dos das di del della van von der den ter ten bel abou abu
    st saint sainte san o mc mac n
    """
)
_PHRASE: Final = word_set(
    """
    je tu il elle nous vous est c pas quoi pourquoi comment qui que sais veux dire donner besoin mon ma ton votre
    nom prenom the is my not what why how avec suis ai avez pour dans heures semaine stage
    """
)
_LONGEST: Final = 5


def read_name(text: str, ask: str, known: Mapping[str, Value]) -> Outcome | None:
    """The last name or the first names of a text; both when it gives both."""
    typed = " ".join(tidy(text).split())
    match = _LEAD.match(typed)
    whole = bool(match and match["whole"])
    label = fold(match["label"] or "") if match else ""
    name = _trimmed(typed[match.end() :] if match else typed)
    if not any(sign.isalpha() for sign in name):
        return Unclear()
    if _not_a_name(name):
        return None
    both = _BOTH.match(name) if label or "nom" in fold(name) else None
    if both is not None:
        last, first = (both["last"], both["first"]) if both["last"] else (both["last2"], both["first2"])
        return answer({LAST: _trimmed(last), FIRST: _trimmed(first)})
    named = FIRST if label and "prenom" in label and "nom" in label else ask
    if ask == LAST:
        return _last_name(name, whole=whole, about=named)
    return _first_names(name, whole=whole, known=known)


def _last_name(name: str, *, whole: bool, about: str) -> Outcome:
    if about == FIRST:
        return answer({FIRST: name})
    for pattern in (_MARRIED, _BORN):
        if (match := pattern.match(name)) is not None:
            return doubtful([{LAST: _trimmed(match["birth"])}, {LAST: _trimmed(match["married"])}])
    parts = name.split()
    split = _capitals(parts) or _first_then_last(parts, whole=whole)
    if split is None:
        return answer({LAST: name}, sure=not whole and _tidy_name(parts))
    first, last, sure = split
    if sure:
        return answer({LAST: last, FIRST: first})
    if whole or _is_first_name(first):
        return doubtful([{LAST: last, FIRST: first}])
    return doubtful([{LAST: name}, {LAST: last, FIRST: first}])


def _capitals(parts: list[str]) -> tuple[str, str, bool] | None:
    """« Jean DUPONT », « DA SILVA Maria »: capitals mark the last name."""
    loud = [len(part) > 1 and part.isupper() for part in parts]
    if not any(loud) or all(loud):
        return None
    first, last = (
        " ".join(p for p, up in zip(parts, loud, strict=True) if not up),
        " ".join(p for p, up in zip(parts, loud, strict=True) if up),
    )
    changes = sum(a != b for a, b in zip(loud, loud[1:], strict=False))
    if changes != 1 or any(fold(part) in _PARTICLES for part in first.split()):
        return None
    return first, last, True


def _first_then_last(parts: list[str], *, whole: bool) -> tuple[str, str, bool] | None:
    """« Jean Le Goff »; « Dupont Marie » when only the second is a first name."""
    if len(parts) < 2 or fold(parts[0].rstrip("'’")) in _PARTICLES:
        return None
    at = 1
    while at < len(parts) - 1 and _is_first_name(parts[at]) and _is_first_name(parts[0]):
        at += 1
    if whole or _is_first_name(parts[0]):
        if not whole and fold(parts[1].rstrip("'’")) in _PARTICLES and not _is_first_name(parts[0]):
            return None
        return " ".join(parts[:at]), " ".join(parts[at:]), False
    if _is_first_name(parts[-1]) and fold(parts[-2]) not in _PARTICLES:
        return parts[-1], " ".join(parts[:-1]), False
    if any(fold(part.rstrip("'’")) in _PARTICLES for part in parts[1:]):
        return None
    return parts[0], " ".join(parts[1:]), False


def _first_names(name: str, *, whole: bool, known: Mapping[str, Value]) -> Outcome:
    parts = name.split()
    last = known.get(LAST)
    if isinstance(last, str) and len(parts) > 1:
        folded, held = fold(name), fold(tidy(last))
        if folded.endswith(" " + held):
            return answer({FIRST: name[: -len(held)].strip()})
        if folded.startswith(held + " "):
            return answer({FIRST: name[len(held) :].strip()})
    split = _capitals(parts)
    if split is not None:
        return answer({FIRST: split[0], LAST: split[1]})
    if whole and len(parts) > 1 and not all(_is_first_name(part.strip(",")) for part in parts):
        return doubtful([{FIRST: parts[0], LAST: " ".join(parts[1:])}, {FIRST: name}])
    strange = (
        len(parts) > 1 and _is_first_name(parts[0]) and not all(_is_first_name(part.strip(",;")) for part in parts)
    )
    if strange and any(fold(part) in _PARTICLES for part in parts[1:]):
        return doubtful([{FIRST: parts[0], LAST: " ".join(parts[1:])}, {FIRST: name}])
    return answer({FIRST: name}, sure=_tidy_name(parts))


def _trimmed(name: str) -> str:
    name = re.sub(
        r"\s*(?:svp|stp|merci|s['’]il vous pla[iî]t|voil[aà]|please|thanks?)\W*$", "", name, flags=re.IGNORECASE
    )
    return name.strip(' \t.,;:!"«»()=')


def _tidy_name(parts: list[str]) -> bool:
    return len(parts) <= _LONGEST and not any(sign.isdigit() for part in parts for sign in part)


def _not_a_name(name: str) -> bool:
    words = re.findall(r"[^\W\d_]+", fold(name))
    return len(words) > 8 or len(_PHRASE.intersection(words)) >= 2 or "?" in name or "@" in name or "http" in name


def _is_first_name(word: str) -> bool:
    folded = fold(word.strip(",;."))
    return folded in FIRST_NAMES or ("-" in folded and all(part in FIRST_NAMES for part in folded.split("-")))
