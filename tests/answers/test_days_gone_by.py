"""What is said once the day to aim at is over: nobody is told to be done before a day that is past."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time
from decimal import Decimal

import pytest

from dialogs.acts.menu import menu_choices
from dialogs.acts.outside import asked
from dialogs.answers.advice.contacts import message_to_adviser
from dialogs.answers.deadlines import deadline_told
from dialogs.answers.papers.calendar_file import deadline_file
from dialogs.answers.plan.now import plan_told
from dialogs.answers.plan.what_if import what_if_told
from dialogs.answers.reminders.asked import ask_reminders
from dialogs.answers.result.messages import result_messages
from dialogs.answers.result.picture_told import frame_told
from dialogs.answers.result.verdict import verdict_told
from dialogs.questions.candidate import SESSION
from dialogs.standing import Standing
from dialogs.words.facts import Key
from dialogs.words.text import Said

from .standings import OSRCL, day, period, standing, words

THIRTEEN_WEEKS = period("2025-03-03", "2025-05-30")
FOURTEEN_WEEKS = period("2025-03-03", "2025-06-06")
LAST_DAY, DAY_AFTER = "2026-11-28", "2026-11-29"


def verdict(of: Standing) -> Said:
    assert of.result is not None
    return verdict_told(of, of.result)


def frame(of: Standing) -> Said:
    assert of.result is not None
    return frame_told(of, of.result)


def letter(of: Standing) -> Said:
    assert of.result is not None
    return message_to_adviser(of, of.result)


@pytest.mark.parametrize("easy", [False, True])
@pytest.mark.parametrize("told", [verdict, plan_told, letter, frame])
def test_nothing_is_to_be_done_before_a_day_that_is_past(told: Callable[[Standing], Said], *, easy: bool) -> None:
    said = words(told(standing(DAY_AFTER, [THIRTEEN_WEEKS], session=2027)), easy=easy).lower()
    assert "avant le" not in said
    assert "jusqu'au" not in said
    assert "il reste 0" not in said
    assert "à viser" not in said


@pytest.mark.parametrize("easy", [False, True])
@pytest.mark.parametrize("on", ["2026-11-27", LAST_DAY])  # a Friday, and the Saturday that is the last day
def test_where_no_working_day_is_left_the_plan_does_not_count_zero_weeks(on: str, *, easy: bool) -> None:
    said = words(plan_told(standing(on, [THIRTEEN_WEEKS], session=2027)), easy=easy)
    assert "Après aujourd'hui, plus" in said
    assert "le dernier jour est le samedi 28 novembre 2026." in said
    assert " 0 semaine" not in said


def test_the_verdict_says_that_the_last_sure_day_is_over_and_whom_to_ask() -> None:
    said = words(verdict(standing(DAY_AFTER, [THIRTEEN_WEEKS], session=2027)))
    assert "Le dernier jour qui compte à coup sûr est passé : c'était le samedi 28 novembre 2026." in said
    assert "compte aussi les semaines d'après" in said
    assert "est passé" not in words(verdict(standing(LAST_DAY, [THIRTEEN_WEEKS], session=2027)))


def test_who_has_the_hours_hears_what_is_known_of_the_deadline() -> None:
    said = words(plan_told(standing(DAY_AFTER, [FOURTEEN_WEEKS], session=2027)))
    assert "déposée dans Cyclades.\n\nLa date limite de la session 2027 n'est pas encore publiée." in said
    assert "Visez le samedi 28 novembre 2026" in words(plan_told(standing(LAST_DAY, [FOURTEEN_WEEKS], session=2027)))


def test_weeks_that_all_fall_after_are_said_to() -> None:
    after = words(what_if_told(standing(DAY_AFTER, [THIRTEEN_WEEKS], session=2027), Decimal(1), Decimal(35)))
    assert "Ces semaines tombent après le samedi 28 novembre 2026" in after
    astride = words(what_if_told(standing("2026-11-18", [], session=2027), Decimal(3), Decimal(35)))
    assert "Une partie tombe après le samedi 28 novembre 2026" in astride


def test_a_calendar_gets_no_day_that_is_past() -> None:
    assert deadline_file(standing(LAST_DAY, session=2027)) is not None
    assert deadline_file(standing(DAY_AFTER, session=2027)) is None


def test_nobody_is_offered_reminders_before_a_deadline_that_is_past() -> None:
    asked = [words(ask_reminders(standing(day), Key("reminders"))[0]) for day in ("2025-11-28", "2025-11-29")]
    assert "avant la date limite" in asked[0]
    assert (
        "est passée : c'était le vendredi 28 novembre 2025. Voulez-vous que je vous écrive si elle change" in asked[1]
    )


def test_a_session_that_is_over_has_no_deadline_to_wait_for() -> None:
    assert "n'est pas encore publiée" in words(deadline_told(standing("2027-06-30", session=2027)))
    assert words(deadline_told(standing("2027-07-01", session=2027))).startswith("La session 2027 est passée.")


@pytest.mark.parametrize("periods", [[THIRTEEN_WEEKS], [FOURTEEN_WEEKS]])
@pytest.mark.parametrize("told", [verdict, plan_told])
def test_what_is_computed_for_a_session_that_is_over_is_said_to_be_its_own(
    told: Callable[[Standing], Said], periods: list[dict[str, object]]
) -> None:
    over = "La session 2027 est passée : ce calcul ne vaut que pour elle."
    assert over in words(told(standing("2027-07-01", periods, session=2027)))
    assert over not in words(told(standing("2027-06-30", periods, session=2027)))


@pytest.mark.parametrize("easy", [False, True])
def test_after_the_exam_nobody_is_told_to_ask_for_weeks_that_it_could_still_count(*, easy: bool) -> None:
    asks = "les semaines d'après comptent-elles" if easy else "si des semaines faites après peuvent compter"
    assert asks in words(verdict(standing("2027-06-30", [THIRTEEN_WEEKS], session=2027)), easy=easy)
    assert asks not in words(verdict(standing("2027-07-01", [THIRTEEN_WEEKS], session=2027)), easy=easy)


def test_the_plan_of_a_session_that_is_over_is_for_the_next_one() -> None:
    said = words(plan_told(standing("2027-07-01", [THIRTEEN_WEEKS], session=2026)))
    assert "Pour la session 2027, vos périodes compteraient pour 455 h sur 490 h" in words(
        plan_told(standing("2026-07-01", [THIRTEEN_WEEKS], session=2026))
    )
    assert "28 novembre 2025" not in said


def test_a_file_that_is_answered_long_after_the_exam_is_kept_some_days() -> None:
    held = standing("2028-02-01", [THIRTEEN_WEEKS], session=2027)
    assert held.kept_until == day("2027-12-30")
    late = datetime(2028, 2, 1, 9, tzinfo=UTC)
    facts = {key: replace(fact, at=late) for key, fact in held.conversation.facts.items()}
    assert held.moved_to(replace(held.conversation, facts=facts)).kept_until == day("2028-02-15")


def test_one_last_day_is_no_stretch_from_it_to_itself() -> None:
    said = words(verdict(standing("2025-10-15", [period("2025-01-06", "2025-04-10")])))
    assert "le dernier jour pour le faire est le vendredi 28 novembre 2025." in said
    assert "continuez jusqu'au" not in said


AFTER_THE_EXAM = "2027-07-15"


def test_after_the_exam_nobody_is_congratulated_or_sent_to_upload() -> None:
    over = standing(AFTER_THE_EXAM, [FOURTEEN_WEEKS], session=2027)
    assert over.result is not None
    said = "\n".join(map(words, result_messages(over)))
    assert "La session 2027 est passée" in said
    assert "Pour cette session, le minimum de 14 semaines semble atteint." in said
    assert "Bonne nouvelle" not in said
    assert "Cyclades" not in said
    assert {"menu:signed", "menu:uploaded"}.isdisjoint(choice.id for choice in menu_choices(over))


def test_where_no_session_is_open_none_is_to_be_chosen_from() -> None:
    over = standing(AFTER_THE_EXAM, [FOURTEEN_WEEKS], session=2027)
    refused = SESSION.refused(over, None, {"session": 2028})
    assert refused is not None
    assert words(refused).startswith("Je ne connais pas de session ouverte en 2028. Pour ses dates, demandez")


@pytest.mark.parametrize(("hour", "over"), [(11, False), (12, True), (15, True)])  # the hour itself is too late
def test_a_deadline_with_an_hour_is_past_from_that_hour_on(hour: int, *, over: bool) -> None:
    diploma = OSRCL.with_dates(2027, upload_deadline=day(LAST_DAY), upload_hour=time(12))
    known = standing(LAST_DAY, [FOURTEEN_WEEKS], session=2027, diploma=diploma)
    of = replace(known, at=datetime(2026, 11, 28, hour - 1, tzinfo=UTC))  # Paris is an hour ahead
    assert ("est passée : c'était le samedi 28 novembre 2026 à 12 h" in words(deadline_told(of))) is over
    assert ("Attention, la date limite de dépôt est passée" in words(verdict(of))) is over
    assert ("touchez « Mes rappels »" in words(asked(of, Key("menu"))[0])) is not over


def test_a_deadline_without_an_hour_lasts_until_midnight() -> None:
    known = standing(LAST_DAY, diploma=OSRCL.with_dates(2027, upload_deadline=day(LAST_DAY)), session=2027)
    assert "est passée" not in words(deadline_told(replace(known, at=datetime(2026, 11, 28, 22, 59, tzinfo=UTC))))


@pytest.mark.parametrize("on", [LAST_DAY, DAY_AFTER])
def test_where_no_day_is_left_no_pace_is_told(on: str) -> None:
    said = words(plan_told(standing(on, [THIRTEEN_WEEKS], session=2027)))
    assert "À temps plein" not in said
    assert "ce n'est possible que si le service des examens" in said.lower()
