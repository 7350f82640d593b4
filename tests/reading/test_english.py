"""English as adults write it who learnt it late: days, names, kinds, a yes and a no."""

from __future__ import annotations

import pytest

from .cases import meant
from .test_no_answers import heard

START, END = "period.start", "period.end"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("since last September", {START: "2025-09-01", END: "ongoing"}),
        ("since last december", {START: "2024-12-01", END: "ongoing"}),
        ("from last march to last june", {START: "2025-03-01", END: "2025-06-30"}),
        ("march next year", {START: "2026-03-01", END: "2026-03-31"}),
    ],
)
def test_english_says_which_month_before_it(text: str, told: dict[str, str]) -> None:
    assert meant("period.dates", text) == (told, False)


@pytest.mark.parametrize("text", ["3 march last year", "the 3rd of march of last year", "march 3rd, last year"])
def test_last_year_is_no_last_day(text: str) -> None:
    assert meant(START, text) == ({START: "2024-03-03"}, True)


def test_this_monday_may_be_the_one_before_or_the_one_to_come() -> None:
    told = meant(START, "this monday")
    assert told is not None
    assert not told[1]


@pytest.mark.parametrize(
    ("text", "name", "sure"),
    [
        ("call me Jo", "Jo", False),
        ("you can call me Jo", "Jo", False),
        ("appelez-moi Jo", "Jo", False),
        ("on m'appelle Jo", "Jo", False),
        ("it's Mohamed, people call me Momo", "Mohamed", False),
        ("Mohamed mais on m'appelle Momo", "Mohamed", False),
        ("it's Amina", "Amina", True),
        ("Jo is my first name", "Jo", True),
        ("Jo c'est mon prénom", "Jo", True),
    ],
)
def test_how_one_is_called_is_a_name_asked_back(text: str, name: str, *, sure: bool) -> None:
    assert meant("first_names", text) == ({"first_names": name}, sure)


def test_a_name_says_which_one_it_is_after_it() -> None:
    assert meant("first_names", "Diallo is my family name") == ({"last_name": "Diallo"}, True)
    assert meant("last_name", "Diallo c'est mon nom de famille") == ({"last_name": "Diallo"}, True)


@pytest.mark.parametrize(
    ("text", "said", "sure"),
    [
        ("everything is correct", "yes", True),
        ("looks good", "yes", True),
        ("not exactly", "no", True),
        ("i think so", "yes", False),
        ("i don't think so", "no", False),
        ("i hope not", "no", False),
    ],
)
def test_yes_and_no_in_other_words(text: str, said: str, *, sure: bool) -> None:
    assert meant("period.confirm", text) == ({"yes_no": said}, sure)
    assert meant("yes_no", text) == ({"yes_no": said}, sure)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("one more", "yes"),
        ("i have another one", "yes"),
        ("there is one more", "yes"),
        ("no i don't have another one", "no"),
        ("no other", "no"),
        ("everything is ok", "no"),
    ],
)
def test_one_more(text: str, said: str) -> None:
    assert meant("more_periods", text) == ({"yes_no": said}, True)


@pytest.mark.parametrize("text", ["i haven't", "i don't have any", "not yet", "i don't have it yet"])
def test_none_yet(text: str) -> None:
    assert meant("has_period", text) == ({"yes_no": "no"}, True)


@pytest.mark.parametrize(
    ("ask", "text"),
    [
        ("siret", "i'll look for it later"),
        ("siret", "i don't have it with me"),
        ("birth_date", "i don't want to say"),
        ("candidate_kind", "i have no idea"),
        ("period.weekly_hours", "i will ask my boss tomorrow"),
        ("cyclades_number", "i don't have the number yet"),
        ("cyclades_number", "don't have it"),
        ("employer.type", "don't have it"),
        ("employer.type", "j'en ai pas"),
        ("period.start", "not now"),
    ],
)
def test_what_is_not_at_hand_is_left_for_later(ask: str, text: str) -> None:
    assert heard(ask, text) == {"act": "command", "command": "skip"}


@pytest.mark.parametrize("text", ["don't have it", "they don't have one", "there is none"])
def test_there_is_no_siret(text: str) -> None:
    assert meant("siret", text) == ({"siret": "none"}, True)


@pytest.mark.parametrize("text", ["no end date", "still employed there", "not finished"])
def test_what_has_no_end_goes_on(text: str) -> None:
    assert meant(END, text, {START: "2025-03-03"}) == ({END: "ongoing"}, True)


def test_not_now_is_a_no_where_one_is_asked_for() -> None:
    assert meant("more_periods", "not now") == ({"yes_no": "no"}, True)


@pytest.mark.parametrize(
    "text", ["temp agency", "summer job", "normal work with contract", "fixed-term contract", "contract"]
)
def test_a_kind_by_its_english_names(text: str) -> None:
    assert meant("period.kind", text) == ({"period.kind": "job"}, True)


