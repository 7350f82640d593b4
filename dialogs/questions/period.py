"""What is asked of each period first: what it was, where, from when to when."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from dialogs.brands import firm_written
from dialogs.cards import heading
from dialogs.later import later
from dialogs.naming import PERIOD_KINDS
from dialogs.questions.examples import end_after, end_example, kind_example, start_example
from dialogs.questions.question import Question, Values, button
from dialogs.questions.tense import tense
from dialogs.reading.names.no_names import may_be_a_name
from dialogs.words.text import lines, t

if TYPE_CHECKING:
    from dialogs.questions.tense import Tense
    from dialogs.standing import Standing
    from dialogs.words.text import Said

LONGEST_NAME: Final = 100
YEARS_AHEAD: Final = 3  # a period that begins later than this is a slip of the year


def _employer(standing: Standing, n: int | None) -> Said | None:
    name = standing.value("period.employer", n)
    return firm_written(name) if isinstance(name, str) else None


# — kind —

_WHICH_KIND: Final[dict[Tense, Said]] = {
    "past": t("C'était un stage, un emploi ou un apprentissage ?", easy="C'est un stage ou un travail ?"),
    "now": t("C'est un stage, un emploi ou un apprentissage ?", easy="C'est un stage ou un travail ?"),
    "planned": t("Ce sera un stage, un emploi ou un apprentissage ?", easy="Ce sera un stage ou un travail ?"),
}

PERIOD_KIND = Question(
    field="period.kind",
    ask=lambda standing, n: lines(heading(standing, n or 1), _WHICH_KIND[tense(standing, n)]),
    why=t(
        "Le stage et l'emploi ont chacun leur ligne sur l'attestation. Les deux comptent.",
        easy="Les deux comptent, mais pas sur la même ligne du papier.",
    ),
    example=kind_example,
    takes="choice",
    codes=tuple(PERIOD_KINDS),
    choices=lambda _standing, _n: tuple(button("period.kind", code, label) for code, label in PERIOD_KINDS.items()),
)


# — employer —

_NO_EMPLOYER: Final = t(
    "Je ne reconnais pas un nom d'employeur. Écrivez celui de la fiche de paie ou de la convention.",
    easy="Écrivez le nom de l'entreprise.",
)


def _refuse_employer(_standing: Standing, _n: int | None, values: Values) -> Said | None:
    name = values["period.employer"]
    if not isinstance(name, str) or (len(name) <= LONGEST_NAME and may_be_a_name(name)):
        return None
    return _NO_EMPLOYER


PERIOD_EMPLOYER = Question(
    field="period.employer",
    hint=_NO_EMPLOYER,
    ask=lambda _standing, _n: t("Chez quel employeur ?", easy="Quelle entreprise ?"),
    why=t(
        "Il faut une attestation par employeur : son nom y figure.",
        easy="Chaque entreprise signe une attestation.",
    ),
    example=t("Exemple : La Poste"),
    takes="text",
    refused=_refuse_employer,
)


# — dates —


def _ask_start(standing: Standing, n: int | None) -> Said:
    employer = _employer(standing, n)
    if employer is None:
        return t("Quel jour cette période a-t-elle commencé ?", easy="Premier jour : quelle date ?")
    return t(
        "Quel jour avez-vous commencé chez %(employer)s ?",
        easy="Premier jour chez %(employer)s : quelle date ?",
        employer=employer,
    )


def _refuse_start(standing: Standing, n: int | None, values: Values) -> Said | None:
    start = values["period.start"]
    end = values.get("period.end", standing.value("period.end", n))
    if not isinstance(start, date):
        return None
    if (said := _out_of_reach(standing, start)) is not None:
        return said
    if isinstance(end, date) and end < start:
        return t(
            "Le début (%(start)s) est après la fin (%(end)s). Si les deux changent, écrivez les deux. Exemple : « du "
            "%(start)s au %(later)s ».",
            easy="Le début (%(start)s) est après la fin (%(end)s). Écrivez les deux dates.",
            start=start,
            end=end,
            later=end_after(start),
        )
    return None


def _out_of_reach(standing: Standing, start: date) -> Said | None:
    """Why nobody's stay begins on that day: before their birth, or too far ahead."""
    born = standing.value("birth_date")
    if isinstance(born, date) and start <= born:
        return t(
            "Le début (%(start)s) est avant votre naissance (%(born)s). Vérifiez l'année.",
            easy="Le %(start)s, c'est avant votre naissance (%(born)s). Vérifiez.",
            start=start,
            born=born,
        )
    if start > later(standing.today, years=YEARS_AHEAD):
        return t(
            "Le début (%(start)s) est trop loin dans l'avenir. Vérifiez l'année.",
            easy="Le %(start)s, c'est trop loin. Vérifiez l'année.",
            start=start,
        )
    return None


PERIOD_START = Question(
    field="period.start",
    ask=_ask_start,
    why=t(
        "Seules comptent les périodes assez récentes le jour de l'examen. Il me faut donc les dates exactes.",
        easy="Je compte les jours entre le début et la fin.",
    ),
    example=start_example,
    takes="day",
    hint=t("Il me faut une date : jour, mois, année."),
    refused=_refuse_start,
)


def _ask_end(standing: Standing, n: int | None) -> Said:
    start = standing.value("period.start", n)
    if isinstance(start, date):
        return t("Début : %(start)s. Et le dernier jour ?", easy="Début : %(start)s. Dernier jour ?", start=start)
    return t("Quel est le dernier jour de cette période ?", easy="Dernier jour : quelle date ?")


def _refuse_end(standing: Standing, n: int | None, values: Values) -> Said | None:
    start, end = standing.value("period.start", n), values["period.end"]
    start = values.get("period.start", start)
    told = values.get("period.start")
    if isinstance(told, date) and (said := _out_of_reach(standing, told)) is not None:
        return said  # the end that is told with it has the same slip in its year
    if not isinstance(end, date) or not isinstance(start, date):
        if end == "ongoing" and isinstance(start, date) and start > standing.today:
            return t(
                "Cette période commence le %(start)s : elle n'est pas encore en cours. Quel est le dernier jour "
                "prévu ?",
                easy="Ça commence le %(start)s. Quel est le dernier jour ?",
                start=start,
            )
        return None
    if end < start:
        return t(
            "La fin (%(end)s) est avant le début (%(start)s). Donnez une fin après le %(start)s, "
            "ou corrigez le début : revenez en arrière.",
            easy="La fin (%(end)s) est avant le début (%(start)s). Écrivez une autre date de fin.",
            start=start,
            end=end,
        )
    if end > later(standing.today, years=YEARS_AHEAD + 2):
        return t(
            "La fin (%(end)s) est trop loin dans l'avenir. Vérifiez l'année.",
            easy="Le %(end)s, c'est trop loin. Vérifiez l'année.",
            end=end,
        )
    return None


PERIOD_END = Question(
    field="period.end",
    ask=_ask_end,
    why=t(
        "Je compte les jours entre le début et la fin. Une période prévue plus tard se note aussi.",
        easy="Je compte les jours du début à la fin.",
    ),
    example=end_example,
    takes="day",
    hint=t("Il me faut une date : jour, mois, année."),
    codes=("ongoing",),
    choices=lambda _standing, _n: (
        button("period.end", "ongoing", t("J'y suis encore, sans date de fin", easy="J'y suis encore")),
    ),
    refused=_refuse_end,
)
