"""How days and instants are written in each language."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.rendering import renderer
from dialogs.words.text import Text


@pytest.mark.parametrize(
    ("language", "value", "written"),
    [
        ("fr", date(2026, 10, 1), "1er octobre 2026"),
        ("fr", date(2026, 10, 11), "11 octobre 2026"),
        ("fr", datetime(2026, 10, 1, 1, 1, tzinfo=UTC), "1er octobre 2026, 01:01"),
        ("fr", datetime(2026, 10, 11, 8, tzinfo=UTC), "11 octobre 2026, 08:00"),
        ("en", datetime(2026, 10, 1, 8, tzinfo=UTC), "1 October 2026, 08:00"),
    ],
)
def test_in_french_the_first_day_of_a_month_is_the_first(language: str, value: Any, written: str) -> None:
    assert renderer(language).plain(Text("%(value)s", {"value": value})) == written


def test_in_french_no_line_of_a_phone_begins_with_a_sign() -> None:
    said = Text("Écrivez « oui » : c'est tout ? %(value)s !", {"value": "12 h"})
    assert renderer("fr").html(said) == "Écrivez «\xa0oui\xa0»\xa0: c'est tout\xa0? 12 h\xa0!"
    assert renderer("fr").plain(said) == "Écrivez « oui » : c'est tout ? 12 h !"
    assert renderer("en").html(Text("a : b")) == "a : b"
