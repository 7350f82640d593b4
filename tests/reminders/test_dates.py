"""Dates in force: set without a deployment, kept with who, when and why, refused when they clash."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from bot.cli import main
from bot.dates_in_force import put_in_force
from bot.rules_in_force import RuleSource
from dialogs.rules.in_force import laid_over, read_date
from dialogs.rules.reading_toml import BadRuleFile
from storage import dates
from storage.database import Database
from storage.dates import DateSet
from storage.encryption import Keyring
from storage.rotation import rotate
from tests.rules.rules import OSRCL, diploma_of, osrcl

AT = datetime(2026, 10, 2, 8, 0, tzinfo=UTC)
UPLOAD = DateSet(2027, "upload_deadline", "2026-11-27T17:00", AT, "DEC 3", "circulaire du 1er octobre")


def put(database: Database, *changes: DateSet) -> None:
    for change in changes:
        with database.work() as work:
            put_in_force(work, OSRCL, change)


@pytest.mark.parametrize(
    ("key", "written", "meant"),
    [
        ("upload_deadline", "2026-11-27", (date(2026, 11, 27), None)),
        ("upload_deadline", "2026-11-27T17:00", (date(2026, 11, 27), time(17))),
        ("registration_deadline", "2026-11-20 12:30", (date(2026, 11, 20), time(12, 30))),
        ("exam_from", "2028-02-29", (date(2028, 2, 29), None)),
    ],
)
def test_a_date_is_read_with_its_hour(key: str, written: str, meant: tuple[date, time | None]) -> None:
    assert read_date(key, written) == meant


@pytest.mark.parametrize(
    ("key", "written", "says"),
    [
        ("upload_deadline", "27/11/2026", "write it like 2026-11-27"),
        ("upload_deadline", "2027-02-29", "is no date"),
        ("upload_deadline", "20261127", "write it like 2026-11-27"),  # ISO too, but its hour would be midnight
        ("upload_deadline", "2026-W48-5", "is no date"),
        ("upload_deadline", "2026-W48", "is no date"),
        ("upload_deadline", "2026-11-27T17", "is no date"),
        ("upload_deadline", "2026-11-27T17:00:30", "is no date"),
        ("exam_from", "20270517", "is no date"),
        ("upload_deadline", "2026-11-27T17:00+01:00", "the session has its own"),
        ("exam_to", "2027-06-30T08:00", "has no hour"),
    ],
)
def test_what_is_no_date_is_refused_with_what_to_write(key: str, written: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        read_date(key, written)


def test_a_published_deadline_takes_the_place_of_the_expected_one() -> None:
    session = laid_over(OSRCL, {2027: {"upload_deadline": "2026-11-27T17:00"}}).session(2027)
    assert session is not None
    assert (session.upload_deadline, session.upload_hour, session.expected_upload_deadline) == (
        date(2026, 11, 27),
        time(17),
        None,
    )
    untouched = OSRCL.session(2027)
    assert untouched is not None
    assert untouched.expected_upload_deadline == date(2026, 11, 28)


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ({"upload_deadline": "2027-07-01"}, "upload_deadline"),
        ({"registration_deadline": "2027-07-01"}, "registration_deadline"),
        ({"exam_from": "2027-07-01"}, "exam_to"),
        ({"exam_from": "2026-11-01", "exam_to": "2026-11-02"}, "expected_upload_deadline"),
    ],
)
def test_dates_are_checked_as_those_of_a_file(said: dict[str, str], key: str) -> None:
    with pytest.raises(BadRuleFile, match=key):
        laid_over(OSRCL, {2027: said})


def test_a_session_that_the_file_no_longer_has_is_left_aside() -> None:
    assert laid_over(OSRCL, {2019: {"upload_deadline": "2018-11-27"}}) == OSRCL


def test_the_newest_of_a_key_is_in_force_and_the_rest_is_history(database: Database) -> None:
    later = UPLOAD._replace(value="2026-12-04", why="report")
    put(database, UPLOAD, later)
    with database.work() as work:
        assert dates.in_force(work.connection, "cap-osrcl") == {2027: {"upload_deadline": "2026-12-04"}}
        assert dates.history(work.connection, "cap-osrcl") == [UPLOAD, later]
    put(database, UPLOAD._replace(value=None))
    with database.work() as work:
        assert dates.in_force(work.connection, "cap-osrcl") == {}


def test_what_cannot_stand_is_refused_and_nothing_changes(database: Database) -> None:
    put(database, UPLOAD)
    with database.work() as work:
        before = dates.revision(work.connection)
    with pytest.raises(BadRuleFile, match="after exam_to"):
        put(database, UPLOAD._replace(value="2027-11-27"))
    with pytest.raises(BadRuleFile, match="before exam_from"):
        put(database, DateSet(2027, "exam_from", "2027-08-01", AT))
    with database.work() as work:
        assert dates.revision(work.connection) == before


def test_the_rule_is_read_again_only_when_a_date_changes(database: Database) -> None:
    rules = RuleSource(OSRCL)
    with database.work() as work:
        first = rules.read(work)
        assert rules.read(work) is first
    put(database, UPLOAD)
    with database.work() as work:
        second = rules.read(work)
    session = second.diploma.session(2027)
    assert session is not None
    assert session.upload_deadline == date(2026, 11, 27)
    assert second.revision > first.revision


def test_dates_that_a_new_file_cannot_bear_are_left_aside_until_mended(database: Database) -> None:
    put(database, DateSet(2027, "upload_deadline", "2027-04-30", AT))
    rule = osrcl()
    rule["sessions"][1] |= {"exam_from": date(2027, 3, 1), "exam_to": date(2027, 3, 31)}
    earlier = diploma_of(rule)
    with database.work() as work:
        assert RuleSource(earlier).read(work).diploma == earlier
        put_in_force(work, earlier, DateSet(2027, "upload_deadline", None, AT))


def test_another_rule_file_counts_as_a_change_once(database: Database) -> None:
    rule = osrcl()
    rule["sessions"][1]["exam_to"] = date(2027, 6, 15)
    with database.work() as work:
        assert [RuleSource(OSRCL).note_file(work, AT) for _ in range(2)] == [True, False]
        assert RuleSource(diploma_of(rule)).note_file(work, AT)
        assert dates.history(work.connection, "cap-osrcl") == []


def test_who_and_why_are_sealed_and_follow_a_change_of_keys(database_url: str) -> None:
    old, new = Keyring.new_key(), Keyring.new_key()
    with Database.open(database_url, Keyring.parse(old)) as database:
        put(database, UPLOAD)
    with Database.open(database_url, Keyring.parse(f"{new},{old}")) as database:
        rotate(database)
    with Database.open(database_url, Keyring.parse(new)) as database, database.work() as work:
        assert dates.history(work.connection, "cap-osrcl") == [UPLOAD]


# — the command —


def words(*more: str) -> list[str]:
    return ["rules", *more]


def test_the_command_sets_shows_and_clears(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change = ("set-date", "cap-osrcl", "2027", "upload_deadline")
    assert main(words(*change, "2026-11-27", "--by", "DEC 3", "--why", "circulaire")) == 0
    assert "not known -> 2026-11-27" in capsys.readouterr().out
    assert main(words("dates")) == 0
    shown = capsys.readouterr().out
    assert "upload deadline 2026-11-27" in shown
    assert "by DEC 3: circulaire" in shown
    assert main(words(*change, "clear")) == 0
    assert "2026-11-27 -> not known" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("change", "status", "says"),
    [
        (("cap-osrcl", "2027", "upload_deadline", "2027-07-01"), 1, "is after exam_to"),
        (("cap-osrcl", "2027", "upload_deadline", "27 novembre"), 2, "write it like"),
        (("cap-osrcl", "2027", "upload_deadline", "2026-02-31"), 2, "write it like"),
        (("cap-osrcl", "2027", "exam_from", "2027-05-17T08:00"), 2, "has no hour"),
        (("cap-osrcl", "2027", "upload_deadline", "2026-11-27T17:00+02:00"), 2, "leave it out"),
        (("cap-osrcl", "2030", "upload_deadline", "2029-11-27"), 2, "no session 2030"),
        (("cap-x", "2027", "upload_deadline", "2026-11-27"), 2, "no rule file has the code"),
    ],
)
def test_the_command_refuses_in_a_sentence(
    change: tuple[str, ...], status: int, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words("set-date", *change)) == status
    assert says in capsys.readouterr().err


def test_check_never_reads_the_database(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(words("set-date", "cap-osrcl", "2027", "upload_deadline", "2026-10-01")) == 0
    dossier = tmp_path / "d.json"
    dossier.write_text('{"session": 2027, "birth_date": "1990-05-04", "candidate_kind": "individual", "periods": []}')
    capsys.readouterr()
    assert main(["check", str(dossier), "--today", "2026-10-15"]) == 0
    assert '"upload_deadline": null' in capsys.readouterr().out
