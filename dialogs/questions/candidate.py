"""What is asked of the person once: the session, how the exam is prepared, the birth date."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from dialogs.later import later
from dialogs.naming import kind_name, sector_name
from dialogs.questions.examples import has_period_example, session_example
from dialogs.questions.question import Question, Values, When, button
from dialogs.rules.dossier import OLDEST_BIRTH_YEAR
from dialogs.words.text import Raw, lines, t

YOUNGEST: Final = 10  # years: a birth date that makes somebody younger is a slip of the year

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.effects import Choice
    from dialogs.words.text import Said

# — session —


def _session_choices(standing: Standing, _n: int | None) -> tuple[Choice, ...]:
    return tuple(button("session", str(s.year), Raw(str(s.year))) for s in standing.open_sessions)


def _refuse_session(standing: Standing, _n: int | None, values: Values) -> Said | None:
    years = [session.year for session in standing.open_sessions]
    if values["session"] in years:
        return None
    if len(years) == 1:
        return t(
            "Je ne connais pas de session ouverte en %(year)s. La prochaine est celle de %(next)s.",
            easy="Pas de session en %(year)s. La prochaine : %(next)s.",
            year=Raw(str(values["session"])),
            next=Raw(str(years[0])),
        )
    if not years:
        return t(
            "Je ne connais pas de session ouverte en %(year)s. Pour ses dates, demandez au service des examens.",
            easy="Pas de session en %(year)s. Demandez au service des examens.",
            year=Raw(str(values["session"])),
        )
    return t(
        "Je ne connais pas de session ouverte en %(year)s. Choisissez parmi : %(years)s.",
        easy="Pas cette année. Choisissez : %(years)s.",
        year=Raw(str(values["session"])),
        years=Raw(", ".join(map(str, years))),
    )


SESSION = Question(
    field="session",
    ask=lambda _standing, _n: t("En quelle année passez-vous l'examen ?", easy="Votre examen : quelle année ?"),
    why=t(
        "Les dates changent avec l'année de l'examen : le jour limite pour les papiers, et les années qui comptent.",
        easy="Les dates limites dépendent de l'année.",
    ),
    example=session_example,
    takes="year",
    choices=_session_choices,
    pressed=lambda _standing, _n, choice: {"session": int(choice)},
    refused=_refuse_session,
    applies=When("several_sessions_open", lambda standing, _n: len(standing.open_sessions) > 1),
)


# — candidate_kind —


def _kind_choices(standing: Standing, _n: int | None) -> tuple[Choice, ...]:
    codes = [*(kind.code for kind in standing.diploma.kinds), "unknown"]
    return tuple(button("candidate_kind", code, kind_name(code)) for code in codes)


def _refuse_kind(standing: Standing, _n: int | None, values: Values) -> Said | None:
    known = {"unknown", *(kind.code for kind in standing.diploma.kinds)}
    if values["candidate_kind"] in known:
        return None
    return t(
        "Cette façon de préparer l'examen n'est plus dans ma liste. Choisissez-en une autre.",
        easy="Ce choix n'existe plus. Choisissez-en un autre.",
    )


CANDIDATE_KIND = Question(
    field="candidate_kind",
    ask=lambda _standing, _n: t("Comment préparez-vous l'examen ?"),
    why=t(
        "La règle vaut à coup sûr pour les candidatures individuelles : on s'inscrit soi-même à l'examen. Pour une "
        "école, un CFA ou un organisme, l'établissement peut s'en occuper.",
        easy="La règle n'est pas la même pour tout le monde. « Par moi-même » : je m'inscris sans école.",
    ),
    example=t("Exemple : « par mes propres moyens », ou « au CNED ».", easy="Exemple : « au CNED »."),
    takes="code",
    codes=("unknown",),
    choices=_kind_choices,
    refused=_refuse_kind,
    unknown="unknown",
)


# — birth date —


def _refuse_birth_date(standing: Standing, _n: int | None, values: Values) -> Said | None:
    born = values["birth_date"]
    if not isinstance(born, date):
        return None
    if later(born, years=YOUNGEST) > standing.today:
        return t(
            "Cette date de naissance est trop récente : %(day)s. Vérifiez l'année.",
            easy="C'est trop récent : %(day)s. Vérifiez l'année.",
            day=born,
        )
    if born.year < OLDEST_BIRTH_YEAR:
        return t(
            "Cette date de naissance est trop ancienne : %(day)s. Vérifiez l'année.",
            easy="C'est trop ancien : %(day)s. Vérifiez l'année.",
            day=born,
        )
    return None


BIRTH_DATE = Question(
    field="birth_date",
    ask=lambda _standing, _n: t("Quelle est votre date de naissance ?"),
    why=t(
        "La règle vaut pour les personnes majeures au 31 décembre de l'année de l'examen. Votre âge dit aussi si la "
        "mission locale peut vous aider.",
        easy="La règle est pour les adultes. L'âge dit aussi qui peut vous aider.",
    ),
    example=t("Exemple : 12/05/1997"),
    takes="day",
    hint=t("Il me faut le jour, le mois et l'année."),
    refused=_refuse_birth_date,
)


# — has_period —

HAS_PERIOD = Question(
    field="has_period",
    ask=lambda standing, _n: lines(
        t(
            "Avez-vous déjà travaillé ou fait un stage dans ce domaine : %(sector)s ?",
            easy="Avez-vous déjà un travail ou un stage dans : %(sector)s ?",
            sector=sector_name(standing.diploma.code, standing.diploma.sector),
        ),
        t("Un stage ou un travail déjà prévu compte aussi : répondez oui.", easy="Un stage prévu ? Dites oui."),
    ),
    why=t(
        "Ce sont ces périodes que je compte : chaque stage, chaque emploi, l'un après l'autre.",
        easy="Je compte chaque stage et chaque travail.",
    ),
    example=has_period_example,
    takes="choice",
    codes=("yes", "no"),
    choices=lambda _standing, _n: (
        button("has_period", "yes", t("Oui")),
        button("has_period", "no", t("Non, pas encore")),
    ),
    yes_no=("yes", "no"),
)
