"""The exam service's page of one file: the summary of a conversation with its codes in words, to print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from bot.staff.words import CONTRADICTIONS, KINDS, PARTS, POINTS, SECTORS, VERDICTS, called
from dialogs.cards import KINDS as PERIOD_KINDS
from dialogs.naming import field_name
from dialogs.words.effects import printed
from dialogs.words.facts import value_from_json
from dialogs.words.text import Joined, Listed, Raw, Said, Text, t

_UNKNOWN: Final = Raw("–")
MOST_PERIODS: Final = 30  # with more of them the page says how many are left out


def sheet_of(data: Mapping[str, Any]) -> dict[str, Any]:
    """The sheet of ``{"summary": …, "expected": …}``.

    The first as ``dialogs/answers/summary.py`` computed it; the other is the day (ISO) that is aimed at while no
    deadline is published, null where none is known.
    """
    summary = data["summary"]
    periods = summary["periods"]
    sections = [
        _section(t("La personne"), _who(summary)),
        _section(t("Le résultat"), _result(summary, data["expected"])),
        _section(t("Les périodes"), ((_title(period), _period(period)) for period in periods[:MOST_PERIODS])),
    ]
    left = len(periods) - MOST_PERIODS
    open_points = list(_open(summary))
    if left > 0:
        open_points.append((t("Périodes"), t("%(n)s autres périodes ne sont pas sur cette page", n=left)))
    if open_points:
        sections.append(_section(t("À regarder"), open_points))
    return {
        "title": printed(t("Dossier %(code)s", code=Raw(summary["code"]))),
        "intro": [printed(t("Calculé le %(day)s.", day=date.fromisoformat(summary["computed_on"])))],
        "sections": sections,
        "foot": printed(t("Résultat indicatif : c'est le service des examens qui décide.")),
        "one_page": True,
    }


def _section(title: Said, rows: Any) -> dict[str, Any]:
    return {"title": printed(title), "rows": [[printed(label), printed(value)] for label, value in rows]}


def _who(summary: Mapping[str, Any]) -> Iterator[tuple[Said, Said]]:
    who = summary["who"]
    yield t("Nom"), _words(who["last_name"])
    yield t("Prénoms"), _words(who["first_names"])
    yield t("Numéro Cyclades"), _words(who["cyclades_number"])
    yield t("Naissance"), _value(summary["birth_date"])
    yield t("Préparation"), called(KINDS, summary["candidate_kind"])
    yield t("Session"), Raw(str(summary["session"]))


def _result(summary: Mapping[str, Any], expected: str | None) -> Iterator[tuple[Said, Said]]:
    yield t("Résultat indicatif"), called(VERDICTS, summary["verdict"] or "none")
    if summary["reasons"]:
        yield t("Points ouverts"), Listed(tuple(called(POINTS, reason) for reason in summary["reasons"]))
    if summary["projected"] is not None:
        sums = summary["projected"]
        certain, possible, required = map(_hours, (sums["certain"], sums["possible"], summary["required_hours"]))
        yield (
            t("Heures"),
            t(
                "%(certain)s h à coup sûr, %(possible)s h au mieux, %(required)s h demandées",
                certain=certain,
                possible=possible,
                required=required,
            ),
        )
        yield t("Il manque"), t("%(hours)s h", hours=_hours(summary["missing_hours"]))
    if summary["latest_start"]:
        yield t("Commencer au plus tard le"), _day(summary["latest_start"])
    yield t("Date limite de dépôt"), _deadline(summary, expected)
    yield t("Déposé dans Cyclades"), t("oui, selon la personne") if summary["uploaded"] else t("pas encore")


def _deadline(summary: Mapping[str, Any], expected: str | None) -> Said:
    if summary["upload_deadline"]:
        return _day(summary["upload_deadline"])
    if expected is None:
        return t("pas encore publiée")
    day = date.fromisoformat(expected)
    is_past = day < date.fromisoformat(summary["computed_on"])
    return (
        t("pas encore publiée (jour visé, passé : %(day)s)", day=day)
        if is_past
        else t("pas encore publiée (à viser : %(day)s)", day=day)
    )


def _title(period: Mapping[str, Any]) -> Said:
    name = Joined((Raw(f"{period['number']}."), called(PERIOD_KINDS, period["kind"])), " ")
    return Joined((name, _words(period["employer"])), " – ") if period["employer"] else name


def _period(period: Mapping[str, Any]) -> Said:
    """A period on a line or two: its days, its hours, the sector, where the hours go, what it lacks."""
    end = t("toujours en cours") if period["end"] == "ongoing" else _value(period["end"])
    in_total = period["weekly_hours"] == "total"
    pace = _value(period["total_hours"] if in_total else period["weekly_hours"])
    told: list[Said] = [
        Joined((_value(period["start"]), end), " – "),
        Joined((pace, t("h au total") if in_total else t("h par semaine")), " "),
    ]
    if isinstance(period["weeks"], dict | int):  # else as the calendar has it
        told.append(t("%(weeks)s semaines déclarées", weeks=_value(period["weeks"])))
    told.append(t("secteur : %(answer)s", answer=called(SECTORS, period["sector"])))
    told += [
        t("%(hours)s h %(part)s", hours=_hours(hours), part=called(PARTS, part))
        for part, hours in period.get("hours", {}).items()
        if hours
    ]
    if period["lacking"]:
        told.append(t("à compléter : %(fields)s", fields=Listed(tuple(map(field_name, period["lacking"])))))
    return Joined(tuple(told), " ; ")


def _open(summary: Mapping[str, Any]) -> Iterator[tuple[Said, Said]]:
    once = [field for field in summary["lacking"] if "@" not in field]
    if once:
        yield t("Sans réponse"), Listed(tuple(field_name(field) for field in once))
    for found in summary["contradictions"]:
        numbers = Raw(", ".join(map(str, found["periods"])))
        yield called(CONTRADICTIONS, found["code"]), t("périodes %(numbers)s", numbers=numbers)


def _words(words: str | None) -> Said:
    return Raw(words) if words else _UNKNOWN


def _value(data: Any) -> Said:
    """A day or a number of the summary as the reader's language writes it."""
    value = value_from_json(data)
    if isinstance(value, date | Decimal | int):
        return Text("%(value)s", {"value": value})  # nothing to translate
    return _UNKNOWN if value is None else Raw(str(value))


def _day(iso: str) -> Said:
    return _value({"on": iso})


def _hours(hours: float) -> Fraction:
    """Hours as they were rounded in the summary."""
    return Fraction(str(hours))
