"""Short codes, by which people and the exam service call a file: « K7M-4QX »."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Final

from sqlalchemy import bindparam, select

from storage.tables import conversations

if TYPE_CHECKING:
    from sqlalchemy import Connection

#: Without signs that look alike, and without vowels, so that no code is a word.
SIGNS: Final = "23456789BCDFGHJKMNPQRSTVWXZ"
_ROW: Final = conversations.c
_BY_CODE: Final = select(_ROW.id).where(_ROW.code == bindparam("code"))


def new_code() -> str:
    """A code drawn by lot; somebody may have it already."""
    return _parted("".join(secrets.choice(SIGNS) for _ in range(6)))


def free_code(connection: Connection, draw: Callable[[], str] = new_code) -> str:
    """A code that nobody has; should another process take it meanwhile, the commit will say Moved."""
    code = draw()
    while connection.execute(_BY_CODE, {"code": code}).first() is not None:
        code = draw()
    return code


def conversation_of(connection: Connection, written: str) -> int | None:
    """The conversation with this code, however it is written: « k7m4qx », « K7M-4QX »."""
    code = _parted("".join(sign for sign in written.upper() if sign.isalnum()))
    found: int | None = connection.scalar(_BY_CODE, {"code": code})
    return found


def code_of(connection: Connection, conversation: int) -> str | None:
    """The code of a conversation; None when it is not there any more."""
    return codes_of(connection, {conversation}).get(conversation)


def codes_of(connection: Connection, conversations: Collection[int]) -> dict[int, str]:
    """The codes of those of the conversations that are still there."""
    rows = connection.execute(select(_ROW.id, _ROW.code).where(_ROW.id.in_(conversations)))
    return {row.id: row.code for row in rows}


def _parted(signs: str) -> str:
    return f"{signs[:3]}-{signs[3:]}"
