"""What a person says otherwise than the question has it: a button by its place, « pas la peine », « lundi soir »."""

from __future__ import annotations

import pytest

from dialogs.words.facts import PRESSED, TYPED, Key
from tests.dialogs.playing import MET, NOTICE, PERSON, STAY, Player, visit
from tests.dialogs.ways import WAYS


@pytest.mark.parametrize(
    ("way", "said", "put_up"),
    [
        (NOTICE, "2", "session 2027"),
        ((*NOTICE, "!session:2026"), "2", "Avec un organisme de formation pour adultes"),
        ((*PERSON, "!has_period:yes"), "n°2", "emploi"),
        ((*PERSON, "!has_period:yes"), "1.", "stage"),
    ],
)
def test_a_button_told_by_its_place_is_asked_back(way: tuple[str, ...], said: str, put_up: str) -> None:
    player = visit(*way, said)
    assert put_up in player.text
    assert "C'est bien ça ?" in player.text
    assert put_up in player.does("oui").text


@pytest.mark.parametrize(("way", "said"), [(NOTICE, "3"), ((*PERSON, "!has_period:yes"), "9"), (MET, "1")])
def test_a_number_without_a_button_is_not_understood(way: tuple[str, ...], said: str) -> None:
    assert "C'est bien ça ?" not in visit(*way, said).text


@pytest.mark.parametrize("said", ["non merci", "pas la peine", "no thanks", "une autre fois"])
def test_a_no_at_the_menu_is_heard(said: str) -> None:
    player = visit(*MET, said)
    assert "Très bien." in player.text
    assert player.conversation.stumbles == 0


@pytest.mark.parametrize("said", ["pas la peine", "non merci", "pas besoin", "je veux pas", "une autre fois"])
def test_no_to_reminders_in_other_words(said: str) -> None:
    player = visit(*MET, "!menu:reminders", said)
    assert player.conversation.value("reminders") == "no"


def test_no_where_the_moment_of_a_reminder_is_asked_leaves_it() -> None:
    player = visit(*MET, "!menu:reminders", "oui", "!reminder:ask", "pas la peine")
    assert player.ask == "menu"
    assert player.conversation.value("reminder.at") is None


@pytest.mark.parametrize("said", ["jeudi soir", "demain matin", "ce soir", "tomorrow evening"])
def test_a_moment_at_the_menu_is_that_of_a_reminder(said: str) -> None:
    assert visit(*MET, said).conversation.facts[Key("reminder.at")].words == said


@pytest.mark.parametrize("said", ["bon soir", "bonsoir", "le matin", "demain", "j'ai travaillé le matin"])
def test_other_words_about_a_day_are_no_reminder(said: str) -> None:
    assert Key("reminder.at") not in visit(*MET, said).conversation.facts


def test_who_says_how_the_exam_is_prepared_after_all_is_shown_the_change() -> None:
    at_the_cned = (*NOTICE, "!session:2026", "au cned", "04/05/1990", "!has_period:yes")
    player = visit(*at_the_cned, "je suis pas au CNED, je suis candidate libre")
    assert player.ask == "correction"
    assert player.does("oui").conversation.value("candidate_kind") == "individual"


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("je suis au lycée", "school"),
        ("non, moi je suis au GRETA", "continuing_training"),
        ("chui en candidat libre", "individual"),
        ("i'm in a school", "school"),
    ],
)
@pytest.mark.parametrize("asked", ["birth_date", "more_periods", "menu"])
def test_who_is_elsewhere_than_was_noted_is_shown_the_change(said: str, kind: str, asked: str) -> None:
    told = ("04/05/1990", "!has_period:yes", *STAY, "!period.confirm:ok")
    before = {"birth_date": (), "more_periods": told, "menu": (*told, "!more_periods:no")}
    player = visit(*NOTICE, "!session:2026", "au cned", *before[asked])
    assert player.ask == asked
    assert player.does(said).ask == "correction"
    assert player.conversation.value("candidate_kind") == "distance"
    assert player.does("oui").ask == asked
    assert player.conversation.value("candidate_kind") == kind


@pytest.mark.parametrize("said", ["je suis à distance", "je suis au lycée ?"])
def test_what_is_noted_already_or_asked_changes_nothing(said: str) -> None:
    player = visit(*NOTICE, "!session:2026", "au cned", said)
    assert player.ask != "correction"
    assert player.conversation.value("candidate_kind") == "distance"


def test_who_did_not_know_how_the_exam_is_prepared_may_say_so_later() -> None:
    player = visit(*NOTICE, "!session:2026", "!candidate_kind:skip", "je suis au lycée", "oui")
    assert player.conversation.value("candidate_kind") == "school"


def test_a_button_that_a_word_does_not_fit_is_not_met_with_silence() -> None:
    two = (*MET, "!menu:add_period", "stage chez DPD du 3 mars au 6 juin 2025 à 35h", "oui", "oui", "oui", "non")
    player: Player = visit(*two, "!menu:certificate", "oui")
    assert player.ask == "certificate"
    assert "Je n'ai pas compris" in player.text


@pytest.mark.parametrize("text", ["je connais que le total", "le total", "Je connais seulement le total d'heures"])
def test_who_knows_only_the_total_is_asked_for_it(text: str) -> None:
    assert visit(*WAYS["period.weekly_hours"], text).ask == "period.total_hours"


def test_the_total_with_its_figure_is_written_down() -> None:
    assert visit(*WAYS["period.weekly_hours"], "350 h au total").value("period.total_hours", 1) == 350


@pytest.mark.parametrize("said", ["ça dépend des semaines", "c'est irrégulier", "ça change toutes les semaines"])
def test_who_says_that_the_hours_vary_is_asked_for_the_mean_or_the_total(said: str) -> None:
    player = visit(*WAYS["period.weekly_hours"], said)
    assert "Donnez la moyenne, ou le total d'heures" in player.text
    assert player.ask == "period.weekly_hours"


@pytest.mark.parametrize("said", ["je prépare les commandes et je les amène au coffre", "je livre des pizzas"])
def test_tasks_at_the_edge_of_the_sector_lead_to_the_doubt_button(said: str) -> None:
    player = Player().does(*PERSON, "!has_period:yes", *STAY[:5], said)
    assert player.ask == "period.sector"
    assert "Touchez « J'ai un doute »" in player.text


@pytest.mark.parametrize(("act", "how"), [("oui", TYPED), ("!period.weeks:as_computed", PRESSED)])
def test_a_choice_is_held_with_the_words_or_the_button_that_it_came_from(act: str, how: str) -> None:
    fact = visit(*PERSON, "!has_period:yes", *STAY[:6], act).conversation.facts[Key("period.weeks", 1)]
    assert (fact.value, fact.how, fact.words) == ("as_computed", how, act.removeprefix("!"))
