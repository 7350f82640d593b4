"""A question in between: its answer, then the open question again; two topics when unsure; a human when none fits."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from dialogs.acts.humans import NO_TOPIC, hand_over
from dialogs.answers.topics.all_topics import TOPICS, source_of, topic_answer, topic_name
from dialogs.answers.topics.rule import weeks_at
from dialogs.reading.text.fold import fold
from dialogs.words.effects import Choice
from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.reading.outcome import Asked

#: The button by which none of the topics offered is meant.
NONE: Final = "none"
PART_TIME: Final = "part_time"
_HOURS: Final = re.compile(r"\b([0-9]{1,2}(?:[.,][0-9]{1,2})?) ?(?:h|heures?|hours?)\b")


def answer(talk: Talk, asked: Asked, text: str = "") -> None:
    """Answers a question of the field, or asks which one is meant, or hands it to a human."""
    if asked.topic == PART_TIME and not asked.others and (hours := _part_of_a_week(talk, text)) is not None:
        talk.tell(weeks_at(talk.standing, hours))  # « combien de semaines si je fais 24h ? »
    if asked.topic is None:
        choose(talk, NONE)
    elif asked.others:
        offered = (asked.topic, *asked.others)
        talk.tell(
            t(
                "De quoi parle votre question ? Touchez un bouton, puis nous reprenons.",
                easy="De quoi parlez-vous ? Touchez un bouton.",
            )
        )
        talk.more_choices.extend(Choice(f"topic:{code}", topic_name(code)) for code in offered)
        talk.more_choices.append(Choice(f"topic:{NONE}", t("Aucune des deux", easy="Autre chose")))
    else:
        choose(talk, asked.topic)


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
