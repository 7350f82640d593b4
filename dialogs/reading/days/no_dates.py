"""Pieces of a sentence that look like a date, or like hours, and may be something else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from dialogs.reading.choosing.agreeing import LEANING
from dialogs.reading.days.joined import completed
from dialogs.reading.days.moments import Moment
from dialogs.reading.days.relative import LAST, NEXT
from dialogs.reading.days.role_words import BEFORE, OPENS
from dialogs.reading.days.seasons import FEASTS
from dialogs.reading.days.spans import Span
from dialogs.reading.effort.hours import Hours
from dialogs.reading.stay.items import Item
from dialogs.reading.text.phrases import FILLER
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.words.facts import Value

_EACH: Final = frozenset({"le", "les", "every"})
_WEEKENDS: Final = frozenset({"weekend", "end"})
_FOR: Final = frozenset({"pour", "de", "a", "for"})
_EARLY: Final = 14  # hours of a day at which one begins
_FEW_HOURS: Final = 10  # of a week; fewer hardly make a job
_TO: Final = frozenset({"a", "-", "/", "to", "et", "and", "→", ">"})
_BUT: Final = frozenset({"mais", "but"})
_PAID: Final = frozenset({"paye", "payee", "paid"})
#: « je passe l'examen », and how many words may stand between this and its year.
_SITS: Final = word_set(
    "passe passer passerai passerais presente presenterai presenter repasse repasser rate ratee loupe "
    "take taking took sit sat failed"
)
_EXAM: Final = word_set("examen exam cap diplome epreuve epreuves")
_SESSION: Final = word_set("session sessions")
_FAILED: Final = word_set("echoue echouee recale recalee failed")
_FAR_BEFORE: Final = 8
_YEARS_BACK, _YEARS_AHEAD = -30, 5
#: Words beside a day alone that leave it one of the stay.
_OF_A_STAY: Final = word_set(
    """
    contrat contrats travail boulot taf job emploi embauche stage mission poste service equipe equipes entreprise boite
    employeur bureau magasin depot agence atelier convention attestation fiche papier matin matinee soir aprem midi nuit
    premier premiere dernier derniere exactement precisement pile officiel officielle debuter commencer finir travailler
    duree journee attaque recrute recrutee licencie licenciee demission rupture conventionnelle prise fonction essai
    reellement vraiment certain certaine sur sure ouvrable retour conge conges rentree putain bordel
    lundi mardi mercredi jeudi vendredi samedi dimanche
    contract work job first last day morning evening exactly on was my there them m
    """
)
#: Verbs that are present and past alike once they have lost their accent, and what says that they are past.
_BEGINS: Final = word_set("commence debute demarre comence commance starts")
_HAS: Final = word_set("ai jai a as avons avez ont avais avait est suis have has")


def may_belong_to_a_name(item: Item) -> bool:
    """Whether what reads as a date may be part of a name: « Transports 2000 », « boulangerie du 8 mai »."""
    return isinstance(item.value, Moment) and item.role in {"", "from"} and item.value.exact is None


def whole_weeks(line: Line) -> bool:
    """« du lundi au vendredi » is a plain week, and no pattern of days."""
    return "lundi au vendredi" in line.folded or "monday to friday" in line.folded


def only_a_weekday(item: Item) -> bool:
    """« le samedi »: a day of every week, or the nearest one."""
    moment = item.value
    return isinstance(moment, Moment) and moment.only_weekday


def hardly_a_date(item: Item) -> bool:
    """Where numbers are asked for, « le samedi » or « le weekend » is no date."""
    moment = item.value
    if not isinstance(moment, Moment):
        return False
    season = moment.last_month > 0 and not moment.year
    return moment.exact is not None or season or (moment.weekday >= 0 and not moment.day)


def without_habits(items: Sequence[Item], line: Line) -> list[Item]:
    """The items without « le samedi », « le week-end », « pour Noël »: when one worked, and not since when."""
    dates = [item for item in items if item.what == "date"]
    if len(dates) != 1 or any(item.what in {"role", "future"} for item in items) or not _habit(dates[0], line):
        return list(items)
    return [item for item in items if item is not dates[0]]


def each_week(weekdays: Sequence[Item], items: Sequence[Item], line: Line) -> bool:
    """Whether days of a week are those of every week: « le samedi », and not « je commence le samedi »."""
    begun = any(item.what in {"role", "future"} for item in items)
    return bool(weekdays) and not begun and all(_habit(item, line) for item in weekdays)


def _habit(item: Item, line: Line) -> bool:
    words = {line.text(i) for i in range(item.start - 1, item.end)}
    if only_a_weekday(item) or not words.isdisjoint(_WEEKENDS):
        return not words.isdisjoint(_EACH) and item.role in {"", "on", "and"} and words.isdisjoint(LAST | NEXT)
    return not words.isdisjoint(FEASTS) and not words.isdisjoint(_FOR)


def hour_of_the_day(item: Item, line: Line, items: Sequence[Item]) -> bool:
    """« le 3 mars à 8h », « de 9h à 17h »: an hour of the day, no number of hours."""
    hours = item.value
    if not isinstance(hours, Hours) or item.what != "hours" or hours.per or hours.rate:
        return False
    dated = any(
        other.what == "date" and line.skip(other.end, {","}) == item.start and not only_a_weekday(other)
        for other in items
    )  # « le 1er avril 2025 9h »
    if (dated or line.text(item.start - 1) in {"a", "vers", "des", "at"}) and hours.value <= _EARLY:
        return True
    ends = [(other.end, other.start) for other in items if other.what == "hours" and other is not item]
    return any(
        (start - item.end == 1 and line.text(item.end) in _TO) or (item.start - end == 1 and line.text(end) in _TO)
        for end, start in ends
    )


def may_be_of_a_week(item: Item, span: Span, items: Sequence[Item]) -> bool:
    """« du 3 mars au 6 juin 2025 à 10h »: as likely the hours of a week, beside both ends and no other hours."""
    whole = (span.start is not None or span.lone is not None) and bool(span.end or span.ongoing or span.length)
    alone = sum(other.what == "hours" for other in items) == 1
    return whole and alone and isinstance(item.value, Hours) and item.value.value >= _FEW_HOURS


def day_of_something(item: Item, line: Line, items: Sequence[Item]) -> bool:
    """Whether a word that nobody knows stands after a day alone: « 6 de junho », « um 8 Uhr »."""
    day = item.value
    if not isinstance(day, Moment) or not day.day or day.month:
        return False
    after = line[line.skip(item.end, {"de", "d", "of", "."})]
    return after.kind == "w" and after.text not in FILLER | LEANING and all(i.start != item.end for i in items)


def among_strange_words(line: Line, items: Sequence[Item]) -> bool:
    """« j'appelle ma conseillère le 20 octobre »: rather a day of something else; « … à Lyon » is a place."""
    taken = {i for item in items for i in range(item.start, item.end)}
    rest = [i for i in range(line.count) if line[i].kind == "w" and i not in taken]
    words = {line.text(i) for i in rest if not (i and line.typed[line[i].start].isupper())}
    return not words <= FILLER | LEANING | _OF_A_STAY | BEFORE.keys()


