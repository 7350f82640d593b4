"""What a text may be that needs no reading: the words of a button, « pourquoi ? », a wish of the menu, another stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.acts import changes, register, reminders_asked, requests, staff
from dialogs.acts.asking import MENU
from dialogs.acts.outside import PENDING
from dialogs.acts.small_talk import welcome_helper, welcome_service
from dialogs.hearing import another_stay, commands, no_employer, so_far
from dialogs.hearing.forgetting import forgets
from dialogs.hearing.pressing import press, press_choice
from dialogs.hearing.replying import answer
from dialogs.meaning import edit_named, labels
from dialogs.meaning.another_moment import another_moment
from dialogs.meaning.ended import left
from dialogs.meaning.in_few_words import OF_THE_VISIT
from dialogs.meaning.menu_said import wish_of
from dialogs.meaning.one_more import agrees_first
from dialogs.meaning.periods_meant import period_named
from dialogs.meaning.reading_as import read_as
from dialogs.meaning.reminders_counted import again_and_again, before_the_deadline, in_so_many_hours
from dialogs.meaning.stay_chosen import chosen
from dialogs.meaning.understanding import read_under
from dialogs.questions.form import ON_DEMAND, QUESTIONS, next_question
from dialogs.reading.around.helping import helps_another, is_of_the_service
from dialogs.reading.outcome import Answer, Command, Correct
from dialogs.reading.talk.parts import is_it_enough
from dialogs.reading.talk.why import asks_whether_needed, asks_why
from dialogs.words.events import Pressed
from dialogs.words.fields import CONFIRM, KIND, MORE_PERIODS, SESSION, YES_NO

if TYPE_CHECKING:
    from collections.abc import Callable

    from dialogs.acts.talk import Talk
    from dialogs.words.facts import Key

#: Readings that are put up side by side are told by their number.
_NUMBERS: Final = frozenset({"1", "2", "3"})

#: Where somebody may say for whom the visit is.
_FOR_WHOM: Final = OF_THE_VISIT | {"notice", SESSION}


def below_of(talk: Talk, key: Key) -> Key:
    """The question of the form that lies below one outside it; any other is its own."""
    return (next_question(talk.standing) or MENU) if key.field in PENDING else key


def dealt_with(talk: Talk, key: Key, text: str) -> bool:
    """Does what the first of the ways makes of a text typed under ``key``; False where it is to be read."""
    return any(way(talk, key, text) for way in _WAYS)


def _replied(talk: Talk, key: Key, text: str) -> bool:
    """Whether it goes to the exam service: a human reads it, whatever it says."""
    to_staff = key == staff.REPLY and not text.startswith("/")
    if to_staff:
        staff.take_reply(talk, text)
    return to_staff


def _full_words(talk: Talk, _key: Key, text: str) -> bool:
    wanted = talk.conversation.easy and register.wants_full_words(text)
    if wanted:
        register.speak_fully(talk)
    return wanted


def _helps(talk: Talk, key: Key, text: str) -> bool:
    """Whether an employer or an adviser writes, and tells nothing of the candidate that is to be noted."""
    if key.field not in _FOR_WHOM or text.startswith("/"):
        return False
    if is_of_the_service(text):
        welcome_service(talk)
        return True
    if not helps_another(text):
        return False
    told = read_under(talk, key, text)
    if told == Command("restart"):
        return False  # one account holds one file
    welcome_helper(talk, text)
    return not isinstance(told, Answer | Correct)


def _forgets(talk: Talk, _key: Key, text: str) -> bool:
    return forgets(talk, text)


def _typed_button(talk: Talk, key: Key, text: str) -> bool:
    """Whether it is what a button says."""
    if key == talk.conversation.asked and (button := labels.typed(talk, key, text)) is not None:
        press(talk, Pressed(button, talk.at))
        return True
    return False


def _why(talk: Talk, key: Key, text: str) -> bool:
    wondered = asks_why(text) or (key.field in ON_DEMAND and asks_whether_needed(text))
    if wondered:
        requests.explain(talk, key.field)
    return wondered


def _numbered(talk: Talk, key: Key, text: str) -> bool:
    """Whether a reading that is put up is told by its number."""
    numbered = talk.conversation.offer is not None and text.strip() in _NUMBERS
    if numbered:
        press_choice(talk, key, text.strip(), text)
    return numbered


def _another_moment(talk: Talk, key: Key, text: str) -> bool:
    """Whether a reminder is wanted that is counted or repeated, or the one that was just asked for is moved."""
    counted = in_so_many_hours(talk, key, text) or before_the_deadline(talk, key, text)
    if counted is not None:
        reminders_asked.remind_at(talk, counted, text)
        return True
    if again_and_again(key, text):
        reminders_asked.only_once(talk)
        return True
    moved = another_moment(talk, text) if key.field not in PENDING else None
    if moved is not None:
        key, at = moved
        reminders_asked.remind_at(talk, at, text, instead=key)
    return moved is not None


def _wished(talk: Talk, key: Key, text: str) -> bool:
    """Whether a text asks at the menu for what a button does, or whether it is enough."""
    if below_of(talk, key) != MENU:
        return False
    if is_it_enough(text):
        talk.open(None)
        requests.summary(talk)
        return True
    paper = edit_named.certificate_of(talk, text)
    wish = wish_of(text) if paper is None else "certificate"
    if wish is not None:
        talk.open(None)
        commands.wished(talk, wish, text, paper or period_named(talk, text))
        if wish == "add_period":
            _take_its_kind(talk, text)
    return wish is not None


def _left(talk: Talk, key: Key, text: str) -> bool:
    """Whether a stay that goes on is told to be over, with no day: its last day is asked, or first which stay it is."""
    over = left(talk, key, text)
    if over is not None and over.field == "edit":
        talk.open(over)
    elif over is not None:
        changes.put_up(talk, str(over))
    return over is not None


def _take_its_kind(talk: Talk, text: str) -> None:
    """« j'ai oublié un stage »: of what kind the stay is that is added is said already."""
    key = next_question(talk.standing)
    told = read_as(talk, MORE_PERIODS, text) if key is not None and key.field == KIND else None
    if key is not None and isinstance(told, Answer) and told.readings[0].facts.keys() - {YES_NO} == {KIND}:
        answer(talk, key, told, text)


def _beside_offer(talk: Talk, _key: Key, text: str) -> bool:
    return another_stay.told_beside_offer(talk, text)


def _edited_by_name(talk: Talk, key: Key, text: str) -> bool:
    """Whether an answer, or a stay, is named where it is asked which; « /start » is no « start » of a stay."""
    by_name = key.field in {"edit", "certificate"} or (key.field == CONFIRM and edit_named.only_named(text))
    return by_name and not text.startswith("/") and chosen(talk, key, text)


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


#: In this order: each does what it makes of the text, and says whether it was that.
_WAYS: Final[tuple[Callable[[Talk, Key, str], bool], ...]] = (
    _replied,
    _full_words,
    _helps,
    _forgets,
    _typed_button,
    _why,
    _numbered,
    _another_moment,
    _wished,
    _left,
    so_far.told,
    no_employer.told,
    _beside_offer,
    _edited_by_name,
    _tells_of_another,
)
