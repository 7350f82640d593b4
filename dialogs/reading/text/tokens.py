"""A text as a row of tokens: numbers, words, signs; each knows its place in the text as typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from collections.abc import Set as AbstractSet
from typing import Final, NamedTuple

from dialogs.reading.text.fold import fold, tidy
from dialogs.reading.text.slips import SLIPS
from dialogs.reading.text.wordlists import word_set

#: More tokens than any answer has.
MOST_TOKENS: Final = 120

#: « ouiiii », « nooon »: no word has three equal letters in a row.
_STRETCHED = re.compile(r"(\w)\1{2,}")
#: « ché Chronopost »: the way of the phone to write a word that grammars look for by itself.
_SPELLED: Final = SLIPS | dict.fromkeys(["che", "ches", "chee", "chz", "chezz", "xhez", "chex", "shez"], "chez") | {
    "sou": "sous", "koi": "quoi", "kwa": "quoi", "koa": "quoi",
    "tt": "tout", "tte": "toute", "tts": "tous", "ttes": "toutes",
    "encor": "encore", "apre": "apres", "pa": "pas", "yer": "hier", "nn": "non", "sui": "suis", "etai": "etais",
    "pdt": "pendant", "pdnt": "pendant", "env": "environ", "approx": "environ",
    "travaye": "travaille", "travayer": "travaille", "travaillee": "travaille", "travailer": "travailler",
    "jame": "jamais", "jamai": "jamais", "jms": "jamais",
}  # fmt: skip
#: « ché pas » says that one does not know.
_OR_KNOW: Final = frozenset({"che", "ches", "chee", "chai", "chais", "chait", "shai", "shais"})
_WAS: Final = frozenset({"tait", "eait", "etat", "taiit", "taitt"})
_VOWELS: Final = "aeiouyh"
_DENIES: Final = frozenset({"pas", "po", "plus"})
#: « jai », « dautre »: the apostrophe that a phone leaves out stands after the first letter.
_RUN_TOGETHER: Final = word_set(
    """
    jai jen javais jetais jaurai jhabite jsuis jfais jfaisais jbosse jbossais jtravaille jtravail jtravaillais
    jlivre jlivrais jlivrai
    jbossai jtravaillai jetai jfaisai jme jte jpeux jpense jcrois jcherche jattends jconnais jcomprends jcomprend
    jcapte jpige jfasse jveux jdois jvoudrais jvoulais jdemande jsais jrefais jrecommence
    minscrire minscris mappelle maider sinscrire sappelle linscription dinscription lexamen dexamen
    davant dautre dautres lautre dabsence dabsences darret dheures dheure navais nai lai
    jy dun dune cetait cetaient madresser sadresser
    lentreprise lemployeur lemploi lagence linterim dinterim lan dentreprise dagence demploi lannee lheure
    """
)
#: Signs over, under and behind the letters of a word that are no letters themselves: Arabic, then India's and Thai.
_SIGNS: Final = (
    "\u0300-\u036f\u064b-\u065f\u0670"
    + "".join(f"{chr(block)}-{chr(block + 0x63)}" for block in range(0x900, 0xE00, 0x80))
    + "\u0e31-\u0e4e"
)
#: « 1er/06/2001 » is a number for all that follows it.
_TOKEN = re.compile(
    r"[0-9]+(?:ere?(?=[/.-][0-9]))?|(?<!\w)(?:[a-z]\.){2,}(?:[a-z](?!\w))?"
    rf"|[^\W\d_]+(?:[{_SIGNS}]+[^\W\d_]*)*|[^\w\s']"
)


class Token(NamedTuple):
    """A number, a word (folded) or a sign; ``value`` is what a number, or a word for a number, stands for."""

    kind: str  # "n" number, "w" word, "p" sign, "" past the end
    text: str
    start: int
    end: int
    value: int = -1


END: Final = Token("", "", 0, 0)


class _Texts(dict[int, str]):
    """The texts by their places: a table is quicker to ask than a function."""

    def __missing__(self, _place: int) -> str:
        return ""


class Line:
    """The tokens of a text. Indexing past the end gives an empty token, so that a grammar may look ahead freely."""

    def __init__(self, typed: str) -> None:
        self.typed = tidy(typed)
        self.folded = fold(self.typed)
        self.tokens: list[Token] = [END]
        self.replace(list(split(self.folded)))

    def replace(self, tokens: list[Token]) -> None:
        """Puts other tokens in place: number words become numbers."""
        self.count = len(tokens)
        self.tokens = [*tokens, END, END, END, END, END, END, END, END]
        #: The folded text of a token, "" where there is none. It is asked for more than anything else.
        texts = [token.text for token in self.tokens]
        self.text: Callable[[int], str] = _Texts(enumerate(texts)).__getitem__
        #: All of them, in no order.
        self.words = frozenset(texts[: self.count])
        self._kinds = [token.kind for token in tokens]
        #: The texts of the words and numbers, without the signs.
        self.spoken = [token.text for token in tokens if token.kind != "p"]

    def __getitem__(self, i: int) -> Token:
        """The token at ``i``; the empty one before the first and after the last."""
        return self.tokens[i] if 0 <= i < self.count else END

    def has(self, words: AbstractSet[str]) -> bool:
        """Whether any token is one of ``words``."""
        return not self.words.isdisjoint(words)

    def many(self, kind: str) -> int:
        """How many tokens are of that kind."""
        return self._kinds.count(kind)

    def skip(self, i: int, words: Container[str]) -> int:
        """The first place from ``i`` whose token is none of ``words``."""
        while 0 <= i < self.count and self.tokens[i].text in words:
            i += 1
        return i

    def glued(self, i: int) -> bool:
        """Whether nothing stands between token ``i`` and the one after it."""
        return 0 <= i < self.count - 1 and self.tokens[i].end == self.tokens[i + 1].start

    def as_typed(self, i: int, j: int) -> str:
        """The text as typed, from token ``i`` to before token ``j``."""
        return self.typed[self[i].start : self[j - 1].end] if i < j else ""


def split(folded: str) -> list[Token]:
    """The tokens of a folded text, at most MOST_TOKENS."""
    found: list[Token] = []
    stretched = _STRETCHED.search(folded) is not None
    for match in _TOKEN.finditer(folded):
        text = match.group()
        start, end = match.span()
        if "0" <= text[0] <= "9":
            figures = text.rstrip("er")
            found.append(Token("n", figures, start, end, int(figures) if len(figures) < 19 else -1))
        else:
            kind = "w" if text[0].isalpha() else "p"
            text = text.replace(".", "") if kind == "w" else text  # « c.d.d. »
            if kind == "w":
                text = _SPELLED.get(text) or (_STRETCHED.sub(r"\1", text) if stretched else text)
            if text in _WAS and found and found[-1].text in {"c", "ce"}:
                text = "etait"  # « c'tait », « cé'tait »
            if text in _DENIES and found and folded[found[-1].start : found[-1].end] in _OR_KNOW:
                found[-1] = found[-1]._replace(text="sais")
            if text in _RUN_TOGETHER:
                first = "je" if text[0] == "j" and text[1] not in _VOWELS else text[0]  # « jme », and « jai »
                found.append(Token(kind, first, start, start + 1))
                start, text = start + 1, _SPELLED.get(text[1:], text[1:])
            found.append(Token(kind, text, start, end))
        if len(found) == MOST_TOKENS:
            break
    return found
