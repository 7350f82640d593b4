"""« du euh 8 janvier au euh 16 »: a hesitation within a phrase takes nothing back; « …, je sais plus » is a doubt."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.text.tokens import Line, Token
from dialogs.reading.text.wordlists import word_set

#: The last words of « …, je sais plus », « … faut que je vérifie », « … not sure »; others end in no doubt.
_LAST: Final = word_set(
    """
    pas plus trop bien exactement vraiment jsp jspa jspas chepa chepas souviens souvien rappelle verifie verifierai
    verifier regarderai regarde know remember sure check exact precisement
    """
)
_DOUBTS: Final = re.compile(
    r"(?:^|[\s,.;:(])(?:j(?:e |'| )?(?:ne |n')?(?:m'?en |me |m')?(?:sai[st]?|c|se|souviens?|souvien|rappelle?|connais)"
    r" (?:pas|plus)(?: (?:trop|bien|exactement|vraiment|precisement))*|jsp|jspa|jspas|chepas?|ch[ae]i?s? (?:pas|plus)"
    r"|(?:il )?(?:faut|faudra(?:it)?) que je (?:verifie|regarde|check)"
    r"|(?:je |j'|a |je vais )?(?:re)?verifi(?:e|er|erai)"
    r"|je (?:vais )?regarde(?:rai|r)?|(?:i )?(?:don'?t|can'?t|do not) (?:know|remember)|(?:i'?m )?not sure|to check"
    r"|plus (?:trop|exactement))\W*$"
)
_HESITATES: Final = re.compile(r"h?eu+h*|hu?m+|uh+m*|um+|hm+")
_SOUNDS: Final = re.compile(rf"\b(?:{_HESITATES.pattern})\b")
#: Words after which a phrase goes on: nobody takes back what was not said yet.
_OPEN: Final = word_set(
    "du de des d le la l au aux a en jusqu jusque depuis entre et chez from to the until at on since of"
)


def ends_in_doubt(line: Line) -> bool:
    """« du 3 mars au 6 juin 2025, je sais plus »: what was told before is not sure."""
    end = line.count - 1
    while end > 0 and line[end].kind == "p":
        end -= 1
    return line.text(end) in _LAST and _DOUBTS.search(line.folded) is not None


def with_commas(line: Line) -> None:
    """Makes signs of the commas that were dictated: « chez DPD virgule à Lens »; numbers have theirs by then."""
    if "virgule" in line.folded:
        line.replace([_comma(token) for token in line.tokens[: line.count]])


def _comma(token: Token) -> Token:
    return token._replace(kind="p", text=",") if token.text == "virgule" else token


def without_hesitation(line: Line) -> None:
    """Drops « euh » between a small word and what it leads to; « le 8 euh 9 janvier » keeps it, as of two days."""
    if _SOUNDS.search(line.folded) is None:
        return
    tokens = line.tokens[: line.count]
    kept = [
        token
        for before, token in zip([None, *tokens], tokens, strict=False)
        if before is None or before.text not in _OPEN or not _HESITATES.fullmatch(token.text)
    ]
    line.replace(kept)
