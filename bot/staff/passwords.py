"""Passwords: how long they are, how they are kept, and that a wrong name takes as long as a wrong password."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST: Final = 12
LONGEST: Final = 200
_HASHER: Final = PasswordHasher()


def hashed(password: str) -> str:
    """The password as it is kept."""
    return _HASHER.hash(password)


def opens(kept: str | None, password: str) -> bool:
    """Whether the password is the one that is kept; None: none is, and it takes as long to say so."""
    try:
        return _HASHER.verify(kept or _nobodys(), password) and kept is not None
    except (VerificationError, InvalidHashError):
        return False


@lru_cache(maxsize=1)
def _nobodys() -> str:
    return _HASHER.hash("nobody has this password")
