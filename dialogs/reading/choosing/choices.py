"""Yes or no, and whether a firm and its tasks are of the sector."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Final

from dialogs.reading.around.chitchat import THANKING
from dialogs.reading.text.agreeing import LEANING, MORE, SECTOR_WORDS, YES_NO_WORDS
from dialogs.reading.text.phrases import FILLER, Mark
from dialogs.reading.text.small_words import NO, YES
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import Vocabulary, word_set

#: Said alone; within a sentence « ya » is « il y a ».
_INITIALS: Final = {"o": "yes", "y": "yes", "n": "no", "ya": "yes"}
#: To whom, or by what, a yes is said: « wallah oui ».
_ADDRESSED: Final = word_set(
    """
    wallah wallahi inchallah inshallah hamdoulah hamdoulilah bro frero khoya madame monsieur attend attends attendez
    tkt tqt tinquiete inquiete putain merde mince zut frere frr mec poto gros wesh wsh chef cousin
    hmm hm mmh hum bof franchement honnetement clairement sincerement
    """
)
_THINKS_SO: Final = word_set("think guess hope believe suppose")
_THINKS: Final = word_set("pense crois imagine suppose")
_LIGHTLY: Final = word_set("ok okay oki d dac voila bon bien parfait tres merci super")
_AM_THERE: Final = word_set("suis travaille bosse")
_ANOTHER: Final = word_set("autre encore another")
_NONE: Final = word_set("rien aucun aucune pas nothing none no")
#: « pas d'autre stage », « un seul emploi »: a stay is named, and none is told.
_NO_OTHER: Final = word_set("pas aucun aucune seul seule no")
_STAYS: Final = word_set(
    "stage stages emploi emplois travail boulot job jobs periode periodes experience internship employeur employeurs"
)
#: What a yes is said of: « ces informations sont exactes ».
_TOLD: Final = word_set("informations information infos info donnees renseignements elements chiffres all")
_ONE: Final = word_set("un une 1 ca cela celui celle")
_SO: Final = word_set("donc alors so")
_STOPS: Final = word_set("mais but enfin sauf except quoique")
_LIKELY: Final = re.compile(
    r"\W*(?:(?:oui|ouais|yes|euh)\W+)?(?:sans doute|(?:tres )?probablement|surement|probably|(?:most )?likely)"
    r"(?: (?P<not>pas|que non|not))?(?: (?:oui|que oui))?\W*"
)
#: « ils disent que oui », « d'après ma conseillère oui »: somebody else's yes or no.
_REPORTED: Final = re.compile(
    r"\b(?:(?:on|il|elle|ils|elles|they|he|she) (?:(?:m'|nous |me )?(?:a |ont |avait )?)(?:dit|disait|said|told|says?)"
    r"|(?<!je )(?<!ai )dit (?:que|oui|non)|disent|disaient|d'apres|selon|according to)\b"
)
_TAKES_BACK: Final = word_set("enfin finalement pardon plutot oups euh mince erreur sorry")
#: « c'est qui qui confirme », beside words that agree.
_ASKS: Final = word_set("qui quoi comment combien pourquoi lequel laquelle who what how why which")
#: « c'est tout », which says no to one more, and leaves open whether all that is told is right.
_ALL_IS_TOLD: Final = re.compile(r"\b(?:c'?est tout(?! (?:a fait|bon))|rien d'autre|plus rien|that'?s all)\b")


def yes_or_no(line: Line, said_by: Vocabulary[Mark] = YES_NO_WORDS) -> str:
    """Yes or no, when the line says that and nothing else."""
    if line.count == 1 and line.text(0) in _INITIALS:
        return _INITIALS[line.text(0)]
    return _covered(line, said_by, _TOLD)


def at_odds(line: Line) -> bool:
    """« non, c'est bon », « oui, c'est faux »: that it is wrong, or that nothing is."""
    return len({mark.value for mark in _marks(line, YES_NO_WORDS) or ()}) > 1


def held_back(line: Line) -> bool:
    """« oui mais », « oui ? », « on m'a dit oui »: stops short, asks, or is another's; not « mais oui »."""
    stops = (i for i in range(1, line.count) if line.text(i) in _STOPS and YES_NO_WORDS.at(line.text, i + 1) is None)
    either = any(line.text(i) == "ou" and line.text(i + 1) == "quoi" for i in range(line.count))  # « oui ou quoi »
    return "?" in line.folded or either or any(stops) or _REPORTED.search(line.folded) is not None


def all_told(line: Line) -> bool:
    """« c'est tout », « rien d'autre »: of how much is told, and not of whether it is right."""
    return _ALL_IS_TOLD.search(line.folded) is not None


def thanks(line: Line) -> bool:
    """« ok merci »: maybe for what was explained, and no word of the firm; « oui merci » is one."""
    words = line.words
    return bool(words & THANKING) and not words & YES


def one_more(line: Line) -> tuple[str, bool]:
    """Whether there is one more, "" when the line says something else; and whether a clerk would write it down.

    « terminé », « j'ai tout dit » are no; « pas fini » is rather a yes; « oui, c'est bon » rather a no.
    """
    if line.count == 1 and line.text(0) in _INITIALS:
        return _INITIALS[line.text(0)], True
    words = line.words
    if any(line.text(i) == "encore" and line.text(i - 1) in _AM_THERE for i in range(1, line.count)):
        return "", False  # « en fait j'y suis encore » tells of the stay that was told
    if _no_more_than_one(line) and not words & (YES | _ANOTHER):
        return ("", False) if "si" in words else ("no", True)
    marks = _marks(line, MORE) or (_marks(line, MORE, _STAYS) if words & _NO_OTHER else None) or []
    said = {mark.value for mark in marks}
    if len(said) == 1:
        return marks[0].value, all(mark.family != "not yet" for mark in marks)
    if words & _ANOTHER and not words & _NONE:  # « oui, rien d'autre » is rather a no
        return ("yes", False) if said else ("", False)  # « non, j'en ai un autre »
    return ("no", not words & YES) if said and line.text(0) in YES | NO | _LIGHTLY else ("", False)


def _no_more_than_one(line: Line) -> bool:
    """« j'en ai qu'un », « je n'ai que ça »."""
    words = [word for word in line.spoken if word not in _STAYS]
    return len(words) > 1 and words[-2] in {"qu", "que"} and words[-1] in _ONE


