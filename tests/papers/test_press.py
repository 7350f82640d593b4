"""The process that draws: what it is told, how it ends, and that a paper comes out of it all the same."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.papers import press
from bot.papers.draw import MADE_AT
from bot.papers.jobs import BLANK, Job
from bot.papers.printer import NotDrawn, PressLost, Printer, _Press
from tests.papers.made import CERTIFICATE

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 20.0
ONLY_HERE = pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="a system that shows no processes")


def page(title: str = "Vos données", rows: int = 1, template: str = "sheet.typ") -> Job:
    told = [["Nom", "Da Silva"]] * rows
    data = {
        "title": title,
        "intro": [],
        "sections": [{"title": "Vous", "rows": told}],
        "foot": "Fin",
        "one_page": False,
    }
    return Job(template, "pdf", "fr", json.dumps(data), int(MADE_AT.timestamp()), standards=("ua-1",))


ENDLESS = page(rows=100_000)


@pytest.fixture
def printer() -> Iterator[Printer]:
    it = Printer()
    yield it
    it.end()


def pid_of(printer: Printer) -> int:
    assert printer.pid is not None
    return printer.pid


def until(happened: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.01)


def is_gone(pid: int) -> bool:
    """Whether a process has ended; somebody else's may wait for its parent."""
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except (ProcessLookupError, FileNotFoundError):
        return True


def is_reaped(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


# -- what comes out ----------------------------------------------------------------------------------------------------


def test_the_file_is_the_one_that_typst_has_made(printer: Printer) -> None:
    assert printer.draw(page()) == press.drawn(page())


def test_one_process_draws_for_all_threads(printer: Printer) -> None:
    titles = [f"Feuille {number}" for number in range(4)]
    alone = [printer.draw(page(title)) for title in titles]
    drawing = printer.pid
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda title: printer.draw(page(title)), titles * 3))
    assert together == alone * 3
    assert printer.pid == drawing


def test_what_the_template_cannot_draw_is_told_by_its_kind_without_a_word_of_it(
    printer: Printer, capfd: pytest.CaptureFixture[str]
) -> None:
    job = Job("sheet.typ", "pdf", "fr", json.dumps({"secrets": "mes mots"}), 0)
    with capture_logs() as logs, pytest.raises(NotDrawn) as told:
        printer.draw(job)
    assert str(told.value) == "sheet.typ: TypstError"
    assert told.value.__cause__ is told.value.__context__ is None
    assert [(line["event"], line["kind"]) for line in logs] == [("paper_not_drawn", "TypstError")]
    seen = "".join(capfd.readouterr()) + repr(logs)
    assert "secrets" not in seen
    assert "mes mots" not in seen
    assert printer.draw(page()) == press.drawn(page())


# -- how it is lost ----------------------------------------------------------------------------------------------------


def test_a_paper_is_drawn_although_the_press_was_killed_meanwhile(printer: Printer) -> None:
    expected = printer.draw(page())
    os.kill(pid_of(printer), signal.SIGKILL)
    assert printer.draw(page()) == expected


def test_a_paper_is_drawn_although_the_press_is_killed_over_it(printer: Printer) -> None:
    expected = printer.draw(page())
    first = pid_of(printer)
    os.kill(first, signal.SIGSTOP)
    killing = threading.Timer(0.2, os.kill, (first, signal.SIGKILL))
    killing.start()
    assert printer.draw(page()) == expected
    assert printer.pid != first
    assert is_reaped(first)


def test_a_press_that_hangs_is_replaced() -> None:
    printer = Printer(longest=4)
    expected = printer.draw(page())
    os.kill(pid_of(printer), signal.SIGSTOP)
    assert printer.draw(page()) == expected
    printer.end()


def test_a_paper_over_which_two_are_lost_is_given_up_and_the_next_one_drawn() -> None:
    printer = Printer(longest=1.5)
    with pytest.raises(PressLost):
        printer.draw(ENDLESS)
    assert printer.pid is None
    printer._longest = 30
    assert printer.draw(page()) == press.drawn(page())
    printer.end()


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="a system without alarms")
def test_a_press_that_hangs_ends_although_nobody_is_left_to_end_it() -> None:
    abandoned = _Press(longest=0.5)
    assert abandoned.answer(ENDLESS.to_bytes(), PATIENCE) is None
    assert abandoned.end(at_once=False) == -signal.SIGALRM


