"""The files that a person receives on a phone: the picture and the certificate, opened; each entry of the menu."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from dialogs.acts.menu import ENTRIES
from tests.botapi import BotApi, Heard
from tests.papers.made import text_of
from tests.stories.bots import Bot
from tests.stories.visits import MET, SHORT, Talker

FOR_A_CERTIFICATE = (
    "tap: menu:certificate", "Da Silva", "Yasmine", "12 bis rue de l'Église, 59000 Lille", "une association",
    "tap: employer.address:later", "tap: employer.postal_city:later", "livraison de colis",
    "tap: employer.activities:incoming", "tap: employer.activities:ok", "356 000 000 49837",
    "tap: employer.signatory:later", "tap: employer.role:later",
)  # fmt: skip
#: What the reply to each entry of the menu says, in one of its messages.
SAYS = {
    "plan": "Votre plan",
    "contacts": "À qui vous adresser",
    "certificate": "Quel est votre nom de famille",
    "reminders": "rappel",
    "signed": "l'attestation est signée",
    "uploaded": "déposée dans Cyclades",
    "add_period": "Période 2",
    "edit": "Quelle réponse voulez-vous corriger",
    "summary": "Comptées",
    "origins": "D'où viennent les chiffres",
    "identify": "Quel est votre nom de famille",
    "human": "version d'essai",
}


def content_of(api: BotApi, message: Heard, kind: str) -> bytes:
    """The bytes of the only file of a message, as the person's phone would fetch them."""
    (file,) = message.files
    assert file.kind == kind
    return api.world.files.by_id(file.id).content


async def test_the_picture_and_the_certificate_arrive_as_files_that_open(
    small_bot: Bot, api: BotApi, yasmine: Talker
) -> None:
    async with small_bot.running():
        result = await yasmine.does(*MET)
        given = await yasmine.does(*FOR_A_CERTIFICATE)
    (shown,) = (message for message in result if message.files)
    picture = Image.open(BytesIO(content_of(api, shown, "photo")))
    assert (picture.format, picture.width) == ("PNG", 900)
    assert "560 h comptées" in " ".join(message.text for message in result)  # the picture in words
    (handed,) = (message for message in given if message.files)
    pdf = content_of(api, handed, "document")
    assert handed.files[0].name == "attestation-1.pdf"
    assert len(pypdfium2.PdfDocument(pdf)) == 1
    for printed in ("Da Silva", "Colis Express", "356 000 000 49837", "livraison de colis", "06 / 01 / 2025"):
        assert printed in text_of(pdf)
    kit = " ".join(message.text for message in given)
    assert "Un message prêt à envoyer à l'employeur" in kit
    assert "Avant de téléverser dans Cyclades" in kit


@pytest.mark.parametrize("visit", [MET, SHORT], ids=["met", "short"])
async def test_each_entry_of_the_menu_answers(small_bot: Bot, yasmine: Talker, visit: tuple[str, ...]) -> None:
    async with small_bot.running():
        result = await yasmine.does(*visit)
        offered = [data.partition("#")[0].removeprefix("menu:") for data in result[-1].data if data.startswith("menu:")]
        assert set(offered) <= set(SAYS)
        for entry in offered:
            reply = await yasmine.does(f"tap: menu:{entry}")
            assert SAYS[entry] in " ".join(message.text for message in reply)
            await yasmine.does("annule")
    at_other_times = {"full_words", "next_session"}  # tests/dialogs/test_register.py, test_first_words.py
    assert {entry.code for entry in ENTRIES} == set(SAYS) | at_other_times


async def test_steps_that_are_done_are_said_in_words(small_bot: Bot, yasmine: Talker) -> None:
    async with small_bot.running():
        await yasmine.does(*MET)
        assert "l'attestation est signée" in (await yasmine.does("j'ai l'attestation signée"))[-1].text
        assert "déposée dans Cyclades" in (await yasmine.does("je l'ai téléversée"))[-1].text
