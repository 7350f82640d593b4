"""Another stay than the one asked about or held: « j'ai aussi fait Colis Privé », « ensuite un CDD chez UPS »."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from dialogs.acts import waiting
from dialogs.acts.taking import offer_readings
from dialogs.brands import firm_written
from dialogs.meaning import open_work
from dialogs.meaning.one_more import agrees_first, is_apart, is_elsewhere, says_one_more
from dialogs.meaning.periods_meant import known
from dialogs.meaning.read_at import MENDS
from dialogs.meaning.reading_as import read_as
from dialogs.questions.form import FIELDS_OF_A_PERIOD
from dialogs.reading.outcome import Answer
from dialogs.reading.text.fold import fold
from dialogs.words.facts import Key
from dialogs.words.fields import CONFIRM, EMPLOYER, END, HAS_PERIOD, KIND, MORE_PERIODS, ONGOING, START, WEEKS
from dialogs.words.text import t

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Value
    from dialogs.words.text import Said

#: Questions at which all of a stay is told.
_ALL_TOLD: Final = frozenset({WEEKS, CONFIRM, "menu", "edit"})
_IT_WAS: Final = re.compile(r"(?:(?:oui|ok|yes|mais|but)\W+)*(?:c'etait|cetait|c etait|it was)\b")
_JOINED: Final = re.compile(r"[,;.]\s+(?:(?:et|puis|and)\s+)?|\s+(?=(?:et|puis|ensuite|and|then)\s)", re.IGNORECASE)
_WORDS_FOR_BOTH: Final = 4  # that tell where and when: « DPD en juin 2025 »


def told_meanwhile(talk: Talk, key: Key, text: str) -> tuple[Key, Answer] | None:
    """The question that another stay answers, and what is told of it; None where the text tells of none.

    It is one elsewhere and at another time than the stay that is asked about, or one said to be another. Whatever is
    held of that one stays, and is asked further.
    """
    folded = fold(text)
    said_so = says_one_more(text)
    if key.period is None or not key.field.startswith("period.") or MENDS.match(folded):
        return None
    if not said_so and len(text.split()) < _WORDS_FOR_BOTH:
        return None  # most answers, which need not be read twice
    told = read_as(talk, MORE_PERIODS, text) if talk.standing.value(EMPLOYER, key.period) else None
    if not isinstance(told, Answer) or not is_elsewhere(talk, key.period, told.readings[0].facts):
        return None
    facts = told.readings[0].facts
    start, held = facts.get(START), talk.standing.value(START, key.period)
    at_another_time = None not in {start, held} and start != held
    beside = agrees_first(text) and KIND in facts and not _IT_WAS.match(folded)  # « oui, et de l'intérim chez FedEx »
    another = at_another_time or said_so or beside
    return (Key(MORE_PERIODS, talk.standing.numbers[-1]), told) if another else None


def answered_before(talk: Talk, key: Key, text: str) -> tuple[Answer, str, str] | None:
    """The answer that stands before another stay, its words and those of the stay; None where none does."""
    for place in _JOINED.finditer(text):
        told, rest = text[: place.start()], text[place.end() :]
        said = read_as(talk, key.field, told, known(talk, key.period)) if says_one_more(place[0] + rest) else None
        if isinstance(said, Answer) and said.readings[0].sure and said.readings[0].facts.keys() == {key.field}:
            return said, told, rest
    return None


def told_beside_offer(talk: Talk, text: str) -> bool:
    """« j'ai fait aussi 3 semaines chez DHL », while a stay is put up: it waits, and that one is put up again."""
    offer = talk.conversation.offer
    shown = [] if offer is None or offer.correction else offer.readings
    employers = {fold(str(value)) for reading in shown for key, value in reading.items() if key.field == EMPLOYER}
    if not employers or not says_one_more(text):
        return False
    told = read_as(talk, MORE_PERIODS, text)
    named = told.readings[0].facts.get(EMPLOYER) if isinstance(told, Answer) else None
    if named is None or fold(str(named)) in employers:
        return False
    waiting.put_off(talk, text)
    talk.tell(
        t(
            "C'est une autre période : j'y reviens après. D'abord celle-ci.",
            easy="C'est une autre période. Je la lis après. D'abord celle-ci.",
        )
    )
    return True


def kept_for_later(talk: Talk, key: Key) -> Said:
    """What is said before it is noted: the questions about the stay at hand go on first."""
    employer = talk.standing.value(EMPLOYER, key.period)
    return t(
        "C'est une autre période : je la note, j'y reviens après. Finissons d'abord celle chez %(employer)s.",
        easy="C'est une autre période. Je la note. Finissons d'abord : %(employer)s.",
        employer=firm_written(str(employer)),
    )


def put_up(talk: Talk, key: Key, facts: Mapping[str, Value], text: str) -> bool:
    """Puts up as one more a stay that is none that is held; whether it is such a stay.

    It lies wholly before or after that one, or is both of another kind and elsewhere: « de l'intérim chez FedEx ».
    """
    standing = talk.standing
    n = key.period if key.period is not None else (standing.complete or (None,))[-1]
    if key.field not in _ALL_TOLD or n is None or MENDS.match(fold(text)) or _IT_WAS.match(fold(text)):
        return False
    elsewhere = is_elsewhere(talk, n, facts)
    apart = _lies_elsewhere(talk, n, facts) and (says_one_more(text) or elsewhere)
    if not apart and not (elsewhere and facts.get(KIND) not in {None, standing.value(KIND, n)}):
        return False
    last = standing.numbers[-1]
    whole = _all_told(talk, facts, text)
    talk.tell(t("Cela ressemble à une autre période.", easy="C'est une autre période."))
    if open_work.is_told(talk, Key(MORE_PERIODS, last), whole, text):
        talk.tell(open_work.why_open(text))
        whole = open_work.noted(talk, Key(MORE_PERIODS, last), whole, text)
    told = {Key(field, last + 1): value for field, value in whole.items()}
    offer_readings(talk, key, [{Key(MORE_PERIODS, last): "yes", **told}], text)
    return True


def _all_told(talk: Talk, facts: Mapping[str, Value], text: str) -> dict[str, Value]:
    """What the text tells of the stay, also where it is the same as of the one that is held."""
    anew = read_as(talk, HAS_PERIOD, text)
    whole = {**(anew.readings[0].facts if isinstance(anew, Answer) else {}), **facts}
    return {field: value for field, value in whole.items() if field in FIELDS_OF_A_PERIOD}


def _lies_elsewhere(talk: Talk, n: int, facts: Mapping[str, Value]) -> bool:
    """Whether both days are told, and both on the same side of the stay that is held."""
    start, end = facts.get(START), facts.get(END)
    both = isinstance(start, date) and (isinstance(end, date) or end == ONGOING)
    return both and isinstance(talk.standing.value(START, n), date) and is_apart(talk, n, facts)
