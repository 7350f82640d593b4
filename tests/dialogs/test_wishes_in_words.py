"""What a person wishes for at the menu in words of their own, and addresses near them."""

from __future__ import annotations

import pytest

from dialogs.meaning.menu_said import wish_of
from dialogs.words.facts import TYPED, Key
from dialogs.words.service import LocalContact, Service
from tests.dialogs.playing import MET, PERSON, STAY, visit

NEAR = Service(contacts=(LocalContact("france_travail", "59", "Agence du Nord", "1 rue Nationale, Lille"),))
#: Nothing done yet: somebody has to sign a convention.
NOTHING = (*PERSON, "!has_period:no")


@pytest.mark.parametrize(
    ("said", "wish"),
    [
        ("J'ai l'attestation signée", "signed"),
        ("C'est signé !", "signed"),
        ("mon patron a signé", "signed"),
        ("j'ai signé l'attestation", "signed"),
        ("Je l'ai téléversée", "uploaded"),
        ("c'est déposé dans Cyclades", "uploaded"),
        ("cest depose dans cyclades", "uploaded"),
        ("c'est bon j ai tout mis sur cyclades", "uploaded"),
        ("I uploaded it", "uploaded"),
        ("je suis inscrite", "registered"),
        ("d'où vient ce chiffre ?", "origins"),
        ("comment vous avez calculé ça", "origins"),
        ("à qui m'adresser ?", "contacts"),
        ("je cherche un stage chez DPD", "contacts"),
        ("comment trouver une entreprise ?", "contacts"),
        ("qui contacter", "contacts"),
        ("ajouter une période", "add_period"),
        ("je veux ajouter un CDD", "add_period"),
        ("j'ai oublié une mission", "add_period"),
        ("je cherche un boulot", "contacts"),
        ("ok et du coup je fais quoi", "plan"),
        ("et maintenant ?", "plan"),
        ("bon, je dois faire quoi maintenant ?", "plan"),
        ("qu'est-ce que je dois faire", "plan"),
        ("c'est quoi la suite ?", "plan"),
        ("so what do I do now?", "plan"),
        ("je fais quoi si mon patron refuse de signer", None),
        ("qu'est-ce que je dois faire signer", None),
        ("c'est fini ?", "summary"),
        ("c'est fini", "done"),
        ("je veux l'attestation pour La Poste", "certificate"),
        ("il me faut une attestation de mon stage", "certificate"),
        ("j'ai besoin d'une attestation pour quand", None),
        ("je veux une attestation pour le service ?", None),
        ("ce n'est pas signé", None),
        ("c'est signé ?", None),
        ("j'ai pas encore déposé", None),
        ("c'est envoyé à mon patron", None),
        ("je l'ai déposée chez mon chef", None),
        ("quand c'est signé je fais quoi", None),
        ("", None),
        ("signé " * 500, None),
    ],
)
def test_a_wish_is_known_by_its_words(said: str, wish: str | None) -> None:
    assert wish_of(said) == wish


def test_a_step_said_in_words_keeps_these_words() -> None:
    player = visit(*MET, "Je l'ai téléversée")
    fact = player.conversation.facts[Key("uploaded")]
    assert (fact.value, fact.how, fact.words) == ("yes", TYPED, "Je l'ai téléversée")
    assert "déposée dans Cyclades" in player.text


def test_a_certificate_is_wished_for_by_the_name_of_the_employer() -> None:
    two = (*MET, "!menu:add_period", "!period.kind:job", "DPD", *STAY[2:], "!period.confirm:ok", "!more_periods:no")
    player = visit(*two, "je veux l'attestation pour DPD")
    assert player.conversation.revisit[-1] == Key("certificate", 2)
    assert visit(*two, "je veux l'attestation pour mon stage").ask == "certificate"  # which of the two is asked


