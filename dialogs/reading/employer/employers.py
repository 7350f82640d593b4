"""The name of an employer in a sentence: as typed, without the words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from dialogs.reading.employer.blocked import blocked_pieces, hesitates
from dialogs.reading.employer.employer_begins import ANNOUNCING, name_begins, past_preposition
from dialogs.reading.employer.employer_doubts import doubt_about
from dialogs.reading.employer.employer_ends import INDEFINITE, name_ends, without_rest
from dialogs.reading.employer.employer_openings import CALLED, CIVIL, LABELS, past_openings
from dialogs.reading.employer.everyday import ANNOUNCE, in_passing, names_nobody, of_every_day
from dialogs.reading.employer.firms import known_firm, known_until
from dialogs.reading.employer.led_to import without_small_words
from dialogs.reading.employer.places_after import TOWNS
from dialogs.reading.line.items import Item
from dialogs.reading.names.no_names import hardly_a_firm, may_be_a_name
from dialogs.reading.names.whole_names import is_first_name
from dialogs.reading.text.fold import fold
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.reading.work.abroad import is_abroad
from dialogs.reading.work.idle import never_there
from dialogs.reading.work.open_work import is_for_oneself
from dialogs.reading.work.trades import SHOPS, only_a_trade, within_a_firm

_VERBS: Final = word_set(
    "je j c est etait suis ai ete avais avait sais connais veux fais i was my pas ne n y ca cela quoi"
)
_I: Final = frozenset({"j", "je", "i"})
#: What begins a clause, and no name: « on m'appelait quand il y avait du boulot ».
_CLAUSES: Final = word_set("because when where quand lorsque parce")
_SIZES: Final = word_set("petit petite grand grande gros grosse small big")
_GREETS: Final = word_set("bonjour bonsoir salut merci voila toujours")
_SOMEONE: Final = word_set("eux lui elle elles moi toi nous vous leur ami amis famille plein beaucoup")
_ARTICLES: Final = word_set("le la les l un une du de d")
_AT: Final = frozenset({"at", "for", "with", "in"})
#: « UPS, non rémunéré »: what follows a no and is no other version of a name.
_NO_VERSION: Final = word_set("du de pour remunere remuneree paye payee declare declaree indemnise indemnisee paid")
_CIVIL: Final = CIVIL | {"m"}
_CHIEF: Final = word_set("patron patronne chef cheffe boss")
_TURNED_DOWN: Final = word_set("refuse refusee recale recalee rejete rejetee candidature rejected refused applied")
_QUOTED: Final = re.compile(r'"\s*([^"]{2,40}?)\s*"')
_PAIR: Final = 2
_TAKEN_BACK: Final = word_set("pas non plus avant ou not or")
_LONGEST_SURE: Final = 6


class Named(NamedTuple):
    """The name, whether a clerk would write it down, and the name that may be meant instead."""

    name: str
    sure: bool
    other: str = ""


def employer_said(line: Line, items: Sequence[Item], *, asked: bool) -> Named | None:
    """The employer's name; where it is not asked, only what « chez » or a work and its place announce."""
    if asked and (quoted := _quoted(line)) is not None:
        return quoted
    if not asked and not (line.has(ANNOUNCING) or line.as_typed(1, 2)[:1].isupper()):
        return None
    blocked = blocked_pieces(line, items, asked=asked)
    if not asked:
        named = None if never_there(line) else _named(line, blocked, 0, asked=False)
        if named is None or known_firm(Line(named.name), 0):
            return named
        in_front = line.typed.startswith(named.name) and line.text(0) not in ANNOUNCING  # « Karim Benali, un stage … »
        return named._replace(sure=named.sure and not (in_front or _for_whom(line, named.name)))
    refusals = [
        item
        for item in items
        if item.what == "not" and item.end < line.count and not _calais(line, item) and not _entitled(line, item)
    ]
    refused = _past_refusal(line, refusals, blocked)
    blocked |= {item.start: item.end for item in refusals if item.end > refused}  # « chez DPD, pas loin de Lille »
    last = _past_repair(line, items)
    repaired = _named(line, blocked, max(last, refused), asked=True) if last else None
    named = repaired if repaired and repaired.sure else _named(line, blocked, refused, asked=True)
    if named is None:
        named = _named(line, blocked, 0, asked=False) or _set_apart(line, blocked)
    if named is None or never_there(line):
        return None
    sure = named.sure and not _in_doubt(line, items, blocked) and not (named is repaired and _title(line, items))
    if refusals and not refused and named.name[0].islower() and "chez" not in line.folded:
        sure = False  # « ça marche pas »
    return named._replace(sure=sure and not _through(line, named.name))


