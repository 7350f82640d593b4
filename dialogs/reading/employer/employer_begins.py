"""Where an employer's name begins: after « chez », « stage à », « l'entreprise, c'était »."""

from __future__ import annotations

from typing import Final

from dialogs.reading.employer.employer_ends import name_ends, without_rest
from dialogs.reading.employer.employer_openings import (
    ARTICLES,
    AT_WORK,
    CALLED,
    IN_FRONT,
    LABELS,
    boxed,
    past_openings,
    past_within,
)
from dialogs.reading.employer.firms import FIRST_WORDS, also_a_word, known_firm, known_until
from dialogs.reading.employer.sites import firm_of_site, past_sort, subcontractor_at
from dialogs.reading.names.no_names import NO_NAME, NO_PLACE, NOBODY_NEW, SUPPORT
from dialogs.reading.text.small_words import DEFINITE, EMPLOYED, HIRED
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.reading.work.open_work import is_for_oneself
from dialogs.reading.work.trades import SHOPS, TITLES, only_a_trade

#: Names whose article belongs to them, although « à la poste » takes it for its own.
_WITH_ARTICLE: Final = word_set("poste redoute banque halle relais mie croissanterie pataterie louvre")
#: What tells of work, before a name or not.
_WORK: Final = AT_WORK | word_set(
    """
    bosser bossait stages contrat mission saisonnier saison working internship employed boulot taf been formation
    remplacement place apprenticeship apprentice intern traineeship placement contract
    """
)
#: Before « par » and who did so.
_TAKEN_ON: Final = HIRED | word_set("employe employee pris prise employed recruited taken")
#: What makes of the word for an employer a sort of them, or a name.
_OF_A_SORT: Final = word_set("de d du des qui generale familiale individuelle artisanale")
_SIZED: Final = word_set(
    "ptit ptite petit petite grand grande gros grosse nouveau nouvelle super bonne autre une the small big"
)
_PREPOSITIONS: Final = word_set("au aux a pour at for with dans avec")
#: « pr dpd », « ds une boîte »: pour, dans.
_BY_PHONE: Final = frozenset({"pr", "ds"})
#: « a courier for Christmas »: a time, and no firm.
_FEASTS: Final = word_set("christmas easter ramadan summer winter autumn spring")
#: « I am not good at French ».
_SKILLED: Final = word_set("good bad better worse best great")
_SIRS: Final = frozenset({"monsieur", "mr", "madame", "mme"})
#: After these « a » is the English article.
_ENGLISH: Final = word_set("was work worked working")
#: What people call themselves there.
#: « l'entreprise Garnier »; « le patron Ahmed » names a person.
_FIRM: Final = LABELS - {"patron", "boss"}
#: Without one of these words no firm is named unasked.
ANNOUNCING: Final = _WORK | TITLES | EMPLOYED | FIRST_WORDS | _FIRM | {"chez", "par", "by", "at", "sein", "pour", "for"}
#: After « a », which is no « à » then.
_HAPPENED: Final = word_set("ete eu dure commence debute fini pris termine")
#: « agent de tri à La Poste »: how far the place stands after the work.
_FARTHEST: Final = 4
#: Before one stay more.
_YES: Final = word_set("oui ouais ui yes ,")
_FURTHER: Final = word_set("ensuite puis apres aussi et then and also next")


def name_begins(line: Line, blocked: dict[int, int], first: int, *, asked: bool) -> int:
    """Where the name begins at or after ``first``, -1 when no word announces one and none is asked for."""
    return _past_label(line, _announced(line, blocked, first, asked=asked))


def _announced(line: Line, blocked: dict[int, int], first: int, *, asked: bool) -> int:
    """The place after « chez », after a work and « à », or after the words in front."""
    for i in range(first, line.count):
        if line.text(i) == "chez" and known_until(line, i - 1) > i:
            return i - 1  # « C Chez Vous »
        if line.text(i) == "chez" and line.as_typed(i + 1, i + 2) in NOBODY_NEW:
            continue  # « chez eux »
        if line.text(i) == "chez" or (line.text(i) in {"par", "by"} and line.text(i - 1) in _TAKEN_ON):
            whole = _shop_before(line, i, blocked)
            return whole if first <= whole < i else _past_title(line, _past_article(line, i + 1, keep=True))
        if _at_a_name(line, i, blocked):
            return i + 1
        if line.text(i) == "au" and (within := past_within(line, i)) > i:
            return within
        if not asked and line.text(i) in _FIRM and (labelled := _behind_label(line, i, blocked)) > i:
            return labelled
    place = max(_after_work(line, blocked, asked=asked), _of_whom(line))
    if place >= first:
        return place
    if not asked:
        in_front = max(_known_in_front(line, blocked, first), _right_after_work(line, blocked, first))
        if in_front >= 0 or not blocked:
            return in_front
        return _known_set_apart(line, blocked, first)
    if (whom := _for_whom(line, blocked, first)) >= 0:
        return whom
    i = past_openings(line, first, blocked)
    return past_preposition(line, i) if i < line.count else -1


