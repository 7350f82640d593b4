"""Where an employer's name ends: before the town, the dates, the rest of the sentence."""

from __future__ import annotations

from typing import Final

from dialogs.reading.employer.employer_openings import CIVIL
from dialogs.reading.employer.firms import known_firm, known_until
from dialogs.reading.employer.places_after import TOWNS, english_article, town_begins
from dialogs.reading.employer.sites import SITES, street_begins, subcontractor_at, terms_begin, told_after
from dialogs.reading.text.phrases import FILLER
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.reading.work.open_work import for_oneself_at
from dialogs.reading.work.trades import UNITS, only_a_trade

#: Words with which the sentence goes on.
_GOES_ON: Final = word_set(
    """
    comme pendant durant depuis mais ou qui que pour parce car puis ensuite as where when because avec je j c jusqu
    ils since from until during and while plus sans dont lors quand via devenu devenue anciennement
    formerly
    """
)
#: After « but » and the like, what another clause begins with: « DPD but I left ».
_CLAUSE_OF: Final = ("i", "it", "they", "we", "he", "she", "not", "now", "my", "then")
#: After « g », which is « j'ai » then.
_DONE: Final = word_set("commence commencer debute fini finis termine arrete fait ete travaille bosse livre")
#: Two words with which the sentence goes on.
_GOES_ON_WITH: Final = frozenset(
    tuple(words.split())
    for words in (
        "en tout",
        "au total",
        "en tant",
        "en formation",
        "en totalite",
        "in total",
        "cette fois",
        "en meme",
        "faut que",
        "du coup",
        "il faut",
    )
) | {(joins, goes_on) for joins in ("but", "and", "so", "then") for goes_on in _CLAUSE_OF}
_IS_OR_HAS: Final = word_set("est etait a avait ont fait faisait font fabrique livre vend")
_SORTS: Final = word_set("asso association entreprise societe boite company")
_AFTER_AND: Final = word_set("je j c ca apres puis ensuite on il elle i it avant le du depuis jusqu oui non aussi")
#: Words that are shortened by a point within a name.
_SHORTENED: Final = word_set("ent entr soc mr mme mlle dr pr st ste ets cie")
#: After a firm that everybody knows, what somebody says of it.
_SAYS_OF_IT: Final = frozenset({
    "ils", "il", "elle", "on", "m", "me", "ma", "ne", "n", "fait", "est", "etait", "était", "veut", "va", "ont",
    "livre",
})  # fmt: skip
#: What a name has behind its comma in small letters too: « Dupont, fils et cie ».
_KIN: Final = word_set("pere mere fils fille filles frere freres soeur soeurs cie compagnie co associes sons brothers")
_JOINS: Final = frozenset({"et", "&", "and"})
#: Signs that a name may hold.
_INSIDE: Final = frozenset("-.&+@*°#_")
_TRAILING: Final = word_set(
    """quoi hein voila merci svp stp lol mdr ptdr frr frero frere bro wsh wesh wallah
    donc please thanks - a de du en le la et : l ( at in on from for d au
    bordel putain merde punaise frerot
    jsp jspa chepa aussi egalement also too seulement uniquement only
    """
)
#: No part of a name unless with a capital.
_TRAILING_SMALL: Final = frozenset({
    "pardon", "euh", "non", "oui", "ouais", "ok", "fermé", "fermée", "finalement", "maintenant", "contrat",
    "après", "apres", "avant", "encore", "afterwards",
    "sise", "situé", "située", "basé", "basée",
})  # fmt: skip
#: « le Lidl du coin », « le Franprix de ma rue »
_AROUND_HERE: Final = word_set("coin ma mon mes notre my")
#: What tells behind a name that it was work; before these, it is a part of one: « pôle emploi ».
_JOB: Final = frozenset({"travail", "emploi", "boulot", "job", "taf"})
_OF_A_JOB: Final = word_set("pole cap france de d du l le la plan plein et a un mon")
_AT_WORK: Final = frozenset({"en", "au", "aux", "a", "dans", "in", "as"})
#: What a paper puts before a date or a number: « STEF Période du 1er … », « Nombre d'heures : 35 ».
_ON_PAPER: Final = word_set("periode date dates nombre duree contrat horaire horaires")
INDEFINITE: Final = word_set("un une des mon ma mes some plusieurs")
_FIGURES_OF_A_CODE: Final = 5
_FEW: Final = 3  # words behind a firm that everybody knows; more are a sentence


