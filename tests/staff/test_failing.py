"""A page that fails: who asked is told so calmly, the log says where, and nobody's words leave by it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from structlog.testing import capture_logs

from bot.logs import place_of
from bot.web.desk import Desk
from bot.web.guards import HEADERS
from storage.tables import summaries
from tests.staff.clients import Client

DAMAGED = "Ysolde Quetzalcoatl, 12 rue des Ornithorynques"


@pytest.fixture
def client(small_filled: Desk, sits_at: Callable[[Desk, str], Client]) -> Client:
    """Signed in over files of which one's summary is none any more: the list cannot be made."""
    seated = sits_at(small_filled, "agent")
    with small_filled.database.work() as work:
        work.connection.execute(summaries.update().values(data=DAMAGED))
    return seated


@pytest.mark.parametrize(
    ("language", "said"),
    [("fr", "Cette page n'a pas pu être préparée"), ("en", "This page could not be made")],
)
def test_it_says_so_in_the_language_of_the_page_and_nothing_of_the_error(
    client: Client, language: str, said: str
) -> None:
    client.goes(f"/staff?lang={language}")
    assert (client.status, client.headers["cache-control"]) == (500, "no-store")
    assert said in client.text
    assert {name: client.headers.get(name) for name in HEADERS} == HEADERS
    assert not any(word in client.page for word in ("JSON", "Traceback", "Error", *DAMAGED.split()[:2]))


def test_the_log_tells_its_kind_and_place(client: Client) -> None:
    with capture_logs() as logged:
        client.goes("/staff")
    (line,) = logged
    assert (line["event"], line["log_level"], line["route"]) == ("staff_page_failed", "error", "/staff")
    assert place_of(line["error"]).startswith("JSONDecodeError at ")
    assert "Ysolde" not in place_of(line["error"])


def test_the_other_pages_go_on(client: Client) -> None:
    client.goes("/staff")
    assert client.goes("/staff/dates").status == 200
    assert client.goes("/staff/account").status == 200


def test_a_part_of_a_page_leads_to_the_whole_one(client: Client) -> None:
    client.goes("/staff?verdict=met", **{"HX-Request": "true"})
    assert (client.status, client.page, client.headers["hx-redirect"]) == (500, "", "/staff?verdict=met")
