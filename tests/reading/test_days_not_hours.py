"""A day of the month where hours are asked, an end without its day, weeks that the calendar does not have."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dialogs.reading.read import read

from .cases import BASE, meant, value_of

START, END, WEEKLY, WEEKS = "period.start", "period.end", "period.weekly_hours", "period.weeks"
HELD: dict[str, Any] = {START: "2025-03-03", END: "2025-06-06", WEEKLY: 35}


def heard(ask: str, text: str, known: dict[str, Any]) -> dict[str, Any]:
    held = {field: value_of(value) for field, value in known.items()}
    return read(ask, text, held, date(2025, 10, 15), BASE).to_json()


@pytest.mark.parametrize("text", ["le 30", "je finis le 30", "avant le 12", "c'était le 10"])
def test_a_day_of_the_month_is_no_number_of_hours(text: str) -> None:
    assert meant(WEEKLY, text) is None
    assert meant(WEEKLY, "c'est le 35") == ({WEEKLY: 35}, True)
    assert meant(WEEKLY, "le 30 h") == ({WEEKLY: 30}, True)


@pytest.mark.parametrize(
    ("ask", "text", "changed"),
    [
        (WEEKLY, "je finis le 30", {END: "2025-10-30"}),
        (WEEKLY, "la fin c'est le 30", {END: "2025-06-30"}),
        ("period.sector", "j'ai commencé le 10", {START: "2025-03-10"}),
        ("period.sector", "la fin c'est le 13", {END: "2025-06-13"}),
        (WEEKS, "je suis parti le 12", {END: "2025-06-12"}),
    ],
)
def test_a_day_alone_is_of_the_month_that_is_held_or_the_next_to_come(
    ask: str, text: str, changed: dict[str, str]
) -> None:
    ours = heard(ask, text, HELD)
    assert ours["act"] == "correct"
    assert ours["readings"][0] == {"facts": changed, "sure": False}


def test_what_ends_is_to_come() -> None:
    began = {START: "2025-03-03"}
    assert meant(END, "je finis le 30", began) == ({END: "2025-10-30"}, False)
    assert meant(END, "j'ai fini le 30", began) == ({END: "2025-03-30"}, False)


@pytest.mark.parametrize(
    ("text", "facts"), [("viré le 6", {END: "2025-03-06"}), ("vire le 6 juin", {END: "2025-06-06"})]
)
def test_who_was_let_go_deletes_nothing(text: str, facts: dict[str, str]) -> None:
    assert meant(END, text, {START: "2025-03-03"}) == (facts, False)
    assert heard("any", "viré le 2", {})["act"] != "command"
    assert heard("any", "vire le 2", {}) == {"act": "command", "command": "delete_period", "index": 2}


def test_what_has_not_begun_does_not_go_on() -> None:
    assert meant("period.dates", "pas encore") is None
    assert meant("period.dates", "not yet") is None
    assert meant(END, "pas encore", {START: "2025-03-03"}) == ({END: "ongoing"}, True)
    assert meant(END, "still going", {START: "2025-03-03"}) == ({END: "ongoing"}, True)


def test_more_weeks_than_the_calendar_has_are_asked_back() -> None:
    days = {START: "2025-03-03", END: "2025-06-06"}
    assert meant(WEEKS, "55", days) == ({WEEKS: 55}, False)
    assert meant(WEEKS, "14", days) == ({WEEKS: 14}, True)
    assert meant(WEEKS, "55") == ({WEEKS: 55}, True)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("sept heures par jour cinq jours par semaine", {WEEKLY: 35}),
        ("sept heures trente par jour 5 jours par semaine", {WEEKLY: 37.5}),
    ],
)
def test_seven_hours_are_of_no_month(text: str, facts: dict[str, float]) -> None:
    told = meant(WEEKLY, text)
    assert told is not None
    assert told[0] == facts


def test_seven_is_a_day_between_du_and_au() -> None:
    march = {START: "2025-03-07", END: "2025-03-27"}
    assert meant("period.dates", "du sept au vingt-sept mars 2025") == (march, True)
    assert meant("period.dates", "du 2 sept au 27 oct 2024") == ({START: "2024-09-02", END: "2024-10-27"}, True)
    assert meant("period.dates", "sept à déc 2024") == ({START: "2024-09-01", END: "2024-12-31"}, False)


@pytest.mark.parametrize(
    "text",
    ["j'ai commencé le 1er octobre et j'ai terminé le 31 janvier", "commencé le 1er octobre, fini le 31 janvier"],
)
def test_what_is_over_ended_before_today(text: str) -> None:
    assert meant("period.dates", text) == ({START: "2024-10-01", END: "2025-01-31"}, False)


def test_what_began_and_is_to_end_lies_around_today() -> None:
    winter = {START: "2025-10-01", END: "2026-01-31"}
    assert meant("period.dates", "j'ai commencé le 1er octobre et je termine le 31 janvier") == (winter, False)
    assert meant("period.dates", "du 1er octobre au 31 janvier") == (winter, False)
    assert meant("period.dates", "j'ai commencé le 1er octobre et fini le 10 octobre") == (
        {START: "2025-10-01", END: "2025-10-10"},
        False,
    )


@pytest.mark.parametrize(
    ("text", "left"),
    [("j'ai pas travaillé pendant 2 semaines", 12), ("j'ai eu le covid une semaine", 13), ("toutes sauf 2", 12)],
)
def test_weeks_away_are_no_weeks_done(text: str, left: int) -> None:
    assert meant(WEEKS, text, {START: "2025-03-03", END: "2025-06-06"}) == ({WEEKS: left}, False)


def test_an_hour_of_the_clock_is_no_day() -> None:
    assert meant(START, "le 03/03/2025 à 08:00") == ({START: "2025-03-03"}, True)
    assert meant(START, "2025-03") == ({START: "2025-03-01"}, False)


@pytest.mark.parametrize(
    ("text", "hours"), [("la moitié d'un temps plein", 17.5), ("les trois quarts d'un temps plein", 26.25)]
)
def test_a_share_of_a_full_time_is_one_share(text: str, hours: float) -> None:
    assert meant(WEEKLY, text) == ({WEEKLY: hours}, False)


def test_a_contract_that_went_on_has_no_end_yet_and_one_that_did_not_has() -> None:
    began = {START: "2025-02-10"}
    assert meant(END, "on m'a pas renouvelé en mai", began) == ({END: "2025-05-31"}, False)
    assert meant(END, "pas renouvelé le 9 mai 2025", began) == ({END: "2025-05-09"}, True)
    assert meant(END, "renouvelé le 9 mai 2025", began) == ({END: "2025-05-09"}, False)
    assert meant(END, "prolongé jusqu'au 9 mai 2025", began) == ({END: "2025-05-09"}, True)


@pytest.mark.parametrize(("text", "hours"), [("quart de temps", 8.75), ("un quart de temps", 8.75)])
def test_a_quarter_of_the_time_is_one(text: str, hours: float) -> None:
    assert meant(WEEKLY, text) == ({WEEKLY: hours}, False)


@pytest.mark.parametrize("ask", ["has_period", "period.kind", "more_periods", "period.employer"])
@pytest.mark.parametrize(
    "days", ["2 jours par semaine", "tous les samedis", "un week-end sur deux", "1 semaine par mois", "2 weeks a month"]
)
def test_chosen_days_stand_in_the_way_of_no_kind_and_no_employer(ask: str, days: str) -> None:
    said = heard(ask, f"stage chez DPD {days}", {})
    assert said["readings"] == [{"facts": {"period.kind": "internship", "period.employer": "DPD"}, "sure": True}]


@pytest.mark.parametrize("days", ["2 semaines par mois", "une semaine par mois", "one week a month"])
def test_weeks_of_each_month_are_chosen_days_and_no_number_of_weeks(days: str) -> None:
    for ask, text in (("period.dates", f"{days} de janvier à juin 2025"), (WEEKS, days)):
        assert heard(ask, text, {}) == {"act": "unclear", "problem": "pattern"}
    for text in (f"35h {days}", "35h une semaine sur trois", "35h 1 semaine sur 3"):
        assert meant(WEEKLY, text) == ({WEEKLY: 35}, False)


@pytest.mark.parametrize("ask", ["has_period", "more_periods", "period.employer"])
@pytest.mark.parametrize("days", ["2 jours par semaine", "tous les samedis"])
def test_both_days_that_are_told_in_full_stand_too_and_are_asked_back(ask: str, days: str) -> None:
    said = heard(ask, f"stage chez DPD du 3 mars au 6 juin 2025, {days}", {})
    facts = {"period.kind": "internship", "period.employer": "DPD", START: "2025-03-03", END: "2025-06-06"}
    assert said["readings"] == [{"facts": facts, "sure": False}]
    july = heard(ask, f"stage chez DPD du 1er au 31 juillet 2025, {days}", {})["readings"][0]["facts"]
    assert (july[START], july[END]) == ("2025-07-01", "2025-07-31")


@pytest.mark.parametrize("days", ["3 nuits par semaine", "3 jours par semaine de 8h à 16h", "tous les samedis"])
def test_the_first_day_of_work_that_goes_on_stands_too(days: str) -> None:
    said = heard("has_period", f"{days} chez DPD depuis le 6 janvier 2025", {})
    facts = said["readings"][0]["facts"]
    assert (facts["period.employer"], facts[START], facts[END]) == ("DPD", "2025-01-06", "ongoing")
    assert not said["readings"][0]["sure"]


def test_months_of_chosen_days_are_no_days_of_a_stay() -> None:
    said = heard("has_period", "stage chez DPD tous les samedis de janvier à juin 2025", {})
    assert said["readings"] == [{"facts": {"period.kind": "internship", "period.employer": "DPD"}, "sure": True}]
