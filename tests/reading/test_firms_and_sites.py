"""A firm beside its depot, under a name that it no longer has, after the small words of the phone, with its SIRET."""

from __future__ import annotations

import pytest

from .cases import meant

ASK, END, SIRET = "period.employer", "period.end", "employer.siret"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("dpd au dépôt de Gennevilliers", "dpd"),
        ("UPS site de Chilly Mazarin", "UPS"),
        ("gls chauffeur livreur", "gls"),
        ("je livrais pour deliveroo a velo", "deliveroo"),
        ("uber en scooter", "uber"),
        ("uber eats a velo", "uber eats"),
        ("Trans Colis en camion", "Trans Colis"),
    ],
)
def test_a_place_of_a_firm_is_no_part_of_its_name(text: str, name: str) -> None:
    assert meant(ASK, text) == ({ASK: name}, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("l'entrepôt Amazon à Lauwin", "Amazon"),
        ("j'étais au drive de Leclerc", "Leclerc"),
        ("la plateforme de Colissimo", "Colissimo"),
    ],
)
def test_the_firm_of_a_place_is_asked_back(text: str, name: str) -> None:
    """Who works there may be employed by another one."""
    assert meant(ASK, text) == ({ASK: name}, False)


@pytest.mark.parametrize(
    "name", ["Drive Leclerc", "depot bingo", "Chronopost agence 59", "le depot de Lens", "Livraison à vélo 59"]
)
def test_a_place_that_belongs_to_a_name_stays(name: str) -> None:
    assert meant(ASK, name) == ({ASK: name}, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("ils s'appelaient Speedy Colis mais maintenant c'est Relais Express", "Speedy Colis"),
        ("anciennement Adrexo, maintenant Milee", "Adrexo"),
        ("adrexo devenu milee", "adrexo"),
        ("c'était Vitexpress mais ils ont changé de nom", "Vitexpress"),
    ],
)
def test_a_firm_of_two_names_is_asked_back_and_does_not_go_on(text: str, name: str) -> None:
    assert meant(ASK, text) == ({ASK: name}, False)


def test_what_is_so_now_goes_on_or_is_over() -> None:
    assert meant(ASK, "ça s'appelle Milee maintenant") == ({ASK: "Milee"}, True)
    assert meant(ASK, "chez dpd maintenant") == ({ASK: "dpd", END: "ongoing"}, True)
    assert meant(ASK, "Devenir Livreur") == ({ASK: "Devenir Livreur"}, True)
    assert meant(END, "maintenant c'est fini", {"period.start": "2025-03-03"}) is None
    assert meant(END, "j'y suis maintenant", {"period.start": "2025-03-03"}) == ({END: "ongoing"}, True)


@pytest.mark.parametrize("text", ["Ikea pr 6 semaines", "Ikea penadnt 6 semaines"])
def test_a_small_word_that_leads_to_a_length_is_no_part_of_a_name(text: str) -> None:
    assert meant(ASK, text) == ({ASK: "Ikea", "period.weeks": 6}, False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("avec la societe ETS Morel", "ETS Morel"),
        ("jai travaille avec la societe dpd france", "dpd france"),
        ("pr chronopost", "chronopost"),
        ("g bossé pr dpd", "dpd"),
        ("pr une boite ki sapel rapido colis", "rapido colis"),
        ("Pr. Martin", "Pr. Martin"),
        ("DS Smith", "DS Smith"),
        ("pr H&M", "H&M"),
    ],
)
def test_small_words_of_the_phone_are_no_part_of_a_name(text: str, name: str) -> None:
    assert meant(ASK, text) == ({ASK: name}, True)


def test_a_point_before_a_date_closes_a_name() -> None:
    dated = {ASK: "Chronopost", "period.start": "2025-06-02", "period.end": "2025-08-29"}
    assert meant(ASK, "Chronopost.Du 02.06.25 au 29.08.25") == (dated, True)
    assert meant(ASK, "oui.sncf") == ({ASK: "oui.sncf"}, True)


