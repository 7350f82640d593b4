"""What a command does, typed in words, as a slash command, or pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.acts import (
    certifying,
    changes,
    digressions,
    misunderstandings,
    moving,
    planning,
    register,
    reminders_asked,
    reminding,
    requests,
    staff,
    steps,
    tongue,
)
from dialogs.acts.menu import ENTRIES
from dialogs.meaning import edit_named
from dialogs.meaning.periods_meant import period_told_of
from dialogs.reading.talk.deletion import plainly_deletes
from dialogs.words.facts import TYPED, Key

if TYPE_CHECKING:
    from collections.abc import Callable

    from dialogs.acts.talk import Talk
    from dialogs.reading.outcome import Command

PLAIN: Final[dict[str, Callable[[Talk], None]]] = {
    "back": moving.go_back,
    "cancel": moving.cancel,
    "edit": moving.edit,
    "undo": changes.undo,
    "repeat": requests.repeat,
    "start": requests.greet,
    "restart": requests.restart,
    "summary": requests.summary,
    "periods": requests.periods,
    "plan": planning.plan,
    "certificate": certifying.begin,
    "reminders": reminding.show,
    "stop_reminders": reminding.stop,
    "trust": requests.show_trust,
    "export": requests.export,
    "erase": requests.erase,
    "stop": requests.stop,
    "help": misunderstandings.lost,
    "guide": misunderstandings.guide,
    "later_session": moving.later_session,
    "unknown": misunderstandings.no_such_command,
    "human": digressions.call_a_human,
}

#: What the buttons of the menu do, by their code in ``menu.ENTRIES``, and those that stand under a message only.
MENU: Final[dict[str, Callable[[Talk], None]]] = {
    "plan": planning.plan,
    "contacts": planning.contacts,
    "done": steps.ask_which,
    "origins": planning.origins,
    "reminders": reminding.show,
    "signed": lambda talk: steps.done(talk, "signed"),
    "uploaded": lambda talk: steps.done(talk, "uploaded"),
    "registered": lambda talk: steps.done(talk, "registered"),
    "certificate": certifying.begin,
    "next_session": moving.to_next_session,
    "add_period": moving.add_period,
    "edit": moving.edit,
    "summary": requests.summary,
    "reasons": requests.reasons,
    "identify": moving.identify,
    "full_words": register.speak_fully,
    "reply_service": staff.begin_reply,
    "human": digressions.call_a_human,
}
if not {entry.code for entry in ENTRIES} <= set(MENU):
    raise ValueError("a button of the menu has nothing to do")


def obey(talk: Talk, key: Key, command: Command, text: str) -> None:
    """Does what a typed command asks for."""
    match command.name:
        case "skip":
            moving.skip(talk, key, text)
        case "delete_period":
            plain = key.field.startswith("period.") or plainly_deletes(text)
            delete = moving.delete_named if plain else moving.ask_which_to_delete
            delete(talk, command.index, period_told_of(talk, text))
        case "edit" if (named := edit_named.answer_named(talk, text)) is not None:
            changes.put_up(talk, str(named))
        case "edit" if (n := period_told_of(talk, text, alone=True)) is not None:
            talk.open(Key("edit", n))  # « change the dates of the first one »
        case "language":
            requests.speak(talk, command.language or tongue.written_in(talk, text))
        case "plan":
            _plan(talk, command, text)
        case "reminders" if command.at is not None:
            reminders_asked.remind(talk, command.at, text)
        case "stop_reminders" if command.at is not None:
            reminders_asked.call_off(talk, command.at.date(), text)
        case "certificate":
            certifying.begin(talk, period_told_of(talk, text))
        case "human":
            digressions.call_a_human(talk, text)
        case name:
            PLAIN.get(name, requests.not_yet)(talk)


def _plan(talk: Talk, command: Command, text: str) -> None:
    """The plan, or what would be if."""
    if command.hours is not None:
        planning.what_if_hours(talk, command.hours)
    elif command.instead and command.weekly_hours is not None:
        planning.other_hours(talk, command.weekly_hours, command.start)
    elif command.last is not None:
        planning.ended(talk, command.last, period_told_of(talk, text))
    elif {command.weeks, command.weekly_hours, command.start} != {None}:
        planning.what_if(talk, command.weeks, command.weekly_hours, command.start)
    else:
        planning.plan(talk)


def wished(talk: Talk, wish: str, text: str, n: int | None) -> None:
    """Does what the menu does, for somebody who says it in words, of period ``n``; a step done keeps them."""
    if wish in steps.STEPS:
        steps.done(talk, wish, TYPED, text)
    elif wish == "certificate":
        certifying.begin(talk, n)
    else:
        MENU[wish](talk)


def choose_in_menu(talk: Talk, choice: str) -> None:
    """Does what a button of the menu says."""
    MENU.get(choice, requests.not_yet)(talk)
