"""The walls of the house, read from the imports: who may know whom. Change a wall here together with its reason."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("bot", "dialogs", "storage")

#: Of the standard library, what only computes: no clock, no chance, no files, no network, no other process.
PURE = frozenset(
    [
        "__future__",
        "abc",
        "array",
        "base64",
        "binascii",
        "bisect",
        "calendar",
        "collections",
        "contextlib",
        "copy",
        "dataclasses",
        "datetime",
        "decimal",
        "difflib",
        "enum",
        "fractions",
        "functools",
        "graphlib",
        "hashlib",
        "heapq",
        "hmac",
        "html",
        "itertools",
        "json",
        "keyword",
        "math",
        "numbers",
        "operator",
        "re",
        "reprlib",
        "statistics",
        "string",
        "struct",
        "textwrap",
        "tomllib",
        "types",
        "typing",
        "unicodedata",
        "weakref",
        "zlib",
        "zoneinfo",
    ]
)


@dataclass(frozen=True)
class Room:
    """What the modules under a path may import beside themselves and what lies below them."""

    path: str
    ours: tuple[str, ...] = ()
    libraries: frozenset[str] | set[str] = frozenset()
    pure: bool = True


WORDS, RULES, REMINDING = "dialogs.words", "dialogs.rules", "dialogs.reminding"
#: What questions and answers share: names, lengths, the cards of a period, an employer, the service, a standing …
ALIKE = ("later", "naming", "lengths", "cards", "employers", "brands", "service_told", "standing", "declared")
SHARED = tuple(f"dialogs.{module}" for module in ALIKE)
#: Of reading, what is needed to learn which topic a question is about.
LEARNING = ("text", "learnt", "side_by_side", "pages", "outcome")

#: The first room that a module lies in is its own.
ROOMS = (
    Room("dialogs/words"),
    Room("dialogs/rules"),
    # what was learnt when the program was built is a part of it, and comes the way its modules do
    Room("dialogs/reading/learnt.py", ("dialogs.reading.side_by_side",), {"pkgutil", "sys"}),
    Room("dialogs/reading/pages.py", (), {"pkgutil"}),  # and so do the pages that are written as data
    # what a text is made of, and which topic a question is about, know nothing of stays, names and answers
    Room("dialogs/reading/text", (), {"babel.core", "rapidfuzz"}),
    Room("dialogs/reading/faq", (WORDS, *(f"dialogs.reading.{name}" for name in LEARNING)), {"rapidfuzz"}),
    Room("dialogs/reading", (WORDS,), {"babel.dates", "babel.core", "dateutil", "rapidfuzz", "stdnum"}),
    Room("dialogs/questions", (WORDS, RULES, "dialogs.reading", *SHARED)),
    Room("dialogs/reminding", (WORDS, RULES, *SHARED)),
    Room("dialogs/answers", (WORDS, RULES, REMINDING, *SHARED)),
    Room("dialogs/later.py", (), {"dateutil.relativedelta"}),
    *(Room(f"{module.replace('.', '/')}.py", (WORDS, RULES, *SHARED)) for module in SHARED),
    Room("dialogs", ("dialogs",)),  # the engine, and the acts that it is made of
    Room("storage", (WORDS,), {"sqlalchemy", "alembic", "cryptography", "orjson"}, pure=False),
)
#: The rooms of a house, and the modules beside them, from the ground up: none knows what stands above it.
STOREYS = {
    "dialogs": (
        "words", "rules", " ".join(ALIKE), "reading", "questions", "reminding", "answers", "acts", "meaning", "hearing",
        "engine",
    ),
    "dialogs.answers": (
        "moments", "apology", "help", "deadlines", "topic", "advice", "topics", "which_one", "trust", "papers",
        "result", "summary", "plan", "reminders", "my_data",
    ),
    "dialogs.reading": (
        "outcome", "held", "pages", "side_by_side", "learnt", "text", "faq", "around", "work", "dates", "line",
        "answered", "choosing", "days", "effort", "names", "employer", "people", "stay", "reminders", "mending",
        "heard", "asked", "talk", "plain", "perhaps", "unsaid", "second_look", "slip_looked_for", "read",
    ),
}  # fmt: skip
STORAGE_NEVER = {"asyncio", "gettext"}

#: What only a few modules of ``bot`` may know.
KEPT_APART = {
    "telegram": ("bot/incoming", "bot/outgoing", "bot/app", "bot/telegram"),
    "gettext": ("bot/rendering", "bot/staff", "bot/catalogs"),
    "babel.support": ("bot/rendering", "bot/staff"),
    "babel.messages": ("bot/building", "bot/catalogs"),
    "bot.commands": ("bot/commands",),  # the command line is a way in: what it shares with others lies beside it
}


def modules(package: str) -> list[Path]:
    return sorted(path.relative_to(ROOT) for path in (ROOT / package).rglob("*.py"))


@cache
def tree_of(file: Path) -> ast.Module:
    return ast.parse((ROOT / file).read_text("utf-8"), str(file))


@cache
def imports(file: Path) -> frozenset[str]:
    """What a module imports, in full: of ``from a import b`` both ``a`` and ``a.b``."""
    return frozenset(_imports(file))


def _imports(file: Path) -> Iterator[str]:
    package = file.parent.parts
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            name = ".".join([*above, *([node.module] if node.module else [])])
            yield name
            yield from (f"{name}.{alias.name}" for alias in node.names)


def lies_in(name: str, places: tuple[str, ...] | frozenset[str] | set[str]) -> bool:
    return any(name == place or name.startswith(f"{place}.") for place in places)


def room_of(file: Path) -> Room:
    return next(room for room in ROOMS if file.is_relative_to(room.path))


def intrusions(file: Path) -> Iterator[str]:
    """The imports that a module's room does not allow, each said once."""
    room = room_of(file)
    own = room.path.removesuffix(".py").replace("/", ".")
    allowed = (own, *room.ours, *room.libraries)
    # "from dialogs import words" names the house on its way to a room, and "from a import b" the b that a allows
    for name in sorted(imports(file) - {"dialogs", "storage", *(top for each in allowed for top in _above(each))}):
        standard = name.partition(".")[0] in (PURE if room.pure else sys.stdlib_module_names - STORAGE_NEVER)
        if not (standard or lies_in(name, set(allowed))):
            yield f"{file} imports {name}"


