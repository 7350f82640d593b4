"""The list: who needs a human first, found by what is hashed, page by page, out as a file."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from bot.rendering import renderer
from bot.staff import list_page, other_pages
from bot.staff.charts import deadlines_chart, verdicts_chart
from bot.staff.filters import hours_missing
from bot.web.desk import Desk
from dialogs.words.effects import Learn, Summarize
from dialogs.words.facts import TYPED, Fact, Key
from storage import audit, files, listings
from storage.audit import Entry
from storage.codes import conversation_of
from storage.files import Filter, Group
from storage.tables import conversations
from storage.tables import listings as table
from tests.rules.rules import OSRCL
from tests.staff.clients import Client
from tests.storage.turns import AT, SUMMARY

Seat = Callable[[Desk, str], Client]


def summary(desk: Desk, chat: str, **values: object) -> str:
    """Writes a file with this summary; gives its code."""
    with desk.database.work() as work:
        stored = work.conversation("demo", chat, AT, {"first_name": "Zoé"})
        facts = [
            Fact(Key(str(field)), value, "", TYPED, AT)
            for field, value in values.items()
            if field in {"last_name", "period.employer", "employer.siret"} and isinstance(value, str)
        ]
        told = {**SUMMARY, "deadline": "2026-11-28", **values}
        after = replace(stored.conversation.with_facts(*facts))
        work.apply(stored, after, [*map(Learn, facts), Summarize(told)], AT)
        return stored.conversation.code


def noted(desk: Desk) -> list[Entry]:
    with desk.database.look() as look:
        return [entry for _, entry in audit.newest(look.connection)]


def test_who_needs_a_human_comes_first_then_the_deadline(desk: Desk, sits_at: Seat) -> None:
    calm = summary(desk, "1")
    later = summary(desk, "2", verdict="to_confirm", deadline="2027-11-28")
    sooner = summary(desk, "3", verdict="to_confirm")
    too_late = summary(desk, "4", verdict="too_late")
    assert sits_at(desk, "reader").codes() == [sooner, later, too_late, calm]


def test_every_file_stands_on_one_page_and_only_once(
    filled: Desk, sits_at: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(list_page, "ROWS", 7)
    client = sits_at(filled, "reader")
    seen = client.codes()
    while "Page suivante" in client.text:
        address = client.page.split('<a class="button" href="')[1].partition('"')[0].replace("&amp;", "&")
        seen += client.goes(address).codes()
    with filled.database.look() as look:
        everyone = set(look.connection.scalars(conversations.select().with_only_columns(conversations.c.code)))
        order = files.ids(look, Filter())
        codes = dict(
            look.connection.execute(
                conversations.select().with_only_columns(conversations.c.id, conversations.c.code)
            ).all()
        )
    assert len(seen) == len(set(seen)) == len(everyone) == 60
    assert seen == [codes[of] for of in order]


@pytest.mark.parametrize("sort", ["", "missing", "heard", "silent"])
def test_every_order_shows_every_file_once_page_by_page(
    filled: Desk, sits_at: Seat, monkeypatch: pytest.MonkeyPatch, sort: str
) -> None:
    monkeypatch.setattr(list_page, "ROWS", 7)
    client = sits_at(filled, "agent").goes(f"/staff?sort={sort}")
    seen = client.codes()
    while "Page suivante" in client.text:
        address = client.page.split('<a class="button" href="')[1].partition('"')[0].replace("&amp;", "&")
        seen += client.goes(address).codes()
    assert len(seen) == len(set(seen)) == 60
    told = {one["code"]: one for one in json.loads(client.goes(f"/staff/export?format=json&sort={sort}").content)}
    assert seen == list(told)  # an export is in the order that was looked at
    if sort == "missing":
        hours = [-1 if told[code]["missing_hours"] is None else told[code]["missing_hours"] for code in seen]
        assert hours == sorted(hours, reverse=True)
    elif sort:
        heard = [told[code]["last_contact"] for code in seen]
        assert heard == sorted(heard, reverse=sort == "heard")


QUERIES = ("Éléonore Dupont", "dupont", "ELEONORE", "zoé", "Transports Martin", "356 000 000 49837")


def test_a_file_is_found_by_its_whole_words(desk: Desk, sits_at: Seat) -> None:
    values = {"last_name": "Dupont", "first_names": "", "period.employer": "Transports Martin"}
    code = summary(desk, "1", **values, **{"employer.siret": "35600000049837"}, last="")
    with desk.database.work() as work:
        stored = work.conversation("demo", "1", AT)
        fact = Fact(Key("first_names"), "Éléonore", "", TYPED, AT)
        work.apply(stored, stored.conversation.with_facts(fact), [Learn(fact)], AT)
    other = summary(desk, "2", last_name="Dupontel")
    with desk.database.work() as work:
        stored = work.conversation("demo", "2", AT, {"first_name": "Léa"})
        work.apply(stored, stored.conversation, [], AT)
    client = sits_at(desk, "reader")
    assert set(client.codes()) == {code, other}
    for query in QUERIES:
        assert client.sends("/staff/find", q=query).follows().codes() == [code], query


def test_a_search_stands_in_no_address_and_no_audit(desk: Desk, sits_at: Seat) -> None:
    summary(desk, "1", last_name="Dupont")
    client = sits_at(desk, "reader").sends("/staff/find", q="Dupont", verdict="short")
    address = client.headers["location"]
    assert "upont" not in address
    assert "verdict=short" in address
    assert 'value="Dupont"' in client.follows().page  # only on the page itself
    entry = next(entry for entry in noted(desk) if entry.act == "search")
    assert (entry.search, entry.detail) == (
        audit.hash_of_search(desk.database.keyring, "dupont"),
        "verdict=short",
    )
    assert client.goes("/staff?found=AAAA").status == 200  # what nobody sealed asks for nothing


def test_the_list_says_what_contradicts_itself_and_what_is_open(desk: Desk, sits_at: Seat) -> None:
    twice = {"code": "same_period_twice", "periods": [1, 2]}
    summary(desk, "1", contradictions=[twice, twice], upload_deadline="2026-11-28")
    client = sits_at(desk, "reader")
    assert "Contradiction deux fois la même période" in client.text
    assert client.text.count("deux fois la même période") == 1
    assert "attendue" not in client.text
    summary(desk, "2", verdict="to_confirm", reasons=["sector"], upload_deadline=None)
    assert "À faire confirmer secteur d'une période" in client.goes("/staff").text
    assert ", attendue" in client.text  # of this one no deadline is published


def test_a_code_leads_straight_to_its_file(desk: Desk, sits_at: Seat) -> None:
    code = summary(desk, "1")
    client = sits_at(desk, "reader").sends("/staff/find", q=code.lower().replace("-", " "))
    assert client.headers["location"] == f"/staff/files/{code}"


FILTERED = (
    ("session", "2027", "ab"),
    ("session", "2026", "c"),
    ("verdict", "met", "c"),
    ("kind", "individual", "a"),
    ("need", "4", "b"),
    ("need", "any", "b"),
    ("missing", "0", "c"),
    ("missing", "half", "ab"),
    ("uploaded", "yes", "c"),
    ("uploaded", "no", "ab"),
    ("assignee", "me", "a"),
    ("heard", "60-", ""),
    ("verdict", "nothing that is known", "abc"),
)


def test_what_is_missing_is_parted_by_the_rule_without_a_gap() -> None:
    weeks_of_20 = replace(OSRCL.requirement, hours_per_week=Decimal(20))  # 280 hours in all
    assert [hours_missing(part, weeks_of_20) for part in ("0", "fortnight", "half", "more", "none")] == [
        (0.0, 0.0),
        (0.01, 40.0),
        (40.01, 140.0),
        (140.01, None),
        (None, None),
    ]


def test_each_filter_keeps_what_it_says(desk: Desk, sits_at: Seat) -> None:
    codes = {
        summary(desk, "1", candidate_kind="individual"): "a",
        summary(desk, "2", verdict="to_confirm"): "b",
        summary(desk, "3", verdict="met", session=2026, missing_hours=0.0, uploaded=True): "c",
    }
    client = sits_at(desk, "agent")
    with desk.database.work() as work:
        of = conversation_of(work.connection, next(code for code, name in codes.items() if name == "a"))
        assert of is not None
        listings.assign(work.connection, of, 1)
        work.connection.execute(table.update().values(heard_at=AT))
    for field, value, found in FILTERED:
        client.goes("/staff").sends("/staff/find", **{field: value}).follows()
        assert "".join(sorted(codes[code] for code in client.codes())) == found, (field, value)


def test_a_list_of_nothing_says_why(desk: Desk, sits_at: Seat) -> None:
    client = sits_at(desk, "reader")
    assert "Aucun dossier encore" in client.text
    assert "Aucun dossier ne correspond" in client.goes("/staff?verdict=met").text


def test_another_language_keeps_what_is_looked_at(desk: Desk, sits_at: Seat) -> None:
    summary(desk, "1", last_name="Dupont")
    client = sits_at(desk, "reader").sends("/staff/find", q="Dupont", verdict="short").follows()
    other = client.page.split('<footer class="foot">')[1].split('href="')[1].partition('"')[0].replace("&amp;", "&")
    found = client.codes()
    client.goes(other)
    assert (client.codes(), 'value="Dupont"' in client.page, "Missing" in client.text) == (found, True, True)
    client.sends("/staff/find", csrf="")  # the answer to a form has no address of its own
    assert 'href="/staff?lang=fr"' in client.page


def test_the_list_is_exported_as_it_is_filtered(filled: Desk, sits_at: Seat) -> None:
    client = sits_at(filled, "agent")
    wanted = client.sends("/staff/find", need="any").follows().codes()
    client.goes("/staff/export?format=csv&need=any")
    rows = list(csv.reader(io.StringIO(client.content.decode("utf-8-sig")), delimiter=";"))
    assert [row[0] for row in rows[1:]][: len(wanted)] == wanted
    assert client.headers["content-disposition"].endswith('.csv"')
    told = json.loads(client.goes("/staff/export?format=json&verdict=met").content)
    assert {entry["verdict"] for entry in told} == {"met"}
    assert client.goes("/staff/export?format=xlsx").content.startswith(b"PK")
    assert client.goes("/staff/export?format=exe").status == 404
    assert [entry.detail for entry in noted(filled) if entry.act == "export"][-1] == "csv need=any"


def test_who_asks_only_for_the_heads_of_an_export_gets_no_export(
    filled: Desk, sits_at: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = sits_at(filled, "agent")
    monkeypatch.setattr(other_pages, "entries", None)  # what is not made fails for nobody
    answer = client.http.head("/staff/export?format=csv")
    assert (answer.status_code, answer.headers["content-type"], answer.content) == (200, "text/csv; charset=utf-8", b"")
    assert "export" not in {entry.act for entry in noted(filled)}
    assert client.http.head("/staff/export?format=exe").status_code == 404


def test_htmx_gets_the_results_alone_and_their_address(desk: Desk, sits_at: Seat) -> None:
    summary(desk, "1")
    client = sits_at(desk, "reader").goes("/staff?verdict=short", **{"HX-Request": "true"})
    assert client.page.startswith('<div id="results">')
    assert client.headers["HX-Push-Url"] == "/staff?verdict=short"
    client.http.cookies.clear()
    assert client.goes("/staff", **{"HX-Request": "true"}).headers["HX-Redirect"] == "/staff"


def test_the_charts_add_up() -> None:
    counted = [
        Group(8, "met", 2026, AT.date(), 4),
        Group(4, "to_confirm", 2026, AT.date(), 2),
        Group(1, "to_confirm", 2026, AT.date(), 1),
        Group(8, None, None, AT.date().max, 3),
    ]
    assert [(bar["code"], bar["told"]) for bar in verdicts_chart(counted)] == [
        ("met", "4"), ("to_confirm", "3"), ("none", "3"),
    ]  # fmt: skip
    (bar,) = deadlines_chart(counted, AT.date())
    assert bar["told"] == "3"


@pytest.mark.parametrize(
    ("days", "french", "english"),
    [(44, ", J-44", ", 44 days left"), (1, ", J-1", ", 1 day left"), (-1, ", passée", ", past")],
)
def test_the_days_left_are_told_as_each_language_says_them(days: int, french: str, english: str) -> None:
    (bar,) = deadlines_chart([Group(4, "short", 2026, AT.date(), 1)], AT.date() - timedelta(days=days))
    for language, told in (("fr", french), ("en", english)):
        assert renderer(language).plain(bar["label"]).endswith(told)
