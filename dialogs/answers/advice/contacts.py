"""Who can sign a convention or decide what is open, by the codes of the rule file: where, what to say, what to bring.

Sources: facts.md sections 5 and 7. Whom to ask for what is the rule file's, and the service may load local addresses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.cards import in_one_line
from dialogs.lengths import in_weeks
from dialogs.naming import kind_name
from dialogs.words.text import Day, French, Joined, Raw, Strong, bullets, lines, paragraphs, t

if TYPE_CHECKING:
    from dialogs.rules.check import Result
    from dialogs.standing import Standing
    from dialogs.words.service import LocalContact, Service
    from dialogs.words.text import Said

_NAMES: Final = {
    "exam_service": t("le service des examens"),
    "training_provider": t("votre organisme de formation, votre lycée ou votre CFA"),
    "mission_locale": t("la mission locale"),
    "france_travail": t("France Travail"),
}
_WHO: Final = {
    "exam_service": t("il décide de ce qui est à faire confirmer"),
    "training_provider": t("si vous y êtes en formation, même à distance"),
    "france_travail": t("si vous cherchez un emploi, ou si quelqu'un vous y suit", easy="si vous cherchez du travail"),
}
_WHERE: Final = {
    "mission_locale": Raw("https://www.unml.info"),
    "france_travail": Raw("https://www.francetravail.fr"),
}
#: Always said as information, and never asked about.
CAP_EMPLOI: Final = t(
    "Cap emploi peut aussi la signer pour les personnes en situation de handicap.",
    easy="Handicap ? Cap emploi peut aussi signer.",
)
IMMERSION: Final = Raw("https://immersion-facile.beta.gouv.fr")


def name(code: str, service: Service) -> Said:
    """What a contact is called; a code of the rule file without a name here is shown as it is."""
    if code == "exam_service" and service.name is not None:
        return Raw(service.name)
    return _NAMES.get(code, Raw(code))


def named(standing: Standing, code: str) -> Said:
    """What a contact is called, and for whom it is, where that is known."""
    called, who = name(code, standing.service), _for_whom(standing, code)
    return called if who is None else t("%(field)s : %(value)s", field=called, value=who)


def _for_whom(standing: Standing, code: str) -> Said | None:
    below = age_limit(standing, code)
    if below is None:
        return _WHO.get(code)
    return t(
        "de 16 à %(last)s ans, jusqu'à la veille de vos %(age)s ans",
        easy="de 16 à %(last)s ans",
        last=below - 1,
        age=below,
    )


def age_limit(standing: Standing, code: str) -> int | None:
    """The birthday from which a contact serves nobody, by the rule file; None where it serves every age."""
    return next((contact.below_age for contact in standing.diploma.contacts if contact.code == code), None)


def contacts_told(standing: Standing) -> tuple[Said, ...]:
    """Whom to contact in this person's situation, and a message ready to be sent; one message a part."""
    result = standing.result
    if result is None:
        return (
            t(
                "Répondez d'abord à mes questions : je saurai vers qui vous envoyer.",
                easy="Répondez d'abord à mes questions.",
            ),
        )
    codes = result.contacts
    signing = tuple(code for code in codes if code != "exam_service")
    asks_service = "exam_service" in codes or _only_if_more_counts(result)
    told: list[Said] = [
        paragraphs(
            Strong(t("À qui vous adresser")),
            _employers(standing),
            _exam_service(standing) if asks_service else None,
            _can_sign(standing, signing) if signing else None,
            _bring() if signing else None,
        )
    ]
    if signing and result.missing_hours > 0:
        told += [t("Voici un message à copier et à envoyer :"), French(message_to_adviser(standing, result))]
    if asks_service and result.verdict != "not_applicable":  # else there is nothing to be counted
        told += [t("Et un message pour le service des examens :"), French(message_to_service(standing, result))]
    return tuple(told) if codes or standing.periods else (_nobody(),)


def near_ones(standing: Standing) -> bool:
    """Whether the service has addresses for whom to contact here, and only the postal code is lacking."""
    codes = () if standing.result is None else standing.result.contacts
    return standing.value("postal_code") is None and any(each.code in codes for each in standing.service.contacts)


def _only_if_more_counts(result: Result) -> bool:
    """Whether no full week until the last sure day is enough: what may count besides, the service alone can say."""
    return result.verdict == "short" and result.latest_start is None


def _nobody() -> Said:
    return t("Vous n'avez personne à contacter pour l'instant.")


def _employers(standing: Standing) -> Said | None:
    """Of what is done the employer signs a certificate: no convention is needed for that."""
    jobs = [in_one_line(standing, n) for n in standing.complete if standing.sector(n) != "no"]
    if not jobs:
        return None
    return lines(
        t(
            "Pour chaque période, l'employeur remplit et signe une attestation de ce qui est fait :",
            easy="L'employeur signe une attestation de ce qui est fait :",
        ),
        bullets(*jobs),
    )


def _exam_service(standing: Standing) -> Said:
    """What it decides, its address, and the way to ask it from here, where somebody answers."""
    service = standing.service
    asked = t("Ce qui est à faire confirmer : %(service)s.", service=name("exam_service", service))
    here = t(
        "Vous pouvez aussi toucher « Parler à quelqu'un » : la réponse arrive ici.",
        easy="Ou touchez « Parler à quelqu'un ».",
    )
    at = asked if service.contact is None else Joined((asked, Raw(service.contact)), " ")
    return at if service.name is None else lines(at, here)


