"""What can be asked for at any time, and does not answer the open question: the bilan, help, one's data, to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dialogs.acts.asking import say_result
from dialogs.acts.outside import OUTSIDE
from dialogs.answers.my_data.my_data import with_the_copy
from dialogs.answers.result.messages import result_messages
from dialogs.answers.result.overview import overview, periods_listed
from dialogs.answers.trust import trust
from dialogs.naming import LANGUAGES
from dialogs.questions.form import QUESTIONS, next_question
from dialogs.words.effects import GiveCopy
from dialogs.words.facts import Key
from dialogs.words.text import Listed, Raw, t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk


def summary(talk: Talk) -> None:
    """The bilan: what is counted so far; the full result once all is said."""
    if talk.standing.minor:
        return  # the result is all there is, and it is said at the end of every turn
    if next_question(talk.standing) is None:
        say_result(talk)
        talk.result_due = False
    else:
        talk.tell(overview(talk.standing))


def reasons(talk: Talk) -> None:
    """« pourquoi ? », said of the result: what it hangs on, once more."""
    if talk.standing.minor:
        talk.result_due = True  # it is said at the end of the turn
    else:
        talk.send(result_messages(talk.standing)[0])


def periods(talk: Talk) -> None:
    """Every period as it is noted, with a button to change each."""
    talk.tell(periods_listed(talk.standing))
    if talk.standing.periods:
        talk.open(Key("edit"))


def show_trust(talk: Talk) -> None:
    """Who runs this, and how to check it."""
    talk.tell(trust(talk.standing))


def export(talk: Talk) -> None:
    """A copy of all that is held of the person."""
    talk.effects.append(GiveCopy(with_the_copy(talk.standing)))


def explain(talk: Talk, field: str) -> None:
    """Why a question is asked; where all is told, what the result hangs on."""
    if field == "menu" and next_question(talk.standing) is None:
        reasons(talk)
        if talk.standing.minor:
            return
    talk.menu_in_full = True
    asked = QUESTIONS.get(field) or OUTSIDE.get(field)
    talk.tell(t("Cette question n'existe plus.") if asked is None else asked.why)


def greet(talk: Talk) -> None:
    """/start: never erases; greets and asks the open question again."""
    talk.menu_in_full = True
    if talk.standing.said("notice"):
        talk.tell(t("Bonjour. Nous reprenons là où nous en étions.", easy="Bonjour. On continue."))


def restart(talk: Talk) -> None:
    """Asks before starting again."""
    if talk.standing.answered:
        talk.open(Key("restart"))
    else:
        talk.tell(t("Nous sommes déjà au début."))


def erase(talk: Talk) -> None:
    """Asks before erasing."""
    talk.open(Key("erase"))


def stop(talk: Talk) -> None:
    """No message any more before the person writes again; the file is kept until its time is up."""
    talk.change(stopped=True)
    talk.send(
        t(
            "C'est entendu : je ne vous écris plus. Votre dossier est gardé jusqu'au %(day)s. Écrivez-moi pour "
            "reprendre, ou /supprimer pour tout effacer.",
            easy="D'accord, j'arrête. Je garde votre dossier jusqu'au %(day)s. Écrivez-moi pour reprendre. Écrivez "
            "/supprimer pour effacer.",
            day=talk.standing.kept_until,
        )
    )


def speak(talk: Talk, code: str) -> None:
    """Changes the language, or asks which one."""
    if code in talk.scene.service.languages:
        talk.change(language=code)
        talk.more_choices = [choice for choice in talk.more_choices if choice.id != f"language:{code}"]
        if talk.conversation.asked == Key("language"):
            talk.open(None)
        talk.tell(t("D'accord, je parle français."))
        return
    if code:
        names = Listed(tuple(Raw(LANGUAGES.get(known, known)) for known in talk.scene.service.languages))
        talk.tell(
            t(
                "Je ne parle pas encore cette langue. Je parle : %(languages)s.",
                easy="Je parle : %(languages)s.",
                languages=names,
            )
        )
    talk.open(Key("language"))


def repeat(talk: Talk) -> None:
    """The open question is asked again, as at the end of every turn, and the menu in full."""
    talk.menu_in_full = True


def not_yet(talk: Talk) -> None:
    """Something that this version does not do."""
    talk.tell(t("Je ne sais pas encore faire cela."))