def test_letters_with_signs_of_their_own_make_one_word() -> None:
    for name in ("நிறுவனம்", "कंपनी"):
        told = meant(ASK, name)
        assert told is not None
        assert told[0] == {ASK: name}


def test_the_number_of_a_firm_comes_with_its_name() -> None:
    assert meant(ASK, "LOGI EST siret 73282932000074") == ({ASK: "LOGI EST", SIRET: "73282932000074"}, True)
    assert meant(ASK, "LOGI EST siret 73282932000075") == ({ASK: "LOGI EST", SIRET: "73282932000075"}, False)
    assert meant(ASK, "siret 73282932000074") == ({SIRET: "73282932000074"}, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("une petite boîte de livraison ABC Transport", "ABC Transport"),
        ("je livrais des repas pour deliveroo", "deliveroo"),
    ],
)
def test_what_was_done_is_no_part_of_a_name(text: str, name: str) -> None:
    told = meant(ASK, text)
    assert told is not None
    assert told[0] == {ASK: name}


def test_the_sort_of_a_firm_alone_is_asked_back() -> None:
    assert meant(ASK, "une société de livraison") == ({ASK: "société de livraison"}, False)
    assert meant(ASK, "Société de Transport Martin") == ({ASK: "Société de Transport Martin"}, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Raison sociale : SPEED TRANS", "SPEED TRANS"),
        ("Entreprise d'accueil : La Poste", "La Poste"),
        ("Nom et adresse de l'employeur : VIT COLIS 12 rue du port 59000 Lille", "VIT COLIS"),
        ("chez Relais Colis virgule à Lens", "Relais Colis"),
        ("sous-traitant Amazon : TRANS 59", "TRANS 59"),
        ("entre la société TRANSCOLIS et moi", "TRANSCOLIS"),
        ("Marie et Moi", "Marie et Moi"),
        ("c'était UPS quoi", "UPS"),
        ("bah c'était DPD quoi", "DPD"),
        ("Entre Nous Traiteur", "Entre Nous Traiteur"),
    ],
)
def test_a_form_and_a_dictation_name_the_firm_alone(text: str, name: str) -> None:
    assert meant(ASK, text) == ({ASK: name}, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("je bosse pour amazon mais mon patron c'est ECO TRANS", "amazon"),
        ("DPD via ECO TRANS", "DPD"),
        ("Gorillas / Getir", "Gorillas"),
        ("ECO TRANS sous-traitant de DPD", "ECO TRANS"),
        ("ana khdamt m3a Amazon", "Amazon"),
    ],
)
def test_of_two_firms_in_a_sentence_one_is_asked_back(text: str, name: str) -> None:
    assert meant(ASK, text) == ({ASK: name}, False)


def test_who_works_says_for_whom() -> None:
    assert meant("period.kind", "vacataire à la poste") == ({"period.kind": "job", ASK: "la poste"}, True)
    assert meant(ASK, "salarié d'ECO TRANS") == ({"period.kind": "job", ASK: "ECO TRANS"}, True)


@pytest.mark.parametrize("text", ["DPD ils m'ont pas gardé", "GLS ils ont fermé", "DPD elle a fermé"])
def test_what_is_told_of_a_firm_is_no_part_of_its_name(text: str) -> None:
    assert meant(ASK, text) == ({ASK: text[:3]}, True)


@pytest.mark.parametrize("terms", ["de nuit", "la nuit", "payé 1200", "a 1200 euros", "au smic", "smic", "le soir"])
def test_how_it_was_worked_there_is_no_part_of_a_name(terms: str) -> None:
    assert meant(ASK, f"dpd {terms}") == ({ASK: "dpd"}, True)


@pytest.mark.parametrize("name", ["Boulangerie La Nuit", "Le Petit Matin", "Le Bar de Nuit"])
def test_night_and_morning_may_be_of_a_name(name: str) -> None:
    assert meant(ASK, name) == ({ASK: name}, True)


