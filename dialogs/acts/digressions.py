"""What neither answers the open question nor is one of the field: a call for a human, a photo, a changed message."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dialogs.acts.humans import ANGRY, ASKED, hand_over
from dialogs.reading.text.fold import fold
from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.events import SentOther
    from dialogs.words.text import Said

#: Words of somebody who wants a human; without one of them it is anger that the reading heard.
_WANTS_A_HUMAN: Final = re.compile(
    r"humain|quelqu|conseill|telephon|appel|joindre|contact|agent|vrai(e)? personne|une personne|"
    r"rectorat|academie|adresse|mail|courriel|human|someone|somebody|person|advis|call|phone|parle|talk|speak"
    r"|\bkelk|\bq+n\b|\bqq1\b|\bumain|\bumin|\bhumin|\btel\b"
)


def call_a_human(talk: Talk, text: str | None = None) -> None:
    """The person wants a human, or is angry (``text`` is what was typed, None behind a button)."""
    if text is None or text.startswith("/") or _WANTS_A_HUMAN.search(fold(text)):
        hand_over(talk, ASKED)
    else:
        sorry = t("Pardon : c'est pénible, je l'entends.", easy="Pardon, c'est difficile.")
        hand_over(talk, ANGRY, sorry)


MEDIA: Final[dict[str, Said]] = {
    "photo": t(
        "Je ne regarde pas les photos, et je ne lis pas les mots écrits dessous.",
        easy="Je ne lis pas les photos, ni les mots dessous.",
    ),
    "voice": t(
        "Je n'écoute pas les messages vocaux. Le micro de votre clavier peut écrire ce que vous dites.",
        easy="Je n'écoute pas la voix. Le micro du clavier peut écrire pour vous.",
    ),
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
    elif event.what != "sticker":
        talk.tell(t("Rien n'est enregistré.", easy="Je n'ai rien gardé."))
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
