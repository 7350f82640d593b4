"""Who greets, calls, announces a question, is tired or leaves gets an answer to that; the open question stays."""

from __future__ import annotations

import pytest

from dialogs.words.effects import HandOver
from tests.dialogs.playing import MET, PERIOD, PERSON, Player, visit

SAID = [
    ("j'ai une question", "écrivez votre question"),
    ("jai une petite question svp", "écrivez votre question"),
    ("je peux vous demander un truc ?", "écrivez votre question"),
    ("can i ask a question?", "écrivez votre question"),
    ("j'ai pas de question", "Très bien."),
    ("allo ?", "je suis là"),
    ("vous êtes là ?", "je suis là"),
    ("2 min", "Prenez votre temps."),
    ("merci à demain", "À bientôt."),
    ("je dois y aller", "À bientôt."),
    ("on continue plus tard", "À bientôt."),
    ("je suis fatiguée", "faire une pause"),
    ("c'est trop long", "faire une pause"),
    ("j'ai pas le temps là", "faire une pause"),
    ("me revoilà", "Nous reprenons"),
    ("re", "Nous reprenons"),
    ("je m'arrête là", "À bientôt."),
    ("j'ai bien compris, je vous remercie", "Très bien."),
    ("ok merci", "Avec plaisir."),
    ("trop de questions", "faire une pause"),
    ("vous posez trop de questions", "faire une pause"),
    ("arretez avec vos questions", "faire une pause"),
    ("j'ai pas que ça à faire", "faire une pause"),
    ("too many questions", "faire une pause"),
    ("merci beaucoup", "Avec plaisir."),
    ("merci bcp vous m'avez aidé", "Avec plaisir."),
    ("salut ça va", "Bonjour."),
    ("je stresse un peu", "C'est normal."),
    ("j'ai peur de me tromper", "C'est normal."),
    ("i'm worried about the exam", "C'est normal."),
    ("j'ai perdu mon contrat", "répondez de mémoire"),
    ("je trouve pas mes fiches de paie", "répondez de mémoire"),
    ("désolé pour mon français", "Je vous comprends"),
    ("excusez moi je parle pas bien", "Je vous comprends"),
    ("I don't speak well", "Je vous comprends"),
    ("je suis nul", "Je vous comprends"),
    ("je suis trop nulle en français", "Je vous comprends"),
    ("I'm bad at this", "Je vous comprends"),
    ("encore un mot", "écrivez votre question"),
    ("encore un mot : merci", "Avec plaisir."),
    ("c'est bientôt fini ?", "quelques questions courtes"),
    ("encore combien de questions ?", "quelques questions courtes"),
    ("c'est long encore ?", "quelques questions courtes"),
    ("y en a pour longtemps ?", "quelques questions courtes"),
    ("ça prend combien de temps ?", "quelques questions courtes"),
    ("how long does it take?", "quelques questions courtes"),
    ("how many questions left?", "quelques questions courtes"),
    ("n'efface rien stp", "rien n'est effacé"),
    ("je veux pas arrêter", "rien n'est arrêté"),
]
OPEN = {"birth_date": PERSON[:-1], "period.employer": (*PERSON, "!has_period:yes", "!period.kind:job")}


@pytest.mark.parametrize("question", OPEN)
@pytest.mark.parametrize(("said", "answer"), SAID)
def test_what_answers_nothing_is_answered_and_the_question_stays(question: str, said: str, answer: str) -> None:
    player = Player().does(*OPEN[question], said)
    assert answer in player.text
    assert player.ask == question
    assert not any(isinstance(effect, HandOver) for effect in player.turns[-1].effects)


@pytest.mark.parametrize("said", ["tu me fatigues", "stop ça me saoule"])
def test_who_has_had_enough_of_us_is_not_told_to_rest(said: str) -> None:
    player = Player().does(*OPEN["birth_date"], said)
    assert HandOver("angry") in player.turns[-1].effects


@pytest.mark.parametrize(
    "said", ["pourquoi ?", "pourquoi cette question ?", "pk vous demandez ça", "why do you need this?"]
)
def test_why_is_answered_typed_as_pressed(said: str) -> None:
    pressed, typed = (Player().does(*OPEN["birth_date"], act) for act in ("!why:birth_date", said))
    assert typed.text == pressed.text


def test_a_question_of_the_field_that_begins_with_why_is_answered_as_such() -> None:
    assert "source:how_much" in Player().does(*OPEN["birth_date"], "pourquoi 490 heures ?").buttons


def test_before_the_notice_nothing_is_promised_of_words_that_say_nothing() -> None:
    assert "Je lirai" not in Player().does("bonjour", "j'ai un truc à demander").text
    assert "Je lirai" in Player().does("bonjour", "j'ai bossé chez DPD").text


def test_where_a_reminder_is_asked_a_goodbye_may_say_when() -> None:
    assert Player().does(*PERSON, "rappelle-moi", "à lundi").ask != "reminder"


@pytest.mark.parametrize(
    ("said", "answer"),
    [("ça fait combien en tout", "Comptées"), ("c'est quoi la prochaine étape", "attestation")],
)
def test_at_the_end_the_sum_and_the_next_step_are_asked_for_in_few_words(said: str, answer: str) -> None:
    player = Player().does(*MET)
    assert answer in player.does(said).text
    assert player.ask == "menu"


@pytest.mark.parametrize(
    "said", ["j'arrete la pour ce soir", "je m'arrête là pour aujourd'hui", "that's all for today"]
)
def test_who_stops_for_tonight_changes_no_day_and_still_hears_from_us(said: str) -> None:
    player = Player().does(*MET, "/attestation", "Perrin", "Gilles", "12 rue des Lilas", "69003 Lyon", said)
    assert "À bientôt." in player.text
    assert player.ask == "employer.type"
    assert not player.conversation.stopped


def test_the_last_question_before_the_result_is_said_to_be_one() -> None:
    assert "dernière question" in visit(*PERIOD, "c'est fini ?").text
    assert visit(*PERIOD, "c'est fini").ask == "menu"


@pytest.mark.parametrize("said", ["j'ai peur de pas avoir assez d'heures", "c'est fini le 3 juin ?", "fini ?"])
def test_what_asks_of_the_stay_is_no_question_of_the_form(said: str) -> None:
    player = Player().does(*OPEN["period.employer"], said)
    assert "C'est normal." not in player.text
    assert "quelques questions courtes" not in player.text
