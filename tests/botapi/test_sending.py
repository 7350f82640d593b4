"""What the bot says arrives as Telegram would show it, or is refused in Telegram's words."""

import asyncio
from typing import Any

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters
from telegram.error import BadRequest, Forbidden, NetworkError

from . import BotApi, Person, Silence

pytestmark = pytest.mark.asyncio
PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + (640).to_bytes(4) + (480).to_bytes(4) + bytes(20)


def buttons(*data: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(one.upper(), callback_data=one)] for one in data])


async def test_a_message_is_seen_without_its_markup(bot: Bot, yasmine: Person) -> None:
    sent = await bot.send_message(
        yasmine.id, " <b>Bonjour</b> &amp; merci ", "HTML", reply_markup=buttons("oui", "non")
    )
    (heard,) = await yasmine.hears()
    assert (heard.text, heard.data, heard.message) == ("Bonjour & merci", ["oui", "non"], sent.message_id)
    assert sent.text == "Bonjour & merci"
    assert await yasmine.reads() == "bot: Bonjour & merci\n  [OUI]\n  [NON]"


BLANK = InlineKeyboardButton(" ", callback_data="a")


@pytest.mark.parametrize(("sent", "reason"), [
    ({"text": "x" * 4097}, "Message is too long"),
    ({"text": "<b></b>", "parse_mode": "HTML"}, "Text must be non-empty"),
    ({"text": " \n"}, "Text must be non-empty"),
    ({"text": "<b>x", "parse_mode": "HTML"}, "Can't parse entities: can't find end tag"),
    ({"text": "x", "chat_id": 404}, "Chat not found"),
    ({"text": "x", "chat_id": "@nobody"}, "Chat not found"),
    ({"text": "x", "reply_markup": buttons("x" * 65)}, "Button_data_invalid"),
    ({"text": "x", "reply_markup": buttons("é" * 33)}, "Button_data_invalid"),
    ({"text": "x", "reply_markup": buttons(*map(str, range(101)))}, "Reply markup is too long"),
    ({"text": "x", "reply_markup": InlineKeyboardMarkup([[BLANK]])}, "non-empty"),
    ({"text": "x", "reply_markup": InlineKeyboardMarkup([[InlineKeyboardButton("a")]])}, "Text buttons are unallowed"),
    ({"text": "x", "reply_parameters": ReplyParameters(99)}, "Message to be replied not found"),
])  # fmt: skip
async def test_what_telegram_refuses_is_refused(bot: Bot, yasmine: Person, sent: dict[str, Any], reason: str) -> None:
    with pytest.raises(BadRequest, match=f"(?i){reason}"):
        await bot.send_message(**{"chat_id": yasmine.id, **sent})
    with pytest.raises(Silence):
        await yasmine.hears(timeout=0)


async def test_an_empty_text_is_refused_and_4096_characters_are_not(bot: Bot, yasmine: Person) -> None:
    with pytest.raises(BadRequest, match="Message text is empty"):
        await bot.send_message(yasmine.id, "")
    sent = await bot.send_message(yasmine.id, f"<b>{'é' * 4096}</b>", "HTML")
    assert sent.text == "é" * 4096


async def test_an_edit_changes_what_is_seen_once(bot: Bot, yasmine: Person) -> None:
    sent = await bot.send_message(yasmine.id, "un", reply_markup=buttons("a"))
    await bot.edit_message_text("deux", yasmine.id, sent.message_id)
    assert (await yasmine.sees(["edited"]))[0].rows == ()
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_text("deux", yasmine.id, sent.message_id)
    await bot.edit_message_reply_markup(yasmine.id, sent.message_id, reply_markup=buttons("b"))
    assert await yasmine.reads() == "bot: deux\n  [B]"
    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_reply_markup(yasmine.id, sent.message_id, reply_markup=buttons("b"))


async def test_only_what_the_bot_said_can_be_edited(bot: Bot, yasmine: Person) -> None:
    hers = await yasmine.writes("à moi")
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", yasmine.id, hers.message)
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", yasmine.id, 99)
    picture = await bot.send_photo(yasmine.id, PNG)
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await bot.edit_message_text("x", yasmine.id, picture.message_id)


