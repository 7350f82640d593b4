"""Days without work, and work that is looked for: « demandeur d'emploi depuis mars », « je cherche un stage »."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.text.tokens import Line
from dialogs.reading.work.called import THE, WORK

_IDLE: Final = re.compile(
    r"\b(?:(?:(?:au|en|de) (?:chomage|rsa)|chomeu(?:r|se)|demandeu(?:r|se)s? d'emploi|recherche (?:d'|de |active)"
    r"|sans (?:emploi|travail|boulot|activite)|(?:pas|plus) (?:eu )?d(?:'|e )(?:emploi|travail|boulot)"
    r"|inscrite? (?:a|au|chez) (?:la )?(?:france travail|pole emploi|mission locale)|unemployed"
    r"|looking for (?:a )?(?:job|work))\b"
    r"|(?:incarceree?|detenue?|en (?:prison|detention)) (?:de|du|entre|depuis|jusqu|en)\b"
    r"(?!.*\b(?:boss|taff|travaill|livr|distribu|stage|job|emploi)))"
)
_AWAY: Final = re.compile(
    r"\b(?:en (?:arret|conge|conges|maladie|prison|formation)|(?:arret|conge) (?:maladie|parental|maternite)"
    r"|au (?:greta|cfa|lycee)|a l'ecole|sick leave|in training|malade|accident|formation|absente?"
    r"|vacances|chomage|prison|au pays|benevol\w+|ecole|(?:mes|les|des) cours|entretien|annule\w*|refuse\w*"
    r"|(?:pause|coupure|interruption)s? (?:de |d')(?![0-9]+ ?(?:h|min))"
    r"|aurai[st] du|bilan|liquidation|ouvert|on m'a propose|au (?:noir|black))\b"
)
#: A day that was to be, or of something else than work: « je devais finir le 30 », « fin d'essai le 3 avril ».
_NOT_AS_IT_WAS: Final = re.compile(
    r"\b(?:dev(?:ais|ait|rais|rait)|was supposed|inscri(?:t|te|ption)|(?:derniere? )?(?:salaire|paye|paie|fiche)"
    r"|en france|sejour|permis|visa|convocation|rendez[- ]vous|rdv|concours|anniversaire|rate(?:e|s)?|loupe|revenue?"
    r"|repris|revien(?:s|drai)|je (?:vous|te) (?:re)?(?:dis|dirai|donne|donnerai)|essai|repren(?:ds|d|dre)"
    r"|m(?:on|a) (?:chef|cheffe|patronne?|responsable|directeur|directrice|tuteur|tutrice) (?:est|a)"
    r"|reprise|theorie|theoriquement|officiellement|parti(?:e|s)? avant|arretee? avant)\b"
)
_NOT_ONES_OWN: Final = re.compile(
    r"\b(?:m(?:on|a|es) (?:freres?|soeurs?|mari|femme|fils|fille|pere|mere|cousine?|copain|copine|amie?|collegues?"
    r"|oncle|tante|voisine?)(?! (?:m'|a (?:une?|son|sa|des|le|la)\b|est patron))|failli|faillit"
    r"|my (?:brother|sister|husband|wife|son|daughter|father|mother|cousin|friend|uncle|aunt|neighbour|colleague)s?"
    r"|almost|nearly)\b"
)
_PLANNED: Final = re.compile(r"\bprevue?s?\b|\bplanned\b|\bscheduled\b")
_SEEKS: Final = re.compile(
    r"\b(?:(?:cherch(?:e|ais|ons)|recherch(?:e|ais)|besoin|trouve (?:pas|rien)|voudrais|aimerais|looking for|need"
    r"|aurais (?:voulu|aime|prefere)(?: faire| avoir)?|would have liked|demande|pas (?:encore )?trouve) "
    r"(?:pas |encore |toujours |aussi |une? |d'une? |de |faire |du |an? )*"
    rf"(?:{WORK}|one\b)"
    r"|postule[rs]?|applied|(?:voudrais|aimerais|would like to|want to) (?:travailler|bosser|work))\b"
)
_NOTHING_BEFORE: Final = re.compile(
    r"(?:(?:non|nan|bonjour|alors|la|en ce moment|je|j|ai|n|ne|pas|encore|i|m|am|still)[\s,'.!]*)*"
)
#: « j'ai jamais travaillé chez Amazon », and no other firm after it.
_NEVER_THERE: Final = re.compile(
    r"\b(?:jamais|pas|never|not|didn'?t) (?:encore |ever )?"
    rf"(?:ete|travaill\w+|boss\w+|livre\w*|work(?:ed)?|been|fait (?:de |d'|{THE})?{WORK}) "
    r"(?:chez|a|au|pour|dans|at|for|to) (?![^,;.]*(?:[,;.]|\b(?:mais|but|c'est|chez)\b))"
)


def without_work(line: Line) -> bool:
    """Whether somebody tells that they had no work."""
    return _IDLE.search(line.folded) is not None


def away(line: Line) -> bool:
    """Whether somebody tells of days at home or at school, which may be others than those of the stay."""
    return _AWAY.search(line.folded) is not None


def looks_for_work(line: Line) -> bool:
    """Whether somebody has no work, or looks for some: « je cherche un stage », « j'ai postulé chez DPD »."""
    return without_work(line) or _SEEKS.search(line.folded) is not None


def only_looks_for_work(line: Line) -> bool:
    """Whether a sentence begins with it: « je cherche un stage chez DPD », not « un CDD chez UPS et je cherche … »."""
    found = _SEEKS.search(line.folded)
    return found is not None and _NOTHING_BEFORE.fullmatch(line.folded[: found.start()]) is not None


def otherwise(line: Line, *, past: bool) -> bool:
    """Whether a day may not be what happened; ``past``: one that lies behind, so that a plan is no more than that."""
    return _NOT_AS_IT_WAS.search(line.folded) is not None or (past and _PLANNED.search(line.folded) is not None)


def of_somebody_else(line: Line) -> bool:
    """« ma soeur travaille chez UPS », « j'ai failli faire un stage »: no stay of one's own, or none at all."""
    return _NOT_ONES_OWN.search(line.folded) is not None


def never_there(line: Line) -> bool:
    """Whether the one firm that a line names is one where the person never worked."""
    return _NEVER_THERE.search(line.folded) is not None
