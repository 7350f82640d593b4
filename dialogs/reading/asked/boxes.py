"""What answers the boxes of an employer's certificate: its SIRET, who signs, in which role, what it does."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.answered import answer, correction
from dialogs.reading.around.around import without_doubt
from dialogs.reading.heard import Heard
from dialogs.reading.names.no_names import is_told, may_be_a_name, more_than_a_yes, said_before
from dialogs.reading.names.signing import AROUND, only_a_role, role, signatory, signatory_beside
from dialogs.reading.outcome import Answer, Command, Outcome, Unclear
from dialogs.reading.people.siret import has_none, read_siret
from dialogs.reading.text.tokens import Line
from dialogs.words.fields import EMPLOYER_SIRET, SIGNATORY

#: What « personne » and « la même » do not answer.
OF_SOMEBODY: Final = frozenset({SIGNATORY, "employer.role", "employer.address", "employer.postal_city"})
_ROLE: Final = "employer.role"
#: « c'est du transport », where what the firm does is asked.
_IT_IS: Final = re.compile(r"^(?:c['’ ]?(?:est|etait|était)|it'?s) (?:(?:du|de la|des) |de l['’])?", re.IGNORECASE)
#: « c'est à Lille », « au 12 rue du Port ».
_AT: Final = re.compile(r"^(?:à |a |au (?=[0-9]))(?=\S)", re.IGNORECASE)
_WHERE: Final = frozenset({"employer.address", "employer.postal_city"})
_LONG_NUMBER: Final = re.compile("[0-9]{4}")
#: « je sais pas encore qui signera »
_NOT_KNOWN: Final = re.compile(
    r"\W*(?:je|j'?|on|i)?\s?(?:ne |n'|do ?n'?t )?(?:sais|sait|connais|connait|know)\b(?! (?:que|bien))"
    r"|(?:je |j'?)(?:ai |en ai )(?:oublie|perdu|pas)\b"
    r"|(?:je )?(?:ne |n')?m[e'] ?(?:souviens|rappelle|en souviens) (?:pas|plus)"
    r"|i (?:forgot|don'?t)\b"
)


#: « laissez vide », « à remplir par l'employeur »: what is said of a box, and not what it holds.
_LEFT_EMPTY: Final = re.compile(
    r"""\W*(?:(?:non|oui|ok|je|on|tout|toutes?)\W+)*(?:
    (?:laisse[zr]?|leave|met(?:s|tre|tez)?\ rien)
        (?:\ (?:tout|toutes?|ca|le|la|les|it|them|all|(?:ces|les|la|cette)\ cases?))*
        (?:\ (?:en\ )?(?:vides?|blanc)|\ (?:empty|blank)|\ (?:a\ |pour\ |to\ )?(?:l'|le\ |mon\ |the\ |my\ )
        ?(?:employeur|patron|chef|employer|boss)(?:\ (?:le\ |la\ )?(?:remplir|completer|faire|ecrire|fill\ (?:it|in)))?)
    |(?:en\ )?(?:vide|blanc|empty|blank)
    |(?:c'est\ )?(?:l'|le\ |mon\ )?(?:employeur|patron|chef|entreprise)(?:\ (?:le|la|les|qui|va|s'en|doit))*
        \ (?:rempli\w*|complet\w*|fera|ecri\w*|mettra|occupe\w*|charge\w*)
    |laisse[zr]?\ (?:l'|le\ |mon\ )?(?:employeur|patron|chef)(?:\ (?:le|la|les))?\ (?:remplir|completer|faire)
    |a\ (?:remplir|completer)(?:\ (?:par|plus\ tard)\b.*)?
    |(?:j|il|elle|ils|on)(?:'|e)?\ ?(?:n')?en\ (?:ai|a|ont)\ pas\ (?:encore|pour\ (?:l'instant|le\ moment))
    |c'est\ (?:a\ )?(?:lui|elle|eux|l'employeur)\ (?:de|qui|a)\ (?:le\ |les\ )?(?:rempli\w*|fai\w*|completer?)
    )[\s.!]*""",
    re.VERBOSE,
)


def left_empty(line: Line) -> bool:
    """Whether a text leaves a box of the certificate empty.

    >>> left_empty(Line("tout laisser vide")), left_empty(Line("à remplir par l'employeur")), left_empty(Line("SARL"))
    (True, True, False)
    """
    return _LEFT_EMPTY.fullmatch(line.folded) is not None


def box_of_an_employer(it: Heard) -> Outcome | None:
    """A text as typed; « je sais pas encore qui signera », « j'en ai pas » leave the question for later."""
    if not_known(it.line.folded) or has_none(it.text):
        return Command("skip")
    if "siret" in it.line.words and (number := _siret_said(it)) is not None:
        return number
    if it.ask in OF_SOMEBODY and (said_before(it.text) or (it.ask != _ROLE and is_told(it.text))):
        return None
    certain, sure = without_doubt(it.text)
    if it.ask == SIGNATORY and not only_a_role(certain):
        named = signatory(certain)
        return None if named is None else answer({it.ask: named[0]}, sure=sure and named[1])
    sure &= it.ask != SIGNATORY  # « mon chef »: the question asks for a name
    if it.ask == _ROLE:
        sure &= _LONG_NUMBER.search(certain) is None  # « code postal 75018 »
    told = may_be_a_name if it.ask in OF_SOMEBODY else more_than_a_yes
    if not told(it.text) and not (it.ask == _ROLE and only_a_role(certain)):
        return None
    typed = _IT_IS.sub("", certain)
    if it.ask in _WHERE:
        typed = _AT.sub("", typed)
    return answer({it.ask: role(typed) if it.ask == _ROLE else _as_typed(typed)}, sure=sure)


def _siret_said(it: Heard) -> Outcome | None:
    """« le siret c'est 732 829 320 00074 », where another box is asked."""
    found = read_siret(it.text, EMPLOYER_SIRET)
    if isinstance(found, Unclear):
        return found
    if not isinstance(found, Answer):
        return None
    facts, sure = found.readings[0].facts, found.readings[0].sure
    held = it.known.get(EMPLOYER_SIRET)
    return found if held in {None, facts[EMPLOYER_SIRET]} else correction([facts], sure=sure)


def not_known(folded: str) -> bool:
    """« je sais pas encore qui signera », « j'ai oublié »."""
    return _NOT_KNOWN.match(folded) is not None


def siret(it: Heard) -> Outcome | None:
    """The number, and who signs where it is said beside it: « mon chef c'est Karim »."""
    outcome = read_siret(it.text, it.ask)
    name = signatory_beside(it.text)
    if name is None:
        return outcome
    if not isinstance(outcome, Answer):
        return answer({SIGNATORY: name}, sure=False)
    return answer({**outcome.readings[0].facts, SIGNATORY: name}, sure=False, problem=outcome.problem)


def _as_typed(text: str) -> str:
    return " ".join(text.split()).strip(AROUND)
