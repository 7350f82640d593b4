"""Greetings, courtesies, hesitations around an answer do not change it; words of a doubt make it one."""

from __future__ import annotations

from datetime import date

import pytest

from dialogs.reading.outcome import Command
from dialogs.reading.read import read

from .cases import BASE, meant

ANSWERS = [
    ("period.dates", "du 3 mars au 6 juin 2025"),
    ("period.dates", "depuis le 2 septembre 2024"),
    ("period.start", "il y a 3 semaines"),
    ("period.end", "j'y suis encore"),
    ("period.weekly_hours", "24h30"),
    ("period.weekly_hours", "mi-temps"),
    ("period.weeks", "12 semaines"),
    ("period.kind", "un stage"),
    ("period.employer", "La Poste"),
    ("period.employer", "chez DPD"),
    ("period.employer", "Chronopost 35h"),
    ("birth_date", "12/05/1997"),
    ("period.sector", "non"),
    ("yes_no", "oui"),
    ("siret", "732 829 320 00074"),
    ("siret", "j'en ai pas"),
    ("reminder", "demain matin"),
    ("candidate_kind", "candidat libre"),
    ("last_name", "Da Silva"),
    ("first_names", "Ana"),
    ("postal_city", "59000 Lille"),
    ("postal_city", "Lille"),
]
AROUND = [
    *(
        "euh {}",
        "du coup {}",
        "alors {}",
        "{} svp",
        "{} merci",
        "{} voilà",
        "{} 😊",
        "{} ...",
        "« {} »",
        "bjr {}",
        "bonjour, {}",
        "Bonsoir madame, {}",
        "slt\n{}",
        '"{}"',
        "{} merci !",
    ),
    *("salam {}", "salam aleykoum {}", "{} inchallah", "{} hamdoulillah"),
    *("eh bien {}", "mmh {}", "{} hein", "{} lol", "{} madame", "{} merci madame", "{} merci bcp !", "{} thank you"),
    *("{} bonne soirée", "{}, bonne fin de journée à vous", "{} merci bonne nuit", "{}\nCordialement", "{} à bientôt"),
    *("ma réponse : {}", "réponse: {}", "pour moi {}", "{}, pardon du retard", "{}, merci beaucoup 🙏", "  {}  "),
]


@pytest.mark.parametrize(("ask", "said"), ANSWERS)
@pytest.mark.parametrize("around", AROUND)
def test_words_around_an_answer_do_not_change_it(ask: str, said: str, around: str) -> None:
    alone = meant(ask, said)
    assert alone is not None
    assert meant(ask, around.format(said)) == alone


@pytest.mark.parametrize(("ask", "said"), [*ANSWERS, ("period.employer", "la boîte s'appelle Star's Service")])
@pytest.mark.parametrize("space", ["  ", "\u00a0", "\u202f", "\t"])
def test_wide_and_narrow_spaces_do_not_change_an_answer(ask: str, said: str, space: str) -> None:
    assert meant(ask, said.replace(" ", space)) == meant(ask, said)


@pytest.mark.parametrize("text", ["Bonjour", "bonjour, ça va ?", "slt chef", "bonjour à tous, merci"])
def test_a_greeting_alone_answers_nothing(text: str) -> None:
    assert meant("period.employer", text) is None


def test_a_minus_after_a_greeting_stays_one() -> None:
    assert meant("period.weekly_hours", "bonjour, -5") is None
    assert meant("period.weekly_hours", "euh -5") is None


@pytest.mark.parametrize("doubt", ["je crois {}", "{} je crois", "{} je pense", "je dirais {}"])
@pytest.mark.parametrize(
    ("ask", "said"),
    [
        ("period.start", "le 3 mars 2025"),
        ("period.weekly_hours", "35h"),
        ("period.kind", "un stage"),
        ("period.employer", "chez DPD"),
        ("last_name", "Da Silva"),
        ("postal_city", "59000 Lille"),
    ],
)
def test_an_answer_with_a_doubt_is_asked_back(ask: str, said: str, doubt: str) -> None:
    alone = meant(ask, said)
    assert alone is not None
    assert meant(ask, doubt.format(said)) == (alone[0], False)


