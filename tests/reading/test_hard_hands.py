"""Answers in a hurry, by ear, in letters: families that blind sets showed, with what is none of them."""

from __future__ import annotations

from typing import Any

import pytest

from .cases import meant
from .test_no_answers import heard

EMPLOYER, START, END, WEEKLY, WEEKS = (
    "period.employer", "period.start", "period.end", "period.weekly_hours", "period.weeks",
)  # fmt: skip
SIGNATORY, ROLE, SECTOR = "employer.signatory", "employer.role", "period.sector"


@pytest.mark.parametrize(
    ("ask", "text", "value", "sure"),
    [
        ("birth_date", "née le 4 avril quatrevin douze", "1992-04-04", True),
        ("birth_date", "4 mai quatrevingt", "1980-05-04", True),
        ("birth_date", "4 mai quatre vin dix", "1990-05-04", True),
        (END, "sa cé fini yer", "2025-10-14", True),
        (WEEKLY, "un mi tan", 17.5, False),
        (WEEKS, "sept et demie", 7.5, True),
        (WEEKS, "sept", 7, True),
        (WEEKLY, "trente-cinq, comme tout le monde quoi", 35, False),
    ],
)
def test_numbers_and_days_by_ear(ask: str, text: str, value: Any, *, sure: bool) -> None:
    assert meant(ask, text) == ({ask: value}, sure)


def test_a_question_that_ends_in_what_stays_one() -> None:
    assert heard(WEEKLY, "35h ça fait quoi")["act"] == "question"
    assert heard("address", "pk il faut mon adresse ?")["act"] == "question"


@pytest.mark.parametrize("doubt", ["si je me rappelle bien", "de mémoire", "si ma mémoire est bonne"])
def test_a_memory_is_a_doubt(doubt: str) -> None:
    assert meant("period.dates", f"du 3 mars au 6 juin 2025 {doubt}") == (
        {START: "2025-03-03", END: "2025-06-06"},
        False,
    )


def test_two_days_in_figures_without_a_sign() -> None:
    assert meant("period.dates", "03032025 06062025") == ({START: "2025-03-03", END: "2025-06-06"}, True)
    assert meant("period.dates", "03032025 06062025 07072025") is None


def test_half_of_a_month_is_its_middle() -> None:
    assert meant(END, "jusqu'à la moitié d'août", {START: "2025-03-03"}) == ({END: "2025-08-15"}, False)


@pytest.mark.parametrize(
    ("text", "name", "sure"),
    [
        ("Il s'agit de l'entreprise Stuart, à Bordeaux.", "Stuart", True),
        ("il s'agissait de La Poste", "La Poste", True),
        ("mon patron c'était monsieur Diallo, Transports Diallo et fils", "Transports Diallo et fils", False),
        ("madame Leroux, Lille", "madame Leroux", True),
        ("Mondial Relay du coup", "Mondial Relay", True),
    ],
)
def test_firms_within_letters(text: str, name: str, *, sure: bool) -> None:
    assert meant(EMPLOYER, text) == ({EMPLOYER: name}, sure)


def test_a_filler_before_the_days_is_no_part_of_a_name() -> None:
    said = meant(EMPLOYER, "Kuehne Nagel du coup de janvier à juin 2024")
    assert said is not None
    assert said[0][EMPLOYER] == "Kuehne Nagel"


@pytest.mark.parametrize(
    ("text", "year", "sure"),
    [
        ("celle de l'année qui vien", 2026, False),
        ("l'an qui vient", 2026, False),
        ("pas 2025, 2026", 2026, True),
        ("pas en 2026 mais en 2027", 2027, True),
        ("je sais pas trop, 2026 ou 2027", 2026, False),
    ],
)
def test_the_year_of_the_exam(text: str, year: int, *, sure: bool) -> None:
    assert meant("session", text) == ({"session": year}, sure)


@pytest.mark.parametrize("text", ["j'ai 26 ans", "26 ans", "27 semaines", "i am 26 years old", "30 h", "24 h 30 / sem"])
def test_an_age_or_a_length_is_no_year_of_the_exam(text: str) -> None:
    assert meant("session", text) is None


