"""The words of a yes, a no and a doubt: what they say depends on what is asked.

Notation: ``dialogs.reading.text.phrases``.
"""

from __future__ import annotations

from typing import Final

from dialogs.reading.text.phrases import marks
from dialogs.reading.text.wordlists import word_set

_UNSURE = """
non sur|non sure|je sais pas|je ne sais pas|j sais pas|sais pas trop|je sais pas trop|i m not sure|im not sure|
i am not sure|i m not certain|not certain|not really sure|i don t really know|jsp|jspa|jspas|sais pas|je c pas|j c pas|
jc pas|c pas trop|je c pas trop|jc pas trop|sai pas|je sai pas|je se pas|jsai pas|jsais pas|jsais pas trop|chai pas|
chai pas trop|chais pas trop|sais po|chais pas|chepa|chepas|chaipas|je sais plus|aucune idee|pas sur|pas sure|
pas certain|pas certaine|pas trop sur|pas trop sure|peut etre|peut - etre|ptet|ptetre|plus ou moins|j ai un doute|
un doute|doute|j hesite|je doute|bof|mi oui mi non|moitie oui moitie non|moitie moitie|50 / 50|50 50|dur a dire|
difficile a dire|un peu des deux|un peu les deux|oui et non|a moitie|en partie|un peu|un petit peu|un tout petit peu|
unsure|not sure|maybe|i don t know|i dont know|idk|dont know|don t know|no idea|dunno|mouais|mouai|moui|mwe|mwai|
i have a doubt|i have doubts|hard to say|it depends|partly|sais pas si ca compte|je sais pas si ca compte|
je ne sais pas si ca compte|sais pas si ca rentre|je sais pas si ca rentre|sais pas si c est bon|
je sais pas si c est bon|pas sur que ca compte|pas sure que ca compte|don t know if it counts|i don t know if it counts|
not sure if it counts|ca depend|partiellement|pas vraiment sur|je n en sais rien|j en sais rien|no se|pas tout a fait|
bonne question|va savoir
"""
_YES = """
oui|ouais|ouai|ouaip|ouep|oue|ui|wi|we|oe|ouii|yes|yep|yeah|yea|ok|okay|oki|okey|okk|k|d accord|dac|daccord|dak|d ac|
daccor|dacord|dacor|c est ca|cest ca|c est cela|c est sa|tt a fait|tou a fait|sisi|mouais ok|🙆|veux bien|j veux bien|
jveux bien|c est pas faux|pas faux|ca me semble bon|ca me semble juste|ca semble bon|ca a l air bon|ca m a l air bon|
ca me parait bon|ca me semble correct|ca a l air juste|ca m a l air juste|c est tout a fait|c est tout a fait ca|
c est tout a fait exact|exact|exactement|tout a fait|toutafait|bien sur|biensur|bien entendu|voila|c est bon|
c est juste|c est correct|correct|parfait|carrement|evidemment|absolument|affirmatif|certainement|si|vrai|c est vrai|
volontiers|avec plaisir|entendu|c est exact|c est bien ca|tres bien|sure|right|of course|juste|correcte|exacte|
c est exacte|c est correcte|aucun souci|aucun soucis|aucuns soucis|sans souci|sans soucis|так|ага|olur|tamam|ஆம்|ஆமாம்|
tout est bon|tout bon|tout est juste|tout est correct|tout est ok|tout est exact|rien a changer|rien a corriger|
rien a modifier|rien a redire|rien a rectifier|nothing to change|nothing to correct|d acc|vas - y|j ai lu|
lu et approuve|continuer|continue|on continue|je continue|commencer|on commence|c est parti|allons - y|une autre|
encore une|j en ai une autre|il y en a une autre|il y en a encore une|un autre|encore un|j en ai un autre|
j en ai encore|plusieurs|c est tout bon|c est ok|ca joue|vazy|vas y|parfaitement|effectivement|indeed|for sure|yessir|
ca ira|ca me convient|le compte est bon|le compte y est|c est le compte|c est le bon nombre|le bon nombre|
c est le bon compte|c est le bon chiffre|that s the right number|the right number|that s the number|yes all|
yes all of it|ne change rien|change rien|ca me va|c est nickel|that s right|that s it|that s correct|thats right|
thats it|thats correct|that is right|that is correct|it s right|it s correct|its right|its correct|it is right|
it is correct|go|allez|allons y|👍|✅|👌|oui oui|yess|yup|validé|valide|je confirme|confirme|je valide|top|nickel|
impeccable|impec|sans probleme|pas de probleme|pas de soucis|pas de souci|aucun probleme|tjrs oui|mais oui|ben oui|
ba oui|bah oui|oui c est ca|oh oui|yes please|oui stp|oui svp|j accepte|je veux bien|pourquoi pas|pk pas|pq pas|prk pas|
bien evidemment|je suis d accord|clairement|c est sur|all good|good|oui bien sur|positif|y a bon|dacc|نعم|да|evet|ja|
sim|da|waaw|waw|tak|wah|naam|na3am|aywa|aiwa|ewa|
si senor|grave|wesh oui|oui wesh|i agree|agreed|everything is correct|everything is right|
everything is ok|everything is good|everything is fine|everything is true|everything ok|all correct|all is correct|
all is good|all ok|looks good|looks right|looks correct|i confirm|exactly|absolutely|definitely|no change|no problem|
no problemo|no problems|no worries|no objection|why not|perfect|that s perfect|it s perfect|it is perfect|it s ok|
its ok|it is ok|it s good|it is good|it s fine|it is fine|it s all good|that s fine|that s ok|i do|i did|i have|
yes i do|yes i did|yes i have|sans aucun doute|sans le moindre doute|aucun doute|no doubt|without doubt|without a doubt|
kk|exacts|exactes|justes|corrects|correctes|conforme|conformes|sont bonnes|sont bons|sont vraies|voui|vui|ue|🆗
"""
_NO = """
naan|naaan|noon|aucunement|nullement|🙅|pas du tou|pas du tt|nn merci|non|nan|nn|no|nope|pas correct|pas exact|pas vrai|
pas bon|ні|இல்லை|deedeet|déedéet|non merci|pas du tout|jamais|jamais de la vie|non pas du tout|pas trop non|
pas tellement|pas specialement|pas encore|c est faux|faux|c est pas ca|ce n est pas ca|negatif|absolument pas|
surtout pas|nah|non non|nop|pas ca|c est pas bon|pas tout a fait|pas completement|pas totalement|pas entierement|
pas du tout ca|ce n est pas bon|c est pas juste|pas juste|pas exactement|not yet|not really|pas vraiment|👎|❌|aucun|
aucune|du tout|c est tout|rien d autre|plus rien|rien|wrong|incorrect|incorrecte|fausse|pas correcte|pas exacte|
toujours pas|pas encor|pa encore|c est incorrect|ça va pas|niet|nein|hayir|yok|nao|nu|dedet|لا|нет|never|none|no thanks|
certainement pas|plus tard|pas maintenant|pas pour le moment|pas pour l instant|que nenni|noooo|nooon|nonn|ben non|
bah non|ba non|non c est tout|je n en ai pas|j en ai pas|that s all|that s it for now|not at all|pas d accord|je refuse|
pas la peine|c est pas la peine|ce n est pas la peine|pas besoin|j en ai pas besoin|pas necessaire|c est pas necessaire|
inutile|sans facon|une autre fois|je veux pas|je ne veux pas|j en veux pas|je n en veux pas|pas interesse|
pas interessee|no need|not needed|i don t want|not now|not for now|not at the moment|i don t agree|not exactly|
not quite|not correct|not right|not true|not good|not like that|i don t have one|i don t have any|i don t have it yet|
i don t have one yet|i don t have yet|i dont have any|i haven t|i have not|i didn t|i did not|i don t|i do not|
no i don t|no i haven t|no i didn t|non conforme|non conformes
"""
#: A yes as long as nothing denies it: « je comprends pas », « ça marche pas » answer no question.
_FOLLOWED = """
j ai compris|compris|j ai bien compris|je comprends|understood|got it|i understand|ca marche|sa marche|ca roule
"""
#: That there was no stay.
_NONE = """
pas trouve|pas encore trouve|encore rien trouve|rien trouve|toujours rien trouve|pas de stage|pas de stages|
pas encore de stage|pas d emploi|pas de travail|pas de boulot|pas de taf|pas de job|pas d experience|pas de periode|
pas fait de stage|aucun stage|aucun emploi|aucun travail|aucune experience|aucune periode|jamais travaille|jamais bosse|
jamais fait de stage|jamais eu d emploi|rien fait|no job|no internship|never worked|no experience|rien fait encore|
encore rien fait|rien encore|encore rien|rien commence|rien pour l instant|rien pour le moment|nothing yet|
nothing so far|j ai pas travaille|j ai pas bosse|pas travaille|pas encore travaille|j ai pas encore travaille|
haven t worked|i haven t worked|i didn t work|pas dans ce domaine|pas dans ce secteur|pas dans le domaine|
pas dans le secteur|jamais dans ce domaine|zero|0|jamais dans ce secteur|jamais eu l occasion|pas eu l occasion|
rien dans ce domaine|rien dans ce secteur
"""
#: That there was one, or more.
_SOME = """
un peu oui|oui un peu|j en ai fait|j en ai fait 1|j en ai fait un|j en ai fait 2|j en ai fait 3|j en ai fait plusieurs|
j en ai eu|je travaille|je bosse|je taffe|j ai travaille|j ai bosse|j ai taffe|j ai deja travaille|j ai deja bosse|
je travaille deja|je bosse deja|deja travaille|deja bosse|i work|i worked|i have worked|i ve worked
"""
#: Where one more is asked: that all is told, and that it is not.
_ENOUGH = """
ca ira|ca ira comme ca|ca fait le tour|j ai fait le tour|on a fait le tour|fait le tour|fini|finie|finis|termine|
terminee|c est fini|c est termine|j ai fini|j ai termine|g fini|g termine|on a fini|tout est fini|c est bon|c est ok|
c est tout bon|tout est bon|tout bon|c est parfait|c est nickel|c est complet|complet|voila|voila c est tout|c est tout|
pas d autre|pas d autres|pas d autre periode|pas d autres periodes|rien d autre|rien de plus|rien a ajouter|
rien d autre a ajouter|rien d autre a declarer|rien a declarer|rien d autre a declare|rien a declare|plus rien|
y en a plus|yen a plus|y en a pas d autre|yen a pas d autre|j en ai plus|j en ai pas d autre|j ai tout dit|
j ai tout mis|j ai tout donne|j ai tout ecrit|tout y est|tout est la|juste celui la|juste celle la|seulement celui la|
seulement celle la|uniquement celui la|uniquement celle la|juste ca|rien que ca|rien que celle la|rien que celui la|
le seul|la seule|un seul|une seule|c est le seul|c etait le seul|c est la seule|c etait la seule|seulement un|
seulement une|que celui la|que celle la|fait que ca|que ca|ca suffit|c est suffisant|nope that s it|no that s it|
that s it|nope that is it|finished|done|all done|i m done|i m finished|it s finished|it s over|no more|nothing more|
nothing else|that is all|only one|the only one|khlas|khalas|basta|finish|i finish|i finished|enough|it s enough|
everything is ok|everything is good|everything is there|all good|looks good|that s everything|this is all|no other|
no others|not any more|no one else|only this|only that|only this one|only that one|just this|just that|just this one|
aucune autre|aucun autre|c est juste ca|c est juste celui la|c est juste celle la|c est que ca|c est seulement ca|
that is everything|this is everything|it s everything|it is everything
"""
#: Where one more is asked: there is one.
_ONE_MORE = """
one more|another one|another|one other|one more again|some more|two more|2 more|more|y en a eu d autres|
il y en a eu d autres|y en a d autres|il y en a d autres|j en ai eu d autres|une derniere|un dernier
"""
_NOT_ENOUGH = (
    "pas fini|pas encore fini|pas termine|pas encore termine|not finished|not done|not done yet|encore 1|1 autre|encore"
)
#: What says no to a question of more, or of now, says nothing of a firm.
_OF_MORE: Final = frozenset(
    {
        *("plus tard", "pas maintenant", "pas pour le moment", "pas pour l instant", "c est tout", "rien d autre"),
        *("pas la peine", "pas besoin", "inutile", "sans facon", "une autre fois", "je veux pas", "je ne veux pas"),
    }
)
_NO_OF_A_FIRM: Final = "|".join(
    [phrase for phrase in _NO.split("|") if phrase.strip() not in _OF_MORE]
    + [
        "aucun des deux",
        "rien a voir",
        "ca a rien a voir",
        "ca n a rien a voir",
        "ni l un ni l autre",
        "pas dans le secteur",
        "hors secteur",
        "neither",
        "autre secteur",
    ]
)
_AGREED: Final = (("followed", "yes", _FOLLOWED), ("yes", "yes", _YES))
YES_NO_WORDS: Final = marks(*_AGREED, ("no", "no", _NO))
#: Whether there was a stay at all.
ANY_STAY: Final = marks(("no", "no", f"{_NO}|{_NONE}"), ("yes", "yes", _SOME), *_AGREED)
MORE: Final = marks(
    ("not yet", "yes", _NOT_ENOUGH),
    ("no", "no", f"{_ENOUGH}|{_NO}|{_NONE}"),
    *_AGREED,
    ("yes", "yes", _ONE_MORE),
)
#: Where the weeks really done are asked: all of them.
_ALL_WEEKS = """
toutes|toutes les semaines|la totalite|au complet|tout fait|j ai tout fait|aucune absence|aucune absences|pas d absence|
pas d absences|sans absence|zero absence|0 absence|0 absences|pas un jour d absence|pas un seul jour d absence|
aucun jour d absence|aucun jour rate|aucun jour manque|aucune semaine ratee|aucune semaine manquee|jamais absent|
jamais absente|jamais ete absent|jamais ete absente|jamais eu d absence|jamais malade|jamais ete malade|pas absent|
pas absente|pas ete absent|pas ete absente|pas eu d absence|pas de vacances|pas de conge|pas de conges|
pas eu de vacances|pas eu de conge|pas eu de conges|pas pris de vacances|pas pris de conge|pas pris de conges|
aucun conge|rien rate|jamais rate|pas rate|rien manque|jamais manque|pas manque|never absent|never sick|no absence|
all of them|all weeks|all the weeks|i did all|i did all weeks|i did all the weeks|i did them all|i did all of them|
i did everything|i worked all weeks|every week
"""
#: Where reminders are offered: that they may come, whenever that is.
_AS_YOU_LIKE = """
quand vous voulez|quand tu veux|quand vous pouvez|comme vous voulez|comme tu veux|n importe quand|peu importe|
peu m importe|peu importe quand|ca m est egal|c est egal|comme ca vous arrange|whenever|whenever you want|
whenever you like|as you like|as you want|any time|anytime|i don t mind
"""
REMINDERS_OFFERED: Final = marks(("yes", "yes", f"{_YES}|{_AS_YOU_LIKE}"), ("no", "no", _NO), _AGREED[0])
#: What says yes to one more says nothing of when one was, or for how many weeks.
_OF_ANOTHER: Final = frozenset(
    {
        *("une autre", "encore une", "j en ai une autre", "il y en a une autre", "il y en a encore une", "un autre"),
        *("encore un", "j en ai un autre", "j en ai encore", "plusieurs"),
    }
)
_YES_TO_ALL: Final = "|".join(phrase for phrase in _YES.split("|") if phrase.strip() not in _OF_ANOTHER)
#: Where something else is asked of a stay: « plusieurs mois » is no yes.
OF_A_STAY: Final = marks(_AGREED[0], ("yes", "yes", _YES_TO_ALL), ("no", "no", _NO))
WEEKS_DONE: Final = marks(("yes", "yes", _ALL_WEEKS), _AGREED[0], ("yes", "yes", _YES_TO_ALL), ("no", "no", _NO))
SECTOR_WORDS: Final = marks(
    ("unsure", "unsure", _UNSURE),
    *_AGREED,
    (
        "yes",
        "yes",
        """les deux|tous les deux|both|yes both|oui les deux|dans le secteur|c est dans le secteur|a 100 %|100 %|
        ca rentre dedans|ca rentre|ca en fait partie|ca fait partie|j etais dedans|en plein dedans""",
    ),
    ("no", "no", _NO_OF_A_FIRM),
)
#: What makes a yes or a no a leaning: « je pense que oui ».
LEANING: Final = word_set(
    "pense crois que plutot dirais think so guess normalement probablement surement peut etre moi principe theorie"
    " theoriquement imagine suppose"
)
