"""What is asked of the person once: the notice, the session, how the exam is prepared, the birth date."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from dialogs.naming import kind_name
from dialogs.questions.question import Question, Values, When, button
from dialogs.words.text import Raw, Strong, bullets, lines, paragraphs, sentences, t, tn

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.effects import Choice
    from dialogs.words.text import Said

OLDEST_BIRTH_YEAR = 1900  # eligibility.md section 3

# — notice —


def who_runs_this(standing: Standing) -> Said:
    """One sentence: the service behind the bot, or that there is none."""
    name = standing.service.name
    if name is None:
        return t(
            "Ceci est une version d'essai : aucun service ne la tient et personne ne répond ici.",
            easy="C'est un essai. Personne ne répond ici.",
        )
    return t("Ce service est tenu par : %(service)s.", service=Raw(name))


def kept_how_long(standing: Standing) -> Said:
    """How long a file is kept: the settings in force, as the notice promises them."""
    service = standing.service
    return sentences(
        tn(
            "Je les efface %(n)s mois après l'examen.",
            "Je les efface %(n)s mois après l'examen.",
            service.after_exam_months,
        ),
        tn(
            "Sans réponse de votre part après ce message, je les efface au bout de %(n)s jour.",
            "Sans réponse de votre part après ce message, je les efface au bout de %(n)s jours.",
            service.started_days,
            easy=(
                "Vous ne répondez plus ? J'efface après %(n)s jour.",
                "Vous ne répondez plus ? J'efface après %(n)s jours.",
            ),
        ),
    )


def _ask_notice(standing: Standing, _n: int | None) -> Said:
    title = Raw(standing.diploma.short_title)
    return paragraphs(
        t(
            "Bonjour, je suis Quatorze, un robot. Je compte avec vous les semaines de stage ou de travail demandées "
            "pour passer le %(diploma)s.",
            easy="Bonjour, je suis Quatorze, un robot. Je compte vos semaines de stage ou de travail pour le "
            "%(diploma)s.",
            diploma=title,
        ),
        who_runs_this(standing),
        bullets(
            t(
                "Je garde vos réponses pour faire ce calcul.",
                easy="Je garde vos réponses pour compter.",
            ),
            kept_how_long(standing),
            t(
                "Vous pouvez tout effacer quand vous voulez : écrivez /supprimer.",
                easy="Pour tout effacer : /supprimer.",
            ),
            t(
                "N'envoyez ni pièce d'identité ni document médical.",
                easy="N'envoyez pas de carte d'identité. N'envoyez pas de papier médical.",
            ),
        ),
        t(
            "Mon résultat est indicatif : c'est le service des examens qui décide.",
            easy="Je donne une idée. Le service des examens décide.",
        ),
    )


def more_about_notice(standing: Standing) -> Said:
    """The longer notice: what is kept, who reads it, which rights, how to use them."""
    service = standing.service
    who = Raw(service.name) if service.name else t("personne d'autre que vous dans cette version d'essai")
    return paragraphs(
        Strong(t("Ce que je garde et pourquoi")),
        bullets(
            t(
                "Ce que je garde : vos réponses, vos mots, la date, et votre nom sur Telegram.",
                easy="Je garde vos réponses et votre nom Telegram.",
            ),
            t(
                "À quoi cela sert : compter vos semaines et préparer vos papiers pour l'examen.",
                easy="C'est pour compter vos semaines et préparer vos papiers.",
            ),
            t("Qui peut lire : %(who)s.", who=who),
            t(
                "Telegram est une entreprise hors d'Europe, et vos messages passent par elle : dites-moi le minimum.",
                easy="Vos messages passent par Telegram. Dites-moi le minimum.",
            ),
            kept_how_long(standing),
        ),
        t(
            "Vos droits : voir vos données, les corriger (/corriger), les effacer (/supprimer), vous opposer à leur "
            "usage. Vous pouvez aussi vous plaindre à la CNIL.",
            easy="Vos droits : voir, corriger (/corriger), effacer (/supprimer). Vous pouvez écrire à la CNIL.",
        ),
        t("Pour vos données, écrivez à : %(dpo)s.", easy="Pour vos données : %(dpo)s.", dpo=Raw(service.dpo))
        if service.dpo
        else None,
        t(
            "Ces règles et ces dates sont celles d'une seule académie. Ailleurs, les dates peuvent être autres.",
            easy="Les dates changent d'une académie à l'autre.",
        ),
    )


def _notice_choices(standing: Standing, _n: int | None) -> tuple[Choice, ...]:
    return (
        button("notice", "understood", t("J'ai compris")),
        button("notice", "more", t("En savoir plus")),
    )


NOTICE = Question(
    field="notice",
    ask=_ask_notice,
    why=t(
        "La loi demande de vous dire, avant toute question, qui garde vos données, pourquoi et combien de temps.",
        easy="La loi m'oblige à vous dire cela avant de commencer.",
    ),
    example=t("Touchez « J'ai compris », ou écrivez : j'ai compris.", easy="Touchez « J'ai compris »."),
    takes="choice",
    codes=("understood",),
    reads="yes_no",
    choices=_notice_choices,
    pressed=lambda _standing, _n, choice: {"notice": "understood"} if choice == "understood" else None,
    yes_no=("understood", "more"),
    skippable=False,
)


# — session —


def _session_choices(standing: Standing, _n: int | None) -> tuple[Choice, ...]:
    return tuple(button("session", str(s.year), Raw(str(s.year))) for s in standing.open_sessions)


def _refuse_session(standing: Standing, _n: int | None, values: Values) -> Said | None:
    years = [session.year for session in standing.open_sessions]
    if values["session"] in years:
        return None
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
        "Les dates changent avec l'année de l'examen : le jour limite pour les papiers, et les trois ans qui comptent.",
        easy="Les dates limites dépendent de l'année.",
    ),
    example=t("Exemple : 2027"),
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
        "La règle vaut à coup sûr pour les candidatures individuelles. Pour une école, un CFA ou un organisme, "
        "l'établissement peut s'en occuper.",
        easy="La règle n'est pas la même pour tout le monde.",
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
    if born > standing.today:
        return t(
            "Cette date de naissance est dans l'avenir : %(day)s. Vérifiez l'année.",
            easy="Ce jour est dans l'avenir : %(day)s. Vérifiez l'année.",
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
            sector=Raw(standing.diploma.sector),
        ),
        t("Un stage ou un travail déjà prévu compte aussi : répondez oui.", easy="Un stage prévu ? Dites oui."),
    ),
    why=t(
        "Ce sont ces périodes que je compte : chaque stage, chaque emploi, l'un après l'autre.",
        easy="Je compte chaque stage et chaque travail.",
    ),
    example=t("Exemple : oui, ou « j'étais chez La Poste de mars à juin 2025 ».", easy="Exemple : oui."),
    takes="choice",
    codes=("yes", "no"),
    reads="yes_no",
    choices=lambda _standing, _n: (
        button("has_period", "yes", t("Oui")),
        button("has_period", "no", t("Non, pas encore")),
    ),
    yes_no=("yes", "no"),
)
