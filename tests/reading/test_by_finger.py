"""A slip of the finger in a word that tells when, how long or how sure: the word that was meant is asked back first."""

from __future__ import annotations

import pytest

from .cases import meant

START, END, AT = "period.start", "period.end", "reminder.at"


@pytest.mark.parametrize(
    ("ask", "text", "facts"),
    [
        ("period.dates", "depuis avaant-hier", {START: "2025-10-13", END: "ongoing"}),
        ("period.dates", "6 sexaines à partir du 3 mars 2025", {START: "2025-03-03", END: "2025-04-13"}),
        ("period.dates", "03/03/2025 jusqu'à maintenat", {START: "2025-03-03", END: "ongoing"}),
        ("period.dates", "jecommence demain pour 3 mois", {START: "2025-10-16", END: "2026-01-15"}),
        ("period.start", "le 2 mars duex mille vingt cinq", {START: "2025-03-02"}),
        ("period.dates", "du vingt-cin qau trente mars 2025", {START: "2025-03-25", END: "2025-03-30"}),
        ("reminder", "demainn soir", {AT: "2025-10-16T19:00"}),
        ("reminder", "dimanche sori", {AT: "2025-10-19T19:00"}),
        ("reminder", "veedredi à midi", {AT: "2025-10-17T12:00"}),
    ],
)
def test_the_word_that_was_meant_comes_first_and_is_never_sure(ask: str, text: str, facts: dict[str, str]) -> None:
    assert meant(ask, text) == (facts, False)


@pytest.mark.parametrize(
    ("ask", "text", "facts"),
    [
        ("period.dates", "du 3 mars au 6 juin 2025, c'était cuit", {START: "2025-03-03", END: "2025-06-06"}),
        (
            "period.dates",
            "du 3 mars au 6 juin 2025 chez martin",
            {START: "2025-03-03", END: "2025-06-06", "period.employer": "martin"},
        ),
    ],
)
def test_a_word_of_its_own_is_no_slip(ask: str, text: str, facts: dict[str, str]) -> None:
    assert meant(ask, text) == (facts, True)
