"""The example cases of the specification, compared as JSON, number by number."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dialogs.rules.check import check
from dialogs.rules.dossier import read_dossier
from dialogs.rules.exact_json import read_json

from .rules import OSRCL

LINES = (Path(__file__).parents[1] / "data" / "eligibility-cases.jsonl").read_bytes().splitlines()
RULES = {"osrcl": OSRCL}


def name_of(line: bytes) -> str:
    return str(json.loads(line)["name"])


@pytest.mark.parametrize("line", LINES, ids=name_of)
def test_an_example_of_the_specification(line: bytes) -> None:
    case = read_json(line)
    diploma, today = RULES[case["rules"]], date.fromisoformat(case["today"])
    result = check(read_dossier(case["dossier"], diploma, today), diploma, today).to_json()
    assert _same(result, json.loads(line)["expected"])
    assert json.loads(json.dumps(result)) == json.loads(line)["expected"]


def _same(ours: Any, theirs: Any) -> bool:
    """Equal, keys in the same order too: the output is read by people as well."""
    if isinstance(theirs, dict):
        return list(ours) == list(theirs) and all(_same(ours[key], theirs[key]) for key in theirs)
    return bool(ours == theirs)


def test_there_are_cases() -> None:
    assert len(LINES) > 50
