"""Whole visits on a phone, from the first word to the result."""

from __future__ import annotations

import pytest

from tests.stories.bots import Bot
from tests.stories.visits import MET, NOT_APPLICABLE, SHORT, TO_CONFIRM, TOO_LATE, Talker


@pytest.mark.parametrize(
    ("steps", "words"),
    [
        pytest.param(MET, "semble atteint", id="met"),
        pytest.param(SHORT, "semble insuffisant pour l'instant", id="short"),
        pytest.param(TOO_LATE, "ce n'est plus possible", id="too late"),
        pytest.param(TO_CONFIRM, "à faire confirmer", id="to confirm"),
        pytest.param(NOT_APPLICABLE, "ne semble pas vous concerner", id="not applicable"),
    ],
)
async def test_a_visit_ends_with_its_result(bot: Bot, yasmine: Talker, steps: tuple[str, ...], words: str) -> None:
    async with bot.running():
        result = await yasmine.does(*steps)
    assert words in " ".join(heard.text for heard in result)
