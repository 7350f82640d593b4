"""Who signs for an employer: « le patron c'est Ahmed », said where it is asked, or beside the SIRET."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.names.no_names import may_be_a_name
from dialogs.reading.names.which_name import either_name
from dialogs.reading.names.whole_names import PARTICLES
from dialogs.reading.text.fold import fold, tidy
from dialogs.reading.text.phrases import FILLER

#: Signs that end a sentence, and no name.
AROUND: Final = " ,.;:!…"
_ROLE: Final = (
    r"(?:chef|cheffe|patron|patronne|gerante?|responsable|directeur|directrice|boss|manager|tuteur|tutrice"
    r"|maitre de stage|president|presidente|employeur|dirigeante?|d?rh|secretaire|comptable|formateur|formatrice"
    r"|coordinateur|coordinatrice|superviseure?|referente?|assistante?)"
    r"(?: (?:de |d'|du |des )?(?:la |l')?(?:agence|equipe|secteur|exploitation|depot|site|plateforme|quai|centre"
    r"|magasin|service|tournees?|entreprise|societe|boite|rh|logistique|transport|livraisons?)\b)?"
)
_ONES: Final = r"(?:(?:mon|ma|le|la|les|notre|son|leur|my|the) |l')"
_IS: Final = r"(?: ?(?:,|:) ?| )(?:c'?(?:est|etait)? |s'appelle |est |is |: ?)?"
#: « le patron c'est Ahmed », « mon chef s'appelle M. Diallo ».
_NAMED_AFTER: Final = re.compile(rf"\b{_ONES}{_ROLE}\b(?=[ ,:]){_IS}(?=\S)")
_NAMED_FOR_SURE: Final = re.compile(rf"\b{_ONES}{_ROLE}\b ?,?:? ?(?:c'? ?(?:est|etait)?|s'appelle|est|is|:) ")
#: « Mme Leroy, la gérante ».
_ROLE_AFTER: Final = re.compile(rf"(?<![ ,(])[ ,(]+(?:(?:c'?est|c|qui est|elle est|il est) )?{_ONES}{_ROLE}s?\W*$")
#: « M. Leroy 06 12 34 56 78 », « Sophie s.leroy@dpd.fr »: how somebody is reached, and no part of the name.
_REACHED: Final = re.compile(
    r"[\s,;:(]*(?:\b(?:t[eé]l\w*|portable|mail|email)\b[\s:.]*)?(?:\+?[0-9](?:[\s.-]?[0-9]){8,}|\S+@\S+)\)?",
    re.IGNORECASE,
)
_LEAD: Final = re.compile(r"(?:c'?(?: ?est| ?etait)|ce sera|it'?s|it is) (?!pas\b|not\b)")
#: « elle est responsable d'exploitation », « il est chef de quai ».
_THEY_ARE: Final = re.compile(
    r"(?:qu'|que )?(?:(?:lui|elle)(?: qui est)?(?= l[ae'])|(?:il|elle) (?:est|etait|y est)|(?:he|she)(?: is|'s| was)) "
    r"(?:(?:le|la|un|une|the|an?) |l')?(?=\w)"
)
_ONLY_A_ROLE: Final = re.compile(rf"(?:c'est |cest |c )?{_ONES}?{_ROLE}(?: (?:de|du|d') ?(?:la |l')?\w+)?\W*")
#: « c'est pas mon patron », « il veut pas signer »: a sentence, and no name.
#: « moi même je suis gérant », « je signe »: who is that?
_OF_ONESELF: Final = re.compile(r"^(?:on|il|elle|ils|nous|tu|ca) |\b(?:je|moi|j'|i am|i'm|myself)(?![-\w])")
#: « c'est Bruno qui signe d'habitude »
_WHO_DOES: Final = re.compile(r" qui (?:signe|signera|s'occupe|gere|fait|dirige|est)\b.*")
#: « mais il a changé » behind « mon chef »: no name.
_CLAUSE: Final = re.compile(r"(?:mais|et|car|ou|qui|quand|si|il|elle|on|je|j')\b")
#: « la femme du patron, », « le responsable du site : »: who it is, before the name.
_SOMEBODY: Final = re.compile(
    rf"{_ONES}(?:(?:femme|mari|fils|fille|frere|soeur|associee?|adjointe?|collegue|{_ROLE}) ?)"
    rf"(?:(?:de |du |d')(?:la |l'|mon |ma )?\w+ ?)?[,:] ?(?=\w)"
)
_DENIED: Final = re.compile(
    r"\W*(?:(?:c'?(?:est|etait)? )?(?:pas|not)\b"
    r"|(?:il|elle|ils|on|je|j'|y|ca)\b.*\b(?:pas|plus|veut|peut|sait|a|est|ont)\b)"
)


def signatory(text: str) -> tuple[str, bool] | None:
    """The name of who signs, and whether a clerk would write it down; None where there is no name.

    >>> signatory("le patron c'est Ahmed"), signatory("Mme Leroy la gérante"), signatory("Karim Benali")
    (('Ahmed', True), ('Mme Leroy', True), ('Karim Benali', True))
    >>> signatory("mon chef"), signatory("c'est pas mon patron"), signatory("Karim ou Samir")
    (None, None, ('Karim ou Samir', False))
    """
    typed = " ".join(tidy(text).split())
    folded = fold(typed)
    if _ONLY_A_ROLE.fullmatch(folded) or _DENIED.match(folded):
        return None
    start = lead.end() if (lead := _NAMED_AFTER.match(folded) or _LEAD.match(folded)) else 0
    end = role.start() if (role := _ROLE_AFTER.search(folded, start + 1)) else len(folded)
    if start < end and (who := _SOMEBODY.match(folded, start, end)) and typed[who.end()].isupper():
        start = who.end()  # « la femme du patron, Sylvie Martin »
    if _CLAUSE.match(folded, start):
        return None
    end = what.start() if (what := _WHO_DOES.search(folded, start + 1, end)) else end
    reached = _REACHED.sub("", typed[start:end]).strip(AROUND)
    name, plain = reached or typed[start:end].strip(AROUND), reached == typed[start:end].strip(AROUND)
    plain &= _OF_ONESELF.search(fold(name)) is None and not _chatter(name)
    return (name, plain and not either_name(name)) if may_be_a_name(name) else None


def _chatter(name: str) -> bool:
    """« la femme du patron »: small words of a sentence that are no particles of a name."""
    words = [fold(word) for word in name.split() if word.islower()]
    return any(word in FILLER - PARTICLES for word in words) or re.search(rf"\b{_ROLE}\b", " ".join(words)) is not None


def role(text: str) -> str:
    """The role without the words that lead to it: « c'est le patron »."""
    typed = " ".join(tidy(text).split())
    lead = _LEAD.match(fold(typed))
    lead = lead if lead and only_a_role(typed) else _THEY_ARE.match(fold(typed))
    return (typed[lead.end() :] if lead else typed).strip(AROUND)


def only_a_role(text: str) -> bool:
    """« le patron », « gérante »: a role, and nobody's name."""
    return _ONLY_A_ROLE.fullmatch(fold(" ".join(tidy(text).split()))) is not None


def signatory_beside(text: str) -> str | None:
    """The name that a text gives to whoever leads the firm, while something else is asked.

    >>> signatory_beside("73282932000074 et le gérant c'est M. Diallo"), signatory_beside("demande à mon patron")
    ('M. Diallo', None)
    """
    typed = " ".join(tidy(text).split())
    found = _NAMED_FOR_SURE.search(fold(typed))
    name = typed[found.end() :].strip(AROUND) if found else ""
    told = bool(name) and may_be_a_name(name) and (name[0].isupper() or " " not in name)
    return name if told and not any(sign.isdigit() for sign in name) and not _DENIED.match(fold(name)) else None
