"""The form of the visit, the same for every bot: the questions in order, and what a person does at each.

A bot's question is known by the first button of its message or, where it has none of its own, by its text; the bench
only looks at the callback data, so a bot's buttons must carry ``QUESTION:CHOICE``.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Step(NamedTuple):
    """One question: its id, and what the person does: presses the button whose data begins so, or types."""

    ask: str
    presses: str | None = None
    types: str | None = None


#: Up to the question before the picture of the period: turns without files.
VISIT: Final = (
    Step("notice", presses="notice:understood"),
    Step("session", presses="session:2027"),
    Step("candidate_kind", presses="candidate_kind:individual"),
    Step("birth_date", types="12/05/1997"),
    Step("has_period", presses="has_period:yes"),
    Step("period.kind", presses="period.kind:job"),
    Step("period.employer", types="La Poste"),
    Step("period.start", types="3 mars 2025"),
    Step("period.end", types="6 juin 2025"),
    Step("period.weekly_hours", presses="period.weekly_hours:35"),
    Step("period.sector", presses="period.sector:yes"),
    Step("period.weeks", presses="period.weeks:as_computed"),
)
#: The first message, then one turn a step.
TURNS: Final = 1 + len(VISIT)