def _for_whom(line: Line, blocked: dict[int, int], first: int) -> int:
    """« je livrais pour Picnic »: the name after what somebody did for it, -1 where nobody tells of oneself."""
    own = line.text(first) in {"j", "je", "i"}
    places = [i + 1 for i in range(first, line.count) if line.text(i) in {"pour", "for"} and i + 1 not in blocked]
    return next((i for i in places if own and (line.as_typed(i, i + 1)[:1].isupper() or known_firm(line, i))), -1)


def _at_a_name(line: Line, i: int, blocked: dict[int, int]) -> bool:
    """« an internship from 3 March to 6 June at Swift Parcels », « a driver with Acme »: however far from the work."""
    of_a_trade = line.text(i) in {"with", "for"} and any(line.text(k) in TITLES for k in range(i))
    if line.text(i) != "at" and not (of_a_trade and line.text(i + 1) not in NO_NAME | _FEASTS):
        return False
    if line.text(i - 1) in _SKILLED or i + 1 in blocked or line[i + 1].kind != "w":
        return False
    return line.as_typed(i + 1, i + 2)[:1].isupper() or known_firm(line, i + 1)


def _of_whom(line: Line) -> int:
    """« stagiaire de La Poste », « livreur de DPD »: the name behind who one was there, -1 where none is."""
    for i in range(line.count - 2):
        if line.text(i) in TITLES | EMPLOYED and line.text(i + 1) in {"de", "d"}:
            name = line.skip(i + 2, {"'"})
            if known_firm(line, name) or line.as_typed(name, name + 1).istitle():
                return name
    return -1


def _past_title(line: Line, i: int) -> int:
    """« chez le livreur DPD »: the place of the firm that everybody knows behind who works there."""
    title = line.skip(i, {"le", "la", "l", "les", "un", "une"})
    return title + 1 if line.text(title) in TITLES and known_firm(line, title + 1) else i


def past_preposition(line: Line, i: int) -> int:
    """The place after « à la », « au », … at ``i``, where one stands there; « In Extenso » is a name."""
    at = _past_article(line, i + 1, keep=True) if line.as_typed(i, i + 1) == "in" else _after_preposition(line, i)
    return at if at >= 0 else i


def _shop_before(line: Line, chez: int, blocked: dict[int, int]) -> int:
    """« Boulangerie Chez Paul »: where the name begins of which « Chez » is a part; its own place where it is none."""
    taken = {k for begin, end in blocked.items() for k in range(begin, end)}
    if line.as_typed(chez, chez + 1) != "Chez":
        return chez
    i = chez
    while i > 0 and i - 1 not in taken and line[i - 1].kind == "w":
        word, written = line.text(i - 1), line.as_typed(i - 1, i)
        plain = word in IN_FRONT | NO_NAME or only_a_trade([word])
        if word not in SHOPS and (plain or not written.istitle()):
            break
        i -= 1
    return i


def _known_in_front(line: Line, blocked: dict[int, int], first: int) -> int:
    """« Chronopost du 3 mars au 6 juin », « puis DPD, 35h »: a firm that everybody knows, before what is told of it."""
    i = past_openings(line, line.skip(first, _YES), blocked)
    further = False
    while line.text(i) in _FURTHER:
        i, further = past_openings(line, i + 1, blocked), True
    if not known_firm(line, i) or (also_a_word(line, i) and not further):  # « puis ups », and not « ups » for « oups »
        return _written_in_front(line, i, blocked)
    end = name_ends(line, i, blocked)
    if without_rest(line, i, end) < end and is_for_oneself(line.as_typed(i, end)):
        return i  # « uber eats en auto entrepreneur »
    in_capitals = all(line.as_typed(k, k + 1)[:1].isupper() for k in range(i + 2, end))
    return i if in_capitals and line.skip(end, {","}) in blocked else -1


