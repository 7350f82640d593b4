"""What people did and where, which is no employer: « le ménage », « à la caisse », « de la livraison ».

Tasks say what was done and not for whom: they are nobody's name, and whether they were of the sector is asked back.
"""

from __future__ import annotations

from typing import Final

from dialogs.reading.text.fold import fold
from dialogs.reading.text.phrases import FILLER
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set

#: What people call their work: « facteur à la Poste » names the employer after it.
TITLES: Final = word_set(
    """
    facteur factrice livreur livreuse agent agente vendeur vendeuse caissier caissiere preparateur preparatrice
    chauffeur manutentionnaire magasinier cariste serveur serveuse cuisinier hote hotesse postier coursier conducteur
    conductrice technicien equipier equipiere receptionniste trieur trieuse distributeur assistant assistante
    operateur operatrice ouvrier ouvriere driver courier postman postwoman mailman mailwoman vaguemestre
    """
)
#: Tasks of the sector, as the question itself gives them, and who does them.
_OF_THE_SECTOR: Final = word_set(
    """
    livraison livraisons livrer livre livres livrais livrait livrant colis courrier courriers tournee tournees plis
    distribution distribuer distribue distribuais distribuait
    facteur factrice facteurs livreur livreuse livreurs coursier coursiere postier
    postiere trier trie triais triait messagerie guichet guichetier guichetiere recommandes delivery deliveries deliver
    delivering delivered parcel parcels courier postman postwoman mailman mailwoman vaguemestre vaguemestres
    """
)
#: Tasks at the edge of it: whoever did them is asked.
_AT_THE_EDGE: Final = word_set(
    """
    caisse caisses vente ventes drive rayon rayons logistique entrepot entrepots preparation commande commandes
    manutention stock stocks transport transports accueil quai tri picking reception expedition commerce
    warehouse logistics sales till relation client clients clientele
    """
)
#: Tasks of another sector.
_OUTSIDE: Final = word_set(
    """
    menage menages nettoyage nettoyer nettoyais entretien proprete securite gardiennage gardien gardienne surveillance
    vigile cuisine cuisines cuisinier cuisiniere plonge plongeur restauration resto serveur serveuse barman batiment
    btp chantier chantiers maconnerie macon peinture peintre plomberie plombier electricite electricien carrelage
    coiffure coiffeur coiffeuse esthetique mecanique mecanicien enfants baby sitting babysitting nounou jardinage
    jardinier espaces verts agriculture vendanges cueillette recolte boucherie patisserie couture repassage
    informatique comptabilite secretariat hotellerie soudure soudeur menuiserie cleaning cook cooking kitchen security
    """
)
#: Of what is delivered, meals are rather of another sector: nobody can tell.
_MEALS: Final = word_set("repas pizza pizzas plats burger burgers sushi sushis food meals meal resto restaurant")
#: Places that a name may begin with, and that are nobody's name alone.
_PLACES: Final = word_set(
    """
    magasin magasins usine usines bureau bureaux hopital cantine atelier garage hotel ecole creche ferme marche
    restaurant boutique supermarche superette epicerie boulangerie pharmacie depot agence plateforme
    """
)
#: Places that a name often begins with: « Boulangerie Chez Paul ».
SHOPS: Final = word_set(
    """
    restaurant resto boulangerie patisserie pizzeria boucherie epicerie brasserie cafe bar snack creperie traiteur
    fleuriste salon pressing tabac superette garage hotel fromagerie primeur poissonnerie librairie
    """
)
#: Who works for no employer.
_ON_ONES_OWN: Final = word_set(
    "auto autoentrepreneur entrepreneur entrepreneuse micro independant independante freelance"
)
_TRADES: Final = _OF_THE_SECTOR | _AT_THE_EDGE | _OUTSIDE | _PLACES | _ON_ONES_OWN | TITLES
#: Units of a firm: « guichet de la poste » is a place at La Poste.
UNITS: Final = word_set("guichet rayon caisse drive accueil quai comptoir tri plonge cuisine stock reception service")
_BELONGS: Final = word_set("coin voisin mon ma mes son sa ses leur leurs notre nos")
#: Words that tasks are told with.
_SMALL: Final = word_set(
    "le la l les un une des du de d en au aux a et dans pour the of in at polyvalent polyvalente divers petits petit"
)
_BESIDE: Final = word_set(
    """
    plutot surtout vraiment principalement domicile maison velo scooter camion camionnette voiture ville quartier
    chez gens particuliers aide employe employee remplacant remplacante titulaire
    lettres sac sacs paquet paquets packages mail letters only mostly
    journaux journal prospectus pub pubs tracts matin matins soir soirs nuit nuits
    working garde gardais
    """
)
#: What is prepared, and tells of no work done: « c'est pour le cap livraison ».
_OF_THE_EXAM: Final = word_set("cap diplome examen exam diploma formation epreuve epreuves")
_DENIES: Final = word_set("pas jamais sans ni aucun aucune hors part not never no")
_NOT_ONLY: Final = word_set("que qu seulement uniquement juste only")
_BEGINS_ANEW: Final = word_set("je j on c mais juste seulement que i but only")
_FARTHEST: Final = 4  # words between a denial and the tasks that it denies
_MOST_UNKNOWN: Final = 1


