"""Orders to the bot as people give them: with their reason before or after, with « oups », in other words."""

from __future__ import annotations

import pytest

from .cases import meant
from .test_no_answers import heard


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("j'ai pas compris la question, répétez svp", "repeat"),
        ("répétez, j'ai pas compris", "repeat"),
        ("retour, j'ai fait une erreur", "back"),
        ("je me suis trompé dans les dates, je peux changer ?", "edit"),
        ("je sais pas, aidez-moi", "help"),
        ("je suis perdu, je veux tout recommencer depuis le début", "restart"),
        ("stop, je veux parler à quelqu'un", "human"),
        ("arrête tout je me désinscris", "stop"),
    ],
)
@pytest.mark.parametrize("ask", ["any", "period.start", "siret"])
def test_of_two_orders_the_one_that_is_no_reason_for_the_other_counts(ask: str, text: str, command: str) -> None:
    assert heard(ask, text) == {"act": "command", "command": command}


@pytest.mark.parametrize("text", ["supprime mes données, j'arrête", "supprime tout et arrête de m'écrire"])
def test_who_leaves_and_wants_all_deleted_has_it_deleted(text: str) -> None:
    assert heard("any", text) == {"act": "command", "command": "erase"}


@pytest.mark.parametrize("name", ["Stop Export", "Retour Plus", "Total Contact", "Plan Suite"])
def test_two_words_of_orders_may_be_a_firm(name: str) -> None:
    assert meant("period.employer", name) == ({"period.employer": name}, True)


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("oups je veux revenir à la question d'avant", "back"),
        ("c'était quoi la question déjà", "repeat"),
        ("j'en suis à combien là", "summary"),
        ("montre moi ce que j'ai déjà rentré", "summary"),
        ("j'ai mis quoi déjà ?", "summary"),
        ("donnez moi le modèle d'attestation", "certificate"),
        ("je veux le pdf à faire signer par mon patron", "certificate"),
        ("y'a une erreur dans ce que j'ai mis", "edit"),
        ("oups effacez ma dernière réponse", "undo"),
        ("remets comme c'était avant", "undo"),
        ("comment ça marche votre truc", "help"),
        ("passez moi quelqu'un de chez vous", "human"),
        ("je voudrais une copie de ce que vous avez sur moi", "export"),
        ("delete everything about me", "erase"),
        ("je veux plus que vous m'écriviez", "stop"),
        ("comment je fais pour finir à temps", "plan"),
        ("non merci annulez", "cancel"),
        ("j'ai besoin d'aide pour remplir", "help"),
    ],
)
@pytest.mark.parametrize("ask", ["any", "period.sector"])
def test_an_order_in_other_words_is_obeyed(ask: str, text: str, command: str) -> None:
    assert heard(ask, text) == {"act": "command", "command": command}


def test_what_was_said_already_is_no_order() -> None:
    assert heard("yes_no", "oui c'est ce que j'ai mis").get("command") != "summary"


def test_what_begins_with_where_agrees_to_nothing() -> None:
    text = "où j'en suis exactement dans mes semaines"
    assert heard("yes_no", text) == heard("any", text) == {"act": "command", "command": "summary"}
    assert meant("yes_no", "oui ou quoi") == ({"yes_no": "yes"}, False)


def test_the_second_one_is_a_period() -> None:
    assert heard("any", "delete the second one") == {"act": "command", "command": "delete_period", "index": 2}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("can we speak english", "en"),
        ("en español por favor", "es"),
        ("quiero hablar en español", "es"),
        ("on peut parler arabe ?", "ar"),
    ],
)
@pytest.mark.parametrize("ask", ["any", "last_name", "period.start"])
def test_a_language_is_asked_for_under_any_question(ask: str, text: str, language: str) -> None:
    assert heard(ask, text) == {"act": "command", "command": "language", "language": language}


