"""Numbers beside the point: refused, wished for, of another thing, on the clock. None is written down for sure."""

from __future__ import annotations

import pytest

from .cases import meant

START, END, WEEKLY, TOTAL, WEEKS = (
    "period.start", "period.end", "period.weekly_hours", "period.total_hours", "period.weeks",
)  # fmt: skip
BEGUN = {"period.kind": "internship", "period.employer": "DPD", START: "2025-03-03"}
HELD = {**BEGUN, END: "2025-05-30"}


def sure(ask: str, text: str) -> bool:
    said = meant(ask, text, BEGUN if ask == END else {} if ask in {START, "has_period"} else HELD)
    return said is not None and said[1]


@pytest.mark.parametrize("ask", [WEEKLY, TOTAL, WEEKS])
@pytest.mark.parametrize(
    "text",
    [
        "j'ai 2 enfants",
        "j'ai 3 collègues",
        "on était 15 dans l'équipe",
        "12 rue de paris",
        "2ème année",
        "3eme contrat",
        "j'ai deux contrats",
        "période 1",
        "n°3",
        "la 2",
    ],
)
def test_a_number_of_another_thing_is_not_the_answer(ask: str, text: str) -> None:
    assert not sure(ask, text)


@pytest.mark.parametrize(
    "text",
    [
        "le greta dit que j'ai pas besoin des 14 semaines",
        "j'ai besoin de 14 semaines",
        "my school says I don't need the 14 weeks",
        "je suis dispensé des 14 semaines",
    ],
)
def test_what_the_rule_asks_for_is_no_number_of_weeks_done(text: str) -> None:
    assert meant(WEEKS, text, HELD) is None


@pytest.mark.parametrize("ask", [START, END, WEEKLY, TOTAL, WEEKS, "period.confirm"])
@pytest.mark.parametrize(
    "text",
    [
        "j'ai pas fait 35h",
        "j'ai jamais fait 35h par semaine",
        "c'était pas 13 semaines",
        "je voudrais faire 35h",
        "il faut 14 semaines non",
        "mon patron m'a dit 14 semaines",
        "ils voulaient 35h j'ai dit non",
        "ça fait 2h que j'attends",
    ],
)
def test_what_is_refused_or_wished_for_was_not_done(ask: str, text: str) -> None:
    assert not sure(ask, text)


@pytest.mark.parametrize("ask", [START, END])
@pytest.mark.parametrize(
    "text",
    [
        "je suis arrivé en france le 3 mars 2025",
        "mon titre de séjour finit le 30 juin 2027",
        "j'ai raté le 3 mars 2025",
        "je suis revenu le 12 mai 2025",
        "reviens dans 2 jours",
        "dans 3 semaines je vous dis",
        "mes cours ont fini le 30 mai 2025",
        "mon chef est parti le 30 mai 2025",
        "l'entreprise a déposé le bilan le 30 mai 2025",
        "en vacances du 3 mars au 30 mai 2025",
        "bénévole du 3 mars au 30 mai 2025",
        "stage annulé du 3 mars au 30 mai 2025",
        "mon frère a travaillé du 3 mars au 30 mai 2025",
        "on m'a proposé du 3 mars au 30 mai 2025 mais j'ai refusé",
        "du 3 mars au 30 mai 2025 mais le contrat était de 2 mois",
    ],
)
def test_a_day_of_another_thing_is_asked_back(ask: str, text: str) -> None:
    assert not sure(ask, text)


@pytest.mark.parametrize(("text", "first"), [("8h", 8), ("7", 7), ("8h30", 8.5)])
def test_the_hours_of_a_day_may_be_meant(text: str, first: float) -> None:
    assert meant(WEEKLY, text) == ({WEEKLY: first}, False)


def test_a_code_or_a_telephone_is_no_total() -> None:
    assert meant(TOTAL, "code postal 59000") is None
    assert meant(TOTAL, "mon numéro c'est 0612345678") is None


