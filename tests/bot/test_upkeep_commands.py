"""``quatorze settings``, ``db``, ``rules``, ``keys``: what they print, and how they end."""

from __future__ import annotations

import re
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import pytest

from bot.assembly import open_database
from bot.cli import main
from bot.rulebook import SHIPPED
from bot.settings import load_settings, names
from storage import set_aside
from storage.encryption import Keyring
from storage.tables import conversations
from tests.bot.visits import run, visit

Capsys = pytest.CaptureFixture[str]
OSRCL = SHIPPED / "cap-osrcl.toml"


def settings_shown(capsys: Capsys) -> dict[str, list[str]]:
    return {line.split()[0]: line.split()[1:] for line in run(capsys, "settings").out.splitlines()}


def test_the_version_is_that_of_the_distribution(capsys: Capsys) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out == f"quatorze {version('quatorze')}\n"


# -- settings ----------------------------------------------------------------------------------------------------------


def test_every_setting_is_shown_with_its_source(capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("SERVICE_NAME=SIEC\nHTTP_PORT=1\n", "utf-8")
    monkeypatch.setenv("HTTP_PORT", "8080")
    shown = settings_shown(capsys)
    assert list(shown) == names()
    assert shown["SERVICE_NAME"] == ["SIEC", ".env"]
    assert shown["HTTP_PORT"] == ["8080", "environment"]
    assert shown["DIPLOMA"] == ["cap-osrcl", "default"]


def test_no_secret_and_no_password_is_shown(capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TELEGRAM_TOKEN", "WEBHOOK_SECRET", "DATA_KEYS", "OIDC_CLIENT_SECRET", "OIDC_CLIENT_ID"):
        monkeypatch.setenv(name, "s3cret" if name != "OIDC_CLIENT_ID" else "quatorze")
    monkeypatch.setenv("OIDC_ISSUER", "https://identity.example")
    monkeypatch.setenv("DATABASE_URL", "postgresql+psycopg://me:s3cret@host/db?sslpassword=s3cret&x=1&password=s3cret")
    ran = run(capsys, "settings")
    assert "s3cret" not in ran.out
    assert "postgresql+psycopg://me:********@host/db?sslpassword=********&x=1&password=********" in ran.out


def test_no_password_is_in_the_error_of_a_database_that_is_away(
    capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATA_KEYS", Keyring.new_key())
    address = "postgresql+psycopg://me:s3cret@127.0.0.1:9/db?password=s3cret&sslpassword=s3cret"
    monkeypatch.setenv("DATABASE_URL", address)
    ran = run(capsys, "db", "check")
    assert (ran.status, ran.out) == (2, "")
    assert "postgresql+psycopg://me:********@127.0.0.1:9/db?password=********&sslpassword=********: " in ran.err
    assert "s3cret" not in ran.err


def test_a_misspelt_setting_is_named_with_the_one_that_was_meant(
    capsys: Capsys, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URI", "sqlite:///x.db")
    assert "DATABASE_URI in the environment is no setting: did you mean DATABASE_URL?" in run(capsys, "settings").err
    Path(".env").write_text("TELEGRAM_TOCKEN=12:s3cret\nHTTP_PORT=s3cret\n", "utf-8")
    ran = run(capsys, "settings")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert "TELEGRAM_TOCKEN in .env is no setting: did you mean TELEGRAM_TOKEN?" in ran.err
    assert "HTTP_PORT: " in ran.err
    assert "s3cret" not in ran.err


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("TELEGRAM_API_URL", "api.telegram.org", "is no address of the web"),
        ("WEBHOOK_URL", "https://", "is no address of the web"),
        ("PUBLIC_URL", "https://quatorze.example.fr:port", "is no address of the web"),
        ("OIDC_ISSUER", "ftp://identity.example", "is no address of the web"),
        ("WEBHOOK_URL", "http://quatorze.example.fr", "write it with https://"),
        ("WEBHOOK_URL", "https://quatorze. example.fr", "is no address of the web"),
        ("PUBLIC_URL", "https://example.fr/quatorze/", "write https://example.fr (in"),
        ("TRUSTED_PROXIES", "192.0.2.7, proxy", "proxy is no address and no network"),
        ("TRUSTED_PROXIES", "*", "* is no address and no network"),
        ("TRUSTED_PROXIES", "172.16.0.1/12", "172.16.0.1/12 is no address and no network"),
        ("TELEGRAM_TOKEN", "12: s3cret", "is no token; copy from @BotFather"),
        ("TELEGRAM_TOKEN", "12:s3crét", "is no token; copy from @BotFather"),
        ("WEBHOOK_SECRET", "s3cret é", "1 to 256 of A-Z"),
        ("RETENTION_STARTED_DAYS", "36501", "is too large; write 36500 or less"),
        ("RETENTION_AFTER_EXAM_MONTHS", "0", "is too small; write 1 or more"),
        ("SERVICE_REPLY_DAYS", "99999999999", "is too large; write 36500 or less"),
        ("HTTP_PORT", "-1", "is too small; write 0 or more"),
        ("HTTP_PORT", "http", "is no whole number"),
        ("HTTP_PORT", "80.5", "is no whole number"),
        ("QUATORZE_NOW", "2026-02-30", "is no date and no instant"),
        ("QUATORZE_NOW", "0001-01-01", "is no date and no instant"),
        ("QUATORZE_NOW", "9999-12-31T23:59-12:00", "is no date and no instant"),
    ],
)
def test_a_value_that_cannot_be_used_stops_the_start(
    capsys: Capsys, monkeypatch: pytest.MonkeyPatch, name: str, value: str, told: str
) -> None:
    monkeypatch.setenv(name, value)
    ran = run(capsys, "settings")
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert f"{name}: " in ran.err
    assert told in ran.err
    assert "s3cret" not in ran.err


def test_blanks_around_a_value_are_none_of_it(capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    """They came along when it was copied; a value of nothing else is as good as none."""
    for name, value in (("DIPLOMA", " cap-osrcl\n"), ("HTTP_PORT", " 8080 "), ("SERVICE_NAME", "  ")):
        monkeypatch.setenv(name, value)
    shown = settings_shown(capsys)
    assert shown["DIPLOMA"] == ["cap-osrcl", "environment"]
    assert shown["HTTP_PORT"] == ["8080", "environment"]
    assert shown["SERVICE_NAME"] == ["default"]


def test_a_file_of_settings_that_may_not_be_read_is_named(capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    """As where root has written it for itself alone. (Who runs the tests may be root, and read everything.)"""
    Path(".env").write_text("HTTP_PORT=8080\n", "utf-8")
    monkeypatch.setattr("dotenv.main.open", _refused, raising=False)
    ran = run(capsys, "settings")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "quatorze: .env: cannot be read (Permission denied); let this user read it, or move it away\n"


@pytest.mark.parametrize("line", ["a few words", 'SERVICE_NAME="DEC', "=14"])
def test_a_line_of_the_file_that_says_nothing_stops_the_start(capsys: Capsys, line: str) -> None:
    """It may be the one with the token: without it, the program would do something else."""
    Path(".env").write_text(f"# ours\n\nHTTP_PORT=8080\n{line}\n", "utf-8")
    ran = run(capsys, "settings")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "quatorze: .env: line 4 cannot be read; write NAME=value, and close quotation marks\n"


def _refused(*_: object, **__: object) -> object:
    raise PermissionError(13, "Permission denied")


def test_a_provider_needs_the_name_by_which_it_knows_us(capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OIDC_ISSUER", "https://identity.example")
    ran = run(capsys, "settings")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert "OIDC_CLIENT_ID: is missing beside OIDC_ISSUER" in ran.err
    monkeypatch.setenv("OIDC_CLIENT_ID", "quatorze")
    assert run(capsys, "settings").status == 0


@pytest.mark.parametrize("name", ["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"])
def test_what_a_provider_gave_us_needs_the_provider(capsys: Capsys, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "quatorze")
    ran = run(capsys, "settings")
    assert (ran.status, ran.err.count("\n")) == (2, 1)
    assert f"{name}: does nothing without OIDC_ISSUER" in ran.err
    monkeypatch.setenv("OIDC_ISSUER", "ftp://identity.example")  # that is wrong, and not missing
    assert "does nothing" not in run(capsys, "settings").err


# -- db ----------------------------------------------------------------------------------------------------------------


def test_a_database_is_made_checked_and_copied(capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "there is no database" in run(capsys, "db", "check").err
    assert not Path("data").exists()
    assert run(capsys, "db", "migrate").status == 0
    visit()
    assert "sound" in run(capsys, "db", "check").out
    assert run(capsys, "db", "backup", "copy.db").status == 0
    Path("copy.keys").write_bytes(Path("data/quatorze.keys").read_bytes())
    monkeypatch.setenv("DATABASE_URL", "sqlite:///copy.db")
    assert "copy.db: sound" in run(capsys, "db", "check").out


def test_a_backup_replaces_nothing(capsys: Capsys) -> None:
    visit(["bonjour"])
    for to in ("data/quatorze.db", "data/quatorze.keys", "data", "nowhere/copy.db"):
        ran = run(capsys, "db", "backup", to)
        assert (ran.status, ran.err.count("\n")) == (2, 1), to
    assert sorted(path.name for path in Path("data").iterdir()) == ["quatorze.db", "quatorze.keys"]


def test_a_backup_for_which_there_is_no_room_is_told_by_its_own_place(capsys: Capsys) -> None:
    visit(["bonjour"])
    Path("backups").mkdir()
    with no_file_longer_than(64 * 1024):
        ran = run(capsys, "db", "backup", "backups/copy.db")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "quatorze: backups/copy.db: there is no room for it; free some, or give another place\n"
    assert list(Path("backups").iterdir()) == []
    assert "sound" in run(capsys, "db", "check").out


@contextmanager
def no_file_longer_than(size: int) -> Iterator[None]:
    """What a full disk does to a file that grows."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_values_that_no_key_opens_are_found(capsys: Capsys) -> None:
    visit(["bonjour"])
    with open_database(load_settings()) as database, database.work() as work:
        work.connection.exec_driver_sql(f"UPDATE {conversations.name} SET state = x'00112233445566778899'")  # noqa: S608
    ran = run(capsys, "db", "check")
    assert ran.status == 1
    assert "conversations.state: 1 values cannot be opened" in ran.err


# -- rules -------------------------------------------------------------------------------------------------------------


def test_the_rule_files_are_listed_with_the_one_that_is_served(capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("rules").mkdir()
    Path("rules/ours.toml").write_bytes(OSRCL.read_bytes())
    monkeypatch.setenv("RULES_DIR", "rules")
    shipped, ours = run(capsys, "rules", "list").out.splitlines()
    assert shipped.startswith("  cap-osrcl")
    assert "replaced by rules/ours.toml" in shipped
    assert ours.startswith("* cap-osrcl")


def test_two_files_of_a_folder_cannot_have_one_code(capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever copies a file before changing it would be served by either, and not know which."""
    Path("rules").mkdir()
    for name in ("ours.toml", "ours (copy).toml"):
        (Path("rules") / name).write_bytes(OSRCL.read_bytes())
    monkeypatch.setenv("RULES_DIR", "rules")
    for words in (["rules", "list"], ["rules", "lint"], ["rules", "dates"], ["check", "-"], ["read"]):
        ran = run(capsys, *words)
        assert (ran.status, ran.err.count("\n")) == (2, 1), words
        assert "rules/ours.toml: diploma.code is cap-osrcl, as in ours (copy).toml" in ran.err


def test_lint_tells_each_file_that_is_refused(capsys: Capsys) -> None:
    text = OSRCL.read_text("utf-8")
    Path("good.toml").write_text(text, "utf-8")
    Path("bad.toml").write_text(text.replace("window_years", "window_year"), "utf-8")
    ran = run(capsys, "rules", "lint", "bad.toml", "good.toml")
    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert re.search(r"bad\.toml.*window_year", ran.err)
    assert ran.out.startswith("good.toml: good")
    assert run(capsys, "rules", "lint").status == 0
    assert run(capsys, "rules", "lint", "none.toml").status == 2


def test_a_bad_rule_file_is_named_by_where_it_lies(capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("rules").mkdir()
    (Path("rules") / OSRCL.name).write_text(OSRCL.read_text("utf-8").replace("weeks = 14", "weeks = 0"), "utf-8")
    monkeypatch.setenv("RULES_DIR", "rules")
    for words in (["rules", "lint"], ["check", "-"], ["check", "-", "--rules", f"rules/{OSRCL.name}"], ["read"]):
        assert run(capsys, *words).err.startswith(f"quatorze: rules/{OSRCL.name}: requirement.weeks is 0"), words


def test_the_dates_in_force_are_those_of_the_rule_file(capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUATORZE_NOW", "2026-11-25")
    _, last, this = run(capsys, "rules", "dates").out.splitlines()
    assert "2025-11-28 (past)" in last
    assert last.endswith("over")
    assert "not published, expected 2026-11-28" in this


@pytest.mark.parametrize(("now", "past"), [("2026-11-27T16:59", False), ("2026-11-27T17:00", True)])
def test_a_deadline_with_an_hour_is_past_from_that_hour_on(
    capsys: Capsys, monkeypatch: pytest.MonkeyPatch, now: str, *, past: bool
) -> None:
    monkeypatch.setenv("QUATORZE_NOW", now)
    assert run(capsys, "rules", "set-date", "cap-osrcl", "2027", "upload_deadline", "2026-11-27T17:00").status == 0
    assert ("2026-11-27T17:00 (past)" in run(capsys, "rules", "dates").out) is past


def test_an_argument_too_many_is_refused_by_the_command_that_got_it(capsys: Capsys) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["rules", "list", "x"])
    assert ended.value.code == 2
    assert capsys.readouterr().err == "quatorze rules: unrecognized arguments: x; see 'quatorze rules --help'\n"


def test_what_only_lists_makes_no_database(capsys: Capsys) -> None:
    for action in ("list", "lint", "dates", "contacts"):
        assert run(capsys, "rules", action).status == 0, action
    assert not Path("data").exists()


# -- keys --------------------------------------------------------------------------------------------------------------


def test_a_new_key_seals_everything_and_the_older_one_stays_for_older_backups(capsys: Capsys) -> None:
    visit()
    before = Path("data/quatorze.keys").read_text()
    ran = run(capsys, "keys", "rotate")
    keys = Path("data/quatorze.keys").read_text()
    assert ran.status == 0
    assert re.match(r"Rows sealed anew with the key \w+: [1-9]", ran.out)
    assert keys.endswith(f",{before}")
    assert Path("data/quatorze.keys").stat().st_mode & 0o777 == 0o600
    Path("data/quatorze.keys").write_text(keys.partition(",")[0])
    assert "the keys open every value" in run(capsys, "db", "check").out


def test_keys_of_the_environment_are_changed_by_their_owner(capsys: Capsys, monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = Keyring.new_key(), Keyring.new_key()
    monkeypatch.setenv("DATA_KEYS", old)
    visit(["bonjour"])
    ran = run(capsys, "keys", "rotate")
    assert ran.status == 2
    assert re.search(r"stop every process, put this new one before it.*: \S{44}$", ran.err.strip())
    monkeypatch.setenv("DATA_KEYS", f"{new},{old}")
    assert run(capsys, "keys", "rotate").status == 0
    monkeypatch.setenv("DATA_KEYS", new)
    assert run(capsys, "db", "check").status == 0


# -- all of them -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", [[], ["nope"], ["db"], ["db", "nope"], ["rules"], ["keys"], ["export", "--format", "x"]]
)
def test_misuse_is_told_in_one_line(capsys: Capsys, words: list[str]) -> None:
    ran = run(capsys, *words)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)


def test_what_could_not_be_settled_is_listed(capsys: Capsys) -> None:
    visit()
    assert run(capsys, "db", "unsettled").out == (
        "sqlite:///data/quatorze.db: nothing failed, and all that was sent arrived\n"
    )
    at = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    with open_database(load_settings()) as database, database.work() as work:
        for _ in range(4):
            set_aside.begin(work, "telegram", 12, at)
        set_aside.failed(work, "telegram", 12, "ValueError at dialogs/engine.py:1")
        set_aside.begin(work, "telegram", 13, at)  # still being tried
        for _ in range(4):
            set_aside.begin(work, "telegram", 14, at)
    assert run(capsys, "db", "unsettled").out == (
        "update 12 (telegram), since 2026-11-24 09:30 UTC: ValueError at dialogs/engine.py:1\n"
        "update 14 (telegram), since 2026-11-24 09:30 UTC: the process ended in it, each time\n"
    )
