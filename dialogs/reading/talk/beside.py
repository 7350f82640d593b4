"""What is said beside the question: an order, a question, anger, a greeting. It wins over what it contains."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Final

from dialogs.reading.answered import answer, doubtful
from dialogs.reading.around.chitchat import BACK, EXCUSES_ITSELF, FEARS_IT, LEAVES, TIRED, WAITS, chitchat
from dialogs.reading.choosing import choices
from dialogs.reading.dates.going_on import begun_or_over, still_there
from dialogs.reading.days.no_dates import among_strange_words
from dialogs.reading.effort.irregular import irregular
from dialogs.reading.faq.topics import wish_of, with_next_topic
from dialogs.reading.heard import SIRETS, Heard
from dialogs.reading.mending.told_otherwise import A_NO
from dialogs.reading.outcome import Asked, Command, Outcome, Unclear
from dialogs.reading.reminders.reminders import when_said
from dialogs.reading.talk import asides
from dialogs.reading.talk.language_orders import bids, language_order
from dialogs.reading.talk.last_word import gives_up, last_word
from dialogs.reading.talk.likely import in_doubt, likely_order, or_an_order, though_unlike
from dialogs.reading.talk.meant import meant
from dialogs.reading.talk.questioned import FREE_TEXT, angry, question
from dialogs.reading.talk.refused import not_wanted, puts_back, refused, refuses
from dialogs.reading.talk.reminder_orders import called_off, put_off, reminder_order
from dialogs.reading.talk.supposed import supposed_end, supposed_start
from dialogs.reading.talk.what_if import what_if
from dialogs.reading.text.agreeing import SECTOR_WORDS, YES_NO_WORDS
from dialogs.reading.text.tokens import Line
from dialogs.words.fields import (
    DATES,
    DAYS,
    EMPLOYER,
    END,
    FIRST_NAMES,
    LAST_NAME,
    SECTOR,
    TOTAL,
    WEEKLY,
    WEEKS,
    YES_NO,
)

_FEW, _FEW_WORDS = 2, 10
_PLAIN: Final = 0.3  # so like an order that no anger hides it
#: What who scolds may want all the same.
_ENOUGH: Final = frozenset({"stop", "erase", "stop_reminders"})
_WHETHER_TO: Final = frozenset({"erase", "restart"})
_BEHIND_A_NO: Final = frozenset({"back", "restart", "edit", "delete_period", "help", "human", "export", "erase"})
_POINTS: Final = frozenset({"ca", "cela", "celui", "celle", "it", "that", "this"})

#: « j'en sais rien », « not a clue »: of the sector, a doubt.
_KNOWS_NOT: Final = re.compile(r"\b(?:sai[st]?|saurais|sache|idee|know|clue|idea)\b")


def aside(it: Heard) -> Outcome | None:
    """An order, a question, anger, a greeting: they win over what they contain."""
    if (later := put_off(it)) is not None:
        return later
    if (last := supposed_end(it.line, it.today)) is not None:
        return Command("plan", last=last)
    start = supposed_start(it.line, it.today)
    return _beside(it) or _last(it) if start is None else _from(start, what_if(it))


def _from(start: date, supposed: Command | Asked) -> Command:
    """« et si je commence lundi 4 semaines à 35h ? »: from that day, with the weeks and hours that are said."""
    return replace(supposed, start=start) if isinstance(supposed, Command) else Command("plan", start=start)


def _last(it: Heard) -> Outcome | None:
    """« 35h, mais je voudrais mon bilan »: the order behind what was told."""
    order = last_word(it)
    return None if order is None else with_arguments(order, it)


def _agrees(it: Heard) -> bool:
    """« i think it is correct »: with a doubt too, and no order to correct anything."""
    return bool(it.agreed[0] or (not it.asks and choices.leaning(it.line, YES_NO_WORDS) == "yes"))


def _of_the_sector(it: Heard) -> bool:
    """« oui », « je pense que ça rentre dedans »; « vous pensez que ça rentre » asks."""
    return bool(choices.sector(it.line) or (not it.asks and choices.leaning(it.line, SECTOR_WORDS)))


def _beside(it: Heard) -> Outcome | None:
    talk = chitchat(it.line)
    if talk in {WAITS, LEAVES} and _says_when(it):
        return doubtful(it.told.readings)
    if talk in {WAITS, BACK, TIRED, FEARS_IT, EXCUSES_ITSELF}:
        return Unclear("chitchat")
    if it.ask in {YES_NO, WEEKS} and _agrees(it) and not _orders_all_the_same(it):
        return None
    if it.ask == SECTOR and _of_the_sector(it) and not _understands_nothing(it):
        return None
    told_of_it = it.ask in DAYS and begun_or_over(it.line)
    if told_of_it or (it.ask == END and still_there(it.line)) or (it.ask in {WEEKLY, TOTAL} and _hours_vary(it)):
        return None
    order = asides.order(it.line) or _behind_a_no(it) or gives_up(it)
    if order is not None and meant(order, it):
        if refused(order.name, it.line.folded):
            return _left_alone(order, it)
        leaves = talk == LEAVES and order.name == "stop"  # « je m'arrête là » comes back
        return Unclear("chitchat") if leaves else though_unlike(with_arguments(order, it), it)
    language = language_order(it.line)
    if language is not None and (it.ask not in {LAST_NAME, FIRST_NAMES, EMPLOYER} or bids(it.line) or "?" in it.text):
        return language
    if _answers_nothing(it, talk):
        return Unclear("chitchat")
    if not it.asks and angry(it):
        return _left_for_good(it) or Command("human")  # « t'es con ou quoi » asks nothing
    if (refusal := _refused_here(it)) is not None:
        return refusal
    free_text = it.ask not in SIRETS and (it.ask in FREE_TEXT or it.ask.startswith("employer."))
    if (wish := likely_order(it, free_text=free_text)) is not None:
        return _left_alone(wish, it) if refused(wish.name, it.line.folded) else in_doubt(with_arguments(wish, it), it)
    unwanted = it.ask == "any" and not it.asks and not_wanted(it.line.folded)
    return Unclear("chitchat") if unwanted else _asked(it)


def _behind_a_no(it: Heard) -> Command | None:
    """« non je veux tout effacer », « non retour »: the order, and no mere no; « non, n'efface rien » gives none."""
    if it.ask != YES_NO or it.asked in _WHETHER_TO or it.line.text(0) not in A_NO:
        return None
    rest = Line(it.line.as_typed(it.line.skip(1, {","}), it.line.count))
    order = asides.order(rest)
    ordered = order is not None and order.name in _BEHIND_A_NO and not refused(order.name, rest.folded)
    return order if ordered else None


