"""The sentences of the templates: every ``t("…")`` and ``tn("…", "…", n)`` in them, as Jinja reads it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from jinja2 import Environment, TemplateSyntaxError, nodes

if TYPE_CHECKING:
    from collections.abc import Iterator

CALLED = ("t", "tn")


def calls_in(source: str) -> Iterator[tuple[str, ast.Call]]:
    """The calls with the name called, as Python has them, so that all are checked in one way; raises SyntaxError."""
    try:
        tree = Environment(autoescape=True).parse(source)
    except TemplateSyntaxError as problem:
        raise SyntaxError(problem.message or "no template", (None, problem.lineno, 0, None)) from None
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in CALLED:
            yield call.node.name, _as_python(call, call.node.name)


def _as_python(call: nodes.Call, name: str) -> ast.Call:
    return ast.Call(
        ast.Name(name, lineno=call.lineno),
        [_value(argument) for argument in call.args],
        [ast.keyword(keyword.key, _value(keyword.value)) for keyword in call.kwargs],
        lineno=call.lineno,
    )


def _value(node: nodes.Expr) -> ast.expr:
    """A plain text as it is; anything else is only known when it runs."""
    return ast.Constant(node.value if isinstance(node, nodes.Const) else ...)
