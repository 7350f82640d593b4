"""Hours of work as people say them: « 24h30 », « 151,67 h par mois », « mi-temps », « 80 % », « 7h par jour »."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from itertools import product
from typing import Final

from dialogs.reading.dates.durations import ABOUT, MONTHS_A_YEAR, UNITS, WEEKS_A_YEAR, decimal_at
from dialogs.reading.text.small_words import WEEKENDS
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.vocabulary import MONTHS, WEEKDAYS
from dialogs.reading.text.wordlists import Vocabulary, word_set

_HOURS: Final = word_set("h heure heures hr hrs hour hours heur heurs hs hre hres")
_MINUTES: Final = frozenset(["min", "minutes", "mn", "m"])
_PER: Final = frozenset(
    ["par", "/", "la", "a", "per", "the", "chaque", "each", "every", "en", "une", "l", "dans", "ma", "de"]
)
_UNITS: Final = {
    **dict.fromkeys(
        ["semaine", "semaines", "sem", "week", "hebdo", "hebdomadaire", "hebdomadaires", "weekly", "smn", "s"], "week"
    ),
    **dict.fromkeys(["mois", "month", "mensuel", "mensuelle", "mensuelles", "mensuels", "monthly"], "month"),
    **dict.fromkeys(["nuit", "soir", "matin", "night"], "day"),
    "quinzaine": "fortnight",
    "fortnight": "fortnight",
    **dict.fromkeys(["jour", "jours", "j", "day", "quotidien", "daily", "jr"], "day"),
    **dict.fromkeys(["an", "annee", "year", "annuel", "annuelles"], "year"),
}
_FRENCH: Final = frozenset({"semaine", "semaines", "mois", "jour", "jours"})  # « à la semaine », and no « à semaine »
_ONE: Final = frozenset({"une", "one", "a"})
_OUT_OF: Final = frozenset({"par", "/", "sur", "chaque", "per", "a", "out"})
_NIGHTS: Final = frozenset({"nuit", "soir", "matin", "night"})
_EACH: Final = frozenset({"par", "/", "chaque", "per", "each", "every"})
#: « toutes les deux semaines », « une semaine sur deux »: what is said of two weeks, number words made numbers.
_EVERY_OTHER: Final = Vocabulary(
    (tuple(words.split()), "fortnight")
    for words in (
        "toutes les 2 semaines", "ttes les 2 semaines", "tous les 15 jours", "toutes les 2 sem", "par 2 semaines",
        "une semaine sur 2", "1 semaine sur 2", "1 sem sur 2", "une sem sur 2", "every 2 weeks", "every other week",
    )
)  # fmt: skip
_SIXTY, _QUARTERS = 60, 4
#: Hours of a year at full time, with the day of solidarity and without: those of 35 a week (Code du travail, L3121-41).
_FULL_YEARS: Final = frozenset({Decimal(1607), Decimal(1600)})
_LEGAL_WEEK: Final = 35
_HALF: Final = Decimal("0.5")
_HUNDREDTH: Final = Decimal("0.01")
_SHARES: Final = {
    ("mi", "temps"): _HALF, ("mi", "-", "temps"): _HALF, ("mitemps",): _HALF, ("mitemp",): _HALF,
    ("half", "time"): _HALF, ("half", "-", "time"): _HALF, ("half",): _HALF,
    ("la", "moitie"): _HALF, ("moitie", "temps"): _HALF, ("moitie", "du", "temps"): _HALF,
    ("temps", "plein"): Decimal(1), ("plein", "temps"): Decimal(1), ("full", "temps"): Decimal(1),
    ("temps", "complet"): Decimal(1),
    ("full", "time"): Decimal(1), ("full", "-", "time"): Decimal(1), ("fulltime",): Decimal(1),
    ("3", "/", "4", "temps"): Decimal("0.75"), ("trois", "quarts", "temps"): Decimal("0.75"),
    ("3", "/", "4", "de", "temps"): Decimal("0.75"),
    ("un", "quart", "temps"): Decimal("0.25"), ("un", "quart", "de", "temps"): Decimal("0.25"),
    ("1", "/", "2", "temps"): _HALF, ("un", "mi", "temps"): _HALF,
    ("temps", "entier"): Decimal(1),
    ("3", "quarts", "temps"): Decimal("0.75"), ("3", "quarts", "de", "temps"): Decimal("0.75"),
    ("demi", "temps"): _HALF, ("demi", "-", "temps"): _HALF,
    ("quart", "temps"): Decimal("0.25"), ("quart", "de", "temps"): Decimal("0.25"),
    ("3", "quarts", "d", "un", "temps", "plein"): Decimal("0.75"),
    ("3", "/", "4", "d", "un", "temps", "plein"): Decimal("0.75"),
    ("4", "/", "5", "temps"): Decimal("0.8"), ("4", "/", "5", "e"): Decimal("0.8"),
    ("4", "/", "5", "eme"): Decimal("0.8"), ("quatre", "cinquiemes"): Decimal("0.8"),
    ("quatre", "cinquieme"): Decimal("0.8"),
    ("les", "3", "quarts"): Decimal("0.75"), ("les", "trois", "quarts"): Decimal("0.75"),
}  # fmt: skip
#: « temp plein », « 3 quart tps »: the slips of a phone.
_SLIPS: Final = {"temps": ("temps", "temp", "tps", "tmps", "tms", "tan", "tant", "ten"), "quarts": ("quarts", "quart")}
_RATES: Final = Vocabulary(
    (typed, share)
    for words, share in _SHARES.items()
    for typed in dict.fromkeys(product(*(_SLIPS.get(word, (word,)) for word in words)))
)
_PERCENTS: Final = frozenset({"%", "pourcent", "percent", "pourcents"})
_CERTAIN: Final = word_set("sur sure surs sures certain certaine certains certaines convaincu convaincue")
_FULL: Final = 100
#: Numbers that rather say which year it was than how many hours a year has.
_YEARS: Final = range(2015, 2040)
_I_DID: Final = frozenset({"ai", "etais", "avais", "y"})
_OF_FULL_TIME: Final = word_set("d de du un of a")


@dataclass(frozen=True, slots=True)
class Hours:
    """A number of hours; ``per`` is the stretch it was said for ("" when none was), ``rate`` a share of full time."""

    value: Decimal
    per: str = ""
    unit: bool = False  # « h » was said
    rate: bool = False
    vague: bool = False

    def weekly(self) -> Decimal:
        """Hours a week; a month's are x 12 / 52, to the nearest quarter of an hour. A day's hang on its days."""
        if self.per == "month":
            return quarter(self.value * MONTHS_A_YEAR / WEEKS_A_YEAR)
        if self.per == "year":
            if self.value in _FULL_YEARS:
                return Decimal(_LEGAL_WEEK)
            return quarter(self.value / WEEKS_A_YEAR)
        if self.per == "fortnight":
            return quarter(self.value / 2)
        return self.value


def quarter(hours: Decimal) -> Decimal:
    """To the nearest quarter of an hour."""
    return (hours * _QUARTERS).quantize(Decimal(1), ROUND_HALF_UP) / _QUARTERS


def hundredth(number: Decimal) -> Decimal:
    """To two digits after the point, which is what a dossier holds; a shorter number stays as it is."""
    hundreds = number * _FULL
    return number if hundreds == hundreds.to_integral_value() else number.quantize(_HUNDREDTH, ROUND_HALF_UP)


def hours_at(line: Line, i: int) -> tuple[Hours, int] | None:
    """Hours with their unit or their stretch at ``i``, and the place after; a bare number is none."""
    rate = _rate_at(line, i)
    if rate is not None:
        return rate
    if line.text(i) in ABOUT and line.text(i + 1) in {"d", "de"} and line.text(i + 2) in _HOURS:
        return _with_stretch(line, Hours(Decimal(ABOUT[line.text(i)]), unit=True, vague=True), i + 3)
    number = decimal_at(line, i)
    if number is None:
        return None
    value, j = number
    if line.text(j) in _PERCENTS or (
        (line.text(j) == "pour" and line.text(j + 1) == "cent")
        or (line.text(j) == "pour" and line[j + 1].value == _FULL)
    ):
        after = j + (1 if line.text(j) in _PERCENTS else 2)
        if _of_certainty(line, i, after):
            return None
        whole = _rate_at(line, line.skip(after, _OF_FULL_TIME))  # « 70 % d'un temps plein »
        after = whole[1] if whole is not None and whole[0].value == 1 else after
        of = hours_at(line, line.skip(after, {"de", "d", "des"})) if line.text(after) in {"de", "d", "des"} else None
        if of is not None and of[0].unit:  # « 80 % de 35 heures »
            return replace(of[0], value=of[0].value * value / _FULL, vague=True), of[1]
        return Hours(value / _FULL, rate=True), after
    if line.text(j) == "etp" and value <= 1:  # « 0,8 ETP »: of a full time
        return Hours(value, rate=True), j + 1
    minutes = line[j + 1]
    if line.text(j) == ":" and line.glued(j - 1) and len(minutes.text) == 2 and 0 <= minutes.value < _SIXTY:
        return _with_stretch(line, Hours(value + Decimal(minutes.value) / _SIXTY, unit=True), j + 2)
    if line.text(j) in _HOURS:
        value, k = _minutes(line, value, j)
        odd = line[k].kind == "n" and line.glued(k - 1)  # « 35h5 », « 35h100 »
        odd |= k > j + 1 and value < _FULL and minutes.value >= _SIXTY  # « 24h60 », and not « 151h67 »
        return _with_stretch(line, Hours(value, unit=True, vague=odd), k)
    found = _with_stretch(line, Hours(value), j)
    return found if found[0].per else None


def _of_certainty(line: Line, start: int, end: int) -> bool:
    """« sûre à 100 % », « 90 % sûr »: no share of a full time; « 80 % sur l'année » is one."""
    goes_on = line.text(end) == "sur" and line[end + 1].kind in {"w", "n"} and line.text(end + 1) not in {"que", "de"}
    before = line.text(start - 1) == "a" and line.text(start - 2) in _CERTAIN
    return before or (line.text(end) in _CERTAIN and not goes_on)


