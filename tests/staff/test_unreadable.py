"""A file that no key opens is the trouble of one person: it is shown as such, loudly, and everything else goes on."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

import pytest
from sqlalchemy import LargeBinary, type_coerce
from structlog.testing import capture_logs

from bot.counting import UNREADABLE
from bot.runner import Arrival
from bot.web.desk import Desk
from dialogs.words.events import Wrote
from storage import dates, files
from storage.dates import DateSet
from storage.files import Filter
from storage.tables import conversations, summaries
from storage.tables import dates as date_rows
from tests.staff.clients import Client
from tests.storage.turns import AT

ALTERED = type_coerce(b"\0" * 40, LargeBinary)


@pytest.fixture
def lost(filled: Desk) -> str:
    """The code of the file that no key opens, the first of the list."""
    with filled.database.look() as look:
        ((of, code),) = [(it.place.conversation, it.code) for it in files.page(look, Filter(), None, 1)]
    with filled.database.work() as work:
        work.connection.execute(summaries.update().where(summaries.c.conversation == of).values(data=ALTERED))
        work.connection.execute(
            conversations.update().where(conversations.c.id == of).values(state=ALTERED, name=ALTERED)
        )
    return code


@pytest.fixture
def client(filled: Desk, sits_at: Callable[[Desk, str], Client]) -> Client:
    return sits_at(filled, "agent")


def told(where: str) -> float:
    return UNREADABLE.labels(where)._value.get()


def test_the_list_shows_it_as_unreadable_among_the_others(lost: str, client: Client) -> None:
    before = told("list")
    with capture_logs() as logged:
        assert client.goes("/staff").status == 200
    assert lost in client.text
    assert client.text.count("illisible") == 1
    assert [(line["event"], line["number"]) for line in logged] == [("files_unreadable", 1)]
    assert told("list") == before + 1


@pytest.mark.parametrize("form", ["csv", "json", "xlsx"])
def test_every_export_has_it_with_what_is_known(lost: str, client: Client, form: str) -> None:
    with capture_logs() as logged:
        assert client.goes(f"/staff/export?format={form}").status == 200
    assert [line["event"] for line in logged] == ["file_unreadable"]
    if form == "csv":
        by_code = {row["Code"]: row for row in csv.DictReader(io.StringIO(client.page.lstrip("\ufeff")), delimiter=";")}
        assert by_code[lost]["En clair"].startswith("illisible")
        assert {row["En clair"].startswith("illisible") for code, row in by_code.items() if code != lost} == {False}
    if form == "json":
        unreadable = {entry["code"]: entry["unreadable"] for entry in json.loads(client.page)}
        assert unreadable.pop(lost) is True
        assert set(unreadable.values()) == {False}


def test_its_own_page_says_what_is_the_matter(lost: str, client: Client) -> None:
    with capture_logs() as logged:
        assert client.goes(f"/staff/files/{lost}").status == 500
    assert "illisible" in client.text
    assert "ne répond pas" not in client.text
    assert logged[0]["why"].startswith("conversations.name: a value is sealed with the key")


def test_a_date_whose_author_no_key_opens_is_in_force_all_the_same_and_everybody_is_answered(filled: Desk) -> None:
    runner = filled.runner
    code = runner.rules.of_file.code
    with filled.database.work() as work:
        dates.set_date(work, code, DateSet(2026, "upload_deadline", "2026-02-02", AT, "Mme Roy", "circulaire"))
        work.connection.execute(date_rows.update().values(by=ALTERED, why=ALTERED))
    assert runner.settle(Arrival("telegram", "4711", Wrote("bonjour", AT)))
    with filled.database.look() as look:
        assert dates.in_force(look.connection, code) == {2026: {"upload_deadline": "2026-02-02"}}
        (date,) = dates.history(look.connection, code)
    assert (date.value, date.by, date.why) == ("2026-02-02", "", "")
