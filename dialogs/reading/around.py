"""The words around an answer that carry nothing: « du coup La Poste », « 59000 Lille svp 😊 »; and those of a doubt."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.talk.chitchat import CHITCHAT
from dialogs.reading.text.fold import fold, tidy

_BEFORE = re.compile(
    r"\W*(?:(?:alors|euh+|heu|donc|du coup|de mon cote|pour moi|(?:ma )?reponse(?: (?:est|c'est))? ?[:,]"
    r"|ma reponse (?:est|c'est))(?:[\s:,.…]|-(?![0-9]))+)+(?=-?\w)"
)
#: « bonjour, », « slt », « Bonsoir madame ! »
_GREETS = re.compile(
    r"\W*(?:(?P<short>bjr|bsr|slt)|bonjour|bonsoir|salut|coucou|hello)\b"
    r"(?P<sign>(?: (?:a (?:vous|tous|toutes)|madame|monsieur|mme|mr|chef))* ?[,.!;:\n])?[\s,.!;:]*(?=-?\w)"
)
_AFTER = re.compile(
    r"[\s,;.…](?:svp|stp|s'il (?:te|vous) plait|merci(?: beaucoup| d'avance| bien)?|voila|a la limite"
    r"|du coup|(?<!pas )exactement"
    r"|sur (?:ma|la|mon|le) (?:fiche(?: de paie)?|contrat|bulletin(?: de (?:paie|salaire))?|convention)"
    r"|(?:pardon|desolee?|dsl|sorry)(?: (?:du|pour le|de mon) retard)?)[ .!]*$"
)
_DOUBT = re.compile(
    r"^(?:je? ?(?:croi[st]?|pen[sc]e|dirais)(?: que)?(?: c'est)?|il me semble(?: que)?(?: c'est)?|normalement|peut-etre"
    r"|i think) (?=\w)"
    r"|(?<=\w),? (?:(?:je? ?(?:croi[st]?|pen[sc]e)|il me semble)(?: bien)?|normalement|environ|peut-etre"
    r"|i think)[ .!…]*$"
)
#: « Mohamed avec un e », « Dupont avec un t à la fin », « DUPONT en majuscules ».
_SPELLED = re.compile(
    r"[\s,(]+(?:(?:avec|with)\s+(?:une?(?:\s+seule?)?|an?|one|le|la|(?P<twice>deux|2|two))\s+[\"'«]?\s*(?P<letter>[^\W\d_])s?\b"
    r"(?:\s.*)?|en\s+(?:majuscules?|capitales?|minuscules?|(?:un|deux|trois|[123])\s+mots?)"
    r"|(?:avec|sans|with|without)\s+(?:(?:une?|an?|les?|l['’])\s*)?(?:accents?|tirets?|espaces?|apostrophe|tr[eé]ma)\b.*"
    r"|(?:sans|without)\s+(?:(?:une?|an?|le)\s+)?[^\W\d_])[\s).!\"'»]*$",
    re.IGNORECASE,
)
#: « Lemoine, L E M O I N E », « Benali ça s'écrit B-E-N-A-L-I ».
_LETTERS = re.compile(
    r"(?<=\w\w)[\s,(:]+(?:(?:(?:[cç]a )?s['’]?[eé]crit|j['’]?[eé]pelle|spelled)\s*:?\s*)?"
    r"(?P<row>(?:[^\W\d_][\s.,-]+){2,}[^\W\d_])[\s).]*$",
    re.IGNORECASE,
)
_SPACES = re.compile(r"[^\S\n]+")
_PICTURE = re.compile(r"[\s…\u2600-\u27bf\u200d\U0001f000-\U0001faff]")
_STANDS_FOR: Final = re.compile(r"\s*(?:\[[^\]]{0,30}\]|<[^>]{0,30}>|:\w{1,30}:)\s*")
_SAYS = re.compile(r"\w")
#: « ok merci » may thank for what was explained.
_MAY_THANK: Final = frozenset({"ok", "okay", "d'accord", "dac", "dacc", "tres bien", "parfait", "entendu"})
_MOST: Final = 4  # such words at an end; more are no courtesy


def bare(text: str) -> str:
    """The text without them; all of it where nothing else is said.

    >>> bare("du coup La Poste 😊"), bare("merci"), bare("👍")
    ('La Poste', 'merci', '👍')
    >>> bare("slt, UPS"), bare("bonjour madame, UPS"), bare("Bonjour Services"), bare("« UPS »")
    ('UPS', 'UPS', 'Bonjour Services', 'UPS')
    """
    typed = _SPACES.sub(" ", tidy(text))
    folded = fold(typed)
    start, end = _unquoted(folded, _without_pictures(folded, len(folded)))
    start = _past_greeting(typed, folded, start, end)
    start = before.end() if (before := _BEFORE.match(folded, start, end)) else start
    for _ in range(_MOST):
        if (after := _AFTER.search(folded, start, end)) is None:
            break
        end = len(folded[: _without_pictures(folded, after.start())].rstrip(" ,;:"))
    said = folded[start:end]
    if "merci" in folded[end:] and (said == "non" or said.rstrip(" ,.!") in _MAY_THANK):
        return typed[start:]  # « non merci » refuses
    return typed[start:end] if _SAYS.search(folded, start, end) else text


def _unquoted(folded: str, end: int) -> tuple[int, int]:
    """The places between the quotes that stand around all of a text."""
    start = len(folded) - len(folded.lstrip())
    quoted = end - start > 2 and folded[start] == folded[end - 1] == '"' and folded.count('"') == 2
    return (start + 1, end - 1) if quoted else (0, end)


def _past_greeting(typed: str, folded: str, start: int, end: int) -> int:
    """Where what follows a greeting begins; « bonjour, ça va » is all greeting, « Bonjour Services » all name."""
    if (greeting := _GREETS.match(folded, start, end)) is None:
        return start
    after = greeting.end()
    apart = greeting["short"] or greeting["sign"] or not typed[after].isupper()
    return after if apart and not CHITCHAT.issuperset(re.findall(r"\w+", folded[after:end])) else start


def _without_pictures(folded: str, end: int) -> int:
    """The place before the spaces, the pictures and the rows of points that end a text."""
    while end and _PICTURE.match(folded[end - 1]):
        end -= 1
    points = len(folded[:end]) - len(folded[:end].rstrip("."))
    return end - points if points > 1 else end


def stands_for_a_picture(text: str) -> bool:
    """« [GIF] », « <sticker> »: what a phone writes in the place of a picture."""
    return _STANDS_FOR.fullmatch(text) is not None


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


def without_doubt(text: str) -> tuple[str, bool]:
    """The text without « je crois » at an end, and whether it had none.

    >>> without_doubt("Lille je crois"), without_doubt("Lille")
    (('Lille', False), ('Lille', True))
    """
    typed = " ".join(tidy(text).split())
    said = _DOUBT.search(fold(typed))
    return (typed, True) if said is None else (typed[: said.start()] + typed[said.end() :], False)
