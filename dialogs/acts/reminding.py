"""Reminders as acts of the conversation: one falls, the person decides whether there are any."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.answers.deadlines import deadline_told
from dialogs.answers.moments import instant_told
from dialogs.answers.papers.calendar_file import deadline_file
from dialogs.answers.reminders.listed import SESSIONS_OWN, reminders_choices, reminders_listed
from dialogs.answers.reminders.reminder import reminder
from dialogs.reminding.asked import coming, facts_asked
from dialogs.reminding.changes import change, dates_told
from dialogs.reminding.hours import OVERSEAS, awake, zone_of
from dialogs.reminding.occasions import day_ahead, silence
from dialogs.reminding.schedule import falling, next_due, slot
from dialogs.words.effects import Choice, SettleReminder
from dialogs.words.facts import PRESSED, Key
from dialogs.words.text import Listed, t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.reminding.asked import Asked

WANTED: Final = Key("reminders")
ZONE: Final = Key("time_zone")
TOO_LATE: Final = "too_late"
NOTHING_LEFT: Final = "nothing_left"


def fall(talk: Talk) -> None:
    """The instant of a reminder has come: it is said, or settled in silence with the reason.

    The open question stays as it is, and the next typed reply still answers it.
    """
    standing, now = talk.standing, talk.at
    zone = zone_of(standing)
    if awake(now, zone) != now:
        return  # it falls in the morning
    fallen = falling(standing, now)
    useful = [occasion for occasion in fallen if now < occasion.until]
    kinds = tuple(dict.fromkeys(occasion.kind for occasion in useful or fallen))
    talk.change(reminded_at=now)
    if not useful:
        why = TOO_LATE if fallen else silence(standing) or NOTHING_LEFT
        talk.effects.append(SettleReminder(slot(standing, [], now), kinds, why))
        return
    talk.effects.append(SettleReminder(slot(standing, useful, now), kinds))
    talk.send(*reminder(standing, useful, now))
    talk.change(told=dates_told(standing))


def plan_next(talk: Talk) -> None:
    """At the end of every turn: when the next reminder falls.

    Dates that change nothing for this person count as told.
    """
    standing = talk.standing
    if standing.conversation.told and change(standing) is None:
        told = dates_told(standing)
        if told != standing.conversation.told:
            talk.change(told=told)
    talk.effects.append(next_due(talk.standing, talk.at))


def show(talk: Talk) -> None:
    """« Mes rappels »: the next one and the list; the question first, if nobody has answered it."""
    if not talk.standing.said(WANTED.field) and silence(talk.standing) is None:
        if any(fact.value is not None for fact in facts_asked(talk.conversation)):
            talk.tell(reminders_listed(talk.standing, talk.at))
        talk.open(WANTED)
        return
    talk.tell(reminders_listed(talk.standing, talk.at))
    talk.more_choices.extend(reminders_choices(talk.standing, talk.at))


def choose(talk: Talk, choice: str) -> None:
    """A button ``reminders:…``, of today or of a month ago."""
    match choice:
        case "yes":
            _wanted(talk, "reminders:yes")
        case "no" if not talk.standing.said(WANTED.field) and (held := coming(talk.standing, talk.at)):
            _only_what_was_asked_for(talk, held)
        case "no":
            stop(talk)
        case "calendar":
            give_calendar(talk)
        case "zone":
            talk.open(ZONE)
        case _:
            show(talk)


def _wanted(talk: Talk, words: str) -> None:
    first = talk.standing.value(WANTED.field) is None
    talk.learn({WANTED: "yes"}, PRESSED, words)
    close(talk, WANTED)
    why = silence(talk.standing)
    if why == "over":
        talk.tell(deadline_told(talk.standing))  # that the session is past
    elif why not in {"uploaded", "not_concerned"}:
        talk.tell(t("C'est noté : je vous écrirai.", easy="D'accord, je vous écris."))
    talk.tell(reminders_listed(talk.standing, talk.at))
    if first and day_ahead(talk.standing) is not None:
        talk.tell(
            t(
                "Pour garder la date même sans moi, mettez-la dans votre agenda.",
                easy="Mettez aussi la date dans votre agenda.",
            )
        )
        talk.more_choices.append(
            Choice("reminders:calendar", t("La date limite dans mon agenda", easy="Dans mon agenda"))
        )


def _only_what_was_asked_for(talk: Talk, held: list[Asked]) -> None:
    """No to the question whether to recall the deadline: what the person asked for themselves is not meant by it."""
    talk.learn({WANTED: "no"}, PRESSED, "reminders:no")
    close(talk, WANTED)
    moments = Listed(tuple(instant_told(asked.at) for asked in held))
    talk.tell(
        t(
            "D'accord, pas d'autre rappel. Je garde ce que vous avez demandé : %(moments)s.",
            easy="D'accord. Je garde seulement : %(moments)s.",
            moments=moments,
        )
    )


def stop(talk: Talk) -> None:
    """No reminders; what was asked for is called off too."""
    asked = {fact.key: None for fact in facts_asked(talk.conversation) if fact.value is not None}
    values = {WANTED: "no"} | asked
    talk.learn(values, PRESSED, "reminders:no")
    close(talk, WANTED)
    talk.tell(
        t(
            "D'accord, pas de rappels. Pour en recevoir, écrivez /rappels.",
            easy="D'accord, pas de rappels. Pour en avoir : /rappels.",
        )
    )


def live_at(talk: Talk, choice: str) -> None:
    """The person lives by another clock than the session's."""
    if choice not in {SESSIONS_OWN, *OVERSEAS}:
        talk.open(ZONE)
        return
    talk.learn({ZONE: choice}, PRESSED, f"time_zone:{choice}")
    close(talk, ZONE)
    talk.tell(t("C'est noté : je vous écris à votre heure.", easy="D'accord, à votre heure."))
    talk.tell(reminders_listed(talk.standing, talk.at))


def give_calendar(talk: Talk) -> None:
    """The deadline as a file for a phone's calendar, with alarms of its own."""
    paper = deadline_file(talk.standing)
    if paper is None:
        talk.tell(deadline_told(talk.standing))
        talk.tell(t("Il n'y a pas de date à mettre dans l'agenda.", easy="Pas de date pour l'agenda."))
        return
    talk.send(
        t(
            "Voici la date limite pour votre agenda, avec des alarmes. Ouvrez le fichier, puis ajoutez la date.",
            easy="Ouvrez ce fichier. Ajoutez la date à votre agenda.",
        ),
        papers=(paper,),
    )


def close(talk: Talk, key: Key) -> None:
    """No question is open any more, if it was this one."""
    asked = talk.conversation.asked
    if asked is not None and asked.field == key.field:
        talk.open(None)
