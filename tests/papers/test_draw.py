from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from bot.papers.draw import draw
from bot.papers.glyphs import missing
from dialogs.words.effects import Paper
from tests.papers.made import certificate, text_of


def test_the_same_paper_is_the_same_file_to_the_byte() -> None:
    assert draw(certificate(), "fr").content == draw(certificate(), "fr").content


def test_a_paper_is_drawn_from_any_thread() -> None:
    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(lambda _: draw(certificate(), "fr"), range(2))
    assert first == second


def test_an_unknown_kind_is_our_own_slip() -> None:
    with pytest.raises(KeyError):
        draw(Paper("poster", "poster.pdf", {}), "fr")


def test_words_are_printed_and_never_run() -> None:
    words = '#panic("no") *bold* $x$ @ref `raw` // "'
    assert words in text_of(draw(certificate(employer__name=words), "fr").content)


@pytest.mark.parametrize("words", ["Élodie Œuvré – 3 €", "Владимир", "علي", "Գարեգին", "გიორგი", "தமிழ்", "Đặng Thị"])
def test_names_of_many_scripts_can_be_drawn(words: str) -> None:
    assert missing(words) == ""


def test_what_no_font_has_is_named() -> None:
    assert missing("日本 a🙂") == "日本🙂"
