"""The sheets: the exam service's page of a file, and the person's own copy of their data."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from bot.papers.draw import draw
from bot.papers.glyphs import REPLACEMENT
from dialogs.answers.my_data.my_data import papers_of
from dialogs.words.effects import Paper
from tests.answers.standings import period, standing
from tests.dialogs.copies import NOTHING_MORE
from tests.papers.looks import looks_as_kept, page_of
from tests.papers.made import my_data, pages_of, summary, text_of


@pytest.mark.parametrize(("name", "paper"), [("file", summary()), ("my-data", my_data())])
def test_the_sheet_looks_as_it_was_approved(request: pytest.FixtureRequest, name: str, paper: Paper) -> None:
    drawn = draw(paper, "fr")
    assert looks_as_kept(page_of(drawn.content), name, rewrite=request.config.getoption("--rewrite"))


@pytest.mark.parametrize("periods", [0, 3, 40])
def test_the_page_of_a_file_is_one_page(periods: int) -> None:
    (page,) = pages_of(draw(summary(periods), "fr").content)
    assert "Dossier K7M-4QX" in page
    assert ("autres périodes ne sont pas sur cette page" in page) is (periods > 30)


def test_the_page_of_a_file_says_codes_in_words() -> None:
    printed = text_of(draw(summary(), "fr").content)
    for said in ("à faire confirmer", "secteur d'une période", "420 h à coup sûr", "120 h au total", "à compléter"):
        assert said in printed
    assert "period." not in printed
    assert REPLACEMENT not in printed


@pytest.mark.parametrize(
    ("today", "session", "told"),
    [
        ("2025-10-15", 2026, "Date limite de dépôt 28 novembre 2025"),
        ("2025-10-15", 2027, "Date limite de dépôt pas encore publiée (à viser : 28 novembre 2026)"),
        ("2026-11-29", 2027, "Date limite de dépôt pas encore publiée (jour visé, passé : 28 novembre 2026)"),
    ],
)
def test_the_page_of_a_file_says_by_when(today: str, session: int, told: str) -> None:
    assert told in text_of(draw(summary(today=today, session=session), "fr").content)


def test_the_copy_has_every_answer_with_its_words_on_as_many_pages_as_it_takes() -> None:
    pages = pages_of(draw(my_data(30), "fr").content)
    printed = " ".join(" ".join(pages).split())
    assert len(pages) > 1
    assert f"{len(pages)} / {len(pages)}" in pages[-1]
    for n in range(30):
        assert f"chez Employeur {n}" in printed
    assert "mots de last_name" in printed


def test_the_copy_says_which_activities_were_ticked() -> None:
    stay = {**period("2025-03-03", "2025-05-30"), "employer.activities": ("incoming", "outgoing")}
    sheet, _ = papers_of(standing("2025-10-15", [stay]), NOTHING_MORE)
    printed = text_of(draw(sheet, "fr").content)
    assert "La prise en charge des flux entrants, La prise en charge des flux sortants" in printed


def test_sheets_speak_the_readers_language() -> None:
    assert "What Quatorze keeps about you" in text_of(draw(my_data(), "en").content)
    assert "File K7M-4QX" in text_of(draw(summary(), "en").content)


def test_one_sees_where_a_message_ends_and_the_next_one_begins() -> None:
    sheet, _ = papers_of(standing("2025-10-15", []), NOTHING_MORE)
    told = [["Quatorze, 12:00", "première ligne\ndeuxième ligne"], ["Quatorze, 12:01", "troisième ligne\nquatrième"]]
    paper = replace(sheet, data={**sheet.data, "sections": [{"title": "Messages", "rows": told}]})
    first, second, third = (_height_of(draw(paper, "fr").content, words) for words in ("première", "deuxième", "trois"))
    assert second - third > 1.4 * (first - second)


def _height_of(pdf: bytes, words: str) -> float:
    """How high on the first page the line stands that has these words."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        text = document[0].get_textpage()
        found = text.search(words).get_next()
        assert found is not None
        return float(text.get_charbox(found[0])[1])
    finally:
        document.close()
