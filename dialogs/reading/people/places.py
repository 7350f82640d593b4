"""Addresses: a line, a postal code, a town; whichever is said."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from dialogs.reading.answered import answer, doubtful
from dialogs.reading.around.around import without_doubt
from dialogs.reading.employer.places_after import TOWNS
from dialogs.reading.names.no_names import is_told, more_than_a_yes, said_before
from dialogs.reading.outcome import Answer, Command, Outcome
from dialogs.reading.people.codes_said import in_figures
from dialogs.reading.people.towns import near_a_town, town_after, town_alone, town_like, trimmed
from dialogs.reading.text.fold import fold, plain_figures, tidy
from dialogs.reading.text.wordlists import word_set
from dialogs.words.facts import Value

_LONGEST: Final = 250  # longer than any address
_FIGURES_OF_A_CODE: Final = 5
_FLAGS: Final = re.IGNORECASE | re.VERBOSE
_LEAD = re.compile(
    r"""
    ^\W*(?:(?:bonjour|alors|oui|ok|non|euh|en\ fait|ben(?=\s*[,!])|moi)[\s,]+)*
    (?:(?:j['’]?ai|on\ a)\s+d[eé]m[eé]nag[eé]e?s?[\s,:]+(?=(?:\d|au\s))
        |(?:mon|notre|l)\W?\s*adresse\s*(?:a\s+chang[eé]e?\b[\s,:]*)?(?:c['’\ ]?est|est|:)?|add?resse?\s*:?
        |ma\s+rue\s*(?:c['’\ ]?est|est|:)
        |j['’\ ]?habite|j['’\ ]?abite|je\s+(?:vis|suis|loge)
        |i\s+live|my\s+address\s+is|(?:(?:le|la|mon|ma)\s+)?(?:code(?:\s+postal)?|cp|ville)(?:\b|(?=\d))\s*
        (?:c['’\ ]?est|est|:|de(?=\s))?|c['’\ ]?est)?\s*
    (?:(?:à|a|au|at|in|dans|sur)\s+(?=[^\W\d])(?!dess(?:o?us)|bout|coin|fond|niveau|rez)|(?:au|at|le)\s+(?=\d))?
    """,
    _FLAGS,
)
#: « je viens de déménager c'est le 18 rue Voltaire maintenant »
_TALKED = re.compile(
    r"^\D*\b(?:je|j['’]|on|nous)[^\W\d]*\b\D*\b(?:c['’\s]?est|habite|suis)\s+(?:maintenant\s+)?(?:(?:le|au|à"
    r"|a)\s+)?(?=\d)",
    re.IGNORECASE,
)
#: « j'habite plus à Lyon, maintenant c'est Bron »
_MOVED = re.compile(
    r"^\W*(?:j['’]?\s?habite|je\s+suis|je\s+vis)\s+plus\s+(?:à|a|au)\s+[^\d,]+?[\s,]+(?:mais\s+)?(?:maintenant|mtn|now)?\s*"
    r"(?:c['’\s]?est|je\s+suis|j['’]?\s?habite)\s+(?:(?:à|a|au)\s+)?",
    re.IGNORECASE,
)
_NOW = re.compile(r"[\s,]+(?:maintenant|d[eé]sormais|actuellement|now)\W*$", re.IGNORECASE)
#: « … et je déménage en mars », and a town after « mais j'habite ».
_CLAUSE = re.compile(
    r"\s+(?:et|mais|car)\s+(?:je|j['’]|c['’\s]?est|on|bient[oô]t)\b.*$"
    r"|[\s,;:(]+(?:(?:t[eé]l|appelez|joignable|portable|num[eé]ro)\D*)?0[1-9](?:[\s.-]?[0-9]{2}){4}\b.*$",
    re.IGNORECASE,
)
_LIVES_AT = re.compile(r"^\D*\S\s+j['’\s]?habite\s+(?:(?:à|a|sur)\s+)?(?=[^\W\d])(?!plus|pas)", re.IGNORECASE)
#: « c'est dans le centre, 14 rue des Lilas », « chez ma soeur 3 rue Pasteur »: what is said before the number.
_BEFORE_NUMBER = re.compile(r"^([^\d]+?)[\s,:]+(?=\d+\s?(?:bis|ter|[a-d]\b)?[\s,]+(?:(?:de|du|la|le)\s)?[^\W\d])")
_SAID_BEFORE: Final = word_set(
    """
    c est cest etait ici voila j je moi on nous habite loge vis reste demeure suis heberge hebergee mon ma mes notre l
    la le les un une de du d des a au aux en dans chez pour moment instant adresse postale actuelle actuellement exacte
    complete nouvelle domicile maison perso personnelle principale numero centre ville quartier soeur frere mere
    pere parents ami amie amis copain copine tante oncle cousin cousine fils fille mari femme famille grand grands ex
    maintenant toujours encore alors ok oui donc ecoutez bon ben bah euh temporairement provisoirement
    home address my current i live at is the
    """
)
#: A street with one of these is rather told in a sentence.
_TOLD: Final = word_set("je jai mais maintenant habite demenage demenager zero dessus dessous souvent parfois parce")
_CODE = re.compile(r"(?<!\d)(?:F-?|FR-?)?([0-9]{5}|[0-9]{2}[\s.][0-9]{3})(?!\d)", re.IGNORECASE)
#: « 6 2 3 0 0 »
_ONE_BY_ONE: Final = re.compile(r"(?<![0-9])(?<![0-9] )(?:[0-9] ){4}[0-9](?! ?[0-9])")
#: « Ville : Lens, CP : 62300 »
_LABEL_BEFORE = re.compile(r"[\s,;]+(?:cp|code(?:\s+postal)?)\s*:?\s*$", re.IGNORECASE)
#: A first zero that spreadsheets and haste drop; four figures of a year are none.
_SHORT_CODE = re.compile(r"(?<!\d)((?!19[0-9]{2}|20[0-3][0-9])[1-9][0-9]{3})(?!\d)(?=\s+[^\W\d]|\s*$)")
#: « je sais pas encore, je déménage »
_SPEAKS: Final = re.compile(r"(?:je|on|nous|i)\b|j'")
#: « chez mes parents à Lens »
_OF_SOMEBODY: Final = re.compile(r"^\D*\bchez\b\D*\s(?:à|a|sur)\s+([^\W\d][^\d,]*)$", re.IGNORECASE)
#: « 2000 Laon »: before a town alone, four figures are no year.
_CODE_FIRST: Final = re.compile(r"^[1-9][0-9]{3}(?=[\s,]+[^\W\d]{2}[^\d,]*$)")
#: « appartement 1208 », « BP 1208 »: what stands before a number that is no postal code.
_OF_A_HOME: Final = re.compile(
    r"\b(?:app\w*|apt|porte|logement|chambre|bat\w*|lot|boite(?: postale)?|bp|cs|numero|n°|escalier|etage|tour)\W*$"
)
#: « chambre 214 », « bat C » behind a town.
_HOME_BEHIND: Final = re.compile(
    r"\s+(?:app\w*|apt|porte|logement|chambre|b[aâ]t\w*|escalier|[eé]tage|hall)\b\W*\w{1,4}(?:\W+\w{1,4})*$",
    re.IGNORECASE,
)
STREETS: Final = word_set(
    """
    rue avenue av ave boulevard bd bld blvd chemin impasse imp allee allees place pl route rte quai cours square
    residence
    lieu hameau passage sentier esplanade lotissement lot villa cite faubourg fbg street road r bp appt apt bat batiment
    ruelle voie montee rond chez etage escalier
    """
)
_REGIONS: Final = frozenset({
    "mayotte", "la reunion", "reunion", "guadeloupe", "martinique", "guyane", "ile de france", "essonne", "nord",
    "seine saint denis", "val de marne", "val d'oise", "yvelines", "hauts de seine", "rhone", "bouches du rhone",
})  # fmt: skip
_COUNTRY = re.compile(r"(?<!\ben)(?<!\bde)[\s,(]+France\)?$", re.IGNORECASE)
_DEPARTMENT = re.compile(r"\s*\((?:[0-9]{2,3}|2[AB])\)$", re.IGNORECASE)
#: « 12 rue Foch à Lille »
#: « Lille 12 rue Foch », « Lens rue du Port 12 »
_TOWN_THEN_STREET = re.compile(
    r"^(?P<town>[^\d,]+?)[\s,-]+(?P<line>(?:[0-9]|(?:rue|avenue|av|boulevard|bd|impasse|all[ée]e)\s|(?:place|route"
    r"|quai|chemin)\b.*[0-9]).*)$",
    re.IGNORECASE,
)
_AT_TOWN = re.compile(r"^(?P<line>.*\d.*?)\s+(?:à|a)\s+(?!c[oô]t[eé]\b|droite\b|gauche\b)(?P<town>[^\W\d][^\d,]*)$")


#: « 12 rue Foch lille 59 », « 12 rue Foch 590000 Lille »: a department, a code with a slip.
_MORE_THAN_A_STREET: Final = re.compile(
    r"[0-9]{5,}"
    r"|^[0-9].*\b(?!(?:app\w*|apt|bat\w*|porte|esc\w*|lot|numero|boite|etage|logement|chambre|hall|tour|mai)\b)"
    r"[a-z]{3,} [0-9]{2}$"
)
_OF: Final = word_set("de du des d la le les l a st saint sainte")
#: « … bâtiment A Lyon 2 »
_TOWN_DISTRICT: Final = re.compile(r"\s(?:paris|lyon|marseille)\s+[0-9]{1,2}(?:\s?(?:e|er|eme|ème))?$", re.IGNORECASE)
_OR: Final = re.compile(r"(?<!\w)(?:ou|or|et)(?!\w)", re.IGNORECASE)
_NO_ADDRESS: Final = re.compile(r"\b(?:sdf|(?:sans|aucune?|pas d['e ]?) ?(?:domicile|adresse)|no (?:fixed )?address)\b")


class _Split(NamedTuple):
    """A text around its postal code."""

    code: str
    before: str
    after: str
    short: bool
    more: bool = False  # something is said after the town


def read_address(text: str, *, whole: bool) -> Outcome | None:
    """The parts of an address; ``whole`` when the street is asked for too. « je crois » makes a doubt."""
    numbered = any(map(str.isdigit, text))
    if "?" in text and not numbered:
        return None  # « vous envoyez un courrier ? »
    if not numbered and _NO_ADDRESS.search(fold(text)):
        return Command("skip")
    code_joined = _ONE_BY_ONE.sub(lambda code: code[0].replace(" ", ""), plain_figures(text))
    certain, sure = without_doubt(code_joined.rstrip(" ?"))
    sure &= "?" not in text
    if figures := in_figures(certain):
        certain, sure = figures, False
    outcome = _parts(certain, whole=whole)
    return outcome if sure or not isinstance(outcome, Answer) else doubtful([outcome.readings[0].facts])


def _parts(text: str, *, whole: bool) -> Outcome | None:
    typed = _NOW.sub("", _TALKED.sub("", tidy(text).strip()[:_LONGEST]))
    plain = _CLAUSE.sub("", _MOVED.sub("", typed if whole else _LIVES_AT.sub("", typed)))
    outcome = _read(plain, whole=whole)
    return outcome if plain == typed or not isinstance(outcome, Answer) else doubtful([outcome.readings[0].facts])


def _read(typed: str, *, whole: bool) -> Outcome | None:
    said = _from_the_number(trimmed(_LEAD.sub("", typed, count=1)))
    said = _DEPARTMENT.sub("", trimmed(_COUNTRY.sub("", said)))
    if not said or _another_number(said):
        return None
    split = _split(said, whole=whole)
    if split is None:
        return _without_code(said, whole=whole)
    if not whole and len(codes := dict.fromkeys(_CODE.findall(said))) > 1:
        return _either_code(said, list(codes))
    line, city, sure = _around(split, whole=whole)
    if not line and (street := _TOWN_THEN_STREET.match(city)) is not None and _is_street(street["line"]):
        city, line = street["town"], street["line"]  # « 59000 Lille 12 rue Foch »
    before = _TOWN_THEN_STREET.match(line) if line and not city else None
    if before is not None and fold(before["town"]) in TOWNS and _is_street(before["line"]):
        line, city = before["line"], before["town"]  # « Lens 2 rue du Bois 62300 »
    if whole and not (_is_street(line) or any(map(str.isdigit, line))) and _is_street(city):
        line, city = city, line  # « Lille, 59000, 12 rue Foch »
    if not split.before and split.more and _is_street(rest := said.partition(",")[2]):
        line, split = trimmed(rest), split._replace(more=False)  # « 59000 Lille, 12 rue des Lilas »
    if line and (home := _HOME_BEHIND.search(city)) is not None:
        city, line, sure = city[: home.start()], f"{line} {home[0].strip()}", False  # « … 92230 Clichy chambre 214 »
    facts: dict[str, Value] = {"address.line": line} if line else {}
    facts["postal_code"] = split.code
    if city:
        facts["city"] = city
    plain = not (split.short or split.more) and _exists(split.code) and town_like(city) and not _told(line)
    return answer(facts, sure=sure and plain)


def _from_the_number(said: str) -> str:
    """« chez ma soeur, 3 rue Pasteur » without the words before the number; « résidence les Tilleuls, 12 … » has none.

    >>> _from_the_number("actuelle c'est le 12 rue Foch"), _from_the_number("chez Mme Diop 12 rue Foch")
    ('12 rue Foch', 'chez Mme Diop 12 rue Foch')
    """
    before = _BEFORE_NUMBER.match(said) if _is_street(said) else None
    talk = before is not None and _SAID_BEFORE.issuperset(re.findall(r"[a-z]+", fold(before[1])))
    return said[before.end() :] if before is not None and talk else said


def _either_code(said: str, codes: list[str]) -> Outcome:
    """« 59000 Lille ou 59800 »: each of them with the town."""
    town = trimmed(_OR.sub(" ", _CODE.sub(" ", said)))
    named = {"city": " ".join(town.split())} if town else {}
    return doubtful({"postal_code": re.sub(r"\s", "", code), **named} for code in codes)


def _around(split: _Split, *, whole: bool) -> tuple[str, str, bool]:
    """The line, the town, and whether it is plain which is which."""
    street = whole or _is_street(split.before)
    if whole and split.before and not (split.after or _is_street(split.before) or any(map(str.isdigit, split.before))):
        return "", split.before, fold(split.before) in TOWNS  # « Lens 62300 »: no street
    if split.before and not street and fold(split.after) in _REGIONS:
        return "", split.before, True  # « Mamoudzou 97600 Mayotte »
    if not street and split.before and not town_like(split.after):
        return "", split.before, not split.after  # « Lens 62300 depuis janvier »
    if split.after or not split.before:
        return (split.before, split.after, True) if street else ("", split.after or split.before, not split.before)
    if not street:
        return "", split.before, True  # « Lille 59000 »
    line, comma, town = split.before.rpartition(",")
    if comma and town.strip() and not any(sign.isdigit() for sign in town) and not _is_street(town):
        return trimmed(line), trimmed(town), True
    if (match := _AT_TOWN.match(split.before)) is not None:
        return trimmed(match["line"]), trimmed(match["town"]), True
    line, town = _town_last(split.before) or (split.before, "")
    return line, town, not _is_street(split.before)


def _split(said: str, *, whole: bool) -> _Split | None:
    found = list(_CODE.finditer(said))
    if found:
        match = found[-1]
        code = re.sub(r"\D", "", match[1])
        after = trimmed(said[match.end() :])
        before = trimmed(_LABEL_BEFORE.sub("", said[: match.start()]))
        return _Split(code, before, town_after(after), short=False, more="," in after)
    short = [
        found
        for found in _SHORT_CODE.finditer(said)
        if not (any(sign.isdigit() for sign in said[found.end() :]) or _OF_A_HOME.search(fold(said[: found.start()])))
    ]
    first = None if whole or short or _is_street(said) else _CODE_FIRST.match(said)
    if first is not None:
        return _Split("0" + first[0], "", town_after(said[first.end() :]), short=True)
    if short and (not whole or short[-1].start() > 0):
        match = short[-1]
        return _Split("0" + match[1], trimmed(said[: match.start()]), town_after(said[match.end() :]), short=True)
    return None


def _without_code(said: str, *, whole: bool) -> Outcome | None:
    if not more_than_a_yes(said) or said_before(said) or not any(sign.isalpha() for sign in said) or is_told(said):
        return None
    if _SPEAKS.match(fold(said)) and not (_is_street(said) or any(map(str.isdigit, said))):
        return None
    words = set(re.findall(r"[a-z]+", fold(said)))
    at_home = STREETS & words == {"chez"}  # « hébergé chez une amie », « 4 semaines chez DPD »
    if not whole and at_home:
        theirs = _OF_SOMEBODY.match(said)
        return None if theirs is None else answer({"city": trimmed(theirs[1])}, sure=False)
    if not whole and not _is_street(said):
        return None if near_a_town(said) else town_alone(said)  # « le 1er août 2025 » is neither
    line, comma, town = said.rpartition(",")
    if comma and town.strip() and not any(sign.isdigit() for sign in town) and not _is_street(town):
        return answer({"address.line": trimmed(line), "city": trimmed(town)}, sure=False)
    if (match := _AT_TOWN.match(said)) is not None:
        return answer({"address.line": trimmed(match["line"]), "city": trimmed(match["town"])}, sure=False)
    if whole and (parts := _town_last(said)) is not None:
        return doubtful([{"address.line": parts[0], "city": parts[1]}, {"address.line": said}])
    before = _TOWN_THEN_STREET.match(said) if whole else None
    if before is not None and fold(before["town"]) in TOWNS and _is_street(before["line"]):  # « Lille 12 rue Foch »
        return doubtful([{"address.line": before["line"], "city": before["town"]}, {"address.line": said}])
    more = _MORE_THAN_A_STREET.search(fold(said)) is not None or " a cote d" in fold(said)
    more |= not any(map(str.isdigit, said)) and (STREETS | _OF).issuperset(words)  # « la route »
    return answer({"address.line": said}, sure=_is_street(said) and not (at_home or more or _told(said)))


def _town_last(said: str) -> tuple[str, str] | None:
    """« 12 rue Victor Hugo Lille »: the line and the town, where everybody knows it; « 12 rue de Lille » has none."""
    line, _, town = said.rpartition(" ")
    if (district := _TOWN_DISTRICT.search(said)) is not None:
        line, town = said[: district.start()], district[0].strip()
    words = re.findall(r"[a-z]+", fold(line))
    street = _is_street(line) and len(words) > 1 and (district is not None or words[-1] not in STREETS | _OF)
    return (trimmed(line), town) if street and fold(town.split(" ")[0]) in TOWNS else None


def _another_number(said: str) -> bool:
    """« 356 000 000 49837 », « 06 12 34 56 78 »: figures alone, and too many for a postal code."""
    return not any(sign.isalpha() for sign in said) and sum(sign.isdigit() for sign in said) > _FIGURES_OF_A_CODE


def _told(words: str) -> bool:
    return bool(_TOLD & set(re.findall(r"[a-z]+", fold(words))))


def _is_street(words: str) -> bool:
    return bool(STREETS & set(re.findall(r"[a-z]+", fold(words))))


def _exists(code: str) -> bool:
    return "01" <= code[:2] <= "98" and code[:2] != "96"
