"""What is said of the service wherever it is asked: who runs it, that it decides nothing, whom to write about data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.words.text import Raw, t

if TYPE_CHECKING:
    from dialogs.words.service import Service
    from dialogs.words.text import Said

DECIDES_NOTHING: Final = t(
    "Mon résultat est indicatif : c'est le service des examens qui décide.",
    easy="Je donne une idée. Le service des examens décide.",
)


def who_runs_this(service: Service) -> Said:
    """One sentence: the service behind the bot, or that there is none."""
    if service.name is None:
        return t(
            "Ceci est une version d'essai : aucun service ne la tient et personne ne répond ici.",
            easy="C'est un essai. Personne ne répond ici.",
        )
    return t("Ce service est tenu par : %(service)s.", service=Raw(service.name))


def whom_about_data(service: Service) -> Said | None:
    """Whom to write to about one's data; None where the service names nobody."""
    if not service.dpo:
        return None
    return t("Pour vos données, écrivez à : %(dpo)s.", easy="Pour vos données : %(dpo)s.", dpo=Raw(service.dpo))


def backups_forget(service: Service) -> Said | None:
    """That back-ups forget later than the database; a trial version, which nobody runs, has none."""
    if service.name is None:
        return None
    return t(
        "Ce qui est effacé peut rester 30 jours au plus dans des copies de secours, chiffrées.",
        easy="Les copies de secours sont jetées après 30 jours au plus.",
    )
