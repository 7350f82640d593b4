"""What a template puts out, in the reader's language and at the reader's hour."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.staff import templating
from dialogs.words.text import Text

PARIS = ZoneInfo("Europe/Paris")
LATE = datetime(2026, 11, 14, 23, 30, tzinfo=UTC)  # already the next day in Paris

TOLD = (
    ("{{ at }}", "15 novembre 2026, 00:30"),
    ("{{ short(at) }}", "15/11/2026"),
    ("{{ t('prochain : %(at)s', at=at) }}", "prochain : 15 novembre 2026, 00:30"),
)


@pytest.mark.parametrize(("template", "told"), TOLD)
def test_an_instant_is_told_as_the_clock_there_shows_it(template: str, told: str) -> None:
    made = templating._environment().from_string(template)
    assert made.render(at=LATE, zone=PARIS, language="fr") == told


def test_a_sentence_without_an_instant_stays_as_it_is() -> None:
    made = templating._environment().from_string("{{ tn('%(n)s jour', '%(n)s jours', 2) }} {{ said }}")
    assert made.render(said=Text("oui", {}), zone=PARIS, language="fr") == "2 jours oui"
