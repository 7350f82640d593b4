"""How to talk with the bot, in a few lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dialogs.words.text import Strong, bullets, lines, t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said


def how_it_works(standing: Standing) -> Said:
    """What can be typed at any time."""
    easy = standing.conversation.easy
    return lines(
        Strong(t("Vous pouvez toujours écrire :")),
        bullets(
            t("« retour » : la question d'avant (/retour)", easy="« retour » : question d'avant"),
            t("« je ne sais pas » : on passe à la suite", easy="« je ne sais pas » : on continue"),
            t("« non, c'était 2023 » : corriger une réponse (/corriger)", easy="« non, c'était 2023 » : corriger"),
            t("« mon bilan » : ce qui est compté (/bilan)", easy="« mon bilan » : vos heures"),
            *((t("« phrases normales » : comme avant"),) if easy else ()),
            t("« parler à quelqu'un » (/humain)"),
            t("« English » : changer de langue (/langue)", easy="« English » : l'anglais"),
            t("« efface tout » : supprimer vos données (/supprimer)", easy="« efface tout » : tout supprimer"),
        ),
    )
