"""What stands before an employer's name and is no part of it: « non, en fait c'était », « l'entreprise s'appelle »."""

from __future__ import annotations

from typing import Final

from dialogs.reading.employer.firms import known_firm
from dialogs.reading.employer.places_after import part_of_the_name
from dialogs.reading.names.no_names import NO_NAME
from dialogs.reading.text.small_words import BIDS, DEFINITE, EMPLOYED, MISTAKEN
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.reading.work.trades import TITLES

#: What tells of work: it stands before a name, or before « à » and the name.
AT_WORK: Final = word_set(
    """
    travaille travaillais travailler travail bosse bossais stage emploi job cdd cdi interim apprentissage alternance
    apprenti apprentie stagiaire vacataire interimaire salarie salariee alternant alternante
    immersion pfmp pmsmp embauche embauchee employe employee etais etait suis worked
    work fait was
    """
)
#: Between the word for an employer and its name.
CALLED: Final = word_set(
    "called named appele appelee nomme nommee appelle appelait nommait apel apelle apele sapel sapelle sapele sappel"
    " sappelle sappele sapelait sappelait"
)
#: Words before a name that are no part of it.
IN_FRONT: Final = (
    AT_WORK
    | CALLED
    | word_set(
        """
    moi c est j je ai ete fais on nous mon ma notre employeur employeurs entreprise s appelle appelait appeler nom
    du donc euh ben bah alors bonjour y avais avait it the i at employer company called name is ce sont ca cela me
    mes patron boite tjs toujours actuellement en cest jetais jai dernier premier he heu salut merci for with comme
    wsh wesh wech frr frero cetait
    faisais un une marque ecrit voila mais aupres ancien ancienne appellent appelaient individuelle familiale
    artisanale trompe trompee goure gouree erreur my boss firm their actually
    effectue effectuee realise realisee appele appelee nomme nommee apel apele apelle apell
    named anciennement
    formerly spelled spelt benevolat benevole startup firma empresa azienda
    """
    )
)
#: Words for an employer.
LABELS: Final = word_set(
    "entreprise employeur societe boite asso patron employer company firm boss startup firma empresa azienda"
)
ARTICLES: Final = DEFINITE | {"de", "du", "the"}
_THINKS: Final = word_set("crois croit pense dirais semble sur sure certain certaine dit")
_INDEPENDENT: Final = word_set("autoentrepreneur autoentrepreneuse independant independante freelance")
_BEFORE_LABEL: Final = ARTICLES | {"son", "leur"}
_IT: Final = frozenset({"it", "that", "name", "company", "employer", "he", "she"})
_OF: Final = frozenset({"de", "d", "du", "des"})
_WAS: Final = word_set("etais etait suis comme en")
#: How somebody is addressed.
CIVIL: Final = word_set("madame monsieur mme mr")
_IT_IS: Final = frozenset({"agit", "agissait"})
#: « je me suis trompé de date »: what was wrong, and no name.
_WRONG: Final = word_set(
    "date dates mois annee jour jours nom prenom stage periode contrat heure heures chiffre ligne case question reponse"
)
_ANNOUNCES: Final = LABELS | {"nom"}
#: Of these, what may begin a name.
_OPENS_A_NAME: Final = word_set("moi on nous mon ma mes merci salut ca comme en toujours")
#: What may follow a yes or a no before the name.
_GOES_ON: Final = frozenset({"c", "cest", "ct", "cetait", "etait", "chez", "j", "je", "it", "at", ",", "."})


def past_openings(line: Line, i: int, blocked: dict[int, int]) -> int:
    """The place after all that stands before a name from ``i`` on: « non, en fait c'était »."""
    while i < line.count and (after := _past_opening(line, i, blocked)) > i:
        i = after
    return i


def _past_opening(line: Line, i: int, blocked: dict[int, int]) -> int:
    """The place after what stands before a name at ``i``: « c'était », « l'entreprise », « un stage »."""
    if i in blocked:
        return blocked[i]
    if (after := _past_phrase(line, i)) > i:
        return after
    return i if _begins_a_name(line, i) else _past_label(line, i) or (i + 1 if _opens(line, i) else i)


