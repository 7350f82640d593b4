"""How simply the bot speaks: easier words for who is lost, and the way back."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dialogs.reading.text.fold import fold, tidy, without_courtesy
from dialogs.words.effects import Choice
from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk

FULL_WORDS: Final = Choice("menu:full_words", t("Phrases normales"))

_WANTED: Final = re.compile(
    r"(?:(?:je (?:veux|voudrais|prefere)|remet(?:s|tez)|repren(?:ds|ez)|ecri(?:s|vez)|retour|avec|en|des|les|aux) )*"
    r"(?:(?:phrases?|mots?|messages?) (?:normale?s?|normaux|completes?|comme avant|d'avant)|mode normal)"
    r"|(?:parle[rz]?|ecris|ecrivez|ecrire) (?:plus )?(?:normalement|comme avant)"
    r"|(?:in )?(?:normal|full) (?:words|sentences)|(?:write|speak|talk) normally"
)


def ease(talk: Talk) -> None:
    """From now on in easier words; the way back is a button of the next question, and stays one of the menu."""
    talk.change(easy=True)
    talk.eased = True


def speak_fully(talk: Talk) -> None:
    """From now on in whole sentences again, and misunderstandings count anew."""
    talk.change(easy=False, stumbles=0)
    talk.tell(t("D'accord, je reprends les phrases normales."))


def wants_full_words(text: str) -> bool:
    """Whether a text asks for whole sentences, and nothing more.

    >>> wants_full_words("Phrases normales svp"), wants_full_words("pas de phrases normales")
    (True, False)
    """
    return _WANTED.fullmatch(without_courtesy(fold(tidy(text)))) is not None
