"""An absence that was told beside a stay: whoever speaks of one is asked about it before the weeks count in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.cards import named
from dialogs.reading.work.absences import was_away
from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said

#: Where the words say how much was worked, an absence has its place already.
_COUNTED: Final = frozenset({"period.weeks", "period.total_hours", "period.confirm"})


def absence_told(standing: Standing, n: int | None) -> bool:
    """Whether the words of a period's answers tell of days away."""
    return any(
        key.period == n and key.field.startswith("period.") and key.field not in _COUNTED and was_away(fact.words)
        for key, fact in standing.conversation.facts.items()
    )


def counted_though_away(standing: Standing, n: int) -> Said | None:
    """That all weeks of a stay count although an absence was told, and what to do; None where that is not so."""
    if not _counts_it(standing, n):
        return None
    return t(
        "Vous avez parlé d'une absence, et toutes les semaines sont comptées. Pour l'enlever, écrivez sa durée. "
        "Exemple : « 3 semaines d'absence ».",
        easy="Vous avez parlé d'une absence. Je compte tout. Si c'est faux, écrivez : « 3 semaines d'absence ».",
    )


def absences_counted(standing: Standing) -> Said | None:
    """What is said of it beside the result; None where no absence counts as work."""
    periods = [n for n in standing.complete if _counts_it(standing, n)]
    if not periods:
        return None
    return t(
        "À vérifier : vous avez parlé d'une absence, et elle est comptée comme du travail (%(periods)s). Pour "
        "l'enlever, écrivez sa durée : « 3 semaines d'absence ».",
        easy="À vérifier : votre absence est comptée (%(periods)s). Pour l'enlever, écrivez : « 3 semaines "
        "d'absence ».",
        periods=named(standing, periods),
    )


def _counts_it(standing: Standing, n: int) -> bool:
    """Whether the weeks of the calendar count of a stay, and words about it tell of days away."""
    if standing.value("period.kind", n) == "apprenticeship" or standing.value("period.weekly_hours", n) == "total":
        return False
    return standing.value("period.weeks", n) in {None, "as_computed"} and absence_told(standing, n)
