"""HTML is read, or refused in Telegram's words, as the real server does."""

import pytest

from .markup import read_html, tidied
from .refusals import Refused


@pytest.mark.parametrize(("source", "text", "entities"), [
    ("bonjour", "bonjour", []),
    ("<b>a</b>", "a", [("bold", 0, 1)]),
    ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
    ("<STRONG>a</strong>", "a", [("bold", 0, 1)]),
    ("😀<b>é</b>", "😀é", [("bold", 2, 1)]),
    ("1 &lt; 2 &amp; 3 &gt; 2 &quot;x&quot;", '1 < 2 & 3 > 2 "x"', []),
    ("&eacute; &nbsp; A&B", "&eacute; &nbsp; A&B", []),
    ("&#233;&#xe9;", "éé", []),
    ("<b></b>x", "x", []),
    ('<a href="https://x.fr?a=1&amp;b=>">ici</a>', "ici", [("text_link", 0, 3)]),
    ('<a href="nulle part">ici</a>', "ici", []),
    ('<span class="tg-spoiler">x</span>', "x", [("spoiler", 0, 1)]),
    ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
    ("<b>x</>", "x", [("bold", 0, 1)]),
])  # fmt: skip
def test_html_becomes_text_and_entities(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    seen, found = read_html(source)
    assert seen == text
    assert [(entity["type"], entity["offset"], entity["length"]) for entity in found] == entities


@pytest.mark.parametrize(("source", "reason"), [
    ("a < b", 'Unsupported start tag "" at byte offset 2'),
    ("é<br>", 'Unsupported start tag "br" at byte offset 2'),
    ("<b", "Unclosed start tag at byte offset 0"),
    ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
    ("x</b>", "Unexpected end tag at byte offset 1"),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
])  # fmt: skip
def test_broken_html_is_refused_where_it_breaks(source: str, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        read_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


def test_space_around_a_text_goes_and_entities_move() -> None:
    text, entities = tidied(*read_html("\n <b> oui </b>\n"))
    assert (text, entities) == ("oui", [{"type": "bold", "offset": 0, "length": 3}])
