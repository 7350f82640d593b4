"""Dates as people say and write them: years said apart, alternatives, other signs, words that nobody knows beside."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dialogs.reading.outcome import Answer, Candidate
from dialogs.reading.read import read

from .cases import BASE, meant, value_of

START, END = "period.start", "period.end"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("l'année dernière en mars", "2024-03-01", "2024-03-31"),
        ("mars de l'année dernière", "2024-03-01", "2024-03-31"),
        ("l'année passée de mars à juin", "2024-03-01", "2024-06-30"),
        ("les 3 derniers mois", "2025-07-15", "2025-10-15"),
        ("du 1er sept jusqu'à hier", "2025-09-01", "2025-10-14"),
        ("du 3 mars pour sept semaines", "2025-03-03", "2025-04-20"),
    ],
)
def test_a_year_said_apart_from_its_months(text: str, start: str, end: str) -> None:
    assert meant("period.dates", text) == ({START: start, END: end}, False)


@pytest.mark.parametrize(
    ("text", "end"),
    [("jusqu'à la fin de l'année", "2025-12-31"), ("le dernier jour de janvier 2025", "2025-01-31")],
)
def test_an_end_in_words_is_no_question_of_the_deadline(text: str, end: str) -> None:
    assert meant(END, text) == ({END: end}, False)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("mars 12", ({START: "2025-03-12"}, False)),
        ("depuis la rentrée de janvier 2025", ({START: "2025-01-01", END: "ongoing"}, False)),
        ("vendrdi dernier", ({START: "2025-10-10"}, True)),
        ("le 30 décembre dernier", ({START: "2024-12-30"}, True)),
        ("30 janvier prochain", ({START: "2026-01-30"}, True)),
        ("le vingt et huit mars 2025", ({START: "2025-03-28"}, True)),
        ("mon 1er jour c'était le 3 mars 2025", ({START: "2025-03-03"}, True)),
        (
            "PFMP 1 : 03/03/25 au 28/03/25",
            ({"period.kind": "internship", START: "2025-03-03", END: "2025-03-28"}, True),
        ),
        ("du 10 avril 24 pour 5 mois", ({START: "2024-04-10", END: "2024-09-09"}, True)),
        ("à partir du 9 juillet 2025 pendant sept mois", ({START: "2025-07-09", END: "2026-02-08"}, True)),
        ("je finis vendredi", ({END: "2025-10-17"}, False)),
    ],
)
def test_days_in_few_words(text: str, told: tuple[dict[str, Any], bool]) -> None:
    assert meant("period.dates", text) == told


@pytest.mark.parametrize("text", ["1 mois sur 2", "un samedi sur trois", "le week-end de septembre à décembre"])
def test_some_days_of_each_stretch_are_a_pattern(text: str) -> None:
    assert read("period.dates", text, {}, date(2025, 10, 15), BASE).to_json() == {
        "act": "unclear",
        "problem": "pattern",
    }


@pytest.mark.parametrize(("opened", "act"), [("", "answer"), ("en fait ", "correct")])
def test_both_days_told_where_the_end_is_asked_are_both_read(opened: str, act: str) -> None:
    held = {START: value_of("2024-03-03")}
    ours = read(END, f"{opened}du 1er au 26 septembre", held, date(2025, 10, 15), BASE).to_json()
    facts = {START: "2024-09-01", END: "2024-09-26"}
    assert ours == {"act": act, "readings": [{"facts": facts, "sure": False}]}


def test_a_birth_date_alone_is_what_a_no_mends() -> None:
    held = {"birth_date": value_of("1997-07-04")}
    ours = read("yes_no", "non le 4 juin 1997", held, date(2026, 3, 1), BASE).to_json()
    assert ours == {"act": "correct", "readings": [{"facts": {"birth_date": "1997-06-04"}, "sure": True}]}


def test_hours_by_the_week_make_no_doubt_of_the_dates_after_them() -> None:
    facts = {"period.weekly_hours": 35, START: "2025-03-03", END: "2025-06-06"}
    assert meant("period.dates", "35h par semaine du 3 mars au 6 juin 2025") == (facts, True)
    assert meant("period.dates", "la semaine du 3 mars 2025") == ({START: "2025-03-03"}, False)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("le 10 mars 2024 ou 2025", [{START: "2024-03-10"}, {START: "2025-03-10"}]),
        (
            "du 3 mars au 6 juin 2024 ou 2025",
            [{START: "2024-03-03", END: "2024-06-06"}, {START: "2025-03-03", END: "2025-06-06"}],
        ),
        (
            "du 3 ou 4 mars au 6 juin 2024",
            [{START: "2024-03-03", END: "2024-06-06"}, {START: "2024-03-04", END: "2024-06-06"}],
        ),
    ],
)
def test_either_of_two_dates_is_put_up(text: str, readings: list[dict[str, Any]]) -> None:
    ours = read("period.dates", text, {}, date(2025, 10, 15), BASE).to_json()
    assert ours["readings"] == [{"facts": facts, "sure": False} for facts in readings]


@pytest.mark.parametrize("text", ["10//03//2025", "10\\03\\2025", "10,03,2025", "10 03 25"])
def test_a_date_in_figures_with_other_signs(text: str) -> None:
    assert meant(START, text) == ({START: "2025-03-10"}, True)


def test_a_date_of_six_figures_is_asked_back() -> None:
    assert meant(START, "020924") == ({START: "2024-09-02"}, False)
    assert meant("period.weekly_hours", "35,5") == ({"period.weekly_hours": 35.5}, True)  # a comma is no sign of two


def test_a_month_alone_may_have_a_slip_where_a_date_is_asked() -> None:
    assert meant(START, "septenbre") == ({START: "2025-09-01"}, False)
    assert meant("period.employer", "Marks") == ({"period.employer": "Marks"}, True)


@pytest.mark.parametrize("text", ["3 de março a 6 de xunho de 2025", "5 Mai 2025 um 8 Uhr"])
def test_a_day_beside_a_word_that_nobody_knows_is_never_sure(text: str) -> None:
    said = meant("period.dates", text)
    assert said is None or not said[1]


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("non c'était en mars", [{START: "2024-03-01", END: "2024-03-31"}, {START: "2024-03-01"}]),
        ("non j'ai commencé en avril", [{START: "2024-04-01"}]),
        ("non, fini en juillet", [{END: "2024-07-31"}]),
        ("oui mais c'était en juillet", [{START: "2024-07-01", END: "2024-07-31"}]),
    ],
)
@pytest.mark.parametrize("ask", ["period.confirm", "period.sector", "period.weeks"])
def test_a_month_mends_the_stay_that_is_held(ask: str, text: str, readings: list[dict[str, Any]]) -> None:
    held = {START: value_of("2024-05-01"), END: value_of("2024-06-30")}
    ours = read(ask, text, held, date(2025, 10, 15), BASE).to_json()
    assert ours == {"act": "correct", "readings": [{"facts": facts, "sure": False} for facts in readings]}


def test_what_it_was_under_the_question_of_the_end_is_rather_the_start() -> None:
    ours = read(END, "non c'était le 4 mars 2024", {START: value_of("2024-03-01")}, date(2025, 10, 15), BASE).to_json()
    readings = [{"facts": {START: "2024-03-04"}, "sure": False}, {"facts": {END: "2024-03-04"}, "sure": False}]
    assert ours == {"act": "correct", "readings": readings}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("tout est bon sauf l'employeur c'est Leclerc", {"period.employer": "Leclerc"}),
        ("oui sauf les heures, c'est 28", {"period.weekly_hours": 28}),
    ],
)
def test_all_is_right_but_for_one_thing(text: str, facts: dict[str, Any]) -> None:
    held = {"period.employer": "Auchan", "period.weekly_hours": 35}
    assert meant("period.confirm", text, held) == (facts, False)


@pytest.mark.parametrize(
    "text", ["la date de fin n'est pas bonne", "le début est pas juste", "l'employeur est pas bon"]
)
def test_what_is_not_right_is_to_be_edited(text: str) -> None:
    ours = read("period.confirm", text, {"period.employer": "Auchan"}, date(2025, 10, 15), BASE).to_json()
    assert ours == {"act": "command", "command": "edit"}


def test_dates_of_a_form_may_follow_their_labels() -> None:
    facts = {START: "2025-03-16", END: "2025-07-11"}
    assert meant("period.dates", "début 2025-03-16 fin 2025-07-11") == (facts, True)
    assert meant("period.dates", "début : 16/03/2025, fin : 11/07/2025") == (facts, True)


@pytest.mark.parametrize("ask", ["period.weekly_hours", "period.sector", "period.confirm"])
def test_another_length_moves_the_end_of_the_stay(ask: str) -> None:
    held = {START: "2024-03-01", END: "2024-05-31"}
    assert meant(ask, "non c'était 4 mois", held) == ({END: "2024-06-30"}, False)
    said = meant(ask, "non c'était 12 semaines", {**held, "period.weeks": 11})
    assert said is not None
    assert said[0] == {"period.weeks": 12}


@pytest.mark.parametrize("text", ["j'ai été absent 2 semaines", "2 semaines d'arrêt maladie"])
def test_a_time_away_is_no_length_of_the_stay(text: str) -> None:
    held = {START: "2024-03-01"}
    assert END not in (meant(END, text, held) or ({}, True))[0]
    assert END not in (meant("period.weekly_hours", f"non, {text}", {**held, END: "2024-05-31"}) or ({}, True))[0]


def test_a_day_of_a_month_counted_from_today() -> None:
    assert meant(START, "le 15 du mois dernier") == ({START: "2025-09-15"}, True)
    assert meant("period.dates", "du 15 au 30 du mois dernier") == ({START: "2025-09-15", END: "2025-09-30"}, True)


@pytest.mark.parametrize(
    "text", ["depuis septembre", "3 mois à partir du 15 janvier", "je vais commencer le 12 janvier"]
)
def test_what_is_told_anew_keeps_its_own_year(text: str) -> None:
    held = {START: "2024-03-01", END: "2024-06-28"}
    said = meant("period.weeks", text, held)
    assert said is not None
    assert said[0][START] > "2025"


@pytest.mark.parametrize("text", ["vendredi", "lundi matin"])
def test_a_weekday_is_no_month_of_the_stay(text: str) -> None:
    said = meant("period.confirm", text, {START: "2024-03-01", END: "2024-06-28"})
    assert said is None or said[0].get(END) != "2024-12-31"


@pytest.mark.parametrize("ask", ["period.end", "period.start", "period.dates", "period.weekly_hours"])
@pytest.mark.parametrize("text", ["4/5/23", "4/5/2023", "04/05/23"])
def test_a_day_in_figures_is_no_share_of_full_time(ask: str, text: str) -> None:
    field = "period.end" if ask == "period.end" else "period.start"
    assert meant(ask, text) == ({field: "2023-05-04"}, True)


def test_the_fourth_of_may_is_a_birthday() -> None:
    assert meant("birth_date", "4/5/1997") == ({"birth_date": "1997-05-04"}, True)


@pytest.mark.parametrize("text", ["à partir de lundi", "dès lundi"])
def test_from_a_weekday_on_is_the_next_one_or_the_last(text: str) -> None:
    ours = read("period.dates", text, {}, date(2025, 10, 15), BASE).to_json()
    assert ours["readings"] == [{"facts": {START: day}, "sure": False} for day in ("2025-10-20", "2025-10-13")]


@pytest.mark.parametrize("text", ["j'ai commencé lundi", "j'ai commencé à partir de lundi"])
def test_who_has_begun_on_a_weekday_began_on_the_last_one(text: str) -> None:
    assert meant(START, text) == ({START: "2025-10-13"}, True)


def test_a_plan_keeps_its_hours_where_only_its_weekday_is_open() -> None:
    said = read("any", "et si je fais 2 semaines à 20h à partir de samedi ?", {}, date(2025, 10, 15), BASE).to_json()
    assert (said["command"], said["weeks"], said["weekly_hours"]) == ("plan", 2, 20)


def test_a_weekday_of_a_week_or_of_a_month() -> None:
    assert meant(START, "lundi de la semaine dernière") == ({START: "2025-10-06"}, True)
    assert meant(START, "un lundi de mars 2025") == ({START: "2025-03-01"}, False)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("premier trimestre 2025", "2025-01-01", "2025-03-31"),
        ("1er trimestre 2025", "2025-01-01", "2025-03-31"),
        ("deuxième trimestre de 2024", "2024-04-01", "2024-06-30"),
        ("2ème semestre 2024", "2024-07-01", "2024-12-31"),
    ],
)
def test_a_numbered_part_of_a_year_is_its_months(text: str, first: str, last: str) -> None:
    assert meant("period.dates", text) == ({"period.start": first, "period.end": last}, False)


@pytest.mark.parametrize("text", ["2 semaines fin mars 2025", "2 semaines mi-mars 2025"])
def test_a_length_within_a_part_of_a_month_invents_no_day(text: str) -> None:
    assert meant("period.dates", text) == ({"period.weeks": 2}, False)


@pytest.mark.parametrize(
    ("ask", "text", "day"),
    [
        ("period.end", "ce vendredi", {"period.end": "2025-10-17"}),
        ("period.end", "jusqu'à ce vendredi", {"period.end": "2025-10-17"}),
        ("period.start", "this friday", {"period.start": "2025-10-17"}),
        ("period.start", "ce lundi", {"period.start": "2025-10-13"}),
    ],
)
def test_this_day_of_the_week_is_that_of_the_week_that_runs(ask: str, text: str, day: dict[str, str]) -> None:
    assert meant(ask, text) == (day, False)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("vendredi 17 octobre", {START: "2025-10-17"}),
        ("mardi 14 octobre", {START: "2025-10-14"}),
        ("jeudi 17 octobre", {START: "2024-10-17"}),
        ("du lundi 20 octobre au vendredi 14 novembre", {START: "2025-10-20", END: "2025-11-14"}),
    ],
)
def test_the_day_of_the_week_says_which_year(text: str, said: dict[str, str]) -> None:
    assert meant(START, text) == (said, False)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("il y a un peu plus d'un mois", {START: "2025-09-15"}),
        ("il y a à peu près un mois", {START: "2025-09-15"}),
        ("il y a presque 2 ans", {START: "2023-10-15"}),
        ("depuis plus d'un mois", {START: "2025-09-15", END: "ongoing"}),
    ],
)
def test_a_length_counted_roughly_from_today_is_asked_back(text: str, said: dict[str, str]) -> None:
    assert meant(START, text) == (said, False)


@pytest.mark.parametrize("ended", ["s'est achevé", "a pris fin", "a expiré"])
def test_what_has_come_to_its_end_does_not_go_on(ended: str) -> None:
    said = meant(
        "has_period", f"je travaille chez UPS depuis le 1er octobre 2024. Mon contrat {ended} le 31 décembre 2025"
    )
    assert said is not None
    assert said[0]["period.end"] == "2025-12-31"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("14 semaines jusqu'au 6 juin 2025", "2025-03-01", "2025-06-06"),  # a Saturday
        ("6 mois jusqu'au 30 juin 2025", "2025-01-01", "2025-06-30"),
        ("3 mois, fini le 14 avril 2025", "2025-01-15", "2025-04-14"),
    ],
)
def test_a_start_that_is_counted_back_from_the_end_is_asked_back(text: str, start: str, end: str) -> None:
    assert meant("period.dates", text) == ({START: start, END: end}, False)


@pytest.mark.parametrize("text", ["commence lundi", "stage chez UPS commence lundi"])
def test_a_beginning_without_its_accent_may_be_to_come_or_over(text: str) -> None:
    told = read("period.start", text, {}, date(2026, 9, 15), BASE)  # a Tuesday
    assert isinstance(told, Answer)
    assert [reading.facts[START] for reading in told.readings] == [date(2026, 9, 21), date(2026, 9, 14)]
    assert not told.readings[0].sure


@pytest.mark.parametrize(
    "text", ["commencé lundi", "j'ai commencé lundi", "jai commence lundi", "commence lundi dernier"]
)
def test_a_beginning_that_is_over_is_the_last_such_day(text: str) -> None:
    told = read("period.start", text, {}, date(2026, 9, 15), BASE)
    assert told == Answer((Candidate({START: date(2026, 9, 14)}, sure=True),))


def test_the_end_of_what_goes_on_is_to_come() -> None:
    told = read("has_period", "stage en ce moment chez DPD jusqu'au 9 octobre", {}, date(2026, 9, 15), BASE)
    assert isinstance(told, Answer)
    assert told.readings[0].facts[END] == date(2026, 10, 9)
    assert not told.readings[0].sure


@pytest.mark.parametrize(
    "text",
    [
        "le 18 mois 1 année 2025",
        "18 mois 1 2025",
        "le 18 du mois 1 2025",
        "janvier le 18 2025",
        "le 18 janvier l'année 2025",
        "18 01 année 2025",
    ],
)
@pytest.mark.parametrize("ask", ["period.start", "birth_date"])
def test_the_parts_of_a_date_may_be_named(ask: str, text: str) -> None:
    if ask == "birth_date":
        assert meant(ask, text.replace("2025", "1986")) == ({ask: "1986-01-18"}, True)
    else:
        assert meant(ask, text) == ({ask: "2025-01-18"}, True)


@pytest.mark.parametrize("text", ["2 mois 3 semaines", "2 mois en 2025", "2 mois 2025", "3 mois 2 jours 2025"])
def test_a_length_in_months_is_no_day(text: str) -> None:
    said = meant("period.dates", text)
    assert said is None or not said[1]


def test_a_month_after_the_hours_has_its_day() -> None:
    said = meant("period.employer", "GLS à 35h 24 mars 2023 au 6 avril 2023")
    assert said == (
        {"period.employer": "GLS", "period.weekly_hours": 35, "period.start": "2023-03-24", "period.end": "2023-04-06"},
        True,
    )
    dotted = meant("period.employer", "GLS à 17,5h 29.05.24 au 04.06.24")
    assert dotted is not None
    assert dotted[0]["period.weekly_hours"] == 17.5
    assert meant("period.weekly_hours", "35h 24") == ({"period.weekly_hours": 35.4}, True)


@pytest.mark.parametrize(
    "text",
    [
        "je commence en décembre",
        "mon stage commence en décembre",
        "mon contrat démarre en décembre",
        "il commence en décembre",
        "le stage débute en décembre",
        "my internship starts in december",
    ],
)
def test_what_begins_is_to_come_and_tells_no_end(text: str) -> None:
    said = meant("period.dates", text)
    assert said is not None
    assert (said[0][START], said[0].get(END), said[1]) == ("2025-12-01", None, False)


@pytest.mark.parametrize(
    "text", ["j'ai commencé en décembre", "le stage commencé en décembre", "mon stage a commencé en décembre"]
)
def test_what_began_is_over(text: str) -> None:
    said = meant("period.start", text)
    assert said is not None
    assert said[0][START] == "2024-12-01"


def test_a_stay_that_begins_is_no_end_of_the_one_before() -> None:
    said = meant(END, "pas encore mais je commence un stage chez DPD le 3 novembre 2025")
    assert said is not None
    assert END not in said[0]


@pytest.mark.parametrize(
    "text",
    ["le stage a été repoussé au 2 novembre", "ça a été décalé au 2 novembre", "it was moved to 2 November"],
)
def test_what_is_put_off_is_to_come(text: str) -> None:
    facts, sure = meant(START, text) or ({}, True)
    assert (facts[START], sure) == ("2025-11-02", False)


def test_an_end_that_is_put_off_is_that_of_the_stay() -> None:
    held = {START: "2025-03-03", END: "2025-06-06"}
    assert meant("period.confirm", "la fin a été repoussée au 13 juin", held) == ({END: "2025-06-13"}, False)
