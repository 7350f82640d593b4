"""What does not answer the open question: a question of the field, what could not be read, a call for a human."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.acts import topics
from dialogs.questions.form import QUESTIONS
from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.reading.outcome import Asked
    from dialogs.words.events import SentOther
    from dialogs.words.facts import Key
    from dialogs.words.text import Said

#: What stood in the way of reading, by the problem that the reading names.
PROBLEMS: Final[dict[str, Said]] = {
    "impossible_date": t(
        "Cette date n'existe pas dans le calendrier. Vérifiez le jour et le mois.",
        easy="Cette date n'existe pas. Vérifiez le jour.",
    ),
    "end_before_start": t(
        "La fin est avant le début. Vérifiez les deux dates, puis écrivez-les à nouveau.",
        easy="La fin est avant le début. Écrivez les deux dates.",
    ),
    "pattern": t(
        "Je ne sais pas compter des jours choisis, comme « tous les samedis ». Donnez le premier jour, le dernier jour, "
        "puis le total d'heures.",
        easy="Écrivez le premier jour et le dernier jour. Après, je demande le total d'heures.",
    ),
    "range": t(
        "Il me faut un seul nombre d'heures. Donnez la moyenne, ou le total d'heures de la période.",
        easy="Écrivez un seul nombre d'heures.",
    ),
    "siren": t("Ce sont 9 chiffres : c'est le SIREN. Le SIRET en a 14. Il figure sur la fiche de paie."),
    "length": t("Un SIRET a 14 chiffres. Comptez-les, puis écrivez-le à nouveau."),
    "equal_digits": t("Ce numéro a quatorze fois le même chiffre : ce n'est pas un SIRET."),
    "chitchat": t("Avec plaisir.", easy="Bonjour."),
}


def clarify(talk: Talk, key: Key, problem: str | None, _text: str) -> None:
    """Says that a reply could not be read, and what would be; loses nothing and never blames."""
    if problem == "chitchat":
        talk.tell(PROBLEMS["chitchat"])
        return
    talk.change(stumbles=talk.conversation.stumbles + 1)
    if problem in PROBLEMS:
        talk.tell(PROBLEMS[problem])
    elif key.field in QUESTIONS:
        talk.tell(
            t(
                "Je n'ai pas compris cette réponse. Rien n'est perdu : voici la question, avec un exemple.",
                easy="Je n'ai pas compris. Regardez l'exemple.",
            )
        )
    else:
        talk.tell(t("Je n'ai pas compris. Touchez un bouton, ou écrivez /aide.", easy="Touchez un bouton."))


def answer(talk: Talk, asked: Asked) -> None:
    """A question of the field."""
    topics.answer(talk, asked)


def call_a_human(talk: Talk) -> None:
    """The person wants a human."""
    service = talk.scene.service
    if service.contact is None:
        talk.tell(t("Ici, c'est une version d'essai : personne ne répond. Adressez-vous au service des examens."))


MEDIA: Final[dict[str, Said]] = {
    "photo": t("Je ne regarde pas les photos."),
    "voice": t("Je n'écoute pas les messages vocaux."),
    "document": t("Je n'ouvre pas les fichiers."),
    "sticker": t("Je ne lis pas les autocollants."),
}


def other(talk: Talk, event: SentOther) -> None:
    """Photo, voice, sticker, file: never downloaded; a sentence says so."""
    talk.tell(MEDIA.get(event.what, t("Je ne lis que les messages écrits.")))
    if event.what in {"photo", "document"}:
        talk.tell(
            t(
                "Rien n'est enregistré. N'envoyez ni pièce d'identité ni document médical ; l'attestation se dépose "
                "dans Cyclades, pas ici.",
                easy="Je n'ai rien gardé. Pas de papier ici. L'attestation va dans Cyclades.",
            )
        )
    talk.tell(t("Écrivez votre réponse, ou touchez un bouton."))


def edited(talk: Talk) -> None:
    """A message that was changed after it was answered is not read again: the correction is to be written."""
    talk.tell(
        t(
            "Je ne relis pas un message modifié. Écrivez la correction dans un nouveau message. "
            "Exemple : « non, c'était 2023 ».",
            easy="Écrivez la correction dans un nouveau message.",
        )
    )
