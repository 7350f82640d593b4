"""A few words that mean more than they say where they are said: « cdi » of a last day, « c'est pour mon frère »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dialogs.employers import LATER, of_employer
from dialogs.meaning.read_at import MENDS
from dialogs.reading.around.helping import NEAR_AND_DEAR
from dialogs.reading.outcome import Answer, Candidate, Command, Outcome, Unclear
from dialogs.reading.text.fold import fold
from dialogs.words.fields import BIRTH_DATE, CANDIDATE, END, HAS_PERIOD, MORE_PERIODS, ONGOING

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key

_OPEN_ENDED: Final = re.compile(
    r"\W*(?:c'?est |je suis |j'ai )?(?:en |un )?(?:cdi|c\.?d\.?i\.?|contrat a duree indeterminee|permanent contract)\W*"
)
_SOMEBODY: Final = f"{NEAR_AND_DEAR}|collegue|pote"
#: « maintenant c'est pour mon frère »: another person, on the phone of the first.
_FOR_ANOTHER: Final = re.compile(
    r"(?:\w+ ){0,3}(?:c'?est|it'?s|this is) (?:aussi )?(?:pour|for) "
    rf"(?:(?:mon|ma|un|une|my|a) (?:\w+ )?(?:{_SOMEBODY})"
    r"|quelqu'?un d'?autre|une autre personne|someone else|somebody else)\b[^?]*"
    # « c'est ma soeur maintenant », and not « c'est mon mari qui m'a aidée »
    rf"|(?:\w+ ){{0,3}}(?:c'?est|it'?s|this is) (?:mon|ma|my) (?:\w+ )?(?:{_SOMEBODY})"
    r"(?:,? (?:maintenant|now)| qui (?:ecrit|parle|veut|passe))\b[^?]*"
)
#: Where a town and its postal code are asked for, and where the town is held.
_TOWN: Final = {"postal_city": "city", "employer.postal_city": "employer.city"}
#: Questions at which nobody answers with somebody else.
OF_THE_VISIT: Final = frozenset({"menu", MORE_PERIODS, HAS_PERIOD, CANDIDATE, BIRTH_DATE})


def open_ended(_talk: Talk, key: Key, text: str, _outcome: Outcome) -> Outcome | None:
    """« cdi », where the last day is asked for: there is none, once agreed."""
    if key.field == END and _OPEN_ENDED.fullmatch(fold(text)):
        return Answer((Candidate({END: ONGOING}, sure=False),))
    return None


def no_other_town(talk: Talk, key: Key, text: str, outcome: Outcome) -> Outcome | None:
    """« et quel code postal ? » of a town that is held: words without a figure are no other town.

    « non, c'est Lens » is one.
    """
    if key.field not in _TOWN or any(sign.isdigit() for sign in text) or MENDS.match(fold(text)):
        return None
    said = outcome.readings[0].facts if isinstance(outcome, Answer) else {}
    town = _TOWN[key.field]
    held = talk.standing.value(town) if key.period is None else of_employer(talk.standing, town, key.period)
    return Unclear() if said.keys() == {"city"} and isinstance(held, str) and held != LATER else None


def for_somebody_else(talk: Talk, key: Key, text: str) -> Outcome | None:
    """One account holds one file: whether to begin again is asked, and nothing of the first person changes before."""
    if key.field in OF_THE_VISIT and talk.standing.answered and _FOR_ANOTHER.fullmatch(fold(text)):
        return Command("restart")
    return None
