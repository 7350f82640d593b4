"""One name for another: « c'est pas Auchan c'est Leclerc », « remplace Auchan par Leclerc »."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from rapidfuzz import fuzz

from dialogs.reading.answered import correction
from dialogs.reading.employer.beside_names import denied, name_after, name_before, told_of
from dialogs.reading.employer.firms import known_firm
from dialogs.reading.employer.labelled import employer_labelled
from dialogs.reading.line.items import Item
from dialogs.reading.mending.numbers_mended import of_a_name
from dialogs.reading.names.no_names import may_be_a_name
from dialogs.reading.outcome import Answer, Correct
from dialogs.reading.people.places import read_address
from dialogs.reading.stay.told import Told
from dialogs.reading.text.fold import fold, tidy
from dialogs.reading.text.phrases import SENTENCE
from dialogs.reading.text.small_words import DEFINITE, EXCEPT, YES
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.words.facts import Value
from dialogs.words.fields import (
    EMPLOYER,
    EMPLOYER_SIRET,
    END,
    FIRST_NAMES,
    KIND,
    LAST_NAME,
    SECTOR,
    SIGNATORY,
    START,
    STREET,
    TOTAL,
    WEEKLY,
    WEEKS,
)

_OF_A_STAY: Final = re.compile(r"period\.")
#: « l'employeur c'est … », said of nothing that was asked.
_STATED: Final = re.compile(r"\b(?:entreprise|employeur|boite|societe|nom) ?,? (?:c'?est|cest|s'appel\w+|is|:)")
#: « wrong company, it was Livraison 59 », « je me suis trompée de boîte, Colis 31 »: what follows is the name.
_WRONG_FIRM: Final = re.compile(
    r"\b(?:wrong|mauvaise?|fausse|faux|trompee? d(?:e |'))(?: ?(?:l'|la |le |the ))?"
    r"(?:company(?: name)?|firm|employer|boite|entreprise|societe|employeur|nom d'entreprise|nom de (?:la )?boite)\b"
    r"[\s,.:]*(?:(?:it was|it's|it is|c'? ?etait|c'?est|cest|ct?|plutot|en fait|chez|at)\b[\s:]*)*"
    r"(?P<name>\w.*?)[\s.!]*$"
)
_NAMED: Final = (EMPLOYER, LAST_NAME, FIRST_NAMES, "city", STREET, "employer.type", "cyclades_number",
          SIGNATORY, "employer.role", "employer.activity")  # fmt: skip
#: Questions whose answers are no names: « en fait c'est DPD » is the employer.
_NO_NAMES: Final = frozenset(
    {
        *(START, END, WEEKLY, TOTAL, WEEKS, KIND),
        *(SECTOR, "siret", EMPLOYER_SIRET),
    }
)
#: Questions of no stay under which one that is held may be mended.
_NO_STAY: Final = frozenset({"siret", "any"})
#: What puts a name away that follows, small words between them; and what does so after it.
_AWAY: Final = word_set("pas not lieu place remplace remplacer remplacez change changer changez instead")
_BEFORE_A_NAME: Final = word_set("chez a au la le l de du d of at c est")
_AWAY_AFTER: Final = word_set("par")
#: What leads to the name in the place of another.
_LEADS: Final = word_set("est c ct cest etait cetait mais chez par en it was is , : appelle")
_PARTS: Final = re.compile(r"\s+(?:et|and)\s+|[,;]\s*")
_SAME: Final = 85  # per cent: the name as held, give or take a slip
_LONGEST: Final = 4
#: « oui sauf que c'est GLS »
_YES_EXCEPT: Final = YES | EXCEPT | {"que", "qu", ",", "mais"}
_BEFORE_IT: Final = frozenset({"not", "repair", "correction"})
#: Pieces of a line that may stand before a name, or be of it: « Livraison 59 ».
_BESIDE_A_NAME: Final = frozenset({"not", "repair", "correction", "false", "number"})


def named_anew(
    line: Line, said: Told, known: Mapping[str, Value], open_fields: frozenset[str], *, marked: bool, confirming: bool
) -> Correct | None:
    """The change of a name that is held."""
    if marked or " mais " in line.folded:
        swapped = _swapped(line, known, open_fields)
        if swapped is not None:
            doubted = any(item.what == "vague" for item in said.items)  # « pas GLS, Carrefour normalement »
            return correction([swapped.readings[0].facts], sure=False) if doubted else swapped
    if EMPLOYER not in known or EMPLOYER in open_fields:
        return None
    of_a_stay = open_fields <= _NO_STAY or all(map(_OF_A_STAY.match, open_fields))
    told = not said.readings and of_a_stay and bool(_STATED.search(line.folded))
    if (put_in := _instead_of_the_wrong_one(line, said)) is not None:
        return put_in
    labelled = marked or confirming or told
    named = employer_labelled(line, said.items, by_name=confirming or told) if labelled else None
    if named is not None and named.name != known[EMPLOYER] and (marked or confirming or not named.name[0].islower()):
        return correction([{EMPLOYER: named.name}], sure=False)
    mended = marked and not said.readings
    if confirming or (mended and open_fields <= _NO_NAMES):
        return _bare_name(line, said, known, marked=marked)
    return None


def _instead_of_the_wrong_one(line: Line, said: Told) -> Correct | None:
    found = _WRONG_FIRM.search(line.folded)
    if found is None or any(item.what not in _BESIDE_A_NAME for item in said.items):
        return None
    name = line.typed[slice(*found.span("name"))]
    return correction([{EMPLOYER: name}], sure=False) if may_be_a_name(name) and len(name.split()) <= _LONGEST else None


def named_beside(line: Line, known: Value) -> str:
    """« c'est Flink et 35h »: another name than the one held, alone between « et » and commas; "" for none."""
    for part in map(Line, _PARTS.split(line.typed)):
        name = name_after(part, 0)
        led = part.typed.find(name) > 0 or known_firm(part, 0)
        written = any(word[:1].isupper() for word in name.split()) or known_firm(Line(name), 0)
        alone = part.typed.rstrip(" .!").endswith(name) and not any(sign.isdigit() for sign in name)
        other = fold(tidy(name)) != fold(str(known)) and not told_of(name, known)
        if name and led and written and alone and other and may_be_a_name(name) and len(name.split()) <= _LONGEST:
            return name
    return ""


