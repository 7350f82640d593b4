"""What the picture of a dossier shows, in words: for whoever cannot see it, and under it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from dialogs.answers.result.hours import PARTS
from dialogs.cards import dates, title
from dialogs.words.text import Day, Joined, Raw, Strong, bullets, lines, paragraphs, t

#: With more periods the last row of the picture, and of the words beside a total, holds all those noted before.
MOST_ROWS: Final = 7

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dialogs.rules.check import Result
    from dialogs.standing import Standing
    from dialogs.words.text import Said


def picture_told(standing: Standing) -> Said | None:
    """All that the picture shows, in words; None when there is no picture."""
    result = standing.result
    if result is None or result.verdict == "not_applicable":
        return None
    return paragraphs(
        lines(Strong(t("L'image en mots")), bullets(*_hours_told(result), _weeks_told(result))),
        rows_told(standing, result),
        frame_told(standing, result),
    )


def rows_told(standing: Standing, result: Result) -> Said:
    """The periods of the picture in words: where the hours of each one go."""
    return bullets(*(_row_told(standing, result, place) for place in range(len(standing.complete))))


def newest_rows_told(standing: Standing, result: Result) -> Said:
    """The same beside a running total, which is told after each period: of many the newest, and the others as a sum."""
    newest, others = newest_and_others(standing)
    counted = sum((result.periods[place].counted for place in others), Fraction(0))
    told = t("%(field)s : %(value)s", field=others_named(others), value=t("%(hours)s h comptées", hours=counted))
    return bullets(*(_row_told(standing, result, place) for place in newest), told if others else None)


def newest_and_others(standing: Standing) -> tuple[range, range]:
    """The places of the dossier that have a row each, and those that share one: of many, all but the newest."""
    places = range(len(standing.complete))
    first = len(places) - MOST_ROWS + 1 if len(places) > MOST_ROWS else 0
    return places[first:], places[:first]


def others_named(others: range) -> Said:
    """The row that several periods share."""
    return t("et %(n)s autres périodes, notées avant", n=len(others))


def frame_told(standing: Standing, result: Result) -> Said:
    """The frame of the picture in words: the years that count, today, the deadline, the exam."""
    first, last = result.window.certain
    window = t(
        "Les jours qui comptent à coup sûr : du %(first)s au %(last)s.",
        easy="Ça compte du %(first)s au %(last)s.",
        first=first,
        last=last,
    )
    return lines(window, bullets(*(mark.label for mark in marks_of(standing))))


def name_of(standing: Standing, place: int) -> Said:
    """The number and the title of the period at a place of the dossier."""
    n = standing.complete[place]
    return Joined((Raw(f"{standing.place(n)}."), title(standing, n)), " ")


def _row_told(standing: Standing, result: Result, place: int) -> Said:
    n, parts = standing.complete[place], result.periods[place]
    told = [tell(standing, hours, n) for name, tell in PARTS.items() if (hours := getattr(parts, name)) > 0]
    when = dates(standing, n)
    period = name_of(standing, place) if when is None else Joined((name_of(standing, place), when), ", ")
    counted = Joined(tuple(told), ", ") if told else t("0 h comptée")
    return t("%(field)s : %(value)s", field=period, value=counted)


def _hours_told(result: Result) -> Iterator[Said]:
    yield _sums_told(result)
    if result.still_to_come:
        yield t(
            "Déjà faites aujourd'hui : %(hours)s h sur %(required)s h.",
            easy="Faites : %(hours)s h sur %(required)s h.",
            hours=result.acquired.certain,
            required=result.required_hours,
        )


def _sums_told(result: Result) -> Said:
    sums, required = result.projected, result.required_hours
    if sums.possible == sums.certain:
        return t("Heures : %(certain)s sur %(required)s.", certain=sums.certain, required=required)
    return t(
        "Heures : %(certain)s sur %(required)s à coup sûr, %(possible)s au mieux.",
        easy="Heures sûres : %(certain)s sur %(required)s. Au mieux : %(possible)s.",
        certain=sums.certain,
        required=required,
        possible=sums.possible,
    )


def _weeks_told(result: Result) -> Said:
    certain = result.projected.certain * result.required_weeks / result.required_hours
    return t("Semaines à plein temps : %(certain)s sur %(required)s.", certain=certain, required=result.required_weeks)


@dataclass(frozen=True, slots=True)
class Mark:
    """A day, or days, of the frame: what they are, and how that is said."""

    kind: str  # today, deadline, exam
    first: date
    last: date
    label: Said


def marks_of(standing: Standing) -> Iterator[Mark]:
    """Today, the deadline once there is one to tell, the exam."""
    session, today = standing.session, standing.today
    yield Mark("today", today, today, t("aujourd'hui : %(day)s", day=Day(today, "short")))
    deadline, aim = session.upload_deadline, session.expected_upload_deadline
    if deadline is not None:
        yield Mark("deadline", deadline, deadline, t("date limite : %(day)s", day=Day(deadline, "short")))
    elif aim is not None:
        day = Day(aim, "short")
        label = (
            t("date limite pas encore publiée (jour visé, passé : %(day)s)", easy="jour visé, passé : %(day)s", day=day)
            if aim < today
            else t("date limite à viser : %(day)s (pas encore publiée)", easy="à viser : %(day)s", day=day)
        )
        yield Mark("deadline", aim, aim, label)
    first, last = session.exam_from, session.exam_to
    label = (
        t("examen : %(day)s", day=Day(first, "short"))
        if first == last
        else t("examen : du %(first)s au %(last)s", first=Day(first, "short"), last=Day(last, "short"))
    )
    yield Mark("exam", first, last, label)