@pytest.mark.parametrize(
    "text",
    [
        "for a company called Colis Privé",
        "i worked in a firm named Colis Privé",
        "my boss was Colis Privé",
        "pour une société appelée Colis Privé",
    ],
)
def test_a_firm_after_the_word_for_it(text: str) -> None:
    assert meant("period.employer", text) == ({"period.employer": "Colis Privé"}, True)


def test_a_contract_is_no_firm_and_has_one() -> None:
    told = {"period.kind": "apprenticeship", "period.employer": "Geodis"}
    assert meant("period.kind", "apprenticeship contract with Geodis") == (told, True)


def test_what_stands_after_in_may_be_a_town() -> None:
    assert meant("period.employer", "i worked in Toulon") == ({"period.employer": "Toulon"}, False)
    assert meant("period.employer", "it was in Amazon") == ({"period.employer": "Amazon"}, True)
    assert meant("period.employer", "In Extenso") == ({"period.employer": "In Extenso"}, True)


@pytest.mark.parametrize(
    ("text", "kind", "sure"),
    [
        ("as a free candidate", "individual", True),
        ("no school, by my own", "individual", True),
        ("i don't go to school", "individual", False),
        ("i never went to school", "individual", False),
        ("i study at home with cned", "distance", True),
        ("with a training provider", "continuing_training", True),
        ("online school", "distance", True),
    ],
)
def test_ways_to_prepare(text: str, kind: str, *, sure: bool) -> None:
    assert meant("candidate_kind", text) == ({"candidate_kind": kind}, sure)


def test_and_a_half() -> None:
    assert meant("period.weekly_hours", "24 and a half") == ({"period.weekly_hours": 24.5}, True)
    assert meant("period.weeks", "12 and a half weeks") == ({"period.weeks": 12.5}, True)
    assert meant("period.weekly_hours", "24 hours and a half") == ({"period.weekly_hours": 24.5}, True)
    assert meant("period.weeks", "2 weeks and a day") == ({"period.weeks": 2.2}, True)


@pytest.mark.parametrize("text", ["what i have to do now?", "what should i do then", "what now"])
def test_what_to_do_is_the_plan(text: str) -> None:
    assert heard("any", text) == {"act": "command", "command": "plan"}


@pytest.mark.parametrize(
    "text", ["what happens if i do 3 weeks at 28 hours", "qu'est-ce qui se passe si je fais 3 semaines à 28h ?"]
)
def test_what_happens_with_more_weeks_is_a_plan(text: str) -> None:
    assert heard("any", text) == {"act": "command", "command": "plan", "weeks": 3, "weekly_hours": 28}


@pytest.mark.parametrize(
    "text", ["what happens if i do only 10 weeks", "qu'est-ce qui se passe si je fais que 10 semaines"]
)
def test_what_happens_with_too_few_weeks_is_a_question(text: str) -> None:
    assert heard("any", text) == {"act": "question", "topic": "refused"}


def test_a_firm_that_everybody_knows_stands_after_in() -> None:
    told = {"period.kind": "internship", "period.employer": "amazon", START: "2025-09-01", END: "2025-11-15"}
    assert meant("period.kind", "internship in amazon from 1 september 2025 to 15 november 2025") == (told, True)
    assert meant("period.kind", "internship in Lyon") == ({"period.kind": "internship"}, True)


@pytest.mark.parametrize(
    ("ask", "text", "told"),
    [
        ("period.weekly_hours", "140 hours each month", {"period.weekly_hours": 32.25}),
        ("period.weekly_hours", "7h30 each day", {"period.weekly_hours": 37.5}),
        ("period.sector", "i have a doubt", {"period.sector": "unsure"}),
        ("first_names", "just Awa", {"first_names": "Awa"}),
        ("more_periods", "finish", {"yes_no": "no"}),
        (END, "until the end of the year", {END: "2025-12-31"}),
        (END, "until the end of the month", {END: "2025-10-31"}),
        ("has_period", "i am looking for one", {"yes_no": "no"}),
    ],
)
def test_small_words_of_english(ask: str, text: str, told: dict[str, object]) -> None:
    said = meant(ask, text)
    assert said is not None
    assert said[0] == told


@pytest.mark.parametrize("text", ["my brother works at UPS since march 2025", "i almost worked at UPS in march 2025"])
def test_the_stay_of_somebody_else_is_asked_back(text: str) -> None:
    said = meant("has_period", text)
    assert said is not None
    assert not said[1]


def test_what_is_no_name_of_a_firm() -> None:
    assert meant("period.employer", "no name, a small shop") != ({"period.employer": "no name"}, True)
    assert meant("period.employer", "my uncle's company") == ({"period.employer": "uncle's company"}, False)
    assert meant("period.confirm", "the company is not right", {"period.employer": "UPS"}) is None


