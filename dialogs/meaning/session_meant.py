"""« et pour 2027 ? », where all is told: the year of another exam, and of none of the stays that are held."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dialogs.acts.menu import next_session
from dialogs.reading.outcome import Candidate, Command, Correct, Outcome
from dialogs.reading.text.fold import fold, tidy
from dialogs.words.fields import SESSION

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key

_OPENS: Final = r"(?:et|ou|mais|alors|sinon|ok|bon|donc|and|so|or|what about)"
_IF: Final = r"(?:(?:et )?(?:si|if) (?:je|j'|on|i) ?(?:l'|le )?(?:\w+ )?(?:l'examen |le cap |the exam )?)"
_WHEN: Final = (
    r"(?P<year>20[0-9]{2})"
    r"|(?P<next>(?:l'annee|la session|l'an) (?:prochaine?|suivante|d'apres)|la prochaine session|next (?:year|session))"
)
_MORE: Final = r"(?:alors|du coup|plutot|c'est possible|c'est bon|ca (?:va|marche|compte|passe|ferait combien)|instead)"
_FOR: Final = r"(?:(?P<for>pour|for) |(?:en|a|in) )"
_ASKED: Final = re.compile(rf"(?P<led>{_OPENS} )*(?P<if>{_IF})?{_FOR}?(?:la session (?:de )?)?(?:{_WHEN})(?: {_MORE})*")


def session_meant(talk: Talk, key: Key, text: str) -> Outcome | None:
    """Another session than the one that is counted for, once agreed; the result, if it is that one."""
    words = " ".join(fold(tidy(text)).split()).strip(" .!,")
    found = _ASKED.fullmatch(words.rstrip(" ?"))
    if key.field != "menu" or found is None:
        return None
    if not (words.endswith("?") or found["led"] or found["if"] or found["for"]):
        return None  # « en 2026 » alone may mend the year of a stay
    year = int(found["year"]) if found["year"] else next_session(talk.standing)
    if year == talk.standing.session.year:
        return Command("summary")
    if year is None or year > talk.standing.diploma.sessions[-1].year:
        return Command("later_session")  # a stay in a year so far ahead is none that anybody means
    if year not in {session.year for session in talk.standing.open_sessions}:
        return None
    return Correct((Candidate({SESSION: year}, sure=True),))
