"""A reading is sure only if it says all that the text does: a word left over, a doubt, more than a name within one."""

from __future__ import annotations

import pytest

from dialogs.reading.people.unlike_names import unlike_a_name

from .cases import meant

EMPLOYER, SIGNATORY, ROLE = "period.employer", "employer.signatory", "employer.role"


def test_days_unlike_those_that_are_held_are_asked_back() -> None:
    held = {"period.start": "2025-03-03"}
    assert meant(EMPLOYER, "le 6 juin 2025", held) == ({"period.end": "2025-06-06"}, False)
    held["period.end"] = "2025-06-06"
    assert meant("period.weekly_hours", "le 13 juin 2025", held) == ({"period.end": "2025-06-13"}, False)
    told = meant("period.weekly_hours", "35h le 13 juin 2025", held)
    assert told is not None
    assert not told[1]


@pytest.mark.parametrize(
    ("field", "name"),
    [
        (EMPLOYER, "kurye olarak Getir"),
        (EMPLOYER, "le livreur DPD"),
        (EMPLOYER, "agit de l'entreprise Stuart"),
        (EMPLOYER, "sapel TransColis"),
        (EMPLOYER, "TRANS NORD 92130 ISSY"),
        (EMPLOYER, "demandez"),
        (EMPLOYER, "refaites le compte"),
        (EMPLOYER, "diplôme déjà obtenu"),
        ("last_name", "cé Fernandes da Costa"),
        ("last_name", "Dupont-Durand oui les deux"),
        ("last_name", "relevé de notes"),
        ("last_name", "enlevez les rappels"),
        ("last_name", "B.O.U.A.L.I"),
        ("first_names", "moi cé Karim"),
        (SIGNATORY, "Sarah, la RH"),
        (SIGNATORY, "d'agence mr Paulo Ferreira"),
        (SIGNATORY, "on zappe"),
        (ROLE, "elle est responsable exploitation"),
        ("city", "gennevilliers chambre 214"),
        ("city", "Montreuil (domiciliation)"),
        ("city", "neuf trois deux cents saint denis"),
        ("address.line", "j'ai aussi bossé chez DHL"),
        ("address.line", "heure de passage"),
    ],
)
def test_more_than_a_name_is_asked_back(field: str, name: str) -> None:
    assert unlike_a_name(field, name)


@pytest.mark.parametrize(
    ("field", "name"),
    [
        (EMPLOYER, "oui.sncf"),
        (EMPLOYER, "Drive Intermarché"),
        (EMPLOYER, "plateforme de tri de la poste"),
        (EMPLOYER, "Dupont et fils"),
        (EMPLOYER, "mairie de Roubaix"),
        (EMPLOYER, "rapid colis"),
        (EMPLOYER, "d h l"),
        (EMPLOYER, "Gomez Transports"),
        ("last_name", "Da Costa"),
        ("last_name", "de la tour"),
        ("last_name", "bon"),
        ("last_name", "petit jean"),
        ("last_name", "B. Diallo"),
        ("first_names", "Paul, Émile"),
        ("first_names", "Marie (dite Lou)"),
        (SIGNATORY, "Mr et Mme Tavares"),
        (SIGNATORY, "karim haddad"),
        (ROLE, "chef d'agence"),
        ("city", "paris 18"),
        ("city", "champs sur marne"),
        ("city", "Deux-Ponts"),
        ("address.line", "bat C appt 12, 8 allée des lilas"),
        ("address.line", "lieu-dit Le Bourg"),
        ("address.line", "rue jean moulin"),
        ("address.line", "la ruelle aux chats"),
    ],
)
def test_a_name_is_none_of_a_sentence(field: str, name: str) -> None:
    assert not unlike_a_name(field, name)


@pytest.mark.parametrize(
    ("ask", "text", "sure"),
    [
        ("period.weekly_hours", "35 je suppose", False),
        ("period.weekly_hours", "25h semaine, et le dimanche en plus", False),
        ("period.weekly_hours", "14 mais pas complètes", False),
        ("period.weekly_hours", "un contrat étudiant 15h", True),
        ("period.weekly_hours", "35h par semaine, pas plus", True),
        ("reminder", "je vois ma conseillère jeudi", False),
        ("reminder", "il fait froid ce matin", False),
        ("reminder", "demain vers midi", True),
        ("reminder", "rappelez-moi jeudi soir", True),
        ("period.dates", "du 14 juillet au 15 aout 2023 mon chef dit", False),
        ("period.dates", "mon chef c'est M. Roy, du 14 juillet au 15 août 2023", True),
        ("more_periods", "je crois que c'était dpd", False),
    ],
)
def test_a_word_that_nothing_accounts_for_is_asked_back(ask: str, text: str, *, sure: bool) -> None:
    said = meant(ask, text)
    assert said is not None
    assert said[1] is sure


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("bénévolat a la croix rouge", False),
        ("dpd chauffeur", False),
        ("chez DPD à Lens", True),
        ("uber eats en auto entrepreneur", True),  # which is a job, whatever it counts for
    ],
)
def test_what_may_answer_the_kind_is_not_passed_over(text: str, *, sure: bool) -> None:
    said = meant("period.kind", text)
    assert said is not None
    assert "period.kind" not in said[0]
    assert said[1] is sure


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Mr Silva, il a une camionnette et il fait des livraisons", False),
        ("demandez a ma conseillère elle a le papier", False),
        ("STAF Île-de-France c'est le nom", True),
        ("Adrexo (qui a fermé)", True),
        ("cétait dpd mé jé oublié lagence", True),
        ('"Chez Momo" c\'est le nom', True),
    ],
)
def test_a_clause_behind_a_name_is_asked_back(text: str, *, sure: bool) -> None:
    said = meant(EMPLOYER, text)
    assert said is not None
    assert said[1] is sure


def test_a_no_stays_one_whatever_stands_behind_it() -> None:
    assert meant("yes_no", "non, au lycée je crois") == ({"yes_no": "no"}, True)


@pytest.mark.parametrize("text", ["je sais pas", "pas sûr", "peut-être que oui"])
def test_a_doubt_about_the_sector_is_an_answer(text: str) -> None:
    said = meant("period.sector", text)
    assert said is not None
    assert said[1] is (said[0] == {"period.sector": "unsure"})
