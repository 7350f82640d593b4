"""What a message says, as its row holds it: one JSON list, written and read here alone."""

from __future__ import annotations

import json
from collections.abc import Collection

from dialogs.words.effects import Choice, Paper, Say
from dialogs.words.text import from_json, to_json
from storage.jsons import dumps


def payload_of(say: Say, language: str, *, easy: bool = False) -> str:
    """The message in JSON; raises TypeError if JSON has no form for a paper's data."""
    choices = [[choice.id, to_json(choice.label)] for choice in say.choices]
    papers = [[paper.kind, paper.name, paper.data] for paper in say.papers]
    return dumps([to_json(say.text), choices, say.ask, say.number, language, easy, papers])


def say_from(payload: str) -> tuple[Say, str, bool]:
    """What a payload says, its language, and whether in easy words."""
    said, choices, ask, number, language, easy, papers = json.loads(payload)
    listed = tuple(Choice(choice_id, from_json(label)) for choice_id, label in choices)
    return Say(from_json(said), listed, ask, number, tuple(Paper(*paper) for paper in papers)), language, easy


def without_papers(payload: str, kinds: Collection[str]) -> str | None:
    """The payload without its papers of these kinds; None when it has none of them."""
    *said, papers = json.loads(payload)
    kept = [paper for paper in papers if paper[0] not in kinds]
    return dumps([*said, kept]) if len(kept) < len(papers) else None