def name_ends(line: Line, start: int, blocked: dict[int, int]) -> int:
    """The first place from ``start`` that can be no part of a name."""
    known = known_until(line, start)
    i = known if known > start + 1 else start
    while i < line.count and i not in blocked and not (i > start and _goes_on(line, i)):
        if i > start and line[i].kind == "n" and len(line.text(i)) == _FIGURES_OF_A_CODE:
            break  # « DPD FRANCE SAS 92130 ISSY »
        if _closes(line, i) or (line.text(i) == "." and i + 1 in blocked):
            row = _row_ends(line, i, blocked) if start < i and known == start and line.text(start) not in CIVIL else i
            if row > i:
                i = row
                continue
            break  # « Chronopost.Du 2 juin »
        if i > start and (street_begins(line, i) or terms_begin(line, i) or subcontractor_at(line, i) > i):
            break  # « Vit Colis 12 rue du Port », « Eco Trans sous-traitant de DPD »
        if i > start and (_job_told(line, i, blocked) or _labels(line, i, blocked)):
            break
        if i >= known > start and (told_after(line, i) or (i == known and line.as_typed(i, i + 1) in _SAYS_OF_IT)):
            break  # « GLS m'a viré », « GLS fait de la livraison », « GLS site de Lens »
        if i > start and line.text(i) == "s" and line.text(i + 1) in {"est", "etait"}:
            break  # « ma mission chez Dachser s'est terminée … »
        if line.text(i) == "et" and (line.text(i + 1) in _AFTER_AND or i + 1 in blocked or _another(line, i + 1)):
            break
        i += 1
    return i


def _row_ends(line: Line, i: int, blocked: dict[int, int]) -> int:
    """Where a name ends that goes on behind its comma, « Martin Express, Livraison et Logistique »; ``i`` if none does.

    Behind a firm that everybody knows, or written small, it is another thing: « Morel, tri et colis », so is a town.
    """
    end, joins = i + 1, 0
    while end < line.count and end not in blocked and (line[end].kind == "w" or line.text(end) == "&"):
        joins += line.text(end) in _JOINS
        name = line.as_typed(end, end + 1)[:1].isupper() and line.text(end) not in FILLER | TOWNS
        if line.text(end) not in _JOINS | _KIN and (not name or known_firm(line, end)):
            return i
        end += 1
    alone = end == i + 2 and line.text(i + 1) in _KIN
    between = line.text(i + 1) not in _JOINS and line.text(end - 1) not in _JOINS
    return end if line.text(i) == "," and (alone or (joins == 1 and between)) else i


def _job_told(line: Line, i: int, blocked: dict[int, int]) -> bool:
    """« FedEx travail 21h », « DPD un boulot »: the word that tells the kind; « France Travail » is a name."""
    if line.text(i) in {"un", "une"}:
        return line.as_typed(i + 1, i + 2) in _JOB
    written = line.as_typed(i, i + 1)
    told = line.text(i) in _JOB and (written.islower() or written.isupper()) and line.text(i - 1) not in _OF_A_JOB
    return told and (i + 1 in blocked or line[i + 1].kind in {"p", ""} or line.text(i + 1) in {"a", "de", "du"})


def _labels(line: Line, i: int, blocked: dict[int, int]) -> bool:
    """« STEF Période du 1er septembre … », « Ikea date d'entrée … »: what a paper says of the piece behind it."""
    return line.text(i) in _ON_PAPER and (i + 1 in blocked or line.text(i + 1) in {":", "d", "de", "du"})


def _another(line: Line, i: int) -> bool:
    """« et l'autre chez GLS »: of another stay."""
    myself = line.as_typed(i, i + 1) == "moi"  # « contrat entre la société X et moi »
    return myself or (line.text(i) in {"l", "un", "une"} and line.text(i + 1) in {"autre", "chez"})


def without_rest(line: Line, start: int, end: int) -> int:
    """The end without the town, the courtesies and the small words of a sentence that follow a name."""
    if known_firm(line, start) or known_firm(line, start + 1):
        near = (i for i in range(start + 1, end) if line.text(i) in {"de", "du"} and line.text(i + 1) in _AROUND_HERE)
        end = next(near, end)
    end = _without_work(line, start, town_begins(line, start, end))
    while end > start and _trails(line, end):
        end -= 1
    return end


