"""What is written before the notice is understood: some may be done at once, the rest waits and is read right after.

Nothing is noted of a person who does not know yet what is kept of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dialogs.acts import waiting
from dialogs.meaning.reading_as import read_as
from dialogs.questions.form import FIELDS_OF_A_PERIOD
from dialogs.reading.answered import answer
from dialogs.reading.around import chitchat
from dialogs.reading.outcome import Answer, Asked, Command, Outcome, Unclear
from dialogs.reading.slip_looked_for import without_slips
from dialogs.reading.talk.parts import parted
from dialogs.reading.text.fold import fold, tidy
from dialogs.reading.text.tokens import Line
from dialogs.words.facts import Key
from dialogs.words.fields import CANDIDATE, HAS_PERIOD, SESSION, YES_NO
from dialogs.words.text import t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk

NOTICE: Final = Key("notice")
#: What a person may want before having read the notice.
_AT_ANY_TIME: Final = frozenset({"start", "help", "guide", "human", "language", "erase", "stop", "trust", "repeat"})
_UNDERSTANDS: Final = re.compile(r"\b(?:[ck]om?n?pri[st]?|understood|understand|i (?:get|got) it)\b")
#: « bien lu », « vu », « j'ai tout lu »: alone; « vu que … » goes on.
_HAS_READ: Final = re.compile(
    r"\W*(?:(?:ok|oui|yes)\W+)?(?:(?:c'est|j'?\s?ai|i have|i've) )?(?:(?:bien|tout|all) )*(?:lus?|vus?|recu|read)"
    r"(?: (?:ca|tout|le message|le texte|it|all))?\W*"
)
#: What is said of a question that is open; none is yet.
_OF_AN_OPEN_QUESTION: Final = frozenset({"skip", "back", "cancel", "undo"})
#: The yes, or the « j'ai compris », that stands before something else.
_AGREES: Final = re.compile(
    r"\W*(?:(?:oui|ouais|ui|wi|ok|okay|d'accord|dac|yes|(?:j'?(?:ai )?(?:bien )?)?compris|i understand|understood)\b"
    r"[\s,.;:!]*(?:(?:et|mais|donc|alors|and|but) )?)+"
)
#: What the notice itself answers: « salut c'est quoi ce truc ».
_WHAT_IS_THIS: Final = re.compile(
    r"(?:(?:bonjour|bonsoir|salut|slt|coucou|hello|hi|hey|euh)\W+)*(?:alors )?"
    r"(?:c'?(?:est)? (?:quoi|koi|kwa) (?:encore )?(?:ca|sa|ici|ce|cette|votre)(?: \w+(?: de merde)?)?"
    r"|(?:vous etes|t'es|tu es|c'est) qui|qui etes[- ]vous"
    r"|(?:what|who) (?:is|are) (?:this|that|you))"
)
_NOT: Final = re.compile(r"\b(?:pas|rien|not|don'?t)\b")


def let_through(talk: Talk, key: Key, outcome: Outcome, text: str) -> Outcome | None:
    """What is to be done of a text now, « j'ai compris » as a yes; None when it waits, or was answered."""
    begins = talk.conversation.asked is None
    if begins and _WHAT_IS_THIS.fullmatch(fold(text).strip(" .!?")):
        return None  # the notice, which follows, says it
    if key != NOTICE or _may_be_asked_first(talk, outcome, text):
        return outcome  # to erase, to change the language, to stop: at any time
    said = outcome.readings[0].facts.get(YES_NO) if isinstance(outcome, Answer) else None
    if begins and (said is not None or _understood(text)):
        return None  # nobody has understood what they have not seen
    if said == "no" and _UNDERSTANDS.search(fold(text)):
        return Command("help")  # « j'ai rien compris » asks for no longer notice
    if said is not None or _understood(text):
        _keep_the_rest(talk, text)
        return answer({YES_NO: said or "yes"})
    if begins:
        waiting.put_off(talk, text)  # the first words of all
    else:
        _put_off(talk, outcome, text)
    return None


def _keep_the_rest(talk: Talk, text: str) -> None:
    """« ok j'ai compris, je suis au CNED »: what is told behind the yes waits for its question."""
    typed = tidy(text)
    agreed = _AGREES.match(fold(typed))
    rest = typed[agreed.end() :] if agreed is not None else ""
    if not rest:
        return
    if tells_of_a_stay(talk, rest) or tells_of_the_exam(read_as(talk, CANDIDATE, rest)):
        waiting.put_off(talk, rest)


def _put_off(talk: Talk, outcome: Outcome, text: str) -> None:
    """What says something is read after the notice; nothing is promised of what does not, nor of « je sais pas »."""
    if isinstance(outcome, Command) and outcome.name in _OF_AN_OPEN_QUESTION:
        talk.tell(t("Je ne note encore rien."))
        return
    if isinstance(outcome, Unclear) and not tells_of_the_exam(read_as(talk, CANDIDATE, text)):
        talk.tell(t("Je ne note encore rien."))
        return
    waiting.put_off(talk, text)
    talk.tell(t("Je lirai votre message juste après.", easy="Je lirai ce message après."))


def _may_be_asked_first(talk: Talk, outcome: Outcome, text: str) -> bool:
    if isinstance(outcome, Asked):
        begins = talk.conversation.asked is None  # the first words of all: the notice answers « c'est quoi ce bot »
        told = "?" not in text and tells_of_the_exam(read_as(talk, CANDIDATE, text))
        vague = outcome.topic is None or bool(outcome.others)
        return parted(text) is None and not told and not (begins and vague)
    if outcome == Unclear("chitchat"):
        return chitchat.chitchat(Line(text)) == chitchat.WANTS_TO_ASK and talk.conversation.asked is not None
    if outcome == Command("help") and _understood(text):
        return False
    unseen = talk.conversation.asked is None and isinstance(outcome, Command) and bool(outcome.others)
    return isinstance(outcome, Command) and outcome.name in _AT_ANY_TIME and not unseen


def tells_of_a_stay(talk: Talk, text: str) -> bool:
    """Whether a text tells anything of a stay."""
    said = read_as(talk, HAS_PERIOD, text)
    return isinstance(said, Answer) and not FIELDS_OF_A_PERIOD.isdisjoint(said.readings[0].facts)


def tells_of_the_exam(outcome: Outcome) -> bool:
    """Whether a text tells when the person passes the exam, or how they prepare for it, and nothing else."""
    return isinstance(outcome, Answer) and outcome.readings[0].facts.keys() <= {SESSION, CANDIDATE}


def _understood(text: str) -> bool:
    folded = fold(without_slips(text) or text)  # « jai copmris »
    said = _UNDERSTANDS.search(folded) or _HAS_READ.fullmatch(folded)
    return said is not None and _NOT.search(folded) is None
