"""People do what people do with a phone, and see what they would see."""

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import BadRequest

from . import BotApi, CannotAct, Person, RemoteBotApi, Silence
from .conftest import bot_at

pytestmark = pytest.mark.asyncio
YES_NO = InlineKeyboardMarkup([
    [InlineKeyboardButton("Oui", callback_data="q:yes"), InlineKeyboardButton("Non", callback_data="q:no")],
    [InlineKeyboardButton("Le site", url="https://example.org")],
])  # fmt: skip


async def latest(bot: Bot) -> Update:
    return (await bot.get_updates(offset=-1))[0]


async def test_the_bot_cannot_speak_first(api: BotApi, bot: Bot) -> None:
    stranger = api.person(5)
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(stranger.id, "x")
    await stranger.writes("/start lien")
    await bot.send_message(stranger.id, "x")
    message = (await latest(bot)).message
    assert message is not None
    assert message.parse_entities() == {message.entities[0]: "/start"}


async def test_the_newest_button_of_that_name_is_pressed(bot: Bot, yasmine: Person) -> None:
    old = await bot.send_message(yasmine.id, "un ?", reply_markup=YES_NO)
    new = await bot.send_message(yasmine.id, "deux ?", reply_markup=YES_NO)
    assert (await yasmine.presses("Oui")).message == new.message_id
    first, _ = await yasmine.hears(2)
    assert (await yasmine.presses("q:no", first)).message == old.message_id
    assert (await yasmine.presses("Le site")).url == "https://example.org"
    query = (await latest(bot)).callback_query
    assert query is not None
    assert (query.data, query.message and query.message.message_id) == ("q:no", old.message_id)


async def test_a_button_that_is_not_there_cannot_be_pressed_but_an_old_one_can(bot: Bot, yasmine: Person) -> None:
    sent = await bot.send_message(yasmine.id, "?", reply_markup=YES_NO)
    await bot.edit_message_reply_markup(yasmine.id, sent.message_id)
    with pytest.raises(CannotAct, match="Oui"):
        await yasmine.presses("Oui")
    await yasmine.presses_old("q:yes", sent.message_id)
    query = (await latest(bot)).callback_query
    assert query is not None
    assert query.data == "q:yes"
    await query.answer()
    await yasmine.presses_old("q:yes", inaccessible=True, late=True)
    query = (await latest(bot)).callback_query
    assert query is not None
    assert query.message is not None
    assert not query.message.is_accessible
    with pytest.raises(BadRequest, match="Query is too old"):
        await query.answer()


async def test_every_kind_of_thing_can_be_sent(bot: Bot, yasmine: Person) -> None:
    for act in (
        yasmine.sends_photo(b"\xff\xd8\xff1"), yasmine.sends_voice(), yasmine.sends_sticker(), yasmine.sends_video(),
        yasmine.sends_document(caption="voilà"), yasmine.sends_location(), yasmine.sends_contact(),
    ):  # fmt: skip
        await act
    messages = [update.message for update in await bot.get_updates()]
    kinds = ("photo", "voice", "sticker", "video", "document", "location", "contact")
    assert [[kind for kind in kinds if getattr(message, kind)] for message in messages] == [[kind] for kind in kinds]


async def test_an_edit_and_a_reaction_are_told(bot: Bot, yasmine: Person) -> None:
    await bot.get_updates(allowed_updates=list(Update.ALL_TYPES))
    wrote = await yasmine.writes("35 h")
    await yasmine.edits(wrote.message, "30 h")
    edited = (await latest(bot)).edited_message
    assert edited is not None
    assert edited.text == "30 h"
    await yasmine.reacts(wrote.message, "🎉")
    assert (await latest(bot)).message_reaction is not None
    with pytest.raises(CannotAct):
        await yasmine.edits(99, "x")


async def test_a_channel_has_posts_without_author(bot: Bot, yasmine: Person) -> None:
    await yasmine.does("adds_bot", chat=-100, title="Annonces", kind="channel")
    await yasmine.does("posts", chat=-100, text="bonjour à tous")
    post = (await latest(bot)).channel_post
    assert post is not None
    assert (post.text, post.from_user) == ("bonjour à tous", None)


async def test_who_has_blocked_the_bot_cannot_write_to_it(yasmine: Person) -> None:
    await yasmine.blocks()
    with pytest.raises(CannotAct, match="has blocked"):
        await yasmine.writes("x")


async def test_what_was_heard_is_not_heard_again(bot: Bot, yasmine: Person) -> None:
    for text in ("un", "deux", "trois"):
        await bot.send_message(yasmine.id, text)
    assert [heard.text for heard in await yasmine.hears(2)] == ["un", "deux"]
    assert [heard.text for heard in await yasmine.hears_all()] == ["trois"]
    with pytest.raises(Silence, match="bot: trois"):
        await yasmine.hears(timeout=0.01)
    assert [(entry.kind, entry.text) for entry in yasmine.chat] == [("said", "un"), ("said", "deux"), ("said", "trois")]


async def test_quiet_means_that_all_is_confirmed(api: BotApi, bot: Bot, yasmine: Person) -> None:
    wrote = await yasmine.writes("x")
    with pytest.raises(Silence, match="not quiet"):
        await api.quiet(0.01, timeout=0.05)
    assert wrote.update is not None
    await bot.get_updates(offset=wrote.update + 1)
    await api.quiet(0.01)


async def test_a_server_in_its_own_process_does_the_same() -> None:
    async with RemoteBotApi("--no-pace", "--first-update", "500") as api, bot_at(api.url) as bot:
        yasmine = api.person(1001)
        assert (await yasmine.writes("bonjour")).update == 500
        assert len(await bot.get_updates(timeout=1)) == 1
        await bot.send_message(yasmine.id, "<b>Oui ?</b>", "HTML", reply_markup=YES_NO)
        await bot.send_document(yasmine.id, b"papier", filename="a.pdf")
        question, paper = await yasmine.hears(2)
        assert (question.text, question.labels) == ("Oui ?", ["Oui", "Non", "Le site"])
        assert await yasmine.opens_file(paper.files[0]) == b"papier"
        with pytest.raises(CannotAct, match="no button"):
            await yasmine.presses("Peut-être")
        assert [call.method for call in await api.calls("sendMessage", yasmine.id)] == ["sendmessage"]
        assert [entry.kind for entry in await yasmine.transcript()] == ["wrote", "said", "said"]
        with pytest.raises(CannotAct, match="over HTTP"):
            _ = yasmine.chat