def test_a_count_before_a_share_or_a_length_multiplies_it() -> None:
    assert meant(WEEKLY, "deux mi-temps") == ({WEEKLY: 35}, False)
    said = meant("period.kind", "stage de 2 fois 4 semaines")
    assert said == ({"period.kind": "internship", WEEKS: 8}, False)


@pytest.mark.parametrize("text", ["30 à 35h", "30/35h"])
def test_a_range_of_hours_is_no_number_under_any_question(text: str) -> None:
    assert not any(sure(ask, text) for ask in (START, END, WEEKLY, TOTAL, WEEKS))


@pytest.mark.parametrize(
    ("ask", "text", "said"),
    [
        (WEEKLY, "35 sur le contrat", 35),
        (WEEKLY, "c'est marqué 28 sur ma fiche de paie", 28),
        (WEEKLY, "pas plus de 20h", 20),
        (TOTAL, "j'ai fait 350 heures", 350),
        (WEEKS, "12 sur l'attestation", 12),
    ],
)
def test_a_number_among_plain_words_is_read(ask: str, text: str, said: int) -> None:
    got = meant(ask, text, HELD)
    assert got is not None
    assert got[0] == {ask: said}


@pytest.mark.parametrize(
    "text", ["35h théoriques", "35h les semaines impaires", "35h pause comprise", "j'étais à 35h mais en mi-temps"]
)
def test_hours_with_a_reservation_are_asked_back_beside_another_answer(text: str) -> None:
    assert not sure(WEEKLY, text)
    assert not sure("has_period", f"stage chez DPD {text}")


def test_a_length_that_is_that_of_its_days_is_no_doubt() -> None:
    said = meant("has_period", "stage de 4 semaines chez DPD du 5 au 30 mai 2025")
    assert said is not None
    assert said[1]


def test_weeks_out_of_those_that_are_asked_for() -> None:
    assert meant(WEEKS, "7 semaines sur les 14", HELD) == ({WEEKS: 7}, True)
    assert not sure(WEEKS, "14 semaines mais dans le ménage")


@pytest.mark.parametrize(
    ("ask", "text"),
    [
        (WEEKS, "oui à une semaine près"),
        (WEEKS, "j'ai commencé en retard d'une semaine"),
        (END, "31/8/2025 ou avant"),
        (START, "10 mars 2025 16h"),
        (TOTAL, "400h environ mais j'ai pas toutes les fiches"),
    ],
)
def test_a_margin_or_an_hour_beside_the_answer_is_asked_back(ask: str, text: str) -> None:
    assert not sure(ask, text)


def test_a_sum_that_is_said_in_pieces_is_asked_back() -> None:
    assert meant(TOTAL, "200 + 200") == ({TOTAL: 400}, False)


def test_hours_to_add_are_not_the_hours() -> None:
    assert meant("period.confirm", "oui mais ajoutez 5h", {**HELD, WEEKLY: 35}) == ({"yes_no": "yes"}, False)


@pytest.mark.parametrize(
    "text",
    [
        "j'ai vu qu'il fallait 14 semaines pour passer mon CAP et je m'inquiète un peu",
        "on m'a dit qu'il fallait 14 semaines de stage",
        "il me faut 14 semaines",
        "il me manque 100 heures",
    ],
)
def test_what_the_exam_asks_for_is_nothing_that_was_done(text: str) -> None:
    assert meant("has_period", text) is None


def test_what_was_done_stands_beside_what_is_asked_for() -> None:
    said = {"period.kind": "internship", "period.weeks": 4}
    assert meant("period.kind", "un stage de 4 semaines, il en faut 14") == (said, False)


@pytest.mark.parametrize("ask", ["period.sector", "yes_no"])
def test_hours_named_take_the_place_of_those_held(ask: str) -> None:
    assert meant(ask, "non les heures c'est 28", {**HELD, WEEKLY: 35}) == ({WEEKLY: 28}, False)
    assert meant(ask, "attendez les heures c'est 28 pas 35", {**HELD, WEEKLY: 35}) == ({WEEKLY: 28}, True)
