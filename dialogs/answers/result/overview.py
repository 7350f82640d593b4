"""The bilan on the way: the periods as they are noted, the total so far, what is to be completed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.answers.result.running import running_total
from dialogs.cards import describe, heading, named, numbered
from dialogs.words.text import lines, paragraphs, t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said

MANY: Final = 6  # more periods than this are told one a line: a message has an end


def overview(standing: Standing) -> Said:
    """What is noted so far."""
    if not standing.periods:
        return t(
            "Bilan : aucune période n'est encore notée. Encore quelques questions, et le calcul dira si cela suffit.",
            easy="Pas encore de période. Répondez aux questions : je calcule.",
        )
    return paragraphs(
        t("Votre bilan pour l'instant :"), *_cards(standing), running_total(standing), not_counted_yet(standing)
    )


def not_counted_yet(standing: Standing) -> Said | None:
    """The periods that the total leaves out until their last question is answered; None when there is none."""
    left_out = standing.incomplete
    return t("Pas encore compté : %(periods)s.", periods=named(standing, left_out)) if left_out else None


def periods_listed(standing: Standing) -> Said:
    """Every period as it is noted."""
    if not standing.periods:
        return t("Aucune période n'est encore notée.", easy="Pas encore de période.")
    return paragraphs(t("Vos périodes :"), *_cards(standing), running_total(standing), not_counted_yet(standing))


def _cards(standing: Standing) -> list[Said]:
    if len(standing.periods) > MANY:
        return [lines(*(numbered(standing, n) for n in standing.periods))]
    return [lines(heading(standing, n), describe(standing, n)) for n in standing.periods]
