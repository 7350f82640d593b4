"""Learns from the examples for which topics each mark speaks: about a second, spent when the program is built.

The weights are those of a passive-aggressive classifier (Crammer et al., 2006), averaged: example after example, the
right topic must lead its best rival by a margin, and where it does not, the marks of that example are moved just
enough. The examples of no topic take part: where they win, none fits.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, zip_longest
from typing import Final, NamedTuple

from dialogs.reading.faq.examples import PHRASINGS, STATEMENTS, WISHES
from dialogs.reading.faq.marks import marks, weighed
from dialogs.reading.learnt import Learnt

#: What is told, not asked: a class of its own beside the topics.
TOLD: Final = "told"
#: Before the name of a command: « /siret » would be an order, « siret » is a topic.
ORDER: Final = "/"
_EXAMPLES: Final[dict[str | None, tuple[str, ...]]] = {
    **PHRASINGS,
    TOLD: STATEMENTS,
    **{ORDER + command: said for command, said in WISHES.items()},
}
#: How often the examples are gone through, the lead they must have, and the most that one of them moves.
_ROUNDS, _MARGIN, _MOST = 4, 0.3, 0.2
_Weights = dict[str, dict[str | None, float]]


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


def learn() -> Learnt:
    """What the examples teach."""
    # one example of each topic in turn, so that none is forgotten for long
    rows = zip_longest(*([(topic, line) for line in said] for topic, said in _EXAMPLES.items()))
    lines = (example for example in chain.from_iterable(rows) if example is not None)
    names: dict[str, str] = {}
    examples = [(topic, _Bag.of(marks(line), names)) for topic, line in lines]
    held = Counter(mark for _, found in examples for mark in found.marks)
    rarity = {mark: math.log(len(examples) / count) + 0.3 for mark, count in held.items()}
    weights = _taught([(topic, _Bag.of(weighed(found.items(), rarity, 0.0), names)) for topic, found in examples])
    return Learnt.of(weights, rarity, math.log(len(examples)), tuple(_EXAMPLES))


def _taught(examples: Sequence[tuple[str | None, _Bag]]) -> _Weights:
    """The weights after all rounds, averaged over their steps: late examples would count too much otherwise."""
    weights: _Weights = defaultdict(lambda: defaultdict(float))
    moved: _Weights = defaultdict(lambda: defaultdict(float))  # each move times the step at which it was made
    step = 0
    for _ in range(_ROUNDS):
        lacking: list[tuple[str | None, _Bag]] = []
        for topic, found in examples:
            step += 1
            sums = _summed(weights, found)
            own = sums.pop(topic)
            rival = max(sums, key=sums.__getitem__)
            short = _MARGIN - (own - sums[rival])
            if short > 0:
                _move(weights, moved, found, (topic, rival), min(short / 2, _MOST), step)
            if short > -_MARGIN:
                lacking.append((topic, found))
        examples = lacking  # what is well known is not repeated
    for mark, of_mark in weights.items():
        for topic, by in moved.pop(mark).items():
            of_mark[topic] -= by / (step + 1)
    return weights


def _summed(weights: _Weights, found: _Bag) -> dict[str | None, float]:
    sums = dict.fromkeys(_EXAMPLES, 0.0)
    for mark, much in found.items():
        for topic, weight in weights.get(mark, {}).items():
            sums[topic] += much * weight
    return sums


def _move(
    weights: _Weights,
    moved: _Weights,
    found: _Bag,
    between: tuple[str | None, str | None],
    much: float,
    step: int,
) -> None:
    """Moves the marks of an example towards its topic, away from the rival."""
    topic, rival = between
    for mark, weight in found.items():
        by = much * weight
        weights[mark][topic] += by
        weights[mark][rival] -= by
        moved[mark][topic] += step * by
        moved[mark][rival] -= step * by
