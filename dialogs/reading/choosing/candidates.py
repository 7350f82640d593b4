"""How the exam is prepared, and in which year it is taken."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Final

from rapidfuzz.distance import OSA

from dialogs.reading.answered import answer, doubtful
from dialogs.reading.dates.years import NOT_A_DAY
from dialogs.reading.outcome import Outcome, Unclear
from dialogs.reading.text.agreeing import LEANING
from dialogs.reading.text.phrases import FILLER
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import Vocabulary, phrases, word_set
from dialogs.words.fields import CANDIDATE, SESSION

_FAR: Final = 8
_SHORT, _SHORTEST_SLIP = 8, 4
_EXAM: Final = word_set(
    """session sessions examen exam cap osrcl passe passer passerai repasse presente presenter presenterai an repasser
    veux veut voudrais souhaite prefere finalement changer change want take"""
)
_OF_THE_EXAM: Final = word_set("session examen exam cap passe passer passerai repasse repasser presente presenter")
#: What was once, or may be: « avant j'étais apprenti », « j'ai quitté le lycée », « greta ou cned ».
_NOT_NOW: Final = (LEANING - {"moi"}) | word_set(
    """
    avant ancien ancienne etais etait ete fini finie quitte arrete plus sorti sortie termine abandonne rate jamais apres
    ou or mais but was used left finished bientot futur future frere soeur fils fille ami copain
    """
)
_CANDIDACY: Final = word_set("candidat candidate candidature candidats")
_WITHOUT: Final = frozenset({"sans", "without", "aucun", "aucune"})
#: « pas en 2026 », « j'ai raté 2026 ».
_NOT: Final = frozenset({"pas", "not"})
#: « l'année prochaine », « celle qui vient ».
_TO_COME: Final = re.compile(
    r"prochain|next|\b(?:an|annee|session) pro\b|\bqui (?:vien|arriv)|\ba venir\b|\bsuivante?\b"
)
_KNOWS: Final = word_set("sais suis")
#: « j'ai raté 2025 »
_MISSED: Final = word_set("rate loupe echoue failed")
_NEVER: Final = frozenset({"don", "dont", "never"})
_MENDS: Final = frozenset({"non", "pardon", "enfin", "plutot", "euh", "sorry"})
#: What may stand beside such a word between two ways to prepare, and tells of neither.
_BETWEEN_WAYS: Final = _MENDS | word_set(
    "ah oh heu ou or attends attendez je suis j m c est veux dire au a le la l en par avec un une toute tout no i am at"
    " candidat candidate , . … ; -"
)
_NOT_THAT_YEAR: Final = LEANING | {"pas", "rate", "echoue", "deja", "not", "failed", "apres", "avant"}
_CANDIDATES: Final = {
    "individual": """candidat libre|candidate libre|en libre|libre|individuel|individuelle|candidat individuel|
        candidature individuelle|tout seul|toute seule|seul|seule|
        par moi meme|par moi - meme|moi meme|moi - meme|propres moyens|propre moyen|propre moyens|propres moyen|
        mes moyens|sans ecole|sans formation|nulle part|nul part|avec personne|
        sans organisme|aucun organisme|pas d organisme|sans aide|aucune formation|
        pas de formation|autodidacte|chez moi|a la maison|
        on my own|by my own|by myself|alone|independent|independently|myself|self study|free candidate|
        individual candidate|
        individual|private candidate|no school|without school|no training|
        candidat lbre|solo|tt seul|de mon cote|pas d ecole|
        aucune ecole|dans mon coin""",
    "continuing_training": """formation continue|greta|organisme de formation|organisme|afpa|centre de formation|
        formation professionnelle|formation pour adultes|formation adulte|
        formation adultes|formation pro|en formation|une formation|formaposte|stagiaire de la formation|
        formation par france travail|continuing training|training center|
        training centre|training course|training provider|training organisation|
        training for adults|adult training|reconversion|stagiaire de la formation professionnelle|
        un gretta|gretta|formation qualifiante|aforp|formation""",
    "distance": """a distance|distance|cned|cnd|correspondance|par correspondance|en ligne|ecole en ligne|online|
        distance learning|online school|online course|online courses|by correspondence|
        e learning|elearning|educatel|skill and you|skill you|
        par internet|sur internet|ecole a distance|formation a distance|formation en ligne|cours a distance|
        cours par correspondance|centre europeen de formation|remote|youschool|
        culture et formation|cours en ligne|studi""",
    "school": """lycee|lycee pro|lycee professionnel|ecole|scolaire|eleve|lyceen|lyceenne|au lycee|voie scolaire|lp|
        high school|school|lycee prof|college|scolarise|scolarisee""",
    "apprentice": """apprenti|apprentie|apprentissage|alternance|alternant|alternante|cfa|contrat d apprentissage|
        centre d apprentissage|apprentice|apprenticeship|en alternance""",
}
#: Who may pay for a training or send somebody to it: how the exam is prepared is asked back.
_SENT_BY: Final = re.compile(
    r"(?:(?:via|par|avec|grace a|c'est|through|with) )?(?:le |la |ma |mon |the |my )?"
    r"(?:pole[ -]?emploi|france travail|mission locale|cap emploi|conseiller|conseillere|job centre)"
    r"(?: (?:m'a|ma|m'ont|qui) (?:inscri\w*|envoye\w*|mis\w*|place\w*|pa[iy]e\w*|finance\w*))?[\s.!]*"
)
_KIN: Final = word_set(
    """
    frere soeur fils fille cousin cousine copain copine ami amie mari femme collegue voisin voisine pere mere neveu
    niece brother sister son daughter cousin friend husband wife colleague
    """
)
_ONESELF: Final = word_set("moi je j suis m i me my")
_JOINS: Final = frozenset({"et", "ou", "and", "or", "puis", ",", "/"})
_WAYS: Final = Vocabulary((words, way) for way, page in _CANDIDATES.items() for words in phrases(page))
_LONG_NAMES: Final = tuple(word for word in _WAYS.first_words if len(word) > _SHORTEST_SLIP)


def candidate_kind(line: Line) -> Outcome | None:
    """How the person prepares the exam; a word with a slip is asked back."""
    words = [line.text(i) for i in range(line.count)]
    said = _kinds_said(words)
    if said is None and _SENT_BY.fullmatch(line.folded):
        return answer({CANDIDATE: "continuing_training"}, sure=False)
    if said is None and line.count <= _SHORT:
        spelled = _kinds_said([_spelled(word) for word in words])
        return doubtful([{CANDIDATE: kind} for kind in spelled]) if spelled else None
    if said is None:
        return None
    if not said and line.has(_WITHOUT):
        return answer({CANDIDATE: "individual"}, sure=False)
    if (last := _last_version(words)) is not None:
        return answer({CANDIDATE: last}, sure=_NOT_NOW.isdisjoint(set(words) - _MENDS - {"ou", "or"}))
    two = len(said) > 1 and not _JOINS.isdisjoint(words)  # « cned et greta », and not « école à distance »
    return _settled(said, sure=_NOT_NOW.isdisjoint(words) and not two)


def candidate_named(line: Line) -> Outcome | None:
    """How the exam is prepared, where the text says of whom it speaks: « candidat libre »."""
    return candidate_kind(line) if line.has(_CANDIDACY) else None


def _kinds_said(words: list[str]) -> list[str] | None:
    """The ways that are named, those denied left out; None where none is named at all."""
    said: dict[str, None] = {}
    others: dict[str, None] = {}
    found, i = False, 0
    while i < len(words):
        way = _WAYS.at(lambda k: words[k] if k < len(words) else "", i)
        if way is None:
            i += 1
            continue
        found = True
        if not _denied(words, i):
            (others if _of_somebody_else(words, i) else said)[way[0]] = None
        i = way[1]
    return list(said or others) if found else None


def _last_version(words: list[str]) -> str | None:
    """« au CNED, euh non, toute seule »: the way behind the repair; None where nothing is repaired."""
    ways: list[tuple[str, int, int]] = []
    for i in range(len(words)):
        way = _WAYS.at(lambda k: words[k] if k < len(words) else "", i)
        if way is not None and (not ways or i >= ways[-1][2]):
            ways.append((way[0], i, way[1]))
    for (first, _, end), (last, start, _) in pairwise(ways):
        between = words[end:start]
        if first != last and not _MENDS.isdisjoint(between) and _BETWEEN_WAYS.issuperset(between):
            return last if (last, start) == ways[-1][:2] else None
    return None


@lru_cache(maxsize=1024)
def _spelled(word: str) -> str:
    """The word of the table that a longer word nearly is."""
    if len(word) < _SHORTEST_SLIP or not word.isascii() or word in FILLER:
        return word
    return next((name for name in _LONG_NAMES if OSA.distance(word, name, score_cutoff=1) <= 1), word)


def _settled(kinds: list[str], *, sure: bool) -> Outcome:
    """The way that several words name together: « école à distance »."""
    if not kinds:  # « ni lycée ni CFA »
        return answer({CANDIDATE: "individual"}, sure=False)
    if len(kinds) == 1:
        return answer({CANDIDATE: kinds[0]}, sure=sure)
    if set(kinds) == {"school", "continuing_training"}:
        return answer({CANDIDATE: "school"}, sure=False)  # « formation au lycée »
    if set(kinds) == {"distance", "school"} or set(kinds) == {"distance", "continuing_training"}:
        return answer({CANDIDATE: "distance"}, sure=sure)  # « école à distance »
    if set(kinds) == {"apprentice", "school"} or set(kinds) == {"apprentice", "continuing_training"}:
        return answer({CANDIDATE: "apprentice"}, sure=sure)
    return doubtful([{CANDIDATE: kind} for kind in kinds])


def session_alone(line: Line, today: date) -> Outcome | None:
    """« 2027 », « je passe le CAP en 2027 »: the year of the exam where another thing is asked, and nothing else."""
    words = {token.text for token in line.tokens[: line.count] if token.kind == "w"}
    numbers = [token for token in line.tokens[: line.count] if token.kind == "n"]
    whole = len(numbers) == 1 and len(numbers[0].text) == 4 and words <= FILLER | _EXAM
    return session(line, today) if whole else None


def session_named(line: Line, today: date) -> Outcome | None:
    """« je passe l'examen en 2027 », where the text says that it speaks of the exam."""
    return session_alone(line, today) if line.has(_OF_THE_EXAM) else None


