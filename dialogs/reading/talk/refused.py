"""An order that nobody gives: « n'efface rien », « je veux pas arrêter »; « il a supprimé mon poste » tells of one."""

from __future__ import annotations

import re
from typing import Final

#: The stems of what deletes, ends or begins anew.
_VERB: Final = (
    r"(?:effac|supprim|detrui|enlev|retir|oubli|annul|vire|ferme|clotur|arret|stopp|cess|quitt|desabonn|desinscri"
    r"|recommenc|reprend|repart|refai|redemarr|reinitialis|coupe|desactiv)\w*"
    r"|(?:stop|quit|reset|restart|delete|erase|remove|forget|cancel)\b"
)
#: What may stand between « pas » and the verb that it denies.
_TILL: Final = (
    r"(?:[ ,]*(?:tout|tous|toutes?|tt|encore|vraiment|du tout|la peine|besoin|envie|le droit|necessaire|utile|pour|de"
    r"|d'|a|me|m'|te|t'|nous|le|la|les|l'|en|y|ne|va|vont|s'|se|to|want|you|going|mes|mon|ma))*"
)
#: « j'ai pas dit efface », « pas que tu supprimes ».
_SAID: Final = (
    r"(?: (?:dit|demande|ecrit|parle|said|say|asked|ask|told|tell)(?: (?:de|d'|que|you))?"
    r"| (?:que|qu')(?: ?(?:tu|vous|on|ca|l'on|you))?)"
)
_NOT: Final = r"\b(?:pas|rien|jamais|sans|ni|never|not|don'?t)"
_REFUSED: Final = re.compile(
    rf"\b(?:{_VERB})(?:[ -](?:moi|nous|le|la|les|ca|surtout|donc))* (?:pas|rien|jamais|aucune?|nothing)\b"
    r"(?! (?:de|d'|of) ?(?:m'|me|nous|envoyer|ecrire))"  # « vous arrêtez pas de m'écrire » complains
    rf"|{_NOT}{_SAID}{_TILL}[ ']?(?:{_VERB})"
    rf"|{_NOT}{_TILL}[ ']?(?=\w+(?:er|re|ir)\b|stop|quit|reset|restart|delete|erase|remove|forget|cancel)(?:{_VERB})"
    rf"|^(?:non |surtout |svp )*(?:pas|not|no){_TILL} ?(?:{_VERB})"
    # « je refuse que vous supprimiez », « j'ai peur que tout soit effacé »
    r"|\b(?:refuse|peur|crains|hors de question|pas question|interdi\w+|afraid|scared) (?:que|qu'|de|d'|to|that|of)"
    rf"(?: ?(?:tu|vous|on|ca|ils?|you|it|tout|toutes?|soi(?:en)?t|puissi?e\w*)\b)*{_TILL} ?(?:{_VERB})"
)
#: « tu peux pas effacer ? » asks for it.
_BEGS: Final = re.compile(
    r"\b(?:tu|vous) (?:ne |n')?(?:peux|pouvez|pourr\w+|veux|voulez) pas\b|\b(?:can|could|will|would)(?:n'?t| you not)\b"
)
#: What has been done is no order: « j'ai arrêté », « on m'a viré », « mon contrat a été annulé », « je suis plus là ».
_DONE: Final = re.compile(
    r"\b(?:j'ai|ai|as|a|avons|avez|ont|avai[st]|avaient|est|s'est|etait|sont|ete)"
    r"(?: (?:pas|jamais|rien|tout|deja|bien|encore|juste|ete|vraiment|toujours|aussi|completement|finalement|du))*"
    r" (?:arrete|quitte|stoppe|vire|annule|enleve|supprime|efface|retire|ferme|recommence"
    r"|repris|refait|abandonne|lache)e?s?\b"
    # « j'ai dû annuler mon stage de conduite »
    rf"|\b(?:j'ai|ai|a|avons|ont|avai[st]) (?:du|pu|fallu|voulu|failli)(?: tout)? (?=\w+(?:er|re|ir)\b)(?:{_VERB})"
    r"|\b(?:i|they|he|she|we|has|have|had|was|were|been) (?:stopped|quit|cancell?ed|deleted|removed|restarted)\b"
    r"|\bsuis plus\b(?! interess)|\bfailli\b|\b(?:almost|nearly)\b|\ben arret\b|\b(?:des fois|parfois)\b|\bsometimes\b"
    # « on nettoyait tout et on recommençait », of the work
    r"|\b(?:arret|supprim|annul|enlev|effac|retir|recommenc|stopp)(?:ais|ait|aient)\b"
)
#: « on m'a dit de tout recommencer », « ma mère veut que j'arrête »: what somebody else wants.
_OF_OTHERS: Final = re.compile(
    r"\b(?:on|il|ils|elle|elles) (?:m'|me |nous )(?:a|ont|avait|dit|disent|demande)\b|\btold me to\b"
    r"|\b(?:m'|me |nous )(?:a|ont) (?:conseille|dit|demande|recommande|propose|oblige|force|suggere)\b"
    r"|\b(?:mon|ma|mes|le|la|les|l'|un|une|my|the|he|she|they|ils?|elles?) ?(?:\w+ ){0,2}"
    r"(?:ve(?:ut|ulent)|voul(?:ait|aient)|voudrai(?:en)?t|exigent?|wants?|wanted)\b"
)
#: « j'ai supprimé la photo par erreur »: what is none of ours to put back.
_NOT_OURS: Final = re.compile(
    r"\b(?:le|la|les|l'|mon|ma|mes|un|une|des|the|my|an?) ?(?:sms|textos?|e?-?mails?|photos?|appli\w*|compte|cv"
    r"|(?:message|numero|text|number) (?:de|du|d'|a|from|of)|papiers?|fiches?|bulletins?|telephone|contacts?|courriers?"
    r"|lettres?|shifts?|plannings?|horaires?|hours|heures|pictures?|apps?|account|e-mails?|letters?)\b"
)
_BY_MISTAKE: Final = re.compile(
    r"\b(?:erreur|expres|faute|mistake|accident|mauvaise?|wrong|remet\w*|restaur\w*|recuper\w*|recover)\b"
)
#: « j'ai pas besoin de l'attestation », « pas la peine l'attestation »: what may be offered, and is not wanted.
_UNWANTED: Final = re.compile(
    r"\b(?:pas|plus|aucun) (?:besoin|la peine|envie|utile|necessaire|interess\w*)\b"
    r"|\b(?:veux|voulais|voudrais|souhaite|demande|demandais|want|need) (?:pas|plus|no)\b(?! (?:attendre|perdre|rater))"
    r"|\b(?:no need|don'?t (?:want|need))\b"
)
_WANTED_ALL_THE_SAME: Final = re.compile(r"[,.;!]|\b(?:mais|veux|voudrais|plutot|but|want|need|donne\w*|envoie\w*)\b")
#: « si j'arrête maintenant », « if you delete my data »: what would be then.
_SUPPOSED: Final = re.compile(
    r"\b(?:si|if) (?:jamais |un jour )?(?:je|j'|tu|vous|i|you)"
    r"(?: ?(?:me|m'|te|t'|l'|le|la|les|ne|n'|vous|y|en|veux|voulais|dois|decide|d[e']|tout|vraiment|want to|have to))*"
    rf" ?(?:{_VERB})"
    r"|\b(?:si|if) (?:je|j'|on|i|tu|vous|you) ?(?:dis|tape|ecris|clique|appuie|say|type|press|click)\b"
)
_WHETHER: Final = re.compile(
    r"\b(?:je vais|on va devoir|(?:mes|les|le|my|the) \w+ (?:repart\w*|recommenc\w*|restarts?)"
    r"|tu vas|vous allez|(?:va|vont) (?:etre|s'|se)|ca va|il va|ils vont|vont|va-t-on|on va|sera|seront"
    r"|est-ce que mes|are you going|will you|faut|doit|dois|do i (?:have|need) to|must i|should i)\b"
)
#: « pourquoi supprimer la période 2 ? »; « pourquoi vous arrêtez pas de m'écrire » complains.
_WHY: Final = re.compile(r"\W*(?:(?:et|mais|alors|donc|non|ok) )*(?:pourquoi|pk|pq|prk|why)\b(?!.*\bpas\b)")
#: « où on supprime les stages », « enlever une semaine ça change quoi ».
_ASKS_LAST: Final = re.compile(r"\w.* (?:ou|quand|combien|comment|quoi|lequel|laquelle)\W*")
#: « je veux arrêter mon stage », « enlevez une semaine »: of the work itself, and of what was done there.
_OF_THE_WORK: Final = {
    "stop": re.compile(
        r"\b(?:arret|stop|cess|quit)\w* (?:(?:de|d'|un|une) ?(?:stage|contrat|travail|boulot|taf|emploi|job|fumer"
        r"|bosser|travailler|boire|manger)\b|(?:(?:mon|ma|mes|le|la|les|ce|cette|votre|ton|ta|my|the) |l')"
        r"(?!conversation|discussion|chat|echanges?\b|question|formulaire|messages?\b|msg|sms|bot|robot|cap\b|examen"
        r"|exam\b|dossier|suivi|inscription"
        r"|demarche|candidature|procedure|service|notif|rappel|reminder|tout|truc|machin|machine|contact|spam|harcel"
        r"|projet"
        r"|preparation|cirque|carnage|massacre|programme)[a-z])"
        # « arrêtez avec vos boutons », « arrêtez de tourner en rond » scold
        r"|\b(?:arret|stop|cess)\w* (?:avec |with )?(?:vos|tes|ces|les|your|the|those) (?:bouton|button|question"
        r"|exemple|betise|connerie|blague|phrase|formule|histoire|salade)"
        r"|\b(?:arret|stop|cess)\w* (?:de (?:me |m'|nous )?(?:demand|redemand|pos|tourn|prend|repet|racont|jou|ment)"
        r"|(?:asking|saying|repeating|playing|wasting)\b)"
    ),
    "delete_period": re.compile(
        r"\b(?:supprim|efface|enlev|retir|remov|delet)\w* (?:l[ae]s? |une? |des |the |a |[0-9]+ |(?:premi|derni)ere )*"
        r"(?:semaines?|jours?|heures?|weeks?|days?|hours?)\b"
    ),
}
#: The orders that take something away or begin anew, and those that give what was offered.
_TAKES: Final = frozenset({"erase", "delete_period", "stop", "stop_reminders", "restart", "undo", "cancel"})
_GIVES: Final = frozenset({"certificate", "plan", "summary", "human", "export", "reminders"})


