"""What is said to the bot in the place of an answer: orders, questions, courtesies; and answers that look like them."""

from __future__ import annotations

import pytest

from .cases import meant
from .test_no_answers import heard

TAKING = {"erase", "delete_period", "stop", "restart", "stop_reminders", "cancel", "undo"}


@pytest.mark.parametrize(
    ("ask", "text", "command"),
    [
        ("first_names", "attends go back", "back"),
        ("address", "retournez avant svp", "back"),
        ("period.employer", "réécrivez la question", "repeat"),
        ("period.dates", "vous avez demandé quoi", "repeat"),
        ("period.weekly_hours", "moi pas savoir", "skip"),
        ("siret", "mon patron me donnera ça demain", "skip"),
        ("period.start", "i can't recall", "skip"),
        ("address", "recommencer à 0 svp", "restart"),
        ("any", "mes rappels c'est quoi", "reminders"),
        ("any", "garde mes rappels stp", "reminders"),
        ("yes_no", "oops wrong button", "undo"),
        ("period.sector", "j'ai rien compris wesh", "help"),
        ("period.dates", "faut mettre quoi", "help"),
        ("period.start", "how should i write the date", "help"),
        ("any", "list my jobs", "summary"),
        ("any", "j'en suis à combien d'heures", "summary"),
        ("any", "droit à l'effacement", "erase"),
        ("any", "j'en ai plein le dos", "human"),
        ("any", "t'es un bouffon", "human"),
        ("any", "bande d'incapables va", "human"),
        ("any", "tu me saoules", "human"),
        ("any", "arrêtez avec vos boutons", "human"),
        ("any", "arrêtez de tourner en rond", "human"),
        ("any", "vous racontez n'importe quoi depuis tout à l'heure", "human"),
        ("any", "fini les rappels, merci", "stop_reminders"),
        ("siret", "je vous le donnerai quand je rentre", "skip"),
        ("any", "passez-moi le rectorat", "human"),
        ("any", "je suis nul avec ces trucs aidez moi", "help"),
        ("period.start", "aucun souvenir", "skip"),
        ("siret", "i'll look it up tonight", "skip"),
        ("any", "clear all my data", "erase"),
        ("any", "les rappels ça me saoule", "stop_reminders"),
        ("yes_no", "les rappels jen ve plu", "stop_reminders"),
        ("period.end", "wipe my data now", "erase"),
        ("period.end", "ça suffit maintenant je veux parler à un responsable", "human"),
        ("period.end", "je comprends toujours pas", "help"),
        ("any", "lâchez-moi la grappe et fichez-moi la paix, ne m'envoyez plus rien", "stop"),
        ("any", "mon patron part vendredi, il faut qu'il signe avant, envoyez-moi l'attestation", "certificate"),
        ("any", "et en rajoutant deux semaines à 24h par semaine ?", "plan"),
        ("period.employer", "le nom m'échappe, passez", "skip"),
        ("period.employer", "dites-moi où j'en suis avant qu'on continue", "summary"),
        ("employer.address", "je connais pas l'adresse, on continue sans ?", "skip"),
        ("any", "jcapte r", "help"),
        ("any", "comment faire pour compléter les heures qu'il me manque ?", "plan"),
    ],
)
def test_an_order_is_obeyed_whatever_is_asked(ask: str, text: str, command: str) -> None:
    assert heard(ask, text)["command"] == command


@pytest.mark.parametrize(
    "text",
    [
        "the first one is fine keep it",
        "garde le deuxième stage",
        "ma soeur a abandonné le cap",
        "les rappels c'est bien laissez les",
        "i never asked you to stop",
        "je n'ai jamais demandé d'arrêter",
        "tout va être effacé après l'examen ?",
        "si je tape stop vous supprimez tout ?",
        "j'espère que rien ne va s'effacer",
    ],
)
def test_what_is_kept_asked_or_supposed_is_not_taken_away(text: str) -> None:
    assert heard("any", text).get("command") not in TAKING


def test_what_is_kept_of_several_leaves_the_others_to_be_taken() -> None:
    for text in ("garde le premier et enlève le deuxième", "les trois premiers c'est bon mais enlève le deuxième"):
        assert heard("any", text) == {"act": "command", "command": "delete_period", "index": 2}