def _through(line: Line, name: str) -> bool:
    """« Express Colis 93, en intérim par Adecco »: who placed somebody, where another name stands before it."""
    at = line.folded.find(f"par {fold(name)}")
    return any(line[i].start < at and line.as_typed(i, i + 1)[:1].isupper() for i in range(1, line.count))


def _quoted(line: Line) -> Named | None:
    """« "Chez Momo" c'est le nom »: what stands in quotes, with a capital, is all of the name."""
    found = _QUOTED.search(line.folded) if line.folded.count('"') == _PAIR else None
    name = "" if found is None else line.typed[found.start(1) : found.end(1)]
    return Named(name, sure=not line.has(_TAKEN_BACK)) if name[:1].isupper() and may_be_a_name(name) else None


def _for_whom(line: Line, name: str) -> bool:
    """« 35h, pour Top Chrono », and not « travaillé pour Top Chrono »: whether no work stands before « pour »."""
    return any(
        line.text(i) in {"pour", "for"}
        and line.text(i - 1) not in ANNOUNCING
        and line.typed.startswith(name, line[i + 1].start)
        for i in range(line.count)
    )


def _set_apart(line: Line, blocked: dict[int, int]) -> Named | None:
    """« depuis le 3 mars 2025, à 35h - Top Chrono »: a name with a capital behind what else is told."""
    ends = set(blocked.values())
    for i in range(1, line.count):
        start = past_preposition(line, i)
        told = start not in blocked and (i in ends or line[i - 1].kind == "p") and line[start].kind == "w"
        if not told or not line.as_typed(start, start + 1)[:1].isupper():
            continue
        end = name_ends(line, start, blocked)
        named = _named_at(line, blocked, start, start, asked=True) if end > start else None
        if named is not None and (end in blocked or line[end].kind in {"p", ""}):
            return named._replace(sure=named.sure and known_firm(line, start))
    return None


def _calais(line: Line, item: Item) -> bool:
    """« Conseil départemental du Pas-de-Calais »."""
    return "calais" in {line.text(item.end + i) for i in range(4)}


def _entitled(line: Line, item: Item) -> bool:
    """« Oubliez Pas Traiteur »: a word of a name, with a capital as those beside it."""
    if len(line.typed.split()) > 1 and line.typed.istitle():
        return True  # « Pas Si Loin »
    return item.start > 0 and all(line.as_typed(i, i + 1).istitle() for i in range(item.start - 1, item.end + 1))


def _title(line: Line, items: Sequence[Item]) -> bool:
    """« Plutôt Bio »: what takes back another name, or the first word of this one."""
    first = next(item for item in items if item.what == "repair")
    beside = line.as_typed(first.end, first.end + 1)
    return first.start == 0 and line.as_typed(0, first.end).istitle() and beside[:1].isupper()


def _in_doubt(line: Line, items: Sequence[Item], blocked: dict[int, int]) -> bool:
    """« je crois DPD »; « start people », where nothing but a name may begin."""
    begun = bool(items) and items[0].what == "role" and items[0].start == 0 in blocked
    dated = any(item.what in {"date", "length"} for item in items)
    turned_down = line.has(_TURNED_DOWN)  # « on m'a refusé chez Amazon »
    return (begun and not dated) or turned_down or any(hesitates(line, item) for item in items)


def _past_refusal(line: Line, refusals: Sequence[Item], blocked: dict[int, int]) -> int:
    """Where a name may begin past one that is refused first: « pas chez DPD, chez GLS »."""
    begin = line.skip(past_openings(line, 0, blocked), _VERBS)
    if not refusals or begin < refusals[0].start:
        return 0
    denied = line.skip(refusals[0].end, {"chez", "a", "la", "le", "du", "de", "d"})
    again = next((i for i in range(denied, line.count) if line.text(i) == "chez"), line.count)
    return min(again, name_ends(line, denied, blocked))


