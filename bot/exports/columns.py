"""The columns of a spreadsheet of files, for those who read French and not codes; a code stands where one filters."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from dialogs.words.facts import typed_words

if TYPE_CHECKING:
    from bot.exports.files import Entry

Cell = str | int | float | date | datetime | None

VERDICTS: Final = {
    "met": "semble atteint",
    "on_track": "semble atteint si les périodes prévues sont faites",
    "to_confirm": "à faire confirmer",
    "short": "semble insuffisant pour l'instant",
    "too_late": "semble insuffisant, et plus possible avant la date limite",
    "not_applicable": "la règle ne semble pas s'appliquer",
}
UNREADABLE: Final = "illisible : la clé manque, ou la donnée est abîmée"
KINDS: Final = {"internship": "stage", "job": "emploi", "apprenticeship": "apprentissage"}
SECTORS: Final = {"yes": "dans le secteur", "no": "hors secteur", "unsure": "secteur à confirmer"}


def _at(*path: str) -> Callable[[Entry], Cell]:
    """What stands there in the entry; None when nothing does."""

    def read(entry: Entry) -> Any:
        value: Any = entry
        for name in path:
            value = value.get(name) if value else None
        return value

    return read


def _day(name: str) -> Callable[[Entry], Cell]:
    return lambda entry: date.fromisoformat(entry[name]) if entry.get(name) else None


def _instant(name: str) -> Callable[[Entry], Cell]:
    """The local time without its zone: a spreadsheet knows none."""
    return lambda entry: datetime.fromisoformat(entry[name]).replace(tzinfo=None) if entry.get(name) else None


def _listed(parts: Iterable[Any]) -> str:
    return ", ".join(str(part) for part in parts if part)


def _list(name: str) -> Callable[[Entry], Cell]:
    return lambda entry: _listed(entry.get(name) or ())


def _channel_name(entry: Entry) -> Cell:
    return _listed(entry["channel_name"].values())


def _periods(entry: Entry) -> Cell:
    return "\n".join(_period(place, period) for place, period in enumerate(entry["periods"], 1))


def _period(place: int, period: dict[str, Any]) -> str:
    """A period in one line, by the number that the person sees, what lacks of it at the end."""
    weekly, total, weeks, hours = (period.get(name) for name in ("weekly_hours", "total_hours", "weeks", "hours"))
    until = "en cours" if period["end"] == "ongoing" else f"au {period['end'] or '?'}"
    parts = (
        f"{place}. {KINDS.get(period['kind'], '?')} {period['employer'] or '?'}",
        f"du {period['start'] or '?'} {until}",
        f"{figure(weekly)} h par semaine" if isinstance(weekly, int | float) else None,
        None if total is None else f"{figure(total)} h en tout",
        f"{figure(weeks)} semaines déclarées" if isinstance(weeks, int | float) else None,
        SECTORS.get(period["sector"]),
        None if hours is None else f"{figure(hours['counted'])} h comptées",
        f"à compléter : {_listed(period['lacking'])}" if period["lacking"] else None,
    )
    return _listed(parts)


def figure(number: float) -> str:
    """A number as one writes it in French, with at most two digits after the comma.

    >>> figure(455.0), figure(17.5)
    ('455', '17,5')
    """
    return f"{number:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def _said(entry: Entry) -> Cell:
    """Each fact, with the words it was read from where there are some."""
    return _listed(
        f"{field} = {fact['value']}" + (f" « {typed} »" if (typed := typed_words(fact["how"], fact["words"])) else "")
        for field, fact in entry["said"].items()
    )


def _inferred(entry: Entry) -> Cell:
    return _listed(f"{field} = {value}" for field, value in entry["inferred"].items())


def _warnings(entry: Entry) -> Cell:
    complete = [place for place, period in enumerate(entry["periods"], 1) if not period["lacking"]]
    return _listed(f"{found['code']} (période {complete[found['period']]})" for found in entry["warnings"] or ())


def _contradictions(entry: Entry) -> Cell:
    places = {period["number"]: str(place) for place, period in enumerate(entry["periods"], 1)}
    return _listed(
        f"{found['code']} (périodes {', '.join(places.get(n, '?') for n in found['periods'])})"
        for found in entry.get("contradictions") or ()
    )


COLUMNS: Final[dict[str, Callable[[Entry], Cell]]] = {
    "Code": _at("code"),
    "Nom": _at("who", "last_name"),
    "Prénoms": _at("who", "first_names"),
    "Numéro Cyclades": _at("who", "cyclades_number"),
    "Nom dans la messagerie": _channel_name,
    "Date de naissance": _day("birth_date"),
    "Session": _at("session"),
    "Préparation": _at("candidate_kind"),
    "Langue": _at("language"),
    "Verdict": _at("verdict"),
    "En clair": lambda entry: UNREADABLE if entry.get("unreadable") else VERDICTS.get(entry["verdict"]),
    "Raisons": _list("reasons"),
    "Alertes": _warnings,
    "Contradictions": _contradictions,
    "Heures demandées": _at("required_hours"),
    "Faites, sûres": _at("acquired", "certain"),
    "Faites, au mieux": _at("acquired", "possible"),
    "Avec le prévu, sûres": _at("projected", "certain"),
    "Avec le prévu, au mieux": _at("projected", "possible"),
    "Heures manquantes": _at("missing_hours"),
    "Semaines manquantes": _at("missing_weeks"),
    "Commencer au plus tard": _day("latest_start"),
    "Date limite": _day("upload_deadline"),
    "Attestation déposée": lambda entry: "oui" if entry.get("uploaded") else "non",
    "Périodes": _periods,
    "Question ouverte": _at("open_question"),
    "Attend une réponse du service": _list("waits_for_a_human"),
    "Dit": _said,
    "Déduit": _inferred,
    "Manque": _list("lacking"),
    "Canal": _at("channel"),
    "Premier contact": _instant("first_contact"),
    "Dernier contact": _instant("last_contact"),
    "Calculé le": _day("computed_on"),
}


def row(entry: Entry) -> list[Cell]:
    """The cells of a file, in the order of the columns."""
    return [read(entry) for read in COLUMNS.values()]