@pytest.mark.parametrize("name", ["Ben Salah", "Merci Handy", "Alors", "S.A.V.", "Voilà"])
def test_a_name_keeps_what_looks_like_a_word_around_it(name: str) -> None:
    said = meant("last_name", name)
    assert said is not None
    assert said[0]["last_name"] in name


@pytest.mark.parametrize(
    ("text", "said"), [("oui La Poste", "La Poste"), ("ok chez DPD", "DPD"), ("Oui Care", "Oui Care")]
)
def test_a_small_yes_before_a_name_is_no_part_of_it(text: str, said: str) -> None:
    assert meant("period.employer", text) == ({"period.employer": said}, True)


NAMES = [
    ("period.employer", "la poste"),
    ("period.employer", "amazon dsp livreo"),
    ("period.employer", "TNT Express"),
    ("postal_city", "59000 Lille"),
    ("postal_city", "calais"),
    ("address", "12 rue des Fleurs 59000 Lille"),
    ("employer.role", "responsable d'agence"),
]


@pytest.mark.parametrize(("ask", "said"), NAMES)
@pytest.mark.parametrize(
    "before",
    [
        *("oui", "ok", "ah oui", "voilà", "ben", "bah", "pardon", "ok alors", "cc", "bonsoir monsieur", "oui,"),
        *("well", "so", "hi", "um", "sure", "yeah", "et", "hello", "salut", "bon alors"),
    ],
)
def test_small_words_before_a_name_are_no_part_of_it(ask: str, said: str, before: str) -> None:
    assert meant(ask, f"{before} {said}") == meant(ask, said)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("salam Nour Express", "Nour Express"),
        ("et Pharma Express hein", "Pharma Express"),
        ("ET PHARMA EXPRESS HEIN", "PHARMA EXPRESS"),
        ("hello Quick", "Quick"),
        ("avec rapid courses 59", "rapid courses 59"),
        ("bon entreprise Le Fournil", "Le Fournil"),
        ("bon c'est lentreprise DPD", "DPD"),
        ("bon geodis", "geodis"),
        ("bon cetait speed colis", "speed colis"),
        ("um IN THE COMPANY RAPID COURSES 59 😊", "RAPID COURSES 59"),
        ("euh MON EMPLOYEUR EST AMAZON DSP", "AMAZON DSP"),
        ("lentreprise cest Nour Express", "Nour Express"),
        ("Hello Fresh", "Hello Fresh"),
        ("hello fresh", "hello fresh"),
        ("Et Hop", "Et Hop"),
        ("Salut Colis", "Salut Colis"),
    ],
)
def test_small_words_before_a_firm_are_no_part_of_it(text: str, name: str) -> None:
    said = meant("period.employer", text)
    assert said is not None
    assert said[0] == {"period.employer": name}


@pytest.mark.parametrize(
    ("ask", "text", "value"),
    [
        ("employer.activity", "c'est du transport de marchandises", "transport de marchandises"),
        ("employer.activity", "c'était livraison de colis", "livraison de colis"),
        ("employer.role", "c'est le rh", "le rh"),
        ("employer.role", "c'est le gérant", "le gérant"),
    ],
)
def test_what_it_is_stands_alone(ask: str, text: str, value: str) -> None:
    assert meant(ask, text) == ({ask: value}, True)


def test_two_doubts_are_one() -> None:
    assert meant("postal_city", "je crois Lille normalement") == ({"city": "Lille"}, False)


@pytest.mark.parametrize(
    ("ask", "text"),
    [
        ("period.employer", "Le Bon Retour"),
        ("period.employer", "Bon Marché"),
        ("period.employer", "Relais Madame"),
        ("period.employer", "Well Delivery"),
        ("period.employer", "hi tech services"),
        ("period.employer", "oui.sncf"),
        ("employer.role", "le chef"),
        ("postal_city", "Vitry-le-François"),
    ],
)
def test_a_name_that_begins_or_ends_like_a_courtesy_is_kept(ask: str, text: str) -> None:
    said = meant(ask, text)
    assert said is not None
    assert text in said[0].values()


