"""HTML as Telegram reads it: to the text that a person sees and its entities, or the reason why it cannot be read."""

import re
from html import unescape
from typing import Any

from .refusals import bad

KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler", "span": "spoiler",
    "a": "text_link", "code": "code", "pre": "pre", "blockquote": "blockquote", "tg-emoji": "custom_emoji",
}  # fmt: skip
LINKS = ("http://", "https://", "tg://")
PIECE = re.compile(
    r"""<(?P<slash>/?)(?P<tag>[^>\s]*)(?P<rest>(?:"[^"]*"|'[^']*'|[^>"'])*)(?P<closed>>?)"""
    r"|&(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|lt|gt|amp|quot);?|[^<&]+|&",
    re.IGNORECASE,
)
ATTRIBUTE = re.compile(r"""\s+(?P<name>[^\s=]+)(?:\s*=\s*(?P<value>"[^"]*"|'[^']*'|[\w.-]+))?""")
EMPTY_SPACE = " \t\r\n\v\f\u200b\u2060"

Entity = dict[str, Any]


def units(text: str) -> int:
    """Telegram counts entities in UTF-16 units: an emoji is two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def read_html(source: str) -> tuple[str, list[Entity]]:
    """The text and its entities; raises Refused « can't parse entities: … » where Telegram does."""
    if "<" not in source and "&" not in source:
        return source, []
    said: list[str] = []
    entities: list[Entity] = []
    open_tags: list[tuple[str, dict[str, str], int]] = []
    length = 0
    for piece in PIECE.finditer(source):
        found = piece[0]
        if found[0] != "<":
            plain = unescape(found) if found[0] == "&" and len(found) > 1 else found
            said.append(plain)
            length += units(plain)
        elif piece["slash"]:
            _check_end(piece, [tag for tag, _, _ in open_tags])
            opened, attributes, begun = open_tags.pop()
            if length > begun:
                entities.extend(_entity(opened, attributes, begun, length - begun))
        else:
            open_tags.append((piece["tag"].lower(), _start(piece), length))
    if open_tags:
        raise unreadable(f'Can\'t find end tag corresponding to start tag "{open_tags[-1][0]}"')
    return "".join(said), sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def tidied(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Telegram drops the space around a text; entities move along, those over nothing go."""
    seen = text.strip(EMPTY_SPACE)
    if seen == text:
        return text, entities
    lead, size = units(text[: len(text) - len(text.lstrip(EMPTY_SPACE))]), units(seen)
    kept = []
    for entity in entities:
        begin = max(0, entity["offset"] - lead)
        end = min(size, entity["offset"] + entity["length"] - lead)
        if end > begin:
            kept.append({**entity, "offset": begin, "length": end - begin})
    return seen, kept


def unreadable(reason: str, at: re.Match[str] | None = None, after: str = "") -> Exception:
    """The refusal, with the byte where the trouble begins."""
    place = f" at byte offset {len(at.string[: at.start()].encode())}" if at else ""
    return bad(f"can't parse entities: {reason}{place}{after}")


def _start(piece: re.Match[str]) -> dict[str, str]:
    """The attributes of a start tag that may stand here."""
    tag, rest = piece["tag"].lower(), piece["rest"]
    if not piece["closed"] and not rest:
        raise unreadable("Unclosed start tag", piece)
    if tag not in KINDS:
        raise unreadable(f'Unsupported start tag "{tag}"', piece)
    if not piece["closed"]:
        raise unreadable(f'Unclosed start tag "{tag}"', piece)
    found = {match["name"]: unescape((match["value"] or "").strip("\"'")) for match in ATTRIBUTE.finditer(rest)}
    if tag == "span" and found.get("class") != "tg-spoiler":
        raise unreadable('Tag "span" must have class "tg-spoiler"', piece)
    return found


def _check_end(piece: re.Match[str], open_tags: list[str]) -> None:
    tag = piece["tag"].lower()
    if not open_tags:
        raise unreadable("Unexpected end tag", piece)
    if not piece["closed"]:
        raise unreadable("Unclosed end tag", piece)
    if tag and tag != open_tags[-1]:
        raise unreadable("Unmatched end tag", piece, f', expected "</{open_tags[-1]}>", found "</{tag}>"')


def _entity(tag: str, attributes: dict[str, str], offset: int, length: int) -> list[Entity]:
    entity: Entity = {"type": KINDS[tag], "offset": offset, "length": length}
    if tag == "a":
        if not attributes.get("href", "").startswith(LINKS):
            return []  # Telegram shows the words and drops the link
        entity["url"] = attributes["href"]
    elif tag == "tg-emoji":
        entity["custom_emoji_id"] = attributes.get("emoji-id", "")
    elif tag == "blockquote" and "expandable" in attributes:
        entity["type"] = "expandable_blockquote"
    return [entity]
