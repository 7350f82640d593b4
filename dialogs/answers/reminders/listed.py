"""The page of the reminders: whether there are some, the next one, the list, by whose clock."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from dialogs.answers.moments import enumerated, instant_told
from dialogs.answers.reminders.occasions import in_own_words
from dialogs.reminding import occasions
from dialogs.reminding.hours import OVERSEAS, zone_of
from dialogs.reminding.occasions import Occasion, day_ahead, silence
from dialogs.reminding.schedule import upcoming
from dialogs.words.effects import Choice
from dialogs.words.text import Day, Raw, Strong, bullets, lines, paragraphs, t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said

MOST_SHOWN: Final = 6
_MOST_SIGNS: Final = 80  # of a person's own words

#: How a place with a clock of its own is called, by its code.
PLACES: Final = {
    "guadeloupe": t("Guadeloupe, Saint-Martin"),
    "martinique": t("Martinique"),
    "guyane": t("Guyane"),
    "reunion": t("La Réunion"),
    "mayotte": t("Mayotte"),
    "miquelon": t("Saint-Pierre-et-Miquelon"),
    "caledonie": t("Nouvelle-Calédonie"),
    "polynesie": t("Polynésie (Tahiti)"),
    "wallis": t("Wallis-et-Futuna"),
}
if PLACES.keys() != OVERSEAS.keys():
    raise ValueError("every place with a clock of its own needs a name")
SESSIONS_OWN: Final = "session"


def reminders_listed(standing: Standing, now: datetime) -> Said:
    """The reminders to come, the next one first; or why there is none."""
    if standing.value("reminders") == "no" and not upcoming(standing, now):
        return t(
            "Les rappels sont arrêtés. Si une date que je vous ai dite change, je vous le dis quand même.",
            easy="Les rappels sont arrêtés. Si une date change, je vous écris.",
        )
    coming = upcoming(standing, now)
    if not coming:
        return _none(standing)
    shown = [_line(standing, at, together) for at, together in coming[:MOST_SHOWN]]
    return paragraphs(
        lines(Strong(t("Prochain rappel :")), shown[0]),
        lines(t("Puis :"), bullets(*shown[1:])) if len(shown) > 1 else None,
        _by_whose_clock(standing),
    )


def reminders_choices(standing: Standing, now: datetime) -> tuple[Choice, ...]:
    """What can be done about them."""
    on = standing.value("reminders") != "no"
    switch = (
        Choice("reminders:no", t("Arrêter les rappels", easy="Arrêter"))
        if on
        else Choice("reminders:yes", t("Reprendre les rappels", easy="Reprendre"))
    )
    if silence(standing) is not None:
        return (switch,) if not on or upcoming(standing, now) else ()  # where nothing comes, nothing is to be stopped
    choices = [Choice("reminder:ask", t("Ajouter un rappel")), switch]
    if day_ahead(standing) is not None:
        choices.append(Choice("reminders:calendar", t("La date limite dans mon agenda", easy="Dans mon agenda")))
    if upcoming(standing, now):
        choices.append(Choice("reminders:zone", t("Je vis à une autre heure", easy="Autre heure")))
    return tuple(choices)


def _none(standing: Standing) -> Said:
    reason = silence(standing)
    if reason == "uploaded":
        return t("Aucun rappel : votre attestation est déposée.", easy="C'est déposé : pas de rappel.")
    if reason == "no_result":
        return t(
            "Aucun rappel n'est prévu tant que votre date de naissance manque.",
            easy="Pas de rappel : il me manque votre date de naissance.",
        )
    if reason is not None:
        return t("Aucun rappel n'est prévu pour l'instant.", easy="Pas de rappel pour l'instant.")
    if standing.session.day_to_upload_by is None:
        return t(
            "La date limite n'est pas encore publiée : je vous écris dès qu'elle l'est.",
            easy="La date n'est pas connue. Je vous écris quand elle l'est.",
        )
    if standing.session.upload_deadline is None:
        return t(
            "Aucun rappel n'est prévu avant la publication de la date limite : je vous écris dès qu'elle est publiée.",
            easy="Pas de rappel avant la date officielle. Je vous écris quand elle est connue.",
        )
    return t("Il n'y a plus de rappel à venir.", easy="Plus de rappel.")


def _line(standing: Standing, at: datetime, together: list[Occasion]) -> Said:
    """« lundi 28 septembre 2026 à 9 h : 30 jours avant la fin du dépôt »."""
    local = at.astimezone(zone_of(standing))
    by_kind = {occasion.kind: occasion for occasion in together}
    what = enumerated(*(_named(standing, occasion) for occasion in by_kind.values()))
    return t("%(when)s : %(what)s", when=instant_told(local), what=what)


def _named(standing: Standing, occasion: Occasion) -> Said:
    """What a reminder is about, in a few words."""
    day = Day(occasion.about)
    match occasion.kind:
        case occasions.UPLOAD if standing.session.upload_deadline is None:
            return t("le jour à viser pour le dépôt, %(day)s", day=day)
        case occasions.UPLOAD:
            return t("la fin du dépôt dans Cyclades, %(day)s", day=day)
        case occasions.REGISTRATION:
            return t("la fin des inscriptions, %(day)s", day=day)
        case occasions.PERIOD_END:
            return t("la fin d'une période, l'attestation à faire signer")
        case occasions.LATEST_START:
            return t("le dernier jour pour commencer, %(day)s", day=day)
        case occasions.FADING:
            return t("les heures qui ne compteront sans doute plus l'an prochain")
        case occasions.DATES:
            return t("une date qui a changé")
    if words := in_own_words(standing, occasion):
        shown = words if len(words) <= _MOST_SIGNS else f"{words[:_MOST_SIGNS].rstrip()}…"
        return t("« %(words)s »", words=Raw(shown))
    return t("le rappel que vous avez demandé")


def _by_whose_clock(standing: Standing) -> Said | None:
    """Only told to who lives by another clock than the session's."""
    zone = zone_of(standing)
    if zone == standing.session.zone:
        return None
    place = next((PLACES[code] for code, name in OVERSEAS.items() if name == zone.key), Raw(zone.key))
    return t("À l'heure de : %(place)s.", place=place)
