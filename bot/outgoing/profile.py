"""What Telegram shows of the bot before anybody writes: the commands in its menu, in each language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.rendering import SOURCE_LANGUAGE, renderer
from dialogs.words.text import t

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.telegram_api import Telegram

#: In the order in which they are shown; all of them also work in plain words.
COMMANDS: Final = {
    "bilan": t("Voir ce qui est compté"),
    "plan": t("Ce qu'il reste à faire, et quand"),
    "periodes": t("Voir vos périodes"),
    "attestation": t("Préparer l'attestation"),
    "rappels": t("Recevoir des rappels, ou non"),
    "corriger": t("Corriger une réponse"),
    "retour": t("Revenir à la question d'avant"),
    "aide": t("Comment ça marche"),
    "humain": t("Parler à quelqu'un"),
    "langue": t("Changer de langue"),
    "mesdonnees": t("Recevoir une copie de vos données"),
    "supprimer": t("Supprimer vos données"),
    "confiance": t("Qui est derrière ce service"),
    "stop": t("Ne plus recevoir de messages"),
}


async def show_commands(telegram: Telegram, languages: Sequence[str]) -> None:
    """Tells Telegram the commands: in French for everybody, in other languages for those whose phone speaks them."""
    for language in languages:
        voice = renderer(language)
        commands = [{"command": name, "description": voice.plain(does)} for name, does in COMMANDS.items()]
        for_whom = {} if language == SOURCE_LANGUAGE else {"language_code": language}
        await telegram.call("setMyCommands", {"commands": commands, **for_whom})
