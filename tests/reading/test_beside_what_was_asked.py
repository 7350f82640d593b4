"""What is written where a name or a text is asked and is none, and what belongs to another box."""

from __future__ import annotations

import pytest

from .cases import meant
from .test_no_answers import heard

SIRET = "73282932000074"


@pytest.mark.parametrize("ask", ["period.employer", "last_name", "first_names", "employer.signatory"])
@pytest.mark.parametrize(
    "text", ["désolé", "hmm", "[GIF]", "<sticker>", "c'est fait", "obrigado", "شكرا", "anonyme", "hmmmm"]
)
def test_what_names_nobody_is_no_name(ask: str, text: str) -> None:
    assert meant(ask, text) is None


@pytest.mark.parametrize(
    "text", ["j'ai jamais travaillé chez Amazon", "j'ai pas bossé pour Amazon", "i never worked for Amazon"]
)
def test_a_firm_where_one_never_worked_is_no_employer(text: str) -> None:
    assert meant("period.employer", text) is None


@pytest.mark.parametrize(
    ("text", "name"), [("d'abord dhl après ups", "d'abord dhl après ups"), ("24h Chrono", "24h Chrono")]
)
def test_two_firms_or_hours_in_a_name_are_asked_back(text: str, name: str) -> None:
    assert meant("period.employer", text) == ({"period.employer": name}, False)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("oui.sncf", {"period.employer": "oui.sncf"}),
        ("DPD 24h", {"period.employer": "DPD", "period.weekly_hours": 24}),
        ("jbosse à geodis", {"period.employer": "geodis"}),
        ("né le 12/05/1997 à Dakar", {"birth_date": "1997-05-12"}),
        (f"le siret c'est {SIRET}", {"employer.siret": SIRET}),
    ],
)
def test_each_fact_told_where_the_employer_is_asked_is_taken_for_what_it_is(
    text: str, facts: dict[str, object]
) -> None:
    assert meant("period.employer", text) == (facts, True)


def test_who_signs_is_kept_beside_the_siret() -> None:
    assert meant("employer.siret", "mon chef c'est Karim") == ({"employer.signatory": "Karim"}, False)
    assert meant("employer.siret", f"{SIRET} et le gérant c'est M. Diallo") == (
        {"employer.siret": SIRET, "employer.signatory": "M. Diallo"},
        False,
    )
    assert meant("employer.siret", "demande à mon patron") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("le patron c'est Ahmed", "Ahmed"),
        ("c'est Mme Leroy la gérante", "Mme Leroy"),
        ("M. Karim Benali", "M. Karim Benali"),
        ("mon chef s'appelle Samir", "Samir"),
    ],
)
def test_who_signs_is_read_without_the_words_around_the_name(text: str, name: str) -> None:
    assert meant("employer.signatory", text) == ({"employer.signatory": name}, True)


def test_a_role_is_no_sure_name_of_who_signs() -> None:
    assert meant("employer.signatory", "mon chef") == ({"employer.signatory": "mon chef"}, False)
    assert meant("employer.signatory", "c'est pas mon patron") is None


def test_a_role_is_one_where_the_role_is_asked() -> None:
    assert meant("employer.role", "le boss") == ({"employer.role": "le boss"}, True)
    assert meant("employer.role", "personne") is None


def test_the_name_of_who_signs_is_swapped_while_the_role_is_asked() -> None:
    known = {"employer.signatory": "karim"}
    assert meant("employer.role", "c pas karim c samir", known) == ({"employer.signatory": "samir"}, True)


def test_a_whole_name_where_first_names_are_asked_is_asked_back() -> None:
    assert meant("first_names", "Paul Durand") == ({"first_names": "Paul Durand"}, False)
    assert meant("first_names", "Marie-Claire Fatou") == ({"first_names": "Marie-Claire Fatou"}, True)


def test_not_sure_is_no_no_where_the_sector_is_asked() -> None:
    assert meant("period.sector", "non sûr") == ({"period.sector": "unsure"}, True)


@pytest.mark.parametrize(
    ("text", "said"), [("tt a fait", "yes"), ("jveux bien", "yes"), ("naan", "no"), ("pa du tou", "no"), ("jamé", "no")]
)
def test_a_yes_and_a_no_are_heard_as_phones_spell_them(text: str, said: str) -> None:
    assert meant("yes_no", text) == ({"yes_no": said}, True)


def test_who_does_not_remember_the_firm_passes_as_the_phone_spells_it() -> None:
    assert heard("period.employer", "jme rapelle plus") == {"act": "command", "command": "skip"}


@pytest.mark.parametrize(
    "text", ["bon courage", "bonne route", "joyeux noel", "bon weekend", "merci frère", "wsh", "aid mubarak"]
)
def test_who_wishes_well_or_calls_the_bot_a_brother_names_no_firm(text: str) -> None:
    assert heard("period.employer", text) == {"act": "unclear", "problem": "chitchat"}


@pytest.mark.parametrize("text", ["Demain Express", "genre ups"])
def test_a_day_or_a_doubt_before_a_firm_is_asked_back(text: str) -> None:
    reading = meant("period.employer", text)
    assert reading is not None
    assert not reading[1]


def test_a_firm_with_the_word_of_an_order_in_capitals_is_one() -> None:
    assert meant("period.employer", "Le Bon Retour") == ({"period.employer": "Le Bon Retour"}, True)


def test_the_words_that_lead_to_a_street_and_a_role_are_left_out() -> None:
    assert meant("address", "ma rue c'est 5 rue du 19 mars 1962") == ({"address.line": "5 rue du 19 mars 1962"}, True)
    assert meant("employer.role", "c'est le patron") == ({"employer.role": "le patron"}, True)
    assert meant("employer.signatory", "il veut pas signer") is None


@pytest.mark.parametrize("ask", ["period.employer", "period.start", "period.weekly_hours"])
@pytest.mark.parametrize("text", ["j c plus", "j c pas", "jcp"])
def test_i_know_not_as_a_phone_writes_it_leaves_the_question(ask: str, text: str) -> None:
    assert heard(ask, text) == {"act": "command", "command": "skip"}
