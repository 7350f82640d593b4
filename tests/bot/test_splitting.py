"""Long texts in parts."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.outgoing.splitting import MOST, split
from tests.botapi.markup import read_html, units


def shown(html: str) -> str:
    """The words, as Telegram reads them; raises what Telegram refuses."""
    return read_html(html)[0]


def test_a_short_text_is_one_part() -> None:
    assert split("<b>Bonjour</b> &amp; bienvenue") == ["<b>Bonjour</b> &amp; bienvenue"]


def test_it_is_cut_between_paragraphs_rather_than_in_a_line() -> None:
    paragraph = "mot " * 600
    assert split(f"{paragraph}\n\n{paragraph}") == [paragraph.strip(), paragraph.strip()]


def test_signs_that_count_twice_are_counted_twice() -> None:
    assert [units(shown(part)) for part in split("🙂" * MOST)] == [MOST, MOST]


PIECES = st.lists(
    st.sampled_from(["mot", " ", "\n", "\n\n", ". ", "&lt;", "&amp;", "🙂", "é", "<b>gras dehors</b>", "long" * 9]),
    max_size=80,
)


@given(pieces=PIECES, most=st.integers(8, 60))
def test_nothing_is_lost_nothing_is_too_long_and_every_part_is_whole(pieces: list[str], most: int) -> None:
    html = "".join(pieces)
    parts = split(html, most)
    assert re.sub(r"\s", "", "".join(shown(part) for part in parts)) == re.sub(r"\s", "", shown(html))
    for part in parts:
        assert units(shown(part)) <= most or len(html) <= most // 2
