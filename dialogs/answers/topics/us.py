"""Questions about this service: trust, data, the robot. Source: the settings, and facts.md section 8."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.answers.topic import Source, Topic
from dialogs.service_told import DECIDES_NOTHING, who_runs_this, whom_about_data
from dialogs.words.text import Raw, sentences, t, tn

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said


def _trust(standing: Standing) -> Said:
    """Who runs this, what it costs, what the result is worth, and the data; ``/confiance`` says more."""
    service = standing.service
    return sentences(
        who_runs_this(service),
        t(
            "Vous pouvez le vérifier auprès de ce contact : %(contact)s.",
            easy="Pour vérifier : %(contact)s.",
            contact=Raw(service.contact),
        )
        if service.name is not None and service.contact is not None
        else None,
        t(
            "Tout est gratuit : je ne demande ni paiement ni mot de passe.",
            easy="C'est gratuit. Ne me donnez pas d'argent. Ne me donnez pas de mot de passe.",
        ),
        DECIDES_NOTHING,
        t(
            "Vos réponses servent à votre calcul ; /supprimer les efface.",
            easy="Pour effacer vos réponses : /supprimer.",
        ),
    )


def _privacy(standing: Standing) -> Said:
    service = standing.service
    return sentences(
        t(
            "Vos réponses servent à compter vos semaines et à préparer vos papiers.",
            easy="Vos réponses servent à compter vos semaines.",
        ),
        t(
            "Dans cette version d'essai, personne d'autre que vous ne les reçoit.",
            easy="C'est un essai : personne d'autre ne les reçoit.",
        )
        if service.name is None
        else t(
            "%(service)s peut lire votre dossier ; votre employeur, non.",
            easy="%(service)s peut les lire. Votre employeur, non.",
            service=Raw(service.name),
        ),
        tn(
            "Je les efface %(n)s mois après l'examen, ou tout de suite avec /supprimer.",
            "Je les efface %(n)s mois après l'examen, ou tout de suite avec /supprimer.",
            service.after_exam_months,
            easy=(
                "J'efface tout %(n)s mois après l'examen. Pour effacer maintenant : /supprimer.",
                "J'efface tout %(n)s mois après l'examen. Pour effacer maintenant : /supprimer.",
            ),
        ),
        whom_about_data(service),
    )


def _bot(standing: Standing) -> Said:
    return sentences(
        t(
            "Je suis un robot. Je m'appelle Quatorze, et je compte vos semaines de stage ou de travail pour le "
            "%(diploma)s.",
            easy="Je suis un robot. Je compte vos semaines.",
            diploma=Raw(standing.diploma.short_title),
        ),
        t(
            "Je peux me tromper : si je ne sais pas, je le dis. Pour une personne, écrivez /humain.",
            easy="Je peux me tromper. Pour parler à une personne : /humain.",
        ),
    )


_NOTICE: Final = Source(
    t("La notice de ce service, affichée au début ; vos droits :", easy="La notice du début :"), "https://www.cnil.fr"
)
_ITSELF: Final = Source(
    t(
        "C'est le service qui parle de lui-même. Le texte qu'il applique :",
        easy="Je parle de moi. Le texte de la règle :",
    ),
    "",
)

US: Final = {
    "privacy": Topic(t("Vos données"), _privacy, (_NOTICE,)),
    "trust": Topic(t("Si c'est officiel et gratuit"), _trust, (_ITSELF,), by_rule=True),
    "bot": Topic(t("Si je suis un robot"), _bot, (_ITSELF,), by_rule=True),
}