@pytest.mark.parametrize(
    ("ask", "text", "at"),
    [
        ("period.dates", "j'ai pas le temps écris moi demain soir", "2025-10-16T19:00"),
        ("any", "can you text me tomorrow", "2025-10-16T09:00"),
        ("any", "faites-moi signe vendredi", "2025-10-17T09:00"),
        ("any", "mets une alarme pour le 3 novembre", "2025-11-03T09:00"),
    ],
)
def test_who_wants_to_be_written_to_is_reminded(ask: str, text: str, at: str) -> None:
    assert heard(ask, text) == {"act": "command", "command": "reminders", "at": at}


def test_not_to_know_whether_it_was_of_the_sector_is_a_doubt() -> None:
    assert meant("period.sector", "j'en sais rien frère") == ({"period.sector": "unsure"}, True)
    assert heard("period.sector", "j'en ai aucune idée mon gars")["act"] != "command"
    assert heard("period.sector", "je préfère ne pas répondre")["command"] == "skip"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("can you write in spanish", "es"),
        ("I prefer portuguese", "pt"),
        ("can we go back to french", "fr"),
        ("can I get this in english?", "en"),
        ("is there an english version?", "en"),
        ("do you have it in portuguese", "pt"),
        ("can we do this in english, my french is bad", "en"),
        ("puedes hablar español", "es"),
        ("تكلم عربي", "ar"),
    ],
)
def test_a_language_may_be_asked_for_as_a_question(text: str, language: str) -> None:
    assert heard("any", text) == {"act": "command", "command": "language", "language": language}


@pytest.mark.parametrize(
    "text",
    [
        "hello how are you",
        "comment allez-vous",
        "merci pour votre aide",
        "thanks for everything",
        "merci beaucoup que dieu vous bénisse",
        "have a nice evening",
        "good evening sir",
        "bonjour à toute l'équipe",
        "bom dia",
        "you're the best",
        "vous êtes super gentil merci",
        "haha t'es marrant",
        "ramadan moubarak",
        "ok je vois",
    ],
)
def test_a_courtesy_answers_nothing(text: str) -> None:
    assert heard("any", text) == {"act": "unclear", "problem": "chitchat"}


@pytest.mark.parametrize(
    ("text", "command"),
    [("merci de supprimer mes données", "erase"), ("merci mais passez-moi quelqu'un", "human")],
)
def test_thanks_beside_an_order_take_nothing_from_it(text: str, command: str) -> None:
    assert heard("any", text)["command"] == command


@pytest.mark.parametrize(
    ("ask", "text", "topic"),
    [
        ("period.kind", "I already work there does that count", "job_counts"),
        ("any", "the firm pays the trainees or not", "paid"),
        ("any", "are jobs from 2023 still valid", "window"),
        ("siret", "comment passer le permis caces ?", None),
        ("any", "can I take the exam in my language", None),
        ("any", "is there a lift in the building", None),
        ("any", "c'est pr tt le monde les 14 semaines", "who_must"),
        ("siret", "ton équipe de foot préférée c'est laquelle", None),
        ("birth_date", "et si on n'est pas majeur ?", "minor"),
        ("birth_date", "I'm only 16 is that a problem", "minor"),
        ("period.end", "la date limite c'est laquelle", "deadline"),
        ("any", "si je bosse que 20h par semaine ça marche ou faut être à plein temps", "part_time"),
    ],
)
def test_a_question_has_its_topic_without_its_sign(ask: str, text: str, topic: str | None) -> None:
    assert heard(ask, text) == {"act": "question", "topic": topic}


@pytest.mark.parametrize("text", ["annule ce truc là", "supprimez ce que vous savez", "montre la liste des boîtes"])
def test_what_is_bidden_is_no_firm_for_sure(text: str) -> None:
    read = heard("period.employer", text)
    assert read["act"] != "answer" or not read["readings"][0]["sure"]


@pytest.mark.parametrize("name", ["Stop Colis", "Passe Muraille", "Aide Service"])
def test_a_firm_may_be_called_like_an_order(name: str) -> None:
    assert heard("period.employer", name)["readings"][0]["facts"] == {"period.employer": name}


@pytest.mark.parametrize(
    ("ask", "text", "facts"),
    [
        ("period.end", "on a tout arrêté le 30/06/2025", {"period.end": "2025-06-30"}),
        ("period.kind", "un cdi ou non je sais plus", {"period.kind": "job"}),
        ("yes_no", "oui merci pour tout", {"yes_no": "yes"}),
    ],
)
def test_an_answer_stays_one(ask: str, text: str, facts: dict[str, str]) -> None:
    assert heard(ask, text)["act"] in {"answer", "command"}
    assert heard(ask, text).get("readings", [{"facts": facts}])[0]["facts"] == facts