@pytest.mark.parametrize(
    "text",
    [
        "c'est n'importe quoi votre machin",
        "ça sert à rien votre bot franchement",
        "vous me faites perdre mon temps",
        "tu comprends rien",
        "votre robot comprend rien",
        "c'est quoi ce bordel encore",
    ],
)
@pytest.mark.parametrize("ask", ["any", "period.employer", "period.dates"])
def test_who_scolds_the_bot_is_angry(ask: str, text: str) -> None:
    assert heard(ask, text) == {"act": "command", "command": "human"}


@pytest.mark.parametrize("text", ["c'est n'importe quoi votre truc, ça m'énerve", "ras le bol, vous servez à rien"])
@pytest.mark.parametrize("ask", ["any", "birth_date", "period.start"])
def test_who_says_twice_to_have_had_enough_is_angry(ask: str, text: str) -> None:
    assert heard(ask, text) == {"act": "command", "command": "human"}


@pytest.mark.parametrize("ask", ["any", "last_name", "period.employer"])
def test_to_let_it_drop_is_heard_as_it_is_spelled(ask: str) -> None:
    assert heard(ask, "nn laisse tombé") == {"act": "command", "command": "cancel"}


def test_the_paper_of_one_of_the_periods_is_asked_for() -> None:
    assert heard("any", "faire l'attestation du 2ème emploi") == {"act": "command", "command": "certificate"}
    assert heard("any", "prépare l'attestation pour la première période") == {
        "act": "command",
        "command": "certificate",
    }


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("ça suffit ?", "how_much"),
        ("du 3 mars au 30 mai 2025, ça suffit ?", "how_much"),
        ("mon cdi ça suffit ?", "job_counts"),
        ("39h c'est payé combien ?", "paid"),
    ],
)
def test_whether_it_is_enough_asks_how_much_is_needed(text: str, topic: str) -> None:
    assert heard("any", text) == {"act": "question", "topic": topic}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("et en faisant une semaine de plus à 39h ?", {"weeks": 1, "weekly_hours": 39}),
        ("if I work 3 extra weeks full time?", {"weeks": 3, "weekly_hours": 35}),
        ("si j'avais 10 semaines de plus à 30 heures", {"weeks": 10, "weekly_hours": 30}),
        ("et si c'est 4 semaines à mi-temps", {"weeks": 4, "weekly_hours": 17.5}),
        ("si jamais je fais 3 semaines à 35h", {"weeks": 3, "weekly_hours": 35}),
        ("si je prenais un mi-temps pendant 8 semaines en plus", {"weeks": 8, "weekly_hours": 17.5}),
    ],
)
def test_so_much_more_is_a_what_if_however_it_is_said(text: str, said: dict[str, int]) -> None:
    assert heard("any", text) == {"act": "command", "command": "plan", **said}


@pytest.mark.parametrize("text", ["je dois faire quoi pour arriver à 14 semaines", "comment arriver aux 14 semaines"])
def test_the_weeks_to_arrive_at_are_no_weeks_more(text: str) -> None:
    assert heard("any", text) == {"act": "command", "command": "plan"}


@pytest.mark.parametrize(
    ("ask", "text", "command"),
    [
        ("period.sector", "tu peux redemander ?", "repeat"),
        ("period.end", "je ne sais plus du tout quand ça s'est fini", "skip"),
        ("any", "que dois-je faire ici ?", "help"),
        ("any", "je veux un humain pas une machine", "human"),
    ],
)
def test_more_orders_in_other_words(ask: str, text: str, command: str) -> None:
    assert heard(ask, text) == {"act": "command", "command": command}


