"""A yes, a number of weeks or of hours said with a reservation: asked back, whatever it begins with."""

from __future__ import annotations

import pytest

from .cases import meant

HELD = {"period.kind": "job", "period.employer": "DPD", "period.start": "2025-03-03", "period.end": "2025-06-06"}
CONFIRM, WEEKS, HOURS = "period.confirm", "period.weeks", "period.weekly_hours"


@pytest.mark.parametrize(
    "text",
    [
        "oui à part la date",
        "oui il me semble",
        "oui presque",
        "oui à une semaine près",
        "oui vacances comprises",
        "oui sur le papier",
        "c'est bon à part le nom",
        "ok à vérifier",
        "oui et j'ai un autre stage",
    ],
)
def test_a_yes_with_more_beside_it_confirms_nothing(text: str) -> None:
    said = meant(CONFIRM, text, HELD)
    assert said is not None
    assert (said[0]["yes_no"], said[1]) == ("yes", False)


@pytest.mark.parametrize("text", ["oui merci", "oui tout est juste", "oui c'est exactement ça", "oui madame"])
def test_a_plain_yes_confirms(text: str) -> None:
    assert meant(CONFIRM, text, HELD) == ({"yes_no": "yes"}, True)


@pytest.mark.parametrize("text", ["non c'est bon", "non non tout est juste", "non rien à changer"])
def test_a_no_beside_words_that_agree_is_asked_back_where_a_yes_confirms(text: str) -> None:
    assert meant(CONFIRM, text, HELD) == ({"yes_no": "no"}, False)
    assert meant("yes_no", text) == ({"yes_no": "no"}, False)


@pytest.mark.parametrize(("ask", "text"), [("has_period", "non c'est bon"), (CONFIRM, "non c'est pas bon")])
def test_a_no_with_nothing_to_agree_to_is_plain(ask: str, text: str) -> None:
    assert meant(ask, text, HELD if ask == CONFIRM else None) == ({"yes_no": "no"}, True)


@pytest.mark.parametrize("text", ["oui c'est faux", "oui c'est pas bon"])
def test_a_yes_beside_words_that_deny_is_asked_back(text: str) -> None:
    assert meant(CONFIRM, text, HELD) == ({"yes_no": "yes"}, False)


@pytest.mark.parametrize(
    ("ask", "text"),
    [
        ("period.start", "3 mars 2025 (à vérifier)"),
        ("period.start", "le 3 mars 2025 à peu de choses près"),
        ("period.end", "le 6 juin 2025 si tout va bien"),
        (HOURS, "35h à confirmer"),
    ],
)
def test_what_is_still_to_be_checked_is_asked_back(ask: str, text: str) -> None:
    said = meant(ask, text)
    assert said is not None
    assert not said[1]


def test_a_no_that_is_taken_back_is_asked_about() -> None:
    assert meant("more_periods", "non, enfin si un petit") == ({"yes_no": "yes"}, False)
    assert meant("has_period", "oui un stage annulé") == ({"yes_no": "yes"}, False)


@pytest.mark.parametrize("text", ["14 en comptant les vacances", "14 mais pas complètes", "14 semaines incomplètes"])
def test_weeks_to_reckon_with_are_asked_back(text: str) -> None:
    assert meant(WEEKS, text) == ({WEEKS: 14}, False)


def test_weeks_beside_days_of_illness_are_read() -> None:
    assert meant(WEEKS, "13 j'ai été malade une semaine") == ({WEEKS: 13}, False)


@pytest.mark.parametrize("text", ["35h avec les cours au cfa", "35 les semaines sans cours", "35h trajet compris"])
def test_hours_with_those_of_lessons_or_ways_are_asked_back(text: str) -> None:
    assert meant(HOURS, text) == ({HOURS: 35}, False)


def test_the_birth_of_somebody_else_is_asked_back() -> None:
    assert meant("birth_date", "mon fils est né le 3/4/2010") == ({"birth_date": "2010-04-03"}, False)


def test_the_engagement_of_the_young_is_no_job() -> None:
    assert meant("period.kind", "contrat d'engagement jeune") is None


@pytest.mark.parametrize(
    ("ask", "text"),
    [
        ("period.total_hours", "il me reste 90h"),
        ("period.total_hours", "490h prévues"),
        ("period.total_hours", "490 si je finis"),
        (HOURS, "35h en théorie"),
        (WEEKS, "il me reste 2 semaines"),
    ],
)
def test_what_is_left_or_planned_is_not_what_was_done(ask: str, text: str) -> None:
    said = meant(ask, text)
    assert said is not None
    assert not said[1]


@pytest.mark.parametrize("ask", [CONFIRM, "correction", "erase", "has_period", "more_periods", WEEKS, "reminders"])
@pytest.mark.parametrize("text", ["oui mais", "oui, mais...", "oui ?", "ok ?", "oui mais bon"])
def test_a_yes_that_stops_short_or_asks_is_no_plain_yes(ask: str, text: str) -> None:
    assert meant(ask, text) == ({"yes_no": "yes"}, False)