def session(line: Line, today: date) -> Outcome | None:
    """The year of the exam."""
    said = _years(line, today)
    denied = [year for i, year in said if _denied_year(line, i)]
    years = [year for _, year in said if year not in denied]
    missed = {year for i, year in said if not _MISSED.isdisjoint({line.text(i - 1), line.text(i - 2)})}
    years = [year for year in years if year not in missed] or years  # « j'ai raté 2025 donc 2026 »
    if said and not years:
        return Unclear()  # « pas 2026 »
    if years:
        mended = len(said) > 1 and any(line.text(i) in _MENDS for i in range(said[0][0], said[-1][0]))
        years = years[-1:] if mended else years
        near = [year for year in dict.fromkeys(years) if abs(year - today.year) <= _FAR]
        if len(set(years)) == 1:
            doubted = line.has(_NOT_THAT_YEAR) or years[0] < today.year
            return answer({SESSION: years[0]}, sure=bool(near) and (not doubted or (bool(denied) and len(near) == 1)))
        ahead_first = sorted(dict.fromkeys(years), key=lambda year: year < today.year)
        return doubtful([{SESSION: year} for year in ahead_first])
    folded = line.folded
    if _TO_COME.search(folded):
        return answer({SESSION: today.year + 1}, sure=False)
    if (later := _years_from_now(line)) is not None:
        return answer({SESSION: today.year + later}, sure=False)
    if "cette annee" in folded or "this year" in folded:
        return answer({SESSION: today.year}, sure=False)
    return None


