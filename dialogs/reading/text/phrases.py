"""The closed vocabulary around facts: what says that it goes on, that it is a doubt, a repair, a kind of period.

Phrases are folded, without apostrophes; the longest one that stands at a place counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from dialogs.reading.text.wordlists import Vocabulary, phrases, word_set

#: What a phrase is to a sentence: of a stay, and of a yes or a no.
Family = Literal[
    "ongoing", "pattern", "repair", "correction", "vague", "total", "future", "role", "steadily", "not", "false",
    "prolonged", "kind",
    "yes", "no", "unsure", "followed", "not yet",
]  # fmt: skip
#: What a piece of a sentence is: a phrase, or a date, a length, two lengths to choose from, hours, a bare number; words
#: of a stay that goes on which say something else there (``dates/going_on.py``).
What = Family | Literal["date", "length", "lengths", "hours", "number", "not_begun", "again", "now"]


class Mark(NamedTuple):
    """A phrase of the vocabulary: its family and what it says there."""

    family: Family
    value: str


_ONGOING = """
j y suis encore|j y suis toujours|j y suis tjs|j y suis tjrs|y suis encore|y suis toujours|suis toujours|suis encore|
suis tjrs|suis tjs|toujours en cours|toujours en poste|encore en poste|en poste|en cours|en ce moment|actuellement|
encore maintenant|c est pas fini|c est pas encore fini|c est pas termine|ce n est pas fini|n est pas fini|
est pas fini|a ajd|a auj|jusqu ajd|jusqu auj|pas fini|pas encore fini|pas finie|pas encore finie|pas termine|
pas encore termine|n ai pas fini|pas encore|toujours pas fini|a ce jour|a l heure actuelle|a maintenant|
jusqu a maintenant|jusqu maintenant|jusqu a present|jusqu a ce jour|jusqu a aujourd hui|jusqu aujourd hui|jusqu a auj|
jusqu a ajd|a aujourd hui|pas de date de fin|pas de fin|sans duree limitee|sans limite de duree|sans terme|illimite|
illimitee|sans date de fin|sans fin|fin indeterminee|indeterminee|toujours|tjs|tjrs|tjr|toujour|encore|
travaille encore|travaille toujours|bosse encore|bosse toujours|ca continue|je continue|continue encore|indetermine|
still there|still here|still working|still work|i still work there|still going|still going on|still ongoing|
still continuing|ongoing|until now|till now|to now|up to now|to present|present|now|current|currently|not finished|
maintenant|to date|until today|no end date|no end|without end date|not ended|still employed|still in progress|
still on it|suis dedans|y travaille encore|c est toujours en cours|ca dure encore|jamais arrete|pas arrete|
jamais fini|jamais termine|jamais quitte|pas quitte|jamais parti|jamais partie|never stopped|never left|
still am there|still am
"""
_PATTERN = """
tous les jours|tout les jours|tous les|tout les|toutes les|chaque|jours par semaine|
jour par semaine|fois par semaine|jours / semaine|j / semaine|every|week ends|weekends|week - ends|les week end|
les weekend|les week - end|du lundi au vendredi|lundi au vendredi|de temps en temps|par ci par la|jours par mois|
une semaine par mois|deux semaines par mois|trois semaines par mois|une semaine chaque mois|deux semaines chaque mois|
one week a month|two weeks a month|one week per month|two weeks per month|each|
une sur 2|1 sur 2|un sur 2|une sur 3|1 sur 3|un sur 3
"""
_VAGUE = """
environ|a peu pres|a peu prs|vers|sais plus si|sais pas si|not sure if|don t know if|dont know if|je crois|
je crois bien|je pense|il me semble|peut etre|je croi|je croit|je pence|j crois|j croi|j croit|j pense|peut - etre|ptet|
ptetre|plus ou moins|approximativement|je dirais|je suppose|j imagine|i suppose|~|about|around|i think|i believe|
i guess|maybe|probably|approx|genre|aux alentours de|aux alentours du|autour du|aux environs du|aux environs de|
dans les|presque|pas sur|pas sure|pas certain|pas certaine|si je me souviens bien|je sais plus trop|
je ne sais plus trop|sans doute|probablement|autour de|a priori|max|maximum|minimum|facile|facilement|largement|easily|
au moins|moins de|plus de|normalement|ou un truc comme ca|ou avant|ou apres|ou plus tard|ou plus tot|ou un peu avant|
ou un peu apres|si je me rappelle bien|si je me trompe pas|si je ne me trompe pas|si ma memoire est bonne|de memoire|
de tete|si je dis pas de betises|if i remember right|if i remember correctly|a vue de nez|en gros|grosso modo|minimun|
un peu plus de|a quelque chose pres|a peu de choses pres|a peu de chose pres|plus tard|later|a verifier|a confirmer|
a reverifier|sous reserve|sauf erreur|sauf erreur de ma part|si tout va bien|to be confirmed|to check|un truc comme|
un truc du genre|un truc genre|quelque chose comme|du genre|something like
"""
_REPAIR = """
enfin non|pardon|euh non|non pardon|je veux dire|je voulais dire|ou plutot|plutot|oups|oups non|nan|nan pardon|non|
sorry|i mean|no sorry|no wait|correction|ah non|desole|desolee|dsl|excusez moi|excuse|rectification|wait|non non|oh non|
mince|attends|attendez|nan c est|non c est|je me suis trompe|je me suis trompee|je corrige|erreur
"""
_HESITATES = "euh|heu|heuu|uh|um|enfin"
_CORRECTION = """
en fait|enfaite|enfait|en faite|je me suis trompe|je me suis trompee|je me trompe|j ai fait une erreur|erreur|
finalement|en realite|en vrai|correction|c etait plutot|je corrige|je rectifie|actually|i was wrong|my mistake|
rectification|il y a une erreur|en verite|a vrai dire|mal exprime|mal exprimee|mal explique|mal expliquee|
mauvaise boite|mauvaise entreprise|mauvais employeur|mauvais nom|wrong company|wrong employer|wrong name|par erreur|
faute de frappe|typo|mal ecrit|mal tape|mal orthographie|rectif|mauvais mois|mauvais jour|mauvaise annee|wrong year|
wrong month|wrong day|wrong date|c est une erreur|mauvaise date|au temps pour moi|autant pour moi|
me suis plante|me suis plantee|me suis gourre|plutot
"""
_NOT = "ni|neither|au lieu|a la place|pas|n est pas|not|et pas|c est pas|c etait pas|et non|non pas|pas du|n etait pas"
#: Of what was said before it: « le 13 juin c'est faux ».
_FALSE = """
c est faux|est faux|est fausse|sont fausses|c est pas bon|est pas bon|est pas bonne|est pas le bon|c est pas ca|
est incorrect|est incorrecte|est une erreur|is wrong|was wrong|is not right|is not correct|isn t right|faux|fausse|
pas bon|pas bonne|wrong
"""
_PROLONGED = """
prolonge|prolongee|prolonges|prolonger|prolongation|renouvele|renouvelee|rallonge|rallongee|repousse|repoussee|decale|
decalee|reconduit|reconduite|extended
"""
_TOTAL = (
    "au total|en tout|total|in total|tout compris|altogether|en totalite|au totale|totale|total de|"
    "cumulees|cumule|sur toute la periode|pour tout"
)
_FUTURE = """
je rejoins|je vais|je ferai|je serai|sera|prevu|prevue|a venir|i will|i ll|j integre|je retourne|j y retourne|
j ai trouve|j ai decroche|j ai obtenu|viens de trouver|i found|i have found|je dois|bientot|je signe|
ete repousse au|ete repoussee au|est repousse au|ete decale au|ete decalee au|est decale au|ete reporte au|
ete reportee au|est reporte au|ete avance au|been moved to|was moved to|been postponed to|was postponed to
"""
_WILL_BEGIN = """
je commence|j commence|jcommence|j embauche|je prends mon poste|je prends poste|je debute|je demarre|j attaque|
ca commence|qui commence|qui debute|qui demarre|on commence|je commencerai|commencera|je dois commencer|je rentre|
j entre|je reprends|which starts|that starts|will start|i start|i begin|i am starting
"""
_WILL_END = """
je finis|je fini|je termine|finit|se finit|se termine|s arrete|s acheve|prend fin|je finirai|finira|terminera|
j arrete|je quitte|je pars|i finish|i leave|finishes|ends
"""
_STARTED = """
commence|commencer|commencee|commences|debute|debuter|demarre|demarrer|embauche|embauchee|arrive|arrivee|started|began|
start|starting|le debut|la date de debut|the start|debut|dbt|premier jour|1 er jour|date de debut|entree|rentre|integre|
commencais|commencait|debutait|begin|commenser|comencer|comence|commancer|commance|first day|pris mon poste|
pris le poste|1 er jour
"""
#: What comes before a stay: a day of it says little of the first day of work.
_AGREED = """
ai ete pris|ai ete prise|ai ete accepte|ai ete acceptee|ai ete retenu|ai ete retenue|signe|signee|signes|l entretien|
mon entretien|un entretien|entretien d embauche|postule|promesse d embauche|signed|interview
"""
_ENDED = """
suis plus la|suis plus|plus de travail|plus de boulot|plus de taf|plus de contrat|plus de job|y suis plus|
travaille plus|bosse plus|plus la|fini|finis|ai finit|a finit|est finit|g finit|c finit|finie|finir|termine|terminer|
terminee|terminait|acheve|achevee|acheves|achever|pris fin|expire|expiree|arrete|arreter|arretee|quitte|parti|partie|
sorti|sortie|la fin|la date de fin|the end|fin|date de fin|dernier jour|ended|finished|left|end|last day|stop|stoppe|
finissait|finissais|s est termine|pas renouvele|pas renouvelee|pas prolonge|pas prolongee|pas reconduit|
pas reconduite|pas garde|pas gardee|s est arrete|s achevant|achevant|se terminant|terminant|expirant|prenant fin|
au terme|son terme|un terme|terme fixe|echeance|demissionne|finition|vire|viree|finnit|finni|stopped
"""
#: How somebody works, and no end of it.
_STEADILY = "non stop|non - stop|sans arret|sans m arreter|sans pause"
_KINDS = {
    "internship": """
        stage|stages|stg|stagiaire|pfmp|p f m p|pmfp|pfpm|immersion|immersions|pmsmp|internship|intern|traineeship|
        stagere|stagiere|trainee|placement|estagio|estagiario|estagiaria|staj|stagiu|tirocinio|praktikum|
        periode de formation|periode de stage|periodes de stage|periode de pfmp|mise en situation|
        work placement|stage d observation|stage pro|stage de decouverte
    """,
    "apprenticeship": """
        apprentissage|apprenti|apprentie|alternance|alternant|alternante|apprenticeship|apprentice|
        contrat d apprentissage|contrat apprentissage|en alternance|work - study|work study
    """,
    "job": """
        cdi|cdd|c d i|c d d|duree determinee|duree indeterminee|contrat a duree determinee|contrat duree determinee|
        contrat a duree indeterminee|contrat duree indeterminee|a duree determinee|a duree indeterminee|interim|
        interimaire|saisonnier|saisonniere|saisonier|saisoniere|salarie|salariee|job|jobs|contrat de travail|
        jobs d ete|boulots d ete|
        emplois d ete|job d ete|boulot d ete|emploi d ete|travail d ete|taf d ete|contrat d ete|job etudiant|
        boulot etudiant|ctt|saison|employe|employee|embauche en|interimaires|mission interim|mission d interim|
        vacataire|vacation|cui|cui cae|contrat unique d insertion|parcours emploi competences|contrat saisonnier|cdii|
        permanent contract|temp work|temp job|temp agency|temping|agency work|temporary work|temporary job|
        temporary contract|fixed term contract|fixed - term contract|seasonal work|seasonal job|summer job|student job|
        weekend job|auxiliaire d ete|cddi
    """,
}
#: Words that name a kind only where the kind is asked.
_KINDS_WHEN_ASKED = {
    "job": "travail|emploi|boulot|remplace|remplacais|remplacer|"
    "taf|taff|contrat|work|employment|embauche|poste|employed|mission|missions|vrai travail|"
    "remplacement|extra|extras|un vrai contrat|employeur|worker|contract|turbin|travailler|travaillais|paid work|"
    "vrai boulot|periode d essai|jobs|emplois|boulots|tafs|contrats|"
    "worked|travaille|bosse|bosser|bossais|bossait|taffe|taffais|"
    "trabalho|trabajo|lavoro|munca|emprego|empleo|робота|работа|工作|عمل",
    "internship": "decouverte|observation|stagiare|formation en entreprise|formation dans une entreprise|"
    "periodes en entreprise|emt|training in company|training in a company|company training|"
    "milieu de travail|milieu professionnel|periode en entreprise|stg|stgs|practica|practicas|стажування|стажировка|"
    "практика|实习|تدريب",
    "apprenticeship": "contrat pro|contrat de professionnalisation|professionnalisation|alternace|"
    "contrat de professionalisation|professionalisation|contrat de profesionnalisation|contrat de profesionalisation|"
    "contrat d alternace|contrat d alternance",
}
#: Words that carry no fact of their own.
FILLER: Final = word_set(
    """
    c est etait ete ce ces cet cette je j tu il elle on nous vous y en ne n le la les l un une des du de d au aux a
    et ou mais donc car que qu qui dont mon ma mes ton ta tes son sa ses notre nos ai as avons avez ont avais avait
    etais suis es sommes etes sont fait fais faire faisais faisait bosse bossais bossait travaille travaillais
    travaillait travailler euh heu ben ba bah alors bon voila bonjour salut merci svp stp s me moi toi lui leur
    plait hein quoi lol mdr ptdr pcq parce comme pour par dans sur sous avec sans juste seulement tout toute tous
    toutes bien tres trop aussi puis ensuite apres bas ici ca cela eu eue jour jours date dates dit dis from the to
    at of i my was is it in for and been have had did they there inclus compris seul fois ya moment instant
    annee periode mois semaine
    semaines heure heures h bonsoir coucou hello hi hey ah oh eh ok k beaucoup mdrr xd haha please thanks thank
    """
)


def _phrases(page: str) -> Iterator[tuple[str, ...]]:
    """The phrases as a line has them: its number words are numbers by then."""
    return (tuple("2" if word == "deux" else word for word in words) for words in phrases(page))


def _in_short(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """« c'est bon » as the phone has it: « c bon », « cest bon »."""
    return (("c", *words[2:]), ("cest", *words[2:])) if words[:2] == ("c", "est") and words[2:] else ()


