"""What a command does, typed in words, as a slash command, or pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.acts import changes, digressions, planning, staff
from dialogs.acts.asking import say_result
from dialogs.acts.outside import LANGUAGES
from dialogs.acts.taking import take
from dialogs.answers.help import how_it_works
from dialogs.answers.overview import overview
from dialogs.questions.form import QUESTIONS, next_question, question_before
from dialogs.questions.identity import IDENTITY
from dialogs.words.facts import SKIPPED, Key
from dialogs.words.text import Joined, Raw, t

if TYPE_CHECKING:
    from collections.abc import Callable

    from dialogs.acts.talk import Talk
    from dialogs.reading.outcome import Command

_NO_REMINDERS = t("Les rappels n'existent pas encore ici : je ne vous écris que si vous m'écrivez.")


def obey(talk: Talk, key: Key, command: Command, text: str) -> None:
    """Does what a typed command asks for."""
    match command.name:
        case "skip":
            skip(talk, key, text)
        case "cancel":
            cancel(talk)
        case "delete_period":
            _delete(talk, command.index)
        case "language":
            speak(talk, command.language or "")
        case "plan" if command.weeks is not None or command.weekly_hours is not None:
            planning.what_if(talk, command.weeks, command.weekly_hours)
        case name if name in PLAIN:
            PLAIN[name](talk)
        case _:
            talk.tell(t("Je ne sais pas encore faire cela."))


# — moving in the form —


def go_back(talk: Talk) -> None:
    """Asks the question before the open one again."""
    asked = talk.conversation.asked
    if asked is not None and asked.field not in QUESTIONS and asked.field != "menu":
        talk.open(None)  # back from a question outside the form: to the form
        return
    revisited = talk.conversation.revisit[:1]
    before = question_before(talk.standing, asked if asked is not None and asked.field in QUESTIONS else None)
    if before is None:
        talk.tell(t("C'est la première question : on ne peut pas revenir plus haut."))
        return
    rest = tuple(key for key in talk.conversation.revisit if key not in {before, *revisited})
    talk.open(None)
    talk.change(revisit=(before, *rest))


def skip(talk: Talk, key: Key, words: str) -> None:
    """« Je ne sais pas » is an answer; where an answer is held already, it stays."""
    question = QUESTIONS.get(key.field)
    if question is None:
        cancel(talk)
    elif key in talk.conversation.revisit:
        talk.change(revisit=tuple(other for other in talk.conversation.revisit if other != key), offer=None)
        talk.tell(t("D'accord, je garde votre réponse d'avant."))
    elif question.unknown is not None:
        take(talk, {key: question.unknown}, SKIPPED, words)
    elif not question.skippable:
        talk.tell(t("Il me faut une réponse ici pour continuer.", easy="Répondez, s'il vous plaît."))
    else:
        take(talk, {key: None}, SKIPPED, words)


def cancel(talk: Talk) -> None:
    """Leaves what is under way: a correction, readings put up, a question asked again."""
    asked = talk.conversation.asked
    under_way = talk.conversation.offer or talk.conversation.revisit or (asked and asked.field not in QUESTIONS)
    talk.open(None)
    talk.change(revisit=())
    if under_way and (asked is None or asked.field != "menu"):
        talk.tell(t("D'accord, rien n'a changé."))
    else:
        talk.tell(t("Il n'y a rien à annuler. Pour changer une réponse, écrivez /corriger."))


def edit(talk: Talk) -> None:
    """Asks which answer to correct."""
    if talk.conversation.facts.keys() <= {Key("notice")}:
        talk.tell(t("Il n'y a pas encore de réponse à corriger."))
    else:
        talk.open(Key("edit"))


def _delete(talk: Talk, index: int | None) -> None:
    """Deletes the period that the words name, by its place among those that stand; asks which one otherwise."""
    periods = talk.standing.periods
    if index is None and len(periods) == 1:
        index = 1
    if index is not None and 1 <= index <= len(periods):
        changes.delete(talk, periods[index - 1])
    elif not periods:
        talk.tell(t("Il n'y a pas de période à supprimer."))
    else:
        talk.tell(t("Laquelle faut-il supprimer ? Touchez la période, puis « Supprimer »."))
        talk.open(Key("edit"))


# — what can be asked for at any time —


def summary(talk: Talk) -> None:
    """The bilan: what is counted so far; the full result once all is said."""
    if next_question(talk.standing) is None:
        say_result(talk)
        talk.result_due = False
    else:
        talk.tell(overview(talk.standing))


def explain(talk: Talk, field: str) -> None:
    """Why a question is asked."""
    question = QUESTIONS.get(field)
    talk.tell(question.why if question is not None else t("Cette question n'existe plus."))


def help_(talk: Talk) -> None:
    """How to talk with the bot; and from now on in easier words."""
    talk.change(easy=True)
    talk.tell(how_it_works(talk.standing))


def greet(talk: Talk) -> None:
    """/start: never erases; greets and asks the open question again."""
    if talk.standing.said("notice"):
        talk.tell(t("Bonjour. Nous reprenons là où nous en étions."))


def restart(talk: Talk) -> None:
    """Asks before starting again."""
    talk.open(Key("restart"))


def erase(talk: Talk) -> None:
    """Asks before erasing."""
    talk.open(Key("erase"))


def stop(talk: Talk) -> None:
    """No message any more before the person writes again; the file is kept until its time is up."""
    talk.change(stopped=True)
    talk.send(
        t(
            "C'est entendu : je ne vous écris plus. Votre dossier reste gardé. Écrivez-moi pour reprendre, ou "
            "/supprimer pour tout effacer.",
            easy="D'accord, j'arrête. Écrivez-moi pour reprendre. Écrivez /supprimer pour effacer.",
        )
    )


def speak(talk: Talk, code: str) -> None:
    """Changes the language, or asks which one."""
    if code in talk.scene.service.languages:
        talk.change(language=code)
        if talk.conversation.asked == Key("language"):
            talk.open(None)
        talk.tell(t("D'accord, je parle français."))
        return
    if code:
        names = Joined(tuple(Raw(LANGUAGES[known]) for known in talk.scene.service.languages), ", ")
        talk.tell(t("Je ne parle pas encore cette langue. Je parle : %(languages)s.", languages=names))
    talk.open(Key("language"))


def identify(talk: Talk) -> None:
    """Asks names, and the Cyclades number, so that the service finds the file."""
    talk.open(None)
    talk.change(revisit=tuple(Key(question.field) for question in IDENTITY))


def add_period(talk: Talk) -> None:
    """Begins another period."""
    last = talk.standing.numbers[-1:] or (None,)
    if talk.standing.minor:
        return
    if talk.standing.incomplete:
        incomplete = talk.standing.incomplete[0]
        talk.tell(t("D'abord, la période %(n)s est à compléter.", n=incomplete))
        talk.change(revisit=tuple(Key(field, incomplete) for field in talk.standing.lacking(incomplete)))
        talk.open(None)
        return
    key = Key("has_period") if last[0] is None else Key("more_periods", last[0])
    talk.learn({key: "yes"}, "pressed", "menu:add_period")
    talk.open(None)
    talk.result_due = True


def repeat(_talk: Talk) -> None:
    """The open question is asked again, as at the end of every turn."""


def not_yet(talk: Talk) -> None:
    """Something that this version does not do."""
    talk.tell(t("Je ne sais pas encore faire cela."))


PLAIN: Final[dict[str, Callable[[Talk], None]]] = {
    "back": go_back,
    "repeat": repeat,
    "start": greet,
    "restart": restart,
    "summary": summary,
    "plan": planning.plan,
    "edit": edit,
    "undo": changes.undo,
    "help": help_,
    "human": digressions.call_a_human,
    "erase": erase,
    "stop": stop,
}

MENU: Final[dict[str, Callable[[Talk], None]]] = {
    "add_period": add_period,
    "edit": edit,
    "summary": summary,
    "plan": planning.plan,
    "contacts": planning.contacts,
    "origins": planning.origins,
    "identify": identify,
    "human": digressions.call_a_human,
    "reply_service": staff.begin_reply,
}


def choose_in_menu(talk: Talk, choice: str) -> None:
    """Does what a button of the menu says."""
    MENU.get(choice, not_yet)(talk)
