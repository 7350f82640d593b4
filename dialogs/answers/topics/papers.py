"""Questions about papers and where they go. Source: facts.md sections 1.3, 4, 6, 7."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.answers.deadlines import deadline_told
from dialogs.answers.topic import CYCLADES, MARTINIQUE, Source, Topic
from dialogs.words.text import Raw, sentences, t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said


def _certificate(_standing: Standing) -> Said:
    return sentences(
        t(
            "L'attestation dit votre nom, l'entreprise et son SIRET, les dates, les semaines, les heures et les "
            "activités.",
            easy="L'attestation dit : vous, l'entreprise, les dates, les heures, les tâches.",
        ),
        t(
            "Une personne qui représente l'entreprise la signe et y met le cachet : une par entreprise.",
            easy="L'entreprise signe et met son tampon.",
        ),
        t(
            "Je peux préparer le papier à signer (/attestation). Pour une autre preuve, ou si l'employeur ne signe "
            "pas, demandez au service des examens.",
            easy="Je prépare le papier : écrivez /attestation. L'entreprise ne signe pas ? Demandez au service.",
        ),
    )


def _siret(_standing: Standing) -> Said:
    return sentences(
        t(
            "Le SIRET est le numéro de l'établissement : 14 chiffres. L'employeur le connaît. Cherchez-le aussi sur la "
            "fiche de paie, le certificat de travail ou le site « annuaire-entreprises ».",
            easy="Le SIRET est un numéro à 14 chiffres. Regardez votre fiche de paie. Ou demandez à l'employeur.",
        ),
        t(
            "Les 9 premiers chiffres seuls sont le SIREN : cela ne suffit pas. Sans SIRET, écrivez « j'en ai pas ».",
            easy="Pas de SIRET ? Écrivez « j'en ai pas ».",
        ),
    )


def _deadline(standing: Standing) -> Said:
    return sentences(
        deadline_told(standing),
        t(
            "Chaque académie fixe sa date : c'est celle de votre service des examens qui vaut.",
            easy="La date change d'une académie à l'autre.",
        ),
    )


def _cyclades(_standing: Standing) -> Said:
    return sentences(
        t(
            "Cyclades est votre espace sur le site des examens (%(page)s) : on s'y inscrit, et on y dépose "
            "l'attestation avec les autres pièces. Rien ne se dépose ici.",
            easy="Cyclades est le site des examens (%(page)s). Vous y mettez votre attestation.",
            page=Raw(CYCLADES.address),
        ),
        t(
            "Gardez une copie, vérifiez que le dépôt est enregistré, et n'attendez pas le dernier jour.",
            easy="Gardez une copie. N'attendez pas le dernier jour.",
        ),
        t(
            "Pour un format, un compte bloqué ou un mot de passe, voyez l'aide du site ou le service des examens ; "
            "ne me donnez jamais votre mot de passe.",
            easy="Un problème sur le site ? Demandez au service. Ne me donnez pas le mot de passe.",
        ),
    )


def _documents(_standing: Standing) -> Said:
    return sentences(
        t(
            "La liste de vos pièces est dans Cyclades, sous « Mes documents », une fois l'inscription faite.",
            easy="La liste est dans Cyclades : « Mes documents ».",
        ),
        t(
            "Une académie y demande par exemple une pièce d'identité, le certificat de la journée défense et "
            "citoyenneté entre 16 et 24 ans, et le diplôme qui donne une dispense. Votre liste à vous fait foi.",
            easy="Par exemple : une pièce d'identité. De 16 à 24 ans : le papier de la journée défense.",
        ),
        t(
            "Pour se présenter, je n'ai trouvé aucune condition de nationalité ; en cas de doute, demandez au service "
            "des examens.",
            easy="D'un autre pays ? Je n'ai trouvé aucune règle contre. Un doute ? Demandez au service.",
        ),
    )


_FORM: Final = Source(
    t(
        "Modèle d'attestation joint à la notice du rectorat, et son arrêté :",
        easy="Le modèle d'attestation du rectorat :",
    ),
    "",
)
_INSEE: Final = Source(t("Insee, règle du numéro SIRET :"), "https://xml.insee.fr/schema/siret.html#controles")

PAPERS: Final = {
    "certificate": Topic(t("L'attestation"), _certificate, (_FORM,), by_rule=True),
    "siret": Topic(t("Le numéro SIRET"), _siret, (_INSEE,)),
    "deadline": Topic(t("La date limite"), _deadline, (), by_rule=True),
    "cyclades": Topic(t("Cyclades et le dépôt"), _cyclades, (CYCLADES, MARTINIQUE)),
    "documents": Topic(t("Les autres papiers"), _documents, (MARTINIQUE,)),
}