def marks(*families: tuple[Family, str, str]) -> Vocabulary[Mark]:
    """A vocabulary of rows of family, value, and phrases set apart by bars."""
    return Vocabulary(
        (written, Mark(family, value))
        for family, value, text in families
        for words in _phrases(text)
        for written in (words, *_in_short(words))
    )


_KIND_FAMILIES: Final = tuple(("kind", kind, phrases) for kind, phrases in _KINDS.items())
SENTENCE: Final = marks(
    ("ongoing", "", _ONGOING), ("pattern", "", _PATTERN), ("repair", "", _REPAIR),
    ("repair", "hesitates", _HESITATES), ("correction", "", _CORRECTION),
    ("vague", "", _VAGUE), ("total", "", _TOTAL), ("future", "", _FUTURE), ("future", "start", _WILL_BEGIN),
    ("future", "end", _WILL_END),
    ("role", "start", _STARTED), ("role", "end", _ENDED), ("role", "agreed", _AGREED),
    ("steadily", "", _STEADILY), ("not", "", _NOT), ("false", "", _FALSE),
    ("prolonged", "", _PROLONGED), *_KIND_FAMILIES,
)  # fmt: skip
ASKED_KINDS: Final = marks(
    *_KIND_FAMILIES, *(("kind", kind, phrases) for kind, phrases in _KINDS_WHEN_ASKED.items()), ("not", "", _NOT)
)
KIND_WORDS: Final = {words[0]: kind for kind, text in _KINDS.items() for words in _phrases(text) if len(words) == 1}
