"""What a reminder says: which date it is about, what is missing, the one thing to do now, with its button."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from bot.papers.draw import draw
from bot.rendering import renderer
from dialogs.answers.papers.calendar_file import deadline_file
from dialogs.answers.reminders.reminder import next_action, reminder
from dialogs.reminding.hours import zone_of
from dialogs.reminding.schedule import falling
from dialogs.standing import Standing
from dialogs.words.facts import Value
from tests.reminders.people import EMPLOYED, PUBLISHED, moved, standing, with_dates
from tests.rules.rules import OSRCL

PARIS = ZoneInfo("Europe/Paris")
SHORT = {**EMPLOYED, "end": date(2026, 4, 30)}
TINY = {**EMPLOYED, "end": date(2026, 3, 6)}


def said(found: Standing, on: str, *, easy: bool = False, language: str = "fr") -> str:
    """What somebody reads who was last reminded the day before."""
    now = datetime.fromisoformat(on).replace(tzinfo=PARIS)
    found = moved(standing_on(found, now), reminded_at=now - timedelta(days=1))
    text, _ = reminder(found, falling(found, now), now)
    return renderer(language, easy=easy).plain(text)


def standing_on(found: Standing, now: datetime) -> Standing:
    return type(found)(found.conversation, found.diploma, found.service, now.astimezone(PARIS).date())


TODAY, TOMORROW = "aujourd'hui", "demain"
LEFT = "Il reste %s jours pour déposer l'attestation dans Cyclades. Date limite de dépôt : vendredi 27 novembre 2026"
LAST = "C'est %s le dernier jour pour déposer l'attestation dans Cyclades : vendredi 27 novembre 2026"


@pytest.mark.parametrize(
    ("hour", "on", "begins"),
    [
        (None, "2026-10-28", f"{LEFT % 30}."),
        (None, "2026-11-26", f"{LAST % TOMORROW}."),
        (None, "2026-11-27", f"{LAST % TODAY}."),
        (time(17), "2026-11-27", f"{LAST % TODAY} à 17 h."),
        (time(12, 30), "2026-11-24", f"{LEFT % 3} à 12 h 30."),
    ],
)
def test_how_long_there_is_to_upload(hour: time | None, on: str, begins: str) -> None:
    found = standing(diploma=PUBLISHED.with_dates(2027, upload_hour=hour))
    assert said(found, f"{on}T09:00").startswith(begins)


def test_registration_and_upload_are_two_dates_and_each_is_named() -> None:
    found = standing(diploma=PUBLISHED.with_dates(2027, registration_deadline=date(2026, 11, 20)))
    only_registration = said(found, "2026-11-19T09:00")
    assert only_registration.startswith(
        "C'est demain le dernier jour pour s'inscrire à l'examen : vendredi 20 novembre 2026."
    )
    assert "Le dépôt de l'attestation est une autre étape, avec une autre date." in only_registration
    assert "Dépôt dans Cyclades : encore 8 jours, jusqu'au vendredi 27 novembre 2026." in only_registration
    both = said(found, "2026-11-20T09:00")
    assert "Il reste 7 jours pour déposer l'attestation dans Cyclades." in both
    assert "C'est aujourd'hui le dernier jour pour s'inscrire à l'examen : vendredi 20 novembre 2026." in both


def test_an_unpublished_day_is_said_to_be_last_years() -> None:
    text = said(standing(diploma=OSRCL), "2026-10-29T09:00")
    assert text.startswith(
        "La date limite de dépôt n'est pas encore publiée.\nVisez le samedi 28 novembre 2026, le même jour"
    )


def test_a_day_aimed_at_that_is_recalled_late_is_never_zero_days_away() -> None:
    now = datetime(2026, 11, 28, 9, tzinfo=PARIS)
    found = moved(standing_on(standing(diploma=OSRCL), now), reminded_at=now - timedelta(days=10))
    text, _ = reminder(found, falling(found, now), now)
    first, second, *_ = renderer("fr").plain(text).splitlines()
    assert first == "La date limite de dépôt n'est pas encore publiée."
    assert second == "Le jour à viser, celui de l'an dernier, est aujourd'hui : samedi 28 novembre 2026."


def test_what_falls_together_is_one_message_with_one_thing_to_do() -> None:
    last_day = {"start": date(2026, 9, 14), "end": date(2026, 11, 27), "weekly_hours": Decimal(35)}
    text = said(standing(periods=(SHORT, {**last_day, "employer": "Colis Express"})), "2026-11-27T09:00")
    assert text.count("À faire maintenant") == 1
    assert "Votre période se termine aujourd'hui (Colis Express)." in text
    assert text.index("Cyclades") < text.index("Colis Express") < text.index("À faire maintenant")


def test_a_period_that_ends_at_the_weekend() -> None:
    planned = {"start": date(2026, 9, 14), "end": date(2026, 10, 11), "weekly_hours": Decimal(35)}
    text = said(standing(periods=(SHORT, planned)), "2026-10-09T09:00")
    assert "Votre période se termine le dimanche 11 octobre 2026 (La Poste). Demandez l'attestation signée" in text


def test_a_period_that_ended_some_days_ago() -> None:
    planned = {"start": date(2026, 9, 14), "end": date(2026, 10, 9), "weekly_hours": Decimal(35)}
    text = said(moved(standing(periods=(SHORT, planned))), "2026-10-09T09:00")
    assert "Votre période se termine aujourd'hui (La Poste). Demandez l'attestation signée aujourd'hui" in text
    found = standing(periods=(SHORT, planned))
    now = datetime(2026, 10, 12, 9, tzinfo=PARIS)
    late, _ = reminder(standing_on(found, now), falling(standing_on(found, now), now), now)
    assert "Votre période s'est terminée le vendredi 9 octobre 2026 (La Poste)." in renderer("fr").plain(late)


@pytest.mark.parametrize(
    ("periods", "facts", "button"),
    [
        ((EMPLOYED,), {}, "menu:certificate"),
        ((EMPLOYED,), {"signed": "yes"}, "menu:uploaded"),
        ((SHORT,), {}, "menu:plan"),
        ((EMPLOYED,), {"period.confirm@1": "unsaid"}, "menu:edit"),
    ],
)
def test_the_one_thing_to_do(periods: tuple[dict[str, Value], ...], facts: dict[str, Value], button: str) -> None:
    what, choice = next_action(standing(periods=periods, said=facts))
    assert choice.id == button
    assert renderer("fr").plain(what).startswith("À faire maintenant, 5 minutes : ")


def test_who_can_no_longer_reach_it_is_sent_to_the_service() -> None:
    found = standing(date(2026, 11, 13), periods=(TINY,))
    assert found.result is not None
    assert found.result.verdict == "too_late"
    assert next_action(found)[1].id == "menu:human"


def test_where_registration_ends_first_registering_is_the_thing_to_do() -> None:
    found = standing(diploma=PUBLISHED.with_dates(2027, registration_deadline=date(2026, 11, 20)))
    assert "À faire maintenant, 5 minutes : inscrivez-vous dans Cyclades" in said(found, "2026-11-19T09:00")
    now = datetime(2026, 11, 20, 9, tzinfo=PARIS)
    found = moved(standing_on(found, now), reminded_at=now - timedelta(days=1))
    assert {occasion.kind for occasion in falling(found, now)} == {"upload", "registration"}
    _, choices = reminder(found, falling(found, now), now)
    ids = [choice.id for choice in choices]
    assert (ids[0], ids.count("menu:registered")) == ("menu:registered", 1)


def test_on_the_last_day_of_a_period_its_certificate_is_the_thing_to_do() -> None:
    planned = {"start": date(2026, 9, 14), "end": date(2026, 10, 9), "weekly_hours": Decimal(35)}
    text = said(standing(periods=(TINY, planned)), "2026-10-09T09:00")
    assert "À faire maintenant, 5 minutes : préparez l'attestation" in text


@pytest.mark.parametrize("periods", [(EMPLOYED,), (SHORT,)])
def test_once_the_deadline_is_past_a_reminder_says_so_and_sends_to_the_service(
    periods: tuple[dict[str, Value], ...],
) -> None:
    found = standing(periods=periods, said={"signed": "yes", "reminder.at": datetime.fromisoformat("2026-12-01T10:00")})
    text = said(found, "2026-12-01T10:00")
    assert "est passée : c'était le vendredi 27 novembre 2026." in text
    assert "À faire maintenant, 5 minutes : demandez au service des examens" in text


def test_a_day_that_was_aimed_at_and_is_past_is_said_to_be() -> None:
    found = standing(diploma=OSRCL, said={"reminder.at": datetime.fromisoformat("2026-12-01T10:00")})
    assert "Elle était attendue vers le samedi 28 novembre 2026" in said(found, "2026-12-01T10:00")


@pytest.mark.parametrize(
    ("facts", "what", "buttons"),
    [
        ({"birth_date": "unsaid"}, "reprenez mes questions.", ["menu:summary", "reminder:tomorrow"]),
        ({"uploaded": "yes"}, "vérifiez dans Cyclades", ["menu:reminders", "reminder:tomorrow"]),
        (
            {"birth_date": date(2010, 1, 1)},
            "Pour votre situation, demandez à votre établissement",
            ["menu:human", "reminder:tomorrow", "menu:edit"],
        ),
    ],
)
def test_who_is_written_to_only_because_they_asked_hears_what_fits(
    facts: dict[str, Value], what: str, buttons: list[str]
) -> None:
    found = standing(said=facts | {"reminder.at": datetime.fromisoformat("2026-10-06T09:00")})
    assert what in said(found, "2026-10-06T09:00")
    assert "Dépôt dans Cyclades" not in said(found, "2026-10-06T09:00")
    now = datetime(2026, 10, 6, 9, tzinfo=PARIS)
    found = standing_on(found, now)
    assert [choice.id for choice in reminder(found, falling(found, now), now)[1]] == buttons


def test_on_the_last_day_no_days_are_left_to_be_counted() -> None:
    found = standing(said={"reminder.at": datetime.fromisoformat("2026-11-27T15:00")})
    now = datetime(2026, 11, 27, 15, tzinfo=PARIS)
    found = moved(standing_on(found, now), reminded_at=now - timedelta(hours=6))
    text = renderer("fr").plain(reminder(found, falling(found, now), now)[0])
    assert "C'est aujourd'hui le dernier jour pour déposer" in text
    assert "encore 0" not in text


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("easy", [False, True])
def test_every_reminder_can_be_said_in_every_language_and_register(language: str, *, easy: bool) -> None:
    old = {"start": date(2024, 9, 2), "end": date(2024, 10, 31), "weekly_hours": Decimal(35)}
    found = with_dates(standing(periods=(old, SHORT)), registration_deadline=date(2026, 11, 13))
    for on in ("2026-10-28", "2026-11-06", "2026-11-12", "2026-11-13", "2026-11-26", "2026-11-27"):
        text = said(found, f"{on}T09:00", easy=easy, language=language)
        assert "%(" not in text
        assert len(text) < 1500


# — the calendar —


def event_of(found: Standing, language: str = "fr") -> Calendar:
    paper = deadline_file(found)
    assert paper is not None
    drawn = draw(paper, language)
    assert (drawn.name, drawn.media_type) == ("date-limite-2027.ics", "text/calendar")
    (event,) = Calendar.from_ical(drawn.content).walk("VEVENT")
    return event


def test_the_calendar_file_has_the_day_and_an_alarm_for_each_reminder() -> None:
    event = event_of(standing())
    assert event.decoded("dtstart") == date(2026, 11, 27)
    assert event.decoded("summary") == "Date limite : attestation dans Cyclades, session 2027"
    alarms = [alarm.decoded("trigger") for alarm in event.walk("VALARM")]
    midnight = datetime(2026, 11, 27, tzinfo=PARIS)
    rings = [(midnight + alarm).astimezone(PARIS) for alarm in alarms]
    assert [f"{ring:%m-%d %H:%M}" for ring in rings] == [
        "10-28 09:00", "11-13 09:00", "11-20 09:00", "11-24 09:00", "11-26 09:00", "11-27 09:00",
    ]  # fmt: skip


def test_alarms_ring_at_nine_on_both_sides_of_a_change_of_clocks() -> None:
    event = event_of(with_dates(standing(), upload_deadline=date(2026, 10, 30), upload_hour=time(17)))
    start = event.decoded("dtstart")
    assert start == datetime(2026, 10, 30, 16, tzinfo=UTC)
    rings = [(start + alarm.decoded("trigger")).astimezone(PARIS) for alarm in event.walk("VALARM")]
    assert {f"{ring:%H:%M}" for ring in rings} == {"09:00"}


@pytest.mark.parametrize(
    ("place", "hour", "ends"),
    [
        ("guadeloupe", None, "11-27 18:59"),
        ("guadeloupe", time(17), "11-27 12:00"),
        ("reunion", None, "11-28 02:59"),
        ("session", time(17), "11-27 17:00"),
    ],
)
def test_the_calendar_of_who_lives_overseas_goes_by_both_clocks(place: str, hour: time | None, ends: str) -> None:
    """The deadline ends by the rectorat's clock; the alarms ring in the person's own morning."""
    found = with_dates(standing(said={"time_zone": place}), upload_hour=hour)
    own = zone_of(found)
    event = event_of(found)
    start = event.decoded("dtstart")
    assert f"{start.astimezone(own):%m-%d %H:%M}" == ends
    rings = [(start + alarm.decoded("trigger")).astimezone(own) for alarm in event.walk("VALARM")]
    assert {f"{ring:%H:%M}" for ring in rings} == {"09:00"}
    assert max(rings) <= start


def test_a_date_that_moves_moves_in_the_calendar_too() -> None:
    before, after = event_of(standing()), event_of(with_dates(standing(), upload_deadline=date(2026, 12, 4)))
    assert before["uid"] == after["uid"]


def test_a_file_made_later_is_the_later_one() -> None:
    """Else a calendar that has the date leaves the new one out."""
    before, after = (event_of(standing(today=day)) for day in (date(2026, 10, 2), date(2026, 10, 20)))
    assert before["uid"] == after["uid"]
    assert before["sequence"] < after["sequence"]
    assert before.decoded("dtstamp") < after.decoded("dtstamp")


def test_no_alarm_rings_after_the_hour_of_the_deadline() -> None:
    event = event_of(with_dates(standing(), upload_deadline=date(2026, 11, 27), upload_hour=time(8)))
    assert all(alarm.decoded("trigger") < timedelta(0) for alarm in event.walk("VALARM"))


def test_a_day_that_is_only_expected_is_said_to_be() -> None:
    assert event_of(standing(diploma=OSRCL)).decoded("summary").startswith("À vérifier : ")


def test_without_a_day_there_is_no_file() -> None:
    assert deadline_file(with_dates(standing(diploma=OSRCL), expected_upload_deadline=None)) is None


def test_where_full_time_work_is_no_longer_enough_the_service_is_to_be_asked() -> None:
    found = standing(periods=(SHORT,))
    assert "appelez un employeur" in said(found, "2026-10-14T09:00")
    late = said(found, "2026-11-20T09:00")
    assert "appelez un employeur" not in late
    assert "ce qui est encore possible" in late
