"""What is wished for at the menu in plain words: « c'est signé », « d'où vient ce chiffre ? », « à qui m'adresser »."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.text.fold import fold, tidy
from dialogs.reading.work.another import another_stay
from dialogs.reading.work.called import WORK

_LONGEST: Final = 100  # signs: a longer text says more than a button does
_PAPER: Final = (
    r"(?:(?:l'|les |mon |mes |une |la |le |the |my )?(?:attestations?|papiers?|fichiers?|pdf|certificates?|it))"
)
_BOSS: Final = (
    r"(?:(?:mon|ma|le|la) (?:chef|cheffe|patron|patronne|employeur|responsable|directeur|directrice|entreprise))"
)
_DONE: Final = r"(?:deja |enfin |bien )?(?:depose|televerse)e?s?"
#: What is said of the employer too, to whom the paper goes first: it says where.
_SENT: Final = r"(?:deja |enfin |bien )?(?:envoye|mis|transmis)e?s?"
_PLACE: Final = r"(?:site|espace|cyclades?|rectorat|service|academie|dec|examens?)"
_THERE: Final = rf"(?: (?:dans|sur|a|au) (?:l'|la |le |les |mon )*{_PLACE}\b.*)"
_GOOD: Final = r"(?:(?:ok|oui|voila|ca y est|c'est (?:bon|fait))[ ,]+)*"
_MUST: Final = r"(?:dois-je |je dois |je peux |puis-je |faut-il |est-ce que je dois )"
_TO_ASK: Final = (
    r"(?:m'adresse|s'adresse|demande|contacte|je contacte|je demande|to contact|should i contact|do i ask)r?"
)
_WANTS: Final = (
    r"(?:je (?:veux|veut|voudrais) (?:avoir )?|j'ai besoin (?:de |d')?|il me faut |i (?:want|need) "
    r"|(?:fais|faites|prepare|preparez|preparer|donne|donnez|make|give)[ -](?:moi |me )?)"
)
_SEEK: Final = r"(?:bonjour[ ,]+)?(?:je (?:re)?cherche|comment (?:je )?trouver?|i'?m looking for|how (?:do i|to) find)"
_ONE: Final = r"(?:encore |toujours |une? |an? )*"
_SO: Final = r"(?:donc |alors |et |du coup )*"
#: « ok, et du coup je fais quoi maintenant »
_THEN: Final = r"(?:(?:ok|okay|bon|ben|bah|oui|et|donc|alors|du coup|so|and|then|well)[ ,]+)*"
_NOW: Final = r"(?: (?:maintenant|alors|du coup|ensuite|apres|now|next|then))*"
_FINE: Final = r"(?:bon|bonne|ok|suffisant|assez|valide)"
_FIGURES: Final = (
    r"(?:(?:le|la|les|mon|mes|ce|ces|votre|vos|the|my|this|these) )?"
    r"(?:total|calculs?|comptes?|chiffres?|heures|resultat|nombres?|count|figures?|numbers?|hours|result)\b.*"
)
_IT_IS: Final = r"(?:(?:c'est|ce n'est|ca|il faut|je dois|je suis) )"
_CONFIRM: Final = r"(?:a )?(?:faire )?confirmer"
_SETTLED: Final = (
    rf"(?:{_CONFIRM}|(?:in)?suffi|assez|bonn?e?\b|possible|tard|sur\b|(?:atteint|accepte|valide|confirme)e?s?\b)"
)
_BOUND: Final = (
    r"(?:[\"' ]*(?:a coup sur|sur\b|au mieux|semble |a faire confirmer|for sure|to be confirmed|at best|seems? to be))"
)
_FROM_WHOM: Final = r"(?:de |d'|pour |chez |of |for |from )(?!(?:qui|quoi|quand|quel|combien|who|when|what)\b).*"

#: « c'est qui qui confirme », « qui décide si c'est bon »
_THEY_WHO: Final = (
    r"(?:(?:c'est )?(?:qui|lequel|who) (?:c'est )?(?:qui )?(?:peut |va |doit |can |will |must )?"
    r"(?:confirme|decide|valide|tranche|confirm|decides|validate)[rzs]?)"
)
_REACH: Final = r"(?:(?:re)?demande|contacte|joind|ecri|adresse)(?:[rs]|re)?"
_ADDRESS: Final = r"(?:adresse(?: (?:e-?)?mail)?|(?:e-?)?mail|contact|courriel|numero)"
_THE_SERVICE: Final = r"(?:au |a la |a l'|le |la |l')?(?:service|rectorat|dec|academie|examens)\b.*"

#: By the code of the menu's entry, on folded words. A statement says that something is done: no question, no « pas ».
_STATED: Final = {
    "signed": (
        rf"(?:{_PAPER} |(?:c'|elle |elles |{_PAPER} )(?:est|sont) )?(?:deja |enfin )?signee?s?",
        rf"j'ai (?:eu |recu |recupere )?{_PAPER} signee?s?",
        rf"j'ai (?:fait signer|signe) {_PAPER}",
        rf"{_BOSS} (?:l'|les )?a signee?s?(?: {_PAPER})?",
        r"(?:it is |it's )?signed",
    ),
    "uploaded": (
        (
            rf"{_GOOD}(?:(?:c'|elle |elles |tout |{_PAPER} )(?:est|sont) |{_PAPER} )?"
            rf"(?:{_DONE}{_THERE}?|{_SENT}{_THERE})"
        ),
        rf"{_GOOD}(?:je l'ai|je les ai|j'ai)(?: tout)? {_DONE}(?: {_PAPER})?{_THERE}?",
        rf"{_GOOD}(?:je l'ai|je les ai|j'ai)(?: tout)? {_SENT}(?: {_PAPER})?{_THERE}",
        rf"{_GOOD}(?:c'|tout )est (?:bien |deja )?fait (?:dans|sur) cyclades?",
        rf"(?:i(?:'ve| have)? |it is |it's )?(?:already )?uploaded(?: {_PAPER})?(?: (?:to|on) .*)?",
    ),
    "registered": (
        r"je (?:me )?suis (?:deja |bien )?inscrite?(?: (?:a|au|sur|dans) .*)?",
        r"j'ai fait (?:mon|l')inscription.*",
        r"i(?:'m| am| have)? registered",
    ),
}
_ASKED: Final = {
    "certificate": (
        rf"{_WANTS}(?:l'|une |un |la |the |a )?(?:attestation|certificate?)s? (?:{_FROM_WHOM}|par (?:e-?)?mail)",
    ),
    "origins": (
        r"(?:mais )?d'ou (?:vient|viennent|sort|sortent|tu sors|vous sortez).*",
        r"comment (?:tu as|vous avez|avez-vous|as-tu|c'est|est) (?:calcule|compte|trouve).*",
        r"where do(?:es)? (?:this|these|that|the) (?:numbers?|figures?) come from",
        rf"je (?:ne )?comprend?s? (?:pas|rien) (?:(?:a |au |du )?{_FIGURES}|(?:pourquoi|comment) .*[0-9].*)",
        rf"pourquoi (?:{_FIGURES}|[0-9 ]+ ?(?:h|heures)(?: en tout| au total)?)",
        rf"(?:c'est quoi|que veut dire|(?:qu'est-ce que )?ca veut dire(?: quoi)?) (?:la difference .*)?{_BOUND}.*",
        rf"(?:i don't|i do not) (?:understand|get) {_FIGURES}|how did you (?:count|calculate|get) .*",
        rf"what (?:does|is) (?:the difference between .*)?{_BOUND}.*",
    ),
    "plan": (
        rf"{_THEN}(?:je|on) (?:dois |doit )?(?:fais|fait|faire) quoi{_NOW}",
        rf"{_THEN}(?:qu'est[- ]ce que je (?:dois faire|fais)|que (?:dois-je faire|faire))(?: d'autre)?{_NOW}",
        rf"{_THEN}(?:et maintenant|et apres|et ensuite|(?:c'est quoi |quelle est )?la suite)",
        rf"{_THEN}what (?:do|should|can|must) i do{_NOW}|{_THEN}(?:so )?what (?:now|next)|and now",
    ),
    "contacts": (
        rf"(?:vers |a )?qui {_MUST}?{_TO_ASK}",
        rf"{_MUST}(?:m'adresser|demander) a qui",
        rf"who(?:m)? {_TO_ASK}",
        rf"{_SO}{_THEY_WHO}(?: .*)?",
        (
            rf"{_SO}comment (?:est-ce que )?(?:je (?:fais |dois faire |peux |dois )?(?:pour )?)?"
            rf"(?:(?:les |leur |lui ){_REACH}(?: .*)?|{_REACH} {_THE_SERVICE})"
        ),
        (
            rf"{_SO}(?:(?:c'est quoi|quel(?:le)? est|je veux|il me faut) )?"
            rf"(?:leur {_ADDRESS}|(?:le |l'|un )?{_ADDRESS} (?:du |de la |de l')?{_THE_SERVICE})"
        ),
        (
            rf"{_SO}(?:qu'est[- ]ce que je|je) (?:(?:leur|lui) (?:mets?|ecris|dis|demande)(?: quoi)?"
            r"|(?:mets?|ecris)(?: quoi)? dans (?:le|mon|ce) (?:mail|message|courrier|sms).*)"
        ),
        rf"{_SO}(?:j'|je )(?:ecris|demande|telephone) a qui",
        r"(?:so )?how (?:do|can|should) i (?:contact|reach|ask|write(?: to)?|email) (?:them|it|the (?:service|exam).*)",
        r"(?:so )?what (?:do|should) i (?:write|say|tell|ask)(?: to)?(?: them| the service.*)?",
        r"what(?:'s| is) their (?:e-?mail|address|contact|number)",
        rf"{_SEEK} {_ONE}(?:{WORK}|entreprise|employeur|patron)\b.*",
        r"contacts?",
    ),
    "done": (r"(?:ca y est |voila |ok |oui )*(?:c'est|tout est|it is|it's) (?:bien |deja )?(?:fait|fini|regle|done)",),
    "summary": (
        rf"{_SO}est-ce que (?:c'est|je suis|ce sera) {_FINE}.*",
        rf"{_SO}(?:c'est|je suis|ce sera|ca) {_FINE} (?:pour moi|alors|du coup).*",
        rf"{_SO}(?:est-ce que )?je (?:peux|pourrai) (?:passer|me presenter a) (?:l'examen|le cap).*",
        rf"{_SO}(?:est-ce que )?je (?:peux|pourrai) (?:passer|me presenter)(?: ou (?:pas|non))?",
        r"(?:how many|how much|what) (?:hours |weeks )?(?:do |am )?(?:i )?(?:still )?(?:lack|miss|missing)\b.*",
        r"(?:so )?(?:am i|is it) (?:ok|good|enough|fine)(?: for me)?|can i (?:take|sit|pass) the exam",
    ),
    "reasons": (
        rf"{_SO}(?:je (?:ne )?comprends? pas )?pourquoi (?:est-ce que )?{_IT_IS}?(?:pas |plus |trop )?{_SETTLED}.*",
        rf"(?:c'est quoi|(?:qu'est[- ]ce|qu'y a-t-il|quoi) ?(?:qui est|qu'il faut)?) {_CONFIRM}(?: exactement)?",
        r"why (?:is it|isn't it|it is|it's|am i) (?:not )?(?:to (?:be )?confirm|enough|possible|too late|good).*",
    ),
    "identify": (r"(?:je (?:veux|voudrais) )?donner mon nom", r"give my name"),
}
#: « cest depose », « j ai signé »: the apostrophe that is left out.
_ELIDED: Final = re.compile(r"\b([cjl]) ?(?=(?:est|ai)\b)")
#: Only with a question mark: « c'est accepté » may be what somebody was told.
_IS_IT: Final = re.compile(
    rf"{_SO}(?:est-ce que )?(?:c'est|je suis|ce sera|it's|is it|am i) "
    rf"(?:{_FINE}|acceptee?|validee?|admise?|prise?|accepted)"
    r"(?: (?:alors|du coup|ou pas|pour (?:moi|l'examen|passer|le cap).*|for the exam|then))*"
)
#: With a question mark these are questions.
_NEVER_ASKED: Final = frozenset({*_STATED, "certificate"})
_PATTERNS: Final = {code: re.compile("|".join(ways)) for code, ways in (_STATED | _ASKED).items()}


def wish_of(text: str) -> str | None:
    """The entry of the menu that typed words mean, by its code; None when they mean none.

    >>> wish_of("Cest signé !"), wish_of("D'où vient ce chiffre ?"), wish_of("c'est signé ?"), wish_of("bonjour")
    ('signed', 'origins', None, None)
    """
    words = _ELIDED.sub(r"\1'", " ".join(fold(tidy(text)).split())).strip(" .!,")
    if len(words) > _LONGEST:
        return None
    if words.endswith("?") and _IS_IT.fullmatch(words.rstrip(" ?")):
        return "summary"
    if another_stay(words.rstrip(" ?")) is not None:
        return "add_period"
    for code, pattern in _PATTERNS.items():
        if pattern.fullmatch(words.rstrip(" ?")):
            if code == "done" and words.endswith("?"):
                return "summary"  # « c'est fini ? »
            return None if code in _NEVER_ASKED and words.endswith("?") else code
    return None
