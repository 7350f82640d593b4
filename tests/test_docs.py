"""The pages tell the truth: README.md and docs/ are compared with the code.

After a change of words: ``pytest tests/test_docs.py --rewrite`` writes README's conversation anew; then read the diff.
"""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from fnmatch import fnmatchcase
from importlib.metadata import distribution
from pathlib import Path
from textwrap import wrap

import pytest
from prometheus_client import REGISTRY

import bot.counting  # noqa: F401 - what it counts
from bot.cli import COMMANDS
from bot.house import FINISHING, SETTLING
from bot.settings import Settings, names
from bot.staff.routes import all_pages
from bot.web.guards import LONGEST_BODY
from bot.web.telegram import PATH, PATIENCE
from tests.chat.program import Line, Program
from tests.test_house import PACKAGES, imports, modules

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
CONVERSATION = re.compile(r"<!-- conversation, today: (\S+) -->\n```text\n(.*?)```\n", re.DOTALL)
WIDTH = 100


def readme() -> str:
    return README.read_text("utf-8")


def section(title: str) -> str:
    _, _, after = readme().partition(f"\n## {title}\n")
    return after.partition("\n## ")[0]


def table(text: str) -> list[list[str]]:
    """The rows of a table, without its heading."""
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in text.splitlines() if line[:1] == "|"][
        2:
    ]


