"""Courtesies of a whole text: good wishes, how one is, thanks for something, a blessing, that all was understood."""

from __future__ import annotations

import re
from typing import Final

#: Before a pause, a leave, or that all was understood.
OPENS: Final = r"(?:(?:ok|oui|bon|euh|merci|desolee?|pardon|d'accord|alors|mais|sorry|la|bonne\ nuit)[\s,.!]*)*"
#: « bon courage », « joyeux noël », « bonne fin de journée à vous ».
WISH: Final = r"""(?:(?:bon|bonne|joyeux|joyeuse|excellente?|belle)\ (?:fin\ de\ )?
    (?:courage|week-?\ ?end|we|semaine|appetit|vacances|noel|annee|fetes?|chance|route|continuation|nuit|matinee|aprem
    |apres-?\ ?midi|retour|journee|soiree|ramadan|aid|anniversaire)|(?:aid|ramadan|eid)\ mo?u?barr?ak
    |have\ a\ (?:nice|good|great|lovely)\ (?:day|evening|week-?\ ?end|night|afternoon|one)
    |happy\ new\ year|merry\ christmas)
    (?:[\s,]+(?:(?:et\ )?a\ (?:(?:vous|toi|tous)(?:\ aussi)?|demain|plus(?:\ tard)?|bientot
    |lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|la\ prochaine)|merci|(?:le|la|l')\ ?(?:equipe|team)))*"""
WISHES_WELL: Final = re.compile(rf"(?:(?:ok|merci|allez|bah|et|salut)[\s,.!]+)*{WISH}[\s.!…]*", re.VERBOSE)
#: « hello, how are you doing today? », « ça va bien et vous », « quoi de neuf ».
ASKS_HOW: Final = re.compile(
    r"""(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|slt|bjr|yo|wesh)[\s,.!]*)?(?:madame|monsieur|sir|there)?[\s,.!]*
    (?:how\ (?:are|r)\ (?:you|u)(?:\ doing)?|how\ is\ it\ going|how's\ it\ going|what's\ up|quoi\ de\ (?:neuf|beau)
    |comment\ (?:vas[\ -]tu|tu\ vas|vous\ allez|allez[\ -]vous|ca\ va|va)|tu\ vas\ bien|vous\ allez\ bien
    |(?:i'?m|i\ am)\ (?:fine|good|ok|well)(?:\ thank(?:s|\ you))?)
    (?:\ (?:today|aujourd'hui|bien|ce\ (?:matin|soir)))?(?:[\s,]+(?:et|and)\ (?:toi|vous|you))?
    [\s?!.,]*(?:merci|thanks)?[\s?!.]*""",
    re.VERBOSE,
)
#: « merci pour votre patience », « thank you for everything »; « merci de supprimer … » bids.
THANKS_FOR: Final = re.compile(
    r"""(?:ok|oui|super|parfait|bon|bonjour|bonsoir|et|eh\ bien)?[\s,.!]*(?:un\ grand\ |mille\ |grand\ )?
    (?:merci|thanks|thank\ you|thx|cimer)(?:\ (?:a\ vous|a\ toi|beaucoup|bien|infiniment|encore|so\ much|a\ lot|again
    |very\ much))?\ (?:pour|for)\ (?:votre|ta|ton|vos|tes|tout|ca|cette|ce|les|le|la|l'[a-z]+|your|the|all
    |everything|that|this)(?:[ '](?!mais\b|but\b)[a-z]+){0,4}[\s.!]*""",
    re.VERBOSE,
)
#: « que Dieu vous bénisse », « barak allah oufik ».
BLESSES: Final = re.compile(
    r"""(?:(?:merci|thanks|thank\ you)(?:\ (?:beaucoup|infiniment|bien|so\ much))?[\s,.!]*)?(?:et\ )?
    (?:(?:que\ )?(?:dieu|allah|le\ seigneur)\ (?:vous|te|t')\ ?(?:benisse|garde|protege|aide|recompense|le\ rende)
    |(?:may\ )?god\ bless(?:\ (?:you|u))?|bara?k\ ?allah(?:ou?)?\ ?(?:fik|fikoum|oufik|ofik)?
    |allah\ y\ ?barek)[\s.!]*""",
    re.VERBOSE,
)
#: « t'es trop fort », « you're the best ».
PRAISES: Final = re.compile(
    r"""(?:(?:merci|thanks|thank\ you|bravo|ok|oui|haha+|hihi|lol|mdr|ptdr|ah)[\s,.!]*)?
    (?:tu\ es|t'es|vous\ etes|you\ are|you're|u\ r)
    (?:\ (?:trop|vraiment|tres|super|so|really|very|the|le|la|un|une|au|a))*
    \ (?:forte?s?|gentille?s?|gentils|sympas?|genial|geniale|best|great|awesome|amazing|nice|kind|helpful|meilleure?s?
    |droles?|marrante?s?|rigolote?s?|rigolos?|patiente?s?|efficaces?|funny|smart
    |top|cool|adorables?|utiles?|champion|championne|angel|ange|life\ ?saver)
    (?:\ (?:toi|vous|bot|robot))?[\s,]*(?:merci|thanks|thank\ you)?[\s.!]*""",
    re.VERBOSE,
)
UNDERSTOOD: Final = re.compile(
    rf"""{OPENS}(?:j'?ai\ (?:tres\ |tout\ )?bien\ (?:tout\ )?compris|i(?:\ have|'ve)?\ understood|je\ vois|i\ see)
    [\s,.!]*(?:(?:merci|je\ (?:vous|te)\ remercie|thanks?|thank\ you|beaucoup|bien|a\ vous
    |(?:par\ |d')avance)[\s,.!]*)*""",
    re.VERBOSE,
)