def test_a_step_is_said_beside_a_question_about_certificates() -> None:
    two = (*MET, "!menu:add_period", "!period.kind:job", "DPD", *STAY[2:], "!period.confirm:ok", "!more_periods:no")
    player = visit(*two, "!menu:certificate", "c'est signé")
    assert player.conversation.value("signed") == "yes"
    assert player.ask == "menu"


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("et si je fais 70 h de plus ?", "avec cela : 70 h"),
        ("et si je bosse 2 semaines à mi-temps", "avec cela : 35 h"),
        ("que se passe-t-il si je fais 3 semaines à temps plein", "avec cela : 105 h"),
        ("what if I work 3 more weeks at 20 hours?", "avec cela : 60 h"),
        ("et si je fais 3 semaines à 35h à partir du 17 novembre ?", "avec cela : 70 h"),
        ("et si je fais 2 semaines à 20h à partir de samedi ?", "avec cela : 40 h"),
        ("et si je bosse du 3 au 21 novembre à 35h ?", "avec cela : 105 h"),
    ],
)
def test_a_what_if_is_understood_in_many_forms(said: str, counted: str) -> None:
    player = visit(*NOTHING, said)
    assert counted in player.text
    assert not any(key.period for key in player.conversation.facts)  # nothing of it is noted


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("j'ai commencé un stage chez DPD", "period.start"),
        ("j'ai trouvé un stage", "period.employer"),
        ("j'ai aussi travaillé chez UPS", "period.kind"),
        ("ça y est, j'ai signé un CDD à La Poste", "period.start"),
        ("je livre pour Stuart le soir depuis janvier 2025", "period.kind"),
        ("I deliver for Uber Eats since January 2025", "period.kind"),
    ],
)
def test_a_stay_told_at_the_menu_without_its_days_begins_once_it_is_agreed(said: str, asked: str) -> None:
    player = visit(*MET, said)
    assert player.ask == "menu"
    assert "C'est bien ça ?" in player.text
    assert player.does("oui").ask == asked
    assert player.conversation.asked is not None
    assert player.conversation.asked.period == 2


@pytest.mark.parametrize(
    "said",
    ["merci", "j'ai un nouveau chef", "j'ai trouvé", "je suis chez ma mère", "La Poste", "livré le 12 mars 2025"],
)
def test_other_words_at_the_menu_begin_no_stay(said: str) -> None:
    assert "C'est bien ça ?" not in visit(*MET, said).text


def test_addresses_near_the_person_are_offered_once_the_service_has_loaded_some() -> None:
    player = visit(*NOTHING, "!menu:contacts", service=NEAR)
    assert "contacts:near" in player.buttons
    assert "Agence du Nord" not in player.text
    assert player.does("!contacts:near").ask == "postal_city"
    player.does("59800")
    assert "Agence du Nord, 1 rue Nationale, Lille" in player.text
    assert player.ask == "menu"
    assert "contacts:near" not in player.buttons


def test_the_postal_code_may_be_kept_for_oneself() -> None:
    player = visit(*NOTHING, "!menu:contacts", "!contacts:near", "!postal_city:skip", service=NEAR)
    assert "https://www.francetravail.fr" in player.text
    assert player.ask == "menu"
    assert player.does("!contacts:near").ask == "postal_city"  # and given later on
    assert "Agence du Nord" in player.does("59800 Lille").text


def test_without_loaded_addresses_no_postal_code_is_asked() -> None:
    assert "contacts:near" not in visit(*NOTHING, "!menu:contacts").buttons


def test_a_further_period_that_was_not_meant_is_cancelled() -> None:
    player = visit(*MET, "!menu:add_period", "annule")
    assert player.ask == "menu"
    assert player.standing.incomplete == ()


@pytest.mark.parametrize(
    ("slash", "words"),
    [
        ("/bilan", "mon bilan"),
        ("/plan", "mon plan"),
        ("/periodes", "mes périodes"),
        ("/periodes", "Montre-moi mes périodes."),
        ("/attestation", "je veux mon attestation"),
        ("/rappels", "mes rappels"),
        ("/corriger", "je veux corriger"),
        ("/retour", "retour"),
        ("/humain", "parler à quelqu'un"),
        ("/langue", "changer de langue"),
        ("/mesdonnees", "une copie de mes données"),
        ("/supprimer", "supprime mes données"),
        ("/stop", "stop"),
    ],
)
def test_every_command_is_heard_in_plain_words(slash: str, words: str) -> None:
    typed, said = visit(*MET, slash), visit(*MET, words)
    assert (said.ask, said.text.split("\n")[0]) == (typed.ask, typed.text.split("\n")[0])


@pytest.mark.parametrize(
    "said",
    [
        "c'est bon ?",
        "c bon ou pa",
        "donc c'est bon ou pas ?",
        "il mank koi",
        "il me manque quoi ?",
        "quand est ce que j'aurai mes 14 semaines ?",
        "what is missing?",
    ],
)
def test_whether_it_is_enough_is_the_result(said: str) -> None:
    assert "semble atteint." in visit(*MET, said).text
