"""Where the weeks really done are asked: what was missed, that nothing was, and « les deux »."""

from __future__ import annotations

import pytest

from .cases import meant

WEEKLY, WEEKS = "period.weekly_hours", "period.weeks"
HELD = {"period.kind": "internship", "period.start": "2025-03-03", "period.end": "2025-05-30"}  # 13 weeks
YES = ({"yes_no": "yes"}, True)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("j'ai raté 2 semaines", 11),
        ("oui sauf une semaine", 12),
        ("toutes sauf une", 12),
        ("j'ai eu 1 semaine de vacance", 12),
        ("3 jours d'absence", 12.4),
        ("oui mais j'ai été absent 2 jours", 12.6),
        ("j'ai eu 2 semaines de vacances et 1 semaine malade", 10),
        ("no i missed one week", 12),
        ("yes but 2 weeks of holidays", 11),
        ("l'agence était fermée 2 semaines", 11),
        ("they were closed for one week", 12),
        ("j'ai été en arrêt 2 mois", 4),
        ("j'ai été arrêtée 6 semaines pour ma grossesse", 7),
        ("arrêté 2 semaines", 11),
        ("j'ai arrêté 2 semaines", 11),
        ("2 semaines d'hôpital", 11),
        ("2 semaines sans travailler", 11),
        ("2 semaines pas travaillé", 11),
        ("2 semaines où j'ai pas bossé", 11),
        ("grève 2 semaines", 11),
        ("2 semaines de mise à pied", 11),
        ("je me suis cassé le bras 2 semaines", 11),
        ("2 semaines au bled", 11),
    ],
)
def test_what_was_missed_is_taken_off_the_calendar_and_asked_back(text: str, left: float) -> None:
    assert meant(WEEKS, text, HELD) == ({WEEKS: left}, False)


@pytest.mark.parametrize("text", ["j'ai raté 20 semaines", "une absence", "j'ai raté 5 mois"])
def test_what_cannot_be_taken_off_is_no_number(text: str) -> None:
    assert meant(WEEKS, text, HELD) is None


@pytest.mark.parametrize(
    "text",
    [
        "2 semaines de permission",
        "2 semaines de formation",
        "ma mère est décédée 2 semaines",
        "garde d'enfant 2 semaines",
    ],
)
def test_weeks_of_something_else_are_asked_back(text: str) -> None:
    assert meant(WEEKS, text, HELD) == ({WEEKS: 2}, False)


@pytest.mark.parametrize(
    ("text", "weeks"),
    [
        ("j'ai arrêté au bout de 6 semaines", 6),
        ("12 semaines sur le terrain", 12),
    ],
)
def test_weeks_with_other_words_beside_them_are_asked_back(text: str, weeks: float) -> None:
    assert meant(WEEKS, text, HELD) == ({WEEKS: weeks}, False)


@pytest.mark.parametrize(
    "text",
    ["j'ai fait que 12 semaines", "12 semaines réellement travaillées", "I worked 12 weeks", "en fait 12 semaines"],
)
def test_weeks_that_were_plainly_worked_are_noted(text: str) -> None:
    assert meant(WEEKS, text, HELD) == ({WEEKS: 12}, True)


def test_nothing_is_taken_off_the_calendar_of_an_apprentice() -> None:
    assert meant(WEEKS, "j'ai raté 2 semaines", {**HELD, "period.kind": "apprenticeship"}) is None


@pytest.mark.parametrize(
    "text", ["aucune absence", "oui j'ai jamais été absent", "pas un jour d'absence", "toutes", "0 absence"]
)
def test_that_nothing_was_missed_is_a_yes(text: str) -> None:
    assert meant(WEEKS, text, HELD) == YES


@pytest.mark.parametrize("text", ["14 avec les cours", "14 cours compris", "14 avec les vacances"])
def test_weeks_with_lessons_in_them_are_asked_back(text: str) -> None:
    assert meant(WEEKS, text, HELD) == ({WEEKS: 14}, False)


@pytest.mark.parametrize("ask", [WEEKS, "period.weekly_hours", "period.total_hours"])
def test_both_is_no_number(ask: str) -> None:
    assert meant(ask, "oui les deux", HELD) is None


def test_weeks_that_are_left_are_those_from_today() -> None:
    begun = {"period.kind": "job", "period.start": "2025-09-01"}
    assert meant("period.end", "il me reste 2 semaines", begun) == ({"period.end": "2025-10-29"}, False)
    assert meant("period.confirm", "il manque une semaine", HELD) is None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("non j'étais malade 3 semaines", 10),
        ("oui mais j'ai raté 1 semaine", 12),
        ("yes but I missed 2 days", 12.6),
        ("presque, 1 semaine d'absence", 12),
    ],
)
@pytest.mark.parametrize("weeks", [{}, {WEEKS: 13}])
def test_what_was_missed_and_is_told_at_the_end_is_taken_off_too(text: str, left: float, weeks: dict[str, int]) -> None:
    assert meant("period.confirm", text, HELD | weeks) == ({WEEKS: left}, False)


def test_nothing_is_taken_off_weeks_that_were_told() -> None:
    assert meant("period.confirm", "oui mais j'ai raté 1 semaine", HELD | {WEEKS: 10}) != ({WEEKS: 12}, False)


@pytest.mark.parametrize(
    "text", ["j'ai raté 2 semaines", "i missed 2 weeks", "2 weeks of sick leave", "i was sick 1 week"]
)
@pytest.mark.parametrize("ask", ["period.sector", "period.kind", "more_periods"])
def test_weeks_that_were_missed_are_no_weeks_done(text: str, ask: str) -> None:
    assert meant(ask, text, HELD) is None