@pytest.mark.parametrize(
    ("text", "at", "sure"),
    [
        ("demain après manger", "2025-10-16T14:00", False),
        ("demain après le boulot", "2025-10-16T19:00", False),
        ("demain avant midi", "2025-10-16T12:00", False),
        ("après-demain", "2025-10-17T09:00", True),
        ("demain après-midi", "2025-10-16T14:00", True),
        ("demain après 18h", "2025-10-16T18:00", True),
    ],
)
def test_a_time_of_the_day_that_is_no_hour(text: str, at: str, *, sure: bool) -> None:
    assert meant("reminder", text) == ({"reminder.at": at}, sure)


@pytest.mark.parametrize("text", ["mon chef dit que oui", "d'après ma conseillère oui", "on m'a dit oui"])
def test_somebody_else_s_yes_is_asked_back(text: str) -> None:
    for ask in (SECTOR, "yes_no"):
        said = meant(ask, text)
        assert said is None or not said[1]


@pytest.mark.parametrize(
    ("ask", "text", "value"),
    [
        (SIGNATORY, "le chef d'agence mr Paulo Ferreira", "mr Paulo Ferreira"),
        (SIGNATORY, "la responsable d'exploitation c'est Awa Diop", "Awa Diop"),
        (SIGNATORY, "le directeur, Paul Service", "Paul Service"),
        (ROLE, "elle est responsable exploitation", "responsable exploitation"),
        (ROLE, "il est le gérant", "gérant"),
        (ROLE, "Chef de quai", "Chef de quai"),
        ("last_name", "mon nom de famille cé Fernandes da Costa", "Fernandes da Costa"),
        ("last_name", "Cé", "Cé"),
        ("first_names", "j'en ai qu'un, Ibrahima", "Ibrahima"),
    ],
)
def test_people_and_what_they_are(ask: str, text: str, value: str) -> None:
    assert meant(ask, text) == ({ask: value}, True)


@pytest.mark.parametrize(
    ("text", "code", "city"),
    [
        ("quatre-vingt-treize trois cent Aubervilliers", "93300", "Aubervilliers"),
        ("saint laurent du maroni quatre vingt dix sept trois cent vingt", "97320", "saint laurent du maroni"),
    ],
)
def test_a_postal_code_said_in_two_numbers(text: str, code: str, city: str) -> None:
    assert meant("postal_city", text) == ({"postal_code": code, "city": city}, False)


def test_a_place_on_a_road_is_no_why() -> None:
    said = meant("address", "pk 14 route de l'est 97351 matoury")
    assert said == ({"address.line": "pk 14 route de l'est", "postal_code": "97351", "city": "matoury"}, True)


@pytest.mark.parametrize("text", ["jme sui trompé de boite c ups", "jme suis trompé de boîte c'est ups"])
def test_a_mistake_by_ear_is_mended(text: str) -> None:
    assert meant(SECTOR, text, {EMPLOYER: "Chronopost", START: "2025-03-03"}) == ({EMPLOYER: "ups"}, False)


@pytest.mark.parametrize("text", ["j'ai tout dit", "j'ai dit oui"])
def test_one_s_own_word_is_no_other_s(text: str) -> None:
    said = meant("more_periods", text)
    assert said is not None
    assert said[1]


@pytest.mark.parametrize(
    ("text", "born"),
    [
        ("mon anniversaire c le 9 fevrier et jai fait 40 ans cet année", "1985-02-09"),
        ("le 9 décembre, j'ai 40 ans", "1984-12-09"),
    ],
)
def test_a_birthday_and_an_age_give_the_year(text: str, born: str) -> None:
    assert meant("birth_date", text) == ({"birth_date": born}, False)
    assert meant("birth_date", "j'ai 40 ans") is None


def test_a_year_may_have_letters_for_figures() -> None:
    assert meant("birth_date", "c le 10 janv 2oo3") == ({"birth_date": "2003-01-10"}, True)
    assert meant(EMPLOYER, "Loll 2o") == ({EMPLOYER: "Loll 2o"}, True)