def _past_repair(line: Line, items: Sequence[Item]) -> int:
    """Where the last version of a name may begin: « DPD, non GLS »; 0 when none is taken back."""
    repairs = [item for item in items if item.what == "repair" and item.end < line.count]
    return repairs[-1].end if repairs and line.text(repairs[-1].end) not in _NO_VERSION else 0


def _named(line: Line, blocked: dict[int, int], first: int, *, asked: bool) -> Named | None:
    """The name at or after ``first``."""
    start = name_begins(line, blocked, first, asked=asked)
    return _named_at(line, blocked, start, first, asked=asked) if start >= 0 else None


def _named_at(line: Line, blocked: dict[int, int], start: int, first: int, *, asked: bool) -> Named | None:
    """The name that begins at ``start``; ``first``: where one may begin at all."""
    end = without_rest(line, start, name_ends(line, start, blocked))
    written, end = end, without_small_words(line, start, end, blocked)
    name = " ".join(line.as_typed(start, end).split()).strip(" \"«»'")
    name += "'" if line.typed[line[end - 1].end :] in {"'", "’"} else ""  # « Monop' »
    if not may_be_a_name(name) or (len(name) == 1 and name.islower()):
        return None  # « du 3 mars o 6 juin »
    if line.text(start - 1) in {"au", "en", "aux"} and is_abroad(line.as_typed(start - 1, end)):
        return None  # « stage au Portugal »
    words = [line.text(i) for i in range(start, end)]
    aside = in_passing(line, start, end)
    nobody = asked and aside and names_nobody(name, words)  # « plus tard »
    if nobody or LABELS.issuperset(words) or _of_a_clause(line, start, end, asked=asked):
        return None
    indefinite = line.text(start - 1) in INDEFINITE or line.text(start) in INDEFINITE | _SOMEONE
    indefinite |= line.text(start - 1) in _SIZES and line.text(start - 2) in INDEFINITE  # « une petite boîte, Speedy »
    indefinite |= name.islower() and (_so_many(words) or not {"mon", "ma", "mes"}.isdisjoint(words))
    called = _apposed(line, blocked, end) if asked and words[0] in _CIVIL else None
    if called is not None and fold(called.name) not in TOWNS:
        return called._replace(sure=False, other=name)  # « monsieur Diallo, Transports Diallo »
    if asked and indefinite and name.islower() and (called := _apposed(line, blocked, end)) is not None:
        return called._replace(sure=False, other=name)
    trade = only_a_trade(words) or within_a_firm(name)
    if trade and not _may_be_called_so(line, start, name, asked=asked):
        if asked and line.text(end) == "pour":  # « je faisais des livraisons pour DPD »
            return _named(line, blocked, end, asked=True)
        shop = Named(name, sure=False) if words[0] in SHOPS and len(words) > 1 else None  # « at Épicerie du Marché »
        return (_named_first(line, blocked, first, before=start) or shop) if asked else None
    doubt = doubt_about(line, start, end, blocked, first=first == 0)
    if end < written:
        return Named(name, sure=False, other=line.as_typed(start, written))
    behind = line.text(start - 1) in {"a", "in"} or (asked and aside and start == 0 and name.islower() and " " in name)
    if behind and known_firm(Line(doubt.other), 0) and not known_firm(line, start):
        return Named(doubt.other, sure=False, other=name)  # « la poste, c'était à Lille », « ana khdamt m3a Amazon »
    unlike = trade or indefinite or _somebody(line, start, end, first, name) or hardly_a_firm(words)
    unlike |= aside and (of_every_day(words) or (asked and len(words) == 1 and is_first_name(name)))  # « ahmed »
    unlike |= line.text(end) in {"ou", "or"} or _may_begin_it(line, start)  # « TNT ou FedEx »
    return Named(name, _plainly_a_name(line, start, end) and not unlike and not doubt.there, doubt.other)


def _of_a_clause(line: Line, start: int, end: int, *, asked: bool) -> bool:
    """« j'habite à Lille », « 12 weeks but I missed 2 days »: words of a clause, and no name."""
    words = [line.text(i) for i in range(start, end)]
    small = line.as_typed(start, end).islower()
    denies = line.text(end) in {"pas", "plus"} or words[-1] in {"pas", "plus"}
    of_the_chief = asked and line.text(start - 1) in _CHIEF and small and denies  # « mon ancien patron répond plus »
    goes_on = words[1:2] == ["i"] and words[0] in {"but", "and", "so"}
    return goes_on or of_the_chief or (words[0] in _CLAUSES and small) or line.text(start - 1) in _I


