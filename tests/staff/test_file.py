"""One file: everything on one screen, each figure with its origin; and what staff do with it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.rendering import renderer
from bot.runner import Arrival
from bot.web.desk import Desk
from dialogs.words.events import Pressed, Wrote
from storage import audit, codes, conversations, erasing, journal, staff
from storage.conversations import Stored
from storage.journal import Told
from tests.staff.clients import Client, opened
from tests.staff.people import STORY

Seat = Callable[[Desk, str], Client]


class Candidate:
    """Somebody who talks with the bot over the same database."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def does(self, *acts: str) -> Candidate:
        at = self.desk.clock.now()
        with self.desk.database.work() as work:
            for act in acts:
                event = Pressed(act[1:], at) if act.startswith("#") else Wrote(act, at)
                with work.turn():
                    self.desk.runner.play(work, Arrival("telegram", "77", event, name={"first_name": "<b>Zoé</b>"}))
        return self

    @property
    def stored(self) -> Stored:
        with self.desk.database.work() as work:
            return work.conversation("telegram", "77", self.desk.clock.now())

    @property
    def code(self) -> str:
        return self.stored.conversation.code

    @property
    def heard(self) -> list[str]:
        with self.desk.database.look() as look:
            told = journal.transcript(look.connection, self.stored.id)
        return [renderer("fr").plain(line.say.text) for line in told if isinstance(line, Told)]


@pytest.fixture
def woken() -> list[str]:
    return []


@pytest.fixture
def desk(desk: Desk, woken: list[str]) -> Desk:
    return replace(desk, wake=lambda: woken.append("woken"))


@pytest.fixture
def candidate(desk: Desk) -> Candidate:
    return Candidate(desk).does(*STORY)


@pytest.fixture
def client(desk: Desk, candidate: Candidate, sits_at: Seat) -> Client:
    return sits_at(desk, "agent").goes(f"/staff/files/{candidate.code}")


def acts(desk: Desk) -> list[str]:
    with desk.database.look() as look:
        return [entry.act for _, entry in audit.newest(look.connection)]


def does(client: Client, candidate: Candidate, act: str, **fields: str) -> Client:
    client.goes(f"/staff/files/{candidate.code}")
    client.sends(f"/staff/files/{candidate.code}/{act}", **fields)
    return client.follows() if client.status == 303 else client


ON_THE_PAGE = (
    "à faire confirmer", "490 h", "règle du diplôme, 14 semaines", "secteur d'une période",
    "Emploi chez Transports Martin", "dans le secteur", "du 4 mars 2024 au 28 mars 2025", "bouton", "à confirmer",
    "La personne", "à la question : l'employeur", "Nom affiché", "d'après le calendrier", "Notes internes",
)  # fmt: skip


def test_all_there_is_stands_on_the_page(client: Client) -> None:
    assert client.status == 200
    assert [told for told in ON_THE_PAGE if told.lower() not in client.text.lower()] == []


def test_no_code_of_a_button_stands_for_words(client: Client, candidate: Candidate) -> None:
    candidate.does("#menu:identify", "Dupont", "Zoé", "#cyclades_number:skip")
    client.goes(f"/staff/files/{candidate.code}")
    assert "numéro de candidature Cyclades : sans réponse" in client.text
    assert "cyclades_number:skip" not in client.page.partition("Ce qui est dit de la personne")[2]


def test_a_year_is_no_figure(desk: Desk, sits_at: Seat) -> None:
    early = Candidate(desk).does("bonjour", "#notice:understood")
    assert "l'année de l'examen : 2026" in sits_at(desk, "agent").goes(f"/staff/files/{early.code}").text


def test_the_hour_of_a_reminder_is_told_as_the_clock_there_shows_it(client: Client, candidate: Candidate) -> None:
    candidate.does("/rappels", "#reminders:yes")
    due = candidate.stored.due_at
    assert due is not None
    there = due.astimezone(candidate.desk.clock.zone)
    assert there.hour != due.hour
    client.goes(f"/staff/files/{candidate.code}")
    assert re.search(rf"prochain : {there.day} \w+ {there.year}, {there:%H:%M}", client.text)


def test_what_people_type_is_shown_and_never_markup(client: Client, candidate: Candidate) -> None:
    candidate.does("<script>alert(1)</script>")
    client.goes(f"/staff/files/{candidate.code}")
    assert "<script>alert" not in client.page
    assert "&lt;script&gt;alert(1)" in client.page
    assert "&lt;b&gt;Zoé" in client.page


def test_the_picture_is_drawn(client: Client, candidate: Candidate) -> None:
    client.goes(f"/staff/files/{candidate.code}/picture")
    assert client.content.startswith(b"\x89PNG")


