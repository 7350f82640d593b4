"""Several stays in one message: one after the other, each put up when its turn has come, none to be written again."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialogs.playing import Player

TODAY = date(2026, 9, 15)
PERSON = ("bonjour", "ok", "libre", "15/01/2000")
SIX = "du 5 mai au 13 juin 2025"  # weeks
CLOSE = ("oui", "oui", "oui")  # the sector, the weeks, all right
LIST = (
    "gls du 4/11/24 au 27/12/24 35h, amazon du 3 au 28 février 2025 35h; fedex du 2 juin au 11 juillet 2025 28h/sem\n"
    "dpd du 2 au 27 mars 2026 35h. que des cdd"
)
STORY = (
    "J'ai fait un stage chez Chronopost du 2 mars au 24 avril 2026 à 35h par semaine et avant j'étais en CDD à La "
    "Poste du 1er juillet au 29 août 2025 à 20h, les deux c'était de la livraison"
)


def stays(player: Player) -> list[tuple[object, object]]:
    return [(player.value("period.employer", n), player.value("period.start", n)) for n in player.standing.periods]


def test_a_list_of_stays_is_gone_through() -> None:
    player = Player(TODAY).does(*PERSON, LIST)
    assert "La suivante viendra après." in player.text
    for _ in range(4):
        player.does("oui")
        player = player if player.value("period.kind", player.standing.periods[-1]) else player.does("emploi")
        player.does(*CLOSE)
    assert stays(player) == [
        ("gls", date(2024, 11, 4)),
        ("amazon", date(2025, 2, 3)),
        ("fedex", date(2025, 6, 2)),
        ("dpd", date(2026, 3, 2)),
    ]
    assert player.ask == "more_periods"
    assert player.conversation.waiting == ""


@pytest.mark.parametrize("before", [(), ("bonjour", "ok")], ids=["before the notice", "after it"])
def test_the_second_stay_of_a_story_is_put_up_where_another_one_is_asked_for(before: tuple[str, ...]) -> None:
    said = f"je suis née le 15/01/2000, candidate libre. {STORY}"
    player = Player(TODAY).does(*before, said, *(() if before else ("ok",)))
    assert stays(player) == [("Chronopost", date(2026, 3, 2))]
    player.does(*CLOSE)
    assert "Vous aviez aussi écrit : « avant j'étais en CDD à La Poste" in player.text
    assert player.ask == "more_periods"
    player.does("oui")
    assert stays(player)[1] == ("La Poste", date(2025, 7, 1))
    assert player.value("period.kind", 2) == "job"


@pytest.mark.parametrize(
    "said",
    [
        "je bosse chez Amazon depuis janvier 2025 et avant j'étais chez chronopost en cdi 2 ans",
        "je livre pour Amazon depuis janvier 2025 et avant j'étais chez chronopost en cdi pendant deux ans",
    ],
)
def test_the_years_of_the_stay_before_give_the_first_one_no_end(said: str) -> None:
    player = Player(TODAY).does(*PERSON, said, "oui")
    assert stays(player) == [("Amazon", date(2025, 1, 1))]
    assert player.value("period.end", 1) == "ongoing"
    player.does("emploi", "35h", "oui", "oui")
    assert "Vous aviez aussi écrit : « avant j'étais chez chronopost" in player.text
    assert "J'ai compris : emploi, chez Chronopost." in player.text


def test_years_of_age_are_no_stay() -> None:
    player = Player(TODAY).does(*PERSON, "j'ai 25 ans et un stage chez DPD du 2 mars au 24 avril 2026")
    assert stays(player) == [("DPD", date(2026, 3, 2))]


def test_a_stay_that_waits_is_never_noted_without_a_yes() -> None:
    player = Player(TODAY).does(*PERSON, STORY, *CLOSE, "autre chose")
    assert player.standing.periods == (1,)
    assert (player.ask, player.conversation.waiting) == ("more_periods", "")


def test_who_starts_again_is_not_met_by_what_was_written_before() -> None:
    player = Player(TODAY).does(*PERSON, STORY, "recommencer", "!restart:yes")
    assert player.conversation.waiting == ""


@pytest.mark.parametrize(
    "said",
    [
        "stage chez DPD du 3 mars au 30 mai 2025, 35h, en livraison et relation client",
        "chez DPD, du 3 mars au 30 mai 2025, en CDD, et j'ai bien aimé",
    ],
)
def test_one_stay_told_in_clauses_is_one(said: str) -> None:
    player = Player(TODAY).does(*PERSON, said)
    assert player.conversation.waiting == ""
    assert "plusieurs" not in player.text


def test_two_stays_at_one_place_are_both_there() -> None:
    said = "oui 2 stages a la poste, du 4 au 29 novembre 2024 et du 5 mai au 13 juin 2025, 35h"
    player = Player(TODAY).does(*PERSON, said, "oui", "35h", *CLOSE)
    assert "Vous aviez aussi écrit : « du 5 mai au 13 juin 2025, 35h »." in player.text
    player.does("oui")
    assert stays(player)[1] == ("la poste", date(2025, 5, 5))
    assert player.value("period.kind", 2) == "internship"


def test_it_is_right_said_of_a_stay_put_up_is_a_yes() -> None:
    player = Player(TODAY).does(*PERSON, STORY, *CLOSE, "c'est bon")
    assert stays(player)[1] == ("La Poste", date(2025, 7, 1))


@pytest.mark.parametrize(
    "said",
    [
        "je travaille à La Poste depuis le 1er juin 2026, 20h par semaine et chez DPD depuis le 1er juillet 2026, 25h",
        "I work at La Poste since 1 June 2026, 20 hours a week and at DPD since 1 July 2026, 25 hours a week",
    ],
)
def test_two_jobs_held_at_once_are_gone_through(said: str) -> None:
    player = Player(TODAY).does(*PERSON, said)
    player = player if player.conversation.offer is None else player.does("oui")
    assert "C'est un stage, un emploi ou un apprentissage ?" in player.text
    player.does("emploi", "oui", "oui")
    player = player if player.conversation.offer is None else player.does("oui")
    assert stays(player) == [("La Poste", date(2026, 6, 1)), ("DPD", date(2026, 7, 1))]


def test_hours_since_another_day_are_no_second_stay() -> None:
    told = Player(TODAY).does(*PERSON, "je travaille chez DPD depuis juin 2026, depuis 3 mois je fais 35h").text
    assert "viendra après" not in told


def test_several_firms_are_no_firm() -> None:
    told = Player(TODAY).does(*PERSON, "intérim pour plusieurs boites, 350h au total de mars à juillet 2025").text
    assert "J'ai compris" in told
    assert "boites" not in told


@pytest.mark.parametrize(
    "said",
    [
        "candidat libre né le 2/2/2002 stage chez DPD du 6/1/2025 au 31/1/2025 35h",
        "candidate libre née le 2 février 2002 j'ai fait un stage chez DPD du 6/1/2025 au 31/1/2025 à 35h",
        "on my own, born on 2 February 2002 internship at DPD from 6 January 2025 to 31 January 2025 35h",
    ],
)
def test_a_birthday_needs_no_comma_around_it(said: str) -> None:
    player = Player(TODAY).does("bonjour", "ok", said)
    assert player.value("birth_date") == date(2002, 2, 2)
    assert stays(player) == [("DPD", date(2025, 1, 6))]


def test_that_several_stays_are_taken_one_by_one_is_said_once() -> None:
    said = "libre né le 2/2/2002 j'ai fait 2 stages: DPD du 6/1/2025 au 31/1/2025 35h, GLS du 3/3/2025 au 28/3/2025 35h"
    player = Player(TODAY).does("bonjour", "ok", said)
    assert player.text.count("prenons-les une par une") == 1
    assert "GLS" in player.conversation.waiting


@pytest.mark.parametrize(
    "said",
    [
        "oui 3 stages: dhl 5 semaines a partir du 3 mars 2025, gls 5 semaines a partir du 5 mai 2025, ups en mai 2026",
        "3 stages: dhl du 3 mars au 4 avril 2025, gls du 5 mai au 6 juin 2025, ups du 1er au 26 septembre 2025",
    ],
)
def test_stays_told_by_their_firms_alone_are_gone_through(said: str) -> None:
    player = Player(TODAY).does(*PERSON, said)
    assert "La suivante viendra après." in player.text
    player.does("oui")
    assert stays(player) == [("dhl", date(2025, 3, 3))]
    assert "gls" in player.conversation.waiting


@pytest.mark.parametrize(
    "said", ["La Poste, Lille, du 3 mars au 6 juin 2025, 35h", "3 contrats de 2 semaines chez DPD"]
)
def test_one_stay_in_pieces_is_one(said: str) -> None:
    assert Player(TODAY).does(*PERSON, said).conversation.waiting == ""


@pytest.mark.parametrize("text", ["dpd 2024, gls 2025", "la poste 2024, amazon 2025", "dpd mars 2024 et gls mai 2025"])
def test_two_firms_with_a_year_each_are_two_stays_however_short(text: str) -> None:
    player = Player(TODAY).does(*PERSON, text)
    assert "La suivante viendra après." in player.text
    player.does("oui")
    (_, start), *_ = stays(player)
    assert isinstance(start, date)
    assert start.year == 2024
    assert player.conversation.waiting != ""


@pytest.mark.parametrize("text", ["La Poste, Lille, en 2025", "stage chez DPD, en 2025", "dpd puis vacances en 2025"])
def test_one_firm_told_in_pieces_is_one_stay(text: str) -> None:
    player = Player(TODAY).does(*PERSON, text)
    assert "La suivante viendra après." not in player.text


@pytest.mark.parametrize(
    ("said", "waits"),
    [
        ("livreur chez DHL du 5 janvier au 10 avril 2026 20h et en même temps chez GLS 20h", "chez GLS 20h"),
        ("la poste du 5 janvier au 10 avril 2026 20h et dpd aux mêmes dates 20h", "dpd 20h"),
        ("at DHL from 5 january 2026 to 10 april 2026, 20 hours, and same time at GLS 20 hours", "at GLS 20 hours"),
    ],
)
def test_a_stay_at_the_same_time_waits_for_its_turn(said: str, waits: str) -> None:
    player = Player(TODAY).does(*PERSON, said)
    assert player.conversation.waiting == waits


@pytest.mark.parametrize("said", ["chez DHL et chez GLS", "j'ai été chez Chronopost puis chez DPD en 2025"])
def test_no_other_stay_is_promised_where_none_waits(said: str) -> None:
    player = Player(TODAY).does(*PERSON, said)
    assert player.conversation.waiting == ""
    assert "viendra après" not in player.text
    assert "Vous ajouterez l'autre après." in player.text


@pytest.mark.parametrize("told", ["chez chronopost et après uber eats", "j'ai bossé chez dpd et gls"])
def test_of_two_employers_it_is_asked_which_one_and_said_that_the_other_may_follow(told: str) -> None:
    player = Player(TODAY).does(*PERSON, told)
    assert "De quel employeur parlez-vous ? Un seul à la fois" in player.text
    assert "sens" not in player.text


def test_a_stay_with_a_name_of_its_own_is_not_at_the_firm_before() -> None:
    told = "I worked for Deliveroo from March 2025 to May 2025 and I was a mailman with Royal Mail in 2024"
    player = Player(TODAY).does(*PERSON, told, "yes", "job", "20h", "yes", "yes", "yes")
    assert "chez Royal Mail" in player.text
    player.does("yes")
    assert [employer for employer, _ in stays(player)] == ["Deliveroo", "Royal Mail"]


@pytest.mark.parametrize(
    ("said", "days", "firm", "start"),
    [
        (
            "j'ai fait 6 semaines de stage en 2025 et là je fais un CDD chez Geodis depuis le 1er août",
            SIX,
            "Geodis",
            (8, 1),
        ),
        ("un stage de 3 semaines en mai 2025 et un CDI chez UPS depuis janvier", "du 5 au 23 mai 2025", "UPS", (1, 1)),
        ("stage de 6 semaines, puis CDD chez DPD du 2 mars au 5 juin 2026", SIX, "DPD", (3, 2)),
    ],
)
def test_a_stay_without_its_firm_lends_no_weeks_to_one_of_another_kind(
    said: str, days: str, firm: str, start: tuple[int, int]
) -> None:
    player = Player(TODAY).does(*PERSON, said)
    player = player.does("oui") if "C'est bien ça ?" in player.text else player
    assert stays(player) == [(None, None)]
    assert player.value("period.kind", 1) == "internship"
    assert player.ask == "period.employer"
    player.does("Chronopost", days, "35", "oui", "oui", "oui")
    assert stays(player)[1] == (firm, date(2026, *start))
    assert player.value("period.kind", 2) == "job"


def test_what_became_of_a_stay_is_no_other_one() -> None:
    player = Player(TODAY).does(*PERSON, "un stage chez UPS du 2 mars au 5 juin 2026 et après ils m'ont proposé un CDI")
    assert "prenons-les" not in player.text
