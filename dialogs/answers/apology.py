"""What is said when something fails through our own fault, and where the bot does not work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dialogs.words.text import Raw, sentences, t

if TYPE_CHECKING:
    from dialogs.words.service import Service
    from dialogs.words.text import Said


def apology(service: Service) -> Said:
    """After a bug: nothing that was noted is lost, and what to do now."""
    return sentences(
        t(
            "Pardon, une erreur de ma part m'empêche de traiter ce message. Vos réponses d'avant sont gardées.",
            easy="Pardon, j'ai un problème. Vos réponses sont gardées.",
        ),
        t("Le service des examens est prévenu.") if service.contact is not None else None,
        t("Vous pouvez continuer, ou écrire /aide.", easy="Continuez, ou écrivez /aide."),
    )


def works_in_private(username: str) -> Said:
    """In a chat with several people; the username is empty as long as Telegram has not told it."""
    return sentences(
        t(
            "Ici, d'autres personnes lisent : je ne parle de votre dossier qu'en privé.",
            easy="Je parle seulement en privé.",
        ),
        t("Écrivez-moi là : %(bot)s", bot=Raw(f"@{username}")) if username else None,
    )
