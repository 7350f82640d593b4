"""The filters of the list and its order: what can be chosen, and how it is called on the list and in the audit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.staff import words
from dialogs.words.text import Raw, t

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dialogs.rules.diploma import Requirement
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
FORTNIGHT: Final = 2  # weeks
HUNDREDTH: Final = 0.01  # hours: nothing that is missing is told more exactly
#: When a person was last heard, in days: within, or not for.
HEARD: Final = {"-7": 7, "-30": 30, "14-": 14, "60-": 60}
_CHOICES: Final[Mapping[str, Mapping[str, Said]]] = {
    "need": {"any": t("tous les besoins")} | {str(need): name for need, name in words.PRIORITIES.items()},
    "verdict": words.VERDICTS_SHORT,
    "kind": words.KINDS,
    "missing": {
        "0": t("aucune"),
        "fortnight": t("deux semaines au plus"),
        "half": t("plus de deux semaines, la moitié au plus"),
        "more": t("plus de la moitié"),
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


def hours_missing(choice: str, rule: Requirement) -> tuple[float | None, float | None]:
    """From how many missing hours to how many a choice means under a rule, both ends included; None: without end."""
    fortnight, half = float(FORTNIGHT * rule.hours_per_week), float(rule.hours / 2)
    parts = {
        "0": (0.0, 0.0),
        "fortnight": (HUNDREDTH, fortnight),
        "half": (fortnight + HUNDREDTH, half),
        "more": (half + HUNDREDTH, None),
    }
    return parts.get(choice, (None, None))


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