def code(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


# -- the conversation --------------------------------------------------------------------------------------------------


def talked(inputs: Iterable[str], says: Callable[[Line], list[Line]]) -> Iterator[str]:
    """The conversation with its own buttons only; of the last answer, the first message."""
    buttons: dict[str, str] = {}
    listed = list(inputs)
    for said in listed:
        pressed = re.fullmatch(r"\[(.+)\]", said)
        *messages, _ = says({"tap": buttons[pressed[1]]} if pressed else {"say": said})
        yield f"> {said}"
        yield ""
        for message in messages if said is not listed[-1] else messages[:1]:
            for paragraph in message["text"].splitlines():
                yield from wrap(paragraph, WIDTH, subsequent_indent="  " * paragraph.startswith("•")) or [""]
            yield ""
            buttons = {choice["label"]: choice["id"] for choice in message["choices"]}
            own = [label for label, of in buttons.items() if not re.search(r"^why:|^back$|:skip$", of)]
            yield from wrap("   ".join(f"[{label}]".replace(" ", "\0") for label in own), WIDTH)
            yield from [""] if own else []


def test_the_readme_opens_with_a_conversation_that_is_real(request: pytest.FixtureRequest) -> None:
    found = CONVERSATION.search(readme())
    assert found is not None
    today, written = found.groups()
    inputs = [line[2:] for line in written.splitlines() if line.startswith("> ")]
    with Program("--today", today) as program:
        lines = "\n".join(talked(inputs, program.says)).replace("\0", " ").rstrip() + "\n"
    if request.config.getoption("--rewrite"):
        start, end = found.span(2)
        README.write_text(readme()[:start] + lines + readme()[end:], "utf-8")
    else:
        assert written == lines


# -- settings, commands, tree, glossary --------------------------------------------------------------------------------


def test_every_setting_is_in_the_readme_with_its_default() -> None:
    rows = table(section("Settings"))
    assert [code(row[0]) for row in rows] == [[name] for name in names()]
    fields = Settings.model_fields.values()
    defaults = ["–" if field.default in {None, ()} else f"`{field.default}`" for field in fields]
    assert [row[1] for row in rows] == defaults


def test_every_command_is_in_the_readme() -> None:
    told = {name.split()[1] for row in table(section("Commands")) for name in code(row[0])}
    assert set(COMMANDS) <= told


def tree() -> Iterator[str]:
    """The paths that the tree names; a folder ends with a slash."""
    above = ""
    for line in section("The tree").split("```")[1].splitlines()[1:]:
        name = line.split()[0]
        if not line.startswith(" "):
            above = name if name.endswith("/") else ""
            yield name
        else:
            yield above + name


def test_the_tree_names_what_is_there() -> None:
    assert [path for path in tree() if not (ROOT / path).exists()] == []


def test_every_room_is_in_the_tree() -> None:
    rooms = {
        f"{package}/{folder.name}/"
        for package in PACKAGES
        for folder in (ROOT / package).iterdir()
        if (folder / "__init__.py").exists()
    }
    assert rooms - set(tree()) == set()


def test_the_glossary_names_what_the_code_names() -> None:
    source = "\n".join(
        path.read_text("utf-8") for path in (ROOT / "dialogs").rglob("*.*") if path.suffix in {".py", ".toml"}
    )
    words = set(re.findall(r"\w+", source))
    named = [name for row in table(section("Glossary")) for name in code(row[1])]
    assert named
    assert [name for name in named if name not in words] == []


# -- where things are --------------------------------------------------------------------------------------------------

PAGES = ("reading", "rooms")
FILES = re.compile(r"<!-- files: (\S+) -->\n(.*?)(?=<!-- )", re.DOTALL)
#: Where a file may lie that the page about reading names, whose readers know which rooms it speaks of.
ROOMS = {"reading": ("", "dialogs/", "dialogs/reading/", "dialogs/acts/", "dialogs/hearing/"), "rooms": ("",)}


def listed(files: str) -> str:
    """A table for each folder of a room: its files, each with the first line of what it says of itself."""
    rows: dict[str, list[str]] = {}
    found = ROOT.glob(files if files.endswith(".py") else f"{files}/**/*.py")
    for file in sorted(found, key=lambda path: (path.parent, path.name)):
        said = ast.get_docstring(ast.parse(file.read_text("utf-8"))) or ""
        row = said.partition("\n")[0]
        folder = file.parent.relative_to(ROOT).as_posix()
        if file.name == "__init__.py":
            heading = folder.removeprefix("dialogs/")
            rows[folder] = [f"\n### {heading}/\n", f"{row}\n", "| file | what it is for |", "| --- | --- |"]
        elif not file.name.startswith("__"):
            rows[folder].append(f"| `{file.stem}` | {row} |")
    return "\n".join("\n".join(lines) + "\n" for lines in rows.values())


@pytest.mark.parametrize("name", PAGES)
def test_every_file_of_a_room_stands_on_the_page_about_it(name: str, request: pytest.FixtureRequest) -> None:
    file = ROOT / f"docs/{name}.md"
    page = file.read_text("utf-8")
    written = FILES.sub(lambda found: f"<!-- files: {found[1]} -->\n{listed(found[1])}\n", page)
    if request.config.getoption("--rewrite"):
        file.write_text(written, "utf-8")
    else:
        assert page == written, "make test ARGS='tests/test_docs.py --rewrite' writes it anew"


@pytest.mark.parametrize("name", PAGES)
def test_what_a_page_about_rooms_names_is_there(name: str) -> None:
    page = (ROOT / f"docs/{name}.md").read_text("utf-8").partition("## File by file")[0]
    named = {said for said in code(page) if re.fullmatch(r"[\w/]+(?:\.py|/)(?:: \w+)?", said)}
    assert named
    assert [said for said in named if not any(is_there(room + said) for room in ROOMS[name])] == []


def is_there(named: str) -> bool:
    """Whether a file is there, and what it is to define: ``rules/windows.py: window``."""
    file, _, what = named.partition(": ")
    path = ROOT / file
    return path.exists() and (not what or re.search(rf"\b(?:def|class) {what}\b", path.read_text("utf-8")) is not None)


# -- dependencies ------------------------------------------------------------------------------------------------------


def required(listed: Iterable[object]) -> set[str]:
    return {found[0] for each in listed if (found := re.match(r"[A-Za-z0-9_-]+", str(each)))}


def test_every_dependency_is_explained() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    runs, tests = (ROOT / "docs/dependencies.md").read_text("utf-8").split("## What tests and builds it")
    explained = [[name for row in table(part) for name in code(row[0])] for part in (runs, tests)]
    assert explained == [sorted(part) for part in explained]
    groups = project["dependency-groups"]
    assert set(explained[0]) == required(project["project"]["dependencies"])
    assert set(explained[1]) == required([*groups["dev"], *groups["tools"]])


def test_every_library_that_is_imported_is_a_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    declared = required(project["project"]["dependencies"]) | {"pydantic-core"}  # a part of pydantic
    brought = {module for name in declared for module in imported_as(name)}
    named = {name.partition(".")[0] for package in PACKAGES for file in modules(package) for name in imports(file)}
    assert named - brought - {*sys.stdlib_module_names, *PACKAGES, "hatchling"} == set()


def imported_as(package: str) -> list[str]:
    """The modules that a package installs, by the list of its files."""
    return re.findall(r"^(\w+)(?:/|\.(?:py|\S+\.so),)", distribution(package).read_text("RECORD") or "", re.MULTILINE)


def test_the_locks_pin_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = project["dependency-groups"]
    for lock, wanted in [
        ("requirements.lock", project["project"]["dependencies"]),
        ("requirements-dev.lock", [*project["project"]["dependencies"], *groups["dev"]]),
        ("requirements-tools.lock", groups["tools"]),
    ]:
        pinned = set(re.findall(r"^([A-Za-z0-9_.-]+)(?:\[\w+\])?==", (ROOT / lock).read_text("utf-8"), re.MULTILINE))
        assert required(wanted) - pinned == set(), lock


def test_what_the_service_may_write_to_is_made_before_its_first_start() -> None:
    """A folder that is not there would keep systemd from starting it."""
    unit = (ROOT / "docs/operations/quatorze.service").read_text("utf-8")
    told = dict(line.split("=", 1) for line in unit.splitlines() if "=" in line and not line.startswith("#"))
    folder = Path(told["ReadWritePaths"]).relative_to(told["WorkingDirectory"])
    steps = (ROOT / "docs/operations.md").read_text("utf-8").partition("## Several machines")[0]
    assert f"install -d -o {told['User']} -g {told['User']} -m 700 {folder}\n" in steps
    assert f"git clone … {told['WorkingDirectory']} " in steps
    assert str(folder) == Path(str(Settings.model_fields["database_url"].default).removeprefix("sqlite:///")).parts[0]


def test_what_compose_and_its_proxy_are_given_is_told_and_each_web_stands_behind_the_proxy() -> None:
    folder = ROOT / "docs/operations"
    compose, caddy = ((folder / name).read_text("utf-8") for name in ("compose.yaml", "Caddyfile"))
    steps = (ROOT / "docs/operations.md").read_text("utf-8").partition("## Several machines")[2].partition("### ")[0]
    wanted = set(re.findall(r"\$\{(\w+)", compose)) | set(re.findall(r"\{\$(\w+)", caddy))
    assert wanted == set(re.findall(r"^ +([A-Z_]+)=", steps, re.MULTILINE)) - set(names())
    assert set(re.findall(r"^    ([A-Z_]+):", compose, re.MULTILINE)) <= set(names())
    webs = re.findall(r"^  ([\w-]+): \{.*command: \[web\]", compose, re.MULTILINE)
    (behind,) = re.findall(r"reverse_proxy (.+) \{", caddy)
    assert behind.split() == [f"{web}:{Settings.model_fields['http_port'].default}" for web in webs]


def test_compose_builds_its_image_once_in_the_service_that_is_run_first() -> None:
    compose = (ROOT / "docs/operations/compose.yaml").read_text("utf-8")
    page = (ROOT / "docs/operations.md").read_text("utf-8")
    assert re.findall(r"build:", compose) == ["build:"]
    builds = re.findall(r"^  ([\w-]+): \{.*build:", compose, re.MULTILINE)
    assert builds == re.findall(r"`docker compose run --rm ([\w-]+)` builds the image", page)


def test_compose_names_its_services_and_trusts_its_own_network() -> None:
    compose = (ROOT / "docs/operations/compose.yaml").read_text("utf-8")
    page = (ROOT / "docs/operations.md").read_text("utf-8")
    services = set(re.findall(r"^  ([a-z][\w-]*):", compose.partition("services:")[2], re.MULTILINE))
    named = re.findall(r"docker compose (?:exec|run|stop|restart|up)((?: -{1,2}\w[\w-]*)*)((?: [a-z][\w-]*)+)", page)
    assert named
    assert {words.split()[0] for _, words in named} - services == set()
    (subnet,) = re.findall(r"subnet: (\S+?) ", compose)
    (trusted,) = re.findall(r"TRUSTED_PROXIES: (\S+)", compose)
    assert subnet in trusted.split(",")


def test_caddy_logs_no_request() -> None:
    """It would log the secret of Telegram, the links of staff and their addresses when nobody answers."""
    caddy = (ROOT / "docs/operations/Caddyfile").read_text("utf-8")
    assert re.search(r"^\{\n\tlog \{.*?\n\t\t\t\trequest delete\n", caddy, re.DOTALL | re.MULTILINE)


def test_who_stops_the_bot_waits_until_it_has_finished() -> None:
    compose = (ROOT / "docs/operations/compose.yaml").read_text("utf-8")
    unit = (ROOT / "docs/operations/quatorze.service").read_text("utf-8")
    waits = re.findall(r"^ *(?:stop_grace_period: |TimeoutStopSec=)(\d+)", compose + "\n" + unit, re.MULTILINE)
    assert len(waits) == 2
    assert min(map(int, waits)) > SETTLING + FINISHING


def test_the_proxies_let_through_what_browsers_and_telegram_need_and_nothing_else() -> None:
    folder = ROOT / "docs/operations"
    nginx = (folder / "nginx.conf").read_text("utf-8")
    lets = re.search(r"location ~ (\S+) \{", nginx)
    caddy = re.search(r"@outside path (.+)", (folder / "Caddyfile").read_text("utf-8"))
    assert lets is not None
    assert caddy is not None
    needed = {"/", PATH, "/static/staff.css", *(re.sub(r"\{\w+\}", "x", page.path) for page in all_pages())}
    inside = {"/metrics", "/healthz", "/readyz", "/telegram/x", "/staffing"}
    for path in needed | inside:
        assert bool(re.search(lets[1], path)) is (path in needed), path
        assert any(fnmatchcase(path, pattern) for pattern in caddy[1].split()) is (path in needed), path


def test_what_builds_the_image_is_named_in_full() -> None:
    """What is not named there has no pin, and pip refuses it."""
    (named,) = re.findall(r"/\^\((\S+)\)==/", (ROOT / "docs/operations/Containerfile").read_text("utf-8"))
    found, looked = {"hatchling"}, set[str]()
    while wanting := found - looked:
        looked |= wanting
        found |= required(need for name in wanting for need in distribution(name).requires or () if ";" not in need)
    assert set(named.split("|")) == found


def test_caddy_can_send_to_another_web_whatever_the_bot_takes() -> None:
    """What it has not kept it cannot send again."""
    (kept,) = re.findall(r"request_buffers (\d+)KiB", (ROOT / "docs/operations/Caddyfile").read_text("utf-8"))
    assert int(kept) * 2**10 >= LONGEST_BODY


def test_nginx_is_no_less_patient_than_the_bot_and_lets_it_refuse_what_is_too_long() -> None:
    nginx = (ROOT / "docs/operations/nginx.conf").read_text("utf-8")
    told = {name: int(value) for name, value in re.findall(r"(\w+) (\d+)[sm];", nginx)}
    assert told["proxy_read_timeout"] > PATIENCE
    assert told["client_max_body_size"] * 2**20 > LONGEST_BODY


def test_what_is_to_be_watched_is_counted_and_logged_under_that_name() -> None:
    told = (ROOT / "docs/operations.md").read_text("utf-8").partition("## What to watch")[2]
    counted = {sample.name for metric in REGISTRY.collect() for sample in metric.samples} | _labelled()
    assert set(re.findall(r"quatorze_[a-z_]+(?=[{\[)` ])", told)) - counted == set()
    code = "".join(file.read_text("utf-8") for file in (ROOT / "bot").rglob("*.py"))
    logged = set(re.findall(r"""log\.(?:info|warning|error|critical|exception)\(\s*"([a-z_]+)\"""", code))
    events = set(re.findall(r"`([a-z]+_[a-z_]+)`", told)) - {"set_aside"}
    assert {name for name in events if not name.startswith("quatorze_")} - logged == set()


def _labelled() -> set[str]:
    """Counters with labels have no sample before they count."""
    named = {metric.name: metric.type for metric in REGISTRY.collect()}
    return {f"{name}_total" for name, kind in named.items() if kind == "counter"}
