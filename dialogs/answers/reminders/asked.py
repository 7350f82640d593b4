"""What is asked about reminders: whether they are wanted, when one more is to fall, by whose clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.answers.reminders.listed import PLACES, SESSIONS_OWN
from dialogs.words.effects import Choice, WithButtons
from dialogs.words.text import Day, lines, t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.facts import Key

WHY_REMINDERS: Final = t(
    "Sans attestation déposée à temps, l'examen n'est pas possible. Je peux vous écrire quelques jours avant, et le "
    "dernier matin. Vous arrêtez quand vous voulez.",
    easy="Je vous écris avant la date limite. Vous pouvez arrêter.",
)
WHY_REMINDER: Final = t(
    "À ce moment-là, je vous écris une fois ce qui reste à faire. La nuit, j'attends le matin.",
    easy="Je vous écris une fois, à ce moment.",
)
WHY_TIME_ZONE: Final = t(
    "Je n'écris jamais la nuit : je dois savoir l'heure qu'il est chez vous.", easy="Je n'écris pas la nuit."
)


def ask_reminders(standing: Standing, _key: Key) -> WithButtons:
    """Whether reminders are wanted; while no deadline is published, or it is past, whether to be told of another."""
    deadline = standing.session.upload_deadline
    if deadline is not None and deadline < standing.today:
        text = t(
            "La date limite de dépôt est passée : c'était le %(day)s. Voulez-vous que je vous écrive si elle change ?",
            easy="La date limite est passée : c'était le %(day)s. Voulez-vous un message si elle change ?",
            day=Day(deadline),
        )
    elif deadline is not None:
        text = t(
            "Voulez-vous des rappels avant la date limite de dépôt ?", easy="Voulez-vous des rappels avant la date ?"
        )
    else:
        text = t(
            "La date limite de dépôt n'est pas encore publiée. Voulez-vous que je vous écrive quand elle le sera, puis "
            "des rappels avant cette date ?",
            easy="La date n'est pas connue. Voulez-vous que je vous écrive quand elle le sera ?",
        )
    yes, no = Choice("reminders:yes", t("Oui, des rappels")), Choice("reminders:no", t("Non, pas de rappels"))
    return lines(text, t("Touchez un bouton, ou écrivez : oui.")), (yes, no)


def ask_reminder(_standing: Standing, _key: Key) -> WithButtons:
    """When one more is to fall."""
    text = lines(
        t("Quand faut-il vous le rappeler ?", easy="Quand ?"),
        t("Exemple : « lundi soir », « demain matin », « dans 3 jours »."),
    )
    choices = (
        Choice("reminder:tomorrow", t("Demain matin")),
        Choice("reminder:3days", t("Dans 3 jours")),
        Choice("reminder:week", t("Dans une semaine")),
    )
    return text, choices


def ask_time_zone(_standing: Standing, _key: Key) -> WithButtons:
    """By whose clock the person lives; asked only of who says that it is another."""
    places = tuple(Choice(f"time_zone:{code}", name) for code, name in PLACES.items())
    own = Choice(f"time_zone:{SESSIONS_OWN}", t("À l'heure du rectorat"))
    return lines(t("Où vivez-vous ?"), t("Touchez un bouton.")), (*places, own)
