"""« pourquoi cette question ? »: what the button says that stands below every question, typed."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.text.fold import fold, tidy, without_courtesy

_WHY: Final = r"(?:pourquoi|pour quoi|pk|pq|pkoi|pourkoi|prk|why)"
_ASKED: Final = re.compile(
    rf"(?:(?:et|mais|alors|euh|ok|oui|ah|bah) )*(?:"
    rf"{_WHY}(?: (?:cette|la|votre|ta|this|that) question| ca| cela)?"
    rf"|{_WHY} (?:est ce que )?(?:vous|tu) (?:me |m')?(?:l[ea] |voulez |veux )*"
    rf"(?:demande[sz]?|posez?|poses|savoir|besoin)(?: (?:de )?(?:ca|cela|cette (?:question|info)|la question))?"
    rf"|(?:je |j )?(?:ne )?(?:comprends?|comprend|vois|sais|capte) (?:toujours )?(?:pas|po) {_WHY}(?: ca| cela)?"
    rf"|i (?:don't|do not|dont) (?:understand|get|see) {_WHY}"
    rf"|{_WHY} (?:me |le )?(?:demander?|savoir)(?: ca| cela)?"
    rf"|{_WHY} (?:do you (?:ask|need|want)|are you asking)(?: me)?(?: (?:this|that|it))?"
    rf"|(?:c'est|c|cest) (?:pour )?quoi(?: faire| ca| cela)?"
    rf"|(?:comment (?:ca|sa|cela)|c'?est a dire|cad|meaning)"
    rf"|(?:qu'est ce que c'est|ca veut dire quoi|what is (?:this|that|it)|what's (?:this|that|it))"
    rf"|(?:c'est quoi|quelle est|what is) (?:la |the )?difference"
    rf"|a quoi (?:ca |cela |sa )?(?:vous |te )?sert(?: (?:cette|la|votre) (?:question|info|reponse)| ca| cela)?"
    rf"|(?:ca|sa|cela) (?:vous |te |t')?sert a quoi|{_WHY} faire|(?:pour|dans) quel(?:le)? (?:raison|but)|what for"
    rf"|(?:c'est|c|cest) quoi (?:l'|le |la )?(?:utilite|interet|but|rapport|raison)"
    rf"|(?:quel est|c'est quoi|quel) (?:le |l')?(?:but|interet|rapport)(?: de (?:cette|la|votre) question)?"
    rf"|what is (?:this|that|it) for|what's (?:this|that|it) for)"
)
#: « c'est obligé l'adresse ? », « c'est qui ? »
_NEEDED: Final = re.compile(
    r"(?:(?:et|mais|alors|euh|ok|oui|ah|bah|non) )*(?:"
    r"(?:est ce (?:que )?)?(?:c'est|c|cest|je suis|on est|(?:is (?:it|this|that)|am i))? ?(?:vraiment |bien |really )?"
    r"(?:oblig\w+|necessaire|utile|indispensable|required|mandatory|necessary|compulsory)"
    r"(?: (?:de |d')(?:repondre|le |la |l'|les |donner|dire|mettre|remplir)\w*.*"
    r"| (?:le|la|les|l'|mon|ma|son|sa) ?\w+| ca| to (?:answer|say|give|tell).*)?"
    r"|(?:il faut|je dois|do i (?:have|need) to) (?:vraiment |absolument |really )?"
    r"(?:repondre|le (?:dire|donner|mettre)|la (?:dire|donner|mettre)|answer|say|give it|tell you)"
    r"|(?:c'est|c|cest) qui|who is (?:it|that))"
)


def asks_why(text: str) -> bool:
    """Whether a text asks what the open question is for, and nothing more.

    >>> asks_why("Pourquoi cette question ?"), asks_why("pk vous demandez ça"), asks_why("pourquoi 490 heures ?")
    (True, True, False)
    """
    return _ASKED.fullmatch(without_courtesy(fold(tidy(text)).replace("-", " "))) is not None


def asks_whether_needed(text: str) -> bool:
    """Whether a text asks if the open question has to be answered, or who is meant by it.

    Under a question that everybody is asked, « c'est obligatoire ? » may ask for the rule itself.

    >>> asks_whether_needed("c'est obligé l'adresse ?"), asks_whether_needed("c'est obligatoire, 14 semaines ?")
    (True, False)
    """
    return _NEEDED.fullmatch(without_courtesy(fold(tidy(text)).replace("-", " "))) is not None
