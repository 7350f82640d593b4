"""How a turn ends: the next question with what stands above it, or the result and the menu, or nothing more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.acts import outside
from dialogs.answers.result import result_messages
from dialogs.naming import shown
from dialogs.questions.candidate import more_about_notice
from dialogs.questions.form import QUESTIONS, next_question
from dialogs.questions.question import BACK, Question, skip_button, why_button
from dialogs.words.effects import Choice
from dialogs.words.facts import Key
from dialogs.words.text import paragraphs, t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.conversation import Offer
    from dialogs.words.text import Said

MENU: Final = Key("menu")


def ask(talk: Talk, key: Key) -> None:
    """Sends the question ``key`` with what was told before on top, and leaves it open."""
    question = QUESTIONS.get(key.field)
    if key != talk.conversation.asked:
        talk.open(key)
    if question is None:
        _send(talk, key.field, *outside.asked(talk.standing, key))
    elif talk.conversation.offer is not None:
        _send(talk, key.field, *_offered(talk, talk.conversation.offer, key))
    elif key in talk.conversation.revisit and key in talk.conversation.facts:
        _ask_again(talk, question, key)
    else:
        _send(talk, key.field, _words(talk, question, key), _buttons(talk, question, key))


def _send(talk: Talk, field: str, text: Said, choices: tuple[Choice, ...]) -> None:
    talk.change(number=talk.conversation.number + 1)
    talk.send(text, (*talk.more_choices, *choices), field)


def _words(talk: Talk, question: Question, key: Key) -> Said:
    if talk.notice_in_full and key.field == "notice":
        return more_about_notice(talk.standing)
    return paragraphs(question.ask(talk.standing, key.period), question.example)


def _buttons(talk: Talk, question: Question, key: Key) -> tuple[Choice, ...]:
    own = question.choices(talk.standing, key.period)
    skip = (skip_button(key.field),) if question.skippable and question.unknown is None else ()
    back = (BACK,) if key.field != "notice" else ()
    return (*own, *skip, why_button(key.field), *back)


def _ask_again(talk: Talk, question: Question, key: Key) -> None:
    """A question that has an answer already: the answer is shown, and one tap keeps it."""
    fact = talk.conversation.facts[key]
    said = shown(key.field, fact.value)
    if fact.value is None or said is None:
        _send(talk, key.field, _words(talk, question, key), _buttons(talk, question, key))
        return
    text = paragraphs(t("Votre réponse pour l'instant : %(answer)s.", answer=said), _words(talk, question, key))
    keep = Choice(f"{key.field}:1", t("Garder cette réponse"))
    _send(talk, key.field, text, (keep, *_buttons(talk, question, key)))


def _offered(talk: Talk, offer: Offer, key: Key) -> tuple[Said, tuple[Choice, ...]]:
    """Readings that are not sure: one tap says which one is meant."""
    meanings = [outside.meaning(reading) for reading in offer.readings]
    if len(meanings) == 1:
        text = t("J'ai compris : %(reading)s. C'est bien ça ?", reading=meanings[0])
        choices: tuple[Choice, ...] = (Choice(f"{key.field}:1", t("Oui, c'est ça")),)
    else:
        text = t("Je ne suis pas sûr de comprendre. Que voulez-vous dire ?", easy="Que voulez-vous dire ?")
        choices = tuple(Choice(f"{key.field}:{i}", said) for i, said in enumerate(meanings, 1))
    other = Choice(f"{key.field}:other", t("Autre chose"))
    return text, (*choices, other, why_button(key.field), BACK)


def finish(talk: Talk) -> None:
    """Ends the turn: never silence, exactly one open question or a stated end."""
    if talk.erased or talk.conversation.stopped:
        return
    pending = talk.conversation.asked
    key = next_question(talk.standing)
    if pending is not None and pending.field in outside.PENDING:
        ask(talk, pending)
    elif key is not None:
        ask(talk, key)
    elif talk.standing.minor:
        _end(talk)
    else:
        if talk.result_due:
            say_result(talk)
        ask(talk, MENU)


def say_result(talk: Talk) -> None:
    """The result, in as many messages as it has parts."""
    for part in result_messages(talk.standing):
        talk.send(part)


def _end(talk: Talk) -> None:
    """The stated end for a person who is not an adult in time: whom to ask, and nothing more is asked."""
    talk.open(None)
    talk.send(paragraphs(*result_messages(talk.standing)), (*talk.more_choices, *outside.minor_choices()))
