"""How well questions are matched to topics, and how fast: ``.venv/bin/python bench/topics.py [--show]``.

Two files of paraphrases, none of them an example: those at hand while the examples were written and the figures
chosen, and those kept apart until the end.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from dialogs.reading.topics import scores, topics_of

PARAPHRASES = Path(__file__).resolve().parent.parent / "tests" / "reading" / "paraphrases"


def rows(path: Path) -> list[tuple[str | None, str]]:
    pairs = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    return [(None if topic == "none" else topic, text) for topic, text in pairs]


def measure(path: Path, *, show: bool) -> None:
    said = rows(path)
    counts = dict.fromkeys(
        ("on topic", "first", "offered", "sure", "sure and wrong", "off topic", "off topic to a human"), 0
    )
    for topic, text in said:
        found = topics_of(text)
        offered = (found.topic, *found.others)
        if topic is None:
            counts["off topic"] += 1
            counts["off topic to a human"] += found.topic is None
        else:
            counts["on topic"] += 1
            counts["first"] += found.topic == topic
            counts["offered"] += topic in offered
            counts["sure"] += found.topic is not None and not found.others
            counts["sure and wrong"] += found.topic not in {None, topic} and not found.others
        if show and found.topic != topic:
            print(f"   {topic} {text!r}: {[(name, round(score, 2)) for name, score in scores(text)[:3]]}")
    on, off = counts["on topic"], counts["off topic"]
    print(
        f"{path.stem}: right topic first {counts['first']}/{on} ({counts['first'] / on:.1%}), among those offered "
        f"{counts['offered'] / on:.1%}, sure {counts['sure'] / on:.1%}, sure and wrong {counts['sure and wrong'] / on:.1%}; off topic known as such "
        f"{counts['off topic to a human']}/{off}"
    )


def pace(texts: list[str]) -> None:
    start = time.process_time()
    topics_of("bonjour")
    print(f"first question: {1000 * (time.process_time() - start):.0f} ms")
    start = time.process_time()
    for text in texts:
        topics_of(text)
    print(f"each question after it: {1000 * (time.process_time() - start) / len(texts):.2f} ms of CPU")


if __name__ == "__main__":
    files = sorted(PARAPHRASES.glob("*.tsv"))
    pace([text for path in files for _, text in rows(path)])
    for each in files:
        measure(each, show="--show" in sys.argv and "apart" not in each.stem)
