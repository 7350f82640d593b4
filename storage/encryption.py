"""Keys of personal columns: sealing, opening, and keyed hashes to look words up by.

A sealed value is the id of its key (4 bytes), a nonce (12 bytes), and the AES-256-GCM ciphertext, which holds only in
the column it was sealed for. Keys stand newest first: the newest seals, all of them open.
"""

from __future__ import annotations

import base64
import hmac
import os
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from storage.errors import DatabaseUnusable, ValueUnreadable

KEY_BYTES: Final = 32
ID_BYTES: Final = 4
NONCE_BYTES: Final = 12
HASH_BYTES: Final = 16
#: Letters that Unicode does not take apart, although people type them apart.
LIGATURES: Final = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})


class BadKeys(DatabaseUnusable):
    """Keys cannot be read."""


class Keyring:
    """Keys of 32 bytes, newest first."""

    def __init__(self, keys: Sequence[bytes]) -> None:
        if not keys or any(len(key) != KEY_BYTES for key in keys):
            raise BadKeys("DATA_KEYS: at least one key is needed, each of 32 bytes")
        self._ciphers = {_id(key): AESGCM(key) for key in keys}
        self._searching = tuple(_derived(key, b"search") for key in keys)
        self._newest_id = _id(keys[0])
        self._newest = self._ciphers[self._newest_id]

    @classmethod
    def parse(cls, written: str, where: str = "DATA_KEYS") -> Keyring:
        """Keys in URL-safe base64, commas between them, newest first; raises BadKeys, by where they stand."""
        parts = written.split(",")
        return cls([_key(part.strip(), f"{where}: key {place}") for place, part in enumerate(parts, start=1)])

    @staticmethod
    def new_key() -> str:
        """A fresh key, as ``DATA_KEYS`` wants it."""
        return base64.urlsafe_b64encode(os.urandom(KEY_BYTES)).decode()

    @property
    def fingerprints(self) -> tuple[str, ...]:
        """What may be shown of the keys, newest first: 8 hexadecimal digits each."""
        return tuple(key_id.hex() for key_id in self._ciphers)

    def seal(self, plain: bytes, place: bytes) -> bytes:
        """The value encrypted with the newest key for the column ``place``."""
        nonce = os.urandom(NONCE_BYTES)
        return self._newest_id + nonce + self._newest.encrypt(nonce, plain, place)

    def open(self, sealed: bytes, place: bytes) -> bytes:
        """The value that ``seal`` was given; raises DatabaseUnusable for an unknown key or a value that was altered."""
        nonce_end = ID_BYTES + NONCE_BYTES
        cipher = self._ciphers.get(sealed[:ID_BYTES])
        if cipher is None:
            raise ValueUnreadable(
                f"{place.decode()}: a value is sealed with the key {sealed[:ID_BYTES].hex()}, which DATA_KEYS does not "
                "hold; put that key back, after the newest one"
            )
        try:
            return cipher.decrypt(sealed[ID_BYTES:nonce_end], sealed[nonce_end:], place)
        except InvalidTag:
            raise ValueUnreadable(
                f"{place.decode()}: a value was altered, or moved from another column; restore a backup"
            ) from None

    def is_newest(self, sealed: bytes) -> bool:
        """Whether the value needs no new sealing."""
        return sealed.startswith(self._newest_id)

    def hashed(self, kind: str, word: str) -> bytes:
        """The hash under which a folded word is written, with the newest key."""
        return _hash(self._searching[0], kind, word)

    def hashes(self, kind: str, word: str) -> tuple[bytes, ...]:
        """The hashes under which a folded word may stand: one a key, while keys are changed."""
        return tuple(_hash(key, kind, word) for key in self._searching)


def folded(text: str) -> Iterator[str]:
    """The whole words of a text without case, accents and ligatures.

    >>> list(folded("Cœur-d'Église, ﬁn"))
    ['coeur', 'd', 'eglise', 'fin']
    """
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    plain = "".join(sign for sign in apart if not unicodedata.combining(sign)).translate(LIGATURES)
    return ("".join(signs) for is_word, signs in groupby(plain, str.isalnum) if is_word)


def _key(written: str, which: str) -> bytes:
    try:
        key = base64.b64decode(written, altchars=b"-_", validate=True)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise BadKeys(f"{which} is not 32 bytes in URL-safe base64 (44 signs); check how it was copied")
    return key


def _derived(key: bytes, use: bytes) -> bytes:
    return hmac.digest(key, b"quatorze " + use, "sha256")


def _id(key: bytes) -> bytes:
    return _derived(key, b"fingerprint")[:ID_BYTES]


def _hash(key: bytes, kind: str, word: str) -> bytes:
    return hmac.digest(key, f"{kind} {word}".encode(), "sha256")[:HASH_BYTES]
