"""``python -m bot.catalogs``: see the package."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import Final

from bot.catalogs.checks import problems, untranslated, wordings_of
from bot.catalogs.files import ROOT, extract, languages, template, update
from bot.catalogs.sentences import Unreadable, sentences_under


def _check() -> int:
    found = list(problems())
    print("\n".join(found) if found else "Every catalog is complete.", file=sys.stderr if found else sys.stdout)
    return int(bool(found))


def _missing() -> int:
    sentences = template(sentences_under(ROOT))
    for language, file in languages(ROOT):
        waiting = [message for message, _ in untranslated(sentences, language, file)]
        print(f"# {language}: {len(waiting)} of {len(sentences)}")
        for message in waiting:
            print(*map(repr, wordings_of(message.id)), sep="\n    ")
    return 0


COMMANDS: Final[dict[str, Callable[[], object]]] = {
    "extract": extract,
    "update": update,
    "check": _check,
    "missing": _missing,
}


def main() -> int:
    """Runs a command; exit status 1 when a check fails, 2 when the code cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m bot.catalogs", description="The catalogs of locales/.")
    parser.add_argument("command", choices=COMMANDS)
    try:
        status = COMMANDS[parser.parse_args().command]()
    except Unreadable as problem:
        print(problem, file=sys.stderr)
        return 2
    return status if isinstance(status, int) else 0


if __name__ == "__main__":
    sys.exit(main())
