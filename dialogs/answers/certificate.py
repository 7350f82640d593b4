"""What the certificate is: who fills it in, where it goes, until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dialogs.answers.deadlines import deadline_told
from dialogs.words.text import lines, paragraphs, t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said


def about_certificate(standing: Standing) -> Said:
    """One certificate an employer, signed by the employer, uploaded by the person."""
    return paragraphs(
        lines(
            t(
                "L'attestation est le papier où l'employeur écrit vos dates, vos semaines et vos heures.",
                easy="L'attestation : l'employeur y écrit vos dates et vos heures.",
            ),
            t(
                "Il en faut une par employeur, avec le cachet et la signature.",
                easy="Une par employeur, avec cachet et signature.",
            ),
            t(
                "Le modèle est à la fin de la notice du rectorat. Vous la déposez dans votre espace Cyclades.",
                easy="Le modèle est dans la notice du rectorat. Vous la mettez dans Cyclades.",
            ),
        ),
        deadline_told(standing),
    )
