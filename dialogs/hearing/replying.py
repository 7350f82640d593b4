"""What follows from a reply to the question that is open: facts, a yes, a no, or a time to be reminded at."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Final

from dialogs.acts import misunderstandings, moving, reminders_asked, small_talk
from dialogs.acts.outside import PENDING
from dialogs.acts.put_up import fields_of, joined, not_kept
from dialogs.acts.taking import belonging, offer_correction, offer_readings, take
from dialogs.employers import LATER
from dialogs.hearing import another_stay
from dialogs.hearing.pressing import press_choice
from dialogs.meaning import one_by_one, open_work
from dialogs.meaning.one_more import agrees_first
from dialogs.meaning.understanding import read_under
from dialogs.questions.form import QUESTIONS, answers_of, next_question
from dialogs.questions.weeks import AS_COMPUTED, PERIOD_WEEKS
from dialogs.reading.heard import WEIGHTY
from dialogs.reading.outcome import Answer
from dialogs.words.facts import TYPED, Key
from dialogs.words.fields import ANY_STAYS, BIRTH_DATE, CANDIDATE, KIND, REMINDER_AT, SESSION, WEEKLY, YES_NO
from dialogs.words.text import t

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Value

_YES_BEFORE: Final = re.compile(r"\W*(?:oui|ouais|ok|yes|exact|c'est [çc]a)\b(?:\W+(?:et|and))?\W+", re.IGNORECASE)
_NO_BEFORE: Final = re.compile(
    r"\W*(?:non|nan|no)\b(?:\W+(?:plut[oô]t|en fait|finalement|rather|actually)\b)*\W*", re.IGNORECASE
)
#: What no word of agreement answers.
_TOLD_BEHIND_A_YES: Final = frozenset({CANDIDATE, BIRTH_DATE, SESSION, KIND, WEEKLY})


def answer(talk: Talk, key: Key, outcome: Answer, text: str) -> None:
    """Takes what is sure, puts up what is not, and asks whether what was answered before is to change."""
    first = outcome.readings[0]
    when = first.facts.get(REMINDER_AT)
    if isinstance(when, datetime):
        reminders_asked.remind_at(talk, when, text)
        return
    said = first.facts.get(YES_NO)
    facts = [{field: value for field, value in c.facts.items() if field != YES_NO} for c in outcome.readings]
    first_stay = one_by_one.first_of(talk, outcome, text) if facts[0] else text
    if first_stay != text and isinstance(alone := read_under(talk, key, first_stay), Answer):
        answer(talk, key, alone, first_stay)  # what is said of the others is no word about this one
        return
    if said != "no" and open_work.is_told(talk, key, facts[0], text):
        talk.tell(open_work.why_open(text))
        facts = [open_work.noted(talk, key, each, text) for each in facts]
    if said is not None and not facts[0]:
        _agreed_alone(talk, key, str(said), text, sure=first.sure)
        return
    readings = [belonging(talk, key, each, key.period) for each in facts]
    if not any(readings):
        small_talk.clarify(talk, key, outcome.problem, text)
        return
    if any(_contradicts(talk, key, other, readings[0][other]) for other in readings[0]):
        if not another_stay.put_up(talk, key, facts[0], text):
            offer_correction(talk, readings, text)
        return
    _agree(talk, key, readings, text)
    if not first.sure:
        talk.tell(misunderstandings.what_stands_in_the_way(key, outcome.problem))
        offer = talk.conversation.offer
        whole = joined(offer, readings)
        if whole is readings:
            talk.tell(not_kept(offer, set().union(*readings)))
        offer_readings(talk, key, whole, text if offer is None or whole is readings else f"{offer.words}\n{text}")
    elif not take(talk, readings[0], TYPED, text) and (key == Key(SESSION) or Key(SESSION) not in readings[0]):
        misunderstandings.stumble(talk)  # a year that is not open was understood, and nobody asked for it


def _agree(talk: Talk, key: Key, readings: Sequence[Mapping[Key, Value]], text: str) -> None:
    """« oui, à 28 h », said of the one reading that is put up, and telling more than it does: that one is agreed on."""
    offer = talk.conversation.offer
    one = offer is not None and not offer.correction and len(offer.readings) == 1
    if one and agrees_first(text) and fields_of(offer).isdisjoint(key.field for key in set().union(*readings)):
        press_choice(talk, key, "1", text)


def _contradicts(talk: Talk, key: Key, other: Key, value: Value) -> bool:
    """Whether a reading changes something that was answered already, beside the question that is open."""
    held = talk.conversation.facts.get(other)
    if held is None or held.value in {None, LATER, value} or other.field in ANY_STAYS:
        return False  # a new stay changes these by being told: no answer of the person is contradicted
    given = answers_of(key) if key.field in QUESTIONS else ()
    return other != key and other not in given and other not in talk.conversation.revisit


def _weighs(talk: Talk, key: Key, said: str) -> bool:
    """Whether what is said is the last word: « oui sauf les heures » then confirms, changes and erases nothing.

    So is that there is no stay, or no other one: « oui c'est bon » may say either.
    """
    return key.field in WEIGHTY or talk.conversation.offer is not None or (said == "no" and key.field in ANY_STAYS)


def _agreed_alone(talk: Talk, key: Key, said: str, text: str, *, sure: bool) -> None:
    """A yes or a no, and nothing else: taken, or put up, or asked again."""
    if not (sure and not _is_apprenticed(talk, key)) and (whole := _doubted(talk, key, said)):
        if _is_apprenticed(talk, key):
            talk.tell(
                t(
                    "Ce nombre contient aussi les jours au CFA, qui ne comptent pas.",
                    easy="Attention : les jours au CFA sont dedans. Ils ne comptent pas.",
                )
            )
        offer_readings(talk, key, [whole], text)
    elif sure or not _weighs(talk, key, said):
        _yes_or_no(talk, key, said, text)
    else:
        misunderstandings.ask_whether(talk)


def _doubted(talk: Talk, key: Key, said: str) -> dict[Key, Value]:
    """« oui normalement » to the weeks as computed: what is put up for an agreement; empty elsewhere.

    So is any yes to « combien de semaines dans l'entreprise ? », where those at the CFA lie among the computed ones.
    """
    asked = said == "yes" and key.field == PERIOD_WEEKS.field and talk.conversation.offer is None
    return {key: AS_COMPUTED} if asked and PERIOD_WEEKS.offers(talk.standing, key.period, AS_COMPUTED) else {}


def _is_apprenticed(talk: Talk, key: Key) -> bool:
    return talk.standing.value(KIND, key.period) == "apprenticeship"


def _told_instead(talk: Talk, key: Key, text: str) -> bool:
    """« non, au lycée je crois »: whether behind the no to what was put up another answer stands, which is taken."""
    offer, no, question = talk.conversation.offer, _NO_BEFORE.match(text), QUESTIONS.get(key.field)
    if no is None or question is None or question.yes_no is not None or no.end() == len(text):
        return False
    talk.change(offer=None)
    said = read_under(talk, key, text[no.end() :])
    if isinstance(said, Answer) and key.field in said.readings[0].facts:
        answer(talk, key, said, text[no.end() :])
        return True
    talk.change(offer=offer)
    return False


def _go_on(talk: Talk, text: str) -> None:
    """« oui, toute seule »: behind the yes to what was put up, the answer to the question that comes next."""
    yes, rest, key = _YES_BEFORE.match(text), "", next_question(talk.standing)
    if yes is not None and key is not None and key.field in _TOLD_BEHIND_A_YES and talk.conversation.offer is None:
        rest = text[yes.end() :]
    said = read_under(talk, key, rest) if rest and key is not None else None
    if key is not None and isinstance(said, Answer) and said.readings[0].sure and key.field in said.readings[0].facts:
        answer(talk, key, said, rest)


def _yes_or_no(talk: Talk, key: Key, said: str, text: str) -> None:
    question, offer = QUESTIONS.get(key.field), talk.conversation.offer
    if offer is not None and said == "yes" and len(offer.readings) > 1:
        misunderstandings.ask_whether(talk)  # of several, which one?
        return
    if key.field in PENDING and press_choice(talk, key, said, text):
        return
    if key.field in PENDING and said == "no":
        moving.cancel(talk)
    elif offer is not None and said == "no" and _told_instead(talk, key, text):
        return
    elif offer is not None:
        press_choice(talk, key, "1" if said == "yes" and len(offer.readings) == 1 else "other", text)
        if said == "yes":
            _go_on(talk, text)
    elif question is not None and question.yes_no is None and said == "yes" and talk.keeps(key):
        press_choice(talk, key, "1", text)
    elif question is not None and question.yes_no is not None and (choice := question.yes_no[said == "no"]):
        if not press_choice(talk, key, choice, text):
            small_talk.clarify(talk, key, "denied", text)  # « oui » to weeks of which the calendar has none
    elif said == "no" and moving.period_before(talk, key) is not None:
        moving.take_back(talk, key)  # there is no other one after all: whether there is, is asked again
    else:
        small_talk.clarify(talk, key, "denied" if said == "no" else None, text)
