"""The dates in force on their page: set, and refused with what, where and what to do, in the language of the page."""

from __future__ import annotations

from collections.abc import Callable
from html import unescape

import pytest

from bot.web.desk import Desk
from storage.database import Database
from tests.staff.clients import Client
from tests.web.desks import desk_over

Seat = Callable[[Desk, str], Client]


@pytest.fixture
def chief(small_database: Database, sits_at: Seat) -> Client:
    return sits_at(desk_over(small_database), "administrator").goes("/staff/dates")


def test_a_date_is_put_in_force_by_an_administrator(desk: Desk, sits_at: Seat) -> None:
    chief = sits_at(desk, "administrator").goes("/staff/dates")
    assert "28 novembre 2025" in chief.text
    chief.sends(
        "/staff/dates", session="2026", key="upload_deadline", value="2025-12-05", why="Site du rectorat"
    ).follows()
    assert "5 décembre 2025" in chief.text
    assert "Site du rectorat" in chief.text


def test_a_date_is_read_as_people_here_write_it_and_told_so(desk: Desk, sits_at: Seat) -> None:
    chief = sits_at(desk, "administrator").goes("/staff/dates")
    assert "Choisir" in chief.text  # no session and no date is chosen before somebody does
    for value, told in (("5/12/2025", "5 décembre 2025"), ("06/12/2025 17:00", "6 décembre 2025 à 17:00")):
        chief.sends("/staff/dates", session="2026", key="upload_deadline", value=value, why="").follows()
        assert chief.text.count(told) == 2  # in force, and in the history


TYPED = {"session": "2026", "key": "upload_deadline", "value": "5/12/25", "why": "Site du « rectorat »"}


@pytest.mark.parametrize(
    ("changed", "french", "english"),
    [
        ({}, "« 5/12/25 » n'est pas une date. Écrivez-la comme 27/11/2026", "“5/12/25” is not a date. Write it like"),
        ({"value": "31/11/2025"}, "« 31/11/2025 » n'est pas une date", "“31/11/2025” is not a date"),
        ({"value": "2025-12-05T17:00+01:00"}, "nomme un fuseau horaire", "names a time zone"),
        (
            {"key": "exam_to", "value": "2026-06-30T09:00"},
            "« L'examen commence au plus tard » n'a pas d'heure. Écrivez seulement le jour : 17/05/2027.",
            "“The exam begins at the latest” has no hour. Write only the day: 2027-05-17.",
        ),
        (
            {"value": "2030-01-01"},
            "Session 2026 : « Date limite de dépôt des attestations » (1er janvier 2030) ne peut pas être après",
            "Session 2026: “Deadline for uploading certificates” (1 January 2030) cannot be after",
        ),
        (
            {"key": "exam_to", "value": "2026-01-01"},
            "ne peut pas être après « L'examen commence au plus tard » (1er janvier 2026).",
            "cannot be after “The exam begins at the latest” (1 January 2026).",
        ),
        (
            {"session": "2027", "key": "exam_from", "value": "2028-05-02"},
            "Session 2027 : « L'examen commence au plus tôt » (2 mai 2028)",
            "Session 2027: “The exam begins at the earliest” (2 May 2028)",
        ),
    ],
)
def test_one_that_cannot_stand_is_refused_with_its_reason(
    chief: Client, changed: dict[str, str], french: str, english: str
) -> None:
    before = chief.text
    typed = {**TYPED, **changed}
    for language, said, unchanged in (("fr", french, "Rien n'a changé."), ("en", english, "Nothing has changed.")):
        chief.goes(f"/staff/dates?lang={language}")
        chief.sends("/staff/dates", **typed)
        assert chief.status == 400
        _, _, alert = chief.page.partition('role="alert">')
        told = " ".join(unescape(alert.partition("</p>")[0]).split())
        assert told.startswith(f"{unchanged} "), told
        assert said in told
    assert chief.goes("/staff/dates?lang=fr").text == before


def test_what_was_typed_stays_in_the_form(chief: Client) -> None:
    page = chief.sends("/staff/dates", **TYPED).page
    assert '<option value="upload_deadline" selected>' in page
    assert "<option selected>2026</option>" in page
    assert 'value="5/12/25"' in page
    assert 'value="Site du « rectorat »"' in page


def test_what_is_no_field_of_the_form_is_refused(chief: Client) -> None:
    for wrong in ({"session": "1999"}, {"session": "x"}, {"key": "code"}):
        assert chief.sends("/staff/dates", **{**TYPED, **wrong}).status == 400
        assert "Cela n'est pas possible" in chief.text
        chief.goes("/staff/dates")
