"""Which topic a question is about: weights learnt from the examples, on the first question, in plain arithmetic.

Each mark of a text (``marks.py``) speaks for some topics and against others; the sum decides. The weights are those of
a passive-aggressive classifier (Crammer et al., 2006), averaged: example after example, the right topic must lead its
best rival by a margin, and where it does not, the marks of that example are moved just enough. The examples of no
topic take part: where they win, none fits.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain, zip_longest
from typing import Final, NamedTuple

from dialogs.reading.marks import marks
from dialogs.reading.outcome import Asked
from dialogs.reading.phrasings import PHRASINGS
from dialogs.reading.statements import STATEMENTS

#: What is told, not asked: a class of its own beside the topics.
_TOLD: Final = "told"
_EXAMPLES: Final[dict[str | None, tuple[str, ...]]] = {**PHRASINGS, _TOLD: STATEMENTS}
#: Every topic of the contract.
TOPICS: Final = tuple(topic for topic in PHRASINGS if topic is not None)
#: A best topic below this is none. Both figures were chosen on the questions at hand (``bench/topics.py``).
_LEAST: Final = 0.12
#: A best topic that leads by less is not sure: the next one is offered beside it, or none fits when none is next.
_LEAD: Final = 0.06
#: A topic that is this strong, and leads what is told by as much, makes a text a question: with a sign of one, without.
_HINTED, _SURELY = 0.09, 0.18
#: How often the examples are gone through, the lead they must have, and the most that one of them moves.
_ROUNDS, _MARGIN, _MOST = 3, 0.3, 0.3
#: What a question that names nothing (« je le trouve où ? ») is about, by the question that is open.
_OPEN_WORDS: Final = {
    "siret": "siret",
    "employer.siret": "siret",
    "period.sector": "secteur",
    "employer.activities": "attestation",
    "birth_date": "date de naissance",
}
Weights = dict[str, dict[str | None, float]]
_CLASSES: Final = tuple(_EXAMPLES)


class _Mark(NamedTuple):
    """How rare a mark is, and its weights for and against some of the classes; as a dict they were 15 times as big."""

    rarity: float
    classes: bytes
    weights: array[float]


class _Bag(NamedTuple):
    """The marks of an example with their weights. There are thousands, which as dicts took tens of MiB."""

    marks: tuple[str, ...]
    weights: array[float]

    @classmethod
    def of(cls, found: Mapping[str, float], names: dict[str, str]) -> _Bag:
        """``names`` holds the text of each mark once, for all the examples."""
        return cls(tuple(names.setdefault(mark, mark) for mark in found), array("d", found.values()))

    def items(self) -> Iterable[tuple[str, float]]:
        return zip(self.marks, self.weights, strict=True)


class _Learnt(NamedTuple):
    marks: Mapping[str, _Mark]
    unseen: float  # the rarity of a word that no example has


def topics_of(text: str, ask: str = "any") -> Asked:
    """The topic of a question: alone when sure, with another beside it when not, None when none fits.

    >>> topics_of("qui signe la convention ?")
    Asked(topic='convention', others=())
    """
    ranked = _topics_only(text)
    if ask in _OPEN_WORDS and ranked[0][1] < 2 * _LEAST:
        ranked = _topics_only(f"{text} {_OPEN_WORDS[ask]}")
    (best, score), *rest = ranked
    close = [topic for topic, other in rest if score - other < _LEAD]
    if best is None or score < _LEAST or None in close:
        return Asked(None)
    return Asked(best, tuple(topic for topic in close[:1] if topic is not None))


def _topics_only(text: str) -> list[tuple[str | None, float]]:
    return [(topic, score) for topic, score in scores(text) if topic != _TOLD]


def surely_asked(text: str, *, hinted: bool = False) -> bool:
    """Whether a text is a question of the field rather than an answer; ``hinted``: it has a sign of a question.

    >>> surely_asked("la pmsmp dure combien de jours"), surely_asked("une pmsmp de 3 semaines chez DPD")
    (True, False)
    """
    found = dict(scores(text))
    told = found.pop(_TOLD)
    best = max(found, key=found.__getitem__)
    least = _HINTED if hinted else _SURELY
    return best is not None and found[best] >= least and found[best] - max(told, 0) >= least


@lru_cache(maxsize=8)  # a text is looked at more than once while it is read, and not kept any longer
def scores(text: str) -> tuple[tuple[str | None, float], ...]:
    """All topics, and ``told``, the best first, with what speaks for them."""
    learnt, found = _learnt(), marks(text)
    known = {mark: learnt.marks[mark] for mark in found if mark in learnt.marks}
    sums = [0.0] * len(_CLASSES)
    rarity = {mark: it.rarity for mark, it in known.items()}
    for mark, much in _weighed(found.items(), rarity, learnt.unseen).items():
        if mark in known:
            _, classes, weights = known[mark]
            for one, weight in zip(classes, weights, strict=True):
                sums[one] += much * weight
    return tuple(sorted(zip(_CLASSES, sums, strict=True), key=lambda one: -one[1]))


def _summed(weights: Weights, weighed: _Bag) -> dict[str | None, float]:
    sums = dict.fromkeys(_EXAMPLES, 0.0)
    for mark, much in weighed.items():
        for topic, weight in weights.get(mark, {}).items():
            sums[topic] += much * weight
    return sums


def _weighed(found: Iterable[tuple[str, float]], rarity: Mapping[str, float], unseen: float) -> dict[str, float]:
    """The marks weighed by rarity, at length one. An unseen word counts in the length: it is what nobody asked of."""
    weighed = {mark: weight * rarity.get(mark, unseen if mark[0] == "w" else 0.0) for mark, weight in found}
    length = math.sqrt(sum(weight * weight for weight in weighed.values())) or 1.0
    return {mark: weight / length for mark, weight in weighed.items() if weight}


def learn() -> None:
    """Learns now what the first question would have to wait for."""
    _learnt()


@cache
def _learnt() -> _Learnt:
    """What the examples teach, once: it takes most of a second, so who has time to spare calls ``learn`` before."""
    # one example of each topic in turn, so that none is forgotten for long
    rows = zip_longest(*([(topic, line) for line in said] for topic, said in _EXAMPLES.items()))
    lines = (example for example in chain.from_iterable(rows) if example is not None)
    names: dict[str, str] = {}
    examples = [(topic, _Bag.of(marks(line), names)) for topic, line in lines]
    held = Counter(mark for _, found in examples for mark in found.marks)
    rarity = {mark: math.log(len(examples) / count) + 0.3 for mark, count in held.items()}
    weights = _taught([(topic, _Bag.of(_weighed(found.items(), rarity, 0.0), names)) for topic, found in examples])
    return _Learnt({mark: _mark(it, weights.get(mark, {})) for mark, it in rarity.items()}, math.log(len(examples)))


def _mark(rarity: float, weights: Mapping[str | None, float]) -> _Mark:
    return _Mark(rarity, bytes(_CLASSES.index(topic) for topic in weights), array("d", weights.values()))


def _taught(examples: Sequence[tuple[str | None, _Bag]]) -> Weights:
    """The weights after all rounds, averaged over their steps: late examples would count too much otherwise."""
    weights: Weights = defaultdict(lambda: defaultdict(float))
    moved: Weights = defaultdict(lambda: defaultdict(float))  # each move times the step at which it was made
    step = 0
    for _ in range(_ROUNDS):
        lacking: list[tuple[str | None, _Bag]] = []
        for topic, weighed in examples:
            step += 1
            sums = _summed(weights, weighed)
            own = sums.pop(topic)
            rival = max(sums, key=sums.__getitem__)
            short = _MARGIN - (own - sums[rival])
            if short > 0:
                _move(weights, moved, weighed, (topic, rival), min(short / 2, _MOST), step)
            if short > -_MARGIN:
                lacking.append((topic, weighed))
        examples = lacking  # what is well known is not repeated
    for mark, of_mark in weights.items():
        for topic, by in moved.pop(mark).items():
            of_mark[topic] -= by / (step + 1)
    return weights


def _move(
    weights: Weights,
    moved: Weights,
    weighed: _Bag,
    between: tuple[str | None, str | None],
    much: float,
    step: int,
) -> None:
    """Moves the marks of an example towards its topic, away from the rival."""
    topic, rival = between
    for mark, weight in weighed.items():
        by = much * weight
        weights[mark][topic] += by
        weights[mark][rival] -= by
        moved[mark][topic] += step * by
        moved[mark][rival] -= step * by
