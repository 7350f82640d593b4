"""« Moi-même », « pas de patron », where the employer is asked: there is none, and it is asked no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dialogs.acts.moving import skip
from dialogs.hearing.replying import answer
from dialogs.meaning import open_work
from dialogs.reading.outcome import Answer, Candidate
from dialogs.reading.work.open_work import is_open, names_no_employer
from dialogs.words.facts import Key
from dialogs.words.fields import EMPLOYER, SECTOR

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk


def told(talk: Talk, key: Key, text: str) -> bool:
    """Whether somebody says that nobody employed them; whether such work counts is open, and said once."""
    if key.field != EMPLOYER or talk.conversation.offer is not None or not names_no_employer(text):
        return False
    sector = Key(SECTOR, key.period)
    if talk.standing.value(SECTOR, key.period) != "unsure":
        if not is_open(text):  # else it is said where it is noted
            talk.tell(open_work.why_open(text))
        answer(talk, sector, Answer((Candidate({SECTOR: "unsure"}, sure=True),)), text)
    skip(talk, key, text)
    return True
