"""What is copied from a certificate, a pay slip, an agreement or a form: its headings and labels are no answer."""

from __future__ import annotations

from typing import Any

import pytest

from .cases import meant
from .test_no_answers import heard

EMPLOYER, START, END, WEEKLY, KIND = (
    "period.employer",
    "period.start",
    "period.end",
    "period.weekly_hours",
    "period.kind",
)
DAYS = {START: "2025-02-03", END: "2025-03-28"}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Entreprise : DPD Début : 03/02/2025 Fin : 28/03/2025 Heures : 35", {WEEKLY: 35}),
        ("Employeur : DPD Date d'entrée : 03/02/2025 Date de sortie : 28/03/2025", {}),
        ("ATTESTATION DE STAGE Organisme d'accueil : DPD Période : du 03/02/2025 au 28/03/2025", {KIND: "internship"}),
        ("CONVENTION DE STAGE entre DPD et le GRETA du 3 février 2025 au 28 mars 2025", {KIND: "internship"}),
        ("DPD Période du 03/02/2025 au 28/03/2025", {}),
        ("Je soussigné M. Leroy gérant de DPD certifie un stage du 03/02/2025 au 28/03/2025", {KIND: "internship"}),
        ("La société DPD atteste que Mme Sow a travaillé du 03/02/2025 au 28/03/2025", {}),
    ],
)
def test_a_copied_paper_tells_what_it_states(text: str, facts: dict[str, Any]) -> None:
    assert meant(EMPLOYER, text) == ({EMPLOYER: "DPD", **DAYS, **facts}, True)


@pytest.mark.parametrize(
    "text",
    [
        "CERTIFICAT DE TRAVAIL de la société PETIT TRANSPORTS, du 03/02/2025 au 28/03/2025",
        "Je soussigné M. Petit, gérant de la société PETIT TRANSPORTS, atteste du 03/02/2025 au 28/03/2025",
    ],
)
def test_neither_the_heading_nor_who_signs_is_the_firm(text: str) -> None:
    found = meant(EMPLOYER, text)
    assert found is not None
    assert found[0] == {EMPLOYER: "PETIT TRANSPORTS", **DAYS}


def test_labelled_dates_and_hours_answer_where_dates_are_asked() -> None:
    days = "Date de début : 03/02/2025 Date de fin : 28/03/2025"
    assert meant("period.dates", days) == (DAYS, True)
    assert meant("period.dates", f"{days} Durée hebdomadaire : 35") == ({**DAYS, WEEKLY: 35}, True)
    assert meant(WEEKLY, "Durée hebdomadaire : 35") == ({WEEKLY: 35}, True)


def test_words_of_papers_are_orders_and_kinds_where_nothing_else_is_copied() -> None:
    assert meant(KIND, "contrat de travail") == ({KIND: "job"}, True)
    assert meant("address", "Entreprise d'accueil : X") == ({"address.line": "Entreprise d'accueil : X"}, False)
    assert heard("any", "l'attestation") == {"act": "command", "command": "certificate"}
    assert meant("yes_no", "la date de fin : 28/05/2025", DAYS) == ({END: "2025-05-28"}, True)


def test_what_a_paper_says_is_not_at_hand() -> None:
    assert heard("period.dates", "c'est marqué sur l'attestation") == {"act": "command", "command": "skip"}
