"""« emploi », « travail », « poste de … »: a job where a stay is told, nothing where the word means something else."""

from __future__ import annotations

import pytest

from .cases import meant

DAYS = {"period.start": "2025-03-03", "period.end": "2025-06-05"}


@pytest.mark.parametrize(
    ("text", "employer"),
    [
        ("emploi chez La Poste du 3 mars au 5 juin 2025", "La Poste"),
        ("un emploi chez DPD du 3 mars au 5 juin 2025", "DPD"),
        ("Travail chez GLS du 3 mars au 5 juin 2025", "GLS"),
        ("mon premier boulot chez UPS du 3 mars au 5 juin 2025", "UPS"),
        ("poste de livreur chez Stuart du 3 mars au 5 juin 2025", "Stuart"),
    ],
)
@pytest.mark.parametrize("ask", ["has_period", "more_periods", "period.employer", "period.kind", "any"])
def test_a_word_for_a_job_gives_the_kind_of_a_stay(ask: str, text: str, employer: str) -> None:
    assert meant(ask, text) == ({"period.kind": "job", "period.employer": employer, **DAYS}, True)


@pytest.mark.parametrize(
    "text",
    [
        "je travail chez GLS du 3 mars au 5 juin 2025",
        "France Travail m'a envoyé chez DPD du 3 mars au 5 juin 2025",
        "mon emploi du temps chez DPD du 3 mars au 5 juin 2025",
        "pas un emploi, chez DPD du 3 mars au 5 juin 2025",
        "Pôle emploi, chez DPD du 3 mars au 5 juin 2025",
        "chez La Poste du 3 mars au 5 juin 2025",
    ],
)
def test_other_meanings_of_the_word_give_no_kind(text: str) -> None:
    said = meant("has_period", text)
    assert said is not None
    assert "period.kind" not in said[0]


@pytest.mark.parametrize("text", ["DPD du 3 mars au 5 juin 2025 35h emploi", "DPD du 3 mars au 5 juin 2025 emploi 35h"])
def test_hours_beside_the_word_are_no_number_of_jobs(text: str) -> None:
    told = {"period.kind": "job", "period.employer": "DPD", "period.weekly_hours": 35, **DAYS}
    assert meant("has_period", text) == (told, True)


def test_a_stage_that_a_job_centre_found_is_a_stage() -> None:
    said = meant("has_period", "stage avec France Travail du 3 mars au 5 juin 2025")
    assert said == ({"period.kind": "internship", **DAYS}, True)


@pytest.mark.parametrize("text", ["des emplois", "deux boulots", "emplois", "c'est des emplois", "plusieurs contrats"])
def test_several_jobs_are_jobs_where_the_kind_is_asked(text: str) -> None:
    assert meant("period.kind", text) == ({"period.kind": "job"}, True)


@pytest.mark.parametrize("text", ["je cherche des emplois", "pas des emplois"])
def test_jobs_that_are_looked_for_or_denied_are_none(text: str) -> None:
    assert meant("period.kind", text) is None


@pytest.mark.parametrize("text", ["non emploi", "non un emploi", "non, un boulot"])
def test_a_no_before_a_kind_makes_it_nobodys_name(text: str) -> None:
    said = meant("period.employer", text, {"period.kind": "internship"})
    assert said is not None
    assert said[0] == {"period.kind": "job"}
