"""A fact of the person said with its own word while another is asked: « mon nom c'est Haddadi »."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from dialogs.reading.answered import correction
from dialogs.reading.choosing.candidates import candidate_named, session_named
from dialogs.reading.held import Held
from dialogs.reading.outcome import Answer, Correct, Outcome
from dialogs.reading.people.names import read_name
from dialogs.reading.people.places import read_address
from dialogs.reading.people.siret import read_siret
from dialogs.reading.text.fold import fold
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.words.facts import Value
from dialogs.words.fields import FIRST_NAMES, LAST_NAME, SIGNATORY, YES_NO

_LABELS: Final = {
    LAST_NAME: r"(?:(?:mon(?: vrai| bon)?|trompee? (?:de|dans mon)|le(?= nom de famille)) nom"
    r"|my (?:last ?|family ?|sur)name)(?: de (?:famille|naissance))?",
    FIRST_NAMES: r"(?:mes|mon(?: vrai| bon)?|my|trompee? de|les?) (?:prenoms?|first ?names?)",
    "address": r"(?:(?:mon|my|trompee? de?|nouvelle|new) |d'|l')(?:adresse|address)|j'?habite(?! (?:plus|pas)\b)|i live"
    r"|demenagee?(?= (?:a|au|sur|vers) |[ ,.;]+(?:maintenant|desormais|c'est)\b)|moved(?= to |[ ,.;]+now\b)",
    "postal_city": r"(?:le|mon|ma|la|my|trompee? de) (?:code postal|cp|ville|postal code|zip code|city)"
    r"|^(?:non,? |pardon,? )?(?:code postal|cp)",
    "siret": r"(?:le |son |leur )?(?:numero (?:de )?)?siret",
}
_LABELLED: Final = {field: re.compile(rf"\b(?:{words})\b") for field, words in _LABELS.items()}
_ONES_OWN: Final = re.compile(r"m(?:on|a|y|es)\b")
#: Between the word and what it names; the last of them tells how plainly it is said.
_LINK: Final = re.compile(
    r"[\s,:;.]*(?:(?:a|ont|has|have) changee?s?|(?:n'?)?est pas (?:le bon|la bonne|bonne?|ca)"
    r"|est (?:faux|fausse|mal ecrite?)"
    r"|desormais|maintenant|en fait|plutot|now|pardon|desole|correction)(?=\W)"
)
#: « mon prénom a deux n : Hanna ».
_COLON: Final = re.compile(r"[^:]{0,20}:")
_IS: Final = re.compile(r"[\s,]*(?:c'?\s?est|est|etait|s'ecrit|is|:|=)(?=\W)\s*|[\s,]+")
_IT_IS_RATHER: Final = re.compile(
    r"\W*(?:non|nan|no)\W+(?:(?:c'?\s?est|c|j'?habite|it'?s)\s+(?:le |au |a |at )?(?=[0-9]+\b.*[a-z]{3})"
    r"|(?=[0-9]+ ?(?:bis|ter)? ?,? ?(?:rue|av|avenue|bd|boulevard|impasse|allee|place|chemin|route|quai)\b"
    r"|[0-9]{5}\b))"
)
#: « non, Lyon 69003 »: the town first.
_TOWN_FIRST: Final = re.compile(
    r"\W*(?:non|nan|no)\W+(?:(?:c'?\s?est|c|j'?habite|it'?s)\s+(?:a |in )?)?(?=[a-z' -]{2,40} [0-9]{5}\W*$)"
)
_CODE: Final = 5  # figures of a postal code
_INTO: Final = re.compile(r"(?:en|par|to) ")  # « changez mon nom en Traoré »
_AT: Final = re.compile(r"(?:a|au|aux|sur|vers|in|at|to) ")
_AFTER: Final = re.compile(r"[\s,]+(?:en fait|maintenant|desormais|pardon|plutot|now|actually|finalement)\W*$")
#: What is said of a name, and is none; and what tells one from another (of which see ``mending/renaming.py`` too).
_JUDGED: Final = word_set(
    "mal faux fausse pas bon bonne mauvais mauvaise incorrect incorrecte trop bien juste ecrit erronee errone celui"
    " celle meme a un une avec sans deux wrong not the same"
)
_OTHERS: Final = re.compile(r"\b(?:pas|et non|au lieu|plus|not|prenoms?|nom|name)\b")
#: The questions that ask for the same thing by another name.
_PLACES: Final = frozenset({"address", "postal_city", "employer.address", "employer.postal_city"})
_ASKED_WITH: Final = {"address": _PLACES, "postal_city": _PLACES, LAST_NAME: {LAST_NAME, SIGNATORY}}


def said_by_its_name(text: str, held: Held) -> Correct | None:
    """The change of a fact of the person that the text names by its word; None where it names none that is held."""
    if held.ask == YES_NO and (moved := _another_street(text, held)) is not None:
        return moved
    folded = fold(text)
    for field, label in _LABELLED.items():
        found = label.search(folded)
        if found is not None and held.ask.startswith("employer.") and not _ONES_OWN.match(found.group()):
            return None  # « l'adresse », « le nom » are those of the employer
        if found is None or held.ask in _ASKED_WITH.get(field, {field}):
            continue
        named = field in {LAST_NAME, FIRST_NAMES}
        start = colon.end() if named and (colon := _COLON.match(folded, found.end())) is not None else found.end()
        while (link := _LINK.match(folded, start)) is not None:
            start = link.end()
        start = link.end() if (link := _IS.match(folded, start)) is not None else start
        if named and (into := _INTO.match(folded, start)) is not None:
            start = into.end()
        if not named and (place := _AT.match(folded, start)) is not None:
            start = place.end()
        end = after.start() if (after := _AFTER.search(folded, start)) is not None else len(folded)
        if named and (comma := folded.find(",", start, end)) > start:
            end = comma  # « Diop, Sarr c'est celui de mon mari »
        words = re.findall(r"\w+", folded[start:end])
        if not words or words[0] in _JUDGED or _OTHERS.search(folded, start, end):
            return None
        return _changed(_read(field, text[start:end], held.known), held.known)
    return None


def _another_street(text: str, held: Held) -> Correct | None:
    """« non c'est le 14 rue Foch », « non 59100 Roubaix », where an address is put up for an agreement."""
    folded = fold(text)
    town = _TOWN_FIRST.match(folded)
    said = town or _IT_IS_RATHER.match(folded)
    if said is None:
        return None
    rest = Line(text[said.end() :])
    coded = town is not None or len(rest.text(0)) == _CODE
    if ("postal_code" if coded else "address.line") not in held.known:
        return None
    address = read_address(rest.typed, whole=not coded)
    change = _changed(address, held.known)
    if change is None or not isinstance(address, Answer):
        return None
    told = address.readings[0]
    return correction([change.readings[0].facts], sure=coded and told.sure and "city" in told.facts)


def said_once(line: Line, held: Held) -> Correct | None:
    """« je suis candidate libre finalement », « je passe l'examen en 2027 »: what is held of the exam, changed."""
    said = candidate_named(line) or session_named(line, held.today)
    if not isinstance(said, Answer) or not said.readings[0].sure or not held.closed(*said.readings[0].facts):
        return None
    return _changed(said, held.known)


def _read(field: str, said: str, known: Mapping[str, Value]) -> Outcome | None:
    if field in {LAST_NAME, FIRST_NAMES}:
        return read_name(said, field, known)
    if field == "siret":
        return read_siret(said, field)
    return read_address(said, whole=field == "address" and any(sign.isdigit() for sign in said))


def _changed(outcome: Outcome | None, known: Mapping[str, Value]) -> Correct | None:
    """What a reading says otherwise than what is held, of which at least one fact must be held."""
    if not isinstance(outcome, Answer):
        return None
    facts = outcome.readings[0].facts
    changes = {field: value for field, value in facts.items() if known.get(field) != value}
    held = any(field in known for field in changes)
    return correction([changes], sure=outcome.readings[0].sure) if held else None
