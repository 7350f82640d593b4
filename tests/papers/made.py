"""Papers made up for the tests, and what stands on a drawn one."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pypdfium2

from bot.staff.paper_pages import sheet_to_print
from dialogs.answers.my_data.my_data import papers_of
from dialogs.answers.result.picture import picture_of
from dialogs.words.effects import Paper
from tests.answers.standings import period, standing
from tests.dialogs.copies import NOTHING_MORE

CERTIFICATE: dict[str, Any] = {
    "title": "CAP Opérateur/opératrice de service - Relation client et livraison",
    "candidate": {
        "last_name": "Ben Saïd",
        "first_names": "Yasmine",
        "address": "12 bis rue de l'Église",
        "postal_code": "59000",
        "city": "Lille",
    },
    "employer": {
        "type": None,
        "name": "La Poste",
        "address": None,
        "postal_code": None,
        "city": None,
        "activity": "Distribution du courrier et des colis",
        "siret": "356 000 000 49837",
    },
    "signatory": {"name": None, "role": None},
    "internship": {"start": "2025-03-03", "end": "2025-05-30", "weeks": "13", "weekly_hours": "35"},
    "job": None,
    "activities": [
        {"title": "La prise en charge des flux entrants", "done": True},
        {"title": "La conduite de chariots en sécurité", "done": False},
        {"title": "La prise en charge des flux sortants", "done": False},
    ],
}


def certificate(**changed: Any) -> Paper:
    """A certificate; ``employer__name="…"`` changes one box of it."""
    data = deepcopy(CERTIFICATE)
    for path, value in changed.items():
        *above, last = path.split("__")
        box = data
        for name in above:
            box = box[name]
        box[last] = value
    return Paper("certificate", "attestation.pdf", data)


def pages_of(content: bytes) -> list[str]:
    """The text of each page of a PDF."""
    document = pypdfium2.PdfDocument(content)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def text_of(content: bytes) -> str:
    """The text of a PDF on one line."""
    return " ".join(" ".join(pages_of(content)).split())


def picture(**changed: Any) -> Paper:
    """The picture of five periods that stand in every way; ``today="…"`` moves the day."""
    periods = [
        period("2022-03-03", "2023-08-30", kind="internship", employer="Colis Express"),
        period("2024-09-02", "2024-11-29", 20, employer="La Poste – plateforme de distribution du courrier"),
        period("2025-01-06", "2025-02-28", 24.5, employer="Chronopost", sector="unsure"),
        period("2025-10-01", "2026-01-28", kind="internship", employer="Relais Colis"),
        period("2023-11-01", "2024-06-28", employer="Boulangerie", sector="no"),
    ]
    paper = picture_of(standing(changed.pop("today", "2025-10-15"), changed.pop("periods", periods), **changed))
    assert paper is not None
    return paper


def summary(periods: int = 3, today: str = "2025-10-15", **more: Any) -> Paper:
    """The exam service's page of somebody with open points."""
    told = [
        period("2025-03-03", "2025-05-30", kind="internship", weeks=12),
        period("2025-09-01", "ongoing", 20, employer="Chronopost", sector="unsure"),
        {**period("2024-01-08", "2024-02-09", "total", employer="Mondial Relay", total_hours=120), "sector": None},
    ]
    held = standing(today, (told * periods)[:periods], last_name="Da Silva", first_names="Yasmine", **more)
    return sheet_to_print(held)


def my_data(periods: int = 2) -> Paper:
    """The copy of somebody's data."""
    told = [period("2025-03-03", "2025-05-30", employer=f"Employeur {n}", kind="internship") for n in range(periods)]
    held = standing("2025-10-15", told, last_name="Da Silva", **{"address.line": "12 rue de l'Église"})
    return papers_of(held, NOTHING_MORE)[0]


PAPERS = {"certificate": certificate(), "picture": picture(), "file": summary(), "my_data": my_data()}
