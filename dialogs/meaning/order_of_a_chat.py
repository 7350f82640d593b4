"""Orders that a chat has and the reader no name for: « /aide », « mes périodes »."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.talk.slash import is_slash
from dialogs.reading.text.fold import fold, tidy

#: Slash commands that do in a chat what the reader's own vocabulary has no name for.
_OF_A_CHAT: Final = {"periodes": "periods", "aide": "guide", "confiance": "trust"}
#: « /periodes » in words; the reader has but the summary for it.
_PERIODS: Final = re.compile(
    r"(?:(?:je veux )?(?:re)?(?:voir|liste[rz]?|montre[rz]?|affiche[rz]?)(?:[ -]moi)? )?(?:mes|les) periodes"
    r"|(?:(?:show|list|see)(?: me)? )?my periods"
)


def of_a_chat(text: str) -> str | None:
    """The command that a text is, when the reader would take it for another one; None leaves it to the reader.

    >>> of_a_chat("/aide@quatorze_bot"), of_a_chat("aide"), of_a_chat("/Periodes"), of_a_chat("Mes périodes ?")
    ('guide', None, 'periods', 'periods')
    >>> of_a_chat("/settings"), of_a_chat("/bilan"), of_a_chat("/12/05/1997")
    ('unknown', None, None)
    """
    word = text.strip().lower()
    if word.startswith("/"):
        return _OF_A_CHAT.get(word[1:].partition("@")[0]) or ("unknown" if is_slash(word) is False else None)
    return "periods" if _PERIODS.fullmatch(fold(tidy(word)).strip(" .!?")) else None
