"""Words as they sound, with points, in the future tense: « temp plein », « c.d.d. », « ils me prendront »."""

from __future__ import annotations

import pytest

from .cases import meant

KIND, START, END, WEEKLY = "period.kind", "period.start", "period.end", "period.weekly_hours"
HELD = {KIND: "internship", START: "2025-03-03", END: "2025-05-30", WEEKLY: 35}


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("temp plein", 35),
        ("à temp complet", 35),
        ("full temps", 35),
        ("mi temp", 17.5),
        ("mi-temp", 17.5),
        ("trois quart temp", 26.25),
        ("la moitié", 17.5),
        ("5 matinées de 4h", 20),
        ("3 nuits de 10h", 30),
        ("4 soirs de 3h", 12),
    ],
)
def test_shares_of_full_time_and_turns_are_asked_back(text: str, hours: float) -> None:
    assert meant(WEEKLY, text) == ({WEEKLY: hours}, False)


def test_sixty_is_a_number_and_no_order_to_go_on() -> None:
    assert meant(WEEKLY, "soixante") == ({WEEKLY: 60}, True)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("c.d.d", "job"),
        ("C.D.I.", "job"),
        ("P.M.S.M.P", "internship"),
        ("contrat durée indéterminée", "job"),
        ("je bosse", "job"),
    ],
)
def test_kinds_as_they_are_written(text: str, kind: str) -> None:
    assert meant(KIND, text) == ({KIND: kind}, True)


@pytest.mark.parametrize("text", ["j'en aurai un en janvier", "je ferai un stage en janvier"])
def test_what_will_be_lies_ahead(text: str) -> None:
    said = meant("has_period", text)
    assert said is not None
    assert (said[0][START], said[1]) == ("2026-01-01", False)


def test_what_has_not_begun_lies_ahead() -> None:
    assert meant(START, "ils me prendront le 5 novembre") == ({START: "2025-11-05"}, False)
    assert meant(START, "pas encore commencé c'est le 5 novembre") == ({START: "2025-11-05"}, False)


@pytest.mark.parametrize("text", ["le jour de mes 20 ans", "j'avais 20 ans"])
def test_an_age_is_no_length(text: str) -> None:
    assert meant(START, text) is None


@pytest.mark.parametrize("text", ["oui mais j'ai continué après en cdd", "oui puis cdd", "oui après c'était un cdi"])
def test_a_stay_that_followed_changes_nothing_of_this_one(text: str) -> None:
    assert meant("period.confirm", text, HELD) == ({"yes_no": "yes"}, False)
    assert meant("period.confirm", "non c'était un cdd", HELD) == ({KIND: "job"}, True)


@pytest.mark.parametrize(
    ("text", "hours"),
    [("une trentaine", 30), ("une vingtaine à peu près", 20), ("7 fois 5", 35), ("35h de 8h du matin à 16h", 35)],
)
def test_about_so_many_hours(text: str, hours: int) -> None:
    said = meant(WEEKLY, text)
    assert said is not None
    assert said[0] == {WEEKLY: hours}


def test_so_many_hours_so_many_times_are_a_total() -> None:
    assert meant("period.total_hours", "35 fois 8") == ({"period.total_hours": 280}, False)
    assert meant(WEEKLY, "8h du matin à 16h") is None


def test_one_week_out_of_several_is_no_length() -> None:
    said = meant(START, "3 mars 2025 mais la première semaine j'ai pas travaillé")
    assert said is not None
    assert said[0] == {START: "2025-03-03"}


def test_half_a_month_is_no_day() -> None:
    said = meant(START, "depuis 4 mois et demi")
    assert said is not None
    assert not said[1]


@pytest.mark.parametrize("text", ["ah non pas du tout jamais de la vie", "ya rien dautre a declaré"])
def test_no_is_heard_without_its_apostrophe(text: str) -> None:
    assert meant("more_periods", text) == ({"yes_no": "no"}, True)


def test_yes_is_heard_without_its_apostrophe() -> None:
    assert meant("more_periods", "attend oui jen ai une autre") == ({"yes_no": "yes"}, True)
    assert meant("period.employer", "jai travaillé chez dpd") == ({"period.employer": "dpd"}, True)
    assert meant("period.employer", "trans sahel cetait 25h")[0] == {
        "period.employer": "trans sahel",
        "period.weekly_hours": 25,
    }


@pytest.mark.parametrize("text", ["je pense pas", "je crois pas"])
def test_to_think_not_is_rather_a_no(text: str) -> None:
    assert meant("period.sector", text) == ({"period.sector": "no"}, False)


def test_one_day_instead_of_another() -> None:
    begun = {KIND: "internship", START: "2025-03-03"}
    assert meant(END, "31 mai au lieu du 30", begun) == ({END: "2025-05-31"}, False)
    assert meant(END, "le 30 mai 2025 ou peut-être le 6 juin", begun) == ({END: "2025-05-30"}, False)
    assert meant("period.confirm", "un cdd au lieu d'un stage", HELD) == ({KIND: "job"}, True)


def test_the_year_said_after_the_day() -> None:
    assert meant(START, "3 mars à 2025") == ({START: "2025-03-03"}, True)


@pytest.mark.parametrize(
    "text",
    ["3 martie 2025 pana 30 mai 2025", "de 3 de marzo a 30 de mayo de 2025", "3 março 2025 a 30 maio 2025"],
)
def test_the_months_of_other_languages_are_known(text: str) -> None:
    assert meant(START, text) == ({START: "2025-03-03", END: "2025-05-30"}, True)


