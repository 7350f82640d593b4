"""What people ask, and what is answered: every topic of ``reading.md`` section 4, in its order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.answers.topic import Topic, of_the_rule, told
from dialogs.answers.topics.exam import EXAM
from dialogs.answers.topics.papers import PAPERS
from dialogs.answers.topics.places import PLACES
from dialogs.answers.topics.rule import RULE
from dialogs.answers.topics.us import US
from dialogs.answers.topics.work import WORK
from dialogs.words.text import lines, t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said

TOPICS: Final[dict[str, Topic]] = {**RULE, **WORK, **PLACES, **PAPERS, **EXAM, **US}


def topic_answer(standing: Standing, code: str) -> Said:
    """The answer to a topic, two or three short sentences."""
    return TOPICS[code].answer(standing)


def topic_name(code: str) -> Said:
    """What a topic is called on a button."""
    return TOPICS[code].name


def source_of(standing: Standing, code: str) -> Said:
    """Where an answer comes from: each text, and its address."""
    topic = TOPICS[code]
    return lines(
        t("D'où vient cette information :", easy="C'est écrit ici :"),
        *(told(source) for source in topic.sources),
        of_the_rule(standing.diploma.requirement) if topic.by_rule else None,
    )