#: « garde mes rappels », « the second one is fine, keep it », beside no verb that takes away.
_KEEPS: Final = re.compile(
    r"\b(?:gard(?:e[rz]?|ons)|conserve[rz]?|keep)\b|\blaisse[rz]?[ -](?:l[ea]s?|mes|mon|ma)\b(?! tomber)"
)
#: « garde mes rappels »; « plus de rappels mais gardez mon dossier » wants none.
_KEEPS_REMINDING: Final = re.compile(
    r"\b(?:gard|conserv|keep|laiss)\w*[ -](?:\w+ ){0,2}(?:rappel|remind|relance|notif|les\b|them\b)"
)
_TAKES_AWAY: Final = re.compile(rf"\b(?:{_VERB})")
_KEPT: Final = frozenset({"erase", "delete_period", "stop_reminders"})


def takes_away(command: str) -> bool:
    """Whether an order takes something away, ends or begins anew."""
    return command in _TAKES


def not_wanted(folded: str) -> bool:
    """« pas la peine l'attestation », and nothing asked for instead."""
    said = _UNWANTED.match(folded.removeprefix("c'est ").removeprefix("non "))
    return said is not None and _WANTED_ALL_THE_SAME.search(folded, said.end()) is None


def refuses(folded: str) -> bool:
    """Whether a folded text says that nothing is to be deleted, ended or begun anew.

    >>> refuses("n'efface rien"), refuses("je veux pas tout arreter"), refuses("ca marche pas, efface tout")
    (True, True, False)
    """
    return _REFUSED.search(folded) is not None and _BEGS.search(folded) is None


