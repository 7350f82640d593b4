"""Which topic a question is about: the one whose examples share most with it, each mark weighed by how rare it is.

Plain arithmetic on dictionaries, made on the first question. A topic's score is half the likeness of its nearest
examples, half that of all its examples together. The examples of no topic take part: when they win, none fits.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from dialogs.reading.fold import fold, tidy
from dialogs.reading.marks import marks
from dialogs.reading.outcome import Asked
from dialogs.reading.phrasings import PHRASINGS

#: Every topic of the contract.
TOPICS: Final = tuple(topic for topic in PHRASINGS if topic is not None)
#: Less likeness than this is none. Both figures were chosen on the questions at hand (``bench/topics.py``).
_LEAST: Final = 0.17
#: A best topic that leads by less than this part of its score is not sure: the next one is offered beside it.
_LEAD: Final = 0.2
#: The nearest examples that count, and what the very nearest counts among them.
_NEAREST: Final = 4
_VERY_NEAREST: Final = 0.6
#: What a question that names nothing (« je le trouve où ? ») is about, by the question that is open.
_OPEN_WORDS: Final = {
    "siret": "siret",
    "employer.siret": "siret",
    "period.sector": "secteur",
    "employer.activities": "attestation",
    "birth_date": "date de naissance",
}
_ASKING: Final = re.compile(
    r"\b(?:est ce que?|c est (?:quoi|qui|quand|ou|combien)|qu est ce|c (?:koi|quoi|ki|qui)|quel(?:le)?s? (?:est|sont)"
    r"|peut on|puis je|dois je|faut il|suis je|y a t il|pourquoi|pk|pourkoi|kesako|what (?:is|are|if)"
    r"|how (?:do|can|many|much|long)"
    r"|do i|can i|am i|is it|does (?:it|my))\b"
    r"|^\W*(?:et si|ou|comment|combien|cb|qui|quand|quoi|quel(?:le)?s?|jusqu a quand|where|when|who|why|which)\b"
)


@dataclass(frozen=True)
class _Index:
    """The examples, by mark; ``middles`` holds each topic's examples together."""

    rarity: Mapping[str, float]
    unseen: float  # the rarity of a word that no example has
    topics: tuple[str | None, ...]  # of each example
    examples: Mapping[str, list[tuple[int, float]]]
    middles: Mapping[str, list[tuple[str | None, float]]]


def topics_of(text: str, ask: str = "any") -> Asked:
    """The topic of a question: alone when sure, with another beside it when not, None when none fits.

    >>> topics_of("qui signe la convention ?")
    Asked(topic='convention', others=())
    """
    ranked = scores(text)
    if ask in _OPEN_WORDS and (not ranked or ranked[0][1] < 2 * _LEAST):
        pointed = scores(f"{text} {_OPEN_WORDS[ask]}")
        ranked = pointed if pointed and pointed[0][1] > _LEAST else ranked
    if not ranked or ranked[0][0] is None or ranked[0][1] < _LEAST:
        return Asked(None)
    best, score = ranked[0]
    others = tuple(topic for topic, other in ranked[1:3] if topic is not None and other > (1 - _LEAD) * score)
    return Asked(best, others[:1])


def looks_like_question(text: str) -> bool:
    """Whether a text asks something: by its sign, or by how it begins.

    >>> looks_like_question("c koi cyclades"), looks_like_question("du 3 mars au 6 juin")
    (True, False)
    """
    folded = fold(tidy(text)).replace("'", " ").replace("-", " ")
    return "?" in folded or _ASKING.search(folded) is not None


@lru_cache(maxsize=512)
def scores(text: str) -> tuple[tuple[str | None, float], ...]:
    """The topics that share something with a text, best first, with their likeness from 0 to 1."""
    index = _index()
    weighed = _weighed(marks(text), index.rarity, index.unseen)
    alike: dict[int, float] = defaultdict(float)
    together: dict[str | None, float] = defaultdict(float)
    for mark, weight in weighed.items():
        for example, other in index.examples.get(mark, ()):
            alike[example] += weight * other
        for topic, other in index.middles.get(mark, ()):
            together[topic] += weight * other
    nearest: dict[str | None, list[float]] = defaultdict(list)
    for example, likeness in alike.items():
        nearest[index.topics[example]].append(likeness)
    ranked = [(topic, (_near(found) + together[topic]) / 2) for topic, found in nearest.items()]
    return tuple(sorted(ranked, key=lambda one: -one[1]))


def _near(likenesses: list[float]) -> float:
    best = sorted(likenesses, reverse=True)[:_NEAREST]
    return _VERY_NEAREST * best[0] + (1 - _VERY_NEAREST) * sum(best) / _NEAREST


def _weighed(found: Mapping[str, float], rarity: Mapping[str, float], unseen: float) -> dict[str, float]:
    """The marks weighed by rarity, at length one. An unseen word counts in the length: it is what nobody asked of."""
    weighed = {mark: weight * rarity.get(mark, unseen if mark[0] == "w" else 0.0) for mark, weight in found.items()}
    return _to_length_one(weighed)


def _to_length_one(weights: Mapping[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {mark: weight / length for mark, weight in weights.items() if weight}


@cache
def _index() -> _Index:
    """The index of all examples: about a tenth of a second, once."""
    lines = [(topic, marks(line)) for topic, said in PHRASINGS.items() for line in said]
    held: Counter[str] = Counter()
    for _, found in lines:
        held.update(found.keys())
    rarity = {mark: math.log(len(lines) / count) + 0.3 for mark, count in held.items()}
    examples: dict[str, list[tuple[int, float]]] = defaultdict(list)
    middles: dict[str | None, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for number, (topic, found) in enumerate(lines):
        for mark, weight in _weighed(found, rarity, 0.0).items():
            examples[mark].append((number, weight))
            middles[topic][mark] += weight
    by_mark: dict[str, list[tuple[str | None, float]]] = defaultdict(list)
    for topic, sums in middles.items():
        for mark, weight in _to_length_one(sums).items():
            by_mark[mark].append((topic, weight))
    return _Index(rarity, math.log(len(lines)), tuple(topic for topic, _ in lines), examples, by_mark)
