"""What is nobody's name: a yes, a no, a hesitation, « personne », « j'ai jamais travaillé »."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.text.fold import fold, tidy
from dialogs.reading.text.wordlists import word_set

#: A yes, a no or a hesitation is nobody's name.
NO_NAME: Final = word_set(
    """oui ouais ui non nan ok okay oki d accord si sisi yes no nope euh ben bah hein bof rien aucun aucune merci
    hm hmm hum pff mdr lol"""
)
#: Nor is that there was none: « personne », « j'ai jamais travaillé ».
_NOBODY: Final = word_set(
    """enfin plutot pardon tant soit ca cela qu que desole desolee dsl sorry fait faite anonyme inconnu inconnue
    individuelle familiale artisanale
    mon ma mes un une la le meme pareil idem avant comme continue reprendre urgent moi secret boite societe
    contrat stage periode emploi travail boulot job experience
    chez lui eux elles
    personne jamais nulle part pas n en ai y a eu de d travaille bosse employeur entreprise none
    never black noir plusieurs divers differents differentes many several different various
    boites boite entreprises societes employeurs patrons agences endroits plein places
    no name names company companies firm firms employers off sick away absent absente malade
    au aux bled pays etranger abroad
    nowhere nobody alone myself self employed freelance closed same the as before boss it i was is"""
)
_FEW: Final = word_set("deux trois quatre cinq two three four five")
#: « j'ai eu 3 employeurs »: beside these a number belongs to no name.
_SEVERAL: Final = word_set("boites entreprises societes employeurs patrons agences companies firms employers")
#: « plusieurs boîtes de livraison » names none of them.
_MANY: Final = word_set("plusieurs divers diverses differents differentes several different various")
#: « stage au lycée », « travail à domicile »: places and turns of speech that employ nobody.
NO_PLACE: Final = word_set(
    """lycee ecole cfa college domicile maison temps plein mi total noir cote distance partir compter moi lui elle eux
    debut fin mois an jour l la le fur mesure moins plus peu bien tout tous toute fait fond chomage cned greta pole
    contract contrat agency taf taff boulot travail
    3 mission moment instant rsa lieu ce cet cette
    telephone tel volant toilettes wc lit
    home school university night nights first last least
    ajouter rajouter declarer noter signaler dire soir matin midi cadre semaine journee heure jour saison
    carte demande tache piece commission minute campagne mer montagne rue chaine base suite raison"""
)
#: « chez eux »: whoever was named before.
NOBODY_NEW: Final = frozenset({"moi", "toi", "lui", "eux", "elle", "elles", "nous", "vous"})
#: Who follows a person is not the employer.
SUPPORT: Final = frozenset({("france", "travail"), ("pole", "emploi"), ("mission", "locale"), ("cap", "emploi")})
#: Words that stand beside a name, or tell who helps or where, and are hardly a firm by themselves.
_BESIDE_A_FIRM: Final = word_set(
    """
    bien sympa cool teletravail maison domicile ancien ancienne nouveau nouvelle
    sarl sas sasu eurl sa scop association pme tpe france travail pole emploi mission locale cap greta cned cfa afpa
    lycee ecole confidentiel prive prefere rien dire la le les l a en de du d un une au
    lille roubaix tourcoing lens arras dunkerque calais valenciennes douai bethune paris lyon marseille toulouse nice
    nantes montpellier strasbourg bordeaux rennes reims amiens rouen metz nancy belgique france espagne maroc algerie
    tunisie allemagne
    """
)
#: « la même que moi », « same as mine »: what was said of something else, and is not said again.
_AS_BEFORE: Final = word_set("meme memes pareil pareille idem identique same ditto")
_BEFORE_IT: Final = word_set("c est cest etait it s is exactement exactly le la les l the")
_ONES_OWN: Final = word_set("mon ma mes my")
_CHIEFS: Final = word_set(
    "patron patronne chef cheffe employeur responsable directeur directrice tuteur tutrice boss manager entreprise"
)
#: « hmmmm »
_STRETCHED: Final = re.compile(r"(\w)\1{2,}")
#: « mon chef répond pas », « my boss won't sign »: told of somebody; « Pas-de-Calais », « Jamais Vu » are names.
_DENIAL: Final = re.compile(
    r"\b(?:pas|jamais|rien|not|never)\b(?!.de.calais)|n['’]t\b|\b(?:PAS|JAMAIS|RIEN|NOT|NEVER)\b(?!.DE.CALAIS)|N['’]T\b"
)
#: « la boîte est fermée », « ils ont déménagé », and not « le dépôt est à Lens »: what happened to it, not where it is.
_TOLD: Final = re.compile(
    r"\W*(?:(?:alors|bah|ben|mais|non|oui|en fait)\W+)*(?:"
    r"(?:(?:le|la|les|mon|ma|mes|leurs?) |l')\w+(?: (?!est|sont|etai)\w+)?"
    r" (?:est|etait|sont|etaient|ont|a(?= (?:ferm|demenag|chang|coul|disparu|fait)))"
    r"|(?:ca|ils?|elles?|on) (?:est|etait|sont|etaient|a|ont)|j'?ai (?:pas|plus))"
    r" (?!a\b|au\b|aux\b|dans\b|sur\b|situe|rue\b|avenue\b)[^\d]+"
    r"|\W*(?:ca depend|je (?:dors|squatte|voyage|cherche|demenage))\b[^\d]*"
)
#: « dans le 93 »
_DEPARTMENT: Final = re.compile(r"2[ab]|[0-9]{2,3}")


def hardly_a_firm(words: list[str]) -> bool:
    """Whether a name is that of a town, of who helps to find work, or a form of firms: it is asked back.

    >>> hardly_a_firm(["pole", "emploi"]), hardly_a_firm(["mission", "locale", "de", "lens"]), hardly_a_firm(["dpd"])
    (True, True, False)
    """
    return all(word in _BESIDE_A_FIRM or _DEPARTMENT.fullmatch(word) for word in words)


def of_a_chief(words: list[str]) -> bool:
    """Whether words tell of somebody at work, who is not the person: « mon patron veut pas signer »."""
    return len(words) > 1 and words[0] in _ONES_OWN and words[1] in _CHIEFS


def said_before(text: str) -> bool:
    """Whether a text points at an answer given before, and gives none.

    >>> said_before("la même que moi"), said_before("c'est pareil"), said_before("12 rue de la Même")
    (True, True, False)
    """
    said = [word for word in _words(text) if word not in _BEFORE_IT]
    return bool(said) and said[0] in _AS_BEFORE


def is_told(text: str) -> bool:
    """Whether a text tells something of a place or of people, and is none of them by name.

    >>> is_told("la boîte est fermée"), is_told("le dépôt est à Lens"), is_told("boulevard de l'Est")
    (True, False, False)
    """
    return _TOLD.fullmatch(fold(text)) is not None


def may_be_a_name(text: str) -> bool:
    """Whether somebody may be called so: there are words, not only a yes, a no or a hesitation, and no denial.

    >>> may_be_a_name("Oui Care"), may_be_a_name("Oui."), may_be_a_name("…"), may_be_a_name("3 patrons")
    (True, False, False, False)
    """
    said = _words(text)
    if said and said[0] in _MANY and not _SEVERAL.isdisjoint(said):
        return False
    spelled = said if _SEVERAL.isdisjoint(said) else [word for word in said if not (word.isdigit() or word in _FEW)]
    return bool(said) and not (NO_NAME | _NOBODY).issuperset(spelled) and _DENIAL.search(text) is None


def more_than_a_yes(text: str) -> bool:
    """Whether there are words, and not only a yes, a no or a hesitation."""
    words = _words(text)
    return bool(words) and not NO_NAME.issuperset(words)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", _STRETCHED.sub(r"\1\1", fold(tidy(text))))
