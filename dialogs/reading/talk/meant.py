"""Whether the words of an order give it: « Le Bon Retour » is a firm, « tu comprends rien » asks for no help."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.asked.boxes import OF_SOMEBODY
from dialogs.reading.faq.asking import sends_where
from dialogs.reading.faq.topics import unlike
from dialogs.reading.heard import SIRETS, Heard
from dialogs.reading.outcome import Answer, Command
from dialogs.reading.people.siret import read_siret
from dialogs.reading.talk import asides
from dialogs.reading.talk.questioned import titled
from dialogs.reading.talk.refused import asks_whether, of_the_work, refused, told_as_done
from dialogs.words.fields import EMPLOYER, END, FIRST_NAMES, LAST_NAME, SECTOR

#: What may be meant for a SIRET: « écris-moi demain à 18h » has none.
_LONG_NUMBER: Final = re.compile("[0-9]{3}")
_TO_WHOM: Final = re.compile(
    r"\b(?:je (?:parle|discute|ecris|m'adresse) (?:a|avec)|(?:am i|i'?m) (?:talking|speaking))\b"
)
_UNDERSTANDS_NOTHING: Final = re.compile(
    r"\b(?:tu|vous|il|bot|robot|machine|truc) (?:ne |n'|y )*(?:comprend|comprenez|capt|pig)\w* rien\b"
)
#: « j'ai aidé mon frère » tells of work, « pas besoin d'aide » wants none; « l'an d'avant » of a time.
_HELPED: Final = re.compile(
    r"\b(?:ai|as|a|avons|avez|ont|avais|avait) aidee?s?\b|\bmerci (?:pour|de) (?:(?:votre|ton|l') ?)?aide\b"
    r"|\b(?:pas|aucun) besoin d'aide\b|\b(?:no|don't need|not need)(?: any)? help\b"
)
_A_TIME_BEFORE: Final = re.compile(
    r"\b(?:ans?|annees?|mois|semaines?|jours?|ete|hiver|year|month|week|day) (?:d'avant|avant|precedente?|before)\b"
)
_HAS_NOBODY: Final = re.compile(
    r"\b(?:j?ai|a|as|n'ai|avons|have) (?:pas|plus|jamais eu|no) (?:de |d')?(?:conseill|referent|adviser|advisor)"
)
#: « i answered phones », « customer service agent »: of the work, and nobody is called; « i was told … » may want one.
_OWN_WORK: Final = re.compile(
    r"^(?!.*\b(?:want|need|speak|talk|please|veux|voudrais|parler)\b).*"
    r"(?:\bi (?:answered|took|made|handled|called|worked|sorted|delivered|was an?)\b"
    r"|\bje (?:repondais|prenais|passais)\b"
    r"|\bcustomer (?:service|support) (?:agent|by phone|on the phone|operator|advisor|rep\w*)\b)"
)
#: « i forgot one internship »: what is to be told yet, and not what is not known any more.
_FORGOT_TO_TELL: Final = re.compile(
    r"\bforgot (?:to (?:tell|say|add|mention|put|write)\b"
    r"|(?:an?|one|another|my|some) (?:\w+ ){0,2}(?:internship|job|period|contract|stage|mission)s?\b)"
)
#: « l'attestation doit être tamponnée ? »: asks what the paper must be, and not for the paper.
_OF_THE_PAPER: Final = re.compile(
    r"\b(?:attestation|certificat|papier|document) (?:elle |il )?(?:doit|sera|comporte|contient|must|has to)\b"
)
#: « ajoute une période », and not « j'ai ajouté une période par erreur ».
_ADDS: Final = re.compile(r"\br?ajoute[rz]?\b(?!.*\b(?:erreur|fois|double|trop)\b)|\badd\b")
#: « et si j'ai pas assez de semaines » asks what happens then, « j'ai assez ? » for the sum.
_SHORT_OF: Final = re.compile(r"\b(?:si|if) .*\b(?:pas (?:assez|suffisamment)|not enough)\b")
#: « il faut combien de semaines déjà ? »: what the rule was; « j'en suis à combien déjà » is of one's own.
_WHAT_WAS_IT: Final = re.compile(r"(?:\b(?:faut|c'?est)\b.*\bcombien\b|\bcombien\b.*\bfaut\b).*\bdeja\W*$")
#: « et si j'ai juste bossé sans stage ? » asks whether that counts.
_HAS_DONE: Final = re.compile(r"\b(?:si (?:j'ai|on a)|if i(?: have|'ve)? (?:worked|done|did|only worked))\b(?!.*[0-9])")
#: « si je fais plus de 35h ça va plus vite ? »: of overtime, and no plan.
_QUICKER: Final = re.compile(
    r"\b(?:plus de 3[5-9]|3[6-9]|4[0-9]) ?(?:h\b|heures?)[^.]*\b(?:plus vite|plus tot|plus rapide|avance|mieux)"
)
#: « qu'est-ce qui se passe si je fais que 10 semaines »: what follows when they are too few.
_TOO_FEW: Final = re.compile(r"\b(?:se passe|arrive|happens?)\b[^.?!]*\b(?:que|only|just|seulement|less than) [0-9]")
#: « viré le 6 », « virée en juin »: who was let go, and nothing to take out; « vire le 6 » where the end is asked.
_LET_GO: Final = re.compile(
    r"\bvir[ée]e?\b"
    r"(?= (?:le [0-9]|la semaine|en |depuis|d[eé]but|fin |mi[ -]|hier|au |avant|apr[eè]s|vers|il y|y a)|\W*$)"
)
#: « le mois suivant »: when something was, and no next question.
_THE_TIME_AFTER: Final = re.compile(
    r"\b(?:jours?|semaines?|mois|annees?|lundi|week-?end) (?:suivante?s?|d'apres)\b|\bnext (?:day|week|month|year)\b"
)
#: « où sont mes données ? »: where they are kept, and no copy of them; « où je peux les télécharger » wants one.
_WHERE_KEPT: Final = re.compile(
    r"^(?!.*\b(?:telecharg|recuper|copi|export|recevoir|envoy|envoi|download|export|copy|get)\w*)"
    r"(?:.*\b(?:sont|vont|va|stock\w*|gard\w*|conserv\w*|heberg\w*|mets|mettez|kept|stored) (?:elles |ils )?"
    r"(?:ou|where)\b|\W*(?:c'est |et |mais |alors )*(?:ou|where)\b.*)"
)
#: « coupe les notifs », « vos messages non merci »: no wish to be reminded.
_CUTS: Final = re.compile(r"\b(?:coup(?:e[rz]?)?|vire[rz]?|degage[rz]?|(?:non|nn|nan) merci)\b")
#: « oui finalement non »: the other answer, and nothing to call off.
_YES_TAKEN_BACK: Final = re.compile(r"^\W*(?:oui|ouais|ok|yes)\W+(?:(?:euh|enfin|ah|en fait)\W+)*finalement non\W*$")
_BARE: Final = 2  # words: « attestation svp » is what the menu calls it, whatever else it is like
#: What says, in the words of an order, that it is not given.
_SAYS_ANOTHER_THING: Final = {
    "help": (_UNDERSTANDS_NOTHING, _HELPED),
    "back": (_A_TIME_BEFORE,),
    "skip": (_THE_TIME_AFTER, _FORGOT_TO_TELL),
    "human": (_HAS_NOBODY, _OWN_WORK),
    "cancel": (_YES_TAKEN_BACK,),
    "certificate": (_OF_THE_PAPER,),
    "export": (_WHERE_KEPT,),
    "reminders": (_CUTS,),
    "delete_period": (_ADDS,),
    "summary": (_SHORT_OF, _WHAT_WAS_IT),
    "plan": (_QUICKER, _HAS_DONE, _TOO_FEW),
}


def meant(order: Command, it: Heard) -> bool:
    """Whether an order is what the words are; under some questions they answer."""
    name, folded = order.name, it.line.folded
    if any(pattern.search(folded) for pattern in _SAYS_ANOTHER_THING.get(name, ())):
        return False
    if it.ask == "reminder" and name == "reminders":
        return False
    if name == "human" and "?" in it.text and _TO_WHOM.search(folded):
        return False  # « je parle à un humain ? » asks who answers
    if name == "delete_period" and (gone := _LET_GO.search(it.text.lower())) and (it.ask == END or "é" in gone[0]):
        return False
    if it.ask in {EMPLOYER, *OF_SOMEBODY} and name != "human" and titled(it.text):
        return False  # « Le Bon Retour », « Madame Aide »
    if it.ask in {EMPLOYER, SECTOR, LAST_NAME, FIRST_NAMES} and asides.by_a_slip(it.line):
        return False
    if name in {"edit", "cancel"} and it.corrected() is not None:
        return False
    if name == "certificate" and sends_where(it.line):
        return False
    if told_as_done(name, folded) or asks_whether(name, folded) or of_the_work(name, folded):
        return False  # « j'ai arrêté » tells of a stay
    if it.line.many("w") > _BARE and unlike(name, it.text) and not refused(name, folded):
        return False
    said = read_siret(it.text, it.ask) if it.ask in SIRETS else None
    few = it.line.many("n") <= 1 and not _LONG_NUMBER.search(it.text)
    return said is None or ((name == "skip" or few) and not isinstance(said, Answer))
