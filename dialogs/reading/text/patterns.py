"""Phrases with room in them: « je veux (vraiment) parler à un humain » is one pattern and what may stand around it.

A pattern is a row of slots, a slot its alternatives. Slots come in order; between, before and after them stand only
light words, which carry no meaning of their own. A word with a slip is read as the nearest word of the vocabulary, if
one is near.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from dialogs.reading.text.small_words import ORDINAL_ENDINGS
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set

#: Words that carry no meaning of their own in an order or a question.
LIGHT: Final = word_set(
    """
    a abord ai alors allez as au aussi aux avec avez avoir bah ben bien bon bonjour bonsoir bot c ca ce cela ces cet
    cette cher coucou d dans de des desole desolee donc du elle en encore enfin est et etre eu euh faire faut
    faudrait fois hein hello hey hi ho il ils j je juste l la le les leur ls lui m ma maintenant mais me merci mes
    moi mon monsieur madame n ne nous oh ok on or ou oups par pas peu peut peux plait please plz pour pourrais
    pourrait pouvez possible prefere qu que quatorze s sa salut se si sil sinon sont stp suis sur svp t te tjs toi
    ton tous tout toute toutes tu un une va vas veut veux oula oulah sorry vous voudrais voulais voulez y tres
    vraiment plutot directement vite fait aimerais souhaite souhaiterais dois putain merde mince zut bordel wallah
    pls plz doit attend attends attendez wait frr wesh wsh frere bro mec franchement honnetement serieusement now
    toujours need want would like can could i to the you my it this that of and for do
    """
)
#: Short forms of the phone: no slips of the finger, but another spelling.
_SHORT_FORMS: Final = {
    "jme": "me", "redi": "redis", "repet": "repete", "pa": "pas", "g": "ai", "jai": "ai",
    "qqn": "quelqun", "kelkun": "quelqun", "qq1": "quelqun", "koi": "quoi",
    "ri": "rien", "veu": "veux", "vx": "veux", "jveux": "veux", "jveu": "veux", "jcomprends": "comprends",
    "jcomprend": "comprends", "compri": "compris", "jsuis": "suis", "chui": "suis", "chuis": "suis", "jpeux": "peux",
    "r": "rien", "ri1": "rien", "plu": "plus", "ve": "veux",
    "kestion": "question", "di": "dis", "fo": "faut", "tt": "tout", "rdv": "rendezvous", "msg": "message",
    "nn": "non", "nan": "non",
}  # fmt: skip
_ORDINALS: Final = {"1": "premier", "2": "deuxieme", "3": "troisieme", "4": "quatrieme", "5": "cinquieme"}
#: Words of the field that are a letter away from one of an order.
_NO_SLIPS: Final = word_set(
    """
    appel appels apporter appele appelee applique appliquer banque caisse caisses carriere casier centre charge charger
    chargement commence commencent commencer commencez connecte connecter conserver conservation constituer contester
    contract courrier courriers cumuler demandeur demandeuse depose deposee deposer deposes deposez derriere deviens
    devient devenir devoir discute doctorat eleve entre etranger eviter fractionne formation formations garer genre
    harcele lettre manger march melanger monter personnel president prouver raconte rater recale recommande recommander
    recommandes recommandez recommend recours recteur reduire rejete rejetee relais remunere remunerer rendre rends
    renoncer reparer repas retenter salarie salariee sister soixante statut
    """
)
_SHORTEST_SLIP, _LONG_WORD = 5, 8
_MOST_LIGHT = 12  # words before a pattern
_MOST_OF_TWO = 20  # words of two patterns
_PARTING: Final = frozenset(",.;:!?")


class Found(NamedTuple):
    """A pattern that matched: its name, and the tokens it took."""

    name: str
    start: int
    end: int

    @property
    def wide(self) -> bool:
        """Whether it is of more than a word: those of one are words of names too."""
        return self.end > self.start + 1


Slots = tuple[frozenset[str], ...]


class Patterns:
    """Named patterns: one a line (a bar at its end: it goes on), slots apart by spaces, alternatives by bars.

    … at the end lets anything follow.
    """

    def __init__(
        self, written: Mapping[str, str], *, slips: bool = True, beside: Mapping[str, frozenset[str]] | None = None
    ) -> None:
        self._beside = beside or {}
        self._by_first: dict[str, list[tuple[str, Slots, bool]]] = {}
        self._words: set[str] = set()
        for name, written_lines in written.items():
            for pattern in _lines(written_lines):
                self._add(name, pattern)
        for rows in self._by_first.values():
            rows.sort(key=lambda row: -len(row[1]))
        self._long = tuple(sorted(word for word in self._words if len(word) > _SHORTEST_SLIP)) if slips else ()
        self._spelled = lru_cache(maxsize=4096)(self._nearest)

    def _add(self, name: str, pattern: str) -> None:
        open_ended = pattern.endswith("…")
        slots = tuple(frozenset(slot.split("|")) for slot in pattern.rstrip("… ").split())
        for word in slots[0]:
            self._by_first.setdefault(word, []).append((name, slots, open_ended))
        self._words.update(*slots)

    def spelled(self, line: Line) -> list[str]:
        """The words of a line, each with a slip as the word it was meant to be; « 2e » as « deuxième »."""
        words = [
            self._spelled(
                _SHORT_FORMS.get(token.text, token.text) if token.kind == "w" else line.folded[token.start : token.end]
            )
            for token in line.tokens[: line.count]
        ]
        for i, word in enumerate(words[:-1]):
            if word in _ORDINALS and words[i + 1] in ORDINAL_ENDINGS and line.glued(i):
                words[i : i + 2] = _ORDINALS[word], "le"
        return words

    def match(self, line: Line) -> Found | None:
        """The longest pattern that covers the whole line but for light words and signs."""
        return self._longest(self.spelled(line))

    def _longest(self, words: list[str]) -> Found | None:
        best: Found | None = None
        most = 0
        for i, word in enumerate(words):
            for name, slots, open_ended in self._by_first.get(word, ()):
                if len(slots) <= most:
                    break
                end = _fit(words, i, slots)
                if end and (open_ended or self._light(name, words[end:])):
                    best, most = Found(name, i, end), len(slots)
            if not _is_light(word) or i >= _MOST_LIGHT:
                break
        return best

    def match_two(self, line: Line) -> tuple[Found, Found] | None:
        """The two patterns that cover a short line between them: of one name, apart by a sign, or of two words each."""
        words = self.spelled(line) if line.count <= _MOST_OF_TWO else []
        begun = [i for i, word in enumerate(words) if word in self._by_first]
        if len(begun) < 2 or not all(map(_is_light, words[: begun[0]])):
            return None
        for i in range(begun[0] + 1, begun[-1] + 1):
            first = self._longest(words[:i])
            second = self._longest(words[i:]) if first else None
            if first and second and (first.name == second.name or words[i] in _PARTING or (first.wide and second.wide)):
                return first, Found(second.name, second.start + i, second.end + i)
        return None

    def _light(self, name: str, rest: Iterable[str]) -> bool:
        """Whether words after a pattern say nothing more."""
        beside = self._beside.get(name, frozenset())
        return all(
            word in LIGHT or word in beside or not word[0].isalnum() or (word.isdecimal() and "#" in beside)
            for word in rest
        )

    def _nearest(self, word: str) -> str:
        if (
            len(word) < _SHORTEST_SLIP
            or word in self._words
            or word in LIGHT
            or word in _NO_SLIPS
            or not word.isascii()
        ):
            return word
        allowed = 2 if len(word) >= _LONG_WORD else 1
        found = extractOne(word, self._long, scorer=OSA.distance, score_cutoff=allowed)
        if found is None:
            return word
        other, distance, _ = found
        return other if distance <= (2 if len(other) >= _LONG_WORD else 1) else word


def _lines(written: str) -> Iterable[str]:
    joined = re.sub(r"\|\s*\n\s*", "|", written)
    return filter(None, map(str.strip, joined.splitlines()))


def _fit(words: list[str], i: int, slots: Slots) -> int:
    """The place after the last slot when the slots stand from ``i`` on, 0 otherwise."""
    for slot in slots:
        while i < len(words) and words[i] not in slot:
            if words[i] not in LIGHT and words[i] not in "-'.,":
                return 0
            i += 1
        if i >= len(words):
            return 0
        i += 1
    return i


def _is_light(word: str) -> bool:
    return word in LIGHT or not word[0].isalnum()
