"""Another language than the one the bot speaks: whoever writes in it finds the button that changes it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dialogs.reading.text.fold import fold
from dialogs.words.effects import Choice
from dialogs.words.text import Raw

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk

ENGLISH: Final = "en"
_ENGLISH_WORDS: Final = re.compile(
    r"^\W*hi\W*$"
    r"|\b(?:hello|hi there|good (?:morning|evening|afternoon)|i (?:am|have|was|work|worked|need|want|don'?t|do not)"
    r"|i'(?:m|ve)|my (?:name|job|own|boss|work)|please|thank you|thanks|what (?:is|are|do|does)|what's"
    r"|how (?:are|do|does|many|much|long)|who (?:can|is|must)|can (?:i|you)|do (?:i|you)|is (?:it|this|that)"
    r"|understand|understood|yes)\b"
)
_OTHER_SCRIPT: Final = re.compile(r"[^\W\d_a-zA-Z\u00c0-\u024f]{3}")


def written_in(talk: Talk, text: str) -> str:
    """The language of a wish for another one that names none of ours: « I don't speak French »; "" to ask which."""
    return ENGLISH if _may_speak_english(talk) and _ENGLISH_WORDS.search(fold(text)) else ""


def offer_english(talk: Talk, text: str) -> None:
    """A button for English beside the next question, where English or another script was typed to a French bot."""
    if _may_speak_english(talk) and (_ENGLISH_WORDS.search(fold(text)) or _OTHER_SCRIPT.search(text)):
        talk.more_choices.append(Choice(f"language:{ENGLISH}", Raw("English")))


def _may_speak_english(talk: Talk) -> bool:
    return talk.conversation.language != ENGLISH and ENGLISH in talk.scene.service.languages
