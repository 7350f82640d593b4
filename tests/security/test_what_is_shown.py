"""Names that are markup, that turn the line around, or that give orders to a terminal are shown, and do nothing."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.papers.draw import draw
from bot.rendering import harmless, renderer
from bot.staff.templating import put
from dialogs.words.text import Joined, Raw, Strong, t
from storage.database import Database
from tests.papers.made import certificate, text_of
from tests.privacy.people import NAMES, YASMINE, Chats
from tests.staff.clients import code_of, opened
from tests.web.desks import desk_over

TRICKS = (
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u2028\u2029\ufeff\x00\x1b\x07\x9b\x85"
)
NASTY = (
    "<b>", "</b></a>", "&lt;", "&amp", '"><script>alert(1)</script>', "<tg-spoiler>", "a & b < c > d", "%(name)s %s",
    "{{ 7*7 }}", "{% raw %}", "\u202efdp.exe", "\x1b[2J\x1b]0;x\x07",
)  # fmt: skip
words = st.text() | st.sampled_from(NASTY) | st.text(st.sampled_from(TRICKS + "<>&ab\n"))


class Read(HTMLParser):
    """What a phone shows of Telegram's HTML, and the tags it was given."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, _attrs: Any) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def plain_spaces(text: str) -> str:
    """The text before French signs were kept with their word."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


@given(words)
def test_telegrams_html_holds_no_tag_but_ours(typed: str) -> None:
    said = Joined((Raw(typed), t("Le nom : %(name)s.", name=typed), Strong(Raw(typed))), " ")
    html = renderer("fr").html(said)
    assert html.count("<") == 2
    read = Read(html)
    assert read.tags == ["b"]
    assert plain_spaces(harmless(typed)) in plain_spaces(read.text) or "\r" in typed
    assert not set(TRICKS).intersection(html)


@given(words)
def test_no_trick_is_shown_to_staff_or_in_a_terminal(typed: str) -> None:
    for shown in (put(typed, "fr", None), renderer("fr").plain(Raw(typed))):  # type: ignore[arg-type]
        assert not set(TRICKS).intersection(shown)


@pytest.mark.parametrize(
    "name", ["محمد", "שלום", "می\u200cخواهم", "क\u094d\u200dष", "Zoë e\u0301", "👨\u200d👩\u200d👧"]
)
def test_names_of_every_script_are_shown_as_they_are_written(name: str) -> None:
    assert harmless(name) == name


def test_a_name_from_the_right_turns_nothing_of_a_sentence_around() -> None:
    said = t("chez %(employer)s, du %(day)s", employer="شركة 24", day="3 mars")
    assert put(said, "fr", None) == "chez \u2068شركة 24\u2069, du 3 mars"  # type: ignore[arg-type]
    assert put("شركة", "fr", None) == "شركة"  # type: ignore[arg-type] # in a form it would be sent back


def test_a_certificate_prints_no_trick() -> None:
    assert "Colis \u202efdp" not in text_of(draw(certificate(employer__name="Colis \u202efdp"), "fr").content)


def test_the_pages_of_the_service_show_markup_as_words(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(NAMES, YASMINE, {"first_name": "<b>Yas\u202emine</b>"})
    chats = Chats(database)
    chats.does(
        YASMINE, "bonjour", "#notice:understood", "#session:2026", "#candidate_kind:individual", "4 mai 1990",
        "#has_period:yes", "#period.kind:job", "<script>alert(1)</script> \u202efdp",
    )  # fmt: skip
    desk = desk_over(database)
    client = opened(desk).signs_in("agent")
    for path in (f"/staff/files/{code_of(desk, YASMINE)}", "/staff"):
        client.goes(path)
        assert client.status == 200
        assert "<script>alert" not in client.page
        assert "<b>Yas" not in client.page
        assert "\u202e" not in client.page
    assert "alert(1)" in client.goes(f"/staff/files/{code_of(desk, YASMINE)}").text
    client.close()
