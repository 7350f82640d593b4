"""« D'où vient ce chiffre ? »: each figure of the result with the words, the button or the rule that it comes from."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from dialogs.answers.deadlines import cut_off
from dialogs.answers.papers.certificate_boxes import MINE
from dialogs.answers.result.hours import parts_told
from dialogs.answers.topic import of_the_rule
from dialogs.cards import title
from dialogs.naming import field_name, shown
from dialogs.standing import TOLD_OF_A_PERIOD
from dialogs.words.facts import DECIDED, INFERRED, OFFERED, PRESSED, SKIPPED, Key
from dialogs.words.text import Day, Joined, Raw, Strong, bullets, lines, paragraphs, t

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dialogs.rules.check import Result
    from dialogs.standing import Standing
    from dialogs.words.facts import Fact
    from dialogs.words.text import Said

LONGEST_QUOTE: Final = 120  # signs of what was typed; the rest is in the transcript


def origins_told(standing: Standing) -> tuple[Said, ...]:
    """The rule behind the figures; each period's answers, where they came from, its hours; the certificates' boxes.

    All periods are one message, however many there are: it is cut between two of them when it is too long.
    """
    result = standing.result
    if result is None:
        return (
            t(
                "Il n'y a pas encore de chiffre : répondez d'abord à mes questions.",
                easy="Pas encore de chiffre. Répondez d'abord aux questions.",
            ),
        )
    periods = [_period(standing, result, place) for place in range(len(standing.complete))]
    told = paragraphs(*periods) if periods else None
    return tuple(part for part in (_rule(standing, result), told, _boxes(standing)) if part is not None)


def _boxes(standing: Standing) -> Said | None:
    """Where the other boxes of the certificates come from: the person's, each employer's; None while there are none."""
    said = [fact for fact in standing.conversation.facts.values() if fact.value is not None]
    mine = list(_origins((fact, shown(fact.key.field, fact.value)) for fact in said if fact.key.field in MINE))
    theirs = [
        lines(Strong(title(standing, n)), bullets(*told))
        for n in standing.periods
        if (told := list(_origins((fact, _of_employer(standing, fact)) for fact in said if fact.key.period == n)))
    ]
    if not mine and not theirs:
        return None
    return paragraphs(Strong(t("D'où viennent les cases de l'attestation")), bullets(*mine) if mine else None, *theirs)


def _of_employer(standing: Standing, fact: Fact) -> Said | None:
    """A box of the employer, the activities by their titles; None for any other fact."""
    if not fact.key.field.startswith("employer."):
        return None
    return activities_shown(standing, fact) or shown(fact.key.field, fact.value)


def activities_shown(standing: Standing, fact: Fact) -> Said | None:
    """The activities that were ticked; None for a fact that is none."""
    if fact.key.field != "employer.activities" or not isinstance(fact.value, tuple):
        return None
    ticked = [Raw(each.title) for each in standing.diploma.activities if each.code in fact.value]
    return t("%(field)s : %(value)s", field=field_name(fact.key.field), value=Joined(tuple(ticked), ", "))


def _rule(standing: Standing, result: Result) -> Said:
    return paragraphs(
        Strong(t("D'où viennent les chiffres")),
        bullets(*_sums(standing, result), *_days(standing, result)),
        t(
            "« À coup sûr » : cela compte dans tous les cas. « Au mieux » : cela compte si le service des examens "
            "confirme tout ce qui est à confirmer. « Semble » : le service des examens décide.",
            easy="Sûr : ça compte. Au mieux : si le service confirme tout. Semble : le service décide.",
        ),
        t(
            "Une semaine a 5 jours, du lundi au vendredi. Un jour compte pour un cinquième de vos heures par semaine.",
            easy="Une semaine, c'est 5 jours : du lundi au vendredi.",
        ),
    )


def _sums(standing: Standing, result: Result) -> Iterator[Said]:
    need = standing.diploma.requirement
    yield t(
        "%(required)s h : %(weeks)s semaines × %(base)s h. C'est la règle : %(source)s",
        required=result.required_hours,
        weeks=need.weeks,
        base=need.hours_per_week,
        source=of_the_rule(need),
    )
    yield t(
        "%(certain)s h comptées : la somme de vos périodes, ci-dessous. Une semaine compte pour %(base)s h au plus.",
        easy="%(certain)s h : la somme de vos périodes.",
        certain=result.projected.certain,
        base=need.hours_per_week,
    )
    if result.missing_hours > 0:
        yield t(
            "%(missing)s h manquantes : %(required)s h − %(certain)s h.",
            missing=result.missing_hours,
            required=result.required_hours,
            certain=result.projected.certain,
        )


def _days(standing: Standing, result: Result) -> Iterator[Said]:
    certain, session = result.window.certain, standing.session
    years = standing.diploma.requirement.window_years
    yield (
        t(
            "Les jours qui comptent à coup sûr vont du %(first)s au %(last)s : les %(years)s ans avant l'examen.",
            easy="Je compte du %(first)s au %(last)s.",
            first=certain.first,
            last=certain.last,
            years=years,
        )
        if cut_off(standing, result) is None
        else t(
            "Les jours qui comptent à coup sûr vont du %(first)s au %(last)s : les %(years)s ans avant l'examen, "
            "jusqu'à la date limite.",
            easy="Je compte du %(first)s au %(last)s.",
            first=certain.first,
            last=certain.last,
            years=years,
        )
    )
    if session.exam_from != session.exam_to:
        yield t(
            "Le jour de l'examen n'est pas fixé : entre le %(first)s et le %(last)s.",
            easy="Examen : entre le %(first)s et le %(last)s.",
            first=session.exam_from,
            last=session.exam_to,
        )


def _period(standing: Standing, result: Result, place: int) -> Said:
    n = standing.complete[place]
    facts = [standing.conversation.facts.get(Key(f"period.{name}", n)) for name in TOLD_OF_A_PERIOD]
    return lines(
        Strong(title(standing, n)),
        bullets(*_origins((fact, shown(fact.key.field, fact.value)) for fact in facts if fact is not None)),
        *parts_told(standing, result, place),
    )


def _origins(told: Iterable[tuple[Fact, Said | None]]) -> Iterator[Said]:
    """Values with where they came from and when: those of one message of the person share a line."""
    shown_ones = ((_how(fact), said) for fact, said in told if said is not None)
    for how, ones in groupby(shown_ones, key=lambda one: one[0]):
        yield Joined((Joined(tuple(said for _, said in ones), ", "), how), " – ")


def _how(fact: Fact) -> Said:
    quote, day = Raw(_short(fact.words)), Day(fact.at.date(), "short")
    if fact.how in _WITHOUT_WORDS:
        return _WITHOUT_WORDS[fact.how](day)
    if fact.how == OFFERED:
        return t("vous avez écrit « %(words)s », puis confirmé, le %(day)s", words=quote, day=day)
    return t("vous avez écrit « %(words)s » le %(day)s", words=quote, day=day)


_WITHOUT_WORDS: Final[dict[str, Callable[[Day], Said]]] = {
    PRESSED: lambda day: t("bouton touché le %(day)s", day=day),
    SKIPPED: lambda day: t("« je ne sais pas », le %(day)s", day=day),
    DECIDED: lambda day: t("décision du service des examens, le %(day)s", day=day),
    INFERRED: lambda _day: t("déduit de vos autres réponses"),
}


def _short(words: str) -> str:
    return words if len(words) <= LONGEST_QUOTE else words[: LONGEST_QUOTE - 1] + "…"
