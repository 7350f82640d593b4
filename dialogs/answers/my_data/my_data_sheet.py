"""The copy of the person's data to read: every answer with its origin, every message, in sections."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from dialogs.answers.result.origins import activities_shown
from dialogs.cards import in_one_line
from dialogs.naming import LANGUAGES, YES_NO, field_name, shown
from dialogs.words import facts
from dialogs.words.effects import printed
from dialogs.words.text import Day, Joined, Raw, Text, t

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from dialogs.standing import Standing
    from dialogs.words.facts import Fact
    from dialogs.words.held import Handover, Held, Line
    from dialogs.words.text import Said

HOW: Final = {
    facts.OFFERED: t("choisi parmi des lectures"),
    facts.PRESSED: t("bouton"),
    facts.INFERRED: t("déduit"),
    facts.DECIDED: t("décidé par le service"),
    facts.SKIPPED: t("« je ne sais pas »"),
    facts.RESTARTED: t("effacé en recommençant"),
}
#: What the person did; everything else was said by the bot.
BY_PERSON: Final = {
    "wrote": t("Vous"),
    "edited": t("Vous (message modifié)"),
    "pressed": t("Vous (bouton)"),
    "sent_other": t("Vous (fichier, non lu)"),
}
REMINDERS: Final = {
    "upload": t("le dépôt des attestations"),
    "registration": t("l'inscription"),
    "period_end": t("la fin d'une période"),
    "latest_start": t("le dernier jour pour commencer"),
    "fading": t("des semaines qui ne compteront bientôt plus"),
    "asked": t("ce que vous avez demandé"),
    "dates": t("une date changée"),
}
HANDOVERS: Final = {
    "asked": t("vous l'avez demandé"),
    "angry": t("un message en colère"),
    "replied": t("votre réponse au service"),
    "third_misunderstanding": t("trois messages mal compris"),
    "no_topic": t("une question sans réponse"),
    "reminder_uncertain": t("un rappel n'est peut-être pas arrivé"),
    "undelivered": t("un message n'a pas pu vous arriver"),
    "failed": t("une panne du programme"),
    "contradiction": t("des réponses qui se contredisent"),
}
_Row = list[dict[str, Any]]


def sheet_of(standing: Standing, held: Held) -> dict[str, Any]:
    """What the paper shows: sections, each with its rows; what is empty is left out."""
    in_force = standing.conversation.facts
    numbers = sorted({key.period for key in in_force if key.period is not None})
    replaced = [fact for fact in held.ledger if in_force.get(fact.key) != fact]
    reminders = ([_at(it.at), printed(_reminder(it.kinds, it.skipped))] for it in held.reminders)
    sections = [
        _section(t("Votre dossier"), _file(standing, held)),
        _section(t("Vos réponses"), _told(standing, (fact for key, fact in in_force.items() if key.period is None))),
        *(
            _section(_title(standing, n), _told(standing, (fact for key, fact in in_force.items() if key.period == n)))
            for n in numbers
        ),
        _section(t("Réponses remplacées ou retirées"), _told(standing, replaced, with_period=True)),
        _section(
            t("Attestations préparées"), ([_at(it.at), printed(_certificate(it.data))] for it in held.certificates)
        ),
        _section(t("Rappels"), reminders),
        _section(t("Demandes à une personne du service"), map(_handover, held.handovers)),
        _section(t("Notes du service à votre sujet"), ([_at(it.at), it.words] for it in held.notes)),
        _section(t("Messages"), map(_message, held.messages)),
    ]
    return {
        "title": printed(t("Ce que Quatorze garde de vous")),
        "intro": [printed(t("Copie du %(day)s.", day=standing.today))],
        "sections": [section for section in sections if section["rows"]],
        "foot": printed(t("Pour corriger : /corriger. Pour tout effacer : /supprimer.")),
        "one_page": False,
    }


def _section(title: Said, rows: Iterable[list[Any]]) -> dict[str, Any]:
    return {"title": printed(title), "rows": list(rows)}


def _file(standing: Standing, held: Held) -> Iterator[list[Any]]:
    yield [printed(t("Code")), standing.conversation.code]
    name = " ".join(str(part) for part in held.name.values() if part)
    yield [printed(t("Compte")), f"{held.channel} {held.chat} {name}".strip()]
    language = standing.conversation.language
    yield [printed(t("Langue")), LANGUAGES.get(language, language)]
    for label, day in (
        (t("Premier message"), held.created_at),
        (t("Dernier message"), held.heard_at),
        (t("Prochain rappel"), held.due_at),
        (t("Gardé jusqu'au"), held.keep_until),
    ):
        if day is not None:
            yield [printed(label), _at(day)]


def _title(standing: Standing, n: int) -> Said:
    if n not in standing.periods:
        return t("Période supprimée")
    return Joined((t("Période %(n)s", n=standing.place(n)), in_one_line(standing, n)), " – ")


def _stay(standing: Standing, n: int) -> Said:
    return t("période %(n)s", n=standing.place(n)) if n in standing.periods else t("période supprimée")


def _told(standing: Standing, listed: Iterable[Fact], *, with_period: bool = False) -> Iterator[_Row]:
    """What was understood; and beside it where it comes from."""
    for fact in listed:
        understood = activities_shown(standing, fact) or shown(fact.key.field, fact.value) or _named(fact)
        if with_period and fact.key.period is not None:
            understood = Joined((_stay(standing, fact.key.period), understood), ", ")
        yield [printed(understood), printed(_origin(fact))]


def _named(fact: Fact) -> Said:
    """An answer that is never said back: what it answers, and « oui » or « non » where it is one."""
    name, said = field_name(fact.key.field), YES_NO.get(fact.value)
    return name if said is None else t("%(field)s : %(value)s", field=name, value=said)


def _origin(fact: Fact) -> Said:
    """The words, if some were typed, how they were read, and the day."""
    day = Day(fact.at.date(), "short")
    if fact.how == facts.TYPED:
        return t("« %(words)s », le %(day)s", words=Raw(fact.words), day=day)
    how, typed = HOW.get(fact.how, Raw(fact.how)), facts.typed_words(fact.how, fact.words)
    if not typed:
        return t("%(how)s, le %(day)s", how=how, day=day)
    return t("« %(words)s », %(how)s, le %(day)s", words=Raw(typed), how=how, day=day)


def _certificate(data: Any) -> Said:
    paper = data.get("paper", {})
    employer = paper.get("data", {}).get("employer", {}).get("name")
    return Raw(" – ".join(part for part in (paper.get("name"), employer) if part))


def _reminder(kinds: tuple[str, ...], skipped: str | None) -> Said:
    named = Joined(tuple(REMINDERS.get(kind, Raw(kind)) for kind in kinds), ", ")
    return named if skipped is None else t("%(kinds)s (non envoyé)", kinds=named)


def _handover(it: Handover) -> _Row:
    why = HANDOVERS.get(it.reason, Raw(it.reason))
    closed = None if it.closed_at is None else t("traité le %(day)s", day=it.closed_at.date())
    return [_at(it.at), printed(why if closed is None else Joined((why, closed), ", "))]


def _message(line: Line) -> list[Any]:
    who = BY_PERSON.get(line.kind, t("Quatorze"))
    words = line.button or (Raw(line.words) if isinstance(line.words, str) else line.words)
    said = Joined((words, *(Raw(f"[{name}]") for name in line.files)), " ")
    return [printed(Joined((who, _instant(line.at)), ", ")), printed(said)]


def _instant(at: datetime) -> Said:
    return Text("%(at)s", {"at": at})


def _at(at: date) -> dict[str, Any]:
    return printed(Text("%(at)s", {"at": at}))
