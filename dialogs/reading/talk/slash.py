"""Slash commands: « /bilan », « /bilan@quatorze_bot », « /rappels lundi soir »."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.outcome import Command, Outcome, Unclear
from dialogs.reading.talk.tongues import language_named
from dialogs.reading.text.fold import fold, tidy

_SLASH = re.compile(r"/([a-z_]+)(?:@\w+)?(?:\s+(.*))?", re.DOTALL)

#: What each does; the promised ones first, then the English names that a person may try.
SLASHES: Final = {
    "start": "start", "bilan": "summary", "plan": "plan", "periodes": "summary", "attestation": "certificate",
    "rappels": "reminders", "corriger": "edit", "retour": "back", "aide": "help", "humain": "human",
    "langue": "language",
    "mesdonnees": "export", "supprimer": "erase", "stop": "stop", "help": "help", "back": "back", "human": "human",
    "language": "language", "summary": "summary", "reminders": "reminders", "edit": "edit",
    "certificate": "certificate",
    "delete": "erase", "erase": "erase", "export": "export", "cancel": "cancel", "annuler": "cancel",
    "restart": "restart",
    "recommencer": "restart", "skip": "skip", "passer": "skip", "repeter": "repeat", "repeat": "repeat", "undo": "undo",
}  # fmt: skip


def slash(text: str) -> tuple[str, str] | None:
    """The command after a slash and the words after it, None when the text is no slash command."""
    match = _SLASH.fullmatch(fold(tidy(text)).strip())
    return (match[1], match[2] or "") if match else None


def is_slash(text: str) -> bool | None:
    """Whether a slash command is one that does something; None where the text is none at all.

    >>> is_slash("/bilan"), is_slash("/settings"), is_slash("/12/05/1997")
    (True, False, None)
    """
    said = slash(text)
    return None if said is None else said[0] in SLASHES or said[0] == "confiance"


def obeyed(name: str, words: str) -> Outcome | None:
    """What a slash command means, with its words; None when words of the grammar decide (« /rappels »)."""
    if name == "confiance":
        return None
    command = SLASHES.get(name)
    if command is None:
        return Unclear()
    if command == "language" and words:
        return Command("language", language=language_named(words))
    return Command(command)
