"""Whether there is one more, and whether there was any: « terminé » ends the list, « pas d'emploi » begins none."""

from __future__ import annotations

import pytest

from .cases import meant


@pytest.mark.parametrize(
    "text",
    [
        "terminé",
        "c'est terminé",
        "j'ai terminé",
        "Fini !",
        "g fini merci",
        "ok fini",
        "voilà c tout",
        "ya plus rien",
        "ya rien d'autre",
        "c'était le seul",
        "j'ai tout dit",
        "c'est bon",
        "non c'est bon",
        "aucun autre",
        "non pas d'autre stage",
        "j'ai pas d'autre travail",
        "un seul stage",
        "finished",
        "that's all",
    ],
)
def test_that_all_is_told_means_no_more(text: str) -> None:
    assert meant("more_periods", text) == ({"yes_no": "no"}, True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("oui c'est bon", "no"),
        ("oui j'ai fini", "no"),
        ("pas terminé", "yes"),
        ("j'ai pas fini", "yes"),
        ("non j'en ai un autre", "yes"),
        ("encore 1", "yes"),
    ],
)
def test_what_may_mean_either_is_asked_back(text: str, said: str) -> None:
    assert meant("more_periods", text) == ({"yes_no": said}, False)


@pytest.mark.parametrize("text", ["oui", "ok", "un autre", "oui un autre", "encore une"])
def test_another_one_is_a_yes(text: str) -> None:
    assert meant("more_periods", text) in [({"yes_no": "yes"}, True), ({"yes_no": "yes"}, False)]


def test_a_stay_that_is_finished_is_a_stay() -> None:
    facts = {"period.kind": "internship", "period.employer": "GLS"}
    assert meant("more_periods", "j'ai fini un stage chez GLS") == (facts, True)


@pytest.mark.parametrize("ask", ["period.end", "period.confirm", "period.sector", "has_period"])
@pytest.mark.parametrize("text", ["terminé", "c'est fini"])
def test_that_it_is_over_answers_no_other_question(ask: str, text: str) -> None:
    assert meant(ask, text) is None


@pytest.mark.parametrize("ask", ["has_period", "more_periods"])
@pytest.mark.parametrize(
    "text", ["pas d'emploi pour le moment", "pas encore de stage", "aucune expérience", "j'ai rien fait"]
)
def test_that_there_is_no_stay_is_a_no(ask: str, text: str) -> None:
    assert meant(ask, text) == ({"yes_no": "no"}, True)


@pytest.mark.parametrize("text", ["nn j cherche encore", "non je cherche toujours"])
def test_who_still_looks_for_a_stay_has_none_that_goes_on(text: str) -> None:
    assert meant("has_period", text) == ({"yes_no": "no"}, True)


@pytest.mark.parametrize("text", ["oui, rien de spécial", "oui mais pas dans ce domaine"])
def test_a_yes_with_a_denial_after_it_is_not_written_down(text: str) -> None:
    assert meant("has_period", text) in [None, ({"yes_no": "yes"}, False)]


@pytest.mark.parametrize(
    "text",
    [
        "je suis en recherche d'emploi depuis le 3 mars 2025",
        "demandeur d'emploi depuis le 3 mars 2025",
        "j'étais au chômage du 3 mars au 6 juin 2025",
        "inscrite à France Travail depuis janvier 2025",
        "sans emploi depuis mars",
        "j'étais en prison de mars 2023 à juin 2025 donc rien",
        "incarcéré depuis le 3 mars 2025",
    ],
)
@pytest.mark.parametrize("ask", ["has_period", "more_periods", "any", "period.start"])
def test_days_without_work_are_no_stay(ask: str, text: str) -> None:
    said = meant(ask, text)
    assert said is None or not any(field.startswith("period.") for field in said[0])


def test_work_in_prison_is_work() -> None:
    said = meant("has_period", "en détention depuis 2023, je travaille au courrier depuis le 3 novembre 2024")
    assert said is None or said[0] != {"yes_no": "no"}


def test_days_without_work_beside_a_stay_are_asked_about() -> None:
    said = meant("has_period", "stage chez DPD du 3 mars au 6 juin 2025, au chômage depuis")
    assert said is not None
    assert not said[1]


@pytest.mark.parametrize(
    "text",
    ["je cherche un stage", "j'ai besoin d'un emploi", "demandeur d'emploi depuis mars"],
)
def test_who_looks_for_a_stay_rather_has_none(text: str) -> None:
    assert meant("has_period", text) == ({"yes_no": "no"}, False)


