"""What the exam service does to a conversation, and what the person is told of it.

It may happen at any hour: one message of its own, the open question stays open and is not asked again. Who has written
/stop is told nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, assert_never

from dialogs.answers.deadlines import service_name
from dialogs.answers.result.verdict import verdict_told
from dialogs.cards import in_one_line
from dialogs.standing import decision
from dialogs.words.effects import Choice, HandOver, Settle
from dialogs.words.events import StaffClosed, StaffDecided, StaffReplied
from dialogs.words.facts import DECIDED, Key
from dialogs.words.text import Raw, Strong, t, tn

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.events import ByStaff
    from dialogs.words.text import Said

#: What a person answers to the service, and only to the service; other texts still answer the open question.
REPLY: Final = Key("reply_service")
REPLIED: Final = "replied"
TO_REPLY: Final = Choice("menu:reply_service", t("Répondre au service des examens", easy="Répondre au service"))
TO_RESULT: Final = Choice("menu:summary", t("Revoir mon résultat"))


def act(talk: Talk, event: ByStaff) -> None:
    """Does what a human of the service has done on their page."""
    match event:
        case StaffDecided():
            _decide(talk, event)
        case StaffReplied():
            _pass_on(talk, event)
        case StaffClosed():
            _close(talk, event)
        case _:
            assert_never(event)


def _decide(talk: Talk, event: StaffDecided) -> None:
    key = decision(event.point, event.period)
    if not talk.learn({key: event.value}, DECIDED, event.reason):
        return  # decided so before
    talk.tell(
        Strong(t("Votre dossier a été regardé par : %(service)s.", service=_service(talk))),
        _decided(talk, event),
        t("Raison : %(reason)s", reason=Raw(event.reason)),
    )
    result = talk.standing.result
    _send(talk, verdict_told(talk.standing, result) if result is not None else None, TO_RESULT, TO_REPLY)


def _decided(talk: Talk, event: StaffDecided) -> Said:
    if event.point == "sector":
        return _about_sector(talk, event)
    rule = talk.scene.diploma.requirement
    match event.point, event.value:
        case "weekly_hours_cap", "accepted":
            return t("Vos heures au-delà de %(base)s h par semaine comptent aussi.", base=rule.hours_per_week)
        case "weekly_hours_cap", "refused":
            return t(
                "Vos heures au-delà de %(base)s h par semaine ne comptent pas.",
                easy="Plus de %(base)s h par semaine : ça ne compte pas.",
                base=rule.hours_per_week,
            )
        case "kind", "exempt":
            return t("La règle des %(weeks)s semaines ne s'applique pas à vous.", weeks=rule.weeks)
        case "kind", "bound":
            return t("La règle des %(weeks)s semaines s'applique à vous.", weeks=rule.weeks)
        case _, None:
            return t(
                "Une décision est reprise : ce point est de nouveau à faire confirmer.",
                easy="La décision a changé. Il faut confirmer encore.",
            )
    raise ValueError(f"nobody can decide {event.point}: {event.value}")


def _about_sector(talk: Talk, event: StaffDecided) -> Said:
    period = in_one_line(talk.standing, event.period or 0)
    match event.value:
        case "yes":
            return t("Dans le secteur, donc comptée : %(period)s.", period=period)
        case "no":
            return t("Hors du secteur, donc pas comptée : %(period)s.", period=period)
        case None:
            return t("De nouveau à faire confirmer : %(period)s.", period=period)
    raise ValueError(f"nobody can decide sector: {event.value}")


def _pass_on(talk: Talk, event: StaffReplied) -> None:
    talk.tell(Strong(t("Message de : %(service)s", service=_service(talk))), Raw(event.text))
    _send(
        talk,
        t(
            "Pour répondre à ce message, touchez le bouton. Sans le bouton, le service n'est pas averti de ce que "
            "vous écrivez.",
            easy="Pour répondre, touchez le bouton.",
        ),
        TO_REPLY,
    )


def _close(talk: Talk, event: StaffClosed) -> None:
    talk.effects.append(Settle())
    if event.told:
        _send(talk, t("Votre demande a été traitée par : %(service)s.", service=_service(talk)), TO_REPLY)


def _send(talk: Talk, text: Said | None, *choices: Choice) -> None:
    """Sends what was told and ``text``; nothing after /stop."""
    if talk.conversation.stopped:
        talk.opening = []
    else:
        talk.send(text if text is not None else talk.opening.pop(), choices)


def _service(talk: Talk) -> Said:
    return service_name(talk.standing)


def begin_reply(talk: Talk) -> None:
    """The button under a message of the service: the next text is for the service."""
    talk.open(REPLY)


def take_reply(talk: Talk, text: str) -> None:
    """Hands the text to the service, as it is: the transcript has it, and somebody is to look."""
    talk.effects.append(HandOver(REPLIED))
    talk.open(None)
    days = talk.scene.service.reply_days
    talk.tell(
        t("C'est transmis à : %(service)s.", service=_service(talk)),
        None if days is None else tn("Réponse habituelle en %(n)s jour.", "Réponse habituelle en %(n)s jours.", days),
    )
