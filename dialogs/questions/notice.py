"""The notice: who runs this, what is kept and how long; understood before anything is noted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dialogs.questions.question import Question, button
from dialogs.service_told import DECIDES_NOTHING, backups_forget, who_runs_this, whom_about_data
from dialogs.words.text import Raw, Strong, bullets, paragraphs, sentences, t, tn

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.effects import Choice
    from dialogs.words.text import Said


def kept_how_long(standing: Standing) -> Said:
    """How long a file is kept: the settings in force, as the notice promises them."""
    service = standing.service
    return sentences(
        tn(
            "Je les efface %(n)s mois après l'examen.",
            "Je les efface %(n)s mois après l'examen.",
            service.after_exam_months,
        ),
        tn(
            "Sans réponse de votre part après ce message, je les efface au bout de %(n)s jour.",
            "Sans réponse de votre part après ce message, je les efface au bout de %(n)s jours.",
            service.started_days,
            easy=(
                "Pas de réponse à ce message ? J'efface après %(n)s jour.",
                "Pas de réponse à ce message ? J'efface après %(n)s jours.",
            ),
        ),
    )


def _ask_notice(standing: Standing, _n: int | None) -> Said:
    title = Raw(standing.diploma.short_title)
    return paragraphs(
        t(
            "Bonjour, je suis Quatorze, un robot. Je compte avec vous les semaines de stage ou de travail demandées "
            "pour passer le %(diploma)s.",
            easy="Bonjour, je suis Quatorze, un robot. Je compte vos semaines de stage ou de travail pour le "
            "%(diploma)s.",
            diploma=title,
        ),
        who_runs_this(standing.service),
        bullets(
            t(
                "Je garde vos réponses pour faire ce calcul.",
                easy="Je garde vos réponses pour compter.",
            ),
            kept_how_long(standing),
            t(
                "Vous pouvez tout effacer quand vous voulez : écrivez /supprimer.",
                easy="Pour tout effacer : /supprimer.",
            ),
            t(
                "N'envoyez ni pièce d'identité ni document médical.",
                easy="N'envoyez pas de carte d'identité. N'envoyez pas de papier médical.",
            ),
        ),
        DECIDES_NOTHING,
    )


def notice_again() -> Said:
    """The notice asked again right under something else: it stands above, and is not written twice."""
    return t("Mon premier message, plus haut, dit ce que je garde de vous.", easy="Lisez mon premier message.")


def more_about_notice(standing: Standing) -> Said:
    """The longer notice: what is kept, who reads it, which rights, how to use them."""
    service = standing.service
    who = Raw(service.name) if service.name else t("personne d'autre que vous dans cette version d'essai")
    return paragraphs(
        Strong(t("Ce que je garde et pourquoi")),
        bullets(
            t(
                "Ce que je garde : vos réponses, vos mots, la date, et votre nom sur Telegram.",
                easy="Je garde vos réponses et votre nom Telegram.",
            ),
            t(
                "À quoi cela sert : compter vos semaines et préparer vos papiers pour l'examen.",
                easy="C'est pour compter vos semaines et préparer vos papiers.",
            ),
            t("Qui peut lire : %(who)s.", who=who),
            t(
                "Telegram est une entreprise hors d'Europe, et vos messages passent par elle : dites-moi le minimum.",
                easy="Vos messages passent par Telegram. Dites-moi le minimum.",
            ),
            kept_how_long(standing),
            backups_forget(service),
        ),
        t(
            "Vos droits : voir vos données, les corriger (/corriger), les effacer (/supprimer), vous opposer à leur "
            "usage. Vous pouvez aussi vous plaindre à la CNIL.",
            easy="Vos droits : voir, corriger (/corriger), effacer (/supprimer). Vous pouvez écrire à la CNIL.",
        ),
        whom_about_data(service),
        t(
            "Ces règles et ces dates sont celles d'une seule académie. Ailleurs, les dates peuvent être autres.",
            easy="Les dates changent d'une académie à l'autre.",
        ),
    )


def _notice_choices(standing: Standing, _n: int | None) -> tuple[Choice, ...]:
    return (
        button("notice", "understood", t("J'ai compris")),
        button("notice", "more", t("En savoir plus")),
    )


NOTICE = Question(
    field="notice",
    ask=_ask_notice,
    why=t(
        "La loi demande de vous dire, avant toute question, qui garde vos données, pourquoi et combien de temps.",
        easy="La loi m'oblige à vous dire cela avant de commencer.",
    ),
    example=t("Touchez « J'ai compris », ou écrivez : j'ai compris.", easy="Touchez « J'ai compris »."),
    takes="choice",
    codes=("understood",),
    reads="yes_no",
    choices=_notice_choices,
    pressed=lambda _standing, _n, choice: {"notice": "understood"} if choice == "understood" else None,
    yes_no=("understood", "more"),
    skippable=False,
)
