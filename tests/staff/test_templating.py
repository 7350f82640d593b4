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
    ("{{ 17.5 }}, {{ t('%(n)s h', n=17.5) }}", "17,5, 17,5\u00a0h"),
    ("{{ t('prochain : %(at)s', at=at) }}", "prochain\u00a0: 15 novembre 2026, 00:30"),
)


@pytest.mark.parametrize(("template", "told"), TOLD)
def test_an_instant_is_told_as_the_clock_there_shows_it(template: str, told: str) -> None:
    made = templating._environment().from_string(template)
    assert made.render(at=LATE, zone=PARIS, language="fr") == told


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("fr", "Écrit\u00a0: «\u00a0oui\u00a0», 14\u00a0semaines, 35\u00a0h par semaine\u00a0! Un essai"),
        ("en", "Écrit : « oui », 14 semaines, 35 h par semaine ! Un essai"),
    ],
)
def test_french_breaks_no_line_before_its_high_signs_and_units(language: str, told: str) -> None:
    said = Text("Écrit : « oui », 14 semaines, 35 h par semaine ! Un essai", {})
    assert templating.put(said, language, PARIS) == told


@pytest.mark.parametrize(
    ("wait", "told"),
    [(1, "1 seconde."), (119, "119 secondes."), (120, "2 minutes."), (121, "3 minutes."), (900, "15 minutes.")],
)
def test_a_long_wait_is_told_in_minutes(wait: int, told: str) -> None:
    template = '{% from "parts.html" import wait_told with context %}{{ wait_told(wait) }}'
    made = templating._environment().from_string(template)
    assert made.render(wait=wait, zone=PARIS, language="fr").endswith(f"dans {told}")


def test_a_sentence_without_an_instant_stays_as_it_is() -> None:
    made = templating._environment().from_string("{{ tn('%(n)s jour', '%(n)s jours', 2) }} {{ said }}")
    assert made.render(said=Text("oui", {}), zone=PARIS, language="fr") == "2\u00a0jours oui"
