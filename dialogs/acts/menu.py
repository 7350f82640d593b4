"""The menu after the result: one entry a line; ``commands.MENU`` says what each does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dialogs.acts.register import FULL_WORDS
from dialogs.reminding.occasions import is_done
from dialogs.words.effects import Choice
from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said


def _waits_for(standing: Standing, step: str) -> bool:
    """Whether a step is the next one: the hours are there, then the signature, then the upload."""
    result = standing.result
    if (
        result is None
        or standing.session_is_over
        or result.missing_hours > 0
        or result.verdict in {"not_applicable", "on_track"}
    ):
        return False
    signed, uploaded = is_done(standing, "signed"), is_done(standing, "uploaded")
    return not uploaded and (signed if step == "uploaded" else not signed)


def _too_late(standing: Standing) -> bool:
    """Whether nothing helps any more for this session, or it is over, and a later one is open."""
    result = standing.result
    if result is None or next_session(standing) is None:
        return False
    return result.verdict == "too_late" or standing.session_is_over


def next_session(standing: Standing) -> int | None:
    """The year of the first open session after the person's own."""
    later = [session.year for session in standing.open_sessions if session.year > standing.session.year]
    return min(later, default=None)


def _always(_standing: Standing) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Entry:
    """A button ``menu:CODE``; it is there while ``shown`` holds."""

    code: str
    label: Said
    shown: Callable[[Standing], bool] = _always


#: In the order of the buttons.
ENTRIES: Final = (
    Entry("plan", t("Mon plan")),
    Entry("contacts", t("À qui m'adresser")),
    Entry("certificate", t("Préparer une attestation", easy="L'attestation"), lambda it: bool(it.complete)),
    Entry("reminders", t("Mes rappels")),
    Entry("signed", t("L'attestation est signée", easy="C'est signé"), lambda it: _waits_for(it, "signed")),
    Entry("uploaded", t("C'est déposé dans Cyclades", easy="C'est déposé"), lambda it: _waits_for(it, "uploaded")),
    Entry("next_session", t("Compter pour la session suivante", easy="Session suivante"), _too_late),
    Entry("add_period", t("Ajouter une période")),
    Entry("edit", t("Corriger une réponse", easy="Corriger")),
    Entry("summary", t("Revoir mon résultat")),
    Entry("origins", t("D'où viennent ces chiffres ?")),
    Entry("identify", t("Donner mon nom au service des examens", easy="Donner mon nom")),
    Entry("full_words", FULL_WORDS.label, lambda it: it.conversation.easy),
    Entry("human", t("Parler à quelqu'un")),
)


def menu_choices(standing: Standing) -> tuple[Choice, ...]:
    """The buttons of the menu for this person today."""
    return tuple(Choice(f"menu:{entry.code}", entry.label) for entry in ENTRIES if entry.shown(standing))