def _past_phrase(line: Line, i: int) -> int:
    """The place after a phrase of several words at ``i``, ``i`` where none stands there."""
    word, after = line.text(i), line.text(i + 1)
    if (word, after, line.text(i + 2)) == ("dans", "le", "cadre") and line.text(i + 3) in _OF:
        return i + 4  # « dans le cadre d'une mission pour DPD »
    if (word, after, line.text(i + 2)) == ("a", "raison", "de"):
        return i + 3  # « à raison de 30h »
    if (within := past_within(line, i)) > i:
        return within
    if (founded := _past_start_up(line, i)) > i:
        return founded
    if word in _IT_IS and after in _OF:
        return i + 2  # « il s'agit de la société X »
    if word in LABELS | {"agence"} and after in _OF and line.text(i + 2) == "interim" and line[i + 3].kind == "w":
        return i + 3  # « une boîte d'intérim Adecco »
    if (own := _on_ones_own(line, i)) > i:
        return own
    return i + 3 if word in MISTAKEN and after in _OF and line.text(i + 2) in _WRONG else i


def _past_start_up(line: Line, i: int) -> int:
    """The place after « la start-up » at ``i`` where a name follows; ``i`` where none does."""
    start = line.skip(i, {"la", "une", "a", "the"})
    up = line.skip(start + 1, {"-"})
    named = line[up + 1].kind == "w" and line.text(up + 1) not in _OF
    return up + 1 if (line.text(start), line.text(up)) == ("start", "up") and named else i


def _begins_a_name(line: Line, i: int) -> bool:
    """« une boîte de livraison », « La Boîte à Pizza »: a word for an employer that is the first of a name."""
    of_a_sort = line.text(i) in LABELS and line.text(i + 1) in _OF
    return of_a_sort or boxed(line, i) or (line.text(i) in DEFINITE and boxed(line, i + 1))


def _past_label(line: Line, i: int) -> int:
    """The place after « l'entreprise », « son nom » at ``i``; 0 where it does not stand there."""
    after = line.text(i + 1)
    if line.text(i) not in _BEFORE_LABEL or after not in _ANNOUNCES | {"l", "la"} or not line[i + 2].kind:
        return 0
    return i + 2 if after in _ANNOUNCES and line.text(i + 2) not in _OF | {"a"} else i + 1


def _opens(line: Line, i: int) -> bool:
    """Whether the word at ``i`` says something of the name behind it, and is none of its words."""
    word, after = line.text(i), line.text(i + 1)
    return (
        line[i].kind == "p"
        or _says_it_is(line, i)
        or _speaks(line, i)
        or _bids(line, i)
        or _of_whom(line, i)
        or (word == "qui" and i > 0)  # « une entreprise qui s'appelle … »
        or (word in {"ils", "il", "elle", "elles"} and after in {"s", "se"})
        or (word in TITLES and known_firm(line, i + 1))  # « livreur DPD »
        # « non, c'est La Poste », « oui La Poste », and not « Oui Services »
        or (word in NO_NAME and not _of_an_address(line, i) and (after in _GOES_ON or _lower_before_a_capital(line, i)))
        or (word in IN_FRONT and i + 1 < line.count and not _initial(line, i) and not _first_of_a_name(line, i))
    )


def _says_it_is(line: Line, i: int) -> bool:
    """« ct DPD », « c t DPD », « it's DPD », « bon c'était DPD »; « CT Express » is a name."""
    word, after, small = line.text(i), line.text(i + 1), line.as_typed(i, i + 1).islower()
    return (
        (word == "bon" and (known_firm(line, i + 1) or after in {"cetait", "ct"}))
        or (word == "ct" and (small or known_firm(line, i + 1)))
        or (word == "t" and line.text(i - 1) == "c" and not line.glued(i - 1))
        or (word == "s" and line.text(i - 1) in _IT)
        or (word in _IT and after == "s")
        or (word in {"its", "thats"} and small)
        or (word in CIVIL and after in {"c", "cest", "ct", "cetait", "chez"})  # « mme c'est la poste »
    )


def _speaks(line: Line, i: int) -> bool:
    """« je crois que », « je t'ai dit », « g fait un stage o relais »: words of who speaks."""
    word, before, after = line.text(i), line.text(i - 1), line.text(i + 1)
    return (
        (word in _THINKS and after in {"que", "qu"})
        or (word in {"que", "qu"} and before in _THINKS)
        or (word == "g" and (i == 0 or line.as_typed(i, i + 1) == "g") and after in AT_WORK | {"eu", "livre"})
        or (word in {"t", "vous"} and line.text(line.skip(i + 1, {"'"})) == "ai")
        or (word == "deja" and after == "dit" and line[i + 2].kind == "w")
        or (word == "dit" and before in {"deja", "ai"} and line[i + 1].kind == "w")
    )


