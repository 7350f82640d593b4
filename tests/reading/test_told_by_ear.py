"""Kinds that are denied, hours and days in words, years said far from their days; and what looks like them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dialogs.reading.read import read

from .cases import BASE, meant, value_of

KIND, START, END, WEEKLY, TOTAL, DATES = (
    "period.kind", "period.start", "period.end", "period.weekly_hours", "period.total_hours", "period.dates",
)  # fmt: skip
HELD: dict[str, Any] = {START: "2025-03-03", END: "2025-06-06", WEEKLY: 35}
STRETCH = {START: "2025-03-03", END: "2025-06-06"}


@pytest.mark.parametrize(
    "text",
    [
        *("jamais travaillé", "jms travaillé", "j'ai jamais bossé", "jamais fait de stage", "never worked"),
        *("travail bénévole", "volunteer work", "voluntary work", "unpaid work"),
    ],
)
def test_a_kind_that_is_denied_or_unpaid_is_none(text: str) -> None:
    told = meant(KIND, text)
    assert told is None or KIND not in told[0]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("it wasn't an internship, it was a job", "job"),
        ("work-study", "apprenticeship"),
        ("période d'essai", "job"),
        ("stg", "internship"),
        ("stage bénévole", "internship"),
        ("jobs d'été", "job"),
        ("paid work", "job"),
    ],
)
def test_a_kind_in_other_words(text: str, kind: str) -> None:
    assert meant(KIND, text) == ({KIND: kind}, True)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("il y a 2 ans de septembre à décembre", "2023-09-01", "2023-12-31"),
        ("de septembre à décembre il y a deux ans", "2023-09-01", "2023-12-31"),
        ("ya 1 an du 3 mars au 6 juin", "2024-03-03", "2024-06-06"),
        ("du 3 mars 2024 au 6 juin 2024, ah non 2025", "2025-03-03", "2025-06-06"),
    ],
)
def test_a_year_said_apart_is_that_of_both_ends(text: str, start: str, end: str) -> None:
    assert meant(DATES, text) == ({START: start, END: end}, False)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("3rd to 28th February 2025", "2025-02-03", "2025-02-28"),
        ("from the third to the twenty-first of March 2025", "2025-03-03", "2025-03-21"),
        ("du 3 mars 2024 au 6 juin 2025, ah non 2024", "2024-03-03", "2024-06-06"),
    ],
)
def test_a_stretch_in_other_words(text: str, start: str, end: str) -> None:
    assert meant(DATES, text) == ({START: start, END: end}, True)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("the third of March 2025", 3),
        ("twenty-first of March 2025", 21),
        ("March twelfth 2025", 12),
        ("the second of March 2025", 2),
        ("the first of March 2025", 1),
        ("the thirty-first of March 2025", 31),
    ],
)
def test_english_ordinals_are_days(text: str, day: int) -> None:
    assert meant(START, text) == ({START: f"2025-03-{day:02d}"}, True)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("l'an dernier du 4 au 29 mars", "2024-03-04", "2024-03-29"),
        ("en 2024 du 4 au 29 mars", "2024-03-04", "2024-03-29"),
        ("en 2024 du 20 décembre au 5 janvier", "2024-12-20", "2025-01-05"),
    ],
)
def test_a_year_said_first_is_that_of_the_stretch(text: str, start: str, end: str) -> None:
    assert meant(DATES, text) == ({START: start, END: end}, True)


@pytest.mark.parametrize(
    ("text", "start", "end", "sure"),
    [
        ("l'été dernier, du 7 juillet au 29 août 2025", "2025-07-07", "2025-08-29", True),
        ("l'été 2024 du 8 juillet au 30 août", "2024-07-08", "2024-08-30", True),
        ("le mois dernier du 1er au 26 septembre 2025", "2025-09-01", "2025-09-26", True),
        ("la semaine dernière du 6 au 10 octobre 2025", "2025-10-06", "2025-10-10", True),
        ("l'hiver 2024 du 1er décembre au 15 janvier", "2024-12-01", "2025-01-15", False),
        ("l'an dernier, du 1er juillet au 31 décembre 2023", "2023-07-01", "2023-12-31", False),
    ],
)
def test_a_stretch_said_roughly_first_is_told_by_its_days(text: str, start: str, end: str, *, sure: bool) -> None:
    assert meant(DATES, text) == ({START: start, END: end}, sure)


def test_seven_or_september() -> None:
    assert meant(START, "sept mai 2024") == ({START: "2024-05-07"}, False)
    assert meant(DATES, "sept oct 2024") == ({START: "2024-09-01", END: "2024-10-31"}, False)
    assert meant(DATES, "sept juin 2024") == ({START: "2023-09-01", END: "2024-06-30"}, False)
    born = {"birth_date": "1999-08-07"}
    assert meant("birth_date", "sept août mille neuf cent quatre-vingt-dix-neuf") == (born, True)
    assert meant("birth_date", "sept août mille neuf cent quatrevingtdix neuf") == (born, True)


@pytest.mark.parametrize("text", ["quatre jours avant", "une semaine plus tôt", "a week earlier", "une semaine avant"])
def test_a_length_counted_back_is_no_length_of_the_stay(text: str) -> None:
    told = meant(END, text, {START: "2025-03-03"})
    assert told is None or END not in told[0]


def test_a_length_is_one() -> None:
    assert meant(END, "3 mois", {START: "2025-03-03"}) == ({END: "2025-06-02"}, True)


@pytest.mark.parametrize(
    "text", ["je travaille aujourd'hui encore", "je bosse encore aujourd hui", "👋 je travaille aujourd'hui encore"]
)
def test_who_works_there_today_still_does(text: str) -> None:
    assert meant(END, text) == ({END: "ongoing"}, True)


@pytest.mark.parametrize("text", ["du 3/03 au 6/06/25", "3/03 au 6/06/25", "début 3/03 fin 6/06/25"])
def test_days_in_figures_beside_the_hours_that_are_asked(text: str) -> None:
    assert meant(WEEKLY, f"30h {text}") == ({WEEKLY: 30, **STRETCH}, True)


@pytest.mark.parametrize("text", ["7.5 au début", "du 7/8h par jour", "3.5 au début"])
def test_figures_that_are_no_days_there(text: str) -> None:
    told = meant(WEEKLY, text)
    assert told is None or START not in told[0]


@pytest.mark.parametrize(("text", "sure"), [("10h", False), ("12 heures", False), ("15h", True)])
def test_few_hours_beside_both_ends_may_be_of_a_week(text: str, *, sure: bool) -> None:
    hours = int(text[:2])
    assert meant(DATES, f"du 3 mars au 6 juin 2025, {text}") == ({**STRETCH, WEEKLY: hours}, sure)


@pytest.mark.parametrize("text", ["le 3 mars 2025 à 10h", "3 mars 2025 vers 9h"])
def test_an_hour_of_the_first_day_is_none_of_a_week(text: str) -> None:
    told = meant(START, text)
    assert told is not None
    assert told[0] == {START: "2025-03-03"}


@pytest.mark.parametrize(
    ("text", "hours"),
    [("80 % de 35 heures", 28), ("0,8 ETP", 28), ("1 ETP", 35), ("les trois quarts", 26.25), ("50% de 30h", 15)],
)
def test_a_share_of_a_week(text: str, hours: float) -> None:
    assert meant(WEEKLY, text) == ({WEEKLY: hours}, False)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("cent cinquante et une heures soixante-sept par mois", 35),
        ("32 heures 30 j'ai travaillé chez DPD", 32.5),
        ("32 heures 30 jours", 32),
    ],
)
def test_what_stands_behind_the_hours(text: str, hours: float) -> None:
    told = meant(WEEKLY, text)
    assert told is not None
    assert told[0][WEEKLY] == hours


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("demain à dix heures", "2025-10-16T10:00"),
        ("demain à huit heures et demie du soir", "2025-10-16T20:30"),
        ("lundi à dix-huit heures quinze", "2025-10-20T18:15"),
        ("demain vingt heures", "2025-10-16T20:00"),
    ],
)
def test_an_hour_in_words(text: str, at: str) -> None:
    assert meant("reminder", text) == ({"reminder.at": at}, True)


@pytest.mark.parametrize(
    "text",
    ["c'est bon j'ai fini je pense", "ok c'est tout je crois", "yes that's all I think", "non c'est bon je pense"],
)
def test_a_doubt_leaves_what_is_said_of_one_more(text: str) -> None:
    assert meant("more_periods", text) == ({"yes_no": "no"}, False)


@pytest.mark.parametrize("text", ["ok so none", "nope that's it", "ça ira", "actually nothing else"])
def test_there_is_no_other_stay(text: str) -> None:
    assert meant("more_periods", text) == ({"yes_no": "no"}, True)


@pytest.mark.parametrize(
    "text", ["c'est le bon nombre", "that's the right number", "yes all", "actually yes all of them"]
)
def test_the_weeks_as_they_were_counted(text: str) -> None:
    assert meant("period.weeks", text) == ({"yes_no": "yes"}, True)


@pytest.mark.parametrize(
    "text",
    [
        "intérim chez monoprix du 07/05/2024 au 10/08/2024; ange : job d'été, début 28 juin 2025, fin 2 août 2025, 24h",
        "I have been working at Ange since May 8, 2023 and then TNT: started June 16, 2024, ended 2 July 2024, 24h",
    ],
)
def test_days_that_make_no_stretch_leave_nothing_sure(text: str) -> None:
    told = meant("has_period", text)
    assert told is None or not told[1]


@pytest.mark.parametrize("text", ["dans deux heures", "dix heures par semaine"])
def test_hours_in_words_that_are_no_hour_of_the_day(text: str) -> None:
    assert meant("reminder", text) is None


def test_such_words_leave_what_is_held() -> None:
    held = {field: value_of(value) for field, value in HELD.items()}
    ours = read(WEEKLY, "il y a 2 ans de septembre à décembre", held, date(2025, 10, 15), BASE).to_json()
    assert "readings" not in ours or not ours["readings"][0]["sure"]


@pytest.mark.parametrize("text", ["7h par dimanche", "7h chaque samedi", "7 heures every saturday"])
def test_hours_of_one_day_of_the_week_begin_on_none(text: str) -> None:
    assert meant(START, text) == ({WEEKLY: 7}, False)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("le troi mars deux mille vin cinq", "2025-03-03"),
        ("le kinze juin deux mille vin quatre", "2024-06-15"),
        ("le douz mars deux mille vingt cinq", "2025-03-12"),
    ],
)
def test_days_and_years_in_words_are_read_as_they_sound(text: str, day: str) -> None:
    assert meant(START, text) == ({START: day}, True)


def test_hours_in_words_are_read_as_they_sound() -> None:
    assert meant(WEEKLY, "trante cinq heures") == ({WEEKLY: 35}, True)