def test_a_year_long_past_asks_which_years_count() -> None:
    assert heard("period.dates", "du 1er mars au 30 juin 2019 ça compte ?") == {"act": "question", "topic": "window"}


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("faites retour", "back"),
        ("attends reviens", "back"),
        ("t'as dit quoi", "repeat"),
        ("tu disais ?", "repeat"),
        ("pardon j'ai pas entendu", "repeat"),
        ("what did you say", "repeat"),
        ("je vous l'envoie demain", "skip"),
        ("j'ai plus les papiers", "skip"),
        ("faut que je vérifie", "skip"),
        ("je n'en sais rien", "skip"),
        ("oula je sais plus", "skip"),
        ("je dois regarder mon contrat", "skip"),
        ("c'est marqué nulle part", "skip"),
        ("no clue", "skip"),
        ("stop annule", "cancel"),
        ("effacer et recommencer", "restart"),
        ("from the beginning please", "restart"),
        ("combien d'heures j'ai", "summary"),
        ("est-ce que je suis bon pour l'examen", "summary"),
        ("c'est quoi mon plan", "plan"),
        ("je dois commencer quand au plus tard", "plan"),
        ("l'attestation à remplir stp", "certificate"),
        ("there is a mistake", "edit"),
        ("oublie la 3ème période", "delete_period"),
        ("reviens à l'ancienne réponse", "undo"),
        ("what can you do", "help"),
        ("easier please", "help"),
        ("rappelle moi tous les lundis", "reminders"),
        ("parlez plus simplement", "help"),
        ("qqn peut me rappeler ?", "human"),
        ("comment contacter le service des examens", "human"),
        ("je peux écrire à qui", "human"),
        ("casse toi", "human"),
        ("une autre langue", "language"),
    ],
)
@pytest.mark.parametrize("ask", ["any", "period.weekly_hours"])
def test_orders_have_many_ways(ask: str, text: str, command: str) -> None:
    assert heard(ask, text)["command"] == command


def test_words_of_orders_may_tell_something_else() -> None:
    assert heard("any", "je suis pas suivi")["topic"] == "no_support"
    assert heard("any", "j'ai pas de compte cyclades")["topic"] == "cyclades"
    assert heard("period.end", "j'ai plus de contrat").get("command") != "skip"


@pytest.mark.parametrize("text", ["comment faire ?", "bonjour comment faire svp ?", "comment ça se passe ?"])
@pytest.mark.parametrize("ask", ["any", "period.start"])
def test_who_does_not_know_how_is_helped(ask: str, text: str) -> None:
    assert heard(ask, text) == {"act": "command", "command": "help"}


@pytest.mark.parametrize(
    "text",
    ["non j'ai rien fait encore", "non rien encore", "j'ai encore rien fait", "rien pour l'instant", "nothing yet"],
)
def test_who_has_done_nothing_yet_cancels_nothing(text: str) -> None:
    assert meant("has_period", text) == ({"yes_no": "no"}, True)
    assert heard("menu", "non rien") == {"act": "command", "command": "cancel"}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("si je fais 20h par semaine c'est pris en compte ?", "part_time"),
        ("si je travaille 20h par semaine faut plus de semaines ?", "part_time"),
        ("je suis majeur, suis-je concerné ?", "who_must"),
        ("dates des épreuves 2027", "exam_date"),
        ("et si j'ai juste bossé normal sans stage ça marche ?", "job_counts"),
        ("si je prends des vacances", None),
    ],
)
def test_whether_hours_count_is_a_question_and_no_plan(text: str, topic: str | None) -> None:
    assert heard("any", text) == {"act": "question", "topic": topic}
    told = {"act": "command", "command": "plan", "weeks": 5, "weekly_hours": 30}
    assert heard("any", "et si je fais 5 semaines de plus à 30h, ça compte ?") == told


def test_a_language_is_asked_for_in_a_long_sentence() -> None:
    told = {"act": "command", "command": "language", "language": "pt"}
    assert heard("any", "je parle pas bien français, en portugais c'est possible ?") == told


@pytest.mark.parametrize(
    "text", ["je veux commencer", "on peut commencer ?", "commencer", "tu me recommandes quoi", "je dépose ça où ?"]
)
def test_a_word_of_its_own_is_no_slip_of_an_order(text: str) -> None:
    assert heard("any", text)["act"] != "command"