def _years(line: Line, today: date) -> list[tuple[int, int]]:
    """The years of a line with their places; « 27 » is one where it is the only number, « 26 ans » an age."""
    numbers = [(i, line[i]) for i in range(line.count) if line[i].kind == "n"]
    whole = [(i, token.value) for i, token in numbers if len(token.text) == 4 and 2000 <= token.value < 2100]
    short = [(i, 2000 + token.value) for i, token in numbers if len(token.text) == 2]
    near = [(i, year) for i, year in short if abs(year - today.year) <= _FAR]
    of_something = any(line.text(i + 1) in NOT_A_DAY for i, _ in short)
    return whole or (near if len(near) == 1 and not of_something else [])


def _denied_year(line: Line, i: int) -> bool:
    """« pas 2026 », « pas pour la session 2026 »; « je sais pas trop, 2026 » and « pas 2025, 2026 » deny it not."""
    k = i - 1
    while k > i - 5 and line[k].kind == "w":
        if line.text(k) in _NOT:
            return line.text(k - 1) not in _KNOWS
        k -= 1
    return False


def _years_from_now(line: Line) -> int | None:
    """« dans 2 ans », « in two years »."""
    for i in range(line.count):
        value = max(line[i + 1].value, line.text(i + 1) in {"un", "a", "one"})
        if line.text(i) in {"dans", "in"} and line.text(i + 2) in {"an", "ans", "year", "years"} and 1 <= value <= _FAR:
            return value
    return None


def _of_somebody_else(words: list[str], at: int) -> bool:
    """« mon cousin lui est au CFA »; « ma soeur m'a inscrite, moi je suis au CNED » tells of oneself too."""
    before = words[:at]
    last = next((i for i in range(at - 1, -1, -1) if before[i] in _KIN), None)
    return last is not None and _ONESELF.isdisjoint(before[last:])


def _denied(words: list[str], at: int) -> bool:
    """« je vais pas à l'école », « I don't really go to school »."""
    if not _NEVER.isdisjoint(words[max(0, at - 5) : at]):
        return True
    if _WITHOUT & set(words[max(0, at - 2) : at]):
        return True  # « sans centre de formation »
    return not {"pas", "not", "ni"}.isdisjoint(words[max(0, at - 3) : at])
