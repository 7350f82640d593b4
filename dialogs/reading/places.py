"""Addresses: a line, a postal code, a town; whichever is said."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.answered import answer
from dialogs.reading.fold import tidy
from dialogs.reading.outcome import Outcome
from dialogs.words.facts import Value

_LEAD = re.compile(
    r"^\W*(?:(?:bonjour|alors|oui|euh)[\s,]+)*(?:(?:mon|notre|l)\W?\s*adresse\s*(?:c['’ ]?est|est|:)?|adresse\s*:?|j['’ ]?habite|j['’ ]?abite|je\s+vis|je\s+suis|je\s+loge|"
    r"i\s+live|my\s+address\s+is|(?:code\s+postal|cp|ville)\s*:?|c['’ ]?est)?\s*(?:(?:à|a|au|at|in|dans)\s+(?=[^\W\d])|(?:au|at|le)\s+(?=\d))?",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?<![\d])(?:F-?|FR-?)?(\d{5}|\d{2}\s\d{3})(?!\d)", re.IGNORECASE)
_SHORT_CODE = re.compile(r"(?<![\d])([1-9]\d{3})(?!\d)(?=\s+[^\W\d]|\s*$)")
_EDGES: Final = " \t\n\r,;:.-–—()/|"
_STREET = re.compile(
    r"\b(?:rue|avenue|av|ave|boulevard|bd|bld|blvd|chemin|impasse|imp|allee|allée|allées|place|pl|route|rte|quai|cours|square|residence|résidence|lieu-dit|"
    r"lieu|hameau|passage|sentier|esplanade|lotissement|lot|villa|cité|cite|faubourg|fbg|street|road|r|bp|appt|apt|bat|bât|ruelle|voie|montée|rond)\b",
    re.IGNORECASE,
)


def read_address(text: str, *, whole: bool) -> Outcome | None:
    """The parts of an address; ``whole`` when the street is asked for too."""
    said = _LEAD.sub("", tidy(text).strip(), count=1).strip(_EDGES)
    if not said:
        return None
    code, before, after, short = _split(said, whole=whole)
    if code is None:
        return _without_code(said, whole=whole)
    facts: dict[str, Value] = {}
    line, city = (before, after) if after else ("", before)
    if after and before and not whole and not any(sign.isdigit() for sign in before):
        line, city = "", before  # « Lille 59000 France »
    if before and not after and (whole or any(sign.isdigit() for sign in before)):
        line, city = _town_before(before)
    if (line and whole) or line:
        facts["address.line"] = line
    facts["postal_code"] = code
    if city:
        facts["city"] = city
    return answer(facts, sure=not short and _exists(code) and _town_like(city))


def _split(said: str, *, whole: bool) -> tuple[str | None, str, str, bool]:
    found = list(_CODE.finditer(said))
    match = found[-1] if found else None
    if match is not None:
        return re.sub(r"\s", "", match[1]), said[: match.start()].strip(_EDGES), _town(said[match.end() :]), False
    short = list(_SHORT_CODE.finditer(said))
    if short and (not whole or short[-1].start() > 0):
        match = short[-1]
        return "0" + match[1], said[: match.start()].strip(_EDGES), _town(said[match.end() :]), True
    return None, "", "", False


def _town(words: str) -> str:
    town = words.strip(_EDGES)
    return re.sub(r"^(?:à|a|in|at|ville|commune|et|la ville (?:de|c est))\s*:?\s+", "", town, flags=re.IGNORECASE)


def _town_before(before: str) -> tuple[str, str]:
    """« 3 rue Foch, Lille 59000 »: the town stands before the code."""
    line, comma, town = before.rpartition(",")
    if comma and town.strip() and not any(sign.isdigit() for sign in town):
        return line.strip(_EDGES), town.strip(_EDGES)
    return before, ""


def _without_code(said: str, *, whole: bool) -> Outcome | None:
    has_street = bool(_STREET.search(said)) or any(sign.isdigit() for sign in said)
    if not any(sign.isalpha() for sign in said):
        return None
    if not whole and not has_street:
        return answer({"city": said}, sure=_town_like(said))
    if not has_street:
        return answer({"address.line": said}, sure=False)
    line, comma, town = said.rpartition(",")
    if comma and town.strip() and not any(sign.isdigit() for sign in town) and not _STREET.search(town):
        return answer({"address.line": line.strip(_EDGES), "city": town.strip(_EDGES)}, sure=False)
    return answer({"address.line": said}, sure=True)


def _exists(code: str) -> bool:
    return "01" <= code[:2] <= "98" and code[:2] != "96"


def _town_like(town: str) -> bool:
    return len(town.split()) <= 6 and not any(sign in town for sign in "?!@=")
