"""What is said when something fails through our own fault, where the bot does not work, and to who is too quick."""

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


def too_many_at_once() -> Said:
    """Once in a flood: nothing is lost, and how to go on."""
    return t(
        "Vous écrivez plus vite que je ne peux répondre. Je lis et je garde tout. Attendez une minute, puis écrivez : "
        "bilan.",
        easy="C'est trop vite pour moi. Je garde tout. Attendez une minute, puis écrivez : bilan.",
    )
