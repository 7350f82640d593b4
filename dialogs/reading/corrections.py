"""What changes a fact already held: « non, c'était 2023 », « c'est pas Auchan c'est Leclerc », « non, 28 heures »."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from rapidfuzz import fuzz

from dialogs.reading.amounts import WEEKLY
from dialogs.reading.answered import correction
from dialogs.reading.employers import employer_labelled
from dialogs.reading.fold import fold, tidy
from dialogs.reading.moments import Impossible, Moment
from dialogs.reading.outcome import Correct, Unclear
from dialogs.reading.periods import END, START
from dialogs.reading.stays import Told
from dialogs.reading.tokens import Line
from dialogs.reading.wordlists import word_set
from dialogs.words.facts import Value

_NO: Final = frozenset({"non", "nan", "no", "nn", "nope", "nop"})
_NAMED: Final = (
    "period.employer",
    "last_name",
    "first_names",
    "city",
    "address.line",
    "employer.type",
    "cyclades_number",
)
_AROUND: Final = word_set(
    """
    non nan no en fait c est etait ce n pas plutot mais et chez je me suis trompe trompee j ai y a dit le la l les
    au aux de du it s was not is sorry the mon nom employeur entreprise appelle appelait finalement enfaite enfait
    lieu remplace par ca cest cetait prenom famille ecris avec desole desolee pardon oups erreur boulot stage
    travaillais travaille bosse bossais etais but i mean actually donc hein faut mettre mets vous
    """
)
_SAME: Final = 85  # per cent: the name as held, give or take a slip


def corrects(line: Line, said: Told) -> bool:
    """Whether the words say that something held is wrong."""
    if any(item.what in {"correction", "not"} or (item.what == "repair" and item.start <= 2) for item in said.items):
        return True
    return line.text(0) in _NO or (
        line.text(1) in _NO and line.text(0) in {"ah", "euh", "mais", "oh", "ben", "bah", "ba"}
    )


def corrected(
    line: Line, said: Told, ask: str, known: Mapping[str, Value], *, open_fields: frozenset[str]
) -> Correct | Unclear | None:
    """The change that a line makes to what is known, None when it makes none."""
    if not known:
        return None
    marked = corrects(line, said)
    try:
        return (
            (_swapped(line, known) if marked else None)
            or _year_moved(line, said, known, marked=marked, loose=ask == "yes_no", open_fields=open_fields)
            or (_day_swapped(said, known) if marked else None)
            or (_relabelled(line, said, known, open_fields) if marked else None)
            or _changed(said, ask, known, marked=marked, open_fields=open_fields)
            or (_bare_number(line, said, known) if ask == "yes_no" else None)
        )
    except Impossible:
        return Unclear("impossible_date")


# — names —


def _swapped(line: Line, known: Mapping[str, Value]) -> Correct | None:
    """« c'est pas Auchan c'est Leclerc »: the name that is held stands beside the one that replaces it."""
    for name in _NAMED:
        held = known.get(name)
        if not isinstance(held, str) or (place := _place_of(line, held)) is None:
            continue
        start, end = place
        after, before = _name_in(line, end, line.count), _name_in(line, 0, start)
        new = after if after and not (before and line.text(start - 1) == "pas") else before
        if new and fold(tidy(new)) != fold(tidy(held)):
            return correction([{name: new}], sure=True)
    return None


def _relabelled(line: Line, said: Told, known: Mapping[str, Value], open_fields: frozenset[str]) -> Correct | None:
    """« je me suis trompé, l'entreprise c'est La Poste »."""
    named = employer_labelled(line, said.items) if "period.employer" in known else None
    if named is None or "period.employer" in open_fields or named.name == known["period.employer"]:
        return None
    return correction([{"period.employer": named.name}], sure=False)


def _place_of(line: Line, held: str) -> tuple[int, int] | None:
    """Where a name that is held stands in the line, a slip allowed."""
    wanted = Line(held)
    words = [wanted.text(i) for i in range(wanted.count)]
    if not words:
        return None
    for size in (len(words), 1):
        for i in range(line.count - size + 1):
            said = " ".join(line.text(i + k) for k in range(size))
            if (
                len(said) > 2
                and fuzz.ratio(said, " ".join(words if size > 1 or len(words) == 1 else words[-1:])) >= _SAME
            ):
                return i, i + size
    return None


def _name_in(line: Line, start: int, end: int) -> str:
    """The words of a stretch without those around a name."""
    while (
        start < end and (line.text(start) in _AROUND or line[start].kind == "p") and not _name_article(line, start, end)
    ):
        start += 1
    while end > start and (line.text(end - 1) in _AROUND or line[end - 1].kind == "p"):
        end -= 1
    return line.as_typed(start, end) if any(line[i].kind == "w" for i in range(start, end)) else ""


def _name_article(line: Line, i: int, end: int) -> bool:
    """« La Poste »: an article with a capital before a name belongs to it."""
    return line.text(i) in {"la", "le", "les", "l"} and line.typed[line[i].start].isupper() and i + 1 < end


# — the year alone —


def _year_moved(
    line: Line, said: Told, known: Mapping[str, Value], *, marked: bool, loose: bool, open_fields: frozenset[str]
) -> Correct | None:
    moment = said.span.lone or said.span.start or said.span.end
    if moment is None or not moment.only_year or not (marked or loose or not open_fields & {START, END}):
        return None
    held = {name: value for name in (START, END) if isinstance(value := known.get(name), date)}
    if not held:
        return _birth_year(moment, known)
    years = [moment.year - value.year for value in held.values()]
    moved = years[0] or years[-1]
    if not moved:
        return None
    return correction(
        [{name: _in_year(value, value.year + moved) for name, value in held.items()}],
        sure=marked and not said.span.vague,
    )


def _birth_year(moment: Moment, known: Mapping[str, Value]) -> Correct | None:
    born = known.get("birth_date")
    if not isinstance(born, date) or born.year == moment.year:
        return None
    return correction([{"birth_date": _in_year(born, moment.year)}], sure=True)


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:
        raise Impossible from None


# — one day for another —


def _day_swapped(said: Told, known: Mapping[str, Value]) -> Correct | None:
    """« c'est pas le 12 c'est le 13 »: the day denied is the one held."""
    new = said.span.lone or said.span.start or said.span.end
    if new is None or new.exact is not None or not said.span.denied:
        return None
    for name in (START, END, "birth_date"):
        held = known.get(name)
        if not isinstance(held, date) or isinstance(held, datetime):
            continue
        if any(_names(denied, held) for denied in said.span.denied):
            whole = replace(new, day=new.day or held.day, month=new.month or held.month, year=new.year or held.year)
            return correction([{name: whole.on()}], sure=not said.span.vague)
    return None


def _names(moment: Moment, held: date) -> bool:
    pairs = ((moment.day, held.day), (moment.month, held.month), (moment.year, held.year))
    return moment.exact is None and any(said for said, _ in pairs) and all(said in {0, value} for said, value in pairs)


# — any other fact —


def _changed(
    said: Told, ask: str, known: Mapping[str, Value], *, marked: bool, open_fields: frozenset[str]
) -> Correct | None:
    if not said.readings or not (marked or ask == "yes_no"):
        return None
    if open_fields & set(said.facts):
        return None  # the open question is answered
    both = said.span.lone is not None and START in known and END in known
    if both and START in said.facts:
        return _either_end(said, known)
    changes = [{name: value for name, value in facts.items() if known.get(name) != value} for facts in said.readings]
    changes = [change for change in changes if set(change) & set(known)]
    return correction(changes, sure=said.sure) if changes else None


def _either_end(said: Told, known: Mapping[str, Value]) -> Correct | None:
    """A day said without its place: the end of the period that it is nearest to."""
    day = said.facts[START]
    held = {name: value for name in (START, END) if isinstance(value := known.get(name), date)}
    if not isinstance(day, date) or not held:
        return None
    nearest = sorted(held, key=lambda name: abs((held[name] - day).days))
    return correction([{name: day} for name in nearest if held[name] != day], sure=False)


def _bare_number(line: Line, said: Told, known: Mapping[str, Value]) -> Correct | None:
    """« non, 28 »: of the numbers held, the hours a week are what a bare number means."""
    numbers = [item.value for item in said.items if item.what == "number"]
    if len(numbers) != 1 or WEEKLY not in known:
        return None
    value = getattr(numbers[0], "value", None)
    if not isinstance(value, Decimal) or not 0 < value <= 60 or known[WEEKLY] == value:
        return None
    return correction([{WEEKLY: value}], sure=False)
