"""The kind of a period: stage, emploi, apprentissage; those that a sentence refuses or looks for left out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from dialogs.reading.line.items import Item
from dialogs.reading.text.phrases import ASKED_KINDS, KIND_WORDS
from dialogs.reading.text.small_words import HIRED, NO
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set

_WORKED: Final = word_set("travaille travaillais travailler bosse bosser bossais bossait taffe taffais worked work")
_SEEKS: Final = word_set(
    "cherche cherchais recherche chercher rechercher besoin veux voudrais aimerais souhaite dois seek "
    "faut fallait faudrait faudra manque"
)
#: « il fallait 14 semaines de stage »: what may stand between such a word and the kind, beside figures.
_SO_MUCH: Final = word_set("faire trouver semaine semaines heure heures h mois jours")
_WHERE: Final = word_set("chez a au aux pour dans at for in")
#: « stage annulé ».
_NEVER_WAS: Final = word_set("annule annulee annules refuse refusee cancelled canceled")
#: « après le stage ils m'ont embauché »: when, and no stay that is told of.
_WHEN: Final = frozenset({"apres", "avant", "after", "before"})
_THE: Final = frozenset({"le", "mon", "ce", "l", "the", "my"})
_PAPERS: Final = frozenset({"contrat", "contrats", "contract", "contracts"})
_ONES: Final = frozenset({"mon", "mes", "le", "les", "my", "the"})
_LOST: Final = word_set("perdu perdus egare retrouve trouve plus pas lost find")
_JOBS: Final = word_set("emploi emplois boulot taf taff travail poste")
_BEFORE_A_JOB: Final = word_set(
    "un mon ma cet cette l autre premier deuxieme dernier ancien nouvel nouveau petit en oui non pour h heures"
)
#: Words after a kind that tell of another stay after it: « stage puis embauché ».
_TAKEN_ON: Final = HIRED | {"embaucher", "titularise"}
_THEN: Final = _TAKEN_ON | word_set(
    "garde gardee suivi puis ensuite apres devenu devenue transforme transformee then afterwards"
)
#: What takes a kind back for the next, and what may stand before it: « stage euh non CDD », « stage ou plutôt CDD ».
_TAKES_BACK: Final = NO | word_set("pardon plutot enfin sorry")
_HESITATES: Final = word_set("euh heu ah oh ou or")
_BETWEEN_KINDS: Final = word_set(
    "pardon desole desolee attends plutot en fait c est etait un une a an sorry non . , … -"
) | {"'"}
_FOLLOWS: Final = word_set("puis ensuite apres continue continuer prolonge prolongee then afterwards")
_BESIDE: Final = word_set("mi moitie puis ensuite apres et ou mais / - , + then and or but")
#: Before such a word that tells of something else then: « pôle emploi », « temps de travail », « après le travail ».
_OF_THE_WORD: Final = word_set(
    "pole cap france de d du des le la les au en apres avant plus pas chez rechercher trouve sans "
    "je j moi tu on encore toujours tjs maintenant actuellement"  # « encore travail » for « je travaille encore »
)
_BEHIND_A_JOB: Final = word_set("du depuis entre pendant dans pour chez")
_UNPAID: Final = word_set("benevole benevoles benevolat volunteer volunteering voluntary unpaid")
_DENIED: Final = word_set("pas jamais sans non pour not never")
#: What may stand between « pas » and the kind of period that it refuses.
_BEFORE_A_KIND: Final = word_set("un une du de d des en le la l a an autre autres fait ete eu vrai vraie vraiment")


def kinds_said(line: Line, items: Sequence[Item], *, asked: bool) -> list[str]:
    """The kinds of period that a sentence names, those denied left out."""
    named = [(item.start, str(item.value)) for item in items if item.what == "kind"]
    kept = _not_refused(line, named)
    if not kept and (asked or named):  # « pas un stage, un emploi »
        marked = [(i, found[0]) for i in range(line.count) if (found := ASKED_KINDS.at(line.text, i))]
        kept = _not_refused(line, [(i, mark.value) for i, mark in marked if mark.family == "kind"])
        known = {i for i, _ in marked}
        words = [line.text(i) for i in range(line.count) if i not in known] if asked and not named else []
        slips = [kind for word in words if (kind := _slip_of_kind(word))]
        if slips and (not marked or kept == ["job"]):
            kept = slips  # « contrat d'apprentisage »
    if kept and (repaired := _repaired(line)):
        return repaired
    return list(dict.fromkeys(kept))


def _repaired(line: Line) -> list[str]:
    """« un stage... non un emploi »: the last one first; who says so may deny it too, and both are put up."""
    for i in range(1, line.count):
        if line.text(i) not in _TAKES_BACK:
            continue
        said = (k for k in range(i - 1, -1, -1) if line[k].kind == "w" and line.text(k) not in _HESITATES)
        before = next(said, -1)
        one = ASKED_KINDS.at(line.text, before)
        other = ASKED_KINDS.at(line.text, line.skip(i + 1, _BETWEEN_KINDS))
        if one and other and one[0].family == other[0].family == "kind" and one[0].value != other[0].value:
            return [str(other[0].value), str(one[0].value)]
    return []


def goes_on_otherwise(line: Line, items: Sequence[Item], *, asked: bool) -> bool:
    """« stage puis embauché »: whether words after a kind tell that another one followed."""
    kinds = [item.end for item in items if item.what == "kind"]
    words = _THEN if asked else _TAKEN_ON
    return bool(kinds) and (
        any(
            line.text(i) in words and _DENIED.isdisjoint(line.text(k) for k in range(i - 3, i))
            for i in range(kinds[0], line.count)
        )
        or (asked and _a_job_beside(line, kinds[0]))
    )


def comes_after(line: Line, items: Sequence[Item]) -> bool:
    """« j'ai continué après en CDD »: whether the kind that is named is that of a stay which followed."""
    kinds = [item.start for item in items if item.what == "kind"]
    return bool(kinds) and any(line.text(i) in _FOLLOWS for i in range(kinds[0]))


