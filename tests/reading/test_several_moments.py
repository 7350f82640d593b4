"""Several moments in one wish to be reminded."""

from __future__ import annotations

from datetime import date

import pytest

from dialogs.reading.reminders.several_moments import moments_said

from .test_no_answers import heard

TODAY = date(2025, 10, 15)


@pytest.mark.parametrize(
    ("text", "moments"),
    [
        ("rappelle-moi lundi à 9h et à 18h", ["2025-10-20T09:00:00", "2025-10-20T18:00:00"]),
        ("rappelle moi à 9h et à 18h lundi", ["2025-10-20T09:00:00", "2025-10-20T18:00:00"]),
        ("demain matin et soir", ["2025-10-16T09:00:00", "2025-10-16T19:00:00"]),
        ("ce soir et demain matin", ["2025-10-15T19:00:00", "2025-10-16T09:00:00"]),
        ("lundi et jeudi à 18h", ["2025-10-20T09:00:00", "2025-10-16T18:00:00"]),
        ("le 20 et le 25 octobre", ["2025-10-20T09:00:00", "2025-10-25T09:00:00"]),
        ("remind me monday at 9am and 6pm", ["2025-10-20T09:00:00", "2025-10-20T18:00:00"]),
        ("rappelle-moi lundi, 18h", ["2025-10-20T18:00:00"]),
    ],
)
def test_a_part_without_a_day_has_that_of_its_neighbour(text: str, moments: list[str]) -> None:
    assert [moment.isoformat() for moment in moments_said(text, TODAY)] == moments


@pytest.mark.parametrize(
    "text",
    ["lundi ou mardi", "lundi entre 9h et 18h", "lundi, non mardi", "lundi et dis-moi ce qui manque", "le 31/02/2026"],
)
def test_one_moment_of_several_or_a_part_that_names_none_is_left_to_the_whole(text: str) -> None:
    assert moments_said(text, TODAY) == []


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("rapelle moi le 3 novembre à 18h30", "2025-11-03T18:30"),
        ("rapel moi lundi", "2025-10-20T09:00"),
        ("redemande-moi ça samedi à 14h", "2025-10-18T14:00"),
        ("reparlez-moi de ça dans 2 semaines", "2025-10-29T09:00"),
        ("du 2 janvier au 28 mars 2025, rappelle-moi demain pour la suite", "2025-10-16T09:00"),
    ],
)
def test_to_remind_is_heard_as_it_is_spelled(text: str, at: str) -> None:
    assert heard("any", text) == {"act": "command", "command": "reminders", "at": at}


def test_who_was_called_asks_for_no_reminder() -> None:
    assert heard("any", "ils m'ont appelé lundi soir")["act"] != "command"