@pytest.mark.parametrize(
    ("ask", "text", "facts"),
    [
        ("period.dates", "du 2 au 27 septembre l'année d'avant", {START: "2024-09-02", END: "2024-09-27"}),
        ("period.dates", "je rentre le 17 novembre pour 8 semaines", {START: "2025-11-17", END: "2026-01-11"}),
        (START, "la semaine pro", {START: "2025-10-20"}),
        ("session", "l'année pro", {"session": 2026}),
    ],
)
def test_years_and_weeks_as_people_point_at_them(ask: str, text: str, facts: dict[str, Any]) -> None:
    assert meant(ask, text) == (facts, False)


def test_a_trade_school_is_no_next_one() -> None:
    assert meant("candidate_kind", "au lycée pro") == ({"candidate_kind": "school"}, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("chez le livreur DPD", "DPD"),
        ("chez mon cousin il a une boite de livraison ça s'appelle Rapido", "Rapido"),
        ("jlivrai pour ubereats", "ubereats"),
        ("colissimo, enfin la poste quoi", "la poste"),
        ("bénévolat à la Croix Rouge", "Croix Rouge"),
        ("chez Le Livreur", "Le Livreur"),
    ],
)
def test_firms_behind_who_works_there(text: str, name: str) -> None:
    said = meant(EMPLOYER, text)
    assert said is not None
    assert said[0] == {EMPLOYER: name}


def test_what_is_asked_is_no_question_of_it() -> None:
    assert heard("period.kind", "immersion de 15 jours france travail")["act"] == "answer"
    assert heard("period.kind", "une immersion ça compte")["act"] == "question"
    assert heard(WEEKLY, "je fais deux jours et demi par semaine") == {"act": "unclear", "problem": "pattern"}
    assert heard(WEEKLY, "les mi-temps ça compte comment")["act"] == "question"


@pytest.mark.parametrize(
    ("ask", "text", "value", "sure"),
    [
        ("last_name", "c'est Da Costa Pereira mon nom", "Da Costa Pereira", True),
        ("last_name", "SIVAKUMAR tout en majuscule", "SIVAKUMAR", True),
        ("last_name", "Benali tout attaché", "Benali", True),
        ("last_name", "Monnom", "Monnom", True),
        (SIGNATORY, "moi même je suis gérant", "moi même je suis gérant", False),
        (SIGNATORY, "Jean Moi-Dupont", "Jean Moi-Dupont", True),
    ],
)
def test_names_with_words_around_them(ask: str, text: str, value: str, *, sure: bool) -> None:
    assert meant(ask, text) == ({ask: value}, sure)


def test_a_town_that_was_left_and_a_room_behind_a_town() -> None:
    moved = meant("postal_city", "j'habite plus à Lyon maintenant c'est Bron 69500")
    assert moved == ({"postal_code": "69500", "city": "Bron"}, False)
    room = meant("address", "foyer adoma 10 rue des sablons 92230 gennevilliers chambre 214")
    assert room == (
        {
            "address.line": "foyer adoma 10 rue des sablons chambre 214",
            "postal_code": "92230",
            "city": "gennevilliers",
        },
        False,
    )


def test_now_is_no_yes_where_the_end_is_asked() -> None:
    assert meant(END, "pour l'instant oui", {START: "2025-03-03"}) == ({END: "ongoing"}, True)


def test_another_firm_where_one_more_is_asked_is_another_stay() -> None:
    held = {EMPLOYER: "Chronopost", START: "2025-03-03", END: "2025-06-06", "period.kind": "internship"}
    year = {EMPLOYER: "amazon", START: "2023-01-01", END: "2023-12-31"}
    assert heard("more_periods", "une petite en 2023 chez amazon", held)["act"] == "answer"
    assert meant("more_periods", "une petite en 2023 chez amazon", held) == (year, False)
    assert heard("more_periods", "en fait c'était chez GLS", held)["act"] == "correct"


def test_the_day_of_a_contract_is_changed() -> None:
    assert heard("any", "jveux changer la date de fin du 2e contrat") == {"act": "command", "command": "edit"}


