"""What follows from a text that the person typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.acts import changes, small_talk, tongue
from dialogs.acts.asking import MENU
from dialogs.acts.outside import OUTSIDE
from dialogs.acts.put_up import fields_of, not_made
from dialogs.acts.taking import belonging, offer_correction, offer_readings
from dialogs.hearing import another_stay, before_reading, commands, doubts, questions, told_and_wished
from dialogs.hearing.before_reading import below_of
from dialogs.hearing.replying import answer
from dialogs.meaning import before_notice, by_number, edit_named
from dialogs.meaning.chosen import chosen_of
from dialogs.meaning.periods_meant import known
from dialogs.meaning.read_at import perhaps_meant
from dialogs.meaning.understanding import period_corrected, read_under
from dialogs.questions.form import QUESTIONS, next_question
from dialogs.reading.heard import YES_NO_ASKS
from dialogs.reading.outcome import Answer, Asked, Command, Correct, Outcome, Unclear
from dialogs.reading.plain import plain
from dialogs.words.facts import Key
from dialogs.words.fields import DAYS, END, REMINDER_AT, START, YES_NO

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk

CORRECTION: Final = Key("correction")
#: Commands by which a person says themselves that a change is not to be made.
_LEAVES: Final = frozenset({"back", "cancel", "undo", "skip"})


def hear(talk: Talk, text: str) -> None:
    """Reads the text under the open question, and does what it says."""
    key = talk.conversation.asked
    if key is None or (key.field not in QUESTIONS and key.field not in OUTSIDE):
        key = next_question(talk.standing) or MENU
    if doubts.settle(talk, chosen_of(talk, text)):
        return
    key = _passed_on(talk, key)
    if (alone := _plain(talk, key, text)) is not None:
        answer(talk, key, alone, text)
    else:
        _hear_closely(talk, key, text)


def _passed_on(talk: Talk, key: Key) -> Key:
    """« 4 mai », then « 29 mai », beside a kind that is put up: the first day is told, the next is the last."""
    offer = talk.conversation.offer
    if offer is None or offer.correction or key.field != START or not DAYS.isdisjoint(fields_of(offer)):
        return key
    told = talk.standing.value(START, key.period) is not None and not talk.standing.said(END, key.period)
    return Key(END, key.period) if told else key


def _hear_closely(talk: Talk, key: Key, text: str) -> None:
    tongue.offer_english(talk, text)
    if before_reading.dealt_with(talk, key, text):
        return
    key, outcome = _read(talk, key, text)
    now = outcome if talk.standing.said("notice") else before_notice.let_through(talk, key, outcome, text)
    if now is not None and not _does_both(talk, key, now, text):
        do(talk, key, now, text)


def _read(talk: Talk, key: Key, text: str) -> tuple[Key, Outcome]:
    """What the text says, and under which question: one outside the form gives way to that of the form."""
    outcome = read_under(talk, key, text)
    below = below_of(talk, key)
    if below == key or _settles(key, outcome):
        return key, outcome
    meant = read_under(talk, below, text)
    if _in_doubt(meant):
        return key, meant if isinstance(outcome, Unclear) else outcome
    if isinstance(meant, Unclear):
        return key, outcome
    _leave(talk, meant)
    return below, meant


def _does_both(talk: Talk, key: Key, outcome: Outcome, text: str) -> bool:
    """« 35h, et rappelle-moi demain »: whether an answer was taken first, then an order done."""
    parts = told_and_wished.both(talk, key, outcome, text)
    if parts is not None:
        answer(talk, key, parts.answer, parts.told)
        do(talk, talk.conversation.asked or key, parts.order, parts.wished)
    return parts is not None


def _plain(talk: Talk, key: Key, text: str) -> Answer | None:
    """The answer of who types just the day or the firm that is asked for, where it can be nothing else."""
    standing = talk.standing
    if talk.conversation.offer is not None or standing.minor or not standing.said("notice"):
        return None
    return plain(key.field, text, known(talk, key.period), standing.today)


def _leave(talk: Talk, meant: Outcome) -> None:
    """The person passed on to something else: the question of the form is open again."""
    left = talk.conversation.offer
    talk.open(None)
    told = {field for each in meant.readings for field in each.facts} if isinstance(meant, Answer | Correct) else set()
    if told.isdisjoint(fields_of(left)):  # else the change itself is mended
        talk.tell(not_made(left))


def _settles(key: Key, outcome: Outcome) -> bool:
    """Whether a reply can stand for a question outside the form: yes or no; questions and commands do not close it."""
    if isinstance(outcome, Answer):
        needed = YES_NO if OUTSIDE[key.field].reads in YES_NO_ASKS else REMINDER_AT
        facts = outcome.readings[0].facts
        return needed in facts or facts == {YES_NO: "no"}
    return not isinstance(outcome, Unclear | Correct) and not _in_doubt(outcome)


def _in_doubt(outcome: Outcome) -> bool:
    return isinstance(outcome, Asked | Command) and bool(outcome.others)


def do(talk: Talk, key: Key, outcome: Outcome, text: str) -> None:
    """Does what a text says that was read under ``key``."""
    match outcome:
        case Command(others=(_, *_)):
            doubts.ask_back(talk, outcome, text)
        case Command():
            _obey(talk, key, outcome, text)
        case Asked():
            questions.answer(talk, key, outcome, text)
        case Correct() if another_stay.put_up(talk, key, outcome.readings[0].facts, text):
            return
        case Correct():
            n = period_corrected(talk, key, text)
            offer_correction(talk, [belonging(talk, CORRECTION, c.facts, n) for c in outcome.readings], text)
        case Answer():
            answer(talk, key, outcome, text)
        case Unclear("chitchat"):
            small_talk.answer(talk, text)
        case Unclear() if (denied := edit_named.denied(talk, text)) is not None:
            changes.put_up(talk, str(denied))
        case Unclear(None) if (button := by_number.meant(talk, key, text)) is not None:
            offer_readings(talk, key, [button], text)
        case Unclear(None) if (perhaps := perhaps_meant(talk, key, text)) is not None:
            talk.change(stumbles=talk.conversation.stumbles + 1)
            doubts.ask_back(talk, perhaps, text)
        case Unclear(problem):
            small_talk.clarify(talk, key, problem, text)


def _obey(talk: Talk, key: Key, command: Command, text: str) -> None:
    shown = talk.conversation.offer
    commands.obey(talk, key, command, text)
    if command.name not in _LEAVES and talk.conversation.offer != shown:
        talk.opening[:0] = filter(None, [not_made(shown)])
