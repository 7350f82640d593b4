"""What a certificate needs beside the periods: where the person lives, and what is known of each employer.

Asked only when the person wants a certificate. Every box can be left to the employer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dialogs.employers import LATER, of_employer
from dialogs.questions.identity import FIRST_NAMES, LAST_NAME
from dialogs.questions.question import Question, Values, button
from dialogs.words.facts import Key, Value
from dialogs.words.text import Joined, Raw, lines, t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.effects import Choice
    from dialogs.words.text import Said

LONGEST: Final = 150  # what a box of the form holds, on two lines
_LATER: Final = t("À remplir par l'employeur", easy="L'employeur l'écrira")
_WHY_MINE: Final = t(
    "L'attestation porte votre adresse. Sans réponse, la case reste vide : vous l'écrirez à la main.",
    easy="L'adresse est écrite sur l'attestation.",
)
_WHY_FIRM: Final = t(
    "C'est une case de l'attestation. Ce que vous savez, je l'imprime ; le reste, l'employeur l'écrit.",
    easy="C'est une case du papier. L'employeur peut l'écrire.",
)


def _refuse_words(_standing: Standing, _n: int | None, values: Values) -> Said | None:
    """A box holds a name or an address, not a letter."""
    for words in values.values():
        if isinstance(words, str) and (len(words) > LONGEST or not any(sign.isalnum() for sign in words)):
            return t(
                "La case est trop petite : %(most)s signes au plus. Écrivez plus court.",
                easy="C'est trop long. Écrivez plus court.",
                most=LONGEST,
            )
    return None


# — the person —

ADDRESS = Question(
    field="address",
    gives=("address.line",),
    ask=lambda _standing, _n: t("Quelle est votre adresse ?"),
    why=_WHY_MINE,
    example=t("Exemple : 12 bis rue de l'Église, 59000 Lille"),
    takes="text",
    refused=_refuse_words,
)
POSTAL_CITY = Question(
    field="postal_city",
    gives=("postal_code", "city"),
    ask=lambda _standing, _n: t("Quel est votre code postal, et votre ville ?"),
    why=t(
        "L'attestation porte votre ville, et le code postal dit quelles adresses sont près de chez vous. Sans "
        "réponse, la case reste vide.",
        easy="C'est écrit sur l'attestation. Et je trouve les adresses proches.",
    ),
    example=t("Exemple : 59000 Lille"),
    takes="text",
    refused=_refuse_words,
)


# — the employer —


def _later(field: str) -> tuple[Choice, ...]:
    return (button(field, LATER, _LATER),)


def _firm(standing: Standing, n: int | None) -> Said:
    name = standing.value("period.employer", n)
    return Raw(name) if isinstance(name, str) else t("l'entreprise")


EMPLOYER_TYPE = Question(
    field="employer.type",
    ask=lambda standing, n: t("%(firm)s : quel type d'entreprise est-ce ?", firm=_firm(standing, n)),
    why=_WHY_FIRM,
    example=t("Exemple : société, association, service public."),
    takes="text",
    codes=(LATER,),
    choices=lambda _standing, _n: (
        *_later("employer.type"),
        button("employer.type", "all_later", t("Laisser toutes ces cases à l'employeur", easy="Tout laisser vide")),
    ),
    pressed=lambda _standing, _n, choice: (
        dict.fromkeys(BOXES, LATER) if choice == "all_later" else {"employer.type": choice}
    ),
    unknown=LATER,
    refused=_refuse_words,
)
EMPLOYER_ADDRESS = Question(
    field="employer.address",
    ask=lambda standing, n: t("%(firm)s : à quelle adresse ?", firm=_firm(standing, n)),
    why=_WHY_FIRM,
    example=t(
        "Exemple : 4 rue du Tri, 59000 Lille. L'adresse figure sur la fiche de paie ou la convention.",
        easy="Exemple : 4 rue du Tri, 59000 Lille.",
    ),
    takes="text",
    codes=(LATER,),
    reads="address",
    choices=lambda _standing, _n: _later("employer.address"),
    unknown=LATER,
    refused=_refuse_words,
)
EMPLOYER_POSTAL_CITY = Question(
    field="employer.postal_city",
    gives=("employer.postal_code", "employer.city"),
    ask=lambda standing, n: t("%(firm)s : quel code postal, et quelle ville ?", firm=_firm(standing, n)),
    why=_WHY_FIRM,
    example=t("Exemple : 59000 Lille"),
    takes="text",
    codes=(LATER,),
    reads="postal_city",
    choices=lambda _standing, _n: _later("employer.postal_city"),
    pressed=lambda _standing, _n, choice: {"employer.postal_code": choice, "employer.city": choice},
    unknown=LATER,
    refused=_refuse_words,
)
EMPLOYER_ACTIVITY = Question(
    field="employer.activity",
    ask=lambda standing, n: t("%(firm)s : que fait cette entreprise ?", firm=_firm(standing, n)),
    why=_WHY_FIRM,
    example=t("Exemple : distribution du courrier et des colis."),
    takes="text",
    codes=(LATER,),
    choices=lambda _standing, _n: _later("employer.activity"),
    unknown=LATER,
    refused=_refuse_words,
)
EMPLOYER_SIRET = Question(
    field="employer.siret",
    ask=lambda standing, n: t("%(firm)s : quel numéro de SIRET ?", firm=_firm(standing, n)),
    why=t(
        "Le SIRET dit quelle entreprise signe. Il a 14 chiffres ; il figure sur la fiche de paie ou la convention.",
        easy="Le SIRET : 14 chiffres, écrits sur la fiche de paie.",
    ),
    example=t("Exemple : 356 000 000 49837"),
    takes="text",
    codes=(LATER, "none"),
    choices=lambda _standing, _n: (
        *_later("employer.siret"),
        button("employer.siret", "none", t("Pas de SIRET")),
    ),
    unknown=LATER,
)
EMPLOYER_SIGNATORY = Question(
    field="employer.signatory",
    ask=lambda standing, n: t("%(firm)s : qui va signer (nom et prénom) ?", firm=_firm(standing, n)),
    why=_WHY_FIRM,
    example=t(
        "Exemple : Madame Martin Claire. Laissez la case si vous ne savez pas.",
        easy="Exemple : Madame Martin Claire.",
    ),
    takes="text",
    codes=(LATER,),
    choices=lambda _standing, _n: _later("employer.signatory"),
    unknown=LATER,
    refused=_refuse_words,
)
EMPLOYER_ROLE = Question(
    field="employer.role",
    ask=lambda standing, n: t("%(firm)s : quelle est la fonction de cette personne ?", firm=_firm(standing, n)),
    why=_WHY_FIRM,
    example=t("Exemple : responsable d'équipe."),
    takes="text",
    codes=(LATER,),
    choices=lambda _standing, _n: _later("employer.role"),
    unknown=LATER,
    refused=_refuse_words,
)


# — what was done there: several answers to one question —

DONE: Final = "ok"
#: What stands beside the numbers of activities. With any other word, as in « les 2 premières », they are none.
_BESIDE_NUMBERS: Final = frozenset(
    ["activite", "activites", "activité", "activités", "et", "and", "la", "le", "les", "n", "no", "numero", "numéro"]
)


def ticked(standing: Standing, n: int | None) -> tuple[str, ...]:
    """The activities that the person stated, by their codes; none is ever ticked for them."""
    held = standing.value("employer.activities", n)
    return held if isinstance(held, tuple) else ()


def _ask_activities(standing: Standing, n: int | None) -> Said:
    held = ticked(standing, n)
    listed = [
        Joined((_box(activity.code in held), t("Activité %(n)s : %(title)s", n=place, title=Raw(activity.title))), " ")
        for place, activity in enumerate(standing.diploma.activities, 1)
    ]
    return lines(
        t("%(firm)s : lesquelles de ces activités avez-vous faites ?", firm=_firm(standing, n)),
        *listed,
        t(
            "Touchez chaque activité faite, puis « C'est tout ». Aucune n'est cochée à votre place.",
            easy="Touchez les bonnes. Puis touchez « C'est tout ».",
        ),
    )


def _box(done: bool) -> Raw:  # noqa: FBT001 - as it is drawn
    return Raw("☒" if done else "☐")


def _activity_choices(standing: Standing, n: int | None) -> tuple[Choice, ...]:
    held = ticked(standing, n)
    boxes = (
        button(
            "employer.activities",
            activity.code,
            Joined((_box(activity.code in held), t("Activité %(n)s", n=place)), " "),
        )
        for place, activity in enumerate(standing.diploma.activities, 1)
    )
    return (*boxes, button("employer.activities", DONE, t("C'est tout")), *_later("employer.activities"))


def _press_activity(standing: Standing, n: int | None, choice: str) -> Values:
    held = ticked(standing, n)
    if choice == LATER:
        return {"employer.activities": LATER}
    if choice == DONE:
        return {"employer.activities": held or LATER}
    order = [activity.code for activity in standing.diploma.activities]
    toggled = set(held) ^ {choice}
    return {"employer.activities": tuple(code for code in order if code in toggled)}


def _typed_activities(standing: Standing, words: Value) -> Value:
    """« 1 et 3 » by their numbers; anything else stays as it was typed, and is refused."""
    codes = [activity.code for activity in standing.diploma.activities]
    said = re.findall(r"\w+", words.lower()) if isinstance(words, str) else []
    others = {word for word in said if not word.isdecimal()}
    numbers = {int(word) for word in said if word.isdecimal()}
    if others - _BESIDE_NUMBERS:
        return words
    if not numbers or not numbers <= set(range(1, len(codes) + 1)):
        return words
    return tuple(code for place, code in enumerate(codes, 1) if place in numbers)


def _refuse_activities(standing: Standing, _n: int | None, values: Values) -> Said | None:
    if isinstance(values["employer.activities"], tuple) or values["employer.activities"] == LATER:
        return None
    return t(
        "Touchez les activités, ou écrivez leurs numéros. Exemple : 1 et 3.",
        easy="Écrivez les numéros. Exemple : 1 et 3.",
    )


EMPLOYER_ACTIVITIES = Question(
    field="employer.activities",
    ask=_ask_activities,
    why=t(
        "L'attestation a une ligne par activité. Je ne coche que ce que vous dites ; l'employeur vérifie et signe.",
        easy="Le papier demande ce que vous avez fait. L'employeur vérifie.",
    ),
    example=t("Exemple : 1 et 3"),
    takes="codes",
    codes=(LATER,),
    choices=_activity_choices,
    pressed=_press_activity,
    typed=_typed_activities,
    refused=_refuse_activities,
    several=DONE,
    unknown=LATER,
)

OF_THE_PERSON: Final = (LAST_NAME, FIRST_NAMES, ADDRESS, POSTAL_CITY)
OF_THE_EMPLOYER: Final = (
    EMPLOYER_TYPE,
    EMPLOYER_ADDRESS,
    EMPLOYER_POSTAL_CITY,
    EMPLOYER_ACTIVITY,
    EMPLOYER_ACTIVITIES,
    EMPLOYER_SIRET,
    EMPLOYER_SIGNATORY,
    EMPLOYER_ROLE,
)
#: The boxes of the form that the employer can be left with, as facts.
BOXES: Final[tuple[str, ...]] = tuple(
    field for question in OF_THE_EMPLOYER for field in question.gives or (question.field,)
)
#: A reply to a question about the employer's address speaks of the employer's.
THEIRS: Final = {
    "address.line": "employer.address",
    "postal_code": "employer.postal_code",
    "city": "employer.city",
}


def still_to_ask(standing: Standing, n: int) -> tuple[Key, ...]:
    """What is asked for a certificate of period ``n``: only what nobody said yet."""
    mine = (Key(question.field) for question in OF_THE_PERSON if _lacks(standing, question, None))
    theirs = (Key(question.field, n) for question in OF_THE_EMPLOYER if _lacks(standing, question, n))
    return (*mine, *theirs)


def _lacks(standing: Standing, question: Question, n: int | None) -> bool:
    fields = question.gives or (question.field,)
    said = [standing.value(field) if n is None else of_employer(standing, field, n) for field in fields]
    return any(value is None for value in said)