@pytest.mark.parametrize(
    ("text", "name", "sure"),
    [
        ("G travayé o leclerc drive", "leclerc drive", True),
        ("jetai a la plateforme de tri de la poste", "plateforme de tri de la poste", True),
        ('"Chez Momo" c\'est le nom', "Chez Momo", True),
        ("c'est marqué « Relais Colis », avant c'était autre chose", "Relais Colis", False),
        ("G7 Livraison", "G7 Livraison", True),
    ],
)
def test_firms_by_ear_and_in_quotes(text: str, name: str, *, sure: bool) -> None:
    assert meant(EMPLOYER, text) == ({EMPLOYER: name}, sure)


def test_who_sells_names_no_day() -> None:
    said = meant(EMPLOYER, "un particulier qui vend sur vinted")
    assert said is None or START not in said[0]
    assert meant(END, "vend 30 mai 2025", {START: "2025-03-03"}) == ({END: "2025-05-30"}, True)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("8h-16h avec 1h de pause 5 jours", 35),
        ("de 8h à 16h du lundi au vendredi", 40),
        ("trente neuf heures par semaine dont quatre supplementaires", 39),
        ("un contrat de 20 mais je faisais des heures en plus, 26 environ", 20),
        ("20h plus 6h", 26),
    ],
)
def test_hours_with_what_is_taken_off_or_added(text: str, hours: float) -> None:
    assert meant(WEEKLY, text) == ({WEEKLY: hours}, False)


def test_a_feast_beside_its_day_is_that_day() -> None:
    assert meant(START, "jour de la rentrée 2 sept 2024") == ({START: "2024-09-02"}, True)
    assert meant(START, "à noël 2024") == ({START: "2024-12-25"}, False)


@pytest.mark.parametrize(
    ("ask", "text", "facts", "sure"),
    [
        ("last_name", "mon nom c Konaté prénom Issa", {"last_name": "Konaté", "first_names": "Issa"}, True),
        ("first_names", "mon prénom Estelle", {"first_names": "Estelle"}, True),
        (SIGNATORY, "ce sera mme Traore Aissata, c'est la gérante", {SIGNATORY: "mme Traore Aissata"}, True),
        (ROLE, "je crois qu'il est directeur", {ROLE: "directeur"}, False),
        ("session", "j'ai raté 2025 donc 2026", {"session": 2026}, False),
        ("period.kind", "formation en entreprise", {"period.kind": "internship"}, True),
        ("period.kind", "contrat d'alternace", {"period.kind": "apprenticeship"}, True),
        (SECTOR, "je pense que ça rentre dedans", {SECTOR: "yes"}, False),
        ("more_periods", "y'en a eu d'autres oui", {"yes_no": "yes"}, True),
        ("siret", "c une boite au portugal y en a pas", {"siret": "none"}, True),
    ],
)
def test_words_that_belong_to_the_answer(ask: str, text: str, facts: dict[str, Any], *, sure: bool) -> None:
    assert meant(ask, text) == (facts, sure)


def test_whether_it_is_of_the_sector_stays_a_question() -> None:
    assert heard(SECTOR, "vous pensez que ça rentre ?")["act"] == "question"


def test_an_answer_beside_a_change_is_kept() -> None:
    held = {START: "2025-03-03", END: "2025-06-06"}
    assert meant(EMPLOYER, "DPD, et au fait c'était jusqu'au 13 juin", held) == (
        {EMPLOYER: "DPD", END: "2025-06-13"},
        False,
    )


def test_a_day_that_is_another_one() -> None:
    held = {EMPLOYER: "DPD", START: "2025-03-03", END: "2025-06-06"}
    assert meant(SECTOR, "non le 3 c'est le 10 mars", held) == ({START: "2025-03-10"}, False)


def test_a_language_may_be_sent_in() -> None:
    assert heard("any", "envoyez moi ça en portugais svp") == {
        "act": "command", "command": "language", "language": "pt",
    }  # fmt: skip
    assert heard("any", "envoyez l'attestation en portugais").get("command") != "language"


