"""Addresses: a line, a postal code, a town; whichever is said."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from dialogs.reading.answered import answer, doubtful
from dialogs.reading.around import without_doubt
from dialogs.reading.fold import fold, tidy
from dialogs.reading.no_names import more_than_a_yes
from dialogs.reading.numbers import merge
from dialogs.reading.outcome import Answer, Command, Outcome
from dialogs.reading.tokens import Line
from dialogs.reading.trades import only_work
from dialogs.reading.which_name import either_name, last_version
from dialogs.reading.wordlists import word_set
from dialogs.words.facts import Value

_LONGEST: Final = 250  # longer than any address
_FLAGS: Final = re.IGNORECASE | re.VERBOSE
_LEAD = re.compile(
    r"""
    ^\W*(?:(?:bonjour|alors|oui|ok|non|euh|en\ fait|ben(?=\s*[,!])|moi)[\s,]+)*
    (?:(?:mon|notre|l)\W?\s*adresse\s*(?:a\s+chang[eé]e?\b[\s,:]*)?(?:c['’\ ]?est|est|:)?|adresse\s*:?
        |j['’\ ]?habite|j['’\ ]?abite|je\s+(?:vis|suis|loge)
        |i\s+live|my\s+address\s+is|(?:(?:le|la|mon|ma)\s+)?(?:code\s+postal|cp|ville)\b\s*
        (?:c['’\ ]?est|est|:)?|c['’\ ]?est)?\s*
    (?:(?:à|a|au|at|in|dans)\s+(?=[^\W\d])|(?:au|at|le)\s+(?=\d))?
    """,
    _FLAGS,
)
#: « je viens de déménager c'est le 18 rue Voltaire maintenant »
_TALKED = re.compile(
    r"^\D*\b(?:je|j['’]|on|nous)[^\W\d]*\b\D*\b(?:c['’\s]?est|habite|suis)\s+(?:maintenant\s+)?(?:(?:le|au|à|a)\s+)?(?=\d)",
    re.IGNORECASE,
)
_NOW = re.compile(r"[\s,]+(?:maintenant|d[eé]sormais|actuellement|now)\W*$", re.IGNORECASE)
_CODE = re.compile(r"(?<!\d)(?:F-?|FR-?)?([0-9]{5}|[0-9]{2}\s[0-9]{3})(?!\d)", re.IGNORECASE)
#: A first zero that spreadsheets and haste drop; four figures of a year are none.
_SHORT_CODE = re.compile(r"(?<!\d)((?!19[0-9]{2}|20[0-3][0-9])[1-9][0-9]{3})(?!\d)(?=\s+[^\W\d]|\s*$)")
_EDGES: Final = ' \t\n\r,;:.-–—()/|«»"!'
_STREETS: Final = word_set(
    """
    rue avenue av ave boulevard bd bld blvd chemin impasse imp allee allees place pl route rte quai cours square
    residence
    lieu hameau passage sentier esplanade lotissement lot villa cite faubourg fbg street road r bp appt apt bat batiment
    ruelle voie montee rond chez etage escalier
    """
)
#: Words of a sentence, no part of a town.
_TALK: Final = word_set("je j pas sdf nulle part aucune plus adresse chez mes mon ma souvent domicile fixe chef patron")
_FIRST_CODE, _LAST_CODE = 10_000, 98_999
_COUNTRY = re.compile(r"(?<!\ben)[\s,(]+France\)?$", re.IGNORECASE)
_DEPARTMENT = re.compile(r"\s*\((?:[0-9]{2,3}|2[AB])\)$", re.IGNORECASE)
_BEFORE_TOWN = re.compile(r"^(?:(?:à|a|in|at|ville|commune|et|la\s+ville\s+de)\s*:?\s+|ville\s*:\s*)", re.IGNORECASE)
#: « 12 rue Foch à Lille »
_AT_TOWN = re.compile(r"^(?P<line>.+\d.*?)\s+(?:à|a)\s+(?P<town>[^\W\d][^\d,]*)$")
_WITH_DISTRICTS: Final = ("paris", "lyon", "marseille")
_DISTRICT = re.compile(r"^\D+\d{1,2}\s*(?:e|er|eme|ème|[eè]me\s+arr.*)?$", re.IGNORECASE)


#: What follows a town and is no part of it: « dans le 93 », « Saint-Denis 93 », « depuis 3 ans ».
_PAST_TOWN = re.compile(
    r"[\s,(-]+(?:dans\s+(?:le|la|l['’]|les)\b|depuis\b|(?:0[1-9]|[1-9][0-9]|2[AB]|9[78][0-9])\)?$).*$", re.IGNORECASE
)
#: « 59 Roubaix »
_BEFORE_A_TOWN = re.compile(r"^(?:0[1-9]|[1-9][0-9]|2[AB])[\s,-]+(?=[^\W\d]+(?:[\s'’-][^\W\d]+)*$)", re.IGNORECASE)
#: Another town than the one that is named.
_NEAR_A_TOWN: Final = re.compile(r"(?:a |tout )*(?:cote|pres|proche|autour|banlieue|alentours|environs|vers|near) ")
_NO_ADDRESS: Final = re.compile(
    r"\b(?:sdf|sans (?:domicile|adresse)|pas (?:d'adresse|de domicile)|no (?:fixed )?address)\b"
)


class _Split(NamedTuple):
    """A text around its postal code."""

    code: str
    before: str
    after: str
    short: bool


def read_address(text: str, *, whole: bool) -> Outcome | None:
    """The parts of an address; ``whole`` when the street is asked for too. « je crois » makes a doubt."""
    certain, sure = without_doubt(text)
    if not whole and (figures := _in_figures(certain)):
        certain, sure = figures, False
    outcome = _parts(certain, whole=whole)
    return outcome if sure or not isinstance(outcome, Answer) else doubtful([outcome.readings[0].facts])


def _in_figures(text: str) -> str:
    """« cinquante-neuf mille lille » with its code in figures, "" where no code is said in words."""
    line = Line(text)
    merge(line)
    first = line[line.skip(0, {"a", "c", "est", "le", "code", "postal"})]
    spoken = first.kind == "n" and not line.typed[first.start].isdigit() and _FIRST_CODE <= first.value <= _LAST_CODE
    return f"{first.value:05d} {line.typed[first.end :].strip()}" if spoken else ""


def _parts(text: str, *, whole: bool) -> Outcome | None:
    typed = _NOW.sub("", _TALKED.sub("", tidy(text).strip()[:_LONGEST]))
    said = _trimmed(_LEAD.sub("", typed, count=1))
    said = _DEPARTMENT.sub("", _trimmed(_COUNTRY.sub("", said)))
    if not said:
        return None
    split = _split(said, whole=whole)
    if split is None:
        return _without_code(said, whole=whole)
    line, city, sure = _around(split, whole=whole)
    facts: dict[str, Value] = {"address.line": line} if line else {}
    facts["postal_code"] = split.code
    if city:
        facts["city"] = city
    return answer(facts, sure=sure and not split.short and _exists(split.code) and _town_like(city))


def _around(split: _Split, *, whole: bool) -> tuple[str, str, bool]:
    """The line, the town, and whether it is plain which is which."""
    street = whole or _is_street(split.before)
    if split.after or not split.before:
        return (split.before, split.after, True) if street else ("", split.after or split.before, not split.before)
    if not street:
        return "", split.before, True  # « Lille 59000 »
    line, comma, town = split.before.rpartition(",")
    if comma and town.strip() and not any(sign.isdigit() for sign in town):
        return _trimmed(line), _trimmed(town), True
    if (match := _AT_TOWN.match(split.before)) is not None:
        return _trimmed(match["line"]), _trimmed(match["town"]), True
    return split.before, "", not _is_street(split.before)


def _split(said: str, *, whole: bool) -> _Split | None:
    found = list(_CODE.finditer(said))
    if found:
        match = found[-1]
        code = re.sub(r"\s", "", match[1])
        return _Split(code, _trimmed(said[: match.start()]), _town(said[match.end() :]), short=False)
    short = [found for found in _SHORT_CODE.finditer(said) if not any(sign.isdigit() for sign in said[found.end() :])]
    if short and (not whole or short[-1].start() > 0):
        match = short[-1]
        return _Split("0" + match[1], _trimmed(said[: match.start()]), _town(said[match.end() :]), short=True)
    return None


def _trimmed(words: str) -> str:
    """The words without what stands around them; a bracket that was opened stays closed: « 12 rue Foch (bât. B) »."""
    kept = words.strip(_EDGES)
    return kept + ")" if kept.count("(") > kept.count(")") and ")" in words else kept


def _town(words: str) -> str:
    """A town after its code; what follows it, « 0612345678 », is none, and « non roubaix » the last version."""
    town, _ = last_version(_BEFORE_TOWN.sub("", _trimmed(words)))
    first, comma, rest = town.partition(",")
    return _trimmed(first) if comma and any(sign.isdigit() for sign in rest) else town


def _without_code(said: str, *, whole: bool) -> Outcome | None:
    if not more_than_a_yes(said) or not any(sign.isalpha() for sign in said):
        return None
    if _NO_ADDRESS.search(fold(said)):
        return Command("skip")
    if not whole and not _is_street(said):
        if _NEAR_A_TOWN.match(fold(said)):
            return None
        if (alone := _town_alone(said)) is not None:
            return alone
    line, comma, town = said.rpartition(",")
    if comma and town.strip() and not any(sign.isdigit() for sign in town) and not _is_street(town):
        return answer({"address.line": _trimmed(line), "city": _trimmed(town)}, sure=False)
    if (match := _AT_TOWN.match(said)) is not None:
        return answer({"address.line": _trimmed(match["line"]), "city": _trimmed(match["town"])}, sure=False)
    at_home = fold(said).startswith("chez ") and not any(sign.isdigit() for sign in said)
    return answer({"address.line": said}, sure=_is_street(said) and not at_home)


def _town_alone(said: str) -> Outcome | None:
    """The town of words without a postal code; None where figures are no district of it."""
    district = fold(said).startswith(_WITH_DISTRICTS) and _DISTRICT.match(said) is not None
    town = said if district else _BEFORE_A_TOWN.sub("", _PAST_TOWN.sub("", said))
    if not district and any(sign.isdigit() for sign in town) and not _DISTRICT.match(town):
        return None
    if towns := either_name(town.partition(",")[0]):
        return doubtful({"city": each} for each in towns)
    town, _ = last_version(town)
    return answer({"city": town}, sure=_town_like(town) and (district or not any(sign.isdigit() for sign in said)))


def _is_street(words: str) -> bool:
    return bool(_STREETS & set(re.findall(r"[a-z]+", fold(words))))


def _exists(code: str) -> bool:
    return "01" <= code[:2] <= "98" and code[:2] != "96"


def _town_like(town: str) -> bool:
    words = fold(town).replace("'", " ").split()
    plain = len(words) <= 6 and not any(sign in town for sign in "?!@=") and not _TALK.intersection(words)
    return plain and not only_work(words)
