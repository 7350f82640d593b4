"""What is asked only when the person wants the exam service to find the file: names, the Cyclades number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dialogs.questions.question import Question, Values
from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said

LONGEST_NAME: Final = 100

_WHY_NAME: Final = t(
    "Votre nom est écrit sur l'attestation. Si un service suit les dossiers, il vous retrouve ainsi. Rien ne vous "
    "oblige à le donner.",
    easy="Votre nom va sur le papier. Ce n'est pas obligatoire.",
)
_WHY = t(
    "Avec ce renseignement, le service des examens retrouve votre dossier. Rien ne vous oblige à le donner.",
    easy="Le service trouve votre dossier avec ça. Ce n'est pas obligatoire.",
)


def _refuse_name(_standing: Standing, _n: int | None, values: Values) -> Said | None:
    name = next(iter(values.values()))
    if not isinstance(name, str):
        return None
    if len(name) > LONGEST_NAME or not any(sign.isalpha() for sign in name):
        return t(
            "Je ne reconnais pas un nom. Écrivez-le comme sur votre pièce d'identité.",
            easy="Je ne reconnais pas le nom. Écrivez votre nom.",
        )
    return None


def _refuse_cyclades(_standing: Standing, _n: int | None, values: Values) -> Said | None:
    number = next(iter(values.values()))
    if isinstance(number, str) and not re.fullmatch(r"[0-9A-Za-z][0-9A-Za-z \-]{3,24}", number):
        return t(
            "Un numéro de candidature a des chiffres ou des lettres, sans autre signe. Recopiez-le depuis Cyclades.",
            easy="Recopiez le numéro écrit dans Cyclades.",
        )
    return None


LAST_NAME = Question(
    field="last_name",
    ask=lambda _standing, _n: t("Quel est votre nom de famille ?"),
    why=_WHY_NAME,
    example=t("Exemple : Da Silva"),
    takes="text",
    refused=_refuse_name,
)
FIRST_NAMES = Question(
    field="first_names",
    ask=lambda _standing, _n: t("Quel est votre prénom (ou vos prénoms) ?"),
    why=_WHY_NAME,
    example=t("Exemple : Marie-Thérèse"),
    takes="text",
    refused=_refuse_name,
)
CYCLADES_NUMBER = Question(
    field="cyclades_number",
    ask=lambda _standing, _n: t(
        "Avez-vous votre numéro de candidature Cyclades ? Je ne demande jamais votre mot de passe.",
        easy="Votre numéro Cyclades ? Jamais le mot de passe.",
    ),
    why=_WHY,
    example=t("Exemple : 02500123456. Sinon, touchez « Je ne sais pas ».", easy="Exemple : 02500123456."),
    takes="text",
    refused=_refuse_cyclades,
)
IDENTITY: Final = (LAST_NAME, FIRST_NAMES, CYCLADES_NUMBER)
