"""A text that tells something and asks something: « DPD 35h, et c'est payé ? »."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

from dialogs.reading.around.chitchat import CHITCHAT
from dialogs.reading.faq.asking import asks
from dialogs.reading.faq.topics import of_no_topic, surely_asked, wanted
from dialogs.reading.text.fold import fold, tidy
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set

#: « j'ai assez d'heures », « do I have my 14 weeks »; without a question « j'en ai assez » is weariness.
_I_HAVE: Final = (
    r"(?:j'?ai|j'en ai|ai[- ]je|(?:do )?i have|have i(?: got)?) (?:bien |deja |already )?"
    r"(?:(?:assez|suffisamment|enough)"
    r"(?: (?:d'heures?|d'experience|de (?:semaines?|stages?|travail)|hours|weeks|work))?"
    r"|(?:mes|les|my|the) (?:14|quatorze|fourteen) (?:semaines|weeks))"
)
#: What a visit is for; at the end of what is told it needs no comma before it.
_IS_IT_ENOUGH: Final = (
    r"(?:est[- ]ce qu(?:e |'))?"
    r"(?:(?:c'?est|c'?|ce|ce sera|ca fait|ca|sa|is it|is that) ?(?:bon|ok|assez|suffi\w*|passe|good|enough)"
    rf"|est[- ]ce (?:bon|assez|suffisant)|{_I_HAVE})(?: (?:alors|donc|du coup|then))?\s*\?+\W*"
)
_ENOUGH: Final = re.compile(_IS_IT_ENOUGH)
_BETWEEN: Final = re.compile(
    rf"(?:[;!]|(?<![0-9]),|,(?![0-9]))\s*|\.\s+|\s+(?:-\s+)?(?=(?:et|and|mais|but|sinon|puis)\b)"
    rf"|\s+(?={_IS_IT_ENOUGH}$)"
)
#: « un job étudiant ça passe ? »: what is asked about, and nothing that is told.
_SUBJECT: Final = re.compile(
    r"(?:(?:et|mais|bonjour|and)[\s,]+)*(?:une?|des|du|de la|les?|la|l'|mon|ma|mes|an?|the|my) ?"
    r"(?:[^\W\d]+['\s-]*){1,5}"
)
_JOINS: Final = re.compile(r"(?:et|and|mais|but|sinon|puis|alors|du coup|donc|,)\s+")
#: « oui et c'est payé ? » agrees; « oui mais … » hardly does.
_AGREES: Final = re.compile(r"(?:et|and) (?:oui|ouais|non|nan|yes|no)")
#: Words that open a question, or hold its place: what is told has others.
_OPENS: Final = CHITCHAT | word_set(
    "euh excusez moi pardon desole desolee question svp stp oui ok attends dites dis en fait alors donc et mais non du"
    " coup j ai une petite question voila"
)

#: Where a long text says that it asks: « et ma question c'est », « je me demandais si ».
_BEGINS_TO_ASK: Final = re.compile(
    r"\b(?:(?:je |j')(?:voulais|voudrais|veux|aimerais|cherche a|souhaite)(?: juste| bien| vous| te)*"
    r" (?:savoir|comprendre|demander)|je me demand(?:e|ais)|ma question|est[- ]ce qu|(?:vous|tu) (?:savez|sais)\b"
    r"|je (?:ne )?(?:comprends|sais|vois) pas (?:si|qui|comment|combien|pourquoi)\b"
    r"|i (?:just )?(?:want(?:ed)?(?: to)? know|was wondering|wonder|would like to know)\b)"
)
_REASON: Final = re.compile(r"[\s,](?:(?:parce |vu |puis)qu[e' ]|(?:pcq|car|because)\b)")
_MOST_PLACES: Final = 12  # a question stands near the end; « et et et … » has a thousand


#: A story has more words than this; where its clauses begin; how many of the last are looked at, and of how many words.
_STORY: Final = 18
_CLAUSES: Final = re.compile(r"[.!?;,\n]\s*|\s+(?=(?:alors|donc|du coup|bref|mais|et|sinon|so|but|and)\s)")
_MOST_CLAUSES: Final = 5
_FEWEST: Final = 3


class Parts(NamedTuple):
    """What is told and what is asked, each as typed; ``joined``: the question goes on from the answer with « et »."""

    told: str
    asked: str
    joined: bool


def parted(text: str) -> Parts | None:
    """The two parts of a text, None where it is of one piece.

    >>> parted("DPD 35h et c'est payé ?")
    Parts(told='DPD 35h', asked="c'est payé ?", joined=True)
    >>> parted("c'est payé ?"), parted("Madame, c'est payé ?")
    (None, None)
    """
    typed = tidy(text).strip()
    folded = fold(typed)
    places = [(found.start(), found.end()) for found in _BETWEEN.finditer(folded)]
    for end, start in reversed(places[-_MOST_PLACES:]):
        join = _JOINS.match(folded, start)
        told, asked = typed[:end], typed[join.end() if join else start :]
        if join is None and is_it_enough(asked) and _SUBJECT.fullmatch(fold(told)):
            continue
        if _asks(asked) and (_tells(told) or (join is not None and _AGREES.fullmatch(join[0] + fold(told)))):
            return Parts(told, asked, join is not None)
    mark = folded.find("?")
    told, asked = typed[mark + 1 :].strip(), typed[: mark + 1]
    told = told[join.end() :] if (join := _JOINS.match(fold(told))) else told
    return Parts(told, asked, joined=False) if mark >= 0 and _asks(asked) and _tells(told) else None


def _asked_at_length(typed: str) -> str | None:
    """The words of a story from where it says that it asks to where it says why; None where it does not say so."""
    folded = fold(typed)
    begins = [found.start() for found in _BEGINS_TO_ASK.finditer(folded)]
    if not begins:
        return None
    reason = _REASON.search(folded, begins[-1])
    return typed[begins[-1] : reason.start() if reason else len(typed)]


@lru_cache(maxsize=2)  # of one text an order and a question are looked for
def gist(text: str) -> str:
    """What a long text comes to: the part of a story that is likest to a question or an order; else all of it.

    >>> gist("mon patron est parti en retraite, le nouveau me connaît pas du tout, il veut rien signer, alors moi"
    ...      " je me retrouve sans rien, du coup qui peut signer l'attestation")
    "du coup qui peut signer l'attestation"
    """
    typed = tidy(text)
    if typed.count(" ") < _STORY:
        return text
    folded = fold(typed)
    mark = folded.rfind("?") + 1
    asked = [m.end() for m in _CLAUSES.finditer(folded, 0, mark or len(folded))]
    parts = [typed[begin : mark or len(typed)].strip() for begin in asked[-_MOST_CLAUSES:]]
    wants = [part for part in (*parts, _asked_at_length(typed) or "") if part.count(" ") >= _FEWEST]
    return max([text, *wants], key=wanted) if wants else text


def is_it_enough(asked: str) -> bool:
    """« c'est bon ? », and nothing else: whether what was told is enough."""
    return _ENOUGH.fullmatch(fold(asked)) is not None


def _asks(part: str) -> bool:
    line = Line(part)
    words = line.many("w")
    clear = asks(line)
    sure = clear == "clear" or (clear != "" and (surely_asked(part, hinted=True) or of_no_topic(part)))
    return is_it_enough(part) or (words > 1 and sure)


def _tells(part: str) -> bool:
    line = Line(part)
    return asks(line) == "" and any(
        token.kind == "n" or (token.kind == "w" and token.text not in _OPENS) for token in line.tokens
    )