def test_a_press_that_cannot_be_started_is_lost_and_started_later(
    printer: Printer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as changed:
        changed.setattr(sys, "executable", "/nowhere/python")
        with pytest.raises(PressLost):
            printer.draw(page())
    assert printer.draw(page()) == press.drawn(page())


# -- how it ends -------------------------------------------------------------------------------------------------------


def test_after_a_rest_nothing_is_left_of_it_and_the_next_paper_is_drawn() -> None:
    printer = Printer(rest=0.5)
    expected = printer.draw(page())
    first = pid_of(printer)
    until(lambda: is_reaped(first))
    assert printer.pid is None
    assert printer.draw(page()) == expected
    printer.end()


def test_it_does_not_end_between_papers_that_follow_each_other() -> None:
    printer = Printer(rest=2)
    printer.draw(page())
    first = printer.pid
    end = time.monotonic() + 3
    while time.monotonic() < end:
        printer.draw(page())
        time.sleep(0.1)
    assert printer.pid == first
    printer.end()
    assert printer.pid is None


def test_whoever_tells_everybody_to_stop_does_not_stop_it(printer: Printer) -> None:
    expected = printer.draw(page())
    first = pid_of(printer)
    for number in (signal.SIGINT, signal.SIGTERM):
        os.kill(first, number)
    assert printer.draw(page()) == expected
    assert printer.pid == first


def test_it_ends_with_its_pipe_whoever_else_was_started_after_it() -> None:
    first, second = _Press(PATIENCE), _Press(PATIENCE)
    assert first.answer(page().to_bytes(), PATIENCE) == second.answer(page().to_bytes(), PATIENCE)
    assert first.end(at_once=False) == 0  # of its own will: nobody else holds an end
    assert second.end(at_once=False) == 0


DRAWS_AND_STAYS = """
import sys
from bot.papers.jobs import BLANK, Job
from bot.papers.printer import PRINTER
PRINTER.draw(Job(BLANK, "pdf", "fr", "{}", made_at=0))
print(PRINTER.pid, flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize("killed", [True, False], ids=["killed", "at its end"])
def test_it_ends_with_the_process_that_it_draws_for(*, killed: bool) -> None:
    program, pipe = [sys.executable, "-c", DRAWS_AND_STAYS], subprocess.PIPE
    with subprocess.Popen(program, stdin=pipe, stdout=pipe, env={"PYTHONPATH": str(ROOT)}) as ours:
        assert ours.stdin is not None
        assert ours.stdout is not None
        pid = int(ours.stdout.readline())
        assert not is_gone(pid)
        if killed:
            ours.kill()
        ours.stdin.close()
        ours.wait(PATIENCE)
    until(lambda: is_gone(pid))


# -- what it knows -----------------------------------------------------------------------------------------------------


def loaded_by(program: str) -> set[str]:
    """The packages that a fresh process has loaded once it has run this."""
    ran = subprocess.run(
        [sys.executable, "-c", f"{program}\nimport sys; print(*sys.modules)"],
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
        timeout=60,
    )
    return {name.partition(".")[0] for name in ran.stdout.decode().split()}


def test_who_has_a_paper_drawn_loads_nothing_that_draws() -> None:
    paper = f"Paper('certificate', 'a.pdf', {CERTIFICATE!r})"
    program = f"from bot.papers.draw import *; from dialogs.words.effects import Paper; assert draw({paper}, 'fr')"
    assert {"typst", "PIL"} & loaded_by(program) == set()


def test_what_draws_knows_neither_dialogs_nor_database_nor_telegram() -> None:
    loaded = loaded_by("import bot.papers.press")
    assert {"dialogs", "storage", "babel", "telegram", "sqlalchemy", "structlog", "asyncio"} & loaded == set()


@ONLY_HERE
def test_no_setting_and_no_word_is_in_its_environment_or_its_arguments(
    printer: Printer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", "14:geheim")
    monkeypatch.setenv("DATA_KEYS", "geheim")
    printer.draw(page("Madame Geheim"))
    for seen in ("environ", "cmdline"):
        assert b"eheim" not in Path(f"/proc/{printer.pid}/{seen}").read_bytes()


def test_what_lies_where_it_is_started_is_not_taken_for_a_part_of_it(printer: Printer, tmp_path: Path) -> None:
    for name in ("json", "struct", "typst", "bot"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit")
    assert printer.draw(Job(BLANK, "pdf", "fr", "{}", 0)).startswith(b"%PDF")