@pytest.mark.parametrize("text", ["i can't find it", "i don't know how to write it"])
@pytest.mark.parametrize("ask", ["siret", "period.employer"])
def test_what_cannot_be_found_is_left_for_later(ask: str, text: str) -> None:
    assert heard(ask, text) == {"act": "command", "command": "skip"}


@pytest.mark.parametrize(
    "text",
    ["wait a minute", "i was alone", "self employed", "i worked for myself", "nowhere", "it closed", "same company"],
)
def test_who_employs_nobody_is_no_firm(text: str) -> None:
    assert meant("period.employer", text) is None or meant("period.employer", text) == (
        {"period.employer": text},
        False,
    )


def test_a_place_of_a_firm_is_asked_back() -> None:
    told = meant("period.employer", "at the warehouse of Amazon in Lille")
    assert told is not None
    assert not told[1]


@pytest.mark.parametrize("text", ["i told you already", "everybody says Momo"])
def test_a_sentence_is_no_name_for_sure(text: str) -> None:
    told = meant("first_names", text)
    assert told is None or not told[1]


@pytest.mark.parametrize("text", ["my boss will write it", "mon patron le remplira"])
def test_what_the_boss_will_write_is_left_to_him(text: str) -> None:
    assert heard("employer.address", text) == {"act": "command", "command": "skip"}


@pytest.mark.parametrize(
    ("text", "said"), [("no problem", "yes"), ("why not", "yes"), ("i don't agree", "no"), ("not at the moment", "no")]
)
def test_a_yes_that_begins_like_a_no(text: str, said: str) -> None:
    assert meant("yes_no", text) == ({"yes_no": said}, True)


@pytest.mark.parametrize(
    ("text", "at", "sure"),
    [
        ("tomorrow at 6", "2025-10-16T06:00", False),
        ("demain à 8", "2025-10-16T08:00", False),
        ("tomorrow at 6 pm", "2025-10-16T18:00", True),
        ("tomorrow 8 o'clock", "2025-10-16T08:00", True),
        ("half past six tomorrow", "2025-10-16T09:00", False),
    ],
)
def test_an_hour_without_its_half_of_the_day_is_asked_back(text: str, at: str, *, sure: bool) -> None:
    assert meant("reminder", text) == ({"reminder.at": at}, sure)


@pytest.mark.parametrize("text", ["wait a minute", "wait a second please", "just a moment"])
@pytest.mark.parametrize("ask", ["period.employer", "first_names", "period.start"])
def test_who_wants_a_moment_says_nothing_else(ask: str, text: str) -> None:
    assert heard(ask, text) == {"act": "unclear", "problem": "chitchat"}


@pytest.mark.parametrize(
    ("ask", "text"),
    [
        ("last_name", "family name Ba, first name Awa"),
        ("last_name", "my last name is Ba and my first name is Awa"),
        ("first_names", "first name Awa, last name Ba"),
    ],
)
def test_both_names_with_their_labels(ask: str, text: str) -> None:
    assert meant(ask, text) == ({"last_name": "Ba", "first_names": "Awa"}, True)


@pytest.mark.parametrize("text", ["since last October", "depuis octobre dernier"])
def test_the_month_that_runs_is_not_the_last_one(text: str) -> None:
    assert meant("period.dates", text) == ({START: "2024-10-01", END: "ongoing"}, False)


@pytest.mark.parametrize("text", ["it's GLS", "its GLS", "that's GLS", "it's at GLS", "the company's called GLS"])
def test_what_says_which_firm_it_is_stays_out_of_its_name(text: str) -> None:
    assert meant("period.employer", text) == ({"period.employer": "GLS"}, True)


@pytest.mark.parametrize("name", ["Swift Parcels", "Amazon DSP Livreo", "amazon"])
def test_the_firm_may_stand_behind_the_days(name: str) -> None:
    said = meant("has_period", f"a job from 3 March 2025 to 6 June 2025 at {name}, 35 hours a week")
    assert said is not None
    assert (said[0]["period.employer"], said[1]) == (name, True)


@pytest.mark.parametrize("text", ["I worked at home", "at school", "at night"])
def test_where_nobody_is_employed_names_no_firm(text: str) -> None:
    said = meant("period.employer", text)
    assert said is None or not said[1]


@pytest.mark.parametrize("text", ["i think it is correct", "i think yes correct"])
def test_that_it_may_be_correct_is_a_doubtful_yes(text: str) -> None:
    assert meant("period.confirm", text) == ({"yes_no": "yes"}, False)


@pytest.mark.parametrize("text", ["yes that's correct", "yes thats correct", "that is right", "its correct"])
def test_that_it_is_correct_is_a_yes_and_no_order_to_correct(text: str) -> None:
    assert meant("period.weeks", text) == ({"yes_no": "yes"}, True)