def _asked(it: Heard) -> Outcome | None:
    """The question that it asks; of no topic where a name is asked, an order: « dites-moi où j'en suis »."""
    asked = question(it)
    free_text = it.ask in FREE_TEXT or it.ask.startswith("employer.")
    order = likely_order(it, free_text=False) if free_text and asked == Asked(None) else None
    if order is not None and not refused(order.name, it.line.folded):
        return in_doubt(with_arguments(order, it), it)
    return None if asked is None else asked_or_ordered(asked, it)


def asked_or_ordered(asked: Outcome, it: Heard) -> Outcome:
    """A question with the order that it may be as well, or that order with what was said beside it.

    Words without a sign of a question, where something else is asked, are one of a topic in doubt only.
    """
    meant = or_an_order(asked, it)
    if isinstance(meant, Asked) and it.ask != "any" and not it.asks:
        return with_next_topic(meant, it.text)
    if not isinstance(meant, Command) or meant == asked:
        return meant
    order = with_arguments(meant, it)
    return replace(order, others=meant.others) if isinstance(order, Command) else meant


def _left_for_good(it: Heard) -> Command | None:
    """« foutez-moi la paix et ne m'écrivez plus »: who scolds and wants no more of us needs nobody to answer."""
    wish = wish_of(it.text)
    return Command(wish.command) if wish and wish.command in _ENOUGH and wish.like >= _PLAIN else None