@pytest.mark.parametrize("text", ["non j'ai raté 3 semaines", "no i missed 3 weeks"])
def test_weeks_missed_of_a_stay_that_goes_on_leave_a_no(text: str) -> None:
    assert meant("period.confirm", text, HELD | {"period.end": "ongoing"}) == ({"yes_no": "no"}, False)


@pytest.mark.parametrize("ask", ["menu", "edit", "period.confirm"])
def test_weeks_missed_are_taken_off_a_stay_that_is_held(ask: str) -> None:
    held = {"period.start": "2025-03-03", "period.end": "2025-05-30", WEEKLY: 35, WEEKS: "as_computed"}
    assert meant(ask, "j'étais malade 3 semaines", held) == ({WEEKS: 10}, False)


def test_holidays_to_come_are_taken_off_nothing_where_nothing_is_asked() -> None:
    held = {"period.start": "2025-03-03", "period.end": "2025-05-30", WEEKLY: 35}
    assert meant("menu", "je pars 2 semaines en vacances", held) is None


@pytest.mark.parametrize("text", ["non il y en a bien 8", "il y en a 8", "non j'en ai fait 8", "non, 8"])
def test_a_number_nearer_to_the_weeks_than_to_the_hours_is_one_of_weeks(text: str) -> None:
    held = {"period.start": "2025-03-03", "period.end": "2025-05-30", WEEKLY: 35, WEEKS: 12}
    assert meant("period.confirm", text, held) == ({WEEKS: 8}, False)
    assert meant("period.confirm", "non, 28", held) == ({WEEKLY: 28}, False)


@pytest.mark.parametrize(
    "text",
    ["mon contrat c'est 30h mais je fais 40", "je suis payé 30h mais je fais 40h", "30h sur le contrat, 40 en vrai"],
)
def test_hours_of_a_contract_beside_those_done_are_asked_about(text: str) -> None:
    assert meant(WEEKLY, text) == ({WEEKLY: 30}, False)


@pytest.mark.parametrize("ask", ["has_period", "more_periods"])
@pytest.mark.parametrize(
    "text",
    [
        "arrêt de travail du 3 au 20 mars 2026",
        "jai ete en arret maladie 3 mois cet hiver",
        "j'étais en congé maternité de janvier à avril 2026",
        "en mars 2026 j'étais malade",
        "malade de mars à avril",
        "i was sick in march and april",
        "en arrêt maladie depuis le 3 août",
    ],
)
def test_days_of_an_absence_begin_no_stay(ask: str, text: str) -> None:
    assert meant(ask, text) is None


@pytest.mark.parametrize(
    "text",
    [
        "du 3 mars au 6 juin 2025 mais j'étais malade 2 semaines",
        "du 3 mars au 6 juin 2025 avec 2 semaines d'arrêt maladie",
        "j'ai remplacé une collègue en congé maternité du 3 mars au 6 juin 2025",
        "du 3 mars au 6 juin 2025, jamais malade",
    ],
)
def test_days_of_a_stay_begin_one_though_somebody_was_away(text: str) -> None:
    said = meant("has_period", text)
    assert said is not None
    assert said[0]["period.start"] == "2025-03-03"


@pytest.mark.parametrize("text", ["2 semaines plus tôt", "décalé d'une semaine", "one week later", "3 jours plus tard"])
def test_by_how_much_days_are_moved_is_no_number_of_weeks(text: str) -> None:
    assert meant(WEEKS, text, HELD) is None


def test_a_length_until_the_end_is_one_all_the_same() -> None:
    told = meant("has_period", "commencé le 3 mars 2025, fini 8 semaines plus tard")
    assert told == ({"period.start": "2025-03-03", "period.end": "2025-04-27"}, False)


@pytest.mark.parametrize("text", ["oui normalement", "je crois oui", "exact je crois", "i think so"])
def test_a_doubtful_yes_to_the_weeks_is_asked_back(text: str) -> None:
    assert meant(WEEKS, text, HELD) == ({"yes_no": "yes"}, False)


@pytest.mark.parametrize("text", ["no 9", "no, 9"])
def test_an_english_no_before_a_number_is_no_numero(text: str) -> None:
    assert meant(WEEKS, text, HELD) == ({WEEKS: 9}, False)
    assert meant(WEEKS, "period no 9", HELD) is None


@pytest.mark.parametrize("text", ["12 semaines mais j'ai raté 2 jours", "12 weeks but I missed 2 days"])
def test_weeks_beside_an_absence_are_asked_back_and_name_no_firm(text: str) -> None:
    assert meant("period.employer", text) == ({WEEKS: 12}, False)


def test_another_clause_is_no_part_of_a_firm() -> None:
    assert meant("period.employer", "DPD but I left") == ({"period.employer": "DPD"}, True)
    assert meant("period.employer", "j'ai manqué 2 jours") is None


def test_a_number_behind_a_no_mends_the_weeks_where_none_is_asked() -> None:
    held = {**HELD, WEEKS: 13, WEEKLY: 35}
    assert meant("period.sector", "non 11", held) == ({WEEKS: 11}, False)
    assert meant("period.sector", "non", held) == ({"period.sector": "no"}, True)


@pytest.mark.parametrize("text", ["11 semaines pcq malade", "11 semaines parce que malade", "11 weeks cause sick"])
def test_the_weeks_done_and_why_no_more_are_no_absence(text: str) -> None:
    assert meant(WEEKS, text, HELD) == ({WEEKS: 11}, True)


@pytest.mark.parametrize("text", ["vous dites 14 mais j'en ai fait 12", "sur le papier 14, en vrai 12"])
def test_the_number_that_contradicts_comes_first(text: str) -> None:
    assert meant(WEEKS, text, HELD) == ({WEEKS: 12}, False)
    assert meant(WEEKS, "12 mais il en faut 14", HELD) == ({WEEKS: 12}, False)