def _above(name: str) -> Iterator[str]:
    """The packages on the way to a module: of ``a.b.c``, ``a`` and ``a.b``."""
    parts = name.split(".")[:-1]
    return (".".join(parts[: n + 1]) for n in range(len(parts)))


ALL = [file for package in PACKAGES for file in modules(package)]
BOT = [file for file in ALL if file.parts[0] == "bot"]
#: Of what the pure rooms may import, the calls that look at a clock.
CLOCKS = {f"{owner}.{call}" for owner in ("date", "datetime", "time") for call in ("now", "today", "utcnow", "time")}


def calls(file: Path) -> Iterator[str]:
    """What a module calls by name: ``open``, or with its owner, such as ``date.today``."""
    for node in ast.walk(tree_of(file)):
        match node:
            case ast.Call(func=ast.Name(id=name)):
                yield name
            case ast.Call(func=ast.Attribute(value=owner, attr=called)):
                yield f"{owner.id if isinstance(owner, ast.Name) else getattr(owner, 'attr', '…')}.{called}"


def test_each_module_imports_only_what_its_room_allows() -> None:
    walled = [file for file in ALL if file not in BOT]
    assert [intrusion for file in walled for intrusion in intrusions(file)] == []


def height(house: str, name: str) -> int:
    """On which storey of a house a module stands; one of another house is below them all."""
    if not name.startswith(f"{house}."):
        return -1
    room = name.removeprefix(f"{house}.").partition(".")[0]
    return next(number for number, rooms in enumerate(STOREYS[house]) if room in rooms.split())


@pytest.mark.parametrize("house", STOREYS)
def test_a_house_is_built_from_the_ground_up(house: str) -> None:
    floating = [
        f"{file} imports {name}"
        for file in modules(house.replace(".", "/"))
        if file.name != "__init__.py"
        for name in sorted(imports(file))
        if height(house, name) > height(house, ".".join(file.with_suffix("").parts))
    ]
    assert floating == []


def test_every_room_of_the_walls_exists() -> None:
    assert [room.path for room in ROOMS if not (ROOT / room.path).exists()] == []


def test_some_libraries_are_known_in_few_places() -> None:
    strangers = [
        f"{file} imports {name}"
        for file in BOT
        for name in sorted(imports(file))
        for library, places in KEPT_APART.items()
        if lies_in(name, {library}) and not str(file).startswith(places)
    ]
    assert strangers == []


def test_the_dialogs_never_look_at_the_clock() -> None:
    assert [f"{file} calls {call}" for file in modules("dialogs") for call in calls(file) if call in CLOCKS] == []


#: What needs no import, and yet reaches a file, a terminal or code that no import tells of.
REACHING = {"open", "input", "print", "breakpoint", "exec", "eval", "__import__"}


def test_the_dialogs_touch_no_file_no_terminal_and_no_code_unseen() -> None:
    assert [f"{file} calls {call}" for file in modules("dialogs") for call in calls(file) if call in REACHING] == []


#: What a process that only sends and reminds would hold for nothing: ``worker`` promises 130 MiB.
BIG = frozenset(
    {
        "dialogs.reading.read",
        "dialogs.hearing.hearing",
        "rapidfuzz",
        "typst",
        "PIL",
        "alembic",
        "prompt_toolkit",
        "jinja2",
    }
)


def test_who_only_sends_does_not_load_what_reads_draws_or_talks_in_a_terminal() -> None:
    program = "import sys, bot.house, bot.web.app, bot.web.server; print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert BIG.isdisjoint(ran.stdout.split())
