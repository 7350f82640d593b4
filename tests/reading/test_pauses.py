"""Days without work inside a stay: neither its first day nor its last one; a yes beside them is no plain yes."""

from __future__ import annotations

import pytest

from .cases import meant

BEGUN = {"period.kind": "internship", "period.employer": "DPD", "period.start": "2025-03-03"}
HELD = {**BEGUN, "period.end": "2025-05-30", "period.weekly_hours": 35}
STAY = {"period.start": "2025-03-03", "period.end": "2025-05-30"}


@pytest.mark.parametrize(
    "text",
    [
        "le 3 mars 2025, j'ai arrêté 2 semaines en avril",
        "3 mars 2025 j'ai arrêté 2 semaines en avril",
        "3 mars 2025 avec un arrêt maladie d'un mois en avril",
        "j'ai commencé le 3 mars 2025 puis malade en mai",
    ],
)
def test_a_pause_is_not_the_end(text: str) -> None:
    said = meant("period.start", text)
    assert said is not None
    assert said[0] == {"period.start": "2025-03-03"}


@pytest.mark.parametrize(
    "text",
    [
        "du 3 mars au 30 mai 2025 mais absent du 1er au 15 avril",
        "du 3 mars au 30 mai 2025 sauf du 1er au 15 avril",
        "du 3 mars au 30 mai 2025 j'étais malade en avril",
        "du 3/03/25 au 30/05/25, congés du 14 au 18 avril",
        "du 3 mars au 30 mai 2025 avec 2 semaines de vacances en avril",
    ],
)
def test_a_stay_with_a_pause_keeps_its_ends(text: str) -> None:
    said = meant("period.start", text)
    assert said is not None
    assert said[0] == STAY


def test_an_end_with_a_pause_before_it_is_that_end() -> None:
    said = meant("period.end", "le 30 mai 2025 mais j'ai arrêté une semaine en avril", BEGUN)
    assert said is not None
    assert said[0] == {"period.end": "2025-05-30"}


def test_a_stop_that_is_measured_is_no_pause() -> None:
    said = meant("period.start", "commencé le 3 mars 2025, j'ai arrêté 2 semaines après")
    assert said is not None
    assert not said[1]


@pytest.mark.parametrize("text", ["ok sauf noël", "oui sauf du 14 au 18 avril", "oui mais absent du 14 au 18 avril"])
def test_a_yes_but_for_some_days_moves_no_end(text: str) -> None:
    assert meant("period.confirm", text, HELD) == ({"yes_no": "yes"}, False)


def test_what_is_named_after_but_is_mended() -> None:
    said = meant("period.confirm", "tout est bon sauf la fin c'est le 6 juin 2025", HELD)
    assert said is not None
    assert said[0] == {"period.end": "2025-06-06"}


@pytest.mark.parametrize("text", ["35h sauf en août", "35h sauf la semaine du 14 avril"])
def test_hours_but_for_some_days_tell_no_dates(text: str) -> None:
    assert meant("period.weekly_hours", text, HELD) == ({"period.weekly_hours": 35}, False)


def test_hours_of_some_month_move_no_day() -> None:
    assert meant("period.weekly_hours", "35h par semaine mais en avril seulement 20h", HELD) == (
        {"period.weekly_hours": 35},
        False,
    )


@pytest.mark.parametrize(
    "text", ["35 et c'était 7 semaines parce que l'agence a fermé", "35h, 7 semaines car fermé", "35h donc 7 semaines"]
)
def test_weeks_that_a_pause_explains_are_not_its_length(text: str) -> None:
    said = meant("period.weekly_hours", text, {**HELD, "period.weekly_hours": 35})
    assert said is not None
    assert said[0] == {"period.weekly_hours": 35, "period.weeks": 7}


def test_how_long_a_pause_was_is_not_how_long_the_stay_was() -> None:
    said = meant("has_period", "7 semaines car l'agence a fermé une semaine")
    assert said is not None
    assert said[0] == {"period.weeks": 7}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("j'ai pas travaillé en mai 2025 mais du 2 au 27 juin 2025", ("2025-06-02", "2025-06-27")),
        ("j'ai pas travaillé en août, c'était du 1er au 31 juillet 2025", ("2025-07-01", "2025-07-31")),
        ("en mai je bossais pas, du 2 au 27 juin 2025 oui", ("2025-06-02", "2025-06-27")),
        ("j'étais pas là en avril, j'ai fait du 5 mai au 27 juin 2025", ("2025-05-05", "2025-06-27")),
        ("je n'ai rien fait en janvier, commencé le 3/2/2025 fini le 30/4/2025", ("2025-02-03", "2025-04-30")),
        ("I didn't work in May, but from 2 to 27 June 2025", ("2025-06-02", "2025-06-27")),
        ("du 2 au 27 juin 2025, j'ai pas travaillé le 9", ("2025-06-02", "2025-06-27")),
    ],
)
def test_days_that_were_not_worked_are_none_of_the_stay(text: str, days: tuple[str, str]) -> None:
    assert meant("period.dates", text) == ({"period.start": days[0], "period.end": days[1]}, True)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("j'ai pas fini le 13 mais le 20 juin 2025", {"period.end": "2025-06-20"}),
        ("j'ai pas fini en mai, j'ai fini le 20 juin 2025", {"period.end": "2025-06-20"}),
        ("j'ai pas commencé le 3 mars mais le 7 avril 2025", {"period.start": "2025-04-07"}),
        ("j'ai pas tenu jusqu'au 30 juin mais jusqu'au 13 juin 2025", {"period.end": "2025-06-13"}),
    ],
)
def test_a_day_denied_gives_its_place_to_the_next(text: str, told: dict[str, str]) -> None:
    assert meant("period.dates", text) == (told, True)


def test_weeks_not_worked_are_not_the_weeks_of_a_stay() -> None:
    assert meant("period.sector", "j'ai pas travaillé pendant 2 semaines") is None
