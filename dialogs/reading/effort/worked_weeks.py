"""The weeks that a sentence states, and those away, which were not worked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import takewhile
from typing import Final

from dialogs.reading.dates.durations import Duration, calendar_weeks
from dialogs.reading.effort.amounts import NOT_HOURS, Amount, a_shift, below_zero, hours_of, is_range, or_so, standing
from dialogs.reading.effort.not_done import names_which, needed, of_another_thing, refused, wished
from dialogs.reading.effort.piecemeal import in_months, one_after_another
from dialogs.reading.effort.plainly_worked import SO, WITHOUT, tells_of_something
from dialogs.reading.line.items import LENGTHS, Item
from dialogs.reading.text.small_words import EXCEPT
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.words.facts import Value
from dialogs.words.fields import END, KIND, START, WEEKS

_MOST_WEEKS: Final = 156  # three years; more is a postal code, or a slip
#: Before the number that contradicts the one before it, and how many words back.
_IN_TRUTH: Final = word_set("mais but vrai realite verite vraiment reellement really actually")
_REACH: Final = 5
_MOST_FIGURES: Final = 12  # of one answer; more are a list of something else
#: Somebody was away for so long.
_MISSED: Final = word_set(
    "absent absente absence absences malade maladie conge conges arret arrets vacance rate ratee rater loupe louper"
    " sick missed miss off"
)
#: The same, after the length alone: « I leave in 2 weeks » tells of no absence.
_MISSED_AFTER: Final = _MISSED | word_set("vacances holiday holidays leave")
_ABSENT: Final = _MISSED_AFTER | word_set(
    "covid grippe hospitalise hospitalisee blesse blessee accident deuil"
    " pause pauses coupure repos fermeture ferme fermee fermes fermees closed shut moins ecole cfa cours manque retard"
    " away grossesse enceinte accouche accouchement maternite paternite hopital hosto hospital platre casse cassee"
    " deces enterrement mise bled pays greve confinement chomage suspendu suspendue pied perdu perdues lost strike"
    " pregnant"
)
#: « arrêtée 6 semaines », and not « arrêté au bout de 6 semaines ».
_STOPPED: Final = word_set("arrete arretee stoppe")
_ONLY_THEN: Final = word_set("bout apres after")
#: « 2 semaines sans travailler »
_WORKING: Final = word_set("travailler bosser taffer travail boulot taf activite working work")
#: « j'ai pas bossé pendant 2 semaines »
_THERE: Final = word_set("travaille bosse taffe venu venue la alle allee worked")
_COUNTED_IN: Final = word_set("avec comptant compris comprises inclus incluses with")
_LEFT: Final = word_set("reste restent manque manquent")
_LESS: Final = word_set("moins manque manquent")
#: Words that make of a number of weeks one to reckon with: « 14 en comptant les vacances ».
_RECKONED: Final = word_set(
    """
    vacances conges conge cours cfa comptant compte comptent comprises compris inclus incluses incompletes incomplete
    completes entieres pleines moitie maladie maternite feries fermeture arret arrets dont presque
    reste restent manque manquent prevu prevue prevus prevues theorie papier missing remaining left mais but
    """
)
#: « j'ai pas besoin des 14 semaines »: what the rule asks for, and nothing that was done.
_ASKED_FOR: Final = word_set(
    "besoin dispense dispensee dispenses exempte exemptee exige exigee exigees obligatoire obligatoires obligee oblige"
    " need needed required mandatory exempt"
)
#: « une sur deux », « 2 semaines par mois ».
_NOT_EACH: Final = re.compile(
    r"\b(?:une?|1) (?:\w+ )?sur (?:deux|trois|[23])\b|\b(?:semaines?|sem|weeks?) (?:par|/|chaque|a) ?(?:mois|month)"
)
#: Units of an absence; a month is as many weeks as it has in the mean, for one tap to confirm.
_AWAY_FOR: Final = frozenset({"day", "week", "month"})


def weeks_said(line: Line, items: Sequence[Item], known: Mapping[str, Value]) -> Amount:
    """The number of weeks, where it is asked for; ``known``: the days that they lie in."""
    stated = [item for item in items if isinstance(item.value, Duration) or _bare_number(item, line)]
    if len(stated) > _MOST_FIGURES or (stated and (a_shift(line) or line.has(_ASKED_FOR))):
        return Amount(problem="")
    kept = standing(stated, items, line)
    numbers = [item for item in kept if not _away(item, line) and not refused(item, line)]
    if not numbers:
        left = _without(kept, known)  # « j'ai raté 2 semaines », « 3 jours d'absence »: for one tap to confirm
        return Amount() if left is None else Amount([{WEEKS: left}], sure=False)
    if is_range(line, numbers) or any(item.what == LENGTHS for item in items):
        return Amount(problem="range")
    if (total := in_months(items, asked=True) or one_after_another(line, numbers)) is not None:
        return Amount([{WEEKS: total}], sure=False)
    vague = any(item.what == "vague" for item in items) or wished(line)
    readings: list[dict[str, Value]] = []
    sure = not vague and len(numbers) == len(kept) and not _reckoned(line)  # « 14 mais 2 de congés »: 14 or 12
    sure &= not any(tells_of_something(item, line, items, known) for item in numbers)
    for item in numbers:
        if isinstance(item.value, Duration):
            count = item.value.weeks
            sure &= item.value.unit == "week" and not item.value.vague
        else:
            count = hours_of(item).value
            sure &= not hours_of(item).vague and not of_another_thing(item, line, items)
        sure &= not or_so(item, line)
        if not 0 < count <= _MOST_WEEKS or below_zero(item, line):
            return Amount(problem="")
        sure &= not _more_than_there_are(count, known)
        if {WEEKS: count} not in readings:
            readings.append({WEEKS: count})
    if len(readings) > 1 and _in_truth(numbers[-1], line):
        readings.reverse()
    if line.text(numbers[-1].end) == "de" and line.text(numbers[-1].end + 1) in {"moins", "plus"}:
        return Amount(problem="")
    return Amount(readings, sure=sure and len(readings) == 1)


def _in_truth(item: Item, line: Line) -> bool:
    """« le calendrier dit 14 mais j'en ai fait 13 »: the last number is the one that was worked."""
    before = {line.text(i) for i in range(item.start - _REACH, item.start)}
    return not _IN_TRUTH.isdisjoint(before) and not needed(item, line)