def of_the_exam(item: Item, line: Line) -> bool:
    """« je passe le CAP en 2026 », « session 2026 », « recalé en juin »: when the exam is or was, and no stay."""
    if not isinstance(item.value, Moment):
        return False
    before: list[str] = []
    for i in range(item.start - 1, max(item.start - 1 - _FAR_BEFORE, -1), -1):
        if line[i].kind == "p" and line.text(i) != "'":
            break
        before.append(line.text(i))
    near_it = before[: len(_SESSION)]
    return not ((_SESSION | _FAILED).isdisjoint(near_it) and (_SITS.isdisjoint(before) or _EXAM.isdisjoint(before)))


def near(value: Value, today: date) -> bool:
    """Whether a day lies where periods do; « 3 mars 2035 » is rather a slip."""
    return not isinstance(value, date) or _YEARS_BACK <= value.year - today.year <= _YEARS_AHEAD


def one_for_another(line: Line, items: Sequence[Item]) -> list[Item]:
    """The items, with the second of two dates as another for the same day: « prévu le 30 juin mais arrêté le 6 »."""
    days = [item for item in items if item.what == "date"]
    verbs = {str(item.value) for item in items if item.what == "role"}
    if len(days) != 2 or days[0].role in OPENS or days[1].role == "until" or verbs >= {"start", "end"}:
        return list(items)
    first, second = days
    between = {line.text(i) for i in range(first.end, second.start)}
    if any(item.what == "not" and item.end == first.start for item in items):
        return list(items)  # « pas le 6 juin mais le 13 »
    if between.isdisjoint(_BUT) or not isinstance(first.value, Moment) or not isinstance(second.value, Moment):
        return list(items)
    one, other = completed(second.value, first.value), first.value
    if not between.isdisjoint(_PAID):
        one, other = other, one
    swapped = {first.start: first._replace(value=one), second.start: second._replace(value=other, role="or")}
    return [swapped.get(item.start, item) for item in items]


def may_be_one_place(items: Sequence[Item], *, start_asked: bool, end_asked: bool) -> bool:
    """« le 3 mars, à partir du 10 en fait », « le 6 juin, payé jusqu'au 15 »: hardly from one to the other."""
    days = [item.role for item in items if item.what == "date"]
    if start_asked and days in (["", "on"], ["on", "on"]):
        return not any(item.what == "role" and item.value == "end" for item in items)  # « 2 juin (contrat le 5) »
    begun = any(item.what == "role" and item.value == "start" for item in items)
    ends = {"start", "since", "until"} if end_asked and not begun else {"start", "since"}
    return len(days) == 2 and days[0] in {"", "on"} and days[1] in ends


def begins_or_began(line: Line) -> bool:
    """« stage chez UPS, commence lundi »: without an accent, or a word before it, it may be to come or over."""
    return any(
        line.text(i) in _BEGINS
        and not line.typed[line[i].start : line[i].end].endswith("é")
        and line.text(i - 1) not in _HAS
        for i in range(line.count)
    )
