"""What ``pip install .`` installs works by itself: catalogs, rule files, migrations, templates and fonts inside."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("bot", "dialogs", "storage")
LEFT_OUT = ("bot/building/", "bot/catalogs/")  # tools of those who write the sentences and the examples


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked as pip does."""
    place = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True, timeout=120)
    (wheel,) = place.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(place / "site")
    return place / "site"


def test_the_wheel_holds_every_file_of_the_packages(installed: Path) -> None:
    ours = [path for package in PACKAGES for path in (ROOT / package).rglob("*") if path.is_file()]
    names = {path.relative_to(ROOT).as_posix() for path in ours if "__pycache__" not in path.parts}
    wanted = {name for name in names if not name.startswith(LEFT_OUT) and "/." not in name}
    catalogs = {f"bot/{path.relative_to(ROOT).with_suffix('.mo')}" for path in (ROOT / "locales").rglob("*.po")}
    held = {path.relative_to(installed).as_posix() for path in installed.rglob("*") if path.is_file()}
    assert (wanted | catalogs) - held == set()
    assert [name for name in held if name.startswith(LEFT_OUT)] == []


def test_the_wheel_knows_what_the_examples_teach(installed: Path) -> None:
    learnt = Path("dialogs/reading/learnt.bin")
    assert (installed / learnt).read_bytes() == (ROOT / learnt).read_bytes()


def test_what_is_installed_has_its_catalogs_rules_and_migrations(installed: Path, tmp_path: Path) -> None:
    inputs = [{"say": "bonjour"}, {"tap": "notice:understood"}, {"tap": "language:en"}]
    ran = subprocess.run(
        [sys.executable, "-m", "bot", "chat", "--lines"],
        input="\n".join(map(json.dumps, inputs)).encode(),
        env={"PYTHONPATH": str(installed), "QUATORZE_NOW": "2026-11-25"},
        capture_output=True,
        timeout=60,
        check=True,
        cwd=tmp_path,
    )
    said = [json.loads(line) for line in ran.stdout.splitlines()]
    assert "I speak English" in said[-2]["text"]
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


DRAWS = """
from bot.papers.draw import draw
from dialogs.words.effects import Paper
sheet = {"title": "Titre", "intro": [], "sections": [], "foot": "Fin", "one_page": True}
print(draw(Paper("my_data", "a.pdf", sheet), "fr").content[:4].decode())
"""


def test_what_is_installed_draws_its_papers(installed: Path, tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-P", "-c", DRAWS],
        env={"PYTHONPATH": str(installed)},
        capture_output=True,
        timeout=60,
        check=True,
        cwd=tmp_path,
    )
    assert ran.stdout.split() == [b"%PDF"]
