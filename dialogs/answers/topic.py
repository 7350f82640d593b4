"""What a topic is: what it is called on a button, what is answered, and where that comes from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from dialogs.words.text import Joined, Raw, t

if TYPE_CHECKING:
    from dialogs.rules.diploma import Requirement
    from dialogs.standing import Standing
    from dialogs.words.text import Said


@dataclass(frozen=True, slots=True)
class Source:
    """A text that says it: what it is, and where it is read (None: the rule file names it)."""

    what: Said
    address: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A question that people ask. The answer takes from the rule what the rule says; a source stands behind it."""

    name: Said
    answer: Callable[[Standing], Said]
    sources: tuple[Source, ...]
    by_rule: bool = False  # the text that the rule file names is a source too


def told(source: Source) -> Said:
    """A source in one line."""
    return Joined((source.what, Raw(source.address)), " ") if source.address else source.what


def of_the_rule(requirement: Requirement) -> Said:
    """The text that the rule file names: its name stays French, what joins it to its address does not."""
    name, joined, address = requirement.source.partition(" : ")
    return t("%(text)s : %(address)s", text=Raw(name), address=Raw(address)) if joined else Raw(name)


EDUCATION_CODE: Final = Source(
    t("Code de l'éducation, article D. 337-7 :"),
    "https://juriblio.fr/codes/code-de-l-education/partie-reglementaire/livre-iii/titre-iii/chapitre-vii/section-1/"
    "sous-section-2/article-d337-7",
)
LABOUR_CODE: Final = Source(
    t("Code du travail, article D. 5135-3 :"),
    "https://french-business-law.com/rench-legislation-art/article-d5135-3-of-the-french-labour-code",
)
SERVICE_PUBLIC: Final = Source(
    t("Service-public, fiche F14102 (copie) :"), "https://chambonlaforet.fr/demarches/particuliers/F14102"
)
IMMERSIONS: Final = Source(
    t("Cap métiers, fiche sur les immersions :"),
    "https://www.cap-metiers.pro/Fiches-techniques/-Aides-financieres-et-insertion/670/"
    "Periode-mise-situation-milieu-professionnel-PMSMP",
)
CYCLADES: Final = Source(t("Aide de Cyclades :"), "https://candidat.examens-concours.gouv.fr")
MARTINIQUE: Final = Source(
    t("Académie de Martinique, page du CAP :"),
    "https://www.ac-martinique.fr/le-certificat-d-aptitude-professionnelle-cap-121834",
)
ORLEANS: Final = Source(
    t("Académie d'Orléans-Tours, questions fréquentes sur un CAP :"),
    "https://ac-orleans-tours.fr/article/faq-cap-aepe-122495",
)
ILE_DE_FRANCE: Final = Source(
    t("Service des examens d'Île-de-France, inscription au CAP :"),
    "https://siec.education.fr/examens/cap-mcv/inscription-cap-mc-v-299.html",
)
EDUSCOL: Final = Source(
    t("Éduscol, page du CAP :"),
    "https://eduscol.education.fr/1923/le-certificat-d-aptitude-professionnelle-cap?menu_id=2388",
)
