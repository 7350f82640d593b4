"""Who runs this, what it never asks for, and how to check it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dialogs.answers.topic import of_the_rule
from dialogs.service_told import DECIDES_NOTHING
from dialogs.words.text import Raw, Strong, bullets, lines, paragraphs, t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said


def trust(standing: Standing) -> Said:
    """What a person needs to know before telling anything."""
    return paragraphs(
        _who(standing),
        lines(
            Strong(t("Ce que je ne demande jamais :")),
            bullets(
                t("de l'argent : tout est gratuit"),
                t("votre mot de passe Cyclades, ou un autre"),
                t("une pièce d'identité, un document médical"),
            ),
        ),
        lines(
            t(
                "Je compte d'après les textes officiels, et vous pouvez vérifier :",
                easy="Vous pouvez vérifier dans les textes :",
            ),
            of_the_rule(standing.diploma.requirement),
            Raw(standing.diploma.reference_url),
        ),
        DECIDES_NOTHING,
        t(
            "Pour effacer vos données : /supprimer. Pour les voir : /mesdonnees.",
            easy="Effacer : /supprimer. Voir : /mesdonnees.",
        ),
    )


def _who(standing: Standing) -> Said:
    service = standing.service
    if service.name is None:
        return t(
            "Je suis un robot. Ceci est une version d'essai : aucun service officiel ne la tient.",
            easy="Je suis un robot. C'est un essai, pas un service officiel.",
        )
    return lines(
        t(
            "Je suis un robot. Ce service est tenu par : %(service)s.",
            easy="Je suis un robot de : %(service)s.",
            service=Raw(service.name),
        ),
        t("Pour vérifier, écrivez à : %(contact)s.", contact=Raw(service.contact)) if service.contact else None,
        t(
            "Les règles et les dates sont celles de son académie. Ailleurs, les dates peuvent être autres.",
            easy="Dans une autre académie, les dates peuvent changer.",
        ),
    )
