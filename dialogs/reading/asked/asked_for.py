"""What is said where a firm is asked for: its name, or a doubt, a number, who somebody is."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from dialogs.reading.answered import answer, doubtful
from dialogs.reading.asked.closed import told_outcome
from dialogs.reading.choosing import choices
from dialogs.reading.choosing.candidates import candidate_named
from dialogs.reading.effort.irregular import irregular
from dialogs.reading.heard import Heard
from dialogs.reading.names.no_names import may_be_a_name, said_before
from dialogs.reading.outcome import Answer, Outcome, Unclear
from dialogs.reading.people.names import read_name
from dialogs.reading.people.siret import read_siret
from dialogs.reading.text.agreeing import YES_NO_WORDS
from dialogs.words.fields import EMPLOYER, EMPLOYER_SIRET, LAST_NAME

_ONESELF: Final = re.compile(r"\bmon nom (?:de famille )?(?:c'?est|est)\b|\bm'appelle\b|\bmy name is\b")
#: « né le 12/05/1997 à Dakar », whatever is asked.
_BORN: Final = re.compile(r"\W*(?:je suis )?nee? (?:le |en )?(?=[0-9])")
#: « ma conseillère dit que c'est pas obligé », where a firm is asked.
_OTHERS_SAY: Final = re.compile(
    r"\W*(?:ma|mon|mes|la|le|les|on|une?|my|they|the)\b[^.?!]{0,30}"
    r"\b(?:dit|disent|disait|affirme|pense|says?|said|told me) (?:que|qu'|si|that|it|i)"
)
#: « I lost my contract », « I am stressed »: of oneself, and no place is named.
_I_DID: Final = re.compile(r"\W*i(?:'m|'ve|'d)? (?!.*\b(?:at|for|in|with|by|chez)\b)")
_FEW_FIGURES: Final = 2
#: What stands before a name on a form: « Raison sociale : », « organisme d'accueil ».
_FORM_LABEL: Final = re.compile(
    r"\W*(?:(?:nom (?:et adresse )?(?:de |du |d')?(?:l')?)?(?:employeur|entreprise|societe|etablissement)"
    r"|lieu (?:de|du) (?:stage|travail)|denomination(?: sociale)?|enseigne"
    r"|company name|name of (?:the )?(?:company|employer)) ?: ?(?=\w)"
    r"|\W*(?:(?:ah|oui|ok)\W+)?(?:(?:j'? ?ai|g) (?:re)?trouve |voila |voici )?(?:le |son )?nom(?: exact)?"
    r"(?: de (?:l'entreprise|la boite|l'employeur))? ?(?::|c'?est|c'etait|est\b)\W*(?=\w)"
    r"|\W*(?:raison sociale|(?:entreprise|organisme|structure|societe|etablissement) d'accueil) ?:? ?(?=\w)"
)
#: « j'en ai 45 », « 3 contrats »: how many there were; « j'en ai 2 : DPD et GLS » goes on to name them.
_SO_MANY: Final = re.compile(
    r"\W*(?:(?:oui|non)\W+)?(?:(?:j'? ?en ai|il y en a|y'? ?en a|j'? ?ai)(?: (?:eu|fait))? )?"
    r"(?:[0-9]{1,3}|plusieurs|plein|beaucoup|une? (?:dizaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine))"
    r"(?: (?:de |d')?(?:petite?s? )?(?:missions?|stages?|contrats?|cdd|employeurs?|entreprises?|boites?|patrons?"
    r"|emplois|jobs?|boulots?|periodes?|agences?))?(?: (?:differente?s?|en tout|au total))?(?P<more>.*)"
)
_SIRET_SAID: Final = re.compile(r"\bsiret\b|(?:[0-9][ .-]?){14}")


def firm_asked_for(it: Heard) -> Outcome | None:
    """What a text means there: a doubt, a yes, who somebody is are no firm; else what is told of the stay.

    None where it says nothing of these: it may ask, or bid.
    """
    said = _OTHERS_SAY.match(it.line.folded) or _I_DID.match(it.line.folded)
    if said is not None and it.line.typed[said.end() :].islower():
        return None
    if it.line.count == 1 and it.line[0].kind == "n" and len(it.line.text(0)) <= _FEW_FIGURES:
        return Unclear()  # « 35 » may be hours, or the day: no firm is called so
    counted = _SO_MANY.fullmatch(it.line.folded)
    if counted is not None and ("?" in counted["more"] or not counted["more"].strip(" .!")):
        return None if "?" in counted["more"] else Unclear()
    if (label := _FORM_LABEL.match(it.line.folded)) is not None:
        return firm_asked_for(Heard.of(it.ask, it.line.typed[label.end() :], it.known, it.today, it.base))
    if said_before(it.text):
        return Unclear()  # « pareil que le premier »
    if it.line.text(0) in {"ca", "sa"} and irregular(it.line):
        return Unclear()  # « ça dépend des fois »
    if _BORN.match(it.line.folded):
        return it.born
    if (siret_said := _SIRET_SAID.search(it.line.folded)) is not None:
        return _with_its_siret(it, it.line.typed[: siret_said.start()])
    if choices.yes_or_no(it.line) or choices.leaning(it.line, YES_NO_WORDS):
        alone = it.line.count == 1 and may_be_a_name(it.text)  # « Nickel » may be a firm, « tout à fait » is none
        return doubtful([{EMPLOYER: it.line.as_typed(0, 1)}]) if alone else Unclear()
    if (candidacy := candidate_named(it.line)) is not None:
        return candidacy
    if _ONESELF.search(it.line.folded):
        return read_name(it.text, LAST_NAME, it.known)
    return told_outcome(it, {})


def _with_its_siret(it: Heard, before: str) -> Outcome | None:
    """« Logi Est siret 732 829 320 00074 »: the number, with the name that stands before it."""
    number = read_siret(it.text, EMPLOYER_SIRET)
    named = told_outcome(Heard.of(it.ask, before, it.known, it.today, it.base), {})
    if not isinstance(number, Answer) or not isinstance(named, Answer) or EMPLOYER not in named.readings[0].facts:
        return number
    both = {**named.readings[0].facts, **number.readings[0].facts}
    return replace(number, readings=answer(both, sure=named.readings[0].sure and number.readings[0].sure).readings)
