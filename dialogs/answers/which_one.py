"""What was perhaps meant is said back, with a button for each: orders in their own words, topics by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.answers.topics.all_topics import topic_name
from dialogs.words.effects import Choice
from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.words.conversation import Doubt
    from dialogs.words.effects import WithButtons
    from dialogs.words.text import Said

#: Before the name of an order, as the reading writes it; and before those on buttons.
STROKE: Final = "/"
ORDER: Final = "order"
#: The button by which none of those offered is meant.
NONE: Final = "none"
#: What an order is called on a button: as in the menu, where it stands there.
NAMES: Final[dict[str, Said]] = {
    "back": t("Question précédente", easy="Question d'avant"),
    "repeat": t("Répéter la question"),
    "skip": t("Passer cette question", easy="Passer"),
    "cancel": t("Annuler ce qui est en cours", easy="Annuler"),
    "restart": t("Recommencer depuis le début", easy="Recommencer"),
    "summary": t("Voir où j'en suis", easy="Mon résultat"),
    "plan": t("Mon plan"),
    "certificate": t("Préparer une attestation", easy="L'attestation"),
    "reminders": t("Mes rappels"),
    "stop_reminders": t("Ne plus recevoir de rappels", easy="Plus de rappels"),
    "edit": t("Corriger une réponse", easy="Corriger"),
    "delete_period": t("Supprimer une période"),
    "undo": t("Annuler la suppression"),
    "help": t("Avoir une explication plus simple", easy="Expliquer"),
    "human": t("Parler à quelqu'un"),
    "export": t("Recevoir une copie de mes données", easy="Copie de mes données"),
    "erase": t("Tout effacer"),
    "stop": t("Ne plus recevoir de messages", easy="Plus de messages"),
}


def which_one(doubt: Doubt) -> WithButtons:
    """The words and the buttons that ask which one was meant."""
    meant = tuple(_button(code) for code in doubt.codes)
    if not any(code.startswith(STROKE) for code in doubt.codes):
        asked = t(
            "De quoi parle votre question ? Touchez un bouton, puis nous reprenons.",
            easy="De quoi parlez-vous ? Touchez un bouton.",
        )
        return asked, (*meant, Choice(f"topic:{NONE}", t("Aucune des deux", easy="Autre chose")))
    other = Choice(f"{ORDER}:{NONE}", t("Autre chose"))
    if len(meant) > 1:
        which = t("Deux sens sont possibles. Que voulez-vous dire ?", easy="Que voulez-vous dire ?")
        return which, (*meant, other)
    alone = t(
        "J'ai compris : « %(order)s ». C'est bien ça ?", easy="Vous voulez : « %(order)s » ?", order=meant[0].label
    )
    return alone, (*meant, other)


def _button(code: str) -> Choice:
    name = code.removeprefix(STROKE)
    return Choice(f"topic:{code}", topic_name(code)) if name == code else Choice(f"{ORDER}:{name}", NAMES[name])
