"""Answers out of a closed list: yes or no, the sector, the kind of a period, how the exam is prepared, the session."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import OSA

from dialogs.reading.answered import answer, doubtful
from dialogs.reading.fold import fold
from dialogs.reading.items import Item
from dialogs.reading.outcome import Outcome
from dialogs.reading.phrases import ASKED_KINDS, FILLER, KIND_WORDS, LEANING, SECTOR, YES_NO, Table, mark_at
from dialogs.reading.tokens import Line
from dialogs.reading.wordlists import word_set

KIND, SECTOR_FIELD, CANDIDATE, SESSION, YES_OR_NO = (
    "period.kind",
    "period.sector",
    "candidate_kind",
    "session",
    "yes_no",
)


_PLAIN_YES: Final = frozenset({"oui", "ouais", "yes"})
_PLAIN_NO: Final = frozenset({"non", "nan", "no"})
_INITIALS: Final = {"o": "yes", "y": "yes", "n": "no"}
_TAKES_BACK: Final = word_set("enfin pardon plutot oups euh mince erreur sorry")

_WORKED: Final = word_set("travaille travaillais travailler worked work")
_SEEKS: Final = word_set(
    "cherche cherchais recherche chercher rechercher besoin veux voudrais aimerais souhaite dois seek"
)
_WHERE: Final = word_set("chez a au aux pour dans at for in")
#: What may stand between « pas » and the kind of period that it refuses.
_BEFORE_A_KIND: Final = word_set("un une du de d en le la l a an fait ete eu vrai vraie vraiment")


def yes_or_no(line: Line) -> str:
    """Yes or no, when the line says that and nothing else."""
    if line.count == 1 and line.text(0) in _INITIALS:
        return _INITIALS[line.text(0)]
    return _covered(line, YES_NO)


def both_said(line: Line) -> bool:
    """« oui et non », « oui, enfin non »."""
    words = {line.text(i) for i in range(line.count)}
    first = mark_at(YES_NO, line, 0)
    agreed = bool(words & _PLAIN_YES) or (first is not None and first[0].value == "yes")
    return agreed and bool(words & _PLAIN_NO)


def said_last(line: Line) -> str:
    """« oui, enfin non »: the last version; "" when none takes back the other."""
    taken_back = [i for i in range(line.count) if line.text(i) in _TAKES_BACK]
    if not taken_back and line.text(0) not in _PLAIN_YES | _PLAIN_NO:
        return "no"  # « ok, non », « bien sûr que non »
    return yes_or_no(Line(line.as_typed(taken_back[-1] + 1, line.count))) if taken_back else ""


def contented(line: Line) -> bool:
    """« ok », « c'est bon merci », where nothing was asked: neither an answer nor a question."""
    return yes_or_no(line) == "yes" and not any(line.text(i) in _PLAIN_YES for i in range(line.count))


def leaning(line: Line, table: Table) -> str:
    """« je pense que oui »: "yes" or "no" with a doubt, "" otherwise."""
    said, i = "", 0
    while i < line.count:
        found = mark_at(table, line, i)
        if found is not None:
            if said and found[0].value != said:
                return ""
            said, i = found[0].value, found[1]
        elif line[i].kind == "p" or line.text(i) in FILLER or line.text(i) in LEANING:
            i += 1
        else:
            return ""
    return said


def sector(line: Line) -> str:
    """Yes, no or unsure, when the line says that and nothing else."""
    return _covered(line, SECTOR)


def _covered(line: Line, table: Table) -> str:
    """What the phrases of a table say together, "" unless they and words without meaning are all there is."""
    said: list[str] = []
    i = 0
    while i < line.count:
        found = mark_at(table, line, i)
        if found is not None:
            denied = found[0].value == "yes" and denied_after(line, found[1])
            said.append("no" if denied else found[0].value)
            i = found[1] + denied
        elif line[i].kind == "p" or line.text(i) in FILLER:
            i += 1
        else:
            return ""
    if not said:
        return ""
    plain = {line.text(i) for i in range(line.count)}
    if plain & _PLAIN_YES and plain & _PLAIN_NO:
        return "unsure" if "unsure" in said else ""
    if "unsure" in said:
        return "unsure"
    return said[0] if len(set(said)) == 1 else _mixed(said)


