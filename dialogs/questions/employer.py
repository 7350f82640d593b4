"""What a certificate needs beside the periods: where the person lives, and what is known of each employer.

Asked only when the person wants a certificate. Every box can be left to the employer.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dialogs.employers import LATER, of_employer
from dialogs.questions.activities import EMPLOYER_ACTIVITIES
from dialogs.questions.boxes import box, firm_of, refuse_words
from dialogs.questions.identity import FIRST_NAMES, LAST_NAME
from dialogs.questions.question import Question, Values, button, fine
from dialogs.words.facts import Key
from dialogs.words.text import t

if TYPE_CHECKING:
    from collections.abc import Callable

    from dialogs.standing import Standing
    from dialogs.words.effects import Choice
    from dialogs.words.text import Said

#: Who somebody is at work, and not by name.
NO_NAMES: Final = frozenset(
    [
        *("mon", "ma", "mes", "le", "la", "les", "l", "un", "une", "de", "du", "des", "d", "my", "the", "boss"),
        *("chef", "cheffe", "patron", "patronne", "directeur", "directrice", "responsable", "gérant", "gérante"),
        *("rh", "drh", "tuteur", "tutrice", "employeur", "manager", "équipe", "ressources", "humaines", "secrétaire"),
        *("maître", "stage", "supérieur", "supérieure", "propriétaire", "collègue", "service", "personnel"),
        *(
            "employer",
            "supervisor",
            "owner",
            "colleague",
            "hr",
            "c",
            "est",
            "ce",
            "sera",
            "it",
            "s",
            "is",
            "will",
            "be",
        ),
    ]
)
_WHY_MINE: Final = t(
    "L'attestation porte votre adresse. Sans réponse, la case reste vide : vous l'écrirez à la main.",
    easy="L'adresse est écrite sur l'attestation.",
)


# — the person —

ADDRESS = Question(
    field="address",
    gives=("address.line",),
    ask=lambda _standing, _n: t("Quelle est votre adresse ?"),
    why=_WHY_MINE,
    example=t("Exemple : 12 bis rue de l'Église, 59000 Lille"),
    takes="text",
    refused=refuse_words,
)


def _ask_where_the_person_lives(standing: Standing, _n: int | None) -> Said:
    code, city = standing.value("postal_code"), standing.value("city")
    if code is not None and city is None:
        return t("Et quelle est votre ville ?", easy="Quelle ville ?")
    if city is not None and code is None:
        return t("Et quel est votre code postal ?", easy="Quel code postal ?")
    return t("Quel est votre code postal, et votre ville ?")


POSTAL_CITY = Question(
    field="postal_city",
    gives=("postal_code", "city"),
    ask=_ask_where_the_person_lives,
    why=t(
        "L'attestation porte votre ville, et le code postal dit quelles adresses sont près de chez vous. Sans "
        "réponse, la case reste vide.",
        easy="C'est écrit sur l'attestation. Et je trouve les adresses proches.",
    ),
    example=t("Exemple : 59000 Lille"),
    takes="text",
    refused=refuse_words,
)


# — the employer —

ALL_LATER: Final = "all_later"


def _the_rest(field: str) -> tuple[Choice, ...]:
    """Who has had enough of the boxes leaves those that are still to come to the employer."""
    return (button(field, ALL_LATER, t("Laisser le reste à l'employeur", easy="Le reste : l'employeur")),)


def _all_left(field: str) -> Callable[[Standing, int | None, str], Values]:
    """What a button of the box ``field`` answers: that box, or all of those that nobody has filled in."""

    def pressed(standing: Standing, n: int | None, choice: str) -> Values:
        if choice != ALL_LATER:
            return {field: choice}
        return {box: LATER for box in BOXES if of_employer(standing, box, n or 1) is None}

    return pressed


def _ask_where_the_firm_is(standing: Standing, n: int | None) -> Said:
    firm = firm_of(standing, n)
    code, city = (of_employer(standing, f"employer.{field}", n or 1) for field in ("postal_code", "city"))
    if code not in {None, LATER} and city is None:
        return t("%(firm)s : et quelle ville ?", firm=firm)
    if city not in {None, LATER} and code is None:
        return t("%(firm)s : et quel code postal ?", firm=firm)
    return t("%(firm)s : quel code postal, et quelle ville ?", firm=firm)


def _left_to_the_employer(standing: Standing, n: int | None, choice: str) -> Values:
    """What was said of the two stays."""
    if choice == ALL_LATER:
        return _all_left("employer.city")(standing, n, choice)
    fields = ("employer.postal_code", "employer.city")
    return {field: choice for field in fields if of_employer(standing, field, n or 1) is None} or {fields[1]: choice}


def _refuse_who_signs(standing: Standing, n: int | None, values: Values) -> Said | None:
    """« mon chef » is nobody's name, and would be printed as one."""
    words = str(values["employer.signatory"]).lower().replace("'", " ").split()
    if values["employer.signatory"] != LATER and NO_NAMES.issuperset(words):
        return t(
            "Il me faut un nom. Si vous ne le savez pas, touchez « À remplir par l'employeur ».",
            easy="Écrivez un nom. Ou touchez « L'employeur l'écrira ».",
        )
    return refuse_words(standing, n, values)