async def test_a_message_is_deleted_once(bot: Bot, yasmine: Person) -> None:
    sent = await bot.send_message(yasmine.id, "un")
    await bot.delete_message(yasmine.id, sent.message_id)
    assert await yasmine.reads() == ""
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(yasmine.id, sent.message_id)


async def test_a_press_is_answered_once_and_in_time(api: BotApi, bot: Bot, yasmine: Person) -> None:
    await bot.send_message(yasmine.id, "?", reply_markup=buttons("oui"))
    pressed = await yasmine.presses("OUI")
    (update,) = await bot.get_updates()
    assert update.callback_query is not None
    assert update.callback_query.data == "oui"
    assert (await api.state())["unanswered"] == [pressed.query]
    await update.callback_query.answer("merci")
    assert (await yasmine.sees(["toast"]))[0].text == "merci"
    with pytest.raises(BadRequest, match="Query is too old"):
        await update.callback_query.answer()
    late = await yasmine.presses("oui")
    await api.run_clock(10_000)
    await asyncio.sleep(0.05)
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(late.query)


async def test_files_arrive_as_they_were_sent(bot: Bot, yasmine: Person) -> None:
    await bot.send_document(
        yasmine.id, b"%PDF-1.7", filename="attestation préparée.pdf", caption="<b>Voilà</b>", parse_mode="HTML"
    )
    await bot.send_photo(yasmine.id, PNG)
    paper, picture = await yasmine.hears(2)
    assert (paper.files[0].name, paper.files[0].media_type, paper.text) == (
        "attestation préparée.pdf", "application/pdf", "Voilà",
    )  # fmt: skip
    assert await yasmine.opens_file(paper.files[0]) == b"%PDF-1.7"
    assert await yasmine.opens_file(picture.files[0]) == PNG
    again = await bot.send_document(yasmine.id, paper.files[0].id)
    assert again.document is not None
    assert again.document.file_name == "attestation préparée.pdf"


async def test_files_that_telegram_refuses_are_refused(bot: Bot, yasmine: Person) -> None:
    with pytest.raises(BadRequest, match="too big for a photo"):
        await bot.send_photo(yasmine.id, PNG + bytes(10 << 20))
    with pytest.raises(BadRequest, match="Image_process_failed"):
        await bot.send_photo(yasmine.id, b"not a picture")
    thin = PNG[:16] + (4000).to_bytes(4) + (100).to_bytes(4) + PNG[24:]
    with pytest.raises(BadRequest, match="Photo_invalid_dimensions"):
        await bot.send_photo(yasmine.id, thin)
    with pytest.raises(NetworkError, match="Request Entity Too Large"):
        await bot.send_document(yasmine.id, bytes((50 << 20) + 1))
    with pytest.raises(BadRequest, match=r"(?i)caption is too long"):
        await bot.send_document(yasmine.id, b"x", caption="x" * 1025)
    with pytest.raises(BadRequest, match=r"(?i)wrong file identifier"):
        await bot.send_document(yasmine.id, "no-such-file")


async def test_a_file_of_a_person_can_be_fetched(bot: Bot, yasmine: Person) -> None:
    content = bytes(range(256)) * (60 << 10)
    await yasmine.sends_document(content, name="papier.pdf")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.document is not None
    file = await update.message.document.get_file()
    assert await file.download_as_bytearray() == content
    await yasmine.sends_document(bytes((20 << 20) + 1))
    (update,) = await bot.get_updates(offset=-1)
    assert update.message is not None
    assert update.message.document is not None
    with pytest.raises(BadRequest, match="File is too big"):
        await update.message.document.get_file()


async def test_a_person_who_is_away_cannot_be_reached(bot: Bot, yasmine: Person) -> None:
    await yasmine.blocks()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(yasmine.id, "x")
    await yasmine.unblocks()
    await bot.send_message(yasmine.id, "x")
    left, back = await bot.get_updates()
    assert left.my_chat_member is not None
    assert back.my_chat_member is not None
    assert left.my_chat_member.new_chat_member.status == "kicked"
    assert back.my_chat_member.new_chat_member.status == "member"
    await yasmine.deactivates()
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(yasmine.id, "x")
