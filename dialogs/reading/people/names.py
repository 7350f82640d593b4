"""Names of people: as typed, with case and particles, without the words around them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from dialogs.reading.answered import answer, doubtful
from dialogs.reading.around.around import without_doubt
from dialogs.reading.names.no_names import of_a_chief
from dialogs.reading.names.spelling import without_spelling
from dialogs.reading.names.which_name import (
    as_one_is_called,
    either_name,
    label_first,
    last_version,
    several_names,
    without_owner,
)
from dialogs.reading.names.whole_names import PARTICLES, by_capitals, first_then_last, is_first_name, trimmed
from dialogs.reading.outcome import Answer, Outcome, Unclear
from dialogs.reading.text.fold import fold, tidy
from dialogs.reading.text.phrases import FILLER
from dialogs.reading.text.wordlists import word_set
from dialogs.words.facts import Value
from dialogs.words.fields import FIRST_NAMES, LAST_NAME

_FLAGS: Final = re.IGNORECASE | re.VERBOSE
_IS: Final = r"\s*(?:c['’\ ]?est|c[eé]?(?=\s)|(?:s['’\ ]?|est\s+)[eé]crit|(?:est|sont|is|are)\b|:|=|,)?\s*"
#: « c dupont », and not « C. Dupont ».
_IT_IS: Final = re.compile(r"^c(?:t|'t)? (?=\w{2})")
#: What stands before a name: greetings, « je m'appelle », « mon nom de famille c'est ».
_LEAD = re.compile(
    rf"""
    ^\W*
    (?:(?:bonjour|salut|bonsoir|oui|non|en\s+fait|alors|euh|donc|bah|(?:ben|ah|oh)(?=\s*[,!]|\s+(?:mon|moi|je|c['’]est)\b)|hello|hi|svp|ok
        |merci|voil[aà]|une?\s+seule?|seulement|uniquement|juste|just|only|yes|no|erreur|pardon|oups|d[eé]sol[eé]e?|sorry)[\s,!.]+)*
    (?P<whole>(?:je\s+(?:m['’\ ]?\s*appelle?|suis|me\s+(?:pr[eé])?nomm?e)|j['’\ ]?m['’\ ]?appell?e?|j['’]?suis
    |m['’\ ]?appell?e|
    moi\s+c(?:['’\ ]?est|[eé])?\b|c[eé]\s+(?=\w)
    |j(?:e\s|['’\ ])?(?:n['’])?(?:en\s+)?ai\s+(?:(?:qu|k)['’\ ]?\s?une?|une?\s+seule?)
        (?:\s+(?:pr[eé]nom|nom)s?)?\b
        (?:\s+c['’\ ]?est\b)?[\s,:.]*
        |[cç]a\s+s['’]?[eé]crit|c['’\ ]?est|my\s+name\s+is|my\s+name['’\ ]?s|i\s+am|i['’\ ]?m|it\s+is|it['’\ ]?s)\s+)?
    (?P<label>n[eé]e\s+(?=[^\W\d_])
        |(?:(?:mon|mes|le|les|my|(?:j['’]ai|je\s+porte)\s+\w+)\s+)?(?:(?:1er|premier|first|vrai)\s+)?
        (?:noms?\b|pr[eé]noms?\b|last\s*name|first\s*names?|surname|name\b|family\s+name)
        (?:\s+(?:de\s+(?:famille|naissance|jeune\s+fille|bapt[eê]me|mariage)|complet)|(?<=nom)\s+(?:usuel|officiel|principal)\b(?!\s*$))?{_IS})?
    """,
    _FLAGS,
)
_LAST_THEN_FIRST = re.compile(
    rf"^(?P<last>.+?)[\s,;]+(?:(?:et|and)\s+)?(?:mon\s+|my\s+)?(?:pr[eé]noms?|first\s*names?)\b{_IS}(?P<first>.+)$",
    _FLAGS,
)
_FIRST_THEN_LAST = re.compile(
    rf"^(?P<first>.+?)[\s,;]+(?:(?:et|and)\s+)?(?:mon\s+|my\s+)?(?:nom\b(?:\s+de\s+famille)?|(?:last|family)\s*name"
    rf"|surname){_IS}(?P<last>.+)$",
    _FLAGS,
)
#: « premier prénom Awa deuxième Khady »
_NUMBERED = re.compile(
    r"^\W*(?:(?:mon\s+)?(?:premier|1er)\s+(?:pr[eé]nom\s+)?)(?:c['’\s]?est\s+)?([^\W\d]+)[\s,]+(?:et\s+)?(?:(?:le|mon)\s+)?"
    r"(?:deuxi[eè]me|second|2[eè]?me?)\s+(?:pr[eé]nom\s+)?(?:c['’\s]?est\s+)?([^\W\d]+)\W*$",
    re.IGNORECASE,
)
#: What a form asks for after the names.
_OF_A_FORM = re.compile(r"[\s,;]+(?:n[eé]e?|date|adresse|t[eé]l\w*|email|mail)\b", re.IGNORECASE)
#: Said after a name.
_AFTER = re.compile(
    r"[\s,]+(?:svp|stp|merci|s['’]il\s+vous\s+pla[iî]t|voil[aà]|please|thanks?|tout\s+(?:court|simplement)|simplement|seulement|uniquement"
    r"|only|(?:et\s+)?c['’]est\s+tout)\W*$",
    re.IGNORECASE,
)
#: Words of a sentence; a name has at most one of them.
_PHRASE: Final = word_set(
    """
    je tu il elle nous vous est c pas quoi pourquoi comment qui que qu sais veux dire donner besoin mon ma ton votre
    nom prenom the is my not what why how avec suis ai avez pour dans heures semaine stage j en m n y un une deux ecrit
    envie crois appelle habite i you he she they told already say says said have has was want know give your same as
    before on
    """
)
#: Of these a name of several words hardly has one: « Samira comme ma mère ».
_TALK: Final = word_set(
    """
    comme seulement uniquement que qui aussi sans mais donc parce meme depuis est sont je ma mon mes pas plus toujours
    corrigez ecrit mere pere frere soeur fils fille svp like only but because same as my told say says already
    aucun aucune deuxieme prenom prenoms
    """
)
_NONE: Final = frozenset(
    {
        *word_set("hm hmm hum euh pff anonyme desole desolee dsl"),
        *word_set("oui non nan ok no yes aucun aucune rien ouais pareil idem"),
        "inconnu",
        "inconnue",
        "le mien",
        "la mienne",
        "les miens",
    }
)
#: « hmmmm »
_STRETCHED: Final = re.compile(r"(\w)\1{2,}")
#: « Marie tiret Claude », as it is dictated.
_DASH = re.compile(r"\s+(?:tiret|trait d['’]union)\s+", re.IGNORECASE)
_COUNTS: Final = word_set("premier second deuxieme 1er autre")
_LONGEST: Final = 5
_MOST_SIGNS: Final = 300  # more are no name, and would take long to look through


def read_name(text: str, ask: str, known: Mapping[str, Value]) -> Outcome | None:
    """The last name or the first names of a text; both when it gives both."""
    if len(text) > _MOST_SIGNS:
        return None
    typed = _AFTER.sub("", " ".join(tidy(text).split()))
    typed = _NUMBERED.sub(r"\1 \2", typed)
    certain, sure = without_doubt(typed)
    certain, fits = without_spelling(certain)
    sure &= fits
    certain, named = as_one_is_called(label_first(_IT_IS.sub("", certain)))
    match = _LEAD.match(certain)
    whole, label = (bool(match["whole"]), fold(match["label"] or "")) if match else (False, "")
    certain, plain = last_version(certain[match.end() :] if match else certain)
    certain, own = without_owner(certain)
    name, sure = trimmed(certain), sure and named and plain and own
    if not any(sign.isalpha() for sign in name) or _STRETCHED.sub(r"\1", fold(name)) in _NONE:
        return Unclear()
    both = _both(name, label)
    if both is not None:
        return both
    if ":" in name and not several_names(name):
        sure, name = False, trimmed(name.rpartition(":")[2])
    if _not_a_name(name) or _digits(name):
        return None
    if (dashed := _DASH.sub("-", name)) != name:
        sure, name = False, dashed
    words = [word for word in fold(name).split() if word not in PARTICLES]
    sure &= len(words) < 2 or (_TALK.isdisjoint(words) and not _chatter(name))
    last = label and ("name" not in label or any(word in label for word in ("family", "last", "surname")))
    about = FIRST_NAMES if "prenom" in label or "first" in label else LAST_NAME if last else ask
    meant = _last_name(name, whole=whole) if about == LAST_NAME else _first_names(name, whole=whole, known=known)
    return meant if sure else doubtful([reading.facts for reading in meant.readings])


def _chatter(name: str) -> bool:
    """« Dupont-Durand oui les deux »: beside words with a capital, small ones that are no particles."""
    parts = name.split()
    said = {fold(part) for part in parts if part.islower()} - PARTICLES
    return any(part[:1].isupper() for part in parts) and not said.isdisjoint(FILLER | _NONE)


def _both(name: str, label: str) -> Outcome | None:
    """« nom : Diop, prénom : Awa »; « Awa, et mon nom Diop » after « mon prénom c'est »."""
    first_said = "prenom" in label or "first" in label
    match = None if first_said else _LAST_THEN_FIRST.match(name)
    match = match or (_FIRST_THEN_LAST.match(name) if first_said else None)
    if match is None or not (_COUNTS | _NONE).isdisjoint(fold(match["last"]).split()):
        return None
    if not (_PHRASE | _TALK).isdisjoint(fold(f"{match['last']} {match['first']}").split()):
        return None
    if not all(any(sign.isalpha() for sign in match[part]) for part in ("last", "first")) or _digits(match["last"]):
        return None
    first = _OF_A_FORM.split(match["first"])[0]
    return answer({LAST_NAME: trimmed(match["last"]), FIRST_NAMES: trimmed(first)}, sure=first == match["first"])


def _last_name(name: str, *, whole: bool) -> Answer:
    if several := several_names(name):
        return doubtful([{LAST_NAME: trimmed(each)} for each in several])
    if "," in name and not is_first_name(name.partition(",")[0]):
        last, first = map(trimmed, name.split(",", 1))  # « Le Goff, Jean »
        return doubtful([{LAST_NAME: last, FIRST_NAMES: first}])
    parts = [part for part in name.split() if any(map(str.isalnum, part))]
    split = by_capitals(parts) or first_then_last(parts, whole=whole)
    if split is None:
        mixed = len(parts) > 2 and any(map(is_first_name, parts[1:]))  # « El Hadji Malick Sy »
        return answer({LAST_NAME: name}, sure=not (whole or mixed or "(" in name) and _tidy_name(parts))
    first, last, sure = split
    if sure:
        return answer({LAST_NAME: last, FIRST_NAMES: first})
    if whole or is_first_name(first):
        return doubtful([{LAST_NAME: last, FIRST_NAMES: first}])
    return doubtful([{LAST_NAME: name}, {LAST_NAME: last, FIRST_NAMES: first}])


def _first_names(name: str, *, whole: bool, known: Mapping[str, Value]) -> Answer:
    parts = name.split()
    if several := either_name(name):
        return doubtful([{FIRST_NAMES: trimmed(each)} for each in several])
    last = known.get(LAST_NAME)
    if isinstance(last, str) and len(parts) > 1:
        folded, held = fold(name), fold(tidy(last))
        if folded.endswith(" " + held):
            return answer({FIRST_NAMES: name[: -len(held)].strip()})
        if folded.startswith(held + " "):
            return answer({FIRST_NAMES: name[len(held) :].strip()})
    split = by_capitals(parts)
    if split is not None:
        return answer({FIRST_NAMES: split[0], LAST_NAME: split[1]}, sure=split[2])
    if whole and len(parts) > 1 and not all(is_first_name(part.strip(",")) for part in parts):
        return doubtful([{FIRST_NAMES: parts[0], LAST_NAME: " ".join(parts[1:])}, {FIRST_NAMES: name}])
    strange = len(parts) > 1 and is_first_name(parts[0]) and not all(is_first_name(part.strip(",;")) for part in parts)
    if strange and not isinstance(last, str):
        both = {FIRST_NAMES: parts[0], LAST_NAME: " ".join(parts[1:])}
        led = any(fold(part) in PARTICLES for part in parts[1:])
        if led or (len(parts) == 2 and set(name).isdisjoint(",;()")):
            return doubtful([both, {FIRST_NAMES: name}] if led else [{FIRST_NAMES: name}, both])  # « Paul Durand »
    return answer({FIRST_NAMES: name}, sure=_tidy_name(parts))


def _tidy_name(parts: list[str]) -> bool:
    named = len("".join(parts)) > 1 and len(parts) <= _LONGEST
    return named and not any(map(_digits, parts))


def _digits(words: str) -> bool:
    return any(sign.isdigit() for sign in words)


def _not_a_name(name: str) -> bool:
    words = re.findall(r"[^\W\d_]+", fold(name))
    pointed = words[:1] == ["comme"] and len(words) > 1  # « comme sur la carte »
    told = of_a_chief(words) or pointed or len(words) > 8 or len(_PHRASE.intersection(words)) >= 2
    return told or any(sign in name for sign in ("?", "@", "http"))
