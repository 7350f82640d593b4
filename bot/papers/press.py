"""The press: draws pages in a process of its own, which ``printer.py`` starts: ``python -m bot.papers.press SECONDS``.

What draws is big, is native code, and rests most of the time: here it takes nothing with it when it breaks, and its
memory is given back when it ends. It knows no languages, settings or database, and reads templates and fonts alone.

Jobs come in on standard input, files go out on standard output, one after the other, until the input ends. One that
takes longer than the seconds given ends the process, where the system can do so: nobody may be left who would.
"""

from __future__ import annotations

import signal
import sys
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from bot.heap import give_back_heap
from bot.papers.colours import with_few_colours
from bot.papers.glyphs import FONTS
from bot.papers.jobs import BLANK, DRAWN, FAILED, Job, read, write

if TYPE_CHECKING:
    from typst import Compiler, Fonts

TEMPLATES: Final = FONTS.parent
DOCUMENTS_KEPT: Final = 10  # by typst, in what it has computed


def main(longest: float) -> None:
    """Draws until nobody gives it anything more."""
    # A terminal and systemd tell everybody to stop, but what was said is still to be sent, with its papers: whoever
    # gives the jobs says when it is over, by closing the pipe.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    jobs, files = sys.stdin.buffer, sys.stdout.buffer
    with suppress(BrokenPipeError):
        while (job := read(jobs)) is not None:
            _end_after(longest)
            write(files, _answer(job))
            _forget()
            give_back_heap()
            _end_after(0)


def _end_after(seconds: float) -> None:
    """By the system, even in the middle of native code; 0 calls it off."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _answer(job: bytes) -> bytes:
    """The file, or the kind of the error: its message may hold a person's words, and stays here."""
    try:
        return DRAWN + drawn(Job.from_bytes(job))
    except MemoryError:
        raise  # the next process may find some
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told
        return FAILED + type(error).__name__.encode()


def drawn(job: Job) -> bytes:
    """The file of a page; raises whatever typst does, TypeError when the template has given more than one page."""
    standards: list[Any] = list(job.standards)
    content = _compiler(job.template).compile(
        format=job.format,
        ppi=job.ppi,
        sys_inputs={"data": job.data, "language": job.language},  # inert: the template reads them as values
        pdf_standards=standards,
        timestamp=job.made_at,
    )
    if not isinstance(content, bytes):
        raise TypeError(f"{job.template}: a picture is one page, and the template has given more")
    return with_few_colours(content) if job.format == "png" else content


def _forget() -> None:
    """Typst keeps what it has computed until ten documents more are made: for a long paper that is some megabytes.

    One person's paper does not make another's quicker, and need not stay in memory.
    """
    for _ in range(DOCUMENTS_KEPT):
        _compiler(BLANK).compile(format="svg")


@cache
def _compiler(template: str) -> Compiler:
    """The compiler of a template, kept warm; it reads nothing but the folder of the templates and the fonts."""
    from typst import Compiler  # noqa: PLC0415 - it takes a moment, in which a signal would still end us

    return Compiler(TEMPLATES / template, root=TEMPLATES, font_paths=_fonts(), ignore_system_fonts=True)


@cache
def _fonts() -> Fonts:
    """Ours alone, the same ones for every template."""
    from typst import Fonts  # noqa: PLC0415 - as above

    return Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])


if __name__ == "__main__":
    main(float(sys.argv[1]))
