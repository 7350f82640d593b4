"""What a browser carries for us, sealed: it can neither read nor change it, nor use it elsewhere than it is meant."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from storage.errors import DatabaseUnusable

if TYPE_CHECKING:
    from bot.staff.pages import Asked


def seal(asked: Asked, words: str, place: bytes) -> str:
    """Words as they may stand in an address, a form or a cookie; ``place`` is what they are meant for."""
    return base64.urlsafe_b64encode(asked.desk.database.keyring.seal(words.encode(), place)).decode()


def unseal(asked: Asked, sealed: str, place: bytes) -> str:
    """What ``seal`` was given for that place; raises ValueError for anything else."""
    try:
        return asked.desk.database.keyring.open(base64.urlsafe_b64decode(sealed), place).decode()
    except DatabaseUnusable:
        raise ValueError("was not sealed by us for this place") from None
