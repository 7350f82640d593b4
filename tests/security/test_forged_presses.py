"""What others try to make a person do: links with words in them, presses of buttons that were never shown."""

from __future__ import annotations

import pytest

from dialogs.words.effects import Erase, HandOver, Learn
from tests.staff.people import with_a_doubtful_job


@pytest.mark.parametrize("payload", ["supprimer", "oui", "erase_yes", "erase:yes", "stop", "humain", "35"])
@pytest.mark.parametrize("first", [(), ("/supprimer",), ("#menu:edit",)])
def test_what_a_link_puts_behind_start_is_not_read(payload: str, first: tuple[str, ...]) -> None:
    """``t.me/…?start=oui`` makes whoever taps it send « /start oui »."""
    person = with_a_doubtful_job().does(*first)
    asked = person.conversation.asked
    person.does(f"/start {payload}")
    assert person.conversation.asked == asked
    assert not [effect for effect in person.effects if isinstance(effect, Erase | HandOver | Learn)]
    assert not person.conversation.stopped


@pytest.mark.parametrize(
    "press",
    ["erase:yes", "erase:yes#1", "erase:yes#99999999999999999999", "erase:yes" + "#1" * 20, "restart:yes", "#", ""],
)
def test_a_press_of_no_button_of_ours_erases_nothing(press: str) -> None:
    person = with_a_doubtful_job()
    facts = dict(person.conversation.facts)
    person.does(f"#{press}")
    assert not [effect for effect in person.effects if isinstance(effect, Erase)]
    assert dict(person.conversation.facts) == facts
    assert person.heard