PERIOD = {"period.start": "2025-03-03", "period.end": "2025-06-06"}


@pytest.mark.parametrize("name", ["Leclerc Drive", "carrefour drive", "DPD Lille", "dpd lille", "Amazon DSP Livreo"])
@pytest.mark.parametrize(
    "around", ["oui aussi {}, un stage, du {}", "{} un boulot du {}", "{} (interim) du {}", "oui {}, travail, du {}"]
)
def test_a_firm_that_everybody_knows_is_put_up_with_its_whole_name(name: str, around: str) -> None:
    said = meant("has_period", around.format(name, "3 mars 2025 au 6 juin 2025"))
    assert said is not None
    assert said[0][ASK] == name


@pytest.mark.parametrize("text", ["oui dpd en livraison {}", "dpd chauffeur {}", "oui dpd ils m'ont pris {}"])
def test_what_was_done_at_a_firm_is_no_part_of_its_name(text: str) -> None:
    said = meant("has_period", text.format("du 3 mars 2025 au 6 juin 2025"))
    assert said is not None
    assert said[0][ASK] == "dpd"


@pytest.mark.parametrize("name", ["FedEx", "Trans Colis", "La Poste"])
@pytest.mark.parametrize("kind", ["travail", "un boulot", "emploi"])
def test_the_word_for_a_job_is_no_part_of_a_name(name: str, kind: str) -> None:
    said = meant(ASK, f"{name} {kind} 35h")
    assert said is not None
    assert said[0][ASK] == name


@pytest.mark.parametrize("name", ["France Travail", "domino travail temporaire", "Pôle emploi", "Cap Emploi"])
def test_the_word_for_a_job_within_a_name_stays(name: str) -> None:
    said = meant(ASK, name)
    assert said is not None
    assert said[0][ASK] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("a Le Fournil", "Le Fournil"),
        ("stage à le fournil", "le fournil"),
        ("stage à La Boulangerie Martin", "La Boulangerie Martin"),
        ("stage à la boulangerie martin", "boulangerie martin"),
        ("stage à le carrefour", "carrefour"),
    ],
)
def test_an_article_that_french_would_join_belongs_to_the_name(text: str, name: str) -> None:
    said = meant(ASK, text)
    assert said is not None
    assert said[0][ASK] == name


def test_two_firms_in_one_name_are_asked_back() -> None:
    said = meant(ASK, "interim adecco mission la poste")
    assert said == ({"period.kind": "job", ASK: "adecco mission la poste"}, False)
    assert meant(ASK, "La Poste Colissimo") == ({ASK: "La Poste Colissimo"}, True)


@pytest.mark.parametrize("text", ["c'était à la carte", "j'étais payé à la tâche", "je travaillais à la chaîne"])
def test_a_way_to_work_is_no_firm(text: str) -> None:
    assert meant("period.weekly_hours", text) is None


@pytest.mark.parametrize("text", ["on m'appelait quand il y avait du boulot", "pareil que le premier"])
def test_a_clause_or_a_word_for_another_answer_names_no_firm(text: str) -> None:
    assert meant(ASK, text) is None


def test_the_g_of_who_has_begun_is_no_part_of_a_name() -> None:
    said = meant(ASK, "pharma express g commencé le 15 octobre 2023")
    assert said == ({ASK: "pharma express", "period.start": "2023-10-15"}, True)
    assert meant(ASK, "G la dalle") == ({ASK: "G la dalle"}, True)


@pytest.mark.parametrize("text", ["oui LECLERC DRIVE TRAVAIL À 10H du {}", "oui leclerc drive travail 35h du {}"])
def test_the_word_for_a_job_ends_a_name_in_capitals_too(text: str) -> None:
    said = meant("has_period", text.format("12 janvier 2023 au 20 mars 2023"))
    assert said is not None
    assert said[0][ASK].lower() == "leclerc drive"
