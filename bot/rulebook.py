"""The rule files: those shipped, and those of a folder that replace or add to them."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Final

from bot.errors import Misuse
from dialogs.rules.diploma import BadRuleFile, Diploma, read_diploma

SHIPPED: Final = Path(str(files("dialogs.rules"))) / "diplomas"


def read_rule_file(path: Path) -> Diploma:
    """The diploma of a rule file; raises Misuse, which names the file and the key."""
    try:
        return read_diploma(path.read_text(encoding="utf-8-sig"), told(path))
    except OSError as problem:
        raise Misuse(f"{path}: the rule file cannot be read ({problem.strerror}); give another path") from None
    except UnicodeDecodeError:
        raise Misuse(f"{path}: the rule file is not UTF-8; save it as UTF-8") from None
    except BadRuleFile as problem:
        raise Misuse(str(problem)) from None


def told(path: Path) -> str:
    """How a rule file is named to people: one of the shipped ones by its name, any other by where it lies."""
    return path.name if path.parent == SHIPPED else str(path)


def rule_files(folder: Path | None) -> list[Path]:
    """The rule files: those shipped, then those of ``folder``."""
    if folder is not None and not folder.is_dir():
        raise Misuse(f"RULES_DIR: {folder} is not a folder; create it or correct the setting")
    return [*sorted(SHIPPED.glob("*.toml")), *(sorted(folder.glob("*.toml")) if folder is not None else [])]


def diplomas_found(folder: Path | None) -> list[tuple[Path, Diploma]]:
    """Each rule file with its diploma; raises Misuse when two files of one folder have the same code."""
    found = [(path, read_rule_file(path)) for path in rule_files(folder)]
    first: dict[tuple[Path, str], Path] = {}
    for path, diploma in found:
        other = first.setdefault((path.parent, diploma.code), path)
        if other != path:
            raise Misuse(f"{path}: diploma.code is {diploma.code}, as in {other.name}; take one of the two files away")
    return found


def rulebook(folder: Path | None) -> dict[str, Diploma]:
    """Every diploma by its code; a file of ``folder`` whose code is shipped replaces it."""
    return {diploma.code: diploma for _, diploma in diplomas_found(folder)}


def diploma_in_force(code: str, folder: Path | None) -> Diploma:
    """The diploma that this bot serves; raises Misuse when no file has its code."""
    book = rulebook(folder)
    if code not in book:
        raise Misuse(f"DIPLOMA: no rule file has the code {code}; known are: {', '.join(sorted(book))}")
    return book[code]
