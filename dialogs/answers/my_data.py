"""What is said of the person's own data: the receipt of an erasure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dialogs.words.text import Raw, paragraphs, t

if TYPE_CHECKING:
    from datetime import datetime

    from dialogs.standing import Standing
    from dialogs.words.text import Said


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
