"""The short way says what the long one says: of a whole date where a day is asked, of a known firm where a firm is."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.reading.outcome import Answer, Candidate
from dialogs.reading.plain import plain
from dialogs.reading.read import read, read_closely
from dialogs.reading.text.vocabulary import MONTHS
from dialogs.words.facts import Value

TODAY: Final = date(2026, 3, 2)
DAYS: Final = st.dates(date(1930, 1, 1), date(2032, 12, 31)) | st.dates(date(2022, 1, 1), date(2028, 12, 31))
NAMES: Final = {number: sorted(name for name, n in MONTHS.items() if n == number) for number in range(1, 13)}
KNOWN: Final = st.fixed_dictionaries(
    {},
    optional={
        "birth_date": DAYS,
        "period.kind": st.just("job"),
        "period.employer": st.sampled_from(["La Poste", "DPD"]),
        "period.start": DAYS,
        "period.end": DAYS | st.just("ongoing"),
        "period.weekly_hours": st.just(Decimal(35)),
        "session": st.just(2027),
    },
)


@st.composite
def written(draw: st.DrawFn) -> str:
    """A whole date as people type it."""
    day = draw(DAYS)
    in_figures = [f"{day.day:02d}{sign}{day.month:02d}{sign}{day.year}" for sign in "/.-"]
    name = draw(st.sampled_from(NAMES[day.month]))
    in_words = [f"{day.day} {name} {day.year}", f"le {day.day:02d} {name.capitalize()} {day.year} "]
    return draw(st.sampled_from([*in_figures, f"{day.day}/{day.month}/{day.year}", *in_words]))


@given(st.sampled_from(["birth_date", "period.start", "period.end"]), written(), KNOWN, st.integers(0, 900))
def test_of_a_whole_date_both_ways_say_the_same(ask: str, text: str, known: dict[str, Value], later: int) -> None:
    today = TODAY + timedelta(days=later)
    alone = plain(ask, text, known, today)
    assert alone is None or alone == read_closely(ask, text, known, today, Decimal(35))


@pytest.mark.parametrize("known", [{}, {"period.employer": "Carrefour"}, {"period.start": date(2025, 3, 3)}])
@pytest.mark.parametrize("text", ["La Poste", "dpd", "Uber", "mondial relay", " CHRONOPOST", "Burger King"])
def test_of_a_firm_that_everybody_knows_both_ways_say_the_same(text: str, known: dict[str, Value]) -> None:
    alone = plain("period.employer", text, known, TODAY)
    assert alone is None or alone == read_closely("period.employer", text, known, TODAY, Decimal(35))


@pytest.mark.parametrize(
    ("ask", "text", "value"),
    [
        ("birth_date", "12/05/1997", date(1997, 5, 12)),
        ("period.start", "3 mars 2025", date(2025, 3, 3)),
        ("period.end", "le 1er août 2025", date(2025, 8, 1)),
        ("period.employer", "La Ruche qui dit oui", "La Ruche qui dit oui"),
        ("period.employer", "Start People", "Start People"),
    ],
)
def test_what_is_asked_and_nothing_else_takes_the_short_way(ask: str, text: str, value: Value) -> None:
    expected = Answer((Candidate({ask: value}, sure=True),))
    assert plain(ask, text, {}, TODAY) == read(ask, text, {}, TODAY, Decimal(35)) == expected


@pytest.mark.parametrize(
    ("ask", "text"),
    [
        ("birth_date", "12/05/97"),  # the century is to be decided
        ("birth_date", "12/05/2019"),  # no candidate is that young
        ("period.start", "31/02/2025"),
        ("period.start", "12/05/1997"),  # a birth date, rather
        ("period.start", "03/03 2025"),
        ("period.start", "début 3 mars 2025"),
        ("period.end", "3 brumaire 2025"),
        ("period.end", "1 mars 2025"),  # before the first day
        ("period.employer", "DPD à Lille"),
        ("period.employer", "boulanger"),  # a firm, or a trade
        ("yes_no", "3 mars 2025"),
    ],
)
def test_what_may_be_anything_else_is_read_closely(ask: str, text: str) -> None:
    assert plain(ask, text, {"period.start": date(2025, 3, 3)}, TODAY) is None