@pytest.mark.parametrize("name", ["Appel", "Rendre", "Charge"])
def test_a_word_that_may_be_a_name_is_no_slip_of_an_order(name: str) -> None:
    assert meant("last_name", name) == ({"last_name": name}, True)


@pytest.mark.parametrize("name", ["Mme Stop", "M. Passe", "Madame Aide"])
def test_who_signs_may_have_the_name_of_an_order(name: str) -> None:
    assert meant("employer.signatory", name) == ({"employer.signatory": name}, True)


@pytest.mark.parametrize(
    "text", ["et si j'augmente mes heures ?", "si je diminue mes heures", "et si je continue comme ça ?"]
)
def test_more_or_less_of_it_is_a_what_if_without_a_figure_too(text: str) -> None:
    assert heard("any", text) == {"act": "command", "command": "plan"}


def test_the_hours_that_are_augmented_are_those_of_the_what_if() -> None:
    told = {"act": "command", "command": "plan", "weekly_hours": 35}
    assert heard("any", "et si j'augmente mes heures à 35 ?") == told


def test_the_paper_of_a_period_is_asked_for_by_its_place_too() -> None:
    assert heard("any", "tu m'envoies l'attestation du stage 2") == {"act": "command", "command": "certificate"}


def test_anger_with_a_question_mark_asks_nothing() -> None:
    assert heard("any", "vous vous foutez de moi ?") == {"act": "command", "command": "human"}


@pytest.mark.parametrize("text", ["je ne me rappelle pas", "je ne me rappelle plus", "je ne me souviens plus"])
def test_who_does_not_remember_stops_no_reminders(text: str) -> None:
    """« ne me rappelle pas » bids; with « je » it tells."""
    assert heard("period.start", text) == {"act": "command", "command": "skip"}
    assert heard("any", "ne me rappelle pas") == {"act": "command", "command": "stop_reminders"}


@pytest.mark.parametrize(
    ("text", "day"),
    [("je me rappelle plus c'était en juin 2025", "2025-06-01"), ("jme rappelle bien, le 3 mars 2025", "2025-03-03")],
)
def test_who_remembers_bids_nobody_to_remind_them(text: str, day: str) -> None:
    told = meant("period.start", text)
    assert told is not None
    assert told[0] == {"period.start": day}
    order = heard("period.start", "je me rappelle plus, rappelle-moi demain")
    assert (order["act"], order["command"]) == ("command", "reminders")


@pytest.mark.parametrize("text", ["j'abandonne", "tant pis", "I give up", "bon tant pis"])
@pytest.mark.parametrize("ask", ["period.employer", "period.start"])
def test_who_gives_up_names_no_firm_and_stops_nothing(ask: str, text: str) -> None:
    assert heard(ask, text) == {"act": "unclear", "problem": "chitchat"}


@pytest.mark.parametrize("text", ["bonsoir désolée il est tard", "désolé pour le retard", "sorry for the late reply"])
def test_who_excuses_the_hour_asks_for_no_deadline(text: str) -> None:
    assert heard("any", text) == {"act": "unclear", "problem": "chitchat"}
    assert heard("any", "c'est trop tard ?")["topic"] == "deadline"


@pytest.mark.parametrize(
    "text",
    [
        "erreur dans le CDD",
        "y a un problème avec le stage",
        "le CDD c'est pas bon",
        "y a une erreur dans le boulot",
        "la mission c'est faux",
    ],
)
def test_a_stay_in_which_something_is_wrong_is_to_be_mended(text: str) -> None:
    known = {"period.kind": "job", "period.start": "2025-03-03", "period.end": "2025-06-06"}
    assert heard("period.confirm", text, known) == {"act": "command", "command": "edit"}
    assert heard("period.confirm", "aucun problème avec le stage", known)["act"] != "command"
