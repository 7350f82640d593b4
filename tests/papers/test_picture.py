from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.papers.draw import draw
from dialogs.answers.result.picture import picture_of
from dialogs.answers.result.picture_told import MOST_ROWS, picture_told
from dialogs.answers.result.stretches import stretches
from dialogs.words.text import from_json
from tests.answers.standings import period, standing, words
from tests.papers.looks import difference, looks_as_kept, picture_in
from tests.papers.made import picture

MANY = [
    period(f"2024-{month:02}-01", f"2024-{month:02}-26", 30, employer=f"Établissement de livraison numéro {month} " * 3)
    for month in range(1, 13)
]

OUTSIDE = [period("2020-03-03", "2021-05-02"), period("2026-09-01", "2027-01-29", employer="Colis Express")]


@pytest.mark.parametrize(
    ("name", "language", "changed"),
    [
        ("picture", "fr", {}),
        ("picture-english", "en", {}),
        ("picture-easy", "fr", {}),
        ("picture-nothing", "fr", {"periods": [], "today": "2026-11-25", "session": 2027}),
        ("picture-many", "fr", {"periods": MANY}),
        ("picture-outside", "fr", {"periods": OUTSIDE}),
    ],
)
def test_the_picture_looks_as_it_was_approved(
    request: pytest.FixtureRequest, name: str, language: str, changed: dict[str, object]
) -> None:
    drawn = draw(picture(**changed), language, easy=name.endswith("easy"))
    rewrite = request.config.getoption("--rewrite")
    assert looks_as_kept(picture_in(drawn.content), name, rewrite=rewrite)


@pytest.mark.parametrize("periods", [[], MANY], ids=["nothing", "many"])
def test_a_picture_fits_a_telephone_and_a_slow_line(periods: list[dict[str, object]]) -> None:
    drawn = draw(picture(periods=periods), "fr")
    shown = picture_in(drawn.content)
    assert drawn.media_type == "image/png"
    assert len(drawn.content) < 60_000
    assert shown.width == 900
    assert shown.height < 2 * shown.width  # on the screen as a whole


def test_a_missing_period_would_be_seen() -> None:
    """The tolerance of the golden pictures is smaller than what a person would notice."""
    all_but_one = draw(picture(periods=[period("2024-09-02", "2024-11-29"), period("2025-01-06", "2025-02-28")]), "fr")
    moved = draw(picture(periods=[period("2024-09-02", "2024-11-29"), period("2025-02-06", "2025-03-28")]), "fr")
    assert difference(picture_in(all_but_one.content), picture_in(moved.content)) > 0.6


def test_how_days_stand_is_seen_without_colours() -> None:
    """Of each filling of the legend, in grey: the mean and the spread of its dots differ from the others'."""
    grey = picture_in(draw(picture(), "fr").content).convert("L")
    from PIL import ImageStat

    legend = {"counted": (36, 1015), "planned": (442, 1015), "open": (36, 1060), "outside": (442, 1060)}
    looks = set()
    for left, top in legend.values():
        seen = ImageStat.Stat(grey.crop((left + 4, top + 4, left + 50, top + 24)))
        looks.add((round(seen.mean[0] / 12), round(seen.stddev[0] / 12)))
    assert len(looks) == len(legend)


def test_the_words_beside_the_picture_say_all_that_it_shows() -> None:
    told = words(picture_told(standing("2025-10-15", [period("2022-03-03", "2023-08-30", employer="Colis Express")])))
    for said in (
        "Colis Express",
        "308 sur 490",
        "8,8 sur 14",
        "avant les 3 ans",
        "15/10/2025",
        "28/11/2025",
        "30/06/2026",
    ):
        assert said in told


def test_an_unpublished_deadline_is_said_to_be_one() -> None:
    told = words(picture_told(standing("2026-10-15", session=2027)))
    assert "date limite à viser : 28/11/2026 (pas encore publiée)" in told


def test_what_is_planned_is_not_shown_as_done() -> None:
    paper = picture_of(standing("2025-03-14", [period("2025-03-03", "2025-06-06")]))
    assert paper is not None
    for gauge in paper.data["gauges"]:
        assert (gauge["done"], gauge["certain"]) == (0.1429, 1.0)
    assert [part["status"] for part in paper.data["rows"][0]["parts"]] == ["counted", "planned"]
    told = words(picture_told(standing("2025-03-14", [period("2025-03-03", "2025-06-06")])))
    assert "Déjà faites aujourd'hui : 70 h sur 490 h." in told


@pytest.mark.parametrize(
    ("today", "told"),
    [("2025-03-14", "490 h : compté, prévu"), ("2025-02-14", "490 h : prévu"), ("2025-07-14", "490 h : compté")],
)
def test_a_row_says_whether_its_hours_are_done_or_planned(today: str, told: str) -> None:
    paper = picture_of(standing(today, [period("2025-03-03", "2025-06-06")]))
    assert paper is not None
    assert words(from_json(paper.data["rows"][0]["hours"]["said"])) == told


def test_work_in_weeks_that_are_full_without_it_is_shown_as_its_row_says() -> None:
    full, more = period("2025-03-03", "2025-05-30"), period("2025-04-07", "2025-04-25", employer="Colis Express")
    paper = picture_of(standing("2025-09-01", [full, more]))
    assert paper is not None
    row = paper.data["rows"][1]
    assert [part["status"] for part in row["parts"]] == ["open"]
    assert words(from_json(row["hours"]["said"])) == "105 h : à faire confirmer"


def test_nobody_who_is_not_concerned_gets_a_picture() -> None:
    minor = standing("2025-10-15", born="2012-01-01")
    assert picture_of(minor) is None
    assert picture_told(minor) is None


def test_days_beyond_an_edge_are_pointed_at() -> None:
    before, after = picture(periods=OUTSIDE).data["rows"]
    assert (before["earlier"], before["later"], before["parts"]) == (True, False, [])
    assert (after["earlier"], after["later"], after["parts"]) == (False, True, [])


def test_with_many_periods_the_last_row_holds_the_others() -> None:
    rows = picture(periods=MANY).data["rows"]
    assert len(rows) == MOST_ROWS
    assert len(rows[-1]["parts"]) == len(MANY) - MOST_ROWS + 1


DAYS = st.dates(date(2021, 1, 1), date(2027, 12, 31))


@given(
    start=DAYS,
    length=st.integers(0, 900),
    today=st.dates(date(2025, 1, 1), date(2026, 6, 30)),
    sector=st.sampled_from(["yes", "no", "unsure"]),
)
def test_every_day_of_a_period_stands_in_one_way_and_on_the_picture(
    start: date, length: int, today: date, sector: str
) -> None:
    end = start + timedelta(days=length)
    held = standing(today.isoformat(), [period(start.isoformat(), end.isoformat(), sector=sector)])
    assert held.result is not None
    found = stretches(held, held.result, 0)
    assert found[0].first == start
    assert found[-1].last == end
    for one, after in pairwise(found):
        assert after.first == one.last + timedelta(days=1)
        assert after.status != one.status
    paper = picture_of(held)
    assert paper is not None
    for part in paper.data["rows"][0]["parts"]:
        assert 0 <= part["at"] < part["to"] <= 1
    assert all(0 <= mark["at"] <= mark["to"] <= 1 for mark in paper.data["marks"])
