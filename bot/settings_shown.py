"""The settings as they may be shown: secrets and passwords masked."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from pydantic import SecretStr

from storage.addresses import without_password

if TYPE_CHECKING:
    from bot.settings import Settings


class Shown(NamedTuple):
    """A setting as it may be shown: no secret, no password; ``source`` is environment, .env or default."""

    name: str
    value: str
    source: str


def shown(settings: Settings) -> list[Shown]:
    """Every setting, in the order in which they are declared."""
    given = {name.upper() for name, value in os.environ.items() if value.strip()}
    told = []
    for field in type(settings).model_fields:
        name = field.upper()
        kept = ".env" if field in settings.model_fields_set else "default"
        told.append(Shown(name, _masked(getattr(settings, field)), "environment" if name in given else kept))
    return told


def _masked(value: object) -> str:
    match value:
        case None:
            return ""
        case SecretStr():
            return "********"
        case tuple():
            return ", ".join(map(str, value))
        case _:
            return without_password(str(value))
