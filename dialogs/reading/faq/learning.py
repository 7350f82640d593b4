"""Learns from the examples for which topics each mark speaks: some seconds, spent when the program is built.

Each topic is told from all the others by a linear support vector machine with squared losses, found by dual coordinate
descent (Hsieh et al., 2008): example after example, each topic's weights are moved to where that example alone would
have them best. The examples of no topic take part: where they win, none fits.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple
from zlib import crc32

from dialogs.reading.faq.examples import PHRASINGS, STATEMENTS, WISHES
from dialogs.reading.faq.marks import marks, weighed
from dialogs.reading.learnt import Learnt
from dialogs.reading.side_by_side import apart, joined

#: What is told, not asked: a class of its own beside the topics.
TOLD: Final = "told"
#: Before the name of a command: « /siret » would be an order, « siret » is a topic.
ORDER: Final = "/"
#: Of each topic and order, and of what is told, how it is said.
EXAMPLES: Final[dict[str | None, tuple[str, ...]]] = {
    **PHRASINGS,
    TOLD: STATEMENTS,
    **{ORDER + command: said for command, said in WISHES.items()},
}
#: How often the examples are gone through; what it costs to leave one on the wrong side; weights below are left out.
_ROUNDS, _COST, _LEAST = 4, 2.0, 0.04
#: How much marks count, and examples pull, are whole numbers of these steps: so those of all topics stand side by side.
_COUNTS, _PULLS = 2**12, 2**16
#: Where nothing speaks for a topic its sum is -1, and 1 where all does; they are given from 0, as shares of this.
_SPAN: Final = 5.0


class _Bag(NamedTuple):
    """The marks of an example with how much each counts. There are thousands, which as dicts took tens of MiB."""

    marks: tuple[str, ...]
    counts: array[float]

    @classmethod
    def of(cls, found: Mapping[str, float], names: dict[str, str]) -> _Bag:
        """``names`` holds the text of each mark once, for all the examples."""
        return cls(tuple(names.setdefault(mark, mark) for mark in found), array("d", found.values()))

    def items(self) -> Iterable[tuple[str, float]]:
        return zip(self.marks, self.counts, strict=True)


def learn(examples: Mapping[str | None, Sequence[str]] = EXAMPLES) -> Learnt:
    """What the examples teach, or some of them."""
    said = [(topic, line) for topic, lines in examples.items() for line in lines]
    said.sort(key=lambda example: crc32(example[1].encode()))  # in no order, and the same one wherever it is built
    names: dict[str, str] = {}
    bags = [(topic, _Bag.of(marks(line), names)) for topic, line in said]
    held = Counter(mark for _, found in bags for mark in found.marks)
    rarity = {mark: math.log(len(bags) / count) + 0.3 for mark, count in held.items()}
    weights = _taught([(topic, _Bag.of(weighed(found.items(), rarity, 0.0), names)) for topic, found in bags])
    return Learnt.of(weights, rarity, math.log(len(bags)), tuple(EXAMPLES))


def _taught(examples: Sequence[tuple[str | None, _Bag]]) -> dict[str, dict[str | None, float]]:
    """The weights of each mark, and what is said for each topic whatever the marks are."""
    places = {topic: place for place, topic in enumerate(EXAMPLES)}
    lessons = [_Lesson.of(places[topic], found) for topic, found in examples]
    weights: dict[str, int] = defaultdict(int)
    for _ in range(_ROUNDS):
        for lesson in lessons:
            lesson.teach(weights)
    unit = _COUNTS * _PULLS * _SPAN
    taught: dict[str, dict[str | None, float]] = {}
    for mark, row in weights.items():
        said = zip(EXAMPLES, (one / unit for one in apart(row, len(EXAMPLES))), strict=True)
        taught[mark] = {topic: by for topic, by in said if abs(by) * _SPAN >= _LEAST}
    return taught


class _Lesson(NamedTuple):
    """An example: its topic, its marks, and how hard it pulls at the weights of each topic, towards it or away."""

    topic: int
    found: tuple[tuple[str, int], ...]
    pulls: array[int]

    @classmethod
    def of(cls, topic: int, found: _Bag) -> _Lesson:
        counts = [(mark, round(much * _COUNTS)) for mark, much in found.items()]
        return cls(topic, tuple(counts), array("q", bytes(8 * len(EXAMPLES))))

    def teach(self, weights: dict[str, int]) -> None:
        """Pulls the weights to where this example alone would have them best."""
        sums = apart(sum(weights[mark] * much for mark, much in self.found), len(EXAMPLES))
        moves: list[tuple[int, int]] = []
        for place, (said, pull) in enumerate(zip(sums, self.pulls, strict=True)):
            side, wanted = (1, 2 * _PULLS) if place == self.topic else (-1, 0)
            short = wanted - side * said / _COUNTS**2 - pull / (2 * _COST)
            better = max(0, pull + round(short / (1 + 1 / (2 * _COST))))
            if better != pull:
                moves.append((place, side * (better - pull)))
                self.pulls[place] = better
        if moves:
            together = joined(moves)
            for mark, much in self.found:
                weights[mark] += together * much