def _can_sign(standing: Standing, codes: tuple[str, ...]) -> Said:
    return lines(
        t(
            "Pour un nouveau stage, il faut une convention, signée avant de commencer. Peuvent la signer :",
            easy="Nouveau stage : une convention, signée avant. Qui signe :",
        ),
        bullets(*(_contact(standing, code) for code in codes)),
        t("Le rectorat ne signe jamais de convention."),
        CAP_EMPLOI,
        t("Pour trouver une entreprise et remplir la demande : %(page)s", page=IMMERSION),
    )


def _contact(standing: Standing, code: str) -> Said:
    said = named(standing, code)
    local = [_address(found) for found in standing.local_contacts(code)]
    page = _WHERE.get(code)
    return lines(said, *(local or ([page] if page is not None else [])))


def _address(found: LocalContact) -> Said:
    return Raw(", ".join(part for part in (found.name, found.address, found.phone, found.page) if part))


def _bring() -> Said:
    return lines(
        t("À préparer avant d'y aller :"),
        bullets(
            t("votre confirmation d'inscription à l'examen, si vous l'avez"),
            t(
                "les dates et les heures qui vous manquent (mon message ci-dessous)",
                easy="les dates et les heures qui manquent",
            ),
            t(
                "le nom d'une entreprise qui veut bien vous prendre, si vous en connaissez une",
                easy="le nom d'une entreprise, si vous en avez un",
            ),
        ),
        t(
            "Présentez un projet de métier : une immersion sert à découvrir ou à confirmer un métier. La personne qui "
            "vous conseille décide.",
            easy="Parlez de votre projet de métier. Votre conseiller ou conseillère décide.",
        ),
    )


def message_to_adviser(standing: Standing, result: Result) -> Said:
    """The message to whoever can sign a convention."""
    base, by = standing.diploma.requirement.hours_per_week, result.window.certain.last
    in_time = result.latest_start is not None and by >= standing.today
    when = t("avant le %(by)s", by=by) if in_time else t("dès que possible")
    return t(
        "Bonjour, je prépare le %(diploma)s (session %(year)s). Pour passer l'examen, je dois justifier de %(weeks)s "
        "semaines de stage ou de travail dans ce secteur : %(sector)s. Il me manque %(hours)s h, soit %(length)s à "
        "%(base)s h par semaine, à faire %(when)s. Je souhaite confirmer ce projet de métier par une immersion. "
        "Pouvez-vous établir une convention avec moi ? Merci.",
        diploma=Raw(standing.diploma.short_title),
        year=Raw(str(standing.session.year)),
        weeks=standing.diploma.requirement.weeks,
        sector=Raw(standing.diploma.sector),
        hours=result.missing_hours,
        length=in_weeks(result.missing_weeks),
        base=base,
        when=when,
    )


def message_to_service(standing: Standing, result: Result) -> Said:
    """The message to the exam service, with what is open; where time is too short, whether later weeks may count."""
    if result.verdict == "too_late" or _only_if_more_counts(result):
        return t(
            "Bonjour, je me présente au %(diploma)s, session %(year)s. Mes périodes comptent pour %(certain)s h sur "
            "%(required)s h demandées, et il n'y a plus assez de temps avant le %(by)s. Des semaines faites après "
            "peuvent-elles compter ? Mon code Quatorze : %(code)s. Merci.",
            diploma=Raw(standing.diploma.short_title),
            year=Raw(str(standing.session.year)),
            certain=result.projected.certain,
            required=result.required_hours,
            by=Day(result.window.certain.last),
            code=Raw(standing.conversation.code),
        )
    if result.reasons == ("kind_may_be_exempt",):  # all hours are sure: whether they are asked for is what is open
        return _whether_asked_for(standing, result)
    return t(
        "Bonjour, je me présente au %(diploma)s, session %(year)s. Mes périodes comptent pour %(certain)s h à coup sûr "
        "et %(possible)s h au mieux, sur %(required)s h demandées. Pouvez-vous me dire ce qui peut être compté ? "
        "Mon code Quatorze : %(code)s. Merci.",
        diploma=Raw(standing.diploma.short_title),
        year=Raw(str(standing.session.year)),
        certain=result.projected.certain,
        possible=result.projected.possible,
        required=result.required_hours,
        code=Raw(standing.conversation.code),
    )


def _whether_asked_for(standing: Standing, result: Result) -> Said:
    """The message of who prepares the exam with a school or a course, where no hour is in doubt."""
    kind = standing.value("candidate_kind")
    known = isinstance(kind, str) and kind != "unknown"
    return t(
        "Bonjour, je me présente au %(diploma)s, session %(year)s. Ma préparation : %(how)s. Les %(weeks)s semaines de "
        "stage ou de travail me sont-elles demandées ? J'en suis à %(certain)s h sur %(required)s h. Mon code "
        "Quatorze : %(code)s. Merci.",
        diploma=Raw(standing.diploma.short_title),
        year=Raw(str(standing.session.year)),
        how=kind_name(str(kind)) if known else t("pas encore choisie"),
        weeks=standing.diploma.requirement.weeks,
        certain=result.projected.certain,
        required=result.required_hours,
        code=Raw(standing.conversation.code),
    )
