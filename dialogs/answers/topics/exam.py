"""Questions about the exam and who prepares it how. Source: facts.md sections 1.2, 4, 7, 9."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from dialogs.answers.deadlines import deadline_told, is_over
from dialogs.answers.moments import day_told
from dialogs.answers.topic import (
    CYCLADES,
    EDUCATION_CODE,
    EDUSCOL,
    ILE_DE_FRANCE,
    MARTINIQUE,
    ORLEANS,
    Source,
    Topic,
)
from dialogs.reminding.hours import lives_elsewhere
from dialogs.words.text import Day, Raw, sentences, t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said


def _minor(standing: Standing) -> Said:
    year, age = standing.session.year, standing.diploma.requirement.adult_age
    return sentences(
        t(
            "Pour se présenter seul ou seule à la session %(year)s, il faut avoir %(age)s ans au plus tard le 31 "
            "décembre %(year)s, donc être né ou née le %(day)s au plus tard.",
            easy="Il faut %(age)s ans le 31 décembre %(year)s : né ou née le %(day)s ou avant.",
            year=Raw(str(year)),
            age=age,
            day=Day(date(year - age, 12, 31), "short"),
        ),
        t(
            "Sinon, l'examen se prépare dans une formation : lycée, apprentissage, organisme ou école à distance.",
            easy="Sinon : une école, un CFA ou une formation.",
        ),
    )


def _distance(_standing: Standing) -> Said:
    return sentences(
        t(
            "Les textes ne disent pas tous la même chose : le Code de l'éducation met l'école à distance à part, et "
            "des services d'examens l'inscrivent en candidature individuelle.",
            easy="CNED, école en ligne : les textes ne sont pas d'accord.",
        ),
        t(
            "Demandez au service des examens si les semaines vous concernent. Votre école peut signer une convention "
            "si elle l'accepte.",
            easy="Demandez au service des examens. Demandez à votre école pour la convention.",
        ),
    )


def _school(_standing: Standing) -> Said:
    return sentences(
        t(
            "Au lycée, en CFA ou en formation, votre établissement vous inscrit et suit vos périodes en entreprise : "
            "commencez par lui.",
            easy="Votre école ou votre CFA s'occupe de vous. Demandez-lui.",
        ),
        t(
            "Les périodes d'un CAP commencé puis arrêté, ou un contrat d'apprentissage, peuvent compter : c'est à "
            "faire confirmer par le service des examens.",
            easy="Des stages faits à l'école avant ? Demandez au service des examens.",
        ),
    )


def _repeat_exam(standing: Standing) -> Said:
    years = standing.diploma.requirement.window_years
    return sentences(
        t(
            "Il semble que les notes de 10 ou plus se gardent cinq sessions ; cela se choisit à l'inscription, avec le "
            "service des examens.",
            easy="Les bonnes notes peuvent se garder. Demandez au service des examens.",
        ),
        t(
            "Pour les semaines, je n'ai trouvé aucun texte qui en dispense. Elles doivent tomber dans les %(years)s "
            "ans avant le nouvel examen.",
            easy="Je n'ai trouvé aucune dispense des semaines. Elles doivent avoir moins de %(years)s ans à l'examen.",
            years=years,
        ),
    )


def _exempt(_standing: Standing) -> Said:
    return sentences(
        t(
            "Un autre diplôme peut dispenser des épreuves générales. La notice du rectorat ne prévoit pas de dispense "
            "des semaines.",
            easy="Un diplôme peut dispenser des matières générales. Je n'ai trouvé aucune dispense des semaines.",
        ),
        t(
            "Pour se présenter, je n'ai trouvé aucune condition de diplôme.",
            easy="Pas de diplôme ? Je n'ai trouvé aucune règle contre.",
        ),
        t(
            "Pour un diplôme étranger ou un doute, demandez au service des examens.",
            easy="Un doute ? Demandez au service.",
        ),
    )


def _registration(standing: Standing) -> Said:
    return sentences(
        t(
            "Sans établissement, on s'inscrit soi-même dans Cyclades : créer un compte, choisir l'examen et "
            "l'académie, puis enregistrer au dernier onglet.",
            easy="Vous vous inscrivez sur Cyclades. À la fin, touchez « Enregistrer ».",
        ),
        _registered_by(standing),
    )


def _registered_by(standing: Standing) -> Said:
    """Until when one registers: published, past, or when it usually is."""
    session = standing.session
    last, year = session.registration_deadline, Raw(str(session.year))
    if last is None:
        return t(
            "Les inscriptions se font le plus souvent à l'automne, de mi-octobre à mi-novembre, l'année d'avant "
            "l'examen. Demandez vite les dates à votre académie : un retard n'est en général pas accepté.",
            easy="C'est souvent en octobre et novembre, l'année d'avant. Demandez vite la date à votre académie.",
        )
    day = day_told(last, session.registration_hour, elsewhere=lives_elsewhere(standing))
    if is_over(standing, last, session.registration_hour):
        return t(
            "Les inscriptions à la session %(year)s sont finies depuis le %(day)s. Un retard n'est en général pas "
            "accepté : demandez vite au service des examens.",
            easy="C'est fini depuis le %(day)s. Demandez vite au service des examens.",
            year=year,
            day=day,
        )
    return t(
        "Dernier jour pour s'inscrire à la session %(year)s : %(day)s. Un retard n'est en général pas accepté.",
        easy="Dernier jour pour s'inscrire : %(day)s.",
        year=year,
        day=day,
    )


def _exam_date(standing: Standing) -> Said:
    session = standing.session
    if standing.session_is_over:
        return deadline_told(standing)  # it says that the session is past
    known = (
        t(
            "L'examen de la session %(year)s est le %(day)s.",
            easy="L'examen est le %(day)s.",
            year=Raw(str(session.year)),
            day=Day(session.exam_from),
        )
        if session.exam_from == session.exam_to
        else t(
            "Pour la session %(year)s, je compte sur un examen entre le %(first)s et le %(last)s ; le jour exact "
            "n'est pas fixé ici.",
            easy="L'examen est sans doute entre le %(first)s et le %(last)s.",
            year=Raw(str(session.year)),
            first=session.exam_from,
            last=session.exam_to,
        )
    )
    return sentences(
        known,
        t(
            "Votre convocation, dans Cyclades, dit le jour, l'heure et le lieu.",
            easy="La convocation, dans Cyclades, dit le jour et le lieu.",
        ),
        t(
            "En cas d'empêchement grave et prouvé, écrivez tout de suite au service des examens : une session de "
            "remplacement existe en septembre.",
            easy="Un gros problème le jour de l'examen ? Écrivez vite au service des examens.",
        ),
    )


_CLERMONT: Final = Source(
    t("Académie de Clermont-Ferrand, page du CAP :"),
    "http://www.ac-clermont.fr/examens/lycee-professionnel/certificat-d-aptitude-professionnelle/",
)
_MARKS_KEPT: Final = Source(
    t("ASH, article sur le bénéfice des notes :"),
    "https://ash.tm.fr/hebdo/1963/le-social-en-textes/"
    "cap-et-bep-renonciation-partielle-au-benefice-des-notes-393195.php",
)
_REPLACEMENT: Final = Source(
    t("Académie de Nancy-Metz, session de remplacement :"),
    "https://ac-nancy-metz.fr/session-de-remplacement-123917",
)

EXAM: Final = {
    "minor": Topic(t("L'âge qu'il faut avoir"), _minor, (ORLEANS, ILE_DE_FRANCE), by_rule=True),
    "distance": Topic(t("Le CNED et les écoles à distance"), _distance, (EDUCATION_CODE, ILE_DE_FRANCE)),
    "school": Topic(t("Le lycée, l'apprentissage, la formation"), _school, (_CLERMONT, EDUCATION_CODE)),
    "repeat_exam": Topic(t("Repasser l'examen"), _repeat_exam, (_MARKS_KEPT,), by_rule=True),
    "exempt": Topic(t("Les dispenses par un diplôme"), _exempt, (EDUSCOL,), by_rule=True),
    "registration": Topic(t("L'inscription"), _registration, (CYCLADES, ILE_DE_FRANCE)),
    "exam_date": Topic(t("La date de l'examen"), _exam_date, (MARTINIQUE, _REPLACEMENT)),
}
