"""What follows « à » after an employer's name: the town, or more of the name, as in « Le Bouche à Oreille »."""

from __future__ import annotations

from typing import Final

from dialogs.reading.employer.firms import known_firm
from dialogs.reading.text.small_words import DEFINITE
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.reading.work.trades import only_a_trade

_TOWN_FIRST: Final = frozenset({"a", "in", "near", "pres", "vers"})
_WITH_A: Final = frozenset({"a"})
#: Verbs after which « a » is the English article: « Rent A Car », « Call a Bike ».
_ENGLISH: Final = word_set("rent call pick build book hire get grab send need order make be take find share drop")
#: What may follow « à » in a name: « Aide à domicile 59 », « Pizza à emporter », « Le Bouche à Oreille ».
_OF_THE_NAME: Final = word_set(
    """
    domicile personne emporter livrer distance velo pied gogo neuf table oreille oreilles pizza pizzas pain pains
    gateau gateaux outil outils vin vins biere bieres livre livres idee idees malice malices bijou bijoux sac sacs vent
    sel lait musique image images mot mots jouet jouets main mains coudre manger cafe the fromage fromages savon savons
    chaussures fleur fleurs fleurie bonbon bonbons coeur souvenirs jeux chocolat viande frites epices huile
    """
)
#: First words of towns that need no second look.
TOWNS: Final = word_set(
    """
    paris marseille lyon toulouse nice nantes montpellier strasbourg bordeaux lille rennes reims toulon saint st sainte
    ste havre grenoble dijon angers villeurbanne nimes aix clermont mans brest tours amiens annecy limoges metz
    boulogne perpignan besancon orleans rouen mulhouse caen nancy argenteuil montreuil roubaix tourcoing dunkerque
    avignon nanterre poitiers creteil versailles pau courbevoie vitry colombes aulnay asnieres rueil antibes calais
    cannes champigny beziers bourges quimper drancy merignac ajaccio bastia lorient vannes troyes chambery niort cergy
    rochelle villeneuve valence cholet evry pantin sarcelles chelles colmar bayonne arras lens bethune douai
    valenciennes maubeuge lievin armentieres cambrai laval albi tarbes blois charleville evreux compiegne beauvais
    soissons laon chartres sevran roissy orly gennevilliers bobigny meaux melun massy corbeil vannes gap digne auxerre
    nevers macon roanne vichy montlucon aurillac rodez agen bergerac perigueux brive tulle gueret moulins epinal verdun
    thionville forbach haguenau sete narbonne carcassonne ales frejus hyeres martigues arles istres vienne bourgoin
    thonon cayenne kourou noumea papeete mamoudzou dembeni lesquin seclin carvin guingamp lannion morlaix dinan
    """
)


def part_of_the_name(line: Line, i: int) -> bool:
    """Whether « à » at ``i`` goes on with the name, whoever's it is."""
    return line.text(line.skip(i + 1, DEFINITE)) in _OF_THE_NAME


def english_article(line: Line, i: int) -> bool:
    """« Rent A Car »: no « à », and no town after it."""
    return line.as_typed(i, i + 1) in {"a", "A"} and line.text(i - 1) in _ENGLISH


def town_begins(line: Line, start: int, end: int) -> int:
    """Where « à Lille » begins, after the name from ``start``; ``end`` when the name goes on till there."""
    for i in range(start + 1, end - 1):
        if line[start].kind == "n" and i == start + 1:
            continue  # « 7 à Dire »
        small = line.typed[line[i].start] in "aàinpv"
        if (
            line.text(i) in _TOWN_FIRST
            and small
            and line[i + 1].kind == "w"
            and not (english_article(line, i) or part_of_the_name(line, i) or _rather_the_name(line, start, i))
        ):
            return i
    return end


def other_without_town(line: Line, start: int, end: int) -> tuple[int, int] | None:
    """The other name that a clerk would think of: « La Boîte à Meuh » with what follows « à », or without it."""
    for i in range(start + 1, end):
        if line.text(i) in _WITH_A and _rather_the_name(line, start, i) and not part_of_the_name(line, i):
            return start, i
    if line.text(end) in _WITH_A and _may_go_on(line, start, end):
        return start, line.count
    return None


def _rather_the_name(line: Line, start: int, i: int) -> bool:
    """« Le Comptoir à vins »: before « à » a capital, after it none and no known town; « La Boîte à Meuh »."""
    last = line.skip(i + 1, {"la", "l"})
    before, after = line.as_typed(i - 1, i), line.as_typed(last, last + 1)
    written = before[:1].isupper() and (after[:1].islower() or line.text(i - 1) == "boite")
    return written and _may_go_on(line, start, i)


def _may_go_on(line: Line, start: int, i: int) -> bool:
    """« Le Bouche à … », « Pain à la … »: after « à » the last word, which is neither a known town nor a task."""
    after = line.skip(i + 1, {"la", "l"})
    led = after > i + 1 or (i - 2 >= start and line.text(i - 2) in DEFINITE)
    plain = not known_firm(line, start) and not known_firm(line, i - 2) and not only_a_trade([line.text(i - 1)])
    last = line[after].kind == "w" and not line[after + 1].kind
    return led and plain and last and line.text(after) not in TOWNS and not only_a_trade([line.text(after)])
