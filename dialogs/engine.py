"""One turn of the conversation: an event in, the conversation afterwards and what follows from it out.

Pure: the day, the instant, the rule and the service are in the scene; nothing is sent or saved here.
"""

from __future__ import annotations

from dialogs.acts import digressions, reminding, staff
from dialogs.acts.asking import finish
from dialogs.acts.talk import Scene, Talk, Turn
from dialogs.answers.summary import summary_of
from dialogs.hearing.pressing import press
from dialogs.questions.upgrade import upgrade
from dialogs.words.effects import Summarize
from dialogs.words.events import ByPerson, ByStaff, Pressed, ReminderFell, SentOther, Wrote

__all__ = ["Scene", "Turn", "take_turn"]


def take_turn(scene: Scene) -> Turn:
    """Plays one event against the conversation.

    Never silent (but after /stop, and to the rest of an album that is answered), and afterwards exactly one question is
    open, or the end is stated.
    """
    talk = Talk(scene)
    talk.renew(upgrade(talk.standing))
    if isinstance(scene.event, ByStaff):
        staff.act(talk, scene.event)  # the open question stays as it is, and is not asked again
    elif isinstance(scene.event, ReminderFell):
        reminding.fall(talk)  # the same: whoever was typing an answer goes on
    elif not _is_rest_of_album(scene):
        _play(talk, scene.event)
    if not talk.erased:
        reminding.plan_next(talk)
        talk.effects.append(Summarize(summary_of(talk.standing)))
    heard = not isinstance(scene.event, ByStaff | ReminderFell)
    # Who never answered is waited for from the day they were heard last: nobody else's act makes it longer.
    kept_until = talk.standing.kept_until if heard or talk.standing.answered else None
    return Turn(talk.conversation, tuple(talk.effects), kept_until)


def _is_rest_of_album(scene: Scene) -> bool:
    """Ten photos sent at once are ten events; one answer is enough, whichever process each of them comes to."""
    event = scene.event
    return isinstance(event, SentOther) and event.album != "" and event.album == scene.conversation.album


def _play(talk: Talk, event: ByPerson) -> None:
    from dialogs.hearing import hearing, waited  # noqa: PLC0415 - who reads is big, and a process that hears nobody needs none

    talk.change(stopped=False)
    match event:
        case Wrote(edited=True):
            digressions.edited(talk)
        case Wrote(text=text):
            hearing.hear(talk, text)
        case Pressed():
            press(talk, event)
        case SentOther():
            talk.change(album=event.album)
            digressions.other(talk, event)
    if talk.begins:
        waited.hear_waiting(talk)
    waited.hear_next_stay(talk)
    finish(talk)