@pytest.mark.parametrize("text", ["j'ai un emploi", "j'ai un travail aussi", "j'avais un petit boulot"])
def test_who_has_a_job_tells_of_one(text: str) -> None:
    assert meant("has_period", text) == ({"period.kind": "job"}, True)


@pytest.mark.parametrize("text", ["j'ai pas un emploi", "j'ai un emploi du temps chargé"])
def test_who_has_none_tells_of_none(text: str) -> None:
    assert "period.kind" not in (meant("has_period", text) or ({}, True))[0]


@pytest.mark.parametrize(
    ("ask", "text", "said"),
    [
        ("period.kind", "encore un stage", {"period.kind": "internship"}),
        ("period.kind", "stage encore", {"period.kind": "internship"}),
        ("more_periods", "encore un stage", {"yes_no": "yes", "period.kind": "internship"}),
    ],
)
def test_one_more_stay_is_none_that_goes_on(ask: str, text: str, said: dict[str, str]) -> None:
    assert meant(ask, text) == (said, True)


def test_nothing_done_yet_is_no_stay_that_goes_on() -> None:
    assert meant("has_period", "bonjour j'ai rien fait encore") == ({"yes_no": "no"}, True)


@pytest.mark.parametrize("text", ["j'y suis encore", "je travaille encore là-bas", "encore", "aujourd'hui encore"])
def test_what_still_goes_on_has_no_last_day(text: str) -> None:
    assert meant("period.end", text) == ({"period.end": "ongoing"}, True)


@pytest.mark.parametrize("text", ["j'en ai qu'un", "je n'ai que ça", "j'en ai qu'une seule"])
def test_only_one_means_no_more(text: str) -> None:
    assert meant("more_periods", text) == ({"yes_no": "no"}, True)


def test_what_if_there_is_only_one_begins_no_other() -> None:
    assert meant("more_periods", "et si j'en ai qu'un ?") is None


def test_one_more_to_declare_names_no_firm() -> None:
    assert meant("more_periods", "oui j'ai encore un CDD à ajouter") == ({"yes_no": "yes", "period.kind": "job"}, True)


@pytest.mark.parametrize("text", ["un emploi", "emploi", "c'était un travail", "un autre boulot"])
@pytest.mark.parametrize("ask", ["has_period", "more_periods"])
def test_a_job_named_alone_is_a_job(ask: str, text: str) -> None:
    said = meant(ask, text)
    assert said is not None
    assert said[0]["period.kind"] == "job"
    assert said[1]


@pytest.mark.parametrize(
    ("text", "said"), [("je travaille", "yes"), ("oui j'ai travaillé", "yes"), ("j'ai pas travaillé", "no")]
)
def test_whether_somebody_has_worked_is_said_with_the_verb(text: str, said: str) -> None:
    assert meant("has_period", text) == ({"yes_no": said}, True)


@pytest.mark.parametrize("text", ["c'est juste ça", "c'est que ça", "AUCUNE AUTRE", "aucun autre stage"])
def test_only_that_and_no_other_are_a_no(text: str) -> None:
    """« c'est juste » alone agrees."""
    assert meant("more_periods", text) == ({"yes_no": "no"}, True)


def test_a_yes_before_no_other_is_asked_back() -> None:
    assert meant("more_periods", "oui aucune autre merci") == ({"yes_no": "no"}, False)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("j'ai encore fait un stage", {"period.kind": "internship"}),
        ("j'ai fait un autre boulot aussi", {"period.kind": "job"}),
        ("i have one more job", {"period.kind": "job"}),
        ("j'ai un deuxième employeur", {}),
        ("j'ai travaillé ailleurs aussi", {}),
        ("un truc à ajouter", {}),
    ],
)
def test_one_more_stay_with_its_kind_where_it_is_said(text: str, told: dict[str, str]) -> None:
    assert meant("more_periods", text) == ({"yes_no": "yes", **told}, True)


def test_what_was_done_once_more_does_not_go_on() -> None:
    told = {"period.start": "2025-03-03", "period.end": "2025-03-28"}
    assert meant("period.dates", "j'ai encore fait du 3 au 28 mars 2025") == (told, True)
    assert meant("period.end", "j'ai encore mon contrat", {"period.start": "2025-03-03"}) == (
        {"period.end": "ongoing"},
        True,
    )
