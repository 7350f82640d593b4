"""A question in between: its answer, then the open question again; two topics when unsure; a human when none fits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.acts.humans import NO_TOPIC, hand_over
from dialogs.answers.topics.all_topics import TOPICS, source_of, topic_answer, topic_name
from dialogs.words.effects import Choice
from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.reading.outcome import Asked

#: The button by which none of the topics offered is meant.
NONE: Final = "none"


def answer(talk: Talk, asked: Asked) -> None:
    """Answers a question of the field, or asks which one is meant, or hands it to a human."""
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
