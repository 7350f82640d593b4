"""One turn of the conversation: an event in, the conversation afterwards and what follows from it out.

Pure: the day, the instant, the rule and the service are in the scene; nothing is sent or saved here.
"""

from __future__ import annotations

from dialogs.acts import digressions
from dialogs.acts.asking import finish
from dialogs.acts.hearing import hear
from dialogs.acts.pressing import press
from dialogs.acts.talk import Scene, Talk, Turn
from dialogs.answers.summary import summary_of
from dialogs.questions.form import REVISION
from dialogs.words.effects import Summarize
from dialogs.words.events import Pressed, SentOther, Wrote

__all__ = ["Scene", "Turn", "take_turn"]


def take_turn(scene: Scene) -> Turn:
    """Plays one event against the conversation.

    Never silent (but after /stop), and afterwards exactly one question is open, or the end is stated.
    """
    talk = Talk(scene)
    talk.change(stopped=False, form=REVISION)
    match scene.event:
        case Wrote(edited=True):
            digressions.edited(talk)
        case Wrote(text=text):
            _write(talk, text)
        case Pressed() as event:
            press(talk, event)
        case SentOther() as event:
            digressions.other(talk, event)
    if talk.reread:
        hear(talk, talk.reread)
    finish(talk)
    if not talk.erased:
        talk.effects.append(Summarize(summary_of(talk.standing)))
    return Turn(talk.conversation, tuple(talk.effects), talk.standing.kept_until)


def _write(talk: Talk, text: str) -> None:
    """Before the notice is understood nothing is noted: the words wait, and are read right after."""
    first = talk.conversation.asked is None and not talk.standing.said("notice")
    if not first:
        hear(talk, text)
    elif not talk.conversation.waiting:
        talk.change(waiting=text)
