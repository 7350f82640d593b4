"""How a name is written, told beside it: « Mohamed avec un e », « Diop D I O P »."""

from __future__ import annotations

import re

from dialogs.reading.text.fold import fold

#: « Mohamed avec un e », « Dupont avec un t à la fin », « DUPONT en majuscules ».
_SPELLED = re.compile(
    r"[\s,(]+(?:(?:avec|with)\s+(?:(?:une?(?:\s+seule?)?|an?|one|le|la|(?P<twice>deux|2|two))\s+)?[\"'«]?\s*(?P<letter>[^\W\d_])s?\b"
    r"(?:\s.*)?|(?:tout\s+)?en\s+(?:majuscules?|capitales?|minuscules?|maj|(?:un|deux|trois|[123])\s+mots?)"
    r"|(?:avec|sans|with|without)\s+(?:(?:une?|an?|les?|l['’])\s*)?(?:accents?|tirets?|espaces?|apostrophe"
    r"|tr[eé]ma)\b.*"
    r"|(?:le\s+)?tout\s+(?:attach[eé]|coll[eé]|ensemble)"
    r"|(?:sans|without)\s+(?:(?:une?|an?|le)\s+)?[^\W\d_])[\s).!\"'»]*$",
    re.IGNORECASE,
)
#: « Lemoine, L E M O I N E », « Benali ça s'écrit B-E-N-A-L-I ».
_LETTERS = re.compile(
    r"(?<=\w\w)[\s,(:]+(?:(?:(?:[cç]a )?s['’]?[eé]crit|j['’]?[eé]pelle|spelled)\s*:?\s*)?"
    r"(?P<row>(?:[^\W\d_][\s.,-]+){2,}[^\W\d_])[\s).]*$",
    re.IGNORECASE,
)


def without_spelling(text: str) -> tuple[str, bool]:
    """A name without how it is written, and whether that fits it.

    >>> without_spelling("Mohamed avec un e"), without_spelling("Catherine avec un K"), without_spelling("Diop D I O P")
    (('Mohamed', True), ('Catherine', False), ('Diop', True))
    """
    if (row := _LETTERS.search(text)) is not None:
        name = text[: row.start()]
        return name, _letters(name) == _letters(row["row"])
    said = _SPELLED.search(text)
    if said is None:
        return text, True
    name, letter = text[: said.start()], fold(said["letter"] or "")
    return name, fold(name).count(letter) >= (2 if said["twice"] else 1)


def _letters(name: str) -> str:
    return "".join(sign for sign in fold(name) if sign.isalpha())
