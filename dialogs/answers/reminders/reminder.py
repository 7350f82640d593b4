"""What a reminder says, written when it is sent from the facts of that day: what, how long, the one thing to do now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from dialogs.answers.advice.next_steps import whom_a_minor_asks
from dialogs.answers.deadlines import deadline_is_over, to_service
from dialogs.answers.reminders.occasions import occasions_told
from dialogs.answers.result.running import running_total
from dialogs.reminding.hours import local_day, zone_of
from dialogs.reminding.occasions import PERIOD_END, REGISTRATION, UPLOAD, Occasion, is_done, silence
from dialogs.words.effects import Choice, WithButtons
from dialogs.words.text import paragraphs, t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said

_TOMORROW: Final = t("Me le rappeler demain", easy="Demain")
_REGISTERED: Final = t("Mon inscription est faite", easy="Inscription faite")


def reminder(standing: Standing, fallen: Sequence[Occasion], now: datetime) -> WithButtons:
    """The message and its buttons for what falls together."""
    told = occasions_told(standing, fallen, local_day(now, zone_of(standing)))
    what, button = next_action(standing, fallen)
    text = paragraphs(*told, running_total(standing), what)
    return text, (button, *_more(standing, {occasion.kind for occasion in fallen}, button))


def next_action(standing: Standing, fallen: Sequence[Occasion] = ()) -> tuple[Said, Choice]:
    """The one thing that helps now and takes five minutes, with its button."""
    result, kinds = standing.result, {occasion.kind for occasion in fallen}
    over = deadline_is_over(standing)
    if silence(standing) is not None:
        return _beyond(standing)
    if standing.incomplete:
        what = t("À faire maintenant, 5 minutes : complétez votre dossier.", easy="Maintenant : complétez le dossier.")
        return what, Choice("menu:edit", t("Compléter mon dossier", easy="Compléter"))
    if _registers_first(fallen):
        return _register()
    if PERIOD_END in kinds and not over:
        return _prepare()
    if over or (result is not None and result.missing_hours > 0 and result.latest_start is None):
        what = t(
            "À faire maintenant, 5 minutes : demandez %(service)s ce qui est encore possible.",
            easy="Maintenant : demandez %(service)s.",
            service=to_service(standing),
        )
        return what, Choice("menu:human", t("Parler à quelqu'un"))
    if result is not None and result.missing_hours > 0:
        what = t(
            "À faire maintenant, 5 minutes : regardez votre plan et appelez un employeur.",
            easy="Maintenant : regardez votre plan. Appelez un employeur.",
        )
        return what, Choice("menu:plan", t("Voir mon plan"))
    return _prepare() if not is_done(standing, "signed") else _upload()


def _beyond(standing: Standing) -> tuple[Said, Choice]:
    """The same for who is written to only because they asked for it."""
    result = standing.result
    if is_done(standing, "uploaded"):
        what = t(
            "À faire maintenant, 5 minutes : vérifiez dans Cyclades que le fichier s'ouvre bien.",
            easy="Maintenant : ouvrez le fichier dans Cyclades.",
        )
        return what, Choice("menu:reminders", t("Mes rappels"))
    if result is None:
        what = t("À faire maintenant, 5 minutes : reprenez mes questions.", easy="Maintenant : reprenez mes questions.")
        return what, Choice("menu:summary", t("Reprendre"))
    return whom_a_minor_asks(standing, result), Choice("menu:human", t("Parler à quelqu'un"))


def _registers_first(fallen: Sequence[Occasion]) -> bool:
    """Whether the end of registration is recalled, and no upload that ends before."""
    ends = {occasion.kind: occasion.about for occasion in fallen if occasion.kind in {REGISTRATION, UPLOAD}}
    return REGISTRATION in ends and ends[REGISTRATION] <= ends.get(UPLOAD, date.max)


def _register() -> tuple[Said, Choice]:
    what = t(
        "À faire maintenant, 5 minutes : inscrivez-vous dans Cyclades, ou demandez à votre établissement s'il l'a "
        "fait. Puis dites-le-moi.",
        easy="Maintenant : inscrivez-vous dans Cyclades. Ou demandez à votre école. Puis touchez le bouton.",
    )
    return what, Choice("menu:registered", _REGISTERED)


def _prepare() -> tuple[Said, Choice]:
    what = t(
        "À faire maintenant, 5 minutes : préparez l'attestation et envoyez-la à l'employeur, pour signature.",
        easy="Maintenant : préparez l'attestation. L'employeur la signe.",
    )
    return what, Choice("menu:certificate", t("Préparer l'attestation"))


def _upload() -> tuple[Said, Choice]:
    what = t(
        "À faire maintenant, 5 minutes : déposez l'attestation signée dans Cyclades, puis dites-le-moi.",
        easy="Maintenant : mettez l'attestation signée dans Cyclades. Puis touchez le bouton.",
    )
    return what, Choice("menu:uploaded", t("C'est déposé dans Cyclades", easy="C'est déposé"))


def _more(standing: Standing, kinds: set[str], first: Choice) -> list[Choice]:
    """Beside the one thing to do: what may be done already, to be reminded once more, what comes next."""
    if silence(standing) is not None:
        edit = Choice("menu:edit", t("Corriger une réponse", easy="Corriger"))
        return [Choice("reminder:tomorrow", _TOMORROW), *([edit] if silence(standing) == "not_concerned" else [])]
    more = []
    if first.id == "menu:certificate":
        more.append(Choice("menu:signed", t("L'attestation est signée", easy="C'est signé")))
    if first.id != "menu:uploaded":
        more.append(Choice("menu:uploaded", t("C'est déposé dans Cyclades", easy="C'est déposé")))
    if REGISTRATION in kinds and first.id != "menu:registered":
        more.append(Choice("menu:registered", _REGISTERED))
    if standing.said("reminders"):
        more.append(Choice("reminder:tomorrow", _TOMORROW))
        more.append(Choice("menu:reminders", t("Mes rappels")))
    else:
        more.append(Choice("reminders:yes", t("Oui, m'envoyer des rappels", easy="Oui, des rappels")))
        more.append(Choice("reminders:no", t("Non, pas de rappels")))
    return more
