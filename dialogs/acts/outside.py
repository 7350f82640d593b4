"""Questions that stand outside the form: the menu, what to correct, a correction to accept, to erase, to start again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.answers.deadlines import service_name
from dialogs.cards import in_one_line
from dialogs.naming import field_name, shown
from dialogs.questions.form import QUESTIONS, correctable
from dialogs.questions.question import BACK
from dialogs.words.effects import Choice
from dialogs.words.text import Joined, Raw, Strong, bullets, lines, paragraphs, t

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dialogs.standing import Standing
    from dialogs.words.facts import Key, Value
    from dialogs.words.text import Said

Asked = tuple["Said", tuple[Choice, ...]]

LANGUAGES: Final = {"fr": "Français", "en": "English"}


def meaning(reading: Mapping[Key, Value]) -> Said:
    """A reading in one line: « début : 1er mars 2024, fin : 31 mars 2024 »."""
    said = [shown(key.field, value) for key, value in reading.items()]
    return Joined(tuple(part for part in said if part is not None), ", ")


def asked(standing: Standing, key: Key) -> Asked:
    """The words and the buttons of a question outside the form."""
    return _OUTSIDE[key.field](standing, key)


def _menu(standing: Standing, _key: Key) -> Asked:
    choices = [Choice("menu:plan", t("Mon plan"))]
    choices.append(Choice("menu:contacts", t("À qui m'adresser")))
    choices.append(Choice("menu:add_period", t("Ajouter une période")))
    choices.append(Choice("menu:edit", t("Corriger une réponse", easy="Corriger")))
    choices.append(Choice("menu:summary", t("Revoir mon résultat")))
    choices.append(Choice("menu:origins", t("D'où viennent ces chiffres ?")))
    choices.append(Choice("menu:identify", t("Donner mon nom au service des examens", easy="Donner mon nom")))
    text = lines(
        t("Que voulez-vous faire maintenant ?"),
        t(
            "Touchez un bouton, ou écrivez ce qu'il faut changer. Exemple : « non, c'était 28 heures ».",
            easy="Touchez un bouton.",
        ),
        t("Votre code : %(code)s", code=Raw(standing.conversation.code)),
    )
    return text, tuple(choices)


def minor_choices() -> tuple[Choice, ...]:
    """What remains to somebody who is not concerned: to mend a slip."""
    return (Choice("menu:edit", t("Corriger une réponse", easy="Corriger")),)


def _edit(standing: Standing, key: Key) -> Asked:
    """What can be corrected: of one period when its number is given, else the answers given once and the periods."""
    if key.period is not None:
        fields = correctable(standing, key.period)
        text: Said = t("Que faut-il corriger dans cette période ?", easy="Corriger quoi ?")
        extra: tuple[Choice, ...] = (Choice(f"delete:{key.period}", t("Supprimer cette période")),)
    else:
        fields = correctable(standing, None)
        text = t("Quelle réponse voulez-vous corriger ?", easy="Corriger quoi ?")
        extra = tuple(
            Choice(f"period:{n}", Joined((Raw(f"{n}."), in_one_line(standing, n)), " ")) for n in standing.periods
        )
    choices = tuple(Choice(f"edit:{field}", field_name(field.field)) for field in fields)
    return text, (*choices, *extra, BACK)


def _correction(standing: Standing, _key: Key) -> Asked:
    offer = standing.conversation.offer
    if offer is None or len(offer.readings) != 1:
        readings = offer.readings if offer else ()
        choices = tuple(Choice(f"correction:{i}", meaning(reading)) for i, reading in enumerate(readings, 1))
        return t("Que faut-il noter à la place ?"), (*choices, Choice("correction:no", t("Ne rien changer")))
    changes = [
        lines(
            _about(standing, key),
            t("Avant : %(before)s", before=_held(standing, key)),
            t("Après : %(after)s", after=shown(key.field, value) or Raw("–")),
        )
        for key, value in offer.readings[0].items()
    ]
    text = paragraphs(t("Voici le changement :"), *changes, t("Je change ?"))
    yes, no = Choice("correction:yes", t("Oui, changer")), Choice("correction:no", t("Non, garder"))
    return text, (yes, no)


def _about(standing: Standing, key: Key) -> Said | None:
    return None if key.period is None else Strong(t("Période %(n)s", n=key.period))


def _held(standing: Standing, key: Key) -> Said:
    fact = standing.conversation.facts.get(key)
    return (shown(key.field, fact.value) if fact is not None else None) or Raw("–")


def _erase(_standing: Standing, _key: Key) -> Asked:
    text = paragraphs(
        t("Je vais effacer tout ce que je sais de vous :"),
        bullets(
            t("vos réponses et vos périodes"),
            t("vos messages et les miens"),
            t("ce que le service des examens lit de votre dossier"),
        ),
        t(
            "C'est définitif : je ne pourrai rien retrouver. Effacer tout ?",
            easy="Je ne pourrai rien retrouver. Effacer ?",
        ),
    )
    yes, no = Choice("erase:yes", t("Oui, tout effacer")), Choice("erase:no", t("Non, garder"))
    return text, (yes, no)


def _restart(_standing: Standing, _key: Key) -> Asked:
    text = t(
        "Recommencer depuis le début ? Vos périodes et vos réponses ne seront plus comptées.",
        easy="Recommencer à zéro ?",
    )
    yes, no = Choice("restart:yes", t("Oui, recommencer")), Choice("restart:no", t("Non, continuer"))
    return text, (yes, no)


def _language(standing: Standing, _key: Key) -> Asked:
    choices = tuple(Choice(f"language:{code}", Raw(LANGUAGES[code])) for code in standing.service.languages)
    return t("Dans quelle langue voulez-vous continuer ?"), (*choices, BACK)


def _reply_service(standing: Standing, _key: Key) -> Asked:
    text = paragraphs(
        t("Écrivez votre message pour : %(service)s.", service=service_name(standing)),
        t("Je le transmets tel quel. Exemple : « Mon employeur a signé l'attestation hier. »"),
    )
    return text, (BACK,)


_OUTSIDE: Final[dict[str, Callable[[Standing, Key], Asked]]] = {
    "menu": _menu,
    "edit": _edit,
    "correction": _correction,
    "erase": _erase,
    "restart": _restart,
    "language": _language,
    "reply_service": _reply_service,
}

#: Those that wait for an answer although the form may have a question of its own.
PENDING: Final = frozenset(_OUTSIDE) - {"menu"}
if not PENDING.isdisjoint(QUESTIONS):
    raise ValueError("a question stands in the form and outside it")