def denied_after(line: Line, i: int) -> bool:
    """« carrément pas », and not « oui, pas de souci »."""
    return line.text(i) == "pas" and mark_at(YES_NO, line, i) is None


def _mixed(said: list[str]) -> str:
    """« non, c'est bon » is no; « oui non » is nothing."""
    return said[0] if said[0] == "no" or said.count(said[0]) > 1 else ""


def kinds_said(line: Line, items: Sequence[Item], *, asked: bool) -> list[str]:
    """The kinds of period that a sentence names, those denied left out."""
    named = [(item.start, str(item.value)) for item in items if item.what == "kind"]
    kept = _not_refused(line, named)
    if not kept and (asked or named):  # « pas un stage, un emploi »
        marked = [(i, found[0]) for i in range(line.count) if (found := mark_at(ASKED_KINDS, line, i))]
        kept = _not_refused(line, [(i, mark.value) for i, mark in marked if mark.family == "kind"])
        if asked and not named and not marked:
            kept = [kind for i in range(line.count) if (kind := _slip_of_kind(line.text(i)))]
    return list(dict.fromkeys(kept))


def _not_refused(line: Line, named: Sequence[tuple[int, str]]) -> list[str]:
    return [kind for at, kind in named if not _refused(line, at) and not _tells_none(line, at)]


def _tells_none(line: Line, at: int) -> bool:
    """« j'ai travaillé chez DPD » may have been a stage; who seeks a stay tells none; « La Poste » is no post."""
    word, after = line.text(at), line.text(at + 1)
    before = at
    while line.text(before - 1) in _BEFORE_A_KIND or line.text(before - 1) in {"faire", "trouver"}:
        before -= 1
    return (
        line.text(before - 1) in _SEEKS
        or (word in _WORKED and after in _WHERE)
        or (word == "poste" and line.text(at - 1) == "la")
        or (word == "employeur" and bool(after))
    )


def _refused(line: Line, at: int) -> bool:
    """« pas un stage », « j'ai pas fait de stage »; « pas fini mon stage » refuses none."""
    while line.text(at - 1) in _BEFORE_A_KIND:
        at -= 1
    return line.text(at - 1) in {"pas", "not", "ni"}


@lru_cache(maxsize=1024)
def _slip_of_kind(word: str) -> str:
    """The kind whose name a word nearly is: one edit, two from eight letters on."""
    if len(word) < 4 or not word.isascii():
        return ""
    scored = [(OSA.distance(word, name, score_cutoff=2), name) for name in KIND_WORDS if len(name) > 4]
    distance, name = min(scored)
    return KIND_WORDS[name] if distance <= (2 if len(word) >= 8 else 1) else ""


def _denied(line: Line, at: int) -> bool:
    before = [line.text(i) for i in range(max(0, at - 3), at)]
    return "pas" in before or "not" in before or ("ni" in before)


# — how the exam is prepared —