@pytest.mark.parametrize(
    ("ask", "text", "facts", "sure"),
    [
        (START, "ça fait pile 6 mois aujourd'hui", {START: "2025-04-15"}, False),
        (START, "il y a exactement 3 semaines", {START: "2025-09-24"}, True),
        ("period.dates", "lan dernier de juin jusqua octobre", {START: "2024-06-01", END: "2024-10-31"}, False),
        ("period.dates", "du 3 mars 2025 à aujourd'hui", {START: "2025-03-03", END: "ongoing"}, True),
        (WEEKLY, "de quatre heures du matin à onze heures, six jours", {WEEKLY: 42}, False),
        ("period.kind", "contrat de professionalisation", {"period.kind": "apprenticeship"}, True),
        ("period.kind", "j'ai remplacé un facteur en congé", {"period.kind": "job"}, True),
        (EMPLOYER, "la boite sapel TransColis", {EMPLOYER: "TransColis"}, True),
        ("last_name", "Mendes, comme le footballeur", {"last_name": "Mendes"}, False),
        ("last_name", "jsuis mme Bernard", {"last_name": "Bernard"}, False),
        ("postal_city", "mamoudzou 97600 mayotte", {"postal_code": "97600", "city": "mamoudzou"}, True),
        ("postal_city", "Grande-Synthe 59760 Nord", {"postal_code": "59760", "city": "Grande-Synthe"}, True),
        ("candidate_kind", "jsui inscrit nul part", {"candidate_kind": "individual"}, True),
        ("yes_no", "ça me semble bon", {"yes_no": "yes"}, True),
    ],
)
def test_said_as_it_comes(ask: str, text: str, facts: dict[str, Any], *, sure: bool) -> None:
    assert meant(ask, text) == (facts, sure)


def test_a_feast_that_moves_names_no_day() -> None:
    assert meant(START, "le lendemain de pâques 2025") is None
    assert meant(START, "pendant le ramadan 2025") is None


def test_a_service_that_is_scolded_as_useless_is_anger() -> None:
    assert heard("candidate_kind", "vous êtes nul") == {"act": "command", "command": "human"}


def test_another_street_is_a_change() -> None:
    held = {"address.line": "12 rue Foch", "postal_code": "59000", "city": "Lille"}
    assert meant("yes_no", "non c'est le 14 rue Foch", held) == ({"address.line": "14 rue Foch"}, False)
    assert meant("yes_no", "non", held) == ({"yes_no": "no"}, True)


@pytest.mark.parametrize(
    ("ask", "text", "facts", "sure"),
    [
        ("birth_date", "dix-huit zéro trois quatre-vingt-quinze", {"birth_date": "1995-03-18"}, True),
        ("birth_date", "zéro trois zéro six quatre vingt dix", {"birth_date": "1990-06-03"}, True),
        ("period.dates", "du 3 au 14 mars deux mille vingt 5", {START: "2025-03-03", END: "2025-03-14"}, True),
        (END, "fin de contrat 6 juin 2025 au soir", {END: "2025-06-06"}, True),
        (END, "sans durée limitée", {END: "ongoing"}, True),
        (WEEKLY, "la moitié du temps quoi", {WEEKLY: 17.5}, False),
        (WEEKS, "14 - 2 = 12", {WEEKS: 12}, True),
        (SECTOR, "50% livraison 50% magasin", {SECTOR: "unsure"}, False),
        (SECTOR, "mi oui mi non", {SECTOR: "unsure"}, True),
        ("last_name", "nom de naissance : Rodrigues, nom d'épouse : Lambert", {"last_name": "Rodrigues"}, False),
        ("postal_city", "neuf trois deux cents saint denis", {"postal_code": "93200", "city": "saint denis"}, False),
        (SIGNATORY, "Sarah, la RH", {SIGNATORY: "Sarah"}, True),
        ("yes_no", "no problemo", {"yes_no": "yes"}, True),
        ("more_periods", "non ça fait le tour", {"yes_no": "no"}, True),
        (EMPLOYER, "moi j'étais sous-traitant pour Colis Privé", {EMPLOYER: "Colis Privé"}, True),
    ],
)
def test_dictated_and_reckoned(ask: str, text: str, facts: dict[str, Any], *, sure: bool) -> None:
    said = meant(ask, text, {"period.kind": "job", START: "2025-03-03"} if ask == END else None)
    assert said == (facts, sure)


def test_words_of_a_spelling_are_no_weeks() -> None:
    assert meant(WEEKS, "ça s'écrit en deux mots") is None


