"""A name told as one: « l'entreprise c'est La Poste », and behind others: « …, mais c'était Trans Express »."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dialogs.reading.employer.blocked import blocked_pieces
from dialogs.reading.employer.employer_ends import name_ends, without_rest
from dialogs.reading.employer.employer_openings import LABELS, past_openings
from dialogs.reading.employer.employers import Named
from dialogs.reading.line.items import Item
from dialogs.reading.names.no_names import may_be_a_name
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set

_IS: Final = word_set("c est etait s appelle appelait : cest is was ca en fait plutot name exact complet officiel")
_JUDGED: Final = word_set(
    "pas faux fausse mauvais mauvaise incorrect incorrecte bon bonne juste bien mal super not wrong right correct"
)
#: Between a judgement and the right name.
_SO_IT_IS: Final = word_set(", . ; : - c s est etait cest cetait it is was its mais but en fait plutot")
#: Words for the firm itself; « le patron c'est Ahmed » names a person.
_FIRM: Final = LABELS - {"asso", "patron", "boss"}
#: What says right before a name that it is one.
_CALLS: Final = word_set("appelle appelait appellent cest cetait ct called named :")
_BUT: Final = frozenset({"mais", ",", ";", "."})


def named_last(line: Line, items: Sequence[Item], named: Named | None) -> Named | None:
    """The name, where one is asked for, with heed to what a sentence calls the firm after all else."""
    told = employer_labelled(line, items, by_name=False, labels=_FIRM)
    if told is not None and (named is None or not (told.name in named.name or named.name in told.name)):
        return told._replace(other="" if named is None else named.name)
    return _after_but(line, items) if named is None else named


def _after_but(line: Line, items: Sequence[Item]) -> Named | None:
    """« ils ont fermé depuis, mais c'était Trans Express »."""
    blocked = blocked_pieces(line, items, asked=True)
    for i in range(line.count):
        opens = line.text(i) in _BUT and line.text(i + 1) not in _BUT  # of a row of commas the last one
        start = past_openings(line, i + 1, blocked) if opens else line.count
        end = without_rest(line, start, name_ends(line, start, blocked)) if start < line.count else start
        name = line.as_typed(start, end)
        if _calls(line, start) and line.text(start) not in _JUDGED and may_be_a_name(name):
            return Named(name, sure=False)
    return None


def _calls(line: Line, start: int) -> bool:
    """Whether « c'est », « s'appelle » stand right before."""
    is_it = line.text(start - 1) in {"est", "etait"} and line.text(start - 2) in {"c", "ca", "s"}
    return is_it or line.text(start - 1) in _CALLS


def employer_labelled(
    line: Line, items: Sequence[Item], *, by_name: bool, labels: frozenset[str] = LABELS
) -> Named | None:
    """« l'entreprise c'est La Poste », ``by_name`` « le nom c'est … » too: the name after the word for an employer."""
    for i in range(line.count):
        named = by_name and line.text(i) == "nom" and line.text(i - 1) in {"le", "son", "leur"}
        start = _past_judgement(line, line.skip(i + 1, _IS))
        if (line.text(i) not in labels and not named) or (labels is _FIRM and not _calls(line, start)):
            continue
        end = without_rest(line, start, name_ends(line, start, blocked_pieces(line, items, asked=False)))
        name = line.as_typed(start, end)
        told = end > start > i + 1 and line.text(start) not in _JUDGED and may_be_a_name(name)
        if told and (not by_name or not _is_judgement(line, start, end)):
            return Named(name, sure=False)
    return None


def _past_judgement(line: Line, start: int) -> int:
    """The place after « faux, c'est », « wrong, it's » at ``start``, where a name follows; else ``start``."""
    judged = line.skip(start, _JUDGED)
    after = line.skip(judged, _SO_IT_IS)
    return after if start < judged < after < line.count else start


def _is_judgement(line: Line, start: int, end: int) -> bool:
    """« le nom est mal écrit », « l'entreprise est fermée »: what is said of a name, in one case or another."""
    return (
        line.text(start - 1) in {"est", "etait"}
        and line.text(start - 2) not in {"c", "s"}
        and (line.as_typed(start, end).islower())
    )
