"""A step is done outside the bot, or not after all: the paper signed, uploaded, the person registered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.answers.reminders.reminder import next_action
from dialogs.reminding.occasions import is_done, silence
from dialogs.words.effects import Choice
from dialogs.words.facts import PRESSED, Key
from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk

_DONE: Final = {
    "signed": t("C'est noté : l'attestation est signée.", easy="C'est noté : signé."),
    "registered": t("C'est noté : votre inscription est faite.", easy="C'est noté : inscription faite."),
}
#: What the person can say that is done.
STEPS: Final = frozenset({*_DONE, "uploaded"})


def done(talk: Talk, step: str, how: str = PRESSED, words: str = "") -> None:
    """« Je l'ai téléversée »: a step is done; uploading ends the reminders."""
    talk.learn({Key(step): "yes"}, how, words or f"menu:{step}")
    if step == "uploaded":
        talk.tell(
            t(
                "C'est noté : l'attestation est déposée dans Cyclades. Je ne vous la rappelle plus.",
                easy="C'est noté : c'est déposé. Plus de rappel.",
            ),
            t(
                "Vérifiez dans Cyclades que le fichier s'ouvre bien. Le service des examens décide.",
                easy="Ouvrez le fichier dans Cyclades. Le service décide.",
            ),
        )
        talk.more_choices.append(Choice("undone:uploaded", t("Non, pas encore déposé", easy="Pas encore")))
        return
    said = _DONE[step]
    talk.tell(said, next_action(talk.standing)[0] if silence(talk.standing) is None else None)


def ask_which(talk: Talk) -> None:
    """« C'est fait »: of the steps that are left, the person says which."""
    talk.tell(t("Qu'est-ce qui est fait ?"))
    names = {
        "signed": t("L'attestation est signée", easy="C'est signé"),
        "uploaded": t("C'est déposé dans Cyclades", easy="C'est déposé"),
        "registered": t("Mon inscription est faite", easy="Inscription faite"),
    }
    left = [(step, name) for step, name in names.items() if not is_done(talk.standing, step)]
    talk.more_choices.extend(Choice(f"menu:{step}", name) for step, name in left)


def undone(talk: Talk, step: str) -> None:
    """A step was not done after all."""
    if step in STEPS and is_done(talk.standing, step):
        talk.learn({Key(step): None}, PRESSED, f"undone:{step}")
    talk.tell(t("D'accord, ce n'est pas encore fait : les rappels continuent.", easy="D'accord, pas encore fait."))