def _swapped(line: Line, known: Mapping[str, Value], open_fields: frozenset[str]) -> Correct | None:
    """The name that is held stands beside the one that replaces it."""
    for name in _NAMED:
        held = known.get(name)
        if not isinstance(held, str) or name in open_fields or (place := _place_of(line, held)) is None:
            continue
        if not _put_away(line, *place, of_a_stay=name == EMPLOYER):
            continue  # « en fait GLS m'a viré » tells of the firm
        judged = _judged(line, place[1])
        new = _told_after(line, judged or place[1]) or name_before(line, place[0])
        if new and tidy(new).lower() != tidy(held).lower():  # « pas Benali, Bénali »
            in_part = place[1] - place[0] < Line(held).count and not known_firm(Line(new), 0)
            if name == STREET or in_part:
                return correction([{name: _mended_in_part(new, held)}], sure=False)
            return _moved(new) if name == "city" else correction([{name: new}], sure=True)
    return None


def _mended_in_part(new: str, held: str) -> str:
    """« rue Pasteur », « Pasteur » in « 12 rue Pascal »: what is not said anew stays; a whole address stands alone."""
    if new[:1].isdigit():
        return new
    kept, said = held.split()[:-1], new.split()
    same = {fold(word) for word in kept}
    if len(said) > 1 and fold(said[0]) not in same:
        kept = [word for word in kept if word[0].isdigit()]  # « avenue Foch »
    return " ".join([*kept, *(word for word in said if fold(word) not in same)])


def _moved(new: str) -> Correct:
    """« plus Lille mais Roubaix 59100 »: the town, with its code."""
    place = read_address(new, whole=False) if any(map(str.isdigit, new)) else None
    read = place.readings[0] if isinstance(place, Answer) and "city" in place.readings[0].facts else None
    return correction([{"city": new}], sure=True) if read is None else correction([read.facts], sure=read.sure)


