"""The bilan on the way: the periods as they are noted, the total so far, what is to be completed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dialogs.answers.running import running_total
from dialogs.cards import describe
from dialogs.words.text import Strong, lines, paragraphs, t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said


def overview(standing: Standing) -> Said:
    """What is noted so far."""
    if not standing.periods:
        return t("Bilan : aucune période n'est encore notée.", easy="Pas encore de période.")
    cards = [lines(Strong(t("Période %(n)s", n=n)), describe(standing, n)) for n in standing.periods]
    return paragraphs(t("Votre bilan pour l'instant :"), *cards, running_total(standing))