def both_said(line: Line) -> bool:
    """« oui et non », « oui, enfin non »."""
    words = line.words
    first = YES_NO_WORDS.at(line.text, 0)
    agreed = bool(words & YES) or (first is not None and first[0].value == "yes") or _after_all(line)
    return agreed and bool(words & NO)


def _after_all(line: Line) -> bool:
    """« non enfin si », « euh non en fait si »."""
    return line.count > 1 and line.text(line.count - 1) == "si"


def said_last(line: Line) -> str:
    """« oui, enfin non »: the last version; "" when none takes back the other."""
    if _after_all(line):
        return "yes"
    taken_back = [i for i in range(line.count) if line.text(i) in _TAKES_BACK]
    if not taken_back and line.text(0) not in YES | NO:
        return "no"  # « ok, non », « bien sûr que non »
    return yes_or_no(Line(line.as_typed(taken_back[-1] + 1, line.count))) if taken_back else ""


def contented(line: Line) -> bool:
    """« ok », « c'est bon merci », where nothing was asked: neither an answer nor a question."""
    asks = line.has(YES | _ASKS) or begins_where(line)
    return not asks and yes_or_no(line) == "yes"


def begins_where(line: Line) -> bool:
    """« où j'en suis exactement dans mes semaines »: words that agree, in a question."""
    return line.text(0) == "ou"