def only_a_trade(words: list[str]) -> bool:
    """Whether a name holds nothing but tasks, or the place where they were done.

    >>> only_a_trade(["le", "menage"]), only_a_trade(["menage", "plus"]), only_a_trade(["la", "poste"])
    (True, False, False)
    """
    said = [word for word in words if word not in _SMALL and word.isalnum()]
    return bool(said) and _TRADES.issuperset(said)


def only_work(words: list[str]) -> bool:
    """Whether words tell of work and of nothing else: « livreur », « je livrais des colis »; a place tells of none.

    >>> only_work(["je", "livrais", "des", "colis"]), only_work(["pas", "livreur"]), only_work(["au", "magasin"])
    (True, False, False)
    """
    said = [word for word in words if word not in _SMALL and word not in FILLER and word not in _BESIDE]
    work = _OF_THE_SECTOR | _AT_THE_EDGE | _OUTSIDE | TITLES
    return bool(said) and work.issuperset(said)


def within_a_firm(name: str) -> bool:
    """« guichet de la poste », « rayon frais de Leclerc », « le magasin de mon oncle »: a place, whoever's it is."""
    words = fold(name).replace("'", " ").split()
    unit = len(words) > 2 and words[0] in UNITS and name[0].islower()  # « Caisse d'Épargne » is a firm
    return unit or not _BELONGS.isdisjoint(words)


def sector_of_tasks(line: Line) -> str:
    """What tasks tell: « c'était de la livraison » is yes, « je faisais le ménage » no; "" where both or none.

    Who did other tasks of the sector or at the edge of it, « que du tri, pas de livraison », cannot tell.
    """
    words = line.spoken
    if not (_MEALS | _OF_THE_EXAM).isdisjoint(words) or _says_more(words):
        return ""
    refused = _refused(words)
    inside = {i in refused for i, word in enumerate(words) if word in _OF_THE_SECTOR}
    outside = {i in refused for i, word in enumerate(words) if word in _OUTSIDE}
    if inside == {False} and False not in outside:
        return "yes"
    if True in inside and (False in inside or any(words[i] in _AT_THE_EDGE for i in set(range(len(words))) - refused)):
        return "unsure"
    return "no" if inside == {True} or (not inside and outside == {False}) else ""


def tasks_beside(line: Line) -> str:
    """What tasks tell of a stay that was said to be of the sector: "no", "unsure", or "" where they tell nothing else.

    Who was « en entrepôt » or « au bureau » may have delivered all the same; « pas en livraison » has not.
    """
    words = line.spoken
    if _says_more(words):
        return ""
    refused = _refused(words)
    inside = {i in refused for i, word in enumerate(words) if word in _OF_THE_SECTOR}
    if False in inside:
        return "unsure" if True in inside else ""
    done = {word for i, word in enumerate(words) if i not in refused}
    if not _OUTSIDE.isdisjoint(done):
        return "no"
    return "unsure" if inside or not (_AT_THE_EDGE | _PLACES).isdisjoint(done) else ""


def _says_more(words: list[str]) -> bool:
    """Whether other things are told than tasks."""
    known = FILLER | _TRADES | _BESIDE | _DENIES | _NOT_ONLY | _SMALL
    return sum(word not in known for word in words) > _MOST_UNKNOWN


def _refused(words: list[str]) -> set[int]:
    """The places of tasks that are denied: « pas de livraison de colis », and not « pas que de la livraison »."""
    refused: set[int] = set()
    for at, word in enumerate(words):
        if word not in _DENIES or not _NOT_ONLY.isdisjoint(words[at + 1 : at + 2]):
            continue
        clause = next((i for i in range(at + 1, len(words)) if words[i] in _BEGINS_ANEW), len(words))
        first = next((i for i in range(at + 1, min(clause, at + 1 + _FARTHEST)) if words[i] in _TRADES), clause)
        if first == clause or words[at - 2 : at - 1] in (["je"], ["j"], ["on"]):
            refused.add(at - 1)  # « je livrais pas, je triais »
        last = first
        while last < clause and words[last] in _TRADES | _SMALL:
            refused.add(last)
            last += 1
    return refused
