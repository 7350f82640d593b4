"""What codes are called on the pages: for those who read French, and not our code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dialogs.answers.my_data.my_data_sheet import HOW as HOW_READ
from dialogs.answers.my_data.my_data_sheet import REMINDERS as ANNOUNCED
from dialogs.naming import CANDIDATE_KINDS
from dialogs.words.text import Raw, t
from storage import listings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dialogs.words.text import Said

VERDICTS: Final = {
    "met": t("semble atteint"),
    "on_track": t("semble atteint si tout se passe comme prévu"),
    "to_confirm": t("à faire confirmer"),
    "short": t("semble insuffisant pour l'instant"),
    "too_late": t("plus possible avant la date limite"),
    "not_applicable": t("la règle ne semble pas s'appliquer"),
    "none": t("pas encore calculé"),
}
#: Short, where there is little room.
VERDICTS_SHORT: Final = {
    "met": t("Atteint"),
    "on_track": t("En bonne voie"),
    "to_confirm": t("À confirmer"),
    "short": t("Insuffisant"),
    "too_late": t("Trop tard"),
    "not_applicable": t("Pas concerné"),
    "none": t("Sans calcul"),
}
PRIORITIES: Final = {
    listings.CALLED: t("Demande une personne"),
    listings.STUCK: t("Bloqué dans le dialogue"),
    listings.CONTRADICTORY: t("Contradiction"),
    listings.TO_CONFIRM: t("À faire confirmer"),
    listings.TOO_LATE: t("Plus possible à temps"),
    listings.UNREACHABLE: t("Injoignable"),
    listings.NOTHING: t("Rien à faire"),
}
HANDOVERS: Final = {
    "asked": t("a demandé une personne"),
    "angry": t("est en colère"),
    "replied": t("a répondu au service"),
    "third_misunderstanding": t("n'a pas été compris trois fois"),
    "no_topic": t("a posé une question sans réponse"),
    "failed": t("a rencontré une panne du programme"),
    "reminder_uncertain": t("n'a peut-être pas reçu un rappel"),
    "undelivered": t("n'a pas reçu un message du bot"),
    "contradiction": t("a donné des réponses qui se contredisent"),
}
REMINDERS: Final = {
    **ANNOUNCED,
    "asked": t("ce que la personne a demandé"),
    "failed": t("un rappel"),
}
SILENCES: Final = {
    "stopped": t("la personne a arrêté les messages"),
    "uploaded": t("l'attestation est déposée"),
    "no_result": t("rien n'est calculé"),
    "not_concerned": t("la règle ne semble pas s'appliquer"),
    "over": t("l'examen est passé"),
    "too_late": t("c'était trop tard"),
    "nothing_left": t("plus rien à rappeler"),
    "taken": t("déjà dit"),
    "failed": t("panne du programme"),
}
KINDS: Final = {**CANDIDATE_KINDS, "unknown": t("non précisé")}
SECTORS: Final = {"yes": t("oui"), "no": t("non"), "unsure": t("à confirmer")}
HOW: Final = {
    "typed": t("écrit"),
    **HOW_READ,
}
POINTS: Final = {
    "exam_date": t("le jour de l'examen n'est pas connu"),
    "upload_deadline": t("la date limite de dépôt n'est pas publiée"),
    "weekly_hours_cap": t("heures au-delà de la base hebdomadaire"),
    "sector": t("secteur d'une période"),
    "apprenticeship": t("apprentissage sans nombre de semaines"),
    "duplicate_period": t("période en double"),
    "declared_weeks": t("jours travaillés dans la période"),
    "period_dates": t("total d'heures en partie hors de la fenêtre"),
    "kind_may_be_exempt": t("la préparation de l'examen peut dispenser"),
    "minor_on_31_december": t("mineur au 31 décembre"),
    "before_first_session": t("session avant la règle"),
    "exempt_by_service": t("dispensé par le service"),
}
CONTRADICTIONS: Final = {
    "overlap_above_legal_maximum": t("périodes en même temps, au-delà du maximum légal"),
    "future_stated_as_done": t("travail à venir annoncé comme fait"),
    "total_too_high": t("total d'heures trop haut pour les dates"),
    "weeks_too_high": t("plus de semaines que le calendrier"),
    "same_period_twice": t("deux fois la même période"),
    "employer_under_two_sirets": t("un employeur sous deux SIRET"),
    "hours_above_legal_maximum": t("plus de 48 h par semaine"),
    "very_young": t("travail avant 14 ans"),
    "duplicate_period": t("période en double"),
    "weekend_only": t("seulement des jours de fin de semaine"),
}
PARTS: Final = {
    "counted": t("comptées"),
    "unsure": t("à confirmer"),
    "over_cap": t("au-delà du plafond"),
    "open_window": t("fenêtre incertaine"),
    "before_window": t("avant la fenêtre"),
    "after_window": t("après la fenêtre"),
    "not_in_sector": t("hors du secteur"),
}
PAPERS: Final = {
    "certificate": t("Attestation"),
    "picture": t("Image des années qui comptent"),
    "calendar": t("Dates pour un agenda"),
    "my_data": t("Copie de ses données, à lire"),
    "json": t("Copie de ses données, pour un programme"),
}
DATES: Final = {
    "registration_deadline": t("Fin des inscriptions"),
    "upload_deadline": t("Date limite de dépôt des attestations"),
    "exam_from": t("L'examen commence au plus tôt"),
    "exam_to": t("L'examen commence au plus tard"),
}
#: Beside those that are set, the one that only a rule file has.
ANY_DATE: Final = {**DATES, "expected_upload_deadline": t("Date limite attendue")}
ROLES: Final = {"reader": t("lecture"), "agent": t("agent"), "administrator": t("administration")}
ACTS: Final = {
    "list": t("a vu la liste"),
    "search": t("a cherché"),
    "read": t("a lu le dossier"),
    "export": t("a exporté la liste"),
    "print": t("a imprimé le dossier"),
    "note": t("a écrit une note"),
    "assign": t("a attribué le dossier"),
    "decide": t("a décidé un point"),
    "reply": t("a écrit à la personne"),
    "close": t("a clos les demandes"),
    "paper": t("a ouvert un document"),
    "audit": t("a lu le journal"),
    "dates": t("a changé une date"),
    "refused": t("s'est vu refuser une page"),
    "signed_in": t("s'est connecté"),
    "signed_out": t("s'est déconnecté"),
    "sign_in_failed": t("connexion échouée"),
    "password_set": t("a choisi un mot de passe"),
    "account_added": t("compte ouvert"),
    "account_role": t("rôle changé"),
    "account_disabled": t("compte fermé"),
    "account_enabled": t("compte rouvert"),
    "account_reset": t("nouveau lien donné"),
    "totp_on": t("a activé le code à usage unique"),
    "totp_off": t("a retiré le code à usage unique"),
}
#: What an act on a file has done, said on the page that follows it.
DONE: Final = {
    "note": t("La note est ajoutée."),
    "assign": t("Le dossier est attribué comme choisi."),
    "decide": t("La décision est enregistrée et compte dès maintenant."),
    "reply": t(
        "Le message est enregistré. La conversation ci-dessous dit s'il est parti. Si tout est réglé, utilisez "
        "« Clore » : la réponse seule ne clôt pas le dossier."
    ),
    "close": t("Le dossier est clos tant que son besoin ne change pas."),
}
#: Why a page is not given: a heading, and what to do now.
REFUSALS: Final[dict[str, tuple[Said, Said]]] = {
    "signed_out": (t("Votre connexion est terminée"), t("Reconnectez-vous, puis recommencez.")),
    "role": (
        t("Votre compte ne permet pas cela"),
        t("Demandez à l'administration du service d'élargir votre rôle."),
    ),
    "csrf": (t("Ce formulaire a expiré"), t("Rechargez la page d'où vous venez, puis recommencez.")),
    "file": (
        t("Aucun dossier à ce code"),
        t("Il n'existe pas, ou a été effacé à la demande de la personne ou à la fin de sa durée de garde."),
    ),
    "address": (t("Rien à cette adresse"), t("Vérifiez l'adresse, ou repartez de la liste.")),
    "method": (
        t("Cette adresse ne s'ouvre pas ainsi"),
        t("Elle ne sert qu'à envoyer un formulaire. Repartez de la liste."),
    ),
    "link": (
        t("Ce lien ne sert plus"),
        t("Un lien sert une fois, et peu de temps. Demandez-en un autre à l'administration du service."),
    ),
    "colleague": (
        t("Ce compte ne peut pas s'occuper d'un dossier"),
        t("Il a été fermé, ou ne permet que de lire. Choisissez quelqu'un d'autre."),
    ),
    "empty": (t("Il manque un texte"), t("Revenez en arrière et écrivez quelques mots.")),
    "too_long": (t("Ce texte est trop long"), t("Revenez en arrière et raccourcissez-le.")),
    "stopped": (
        t("La personne a arrêté les messages"),
        t("Rien ne peut lui être envoyé avant qu'elle n'écrive de nouveau."),
    ),
    "database": (t("La base de données ne répond pas"), t("Rien n'est perdu. Réessayez dans un moment.")),
    "unreadable": (
        t("Une donnée de cette page est illisible"),
        t(
            "La clé qui l'ouvre manque, ou la donnée est abîmée. Rien n'est effacé, et les autres dossiers s'ouvrent. "
            "Prévenez l'administration du service."
        ),
    ),
    "failed": (
        t("Cette page n'a pas pu être préparée"),
        t(
            "C'est une erreur du programme, et son journal en garde la trace. Ce qui est enregistré le reste. "
            "Réessayez ; si cela recommence, prévenez l'administration du service."
        ),
    ),
}
NOT_POSSIBLE: Final = (t("Cela n'est pas possible"), t("Revenez en arrière et vérifiez le formulaire."))


def called(table: Mapping[str, Said], code: str | None) -> Said:
    """What a code is called; an unknown one is shown as it is."""
    return table.get(code or "", Raw(code or "–"))
