"""What the examples teach about topics, in memory and as the file that is made of it when the program is built.

The file is a line of JSON, which says how long each thing after it is: the marks, one a line; how rare each is
(float32); where its weights begin (uint32); the topic of each weight (uint8); the weights (int16, in steps of 1/4096).
Numbers are little-endian. ``python -m bot.building`` writes it; it is as much a part of the program as its modules are,
and read in the same way.
"""

from __future__ import annotations

import json
import sys
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from pkgutil import get_data
from typing import Any, Final, Self

from dialogs.reading.side_by_side import apart, joined

#: The name of the file, beside this module.
FILE: Final = "learnt.bin"
#: The rows of numbers in the order of the file, each with its kind as ``array`` has it.
_ROWS: Final = {"rarity": "f", "starts": "I", "classes": "B", "weights": "h"}
#: Weights, and how much a mark counts, are whole numbers of steps of this.
_STEPS: Final = 4096
#: Marks with so many weights are few, and most of what there is to add; the others' are quicker added one by one.
_MANY: Final = 8


@dataclass(frozen=True, slots=True)
class Learnt:
    """The weights of each mark for and against some of the topics; of thousands of marks only the texts are objects."""

    topics: tuple[str | None, ...]
    unseen: float  # the rarity of a word that no example has
    places: Mapping[str, int]  # of each mark, its place in rarity and starts
    rarity: array[float]
    starts: array[int]  # one more than there are marks: the weights of the last one end there
    classes: array[int]  # of each weight, the place of its topic
    weights: array[int]
    _in_mind: dict[int, int] = field(default_factory=dict, init=False, compare=False, repr=False)

    @classmethod
    def of(
        cls, weights: Mapping[str, Mapping[str | None, float]], rarity: Mapping[str, float], unseen: float,
        topics: tuple[str | None, ...],
    ) -> Self:  # fmt: skip
        """Packs what was learnt mark by mark."""
        steps = [{topic: round(by * _STEPS) for topic, by in weights.get(mark, {}).items()} for mark in rarity]
        rows = [{topic: by for topic, by in row.items() if by} for row in steps]
        return cls(
            topics,
            unseen,
            _numbered(rarity),
            array("f", rarity.values()),
            array("I", accumulate(map(len, rows), initial=0)),
            array("B", (topics.index(topic) for row in rows for topic in row)),
            array("h", (weight for row in rows for weight in row.values())),
        )

    def summed(self, found: Iterable[tuple[str, float]]) -> list[float]:
        """What marks that are known, each as much as it counts, say together for each of the topics and against it."""
        total, few = 0, []
        for mark, much in found:
            place = self.places[mark]
            row = self._in_mind.get(place) or self._side_by_side(place)
            if row is None:
                few.append((place, much * _STEPS))
            else:
                total += row * round(much * _STEPS)
        sums = [one / _STEPS**2 for one in apart(total, len(self.topics))]
        for place, steps in few:
            start, end = self.starts[place], self.starts[place + 1]
            for topic, weight in zip(self.classes[start:end], self.weights[start:end], strict=True):
                sums[topic] += weight * steps / _STEPS**2
        return sums

    def _side_by_side(self, place: int) -> int | None:
        """Many weights of a mark in one number, so that a single product and a sum add all of them; None for a few."""
        start, end = self.starts[place], self.starts[place + 1]
        if end - start < _MANY:
            return None
        row = self._in_mind[place] = joined(zip(self.classes[start:end], self.weights[start:end], strict=True))
        return row


def packed(learnt: Learnt) -> bytes:
    """What was learnt, as the file has it."""
    marks = "\n".join(learnt.places).encode()
    rows = {name: _little_endian(getattr(learnt, name)).tobytes() for name in _ROWS}
    sizes = {name: len(row) for name, row in {"marks": marks, **rows}.items()}
    head = {"read_by": __name__, "topics": learnt.topics, "unseen": learnt.unseen, "bytes": sizes}
    return b"".join([json.dumps(head).encode(), b"\n", marks, *rows.values()])


def unpacked(data: bytes) -> Learnt:
    """What was learnt, from its file."""
    line = data.index(b"\n") + 1
    head: dict[str, Any] = json.loads(data[:line])
    ends = accumulate(head["bytes"].values(), initial=line)
    parts = {name: data[start:end] for name, (start, end) in zip(head["bytes"], pairwise(ends), strict=True)}
    rows = [_little_endian(array(kind, parts[name])) for name, kind in _ROWS.items()]
    marks = _numbered(parts["marks"].decode().split("\n"))
    return Learnt(tuple(head["topics"]), head["unseen"], marks, *rows)


def shipped() -> Learnt | None:
    """What was learnt when the program was built; None where it was not built."""
    try:
        data = get_data(__package__, FILE)
    except FileNotFoundError:
        return None
    return None if data is None else unpacked(data)


def _numbered(marks: Iterable[str]) -> dict[str, int]:
    return {mark: place for place, mark in enumerate(marks)}


def _little_endian(numbers: array[Any]) -> array[Any]:
    """From this machine's order to the file's, and back."""
    if sys.byteorder == "big":
        numbers = numbers[:]
        numbers.byteswap()
    return numbers
