"""A text read as if a question were open, on the day and by the rule of the talk."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from dialogs.acts.waiting import LONGEST_TEXT
from dialogs.reading.outcome import Command
from dialogs.reading.perhaps import ordered
from dialogs.reading.read import read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dialogs.acts.talk import Talk
    from dialogs.reading.outcome import Outcome
    from dialogs.words.facts import Value

_NOTHING: Final[Mapping[str, Value]] = MappingProxyType({})


def read_as(talk: Talk, ask: str, text: str, facts: Mapping[str, Value] = _NOTHING) -> Outcome:
    """What the text means under ``ask``, measured by ``facts`` alone."""
    scene = talk.scene
    return read(ask, text[:LONGEST_TEXT], facts, scene.today, scene.diploma.requirement.hours_per_week)


def order_of(talk: Talk, name: str, words: str) -> Command:
    """The order of that name with what its words say beside it: when, how long, which."""
    scene = talk.scene
    said = ordered(name, words[:LONGEST_TEXT], scene.today, scene.diploma.requirement.hours_per_week)
    return said if isinstance(said, Command) and said.name == name else Command(name)
