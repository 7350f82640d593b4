"""A file in a minute: at the top of its page stands what the person asks, what is open and where, what lacks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.dates_in_force import put_in_force
from bot.runner import Arrival
from bot.web.desk import Desk
from dialogs.words.events import Pressed, Wrote
from storage.database import Database
from storage.dates import DateSet
from tests.answers.standings import OSRCL
from tests.staff.clients import Client, code_of
from tests.staff.people import STORY
from tests.web.desks import desk_over

Seat = Callable[[Desk, str], Client]
BEGINNING = STORY[: STORY.index("#has_period:yes")]
JOB = (
    "#has_period:yes", "#period.kind:job", "Transports Martin", "du 4 mars 2024 au 28 mars 2025",
    "#period.weekly_hours:35", "#period.sector:yes", "#period.weeks:as_computed", "#period.confirm:ok",
)  # fmt: skip


@pytest.fixture
def desk(database: Database) -> Desk:
    return desk_over(database, service_reply_days=5)


@pytest.fixture
def brief(desk: Desk, sits_at: Seat) -> Callable[..., str]:
    """What stands in the brief of somebody who did this, a minute between two acts."""

    def read(*acts: str, role: str = "agent") -> str:
        for number, act in enumerate(acts):
            at = desk.clock.now() - timedelta(days=1) + timedelta(minutes=number)
            event = Pressed(act[1:], at) if act.startswith("#") else Wrote(act, at)
            desk.runner.settle(Arrival("telegram", "77", event))
        client = sits_at(desk, role).goes(f"/staff/files/{code_of(desk, '77')}")
        return client.text.partition("En bref")[2].partition("Verdict et raisons")[0]

    return read


def test_the_question_of_who_asked_for_a_person_stands_there_with_the_day_that_was_promised(
    brief: Callable[..., str],
) -> None:
    told = brief(*STORY, "#menu:human", "Mon employeur refuse de signer, que faire ?")
    assert "a demandé une personne" in told
    assert "réponse annoncée pour le 19 octobre 2025" in told  # asked on the 14th, five days
    assert "Mon employeur refuse de signer, que faire ?" in told
    assert "Répondre" in told
    assert "menu" not in told  # it asks nothing


def test_what_was_not_understood_stands_there(brief: Callable[..., str]) -> None:
    told = brief(*BEGINNING, "#has_period:yes", "#period.kind:job", "Chronopost", "qsd qsd", "zzz", "bla bla")
    assert [words for words in ("qsd qsd", "zzz", "bla bla") if words not in told] == []
    assert "à la question : le premier jour" in told
    assert "Chronopost :" in told  # what lacks, under the period


def test_what_was_written_to_the_service_stands_there_however_much_came_after(brief: Callable[..., str]) -> None:
    told = brief(*STORY, "#menu:human", "merci", "/bilan", "Merci", "merci beaucoup", "#menu:reply_service", "Voici.")
    assert "Voici." in told
    assert "merci beaucoup" not in told
    assert "/bilan" not in told  # an order is no word of theirs


def test_an_open_point_names_its_periods_and_a_contradiction_both(brief: Callable[..., str]) -> None:
    told = brief(*BEGINNING, *JOB, "#more_periods:yes", *JOB[1:], "#more_periods:no")
    both = "1. Emploi chez Transports Martin, 2. Emploi chez Transports Martin"
    assert f"au-delà du maximum légal : {both}" in told.replace(" ,", ",")


def test_periods_are_called_by_the_numbers_that_the_person_sees(brief: Callable[..., str]) -> None:
    told = brief(*BEGINNING, *JOB, "#more_periods:yes", "#period.kind:job", "supprime la période 1")
    assert "1. Emploi" in told
    assert "2. Emploi" not in told


def test_a_doubt_leads_to_its_period(brief: Callable[..., str]) -> None:
    assert "secteur d'une période : 1. Emploi chez Transports Martin" in brief(*STORY)


def test_what_is_no_matter_of_the_rule_is_not_to_be_settled(brief: Callable[..., str]) -> None:
    told = brief(*BEGINNING[:-1], "4 mai 2009")
    assert "aucun point ouvert" in told
    assert "Ce qui manque rien : mineur au 31 décembre Déduit" in told


def test_where_nothing_waits_it_says_so(brief: Callable[..., str]) -> None:
    told = brief(*BEGINNING, *JOB, "#more_periods:no", role="reader")
    assert "La personne attend aucune réponse du service" in told
    assert "aucun point ouvert, aucune contradiction" in told
    assert "aucune heure :" in told
    assert "Date limite : 28/11/2025, dans 44 jours" in told
    assert "None" not in told


@pytest.mark.parametrize(
    ("by", "told"),
    [
        ("2025-10-16T09:00", "16/10/2025, dans 1 jour"),
        ("2025-10-15T10:01", "15/10/2025, aujourd'hui"),
        ("2025-10-15T10:00", "15/10/2025, passée"),  # it is ten
    ],
)
def test_a_deadline_is_past_from_its_hour_on(brief: Callable[..., str], desk: Desk, by: str, told: str) -> None:
    with desk.database.work() as work:
        put_in_force(work, OSRCL, DateSet(2026, "upload_deadline", by, desk.clock.now()))
    assert f"Date limite : {told}" in brief(*BEGINNING)
