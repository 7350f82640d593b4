"""A whole season, from the first visit in September to the exam in June, for five people of different situations."""

from __future__ import annotations

import re

import pytest

from storage import undelivered
from storage.database import Database
from tests.reminders.season import BEGINNING, Message, Season, instant

CONFIRMED = ("period.weekly_hours:35", "period.sector:yes", "period.weeks:as_computed", "period.confirm:ok")
_SENTENCE_END = re.compile(r"(?<=[.:!?]) |\n")
DONE = (*CONFIRMED, "more_periods:no")
WANTED = ("menu:reminders", "reminders:yes")


def job(employer: str, start: str, end: str) -> tuple[str, ...]:
    return "period.kind:job", employer, start, end


def internship(host: str, start: str, end: str) -> tuple[str, ...]:
    return "period.kind:internship", host, start, end


def first_lines(messages: list[Message]) -> list[str]:
    """When each came, and what it begins with."""
    return [f"{message.on} {_SENTENCE_END.split(message.text)[0]}" for message in messages]


@pytest.fixture
def season(database: Database) -> Season:
    return Season.begins(database, "2026-09-07 16:30")


def the_year_of_the_service(season: Season, *, until: str) -> None:
    """The deadline is published on 1 October, for 27 November at 17:00."""
    season.passes_to("2026-10-01 11:00")
    season.sets("upload_deadline", "2026-11-27T17:00")
    season.ticks()
    season.passes_to(until)


def test_yasmine_has_the_weeks_and_uploads_a_week_before(season: Season) -> None:
    season.visits("yasmine", *BEGINNING, "has_period:yes", *job("La Poste", "02/03/2026", "31/07/2026"), *DONE, *WANTED)
    the_year_of_the_service(season, until="2026-11-18 18:00")
    season.presses("yasmine", "menu:signed")
    season.passes_to("2026-11-20 12:00")
    last = season.reminders("yasmine")[-1]
    assert last.choices[0] == "menu:uploaded"
    season.presses("yasmine", "menu:uploaded")
    season.passes_to("2027-06-30 12:00")
    assert first_lines(season.reminders("yasmine")) == [
        "2026-10-01 11:00 La date limite de dépôt est publiée.",
        "2026-10-28 09:00 Il reste 30 jours pour déposer l'attestation dans Cyclades.",
        "2026-11-13 09:00 Il reste 14 jours pour déposer l'attestation dans Cyclades.",
        "2026-11-20 09:00 Il reste 7 jours pour déposer l'attestation dans Cyclades.",
    ]


def test_moussa_lacks_weeks_works_them_and_uploads_on_the_last_day(season: Season) -> None:
    season.visits(
        "moussa", *BEGINNING, "has_period:yes", *job("Chronopost", "01/06/2026", "24/07/2026"), *DONE, *WANTED
    )
    the_year_of_the_service(season, until="2026-10-12 20:00")
    season.visits("moussa", "menu:add_period", *internship("Colis Express", "19/10/2026", "27/11/2026"), *DONE)
    season.passes_to("2026-11-27 12:00")
    season.visits("moussa", "menu:signed", "menu:uploaded")
    season.passes_to("2027-06-30 12:00")
    assert first_lines(season.reminders("moussa")) == [
        "2026-10-01 11:00 La date limite de dépôt est publiée.",
        "2026-10-12 09:00 Pour finir à temps à 35 h par semaine, commencez au plus tard le lundi 19 octobre 2026.",
        "2026-10-28 09:00 Il reste 30 jours pour déposer l'attestation dans Cyclades.",
        "2026-11-13 09:00 Il reste 14 jours pour déposer l'attestation dans Cyclades.",
        "2026-11-20 09:00 Il reste 7 jours pour déposer l'attestation dans Cyclades.",
        "2026-11-24 09:00 Il reste 3 jours pour déposer l'attestation dans Cyclades.",
        "2026-11-26 09:00 C'est demain le dernier jour pour déposer l'attestation dans Cyclades :",
        "2026-11-27 09:00 C'est aujourd'hui le dernier jour pour déposer l'attestation dans Cyclades :",
    ]
    last = season.reminders("moussa")[-1]
    assert "vendredi 27 novembre 2026 à 17 h." in last.text
    assert "Votre période se termine aujourd'hui (Colis Express)" in last.text


