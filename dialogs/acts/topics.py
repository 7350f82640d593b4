"""A question in between: its answer, then the open question again; a human when no topic fits."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from dialogs.acts.humans import NO_TOPIC, hand_over
from dialogs.answers.topics.all_topics import TOPICS, source_of, topic_answer
from dialogs.answers.topics.rule import weeks_at
from dialogs.answers.which_one import NONE
from dialogs.reading.text.fold import fold
from dialogs.words.effects import Choice
from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.reading.outcome import Asked

PART_TIME: Final = "part_time"
_HOURS: Final = re.compile(r"\b([0-9]{1,2}(?:[.,][0-9]{1,2})?) ?(?:h|heures?|hours?)\b")


def answer(talk: Talk, asked: Asked, text: str = "") -> None:
    """Answers a question of the field, or hands it to a human where it is of no topic."""
    if asked.topic == PART_TIME and (hours := _part_of_a_week(talk, text)) is not None:
        talk.tell(weeks_at(talk.standing, hours))  # « combien de semaines si je fais 24h ? »
    choose(talk, NONE if asked.topic is None else asked.topic)


def _part_of_a_week(talk: Talk, text: str) -> Decimal | None:
    """The hours a week that a question names, where they are fewer than those of a full week."""
    named = [Decimal(found.replace(",", ".")) for found in _HOURS.findall(fold(text))]
    base = talk.standing.diploma.requirement.hours_per_week
    return named[0] if len(named) == 1 and 0 < named[0] < base else None


def choose(talk: Talk, code: str) -> None:
    """Says the answer to a topic; its source stands behind a button of the question that follows."""
    if code in TOPICS:
        talk.tell(topic_answer(talk.standing, code))
        talk.more_choices.append(Choice(f"source:{code}", t("D'où vient cette information ?", easy="D'où ça vient ?")))
    else:
        hand_over(talk, NO_TOPIC, t("Je n'ai pas la réponse à cette question.", easy="Je ne sais pas."))


def show_source(talk: Talk, code: str) -> None:
    """Says where an answer comes from."""
    if code in TOPICS:
        talk.tell(source_of(talk.standing, code))
