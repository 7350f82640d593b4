"""The templates, and how they meet their language.

A template writes ``{{ t("Dossiers") }}`` as Python does; whatever is put out is rendered in the reader's language, and
escaped.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, tzinfo
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context

from bot.rendering import harmless, renderer
from dialogs.words.text import Day, Raw, Text, t, tn, type_of_said

if TYPE_CHECKING:
    from jinja2.runtime import Context

    from dialogs.words.text import Said

NOTHING: Final = "–"
_FROM_THE_RIGHT: Final = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)

#: Spaces at which French breaks no line: before high signs, inside its quotation marks, before a unit.
_STAYS_TOGETHER: Final = re.compile(r"(?<=\S) (?=[:;?!»])|(?<=«) |(?<=\d) (?=(?:h|%|jours?|semaines?)(?!\w))")


def rendered(template: str, language: str, zone: tzinfo, values: Mapping[str, Any]) -> str:
    """A template with its values, in a language; instants are told in the zone."""
    return _environment().get_template(template).render(values, language=language, zone=zone)


def put(value: Any, language: str, zone: tzinfo) -> Any:
    """What is put out of a value: sentences, dates and numbers as the reader's language has them."""
    if value is None:
        return NOTHING
    value = _plain(value, zone)
    if isinstance(value, Day | date | Decimal):
        value = Text("%(value)s", {"value": value})
    if type(value) is str:  # markup that a template made is none of somebody's words
        return harmless(value)
    if not isinstance(value, type_of_said):
        return value
    told = renderer(language).marked(value, apart, str)
    return _STAYS_TOGETHER.sub("\u00a0", told) if language == "fr" else told


def _plain(value: Any, zone: tzinfo) -> Any:
    """The value as sentences take it: an instant in the zone, a number with its own digits."""
    if isinstance(value, datetime):
        return value.astimezone(zone)
    return Decimal(str(value)) if isinstance(value, float) else value


def apart(words: str) -> str:
    """Words that are written from the right, kept apart: they turn nothing of the sentence around.

    A template does the same for words that stand by themselves, with ``<bdi>``.
    """
    return f"\u2068{words}\u2069" if _FROM_THE_RIGHT.search(words) else words


@pass_context
def _finalize(context: Context, value: Any) -> Any:
    return put(value, context["language"], context["zone"])


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("bot.staff", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"t": _local(t), "tn": _local(tn), "raw": Raw, "short": _short}
    return environment


def _local(make: Callable[..., Said]) -> Callable[..., Said]:
    """``t`` or ``tn`` for templates: an instant or a number inside a sentence is told as one alone is."""

    @pass_context
    def made(context: Context, *words: Any, **values: Any) -> Said:
        return make(*words, **{name: _plain(value, context["zone"]) for name, value in values.items()})

    return made


@pass_context
def _short(context: Context, on: date | datetime | None) -> Day | None:
    """A date in figures; of an instant, the day that it is there."""
    if isinstance(on, datetime):
        on = on.astimezone(context["zone"]).date()
    return None if on is None else Day(on, "short")