EMPLOYER_TYPE = box(
    "employer.type",
    lambda firm: t("%(firm)s : quel type d'entreprise est-ce ?", firm=firm),
    t("Exemple : société, association, service public."),
    buttons=(
        button("employer.type", ALL_LATER, t("Laisser toutes ces cases à l'employeur", easy="Tout laisser vide")),
    ),
    pressed=_all_left("employer.type"),
)
EMPLOYER_ADDRESS = box(
    "employer.address",
    lambda firm: t("%(firm)s : à quelle adresse ?", firm=firm),
    t(
        "Exemple : 4 rue du Tri, 59000 Lille. L'adresse figure sur la fiche de paie ou la convention.",
        easy="Exemple : 4 rue du Tri, 59000 Lille.",
    ),
    reads="address",
    buttons=_the_rest("employer.address"),
    pressed=_all_left("employer.address"),
)
EMPLOYER_POSTAL_CITY = replace(
    box(
        "employer.postal_city",
        lambda firm: t("%(firm)s : quel code postal, et quelle ville ?", firm=firm),
        t("Exemple : 59000 Lille"),
        gives=("employer.postal_code", "employer.city"),
        reads="postal_city",
        buttons=_the_rest("employer.postal_city"),
        pressed=_left_to_the_employer,
    ),
    ask=_ask_where_the_firm_is,
)
EMPLOYER_ACTIVITY = box(
    "employer.activity",
    lambda firm: t("%(firm)s : que fait cette entreprise ?", firm=firm),
    t("Exemple : distribution du courrier et des colis."),
    buttons=_the_rest("employer.activity"),
    pressed=_all_left("employer.activity"),
)
EMPLOYER_SIRET = box(
    "employer.siret",
    lambda firm: t("%(firm)s : quel numéro de SIRET ?", firm=firm),
    t("Exemple : 356 000 000 49837"),
    why=t(
        "Le SIRET dit quelle entreprise signe. Il a 14 chiffres ; il figure sur la fiche de paie ou la convention.",
        easy="Le SIRET : 14 chiffres, écrits sur la fiche de paie.",
    ),
    codes=("none",),
    buttons=(button("employer.siret", "none", t("Pas de SIRET")), *_the_rest("employer.siret")),
    pressed=_all_left("employer.siret"),
    refused=fine,  # the reading has tried its digits
)
EMPLOYER_SIGNATORY = box(
    "employer.signatory",
    lambda firm: t("%(firm)s : qui va signer (nom et prénom) ?", firm=firm),
    t(
        "Exemple : Madame Martin Claire. Laissez la case si vous ne savez pas.",
        easy="Exemple : Madame Martin Claire.",
    ),
    buttons=_the_rest("employer.signatory"),
    pressed=_all_left("employer.signatory"),
    refused=_refuse_who_signs,
)
EMPLOYER_ROLE = box(
    "employer.role",
    lambda firm: t("%(firm)s : quelle est la fonction de cette personne ?", firm=firm),
    t("Exemple : responsable d'équipe."),
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
