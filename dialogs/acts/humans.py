"""A human is to look: the service is told why, the person when to expect an answer, and the dialog goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.words.effects import HandOver
from dialogs.words.text import Raw, lines, t, tn

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.service import Service
    from dialogs.words.text import Said

#: Why a conversation waits for a human.
ASKED: Final = "asked"
ANGRY: Final = "angry"
NO_TOPIC: Final = "no_topic"
THIRD_MISUNDERSTANDING: Final = "third_misunderstanding"


def hand_over(talk: Talk, reason: str, *said: Said) -> None:
    """Puts the conversation in the list of the service; says so, or that nobody answers here."""
    talk.effects.append(HandOver(reason))
    talk.tell(*said, told(talk.scene.service))


def told(service: Service) -> Said:
    """Who answers, and when; without a service nobody does, and whom to ask instead."""
    if service.name is None:
        return t(
            "Personne ne répond ici : c'est une version d'essai. Adressez-vous au service des examens de votre "
            "académie.",
            easy="C'est un essai : personne ne répond ici. Demandez au service des examens.",
        )
    return lines(
        t(
            "Votre demande est transmise : %(service)s la lira.",
            easy="%(service)s va lire votre demande.",
            service=Raw(service.name),
        ),
        _when(service),
        t("Vous pouvez aussi écrire à : %(contact)s.", contact=Raw(service.contact)) if service.contact else None,
    )


def _when(service: Service) -> Said:
    if service.reply_days is None:
        return t("La réponse arrivera ici.")
    return tn(
        "La réponse arrivera ici, en principe sous %(n)s jour.",
        "La réponse arrivera ici, en principe sous %(n)s jours.",
        service.reply_days,
        easy=("Réponse ici, sous %(n)s jour.", "Réponse ici, sous %(n)s jours."),
    )
