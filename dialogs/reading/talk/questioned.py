"""Whether a text asks something, with a sign of it or without, and about which topic; and anger in the place of it."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.asked.boxes import OF_SOMEBODY, left_empty, not_known
from dialogs.reading.choosing.candidates import session
from dialogs.reading.dates.going_on import begun_or_over
from dialogs.reading.employer.everyday import only_said
from dialogs.reading.employer.firms import known_firm
from dialogs.reading.faq.asking import asks_leave
from dialogs.reading.faq.topics import of_no_topic, surely_asked, topics_of
from dialogs.reading.heard import SIRETS, Heard
from dialogs.reading.names.signing import signatory
from dialogs.reading.outcome import Command, Outcome, Unclear
from dialogs.reading.people.siret import has_none, read_siret
from dialogs.reading.stay.pieces import DATE_ASKS
from dialogs.reading.talk import asides
from dialogs.reading.talk.parts import gist, parted
from dialogs.reading.talk.reminder_orders import bids_to_write, reminder_order
from dialogs.reading.text.agreeing import SECTOR_WORDS
from dialogs.reading.text.fold import fold
from dialogs.reading.text.phrases import FILLER
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.words.fields import (
    BIRTH_DATE,
    CANDIDATE,
    DAYS,
    EMPLOYER,
    END,
    FIRST_NAMES,
    KIND,
    LAST_NAME,
    SECTOR,
    SESSION,
    SIGNATORY,
    START,
    TOTAL,
    WEEKLY,
    YES_NO,
)

#: Questions whose answer is a name or a text: any word may belong to it.
FREE_TEXT: Final = SIRETS | {EMPLOYER, "reminder", LAST_NAME, FIRST_NAMES, "address", "postal_city"}
#: « 35h c'est bien ? », « je peux faire du 3 au 28 novembre ? »
_VERDICTS: Final = (
    "c'est bien",
    "c'est bon",
    "ca va",
    "ca passe",
    "ca suffit",
    "ca marche",
    "c'est ok",
    "ca compte",
    "suffit",
)
#: What asks no more than to be told yes.
_TAG: Final = re.compile(r"\b(?:non|nan|hein|n'est-ce pas|pas vrai|right|no|isn't it)\W*\?+\W*$")
#: « non j'ai pas le siret »: the number is there, and not with whoever writes.
_NOT_AT_HAND: Final = re.compile(r"\W*(?:non|nan|nn|no)\W+(?:je |j'? ?)(?:l'? ?|n'? ?)?ai (?:pas|plus)\b(?! de\b)")
#: What asks of what was told before it, and of no topic of its own: « il dit que non, c'est vrai ? »
_VERDICT_ALONE: Final = re.compile(
    r"(?:(?:est[- ]ce que )?(?:c'est|c|cest|is (?:it|that))|est[- ]ce) ?(?:bien |pas |si |that )?"
    r"(?:vrai|normal|grave|sur|certain|possible|un probleme|embetant|genant|true|normal|ok|a problem)\W*"
)
#: What makes a sentence of words: « stage c'est payé », « un cdd compte ».
_CLAUSE: Final = word_set(
    "c ca cela est sont on il elle y compte comptent faut dois doit peut peux suffit passe marche va si que qui is does"
)
#: « c'est quoi ce bordel », which asks nothing.
_WHAT_A_MESS: Final = re.compile(
    r"\b(?:quoi|koi|what(?:'s| is)?) (?:c'est )?(?:ce|cette|ces|votre|vos|this|the) (?:\w+ de )?"
    r"(?:bordel|merde|conneries?|foutoir|delire|shit|crap|hell|fuck)\b"
)
_ALLOWED: Final = word_set("peux peut puis dois doit faut pourrai can may must")
#: Questions whose answers are words of the field themselves, or anything at all.
_NEVER_ASKED: Final = frozenset({CANDIDATE, LAST_NAME, FIRST_NAMES, "address", "cyclades_number"})
#: Words from which a question is looked for: where there is a sign of one, and where there is none.
_ASKED_FROM, _TOLD_TO = 3, 5
#: Who begins so speaks to us, or asks, and names nothing: « tu es une ia », "do extra hours count".
_TO_US: Final = word_set("tu vous do does are is can")
_US: Final = word_set("tu t vous toi votre vos ton ta tes you your bot robot")
#: What is more than an end that is told: « si mon stage finit … », « … finit en décembre c'est trop tard ».
_MORE_THAN_AN_END: Final = _CLAUSE.union({"si", "if", "apres", "after"}) - {"ca", "il", "elle", "on"}
_SMALL_WORD: Final = 3  # letters of « de », « les » within a name
_SMALLER: Final = 2  # « M. » is a title all the same
_LONGEST_NAME: Final = 4  # words


def titled(text: str) -> bool:
    """Words that all begin with a capital, as those of a name do; all in capitals says nothing of it."""
    words = [word for word in text.split() if len(word) > _SMALLER or word.endswith(".")]
    return len(words) > 1 and all(word[0].isupper() for word in words) and not text.isupper()


def question(it: Heard) -> Outcome | None:
    """The topic of a question; anger with a question mark, and the order to remind at a moment, are none."""
    asked = it.asks
    tagged = asked == "mark" and _TAG.search(it.line.folded) is not None
    if tagged and it.told.readings and it.ask != EMPLOYER and parted(it.text) is None:
        return None  # « c'était un emploi, non ? »; « 35h, c'est payé non ? » asks
    begins = SECTOR_WORDS.at(it.line.text, 0) if it.ask == SECTOR else None
    if begins is not None and (asked in {"", "maybe"} or (begins[0].value == "unsure" and "?" not in it.text)):
        return None  # « oui mais que le matin », « je sais pas si ça compte, je faisais les cartons »
    if it.ask == EMPLOYER and "?" not in it.text and titled(it.text) and len(it.text.split()) <= _LONGEST_NAME:
        return None  # « Combien Frères »
    if it.ask in OF_SOMEBODY and "?" not in it.text and not_known(it.line.folded):
        return Command("skip")  # « je sais pas qui signe »
    if it.ask.startswith("employer.") and left_empty(it.line):
        return Command("skip")  # « laissez l'employeur le remplir »
    if it.ask in SIRETS and "?" not in it.text and _NOT_AT_HAND.match(it.line.folded) and not has_none(it.text):
        return Command("skip")
    if (asked != "clear" or bids_to_write(it.line)) and (reminder := reminder_order(it)) is not None:
        return reminder
    if (asked not in {"", "clear"} and angry(it)) or _WHAT_A_MESS.search(it.line.folded):
        return Command("human")
    if asked == "clear" or _sounds_asked(it, hinted=asked != ""):
        return _topic(it)
    if asked == "maybe" and not it.told.readings:
        return topics_of(gist(it.text), it.ask)
    if asked == "mark" and _says_more(it):
        return _topic(it)
    parts = parted(it.text) if asked == "mark" and it.told.readings else None
    return topics_of(parts.asked, it.ask) if parts else None  # « DPD 35h et c'est payé ? »


def _topic(it: Heard) -> Outcome:
    """The topic of the whole; where it has none, or several, that of the part which asks."""
    if (asked := gist(it.text)) != it.text:
        told = topics_of(asked, it.ask)
        if told.topic is not None and not told.others:
            return told
    whole = topics_of(it.text, it.ask)
    if whole.topic is not None and not whole.others:
        return whole
    parts = parted(it.text)
    part = topics_of(parts.asked, it.ask) if parts and not _VERDICT_ALONE.fullmatch(fold(parts.asked)) else whole
    settles = not part.others and part.topic in (whole.topic, *whole.others)
    return part if part.topic is not None and (whole.topic is None or settles) else whole


def angry(it: Heard) -> bool:
    """Whether it is anger, and no fact beside: « ça fait 3 fois que je le dis, bordel » has none.

    « 35h, vous êtes nuls » is said to us, whatever is told beside it.
    """
    counts = it.line.many("n") > 0 and not it.line.has(_US)
    free = it.ask in FREE_TEXT | _NEVER_ASKED
    return not (counts and (free or it.told.readings)) and asides.anger(it.line)


def _sounds_asked(it: Heard, *, hinted: bool) -> bool:
    """Whether the words are those of a question of the field, though nothing else says that it is one."""
    said = it.line.many("w")
    if not hinted and it.ask != EMPLOYER and it.told.readings and (it.told.sure or not _says_more(it)):
        return False  # it states what was asked for, or something else of the period
    if not hinted and it.ask in {WEEKLY, TOTAL} and len(it.told.readings) > 1:
        return False  # « mon contrat c'est 30h mais je fais 40 »
    if not hinted and _somebody_named(it):
        return False  # « pôle emploi m'a envoyé chez Heppner », « c'est Madame Caron qui signe »
    if not hinted and ((it.ask in {WEEKLY, TOTAL} and it.told.problem) or _names_it(it)):
        return False  # « je fais deux jours par semaine », « immersion de 15 jours france travail »
    if not hinted and it.ask == BIRTH_DATE and it.born:
        return False  # « je suis née le 23 déc 88 »
    if not hinted and ((it.ask in DATE_ASKS and _begins_then(it)) or (it.ask == END and _ends_then(it))):
        return False
    if not hinted and it.ask == SESSION and session(it.line, it.today) is not None:
        return False  # « j'ai raté en 2025, je repasse en 2026 »
    if not hinted and it.ask == KIND and len(it.told.readings) > 1:
        return False  # « stage suivi d'un contrat »
    if not hinted and it.ask == YES_NO and START in it.told.facts and {KIND, EMPLOYER} & it.told.facts.keys():
        return False  # « j'ai un stage prévu en novembre »
    if it.ask in _NEVER_ASKED and not _no_name_asks_so(it):
        return False
    if said < (_ASKED_FROM if hinted or it.line.text(0) in _TO_US else _TOLD_TO):
        return False
    if not surely_asked(gist(it.text), hinted=hinted):
        return False
    return hinted or not (it.corrected() or (it.ask in SIRETS and read_siret(it.text, it.ask)))


def _begins_then(it: Heard) -> bool:
    """« mon contrat démarre en décembre »."""
    return it.told.span.begins_later and START in it.told.facts


def _ends_then(it: Heard) -> bool:
    """« le contrat se termine le 31 décembre »: a verb of an end and one day, and nothing is supposed."""
    told = [item for item in it.told.items if item.what == "date"]
    ends = any(item.what in {"role", "future"} and item.value == "end" for item in it.told.items)
    return ends and len(told) == 1 and END in it.told.facts and not it.line.has(_MORE_THAN_AN_END)


def _names_it(it: Heard) -> bool:
    """Whether words without a clause tell the kind or begin with the hours that are asked."""
    told = it.ask in it.told.facts and (it.ask == KIND or (it.ask == WEEKLY and _begins_with_hours(it)))
    return told and not it.line.has(_CLAUSE)


def _begins_with_hours(it: Heard) -> bool:
    return any(item.what in {"hours", "number"} and item.start <= 1 for item in it.told.items)


def _somebody_named(it: Heard) -> bool:
    """Whether a firm, or who signs, is named where one is asked for."""
    if it.ask == SIGNATORY:
        return " qui " in it.text and signatory(it.text) is not None
    return it.ask == EMPLOYER and _employer_named(it)


def _employer_named(it: Heard) -> bool:
    """Whether a name is told as one: after « chez », or in words that begin with a capital."""
    name = it.told.facts.get(EMPLOYER)
    if not isinstance(name, str):
        return False
    if known_firm(Line(name), 0):
        return True  # « je suis auto-entrepreneur pour Uber Eats », be it in doubt
    written = not name.islower() and all(word[:1].isupper() for word in name.split() if len(word) > _SMALL_WORD)
    return it.told.sure and ("chez " in it.line.folded or written)


def _no_name_asks_so(it: Heard) -> bool:
    """« il faut la carte d'identité aussi ? » under an address; « si je suis apprenti … » under the ways to prepare."""
    if it.ask == CANDIDATE:
        return it.line.text(0) in {"si", "if"}
    return "?" in it.text and all(token.kind != "n" for token in it.line.tokens) and it.line.count > _TOLD_TO


