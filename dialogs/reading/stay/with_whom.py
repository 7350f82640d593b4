"""With whom a stay was, and of which kind: the facts of a sentence that are no numbers and no days."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from dialogs.reading.days.no_dates import may_belong_to_a_name
from dialogs.reading.days.placed import Facts
from dialogs.reading.employer.employer_begins import past_preposition
from dialogs.reading.employer.employer_openings import past_openings
from dialogs.reading.employer.employers import employer_said
from dialogs.reading.employer.firms import known_firm
from dialogs.reading.employer.labelled import named_last
from dialogs.reading.line.items import Item
from dialogs.reading.stay.kinds import a_job_named, goes_on_otherwise, kinds_said
from dialogs.reading.stay.named_like_dates import is_an_old_year
from dialogs.reading.stay.told import Told
from dialogs.reading.text.tokens import Line
from dialogs.words.facts import Value
from dialogs.words.fields import EMPLOYER, KIND, START, WEEKLY, YES_NO

_HAS_A_JOB: Final = re.compile(
    r"\b(?:j'?ai|j'?avais|j'?occupe|g|i have|i had) (?:eu |deja )*(?:un|mon|a) "
    r"|^\W*(?:(?:oui|ouais|yes)\W+)?(?:c'?(?:est|etait)\W+)?(?:(?:un|mon|1|l'?) ?(?:autre )?)?\w+\W*$"  # « un emploi »
)


def add_kind(said: Told, facts: Facts, line: Line, ask: str) -> None:
    """Adds the kind; where it is asked, each of those that may be meant."""
    kinds = kinds_said(line, said.items, asked=ask == KIND)
    if kinds in (["internship"], ["apprenticeship"]) and goes_on_otherwise(line, said.items, asked=ask == KIND):
        said.sure = False
        kinds = [*kinds, "job"] if ask == KIND else kinds
    if len(kinds) == 1:
        facts[KIND] = kinds[0]
        said.sure &= not (ask == KIND and any(item.what == "vague" for item in said.items))
    elif ask == KIND and kinds:
        said.readings = [{KIND: kind} for kind in kinds]
        said.sure = False


def add_named_job(said: Told, line: Line, ask: str, known: Mapping[str, Value]) -> None:
    """« emploi chez La Poste du 3 mars au 5 juin », « un boulot 20h »: alone the word may say many things."""
    around = {EMPLOYER, START} if KIND in known else {EMPLOYER, START, WEEKLY}
    told_of = around & set(said.facts) or (ask == YES_NO and _HAS_A_JOB.search(line.folded))
    if told_of and KIND not in said.facts and a_job_named(line):
        said.readings = [{KIND: "job", **facts} for facts in said.readings or [{}]]


def add_employer(said: Told, facts: Facts, line: Line, items: Sequence[Item], ask: str) -> str:
    """Adds the name; the other one that may be meant instead."""
    named = employer_said(line, items, asked=ask == EMPLOYER)
    named = named_last(line, items, named) if ask == EMPLOYER else named
    if named is not None:
        facts[EMPLOYER] = named.name
        said.sure &= named.sure
    return named.other if named is not None and not named.sure else ""


def _begins_a_name(line: Line, items: Sequence[Item]) -> bool:
    """« 24h Chrono », « Demain Express »: hours, or a day with a capital, right before another capital, and no firm."""
    if len(items) != 1 or items[0].what not in {"hours", "date"} or items[0].start > 0:
        return False
    after = items[0].end
    titled = items[0].what == "hours" or (after == 1 and line.as_typed(0, 1).istitle())
    return titled and line.as_typed(after, after + 1)[:1].isupper() and not known_firm(line, after)


def add_whole_name(said: Told, line: Line, ask: str, today: date) -> None:
    """« Transports 2000 », « chez Mars Logistique »: what looks like a date may belong to the employer's name."""
    if ask == EMPLOYER and said.sure and _begins_a_name(line, said.items):
        said.readings, said.sure = [{EMPLOYER: line.as_typed(0, line.count)}, *said.readings], False
        return
    pieces = [item for item in said.items if item.what != "number"]
    if ask != EMPLOYER or said.sure or not said.readings or not pieces or not all(map(may_belong_to_a_name, pieces)):
        return
    first = pieces[0].start
    chez = line.text(first - 1) == "chez"
    if EMPLOYER not in said.facts and line.count > 1 and not chez:
        return  # nothing but a date
    begins = first if chez else past_preposition(line, past_openings(line, 0, {}))
    whole: Facts = {EMPLOYER: line.as_typed(begins if begins <= first else 0, line.count)}
    if len(pieces) == 1 and (_written_as_a_name(line, pieces[0]) or is_an_old_year(pieces[0], line, today)):
        said.readings = [whole, *said.readings]
    else:
        said.readings = [said.readings[0], whole, *said.readings[1:]]


def _written_as_a_name(line: Line, item: Item) -> bool:
    """« Mars Logistique », « chez Noël »: a word with a capital, and no figure; of « mars 2025 » nobody is employed."""
    words = range(item.start, item.end)
    return all(line[i].kind == "w" for i in words) and line.as_typed(item.end - 1, item.end)[:1].isupper()
