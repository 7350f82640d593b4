"""What each kind of update means: a table."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.incoming.meaning import Blocked, Elsewhere, Ignored, Incoming, Unblocked, incoming
from bot.runner import Arrival
from dialogs.words.events import Pressed, SentOther, Wrote

AT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
PRIVATE = {"id": 7, "type": "private"}
GROUP = {"id": -7, "type": "supergroup"}
YASMINE = {
    "id": 7,
    "is_bot": False,
    "first_name": "Yasmine",
    "username": "yas",
    "language_code": "fr",
    "is_premium": True,
}


def message(chat: dict[str, Any] = PRIVATE, **content: Any) -> dict[str, Any]:
    return {"update_id": 5, "message": {"message_id": 1, "date": 0, "chat": chat, "from": YASMINE, **content}}


def press(**more: Any) -> dict[str, Any]:
    query = {"id": "99", "from": YASMINE, "message": {"message_id": 1, "chat": PRIVATE}, **more}
    return {"update_id": 5, "callback_query": query}


def membership(chat: dict[str, Any], was: str, now: str) -> dict[str, Any]:
    change = {"chat": chat, "from": YASMINE, "old_chat_member": {"status": was}, "new_chat_member": {"status": now}}
    return {"update_id": 5, "my_chat_member": change}


@pytest.mark.parametrize(
    ("update", "event"),
    [
        (message(text="bonjour"), Wrote("bonjour", AT)),
        (message(photo=[{}], caption="mon attestation"), SentOther("photo", AT)),
        (message(photo=[{}], media_group_id="14"), SentOther("photo", AT, album="14")),
        (message(animation={}, document={}), SentOther("animation", AT)),
        (message(venue={}, location={}), SentOther("location", AT)),
        (message(voice={}), SentOther("voice", AT)),
        (message(video_note={}), SentOther("video_note", AT)),
        (message(poll={}), SentOther("poll", AT)),
        (press(data="notice:understood#3"), Pressed("notice:understood", AT, 3)),
        (press(data="notice:understood"), Pressed("notice:understood", AT)),
        (press(data="edit:period.start@2#31"), Pressed("edit:period.start@2", AT, 31)),
        (press(data="x#²"), Pressed("x#²", AT)),
        (press(game_short_name="x"), Pressed("", AT)),
    ],
)
def test_what_a_person_does_is_an_event(update: dict[str, Any], event: Any) -> None:
    meaning = incoming(update, AT).meaning
    assert isinstance(meaning, Arrival)
    assert (meaning.event, meaning.chat, meaning.update_id) == (event, "7", 5)
    assert meaning.name == {"first_name": "Yasmine", "username": "yas"}


def test_a_changed_text_is_heard_as_such_and_a_changed_place_is_not() -> None:
    changed = {"update_id": 5, "edited_message": message(text="non, 2023")["message"]}
    assert incoming(changed, AT).meaning.event == Wrote("non, 2023", AT, edited=True)  # type: ignore[union-attr]
    moved = {"update_id": 5, "edited_message": message(location={})["message"]}
    assert incoming(moved, AT).meaning == Ignored("edited")


@pytest.mark.parametrize(
    ("update", "meaning"),
    [
        (membership(PRIVATE, "member", "kicked"), Blocked()),
        (membership(PRIVATE, "kicked", "member"), Unblocked()),
        (membership(GROUP, "left", "member"), Elsewhere(asked=True)),
        (membership(GROUP, "member", "administrator"), Ignored("membership")),
        (membership({"id": -8, "type": "channel"}, "left", "administrator"), Ignored("membership")),
        (message(GROUP, text="/start"), Elsewhere(asked=True)),
        (message(GROUP, text="/start@quatorze_bot ici"), Elsewhere(asked=True, to="quatorze_bot")),
        (message(GROUP, text="bonjour"), Elsewhere(asked=False)),
        (message(GROUP, text="bonjour", message_thread_id=45, is_topic_message=True), Elsewhere(asked=False, topic=45)),
        (message(GROUP, text="bonjour", message_thread_id=45), Elsewhere(asked=False)),  # a row of answers, no topic
        (
            press(message={"chat": GROUP, "message_thread_id": 45, "is_topic_message": True}),
            Elsewhere(asked=True, topic=45),
        ),
        (message(GROUP, new_chat_members=[YASMINE]), Ignored("in_company")),
        (message(GROUP, photo=[{}]), Ignored("in_company")),
        (message(GROUP, text="/start", **{"from": {"id": 9, "is_bot": True}}), Ignored("in_company")),
        (message(pinned_message={}), Ignored("service_message")),
        ({"update_id": 5, "message_reaction": {}}, Ignored("other_kind")),
        ({"update_id": 5, "channel_post": {}}, Ignored("other_kind")),
    ],
)
def test_everything_else_has_its_place(update: dict[str, Any], meaning: Any) -> None:
    assert incoming(update, AT).meaning == meaning


@pytest.mark.parametrize("forgotten", [{}, {"message": None}])
def test_a_press_whose_message_telegram_has_forgotten_is_the_persons_own(forgotten: dict[str, Any]) -> None:
    query = {"update_id": 5, "callback_query": {"id": "99", "from": YASMINE, "data": "back", **forgotten}}
    it = incoming(query, AT)
    assert (it.chat, it.query) == ("7", "99")


@pytest.mark.parametrize("kind", ["message", "edited_message"])
@pytest.mark.parametrize("text", [3, None, ["bonjour"], {"text": "bonjour"}])
def test_what_is_no_text_is_not_heard_as_one(kind: str, text: object) -> None:
    """Every try to settle it would fail, and the person be told of a fault of ours."""
    with pytest.raises(TypeError, match="no text"):
        incoming({"update_id": 5, kind: message(text=text)["message"]}, AT)


#: Not by ``st.recursive``, which reads the source of what it is given: in a file that has changed since the tests began
#: (a rebase, an edit) it finds other lines there, and warns.
PLAIN = st.none() | st.booleans() | st.integers() | st.text(max_size=8)
JSON = st.deferred(lambda: PLAIN | st.lists(JSON, max_size=3) | st.dictionaries(st.text(max_size=8), JSON, max_size=3))


@given(kind=st.sampled_from(["message", "edited_message", "poll_answer"]), extra=st.dictionaries(st.text(), JSON))
def test_what_a_newer_telegram_adds_is_passed_over(kind: str, extra: dict[str, Any]) -> None:
    known = message(text="bonjour")["message"]
    assert isinstance(incoming({"update_id": 5, kind: {**extra, **known}}, AT), Incoming)


@pytest.mark.parametrize("number", [2**63, -1, "5", None, 1.5, True])
def test_a_number_that_no_database_holds_is_no_update(number: Any) -> None:
    """It could never be settled, and would come again for ever."""
    with pytest.raises(ValueError, match="update_id"):
        incoming({**message(text="bonjour"), "update_id": number}, AT)