def _rate_at(line: Line, i: int) -> tuple[Hours, int] | None:
    rate = _RATES.at(line.text, i)
    if rate is None:
        return None
    whole = _RATES.at(line.text, line.skip(rate[1], _OF_FULL_TIME)) if line.text(rate[1]) in _OF_FULL_TIME else None
    end = whole[1] if whole is not None and whole[0] == 1 else rate[1]  # « la moitié d'un temps plein »
    return Hours(rate[0], rate=True), end


def _minutes(line: Line, value: Decimal, j: int) -> tuple[Decimal, int]:
    """« 24 h 30 », « 17h et demie »; ``j`` is at the unit."""
    after = line[j + 1]
    spoken = line.text(j) in {"heures", "heure"}
    if (
        after.kind == "n"
        and len(after.text) == 2
        and (line.text(j) in {"h", "hr"} or spoken)
        and not _has_unit(line, j + 2)
    ):
        if after.value < _SIXTY:
            return value + Decimal(after.value) / _SIXTY, j + 2 + (line.text(j + 2) in _MINUTES)
        if (line.text(j) == "h" and line.glued(j)) or value >= _FULL:
            return value + Decimal(after.value) / _FULL, j + 2  # « 151h67 » of a pay slip: hundredths
    if line.text(j + 1) in {"et", "and"} and line[j + 2].kind == "n" and line.text(j + 3) in _MINUTES:
        return value + Decimal(line[j + 2].value) / _SIXTY, j + 4
    half = line.skip(j + 2, {"a"})
    if line.text(j + 1) in {"et", "and"} and line.text(half) in {"demi", "demie", "half"}:
        return value + _HALF, half + 1
    if line.text(j + 1) == "et" and line.text(j + 2) == "quart":
        return value + _HALF / 2, j + 3
    return value, j + 1