@pytest.mark.parametrize(("ask", "name"), [("last_name", "ben ali"), ("last_name", "Bah"), ("first_names", "Ah Kang")])
def test_names_of_people_that_are_small_words_elsewhere(ask: str, name: str) -> None:
    said = meant(ask, name)
    assert said is not None
    assert said[0][ask] == name


@pytest.mark.parametrize("before", ["voilà", "ah oui", "bon ben", "pardon"])
@pytest.mark.parametrize(("said", "command"), [("je suis perdue", "help"), ("annule", "cancel")])
def test_small_words_hide_no_order(before: str, said: str, command: str) -> None:
    assert read("any", f"{before} {said}", {}, date(2025, 10, 15), BASE) == Command(command)


@pytest.mark.parametrize(
    "text", ["ok rien d'autre", "bon non c'est tout", "ah non", "voila non pas du tout", "bah jamais"]
)
def test_a_no_behind_small_words_is_a_sure_no(text: str) -> None:
    assert meant("more_periods", text) == ({"yes_no": "no"}, True)


@pytest.mark.parametrize("text", ["oui pas sûr", "voilà pas sûr", "ah aucune idée", "bah je sais pas trop"])
def test_a_doubt_behind_small_words_is_no_no(text: str) -> None:
    assert meant("period.sector", text) == ({"period.sector": "unsure"}, True)


def test_a_yes_before_a_no_is_neither() -> None:
    said = meant("yes_no", "oui alors non")
    assert said is None or not said[1]


@pytest.mark.parametrize("text", ["ok, non", "ok non merci"])
def test_a_no_after_an_ok_is_a_no(text: str) -> None:
    assert meant("yes_no", text) in [({"yes_no": "no"}, False), ({"yes_no": "no"}, True)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("carrément pas", ("no", True)),
        ("évidemment pas", ("no", True)),
        ("bien sûr que non", ("no", False)),
        ("bien sûr que oui", ("yes", True)),
        ("oui pas de souci", ("yes", True)),
    ],
)
def test_a_yes_that_is_denied_is_a_no(text: str, said: tuple[str, bool]) -> None:
    assert meant("yes_no", text) == ({"yes_no": said[0]}, said[1])


@pytest.mark.parametrize(("ask", "text"), [("postal_city", "je bouge souvent"), ("postal_city", "pas d'adresse")])
def test_a_sentence_is_no_town_for_sure(ask: str, text: str) -> None:
    said = meant(ask, text)
    assert said is None or not said[1]


@pytest.mark.parametrize("text", ["pareil", "martin@gmail.com"])
def test_what_is_nobodys_name(text: str) -> None:
    assert meant("last_name", text) is None


def test_a_first_name_that_is_counted_is_no_last_name() -> None:
    assert "last_name" not in (meant("first_names", "premier prénom Jean deuxième Paul") or ({}, True))[0]


def test_capitals_behind_small_words_mark_no_name() -> None:
    held = {"period.employer": "GLS", "period.start": "2025-03-03", "period.end": "2025-06-06"}
    assert meant("period.confirm", "salam NON C'ETAIT EN CUISINE", held) == ({"yes_no": "no"}, False)


@pytest.mark.parametrize(
    ("ask", "text", "value"),
    [
        ("first_names", "cc Jessica", "Jessica"),
        ("period.employer", "CC Express", "CC Express"),
        ("employer.address", "moi c'est 12 rue du Fort", "12 rue du Fort"),
        ("employer.signatory", "moi c'est Mme Sylvie Durand", "Mme Sylvie Durand"),
    ],
)
def test_a_short_greeting_and_who_speaks_are_no_part_of_an_answer(ask: str, text: str, value: str) -> None:
    said = meant(ask, text)
    assert said is not None
    assert said[0][ask] == value
