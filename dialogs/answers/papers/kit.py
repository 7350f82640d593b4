"""What goes with a certificate: a message for the employer, which boxes are open, what to check before the upload."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from dialogs.answers.papers.certificate import Form, form_name
from dialogs.answers.papers.certificate_boxes import certificate_of
from dialogs.answers.papers.letters import can_be_shown
from dialogs.cards import in_one_line
from dialogs.words.text import Day, French, Raw, Strong, bullets, lines, paragraphs, t

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dialogs.standing import Standing
    from dialogs.words.text import Said

#: The open boxes by their place in the paper's data, in the order of the form.
_BOXES: Final = {
    ("candidate", "last_name"): t("votre nom"),
    ("candidate", "first_names"): t("vos prénoms"),
    ("candidate", "address"): t("votre adresse"),
    ("candidate", "postal_code"): t("votre code postal"),
    ("candidate", "city"): t("votre ville"),
    ("employer", "type"): t("le type d'entreprise (société, association…)"),
    ("employer", "name"): t("la dénomination sociale : le nom officiel de l'entreprise"),
    ("employer", "address"): t("l'adresse de l'entreprise"),
    ("employer", "postal_code"): t("le code postal de l'entreprise"),
    ("employer", "city"): t("la ville de l'entreprise"),
    ("employer", "activity"): t("l'activité de l'entreprise"),
    ("employer", "siret"): t("le SIRET (14 chiffres)"),
    ("signatory", "name"): t("le nom et le prénom de qui signe"),
    ("signatory", "role"): t("la fonction de qui signe"),
}
_IN_A_LINE: Final = {
    "end": t("le dernier jour"),
    "weeks": t("le total de semaines"),
    "weekly_hours": t("les heures par semaine"),
}


def handed_over(standing: Standing, form: Form) -> Said:
    """What comes with the PDF: what it is, and which boxes are still open."""
    return paragraphs(
        t(
            "Voici l'attestation pour %(form)s, à imprimer ou à envoyer à l'employeur.",
            easy="Voici l'attestation : %(form)s. Imprimez-la.",
            form=form_name(standing, form),
        ),
        open_boxes(standing, form),
        _unfinished(standing, form),
    )


def open_boxes(standing: Standing, form: Form) -> Said:
    """Which boxes are left: those of the person first, then those of the employer."""
    data = certificate_of(standing, form).data
    left = {place: said for place, said in _BOXES.items() if _is_open(data[place[0]][place[1]])}
    mine = [said for (part, _box), said in left.items() if part == "candidate"]
    theirs: list[Said] = [said for (part, _box), said in left.items() if part != "candidate"]
    theirs += list(_lines_open(data))
    if not any(activity["done"] for activity in data["activities"]):
        theirs.append(t("les activités réalisées : une croix par activité"))
    return lines(
        Strong(t("Cases vides que vous écrivez à la main :")) if mine else None,
        bullets(*mine) if mine else None,
        Strong(t("Cases que l'employeur remplit :")),
        bullets(*theirs, t("« Fait à …, le … », le cachet et la signature")),
    )


def _is_open(words: str | None) -> bool:
    """Whether nothing stands in a box: it is left to somebody, or the paper has no letters for what was told."""
    return words is None or not can_be_shown(words)


def _lines_open(data: Mapping[str, Mapping[str, str | None] | None]) -> Iterator[Said]:
    for line in ("internship", "job"):
        stay = data[line]
        if stay is not None:
            yield from (said for box, said in _IN_A_LINE.items() if stay[box] is None)


def _unfinished(standing: Standing, form: Form) -> Said | None:
    """A period that goes on, or is to come, is signed once it is over; in time for the upload where it goes on then."""
    data = certificate_of(standing, form).data
    if all(stay is None or stay["end"] is not None for stay in (data["internship"], data["job"])):
        return None
    by = standing.session.day_to_upload_by
    ends = [standing.value("period.end", n) for n in form.periods]
    if any(not isinstance(end, date) or (by is not None and end > by) for end in ends):
        return _goes_on(None if by is None or by < standing.today else by)
    return t(
        "La période n'est pas finie : faites signer après le dernier jour. Une attestation dit ce qui est fait.",
        easy="Ce n'est pas fini : faites signer après le dernier jour.",
    )


def _goes_on(by: date | None) -> Said:
    """Who waits for the last day of such a period has no certificate when it is due."""
    if by is None:
        return t(
            "La période continue : une attestation dit ce qui est fait le jour de la signature.",
            easy="La période continue. Le papier dit ce qui est fait ce jour-là.",
        )
    return t(
        "La période continue : faites signer quelques jours avant le %(day)s. L'attestation dit ce qui est fait ce "
        "jour-là.",
        easy="La période continue. Faites signer quelques jours avant le %(day)s.",
        day=Day(by),
    )


def to_forward(standing: Standing, form: Form) -> Said:
    """The message for the employer: it stays in French, because the employer reads it."""
    name = [standing.value("first_names"), standing.value("last_name")]
    signed = Raw(" ".join(part for part in name if isinstance(part, str)))
    return French(
        paragraphs(
            t("Bonjour,"),
            t(
                "Je prépare le %(diploma)s (session %(year)s). Pour passer l'examen, je dois déposer une attestation "
                "signée par mon employeur pour cette période :",
                diploma=Raw(standing.diploma.title),
                year=Raw(str(standing.session.year)),
            ),
            bullets(*(in_one_line(standing, n) for n in form.periods)),
            t(
                "Vous la trouverez jointe, en partie remplie. Pouvez-vous vérifier ce qui est écrit, compléter les "
                "cases vides, puis la dater, la signer et mettre le cachet de l'entreprise ? Les activités sont celles "
                "du modèle du rectorat : cochez seulement celles qui ont été faites."
            ),
            _by_when(standing),
            t("Merci beaucoup pour votre aide."),
            signed if signed.words else None,
        )
    )


def _by_when(standing: Standing) -> Said | None:
    """Until when the certificate is due; a day that is only aimed at is said as such."""
    by = standing.session.day_to_upload_by
    if by is None or by < standing.today:
        return None
    if standing.session.upload_deadline is None:
        return t(
            "Je dois la déposer avant le %(day)s (date à confirmer).",
            day=Day(by),
        )
    return t("Je dois la déposer au plus tard le %(day)s.", day=Day(by))


def forward_this(standing: Standing, form: Form) -> Said:
    """The message for the employer under a line that says what it is for."""
    return paragraphs(t("Un message prêt à envoyer à l'employeur, avec le fichier :"), to_forward(standing, form))


def checklist() -> Said:
    """What to look at before the certificate goes to Cyclades."""
    return lines(
        Strong(t("Avant de téléverser dans Cyclades, vérifiez :")),
        bullets(
            t(
                "les dates, les semaines et les heures sont celles que vous avez faites",
                easy="les dates et les heures sont justes",
            ),
            t("le SIRET est écrit, ou l'absence de SIRET est dite"),
            t("le nom et la fonction de qui signe sont écrits"),
            t(
                "le cachet et la signature se lisent bien sur le scan ou la photo",
                easy="on lit bien le cachet et la signature",
            ),
            t(
                "de préférence, un seul fichier PDF par rubrique : plusieurs attestations se réunissent en un PDF",
                easy="si possible, toutes les attestations sont dans un seul PDF",
            ),
            t("les autres pièces demandées dans Cyclades sont là aussi"),
        ),
        t("Le fichier se dépose dans Cyclades, jamais ici.", easy="Mettez-le dans Cyclades, pas ici."),
    )
