"""A person who asks for a certificate: what is asked, what may be left, what comes at the end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dialogs.words.effects import Issue, Paper
from dialogs.words.facts import Key
from tests.dialogs.playing import MET, PERSON, Player, labels, visit

ME = ("Da Silva", "Yasmine", "12 bis rue de l'Église, 59000 Lille")
LEFT = "!employer.type:all_later"
SECOND = (
    *("!more_periods:yes", "!period.kind:internship", "Chronopost", "du 1er septembre au 30 septembre 2025"),
    *("!period.weekly_hours:35", "!period.sector:yes", "!period.weeks:as_computed", "!period.confirm:ok"),
)
TWO = (*MET[:-1], *SECOND, "!more_periods:no")


def papers(player: Player, kind: str = "certificate") -> list[Paper]:
    """The papers of the last turn."""
    return [paper for say in player.messages for paper in say.papers if paper.kind == kind]


def boxes(player: Player) -> Any:
    (paper,) = papers(player)
    return paper.data


def test_only_what_is_not_known_is_asked() -> None:
    player = visit(*MET, "!menu:identify", "Da Silva", "Yasmine", "!cyclades_number:skip", "/attestation")
    assert player.ask == "address"
    player.does("12 bis rue de l'Église")
    assert player.ask == "postal_city"  # the street alone was said


def test_first_names_with_particles_are_no_other_last_name() -> None:
    player = visit(*MET, "!menu:certificate", "da silva", "maria de la luz")
    assert (player.value("last_name"), player.value("first_names")) == ("da silva", "maria de la luz")
    assert player.ask == "address"


def test_an_address_said_whole_answers_the_town_too() -> None:
    player = visit(*MET, "!menu:certificate", *ME)
    assert player.ask == "employer.type"
    held = [player.value(field) for field in ("address.line", "postal_code", "city")]
    assert held == ["12 bis rue de l'Église", "59000", "Lille"]


def test_the_address_of_the_employer_is_not_the_persons() -> None:
    player = visit(*MET, "!menu:certificate", *ME, "!employer.type:later", "4 rue du Tri, 75018 Paris")
    assert player.value("city") == "Lille"
    assert player.value("employer.city", 1) == "Paris"
    assert player.ask == "employer.activity"


def test_all_can_be_left_to_the_employer_in_one_tap() -> None:
    player = visit(*MET, "!menu:certificate", *ME, LEFT)
    data = boxes(player)
    assert data["candidate"]["last_name"] == "Da Silva"
    assert data["employer"]["name"] == "La Poste"
    assert data["employer"]["siret"] is None
    assert not any(activity["done"] for activity in data["activities"])
    assert player.ask == "menu"


def test_i_do_not_know_leaves_a_box_open() -> None:
    player = visit(*MET, "!menu:certificate", "je sais pas", "!first_names:skip", "!address:skip", "!postal_city:skip")
    assert player.ask == "employer.type"
    player.does("je sais pas")
    assert player.value("employer.type", 1) == "later"
    player.does("!employer.address:later", "je sais pas")
    assert player.value("employer.city", 1) == "later"


def test_activities_are_ticked_and_unticked_one_by_one() -> None:
    player = visit(*MET, "!menu:certificate", *ME, "!employer.type:later", "!employer.address:later")
    player.does("!employer.postal_city:later", "!employer.activity:later")
    for choice, held in (
        ("incoming", ("incoming",)),
        ("outgoing", ("incoming", "outgoing")),
        ("incoming", ("outgoing",)),
    ):
        player.does(f"!employer.activities:{choice}")
        assert player.value("employer.activities", 1) == held
        assert player.ask == "employer.activities"
    player.does("!employer.activities:ok")
    assert player.ask == "employer.siret"


def test_activities_can_be_typed_by_their_numbers() -> None:
    player = visit(*MET, "!menu:certificate", *ME, "!employer.type:later", "!employer.address:later")
    player.does("!employer.postal_city:later", "!employer.activity:later", "1 et 3")
    assert player.value("employer.activities", 1) == ("incoming", "outgoing")
    assert player.ask == "employer.siret"


@pytest.mark.parametrize("said", ["les 2 premières", "toutes sauf la 2", "1 et 7"])
def test_words_that_are_no_numbers_of_activities_tick_none(said: str) -> None:
    player = visit(*MET, "!menu:certificate", *ME, "!employer.type:later", "!employer.address:later")
    player.does("!employer.postal_city:later", "!employer.activity:later", said)
    assert player.value("employer.activities", 1) is None
    assert player.ask == "employer.activities"
    assert "Exemple : 1 et 3." in player.text


def test_a_siret_that_fails_its_check_is_told_and_may_be_kept() -> None:
    player = visit(*MET, "!menu:certificate", *ME, "!employer.type:later", "!employer.address:later")
    player.does("!employer.postal_city:later", "!employer.activity:later", "!employer.activities:later")
    player.does("356 000 000 49838")
    assert "ne passe pas le contrôle" in player.text
    assert player.value("employer.siret", 1) is None
    player.does("!employer.siret:1")
    assert player.value("employer.siret", 1) == "35600000049838"
    assert player.ask == "employer.signatory"


def test_the_employers_kit_comes_with_the_file_and_what_was_given_is_kept() -> None:
    player = visit(*MET, "!menu:certificate", *ME, LEFT)
    kit = player.text
    for said in ("Cases que l'employeur remplit", "Pouvez-vous vérifier", "Avant de téléverser dans Cyclades"):
        assert said in kit
    (kept,) = (effect.certificate for effect in player.turns[-1].effects if isinstance(effect, Issue))
    assert kept["paper"]["data"] == boxes(player)
    assert player.value("certificate.issued", 1) is not None


def test_with_two_employers_the_second_one_is_offered_and_the_persons_boxes_are_not_asked_again() -> None:
    player = visit(*TWO, "!menu:certificate")
    assert {"certificate:1", "certificate:2", "certificate:no"} <= set(player.buttons)
    player.does("!certificate:2", *ME, LEFT)
    assert boxes(player)["employer"]["name"] == "Chronopost"
    assert player.ask == "certificate"
    assert "certificate:2" not in player.buttons
    player.does("!certificate:1")
    assert player.ask == "employer.type"
    player.does(LEFT)
    assert boxes(player)["internship"] is None
    assert player.ask == "menu"


@pytest.mark.parametrize("no", ["!certificate:no", "non", "!back"])
def test_no_other_certificate_leads_back_to_the_menu(no: str) -> None:
    player = visit(*TWO, "!menu:certificate", "!certificate:2", *ME, LEFT, no)
    assert player.ask == "menu"
    assert not papers(player)


def test_back_goes_from_question_to_question_and_out_of_the_visit() -> None:
    player = visit(*MET, "!menu:certificate", "Da Silva", "Yasmine")
    assert player.does("!back").ask == "first_names"
    assert player.does("Yasmina").ask == "address"
    assert player.does("!back", "!back").ask == "last_name"
    assert player.does("!back").ask == "menu"
    assert player.value("first_names") == "Yasmina"


def test_a_question_on_the_way_does_not_lose_the_certificate() -> None:
    player = visit(*MET, "!menu:certificate", "Da Silva", "c'est quoi le siret ?", "Yasmine", *ME[2:], LEFT)
    assert papers(player)


def test_cancelling_drops_the_certificate_and_keeps_the_answers() -> None:
    player = visit(*MET, "!menu:certificate", "Da Silva", "annule")
    assert player.ask == "menu"
    assert player.value("last_name") == "Da Silva"
    assert player.conversation.revisit == ()


def test_without_a_complete_period_it_is_said_what_a_certificate_is() -> None:
    player = visit(*PERSON, "/attestation")
    assert player.ask == "has_period"
    assert "dès qu'une période est complète" in player.text


def test_what_was_given_and_no_longer_holds_is_told_with_the_result() -> None:
    player = visit(*MET, "!menu:certificate", *ME, LEFT, "!menu:summary")
    assert "ont changé" not in player.text
    player.does("non, c'était 28 heures", "!correction:yes")
    assert "vos réponses ont changé" in player.text


def test_a_change_of_the_rule_is_told_once_at_the_next_visit() -> None:
    player = visit(*MET, "!menu:certificate", *ME, LEFT)
    player.rule = replace(player.rule, requirement=replace(player.rule.requirement, source="Arrêté du 1er mars 2026"))
    player.does("bonjour")
    assert "la règle ou une date de l'examen a changé" in player.text
    player.does("merci")
    assert "a changé" not in player.text
    player.does("!menu:summary")
    assert "la règle ou une date de l'examen a changé" in player.text


def test_answers_about_an_employer_are_corrected_in_its_period() -> None:
    player = visit(*MET, "!menu:certificate", *ME, "société", "!employer.address:later", "annule", "/corriger")
    player.does("!period:1", "!period.confirm:edit")
    assert "edit:employer.type@1" in player.buttons
    player.does("!edit:employer.type@1", "association")
    assert player.value("employer.type", 1) == "association"


def test_the_picture_comes_with_each_confirmed_period_and_with_the_result() -> None:
    player = visit(*MET[:-1])
    assert len(papers(player, "picture")) == 1
    player.does("!more_periods:no")
    assert len(papers(player, "picture")) == 1
    assert Key("menu") == player.conversation.asked


def test_an_employer_under_two_sirets_is_told_once_its_two_names_are_one() -> None:
    rest = ("!employer.type:later", "!employer.address:later", "!employer.postal_city:later")
    rest = (*rest, "!employer.activity:later", "!employer.activities:later")
    signed = ("!employer.signatory:later", "!employer.role:later")
    player = visit(*TWO, "!menu:certificate", "!certificate:1", *ME, *rest, "356 000 000 49837", *signed)
    player.does("!certificate:2", *rest, "732 829 320 00074", *signed)
    player.does("!menu:edit", "!period:2", "!period.confirm:edit", "!edit:period.employer@2", "la poste")
    while player.ask != "menu":  # what hangs on the name is kept as it was
        player.does(f"!{player.buttons[0]}")
    player.does("!menu:summary")
    assert "Les périodes 1 et 2 ont le même employeur, mais deux numéros SIRET." in player.text


def test_what_is_typed_of_the_boxes_is_said_back_and_what_is_left_too() -> None:
    player = visit(*MET, "!menu:certificate", "Benali", "Amina", "12 rue des Lilas 59000 Lille", "service public")
    assert "D'accord, l'employeur l'écrira." in player.does("je sais pas").text
    player.does("59000")
    assert "La Poste : et quelle ville ?" in player.text
    player.does("!employer.postal_city:later")
    assert player.conversation.value("employer.postal_code", 1) == "59000"
    assert player.ask == "employer.activity"
    player.does("le courrier")
    assert player.conversation.value("employer.activity", 1) == "le courrier"
    assert "C'est noté : Activité 1, Activité 3." in player.does("1 et 3").text


def test_a_box_that_was_left_takes_a_later_answer_without_a_question_of_change() -> None:
    player = visit(*MET, "!menu:certificate", "Benali", "Amina", "12 rue des Lilas 59000 Lille", "service public")
    player.does("je sais pas", "12 rue Nationale, 59800 Lille")
    assert player.conversation.value("employer.address", 1) == "12 rue Nationale"
    assert player.ask == "employer.activity"


def test_the_town_alone_is_asked_once_the_code_is_said() -> None:
    player = visit(*MET, "!menu:certificate", "Benali", "Amina", "12 rue des Lilas", "59000")
    assert "Et quelle est votre ville ?" in player.text
    assert player.does("Lille").ask == "employer.type"


def test_the_employer_is_told_of_a_day_that_is_only_aimed_at() -> None:
    later = Player(date(2026, 9, 15)).does(*(act for act in MET if act != "!session:2026"))
    later.does("!menu:certificate", "Benali", "Amina", "12 rue des Lilas 59000 Lille", "!employer.type:all_later")
    assert "(date à confirmer)" in later.text
    assert "Je dois la déposer au plus tard" not in later.text


@pytest.mark.parametrize(
    "said", ["mon chef", "la RH", "le directeur", "my boss", "it's my supervisor", "c'est mon maître de stage"]
)
def test_who_somebody_is_at_work_is_not_printed_as_a_name(said: str) -> None:
    player = visit(*MET, "!menu:certificate", "Benali", "Amina", "12 rue des Lilas 59000 Lille", "service public")
    player.does("12 rue Nationale", "59000 Lille", "le courrier", "1", "!employer.siret:later", said)
    assert player.ask == "employer.signatory"
    assert "Il me faut un nom." in player.text
    assert player.does("je sais pas").ask == "employer.role"


def test_what_a_box_is_for_is_said_to_whoever_asks_what_it_is() -> None:
    player = visit(*MET, "!menu:certificate", "Benali", "Amina", "12 rue des Lilas 59000 Lille", "c'est quoi ça ?")
    assert "C'est une case de l'attestation." in player.text
    assert player.ask == "employer.type"


def two_stays(kind: str) -> Player:
    """At one employer, and a third one elsewhere; which certificate is asked."""
    first = "stage chez DPD du 6 janvier au 28 février 2025 35h"
    second = f"{kind} chez DPD du 3 mars au 25 avril 2025 35h"
    elsewhere = "CDI chez La Poste depuis le 1er septembre 2025 à 20h"
    told = (first, "oui", "oui", "oui", "oui", second, "oui", "oui", "oui", "oui", elsewhere, "oui", "oui", "non")
    return visit(*PERSON, "oui", *told, "/attestation")


@pytest.mark.parametrize("said", ["DPD", "pour DPD"])
def test_an_employer_of_several_stays_is_chosen_by_its_name(said: str) -> None:
    player = two_stays("CDD").does(said)
    assert player.ask == "last_name"
    assert player.value("period.employer", 3) == "La Poste"


def test_two_forms_of_one_employer_are_told_apart_by_their_dates() -> None:
    player = two_stays("stage")
    shown = dict(labels(player.messages[-1], player.conversation))
    assert shown["certificate:1"] == "DPD (stage), du 6 janvier 2025 au 28 février 2025"
    assert shown["certificate:2"] == "DPD (stage), du 3 mars 2025 au 25 avril 2025"
    assert shown["certificate:3"] == "La Poste (emploi)"
    assert player.does("DPD").ask == "certificate"  # which of the two?


def test_what_is_told_of_a_chief_is_no_name() -> None:
    player = two_stays("CDD").does("DPD", "mon patron veut pas signer")
    assert player.ask == "last_name"
    assert "De quoi parle votre question" in player.text  # no sign that it asks: the topics are put up


@pytest.mark.parametrize("said", ["livraison", "Mme Trabelsi", "chef d'équipe"])
def test_where_the_postal_code_lacks_words_are_no_other_town(said: str) -> None:
    at_the_code = (*MET, "/attestation", *ME, "société", "4 rue du Tri", "Lens")
    player = visit(*at_the_code, said)
    assert (player.ask, player.value("employer.city", 1)) == ("employer.postal_city", "Lens")
    assert "ville de l'entreprise" not in player.text
    assert visit(*at_the_code, "non, c'est Arras").value("employer.city", 1) == "Arras"


@pytest.mark.parametrize(
    "said", ["attestation chronopost", "attestation pour Chronopost", "prépare le papier chronopost"]
)
def test_a_certificate_is_begun_for_the_firm_that_is_named(said: str) -> None:
    player = visit(*TWO, said)
    assert player.ask == "last_name"
    player.does(*ME)
    assert "Chronopost : quel type d'entreprise" in player.text
    assert visit(*TWO, "l'attestation chronopost est signée").ask == "menu"


@pytest.mark.parametrize(
    "said", ["c'est obligé ?", "je suis obligé de répondre ?", "est-ce que c'est obligatoire", "do I have to answer?"]
)
def test_whether_a_name_must_be_given_is_answered_of_the_name(said: str) -> None:
    player = visit(*MET, "!menu:certificate", said)
    assert "Rien ne vous oblige à le donner." in player.text
    assert player.ask == "last_name"


def test_whether_it_is_compulsory_is_asked_of_the_rule_where_everybody_is_asked() -> None:
    player = visit(*PERSON, "c'est obligatoire ?")
    assert "La règle vise toute personne" in player.text
    assert player.ask == "has_period"


@pytest.mark.parametrize("by", ["!{box}:all_later", "laisser le reste à l'employeur"])
@pytest.mark.parametrize(
    ("told", "box"),
    [
        (("SARL",), "employer.address"),
        (("SARL", "4 rue X"), "employer.postal_city"),
        (("SARL", "4 rue X", "59000 Lille"), "employer.activity"),
        (("SARL", "4 rue X", "59000 Lille", "le courrier", "1"), "employer.siret"),
    ],
)
def test_the_rest_of_the_boxes_can_be_left_to_the_employer(told: tuple[str, ...], box: str, by: str) -> None:
    player = visit(*MET, "!menu:certificate", "Benali", "Amina", "12 rue des Lilas 59000 Lille", *told)
    assert player.ask == box
    player.does(by.format(box=box))
    assert "Voici l'attestation pour La Poste" in player.text
    assert player.value("employer.type", 1) == "SARL"
    assert player.value("employer.role", 1) == "later"
