"""What the audit notes of an act in codes, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from bot.staff import filters, words
from bot.staff.filters import number_of
from dialogs.words.text import Joined, Raw, t

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dialogs.words.text import Said
    from storage.audit import Entry

_DECIDED: Final[Mapping[str, Said]] = {
    "sector=yes": t("secteur : oui"),
    "sector=no": t("secteur : non"),
    "sector=": t("secteur : décision reprise"),
    "weekly_hours_cap=accepted": t("heures au-delà de la base : comptent"),
    "weekly_hours_cap=refused": t("heures au-delà de la base : ne comptent pas"),
    "weekly_hours_cap=": t("heures au-delà de la base : décision reprise"),
    "kind=exempt": t("la règle ne s'applique pas"),
    "kind=bound": t("la règle s'applique"),
    "kind=": t("la règle : décision reprise"),
}


def told(entry: Entry, members: Mapping[int, str]) -> Said | None:
    """The detail of an entry; a code that has no words is shown as it is, None when there is nothing to tell."""
    detail = entry.detail or ""
    if not detail:
        return None
    match entry.act:
        case "list" | "search" | "export":
            return Joined(tuple(_looked(detail, members)), " ; ")
        case "decide":
            return words.called(_DECIDED, detail)
        case "dates":
            year, _, key = detail.partition(" ")
            return Joined((words.called(words.ANY_DATE, key), Raw(year)), " ")
        case "assign":
            return _to(detail.removeprefix("to="), members)
        case "refused":
            return t("il faut le rôle : %(role)s", role=words.called(words.ROLES, detail))
        case "sign_in_failed":
            return _tried(detail, members)
        case act if act.startswith("account_"):
            of, _, role = detail.partition(" ")
            account = _tried(of, members)
            return Joined((account, words.called(words.ROLES, role)), " ; ") if role else account
    return Raw(detail)


def _looked(detail: str, members: Mapping[int, str]) -> list[Said]:
    """« csv session=2026,verdict=met »: the format of an export first, then the filters."""
    found: list[Said] = []
    for part in detail.replace(" ", ",").split(","):
        name, sign, value = part.partition("=")
        found.append(filters.called(name, value, members) if sign and name in filters.NAMES else Raw(part.upper()))
    return found


def _to(of: str, members: Mapping[int, str]) -> Said:
    number = number_of(of)
    return t("à %(name)s", name=Raw(members.get(number, of))) if number is not None else t("à personne")


def _tried(detail: str, members: Mapping[int, str]) -> Said:
    number = number_of(detail)
    if number is not None:
        return t("compte : %(name)s", name=Raw(members.get(number, detail)))
    provider, _, why = detail.partition(" ")
    return t("fournisseur d'identité : %(why)s", why=Raw(why)) if provider == "provider" else Raw(detail)
