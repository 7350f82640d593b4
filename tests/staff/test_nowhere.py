"""Addresses that lead nowhere, and pages asked another way than they go: a calm page, and nothing told to strangers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from bot.web.desk import Desk
from bot.web.guards import HEADERS, LONGEST_BODY, NOT_KEPT
from storage.database import Database
from tests.staff.clients import Client, opened
from tests.web.desks import desk_over

STRAYS = (
    ("GET", "/staff/nowhere", 404),
    ("GET", "/staff/files", 404),
    ("GET", "/staff/files/K7M-4QX/paper/first", 404),
    ("GET", "/staff/files/K7M-4QX", 404),  # a page's own address, without such a file
    ("POST", "/staff/nowhere", 404),
    ("GET", "/staff/find", 405),
    ("GET", "/staff/login/code", 405),
    ("DELETE", "/staff/dates", 405),
    ("POST", "/staff/audit", 405),
)


@pytest.fixture
def desk(small_database: Database) -> Desk:
    return desk_over(small_database)


@pytest.fixture
def stranger(desk: Desk) -> Iterator[Client]:
    client = opened(desk)
    yield client
    client.close()


@pytest.fixture
def reader(desk: Desk, sits_at: Callable[[Desk, str], Client]) -> Client:
    return sits_at(desk, "reader")


@pytest.mark.parametrize(("method", "path", "status"), STRAYS)
def test_it_is_a_page_of_the_house_with_a_way_back(reader: Client, method: str, path: str, status: int) -> None:
    for language, back in (("fr", "Retour à la liste"), ("en", "Back to the list")):
        answer = reader.http.request(method, f"{path}?lang={language}")
        assert answer.status_code == status
        assert f'<html lang="{language}"' in answer.text
        assert f'<a href="/staff">{back}</a>' in answer.text
        expected = {**HEADERS, **NOT_KEPT, "content-type": "text/html; charset=utf-8"}
        assert {name: answer.headers.get(name) for name in expected} == expected
        assert ("Allow" in answer.headers) is (status == 405)


@pytest.mark.parametrize(("method", "path", "status"), [case for case in STRAYS if case[0] == "GET"])
def test_its_head_is_that_of_the_page(reader: Client, stranger: Client, method: str, path: str, status: int) -> None:
    answer = reader.http.head(path)
    assert (answer.status_code, answer.content) == (status, b"")
    assert int(answer.headers["content-length"]) == len(reader.goes(path).content)
    assert stranger.http.head(path).headers["location"] == stranger.goes(path).headers["location"]


def test_who_is_not_signed_in_is_told_the_same_at_every_address(stranger: Client) -> None:
    """A page that exists, one that does not, one asked the wrong way: the door, or the same refusal, for each."""
    looked_at = ["/staff/audit", *(path for method, path, _ in STRAYS if method == "GET")]
    for path in looked_at:
        assert stranger.goes(path).status == 303
        assert stranger.headers["location"] == f"/staff/login?next={path.replace('/', '%2F')}"
        assert "Allow" not in stranger.headers
    stranger.goes("/staff/login")
    sent_to = ["/staff/find", *(path for method, path, _ in STRAYS if method != "GET")]
    refusals = {stranger.sends(path).page.replace(stranger.token, "") for path in sent_to}
    assert (stranger.status, len(refusals)) == (403, 1)
    assert "Votre connexion est terminée" in stranger.text


def test_signing_in_never_leads_back_to_a_door(stranger: Client, reader: Client) -> None:
    where = stranger.goes("/staff/login/code").headers["location"]
    stranger.goes(where)
    assert stranger.sends("/staff/login", name="reader@exam", password="une phrase assez longue").status == 303
    assert stranger.headers["location"] == "/staff"


def test_a_slash_too_many_is_forgiven(reader: Client) -> None:
    assert reader.goes("/staff/dates/").status == 307
    assert reader.follows().status == 200


def test_a_form_that_is_too_long_or_none_is_refused_by_a_page_whoever_sends_it(
    reader: Client, stranger: Client
) -> None:
    """In one piece, in pieces whose length nobody has announced, and with a file in it, which no form of ours has."""
    piece, form = b"x" * (LONGEST_BODY // 2), {"Content-Type": "application/x-www-form-urlencoded"}
    for who in (reader, stranger):
        refused: tuple[tuple[dict[str, Any], int, str], ...] = (
            ({"content": piece * 3}, 413, "Ce texte est trop long"),
            ({"content": (piece for _ in range(3)), "headers": form}, 413, "Ce texte est trop long"),
            ({"files": {"name": ("a.txt", b"x")}}, 400, "Cela n&#39;est pas possible"),
        )
        for sent, status, said in refused:
            answer = who.http.post("/staff/files/K7M-4QX/reply", **sent)
            assert (answer.status_code, said in answer.text) == (status, True)
            assert '<a href="/staff">Retour à la liste</a>' in answer.text
            assert answer.headers.get("connection") == ("close" if status == 413 else None)


def test_a_part_of_a_page_is_led_to_the_list(reader: Client) -> None:
    reader.goes("/staff/nowhere", **{"HX-Request": "true"})
    assert (reader.status, reader.page, reader.headers["hx-redirect"]) == (404, "", "/staff")


def test_elsewhere_no_page_is_made(reader: Client) -> None:
    for path in ("/nowhere", "/staffing", "/static/nowhere.css"):
        assert (reader.goes(path).status, reader.page) == (404, "Not Found")
    assert reader.http.post("/nowhere", content=b"x" * (LONGEST_BODY + 1)).text == "Too long."
