"""What is said under a rule file whose codes have no words here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from dialogs.answers.advice.contacts import contacts_told
from dialogs.answers.advice.next_steps import next_steps
from dialogs.answers.result.points import POINTS
from dialogs.questions.closing import PERIOD_SECTOR
from dialogs.questions.form import QUESTIONS
from dialogs.standing import Standing
from dialogs.words.text import Said, lines

from .standings import OSRCL, period, standing, words

COOKING = replace(
    OSRCL, code="cap-cuisine", sector="restauration", contacts=(replace(OSRCL.contacts[-1], code="maison_du_stage"),)
)
THERE = standing("2025-07-01", diploma=COOKING)


def whom(of: Standing) -> Said:
    return lines(*contacts_told(of))


def steps(of: Standing) -> Said:
    assert of.result is not None
    return next_steps(of, of.result)


@pytest.mark.parametrize("told", [whom, steps])
def test_a_contact_that_we_know_nothing_of_is_only_named(told: Callable[[Standing], Said]) -> None:
    assert "• maison_du_stage\n" in words(told(THERE))


def test_a_sector_is_shown_with_examples_of_its_own_only() -> None:
    assert "tournée de livraison. Il faut les deux" in words(PERIOD_SECTOR.ask(standing("2025-07-01"), 1))
    said = words(PERIOD_SECTOR.ask(THERE, 1))
    assert "restauration ?\nIl faut les deux : l'entreprise et les tâches." in said


def test_the_years_that_count_are_those_of_the_rule_wherever_they_are_named() -> None:
    two = replace(COOKING, requirement=replace(COOKING.requirement, window_years=2))
    there = standing("2025-07-01", diploma=two)
    said = [words(point(there)) for point in POINTS.values()]
    assert sum("2 ans" in point for point in said) == 3
    assert not any("trois" in point for point in said)
    assert not any("trois ans" in words(question.why) for question in QUESTIONS.values() if question.why is not None)


def test_the_lines_of_a_form_are_said_to_be_of_another_cap_where_they_are() -> None:
    asked = QUESTIONS["employer.activities"].ask
    stay = [period("2025-03-03", "2025-05-30")]
    assert "semblent venir d'un autre CAP" in words(asked(standing("2025-07-01", stay), 1))
    assert "un autre CAP" not in words(asked(standing("2025-07-01", stay, diploma=COOKING), 1))


def test_the_age_until_which_somebody_is_served_is_the_rule_files() -> None:
    until_30 = tuple(replace(each, below_age=30) if each.below_age else each for each in OSRCL.contacts)
    there = standing("2025-07-01", born="2000-05-04", diploma=replace(OSRCL, contacts=until_30))
    said = "de 16 à 29 ans, jusqu'à la veille de vos 30 ans"
    assert said in words(whom(there))
    assert said in words(steps(there))
