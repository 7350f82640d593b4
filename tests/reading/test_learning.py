"""What the examples teach is made once, when the program is built: the file says it, and a program follows the file."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from shutil import copytree, ignore_patterns
from typing import NamedTuple

import pytest

from bot.building import products
from dialogs.reading.learnt import FILE, Learnt, packed, shipped, unpacked

ROOT = Path(__file__).resolve().parents[2]
QUESTION = "qui signe la convention ?"


#: Answers a question, and keeps what it had to learn for that.
ASKING = """
import sys
from dialogs.reading.faq import topics
from dialogs.reading.learnt import packed
print(topics.topics_of(sys.argv[1]).topic)
with open(sys.argv[2], "wb") as file:
    file.write(packed(topics._learnt()))
"""


class Answered(NamedTuple):
    topic: str
    learnt: Learnt


def asked_in(checkout: Path) -> Answered:
    kept = checkout / "learnt.bin"
    ran = subprocess.run(
        [sys.executable, "-c", ASKING, QUESTION, kept],
        cwd=checkout, env={}, capture_output=True, timeout=240, check=True,
    )  # fmt: skip
    return Answered(ran.stdout.decode().strip(), unpacked(kept.read_bytes()))


def not_built(folder: Path) -> Path:
    """The dialogs alone, without what is made of them."""
    copytree(ROOT / "dialogs", folder / "dialogs", ignore=ignore_patterns(FILE, "__pycache__"))
    return folder


@pytest.fixture(scope="module")
def answered(tmp_path_factory: pytest.TempPathFactory) -> Answered:
    """By a program that was never built: learning takes seconds, so all tests look at what one has learnt."""
    return asked_in(not_built(tmp_path_factory.mktemp("not-built")))


@pytest.fixture(scope="module")
def learnt(answered: Answered) -> Learnt:
    return answered.learnt


def test_the_file_says_what_is_learnt_now(learnt: Learnt) -> None:
    of_file = shipped()
    assert of_file is not None
    assert (of_file.topics, of_file.unseen) == (learnt.topics, learnt.unseen)
    assert (of_file.places, of_file.starts, of_file.classes) == (learnt.places, learnt.starts, learnt.classes)
    assert of_file.rarity.tolist() == pytest.approx(learnt.rarity.tolist())
    assert of_file.weights.tolist() == pytest.approx(learnt.weights.tolist(), abs=1e-6)


def rests_on() -> list[Path]:
    """The modules that learning imports, wherever they stand, and the examples."""
    program = "import sys; import dialogs.reading.faq.learning; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    modules = [Path(name.replace(".", "/")).with_suffix(".py") for name in ran.stdout.split()]
    files = [ROOT / module for module in modules if module.is_relative_to("dialogs/reading")]
    reading = ROOT / "dialogs/reading"
    examples = [*reading.glob("phrasings/*.txt"), *reading.glob("wishes/*.txt")]
    return [file.relative_to(reading) for file in (*files, *examples) if file.exists()]


def test_it_is_learnt_anew_when_anything_that_it_rests_on_has_changed(
    tmp_path: Path, learnt: Learnt, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = tmp_path / "reading"
    copytree(ROOT / "dialogs/reading", reading, ignore=ignore_patterns("__pycache__"))
    monkeypatch.setattr(products, "learn", lambda: learnt)
    for file in reading.rglob("*.*"):
        os.utime(file, (1000, 1000))
    sources = rests_on()
    assert {Path("faq/marks.py"), Path("text/fold.py"), Path("wishes/undo.txt")} <= set(sources)
    for source in sources:
        os.utime(reading / FILE, (2000, 2000))
        assert products.learn_topics(reading).stat().st_mtime == 2000
        os.utime(reading / source, (3000, 3000))
        assert products.learn_topics(reading).stat().st_mtime > 3000, source
        os.utime(reading / source, (1000, 1000))


def test_what_was_learnt_goes_into_its_file_and_comes_back(learnt: Learnt) -> None:
    assert unpacked(packed(learnt)) == learnt


def test_the_numbers_of_the_file_are_little_endian_on_every_machine(learnt: Learnt) -> None:
    assert packed(learnt).endswith(struct.pack("<2h", *learnt.weights[-2:]))


def test_weights_that_stand_side_by_side_in_one_number_are_summed_as_one_by_one(learnt: Learnt) -> None:
    marks = list(learnt.places)[:400]
    known = [(learnt.places[mark], 0.3 - i / 1000) for i, mark in enumerate(marks)]
    sums = [0.0] * len(learnt.topics)
    for place, much in known:
        for i in range(learnt.starts[place], learnt.starts[place + 1]):
            sums[learnt.classes[i]] += much * learnt.weights[i] / 4096
    counts = [learnt.starts[place + 1] - learnt.starts[place] for place, _ in known]
    assert min(counts) < 8 <= max(counts)
    for _ in range(2):  # fresh, and from the rows in mind
        summed = learnt.summed((mark, much) for mark, (_, much) in zip(marks, known, strict=True))
        assert summed == pytest.approx(sums, abs=4e-3)


def test_where_nothing_was_built_the_first_question_is_answered_all_the_same(answered: Answered) -> None:
    assert answered.topic == "convention"


def test_a_program_with_the_file_follows_it_and_learns_nothing(tmp_path: Path, learnt: Learnt) -> None:
    checkout = not_built(tmp_path)
    others = tuple("of the file" if topic == "convention" else topic for topic in learnt.topics)
    (checkout / "dialogs/reading" / FILE).write_bytes(packed(replace(learnt, topics=others)))
    assert asked_in(checkout).topic == "of the file"
