"""What closes a period: whether it is of the sector, whether all is right, whether there is another one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.cards import describe, heading, twin
from dialogs.naming import sector_name
from dialogs.questions.absence import counted_though_away
from dialogs.questions.examples import confirm_example
from dialogs.questions.question import Question, button
from dialogs.questions.tense import Tense, tense
from dialogs.words.text import lines, paragraphs, sentences, t

if TYPE_CHECKING:
    from collections.abc import Callable

    from dialogs.standing import Standing
    from dialogs.words.effects import Choice
    from dialogs.words.text import Said

# — sector —

#: What belongs to the sector of a diploma; another diploma's question stands without examples.
SECTORS: Final = {"cap-osrcl": t("Par exemple : la poste, les colis, une tournée de livraison.")}

_WHETHER_IN_IT: Final[dict[Tense, Callable[[Said], Said]]] = {
    "past": lambda sector: t(
        "L'entreprise et vos tâches étaient-elles bien de ce secteur : %(sector)s ?",
        easy="L'entreprise et votre travail : c'est bien dans ce secteur (%(sector)s) ?",
        sector=sector,
    ),
    "now": lambda sector: t(
        "L'entreprise et vos tâches sont-elles bien de ce secteur : %(sector)s ?",
        easy="L'entreprise et votre travail : c'est bien dans ce secteur (%(sector)s) ?",
        sector=sector,
    ),
    "planned": lambda sector: t(
        "L'entreprise et vos tâches seront-elles bien de ce secteur : %(sector)s ?",
        easy="L'entreprise et votre travail : ce sera bien dans ce secteur (%(sector)s) ?",
        sector=sector,
    ),
}


def _ask_sector(standing: Standing, n: int | None) -> Said:
    sector = sector_name(standing.diploma.code, standing.diploma.sector)
    return lines(
        _WHETHER_IN_IT[tense(standing, n)](sector),
        sentences(
            SECTORS.get(standing.diploma.code),
            t("Il faut les deux : l'entreprise et les tâches.", easy="Il faut les deux."),
        ),
    )


PERIOD_SECTOR = Question(
    field="period.sector",
    ask=_ask_sector,
    why=t(
        "Seules comptent les périodes dans le secteur du diplôme. Si vous hésitez, dites-le : le service des examens "
        "le confirmera.",
        easy="Si ce n'est pas le bon secteur, cela ne compte pas.",
    ),
    example=t("Exemple : oui, non, ou « pas sûr »."),
    takes="choice",
    hint=t(
        "Vous hésitez ? Touchez « J'ai un doute » : le service des examens décidera.",
        easy="Un doute ? Touchez « Je ne sais pas ».",
    ),
    codes=("yes", "no", "unsure"),
    choices=lambda _standing, _n: (
        button("period.sector", "yes", t("Oui, les deux")),
        button("period.sector", "no", t("Non")),
        button("period.sector", "unsure", t("J'ai un doute", easy="Je ne sais pas")),
    ),
    yes_no=("yes", "no"),
    unknown="unsure",
    depends=("period.employer",),
)


# — confirm —


def _ask_confirm(standing: Standing, n: int | None) -> Said:
    number = n or 1
    same = twin(standing, number)
    if same is None:
        question = t("Est-ce que tout est juste ?", easy="C'est juste ?")
    else:
        question = t(
            "Cette période est la même que la période %(same)s. Est-ce une autre période, ou la même notée deux fois ?",
            easy="C'est la même que la période %(same)s. Est-ce une autre période ?",
            same=standing.place(same),
        )
    card = lines(heading(standing, number), describe(standing, number))
    return paragraphs(card, counted_though_away(standing, number), question)


def _confirm_choices(standing: Standing, n: int | None) -> tuple[Choice, ...]:
    double = twin(standing, n or 1) is not None
    return (
        button("period.confirm", "ok", t("C'est une autre période, je la garde") if double else t("Oui, c'est juste")),
        button("period.confirm", "edit", t("Corriger")),
        button("period.confirm", "delete", t("Supprimer, c'est la même") if double else t("Supprimer cette période")),
    )


PERIOD_CONFIRM = Question(
    field="period.confirm",
    ask=_ask_confirm,
    why=t(
        "Une erreur ici change le résultat. Un coup d'œil suffit, et tout se corrige.",
        easy="Regardez bien. On peut tout corriger.",
    ),
    example=confirm_example,
    takes="choice",
    codes=("ok",),
    choices=_confirm_choices,
    pressed=lambda _standing, _n, choice: {"period.confirm": "ok"} if choice == "ok" else None,
    yes_no=("ok", "edit"),
)


MORE_PERIODS = Question(
    field="more_periods",
    ask=lambda _standing, _n: t(
        "Avez-vous une autre période à ajouter (stage, emploi, passé ou prévu) ?",
        easy="Un autre stage ou un autre travail ?",
    ),
    why=t("J'additionne les périodes : plusieurs employeurs, stages et emplois ensemble.", easy="On additionne tout."),
    example=t("Exemple : oui, ou non."),
    takes="choice",
    codes=("yes", "no"),
    choices=lambda _standing, _n: (
        button("more_periods", "yes", t("Oui, une autre")),
        button("more_periods", "no", t("Non, c'est tout")),
    ),
    yes_no=("yes", "no"),
)
