"""Forms that are sent twice, late, or after a colleague's: nothing is done twice, and nothing written is lost."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from bot.web.desk import Desk
from storage import audit, notes
from storage.tables import logins
from tests.staff.clients import Client
from tests.staff.people import STORY
from tests.staff.test_file import Candidate

Seat = Callable[[Desk, str], Client]


@pytest.fixture
def candidate(desk: Desk) -> Candidate:
    return Candidate(desk).does(*STORY)


def form_of(client: Client, path: str) -> dict[str, str]:
    """The hidden fields of a form, as the page has them."""
    form = client.page.partition(f'action="{path}"')[2].partition("</form>")[0]
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form))


def opened_form(client: Client, candidate: Candidate, act: str) -> tuple[str, dict[str, str]]:
    client.goes(f"/staff/files/{candidate.code}")
    path = f"/staff/files/{candidate.code}/{act}"
    return path, form_of(client, path)


TWICE = (
    ("reply", {"words": "Bonjour."}),
    ("close", {"told": "yes"}),
    ("decide", {"value": "yes", "reason": "Vu."}),
)


@pytest.mark.parametrize(("act", "fields"), TWICE)
def test_a_form_that_is_sent_twice_is_done_once(
    desk: Desk, sits_at: Seat, candidate: Candidate, act: str, fields: dict[str, str]
) -> None:
    client = sits_at(desk, "agent")
    said_of = {"reply": "Le message est enregistré", "close": "Le dossier est clos", "decide": "compte dès maintenant"}
    path, hidden = opened_form(client, candidate, act)
    said = len(candidate.heard)
    for _ in range(2):
        assert client.sends(path, **{**hidden, **fields}).status == 303
    assert len(candidate.heard) == said + 1
    assert said_of[act] in client.follows().text
    with desk.database.look() as look:
        assert [entry.act for _, entry in audit.newest(look.connection)].count(act) == 1
    path, hidden = opened_form(client, candidate, act)  # another form is another message
    if act == "reply":
        client.sends(path, **{**hidden, **fields})
        assert len(candidate.heard) == said + 2


def test_a_note_that_is_sent_twice_is_noted_once(desk: Desk, sits_at: Seat, candidate: Candidate) -> None:
    client = sits_at(desk, "agent")
    path, hidden = opened_form(client, candidate, "note")
    for _ in range(2):
        client.sends(path, **{**hidden, "words": "Rappeler lundi."})
    with desk.database.look() as look:
        assert [entry.act for _, entry in audit.newest(look.connection)].count("note") == 1
        assert [it.words for it in notes.of_conversation(look.connection, candidate.stored.id)] == ["Rappeler lundi."]


def test_the_number_of_a_form_stands_in_no_conversation(desk: Desk, sits_at: Seat, candidate: Candidate) -> None:
    client = sits_at(desk, "agent")
    before = client.goes(f"/staff/files/{candidate.code}").page.count("by-person")
    path, hidden = opened_form(client, candidate, "reply")
    client.sends(path, **{**hidden, "words": "Bonjour."})
    assert client.goes(f"/staff/files/{candidate.code}").page.count("by-person") == before


def test_who_acts_on_what_a_colleague_has_changed_meanwhile_is_told_and_keeps_the_words(
    desk: Desk, sits_at: Seat, candidate: Candidate
) -> None:
    late, quick = sits_at(desk, "agent"), sits_at(desk, "administrator")
    path, hidden = opened_form(late, candidate, "reply")
    quick_path, quick_hidden = opened_form(quick, candidate, "decide")
    quick.sends(quick_path, **{**quick_hidden, "value": "yes", "reason": "Vu."})
    said = len(candidate.heard)
    assert late.sends(path, **{**hidden, "words": "Envoyez-moi <b>la fiche</b>."}).status == 409
    assert "administrator@exam a décidé un point le" in late.text
    assert "Envoyez-moi &lt;b&gt;la fiche&lt;/b&gt;." in late.page
    assert f'href="/staff/files/{candidate.code}"' in late.page
    assert len(candidate.heard) == said
    path, hidden = opened_form(late, candidate, "reply")  # having read it, one may
    assert late.sends(path, **{**hidden, "words": "Bonjour."}).status == 303


def test_a_note_and_ones_own_acts_stop_nobody(desk: Desk, sits_at: Seat, candidate: Candidate) -> None:
    client, colleague = sits_at(desk, "agent"), sits_at(desk, "administrator")
    reply, of_reply = opened_form(client, candidate, "reply")
    close = f"/staff/files/{candidate.code}/close"
    of_close = form_of(client, close)
    note, of_note = opened_form(colleague, candidate, "note")
    colleague.sends(note, **{**of_note, "words": "Vu."})
    assert client.sends(reply, **{**of_reply, "words": "Bonjour."}).status == 303
    assert client.sends(close, **of_close).status == 303


def test_a_login_that_ended_meanwhile_loses_no_words_and_leads_back(
    desk: Desk, sits_at: Seat, candidate: Candidate
) -> None:
    client = sits_at(desk, "agent")
    path, hidden = opened_form(client, candidate, "reply")
    with desk.database.work() as work:
        work.connection.execute(logins.delete())
    assert client.sends(path, **{**hidden, "words": "Une longue réponse."}).status == 403
    assert "Une longue réponse." in client.page
    assert f'href="/staff/login?next=%2Fstaff%2Ffiles%2F{candidate.code}"' in client.page


def test_words_that_are_too_long_or_come_too_late_are_given_back(
    desk: Desk, sits_at: Seat, candidate: Candidate
) -> None:
    client = sits_at(desk, "agent")
    path, hidden = opened_form(client, candidate, "reply")
    long = "x" * 2001
    assert client.sends(path, **{**hidden, "words": long}).status == 400
    assert long in client.page
    candidate.does("/stop")
    assert client.sends(path, **{**hidden, "words": "Trop tard."}).status == 409
    assert "Trop tard." in client.page


def test_a_form_of_another_site_has_none_of_its_words_shown(desk: Desk, sits_at: Seat, candidate: Candidate) -> None:
    client = sits_at(desk, "agent")
    client.http.cookies.clear()  # as browsers do with a form of another site
    client.sends(f"/staff/files/{candidate.code}/reply", csrf="0" * 64, words="Appelez le 0 800")
    assert client.status == 403
    assert "0 800" not in client.page
