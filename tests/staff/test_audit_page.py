"""The audit tells in words what staff did, and to what they looked."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.staff.words import ACTS
from bot.web.desk import Desk
from storage import audit, staff
from storage.audit import Entry
from storage.database import Database
from tests.staff.clients import Client, opened
from tests.staff.test_list import summary
from tests.storage.turns import AT
from tests.web.desks import desk_over

PAGES = Path(__file__).resolve().parents[2] / "bot" / "staff"
Seat = Callable[[Desk, str], Client]


@pytest.fixture
def desk(small_database: Database) -> Desk:
    """The same on both databases."""
    return desk_over(small_database)


@pytest.fixture
def agent(desk: Desk, sits_at: Seat) -> Client:
    return sits_at(desk, "agent")


@pytest.fixture
def chief(desk: Desk, sits_at: Seat) -> Client:
    return sits_at(desk, "administrator")


def told(chief: Client, language: str = "fr") -> str:
    """What stands in the table."""
    chief.goes(f"/staff/audit?lang={language}")
    chief.page = chief.page.partition("<tbody>")[2]
    return chief.text


def test_filters_are_told_in_words(desk: Desk, agent: Client, chief: Client) -> None:
    with desk.database.look() as look:
        ids = {name: of for of, name in staff.names(look.connection).items()}
    agent.goes(
        f"/staff?need=3&session=2026&verdict=short&kind=individual&missing=fortnight&assignee={ids['agent@exam']}"
    )
    assert (
        "Besoin : Contradiction ; Session : 2026 ; Verdict : Insuffisant ; Préparation : Par mes propres moyens "
        "(candidature individuelle) ; Heures manquantes : deux semaines au plus ; Attribué à : agent@exam"
    ) in told(chief).replace("\u00a0", " ")
    agent.goes("/staff/export?format=xlsx&uploaded=yes&heard=14-&assignee=me")
    assert (
        "XLSX ; Attestation déposée : oui, dit la personne ; Dernier contact : il y a plus de 14 jours ; "
        "Attribué à : moi"
    ) in told(chief).replace("\u00a0", " ")
    assert "Certificate uploaded: yes, says the person" in told(chief, "en").replace("\u00a0", " ")


def test_acts_are_told_in_words(desk: Desk, agent: Client, chief: Client) -> None:
    code = summary(desk, "1")
    file = f"/staff/files/{code}"
    for to in ("1", ""):
        agent.goes(file).sends(f"{file}/assign", to=to)
    agent.goes(file).sends(f"{file}/decide", point="kind", value="bound", reason="Vu avec le CFA.", once="7")
    agent.goes("/staff/audit")
    chief.goes("/staff/dates").sends("/staff/dates", session="2026", key="upload_deadline", value="01/12/2025")
    opened(desk).enters("agent@exam", "wrong")
    found = told(chief).replace("\u00a0", " ")
    for words in (
        "à agent@exam", "à personne", "la règle s'applique", "il faut le rôle : administration",
        "Date limite de dépôt des attestations 2026", "compte : agent@exam",
    ):  # fmt: skip
        assert words in found, words


def test_what_was_done_to_an_account_at_the_machine_is_told_in_words(desk: Desk, chief: Client) -> None:
    with desk.database.work() as work:
        member = staff.by_name(work.connection, "administrator@exam")
        assert member is not None
        audit.add(work.connection, [Entry(AT, None, "account_role", detail=f"{member.id} agent")])
    assert "– rôle changé compte : administrator@exam ; agent" in told(chief).replace("\u00a0", " ")


def test_what_somebody_wrote_into_an_address_is_not_noted(desk: Desk, agent: Client) -> None:
    agent.goes("/staff?verdict=Marie+Dupont&session=Dupont&assignee=Marie&need=Zo%C3%A9&heard=14-")
    with desk.database.look() as look:
        newest = audit.newest(look.connection)[0][1]
    assert (newest.act, newest.detail) == ("list", "heard=14-")


def test_every_act_that_is_noted_has_words() -> None:
    written = " ".join(page.read_text("utf-8") for page in PAGES.glob("*.py"))
    noted = {*re.findall(r'\bnote\("(\w+)"', written), *re.findall(r'_back\(asked, file, "(\w+)"', written)}
    assert len(noted) > 12
    assert noted <= set(ACTS)
