from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dialogs.answers.papers.certificate import Form, form_of, forms_of
from dialogs.answers.papers.certificate_boxes import certificate_of
from dialogs.answers.papers.issued import ISSUED, issued_of, marks_of, outdated
from dialogs.answers.papers.kit import handed_over, to_forward
from dialogs.standing import Standing
from dialogs.words.facts import INFERRED, Fact, Key
from tests.answers.standings import AT, OSRCL, period, standing, words

STAGE = period("2025-03-03", "2025-05-30", kind="internship")
JOB = period("2025-06-02", "2025-08-29")
TODAY = "2025-10-15"


@pytest.mark.parametrize(
    ("periods", "forms"),
    [
        ([], []),
        ([STAGE], [Form(1, None)]),
        ([JOB], [Form(None, 1)]),
        ([period("2025-03-03", "2025-05-30", kind="apprenticeship")], [Form(None, 1)]),
        ([STAGE, JOB], [Form(1, 2)]),
        ([JOB, STAGE], [Form(2, 1)]),
        ([STAGE, {**STAGE, "start": JOB["start"], "end": JOB["end"]}], [Form(1, None), Form(2, None)]),
        ([STAGE, {**JOB, "employer": "LA  POSTE."}], [Form(1, 2)]),
        ([STAGE, {**JOB, "employer": "Chronopost"}], [Form(1, None), Form(None, 2)]),
        ([STAGE, {**JOB, "sector": "no"}], [Form(1, None)]),
        ([STAGE, {**JOB, "confirm": None}], [Form(1, None)]),
        ([{**STAGE, "employer": None}, {**JOB, "employer": None}], [Form(1, None), Form(None, 2)]),
    ],
)
def test_which_forms_a_person_needs(periods: list[dict[str, Any]], forms: list[Form]) -> None:
    assert list(forms_of(standing(TODAY, periods))) == forms


@pytest.mark.parametrize(
    ("told", "line"),
    [
        (STAGE, {"start": "2025-03-03", "end": "2025-05-30", "weeks": "13", "weekly_hours": "35"}),
        ({**STAGE, "weeks": 11}, {"start": "2025-03-03", "end": "2025-05-30", "weeks": "11", "weekly_hours": "35"}),
        # weeks are those of the stay, not those of the years that count
        (
            period("2020-01-06", "2020-01-15", 24.5, kind="internship"),
            {"start": "2020-01-06", "end": "2020-01-15", "weeks": "1,6", "weekly_hours": "24,5"},
        ),
        # what is not over keeps its end and its total open
        (
            period("2025-09-01", "ongoing", kind="internship"),
            {"start": "2025-09-01", "end": None, "weeks": None, "weekly_hours": "35"},
        ),
        (
            period("2025-11-03", "2025-12-19", kind="internship"),
            {"start": "2025-11-03", "end": None, "weeks": None, "weekly_hours": "35"},
        ),
        # the employer knows how a total of hours went over the weeks
        (
            period("2025-03-03", "2025-05-30", "total", kind="internship", total_hours=350),
            {"start": "2025-03-03", "end": "2025-05-30", "weeks": None, "weekly_hours": None},
        ),
    ],
)
def test_the_line_of_a_stage(told: dict[str, Any], line: dict[str, str | None]) -> None:
    data = certificate_of(standing(TODAY, [told]), Form(1, None)).data
    assert data["internship"] == line
    assert data["job"] is None


def test_answers_about_an_employer_serve_all_its_stays_but_the_activities() -> None:
    again = {**STAGE, "start": JOB["start"], "end": JOB["end"]}
    told = {"employer.siret": "35600000049837", "employer.role": "later", "employer.activities": ("incoming",)}
    held = standing(TODAY, [STAGE | told, again])
    first, second = (certificate_of(held, form).data for form in forms_of(held))
    assert first["employer"]["siret"] == second["employer"]["siret"] == "356\xa0000\xa0000\xa049837"
    assert first["signatory"]["role"] is None  # left to the employer
    assert [box["done"] for box in first["activities"]] == [True, False, False]
    assert [box["done"] for box in second["activities"]] == [False, False, False]


