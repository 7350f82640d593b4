"""The filters of the list and its order: what can be chosen, and how it is called on the list and in the audit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.staff import words
from dialogs.words.text import Raw, t

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dialogs.words.text import Said

#: In the order in which they stand on the page.
NAMES: Final = {
    "need": t("Besoin"),
    "session": t("Session"),
    "verdict": t("Verdict"),
    "kind": t("Préparation"),
    "missing": t("Heures manquantes"),
    "uploaded": t("Attestation déposée"),
    "heard": t("Dernier contact"),
    "assignee": t("Attribué à"),
    "sort": t("Trier par"),
}
#: Missing hours in parts of the requirement: one fortnight, the half, more.
MISSING: Final = {"0": (0.0, 0.0), "1-70": (0.01, 70.0), "71-245": (70.01, 245.0), "246-": (245.01, None)}
#: When a person was last heard, in days: within, or not for.
HEARD: Final = {"-7": 7, "-30": 30, "14-": 14, "60-": 60}
_CHOICES: Final[Mapping[str, Mapping[str, Said]]] = {
    "need": {"any": t("tous les besoins")} | {str(need): name for need, name in words.PRIORITIES.items()},
    "verdict": words.VERDICTS_SHORT,
    "kind": words.KINDS,
    "missing": {
        "0": t("aucune"),
        "1-70": t("70 h au plus"),
        "71-245": t("de 71 à 245 h"),
        "246-": t("plus de 245 h"),
    },
    "uploaded": {"yes": t("oui, dit la personne"), "no": t("non")},
    "heard": {
        "-7": t("depuis 7 jours au plus"),
        "-30": t("depuis 30 jours au plus"),
        "14-": t("il y a plus de 14 jours"),
        "60-": t("il y a plus de 60 jours"),
    },
    "sort": {
        "missing": t("heures manquantes, du plus au moins"),
        "heard": t("dernier contact, les récents d'abord"),
        "silent": t("dernier contact, les anciens d'abord"),
    },
}


def number_of(text: str) -> int | None:
    """The number that an address or a form says; None for what is none."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 16 else None  # noqa: PLR2004 - no id of ours is longer


def choices(sessions: Iterable[int], members: Mapping[int, str]) -> dict[str, list[tuple[str, Said]]]:
    """What each filter offers, a code and how it is called."""
    people = sorted(members.items(), key=lambda pair: pair[1])
    offered = {name: list(called.items()) for name, called in _CHOICES.items()}
    offered["session"] = [(str(year), Raw(str(year))) for year in sessions]
    offered["assignee"] = [("me", t("moi")), *((str(of), Raw(name)) for of, name in people)]
    return offered


def meant(name: str, value: str) -> str:
    """The choice, if it can be one; "" for anything else: what somebody wrote into an address goes no further."""
    known = value in _CHOICES[name] if name in _CHOICES else number_of(value) is not None
    return value if known or (name, value) == ("assignee", "me") else ""


def called(name: str, value: str, members: Mapping[int, str]) -> Said:
    """How a choice is called: « Verdict : Insuffisant »."""
    if name == "assignee" and value != "me":
        told: Said = Raw(members.get(number_of(value) or 0, value))
    else:
        told = t("moi") if name == "assignee" else words.called(_CHOICES.get(name, {}), value)
    return t("%(field)s : %(value)s", field=NAMES[name], value=told)