def weeks_left(line: Line, items: Sequence[Item], known: Mapping[str, Value]) -> Decimal | None:
    """« oui, mais j'ai raté 2 semaines »: the weeks of the calendar without these; None where others were said before.

    ``items``: the pieces of the line as they are where the weeks are asked for.
    """
    stated = [item for item in items if isinstance(item.value, Duration) or _bare_number(item, line)]
    lacking = line.has(_LESS)  # « il manque une semaine »: done, or noted?
    if lacking or not all(_away(item, line) for item in stated):
        return None
    left, weeks = _without(stated, known), known.get(WEEKS)
    said = isinstance(weeks, Decimal) and weeks != _whole(known)  # otherwise they are those of the calendar
    return None if said else left


def all_away(line: Line, items: Sequence[Item], known: Mapping[str, Value]) -> bool:
    """Whether the weeks away are as many as the stay has by the calendar, or more; ``items`` as for ``weeks_left``."""
    stated = [item for item in items if isinstance(item.value, Duration) or _bare_number(item, line)]
    lengths, whole = _lengths_of(stated), _whole(known)
    if not lengths or whole is None or not all(_away(item, line) for item in stated):
        return False
    return sum((length.weeks for length in lengths), Decimal(0)) >= whole


def _without(away: Sequence[Item], known: Mapping[str, Value]) -> Decimal | None:
    """The weeks of the calendar less those away; None where that cannot be told."""
    lengths = _lengths_of(away)
    whole = _whole(known)
    if known.get(KIND) == "apprenticeship":
        return None  # the calendar holds the days at the training centre too
    if not lengths or whole is None:
        return None
    left = whole - sum((length.weeks for length in lengths), Decimal(0))
    return left if left > 0 else None


def _lengths_of(away: Sequence[Item]) -> list[Duration]:
    """How long each absence was; none where that of one cannot be told."""
    lengths = [
        item.value if isinstance(item.value, Duration) else Duration(hours_of(item).value, "week")  # « toutes sauf 2 »
        for item in away
        if (item.value.unit in _AWAY_FOR if isinstance(item.value, Duration) else hours_of(item).value > 0)
    ]
    return lengths if len(lengths) == len(away) else []


def _more_than_there_are(count: Decimal, known: Mapping[str, Value]) -> bool:
    """« 55 » of a stay of 14 weeks by the calendar: a slip, or days."""
    whole = _whole(known)
    return whole is not None and count > whole


def _whole(known: Mapping[str, Value]) -> Decimal | None:
    """The weeks of the stay by the calendar; None without its days."""
    start, end = known.get(START), known.get(END)
    return calendar_weeks(start, end) if isinstance(start, date) and isinstance(end, date) else None


def _reckoned(line: Line) -> bool:
    """« 14 vacances comprises », « 14 mais pas complètes », « 10, une sur deux »; « 12 hors vacances » were worked."""
    words = line.words
    counted = bool(words & _RECKONED) and not words & WITHOUT
    return counted or _NOT_EACH.search(line.folded) is not None


def _bare_number(item: Item, line: Line) -> bool:
    day = line.text(item.start - 1) in {"du", "au", "le"}  # « absent du 3 au 7 »
    return item.what == "number" and not day and line.text(item.end) not in NOT_HOURS and not names_which(item, line)


def _away(item: Item, line: Line) -> bool:
    """« 2 semaines de vacances », « malade 2 semaines »: weeks that were not worked; « 12 hors vacances » were."""
    after = _beside(line, range(item.end, item.end + 3))
    if "sans" in after and not _WORKING.isdisjoint(after):
        return True
    if not (WITHOUT | _COUNTED_IN).isdisjoint(after):
        return False  # « 12 hors vacances », « 14 avec les cours »
    before = _beside(line, range(item.start - 1, item.start - 5, -1))
    if EXCEPT.intersection(before[:1]):
        return True  # « oui sauf 1 semaine »
    not_there = any(
        "pas" in words and not _THERE.isdisjoint(words)
        for words in (before, _beside(line, range(item.end, item.end + 6)))
    )
    not_there |= not _STOPPED.isdisjoint(before) and _ONLY_THEN.isdisjoint(before)
    return not_there or bool(_ABSENT.intersection([*after, *before]))


def missed(item: Item, line: Line) -> bool:
    """« absent 2 semaines », « 2 semaines d'arrêt », « il manque une semaine »: no length of a stay."""
    before = _beside(line, range(item.start - 1, item.start - 4, -1))
    after = line.text(line.skip(item.end, {"de", "d", "en", "of", "on"}))
    return after in _MISSED_AFTER or not (_MISSED | _LEFT).isdisjoint(before) or after in _LEFT


def _beside(line: Line, places: range) -> list[str]:
    """The words at these places, up to where another thought begins."""
    words = (line.text(i) for i in places if line[i].kind)
    return list(takewhile(lambda word: word not in SO and not word.isdecimal(), words))