def refused(command: str, folded: str) -> bool:
    """Whether the text that holds the words of an order says that it is not given.

    >>> refused("erase", "supprime pas mes donnees"), refused("certificate", "pas besoin de l'attestation")
    (True, True)
    >>> refused("stop_reminders", "j'ai pas besoin de rappels"), refused("human", "pas un robot, je veux un humain")
    (False, False)
    """
    if command in _GIVES:
        said = _UNWANTED.search(folded)
        return said is not None and _WANTED_ALL_THE_SAME.search(folded, said.end()) is None
    keeps = _KEEPS.search(folded) is not None and (command != "stop_reminders" or _KEEPS_REMINDING.search(folded))
    if command in _KEPT and keeps and not _TAKES_AWAY.search(folded):
        return True
    return command in _TAKES and refuses(folded) and not (command == "undo" and puts_back(folded))


def asks_whether(command: str, folded: str) -> bool:
    """« tu vas effacer mes infos ? »: whether it will be done, and no wish that it be.

    >>> asks_whether("erase", "vous allez effacer mes infos ?"), asks_whether("erase", "vous pouvez tout effacer ?")
    (True, False)
    >>> asks_whether("delete_period", "pourquoi supprimer ca"), asks_whether("erase", "je veux tout supprimer")
    (True, False)
    >>> asks_whether("stop", "si j'arrete maintenant"), asks_whether("erase", "efface tout si tu peux")
    (True, False)
    """
    if command not in _TAKES:
        return False
    wonders = _WHY.match(folded) or _SUPPOSED.search(folded) or _ASKS_LAST.fullmatch(folded)
    return wonders is not None or ("?" in folded and _WHETHER.search(folded) is not None)


def told_as_done(command: str, folded: str) -> bool:
    """Whether the text tells that it was done or wanted, by whomever: « j'ai arrêté » is of a stay.

    >>> told_as_done("delete_period", "il a supprime mon poste"), told_as_done("undo", "j'ai efface par erreur")
    (True, False)
    """
    told = _DONE.search(folded) or _OF_OTHERS.search(folded)
    return command in _TAKES and told is not None and not (command == "undo" and puts_back(folded))


def of_the_work(command: str, folded: str) -> bool:
    """Whether what is to end, or to be taken away, is the work or a week of it.

    >>> of_the_work("stop", "je veux arreter mon stage"), of_the_work("delete_period", "supprime le stage")
    (True, False)
    """
    return command in _OF_THE_WORK and _OF_THE_WORK[command].search(folded) is not None


def puts_back(folded: str) -> bool:
    """« j'ai effacé par erreur », « fallait pas l'effacer, remettez-le »."""
    return _BY_MISTAKE.search(folded) is not None and _NOT_OURS.search(folded) is None
