"""How well questions are matched to topics, and how fast: ``.venv/bin/python bench/topics.py [--show]``.

The first question reads what was learnt when the program was built (``make``), and prepares the repair of slips.

Three files of paraphrases, none of them an example: those at hand while the examples were written and the figures
chosen, those written before and kept apart until the end, and those written when all was done.
"""

from __future__ import annotations

import resource
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from dialogs.reading.faq.learning import learn
from dialogs.reading.faq.topics import scores, topics_of

PARAPHRASES = Path(__file__).resolve().parent.parent / "tests" / "reading" / "paraphrases"


def rows(path: Path) -> list[tuple[str | None, str]]:
    pairs = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    return [(None if topic == "none" else topic, text) for topic, text in pairs]


def measure(path: Path, *, show: bool) -> None:
    counts: Counter[str] = Counter()
    for topic, text in rows(path):
        found = topics_of(text)
        sure = found.topic is not None and not found.others
        kind = "off" if topic is None else "on"
        counts[kind] += 1
        counts[f"{kind} right"] += found.topic == topic
        counts[f"{kind} offered"] += topic in {found.topic, *found.others}
        counts[f"{kind} sure"] += sure
        counts[f"{kind} sure and wrong"] += sure and found.topic != topic
        if show and found.topic != topic:
            print(f"   {topic} {text!r}: {[(name, round(score, 2)) for name, score in scores(text)[:3]]}")
    print(f"{path.stem}: {counts['on']} questions of a topic, {counts['off']} of none")
    for what, kind, told in (
        ("right topic first", "on", "on right"),
        ("right topic first or offered", "on", "on offered"),
        ("sure", "on", "on sure"),
        ("sure and wrong", "on", "on sure and wrong"),
        ("off topic and known as such", "off", "off right"),
    ):
        print(f"   {what}: {counts[told]}/{counts[kind]} ({counts[told] / counts[kind]:.1%})")


def resident() -> float:
    """MiB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 2**20


def pace(texts: list[str]) -> None:
    before, start = resident(), time.process_time()
    topics_of("bonjour")
    print(f"first question: {1000 * (time.process_time() - start):.0f} ms of CPU, {resident() - before:.1f} MiB")
    start = time.process_time()
    for text in texts:
        topics_of(text)
    print(f"each question after it: {1000 * (time.process_time() - start) / len(texts):.2f} ms of CPU")
    start = time.process_time()
    learn()
    print(f"learning, when the program is built: {1000 * (time.process_time() - start):.0f} ms of CPU")


if __name__ == "__main__":
    files = sorted(PARAPHRASES.glob("*.tsv"))
    pace([text for path in files for _, text in rows(path)])
    for each in files:
        measure(each, show="--show" in sys.argv and each.stem == "at_hand")
