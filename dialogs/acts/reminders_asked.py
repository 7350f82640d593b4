"""The reminders that a person asks for, in words or with a button: one more, or another moment for the last one."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from dialogs.acts.reminding import close
from dialogs.answers.deadlines import deadline_told
from dialogs.answers.moments import instant_told
from dialogs.answers.reminders.listed import reminders_listed
from dialogs.reminding.asked import MOST, coming, free_key
from dialogs.reminding.hours import EARLIEST, LATEST, MORNING, by_day, instant, local_day, zone_of
from dialogs.words.facts import PRESSED, TYPED, Key
from dialogs.words.text import Day, Listed, t

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dialogs.acts.talk import Talk
    from dialogs.reminding.asked import Asked
    from dialogs.standing import Standing
    from dialogs.words.text import Said


def snooze(talk: Talk, choice: str) -> None:
    """A button ``reminder:…``: tomorrow, in three days, in a week, or at a time to be typed."""
    days = {"tomorrow": 1, "3days": 3, "week": 7}.get(choice)
    if days is None:
        talk.open(Key("reminder"))
        return
    today = local_day(talk.at, zone_of(talk.standing))
    remind_at(talk, datetime.combine(today + timedelta(days=days), MORNING), f"reminder:{choice}", PRESSED)


def remind(talk: Talk, local: datetime, words: str) -> None:
    """« Rappelle-moi lundi », « lundi et vendredi », « lundi à 9h et à 18h »: one reminder, or one for each moment."""
    told = _moments_said(talk, words)
    several = list(dict.fromkeys(told)) if len(told) > 1 else [local]
    for moment in several:
        remind_at(talk, moment, words, more=moment != several[-1])


def _moments_said(talk: Talk, words: str) -> Sequence[datetime]:
    from dialogs.reading.reminders.several_moments import moments_said  # noqa: PLC0415 - big; a button needs none of it

    return moments_said(words, talk.scene.today)


def only_once(talk: Talk) -> None:
    """« Rappelle-moi tous les lundis »: what can be had instead."""
    talk.tell(
        t(
            "Un rappel ne se répète pas. Vous pouvez en demander %(most)s, chacun à son moment.",
            easy="Un rappel vient une fois. Vous pouvez en demander %(most)s.",
            most=MOST,
        )
    )
    talk.open(Key("reminder"))


def call_off(talk: Talk, day: date, words: str) -> None:
    """« Annule le rappel de lundi », « de lundi et mardi »: what was asked for on these days; the others stay."""
    held = coming(talk.standing, talk.at)
    days = {day, *(moment.date() for moment in _moments_said(talk, words))}
    gone = [asked for asked in held if asked.at.date() in days]
    if not gone:
        talk.tell(t("Ce jour-là, vous n'avez pas demandé de rappel.", easy="Pas de rappel demandé ce jour-là."))
        talk.tell(reminders_listed(talk.standing, talk.at))
        return
    talk.learn({asked.fact.key: None for asked in gone}, TYPED, words)
    talk.tell(t("D'accord, plus de rappel %(moments)s.", moments=_moments(gone)))
    _tell_kept(talk, [asked for asked in held if asked not in gone])


def remind_at(
    talk: Talk, local: datetime, words: str, how: str = TYPED, *, instead: Key | None = None, more: bool = False
) -> None:
    """« Rappelle-moi lundi soir »: one reminder more, or in the place of another, by day at the person's own hour.

    ``more``: of several that were asked for at once, and not the last of them.
    """
    zone = zone_of(talk.standing)
    wanted = instant(local.date(), local.time(), zone)
    at = by_day(wanted, zone, talk.at)
    close(talk, Key("reminder"))
    refused = _refused(talk, local, at)
    if refused is not None:
        talk.tell(refused)
        return
    told = at.astimezone(zone)
    held = coming(talk.standing, talk.at)
    same = next((asked.fact.key for asked in held if asked.at == told), None)
    key = instead or same or free_key(talk.standing, talk.at)
    if key is None:
        talk.tell(_no_room(held))
        return
    talk.learn({key: told.replace(tzinfo=None)}, how, words)
    if at != wanted:
        talk.tell(
            t(
                "Je n'écris qu'entre %(first)s h et %(last)s h.",
                easy="J'écris entre %(first)s h et %(last)s h.",
                first=EARLIEST.hour,
                last=LATEST.hour,
            )
        )
    talk.tell(_agreed(told, next((asked.at for asked in held if asked.fact.key == instead), told)))
    if not more:
        _tell_kept(talk, [asked for asked in held if asked.fact.key != key and asked.fact.at < talk.at])
    talk.tell(_behind_the_deadline(talk.standing, told.date()))


def _refused(talk: Talk, local: datetime, at: datetime) -> Said | None:
    """Why no reminder can fall then; None when one can."""
    if at <= talk.at:
        return t(
            "Ce moment est déjà passé. Écrivez un autre moment. Exemple : « demain matin ».",
            easy="C'est passé. Écrivez un autre moment.",
        )
    if talk.standing.session_is_over:
        return deadline_told(talk.standing)
    if local.date() > talk.standing.session.exam_to:
        return t(
            "C'est après l'examen. Écrivez un moment plus proche. Exemple : « lundi soir ».",
            easy="C'est après l'examen. Écrivez un jour avant.",
        )
    return None


def _no_room(held: list[Asked]) -> Said:
    return t(
        "J'en garde %(most)s au plus, et ils sont tous à venir : %(moments)s. Pour les arrêter tous, écrivez : "
        "plus de rappels.",
        easy="J'ai déjà %(most)s rappels : %(moments)s. Pour les arrêter, écrivez : plus de rappels.",
        most=MOST,
        moments=_moments(held),
    )


def _agreed(told: datetime, before: datetime) -> Said:
    """When it will fall, and in the place of which moment if it was another."""
    if before == told:
        return t("Je vous le rappelle %(when)s.", easy="Rappel : %(when)s.", when=instant_told(told))
    return t(
        "Je vous le rappelle %(when)s, et non plus %(before)s.",
        easy="Rappel : %(when)s. Plus de rappel %(before)s.",
        when=instant_told(told),
        before=instant_told(before),
    )


def _behind_the_deadline(standing: Standing, day: date) -> Said | None:
    """A warning where the reminder falls after the day by which all has to be done, and that day is to come."""
    by = standing.session.day_to_upload_by
    if by is None or not standing.today <= by < day:
        return None
    if standing.session.upload_deadline is None:
        return t("Attention : c'est après le jour à viser (%(day)s).", day=Day(by))
    return t("Attention : c'est après la date limite de dépôt (%(day)s).", day=Day(by))


def _tell_kept(talk: Talk, others: list[Asked]) -> None:
    if others:
        talk.tell(t("Je garde aussi : %(moments)s.", moments=_moments(others)))


def _moments(reminders: list[Asked]) -> Said:
    return Listed(tuple(instant_told(asked.at) for asked in reminders))
