"""What is said under a rule that counts work until the exam, or by a deadline that comes after the exam has begun."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from dialogs.answers.plan.now import plan_told
from dialogs.answers.result.hours import where_hours_went
from dialogs.answers.result.origins import origins_told
from dialogs.answers.result.verdict import verdict_told
from dialogs.answers.topics.all_topics import topic_answer
from dialogs.rules.diploma import Diploma
from dialogs.standing import Standing
from dialogs.words.text import Said, lines

from .standings import OSRCL, day, period, standing, words

THIRTEEN_WEEKS = period("2025-03-03", "2025-05-30")
FOURTEEN_WEEKS = period("2025-03-03", "2025-06-06")


def with_session(**changes: Any) -> Diploma:
    """The rule with other dates of session 2027."""
    first, second = OSRCL.sessions
    return replace(OSRCL, sessions=(first, replace(second, **changes)))


def until_the_exam(diploma: Diploma) -> Diploma:
    return replace(diploma, requirement=replace(diploma.requirement, counts_until="exam"))


DEADLINE = {"upload_deadline": day("2026-11-28"), "expected_upload_deadline": None}
UNTIL_THE_EXAM = until_the_exam(with_session(**DEADLINE))
LATE_DEADLINE = with_session(upload_deadline=day("2027-06-15"), expected_upload_deadline=None)


def verdict(of: Standing) -> Said:
    assert of.result is not None
    return verdict_told(of, of.result)


def hours(of: Standing) -> Said:
    assert of.result is not None
    told = where_hours_went(of, of.result)
    assert told is not None
    return told


def origins(of: Standing) -> Said:
    return lines(*origins_told(of))


@pytest.mark.parametrize("told", [verdict, plan_told])
@pytest.mark.parametrize("easy", [False, True])
def test_work_after_the_deadline_is_in_time_where_the_rule_counts_until_the_exam(
    told: Callable[[Standing], Said], *, easy: bool
) -> None:
    there = standing("2026-12-15", [THIRTEEN_WEEKS], session=2027, diploma=UNTIL_THE_EXAM)
    said = words(told(there), easy=easy)
    assert "lundi 26 avril 2027" in said
    assert "28 novembre" not in said
    assert "est passé" not in said


def test_the_papers_are_not_due_on_a_day_that_is_past_while_work_still_counts() -> None:
    done = standing("2026-12-15", [FOURTEEN_WEEKS], session=2027, diploma=UNTIL_THE_EXAM)
    said = words(plan_told(done))
    assert "au plus tard" not in said
    assert "est passée : c'était le samedi 28 novembre 2026" in said


@pytest.mark.parametrize("told", [verdict, plan_told])
def test_a_deadline_after_the_exam_has_begun_moves_no_sure_day(told: Callable[[Standing], Said]) -> None:
    said = words(told(standing("2027-03-15", [THIRTEEN_WEEKS], session=2027, diploma=LATE_DEADLINE)))
    assert "vendredi 30 avril 2027" in said
    assert "juin" not in said


@pytest.mark.parametrize(
    ("diploma", "ends_with_the_deadline"),
    [
        (OSRCL, True),
        (with_session(**DEADLINE), True),
        (LATE_DEADLINE, False),
        (UNTIL_THE_EXAM, False),
        (until_the_exam(OSRCL), False),
    ],
)
def test_the_days_that_count_end_with_the_deadline_only_where_it_ends_them(
    diploma: Diploma, *, ends_with_the_deadline: bool
) -> None:
    said = words(origins(standing("2026-09-15", [THIRTEEN_WEEKS], session=2027, diploma=diploma)))
    assert "les 3 ans avant l'examen" in said
    assert ("jusqu'à la date limite" in said) is ends_with_the_deadline


@pytest.mark.parametrize(
    ("diploma", "why"),
    [
        (OSRCL, "h après l'examen : pas comptées"),  # no deadline is published: only the exam ends all days
        (with_session(**DEADLINE), "h après la date limite : pas comptées"),
        (UNTIL_THE_EXAM, "h après l'examen : pas comptées"),
    ],
)
def test_hours_that_count_under_no_reading_are_after_what_ends_the_days(diploma: Diploma, why: str) -> None:
    said = words(hours(standing("2026-09-15", [period("2026-09-01", "2027-07-30")], session=2027, diploma=diploma)))
    assert why in said


def test_hours_that_hang_on_the_day_of_the_exam_are_not_said_to_hang_on_the_deadline() -> None:
    late = period("2027-04-05", "2027-05-28")
    there = standing("2026-09-15", [late], session=2027, diploma=until_the_exam(OSRCL))
    assert "cela dépend du jour de l'examen" in words(hours(there))
    assert "la date limite n'est pas encore publiée" in words(hours(standing("2026-09-15", [late], session=2027)))


def test_what_counts_after_the_deadline_is_told_by_the_rule() -> None:
    asked = standing("2026-09-15", session=2027, diploma=UNTIL_THE_EXAM)
    assert "compte, même après la date limite" in words(topic_answer(asked, "planned"))
    assert "Ne comptez pas" not in words(topic_answer(asked, "deadline"))
    aimed = standing("2026-09-15", session=2027, diploma=until_the_exam(OSRCL))
    assert "Ne comptez pas" not in words(topic_answer(aimed, "deadline"))
    ours = standing("2026-09-15", session=2027)
    told = words(topic_answer(ours, "planned"))
    assert "avant la date limite peut compter" in told
    assert "visez le 28/11/2026" in told
    assert "Ne comptez pas sur les semaines d'après" in told
