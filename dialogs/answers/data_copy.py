"""The person's own copy of all that is held of them, to keep or to show: a sheet, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dialogs.cards import in_one_line
from dialogs.naming import shown
from dialogs.words.effects import Paper
from dialogs.words.text import Day, Joined, Raw, t, to_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dialogs.standing import Standing
    from dialogs.words.facts import Fact
    from dialogs.words.text import Said


def copy_of(standing: Standing) -> Paper:
    """Every answer in force with the words it was read from and the day: once, then period by period."""
    facts = list(standing.conversation.facts.values())
    once = [fact for fact in facts if fact.key.period is None]
    numbers = sorted({fact.key.period for fact in facts if fact.key.period is not None})
    parts = [_part(t("Vous"), once)]
    parts += [_part(_title(standing, n), (fact for fact in facts if fact.key.period == n)) for n in numbers]
    data = {
        "title": _said(t("Ce que Quatorze garde de vous")),
        "intro": [
            _said(t("Code de dossier : %(code)s", code=Raw(standing.conversation.code))),
            _said(t("Copie du %(day)s. Gardé jusqu'au %(until)s.", day=standing.today, until=standing.kept_until)),
        ],
        "sections": [part for part in parts if part["rows"]],
        "foot": _said(t("Pour corriger : /corriger. Pour tout effacer : /supprimer.")),
        "one_page": False,
    }
    return Paper("my_data", f"mes-donnees-{standing.conversation.code}.pdf", data)


def _title(standing: Standing, n: int) -> Said:
    if n not in standing.periods:
        return t("Période %(n)s (supprimée)", n=n)
    return Joined((t("Période %(n)s", n=n), in_one_line(standing, n)), " – ")


def _part(title: Said, facts: Iterable[Fact]) -> dict[str, Any]:
    rows = [[_said(said), _said(_origin(fact))] for fact in facts if (said := shown(fact.key.field, fact.value))]
    return {"title": _said(title), "rows": rows}


def _origin(fact: Fact) -> Said:
    """The day, and the words where some were typed: a button says nothing more than the answer."""
    day = Day(fact.at.date(), "short")
    if fact.how in {"typed", "offered"}:
        return t("« %(words)s », le %(day)s", words=Raw(fact.words), day=day)
    return t("le %(day)s", day=day)


def _said(said: Said) -> dict[str, Any]:
    return {"said": to_json(said)}
