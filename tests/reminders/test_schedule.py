"""When reminders fall: a function of where a person stands and of the instant."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs.reminding.changes import dates_told
from dialogs.reminding.hours import EARLIEST, LATEST, OVERSEAS, awake, instant, zone_of
from dialogs.reminding.occasions import occasions
from dialogs.reminding.schedule import falling, next_due, pending, upcoming
from dialogs.standing import Standing
from dialogs.words.effects import Remind
from dialogs.words.facts import Key, Value
from tests.reminders.people import EMPLOYED, PUBLISHED, UPLOAD, VISIT, moved, standing, with_dates
from tests.rules.rules import OSRCL

PARIS = ZoneInfo("Europe/Paris")
SHORT = {**EMPLOYED, "end": date(2026, 4, 30)}


def at(written: str, zone: ZoneInfo = PARIS) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=zone)


def local(*parts: int) -> datetime:
    """A local instant, as people say it: its zone is theirs."""
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001


def mornings(found: Standing, now: datetime = VISIT) -> list[str]:
    """Every reminder to come: its local day and hour, and its kinds."""
    zone = zone_of(found)
    return [
        f"{due.astimezone(zone):%Y-%m-%d %H:%M} {'+'.join(occasion.kind for occasion in together)}"
        for due, together in upcoming(found, now)
    ]


def test_the_whole_season_of_somebody_who_has_the_weeks() -> None:
    assert mornings(standing()) == [
        "2026-10-28 09:00 upload",
        "2026-11-13 09:00 upload",
        "2026-11-20 09:00 upload",
        "2026-11-24 09:00 upload",
        "2026-11-26 09:00 upload",
        "2026-11-27 09:00 upload",
    ]


def test_the_day_a_planned_period_ends_and_the_latest_start() -> None:
    planned = {"start": date(2026, 9, 14), "end": date(2026, 10, 9), "weekly_hours": Decimal(35)}
    found = mornings(standing(periods=(SHORT, planned)))
    assert "2026-10-09 09:00 period_end" in found
    result = standing(periods=(SHORT, planned)).result
    assert result is not None
    assert result.latest_start == date(2026, 11, 20)
    assert "2026-11-13 09:00 upload+latest_start" in found
    assert "2026-11-19 09:00 latest_start" in found


@pytest.mark.parametrize(
    ("end", "falls"),
    [
        (date(2026, 10, 9), "2026-10-09"),
        (date(2026, 10, 10), "2026-10-09"),
        (date(2026, 10, 11), "2026-10-09"),  # a Sunday: the firm is closed
        (date(2026, 9, 13), "2026-09-11"),
    ],
)
def test_a_certificate_is_asked_for_on_a_day_of_work(end: date, falls: str) -> None:
    planned = {"start": date(2026, 9, 8), "end": end, "weekly_hours": Decimal(35)}
    assert f"{falls} 09:00 period_end" in mornings(standing(periods=(SHORT, planned)))


def test_an_end_said_on_the_saturday_before_is_recalled_on_its_day() -> None:
    saturday = datetime(2026, 9, 12, 9, 30, tzinfo=UTC)
    planned = {"start": date(2026, 9, 8), "end": date(2026, 9, 13), "weekly_hours": Decimal(35)}
    found = standing(saturday.date(), periods=(SHORT, planned))
    facts = {key: replace(fact, at=saturday) for key, fact in found.conversation.facts.items()}
    assert "2026-09-13 09:00 period_end" in mornings(moved(found, facts=facts), saturday)


def test_what_falls_together_is_one() -> None:
    until_the_deadline = {"start": date(2026, 9, 14), "end": UPLOAD, "weekly_hours": Decimal(35)}
    assert mornings(standing(periods=(SHORT, until_the_deadline)))[-1] == "2026-11-27 09:00 upload+period_end"


def test_hours_that_would_not_count_next_year_are_a_reason_of_their_own() -> None:
    old = {"start": date(2024, 9, 2), "end": date(2025, 1, 31), "weekly_hours": Decimal(35)}
    assert "2026-11-06 09:00 fading" in mornings(standing(periods=(old,)))
    assert not any("fading" in line for line in mornings(standing()))
    too_old = {"start": date(2020, 9, 7), "end": date(2021, 1, 29), "weekly_hours": Decimal(35)}
    for counts_nothing in (too_old, {**old, "sector": "unsure"}):
        assert not any("fading" in line for line in mornings(standing(periods=(counts_nothing, EMPLOYED))))


def test_while_the_deadline_is_not_published_last_years_day_is_aimed_at() -> None:
    assert mornings(standing(diploma=OSRCL)) == [
        "2026-10-29 09:00 upload",
        "2026-11-14 09:00 upload",
        "2026-11-21 09:00 upload",
    ]


def test_the_end_of_registration_is_another_date() -> None:
    found = standing(diploma=PUBLISHED.with_dates(2027, registration_deadline=date(2026, 11, 20)))
    registration = [line for line in mornings(found) if "registration" in line]
    assert registration == [
        "2026-11-13 09:00 upload+registration",
        "2026-11-19 09:00 registration",
        "2026-11-20 09:00 upload+registration",
    ]


@pytest.mark.parametrize(
    ("said", "state", "why"),
    [
        ({"uploaded": "yes"}, {}, "done"),
        ({"birth_date": "unsaid"}, {}, "nothing is computed yet"),
        ({"birth_date": date(2010, 1, 1)}, {}, "not concerned"),
        ({}, {"stopped": True}, "wants no message at all"),
        ({"reminders": "no"}, {}, "wants none"),
    ],
)
def test_nobody_is_reminded_without_need(said: dict[str, Value], state: dict[str, Any], why: str) -> None:
    assert next_due(standing(said=said, **state), VISIT) == Remind(), why


ASKED_FOR = {"reminder.at": datetime.fromisoformat("2026-09-08T09:00")}


@pytest.mark.parametrize(
    ("said", "state", "falls"),
    [
        ({"birth_date": "unsaid"}, {}, True),  # « rappelle-moi demain », in the midst of the questions
        ({"birth_date": date(2010, 1, 1)}, {}, True),
        ({"reminders": "no"}, {}, True),
        ({"uploaded": "yes"}, {}, True),
        ({}, {"stopped": True}, False),
    ],
)
def test_what_a_person_asked_for_falls_whatever_else_is_silent(
    said: dict[str, Value], state: dict[str, Any], *, falls: bool
) -> None:
    found = [line for line in mornings(standing(said=said | ASKED_FOR, **state)) if "asked" in line]
    assert found == (["2026-09-08 09:00 asked"] if falls else [])


def test_an_upload_takes_its_reason_from_what_was_asked_for_before() -> None:
    found = standing(said={"uploaded": "yes"} | ASKED_FOR)
    uploaded = found.conversation.facts[Key("uploaded")]
    later = found.conversation.facts | {uploaded.key: replace(uploaded, at=VISIT + timedelta(hours=1))}
    assert mornings(moved(found, facts=later)) == []


def test_who_never_said_yes_or_no_is_asked_once() -> None:
    assert mornings(standing(said={"reminders": "unsaid"})) == ["2026-11-13 09:00 upload"]


def test_who_comes_late_is_not_reminded_of_what_was_just_said() -> None:
    late = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
    found = standing(late.date())
    facts = {key: replace(fact, at=late) for key, fact in found.conversation.facts.items()}
    assert mornings(moved(found, facts=facts), late)[0] == "2026-11-24 09:00 upload"


# — once a day —


def test_a_morning_is_settled_with_its_day() -> None:
    found = moved(standing(), reminded_at=at("2026-11-13T08:10"))
    assert mornings(found, at("2026-11-13T08:11"))[0] == "2026-11-20 09:00 upload"


def test_what_was_asked_for_comes_even_on_the_same_day() -> None:
    found = moved(standing(said={"reminder.at": local(2026, 11, 13, 19, 0)}), reminded_at=at("2026-11-13T09:00"))
    assert mornings(found, at("2026-11-13T09:01"))[0] == "2026-11-13 19:00 asked"


def test_early_in_the_morning_takes_the_whole_day_along() -> None:
    found = standing(said={"reminder.at": local(2026, 11, 13, 8, 30)})
    found = moved(found, reminded_at=at("2026-10-28T09:00"))
    assert [occasion.kind for occasion in falling(found, at("2026-11-13T08:30"))] == ["asked", "upload"]


def test_an_overdue_reminder_keeps_its_instant_but_never_falls_at_night() -> None:
    found = moved(standing(), reminded_at=at("2026-11-01T09:00"))
    assert next_due(found, at("2026-11-13T17:00")).at == at("2026-11-13T09:00")
    assert next_due(found, at("2026-11-13T22:00")).at == at("2026-11-14T09:00")
    assert next_due(found, at("2026-11-14T03:00")).at == at("2026-11-14T09:00")


# — clocks —


@pytest.mark.parametrize(
    ("wanted", "falls"),
    [
        ("2026-10-24T20:00", "2026-10-25T09:00"),  # the clocks go back in that night
        ("2027-03-27T23:30", "2027-03-28T09:00"),  # and forward in that one
        ("2026-11-20T19:59", "2026-11-20T19:59"),
        ("2026-11-20T08:00", "2026-11-20T08:00"),
        ("2026-11-20T07:59", "2026-11-20T09:00"),
        ("2026-11-20T00:00", "2026-11-20T09:00"),
    ],
)
def test_nothing_falls_at_night(wanted: str, falls: str) -> None:
    found = standing(said={"reminder.at": datetime.fromisoformat(wanted)})
    asked = [occasion.at for occasion in pending(found, VISIT) if occasion.kind == "asked"]
    assert asked == [at(falls)]


@pytest.mark.parametrize(
    ("day", "utc"),
    [
        (date(2026, 10, 24), "2026-10-24T07:00+00:00"),
        (date(2026, 10, 25), "2026-10-25T08:00+00:00"),
        (date(2027, 3, 27), "2027-03-27T08:00+00:00"),
        (date(2027, 3, 28), "2027-03-28T07:00+00:00"),
    ],
)
def test_nine_is_nine_on_both_sides_of_a_change_of_clocks(day: date, utc: str) -> None:
    assert instant(day, time(9), PARIS) == datetime.fromisoformat(utc)


def test_an_hour_that_is_skipped_is_the_next_and_one_that_comes_twice_the_first() -> None:
    assert instant(date(2027, 3, 28), time(2, 30), PARIS) == at("2027-03-28T03:30")
    assert instant(date(2026, 10, 25), time(2, 30), PARIS) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ({"time_zone": "reunion"}, "Indian/Reunion"),
        ({"time_zone": "session", "postal_code": "97400"}, "Europe/Paris"),
        ({"postal_code": "97110"}, "America/Guadeloupe"),
        ({"postal_code": "98800"}, "Pacific/Noumea"),
        ({"postal_code": "59000"}, "Europe/Paris"),
        ({}, "Europe/Paris"),
    ],
)
def test_by_whose_clock_a_person_is_reminded(said: dict[str, Value], zone: str) -> None:
    assert zone_of(standing(said=said)) == ZoneInfo(zone)


@pytest.mark.parametrize(
    ("place", "hour", "last"),
    [
        # With an hour at the rectorat, the last morning of who lives west of it may come after the end: it is none.
        ("session", time(17), "2026-11-27T08:00+00:00"),
        ("reunion", time(17), "2026-11-27T05:00+00:00"),
        ("caledonie", time(17), "2026-11-26T22:00+00:00"),
        ("guadeloupe", time(17), "2026-11-27T13:00+00:00"),
        ("guadeloupe", time(12), "2026-11-26T13:00+00:00"),
        ("polynesie", time(17), "2026-11-26T19:00+00:00"),
        ("polynesie", None, "2026-11-27T19:00+00:00"),
    ],
)
def test_the_last_reminder_overseas(place: str, hour: time | None, last: str) -> None:
    found = with_dates(standing(said={"time_zone": place}), upload_hour=hour)
    uploads = [occasion.at for occasion in occasions(found, VISIT) if occasion.kind == "upload"]
    assert max(uploads) == datetime.fromisoformat(last)


def test_a_deadline_on_29_february() -> None:
    found = with_dates(standing(date(2026, 9, 7)), exam_to=date(2028, 6, 30), upload_deadline=date(2028, 2, 29))
    assert [line[:10] for line in mornings(found) if line.endswith("upload")] == [
        "2028-01-30", "2028-02-15", "2028-02-22", "2028-02-26", "2028-02-28", "2028-02-29",
    ]  # fmt: skip


# — laws —

INSTANTS = st.datetimes(local(2026, 9, 8), local(2027, 1, 31)).map(lambda it: it.replace(tzinfo=UTC))
PLACES = st.sampled_from(["session", *OVERSEAS])
ASKED = st.none() | st.datetimes(local(2026, 9, 8), local(2027, 1, 31))
ENDS = st.dates(date(2026, 4, 1), date(2026, 12, 31))
DEADLINES = st.dates(date(2026, 9, 20), date(2027, 1, 20))


@st.composite
def people(draw: st.DrawFn) -> Standing:
    said: dict[str, Value] = {"time_zone": draw(PLACES)}
    if wanted := draw(ASKED):
        said["reminder.at"] = wanted
    planned = {"start": date(2026, 3, 2), "end": draw(ENDS), "weekly_hours": Decimal(draw(st.integers(5, 35)))}
    found = standing(said=said, periods=(planned,))
    return with_dates(found, upload_deadline=draw(DEADLINES), upload_hour=draw(st.none() | st.just(time(17))))


@settings(max_examples=40)
@given(people(), INSTANTS)
def test_the_next_reminder_is_never_at_night(found: Standing, now: datetime) -> None:
    due = next_due(replace(found, today=now.astimezone(PARIS).date()), now).at
    if due is not None and due > now:
        local = due.astimezone(zone_of(found)).time()
        assert EARLIEST <= local < LATEST
        assert awake(due, zone_of(found)) == due


@settings(max_examples=40)
@given(people(), INSTANTS)
def test_once_it_has_fallen_the_next_one_is_later_and_on_another_day(found: Standing, now: datetime) -> None:
    """Played to the end of the season: no day has two mornings, and the series ends."""
    zone = zone_of(found)
    days = []
    for _ in range(40):
        found = replace(found, today=now.astimezone(PARIS).date())
        due = next_due(found, now).at
        if due is None:
            break
        now = max(due, now)
        fallen = falling(found, now)
        assert fallen
        if any(occasion.daily for occasion in fallen):
            days.append(now.astimezone(zone).date())
        found = moved(found, reminded_at=now, told=dates_told(found))
        now += timedelta(minutes=1)
    else:
        pytest.fail("reminders without end")
    assert len(days) == len(set(days))


@settings(max_examples=40)
@given(people(), INSTANTS)
def test_it_is_a_function_of_the_facts_alone(found: Standing, now: datetime) -> None:
    again = found.moved_to(type(found.conversation).from_json(found.conversation.to_json()))
    assert next_due(again, now) == next_due(found, now)


@settings(max_examples=40)
@given(people(), INSTANTS, st.integers(1, 60))
def test_time_that_passes_without_a_reminder_loses_none(found: Standing, now: datetime, days: int) -> None:
    """What is pending and useful later was pending now: a machine that sleeps loses nothing that is still of use."""
    later = now + timedelta(days=days)
    before = {(occasion.kind, occasion.about) for occasion in pending(found, now) if occasion.kind != "dates"}
    after = {(occasion.kind, occasion.about) for occasion in pending(found, later) if occasion.kind != "dates"}
    assert after == before