def _written_in_front(line: Line, i: int, blocked: dict[int, int]) -> int:
    """« Transports Garnier, un stage, du 3 mars … »: words with capitals before all else; -1 where none stand there."""
    if i > 0 or not all(line.as_typed(k, k + 1)[:1].isupper() for k in range(2)):
        return -1
    end = name_ends(line, i, blocked)
    written = [line.as_typed(k, k + 1) for k in range(i, end) if line[k].kind == "w"]
    titled = len(written) > 1 and all(word[:1].isupper() for word in written)
    titled &= _WORK.isdisjoint(line.text(k) for k in range(i, end))  # « Premier Stage, du 3 mars … »
    after = line.skip(end, {",", ":", "un", "une", "mon", "a", "an"})
    return i if titled and after in blocked and line[i].kind == "w" else -1


def _behind_label(line: Line, i: int, blocked: dict[int, int]) -> int:
    """« l'entreprise Garnier », « Employeur : dpd »: the place of the name, ``i`` where « l'entreprise a fermé »."""
    name = line.skip(i + 1, {":"})
    if name in blocked or line[name].kind not in {"w", "n"} or NO_NAME.issuperset({line.text(name)}):
        return i
    apart = name > i + 1 or known_firm(line, name)
    return name if apart or (line[name].kind == "w" and line.as_typed(name, name + 1)[:1].isupper()) else i


def _known_set_apart(line: Line, blocked: dict[int, int], first: int) -> int:
    """« 3 mois Amazon », « 35h, à DPD, … »: a firm that everybody knows between signs or what is told of it.

    Any other name with a capital behind « pour »: « 35h, pour Top Chrono ».
    """
    ends = {0, *blocked.values()}
    for i in range(first, line.count):
        written = line.text(i - 1) in {"pour", "for"} and line.as_typed(i, i + 1)[:1].isupper()
        known = line.text(i) in FIRST_WORDS and known_firm(line, i) and not also_a_word(line, i)
        if i in blocked or not (known or (written and line[i].kind == "w")):
            continue
        begin = i - 1 if i > 0 and line.text(i - 1) in _PREPOSITIONS else i
        if not (begin in ends or line[begin - 1].kind == "p" or line.text(begin - 1) in NO_NAME):
            continue
        end = name_ends(line, i, blocked)
        in_capitals = all(line.as_typed(k, k + 1)[:1].isupper() for k in range(known_until(line, i), end))
        if in_capitals and (end in blocked or line[end].kind in {"p", ""}):
            return i
    return -1


def _right_after_work(line: Line, blocked: dict[int, int], first: int) -> int:
    """« emploi DPD », « livreur Chronopost », « 2 stages : UPS »: a known firm, without a word before it."""
    for i in range(first, line.count):
        name = line.skip(i + 1, {":"})
        if line.text(i) in _WORK | TITLES and name not in blocked and known_firm(line, name):
            return name
    return -1


def _past_label(line: Line, start: int) -> int:
    """« dans la société Kuehne Nagel »: the word for an employer is no part of its name."""
    start = firm_of_site(line, start)
    after = subcontractor_at(line, start) if start >= 0 else start
    set_apart = line.text(after) == "," and line.as_typed(after + 1, after + 2)[:1].isupper()
    if after > start and (set_apart or line.text(after) in {":", "("}):
        return after + 1  # « sous-traitant Amazon : Trans 59 »
    sized = line.skip(start, _SIZED) if start >= 0 else start
    start = sized if line.text(sized) in LABELS else start  # « une petite boîte qui s'appelle … »
    the = line.text(start - 1) == "the" and line.as_typed(start, start + 1).islower()  # « The Company Store »
    label = start if the or line.text(start - 1) in DEFINITE else start + 1 if line.text(start) in ARTICLES else -1
    start = label + 1 if start >= 0 and _only_a_label(line, label) else start
    if line.text(start - 1) == "pour" and (line.text(start), line.text(start + 1)) == ("le", "compte"):
        start = line.skip(start + 2, {"de", "d"})  # « pour le compte de DPD »
    if start < 0 or line.text(start) not in LABELS:
        return start if start < 0 else _past_called(line, start)
    # « company called Speedy », « entreprise de livraison qui s'appelle Trans Colis »
    called = (i + 1 for i in range(start + 1, start + 2 + 2 * _FARTHEST) if line.text(i) in CALLED and line[i + 1].kind)
    return next(called, past_sort(line, start))