def _bids(line: Line, i: int) -> bool:
    """« mettez GLS », « mets transports Martin »: what we are to put down; « Laisse Rouler » may be a name."""
    told = line.text(i).endswith("ez") or known_firm(line, i + 1) or _lower_before_a_capital(line, i)
    return line.text(i) in BIDS and line[i + 1].kind == "w" and told


def _of_whom(line: Line, i: int) -> bool:
    """« salarié d'Eco Trans », « contrat entre la société X et moi »: what stands between a work and for whom it is."""
    if line.text(i) == "entre":
        return line.text(line.skip(i + 1, DEFINITE)) in LABELS
    named = line.as_typed(i + 1, i + 2)[:1].isupper() or known_firm(line, i + 1) or line.text(i + 1) in LABELS
    return line.text(i) in _OF and line.text(i - 1) in EMPLOYED and named


def _on_ones_own(line: Line, i: int) -> int:
    """The place after « auto-entrepreneur » where a name follows it: « auto entrepreneur pour Uber »."""
    word, j = line.text(i), i + 1
    if word in {"auto", "micro"}:
        j = line.skip(j, {"-"})
        if line.text(j) not in {"entrepreneur", "entrepreneuse", "entreprise"}:
            return i
        j += 1
    elif word == "sous" and line.text(line.skip(j, {"-"})) in {"traitant", "traitance"} and line.text(i - 1) in _WAS:
        j = line.skip(j, {"-"}) + 1  # « sous-traitant pour Colis Privé »
        j += line.text(j) in {"pour", "chez", "de"}
    elif word not in _INDEPENDENT:
        return i
    told = line.as_typed(i, i + 1).islower() or (i == 0 and known_firm(line, j))
    return j if line[j].kind == "w" and told else i


def past_within(line: Line, i: int) -> int:
    """The place after « au sein de » at ``i``, ``i`` where it does not stand there.

    >>> past_within(Line("au sein de GLS"), 0), past_within(Line("au sein du Relais"), 0), past_within(Line("GLS"), 0)
    (3, 3, 0)
    """
    within = line.text(i) == "au" and line.text(i + 1) == "sein" and line.text(i + 2) in _OF
    return line.skip(i + 3, {"'"}) if within else i


def boxed(line: Line, i: int) -> bool:
    """« Boîte à Outils »: a word for an employer that begins a name with what follows « à »."""
    if line.text(i) not in LABELS or line.text(i + 1) != "a":
        return False
    titled = i > 0 and line.as_typed(i, i + 1).istitle() and line.as_typed(i - 1, i).istitle()
    return titled or part_of_the_name(line, i + 1)


def _lower_before_a_capital(line: Line, i: int) -> bool:
    small = line.typed[line[i].start].islower() and len(line.text(i)) > 1  # the « d » of « d'Almeida » is none
    return small and line.as_typed(i + 1, i + 2)[:1].isupper()


def _first_of_a_name(line: Line, i: int) -> bool:
    """« Ça Roule Ma Poule », « Merci Livraison »: words of a sentence, each with a capital, and no known firm."""
    if i > 0 and line.text(i) in {"mon", "ma", "mes"}:  # « c'était Mon Marché »
        return line.as_typed(i, i + 1).istitle() and line.as_typed(i + 1, i + 2)[:1].isupper()
    if i > 0 or line.text(i) not in _OPENS_A_NAME or known_firm(line, i + 1):
        return False
    words = line.typed.split()
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def _of_an_address(line: Line, i: int) -> bool:
    """« oui.sncf »: a name with a point in it."""
    return line.text(i + 1) == "." and line.glued(i) and line.glued(i + 1)


def _initial(line: Line, i: int) -> bool:
    """« C Discount », « J. Durand »: a letter that begins a name, not « c' » or « j' »."""
    if len(line.text(i)) != 1 or line.as_typed(i, i + 1) == "c" or (line.text(i), line.text(i + 1)) == ("c", "t"):
        return False  # « c DPD », « C t DPD » say that it is
    after = line[i].end
    return line.typed[after : after + 1] not in {"'", "’"} and line.text(i + 1) not in IN_FRONT
