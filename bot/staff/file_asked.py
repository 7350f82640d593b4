"""The file that an address names, as it stands now: with the rule and the dates of the moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.staff.pages import Refused
from storage import codes, conversations

if TYPE_CHECKING:
    from bot.staff.pages import Asked
    from dialogs.standing import Standing
    from storage.conversations import Stored
    from storage.database import Look


@dataclass(frozen=True, slots=True)
class File:
    """A file as it stands now."""

    stored: Stored
    standing: Standing

    @property
    def id(self) -> int:
        """Its id."""
        return self.stored.id


def file_of(asked: Asked, look: Look) -> File:
    """The file of the address; raises Refused when it is not there."""
    of = codes.conversation_of(look.connection, asked.request.path_params["code"])
    stored = None if of is None else conversations.seen(look.connection, of)
    if stored is None:
        raise Refused(404, "file")
    standing, _ = asked.desk.runner.standing(look, stored)
    return File(stored, standing)
