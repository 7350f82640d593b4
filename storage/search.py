"""Words by which staff find a file: keyed hashes of whole folded words, because the words themselves are sealed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import and_, bindparam, delete, false, insert, or_, select

from storage.encryption import Keyring, folded
from storage.prepared import Prepared
from storage.tables import search_words

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Connection

    from dialogs.words.conversation import Conversation
    from storage.conversations import Stored

#: What is searched, and the fields it is found in.
FIELDS: Final = {
    "last_name": "name",
    "first_names": "name",
    "cyclades_number": "number",
    "period.employer": "employer",
    "employer.siret": "number",
}
CHANNEL_NAME: Final = "channel_name"
KINDS: Final = (*sorted({*FIELDS.values()}), CHANNEL_NAME)
_NUMBERS: Final = frozenset({"number"})
_ROW: Final = search_words.c
_INSERT: Final = Prepared(
    insert(search_words).values({name: bindparam(name) for name in ("conversation", "kind", "hash")})
)
_CLEAR: Final = Prepared(delete(search_words).where(_ROW.conversation == bindparam("of")))


def words_of(stored: Stored) -> frozenset[tuple[str, str]]:
    """The kinds and folded words by which a conversation is found today."""
    return frozenset((*_in_facts(stored.conversation), *_in_name(stored.name)))


def rewrite(connection: Connection, keyring: Keyring, changed: Iterable[Stored]) -> None:
    """Writes the hashes of these conversations anew."""
    listed = list(changed)
    _CLEAR.run(connection, [{"of": stored.id} for stored in listed])
    rows = [
        {"conversation": stored.id, "kind": kind, "hash": keyring.hashed(kind, word)}
        for stored in listed
        for kind, word in sorted(words_of(stored))
    ]
    if rows:
        _INSERT.run(connection, rows)


def condition(keyring: Keyring, text: str, column: ColumnElement[int]) -> ColumnElement[bool]:
    """That a conversation holds every word of the text, apart or in one, or the whole in one; none without a word."""
    parted = [list(folded(word)) for word in text.split()]
    words = [_word(keyring, parts, column) for parts in parted if parts]
    every = and_(*words) if words else false()
    return or_(every, _held(keyring, "".join(folded(text)), column))


def _word(keyring: Keyring, parts: list[str], column: ColumnElement[int]) -> ColumnElement[bool]:
    """« N'Diaye » is found as « n » and « diaye », and as « ndiaye »."""
    apart = and_(*(_held(keyring, part, column) for part in parts))
    return or_(apart, _held(keyring, "".join(parts), column)) if len(parts) > 1 else apart


def _held(keyring: Keyring, word: str, column: ColumnElement[int]) -> ColumnElement[bool]:
    hashes = [digest for kind in KINDS for digest in keyring.hashes(kind, word)]
    return column.in_(select(_ROW.conversation).where(_ROW.hash.in_(hashes)))


def _in_facts(conversation: Conversation) -> Iterator[tuple[str, str]]:
    for key, fact in conversation.facts.items():
        kind = FIELDS.get(key.field)
        if kind is not None and isinstance(fact.value, str):
            words: Iterable[str] = _as_number(fact.value) if kind in _NUMBERS else _found_by(fact.value)
            yield from ((kind, word) for word in words)


def _in_name(name: str | None) -> Iterator[tuple[str, str]]:
    named: dict[str, Any] = json.loads(name) if name else {}
    for part in named.values():
        yield from ((CHANNEL_NAME, word) for word in _found_by(str(part or "")))


def _found_by(text: str) -> frozenset[str]:
    """Its words; each in one although a sign stands in it, and all in one: nobody is sure how a name is written.

    >>> sorted(_found_by("N'Diaye Le Goff"))
    ['diaye', 'goff', 'le', 'n', 'ndiaye', 'ndiayelegoff']
    """
    parted = [list(folded(word)) for word in text.split()]
    in_one = ("".join(parts) for parts in [*parted, [part for parts in parted for part in parts]])
    return frozenset((*(part for parts in parted for part in parts), *filter(None, in_one)))


def _as_number(text: str) -> tuple[str, ...]:
    """A number however its groups are written: « 356 000 000 49837 » is one word; () without a digit."""
    joined = "".join(folded(text))
    return (joined,) if any(sign.isdigit() for sign in joined) else ()