def _says_more(it: Heard) -> bool:
    """Whether words with a question mark hold more than facts: « 39h, c'est mieux ? » does, « 35h ? » does not."""
    if it.ask in FREE_TEXT or it.ask.startswith("employer."):
        return False
    facts = {i for item in it.told.items for i in range(item.start, item.end)}
    words = [it.line.text(i) for i in range(it.line.count) if i not in facts and it.line[i].kind == "w"]
    verdict = it.line.folded.rstrip(" ?!").endswith(_VERDICTS)
    return verdict or any(word in _ALLOWED or word not in FILLER for word in words)


def last_resort(it: Heard) -> Outcome:
    """Nothing fits: a question said without its sign, anger beside a number, or nothing usable."""
    if asides.anger(it.line):
        return Command("human")
    marked = it.asks
    if it.ask == EMPLOYER and not marked and only_said(it.line):
        return Unclear()  # « un peu partout »
    undated = it.ask in DAYS and begun_or_over(it.line)  # « j'y travaille plus »
    if undated or it.line.many("w") == 0:
        return Unclear()
    if marked or (it.ask == "any" and asks_leave(it.line)) or (it.ask != BIRTH_DATE and _says_a_topic(it)):
        return topics_of(gist(it.text), it.ask)
    return Unclear()


def _says_a_topic(it: Heard) -> bool:
    """Whether words without a question are of a topic, or of what is none (« y a des annales quelque part »)."""
    said = it.line.many("w")
    hinted = it.ask == "any"
    return (said > 1 or hinted) and (
        surely_asked(gist(it.text), hinted=hinted) or (hinted and said > 1 and of_no_topic(it.text))
    )