def _only_a_label(line: Line, i: int) -> bool:
    """« la société Kuehne Nagel »; « Société Générale », « société de livraison » are more than the word."""
    more = line.text(i + 1) in _OF_A_SORT or boxed(line, i)
    return line.text(i) in LABELS and bool(line[i + 1].kind) and not more


def _past_called(line: Line, start: int) -> int:
    """« un relais colis qui s'appelle Le Bazar », « delivery company called Speedy »: the name, and not the sort."""
    for i in range(start + 1, start + 2 + _FARTHEST):
        written = start > 0 and line.as_typed(start, i)[:1].isupper()  # a phone begins every text with a capital
        if line.text(i) in CALLED and line[i + 1].kind and not written:
            return i + 1
    return start


def _after_work(line: Line, blocked: dict[int, int], *, asked: bool) -> int:
    """« stage à la Poste », « travaillé pour Amazon », « en CDD au Relais »; « agent de tri à La Poste » when asked."""
    for i in range(line.count):
        titled = line.text(i) in TITLES
        most = _FARTHEST if asked and titled else 1 if titled or line.text(i) in _WORK else 0
        after = blocked.get(i, i + 1)  # past « contrat à durée déterminée »
        places = [*range(after, after + most), *_past_length(line, after, blocked)] if most else []
        for j in places:
            at = _after_preposition(line, j)
            if line.text(i) in _ENGLISH and line.text(j) == "a":
                continue  # « it was a paid job »
            if line.text(j) == "a" and line.text(j + 1) in _HAPPENED:
                continue  # « mon stage a été annulé »
            if titled and not asked and line.text(at + 1) not in _WITH_ARTICLE:
                continue  # « livreur à Lille »
            if at >= 0 and at not in blocked and j not in blocked and _is_place(line, at):
                return at
    return -1


def _past_length(line: Line, i: int, blocked: dict[int, int]) -> list[int]:
    """« stage de 3 semaines à … », « emploi à 35h pour … »: the place after a length or hours of the work."""
    start = line.skip(i, {"de", "d", "a", "pendant", "of"})
    return [blocked[start]] if start in blocked else []


def _is_place(line: Line, at: int) -> bool:
    """Whether what follows « au », « à » can be an employer: « stage au lycée » names none."""
    i = line.skip(at, ARTICLES)
    supports = (line.text(i), line.text(i + 1)) in SUPPORT
    return not supports and line.text(i) not in NO_PLACE and "w" in {line[at].kind, line[at + 1].kind}


def _after_preposition(line: Line, i: int) -> int:
    """The place after « à la », « au », « pour », … at ``i``, -1 when there is none."""
    word = line.text(i)
    inside = word in {"in", "par", "via"} and known_firm(line, i + 1)  # « in Lyon » is a town
    small = line.as_typed(i + 1, i + 2).islower() and not (known_firm(line, i + 1) or line.text(i + 1) in _SIRS)
    if word in {"avec", "with"} and small and line.text(line.skip(i + 1, DEFINITE)) not in LABELS:
        return -1  # « un vrai travail avec fiche de paie », and not « avec la société Morel »
    inside |= word in _BY_PHONE and line.as_typed(i, i + 1).islower()
    inside |= line.as_typed(i, i + 1) in {"o", "ô"} and line.text(i + 1) != "tacos"  # « jé bossé o relais »
    if not (inside or word in _PREPOSITIONS) or (line.glued(i) and line[i + 1].kind == "n"):  # « A2M »
        return -1
    return _past_article(line, i + 1, keep=word != "a" or _owns_its_article(line, i + 1))


def _owns_its_article(line: Line, i: int) -> bool:
    """« à La Poste », « a Le Fournil »: French joins « à » with an article that is no part of a name."""
    if line.text(i + 1) in _WITH_ARTICLE:
        return True
    written = line.as_typed(i, i + 1)[:1].isupper() and line.as_typed(i + 1, i + 2)[:1].isupper()
    return (line.text(i) in {"le", "les"} or written) and not known_firm(line, i + 1)


def _past_article(line: Line, i: int, *, keep: bool) -> int:
    """The place after « un », and after « la » unless it is kept as the name's own; -1 where nothing follows."""
    if not line[i].kind:
        return -1
    english = line.text(i) in {"a", "an"} and line.text(i + 1) in LABELS  # « A Domicile » is a name
    if (english or line.text(i) in {"un", "une", "des"}) and line[i + 1].kind == "w":
        return i + 1
    return i + 1 if not keep and line.text(i) in DEFINITE and line[i + 1].kind else i
