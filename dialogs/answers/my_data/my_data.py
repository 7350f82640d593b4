"""What is said of the person's own data: what goes with the copy of it, the copy itself, the receipt of an erasure.

The copy is one paper to read and one for programs. Both hold everything that stands in the database about the person:
the answers with the words they were read from, those that were replaced, the messages of both sides, certificates,
reminders, requests to a human, and what the exam service noted. Three things stay out, because they are somebody
else's: the names of agents, to whom the file was given, and who read it.
"""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from dialogs.answers.my_data.my_data_sheet import sheet_of
from dialogs.answers.summary import summary_of
from dialogs.reminding.hours import zone_of
from dialogs.service_told import backups_forget
from dialogs.words.effects import Paper, printed
from dialogs.words.facts import value_to_json
from dialogs.words.text import Raw, lines, paragraphs, t

if TYPE_CHECKING:
    from datetime import date, tzinfo

    from dialogs.standing import Standing
    from dialogs.words.facts import Fact
    from dialogs.words.held import Held, Line
    from dialogs.words.text import Said


def with_the_copy(standing: Standing) -> Said:
    """The message that the two files go with."""
    return paragraphs(
        t(
            "Voici tout ce que je garde de vous : un PDF à lire, et un fichier JSON pour les logiciels.",
            easy="Voici vos données. Le PDF est à lire. Le fichier JSON est pour les ordinateurs.",
        ),
        lines(
            t("Code de dossier : %(code)s", code=Raw(standing.conversation.code)),
            t("Gardé jusqu'au : %(day)s", day=standing.kept_until),
        ),
        t(
            "Pour corriger : /corriger. Pour tout effacer : /supprimer.",
            easy="Corriger : /corriger. Effacer : /supprimer.",
        ),
    )


def papers_of(standing: Standing, held: Held) -> tuple[Paper, Paper]:
    """The copy to read, and the same for programs."""
    name = f"mes-donnees-{standing.conversation.code}"
    held = _by_the_clock_of(zone_of(standing), held)
    to_read = Paper("my_data", f"{name}.pdf", sheet_of(standing, held))
    return to_read, Paper("json", f"{name}.json", _data(standing, held))


def _by_the_clock_of(zone: tzinfo, held: Held) -> Held:
    """The same, its instants told as the person's clock told them."""
    changed: dict[str, Any] = {}
    for name in (field.name for field in fields(held)):
        match getattr(held, name):
            case datetime() as at:
                changed[name] = at.astimezone(zone)
            case tuple(rows):
                changed[name] = tuple(replace(row, at=row.at.astimezone(zone)) for row in rows)
    return replace(held, **changed)


def receipt(standing: Standing, at: datetime) -> Said:
    """The last message: what is gone, and when."""
    return paragraphs(
        t(
            "C'est effacé. Il ne reste rien de vos réponses, de vos messages ni de votre dossier %(code)s.",
            easy="Tout est effacé. Dossier %(code)s : il ne reste rien.",
            code=Raw(standing.conversation.code),
        ),
        t("Reçu : effacement fait le %(at)s.", at=at.astimezone(zone_of(standing))),
        backups_forget(standing.service),
        t(
            "Dans Telegram, vos messages restent sur votre téléphone : vous pouvez y supprimer cette discussion.",
            easy="Sur votre téléphone, supprimez aussi cette discussion.",
        ),
    )


# — the copy for programs —


def _data(standing: Standing, held: Held) -> dict[str, Any]:
    """Codes as the database has them, and every word as it was said; what the bot said stands in their language."""
    return {
        "format": "quatorze.my-data/1",
        "made_on": standing.today.isoformat(),
        "file": _file(standing, held),
        "facts": [_fact(fact) for fact in standing.conversation.facts.values()],
        "facts_ever": [_fact(fact) for fact in held.ledger],
        "summary": summary_of(standing),
        "certificates": [{"at": it.at.isoformat(), **it.data} for it in held.certificates],
        "reminders": [
            {"at": it.at.isoformat(), "kinds": list(it.kinds), "skipped": it.skipped} for it in held.reminders
        ],
        "handovers": [
            {"at": it.at.isoformat(), "reason": it.reason, "closed_at": _iso(it.closed_at)} for it in held.handovers
        ],
        "notes": [{"at": it.at.isoformat(), "words": it.words} for it in held.notes],
        "messages": [_message(line) for line in held.messages],
    }


def _file(standing: Standing, held: Held) -> dict[str, Any]:
    return {
        "code": standing.conversation.code,
        "channel": held.channel,
        "chat": held.chat,
        "name": dict(held.name),
        "language": standing.conversation.language,
        "easy_words": standing.conversation.easy,
        "created_at": held.created_at.isoformat(),
        "heard_at": _iso(held.heard_at),
        "blocked_at": _iso(held.blocked_at),
        "next_reminder_at": _iso(held.due_at),
        "kept_until": _iso(held.keep_until),
        "waiting": standing.conversation.waiting,
    }


def _message(line: Line) -> dict[str, Any]:
    return {
        "at": line.at.isoformat(),
        "kind": line.kind,
        "words": line.words if isinstance(line.words, str) else printed(line.words),
        "files": list(line.files),
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "field": fact.key.field,
        "period": fact.key.period,
        "value": value_to_json(fact.value),
        "words": fact.words,
        "how": fact.how,
        "at": fact.at.isoformat(),
        "confirmed": fact.confirmed,
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
