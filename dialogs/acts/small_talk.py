"""What is said back to whoever greets, calls, announces a question, is tired or leaves; the open question stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.acts import misunderstandings
from dialogs.reading.around import chitchat
from dialogs.reading.around.around import bare
from dialogs.reading.around.helping import employs
from dialogs.reading.choosing import choices
from dialogs.reading.talk.refused import refuses
from dialogs.reading.text.tokens import Line
from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key
    from dialogs.words.text import Said

_BACK_TO: Final[dict[str, Said]] = {
    chitchat.GREETS: t("Bonjour."),
    chitchat.BACK: t("Bonjour. Nous reprenons là où nous en étions.", easy="Bonjour. On continue."),
    chitchat.THANKS: t("Avec plaisir."),
    chitchat.CALLS: t("Oui, je suis là."),
    chitchat.WANTS_TO_ASK: t(
        "Oui, écrivez votre question avec vos mots. Ensuite, nous reprenons ici.", easy="Oui, écrivez votre question."
    ),
    chitchat.WAITS: t("Prenez votre temps."),
    chitchat.LEAVES: t(
        "À bientôt. Tout est gardé : écrivez-moi quand vous voulez, et nous reprenons ici.",
        easy="À bientôt. Tout est gardé.",
    ),
    chitchat.TIRED: t(
        "Vous pouvez faire une pause. Tout est gardé : écrivez-moi quand vous voulez, et nous reprenons ici.",
        easy="Vous pouvez faire une pause. Tout est gardé.",
    ),
    chitchat.FEARS_IT: t(
        "C'est normal. Avançons pas à pas : vous pourrez corriger chaque réponse.",
        easy="C'est normal. Vous pourrez tout corriger.",
    ),
    chitchat.HAS_NO_PAPERS: t(
        "Ce n'est pas grave ici : répondez de mémoire, vous pourrez corriger plus tard.",
        easy="Pas grave. Répondez de mémoire. Vous pourrez corriger.",
    ),
    chitchat.EXCUSES_ITSELF: t(
        "Je vous comprends très bien. Écrivez comme vous voulez : un mot ou un chiffre suffit souvent.",
        easy="Je vous comprends bien. Un mot ou un chiffre suffit.",
    ),
}
_VERY_WELL: Final = t("Très bien.")
_NOTHING_DONE: Final = t("Entendu : rien n'est effacé, rien n'est arrêté.", easy="D'accord. Tout reste comme avant.")


def answer(talk: Talk, text: str) -> None:
    """Answers what says nothing of the question, in its own kind."""
    line = Line(text)
    kind = chitchat.chitchat(line) or chitchat.chitchat(Line(bare(text)))
    talk.tell(_NOTHING_DONE if kind is None and refuses(line.folded) else _BACK_TO.get(kind or "", _VERY_WELL))


def welcome_helper(talk: Talk, text: str) -> None:
    """What an employer, an adviser or somebody near has to know: whose answers are kept, and what they can do."""
    talk.tell(
        t(
            "Vous aidez quelqu'un d'autre ? Je garde ce qui est écrit ici comme les réponses de la personne qui passe "
            "l'examen. Le mieux : elle m'écrit de son téléphone, ou vous répondez ensemble.",
            easy="Vous aidez quelqu'un ? Répondez ensemble. Ou cette personne m'écrit elle-même.",
        )
    )
    if not employs(text):
        return
    talk.tell(
        t(
            "Côté employeur : l'attestation dit les dates, les semaines et les heures faites, avec le SIRET, le cachet "
            "et la signature. La personne peut la préparer ici et vous l'envoyer.",
            easy="L'employeur remplit et signe l'attestation. Je peux préparer le papier.",
        )
    )


def welcome_service(talk: Talk) -> None:
    """What somebody of the exam service has to know who takes this for their own tool."""
    talk.tell(
        t(
            "Vous travaillez au service des examens ? Ici, je parle avec les personnes qui passent l'examen, et je ne "
            "reçois aucune pièce. Les pages du service sont à part : demandez leur adresse à qui tient ce robot.",
            easy="Vous êtes du service des examens ? Ici, je parle à qui passe l'examen. Vos pages sont à part.",
        )
    )


def clarify(talk: Talk, key: Key, problem: str | None, text: str) -> None:
    """Says that a reply could not be read; the first « ok » at a question is the nod that it is."""
    if problem is None and talk.conversation.stumbles == 0 and choices.contented(Line(text)):
        talk.change(stumbles=1)
        talk.tell(_VERY_WELL)
    else:
        misunderstandings.clarify(talk, key, problem)