def _may_be_called_so(line: Line, start: int, name: str, *, asked: bool) -> bool:
    """« La Cantine », « chez Livraison »: whether words of a trade may be a name where they stand."""
    alone = start <= line.skip(0, _ARTICLES) or name.rsplit(maxsplit=1)[-1][:1].isupper()
    return (asked and alone) or line.text(start - 1) in ANNOUNCE


def _somebody(line: Line, start: int, end: int, first: int, name: str) -> bool:
    """« mon patron s'appelle Ahmed », « my uncle's company », « at a bakery »: whose firm it is, or of which sort."""
    of_a_sort = line.text(start - 1) in _AT and line.text(start) in {"a", "an"}
    before = {line.text(i) for i in range(first, start)}
    person = is_first_name(name) or (line.text(start - 1) in CALLED and before.isdisjoint(LABELS - _CHIEF))
    called = person and not before.isdisjoint(_CHIEF)
    owned = end > start + 1 and line.as_typed(end - 1, end) in LABELS
    return of_a_sort or called or owned or (line.text(start - 1) != "chez" and is_for_oneself(line.as_typed(0, start)))


def _plainly_a_name(line: Line, start: int, end: int) -> bool:
    """Whether words are few, and none of a sentence; a firm that everybody knows may hold such words."""
    words = [line.text(i) for i in range(start, end)]
    short = sum(word.isalnum() for word in words) <= _LONGEST_SURE
    plain = not _spoken(words) or known_until(line, start) == end
    return short and plain and any(sign.isalpha() for sign in line.as_typed(start, end))


def _so_many(words: list[str]) -> bool:
    """« 1 resto », « 2 magasins de vêtements »: as many of a sort, and no name; « 3 suisses » is one."""
    sorts = [word.removesuffix("s") for word in words[1:2]]
    return words[0].isdigit() and bool(sorts) and (sorts[0] in SHOPS or only_a_trade(sorts) or only_a_trade(words[1:2]))


def _apposed(line: Line, blocked: dict[int, int], end: int) -> Named | None:
    """« chez mon oncle, Garage Benali », « mon oncle il a une boîte, Speed Trans »: set apart behind somebody."""
    named = next((i + 1 for i in range(end, line.count) if line.text(i) in CALLED), 0)
    if named and line[named].kind == "w" and named not in blocked:
        return _named_at(line, blocked, named, named, asked=True)  # « mon cousin, il a une boîte, ça s'appelle Rapido »
    sign = next((i for i in range(end, line.count) if line.text(i) in {",", ":", "("}), end)
    start = line.skip(sign + 1, {"l", "la", "le", "les"} if line.as_typed(sign + 1, sign + 2).islower() else ())
    after = sign < line.count and line[sign].kind == "p" and line.as_typed(start, start + 1)[:1].isupper()
    return _named_at(line, blocked, start, start, asked=True) if after and start not in blocked else None


def _named_first(line: Line, blocked: dict[int, int], first: int, *, before: int) -> Named | None:
    """« Monoprix, j'étais à la caisse »: the name set apart before the words that tell what was done."""
    start = past_preposition(line, past_openings(line, first, blocked))
    apart = start < before and line.text(name_ends(line, start, blocked)) in {",", ".", "j", "je"}
    if not apart or not (known_firm(line, start) or line.as_typed(start, start + 1).istitle()):
        return None
    named = _named_at(line, blocked, start, first, asked=True)
    return named._replace(sure=named.sure and known_firm(line, start)) if named is not None else None


def _spoken(words: list[str]) -> bool:
    """Whether the words are rather those of a sentence; the Pas-de-Calais is not."""
    return bool(_VERBS.intersection(words[:-1]) - ({"pas"} if "calais" in words else set()))


def _may_begin_it(line: Line, start: int) -> bool:
    """« Bonjour Services », « Toujours Plus »: a greeting before a name, or its first word."""
    before, first = line.as_typed(start - 1, start), line.as_typed(start, start + 1)
    titled = before.istitle() and first[:1].isupper() and not known_firm(line, start)
    return line.text(start - 1) in _GREETS and titled