def _a_job_beside(line: Line, kind: int) -> bool:
    """« stage / emploi », « emploi puis stage », and not « pas un emploi, un stage »."""
    for i in range(line.count):
        between = range(kind, i) if i >= kind else range(i + 1, kind - 1)
        if line.text(i) in _JOBS and not _BESIDE.isdisjoint(line.text(k) for k in between):
            return bool(_not_refused(line, [(i, "job")]))
    return False


def a_job_named(line: Line) -> bool:
    """« emploi chez La Poste », « un travail », « poste de livreur »: a job, where a sentence tells of a stay."""
    named = [i for i in range(line.count) if line.text(i) in _JOBS and _stands_for_itself(line, i)]
    return bool(_not_refused(line, [(i, "job") for i in named]))


def _stands_for_itself(line: Line, i: int) -> bool:
    """Not « France Travail », « recherche d'emploi », « emploi du temps », « je travail chez … »."""
    word, before, after = line.text(i), line.text(i - 1), line.text(i + 1)
    if word == "poste":
        return before != "la" and not _of_the_post(line, i) and after in {"de", "d"}
    if (after, line.text(i + 2)) == ("du", "temps"):
        return False
    closed = line[i + 1].kind in {"p", "n", ""} or after in _BEHIND_A_JOB
    if closed and before not in _OF_THE_WORD | _SEEKS:
        return True  # « du 3 mars au 6 juin chez UPS emploi »
    return i == 0 or line[i - 1].kind in {"p", "n"} or before in _BEFORE_A_JOB


def _not_refused(line: Line, named: Sequence[tuple[int, str]]) -> list[str]:
    told = [(at, kind) for at, kind in named if not _refused(line, at) and not _tells_none(line, at)]
    return [kind for at, kind in told if kind != "job" or not _for_nothing(line, at)]


def _for_nothing(line: Line, at: int) -> bool:
    """« travail bénévole », « volunteer work »: no job, and no stage either."""
    return not _UNPAID.isdisjoint({line.text(at - 1), line.text(at + 1)})


def _tells_none(line: Line, at: int) -> bool:
    """« j'ai travaillé chez DPD » may have been a stage; who seeks a stay tells none; « La Poste » is no post."""
    word, after = line.text(at), line.text(at + 1)
    before = at
    while line.text(before - 1) in _BEFORE_A_KIND | _SO_MUCH or line[before - 1].kind == "n":
        before -= 1
    return (
        line.text(before - 1) in _SEEKS
        or (word in _WORKED and after in _WHERE)
        or (word == "poste" and (line.text(at - 1) == "la" or _of_the_post(line, at)))
        or (word == "employeur" and bool(after))
        or after in _NEVER_WAS
        or (word == "contrat" and line.text(at + 2) == "engagement")  # that of the mission locale
        or _a_paper_lost(line, at)
        or (line.text(at - 1) in _THE and line.text(at - 2) in _WHEN)
        or (after == "non" and line.text(at + 2) in {"effectue", "fait", "realise", "valide"})
    )


def _a_paper_lost(line: Line, at: int) -> bool:
    """« j'ai perdu mon contrat », « je retrouve pas mon contrat de travail »: a paper, and no kind of stay."""
    paper = at if line.text(at - 1) != "de" else at - 2
    return line.text(paper) in _PAPERS and line.text(paper - 1) in _ONES and line.text(paper - 2) in _LOST


def _of_the_post(line: Line, at: int) -> bool:
    """« au bureau de poste de Fives »."""
    return line.text(at - 1) == "de" and line.text(at - 2) in {"bureau", "bureaux", "agence", "relais"}


def _refused(line: Line, at: int) -> bool:
    """« pas un stage », « j'ai pas fait de stage »; « pas fini mon stage » refuses none."""
    while line.text(at - 1) in _BEFORE_A_KIND:
        at -= 1
    wasn_t = line.text(at - 1) == "t" and line.text(at - 2) in {"wasn", "isn", "didn"}
    return wasn_t or line.text(at - 1) in {"pas", "not", "ni", "lieu", "jamais", "never", "aucun", "aucune"}


@lru_cache(maxsize=1024)
def _slip_of_kind(word: str) -> str:
    """The kind whose name a word nearly is: one edit, two from eight letters on."""
    if len(word) < 4 or not word.isascii():
        return ""
    scored = [(OSA.distance(word, name, score_cutoff=2), name) for name in KIND_WORDS if len(name) > 4]
    distance, name = min(scored)
    return KIND_WORDS[name] if distance <= (2 if len(word) >= 8 else 1) else ""
