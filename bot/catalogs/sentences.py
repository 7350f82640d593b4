"""The sentences of the code: every ``t("…")`` and ``tn("…", "…", n)`` with its easier wording, read with ``ast``.

A sentence stands in its call as plain text, and the call gives the values that it names, no more and no fewer: so a
sentence that cannot be translated, or would fail when it is said, is found before anybody meets it.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from bot.catalogs.templates import calls_in

ROOMS: Final = ("bot", "dialogs")
HOME: Final = "dialogs.words.text"
PLACEHOLDER: Final = re.compile(r"%\((\w+)\)s")


class Unreadable(Exception):
    """A sentence is not written as it must be: says where, and what to do."""


@dataclass(frozen=True)
class Sentence:
    """A sentence in French, with its plural if it has one; an easier wording says what it is easier than."""

    one: str
    many: str | None = None
    easier_than: str | None = None

    @property
    def wordings(self) -> tuple[str, ...]:
        """The sentence, and its plural."""
        return (self.one,) if self.many is None else (self.one, self.many)


def placeholders(text: str) -> set[str]:
    """The names of the values that a text shows.

    >>> sorted(placeholders("Il reste %(days)s jours avant le %(day)s."))
    ['day', 'days']
    """
    return set(PLACEHOLDER.findall(text))


def stray_percent(text: str) -> bool:
    """Whether a text with values has a ``%`` that is neither a placeholder nor doubled."""
    return bool(placeholders(text)) and "%" in PLACEHOLDER.sub("", text).replace("%%", "")


def sentences_under(root: Path) -> list[Sentence]:
    """Every sentence of the rooms in which people are spoken to. Raises Unreadable."""
    files = sorted(file for room in ROOMS for file in (root / room).rglob("*.py"))
    pages = sorted((root / "bot").rglob("templates/*.html"))
    return [
        *(found for file in files for found in sentences_in(file.read_text("utf-8"), str(file.relative_to(root)))),
        *(found for page in pages for found in sentences_of(page.read_text("utf-8"), str(page.relative_to(root)))),
    ]


def sentences_of(source: str, name: str) -> Iterator[Sentence]:
    """The sentences of one template. Raises Unreadable."""
    try:
        calls = list(calls_in(source))
    except SyntaxError as problem:
        raise Unreadable(f"{name}:{problem.lineno}: no template ({problem.msg}); correct it first") from None
    for called, call in calls:
        yield from _Call(call, f"{name}:{call.lineno}", plural=called == "tn").sentences()


def sentences_in(source: str, name: str) -> Iterator[Sentence]:
    """The sentences of one file, the easier wordings included. Raises Unreadable."""
    try:
        tree = ast.parse(source)
    except SyntaxError as problem:
        raise Unreadable(f"{name}:{problem.lineno}: no Python ({problem.msg}); correct it first") from None
    called = _called(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in called:
            yield from _Call(node, f"{name}:{node.lineno}", plural=called[node.func.id] == "tn").sentences()


def _called(tree: ast.AST) -> dict[str, str]:
    """The names under which a file knows ``t`` and ``tn``."""
    return {
        alias.asname or alias.name: alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == HOME
        for alias in node.names
        if alias.name in {"t", "tn"}
    }


class _Call:
    def __init__(self, node: ast.Call, where: str, *, plural: bool) -> None:
        self._where = where
        self._plural = plural
        self._arguments = node.args
        self._named = {keyword.arg: keyword.value for keyword in node.keywords}

    def sentences(self) -> Iterator[Sentence]:
        said = self._sentence(self._arguments)
        easy = self._easy(said)
        self._compare_values(said, easy)
        yield said
        if easy is not None:
            yield easy

    def _easy(self, said: Sentence) -> Sentence | None:
        node = self._named.get("easy")
        if node is None or (isinstance(node, ast.Constant) and node.value is None):
            return None
        if self._plural and not isinstance(node, ast.Tuple):
            raise Unreadable(f'{self._where}: the easier wording of tn() is a pair; write easy=("…", "…")')
        wordings = self._sentence(node.elts if isinstance(node, ast.Tuple) else [node])
        return replace(wordings, easier_than=said.one)

    def _sentence(self, nodes: list[ast.expr]) -> Sentence:
        match [self._text(node) for node in nodes[: 1 + self._plural]]:
            case [one]:
                return Sentence(one)
            case [one, many]:
                return Sentence(one, many)
        raise Unreadable(f"{self._where}: no sentence is given")

    def _text(self, node: ast.expr) -> str:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.strip():
            return node.value
        raise Unreadable(f"{self._where}: a sentence must stand in its call as plain text; write each one out")

    def _compare_values(self, said: Sentence, easy: Sentence | None) -> None:
        texts = (*said.wordings, *(easy.wordings if easy else ()))
        for text in texts:
            if stray_percent(text):
                raise Unreadable(f"{self._where}: a % stands alone in {text!r}; double it")
        if None in self._named:
            return  # **values: only known when it runs
        given = {name for name in self._named if name is not None} - {"easy"}
        shown = set().union(*map(placeholders, texts))
        if self._plural:
            given, shown = given | {"n"}, shown | {"n"}
        if missing := shown - given:
            raise Unreadable(f"{self._where}: {said.one!r} names {_list(missing)}, which the call does not give")
        if unused := given - shown:
            raise Unreadable(f"{self._where}: {said.one!r} does not name {_list(unused)}; leave it out of the call")


def _list(names: set[str]) -> str:
    return ", ".join(sorted(names))
