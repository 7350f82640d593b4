"""What was done at the employer: several answers to one question, each ticked by the person alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dialogs.employers import LATER
from dialogs.questions.boxes import firm_of, later
from dialogs.questions.question import Question, Values, button
from dialogs.words.facts import Value
from dialogs.words.text import Joined, Raw, lines, t

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dialogs.standing import Standing
    from dialogs.words.effects import Choice
    from dialogs.words.text import Said

DONE: Final = "ok"
#: What is said of the lines of a form, by diploma: facts.md section 2.3.
_OF_THE_FORM: Final = {
    "cap-osrcl": t(
        "Ces lignes sont celles du modèle du rectorat. Elles semblent venir d'un autre CAP : c'est à faire confirmer. "
        "Elles ne changent pas votre total.",
        easy="Ces lignes semblent venir d'un autre CAP. Elles ne changent pas votre total.",
    )
}
#: What stands beside the numbers of activities. With any other word, as in « les 2 premières », they are none.
_BESIDE_NUMBERS: Final = frozenset(
    ["activite", "activites", "activité", "activités", "et", "and", "la", "le", "les", "n", "no", "numero", "numéro"]
)
#: « toutes », « les trois »: words for every one of them.
_EACH: Final = frozenset({"toutes", "tous", "tout", "all"})
_THE: Final = frozenset({"les", "the"})
_COUNTS: Final = {2: ("deux", "two"), 3: ("trois", "three"), 4: ("quatre", "four"), 5: ("cinq", "five")}
_WORDS_OF_ASSENT: Final = frozenset({"oui", "yes", "activités", "activites", "activities"})


def ticked(standing: Standing, n: int | None) -> tuple[str, ...]:
    """The activities that the person stated, by their codes; none is ever ticked for them."""
    held = standing.value("employer.activities", n)
    return held if isinstance(held, tuple) else ()


def _ask_activities(standing: Standing, n: int | None) -> Said:
    held = ticked(standing, n)
    listed = [
        Joined((_box(activity.code in held), t("Activité %(n)s : %(title)s", n=place, title=Raw(activity.title))), " ")
        for place, activity in enumerate(standing.diploma.activities, 1)
    ]
    return lines(
        t("%(firm)s : lesquelles de ces activités avez-vous faites ?", firm=firm_of(standing, n)),
        *listed,
        _OF_THE_FORM.get(standing.diploma.code),
        t(
            "Touchez chaque activité faite, puis « C'est tout ». Aucune n'est cochée à votre place.",
            easy="Touchez les bonnes. Puis touchez « C'est tout ».",
        ),
    )


def activities_told(standing: Standing, codes: tuple[str, ...]) -> Said | None:
    """« Activité 1, Activité 3 »; None where none is ticked."""
    places = [place for place, activity in enumerate(standing.diploma.activities, 1) if activity.code in codes]
    return Joined(tuple(t("Activité %(n)s", n=place) for place in places), ", ") if places else None


def _box(done: bool) -> Raw:  # noqa: FBT001 - as it is drawn
    return Raw("☒" if done else "☐")


def _activity_choices(standing: Standing, n: int | None) -> tuple[Choice, ...]:
    held = ticked(standing, n)
    boxes = (
        button(
            "employer.activities",
            activity.code,
            Joined((_box(activity.code in held), t("Activité %(n)s", n=place)), " "),
        )
        for place, activity in enumerate(standing.diploma.activities, 1)
    )
    return (*boxes, button("employer.activities", DONE, t("C'est tout")), later("employer.activities"))


def _press_activity(standing: Standing, n: int | None, choice: str) -> Values:
    held = ticked(standing, n)
    if choice == LATER:
        return {"employer.activities": LATER}
    if choice == DONE:
        return {"employer.activities": held or LATER}
    order = [activity.code for activity in standing.diploma.activities]
    toggled = set(held) ^ {choice}
    return {"employer.activities": tuple(code for code in order if code in toggled)}


def _typed_activities(standing: Standing, words: Value) -> Value:
    """« 1 et 3 » by their numbers; anything else stays as it was typed, and is refused."""
    codes = [activity.code for activity in standing.diploma.activities]
    said = re.findall(r"\w+", words.lower()) if isinstance(words, str) else []
    if _means_all(said, len(codes)):
        return tuple(codes)
    others = {word for word in said if not word.isdecimal()}
    numbers = {int(word) for word in said if word.isdecimal()}
    if others - _BESIDE_NUMBERS:
        return words
    if not numbers or not numbers <= set(range(1, len(codes) + 1)):
        return words
    return tuple(code for place, code in enumerate(codes, 1) if place in numbers)


def _means_all(said: Sequence[str], n: int) -> bool:
    """« toutes », « les trois », « les 3 activités »: each of the ``n``, and not the third.

    >>> _means_all(["les", "3"], 3), _means_all(["la", "3"], 3), _means_all(["toutes", "sauf", "la", "2"], 3)
    (True, False, False)
    """
    words = set(said) - _WORDS_OF_ASSENT
    counts = {str(n), *_COUNTS.get(n, ())}
    named = bool(words & _EACH) or bool(words & _THE and words & counts)
    return named and words <= _EACH | _THE | counts


def _refuse_activities(standing: Standing, _n: int | None, values: Values) -> Said | None:
    if isinstance(values["employer.activities"], tuple) or values["employer.activities"] == LATER:
        return None
    return t(
        "Touchez les activités, ou écrivez leurs numéros. Exemple : 1 et 3.",
        easy="Écrivez les numéros. Exemple : 1 et 3.",
    )


EMPLOYER_ACTIVITIES = Question(
    field="employer.activities",
    ask=_ask_activities,
    why=t(
        "L'attestation a une ligne par activité. Je ne coche que ce que vous dites ; l'employeur vérifie et signe.",
        easy="Le papier demande ce que vous avez fait. L'employeur vérifie.",
    ),
    example=t("Exemple : 1 et 3"),
    takes="codes",
    codes=(LATER,),
    choices=_activity_choices,
    pressed=_press_activity,
    typed=_typed_activities,
    refused=_refuse_activities,
    several=DONE,
    unknown=LATER,
)
