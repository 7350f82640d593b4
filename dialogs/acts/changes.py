"""What changes answers otherwise than by answering: to go back to one, to delete a period, to undo, to start again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dialogs.acts import certifying, reminding
from dialogs.acts.taking import take
from dialogs.answers.deadlines import session_over
from dialogs.answers.my_data.my_data import receipt
from dialogs.answers.result.running import running_total
from dialogs.cards import in_one_line
from dialogs.questions.form import correctable
from dialogs.words.effects import Choice, Erase, Learn
from dialogs.words.facts import DECIDED, PRESSED, RESTARTED, Fact, Key
from dialogs.words.fields import CONFIRM
from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk

DELETED = "period.deleted"
LONGEST_NUMBER = 3  # digits: nobody has a thousand periods


def begin(talk: Talk, key: Key) -> None:
    """The notice is understood: what was written before it is read now, by the engine.

    Where no session is open any more, that is said before the first question, not after the last.
    """
    if key.field == "notice":
        talk.begins = True
        talk.tell(session_over(talk.standing))


def by_button_without_fact(talk: Talk, key: Key, choice: str) -> None:
    """A button that states no fact: the longer notice, another number to type, what to correct, to delete."""
    match key.field, choice:
        case "notice", _:
            talk.notice_in_full = True
        case "period.confirm", "edit":
            talk.open(Key("edit", key.period))
        case "period.confirm", "delete" if key.period is not None:
            delete(talk, key.period)
        case _:
            talk.change(offer=None)
            talk.tell(t("D'accord. Écrivez votre réponse.", easy="Écrivez la réponse."))


def show_period(talk: Talk, choice: str) -> None:
    """Puts a period up: its card, to keep, correct or delete."""
    n = _number(choice)
    if n in talk.standing.periods:
        _put_up(talk, Key(CONFIRM, n))
    else:
        talk.tell(t("Cette période n'est plus dans votre dossier."))


def put_up(talk: Talk, choice: str) -> None:
    """Asks a question again although it has an answer."""
    field, at, number = choice.partition("@")
    key = Key(field, _number(number) if at else None)
    if key in correctable(talk.standing, key.period):
        _put_up(talk, key)
    else:
        talk.tell(t("Cette réponse n'est plus dans votre dossier."))


def _put_up(talk: Talk, key: Key) -> None:
    others = (other for other in talk.conversation.revisit if other != key)
    talk.open(None)
    talk.change(revisit=(key, *others))


def delete_by_button(talk: Talk, choice: str) -> None:
    """Deletes the period whose number the button carries."""
    n = _number(choice)
    if n in talk.standing.periods:
        delete(talk, n)
    else:
        talk.tell(t("Cette période est déjà supprimée."))


def delete(talk: Talk, n: int) -> None:
    """Takes a period out of the dossier; its answers stay, so that it can be brought back."""
    said = in_one_line(talk.standing, n)
    talk.learn({Key(DELETED, n): True}, PRESSED, "delete")
    talk.open(None)
    talk.change(revisit=tuple(key for key in talk.conversation.revisit if key.period != n))
    talk.tell(t("J'ai supprimé : %(period)s.", period=said), running_total(talk.standing))
    talk.more_choices.append(Choice("undo", t("Annuler la suppression")))
    talk.result_due = True


def deleted_last(talk: Talk) -> bool:
    """Whether a deletion is the last thing that was noted."""
    facts = talk.conversation.facts.values()
    last = max((fact.at for fact in facts), default=None)
    return any(fact.key.field == DELETED and fact.value is True and fact.at == last for fact in facts)


def corrected_last(talk: Talk) -> list[Key]:
    """The answers that a correction changed, where it is the last thing that was noted."""
    facts = talk.conversation.facts.values()
    last = max((fact.at for fact in facts), default=None)
    return [fact.key for fact in facts if fact.at == last and (fact.confirmed or "").startswith("correction:")]


def undo(talk: Talk) -> None:
    """Brings back the period that was deleted last; of any other change the person says which answer is meant."""
    deleted = [fact for fact in talk.conversation.facts.values() if fact.key.field == DELETED and fact.value is True]
    if not deleted and correctable(talk.standing, None):
        talk.open(Key("edit"))
        return
    if not deleted:
        talk.tell(t("Il n'y a rien à annuler."))
        return
    last = max(deleted, key=lambda fact: fact.at)
    talk.learn({last.key: False}, PRESSED, "undo")
    talk.open(None)
    said = in_one_line(talk.standing, last.key.period or 0)
    talk.tell(t("Cette période est de nouveau là : %(period)s.", period=said), running_total(talk.standing))
    talk.result_due = True


def decide(talk: Talk, key: Key, choice: str) -> bool:
    """Answers a question outside the form; False when it has no such button."""
    match key.field, choice:
        case "correction", _:
            return _correct(talk, choice)
        case "erase", "yes":
            _erase(talk)
        case "restart", "yes":
            _restart(talk)
        case "certificate", "no":
            certifying.choose(talk, choice)
        case ("erase" | "restart", "no"):
            talk.open(None)
            talk.tell(t("D'accord, je garde tout."))
        case "reminders", ("yes" | "no"):
            reminding.choose(talk, choice)
        case _:
            return False
    return True


def _correct(talk: Talk, choice: str) -> bool:
    offer = talk.conversation.offer
    readings = offer.readings if offer is not None else ()
    chosen = 1 if choice == "yes" and len(readings) == 1 else _number(choice)
    if choice == "no" or offer is None:
        talk.open(None)
        talk.tell(t("D'accord, rien n'a changé."))
        return True
    if not 1 <= chosen <= len(readings):
        return False
    talk.open(None)
    take(talk, readings[chosen - 1], "typed", offer.words, f"correction:{choice}")
    return True


def _erase(talk: Talk) -> None:
    talk.send(receipt(talk.standing, talk.at))
    talk.effects.append(Erase())
    talk.erased = True


def _restart(talk: Talk) -> None:
    """Every answer but the notice is taken back, decisions of the service stand; the ledger still tells all."""
    kept = {key: fact for key, fact in talk.conversation.facts.items() if key.field == "notice" or _of_service(fact)}
    gone = [key for key in talk.conversation.facts if key not in kept]
    talk.effects.extend(Learn(Fact(key, None, "restart:yes", RESTARTED, talk.at)) for key in gone)
    talk.change(facts=kept, revisit=(), waiting="")
    talk.open(None)
    talk.tell(t("C'est fait. Nous recommençons depuis le début."))


def _of_service(fact: Fact) -> bool:
    """What the exam service decided of the person stays; what it decided of a period goes with the period."""
    return fact.how == DECIDED and fact.key.period is None


def _number(choice: str) -> int:
    return int(choice) if choice.isdecimal() and choice.isascii() and len(choice) <= LONGEST_NUMBER else 0
