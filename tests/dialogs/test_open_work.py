"""Work for oneself, unpaid, undeclared or abroad: the text is silent, so the hours are never counted as certain."""

from __future__ import annotations

import pytest

from tests.dialogs.playing import PERSON, Player

AT_KIND = (*PERSON, "!has_period:yes")
DATES = ("03/03/2025", "06/06/2025", "!period.weekly_hours:35", "!period.weeks:as_computed", "!period.confirm:ok")
SAID = "Je note : à faire confirmer."


@pytest.mark.parametrize("said", ["auto-entrepreneur", "j'étais à mon compte", "micro-entrepreneur", "self-employed"])
def test_who_worked_for_oneself_had_a_job_that_is_to_be_confirmed(said: str) -> None:
    player = Player().does(*AT_KIND, said)
    assert SAID in player.text
    value = player.conversation.value
    assert (value("period.kind", 1), value("period.sector", 1)) == ("job", "unsure")


@pytest.mark.parametrize(
    ("before", "said", "employer"),
    [
        (("!has_period:yes", "!period.kind:job"), "Amazon Flex auto entrepreneur", "Amazon Flex"),
        (("!has_period:yes", "!period.kind:job"), "Uber Eats, en auto-entrepreneur", "Uber Eats"),
        (("!has_period:yes", "!period.kind:internship"), "Croix Rouge, bénévole", "Croix Rouge"),
        ((), "emploi au noir chez DPD", "DPD"),
    ],
)
def test_it_is_heard_beside_whatever_else_is_told(before: tuple[str, ...], said: str, employer: str) -> None:
    player = Player().does(*PERSON, *before, said)
    assert SAID in player.text
    assert player.conversation.value("period.employer", 1) == employer
    assert player.conversation.value("period.sector", 1) == "unsure"


@pytest.mark.parametrize("before", [(), ("!has_period:yes",)])
def test_who_works_for_oneself_is_asked_for_no_kind(before: tuple[str, ...]) -> None:
    player = Player().does(*PERSON, *before, "auto-entrepreneur chez Uber Eats du 2 juin au 29 août 2025, 20h")
    value = player.conversation.value
    assert (value("period.kind", 1), value("period.sector", 1)) == ("job", "unsure")
    assert player.ask == "period.weeks"


@pytest.mark.parametrize("before", [(), ("!has_period:yes",), ("!has_period:yes", "!period.kind:job")])
def test_the_firm_beside_work_for_oneself_is_kept(before: tuple[str, ...]) -> None:
    player = Player().does(*PERSON, *before, "uber eats en auto entrepreneur")
    assert (player.value("period.kind", 1), player.value("period.employer", 1)) == ("job", "uber eats")
    assert player.ask == "period.start"


@pytest.mark.parametrize("said", ["oui mais au black", "oui au Maroc", "oui, in Italy", "oui en Côte d'Ivoire"])
def test_it_is_heard_behind_a_yes(said: str) -> None:
    player = Player().does(*PERSON, said)
    assert SAID in player.text
    if player.ask == "has_period":  # « oui mais … » is asked back
        player.does("oui")
    assert player.value("period.sector", 1) == "unsure"
    assert player.ask == "period.kind"


@pytest.mark.parametrize(
    "said",
    [
        "emploi chez Fan Courier à Bucarest du 3 mars au 6 juin 2025",
        "I worked for Sameday in Bucharest from 3 March to 6 June 2025",
        "emploi chez DHL, Bruxelles, du 3 mars au 6 juin 2025",
        "emploi chez GLS (Genève) du 3 mars au 6 juin 2025",
        "emploi à la poste suisse du 3 mars au 6 juin 2025",
        "emploi chez Poste Maroc du 3 mars au 6 juin 2025",
        "emploi chez Bpost du 3 mars au 6 juin 2025",
    ],
)
def test_a_town_or_a_post_abroad_says_the_country(said: str) -> None:
    player = Player().does(*PERSON, said)
    assert SAID in player.text
    if player.ask == "has_period":
        player.does("oui")
    assert player.value("period.sector", 1) == "unsure"


def test_an_internship_without_a_convention_is_to_be_confirmed() -> None:
    player = Player().does(*PERSON, "oui un stage mais sans convention")
    assert "Sans convention, il semble qu'un stage ne soit ni permis ni assuré. Je note : à faire" in player.text
    assert (player.value("period.kind", 1), player.value("period.sector", 1)) == ("internship", "unsure")


@pytest.mark.parametrize(
    "said",
    [
        "emploi chez DPD, je suis né au Maroc",
        "emploi chez Maroc Express",
        "emploi chez DPD, avenue de Bruxelles",
        "emploi chez DPD à Vienne",
        "emploi chez DPD à Porto-Vecchio",
        "emploi chez Geneviève Colis",
        "emploi chez DPD, arrivé de Bamako",
        "emploi en Guadeloupe chez DPD",
        "emploi chez DPD en France",
    ],
)
def test_a_country_that_is_no_place_of_work_opens_nothing(said: str) -> None:
    player = Player().does(*PERSON, said)
    assert SAID not in player.text
    assert player.value("period.sector", 1) is None


def test_its_hours_are_not_certain() -> None:
    player = Player().does(*AT_KIND, "auto-entrepreneur", "Uber", *DATES)
    assert "0 h sur 490" in player.text
    assert "à faire confirmer" in player.text


def test_it_is_said_once() -> None:
    player = Player().does(*AT_KIND, "auto-entrepreneur", "Uber, auto-entrepreneur")
    assert SAID not in player.text
    assert player.conversation.value("period.employer", 1) == "Uber"


