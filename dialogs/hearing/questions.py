"""A question that was typed: why something is asked, what a button means, or one of the field."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dialogs.acts import requests, topics
from dialogs.acts.asking import MENU
from dialogs.hearing import doubts, so_far
from dialogs.hearing.replying import answer as take_answer
from dialogs.meaning import edit_named, labels
from dialogs.meaning.understanding import read_under
from dialogs.questions.form import QUESTIONS
from dialogs.reading.outcome import Answer, Asked
from dialogs.reading.talk.parts import Parts, is_it_enough, parted
from dialogs.reading.text.fold import fold
from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.questions.question import Question
    from dialogs.words.facts import Key

#: « … est-ce que c'est bon ? »: what a visit is for.
_WHETHER_ENOUGH: Final = re.compile(
    r"\b(?:c'est|ce sera|ca|cela|j'ai|suis|is it|is that|will it)\b[^?]{0,20}"
    r"\b(?:bon|ok|suffi\w*|assez|passe|passer|marche|compte|va|valide|good|enough)\W*$"
)
#: « mes congés comptent ? », « est-ce que l'arrêt maladie compte »: of no topic, and asked of every one about work.
_WHETHER_AWAY_COUNTS: Final = re.compile(
    r"(?=.*\b(?:compte(?:nt|ra|ront|e|es)?|comptabilise\w*|counts?|counted)\b)"
    r".*\b(?:conges?|arrets? (?:maladie|de travail)|en arret|maladie|maternite|paternite|vacances|absences?"
    r"|sick (?:leave|days?)|holidays?|(?:maternity|paternity) leave)\b"
)
_OF_WORK: Final = frozenset({None, "how_much", "job_counts", "part_time", "who_must", "split", "sector"})
#: Source: facts.md, sections 1.3 (the form) and 10, point 9.
_AWAY: Final = t(
    "La notice du rectorat ne parle pas des congés ni des arrêts. L'attestation porte un nombre de semaines : c'est "
    "lui que je compte. Pour une longue absence, demandez au service des examens.",
    easy="Congé ou arrêt : le texte n'en parle pas. Je compte les semaines de l'attestation. Un doute ? Demandez au "
    "service.",
)


def answer(talk: Talk, key: Key, asked: Asked, text: str) -> None:
    """Answers a question of the person, or asks which one it is; what is told beside it is taken first."""
    if (field := edit_named.asked_why(text)) is not None:
        requests.explain(talk, field)
    elif (asked.topic is None or asked.others) and labels.asks_what_one_is(talk, key, text):
        requests.explain(talk, key.field)
    else:
        _reply(talk, key, asked, text)


def _reply(talk: Talk, key: Key, asked: Asked, text: str) -> None:
    """« DPD 35h, et c'est payé ? »: what is told beside a question is taken first, the question then answered alone."""
    parts = parted(text) if key.field in QUESTIONS and talk.standing.said("notice") else None
    told = read_under(talk, key, parts.told) if parts is not None else None
    if parts is None or not isinstance(told, Answer) or not _is_told(QUESTIONS[key.field], told, parts):
        _say_to(talk, asked, text)
        return
    take_answer(talk, key, told, parts.told)
    alone = read_under(talk, MENU, parts.asked)
    without_topic = isinstance(alone, Asked) and alone.topic is None
    if is_it_enough(parts.asked) or (without_topic and _WHETHER_ENOUGH.search(fold(text))):
        talk.tell(so_far.STILL_TO_TELL)
    else:
        _say_to(talk, alone if isinstance(alone, Asked) else asked, text)


def _say_to(talk: Talk, asked: Asked, text: str) -> None:
    """The answer to a question, or which one it is."""
    if asked.topic in _OF_WORK and _WHETHER_AWAY_COUNTS.search(fold(text)):
        talk.tell(_AWAY)
    elif asked.others:
        doubts.ask_back(talk, asked, text)
    else:
        topics.answer(talk, asked, text)


def _is_told(question: Question, outcome: Answer, parts: Parts) -> bool:
    """Whether words beside a question answer; where any words may, only what goes on with « et », or tells more."""
    first = outcome.readings[0]
    return question.takes != "text" or (first.sure and (parts.joined or len(first.facts) > 1 or _announced(parts.told)))


def _announced(told: str) -> bool:
    """« chez DPD », « La Poste »."""
    return told[:1].isupper() or fold(told).startswith(("chez ", "c'est ", "c'etait "))