def test_numbers_in_a_town_are_asked_back() -> None:
    said = meant("postal_city", "quatre vingt trois saint denis")
    assert said is None or not said[1]
    assert meant("postal_city", "Deux-Ponts") == ({"city": "Deux-Ponts"}, True)


@pytest.mark.parametrize(
    ("ask", "text", "facts", "sure"),
    [
        ("birth_date", "le 7 juillet de l'année 85", {"birth_date": "1985-07-07"}, True),
        (EMPLOYER, "jai fait ca chez mon voisin il est transporteur", {EMPLOYER: "mon voisin"}, False),
        (WEEKS, "une de moins à cause du covid", {WEEKS: 13}, False),
        ("first_names", "premier prénom Awa deuxième Khady", {"first_names": "Awa Khady"}, True),
        ("first_names", "Aminata Fatou, Fatou c'est le deuxième", {"first_names": "Aminata Fatou"}, False),
        ("first_names", "Second Premier", {"first_names": "Second Premier"}, True),
    ],
)
def test_counted_and_pointed_at(ask: str, text: str, facts: dict[str, Any], *, sure: bool) -> None:
    assert meant(ask, text, {START: "2025-03-03", END: "2025-06-06"} if ask == WEEKS else None) == (facts, sure)


@pytest.mark.parametrize(
    ("ask", "text", "command"),
    [
        (SIGNATORY, "on zappe", "skip"),
        ("any", "et avec 10 semaines à mi-temps", "plan"),
        ("any", "türkçe konuşabilir misin", "language"),
    ],
)
def test_orders_in_few_words(ask: str, text: str, command: str) -> None:
    assert heard(ask, text)["command"] == command


def test_who_signs_is_no_sentence() -> None:
    said = meant(SIGNATORY, "on verra bien")
    assert said is None or not said[1]
    assert meant(SIGNATORY, "Ange Ondoa") == ({SIGNATORY: "Ange Ondoa"}, True)


@pytest.mark.parametrize(
    ("ask", "text", "facts", "sure"),
    [
        (EMPLOYER, "c le Relais 77 asso d'insertion", {EMPLOYER: "le Relais 77"}, True),
        (EMPLOYER, "le patron s'appelait Hamid je connais pas le nom de la boite", {EMPLOYER: "Hamid"}, False),
        (EMPLOYER, "la boite du patron s'appelait Hamza Trans", {EMPLOYER: "Hamza Trans"}, True),
        (EMPLOYER, "nn c pas dpd c ups", {EMPLOYER: "ups"}, True),
        (EMPLOYER, "société de mon oncle : Kaba Express", {EMPLOYER: "Kaba Express"}, False),
        ("last_name", "je m'appelle Sidibé tout simplement", {"last_name": "Sidibé"}, False),
        ("last_name", "mon nom est écrit Mendez avec z", {"last_name": "Mendez"}, True),
        ("first_names", "je n'ai qu'un prénom c'est Luis", {"first_names": "Luis"}, True),
        (SIGNATORY, "c'est la femme du patron, Sylvie Martin", {SIGNATORY: "Sylvie Martin"}, True),
        (SIGNATORY, "le responsable du site : M. Garnier", {SIGNATORY: "M. Garnier"}, True),
        (SIGNATORY, "Marie, de La Poste", {SIGNATORY: "Marie, de La Poste"}, False),
        (ROLE, "c'est lui le chef", {ROLE: "chef"}, True),
        ("postal_city", "je suis sur marseille 13e", {"city": "marseille 13e"}, True),
        (WEEKLY, "2 x 4h par jour", {WEEKLY: 40}, False),
        (END, "fin aout début septembre", {END: "2025-08-31"}, False),
    ],
)
def test_free_words_around_names(ask: str, text: str, facts: dict[str, Any], *, sure: bool) -> None:
    assert meant(ask, text, {START: "2025-03-03"} if ask == END else None) == (facts, sure)


