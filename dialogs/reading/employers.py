"""The name of an employer in a sentence: as typed, without the words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from dialogs.reading.fold import fold, tidy
from dialogs.reading.items import Item
from dialogs.reading.tokens import Line
from dialogs.reading.wordlists import word_set


class Named(NamedTuple):
    """The name, and whether a clerk would write it down."""

    name: str
    sure: bool


#: Names whose article belongs to them, although « à la poste » takes it for its own.
_WITH_ARTICLE: Final = word_set("poste redoute banque halle relais mie croissanterie pataterie louvre")
_WORK: Final = word_set(
    """
    travaille travaillais travailler travail bosse bossais bosser bossait stage stages emploi job cdd cdi interim
    apprentissage alternance apprenti apprentie stagiaire immersion pfmp pmsmp contrat embauche embauchee
    employe employee mission etais etait suis saisonnier saison worked work working internship employed boulot taf
    fait was been formation remplacement place
    """
)
_IN_FRONT: Final = word_set(
    """
    moi
    c est etait etais j je suis ai ete fait fais bosse bossais travaille travaillais travailler on nous mon ma notre
    employeur employeurs entreprise s appelle appelait appeler nom du donc euh ben bah alors bonjour y avais
    avait it was the i worked work at employer company called name is ce sont ca cela me mes patron boite tjs
    toujours actuellement en cest jetais jai dernier premier he heu salut merci job stage cdd cdi interim
    apprentissage apprenti alternance immersion pfmp pmsmp for with comme stagiaire apprentie embauche embauchee
    employe employee faisais travail emploi un une voila mais
    """
)
_ENDS: Final = word_set(
    """
    comme pendant durant depuis mais ou qui que pour parce car puis ensuite as where when because avec je j c jusqu
    since from until during and while plus sans dont lors quand et_puis
    """
)
_AFTER_AND: Final = word_set("je j c ca apres puis ensuite on il elle i it avant le du depuis jusqu oui non aussi")
_VERBS: Final = word_set(
    "je j c est etait suis ai ete avais avait sais connais veux fais i was my pas ne n y ca cela quoi"
)
_TOWN_FIRST: Final = frozenset({"a", "in", "near", "pres", "vers"})
_NO_PLACE: Final = word_set(
    """lycee ecole cfa college domicile maison temps plein mi total noir cote distance partir compter moi lui elle eux
    debut fin mois an jour l la le fur mesure moins plus peu bien tout tous toute fait fond chomage cned greta pole
    3 france_travail mission"""
)
#: Signs that a name may hold.
_INSIDE: Final = frozenset("-.&+@*°#_")
_TRAILING: Final = word_set(
    """quoi hein voila merci svp stp lol mdr donc please thanks - a de du en le la et : l ( at in on from for d au
    """
)
_TRAILING_SMALL: Final = frozenset({"pardon", "euh", "non"})
#: What people call their work: « facteur à la Poste » names the employer after it.
_TITLES: Final = word_set(
    """
    facteur factrice livreur livreuse agent agente vendeur vendeuse caissier caissiere preparateur preparatrice
    chauffeur manutentionnaire magasinier cariste serveur serveuse cuisinier hote hotesse postier coursier conducteur
    conductrice technicien equipier equipiere receptionniste trieur trieuse distributeur assistant assistante
    operateur operatrice driver courier
    """
)
_I: Final = frozenset({"j", "je", "i"})
_LABELS: Final = word_set("entreprise employeur societe boite patron employer company")
#: Who follows a person is not the employer.
_SUPPORT: Final = frozenset({("france", "travail"), ("pole", "emploi"), ("mission", "locale"), ("cap", "emploi")})
_GREETS: Final = word_set("bonjour bonsoir salut merci voila toujours")
_THEIRS: Final = frozenset({"son", "leur"})
_ARTICLES: Final = frozenset({"l", "la", "le", "les", "de", "du", "the"})
_FARTHEST: Final = 4
_BEFORE_NAME: Final = _LABELS | {"l", "la", "nom"}
_IS: Final = word_set("c est etait s appelle appelait : cest is was ca en fait")
_JUDGED: Final = word_set("pas faux fausse mauvais mauvaise incorrect incorrecte bon bonne juste")
_SOMEONE: Final = word_set("eux lui elle elles moi toi nous vous leur ami amis famille")
_INDEFINITE: Final = word_set("un une des mon ma mes some plusieurs")
_LONGEST_SURE: Final = 6
_GOES_ON: Final = frozenset({"c", "cest", "ct", "cetait", "etait", "chez", "j", "je", "it", "at", ",", "."})
#: A yes, a no or a hesitation is nobody's name.
_NO_NAME: Final = word_set(
    "oui ouais ui non nan ok okay d accord si yes no nope euh ben bah hein bof rien aucun aucune merci"
)
#: Nor is that there was none: « personne », « j'ai jamais travaillé ».
_NOBODY: Final = word_set(
    """enfin plutot pardon
    mon ma mes la le meme pareil idem avant comme continue reprendre urgent moi secret boite societe
    contrat stage periode emploi travail boulot job experience
    personne jamais nulle part pas n en ai y a eu de d travaille bosse employeur entreprise none
    never"""
)
#: What may follow « à » in a name: « Aide à domicile 59 », « Pizza à emporter ».
_OF_THE_NAME: Final = word_set("domicile personne emporter livrer distance velo pied gogo neuf table")


def may_be_a_name(text: str) -> bool:
    """Whether somebody may be called so: there are words, and not only a yes, a no or a hesitation.

    >>> may_be_a_name("Oui Care"), may_be_a_name("Oui."), may_be_a_name("d'accord"), may_be_a_name("…")
    (True, False, False, False)
    """
    return more_than_a_yes(text) and not _NOBODY.issuperset(_words(text))


def more_than_a_yes(text: str) -> bool:
    """Whether there are words, and not only a yes, a no or a hesitation."""
    words = _words(text)
    return bool(words) and not _NO_NAME.issuperset(words)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(tidy(text)))


def employer_said(line: Line, items: Sequence[Item], *, asked: bool) -> Named | None:
    """The employer's name; where it is not asked, only what « chez » or a work and its place announce."""
    blocked = _blocked(line, items, asked=asked)
    if not asked:
        return _named(line, blocked, 0, asked=False)
    refusals = [item for item in items if item.what == "not" and item.end < line.count and not _calais(line, item)]
    refused = _past_refusal(line, refusals, blocked)
    blocked |= {item.start: item.end for item in refusals if item.end > refused}  # « chez DPD, pas loin de Lille »
    last = _past_repair(line, items)
    repaired = _named(line, blocked, last, asked=True) if last else None
    named = repaired if repaired and repaired.sure else _named(line, blocked, refused, asked=True)
    if named is None:
        return None
    sure = named.sure and not _in_doubt(line, items, blocked) and not (named is repaired and _title(line, items))
    if refusals and not refused and named.name[0].islower() and "chez" not in line.folded:
        sure = False  # « ça marche pas »
    return named._replace(sure=sure)


def _calais(line: Line, item: Item) -> bool:
    """« Conseil départemental du Pas-de-Calais »."""
    return "calais" in {line.text(item.end + i) for i in range(4)}


def _title(line: Line, items: Sequence[Item]) -> bool:
    """« Plutôt Bio »: what takes back another name, or the first word of this one."""
    first = next(item for item in items if item.what == "repair")
    beside = line.as_typed(first.end, first.end + 1)
    return first.start == 0 and line.as_typed(0, first.end).istitle() and beside[:1].isupper()


def _in_doubt(line: Line, items: Sequence[Item], blocked: dict[int, int]) -> bool:
    """« je crois DPD »; « start people », where nothing but a name may begin."""
    begun = bool(items) and items[0].what == "role" and items[0].start == 0 in blocked
    dated = any(item.what in {"date", "length"} for item in items)
    return (begun and not dated) or any(_hesitates(line, item) for item in items)


def _hesitates(line: Line, item: Item) -> bool:
    return item.what == "vague" and (item.end - item.start > 1 or line.text(item.start) in {"normalement", "environ"})


def _past_refusal(line: Line, refusals: Sequence[Item], blocked: dict[int, int]) -> int:
    """Where a name may begin past one that is refused first: « pas chez DPD, chez GLS »."""
    begin = 0
    while begin < line.count and (after := _past_opening(line, begin, blocked)) > begin:
        begin = after
    begin = line.skip(begin, _VERBS)
    if not refusals or begin < refusals[0].start:
        return 0
    denied = line.skip(refusals[0].end, {"chez", "a", "la", "le", "du", "de", "d"})
    again = next((i for i in range(denied, line.count) if line.text(i) == "chez"), line.count)
    return min(again, _end(line, denied, blocked))


def _past_repair(line: Line, items: Sequence[Item]) -> int:
    """Where the last version of a name may begin: « DPD, non GLS »; 0 when none is taken back."""
    repairs = [item for item in items if item.what == "repair" and item.end < line.count]
    return repairs[-1].end if repairs and line.text(repairs[-1].end) not in {"du", "de", "pour"} else 0


def _named(line: Line, blocked: dict[int, int], first: int, *, asked: bool) -> Named | None:
    """The name at or after ``first``."""
    start = _past_label(line, _start(line, blocked, first, asked=asked))
    if start < 0:
        return None
    end = _end(line, start, blocked)
    end = _without_town(line, start, end)
    while end > start and (
        line.text(end - 1) in _TRAILING
        or line.as_typed(end - 1, end) in _TRAILING_SMALL
        or (end < line.count and line.text(end - 1) in _INDEFINITE)
    ):
        end -= 1
    name = " ".join(line.as_typed(start, end).split()).strip(" \"«»'")
    if not may_be_a_name(name):
        return None
    words = [line.text(i) for i in range(start, end)]
    if _LABELS.issuperset(words) or line.text(start - 1) in _I:
        return None  # « une boîte d'intérim », « j'habite à Lille »
    sure = (
        sum(word.isalnum() for word in words) <= _LONGEST_SURE
        and not _spoken(words)
        and any(sign.isalpha() for sign in name)
    )
    sure = sure and line.text(end) not in {"ou", "or"}  # « TNT ou FedEx »
    indefinite = start > 0 and (line.text(start - 1) in _INDEFINITE or _may_begin_it(line, start))
    return Named(name, sure and not indefinite and line.text(start) not in _INDEFINITE | _SOMEONE)


def employer_labelled(line: Line, items: Sequence[Item]) -> Named | None:
    """« l'entreprise c'est La Poste »: the name after the word for an employer."""
    for i in range(line.count):
        if line.text(i) in _LABELS:
            start = line.skip(i + 1, _IS)
            end = _end(line, start, _blocked(line, items, asked=False))
            if start > i + 1 and end > start and line.text(start) not in _JUDGED:
                return Named(line.as_typed(start, end), sure=False)
    return None


def _spoken(words: list[str]) -> bool:
    """Whether the words are rather those of a sentence; the Pas-de-Calais is not."""
    return bool(_VERBS.intersection(words[:-1]) - ({"pas"} if "calais" in words else set()))


def _may_begin_it(line: Line, start: int) -> bool:
    """« Bonjour Services », « Toujours Plus »: a greeting before a name, or its first word."""
    before, first = line.as_typed(start - 1, start), line.as_typed(start, start + 1)
    return line.text(start - 1) in _GREETS and before.istitle() and first[:1].isupper()


def _blocked(line: Line, items: Sequence[Item], *, asked: bool) -> dict[int, int]:
    """Where recognised pieces begin that are no part of a name, and where they end."""
    soft = {"number", "repair", "vague", "correction", "not", "total"} | ({"future"} if asked else set())
    hard = [item for item in items if item.what not in soft or _hesitates(line, item)]
    return {item.start: item.end for item in hard if not _of_a_name(line, item)}


def _of_a_name(line: Line, item: Item) -> bool:
    """« Start People », « Leader Intérim »: a word with a capital beside another one."""
    if item.end != item.start + 1 or item.what not in {"role", "kind"}:
        return False
    beside = item.start - 1 if item.what == "kind" else item.end
    written = line.as_typed(item.start, item.end)
    return written.istitle() and line.as_typed(beside, beside + 1)[:1].isupper()


def _start(line: Line, blocked: dict[int, int], first: int = 0, *, asked: bool) -> int:
    """Where the name begins, -1 when no word announces one and none is asked for."""
    for i in range(first, line.count):
        if line.text(i) == "chez":
            return _past_article(line, i + 1, keep=True)
    place = _after_work(line, blocked, asked=asked)
    if place >= first or not asked:
        return place
    i = first
    while i < line.count and (after := _past_opening(line, i, blocked)) > i:
        i = after
    if i >= line.count:
        return -1
    at = _after_preposition(line, i)
    return at if at >= 0 else i


def _past_label(line: Line, start: int) -> int:
    """« dans la société Kuehne Nagel »: the word for an employer is no part of its name."""
    labelled = line.text(start) in _ARTICLES and line.text(start + 1) in _LABELS and line[start + 2].kind
    return start + 2 if start >= 0 and labelled else start


def _past_opening(line: Line, i: int, blocked: dict[int, int]) -> int:
    """The place after what stands before a name at ``i``: « c'était », « l'entreprise », « un stage »."""
    if i in blocked:
        return blocked[i]
    if line.text(i) in _LABELS and line.text(i + 1) in {"de", "d", "du", "des"}:
        return i  # « une boîte de livraison »
    if line.text(i) in _ARTICLES | _THEIRS and line.text(i + 1) in _BEFORE_NAME and line[i + 2].kind:
        if line.text(i + 2) in {"de", "d", "du", "des", "a"}:
            return i + 1
        return i + 2 if line.text(i + 1) in _LABELS or line.text(i + 1) == "nom" else i + 1
    if line.text(i) in _NO_NAME and (line.text(i + 1) in _GOES_ON or _lower_before_a_capital(line, i)):
        return i + 1  # « non, c'est La Poste », « oui La Poste », and not « Oui Services »
    if line.text(i) == "qui" and i > 0:
        return i + 1  # « une entreprise qui s'appelle … »
    if line[i].kind == "p" or (line.text(i) in _IN_FRONT and i + 1 < line.count and not _initial(line, i)):
        return i + 1
    return i


def _lower_before_a_capital(line: Line, i: int) -> bool:
    small = line.typed[line[i].start].islower() and len(line.text(i)) > 1  # the « d » of « d'Almeida » is none
    return small and line.as_typed(i + 1, i + 2)[:1].isupper()


def _initial(line: Line, i: int) -> bool:
    """« C Discount », « J. Durand »: a letter that begins a name, not « c' » or « j' »."""
    after = line[i].end
    return (
        len(line.text(i)) == 1 and line.typed[after : after + 1] not in {"'", "’"} and line.text(i + 1) not in _IN_FRONT
    )


def _after_work(line: Line, blocked: dict[int, int], *, asked: bool) -> int:
    """« stage à la Poste », « travaillé pour Amazon », « en CDD au Relais »; « agent de tri à La Poste » when asked."""
    for i in range(line.count):
        titled = line.text(i) in _TITLES
        most = _FARTHEST if asked and titled else 1 if titled or line.text(i) in _WORK else 0
        for j in range(i + 1, i + 1 + most):
            at = _after_preposition(line, j)
            if titled and not asked and line.text(at + 1) not in _WITH_ARTICLE:
                continue  # « livreur à Lille »
            if at >= 0 and at not in blocked and j not in blocked and _is_place(line, at):
                return at
    return -1


def _is_place(line: Line, at: int) -> bool:
    """Whether what follows « au », « à » can be an employer: « stage au lycée » names none."""
    noun = line.text(line.skip(at, _ARTICLES))
    if (noun, line.text(line.skip(at, _ARTICLES) + 1)) in _SUPPORT:
        return False
    return noun not in _NO_PLACE and "w" in {line[at].kind, line[at + 1].kind}


def _after_preposition(line: Line, i: int) -> int:
    """The place after « à la », « au », « pour », … at ``i``, -1 when there is none."""
    word, after = line.text(i), line.text(i + 1)
    if line.glued(i) and line[i + 1].kind == "n":
        return -1  # « A2M »
    if word in {"a", "pour", "dans", "avec"} and after in {"la", "l", "le", "les"}:
        return _past_article(line, i + 1, keep=word != "a" or line.text(i + 2) in _WITH_ARTICLE)
    if word in {"au", "aux", "a", "pour", "at", "for", "with", "dans", "avec"} and line[i + 1].kind:
        return _past_article(line, i + 1, keep=True)
    return -1


def _past_article(line: Line, i: int, *, keep: bool) -> int:
    if not line[i].kind:
        return -1
    if line.text(i) in {"un", "une", "des"} and line[i + 1].kind == "w":
        return i + 1
    return i if keep or line.text(i) not in {"la", "l", "le", "les"} or not line[i + 1].kind else i + 1


def _end(line: Line, start: int, blocked: dict[int, int]) -> int:
    i = start
    while i < line.count:
        word = line.text(i)
        if i > start and (i in blocked or (word in _ENDS and not _letter(line, i) and not _capital_plus(line, i))):
            break
        if i == start and i in blocked:
            break
        if line[i].kind == "p" and word not in _INSIDE:
            break
        if word == "." and len(line.text(i - 1)) > 1 and not (line.glued(i) and line[i + 1].kind in {"w", "n"}):
            break
        if word == "et" and (line.text(i + 1) in _AFTER_AND or i + 1 in blocked):
            break
        i += 1
    return i


def _capital_plus(line: Line, i: int) -> bool:
    """« Trans Plus »."""
    return line.as_typed(i, i + 1) == "Plus"


def _letter(line: Line, i: int) -> bool:
    """« B2C », « J.P. Martin »: a letter right after a figure or before a point."""
    return (line.glued(i - 1) and line[i - 1].kind == "n") or (len(line.text(i)) == 1 and line.text(i + 1) == ".")


def _without_town(line: Line, start: int, end: int) -> int:
    """« Chronopost à Lille »: the town is no part of the name."""
    for i in range(start + 1, end):
        if (
            line.text(i) in _TOWN_FIRST
            and line.typed[line[i].start] in "aàinpv"
            and line[i + 1].kind == "w"
            and line.text(line.skip(i + 1, {"la", "l"})) not in _OF_THE_NAME
            and i + 1 < end
        ):
            return i
    return end