def test_no_siret_is_an_answer() -> None:
    held = standing(TODAY, [STAGE | {"employer.siret": "none"}])
    assert certificate_of(held, Form(1, None)).data["employer"]["siret"] == "Pas de SIRET"


def given(held: Standing) -> Standing:
    """The same person after every form was given."""
    facts = [
        Fact(Key(ISSUED, n), marks_of(held, form), "", INFERRED, AT) for form in forms_of(held) for n in form.periods
    ]
    return held.moved_to(held.conversation.with_facts(*facts))


def test_what_was_given_holds_until_answers_or_the_rule_change() -> None:
    held = given(standing(TODAY, [STAGE, {**JOB, "employer": "Chronopost"}]))
    assert outdated(held) is None

    shorter = Fact(Key("period.weeks", 1), 12, "12", "typed", AT)
    told = words(outdated(held.moved_to(held.conversation.with_facts(shorter))))
    assert "La Poste (stage)" in told
    assert "vos réponses ont changé" in told
    assert "Chronopost" not in told

    stricter = replace(OSRCL, requirement=replace(OSRCL.requirement, window_years=2))
    assert "la règle ou une date de l'examen a changé" in words(outdated(replace(held, diploma=stricter)))


def test_what_is_kept_of_a_certificate_tells_where_each_box_comes_from() -> None:
    held = standing(TODAY, [STAGE | {"employer.siret": "35600000049837"}], last_name="Da Silva")
    kept = issued_of(held, Form(1, None))
    said = {fact[0]: fact[2] for fact in kept["facts"]}
    assert said["last_name"] == "mots de last_name"
    assert said["period.start@1"] == "mots de period.start@1"
    assert said["employer.siret@1"] == "mots de employer.siret@1"
    assert kept["paper"]["data"] == certificate_of(held, Form(1, None)).data
    assert kept["rule"]["weeks"] == "14"
    assert kept["rule"]["upload_deadline"] == {"on": "2025-11-28"}


def test_the_open_boxes_are_named_and_no_others() -> None:
    told = {"employer.type": "association", "employer.siret": "later", "employer.activities": ("incoming",)}
    held = standing(TODAY, [STAGE | told], last_name="Da Silva")
    form = form_of(held, 1)
    assert form is not None
    said = words(handed_over(held, form))
    assert "le SIRET (14 chiffres)" in said
    assert "vos prénoms" in said
    assert "votre nom\n" not in said
    assert "le type d'entreprise" not in said
    assert "une croix par activité" not in said
    assert "n'est pas finie" not in said


def test_a_box_whose_letters_the_paper_does_not_have_is_named_as_open() -> None:
    told = {"employer.type": "ร้าน", "employer.activity": "livraison 📦"}
    held = standing(TODAY, [STAGE | told], last_name="李明", first_names="أحمد", **{"address.line": "12 rue du Port"})
    said = words(handed_over(held, Form(1, None)))
    assert "Cases vides que vous écrivez à la main :\n• votre nom\n• votre code postal" in said
    assert "le type d'entreprise" in said
    assert "l'activité de l'entreprise" not in said


def test_a_stay_that_ends_in_time_is_to_be_signed_after_its_last_day() -> None:
    held = standing("2025-10-01", [period("2025-09-01", "2025-11-14")])
    said = words(handed_over(held, Form(None, 1)))
    assert "faites signer après le dernier jour" in said
    assert "le total de semaines" in said


@pytest.mark.parametrize("end", ["ongoing", "2025-12-19"])
def test_a_stay_that_goes_on_then_is_to_be_signed_before_the_deadline(end: str) -> None:
    held = standing("2025-10-01", [period("2025-09-01", end)])
    said = words(handed_over(held, Form(None, 1)))
    assert "faites signer quelques jours avant le vendredi 28 novembre 2025" in said
    assert "après le dernier jour" not in said


def test_the_message_for_the_employer_stays_french() -> None:
    held = standing(TODAY, [STAGE], last_name="Da Silva", first_names="Yasmine")
    french = words(to_forward(held, Form(1, None)))
    assert words(to_forward(held, Form(1, None)), "en") == french
    assert "Stage chez La Poste, du 3 mars 2025 au 30 mai 2025" in french
    assert "cochez seulement celles qui ont été faites" in french
    assert french.endswith("Yasmine Da Silva")