def _refused_here(it: Heard) -> Outcome | None:
    """« n'efface rien »; a name begins with a capital: « Sans Arrêt Livraison »."""
    folded = it.line.folded
    if it.asked in _WHETHER_TO and refuses(folded):
        return answer({YES_NO: "no"})
    if it.ask == "any":
        here = it.line.count <= _FEW_WORDS and not puts_back(folded)
    else:
        here = it.ask in FREE_TEXT and not any(word[:1].isupper() for word in it.text.split()[1:])
    return Unclear("chitchat") if here and not it.asks and refuses(folded) else None


def _left_alone(order: Command, it: Heard) -> Outcome | None:
    """« n'efface rien »: no to the question whether to, and nothing to do elsewhere; « j'arrête pas » may tell more."""
    if it.asked in _WHETHER_TO:
        return answer({YES_NO: "no"})
    of_a_stay = order.name == "stop" and it.ask in DAYS
    return None if it.told.readings or of_a_stay else Unclear("chitchat")


def _orders_all_the_same(it: Heard) -> bool:
    """« où j'en suis exactement », « j'ai rien compris »: words of a yes and a no that are those of something else."""
    return choices.begins_where(it.line) or (choices.at_odds(it.line) and asides.order(it.line) is not None)


def _understands_nothing(it: Heard) -> bool:
    """« j'ai rien compris », « je sais plus où on en était » where the sector is asked: no « rien », and no doubt."""
    order = asides.order(it.line)
    return order is not None and order.name in {"help", "repeat"}


def _hours_vary(it: Heard) -> bool:
    """« ça change toutes les semaines »: of the hours, and no wish to change an answer."""
    return irregular(it.line) and not it.told.readings and not it.asks


def _says_when(it: Heard) -> bool:
    """« je finis demain » where the end is asked: the day of it, rather than a leave taken."""
    day = it.told.facts.get(END if it.ask == DATES else it.ask) if it.ask in DAYS | {DATES} else None
    this_talk = it.ask == DATES and day == it.today  # « j'arrête là pour ce soir »
    told = day is not None and not this_talk and any(item.what == "future" for item in it.told.items)
    return told and not among_strange_words(it.line, it.told.items)


def _answers_nothing(it: Heard, talk: str | None) -> bool:
    if talk == LEAVES and it.ask == "reminder":
        return False  # « à lundi » says when
    return talk is not None or (it.ask == "any" and "?" not in it.text and choices.contented(it.line))


def _of_one_thing(it: Heard) -> bool:
    """« supprime » in the middle of a period, « supprime ça »."""
    pointed = it.line.has(_POINTS)
    in_a_period = it.asked.startswith("period.") or any(field.startswith("period.") for field in it.known)
    return it.asked != "erase" and it.line.count <= _FEW and not _says_all(it.line) and (pointed or in_a_period)


def _says_all(line: Line) -> bool:
    """« supprime tout », « delete everything », « oublie-moi »: more than a period."""
    return line.has({"tout", "tous", "all", "everything", "moi", "me"})


def with_arguments(order: Command, it: Heard) -> Outcome:
    """The order with what was said beside it: how long and how much, or when."""
    if order.name == "plan":
        return what_if(it)
    if order.name == "skip" and it.ask == SECTOR and _KNOWS_NOT.search(it.line.folded):
        return answer({SECTOR: "unsure"})
    if order.name == "erase" and _of_one_thing(it):
        return Command("delete_period")
    if order.name == "repeat":
        return reminder_order(it) or order  # « redemande-moi ça dans 2 jours »
    if order.name == "stop_reminders":
        return replace(order, at=order.at or called_off(it))
    if order.name == "reminders":
        when = when_said(it.line, it.today)
        return Command("reminders", at=when.at if when else None)
    return order
