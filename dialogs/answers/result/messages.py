"""The result in plain words, in three messages: the verdict, where each hour went, what to do now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dialogs.answers.advice.next_steps import next_steps, whom_a_minor_asks
from dialogs.answers.result import contradictions
from dialogs.answers.result.hours import where_hours_went
from dialogs.answers.result.still_there import still_there
from dialogs.answers.result.verdict import verdict_told
from dialogs.cards import named
from dialogs.words.text import paragraphs, t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said


def result_messages(standing: Standing) -> tuple[Said, ...]:
    """The messages of the result, in order; what is lacking instead, while it cannot be computed."""
    result = standing.result
    if result is None:
        return (
            t(
                "Je ne peux pas encore dire le résultat : il me manque votre date de naissance. "
                "Exemple : « ma date de naissance est le 12/05/1997 ».",
                easy="Il me manque votre date de naissance. Exemple : « date de naissance 12/05/1997 ».",
            ),
        )
    if result.verdict == "not_applicable":
        return (paragraphs(verdict_told(standing, result), whom_a_minor_asks(standing, result)),)
    first = paragraphs(
        verdict_told(standing, result), still_there(standing), to_complete(standing), contradictions.told(standing)
    )
    hours = where_hours_went(standing, result)
    return (first, *((hours,) if hours is not None else ()), next_steps(standing, result))


def to_complete(standing: Standing) -> Said | None:
    """The periods that are not counted because an answer is missing; None when there is none."""
    if not standing.incomplete:
        return None
    return t(
        "À compléter, et pas encore compté : %(periods)s. Écrivez /corriger pour compléter.",
        easy="Pas encore compté : %(periods)s. Écrivez /corriger.",
        periods=named(standing, standing.incomplete),
    )