def _put_away(line: Line, start: int, end: int, *, of_a_stay: bool) -> bool:
    """Whether a name that stands there is denied, or another one is put in its place."""
    i = start - 1
    while line.text(i) in _BEFORE_A_NAME or (line[i].kind == "p" and line.text(i) != ","):
        i -= 1
    if line.text(i) in _AWAY or (line.text(i - 1), line.text(i)) == ("et", "non"):
        return True
    left = line.text(i) == "plus" and not of_a_stay  # « je suis plus chez GLS » tells of an end
    return left or line.text(end) in _AWAY_AFTER or _judged(line, end) > 0


def _judged(line: Line, end: int) -> int:
    """The place after « c'est faux » right after a name, 0 where nothing like that follows."""
    judged = SENTENCE.at(line.text, end)
    return judged[1] if judged is not None and judged[0].family == "false" else 0


def _place_of(line: Line, held: str) -> tuple[int, int] | None:
    """Where a name that is held stands in the line, a slip allowed; rather where « pas » stands before it."""
    wanted = Line(held)
    words = [wanted.text(i) for i in range(wanted.count)]
    places = [
        (i, i + size)
        for size in range(len(words), 0, -1)
        for i in range(line.count - size + 1)
        if _alike([line.text(i + k) for k in range(size)], words[-size:])
    ]
    denied = [
        place for place in places if line.text(place[0] - 1) in {"pas", "not"} or line.text(place[0] - 2) == "lieu"
    ]
    whole = [place for place in places if place[1] - place[0] == len(words)]
    return next(iter(denied or whole), None)  # « c'est Colis Privé » names no « Relais Colis »


def _alike(said: list[str], held: list[str]) -> bool:
    words = " ".join(said)
    return len(words) > 2 and bool(held) and fuzz.ratio(words, " ".join(held)) >= _SAME


def _told_after(line: Line, start: int) -> str:
    """The name that follows; in small letters only where « c'est », « mais » lead to it."""
    name = name_after(line, start)
    opens = Line(name).text(0)
    first = next((i for i in range(start, line.count) if name and line.text(i) == opens), start)
    before = first - 1
    while line.text(before) in DEFINITE:
        before -= 1  # « c'est la boulangerie Martin »
    led = before >= 0 and line.text(before) in _LEADS
    apart = first > start  # « pas Geodis Calberson » puts away one name
    return name if led or (apart and name[:1].isupper()) or known_firm(Line(name), 0) else ""


def _nearly(item: Item) -> bool:
    """« presque, DPD France »: that all but the name is right."""
    return item.what == "vague" and item.start == 0


def _bare_name(line: Line, said: Told, known: Mapping[str, Value], *, marked: bool) -> Correct | None:
    """« non, Leclerc » when all is put up for an agreement: nothing held but the employer is a name like that."""
    told = (item for item in said.items if not of_a_name(item, said.items, line))
    if EMPLOYER in said.facts or any(item.what not in _BEFORE_IT and not _nearly(item) for item in told):
        return None
    name = name_after(line, 0)
    written = known_firm(Line(name), 0) or any(part[:1].isupper() for part in name.split())
    opened = max((item.end for item in said.items), default=0)  # « je voulais dire DPD »
    opened = max(opened, line.skip(0, _YES_EXCEPT))
    wrong = (
        not may_be_a_name(name)
        or len(name.split()) > _LONGEST
        or not written
        or any(line.text(i) in {"j", "je"} for i in range(opened, line.count))
    )
    if (
        wrong
        or sum(line[i].kind != "p" for i in range(opened, line.count)) > len(name.split()) + (_LONGEST if marked else 2)
        or fold(tidy(name)) == fold(str(known[EMPLOYER]))
        or told_of(name, known[EMPLOYER])
        or denied(line, name)
        or line.text(line.count - 1) in {"pas", "plus"}  # « GLS répond pas »
    ):
        return None
    return correction([{EMPLOYER: name}], sure=False)
