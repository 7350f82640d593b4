"""« j'ai oublié un stage », « i have one more job »: one more stay, of which nothing else is told yet."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.work.called import A_STAY, KINDS

_ONE_MORE: Final = (
    r"(?:(?:encore |juste )*(?:une?|one|an?) (?:autre|nouvel(?:le)?|nouveau|deuxieme|second|seconde|troisieme"
    r"|dernier|derniere|2e|3e|other|new|more|last|third)|encore une?|another)"
)
_ONE: Final = rf"(?:{_ONE_MORE}|une?|one|an?)"
_STAY: Final = rf"(?:(?P<kind>{KINDS}|mission)|{A_STAY}|employeur|patron|experience|employer)s?"
_ALSO: Final = r"(?: (?:aussi|en plus|avant|apres|ailleurs|en fait|je crois|desole\w*|pardon|too|also|before|after))*"
_WISHES: Final = r"(?:(?:et |aussi )?(?:je (?:veux|voudrais|dois|peux|souhaite)|il faut|j'ai) )?"
_I_ADD: Final = r"(?:(?:i (?:want|need|have|would like)|i'd like|can i|let me)(?: to)? )?"
_SAID: Final = tuple(
    re.compile(said)
    for said in (
        rf"{_WISHES}r?ajoute[rz]? {_ONE} ?{_STAY}",
        rf"j'ai oublie (?:d'ajouter |de mettre |de (?:te |vous )?(?:dire |parler d'))?{_ONE} ?{_STAY}{_ALSO}",
        rf"(?:j'ai |il y a |y a )(?:(?:aussi|deja|fait|eu) )*{_ONE_MORE} {_STAY}{_ALSO}(?: a ajouter)?",
        rf"j'ai (?:encore |aussi )+(?:fait |eu )?{_ONE} {_STAY}{_ALSO}",
        rf"{_WISHES}(?:un truc|quelque chose|autre chose)(?: (?:en|de) plus)? a (?:r?ajouter|dire)",
        rf"j'ai (?:aussi )?(?:travaille|bosse|taffe) (?:ailleurs|autre part){_ALSO}",
        rf"{_I_ADD}add {_ONE} ?{_STAY}{_ALSO}",
        rf"i forgot (?:to (?:add|mention|say|tell you about) )?{_ONE} ?{_STAY}{_ALSO}",
        rf"(?:there is |i(?: have| had| did|'ve had|'ve done) (?:also )?){_ONE_MORE} {_STAY}{_ALSO}",
        rf"i (?:also )?worked (?:somewhere|at another place) ?(?:else)?{_ALSO}",
    )
)


def another_stay(folded: str) -> str | None:
    """The word for its kind, "" where none is said; None where a folded text says something else, or more.

    >>> another_stay("j'ai oublie un stage"), another_stay("j'ai un deuxieme employeur"), another_stay("j'ai un stage")
    ('stage', '', None)
    """
    found = next((said for pattern in _SAID if (said := pattern.fullmatch(folded)) is not None), None)
    return None if found is None else found.groupdict().get("kind") or ""
