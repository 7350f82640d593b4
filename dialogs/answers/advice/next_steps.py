"""What to do now: by when, whom to ask, what to do in Cyclades, which texts to read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dialogs.answers.advice import contacts
from dialogs.answers.deadlines import deadline_told, to_service
from dialogs.answers.topic import CYCLADES, of_the_rule
from dialogs.words.text import Raw, Strong, bullets, lines, paragraphs, t

if TYPE_CHECKING:
    from dialogs.rules.check import Result
    from dialogs.standing import Standing
    from dialogs.words.text import Said


def next_steps(standing: Standing, result: Result) -> Said:
    """The deadline, who can sign a convention, Cyclades, and where the rule is written."""
    return paragraphs(
        Strong(t("Et maintenant ?")),
        deadline_told(standing),
        _who_can_help(standing, result),
        _cyclades() if not standing.session_is_over else None,
        _texts(standing),
    )


def _who_can_help(standing: Standing, result: Result) -> Said | None:
    """Who decides what is open, and who can sign a convention for this person."""
    codes = [code for code in result.contacts if code != "exam_service"] if _may_need_one(standing, result) else []
    if not codes and "exam_service" not in result.contacts:
        return None
    asked = t(
        "Ce qui est à confirmer se demande %(service)s.",
        easy="Pour confirmer, demandez %(service)s.",
        service=to_service(standing),
    )
    who = bullets(*(contacts.named(standing, code) for code in codes))
    return lines(
        asked if "exam_service" in result.contacts else None,
        t(
            "Pour un stage, il faut une convention, signée avant de commencer. Peuvent la signer :",
            easy="Pour un stage, il faut une convention. Peuvent la signer :",
        )
        if codes
        else None,
        who if codes else None,
        t("Le rectorat ne signe jamais de convention.") if codes else None,
        contacts.CAP_EMPLOI if codes else None,
    )


def _may_need_one(standing: Standing, result: Result) -> bool:
    """Whether a convention is still to be signed: hours are missing, or an internship is to come."""
    starts = (standing.value("period.start", n) for n in standing.complete if _is_internship(standing, n))
    return result.missing_hours > 0 or any(isinstance(start, date) and start > standing.today for start in starts)


def _is_internship(standing: Standing, n: int) -> bool:
    return standing.value("period.kind", n) == "internship"


def _cyclades() -> Said:
    return lines(
        t(
            "Pour chaque période, l'employeur remplit et signe une attestation.",
            easy="Chaque employeur signe une attestation.",
        ),
        t(
            "Vous la déposez dans votre espace Cyclades (%(page)s), avec les autres pièces demandées.",
            easy="Vous la mettez dans Cyclades (%(page)s), avec les autres papiers.",
            page=Raw(CYCLADES.address),
        ),
        t(
            "Attention : si une attestation n'est pas conforme, vous ne pourrez pas passer l'examen.",
            easy="Attention : si l'attestation n'est pas bonne, pas d'examen.",
        ),
        t(
            "L'inscription à l'examen est une autre démarche, avec sa propre date.",
            easy="S'inscrire à l'examen, c'est une autre démarche.",
        ),
    )


def _texts(standing: Standing) -> Said:
    rule = standing.diploma
    return lines(
        t("Ce que dit le diplôme (référentiel) : %(page)s", page=Raw(rule.reference_url)),
        t("Ce que dit la règle : %(source)s", source=of_the_rule(rule.requirement)),
    )


def whom_a_minor_asks(standing: Standing, result: Result) -> Said:
    """Whom somebody can ask to whom the rule does not seem to apply."""
    if "minor_on_31_december" in result.reasons:
        return t(
            "Pour votre situation, demandez à votre établissement (lycée, CFA, organisme), ou %(service)s. Si la date "
            "de naissance n'est pas juste, écrivez la bonne, ou touchez « Corriger une réponse ».",
            easy="Demandez à votre lycée, à votre CFA, ou %(service)s.",
            service=to_service(standing),
        )
    return t("Pour le savoir, demandez %(service)s.", easy="Demandez %(service)s.", service=to_service(standing))
