"""A no to reminders of the deadline is none to what the person asked for; « plus de rappels » is one to all."""

from __future__ import annotations

from datetime import date

import pytest

from dialogs.reminding.asked import coming
from tests.dialogs.playing import MET, PERSON, Player, visit

ASKED = (*MET, "rappelle moi le 5 novembre d'appeler la mission locale")


@pytest.mark.parametrize("said", ["non", "!reminders:no"])
def test_what_was_asked_for_is_kept_and_said(said: str) -> None:
    player = visit(*ASKED, "!menu:reminders", said)
    assert "Je garde ce que vous avez demandé : mercredi 5 novembre 2025 à 9 h." in player.text
    assert player.value("reminders") == "no"
    assert len(coming(player.standing, player.now())) == 1


def test_who_wants_none_at_all_has_none() -> None:
    player = visit(*ASKED, "je ne veux plus de rappels")
    assert coming(player.standing, player.now()) == []


def test_a_yes_is_promised_nothing_once_there_is_nothing_left_to_write() -> None:
    player = visit(*MET, "!menu:reminders")
    player.today = date(2030, 1, 7)  # the question was left open; the exam is past
    player.does("!reminders:yes")
    assert "je vous écrirai" not in player.text
    assert "est passée. Pour la suivante, demandez les dates au service des examens." in player.text
    player = visit(*MET, "!menu:reminders", "!menu:uploaded", "!reminders:yes")
    assert "je vous écrirai" not in player.text
    assert "je vous écrirai" in visit(*MET, "!menu:reminders", "!reminders:yes").text


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("annule le rappel de lundi", ["mardi", "mercredi"]),
        ("cancel monday's reminder", ["mardi", "mercredi"]),
        ("je veux plus de rappel mardi", ["lundi", "mercredi"]),
        ("supprime les rappels de lundi et mardi", ["mercredi"]),
        ("annule mes rappels", []),
        ("plus de rappels", []),
    ],
)
def test_who_calls_off_a_reminder_by_its_day_keeps_the_others(said: str, left: list[str]) -> None:
    days = ("rappelle-moi lundi", "rappelle-moi mardi", "rappelle-moi mercredi")
    player = visit(*MET, *days, said)
    week = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    assert sorted(week[asked.at.weekday()] for asked in coming(player.standing, player.now())) == sorted(left)


@pytest.mark.parametrize(
    ("said", "at"),
    [
        (("rappelle-moi dans 2h",), "13:15"),
        (("rappelle-moi", "dans 2h"), "13:16"),
        (("remind me in 30 minutes please",), "11:45"),
        (("rappelle-moi dans une heure et demie",), "12:45"),
    ],
)
def test_a_reminder_may_be_counted_from_now(said: tuple[str, ...], at: str) -> None:
    player = Player(date(2025, 10, 15)).does(*MET, *said)
    (moment,) = [fact.value for key, fact in player.conversation.facts.items() if key.field.startswith("reminder.at")]
    assert f"{moment:%H:%M}" == at
    assert "h par semaine" not in player.text


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("rappelle-moi la veille à minuit", "2025-11-27 09:00"),  # nobody is written to at night
        ("rappelle-moi la veille à 20h", "2025-11-27 19:00"),  # and the eve stays the eve
        ("rappelle-moi la veille à 22h30", "2025-11-27 19:00"),
        ("rappelle-moi la veille à 19h30", "2025-11-27 19:30"),
        ("rappelle-moi la veille", "2025-11-27 09:00"),
        ("remind me the day before at 6pm", "2025-11-27 18:00"),
        ("préviens-moi 3 jours avant la date limite", "2025-11-25 09:00"),
        ("rappelle-moi une semaine avant à 18h", "2025-11-21 18:00"),
        ("rappelle-moi le dernier jour", "2025-11-28 09:00"),
        ("envoie-moi un rappel un mois avant", "2025-10-28 09:00"),
        ("rappelle-moi 10 jours à l'avance", "2025-11-18 09:00"),
        ("rappelle-moi quinze jours avant", "2025-11-13 09:00"),
        ("rappelle-moi le jour de la date limite", "2025-11-28 09:00"),
        ("rappelle-moi le jour d'avant", "2025-11-27 09:00"),
        ("ping me the day before", "2025-11-27 09:00"),
        ("rappelle-moi la veille du 3 novembre", "2025-11-02 09:00"),  # of another day than the deadline
        ("rappelle-moi à 3h du matin", "2025-10-16 09:00"),
    ],
)
def test_a_reminder_may_be_counted_from_the_deadline_and_falls_by_day(said: str, at: str) -> None:
    player = Player(date(2025, 10, 15)).does(*MET, said)
    (moment,) = [asked.at for asked in coming(player.standing, player.now())]
    assert f"{moment:%Y-%m-%d %H:%M}" == at


