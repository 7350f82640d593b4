"""What is said of the person's own data: the copy of it, the receipt of an erasure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.naming import shown
from dialogs.words.text import Joined, Raw, Strong, bullets, lines, paragraphs, t

if TYPE_CHECKING:
    from datetime import datetime

    from dialogs.standing import Standing
    from dialogs.words.facts import Fact
    from dialogs.words.text import Said

LONGEST: Final = 120  # words of an answer that are shown
A_MESSAGE: Final = 20  # facts in one message: what Telegram takes, and an eye too


def my_data(standing: Standing) -> tuple[Said, ...]:
    """Every answer in force with the words it was read from, in as many messages as it takes."""
    facts = [bullet for fact in standing.conversation.facts.values() if (bullet := _told(fact)) is not None]
    if not facts:
        return (t("Je ne garde encore aucune réponse de vous."),)
    told = [bullets(*facts[first : first + A_MESSAGE]) for first in range(0, len(facts), A_MESSAGE)]
    head = lines(
        Strong(t("Ce que je garde de vous")),
        t("Code de dossier : %(code)s", code=Raw(standing.conversation.code)),
        t("Gardé jusqu'au : %(day)s", day=standing.kept_until),
    )
    last = t(
        "Pour corriger : /corriger. Pour tout effacer : /supprimer.", easy="Corriger : /corriger. Effacer : /supprimer."
    )
    return (paragraphs(head, told[0]), *told[1:-1], *((paragraphs(told[-1], last),) if told[1:] else (last,)))


def _told(fact: Fact) -> Said | None:
    said = shown(fact.key.field, fact.value)
    if said is None:
        return None
    period = None if fact.key.period is None else t("période %(n)s", n=fact.key.period)
    words = t("vos mots : « %(words)s »", words=Raw(_cut(fact.words))) if fact.how == "typed" else None
    return Joined(tuple(part for part in (period, said, words) if part is not None), ", ")


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"


def receipt(standing: Standing, at: datetime) -> Said:
    """The last message: what is gone, and when."""
    return paragraphs(
        t(
            "C'est effacé. Il ne reste rien de vos réponses, de vos messages ni de votre dossier %(code)s.",
            easy="Tout est effacé. Dossier %(code)s : il ne reste rien.",
            code=Raw(standing.conversation.code),
        ),
        t("Reçu : effacement fait le %(at)s.", at=at),
        t(
            "Dans Telegram, vos messages restent sur votre téléphone : vous pouvez y supprimer cette discussion.",
            easy="Sur votre téléphone, supprimez aussi cette discussion.",
        ),
    )
