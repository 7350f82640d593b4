"""Passwords: how long they are, how they are kept, and that a wrong name takes as long as a wrong password."""

from __future__ import annotations

from functools import lru_cache
from threading import BoundedSemaphore
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST: Final = 12
LONGEST: Final = 200
_HASHER: Final = PasswordHasher()
#: Each takes 64 MiB while it lasts: forty forms at once, from anybody, must not take the machine's memory.
_FEW_AT_ONCE: Final = BoundedSemaphore(2)


def hashed(password: str) -> str:
    """The password as it is kept."""
    with _FEW_AT_ONCE:
        return _HASHER.hash(password)


def opens(kept: str | None, password: str) -> bool:
    """Whether the password is the one that is kept; None: none is, and it takes as long to say so."""
    kept_by = kept or _nobodys()
    try:
        with _FEW_AT_ONCE:
            return _HASHER.verify(kept_by, password) and kept is not None
    except (VerificationError, InvalidHashError):
        return False


@lru_cache(maxsize=1)
def _nobodys() -> str:
    return hashed("nobody has this password")