def test_the_picture_is_noted_where_the_page_was_not(
    client: Client, candidate: Candidate, sits_at: Seat, desk: Desk
) -> None:
    address = f"/staff/files/{candidate.code}/picture"
    before = acts(desk).count("read")
    assert client.goes(address).status == 200
    assert acts(desk).count("read") == before  # who has just opened the file
    assert sits_at(desk, "reader").goes(address).status == 200
    assert acts(desk).count("read") == before + 1


def test_the_file_is_printed_and_that_is_noted(client: Client, candidate: Candidate, desk: Desk) -> None:
    client.goes(f"/staff/files/{candidate.code}/print")
    assert client.content.startswith(b"%PDF")
    assert client.headers["content-disposition"] == f'attachment; filename="dossier-{candidate.code}.pdf"'
    assert acts(desk)[0] == "print"


def test_a_paper_that_was_given_is_opened_as_it_was(client: Client, candidate: Candidate, desk: Desk) -> None:
    candidate.does("/rappels", "#reminders:yes")
    client.goes(f"/staff/files/{candidate.code}")
    addresses = re.findall(rf"/staff/files/{candidate.code}/papers/\d+", client.page)
    assert addresses
    for address in addresses:
        assert client.goes(address).status == 200
        assert client.content
    assert acts(desk)[0] == "paper"
    assert client.goes(f"/staff/files/{candidate.code}/papers/99").status == 404


def test_reading_is_noted_with_the_id_and_nothing_else(client: Client, candidate: Candidate, desk: Desk) -> None:
    with desk.database.look() as look:
        entry = audit.newest(look.connection, conversation=candidate.stored.id)[0][1]
    assert (entry.act, entry.staff, entry.detail, entry.search) == ("read", 1, None, None)


def test_a_file_that_is_not_there_says_so_and_notes_nothing(client: Client, desk: Desk) -> None:
    before = acts(desk)
    assert client.goes("/staff/files/222-222").status == 404
    assert acts(desk) == before


def test_the_audit_of_a_code_that_nobody_has_is_empty(sits_at: Seat, desk: Desk) -> None:
    sits_at(desk, "agent")
    stranger = opened(desk).enters("agent@exam", "wrong")
    stranger.close()
    chief = sits_at(desk, "administrator").goes("/staff/audit")
    assert "connexion échouée compte : agent@exam" in chief.text
    assert chief.goes("/staff/audit?before=" + "9" * 30).status == 200
    chief.goes("/staff/audit?code=222-222")
    assert "Rien n'est noté" in chief.text
    assert "<table" not in chief.page


def test_a_decision_counts_at_once_and_is_told(
    client: Client, candidate: Candidate, desk: Desk, woken: list[str]
) -> None:
    does(client, candidate, "decide", point="sector", value="yes", period="1", reason="Fiche de paie vue.")
    assert client.status == 200
    assert "semble atteint" in client.text
    assert "Secteur décidé par le service" in client.text
    assert "Fiche de paie vue." in candidate.heard[-1]
    assert "Dans le secteur, donc comptée" in candidate.heard[-1]
    assert woken
    assert acts(desk)[:2] == ["read", "decide"]


IMPOSSIBLE = (
    {"point": "sector", "value": "maybe", "period": "1"},
    {"point": "sector", "value": "yes", "period": "9"},
    {"point": "sector", "value": "yes"},
    {"point": "kind", "value": "exempt", "period": "1"},
    {"point": "exam_date", "value": "yes"},
)


def test_what_cannot_be_decided_is_refused(client: Client, candidate: Candidate) -> None:
    said = len(candidate.heard)
    for fields in IMPOSSIBLE:
        assert does(client, candidate, "decide", reason="x", **fields).status == 400, fields
    assert len(candidate.heard) == said


def test_a_decision_needs_its_reason(client: Client, candidate: Candidate) -> None:
    assert does(client, candidate, "decide", point="kind", value="exempt", reason=" ").status == 400


def test_a_message_goes_out_and_its_answer_comes_back(
    client: Client, candidate: Candidate, desk: Desk, woken: list[str]
) -> None:
    does(client, candidate, "reply", words="Bonjour,\nvotre employeur peut signer.")
    assert "Message de : DEC de Lyon\n\nBonjour,\nvotre employeur peut signer." in candidate.heard[-1]
    assert woken == ["woken"]
    candidate.does("#menu:reply_service", "Merci, c'est signé.")
    client.goes(f"/staff/files/{candidate.code}")
    assert 'class="line by-person for-staff"' in client.page
    assert "Merci, c'est signé." in client.text
    assert "a répondu au service" in client.text
    assert "Demande une personne" in client.goes("/staff").text


