"""How a turn ends: the next question with what stands above it, or the result and the menu, or nothing more."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from dialogs.acts import certifying, corrections_asked, outside, planning
from dialogs.acts.misunderstandings import ONLY_BUTTONS
from dialogs.acts.register import FULL_WORDS
from dialogs.answers.advice.next_steps import whom_a_minor_asks
from dialogs.answers.papers.issued import changed_since, outdated
from dialogs.answers.result.messages import result_messages
from dialogs.answers.result.picture import picture_of
from dialogs.answers.result.picture_told import frame_told
from dialogs.answers.which_one import which_one
from dialogs.cards import in_one_line
from dialogs.naming import shown
from dialogs.questions.absence import absences_counted
from dialogs.questions.form import QUESTIONS, WISHES, next_question, refusal_of
from dialogs.questions.notice import more_about_notice, notice_again
from dialogs.questions.question import BACK, Question, skip_button, why_button
from dialogs.questions.weeks import AS_COMPUTED
from dialogs.reminding.changes import dates_told
from dialogs.words.effects import Choice, Learn, WithButtons
from dialogs.words.facts import INFERRED, Key
from dialogs.words.fields import ANY_STAYS, CONFIRM, EMPLOYER, START
from dialogs.words.text import lines, paragraphs, t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.conversation import Offer
    from dialogs.words.facts import Fact
    from dialogs.words.text import Said

MENU: Final = Key("menu")
#: Who comes back later than that is told again which stay is asked about.
_FORGOTTEN_AFTER: Final = timedelta(hours=12)
#: By what a stay is known again.
_KNOWN_BY: Final = (EMPLOYER, START)


def ask(talk: Talk, key: Key) -> None:
    """Sends the question ``key`` with what was told before on top, and leaves it open."""
    if key != talk.conversation.asked:
        talk.open(key)
    text, choices = put(talk, key)
    talk.change(number=talk.conversation.number + 1)
    back = (BACK,) if key.field != "notice" else ()
    full_words = (FULL_WORDS,) if talk.eased and key != MENU else ()  # the menu has it anyway
    tongues = tuple(choice for choice in talk.more_choices if choice.id.startswith("language:"))
    beside = tuple(choice for choice in talk.more_choices if choice not in tongues)
    choices = (*beside, *choices, *tongues)  # « English » stands below the answers, and not before the yes
    talk.send(text, (*choices, *full_words, why_button(key.field), *back), key.field)


def put(talk: Talk, key: Key) -> WithButtons:
    """The question ``key`` as it is put now, with its own buttons."""
    if talk.conversation.doubt is not None:
        return which_one(talk.conversation.doubt)
    offer, question = talk.conversation.offer, QUESTIONS.get(key.field)
    if offer is not None and not offer.correction:
        return _offered(offer, key)
    if key == MENU and talk.scene.conversation.asked == MENU and not talk.menu_in_full:
        return outside.menu_again(talk.standing)
    return outside.asked(talk.standing, key) if question is None else _asked(talk, question, key)


def _asked(talk: Talk, question: Question, key: Key) -> WithButtons:
    """A question of the form; one that has an answer already shows it, and one tap keeps it."""
    text, choices = _words(talk, question, key), _buttons(talk, question, key)
    fact = talk.conversation.facts.get(key)
    refusal = refusal_of(talk.standing, key)
    if refusal is not None:
        return paragraphs(refusal, text), choices
    said = shown(key.field, fact.value) if fact is not None and fact.value is not None else None
    if said is None or key not in talk.conversation.revisit or _stands_there(key, fact, choices):
        return text, choices
    held = t("Pour l'instant, j'ai noté : %(answer)s.", easy="J'ai noté : %(answer)s.", answer=said)
    keep = Choice(f"{key.field}:1", t("Garder cette réponse", easy="Garder"))
    return paragraphs(held, text), (keep, *choices)


def _stands_there(key: Key, fact: Fact | None, choices: tuple[Choice, ...]) -> bool:
    """Whether what is held is put up anyway: the weeks of the calendar, by their number."""
    computed = fact is not None and fact.value == AS_COMPUTED
    return computed and f"{key.field}:{AS_COMPUTED}" in {choice.id for choice in choices}


def _words(talk: Talk, question: Question, key: Key) -> Said:
    if talk.notice_in_full and key.field == "notice":
        return more_about_notice(talk.standing)
    if key.field == "notice" and talk.opening and _stands_above(talk):
        return paragraphs(notice_again(), question.example_of(talk.standing, None))
    if talk.conversation.stumbles >= ONLY_BUTTONS:
        return question.ask(talk.standing, key.period)
    return paragraphs(question.ask(talk.standing, key.period), question.example_of(talk.standing, key.period))


def _stands_above(talk: Talk) -> bool:
    """Whether the notice was sent already in the words that the person reads now."""
    before, now = talk.scene.conversation, talk.conversation
    return before.asked is not None and (before.language, before.easy) == (now.language, now.easy)


def _buttons(talk: Talk, question: Question, key: Key) -> tuple[Choice, ...]:
    own = question.choices(talk.standing, key.period)
    skip = (skip_button(key.field),) if question.skippable and question.unknown is None else ()
    lost = talk.conversation.stumbles >= ONLY_BUTTONS
    return (*own, *skip, *((Choice("menu:human", t("Parler à quelqu'un")),) if lost else ()))


def _offered(offer: Offer, key: Key) -> WithButtons:
    """Readings that are not sure: one tap says which one is meant."""
    meanings = [corrections_asked.meaning(reading) for reading in offer.readings]
    other = Choice(f"{key.field}:other", t("Autre chose"))
    if len(meanings) == 1:
        text = t("J'ai compris : %(reading)s. C'est bien ça ?", reading=meanings[0])
        return text, (Choice(f"{key.field}:1", t("Oui, c'est ça")), other)
    choices = tuple(Choice(f"{key.field}:{i}", said) for i, said in enumerate(meanings, 1))
    return _which(offer), (*choices, other)


def _which(offer: Offer) -> Said:
    """What is asked over several readings; over employers alone it is which of them, and the other is not forgotten."""
    if all({key.field for key in reading} - ANY_STAYS == {EMPLOYER} for reading in offer.readings):
        return t(
            "De quel employeur parlez-vous ? Un seul à la fois : vous ajouterez l'autre après.",
            easy="Quel employeur ? Vous direz l'autre après.",
        )
    if len(offer.readings) > 2:  # noqa: PLR2004 - the next sentence says two
        return t("Plusieurs sens sont possibles. Que voulez-vous dire ?", easy="Que voulez-vous dire ?")
    return t("Deux sens sont possibles. Que voulez-vous dire ?", easy="Que voulez-vous dire ?")


def finish(talk: Talk) -> None:
    """Ends the turn: never silence, exactly one open question or a stated end."""
    if talk.erased or talk.conversation.stopped:
        return
    planning.enough_said(talk)
    key = next_question(talk.standing)
    if key is not None and key.field in WISHES and not _is_pending(talk):
        _grant(talk, key)
        key = next_question(talk.standing)
    pending = talk.conversation.asked
    if pending is not None and _is_pending(talk):
        ask(talk, pending)
    elif key is not None:
        talk.tell(_stay_named(talk, key))
        ask(talk, key)
    elif talk.standing.minor and talk.conversation.doubt is None:
        _end(talk)
    else:
        if talk.result_due:
            say_result(talk)
        _tell_outdated(talk)
        ask(talk, MENU)


def _stay_named(talk: Talk, key: Key) -> Said | None:
    """Which stay a question is about, where nobody can know: the last one was of another, or is a day old."""
    n, before = key.period, talk.scene.conversation.asked
    if n is None or not key.field.startswith("period.") or key.field == CONFIRM:
        return None
    learnt = [effect.fact.key for effect in talk.effects if isinstance(effect, Learn)]
    told = {each.period for each in learnt if each.field.startswith("period.")}
    if n in told or not any(talk.standing.said(field, n) for field in _KNOWN_BY):
        return None
    if before is None or before.period != n:
        return lines(t("Passons à cette période :", easy="Maintenant :"), in_one_line(talk.standing, n))
    last = max(fact.at for fact in talk.conversation.facts.values())
    if not told and talk.at - last < _FORGOTTEN_AFTER:
        return None
    return lines(t("Nous en étions à cette période :", easy="On parlait de :"), in_one_line(talk.standing, n))


def _grant(talk: Talk, wish: Key) -> None:
    """All that a wish needs was asked: the certificate is given, or whom to contact is told."""
    talk.change(revisit=tuple(key for key in talk.conversation.revisit if key.field != wish.field))
    if wish.period is None:
        planning.contacts(talk)
    else:
        certifying.give(talk, wish.period)


def _is_pending(talk: Talk) -> bool:
    """Whether a question outside the form, or a reading put up, waits for its answer."""
    asked = talk.conversation.asked
    return asked is not None and (asked.field in outside.PENDING or talk.conversation.offer is not None)


def say_result(talk: Talk) -> None:
    """The result, in as many messages as it has parts."""
    picture, result = picture_of(talk.standing), talk.standing.result
    drawn_beside = 1 if talk.standing.complete else 0  # the message that tells of the periods, if there are some
    verdict, *rest = result_messages(talk.standing)
    for place, part in enumerate((paragraphs(verdict, absences_counted(talk.standing)), *rest)):
        if picture is not None and result is not None and place == drawn_beside:
            talk.send(paragraphs(part, frame_told(talk.standing, result)), papers=(picture,))
        else:
            talk.send(part)
    talk.menu_in_full = True
    _tell_outdated(talk, again=True)
    talk.change(told=dates_told(talk.standing))


def _tell_outdated(talk: Talk, *, again: bool = False) -> None:
    """What was issued and no longer holds is told at the next visit, once; and again with every result."""
    said, news = outdated(talk.standing), changed_since(talk.standing)
    if said is not None and (again or news):
        talk.tell(said)
    if news:
        talk.learn(news, INFERRED, "")


def _end(talk: Talk) -> None:
    """The stated end for a person who is not an adult in time: whom to ask, and nothing more is asked."""
    talk.open(None)
    full_words = (FULL_WORDS,) if talk.eased else ()
    choices = (*talk.more_choices, *outside.minor_choices(), *full_words)
    answered = talk.opening and not talk.result_due  # all of it stands above, and something else was answered
    result = talk.standing.result
    again = whom_a_minor_asks(talk.standing, result) if answered and result is not None else None
    talk.opening = [said for said in talk.opening if said != again]
    talk.send(again or paragraphs(*result_messages(talk.standing)), choices)
