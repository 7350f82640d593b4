"""What is wished for by its name: the answer to change, what was deleted just before, the result, what to do now."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from dialogs.answers.my_data.my_data import papers_of
from dialogs.meaning.menu_said import wish_of
from dialogs.words.facts import Key
from tests.dialogs.copies import NOTHING_MORE
from tests.dialogs.playing import MET, PERSON, SERVED, STAY, visit

TWO = (*MET, "!menu:add_period", "!period.kind:job", "DPD", *STAY[2:], "!period.confirm:ok", "!more_periods:no")


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("je veux changer mes heures", "period.weekly_hours"),
        ("changer la date de fin", "period.end"),
        ("corriger l'employeur", "period.employer"),
        ("modifier la date de naissance", "birth_date"),
        ("corriger", "edit"),
        ("corriger mon nom", "edit"),  # nobody asked for a name yet
    ],
)
def test_the_answer_to_change_is_asked_when_it_is_named(said: str, asked: str) -> None:
    assert visit(*MET, said).ask == asked


def test_where_two_periods_have_the_answer_the_person_says_which() -> None:
    assert visit(*TWO, "je veux changer mes heures").ask == "edit"


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("change la date de début du premier stage", Key("period.start", 1)),
        ("modifie les heures du deuxième", Key("period.weekly_hours", 2)),
        ("je veux changer l'employeur de la dernière", Key("period.employer", 2)),
        ("change the hours of the first one", Key("period.weekly_hours", 1)),
        ("change the dates of the first one", Key("edit", 1)),
        ("je veux changer les dates de DPD", Key("edit", 2)),
        ("corriger la période 2", Key("edit", 2)),
    ],
)
def test_the_period_to_change_is_named_by_its_place_or_its_employer(said: str, asked: Key) -> None:
    assert visit(*TWO, said).conversation.asked == asked


def test_a_period_that_is_not_there_is_not_changed() -> None:
    assert visit(*MET, "corriger la troisième période").ask == "edit"


def test_a_deletion_is_taken_back_by_the_word_right_after() -> None:
    player = visit(*MET, "supprime la période 1", "annule")
    assert "Cette période est de nouveau là" in player.text
    assert player.conversation.value("period.deleted", 1) is False


def test_later_nothing_is_brought_back_by_that_word() -> None:
    player = visit(*TWO, "supprime la période 1", "c'est signé", "annule")
    assert "Il n'y a rien à annuler" in player.text


def test_who_does_not_know_what_to_do_is_told() -> None:
    assert "À faire maintenant" in visit(*MET, "je sais pas", service=SERVED).text


@pytest.mark.parametrize("said", ["c'est quoi mon résultat", "j'ai combien d'heures", "mon résultat c'est quoi"])
def test_the_result_is_told_to_whoever_asks_for_it(said: str) -> None:
    assert "semble atteint" in visit(*MET, said).text


@pytest.mark.parametrize("said", ["c'est bon pour moi alors ?", "est-ce que c'est bon ?", "je peux passer l'examen ?"])
def test_whether_it_is_enough_is_answered_with_the_result(said: str) -> None:
    assert "semble atteint" in visit(*MET, said, service=SERVED).text


def test_everything_that_is_to_be_deleted_is_more_than_a_period() -> None:
    assert visit(*MET, "supprime tout").ask == "erase"
    assert visit(*MET, "je veux supprimer la période 1").conversation.value("period.deleted", 1) is True


@pytest.mark.parametrize(("said", "n"), [("DPD", 2), ("la poste", 1), ("pour DPD svp", 2), ("les deux", 1)])
def test_the_employer_of_a_certificate_is_said_by_name(said: str, n: int) -> None:
    player = visit(*TWO, "!menu:certificate")
    assert player.ask == "certificate"
    revisit = player.does(said).conversation.revisit
    assert (revisit[-1].field, revisit[-1].period) == ("certificate", n)


@pytest.mark.parametrize(
    ("said", "asked"), [("les heures", "period.weekly_hours"), ("la date de fin", "period.end"), ("rien", "menu")]
)
def test_what_to_correct_is_said_by_name(said: str, asked: str) -> None:
    assert visit(*MET, "/corriger", said).ask == asked


@pytest.mark.parametrize(
    "said", ["c'était 28 heures", "28 heures", "c'était chez DPD", "c'était 2024", "fin le 30 mai 2025"]
)
def test_a_change_told_where_it_is_asked_what_to_change_is_that_change(said: str) -> None:
    player = visit(*MET, "/corriger", said)
    assert player.ask == "correction"
    assert "Avant :" in player.text


def test_a_period_that_was_forgotten_is_begun() -> None:
    assert visit(*MET, "j'ai oublié une période").ask == "period.kind"


def test_a_change_told_at_the_menu_needs_no_no() -> None:
    assert visit(*MET, "c'était 28 heures").ask == "correction"


@pytest.mark.parametrize("way", [MET, MET[:-2]])
def test_an_employer_that_is_denied_is_asked_again(way: tuple[str, ...]) -> None:
    player = visit(*way, "c'est pas La Poste")
    assert player.ask == "period.employer"
    assert player.does("DPD").conversation.value("period.employer", 1) == "DPD"


@pytest.mark.parametrize("what", ["~contact", "~location", "~voice", "~video"])
def test_whatever_else_is_sent_is_not_kept_and_that_is_said(what: str) -> None:
    assert "Rien n'est enregistré." in visit(*MET, what).text


@pytest.mark.parametrize("said", ["/coucou", "/settings", "/menu@quatorze_bot"])
def test_a_command_that_is_none_is_no_wrong_answer(said: str) -> None:
    player = visit(*PERSON, said)
    assert "Je ne connais pas cette commande." in player.text
    assert (player.ask, player.conversation.stumbles) == ("has_period", 0)


def test_the_receipt_tells_the_hour_of_the_person() -> None:
    player = visit(*PERSON, "/supprimer", "!erase:yes")
    assert "15 octobre 2025, 11:" in player.text  # 9 o'clock by UTC


def test_the_copy_tells_each_instant_by_the_clock_of_the_person() -> None:
    overseas = visit(*PERSON, "/rappels", "!reminders:yes", "!reminders:zone", "!time_zone:reunion")
    held = replace(NOTHING_MORE, due_at=datetime(2025, 11, 14, 5, tzinfo=UTC))
    _, data = papers_of(overseas.standing, held)
    assert overseas.value("time_zone") == "reunion"
    assert data.data["file"]["next_reminder_at"] == "2025-11-14T09:00:00+04:00"


@pytest.mark.parametrize(
    "said",
    [
        "c'est qui qui confirme",
        "qui décide ?",
        "qui peut valider mes heures",
        "comment je leur demande",
        "comment contacter le rectorat",
        "c'est quoi leur mail",
        "quel est le mail du service des examens",
        "qu'est-ce que je mets dans le mail",
        "j'écris à qui",
        "who decides?",
        "how do I contact them",
    ],
)
def test_who_asks_who_confirms_and_how_is_told_whom_to_contact(said: str) -> None:
    assert wish_of(said) == "contacts"


@pytest.mark.parametrize(
    "said", ["comment demander l'attestation", "comment écrire mon nom", "qui signe", "je dis quoi à mon patron"]
)
def test_who_asks_about_something_else_is_not(said: str) -> None:
    assert wish_of(said) is None
