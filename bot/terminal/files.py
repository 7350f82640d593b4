"""The files that go with messages, drawn and laid where the person finds them: a folder for its owner alone."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import structlog

from bot.errors import Misuse

if TYPE_CHECKING:
    from storage.outbox import Waiting

log = structlog.get_logger()


class File(NamedTuple):
    """A file that was laid down."""

    name: str
    media_type: str
    path: Path


class Files:
    """A folder beside the database; one of the system's temporary folders where the database is no file."""

    def __init__(self, beside: Path | None) -> None:
        self._folder = None if beside is None else beside.absolute().with_name(f"{beside.stem}.files")

    def keep(self, waiting: Waiting) -> tuple[File, ...]:
        """Draws the files of a message, and lays them down; they stay until everything is erased."""
        if not waiting.say.papers:
            return ()
        from bot.papers.draw import draw  # noqa: PLC0415 - most turns draw nothing

        kept: list[File] = []
        for paper in waiting.say.papers:
            try:
                drawn = draw(paper, waiting.language, waiting.easy)
            except Exception as error:  # noqa: BLE001 - a bug in one paper must not hold up every message after it
                log.error("paper_failed", paper=paper.kind, error=error)
                continue
            kept.append(File(drawn.name, drawn.media_type, self._lay(waiting.id, drawn.name, drawn.content)))
        return tuple(kept)

    def forget(self) -> None:
        """Deletes every file that was laid down."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _lay(self, message: int, name: str, content: bytes) -> Path:
        """Each message has a folder of its own, so that a file keeps its name and replaces no other."""
        try:
            if self._folder is None:
                self._folder = Path(tempfile.mkdtemp(prefix="quatorze-"))
            place = self._folder / str(message)
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            place.mkdir(mode=0o700, exist_ok=True)
            path = place / Path(name).name
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                file.write(content)
        except OSError as problem:
            why = f"the file cannot be written ({problem.strerror})"
            raise Misuse(f"{problem.filename}: {why}; make room there, or let this user write there") from None
        return path
