"""A doubtful order or question is asked back; a tap, or words that say as much, settle it, and anything else passes on.

Nothing is changed, deleted, stopped or handed over before that. What asks back itself (to erase all, to start again,
which period to delete) is not asked back twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.acts import moving, topics
from dialogs.acts.asking import MENU
from dialogs.acts.misunderstandings import ONLY_BUTTONS
from dialogs.answers.which_one import NONE, STROKE
from dialogs.hearing import commands
from dialogs.meaning.periods_meant import period_told_of
from dialogs.questions.form import next_question
from dialogs.reading.outcome import Asked, Command
from dialogs.words.conversation import Doubt
from dialogs.words.effects import Choice
from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk

#: Orders that ask themselves before anything is changed, each with a way out.
_ASK_THEMSELVES: Final = frozenset({"erase", "restart", "delete_period"})
#: Orders that only show something: their buttons work however late they are pressed.
_ONLY_SHOW: Final = frozenset({"summary", "plan", "certificate", "reminders", "edit", "help", "export"})


def ask_back(talk: Talk, meant: Command | Asked, text: str) -> None:
    """Asks which of what was perhaps meant it is; an order that asks itself is begun at once where it stands alone."""
    first = STROKE + meant.name if isinstance(meant, Command) else meant.topic
    codes = tuple(code for code in (first, *meant.others) if code is not None)
    if isinstance(meant, Command) and meant.name in _ASK_THEMSELVES and len(codes) == 1:
        _obey(talk, meant.name, text)
    else:
        talk.change(doubt=Doubt(codes, text))


def settle(talk: Talk, chosen: str | None) -> bool:
    """Does what a typed reply says was meant; False where it says nothing of it, and is read as if none were offered.

    ``chosen`` is as ``chosen_of`` has it: "" is a yes that may be either, which is asked again.
    """
    doubt = talk.conversation.doubt
    if doubt is None:
        return False
    if chosen == "":
        _which_again(talk)
        return True
    talk.change(doubt=None)
    if chosen is not None:
        _do(talk, doubt, chosen)
    return chosen is not None


def _which_again(talk: Talk) -> None:
    """A yes that may be either is no choice; a second one is to go on, and what was asked back is let go."""
    step = talk.conversation.stumbles + 1
    if step < ONLY_BUTTONS:
        talk.change(stumbles=step)
        talk.tell(t("« Oui » peut dire l'un ou l'autre : touchez un bouton.", easy="Lequel ? Touchez un bouton."))
        return
    talk.change(doubt=None, stumbles=0)
    talk.tell(
        t(
            "Je laisse cela de côté : rien n'a changé. Vous pouvez le redemander plus tard.",
            easy="On continue. Vous pouvez demander plus tard.",
        )
    )


def press(talk: Talk, choice: str, number: int | None) -> bool:
    """Does what a button of an order says; False for one that is too old, and would not only show something."""
    doubt = talk.conversation.doubt
    of_now = doubt is not None and number in {None, talk.conversation.number}
    if doubt is not None and of_now and (choice == NONE or STROKE + choice in doubt.codes):
        talk.change(doubt=None)
        _do(talk, doubt, STROKE + choice)
    elif choice in _ONLY_SHOW and talk.standing.said("notice"):
        talk.change(doubt=None)
        commands.PLAIN[choice](talk)
    else:
        return False
    return True


def _do(talk: Talk, doubt: Doubt, code: str) -> None:
    """Does what was chosen: an order with what its words say beside it, a topic, none of them."""
    name = code.removeprefix(STROKE)
    orders = any(code.startswith(STROKE) for code in doubt.codes)
    if name not in {NONE, code}:
        _obey(talk, name, doubt.words)
    elif name != NONE or not orders:
        topics.choose(talk, name)
    else:
        talk.tell(
            t(
                "D'accord, je n'ai rien fait. Dites-le avec d'autres mots.",
                easy="D'accord, rien n'a changé. Écrivez avec d'autres mots.",
            )
        )
        if next_question(talk.standing) is not None:  # the menu has it anyway
            talk.more_choices.append(Choice("menu:human", t("Parler à quelqu'un")))


def _obey(talk: Talk, name: str, words: str) -> None:
    from dialogs.meaning.reading_as import order_of  # noqa: PLC0415 - as in the engine: who reads is big

    order = order_of(talk, name, words)
    if name == "human":
        commands.PLAIN[name](talk)  # who says so is not angry
    elif name == "delete_period":  # the button does not say which
        moving.ask_which_to_delete(talk, order.index, period_told_of(talk, words))
    else:
        commands.obey(talk, talk.conversation.asked or MENU, order, words)
