"""What follows from a button: of the open question, of an older one, or one that always works."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from dialogs.acts import certifying, changes, moving, planning, reminders_asked, reminding, requests, steps, topics
from dialogs.acts.outside import PENDING
from dialogs.acts.put_up import first_of, not_made
from dialogs.acts.register import FULL_WORDS
from dialogs.acts.taking import take
from dialogs.answers.which_one import ORDER
from dialogs.hearing import commands, doubts
from dialogs.questions.examples import other_year
from dialogs.questions.form import FIELDS_OF_A_PERIOD, QUESTIONS
from dialogs.words.effects import shortened
from dialogs.words.facts import OFFERED, PRESSED, TYPED, Key
from dialogs.words.fields import START
from dialogs.words.text import t

if TYPE_CHECKING:
    from collections.abc import Callable

    from dialogs.acts.talk import Talk
    from dialogs.words.conversation import Offer
    from dialogs.words.events import Pressed
    from dialogs.words.text import Said

#: Buttons that mean the same whenever they are pressed, by what stands before the colon.
ALWAYS: Final[dict[str, Callable[[Talk, str], None]]] = {
    "why": requests.explain,
    "menu": commands.choose_in_menu,
    "period": changes.show_period,
    "edit": changes.put_up,
    "delete": changes.delete_by_button,
    "language": requests.speak,
    "plan": planning.by_button,
    "certificate": certifying.choose,
    "contacts": planning.nearer,
    "topic": topics.choose,
    "source": topics.show_source,
    "reminders": reminding.choose,
    "reminder": reminders_asked.snooze,
    "time_zone": reminding.live_at,
    "undone": steps.undone,
}
#: What may be pressed before the notice is understood.
BEFORE_THE_NOTICE: Final = frozenset({"why", "language", "topic", "source"})


def press(talk: Talk, event: Pressed) -> None:
    """Does what a button says, or tells politely that it is an old one."""
    event = _in_full(talk, event)
    name, _, choice = event.choice.partition(":")
    offered = talk.conversation.offer is not None and (choice == "other" or _is_number(choice))
    if name == ORDER:
        if not doubts.press(talk, choice, event.number):
            _old(talk, name, choice)
        return
    doubted = talk.conversation.doubt is not None
    talk.change(doubt=None)
    if event.choice == "back" and doubted:
        return  # to the question that waited behind
    if event.choice == "back":
        moving.go_back(talk)
    elif event.choice == "undo":
        changes.undo(talk)
    elif name in ALWAYS and not offered and _may(talk, event.choice):
        shown = talk.conversation.offer
        ALWAYS[name](talk, choice)
        if talk.conversation.offer != shown:
            talk.opening[:0] = filter(None, [not_made(shown)])
    elif _is_open(talk, name, event.number, choice):
        open_key = talk.conversation.asked
        if open_key is None or not press_choice(talk, open_key, choice, event.choice):
            _unknown(talk)
    else:
        _old(talk, name, choice)


def _in_full(talk: Talk, event: Pressed) -> Pressed:
    """The choice of the open question whose id was too long for a button; any other as it came."""
    asked = talk.conversation.asked
    if asked is None or asked.field not in QUESTIONS or not event.choice.startswith(f"{asked.field}:~"):
        return event
    ids = [choice.id for choice in QUESTIONS[asked.field].choices(talk.standing, asked.period)]
    return replace(event, choice=next((full for full in ids if shortened(full) == event.choice), event.choice))


def _may(talk: Talk, choice: str) -> bool:
    """Before the notice is understood, a few buttons work: reasons, the language, the register, answers, a human."""
    name = choice.partition(":")[0]
    return talk.standing.said("notice") or name in BEFORE_THE_NOTICE or choice in {"menu:human", FULL_WORDS.id}


def _is_open(talk: Talk, field: str, number: int | None, choice: str) -> bool:
    """Whether a button belongs to the question that is open, in a message that still speaks of it."""
    asked = talk.conversation.asked
    if asked is None or asked.field != field:
        return False
    if number is None:
        return True
    offered = talk.conversation.offer is not None and _is_number(choice)
    offered = offered or bool(asked.field in QUESTIONS and QUESTIONS[asked.field].several)  # pressed twice, once ticked
    return number == talk.conversation.number if offered else number >= talk.conversation.asked_from


def press_choice(talk: Talk, key: Key, choice: str, words: str) -> bool:
    """Does what a button of the open question says; False when the question has no such button."""
    if key.field in PENDING:
        return changes.decide(talk, key, choice)
    offer, question = talk.conversation.offer, QUESTIONS.get(key.field)
    if offer is not None and _is_number(choice) and int(choice) <= len(offer.readings):
        talk.change(offer=None)  # it may be of another question than the one it was put up at
        take(talk, offer.readings[int(choice) - 1], OFFERED, offer.words, words)
        return True
    if choice == "other":
        _type_it(talk, key)
        return True
    if question is None:
        return False
    if choice == "1" and talk.keeps(key):
        talk.change(revisit=tuple(other for other in talk.conversation.revisit if other != key))
        talk.tell(t("D'accord, je garde votre réponse."))
        talk.result_due = True
    elif choice == "skip":
        moving.skip(talk, key, words)
    elif not question.offers(talk.standing, key.period, choice):
        return False
    else:
        _take_choice(talk, key, choice, words)
    return True


def _type_it(talk: Talk, key: Key) -> None:
    """None of the buttons: the reply is typed. What is wrong of a whole stay can be told, and the rest of it stays."""
    offer = talk.conversation.offer
    stay = len(FIELDS_OF_A_PERIOD.intersection(field for field, _ in offer.readings[0])) if offer is not None else 0
    if offer is not None and stay > 1 and key.field not in QUESTIONS and not talk.conversation.stumbles:
        talk.change(stumbles=1)
        talk.tell(_what_is_wrong(talk, offer))
        return
    talk.change(offer=None)
    talk.tell(t("D'accord. Écrivez votre réponse.", easy="Écrivez la réponse."))


def _what_is_wrong(talk: Talk, offer: Offer) -> Said:
    year = other_year(talk.standing, first_of(offer, START))
    if year is None:
        return t("D'accord. Écrivez ce qui n'est pas juste.", easy="Écrivez ce qui est faux.")
    return t(
        "D'accord. Écrivez ce qui n'est pas juste. Exemple : « non, c'était %(year)s ».",
        easy="Écrivez ce qui est faux. Exemple : « non, c'était %(year)s ».",
        year=year,
    )


def _take_choice(talk: Talk, key: Key, choice: str, words: str) -> None:
    question = QUESTIONS[key.field]
    values = question.values_of(talk.standing, key.period, choice)
    how = PRESSED if words == f"{key.field}:{choice}" else TYPED  # « oui » may be typed as well
    if values is not None and question.several and choice not in {question.several, question.unknown}:
        talk.learn({Key(field, key.period): value for field, value in values.items()}, how, words)  # asked on
    elif values is not None:
        take(talk, {Key(field, key.period): value for field, value in values.items()}, how, words)
        changes.begin(talk, key)
    else:
        changes.by_button_without_fact(talk, key, choice)


def _is_number(choice: str) -> bool:
    """Whether a choice is that of a reading put up."""
    return choice in {"1", "2", "3"}


def _unknown(talk: Talk) -> None:
    talk.tell(
        t("Je ne connais pas ce bouton. Voici la question où nous en sommes.", easy="Ce bouton n'existe pas ici.")
    )


def _old(talk: Talk, field: str, choice: str) -> None:
    """An older button: met politely; nothing changes."""
    question = QUESTIONS.get(field)
    held = [fact for fact in talk.conversation.facts.values() if fact.key.field == field]
    if question is not None and held and str(held[-1].value) == choice:
        talk.tell(t("C'est déjà noté."))
    elif question is not None and held:
        talk.tell(
            t(
                "Ce bouton est celui d'une question déjà passée : rien n'a changé. Pour changer une réponse, "
                "écrivez /corriger.",
                easy="C'est un ancien bouton. Pour changer, écrivez /corriger.",
            )
        )
    else:
        talk.tell(t("Ce bouton ne sert plus : rien n'a changé.", easy="Ce bouton est trop vieux."))
