"""Questions about work and stages: which count, in how many pieces, until when. Source: facts.md sections 1, 2, 4."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.answers.deadlines import work_counts_until_deadline
from dialogs.answers.topic import EDUCATION_CODE, Topic
from dialogs.naming import sector_name
from dialogs.words.text import Day, sentences, t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said

#: What is said of kinds of firms, by diploma: no source lists them all.
_FIRMS: Final = {
    "cap-osrcl": t(
        "Poste, colis, coursiers et livraisons en tournée sont les cas les plus clairs ; entrepôt, magasin, repas ou "
        "autres : le service des examens décide d'après vos tâches.",
        easy="La Poste, les colis, une tournée de livraison : c'est clair. Pour le reste, demandez au service.",
    )
}


def _sector(standing: Standing) -> Said:
    diploma = standing.diploma
    return sentences(
        t(
            "L'entreprise doit être du secteur du diplôme (%(sector)s), et vos tâches doivent permettre d'en "
            "apprendre les compétences.",
            easy="L'entreprise doit faire ce métier : %(sector)s. Vos tâches aussi.",
            sector=sector_name(diploma.code, diploma.sector),
        ),
        _FIRMS.get(
            diploma.code,
            t(
                "En cas de doute, demandez au service des examens, avec la liste de vos tâches.",
                easy="Un doute ? Demandez au service. Dites vos tâches.",
            ),
        ),
    )


def _job_counts(standing: Standing) -> Said:
    years = standing.diploma.requirement.window_years
    return sentences(
        t(
            "Un emploi compte comme un stage : le texte accepte l'expérience professionnelle ou les stages, dans le "
            "secteur, dans les %(years)s ans avant l'examen.",
            easy="Le travail compte, le stage aussi.",
            years=years,
        ),
        t(
            "Il ne dit rien du travail à l'étranger, à votre compte ou sans contrat : c'est à faire confirmer par le "
            "service des examens. En intérim, demandez-lui qui doit signer l'attestation.",
            easy="À l'étranger, à votre compte, sans contrat ? Ce n'est pas sûr : demandez au service. En intérim : "
            "demandez qui signe le papier.",
        ),
    )


def _split(_standing: Standing) -> Said:
    return sentences(
        t(
            "Rien, dans le texte du rectorat, n'interdit plusieurs entreprises, ni un stage et un emploi, ni des "
            "semaines séparées.",
            easy="Vous pouvez faire les semaines en plusieurs fois. Le texte ne l'interdit pas.",
        ),
        t(
            "Comptez une attestation par entreprise. J'additionne les périodes ; en cas de doute, demandez au service "
            "des examens.",
            easy="Il faut un papier par entreprise.",
        ),
    )


def _planned(standing: Standing) -> Said:
    if not work_counts_until_deadline(standing):
        return _planned_until_the_exam()
    return sentences(
        _counted_until(standing),
        t("Ne comptez pas sur les semaines d'après.", easy="Pas celles d'après."),
        t(
            "Si votre stage finit plus tard, demandez au service des examens s'il peut être accepté.",
            easy="Votre stage finit après ? Demandez au service des examens.",
        ),
    )


def _counted_until(standing: Standing) -> Said:
    deadline, aim = standing.session.upload_deadline, standing.session.expected_upload_deadline
    if deadline is not None:
        return t(
            "Le travail fait jusqu'au %(day)s peut compter : l'attestation dit ce qui est déjà fait.",
            easy="Comptez les semaines faites jusqu'au %(day)s.",
            day=Day(deadline, "short"),
        )
    counts = t(
        "Le travail fait avant la date limite peut compter : l'attestation dit ce qui est déjà fait.",
        easy="Comptez les semaines faites avant la date limite.",
    )
    if aim is None or aim < standing.today:
        return counts
    return sentences(
        counts,
        t("La date n'est pas encore publiée : visez le %(day)s.", easy="Visez le %(day)s.", day=Day(aim, "short")),
    )


def _planned_until_the_exam() -> Said:
    return sentences(
        t(
            "Le travail fait avant l'examen compte, même après la date limite.",
            easy="Le travail fait avant l'examen compte.",
        ),
        t(
            "Une attestation dit ce qui est déjà fait : pour la suite, demandez au service des examens quel papier "
            "donner.",
            easy="Quel papier donner ? Demandez au service des examens.",
        ),
    )


def _refused(_standing: Standing) -> Said:
    return sentences(
        t(
            "Sans les semaines demandées, ou avec une attestation non conforme, le rectorat n'autorise pas à passer "
            "l'examen.",
            easy="Sans les semaines, on ne peut pas passer l'examen.",
        ),
        t(
            "Seul le service des examens décide. Montrez-lui votre cas tôt : il peut rester du temps pour corriger ou "
            "compléter.",
            easy="Le service des examens décide. Écrivez-lui tôt.",
        ),
    )


WORK: Final = {
    "sector": Topic(t("Quelles entreprises conviennent"), _sector, (), by_rule=True),
    "job_counts": Topic(t("Si un emploi compte"), _job_counts, (EDUCATION_CODE,), by_rule=True),
    "split": Topic(t("Plusieurs entreprises ou morceaux"), _split, (), by_rule=True),
    "planned": Topic(t("Le travail après la date limite"), _planned, (), by_rule=True),
    "refused": Topic(t("Si c'est refusé"), _refused, (), by_rule=True),
}