def test_the_year_of_a_month_that_nobody_knows_is_no_year_alone() -> None:
    assert meant(END, "30 xyzzy 2025", {START: "2025-03-03"}) is None


@pytest.mark.parametrize(
    "text", ["début mars 2025 je crois le 3", "mars 2025 le 3", "le 3 avril non mars 2025", "3 avril 2025 non mars"]
)
def test_a_day_and_its_month_said_apart_are_asked_back(text: str) -> None:
    assert meant(START, text) == ({START: "2025-03-03"}, False)


def test_an_end_and_its_day_said_apart_are_asked_back() -> None:
    assert meant(END, "jusqu'à fin mai le trente", {START: "2025-03-03"}) == ({END: "2025-05-30"}, False)


@pytest.mark.parametrize("text", ["12/05/87 euh 88", "12/05/87 non 88"])
def test_a_year_of_birth_that_is_mended_is_asked_back(text: str) -> None:
    assert meant("birth_date", text) == ({"birth_date": "1988-05-12"}, False)


@pytest.mark.parametrize("text", ["nu", "yok", "não"])
def test_no_in_other_languages(text: str) -> None:
    assert meant("more_periods", text) == ({"yes_no": "no"}, True)


@pytest.mark.parametrize("text", ["1er/06/2001", "1er.06.2001", "01er-06-2001"])
def test_the_first_may_be_written_so_within_figures(text: str) -> None:
    assert meant("birth_date", text) == ({"birth_date": "2001-06-01"}, True)


@pytest.mark.parametrize("text", ["daccor", "dacord", "dacor merci"])
def test_an_agreement_is_heard_as_it_sounds(text: str) -> None:
    assert meant("yes_no", text) == ({"yes_no": "yes"}, True)


@pytest.mark.parametrize(
    ("ask", "text", "facts"),
    [
        ("birth_date", "12 mai 97 j'ai 28 ans", {"birth_date": "1997-05-12"}),
        ("period.start", "12 mars 24 jai commencé", {"period.start": "2024-03-12"}),
        ("period.weekly_hours", "35 jcrois", {"period.weekly_hours": 35}),
        ("period.weekly_hours", "20 jfais", {"period.weekly_hours": 20}),
    ],
)
def test_the_j_of_who_speaks_is_no_day(ask: str, text: str, facts: dict[str, object]) -> None:
    read_as = meant(ask, text)
    assert read_as is not None
    assert read_as[0] == facts


def test_dep_is_since() -> None:
    assert meant("period.dates", "dep le 3 mars 2025") == (
        {"period.start": "2025-03-03", "period.end": "ongoing"},
        True,
    )


@pytest.mark.parametrize("doubt", ["je croi", "jcrois", "je pence", "jpense"])
@pytest.mark.parametrize(("ask", "said"), [("period.kind", "stage"), ("postal_city", "Lille")])
def test_a_doubt_is_heard_as_it_sounds(ask: str, said: str, doubt: str) -> None:
    for text in (f"{said} {doubt}", f"{doubt} {said}"):
        read_as, plain = meant(ask, text), meant(ask, said)
        assert read_as is not None
        assert plain is not None
        assert read_as == (plain[0], False)


@pytest.mark.parametrize("text", ["l2/05/1997", "12/O5/1997", "12-05-l997", "12/05/l997", "12.o5.97"])
def test_letters_that_look_like_figures_are_figures_in_a_date(text: str) -> None:
    assert meant("birth_date", text) == ({"birth_date": "1997-05-12"}, True)


def test_letters_stay_letters_where_there_is_no_date() -> None:
    assert meant("period.employer", "L'Oréal") == ({"period.employer": "L'Oréal"}, True)
    assert meant("period.employer", "LO-LO") == ({"period.employer": "LO-LO"}, True)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("jai travayé a la poste 3 mwa lan passé", {"period.employer": "la poste", "period.weeks": 13}),
        ("dpd 3 semène", {"period.employer": "dpd", "period.weeks": 3}),
    ],
)
def test_lengths_as_they_sound(text: str, told: dict[str, object]) -> None:
    said = meant("has_period", text)
    assert said is not None
    assert said[0] == told


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("c le 23 mé 1995", "1995-05-23"),
        ("23 me 1995", "1995-05-23"),
        ("23 jiyé 1995", "1995-07-23"),
        ("le 6 juyet 1995", "1995-07-06"),
        ("23 out 1995", "1995-08-23"),
    ],
)
def test_a_month_as_it_sounds_is_asked_back(text: str, day: str) -> None:
    assert meant("birth_date", text) == ({"birth_date": day}, False)


@pytest.mark.parametrize(
    ("text", "day"), [("23 oktobre 1995", "10-23"), ("23 fevrié 1995", "02-23"), ("23 janvié 1995", "01-23")]
)
def test_a_month_that_only_slipped_is_read(text: str, day: str) -> None:
    assert meant("birth_date", text) == ({"birth_date": f"1995-{day}"}, True)


@pytest.mark.parametrize("text", ["le 3 me va", "le 3 ou le 5", "le 3 me convient bien", "le 3 ou 5"])
def test_a_word_of_its_own_behind_a_day_is_no_month(text: str) -> None:
    said = meant("period.start", text)
    assert said is None or not said[0]["period.start"].startswith(("2025-05", "2025-08"))
