"""Files that were sent, by the bot or by a person."""

import hashlib
from dataclasses import dataclass
from itertools import count
from typing import Any

from .refusals import bad
from .rules_of_telegram import DOWNLOAD_BYTES


@dataclass(frozen=True)
class StoredFile:
    """path: where it is fetched from, after `/file/bot<token>/`."""

    id: str
    path: str
    name: str
    media_type: str
    content: bytes

    def described(self) -> dict[str, Any]:
        """As every kind of attachment begins."""
        unique = hashlib.sha256(self.content).hexdigest()[:16]
        return {"file_id": self.id, "file_unique_id": unique, "file_size": len(self.content)}


class Files:
    """Every file under its id; each sending gives a new id, as Telegram may."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._numbers = count(1)

    def add(self, folder: str, name: str, media_type: str, content: bytes) -> StoredFile:
        number = next(self._numbers)
        ending = name.rpartition(".")[2] if "." in name else "bin"
        stored = StoredFile(f"file-{number}", f"{folder}/file_{number}.{ending}", name, media_type, content)
        self._by_id[stored.id] = self._by_path[stored.path] = stored
        return stored

    def by_id(self, file_id: str) -> StoredFile:
        if file_id not in self._by_id:
            raise bad("wrong file identifier/HTTP URL specified")
        return self._by_id[file_id]

    def to_fetch(self, file_id: str) -> dict[str, Any]:
        """What getFile answers."""
        if file_id not in self._by_id:
            raise bad("invalid file_id")
        stored = self._by_id[file_id]
        if len(stored.content) > DOWNLOAD_BYTES:
            raise bad("file is too big")
        return {**stored.described(), "file_path": stored.path}

    def at(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)
