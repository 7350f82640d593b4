"""Moving in the form: back, on without an answer, out of what is under way, to an answer, to one more period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dialogs.acts import changes, not_sure
from dialogs.acts.menu import next_session
from dialogs.acts.taking import offer_correction, take
from dialogs.answers.deadlines import to_service
from dialogs.answers.plan.now import plan_told
from dialogs.answers.reminders.reminder import next_action
from dialogs.questions.form import ON_DEMAND, QUESTIONS, answers_of, question_before
from dialogs.questions.identity import IDENTITY
from dialogs.words.facts import PRESSED, SKIPPED, Key
from dialogs.words.fields import HAS_PERIOD, KIND, MORE_PERIODS
from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.text import Said


def go_back(talk: Talk) -> None:
    """Asks the question before the open one again; from a question outside the form, goes back to the form."""
    asked = talk.conversation.asked
    if asked is not None and (asked.field not in QUESTIONS or talk.conversation.offer) and asked.field != "menu":
        talk.open(None)
        return
    if asked is not None and asked.field in ON_DEMAND:
        _back_on_demand(talk, asked)
        return
    revisited = talk.conversation.revisit[:1]
    before = question_before(talk.standing, asked if asked is not None and asked.field in QUESTIONS else None)
    if before is None:
        talk.tell(t("C'est la première question : on ne peut pas revenir plus haut.", easy="C'est le début."))
        return
    rest = tuple(key for key in talk.conversation.revisit if key not in {before, *revisited})
    talk.open(None)
    talk.change(revisit=(before, *rest))


def _back_on_demand(talk: Talk, asked: Key) -> None:
    """Back among the questions of a wish (a name, a certificate): to the one answered before, else out of it."""
    fields = [field for field in QUESTIONS if field in ON_DEMAND]
    for field in reversed(fields[: fields.index(asked.field)]):
        before = Key(field, asked.period if field.startswith("employer.") else None)
        if any(talk.standing.value(answer.field, answer.period) is not None for answer in answers_of(before)):
            rest = tuple(key for key in talk.conversation.revisit if key != before)
            talk.open(None)
            talk.change(revisit=(before, *rest))
            return
    cancel(talk)


def skip(talk: Talk, key: Key, words: str) -> None:
    """« Je ne sais pas » is an answer; where an answer is held already, it stays."""
    question, offer = QUESTIONS.get(key.field), talk.conversation.offer
    if offer is not None and not offer.correction:
        not_sure.left_out(talk, offer, words)  # who does not know whether this is right is asked the question itself
    elif key.field == "menu":  # who does not know what to do is told
        talk.tell(plan_told(talk.standing) if talk.standing.result is None else next_action(talk.standing)[0])
    elif question is None:
        cancel(talk)
    elif not question.skippable:
        talk.tell(t("Il me faut une réponse ici pour continuer.", easy="Répondez, s'il vous plaît."))
    elif key in talk.conversation.revisit and talk.standing.said(key.field, key.period):
        talk.change(revisit=tuple(other for other in talk.conversation.revisit if other != key), offer=None)
        talk.tell(t("D'accord, je garde votre réponse d'avant."))
        talk.result_due = True
    elif question.unknown is None:
        take(talk, dict.fromkeys(answers_of(key)), SKIPPED, words)
    else:
        values = question.values_of(talk.standing, key.period, question.unknown) or {}
        take(talk, {Key(field, key.period): value for field, value in values.items()}, SKIPPED, words)


def cancel(talk: Talk) -> None:
    """Leaves what is under way: a correction, readings put up, a question asked again."""
    asked = talk.conversation.asked
    if asked is not None and asked.field == "menu" and changes.deleted_last(talk):
        changes.undo(talk)  # « annule » right after a deletion
        return
    asked_again = any(talk.keeps(key) for key in talk.conversation.revisit)
    under_way = talk.conversation.offer or talk.conversation.revisit or (asked and asked.field not in QUESTIONS)
    talk.open(None)
    talk.change(revisit=())
    if not under_way and changes.deleted_last(talk):
        changes.undo(talk)  # « annule » right after a deletion
        return
    if not under_way and (corrected := changes.corrected_last(talk)):
        talk.tell(t("Ce changement est noté. Redonnez la bonne réponse.", easy="C'est déjà noté. Répondez encore."))
        changes.put_up(talk, str(corrected[0]))  # « annule » right after a correction
        return
    if not under_way:
        under_way = _unbegin(talk, asked)
    if asked_again:  # maybe by a change that was made just before, and which stands
        talk.tell(t("D'accord, je garde vos réponses comme elles sont.", easy="D'accord, je garde vos réponses."))
        talk.result_due = True
    elif under_way and (asked is None or asked.field != "menu"):
        talk.tell(t("D'accord, rien n'a changé."))
    else:
        talk.tell(
            t(
                "Il n'y a rien à annuler. Pour changer une réponse, écrivez /corriger.",
                easy="Rien à annuler. Pour changer : /corriger.",
            )
        )


def period_before(talk: Talk, asked: Key | None) -> int | None:
    """The period after which one more was begun of which nothing is said yet; None where there is no such one."""
    if asked is None or asked.field != KIND or any(key.period == asked.period for key in talk.conversation.facts):
        return None
    return max((n for n in talk.standing.numbers if n < (asked.period or 0)), default=None)


def take_back(talk: Talk, asked: Key) -> None:
    """A further period is not begun after all; whether there is one is asked again, and left at no if nobody says."""
    go_back(talk)
    _unbegin(talk, asked)


def _unbegin(talk: Talk, asked: Key | None) -> bool:
    """A further period of which nothing was said yet is not begun after all."""
    before = period_before(talk, asked)
    if before is not None:
        talk.learn({Key(MORE_PERIODS, before): "no"}, PRESSED, "cancel")
    return before is not None


def edit(talk: Talk) -> None:
    """Asks which answer to correct."""
    if talk.standing.answered:
        talk.open(Key("edit"))
    else:
        talk.tell(t("Il n'y a pas encore de réponse à corriger."))


def delete_named(talk: Talk, index: int | None, named: int | None = None) -> None:
    """Deletes the period that the words name, by its place among those that stand or ``named`` by its employer.

    It asks which one otherwise.
    """
    n = _meant(talk, index, named)
    if n is not None:
        changes.delete(talk, n)
    else:
        _which_to_delete(talk)


def ask_which_to_delete(talk: Talk, index: int | None, named: int | None = None) -> None:
    """Puts up the period that may be meant, with its button; nothing is deleted by a word alone, or by a question."""
    n = _meant(talk, index, named)
    if n is None:
        _which_to_delete(talk)
        return
    talk.tell(
        t(
            "Pour supprimer cette période, touchez « Supprimer cette période ».",
            easy="Pour la supprimer, touchez « Supprimer cette période ».",
        )
    )
    changes.show_period(talk, str(n))


def _meant(talk: Talk, index: int | None, named: int | None) -> int | None:
    """The period that is meant by its place (-1: the last one), by its name, or as the only one."""
    periods = talk.standing.periods
    if index is None:
        return named if named is not None or len(periods) != 1 else periods[0]
    place = len(periods) if index == -1 else index
    return periods[place - 1] if 1 <= place <= len(periods) else None


def _which_to_delete(talk: Talk) -> None:
    if not talk.standing.periods:
        talk.tell(t("Il n'y a pas de période à supprimer."))
    else:
        talk.tell(
            t(
                "Laquelle faut-il supprimer ? Touchez la période, puis « Supprimer ».",
                easy="Laquelle ? Touchez la période. Puis « Supprimer ».",
            )
        )
        talk.open(Key("edit"))


def identify(talk: Talk) -> None:
    """Asks names, and the Cyclades number, so that the service finds the file."""
    talk.open(None)
    talk.change(revisit=tuple(Key(question.field) for question in IDENTITY))


def to_next_session(talk: Talk) -> None:
    """The same periods, counted for the session after: shown as a change, before and after."""
    year = next_session(talk.standing)
    if year is None:
        talk.tell(t("Il n'y a pas encore d'autre session ouverte."))
    else:
        offer_correction(talk, [{Key("session"): year}], "menu:next_session")


def later_session(talk: Talk) -> None:
    """« et pour 2028 ? », of which no rule file knows anything yet."""
    talk.tell(
        t(
            "Cette session n'est pas encore ouverte : ses dates ne sont pas connues. Pour les connaître, demandez "
            "%(service)s.",
            easy="Les dates de cette année-là ne sont pas connues. Demandez %(service)s.",
            service=to_service(talk.standing),
        )
    )


def add_period(talk: Talk) -> None:
    """Begins another period; one that lacks answers comes first."""
    said: Said | None = None
    if talk.standing.minor:
        said = t(
            "Cette règle ne semble pas vous concerner : il n'y a pas de période à ajouter.",
            easy="La règle ne semble pas pour vous. Il n'y a rien à ajouter.",
        )
    elif talk.standing.incomplete:
        _complete(talk, talk.standing.incomplete[0])
    else:
        last = talk.standing.numbers[-1:] or (None,)
        key = Key(HAS_PERIOD) if last[0] is None else Key(MORE_PERIODS, last[0])
        talk.learn({key: "yes"}, PRESSED, "menu:add_period")
        talk.open(None)
        talk.result_due = True
    talk.tell(said)


def _complete(talk: Talk, n: int) -> None:
    """Asks again what a period lacks."""
    talk.tell(t("D'abord, la période %(n)s est à compléter.", n=talk.standing.place(n)))
    talk.open(None)
    talk.change(revisit=tuple(Key(field, n) for field in talk.standing.lacking(n)))