def _has_unit(line: Line, j: int) -> bool:
    """Whether a unit follows, so that the number before it is no minutes: « 35h 12 semaines », « 35h 12.03.25 »."""
    if line.text(j) in {"/", ".", "-"}:
        hour = line.text(j + 2) in _HOURS  # « 8h30-16h30 »
        return line[j + 1].kind == "n" and not hour and (line.text(j) == "/" or line.glued(j))
    if line.text(j) == "j" and line.text(line.skip(j + 1, {"'"})) in _I_DID:
        return False  # « 32 heures 30 j'ai travaillé chez … »
    return line.text(j) in UNITS or line.text(j) in MONTHS or line.text(j) == "%" or line.text(j) in _HOURS


def _with_stretch(line: Line, hours: Hours, j: int) -> tuple[Hours, int]:
    """« par semaine », « /sem », « hebdo », « a month »."""
    k = j + (1 if line.text(j) == "." else 0)
    if line.text(k) == "de" and line.text(k + 1) in {"travail", "boulot"}:
        k += 2
    if (fortnight := _EVERY_OTHER.at(line.text, k)) is not None:
        return replace(hours, per=fortnight[0]), fortnight[1]
    after = line.skip(k, _PER)
    per = _UNITS.get(line.text(after))
    if (
        (line.text(after) in WEEKDAYS or line.text(after) in WEEKENDS)
        and line.text(after - 1) in _EACH
        and line.text(after + 1) not in {"et", "and", ","}
    ):
        return replace(hours, per="week", vague=True), after + 1  # « 7h par dimanche », « 10h par weekend »
    if per is None or (line.text(after) in {"s", "j"} and after == k):
        return hours, j
    if line.text(after) in _NIGHTS and line.text(after - 1) not in _EACH:
        return hours, j  # « 35h de nuit »
    if after == k and not hours.unit and per in {"day", "year"}:
        return hours, j  # « 10 jours » is a length
    if per == "year" and line.text(after - 1) == "l" and not hours.unit and hours.value in _YEARS:
        return hours, j  # « c'est 2024 l'année »
    if (
        after == k
        and not hours.unit
        and line.text(after) in {"semaine", "semaines", "sem", "week", "mois", "month", "smn"}
    ):
        return hours, j
    no_article = line.text(after - 1) == "a" and line.text(after) in _FRENCH
    of_some = line.text(after - 1) in _ONE and line.text(after + 1) in _OUT_OF  # « 35h une semaine par mois »
    if line.text(after + 1) in {"derniere", "prochaine"} or no_article or of_some:
        return hours, j
    return replace(hours, per=per), after + 1
