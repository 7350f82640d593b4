"""Questions that stand outside the form: the menu, what to correct, a correction to accept, to erase, to start again.

A question outside the form is one entry of ``OUTSIDE``. Its answer is no fact: ``changes.decide`` or the button says
what follows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dialogs.acts import corrections_asked
from dialogs.acts.menu import menu_choices
from dialogs.answers.deadlines import deadline_is_over, service_name
from dialogs.answers.papers.certificate import form_name, forms_of
from dialogs.answers.papers.issued import is_issued
from dialogs.answers.reminders import asked as reminders_asked
from dialogs.naming import LANGUAGES
from dialogs.questions.form import QUESTIONS
from dialogs.reminding.occasions import silence
from dialogs.words.effects import Choice, WithButtons
from dialogs.words.fields import YES_NO
from dialogs.words.text import Raw, bullets, lines, paragraphs, t, tn

if TYPE_CHECKING:
    from collections.abc import Callable

    from dialogs.standing import Standing
    from dialogs.words.facts import Key
    from dialogs.words.text import Said


@dataclass(frozen=True, slots=True)
class Outside:
    """A question outside the form: its words with its buttons, why it is asked, under which name a reply is read."""

    ask: Callable[[Standing, Key], WithButtons]
    why: Said
    reads: str = "any"


def asked(standing: Standing, key: Key) -> WithButtons:
    """The words and the buttons of a question outside the form."""
    return OUTSIDE[key.field].ask(standing, key)


def _menu(standing: Standing, _key: Key) -> WithButtons:
    text = lines(
        t("Que voulez-vous faire maintenant ?", easy="Que faire maintenant ?"),
        t(
            "Touchez un bouton, ou écrivez ce qu'il faut changer. Exemple : « non, c'était 28 heures ».",
            easy="Touchez un bouton.",
        ),
        _offer_of_reminders(standing),
        t("Votre code de dossier : %(code)s", easy="Votre code : %(code)s", code=Raw(standing.conversation.code)),
    )
    return text, menu_choices(standing)


def menu_again(standing: Standing) -> WithButtons:
    """The menu under an answer that was asked for from it: what stood there a moment ago is not said again."""
    text = t("Que voulez-vous faire maintenant ? Exemple : « mon plan ».", easy="Que faire maintenant ?")
    return text, menu_choices(standing)


def _offer_of_reminders(standing: Standing) -> Said | None:
    """Until somebody has said yes or no; and while there is a date that could be forgotten."""
    if deadline_is_over(standing) or standing.said("reminders") or silence(standing) is not None:
        return None
    return t(
        "Pour ne pas oublier la date limite : touchez « Mes rappels ».", easy="Pour la date limite : « Mes rappels »."
    )


def minor_choices() -> tuple[Choice, ...]:
    """What remains to somebody who is not concerned: to mend a slip, to ask a human."""
    return (
        Choice("menu:edit", t("Corriger une réponse", easy="Corriger")),
        Choice("menu:human", t("Parler à quelqu'un")),
    )


def _certificate(standing: Standing, _key: Key) -> WithButtons:
    """Which employer; after a first certificate, whether another one is wanted."""
    forms = forms_of(standing)
    left = [form for form in forms if not is_issued(standing, form)]
    first = len(left) in {0, len(forms)}
    text = (
        t("Pour quel employeur préparer l'attestation ?", easy="L'attestation : pour qui ?")
        if first
        else tn(
            "Il reste %(n)s attestation à préparer. Pour quel employeur ?",
            "Il reste %(n)s attestations à préparer. Pour quel employeur ?",
            len(left),
            easy=("Encore %(n)s attestation. Pour qui ?", "Encore %(n)s attestations. Pour qui ?"),
        )
    )
    choices = (Choice(f"certificate:{form.number}", form_name(standing, form)) for form in (forms if first else left))
    return text, (*choices, Choice("certificate:no", t("Pas maintenant")))


def _erase(_standing: Standing, _key: Key) -> WithButtons:
    text = paragraphs(
        t("Je vais effacer tout ce que je sais de vous :", easy="Je vais effacer :"),
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


def _restart(_standing: Standing, _key: Key) -> WithButtons:
    text = paragraphs(
        t(
            "Recommencer depuis le début ? Vos périodes et vos réponses ne seront plus comptées.",
            easy="Recommencer à zéro ?",
        ),
        t(
            "Ce compte garde un seul dossier. Une autre personne m'écrit depuis son propre compte.",
            easy="Une autre personne ? Elle m'écrit de son compte.",
        ),
    )
    yes, no = Choice("restart:yes", t("Oui, recommencer")), Choice("restart:no", t("Non, continuer"))
    return text, (yes, no)


def _language(standing: Standing, _key: Key) -> WithButtons:
    choices = tuple(Choice(f"language:{code}", Raw(LANGUAGES.get(code, code))) for code in standing.service.languages)
    return t("Dans quelle langue voulez-vous continuer ?", easy="Quelle langue ?"), choices


def _reply_service(standing: Standing, _key: Key) -> WithButtons:
    text = paragraphs(
        t("Écrivez votre message pour : %(service)s.", service=service_name(standing)),
        t(
            "Je le transmets tel quel. Exemple : « Mon employeur a signé l'attestation hier. »",
            easy="J'envoie vos mots. Exemple : « L'attestation est signée. »",
        ),
    )
    return text, ()


OUTSIDE: Final[dict[str, Outside]] = {
    "menu": Outside(
        _menu,
        t(
            "Le calcul est fait. Ces boutons servent à préparer la suite, ou à changer une réponse.",
            easy="Le calcul est fini. Touchez un bouton pour la suite.",
        ),
    ),
    "edit": Outside(
        corrections_asked.ask_what,
        t(
            "Je vous montre vos réponses : vous touchez celle à changer. Le reste est gardé.",
            easy="Touchez la réponse à changer. Le reste ne change pas.",
        ),
    ),
    "correction": Outside(
        corrections_asked.ask_whether,
        t(
            "Je demande votre accord avant de changer une réponse : ainsi, rien ne se perd.",
            easy="Je demande avant de changer. Rien ne se perd.",
        ),
        "correction",
    ),
    "erase": Outside(
        _erase,
        t(
            "Un effacement ne se répare pas : je demande une fois avant de le faire.",
            easy="On ne peut pas annuler. Alors je demande.",
        ),
        "erase",
    ),
    "certificate": Outside(
        _certificate,
        t(
            "Je prépare une attestation par employeur, et une de plus pour un second stage au même endroit.",
            easy="Une attestation par employeur.",
        ),
        YES_NO,
    ),
    "restart": Outside(
        _restart,
        t(
            "Recommencer met de côté toutes vos réponses : je demande une fois avant de le faire.",
            easy="Vos réponses ne compteront plus. Alors je demande.",
        ),
        "restart",
    ),
    "reply_service": Outside(
        _reply_service,
        t(
            "Ce que vous écrivez ici va au service des examens, et à lui seul. Le reste est pour moi.",
            easy="Le service des examens lit ce message. Le reste est pour moi.",
        ),
    ),
    "reminders": Outside(reminders_asked.ask_reminders, reminders_asked.WHY_REMINDERS, "reminders"),
    "reminder": Outside(reminders_asked.ask_reminder, reminders_asked.WHY_REMINDER, "reminder"),
    "time_zone": Outside(reminders_asked.ask_time_zone, reminders_asked.WHY_TIME_ZONE),
    "language": Outside(
        _language,
        t(
            "Je vous écris dans la langue que vous choisissez. Vos réponses ne changent pas.",
            easy="Choisissez votre langue. Vos réponses restent.",
        ),
    ),
}

#: Those that wait for an answer although the form may have a question of its own.
PENDING: Final = frozenset(OUTSIDE) - {"menu"}
if not PENDING.isdisjoint(QUESTIONS):
    raise ValueError("a question stands in the form and outside it")