_CANDIDATES: Final = {
    "individual": fold(
        """candidat libre|candidate libre|en libre|libre|individuel|individuelle|candidat individuel|
        candidature individuelle|tout seul|toute seule|seul|seule|
        par moi meme|par moi - meme|moi meme|moi - meme|mes propres moyens|sans ecole|sans formation|avec personne|
        sans organisme|aucun organisme|pas d organisme|sans aide|aucune formation|
        pas de formation|autodidacte|chez moi|a la maison|
        on my own|by myself|alone|independent|myself|self study|candidat lbre|solo|tt seul|de mon cote|pas d ecole|
        aucune ecole|dans mon coin"""
    ),
    "continuing_training": fold(
        """formation continue|greta|organisme de formation|organisme|afpa|centre de formation|
        formation professionnelle|formation pour adultes|formation adulte|
        formation adultes|formation pro|en formation|une formation|formaposte|stagiaire de la formation|
        formation par france travail|continuing training|training center|
        training centre|training course|adult training|reconversion|stagiaire de la formation professionnelle|
        un gretta|gretta|formation qualifiante|aforp"""
    ),
    "distance": fold(
        """a distance|distance|cned|cnd|correspondance|par correspondance|en ligne|ecole en ligne|online|
        distance learning|e learning|elearning|educatel|skill and you|skill you|
        par internet|sur internet|ecole a distance|formation a distance|formation en ligne|cours a distance|
        cours par correspondance|centre europeen de formation|remote|youschool|
        culture et formation|cours en ligne|studi"""
    ),
    "school": fold(
        """lycee|lycee pro|lycee professionnel|ecole|scolaire|eleve|lyceen|lyceenne|au lycee|voie scolaire|lp|
        high school|school|lycee prof|college"""
    ),
    "apprentice": fold(
        """apprenti|apprentie|apprentissage|alternance|alternant|alternante|cfa|contrat d apprentissage|
        centre d apprentissage|apprentice|apprenticeship|en alternance"""
    ),
}
_CANDIDATE_TABLE: Final[dict[str, list[tuple[tuple[str, ...], str]]]] = {}
for _code, _text in _CANDIDATES.items():
    for _written in _text.replace("\n", " ").split("|"):
        _words = tuple(_written.split())
        _CANDIDATE_TABLE.setdefault(_words[0], []).append((_words, _code))
for _rows in _CANDIDATE_TABLE.values():
    _rows.sort(key=lambda row: -len(row[0]))


def candidate_kind(line: Line) -> Outcome | None:
    """How the person prepares the exam."""
    said: list[str] = []
    denied = False
    i = 0
    while i < line.count:
        for words, code in _CANDIDATE_TABLE.get(line.text(i), ()):
            if all(line.text(i + k) == word for k, word in enumerate(words)):
                if _denied(line, i):
                    denied = True
                else:
                    said.append(code)
                i += len(words)
                break
        else:
            i += 1
    kinds = list(dict.fromkeys(said))
    if not kinds:  # « ni lycée ni CFA »
        return answer({CANDIDATE: "individual"}, sure=False) if denied else None
    if len(kinds) == 1:
        return answer({CANDIDATE: kinds[0]})
    if set(kinds) == {"distance", "school"} or set(kinds) == {"distance", "continuing_training"}:
        return answer({CANDIDATE: "distance"})  # « école à distance »
    if set(kinds) == {"apprentice", "school"} or set(kinds) == {"apprentice", "continuing_training"}:
        return answer({CANDIDATE: "apprentice"})
    return doubtful([{CANDIDATE: kind} for kind in kinds])


# — the session —

_FAR: Final = 8


def session(line: Line, today: date) -> Outcome | None:
    """The year of the exam."""
    years = [
        token.value
        for token in line.tokens[: line.count]
        if token.kind == "n" and len(token.text) == 4 and 2000 <= token.value < 2100
    ]
    if not years:
        years = [
            2000 + t.value
            for t in line.tokens[: line.count]
            if t.kind == "n" and len(t.text) == 2 and abs(2000 + t.value - today.year) <= _FAR
        ]
        years = years if len(years) == 1 else []
    if years:
        near = [year for year in dict.fromkeys(years) if abs(year - today.year) <= _FAR]
        if len(set(years)) == 1:
            doubted = any(line.text(i) in LEANING for i in range(line.count))
            return answer({SESSION: years[0]}, sure=bool(near) and not doubted)
        return doubtful([{SESSION: year} for year in dict.fromkeys(years)])
    folded = line.folded
    if "prochain" in folded or "next" in folded:
        return answer({SESSION: today.year + 1}, sure=False)
    if "cette annee" in folded or "this year" in folded:
        return answer({SESSION: today.year}, sure=False)
    return None