@pytest.mark.parametrize("text", ["in the company {}", "IN THE COMPANY {}", "the company {}"])
def test_the_word_for_the_company_is_no_part_of_its_name(text: str) -> None:
    assert meant("period.employer", text.format("GLS")) == ({"period.employer": "GLS"}, True)


@pytest.mark.parametrize("text", ["May the 19th 2023", "started may the 19th, 2023", "day 19 month 5 year 2023"])
def test_a_day_after_its_month_or_by_its_parts(text: str) -> None:
    assert meant(START, text) == ({START: "2023-05-19"}, True)


@pytest.mark.parametrize(
    ("ask", "text", "said"),
    [
        ("period.confirm", "PERFECT", "yes"),
        ("period.confirm", "it's ok", "yes"),
        ("period.confirm", "so all good", "yes"),
        ("period.confirm", "yes pls", "yes"),
        ("period.confirm", "moi ok", "yes"),
        ("more_periods", "ONLY THIS", "no"),
        ("more_periods", "that is everything", "no"),
        ("period.weeks", "I did all", "yes"),
        ("period.weeks", "yes all weeks", "yes"),
    ],
)
def test_a_yes_and_a_no_of_few_words(ask: str, text: str, said: str) -> None:
    held = {"period.employer": "DPD", START: "2025-03-03", END: "2025-06-06"}
    assert meant(ask, text, held) == ({"yes_no": said}, True)


@pytest.mark.parametrize(
    "text", ["I worked at épicerie du marché", "pour épicerie du marché", "with boulangerie martin"]
)
def test_a_shop_after_a_small_word_is_asked_back(text: str) -> None:
    said = meant("period.employer", text)
    assert said is not None
    assert said[0]["period.employer"] in text
    assert meant("period.employer", "dans une épicerie") is None


@pytest.mark.parametrize(
    "text", ["i answered phones", "i answered the phone", "customer service agent", "i was an agent at the counter"]
)
@pytest.mark.parametrize("ask", ["any", "period.sector"])
def test_who_tells_of_phones_calls_nobody(ask: str, text: str) -> None:
    assert heard(ask, text).get("command") != "human"


@pytest.mark.parametrize("text", ["i called but nobody answered, i want a human", "i need a customer service agent"])
def test_who_wants_somebody_gets_them(text: str) -> None:
    assert heard("any", text) == {"act": "command", "command": "human"}


@pytest.mark.parametrize(
    "text", ["i forgot one internship", "i forgot to tell you about a job", "i forgot my last job"]
)
def test_a_stay_that_was_forgotten_is_left_for_no_later(text: str) -> None:
    assert heard("any", text) != {"act": "command", "command": "skip"}
    assert heard("period.start", "i forgot") == {"act": "command", "command": "skip"}


@pytest.mark.parametrize(
    ("text", "said"), [("i do", "yes"), ("yes i did", "yes"), ("i don't", "no"), ("no i don't", "no")]
)
def test_a_yes_and_a_no_by_the_verb_alone(text: str, said: str) -> None:
    assert meant("has_period", text) == ({"yes_no": said}, True)
    assert heard("has_period", "i don't know") == {"act": "command", "command": "skip"}


def test_how_a_firm_is_spelled_is_its_name() -> None:
    assert meant("period.employer", "it's spelled Chronoposte") == ({"period.employer": "Chronoposte"}, True)
    assert meant("period.employer", "Written Words Ltd") == ({"period.employer": "Written Words Ltd"}, True)


def test_a_year_in_two_pairs() -> None:
    told = {START: "2025-03-03", END: "2025-06-06"}
    assert meant("period.dates", "from the third of march twenty twenty-five to the sixth of june") == (told, True)
    assert meant("birth_date", "the third of august nineteen ninety four") == ({"birth_date": "1994-08-03"}, True)
    hours = meant("period.weekly_hours", "twenty, twenty-five hours")
    assert hours is not None
    assert hours == ({"period.weekly_hours": 20}, False)


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("I was a mailman in London with Royal Mail in 2024", "Royal Mail"),
        ("I was a driver with Acme Logistics in 2024", "Acme Logistics"),
        ("courier for Speedy Bikes in 2024", "Speedy Bikes"),
        ("postman for Royal Mail from 3 March 2025 to 6 June 2025", "Royal Mail"),
    ],
)
def test_a_firm_stands_behind_with_and_for_where_a_trade_is_named(text: str, firm: str) -> None:
    assert (meant("has_period", text) or ({}, False))[0]["period.employer"] == firm


@pytest.mark.parametrize("text", ["I was a courier for Christmas 2024", "a driver with a van from 3 to 28 March 2025"])
def test_a_feast_or_a_van_is_no_firm(text: str) -> None:
    assert "period.employer" not in (meant("has_period", text) or ({}, False))[0]
