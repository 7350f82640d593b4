"""A message that tells of several stays: one after the other, and none has to be written again."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from dialogs.acts import waiting
from dialogs.meaning.all_at_once import BORN, BORN_ON
from dialogs.meaning.reading_as import read_as
from dialogs.questions.form import FIELDS_OF_A_PERIOD
from dialogs.reading.effort.irregular import changed
from dialogs.reading.outcome import Answer
from dialogs.reading.text.fold import fold
from dialogs.reading.text.tokens import Line
from dialogs.reading.work.called import BY_KIND, WORK
from dialogs.reading.work.open_work import is_open
from dialogs.words.fields import EMPLOYER, HAS_PERIOD, KIND, START, WEEKLY, WEEKS
from dialogs.words.text import t

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dialogs.acts.talk import Talk

#: When a stay was, or for how long.
_TIME: Final = frozenset({START, WEEKS})
#: What a stay has once: said again, it is of another stay.
_OWN: Final = frozenset({START, EMPLOYER, KIND})
#: Where a text may pass on to another stay.
_PASSES_ON: Final = re.compile(
    r"\s*[;\n]+\s*|(?!(?:(?<=\s[0-9])|(?<=\s[0-9]{2})),\s20[0-9]{2}\b),\s+|\.\s+"  # « May 12, 2025 » is one day
    r"|\s+(?=(?:et|puis|ensuite|apr[eè]s|avant|plus|and|then)\s)",
    re.IGNORECASE,
)
#: « entre le 3 mars et le 6 juin »: the two days of one stay.
_BETWEEN: Final = re.compile(
    r"\b(?:entre|between)\s(?:(?!\b(?:et|and)\b)[^;\n]){3,40}\s(?=(?:et|and)\s)", re.IGNORECASE
)
#: « 1) Chronopost … 2) GLS … »: what numbers the stays of a list.
_NUMBERED: Final = re.compile(r"(?:^|\s+)[1-9] ?[)/.°-] ?(?=[^\W\d])")
#: « 3 stages : … ».
_SO_MANY: Final = (
    r"\b(?:[2-9]|deux|trois|quatre|cinq|six|two|three|four) "
    rf"(?P<kind>{WORK})s?\b"
)
_COUNTED: Final = re.compile(_SO_MANY)
#: « 3 stages à 35h : … »: what is told of each of them.
_SHARED: Final = re.compile(rf"{_SO_MANY}(?P<how>[^:;\n]{{0,30}}):", re.IGNORECASE)
_SAME_TIME: Final = re.compile(
    r"\s*\b(?:(?:en|au) m[eê]me temps|(?:aux?|à la|a la|les|la) m[eê]mes? (?:dates?|p[eé]riodes?|jours)|en parall[eè]le"
    r"|(?:(?:at|in|for) )?(?:the )?same (?:time|dates?|period))\b",
    re.IGNORECASE,
)
_TWO_STAYS: Final = 4  # words: « dpd 2024, gls 2025 »
#: « … 28h. Then Ciblex: temp work, from … »: what is told from there on is of the next one, where it is dated too.
_THEN: Final = re.compile(r"(?:(?:et|and)\s+)?(?:puis|ensuite|then)\b", re.IGNORECASE)
#: « … et je suis bénévole au Secours populaire »: elsewhere, and so another stay; no « et bénévole au même endroit ».
_UNPAID_ELSEWHERE: Final = re.compile(
    r"\s*(?:et|puis|ensuite|plus|and)\s+(?:aussi\s+)?(?:(?:je suis|j'etais|j'ai ete|je fais|j'ai fait|i am|i was)\s+)?"
    r"(?:aussi\s+|also\s+)?(?:du |de la |une? |an? )?(?:benevol\w+|volunteer\w*|auto[ -]?entrepreneu\w+)\s"
    r"(?!.*\b(?:meme|memes|eux|elle|lui|la[ -]bas|there|same)\b)"
)
#: « chez Chronopost en CDI 2 ans »: a length that is no number of weeks, and tells of a stay all the same.
_FOR_YEARS: Final = re.compile(
    r"\b(?:[1-9][0-9]?|une?|deux|trois|quatre|cinq|six|sept|huit|dix|one|two|three|four|five)"
    r" (?:ans?|annees?|years?)\b(?! ago)"
)
#: « …, et du bénévolat à Emmaüs »: a stay of its own, behind another; « en bénévolat » is how that one was.
_UNPAID_BEHIND: Final = re.compile(
    r"\s*(?:,|\b(?:et|puis|plus|and)\b)(?:\s*\b(?:et|aussi|also|puis)\b)*\s+"
    r"(?P<unpaid>(?:du |de la |some )?(?:b[eé]n[eé]volat|volunteering)\b"
    r"(?!.*\b(?:m[eê]mes?|eux|elle|lui|l[aà][ -]bas|there|same)\b).*)$",
    re.IGNORECASE,
)
_NEXT_STAY: Final = t(
    "Vous donnez plusieurs périodes : prenons-les une par une. La suivante viendra après.",
    easy="Une période à la fois. La suivante vient après.",
)
_KINDS: Final = {kind: re.compile(rf"\b(?:{words})s?\b") for kind, words in BY_KIND.items()}
_AND: Final = re.compile(r"^(?:(?:et|puis|ensuite|and|then)\s+)+|\s+(?:et|and)$", re.IGNORECASE)


def first_of(talk: Talk, outcome: Answer, text: str) -> str:
    """The words of the first stay of several; the others wait for their turn, and the person is told."""
    paid, unpaid = _unpaid_behind(talk, text)
    if unpaid:
        before = len(talk.opening)
        first = first_of(talk, outcome, paid)
        waiting.put_off(talk, unpaid)
        if len(talk.opening) == before:
            talk.tell(_NEXT_STAY)
        return first
    several = _names_several(text)
    if not (several or outcome.more or (len(text.split()) >= _TWO_STAYS and _PASSES_ON.search(text.strip()))):
        return text
    first, *rest = _stays(talk, text)
    if rest and changed(Line(text)) and not any(_is_somewhere(talk, stay) for stay in rest):
        return text  # « 35h, puis 80 % à partir d'avril »: other hours, and no other stay
    if not (several or outcome.more) and not _are_several(talk, text, first, rest):
        return text
    if not rest and talk.conversation.waiting:
        return first  # « 3 stages : … » once more, where the others wait already
    waiting.put_off(talk, *rest)
    if not rest:  # nothing waits: it is theirs to say it again
        talk.tell(
            t(
                "Vous parlez de plusieurs employeurs : prenons-les un par un. Vous ajouterez l'autre après.",
                easy="Un employeur à la fois. Vous direz l'autre après.",
            )
        )
    elif several:
        talk.tell(
            t(
                "Vous parlez de plusieurs employeurs : prenons-les un par un. Le suivant viendra après.",
                easy="Un employeur à la fois. Le suivant vient après.",
            )
        )
    else:
        talk.tell(_NEXT_STAY)
    return first


def _unpaid_behind(talk: Talk, text: str) -> tuple[str, str]:
    """« stage chez DPD et stage chez GLS, et du bénévolat »: what is told before unpaid work, and that; "" for none."""
    found = _UNPAID_BEHIND.search(text)
    told = set() if found is None else _told(talk, text[: found.start()])
    if found is None or told.isdisjoint({EMPLOYER, KIND}):
        return text, ""
    return text[: found.start()], found["unpaid"]


def _are_several(talk: Talk, text: str, first: str, rest: list[str]) -> bool:
    """« dhl en mars, gls en mai »: each has its firm; of « 2 stages : … » the first is enough.

    « 6 semaines de stage en 2025 et là un CDD chez GEODIS depuis août »: one without a firm, but of another kind.
    """
    if not rest:
        return False
    counted = _COUNTED.search(fold(text)) is not None and _is_somewhere(talk, first)
    apart = _is_somewhere(talk, first) or _is_of_another_kind(first, rest)
    return counted or (apart and all(_is_somewhere(talk, stay) for stay in rest))


def _is_of_another_kind(first: str, rest: list[str]) -> bool:
    """Whether the words of each stay name a kind, and those of the first one that no other has."""
    kinds, others = _kinds(first), [_kinds(stay) for stay in rest]
    return bool(kinds) and all(others) and kinds.isdisjoint(set().union(*others))


def _kinds(stay: str) -> set[str]:
    """Which kinds its words name."""
    return {kind for kind, words in _KINDS.items() if words.search(fold(stay))}


def _is_somewhere(talk: Talk, stay: str) -> bool:
    """Whether a stay is told to be at a firm, or at none: « à mon compte »."""
    return is_open(stay) or EMPLOYER in _told(talk, stay)


def _names_several(text: str) -> bool:
    """« chez Amazon en mai puis chez DPD en juin »."""
    words = fold(text).split()
    employers = {after for word, after in pairwise(words) if word == "chez"}
    return len(employers) > 1 and "pas" not in words


def _stays(talk: Talk, text: str) -> list[str]:
    """The text cut where another stay begins; each part tells when its stay was, else there is but one."""
    parts: list[tuple[str, set[str]]] = [("", set())]
    for clause in _clauses(_NUMBERED.sub("\n", text)):
        says = _told(talk, clause)
        part, told = parts[-1]
        own = says & _OWN if _THEN.match(clause) else says & told & _OWN
        elsewhere = EMPLOYER in told and _UNPAID_ELSEWHERE.match(fold(clause))
        if not _TIME.isdisjoint(told) and (own or elsewhere):
            parts.append((clause, says))
        else:
            parts[-1] = (part + clause, told | says)
    dated = not any(_TIME.isdisjoint(told) and not _is_undated(part, told) for part, told in parts)
    if not dated:
        return [text]
    stays = [_AND.sub("", _SAME_TIME.sub("", part).strip(" ,;.\n")) for part, _ in parts]
    return [stays[0], *(_with_what_is_shared(talk, text, stay) for stay in stays[1:])]


def _with_what_is_shared(talk: Talk, text: str, stay: str) -> str:
    """« GLS du 5 au 30 mai » of « 3 stages à 35h : … » is a « stage à 35h »."""
    shared = _SHARED.search(text)
    if shared is None:
        return stay
    told = _told(talk, stay)
    kind = "" if KIND in told else shared["kind"]
    how = "" if WEEKLY in told else shared["how"].rstrip()
    return f"{kind}{how} : {stay}" if kind or how else stay


def _is_undated(part: str, told: set[str]) -> bool:
    """« et en même temps chez GLS 20h »: its days are those of the stay before; or those of unpaid work are untold."""
    return (EMPLOYER in told and _SAME_TIME.search(part) is not None) or _UNPAID_ELSEWHERE.match(fold(part)) is not None


def _clauses(text: str) -> Iterator[str]:
    """The clauses with what stands between them: joined, they are the text."""
    within = {found.end() for found in _BETWEEN.finditer(text)}
    starts = [0, *(found.end() for found in _PASSES_ON.finditer(text) if found.end() not in within), len(text)]
    yield from (text[start:end] for start, end in pairwise(starts) if start < end)


def _told(talk: Talk, clause: str) -> set[str]:
    """What a clause tells of a stay; a birth date is none of its days."""
    clause = _SAME_TIME.sub("", BORN_ON.sub(", ", clause))
    said = None if BORN.search(fold(clause)) else read_as(talk, HAS_PERIOD, clause)
    told = set(said.readings[0].facts) & FIELDS_OF_A_PERIOD if isinstance(said, Answer) else set()
    return told | {WEEKS} if EMPLOYER in told and _FOR_YEARS.search(fold(clause)) else told