@pytest.mark.parametrize("said", ["un emploi salarié, pas auto-entrepreneur", "un emploi"])
def test_who_denies_it_is_not_told_of_it(said: str) -> None:
    player = Player().does(*AT_KIND, said)
    assert SAID not in player.text
    assert player.conversation.value("period.sector", 1) is None


UBER, DPD = (
    "auto-entrepreneur chez Uber du 2 juin au 29 août 2025",
    "stage chez DPD du 1er septembre au 26 septembre 2025",
)


@pytest.mark.parametrize(
    ("told", "times", "sector"), [(f"{UBER} puis {DPD}", 1, "unsure"), (f"{DPD} puis {UBER}", 0, None)]
)
def test_of_several_stays_it_is_said_of_the_one_that_it_is_about(told: str, times: int, sector: str | None) -> None:
    player = Player().does(*PERSON, told)
    assert player.text.count(SAID) == times
    assert player.conversation.value("period.sector", 1) == sector


FOR_ONESELF = "livreur à mon compte 60h par semaine depuis janvier 2025"


@pytest.mark.parametrize(
    ("told", "employer", "sector", "waits"),
    [
        (f"je suis {FOR_ONESELF} et aussi cdi stuart 35h depuis le 1er juin 2025", None, "unsure", "stuart"),
        ("stage chez DPD du 3 mars au 30 mai 2025 et je suis bénévole au Secours populaire", "DPD", None, "Secours"),
        ("stage chez DPD du 3 mars au 30 mai 2025 et j'étais bénévole chez eux", "DPD", "unsure", ""),
        ("stage chez DPD du 3 mars au 30 mai 2025 et bénévole au même endroit", "DPD", "unsure", ""),
        ("stage chez DPD du 3 mars au 30 mai 2025 et c'était bénévole", "DPD", "unsure", ""),
    ],
)
def test_work_for_oneself_or_unpaid_beside_another_stay_is_one_more(
    told: str, employer: str | None, sector: str | None, waits: str
) -> None:
    player = Player().does(*PERSON, told)
    if player.ask == "has_period":
        player.does("oui")
    assert player.value("period.employer", 1) == employer
    assert player.value("period.sector", 1) == sector
    assert waits in player.conversation.waiting
    assert bool(waits) == bool(player.conversation.waiting)


def test_who_asks_whether_it_counts_is_answered() -> None:
    player = Player().does(*AT_KIND, "auto-entrepreneur ça compte ?")
    assert "source:job_counts" in player.buttons
    assert player.conversation.value("period.sector", 1) is None


def test_who_has_none_is_left_alone() -> None:
    player = Player().does(*PERSON, "non, je vivais à l'étranger")
    assert SAID not in player.text


@pytest.mark.parametrize("stay", ["un CDD chez Bpost à Bruxelles", "auto-entrepreneur chez Uber Eats"])
@pytest.mark.parametrize("at_once", [True, False])
def test_it_is_heard_of_the_stay_that_is_told_behind_another(stay: str, at_once: bool) -> None:  # noqa: FBT001
    first, second = "stage chez DPD du 3 mars au 25 avril 2025 35h", f"{stay} du 1er mai au 27 juin 2025 35h"
    told = (f"{first} puis {second}", "oui", "oui", "oui") if at_once else (first, "oui", "oui", f"ensuite {second}")
    player = Player().does(*PERSON, *told)
    assert SAID in player.text
    player.does("oui")
    assert (player.value("period.kind", 2), player.value("period.sector", 2)) == ("job", "unsure")


STAY = "stage chez DPD du 3 mars au 4 avril 2025 à 35h"


@pytest.mark.parametrize(
    ("told", "unpaid"),
    [
        (f"{STAY}, et du bénévolat", "du bénévolat"),
        (f"{STAY} et bénévolat à Emmaüs", "bénévolat à Emmaüs"),
        (f"{STAY} plus du bénévolat aux Restos du Coeur", "du bénévolat aux Restos du Coeur"),
    ],
)
def test_unpaid_work_behind_a_stay_makes_that_one_not_doubtful_and_comes_after(told: str, unpaid: str) -> None:
    player = Player().does(*PERSON, told)
    assert SAID not in player.text
    assert (player.ask, player.value("period.sector", 1)) == ("period.sector", None)
    assert f"« {unpaid} »" in player.does("oui", "oui", "oui").text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    "told", ["2 stages DPD mars 2025 GLS mai 2025 et bénévolat", f"{STAY}, stage chez GLS et bénévolat"]
)
def test_behind_several_stays_it_makes_none_of_them_doubtful(told: str) -> None:
    assert SAID not in Player().does(*PERSON, told).text


@pytest.mark.parametrize(
    "told", ["stage chez Emmaüs en mars 2025 en bénévolat", "stage chez Emmaüs, et bénévolat au même endroit en 2025"]
)
def test_a_stay_that_was_unpaid_itself_is_doubtful(told: str) -> None:
    assert SAID in Player().does(*PERSON, told).text


@pytest.mark.parametrize(
    "said", ["moi-même", "j avais pas de patron", "à mon compte", "c'est à mon nom", "je suis mon patron", "myself"]
)
def test_who_has_no_employer_is_asked_for_none_and_nothing_is_certain(said: str) -> None:
    player = Player().does(*PERSON, "!has_period:yes", "!period.kind:job", said)
    assert (player.ask, player.value("period.sector", 1)) == ("period.start", "unsure")
    assert "Demandez au service des examens" in player.text
