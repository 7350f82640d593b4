"""Towns: with or without a postal code, and what is said around them that is no part of their name."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.answered import answer, doubtful
from dialogs.reading.names.which_name import either_name, last_version
from dialogs.reading.outcome import Answer
from dialogs.reading.text.fold import fold
from dialogs.reading.text.wordlists import word_set
from dialogs.reading.work.trades import only_work

_EDGES: Final = ' \t\n\r,;:.-–—()/|«»"!'
#: Words of a sentence, no part of a town.
_TALK: Final = word_set(
    "je j pas sdf nulle part aucune plus adresse chez mes mon ma souvent domicile fixe chef patron mais depuis"
)
#: « dans le nord », « en banlieue »
_PART_OF_THE_COUNTRY: Final = word_set(
    "le la l les en dans du de nord sud est ouest banlieue region campagne departement province ville centre france"
)
_NUMBERS: Final = word_set(
    "zero deux trois quatre cinq six sept huit neuf dix onze douze vingt trente quarante cent cents mille"
)
_BEFORE_TOWN = re.compile(
    r"^(?:(?:à|a|in|at|et|(?:la\s+)?(?:ville|commune)(?:\s+de)?)\s*:?\s+|ville\s*:\s*)", re.IGNORECASE
)
_WITH_DISTRICTS: Final = ("paris", "lyon", "marseille")
_DISTRICT = re.compile(r"^\D+(?:[1-9]|1[0-9]|20|0[1-9])\s*(?:e|er|eme|ème|[eè]me\s+arr.*)?$", re.IGNORECASE)

#: What follows a town and is no part of it: « dans le 93 », « Saint-Denis 93 », « depuis 3 ans ».
_PAST_TOWN = re.compile(
    r"[\s,(-]+(?:dans\s+(?:le|la|l['’]|les)\b|depuis\b|(?:0[1-9]|[1-9][0-9]|2[AB]|9[78][0-9])\)?$).*$", re.IGNORECASE
)
#: « 59 Roubaix »
_BEFORE_A_TOWN = re.compile(r"^(?:0[1-9]|[1-9][0-9]|2[AB])[\s,-]+(?=[^\W\d]+(?:[\s'’-][^\W\d]+)*$)", re.IGNORECASE)
#: Another town than the one that is named.
_NEAR_A_TOWN: Final = re.compile(r"(?:a |tout )*(?:cote|pres|proche|autour|banlieue|alentours|environs|vers|near) ")


def trimmed(words: str) -> str:
    """The words without what stands around them; a bracket that was opened stays closed: « 12 rue Foch (bât. B) »."""
    kept = words.strip(_EDGES)
    return kept + ")" if kept.count("(") > kept.count(")") and ")" in words else kept


def town_after(words: str) -> str:
    """A town after its code; what follows it, « Nord », is none, and « non roubaix » the last version."""
    town, _ = last_version(_BEFORE_TOWN.sub("", trimmed(words)))
    return trimmed(town.partition(",")[0])


def near_a_town(said: str) -> bool:
    """« à côté de Lille »: another town than the one that is named."""
    return _NEAR_A_TOWN.match(fold(said)) is not None


def town_alone(said: str) -> Answer | None:
    """The town of words without a postal code; None where figures are no district of it."""
    district = fold(said).startswith(_WITH_DISTRICTS) and _DISTRICT.match(said) is not None
    town = said if district else _BEFORE_A_TOWN.sub("", _PAST_TOWN.sub("", said))
    if not district and any(sign.isdigit() for sign in town) and not _DISTRICT.match(town):
        return None
    if towns := either_name(town.partition(",")[0].replace("/", " ou ")):
        return doubtful({"city": each} for each in towns)
    town, _ = last_version(town)
    return answer({"city": town}, sure=town_like(town) and (district or not any(sign.isdigit() for sign in said)))


def town_like(town: str) -> bool:
    """Whether words can be a town, rather than a sentence, a trade or a part of the country."""
    words = fold(town).replace("'", " ").split()
    if words and _PART_OF_THE_COUNTRY.issuperset(words):
        return False
    between = words[:1] in (["entre"], ["between"])  # « entre Lille et Lens »
    between |= sum(word in _NUMBERS for word in words) > 1  # « neuf trois deux cents Saint-Denis »
    plain = (
        not between and len(words) <= 6 and not any(sign in town for sign in "?!@=") and not _TALK.intersection(words)
    )
    return plain and not only_work(words)
