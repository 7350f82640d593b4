"""A stage that became a job, a job after a stage: two stays, of which one is told; never one sure kind."""

from __future__ import annotations

import pytest

from .cases import meant

KIND = "period.kind"
DAYS = {"period.start": "2025-03-03", "period.end": "2025-06-06"}


@pytest.mark.parametrize(
    "text",
    [
        "stage puis embauché",
        "stage transformé en cdi",
        "stage suivi d'un contrat",
        "en stage et ils m'ont gardée",
        "stage mais c'était un vrai travail",
        "stage / emploi",
        "emploi puis stage",
    ],
)
def test_a_stage_and_what_came_of_it_are_asked_about(text: str) -> None:
    assert meant(KIND, text) == ({KIND: "internship"}, False)


@pytest.mark.parametrize(
    "text", ["stage, ils m'ont pas embauché", "un stage d'abord", "stage mais payé", "pas un emploi, un stage"]
)
def test_a_stage_of_which_nothing_came_is_one(text: str) -> None:
    assert meant(KIND, text) == ({KIND: "internship"}, True)


def test_who_was_taken_on_as_an_apprentice_is_one() -> None:
    said = {KIND: "apprenticeship", "period.employer": "DPD", "period.start": "2024-09-02"}
    assert meant("has_period", "embauché comme apprenti chez DPD le 2 septembre 2024") == (said, True)


def test_the_kind_of_a_stay_told_whole_is_asked_back_too() -> None:
    said = {KIND: "internship", "period.employer": "DPD", **DAYS}
    assert meant("has_period", "stage puis embauché chez DPD du 3 mars au 6 juin 2025") == (said, False)