def test_who_has_stopped_gets_no_message_and_the_page_says_so(client: Client, candidate: Candidate) -> None:
    candidate.does("/stop")
    assert "a arrêté les messages" in client.goes(f"/staff/files/{candidate.code}").text
    assert "Décider, sans prévenir la personne" in client.text
    assert "Décider et prévenir" not in client.text
    said = len(candidate.heard)
    assert does(client, candidate, "reply", words="Bonjour").status == 409
    assert len(candidate.heard) == said


def test_closing_takes_the_file_from_the_top(client: Client, candidate: Candidate, desk: Desk) -> None:
    candidate.does("#menu:reply_service", "Aidez-moi")
    assert "1 à regarder" in client.goes("/staff").text
    does(client, candidate, "close", told="yes")
    assert "Ce dossier est clos" in client.text
    assert '<span class="need">clos</span>' in client.page
    assert "Votre demande a été traitée" in candidate.heard[-1]
    assert "0 à regarder" in client.goes("/staff").text


def test_notes_and_assignments_stay_among_staff(
    client: Client, candidate: Candidate, sits_at: Seat, desk: Desk
) -> None:
    said = len(candidate.heard)
    does(client, candidate, "note", words="Rappeler lundi.\r\n<i>Urgent</i>")
    does(client, candidate, "assign", to="1")
    assert "Rappeler lundi." in client.text
    assert "<i>" not in client.page
    assert "attribué à agent@exam" in client.text
    assert "agent@exam" in client.goes("/staff").text
    assert len(candidate.heard) == said
    sits_at(desk, "reader")
    assert does(client, candidate, "assign", to="2").status == 400  # a reader takes care of nothing
    assert does(client, candidate, "assign", to="").status == 200


def test_a_file_goes_only_to_somebody_who_can_act(
    client: Client, candidate: Candidate, sits_at: Seat, desk: Desk
) -> None:
    sits_at(desk, "reader"), sits_at(desk, "administrator")
    page = client.goes(f"/staff/files/{candidate.code}").page
    offered = re.findall(r"<option[^>]*>([^<]*)", page.partition('name="to"')[2].partition("</select>")[0])
    assert offered == ["aucun agent", "administrator@exam", "agent@exam"]
    does(client, candidate, "assign", to="3")
    with desk.database.work() as work:
        staff.disable(work.connection, 3, desk.clock.now())
    page = client.goes(f"/staff/files/{candidate.code}").page
    assert "administrator@exam (ne peut plus agir)</option>" in page  # who had it is still to be seen
    assert does(client, candidate, "assign", to="3").status == 400
    assert "Choisissez quelqu'un d'autre" in client.text


def test_a_text_that_is_too_long_is_refused(client: Client, candidate: Candidate) -> None:
    for act, longest in (("note", 2000), ("reply", 2000)):
        assert does(client, candidate, act, words="x" * (longest + 1)).status == 400
        assert does(client, candidate, act, words="x" * longest).status == 200
        lines = "\r\n".join(["x" * 99] * (longest // 100))  # a browser counts an end of line as one sign
        assert does(client, candidate, act, words=f"{lines}x").status == 200


def test_erasing_takes_everything_but_the_audit(client: Client, candidate: Candidate, desk: Desk) -> None:
    does(client, candidate, "note", words="Une note.")
    of, code = candidate.stored.id, candidate.code
    with desk.database.work() as work:
        work.erase([of], erasing.ASKED, desk.clock.today())
    assert client.goes(f"/staff/files/{code}").status == 404
    assert client.goes("/staff").codes() == []
    with desk.database.look() as look:
        assert codes.conversation_of(look.connection, code) is None
        assert conversations.seen(look.connection, of) is None
        assert "note" in [entry.act for _, entry in audit.newest(look.connection, conversation=of)]


def test_administrators_see_who_read_and_others_do_not(
    client: Client, candidate: Candidate, desk: Desk, sits_at: Seat
) -> None:
    assert "Qui a vu ce dossier" not in client.text
    chief = sits_at(desk, "administrator").goes(f"/staff/files/{candidate.code}")
    assert "agent@exam a lu le dossier" in chief.text
    assert "a lu le dossier" in chief.goes(f"/staff/audit?code={candidate.code}").text
    assert "a lu le journal" in chief.goes("/staff/audit").text


def test_the_pages_speak_english_too(client: Client, candidate: Candidate) -> None:
    client.goes(f"/staff/files/{candidate.code}?lang=en")
    assert "Verdict and reasons" in client.text
    assert '<html lang="en"' in client.goes("/staff").page
