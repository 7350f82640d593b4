"""What is asked within the form of where one stands: « c'est bon alors ? », « c'est bientôt fini ? », of figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.acts import planning, requests
from dialogs.meaning.menu_said import wish_of
from dialogs.questions.form import QUESTIONS
from dialogs.reading.talk.how_long import asks_how_long
from dialogs.reading.talk.parts import is_it_enough
from dialogs.words.fields import MORE_PERIODS
from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key

_FEW_LEFT: Final = t(
    "Il reste quelques questions courtes. Vous pouvez faire une pause : tout est gardé.",
    easy="Encore quelques questions. Tout est gardé.",
)
_THE_LAST: Final = t("C'est la dernière question avant le résultat.", easy="C'est la dernière question.")
STILL_TO_TELL: Final = t("Le calcul le dira : encore quelques questions.", easy="Je calcule. Encore des questions.")


def told(talk: Talk, key: Key, text: str) -> bool:
    """Says what is counted once a stay is, else what is left to answer; whether that was asked."""
    if key.field not in QUESTIONS or key.field == "notice" or talk.conversation.offer is not None:
        return False
    last = key.field == MORE_PERIODS
    if asks_how_long(text):
        talk.tell(_THE_LAST if last else _FEW_LEFT)
        return True
    wish = wish_of(text)
    if last and wish == "origins":
        planning.origins(talk)  # the figures so far stand above
        return True
    if not (is_it_enough(text) or (text.rstrip().endswith("?") and wish == "summary")):
        return False
    if last:
        requests.summary(talk)
    else:
        talk.tell(STILL_TO_TELL)
    return True