@pytest.mark.parametrize("text", ["oui mais", "oui ?", "non ?"])
def test_the_sector_is_asked_back_after_half_a_word(text: str) -> None:
    said = meant("period.sector", text)
    assert said is not None
    assert not said[1]


@pytest.mark.parametrize("text", ["mais oui", "oui !", "bah oui"])
def test_an_eager_yes_is_a_plain_yes(text: str) -> None:
    assert meant(CONFIRM, text, HELD) == ({"yes_no": "yes"}, True)


@pytest.mark.parametrize(
    "text", ["pas demain", "mardi ou mercredi", "sauf lundi", "demain à 25h", "demain à 14h75", "lundi, pas le matin"]
)
def test_a_day_or_an_hour_in_doubt_is_not_when_to_remind_for_sure(text: str) -> None:
    said = meant("reminder", text)
    assert said is not None
    assert not said[1]


@pytest.mark.parametrize("text", ["lundi à 18h30.", "lundi 18 heures 30", "lundi à 18h30, merci"])
def test_the_hour_to_remind_at_is_heard_before_a_full_stop(text: str) -> None:
    assert meant("reminder", text) == ({"reminder.at": "2025-10-20T18:30"}, True)


@pytest.mark.parametrize(
    "text", ["good morning, I need help", "juste une question", "good evening I want to pass the CAP"]
)
@pytest.mark.parametrize("ask", ["notice", "yes_no", "erase", "period.confirm"])
def test_a_word_of_a_yes_that_goes_on_is_none(ask: str, text: str) -> None:
    assert meant(ask, text) is None


@pytest.mark.parametrize("text", ["si", "si si", "juste", "c'est juste", "right", "sure", "good", "oui chez UPS"])
def test_the_same_words_alone_are_a_yes(text: str) -> None:
    said = meant("yes_no", text)
    assert said is not None
    assert said[0]["yes_no"] == "yes"


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("oui, 35h par semaine", {HOURS: 35}),
        ("oui et c'était un CDD", {"period.kind": "job"}),
    ],
)
def test_what_is_told_beside_the_sector_is_read_too(text: str, more: dict[str, object]) -> None:
    assert meant("period.sector", text) == ({"period.sector": "yes", **more}, False)


def test_all_of_it_is_of_the_sector_and_no_hours() -> None:
    assert meant("period.sector", "oui à 100%") == ({"period.sector": "yes"}, True)


@pytest.mark.parametrize(
    "text",
    [
        "l'entreprise oui mais pas mes tâches",
        "le travail oui mais pas la boîte",
        "la société oui, mais pas mes missions",
    ],
)
def test_half_of_what_the_sector_asks_is_rather_a_no(text: str) -> None:
    assert meant("period.sector", text) == ({"period.sector": "no"}, False)
    assert meant("period.sector", "oui, pas de problème") == ({"period.sector": "yes"}, True)


@pytest.mark.parametrize("text", ["je crois que oui mais pas certain", "je pense que non mais je suis pas sûr"])
def test_a_leaning_with_a_doubt_is_a_doubt(text: str) -> None:
    assert meant("period.sector", text) == ({"period.sector": "unsure"}, False)


@pytest.mark.parametrize("text", ["oui enfin je crois", "oui c'est l'inverse", "oui normalement c'est ça"])
def test_a_yes_with_a_doubt_after_it_is_asked_back(text: str) -> None:
    assert meant("yes_no", text) == ({"yes_no": "yes"}, False)


@pytest.mark.parametrize("text", ["c'est pas faux", "c'est tout à fait exact merci", "c'est tout à fait ça"])
def test_a_yes_of_several_words_is_one(text: str) -> None:
    assert meant("yes_no", text) == ({"yes_no": "yes"}, True)
    assert meant("yes_no", "c'est tout") == ({"yes_no": "no"}, True)


def test_a_kind_that_is_not_known_for_sure_is_asked_back() -> None:
    assert meant("period.kind", "je sais plus si c'était un stage") == ({"period.kind": "internship"}, False)
    assert meant("period.sector", "un peu des deux") == ({"period.sector": "unsure"}, True)


@pytest.mark.parametrize(
    ("text", "said"), [("sans doute", "yes"), ("probablement oui", "yes"), ("sûrement pas", "no"), ("probably", "yes")]
)
def test_what_is_likely_is_asked_back(text: str, said: str) -> None:
    """« sans doute » holds the word for a doubt, and leans to a yes; « sans aucun doute » is one."""
    assert meant("period.sector", text) == ({"period.sector": said}, False)
    assert meant("yes_no", text) == ({"yes_no": said}, False)


def test_without_any_doubt_is_a_yes() -> None:
    assert meant("period.sector", "sans aucun doute") == ({"period.sector": "yes"}, True)
