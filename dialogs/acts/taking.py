"""How a reading becomes facts: where it belongs, whether it can stand, what hangs on it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from dialogs.acts.corrections_asked import meaning
from dialogs.acts.put_up import beside, not_kept, only_begins, still_open
from dialogs.answers.result.picture import picture_of
from dialogs.answers.result.picture_told import frame_told, newest_rows_told
from dialogs.answers.result.running import running_total
from dialogs.cards import twin
from dialogs.questions.employer import THEIRS
from dialogs.questions.form import ASKED_BY, ON_DEMAND, QUESTIONS, answers_of
from dialogs.questions.weeks import calendar_weeks
from dialogs.standing import TOLD_OF_A_PERIOD
from dialogs.words.conversation import Offer
from dialogs.words.facts import Key
from dialogs.words.fields import CONFIRM, EMPLOYER, END, HAS_PERIOD, MORE_PERIODS, START, TOTAL, WEEKLY, WEEKS
from dialogs.words.text import paragraphs, t

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dialogs.acts.talk import Talk
    from dialogs.rules.verdict import Bounds
    from dialogs.standing import Standing
    from dialogs.words.facts import Value
    from dialogs.words.text import Said

_OF_A_PERIOD: Final = frozenset(f"period.{name}" for name in TOLD_OF_A_PERIOD)
_ORDER: Final = {field: place for place, field in enumerate(ASKED_BY)}
#: Fields that are said of one period, or of its employer.
_NUMBERED: Final = ("period.", "employer.")


def belonging(talk: Talk, key: Key, facts: Mapping[str, Value], n: int | None) -> dict[Key, Value]:
    """The facts of a reading under their keys; a period that nobody began is begun by what is said of it."""
    values: dict[Key, Value] = {}
    if any(field.startswith("period.") for field in facts):
        if n is None or key.field == MORE_PERIODS:
            n, begun = _period_meant(talk.standing, key, facts)
            values |= begun
        if TOTAL in facts:
            values[Key(WEEKLY, n)] = "total"
    of_employer = key.field.startswith("employer.")
    for field, value in facts.items():
        if field == WEEKLY and TOTAL in facts:
            continue  # « 35h par semaine, 350h au total »: a period has one of the two, and the total says how much
        meant = THEIRS.get(field, field) if of_employer else field
        question = ASKED_BY.get(meant)
        if question is not None:
            typed = value if question.typed is None else question.typed(talk.standing, value)
            values[Key(meant, n if meant.startswith(_NUMBERED) else None)] = typed
    return values


def _period_meant(standing: Standing, key: Key, facts: Mapping[str, Value]) -> tuple[int, dict[Key, Value]]:
    """The period that a sentence speaks of, and the answers that begin it if it is new."""
    if key.field == MORE_PERIODS and key.period is not None:
        return key.period + 1, {key: "yes"}
    if not standing.numbers:
        return 1, {Key(HAS_PERIOD): "yes"}
    last = standing.numbers[-1]
    if last in standing.incomplete and not _another(standing, last, facts):
        return last, {}
    return last + 1, {Key(MORE_PERIODS, last): "yes"}


def _another(standing: Standing, n: int, facts: Mapping[str, Value]) -> bool:
    """Whether a sentence speaks of another stay than period ``n``: elsewhere, or from another day on."""
    held = {field: standing.value(field, n) for field in (EMPLOYER, START)}
    return any(facts.get(field, value) != value for field, value in held.items() if value is not None)


def in_order(values: Mapping[Key, Value]) -> list[Key]:
    """The keys in the order of the form: what is asked first is settled first."""
    return sorted(values, key=lambda key: (_ORDER.get(key.field, 0), key.period or 0))


def refusal(standing: Standing, values: Mapping[Key, Value], beside: Mapping[Key, Value] | None = None) -> Said | None:
    """Why these values cannot stand together, or ``beside`` others that are taken at once; None when they can."""
    by_field = {key.field: value for key, value in (beside or values).items()}
    for key in in_order(values):
        question = ASKED_BY[key.field]
        value = values[key]
        if value is not None and (said := question.refused(standing, key.period, {**by_field, key.field: value})):
            return said
    return None


def take(talk: Talk, values: Mapping[Key, Value], how: str, words: str, confirmed: str | None = None) -> bool:
    """Puts the values in force that can stand, says them back, and says why another cannot; whether one could."""
    taken: dict[Key, Value] = {}
    refused: list[Said] = []
    before, counted = talk.conversation.facts, _counted(talk)
    for key in in_order(values):
        said = refusal(talk.standing, {key: values[key]}, values) if key.field in ASKED_BY else None
        if said is not None:
            refused += [said] if said not in refused else []
            continue
        taken[key] = values[key]
        talk.learn({key: values[key]}, how, words, confirmed)
    talk.echo(taken)
    talk.tell(*refused)
    held = {key: before[key].value for key in taken if key in before}
    _settle(talk, taken, {key for key, value in held.items() if value is not None and value != taken[key]})
    if any(key.field == CONFIRM for key in taken):
        _show_total(talk)
    elif counted not in {None, _counted(talk)}:
        talk.tell(running_total(talk.standing))
    return bool(taken)


def _counted(talk: Talk) -> Bounds | None:
    """What is counted, to see whether an answer has changed it."""
    result = talk.standing.result
    return None if result is None else result.projected


def _settle(talk: Talk, taken: Iterable[Key], changed: set[Key]) -> None:
    """What follows from answers: they are no longer to be asked again, and what hangs on a changed one is."""
    taken = set(taken)
    put_up = [
        Key(question.field, key.period)
        for key in changed
        for question in QUESTIONS.values()
        if key.field in question.depends
    ]
    facts = talk.conversation.facts
    again = [key for key in put_up if key not in taken and key in facts and facts[key].value is not None]
    again += _twins(talk.standing, taken)
    too_many = [key for key in _too_many_weeks(talk.standing, taken) if key not in again]
    still = [key for key in talk.conversation.revisit if key not in taken and not _answered(talk, key, taken)]
    revisit = tuple(dict.fromkeys([*still, *again, *too_many]))
    asked, offer = talk.conversation.asked, talk.conversation.offer
    if asked is not None and (asked in taken or not taken.isdisjoint(_answers(asked))) and not beside(offer, taken):
        talk.tell(not_kept(offer, taken))
        offer = None
    talk.change(offer=still_open(offer, taken), revisit=revisit)
    if again:
        talk.tell(
            t(
                "Ce changement touche une autre réponse : vérifiez-la, s'il vous plaît.",
                easy="Regardez aussi cette réponse.",
            )
        )
    elif too_many:
        talk.tell(
            t(
                "Vos dates font moins de semaines que ce que j'avais noté : vérifiez ce nombre, s'il vous plaît.",
                easy="Vos dates font moins de semaines. Regardez ce nombre.",
            )
        )
    if any(ASKED_BY[key.field].field not in ON_DEMAND for key in taken if key.field in ASKED_BY):
        talk.result_due = True


def _twins(standing: Standing, taken: set[Key]) -> list[Key]:
    """The confirmation of a period that a change has made the same as another one: it is asked about again."""
    changed = {key.period for key in taken if key.field in _OF_A_PERIOD}
    same = [(n, twin(standing, n)) for n in standing.complete]
    return [Key(CONFIRM, n) for n, other in same if other is not None and {n, other} & changed]


def _too_many_weeks(standing: Standing, taken: set[Key]) -> Iterator[Key]:
    """The weeks of a stay, told before its days (« 3 mois »), where the days that are taken now have fewer."""
    for n in {key.period for key in taken if key.field in {START, END}}:
        weeks, most = standing.value(WEEKS, n), calendar_weeks(standing, n)
        if isinstance(weeks, Decimal | int) and Key(WEEKS, n) not in taken and 0 < most < weeks:
            yield Key(WEEKS, n)


def _show_total(talk: Talk) -> None:
    """The running total with the picture, and all that it shows in words."""
    picture, result, total = picture_of(talk.standing), talk.standing.result, running_total(talk.standing)
    if picture is None or result is None or total is None:
        talk.tell(total)
        return
    told = paragraphs(total, newest_rows_told(talk.standing, result), frame_told(talk.standing, result))
    talk.send(told, papers=(picture,))


def _answers(key: Key) -> tuple[Key, ...]:
    return answers_of(key) if key.field in ASKED_BY else ()


def _answered(talk: Talk, key: Key, taken: set[Key]) -> bool:
    """Whether a question whose answer is held by several facts has them all now: « 59000 », then « Lille »."""
    answers, facts = _answers(key), talk.conversation.facts
    lacking = [answer for answer in answers if answer not in facts or facts[answer].value is None]
    return not taken.isdisjoint(answers) and taken.issuperset(lacking)


def offer_readings(talk: Talk, key: Key, readings: Sequence[Mapping[Key, Value]], words: str) -> None:
    """Puts up readings that are not sure; one that cannot stand is left out, and said if none is left."""
    possible = [reading for reading in readings if refusal(talk.standing, reading) is None]
    if not possible:
        talk.tell(refusal(talk.standing, readings[0]))
        told = readings[0]
        alone = {answer: told[answer] for answer in told if not refusal(talk.standing, {answer: told[answer]}, told)}
        if len(alone) == len(readings[0]) or only_begins(alone):
            return  # they cannot stand together, or nothing is left
        possible = [alone]
    if key not in possible[0] and all(talk.standing.value(*told) == value for told, value in possible[0].items()):
        _noted_already(talk, possible[0])
        return
    talk.open(key, Offer(tuple(possible), words))


def offer_correction(talk: Talk, readings: Sequence[Mapping[Key, Value]], words: str) -> None:
    """Shows a change before and after; nothing changes before it is accepted."""
    changes = [_changed(talk, reading) for reading in readings]
    possible = [change for change in changes if change and refusal(talk.standing, change) is None]
    if possible:
        talk.open(Key("correction"), Offer(tuple(possible), words, correction=True))
    elif any(changes):
        talk.tell(refusal(talk.standing, next(change for change in changes if change)))
    else:
        _noted_already(talk, readings[0])


def _noted_already(talk: Talk, reading: Mapping[Key, Value]) -> None:
    talk.tell(t("C'est déjà noté : %(facts)s.", facts=meaning(reading)))


def _changed(talk: Talk, reading: Mapping[Key, Value]) -> dict[Key, Value]:
    facts = talk.conversation.facts
    return {key: value for key, value in reading.items() if key not in facts or facts[key].value != value}