def whole_name(line: Line, start: int, blocked: dict[int, int]) -> str:
    """The name that begins with a firm that everybody knows: « Leclerc Drive, un CDD », « dpd lille (stage) ».

    More than the firm only where it is written with capitals, or nothing else follows before a sign or a piece.
    """
    known = known_until(line, start)
    end = without_rest(line, start, name_ends(line, start, blocked))
    written = all(line.as_typed(i, i + 1)[:1].isupper() for i in range(known, end))
    ends = (
        end in blocked or line[end].kind in {"p", ""} or line.text(end) in INDEFINITE or _job_told(line, end, blocked)
    )
    words = [line.text(i) for i in range(known, end)]
    told = not SITES.issuperset(words) and (only_a_trade(words) or not FILLER.isdisjoint(words))
    more = 0 < len(words) <= _FEW and (written or (ends and not told))
    return line.as_typed(start, end if more else known)


def _trails(line: Line, end: int) -> bool:
    word = line.text(end - 1)
    if len(word) == 1 and word.isalpha() and len(line.text(end - 2)) == 1 and line[end - 2].kind == "w":
        return False  # « d h l », letter by letter
    if line.text(end - 2) == "&":
        return False  # « C&A »
    small = line.as_typed(end - 1, end) in _TRAILING_SMALL
    return word in _TRAILING or small or (word in INDEFINITE and end < line.count)


def _goes_on(line: Line, i: int) -> bool:
    if (line.text(i), line.text(i + 1)) in _GOES_ON_WITH:
        return True  # « 14 semaines chez DPD en tout »
    if line.as_typed(i, i + 1) == "mé" or (line.as_typed(i, i + 1) == "g" and line.text(i + 1) in _DONE):
        return True  # « dpd mé je sais plus », « dpd g commencé le 3 »
    if line.text(i) in _SORTS and line.as_typed(i, i + 1).islower() and line.text(i + 1) in {"de", "d"}:
        return line.as_typed(i - 1, i)[:1].isupper() or line[i - 1].kind == "n"  # « Relais 77 asso d'insertion »
    if line.text(i) in {"il", "elle", "ils"} and line.text(i + 1) in _IS_OR_HAS:
        return True  # « chez mon voisin il est transporteur »
    if line.text(i) == "par":
        return known_firm(line, i + 1)  # « FedEx par Manpower »
    if line.text(i) in {"entre", "between"}:
        return line[i + 1].kind == "n"
    if english_article(line, i - 1):
        return False  # « Rent A Car »
    if line.text(i) in {"c", "j"} and line.as_typed(i + 1, i + 2).istitle() and line.as_typed(i - 1, i).istitle():
        return False  # « Bio c' Bon »
    return line.text(i) in _GOES_ON and not _letter(line, i) and not _capital_plus(line, i)


def _closes(line: Line, i: int) -> bool:
    """Whether a sign ends the name; the point of « J. Durand », « Mr. Bricolage » or « site.fr » does not."""
    if line.text(i) == ".":
        if line.text(i - 1) in _SHORTENED and line[i + 1].kind == "w":
            return False
        initial = len(line.text(i - 1)) == 1 and line[i - 1].kind != "n" and bool(line[i + 1].kind)  # « chez H&M. »
        return not (initial or (line.glued(i) and line[i + 1].kind in {"w", "n"}))
    return line[i].kind == "p" and line.text(i) not in _INSIDE


def _capital_plus(line: Line, i: int) -> bool:
    """« Trans Plus »."""
    return line.as_typed(i, i + 1) == "Plus"


def _letter(line: Line, i: int) -> bool:
    """« B2C », « J.P. Martin »: a letter right after a figure or before a point."""
    return (line.glued(i - 1) and line[i - 1].kind == "n") or (len(line.text(i)) == 1 and line.text(i + 1) == ".")


def _without_work(line: Line, start: int, end: int) -> int:
    """« Leclerc en caisse », « Uber auto-entrepreneur »: what was done there, and how, is no part of the name."""
    for i in range(start + 1, end - 1):
        if line.text(i) in _AT_WORK and not english_article(line, i) and _is_work(line, i + 1, end):
            return i
    return for_oneself_at(line, start + 1, end)


def _is_work(line: Line, i: int, end: int) -> bool:
    return line.text(i) in UNITS | SITES or only_a_trade([line.text(k) for k in range(i, end)])
