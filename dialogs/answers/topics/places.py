"""Questions about finding a place and a convention. Source: facts.md section 5."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.answers.advice.contacts import CAP_EMPLOI, age_limit
from dialogs.answers.topic import IMMERSIONS, LABOUR_CODE, SERVICE_PUBLIC, Source, Topic
from dialogs.words.text import sentences, t

if TYPE_CHECKING:
    from dialogs.standing import Standing
    from dialogs.words.text import Said


def _convention(_standing: Standing) -> Said:
    return sentences(
        t(
            "Une convention est le contrat d'un stage. Votre organisme de formation, France Travail ou la mission "
            "locale peut la signer ; le rectorat, jamais.",
            easy="La convention est le papier du stage. Demandez à France Travail, à la mission locale ou à votre "
            "formation.",
        ),
        t(
            "Elle se signe avant de commencer : sans elle, il semble qu'un stage ne soit ni permis ni assuré.",
            easy="Signez-la avant de commencer. Sans elle, pas d'assurance, semble-t-il.",
        ),
        t(
            "Si vous travaillez dans l'entreprise, il n'en faut pas : l'attestation de l'employeur suffit.",
            easy="Vous avez un contrat de travail ? Alors pas de convention.",
        ),
        CAP_EMPLOI,
    )


def _rectorat(_standing: Standing) -> Said:
    return sentences(
        t(
            "Non : le rectorat ne délivre aucune convention de stage.",
            easy="Non. Le rectorat ne signe pas de convention.",
        ),
        t(
            "Adressez-vous à votre organisme de formation, à France Travail ou à la mission locale.",
            easy="Demandez à France Travail, à la mission locale ou à votre formation.",
        ),
    )


def _pmsmp(_standing: Standing) -> Said:
    return sentences(
        t(
            "Une immersion (PMSMP) dure un mois au plus, renouvelable une fois, et 60 jours au plus en douze mois "
            "dans la même entreprise.",
            easy="Une immersion dure un mois au plus. On peut la refaire une fois.",
        ),
        t(
            "Il faut donc sans doute plusieurs entreprises. Présentez un projet de métier : c'est votre conseiller ou "
            "conseillère qui décide.",
            easy="Il faut sans doute plusieurs entreprises. La personne qui vous suit décide.",
        ),
        t(
            "Avec un emploi ailleurs, c'est possible si quelqu'un vous suit et si votre employeur est d'accord.",
            easy="Vous travaillez ailleurs ? Votre employeur doit dire oui.",
        ),
        t(
            "Faites confirmer au service des examens qu'elle compte comme un stage.",
            easy="Demandez au service des examens si elle compte.",
        ),
    )


def _paid(_standing: Standing) -> Said:
    return sentences(
        t(
            "Pendant une immersion (PMSMP), l'entreprise ne vous paie pas ; vous gardez votre statut et vos "
            "allocations.",
            easy="En immersion, l'entreprise ne paie pas. Vous gardez vos allocations.",
        ),
        t(
            "Pour un autre stage, regardez la convention. Un emploi, lui, est payé.",
            easy="Pour un autre stage : lisez la convention. Un emploi est payé.",
        ),
    )


def _mission_locale(standing: Standing) -> Said:
    below = age_limit(standing, "mission_locale")
    return sentences(
        t(
            "La mission locale accompagne les jeunes vers l'emploi, et peut signer la convention d'une immersion.",
            easy="La mission locale aide les jeunes. Elle peut signer une convention.",
        ),
        t("Demandez-lui jusqu'à quel âge elle peut vous suivre.")
        if below is None
        else t(
            "Elle s'adresse à vous dès 16 ans et jusqu'à la veille de vos %(age)s ans ; parfois plus tard en "
            "situation de handicap.",
            easy="C'est pour vous de 16 ans à la veille de vos %(age)s ans.",
            age=below,
        ),
    )


def _france_travail(_standing: Standing) -> Said:
    return sentences(
        t(
            "France Travail (avant : Pôle emploi) peut signer une immersion si vous cherchez un emploi ou si un "
            "conseiller ou une conseillère vous suit.",
            easy="France Travail, c'est l'ancien Pôle emploi. On peut y signer une immersion.",
        ),
        t(
            "Parlez d'une « immersion professionnelle » (PMSMP) et de votre projet de métier : la décision leur "
            "revient.",
            easy="Demandez une « immersion ». Parlez de votre projet.",
        ),
        CAP_EMPLOI,
    )


def _no_support(_standing: Standing) -> Said:
    return sentences(
        t(
            "Demandez d'abord à France Travail ou à la mission locale, même sans y avoir de dossier.",
            easy="Allez d'abord à France Travail ou à la mission locale.",
        ),
        t(
            "Le site Immersion facilitée a une page d'aide pour vous, à ouvrir avec le bouton ci-dessous.",
            easy="Le site Immersion facilitée peut aider. Touchez le bouton.",
        ),
        t(
            "Une embauche dans le secteur, même courte, peut aussi faire des semaines.",
            easy="Un contrat de travail peut compter aussi.",
        ),
    )


_MISSION_LOCALE: Final = Source(
    t("Mission locale de Rouen, âge d'accompagnement :"),
    "https://missionlocalerouen.fr/jusqua-quel-age-puis-je-etre-accompagne-par-la-mission-locale",
)
_NO_CONVENTION: Final = Source(
    t("Accompagnement entreprise, article sur la convention :"),
    "https://www.accompagnemententreprise.fr/reussir-stage-convention",
)
_IMMERSION_HELP: Final = Source(
    t("Immersion facilitée, page d'aide :"),
    "https://immersion-facile.beta.gouv.fr/aide/article/"
    "je-nai-pas-de-structure-daccompagnement-et-je-veux-faire-une-immersion-1x15rdp/",
)

PLACES: Final = {
    "convention": Topic(t("Qui signe une convention"), _convention, (SERVICE_PUBLIC, _NO_CONVENTION), by_rule=True),
    "rectorat": Topic(t("Si le rectorat peut signer"), _rectorat, (), by_rule=True),
    "pmsmp": Topic(t("L'immersion (PMSMP)"), _pmsmp, (LABOUR_CODE, IMMERSIONS)),
    "paid": Topic(t("Si c'est payé"), _paid, (IMMERSIONS,)),
    "mission_locale": Topic(t("La mission locale"), _mission_locale, (_MISSION_LOCALE, SERVICE_PUBLIC)),
    "france_travail": Topic(t("France Travail"), _france_travail, (SERVICE_PUBLIC,)),
    "no_support": Topic(t("Quand personne ne vous suit"), _no_support, (_IMMERSION_HELP,)),
}
