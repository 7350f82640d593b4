"""docs/security.md and docs/privacy.md say what is there: tests that exist, tables and settings that exist."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from bot.settings import Settings, names
from tests.privacy.test_erased import OF_A_PERSON

ROOT = Path(__file__).resolve().parents[2]
PRIVACY = (ROOT / "docs" / "privacy.md").read_text("utf-8")
SECURITY = (ROOT / "docs" / "security.md").read_text("utf-8")
TESTS = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", SECURITY)))


def rows(page: str) -> list[list[str]]:
    """The rows of the tables of threats, without their headings."""
    cells = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in page.splitlines() if line[:1] == "|"]
    return [row for row in cells if row[0] not in {"threat", "---"} and not set(row[0]) <= {"-", " "}]


@pytest.mark.parametrize(("file", "name"), TESTS)
def test_every_test_that_is_named_exists(file: str, name: str) -> None:
    tree = ast.parse((ROOT / file).read_text("utf-8"))
    defined = {it.name for it in ast.walk(tree) if isinstance(it, ast.FunctionDef | ast.AsyncFunctionDef)}
    assert name in defined


def test_every_threat_names_a_test() -> None:
    threats = rows(SECURITY)
    assert len(threats) >= 30
    assert [row[0] for row in threats if len(row) != 3 or "::test_" not in row[2]] == []


def test_every_file_of_attacks_is_named() -> None:
    written = {path.name for path in (ROOT / "tests" / "security").glob("test_*.py")} - {Path(__file__).name}
    assert {name for name in written if name not in SECURITY} == set()


def test_every_table_of_people_is_in_the_record() -> None:
    named = set(re.findall(r"`(\w+)`", PRIVACY))
    assert OF_A_PERSON - named == set()
    assert "audit" in named


def test_the_record_names_settings_that_exist_with_their_defaults() -> None:
    capitals = {name for name in re.findall(r"`([A-Z][A-Z_]+)`", PRIVACY + SECURITY) if "_" in name}
    assert capitals - set(names()) == set()
    fields = Settings.model_fields
    for name in ("RETENTION_STARTED_DAYS", "RETENTION_AFTER_EXAM_MONTHS"):
        assert f"`{name}` ({fields[name.lower()].default})" in PRIVACY