@pytest.mark.parametrize(
    ("ask", "text"),
    [
        ("last_name", "Dupont-Durand oui les deux"),
        (SIGNATORY, "mon chef d'équipe mais il a changé"),
        (SIGNATORY, "la femme du patron"),
        ("address", "je suis sur la route"),
        ("address", "54 rue de la République bâtiment A Lyon 2"),
        (WEEKS, "la moitié"),
    ],
)
def test_sentences_are_not_taken_as_names_for_sure(ask: str, text: str) -> None:
    said = meant(ask, text)
    assert said is None or not said[1]


@pytest.mark.parametrize("name", ["Le Bas", "de la Tour", "Dos Santos", "le goff"])
def test_names_that_are_words_stay_sure(name: str) -> None:
    assert meant("last_name", name) == ({"last_name": name}, True)


@pytest.mark.parametrize(
    ("ask", "text", "facts", "sure"),
    [
        (WEEKLY, "25h semaine, et le dimanche en plus", {WEEKLY: 25}, False),
        (WEEKLY, "euh 35 je suppose", {WEEKLY: 35}, False),
        (SIGNATORY, "c'est Bruno qui signe d'habitude", {SIGNATORY: "Bruno"}, True),
        (SIGNATORY, "c'est Madame Caron qui signe", {SIGNATORY: "Madame Caron"}, True),
        ("employer.postal_city", "c'est à Lille", {"employer.postal_city": "Lille"}, True),
        ("employer.role", "le siret c'est 73282932000074", {"employer.siret": "73282932000074"}, True),
        (SIGNATORY, "Mr. et Mme Tavares, les patrons", {SIGNATORY: "Mr. et Mme Tavares"}, False),
        ("first_names", "on dit Momo mais c'est Mohamed", {"first_names": "Mohamed"}, False),
        ("more_periods", "une dernière oui", {"yes_no": "yes"}, True),
    ],
)
def test_who_does_it_and_what_is_supposed(ask: str, text: str, facts: dict[str, Any], *, sure: bool) -> None:
    assert meant(ask, text) == (facts, sure)


def test_being_taken_on_is_no_first_day() -> None:
    said = meant(START, "j'ai été pris le 14 avril mais j'ai démarré le 22, en 2025")
    assert said is None or not said[1]
    assert meant(START, "j'ai été prise le 3 mars 2025") == ({START: "2025-03-03"}, False)


def test_what_has_to_be_done_is_asked_with_its_sign_only() -> None:
    assert heard(EMPLOYER, "il faut mettre le nom de l'agence ou de la boite ?")["act"] == "question"
    assert heard(SIGNATORY, "c'est qui qui signe")["act"] == "question"
    assert meant(EMPLOYER, "il faut mettre GLS") is not None


def test_a_day_that_is_moved_by_a_week_is_the_end_alone() -> None:
    held = {EMPLOYER: "Chronopost", "period.kind": "job", START: "2025-03-03", END: "2025-06-06"}
    said = meant("period.confirm", "la date de fin est décalée d'une semaine, 13 juin", held)
    assert said is not None
    assert said[0] == {END: "2025-06-13"}
    exact = meant("period.confirm", "oui mais le nom exact c'est Chronopost SAS", held)
    assert exact == ({EMPLOYER: "Chronopost SAS"}, False)


@pytest.mark.parametrize(
    ("ask", "text", "facts", "sure"),
    [
        ("birth_date", "le sept du sept soixante dix sept", {"birth_date": "1977-07-07"}, True),
        ("birth_date", "le trois du sept 1985", {"birth_date": "1985-07-03"}, True),
        (START, "le 3 sept 2024", {START: "2024-09-03"}, True),
        (START, "du sept 2024", {START: "2024-09-01"}, False),
        (EMPLOYER, "DPD FRANCE SAS 92130 ISSY", {EMPLOYER: "DPD FRANCE SAS"}, True),
        (EMPLOYER, "Livraison 59", {EMPLOYER: "Livraison 59"}, True),
        (EMPLOYER, "mme c'est la poste de bondy", {EMPLOYER: "la poste de bondy"}, True),
        (EMPLOYER, "Mme Leroux", {EMPLOYER: "Mme Leroux"}, True),
    ],
)
def test_seven_is_a_number_and_a_code_no_name(ask: str, text: str, facts: dict[str, Any], *, sure: bool) -> None:
    assert meant(ask, text) == (facts, sure)