def leaning(line: Line, said_by: Vocabulary[Mark]) -> str:
    """« je pense que oui », « je crois »: "yes" or "no" with a doubt, "" otherwise."""
    if so := likely(line):
        return so
    said, i = "", 0
    while i < line.count:
        found = said_by.at(line.text, i)
        if found is not None:
            values = {said, found[0].value} - {""}
            if len(values) > 1 and "unsure" not in values:
                return ""
            said, i = "unsure" if "unsure" in values else found[0].value, found[1]
        elif line.text(i) == "pas" and line.text(i - 1) in _THINKS and not said:
            said, i = "no", i + 1  # « je pense pas »
        elif _so_thought(line, i) and not said:
            said, i = "no" if line.text(i) == "not" or line.text(i - 2) in {"t", "dont", "not"} else "yes", i + 1
        elif line[i].kind == "p" or line.text(i) in FILLER | LEANING | _ADDRESSED | _THINKS_SO:
            i += 1
        elif line.text(i) in {"don", "dont"}:
            i = line.skip(i + 1, {"t"})  # « I don't think so »
        else:
            return ""
    return said or ("yes" if line.has(_THINKS) else "")


def likely(line: Line) -> str:
    """« sans doute », « probablement pas », and nothing else: "yes" or "no" with a doubt, "" otherwise."""
    said = _LIKELY.fullmatch(line.folded)
    return "" if said is None else "no" if said["not"] else "yes"


def _so_thought(line: Line, i: int) -> bool:
    """« I think so », « I don't think so », « I hope not »."""
    return line.text(i) in {"so", "not"} and line.text(i - 1) in _THINKS_SO and i == line.count - 1


def concluded(line: Line) -> str:
    """« c'est Chronopost donc oui », « du commerce, alors non »: what follows the last of these; "" when none does."""
    so = [i for i in range(1, line.count - 1) if line.text(i) in _SO]
    after = Line(line.as_typed(so[-1] + 1, line.count)) if so else None
    return (_covered(after, SECTOR_WORDS) or leaning(after, SECTOR_WORDS)) if after is not None else ""


def sector(line: Line) -> str:
    """Yes, no or unsure, when the line says that and nothing else."""
    return _covered(line, SECTOR_WORDS)


def _covered(line: Line, said_by: Vocabulary[Mark], beside: Container[str] = ()) -> str:
    """What the phrases of a vocabulary say together, "" unless they and words without meaning are all there is."""
    said = [mark.value for mark in _marks(line, said_by, beside) or ()]
    if not said:
        return ""
    plain = line.words
    if plain & YES and plain & NO:
        return "unsure" if "unsure" in said else ""
    if "unsure" in said:
        return "unsure"
    return said[0] if len(set(said)) == 1 else "yes" if _after_all(line) else _mixed(said)


def _marks(line: Line, said_by: Vocabulary[Mark], beside: Container[str] = ()) -> list[Mark] | None:
    """The phrases of a vocabulary in a line, None where more is said than these and words without meaning."""
    marks: list[Mark] = []
    i = 0
    while i < line.count:
        found = said_by.at(line.text, i)
        if found is not None:
            doubt = said_by.at(line.text, found[1])  # « oui pas sûr »
            doubted = doubt is not None and doubt[0].value == "unsure"
            denied = found[0].value == "yes" and not doubted and denied_after(line, found[1])
            if denied and found[0].family == "followed":
                return None  # « je comprends pas » answers nothing
            marks.append(Mark("no", "no") if denied else found[0])
            i = found[1] + denied
        elif line[i].kind == "p" or line.text(i) in FILLER or line.text(i) in beside or line.text(i) in _ADDRESSED:
            i += 1
        else:
            return None
    return marks


def denied_after(line: Line, i: int) -> bool:
    """« carrément pas », and not « oui, pas de souci »."""
    return line.text(i) == "pas" and YES_NO_WORDS.at(line.text, i) is None


def _mixed(said: list[str]) -> str:
    """« non, c'est bon » is no; « oui non » is nothing."""
    return said[0] if said[0] == "no" or said.count(said[0]) > 1 else ""
