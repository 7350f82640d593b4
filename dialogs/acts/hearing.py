"""What follows from a text that the person typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.acts import (
    another_stay,
    changes,
    commands,
    doubts,
    questions,
    register,
    reminders_asked,
    requests,
    small_talk,
    so_far,
    staff,
    told_and_wished,
    tongue,
)
from dialogs.acts.asking import MENU
from dialogs.acts.meaning import before_notice, by_number, edit_named, labels
from dialogs.acts.meaning.another_moment import another_moment
from dialogs.acts.meaning.chosen import chosen_of
from dialogs.acts.meaning.in_so_many_hours import in_so_many_hours
from dialogs.acts.meaning.menu_said import wish_of
from dialogs.acts.meaning.one_more import agrees_first
from dialogs.acts.meaning.periods_meant import known, period_named
from dialogs.acts.meaning.read_at import perhaps_meant
from dialogs.acts.meaning.reading_as import read_as
from dialogs.acts.meaning.understanding import period_corrected, read_under
from dialogs.acts.outside import OUTSIDE, PENDING
from dialogs.acts.pressing import press, press_choice
from dialogs.acts.put_up import fields_of, not_made
from dialogs.acts.replying import answer
from dialogs.acts.taking import belonging, offer_correction, offer_readings
from dialogs.questions.form import QUESTIONS, next_question
from dialogs.reading.heard import YES_NO_ASKS
from dialogs.reading.outcome import Answer, Asked, Command, Correct, Outcome, Unclear
from dialogs.reading.plain import plain
from dialogs.reading.talk.parts import is_it_enough
from dialogs.reading.talk.why import asks_why
from dialogs.words.events import Pressed
from dialogs.words.facts import Key
from dialogs.words.fields import CONFIRM, KIND, MORE_PERIODS, REMINDER_AT, YES_NO

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
    if (alone := _plain(talk, key, text)) is not None:
        answer(talk, key, alone, text)
    else:
        _hear_closely(talk, key, text)


def _hear_closely(talk: Talk, key: Key, text: str) -> None:
    tongue.offer_english(talk, text)
    if key == staff.REPLY and not text.startswith("/"):
        staff.take_reply(talk, text)  # a human reads it: whatever it says
        return
    if talk.conversation.easy and register.wants_full_words(text):
        register.speak_fully(talk)
        return
    if key == talk.conversation.asked and (button := labels.typed(talk, key, text)) is not None:
        press(talk, Pressed(button, talk.at))
        return
    if asks_why(text):
        requests.explain(talk, key.field)
        return
    if talk.conversation.offer is not None and text.strip() in {"1", "2", "3"}:
        press_choice(talk, key, text.strip(), text)  # the reading is told by its number
        return
    below = (next_question(talk.standing) or MENU) if key.field in PENDING else key
    if _another_moment(talk, key, text) or (below == MENU and _wished(talk, text)) or so_far.told(talk, key, text):
        return
    by_name = key.field in {"edit", "certificate"} or (key.field == CONFIRM and edit_named.only_named(text))
    by_name = by_name and not text.startswith("/")  # « /start » is no « start » of a stay
    if another_stay.told_beside_offer(talk, text) or (by_name and edit_named.chosen(talk, key, text)):
        return
    if _tells_of_another(talk, key, text):
        return
    outcome = read_under(talk, key, text)
    if below != key and not _settles(key, outcome):
        meant = read_under(talk, below, text)
        if _in_doubt(meant):
            outcome = meant if isinstance(outcome, Unclear) else outcome
        elif not isinstance(meant, Unclear):
            _leave(talk, meant)
            key, outcome = below, meant
    now = outcome if talk.standing.said("notice") else before_notice.let_through(talk, key, outcome, text)
    if now is not None and not _does_both(talk, key, now, text):
        do(talk, key, now, text)


def _tells_of_another(talk: Talk, key: Key, text: str) -> bool:
    """Whether another stay was told while one is asked about; it is noted beside that one."""
    another = another_stay.told_meanwhile(talk, key, text)
    if another is not None and (before := another_stay.answered_before(talk, key, text)) is not None:
        answer(talk, key, *before[:2])  # « 35h, et un autre stage chez GLS … »
        key, text = talk.conversation.asked or key, before[2]
        another = (another[0], said) if isinstance(said := read_under(talk, another[0], text), Answer) else another
    if another is not None:
        if not _closes(talk, key, text):
            talk.tell(another_stay.kept_for_later(talk, key))
        answer(talk, *another, text)
    return another is not None


def _closes(talk: Talk, key: Key, text: str) -> bool:
    """« oui, et ensuite DPD … »: takes the yes to what is asked of the stay at hand; whether all of it is told then."""
    yes = QUESTIONS[key.field].yes_no
    if yes is not None and talk.conversation.offer is None and agrees_first(text):
        press_choice(talk, key, yes[0], text)
    return key.period in talk.standing.complete


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


def _another_moment(talk: Talk, key: Key, text: str) -> bool:
    """Whether a reminder is wanted in so many hours, or the one that was just asked for is moved."""
    if (soon := in_so_many_hours(talk, key, text)) is not None:
        reminders_asked.remind_at(talk, soon, text)
        return True
    moved = another_moment(talk, text) if key.field not in PENDING else None
    if moved is not None:
        key, at = moved
        reminders_asked.remind_at(talk, at, text, instead=key)
    return moved is not None


def _wished(talk: Talk, text: str) -> bool:
    """Whether a text asks at the menu for what a button does, or whether it is enough."""
    if is_it_enough(text):
        talk.open(None)
        requests.summary(talk)
        return True
    if (last_day := edit_named.left(talk, text)) is not None:
        changes.put_up(talk, str(last_day))
        return True
    paper = edit_named.certificate_of(talk, text)
    wish = wish_of(text) if paper is None else "certificate"
    if wish is not None:
        talk.open(None)
        commands.wished(talk, wish, text, paper or period_named(talk, text))
        if wish == "add_period":
            _take_its_kind(talk, text)
    return wish is not None


def _take_its_kind(talk: Talk, text: str) -> None:
    """« j'ai oublié un stage »: of what kind the stay is that is added is said already."""
    key = next_question(talk.standing)
    told = read_as(talk, MORE_PERIODS, text) if key is not None and key.field == KIND else None
    if key is not None and isinstance(told, Answer) and told.readings[0].facts.keys() - {YES_NO} == {KIND}:
        answer(talk, key, told, text)


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
