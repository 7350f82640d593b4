"""Which topic a question is about. Each mark of a text (``marks.py``) speaks for some topics and against others.

How much, the examples teach (``learning.py``) when the program is built; the sum decides.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache
from operator import itemgetter
from typing import Final, NamedTuple

from dialogs.reading.faq.learning import ORDER, TOLD, learn
from dialogs.reading.faq.marks import marks, telling_words, weighed, words_of
from dialogs.reading.learnt import Learnt, shipped
from dialogs.reading.outcome import Asked
from dialogs.reading.text.fold import fold
from dialogs.words.fields import EMPLOYER_SIRET, SECTOR

#: A best topic below this is none. Both figures were chosen by leaving a quarter of the examples out in turn: of what
#: leads by more, one in twenty is wrong; of what leads by less, four in five are one of the two that are offered.
_LEAST: Final = 0.06
#: A best topic that leads by less, be it over none, is not sure: the next one is offered beside it.
_LEAD: Final = 0.1
#: A topic that is this strong, and leads what is told by as much, makes a text a question: with a sign of one, without.
_HINTED, _SURELY = 0.09, 0.18
#: A text that is so like something else, and so little like an order, is none though it has the words of one.
_SURELY_ELSE, _NOT_AT_ALL = 0.3, 0.03
#: Words that are as like the questions of no topic ask one of those.
_NOTHING: Final = 0.15
#: What a question that names nothing (« je le trouve où ? ») is about, by the question that is open.
_OPEN_WORDS: Final = {
    "siret": "siret",
    EMPLOYER_SIRET: "siret",
    SECTOR: "secteur",
    "employer.activities": "attestation",
}
#: « où ? », « comment ? »: of what, the question that is open tells.
_FEW: Final = 5  # telling words; what has more names what it is about
#: « comment je peux l'avoir ? »
_POINTS: Final = re.compile(
    r"\b(?:l'|le |ca |cela )(?:avoir|a|trouv\w+|obten\w+|obtient|recuper\w+|cherch\w+|demand\w+)\b"
)
_BARE: Final = (("ou",), ("comment",), ("quoi",))


def topics_of(text: str, ask: str = "any") -> Asked:
    """The topic of a question: alone when sure, with another beside it when not, None when none fits.

    >>> topics_of("qui signe la convention ?")
    Asked(topic='convention', others=())
    """
    asked = _decided(text)
    of_none = of_no_topic(text) and not _POINTS.search(fold(text))
    named_nothing = (asked.topic is None and not of_none) or asked.others or words_of(text) in _BARE
    if ask in _OPEN_WORDS and named_nothing and len(telling_words(text)) <= _FEW:
        return _decided(f"{text} {_OPEN_WORDS[ask]}")
    return asked


def _decided(text: str) -> Asked:
    (best, score), *rest = _topics_only(text)
    if best is None or score < _LEAST:
        return Asked(None)
    topics = [(topic, other) for topic, other in rest if topic is not None]
    close = [topic for topic, other in topics if score - other < _LEAD]
    if not close and None in {topic for topic, other in rest if score - other < _LEAD}:
        close = [topics[0][0]]  # it may be of no topic: asked back, and so with another beside it
    return Asked(best, tuple(close[:1]))


def with_next_topic(asked: Asked, text: str) -> Asked:
    """The topic in doubt: the next one, by what the text says, is offered beside it."""
    if asked.topic is None or asked.others:
        return asked
    following = [topic for topic, _ in _topics_only(text) if topic is not None and topic != asked.topic]
    return replace(asked, others=tuple(following[:1]))


def _topics_only(text: str) -> list[tuple[str | None, float]]:
    return [(topic, score) for topic, score in scores(text) if topic != TOLD and not _orders(topic)]


def _orders(topic: str | None) -> bool:
    return topic is not None and topic.startswith(ORDER)


def of_the_field(said: str | None) -> bool:
    """Whether it is the name of a topic, rather than of an order or of what is told."""
    return said is not None and said != TOLD and not _orders(said)


def surely_asked(text: str, *, hinted: bool = False) -> bool:
    """Whether a text is a question of the field rather than an answer; ``hinted``: it has a sign of a question.

    >>> surely_asked("la pmsmp dure combien de jours"), surely_asked("une pmsmp de 3 semaines chez DPD")
    (True, False)
    """
    found = {topic: score for topic, score in scores(text) if not _orders(topic)}
    told = found.pop(TOLD)
    best = max(found, key=found.__getitem__)
    least = _HINTED if hinted else _SURELY
    return best is not None and found[best] >= least and found[best] - max(told, 0) >= least


def of_no_topic(text: str) -> bool:
    """Whether a text is a question, and of none of the topics: « y a des annales quelque part »."""
    best, score = scores(text)[0]
    return best is None and score >= _NOTHING


def wanted(text: str) -> float:
    """How much a text is like a question of a topic, or an order, over what is told or of no topic."""
    found = dict(scores(text))
    other = max(found.pop(TOLD), found.pop(None), 0.0)
    return max(found.values()) - other


class Wish(NamedTuple):
    """A command that a text is like, how much, and by how much it leads what is no order."""

    command: str
    like: float
    lead: float


def wish_of(text: str) -> Wish | None:
    """The command that a text is likest to; None where it is likest to what is no order."""
    ranked = scores(text)
    best, score = ranked[0]
    if best is None or not _orders(best):
        return None
    other = next(other for topic, other in ranked if not _orders(topic))
    return Wish(best.removeprefix(ORDER), score, score - other)


def unlike(command: str, text: str) -> bool:
    """Whether a text is clearly something else than that order, though it has the words of one.

    >>> unlike("certificate", "papier signé je l'envoie où"), unlike("certificate", "envoyez le papier")
    (True, False)
    """
    found = dict(scores(text))
    other = max(score for topic, score in found.items() if not _orders(topic))
    return other >= _SURELY_ELSE and found.get(ORDER + command, other) < _NOT_AT_ALL


@lru_cache(maxsize=8)  # a text is looked at more than once while it is read, and not kept any longer
def scores(text: str) -> tuple[tuple[str | None, float], ...]:
    """All topics, and ``told``, the best first, with what speaks for them."""
    learnt, found = _learnt(), marks(text)
    rarity = {mark: learnt.rarity[learnt.places[mark]] for mark in found if mark in learnt.places}
    known = weighed(found.items(), rarity, learnt.unseen)
    sums = learnt.summed((mark, much) for mark, much in known.items() if mark in rarity)
    return tuple(sorted(zip(learnt.topics, sums, strict=True), key=itemgetter(1), reverse=True))


def recall() -> None:
    """Brings to mind what the first question would have to wait for."""
    scores("bonjour")


def is_learnt(word: str) -> bool:
    """Whether an example has this folded word."""
    return f"w{word}" in _learnt().places


@cache
def _learnt() -> Learnt:
    """What was learnt when the program was built; where it was not built, the first question waits for the learning."""
    return shipped() or learn()