@pytest.mark.parametrize("said", ["rappelle-moi la veille de l'examen", "rappelle-moi 2 semaines avant l'examen"])
def test_what_is_counted_from_the_exam_is_not_counted_from_the_deadline(said: str) -> None:
    player = Player(date(2025, 10, 15)).does(*MET, said)
    assert coming(player.standing, player.now()) == []
    assert player.ask == "reminders"


def test_before_a_deadline_that_is_not_published_there_is_no_day_yet() -> None:
    player = Player(date(2026, 10, 15)).does(
        "bonjour", "ok", "2027", "libre", "04/05/1990", "non", "rappelle-moi la veille"
    )
    assert player.ask == "reminders"
    assert "pas encore publiée" in player.text


@pytest.mark.parametrize(
    "said", ["tous les lundis", "chaque semaine", "tous les jours à 8h", "une fois par semaine", "every monday at 9am"]
)
def test_no_reminder_is_repeated_and_a_moment_is_asked_for(said: str) -> None:
    player = Player(date(2025, 10, 15)).does(*MET, f"rappelle-moi {said}")
    assert (player.ask, "ne se répète pas" in player.text) == ("reminder", True)
    player.does(said)
    assert (player.ask, "ne se répète pas" in player.text) == ("reminder", True)
    player.does("lundi")
    assert len(coming(player.standing, player.now())) == 1


def test_hours_that_are_no_reminder_stay_hours() -> None:
    player = Player().does(*PERSON, "stage chez DPD du 3 mars au 6 juin 2025", "dans 2h")
    assert not any(key.field.startswith("reminder.at") for key in player.conversation.facts)


@pytest.mark.parametrize(
    ("said", "at", "hour"),
    [
        ("rappelle-moi lundi à 21h", "2025-10-20 19:00", "19 h"),
        ("rappelle-moi ce soir à 23h", "2025-10-15 19:00", "19 h"),
        ("rappelle-moi demain à 5h du matin", "2025-10-16 09:00", "9 h"),
    ],
)
def test_an_hour_of_the_night_is_moved_within_its_day_and_told(said: str, at: str, hour: str) -> None:
    player = Player(date(2025, 10, 15)).does(*MET, said)
    (moment,) = [asked.at for asked in coming(player.standing, player.now())]
    assert f"{moment:%Y-%m-%d %H:%M}" == at
    text = player.text.replace("\u00a0", " ").replace("\u202f", " ")
    assert "Je n'écris qu'entre 8 h et 20 h." in text
    assert f"à {hour}" in text


def test_of_an_evening_that_is_over_the_next_morning_is_taken() -> None:
    player = Player(date(2025, 10, 15), minutes=10 * 60).does(*MET, "rappelle-moi ce soir à 22h")  # at 21 h there
    (moment,) = [asked.at for asked in coming(player.standing, player.now())]
    assert f"{moment:%Y-%m-%d %H:%M}" == "2025-10-16 09:00"