def test_chloe_lives_in_guadeloupe_and_snoozes(season: Season) -> None:
    season.visits("chloe", *BEGINNING, "has_period:yes", *job("La Poste", "02/03/2026", "31/07/2026"), *DONE, *WANTED)
    season.visits("chloe", "reminders:zone", "time_zone:guadeloupe")
    the_year_of_the_service(season, until="2026-10-28 15:00")
    season.writes("chloe", "rappelle-moi lundi soir")
    season.passes_to("2026-11-12 12:00")
    season.sets("upload_deadline", "2026-11-27T11:00")  # the last morning in Guadeloupe comes after that hour
    season.ticks()
    season.passes_to("2027-06-30 12:00")
    came = season.reminders("chloe")
    assert [message.on for message in came] == [
        "2026-10-01 15:00",  # 11:00 in Paris is 5:00 in Guadeloupe: it waits for the morning there
        "2026-10-28 14:00",
        "2026-11-03 00:00",  # Monday, 19:00
        "2026-11-12 14:00",  # the new hour was set at 7:00 there
        "2026-11-13 14:00",
        "2026-11-20 14:00",
        "2026-11-24 14:00",
        "2026-11-26 14:00",
    ]
    assert "vendredi 27 novembre 2026 à 11 h (heure du rectorat)" in came[3].text


def test_bilal_never_answered_and_is_asked_once(season: Season) -> None:
    season.visits("bilal", *BEGINNING, "has_period:yes", *job("La Poste", "02/03/2026", "31/07/2026"), *DONE)
    the_year_of_the_service(season, until="2026-11-13 12:00")
    *_, offered = season.reminders("bilal")
    assert {"reminders:yes", "reminders:no"} <= set(offered.choices)
    season.presses("bilal", "reminders:no")
    season.passes_to("2027-06-30 12:00")
    assert first_lines(season.reminders("bilal")) == [
        "2026-10-01 11:00 La date limite de dépôt est publiée.",
        "2026-11-13 09:00 Il reste 14 jours pour déposer l'attestation dans Cyclades.",
    ]


def test_dina_blocks_the_bot_and_comes_back_for_the_last_days(season: Season) -> None:
    season.visits("dina", *BEGINNING, "has_period:yes", *job("La Poste", "02/03/2026", "31/07/2026"), *DONE, *WANTED)
    the_year_of_the_service(season, until="2026-10-28 12:00")
    with season.database.work() as work:
        undelivered.block(work, "telegram", "dina", season.clock.at)
    season.passes_to("2026-11-25 19:00")
    assert season.writes("dina", "me revoilà")[-1].ask == "menu"
    season.ticks()
    season.passes_to("2026-11-28 12:00")
    season.writes("dina", "/stop")
    season.passes_to("2027-06-30 12:00")
    assert [message.on for message in season.reminders("dina")] == [
        "2026-10-01 11:00", "2026-10-28 09:00", "2026-11-25 19:00", "2026-11-26 09:00", "2026-11-27 09:00",
    ]  # fmt: skip


def test_all_five_at_once_keep_their_own_days(season: Season) -> None:
    people = ("yasmine", "moussa", "chloe", "bilal", "dina")
    for who in people:
        season.visits(who, *BEGINNING, "has_period:yes", *job("La Poste", "02/03/2026", "31/07/2026"), *DONE, *WANTED)
    season.clock.at = instant("2026-11-27 08:00")
    season.passes_to("2026-11-28 00:00")
    for who in people:
        days = [message.on[:10] for message in season.reminders(who)]
        assert len(days) == len(set(days))
