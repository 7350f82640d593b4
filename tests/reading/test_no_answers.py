"""What is typed and answers nothing: a moment asked for, a yes where a name is asked, another language."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dialogs.reading.read import read

from .cases import BASE, meant

FREE_TEXT = ("period.employer", "last_name", "first_names", "address", "postal_city", "employer.role")
NUMBERS = ("period.start", "period.weekly_hours", "period.total_hours", "period.weeks", "siret", "yes_no")


def heard(ask: str, text: str, known: dict[str, Any] | None = None) -> dict[str, Any]:
    return read(ask, text, known or {}, date(2025, 10, 15), BASE).to_json()


@pytest.mark.parametrize("ask", [*FREE_TEXT, *NUMBERS])
@pytest.mark.parametrize("text", ["attends", "2 min", "une minute svp", "Attendez, je cherche", "wait"])
def test_a_moment_that_is_asked_for_is_no_answer(ask: str, text: str) -> None:
    assert heard(ask, text, {"period.weekly_hours": BASE}) == {"act": "unclear", "problem": "chitchat"}


def test_a_moment_does_not_hide_what_is_said_with_it() -> None:
    assert meant("period.start", "attends non le 12 mars 2025") == ({"period.start": "2025-03-12"}, True)
    assert meant("period.start", "12 mars 2025 non attends 13") == ({"period.start": "2025-03-13"}, True)
    assert meant("period.employer", "La Minute") == ({"period.employer": "La Minute"}, True)


@pytest.mark.parametrize("ask", ["period.sector", "yes_no", "more_periods", "period.kind"])
@pytest.mark.parametrize(
    "text", ["il fait chaud aujourd'hui", "hier il a plu", "demain j'ai rendez-vous", "on est lundi"]
)
def test_a_day_in_passing_begins_no_stay(ask: str, text: str) -> None:
    assert heard(ask, text)["act"] == "unclear"
    assert meant(ask, "j'ai commencé hier") == ({"period.start": "2025-10-14"}, True)


def test_what_goes_on_and_this_evening_are_no_stay_for_sure() -> None:
    today = {"period.start": "2025-10-15", "period.end": "ongoing"}
    assert meant("period.sector", "je suis en cours, dis moi ça ce soir") == (today, False)


@pytest.mark.parametrize(
    "text",
    [
        "c'est toujours la même question",
        "I have to go now",
        "il est toujours pas là le patron",
    ],
)
def test_now_and_still_among_other_words_are_asked_back(text: str) -> None:
    assert meant("period.end", text) == ({"period.end": "ongoing"}, False)
    assert meant("period.end", "j'y travaille toujours") == ({"period.end": "ongoing"}, True)


@pytest.mark.parametrize(
    "text", ["un stage non un emploi", "stage, non pardon, emploi", "an internship, no sorry a job"]
)
def test_a_kind_that_is_taken_back_is_asked_back(text: str) -> None:
    assert [reading["facts"] for reading in heard("period.kind", text)["readings"]] == [
        {"period.kind": "job"},
        {"period.kind": "internship"},
    ]
    assert meant("period.kind", "c'était un stage, non ?") == ({"period.kind": "internship"}, False)


def test_what_somebody_else_does_is_not_how_one_prepares() -> None:
    assert meant("candidate_kind", "candidat libre, mon cousin il a un CFA") == ({"candidate_kind": "individual"}, True)
    assert meant("candidate_kind", "ma soeur est au CNED et moi aussi") == ({"candidate_kind": "distance"}, False)
    assert meant("candidate_kind", "tout seul quoi") == ({"candidate_kind": "individual"}, True)


@pytest.mark.parametrize(
    "text",
    ["six mois s'achevant le 28 février 2025", "expirant le 28 février 2025", "avec un terme fixé au 28 février 2025"],
)
def test_a_contract_says_its_last_day_in_words_of_its_own(text: str) -> None:
    assert meant("period.dates", text)[0]["period.end"] == "2025-02-28"


def test_a_sum_of_money_begins_no_stay() -> None:
    said = meant("has_period", "Le salarié percevra une rémunération mensuelle de 1 801,80 euros.")
    assert said is None or "period.start" not in said[0]


@pytest.mark.parametrize("ask", ["yes_no", "period.confirm", "period.sector"])
def test_a_day_that_no_month_has_is_told_of_whatever_is_asked(ask: str) -> None:
    assert heard(ask, "31/02/2025") == {"act": "unclear", "problem": "impossible_date"}


def test_weeks_missed_need_no_name_where_weeks_are_asked() -> None:
    known = {"period.start": date(2025, 3, 3), "period.end": date(2025, 7, 4), "period.weekly_hours": BASE}
    assert meant("period.weeks", "j'ai raté 2", known) == ({"period.weeks": 16}, False)


@pytest.mark.parametrize("text", ["j'ai aidé mon frère", "l'an d'avant"])
def test_help_that_was_given_and_a_time_before_are_no_orders(text: str) -> None:
    assert heard("period.confirm", text)["act"] != "command"


def test_where_one_spent_a_day_is_no_firm_for_sure() -> None:
    assert meant("period.kind", "j'étais à la plage") in [None, ({"period.employer": "plage"}, False)]


@pytest.mark.parametrize("ask", FREE_TEXT)
@pytest.mark.parametrize("text", ["oui", "ok", "Non.", "rien"])
def test_a_yes_or_a_no_is_no_name_and_no_text(ask: str, text: str) -> None:
    assert "readings" not in heard(ask, text)


@pytest.mark.parametrize("town", ["Eu", "Y", "Ay"])
def test_a_town_may_have_the_name_of_a_small_word(town: str) -> None:
    assert meant("postal_city", town) == ({"city": town}, True)


@pytest.mark.parametrize("ask", ["period.employer", "last_name", "period.start"])
def test_a_language_that_is_bidden_is_nobodys_name(ask: str) -> None:
    assert heard(ask, "english please") == {"act": "command", "command": "language", "language": "en"}


@pytest.mark.parametrize("ask", ["period.employer", "period.start", "yes_no"])
def test_who_asks_for_the_question_gets_it_again(ask: str) -> None:
    assert heard(ask, "c'est quoi la question") == {"act": "command", "command": "repeat"}


def test_a_number_of_something_else_mends_no_hours() -> None:
    assert "readings" not in heard("period.confirm", "2 collègues", {"period.weekly_hours": BASE})
    assert meant("period.confirm", "non, 28", {"period.weekly_hours": 35}) == ({"period.weekly_hours": 28}, False)
    assert meant("yes_no", "non 35h30", {"period.weekly_hours": BASE}) == ({"period.weekly_hours": 35.5}, True)


@pytest.mark.parametrize(
    ("text", "order"), [("non effacez mes données", "erase"), ("non retour", "back"), ("non aide-moi", "help")]
)
def test_an_order_behind_a_no_is_obeyed(text: str, order: str) -> None:
    assert heard("yes_no", text) == {"act": "command", "command": order}


@pytest.mark.parametrize("text", ["à plus tard", "je reviens", "je reviens plus tard", "à tout à l'heure"])
@pytest.mark.parametrize("ask", ["period.sector", "yes_no", "period.weeks", "birth_date", "last_name"])
def test_who_says_goodbye_answers_nothing(ask: str, text: str) -> None:
    assert heard(ask, text) == {"act": "unclear", "problem": "chitchat"}


def test_later_says_nothing_of_the_firm() -> None:
    assert heard("period.sector", "plus tard") == {"act": "command", "command": "skip"}
    assert meant("more_periods", "c'est tout") == ({"yes_no": "no"}, True)
    assert meant("period.sector", "c'est tout") is None


def test_a_stay_that_has_not_begun_does_not_go_on() -> None:
    facts = {"period.kind": "internship", "period.employer": "DPD", "period.start": "2025-11-03"}
    assert meant("has_period", "pas encore mais je commence un stage chez DPD le 3 novembre 2025") == (facts, True)
    assert meant("period.end", "pas encore") == ({"period.end": "ongoing"}, True)


def test_a_reminder_in_some_hours_cannot_be_told_from_the_day_alone() -> None:
    assert meant("reminder", "dans 2 h") is None
    assert meant("reminder", "demain à 14h30") == ({"reminder.at": "2025-10-16T14:30"}, True)


@pytest.mark.parametrize("text", ["ni lycée ni CFA", "je suis pas à l'école", "pas au CNED"])
def test_who_refuses_the_other_ways_is_asked_whether_they_are_on_their_own(text: str) -> None:
    assert meant("candidate_kind", text) == ({"candidate_kind": "individual"}, False)


def test_a_number_after_a_town_without_districts_is_asked_back() -> None:
    assert meant("postal_city", "Lille 59") == ({"city": "Lille"}, False)
    assert meant("postal_city", "Paris 18") == ({"city": "Paris 18"}, True)


@pytest.mark.parametrize("ask", ["has_period", "period.end", "period.dates"])
def test_what_is_not_begun_has_no_dates(ask: str) -> None:
    assert meant(ask, "je n'ai pas encore commencé") is None


@pytest.mark.parametrize("ask", ["period.employer", "period.start", "any"])
@pytest.mark.parametrize(("text", "index"), [("enlève le 1er stage", 1), ("supprime la 2eme période", 2)])
def test_a_period_is_counted_in_figures_too(ask: str, text: str, index: int) -> None:
    assert heard(ask, text) == {"act": "command", "command": "delete_period", "index": index}


@pytest.mark.parametrize(("text", "language"), [("traduis en arabe", "ar"), ("no hablo español", "es")])
def test_a_language_is_bidden_where_a_name_is_asked(text: str, language: str) -> None:
    assert heard("period.employer", text) == {"act": "command", "command": "language", "language": language}


@pytest.mark.parametrize("text", ["2027", "session 2027", "en 2027", "je passe le CAP en 2027", "examen 2027"])
def test_the_year_of_the_exam_is_heard_where_it_is_not_asked(text: str) -> None:
    assert meant("candidate_kind", text) == ({"session": 2027}, True)


@pytest.mark.parametrize("text", ["1997", "né en 1997", "12/05/1997", "j'ai commencé en 2024 au Greta de 2024"])
def test_another_year_is_not_that_of_the_exam(text: str) -> None:
    said = meant("candidate_kind", text)
    assert said is None or "session" not in said[0]


@pytest.mark.parametrize(
    "text", ["je c pas", "jsai pas", "je sé pas", "sai pas", "me rappelle pas", "ça remonte à loin, j'ai oublié"]
)
def test_not_to_know_is_heard_as_it_is_spelled(text: str) -> None:
    assert heard("period.end", text) == {"act": "command", "command": "skip"}


def test_not_to_be_reminded_is_another_wish() -> None:
    assert heard("any", "ne me rappelle plus") == {"act": "command", "command": "stop_reminders"}


@pytest.mark.parametrize("ask", ["period.employer", "period.end", "address"])
@pytest.mark.parametrize("text", ["ché pas", "ché pas trop", "chepas", "je sais pas trop"])
def test_who_does_not_know_names_no_place(ask: str, text: str) -> None:
    assert heard(ask, text) == {"act": "command", "command": "skip"}
    assert meant("period.sector", text) == ({"period.sector": "unsure"}, True)


@pytest.mark.parametrize("text", ["je l'ai pas là je chercherai", "j'ai pas le siret", "mon patron doit me l'envoyer"])
def test_who_has_no_siret_at_hand_puts_it_off(text: str) -> None:
    assert heard("siret", text) == {"act": "command", "command": "skip"}


@pytest.mark.parametrize("text", ["j'ai pas de siret", "je n'ai pas de SIRET"])
def test_who_has_no_siret_says_so(text: str) -> None:
    assert meant("siret", text) == ({"siret": "none"}, True)


@pytest.mark.parametrize("text", ["non pas de rappel", "aucun rappel"])
def test_who_wants_no_reminder_gets_none(text: str) -> None:
    assert heard("reminder", text) == {"act": "command", "command": "stop_reminders"}


@pytest.mark.parametrize(
    "text", ["mon patron m'a dit qu'il y en a pas", "le chef dit qu'il n'y en a pas", "y'en a pas"]
)
def test_who_was_told_that_there_is_no_siret_says_so(text: str) -> None:
    assert meant("siret", text) == ({"siret": "none"}, True)
    assert meant("siret", "y'en a pas c'était un particulier") == ({"siret": "none"}, False)


@pytest.mark.parametrize("ask", ["period.weeks", "yes_no", "has_period", "period.confirm"])
@pytest.mark.parametrize("text", ["j'ai rien compris", "rien compris"])
def test_who_understood_nothing_says_neither_yes_nor_no(ask: str, text: str) -> None:
    assert heard(ask, text) == {"act": "command", "command": "help"}
    assert meant("period.weeks", "non, c'est bon") == ({"yes_no": "no"}, True)


@pytest.mark.parametrize(
    "text",
    [
        "thanks a lot",
        "thank you so much",
        "thank you very much",
        "t'es trop fort",
        "je te remercie",
        "merci pour tout à la prochaine",
    ],
)
def test_thanks_and_praise_are_chitchat(text: str) -> None:
    assert heard("any", text) == {"act": "unclear", "problem": "chitchat"}


@pytest.mark.parametrize("text", ["il n'y a pas de numéro", "il y a pas de numéro"])
def test_there_is_no_number(text: str) -> None:
    assert meant("siret", text) == ({"siret": "none"}, True)
    assert meant("period.sector", "i'm not sure") == ({"period.sector": "unsure"}, True)


@pytest.mark.parametrize("text", ["siret : néant", "SIRET: aucun", "sans"])
def test_a_label_before_none_changes_nothing(text: str) -> None:
    assert meant("siret", text) == ({"siret": "none"}, True)
    assert meant("siret", "73282932000074 73282932000074") == ({"siret": "73282932000074"}, True)


@pytest.mark.parametrize(
    ("ask", "text"),
    [
        ("period.employer", "à la maison"),
        ("period.employer", "on m'a refusé chez Amazon"),
        ("period.employer", "interim via adecco chez dpd"),
        ("postal_city", "dans le nord"),
        ("address", "12 rue pasteur lille 59"),
        ("address", "12 rue Hoche 590000 Lille"),
    ],
)
def test_what_is_hardly_the_answer_is_asked_back(ask: str, text: str) -> None:
    said = meant(ask, text)
    assert said is not None
    assert not said[1]


@pytest.mark.parametrize(
    ("ask", "text", "facts"),
    [
        ("first_names", "juste Paul", {"first_names": "Paul"}),
        ("first_names", "Juste", {"first_names": "Juste"}),
        ("address", "12 rue Hoche appt 14", {"address.line": "12 rue Hoche appt 14"}),
        ("address", "12 place du 8 mai 45", {"address.line": "12 place du 8 mai 45"}),
        ("period.employer", "La Maison du Colis", {"period.employer": "La Maison du Colis"}),
    ],
)
def test_what_only_looks_so_is_the_answer(ask: str, text: str, facts: dict[str, str]) -> None:
    assert meant(ask, text) == (facts, True)
    assert heard("last_name", "nom : inconnu") == {"act": "unclear"}


@pytest.mark.parametrize("ask", [*FREE_TEXT, "yes_no", "period.sector", "period.weeks", "period.end"])
@pytest.mark.parametrize("text", ["je comprends pas", "Je comprends pas.", "compris pas", "i understand not"])
def test_a_word_of_agreement_that_is_denied_is_no_no(ask: str, text: str) -> None:
    assert "yes_no" not in str(heard(ask, text))
    assert "period.sector" not in heard(ask, text).get("readings", [{}])[0].get("facts", {})


def test_who_does_not_understand_asks_for_help() -> None:
    for ask in ("period.sector", "has_period", "more_periods", "period.confirm", "period.weeks", "period.kind"):
        assert heard(ask, "je comprends pas") == {"act": "command", "command": "help"}


def test_thanks_for_what_was_explained_are_no_certain_word_of_the_sector() -> None:
    assert meant("period.sector", "ok merci") == ({"period.sector": "yes"}, False)
    assert meant("period.sector", "oui merci") == ({"period.sector": "yes"}, True)
    assert meant("period.sector", "ok") == ({"period.sector": "yes"}, True)


@pytest.mark.parametrize(
    "text", ["bien sûr", "pas de problème", "tout à fait", "on continue", "ça va pas", "je crois que oui"]
)
def test_phrases_of_a_yes_are_no_firm(text: str) -> None:
    assert heard("period.employer", text)["act"] == "unclear"


@pytest.mark.parametrize("text", ["Nickel", "Exact", "go"])
def test_a_single_word_of_a_yes_may_be_a_firm_and_is_asked_back(text: str) -> None:
    assert meant("period.employer", text) == ({"period.employer": text}, False)


@pytest.mark.parametrize("ask", ["period.employer", "employer.signatory"])
@pytest.mark.parametrize(
    "text", ["mon patron répond pas", "my boss won't sign", "my boss doesn't answer", "rien à dire"]
)
def test_what_is_denied_of_somebody_is_no_name(ask: str, text: str) -> None:
    assert "readings" not in heard(ask, text)


@pytest.mark.parametrize("name", ["Jamais Vu", "Conseil départemental du Pas-de-Calais", "Pas de Calais Habitat"])
def test_a_name_may_have_a_word_of_denial_with_a_capital(name: str) -> None:
    assert meant("period.employer", name) == ({"period.employer": name}, True)


@pytest.mark.parametrize("text", ["too long", "it's long", "it's too long"])
def test_who_finds_it_long_in_english_is_tired(text: str) -> None:
    assert heard("period.employer", text) == {"act": "unclear", "problem": "chitchat"}


def test_who_does_not_know_whether_it_counts_is_unsure_of_the_sector() -> None:
    assert meant("period.sector", "je sais pas si ça compte") == ({"period.sector": "unsure"}, True)
    assert meant("period.sector", "je sais pas si ça compte, je faisais les cartons") == (
        {"period.sector": "unsure"},
        False,
    )
    assert heard("period.sector", "ça compte ?") == {"act": "question", "topic": "sector"}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("non pas encore mais j'ai un stage prévu", {"period.kind": "internship"}),
        ("pas encore, j'ai un stage prévu chez DPD", {"period.kind": "internship", "period.employer": "DPD"}),
    ],
)
def test_a_stay_that_is_planned_does_not_go_on(text: str, facts: dict[str, str]) -> None:
    assert meant("has_period", text) == (facts, True)


def test_not_yet_is_no_first_day_and_may_say_that_it_is_not_over() -> None:
    assert meant("period.start", "pas encore") is None
    assert meant("period.end", "pas encore fini") == ({"period.end": "ongoing"}, True)
    assert meant("period.end", "pas encore, je finis le 6 juin 2025") == ({"period.end": "2025-06-06"}, True)


@pytest.mark.parametrize("text", ["35", "12", "3"])
def test_a_number_of_few_figures_is_no_firm(text: str) -> None:
    assert meant("period.employer", text) is None
    assert meant("period.employer", "3 Suisses") is not None


@pytest.mark.parametrize(
    "text",
    ["montre mes rappels", "liste mes rappels", "c'est quoi mes rappels", "show my reminders", "list my reminders"],
)
def test_who_wants_to_see_the_reminders_stops_none(text: str) -> None:
    assert heard("any", text) == {"act": "command", "command": "reminders"}


@pytest.mark.parametrize("text", ["plus de rappels", "arrête les rappels", "no more reminders", "supprime mes rappels"])
def test_who_wants_no_reminders_is_heard_all_the_same(text: str) -> None:
    assert heard("any", text) == {"act": "command", "command": "stop_reminders"}


@pytest.mark.parametrize("text", ["yes english", "oui anglais", "yes i speak english"])
def test_a_yes_to_a_language_is_no_yes_to_the_notice(text: str) -> None:
    assert heard("notice", text) == {"act": "command", "command": "language", "language": "en"}


@pytest.mark.parametrize("text", ["amazon c bon ou pas", "dpd ça compte ou pas", "la poste c ok ?"])
def test_whether_a_firm_is_right_is_a_question_and_no_other_name(text: str) -> None:
    assert heard("any", text, {"period.employer": "Amazon"}) == {"act": "question", "topic": "sector"}


@pytest.mark.parametrize("text", ["par moi même", "moi tout seul", "moi-même"])
def test_oneself_is_a_way_to_prepare(text: str) -> None:
    assert meant("candidate_kind", text) == ({"candidate_kind": "individual"}, True)


@pytest.mark.parametrize(
    "text",
    [
        "tout laisser vide",
        "vide",
        "à remplir par l'employeur",
        "l'employeur le fera",
        "je laisse l'employeur remplir",
        "leave it empty",
    ],
)
@pytest.mark.parametrize("ask", ["employer.type", "employer.activity", "employer.signatory", "address", "postal_city"])
def test_a_box_that_is_left_empty_holds_no_such_words(ask: str, text: str) -> None:
    assert heard(ask, text) == {"act": "command", "command": "skip"}
    assert heard("employer.activity", "l'entreprise livre des colis")["act"] == "answer"


@pytest.mark.parametrize("text", ["où ça ?", "c'est où ça ?", "je trouve ça où ?"])
def test_where_it_is_is_asked_of_the_siret(text: str) -> None:
    assert heard("siret", text) == {"act": "question", "topic": "siret"}


@pytest.mark.parametrize("text", ["et si je finis après le 28 novembre ?", "si j'arrête après la date limite ?"])
def test_an_end_after_a_day_is_work_that_is_planned(text: str) -> None:
    assert heard("any", text) == {"act": "question", "topic": "planned"}


@pytest.mark.parametrize("ask", ["period.start", "period.end", "period.dates"])
@pytest.mark.parametrize(
    "text", ["qu'est ce que je dois faire maintenant", "je dois faire quoi maintenant", "what should I do now"]
)
def test_who_asks_what_to_do_now_is_at_no_stay(ask: str, text: str) -> None:
    assert heard(ask, text) == {"act": "command", "command": "plan"}
    assert meant("period.end", "j'y travaille maintenant") == ({"period.end": "ongoing"}, True)


def test_a_stay_that_is_only_mentioned_is_of_no_kind() -> None:
    assert meant("period.weekly_hours", "stop on arrête là pour ce stage") is None
    assert meant("period.weekly_hours", "c'était un stage") == ({"period.kind": "internship"}, True)


def test_how_certain_somebody_is_is_no_share_of_full_time() -> None:
    assert meant("yes_no", "oui sûr à 100%") == ({"yes_no": "yes"}, True)
    assert meant("period.weekly_hours", "28h sûr à 90%") == ({"period.weekly_hours": 28}, False)
    assert meant("period.weekly_hours", "80% sur l'année") == ({"period.weekly_hours": 28}, False)
