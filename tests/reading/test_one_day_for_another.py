"""Two dates that are two versions of one day, and no stretch of time: « prévu le 30 juin mais arrêté le 6 »."""

from __future__ import annotations

import pytest

from .cases import meant

START, END = "period.start", "period.end"
BEGUN = {START: "2025-03-03"}


@pytest.mark.parametrize(
    "text",
    [
        "le 3 mars 2025 mais j'ai vraiment bossé qu'à partir du 10",
        "officiellement le 3 mars 2025 mais en vrai le 10",
    ],
)
def test_a_start_with_another_behind_a_but_is_asked_about(text: str) -> None:
    assert meant(START, text) == ({START: "2025-03-10"}, False)


@pytest.mark.parametrize("text", ["prévu le 30 juin 2025 mais arrêté le 6", "le 6 juin 2025 mais payé le 15"])
def test_an_end_with_another_behind_a_but_is_asked_about(text: str) -> None:
    assert meant(END, text, BEGUN) == ({END: "2025-06-06"}, False)


@pytest.mark.parametrize(
    ("ask", "text"),
    [(END, "le 6 juin 2025, payé jusqu'au 15"), (START, "le 3 mars 2025, à partir du 10 en fait")],
)
def test_a_day_before_the_one_that_was_asked_for_is_not_written_down(ask: str, text: str) -> None:
    said = meant(ask, text, BEGUN if ask == END else None)
    assert said is not None
    assert not said[1]


@pytest.mark.parametrize(
    "text",
    [
        "commencé le 3 mars 2025 mais fini le 6 juin 2025",
        "du 3 mars 2025 mais jusqu'au 6 juin",
        "j'ai fini le 6 juin 2025, commencé le 3 mars 2025",
    ],
)
def test_a_start_and_an_end_stay_a_stretch(text: str) -> None:
    assert meant(START, text) == ({START: "2025-03-03", END: "2025-06-06"}, True)


def test_the_month_of_a_day_denied_is_that_of_the_one_meant() -> None:
    said = meant(START, "pas le 3 mars 2025, le 10")
    assert said is not None
    assert said[0] == {START: "2025-03-10"}


def test_around_a_day_is_a_doubt_and_who_begins_will() -> None:
    assert meant(START, "autour du 3 mars 2025") == ({START: "2025-03-03"}, False)
    assert meant(START, "j commence le 3 novembre") == ({START: "2025-11-03"}, False)


def test_who_began_later_moves_no_end() -> None:
    held = {"period.kind": "job", START: "2025-03-03", END: "2025-06-06"}
    said = meant("period.confirm", "oui mais j'ai commencé une semaine plus tard", held)
    assert END not in (said or ({}, True))[0]


@pytest.mark.parametrize(
    ("ask", "text"),
    [
        (END, "je devais finir le 30/06/2025"),
        (END, "prévu le 30/06/2025"),
        (END, "mon contrat finit le 30 juin 2025 mais je suis parti avant"),
        (END, "fin d'essai le 3 avril 2025"),
        (END, "dernier salaire le 30 juin 2025"),
        (END, "j'ai été malade à partir du 6 juin 2025"),
        (END, "je reprends le 3 novembre 2025"),
        (START, "je devais commencer le 3 mars 2025"),
        (START, "inscription le 3 mars 2025"),
        (START, "formation le 3 mars 2025 puis au travail le 10 mars 2025"),
    ],
)
def test_a_day_of_a_plan_or_of_something_else_is_asked_back(ask: str, text: str) -> None:
    said = meant(ask, text, BEGUN if ask == END else None)
    assert said is not None
    assert not said[1]


@pytest.mark.parametrize(
    "text",
    [
        "j'appelle ma conseillère le 20 octobre 2025",
        "je dois voir mon patron demain",
        "j'ai perdu mon papier le 3 mars 2025",
        "il me faut une convention pour le 3 mars 2025",
    ],
)
def test_a_day_alone_among_words_that_nobody_knows_is_asked_back(text: str) -> None:
    for ask in (START, END):
        said = meant(ask, text)
        assert said is not None
        assert not said[1]


@pytest.mark.parametrize(
    "text",
    [
        "mon contrat démarre le 3 mars 2025",
        "le 3 mars 2025 à Lyon",
        "premier jour le 3 mars 2025",
        "prise de poste le 3 mars 2025",
    ],
)
def test_a_day_alone_among_words_of_a_stay_is_written_down(text: str) -> None:
    assert meant(START, text) == ({START: "2025-03-03"}, True)


@pytest.mark.parametrize(
    ("ask", "text", "said"),
    [
        (START, "je finis le 30 novembre", {END: "2025-11-30"}),
        ("period.dates", "j'arrête le 30 novembre", {END: "2025-11-30"}),
        (END, "j'arrête vendredi", {END: "2025-10-17"}),
        (END, "je finis demain", {END: "2025-10-16"}),
        ("period.dates", "je commence le 3 novembre et je finis le 28", {START: "2025-11-03", END: "2025-11-28"}),
    ],
)
def test_a_day_on_which_one_will_stop_is_the_end(ask: str, text: str, said: dict[str, str]) -> None:
    assert meant(ask, text) == (said, False)


@pytest.mark.parametrize("text", ["je réponds demain", "je finirai de répondre demain", "je t'envoie ça demain"])
def test_who_puts_off_the_answer_names_no_day_of_a_stay(text: str) -> None:
    assert meant(END, text) is None


def test_a_plan_that_is_to_come_is_written_down() -> None:
    assert meant(END, "prévu le 30 novembre 2025", BEGUN) == ({END: "2025-11-30"}, True)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("lundi prochain, le 20 octobre", "2025-10-20"),
        ("il y a trois mois, le 15 juillet", "2025-07-15"),
        ("hier, le 14 octobre 2025", "2025-10-14"),
        ("la semaine dernière, le 7 octobre", "2025-10-07"),
    ],
)
def test_a_day_counted_from_today_and_named_is_one_day(text: str, day: str) -> None:
    assert meant(START, text) == ({START: day}, True)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("lundi prochain, le 27 octobre", "2025-10-27"),
        ("lundi prochain (27 octobre)", "2025-10-27"),
        ("lundi prochain le 27", "2025-10-27"),
        ("lundi dernier, le 6 octobre", "2025-10-06"),
        ("la semaine dernière, le 3 octobre", "2025-10-03"),
        ("hier, le 14 octobre 2024", "2024-10-14"),
    ],
)
def test_a_day_counted_from_today_with_another_date_beside_it_is_asked_about(text: str, day: str) -> None:
    assert meant(START, text) == ({START: day}, False)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("lundi prochain le 27 octobre", ("2025-10-27T09:00", False)),
        ("next monday 27 october", ("2025-10-27T09:00", False)),
        ("dans 2 semaines, le 29", ("2025-10-29T09:00", True)),
        ("vendredi ou samedi", ("2025-10-17T09:00", False)),
        ("3 novembre, lundi", ("2025-11-03T09:00", False)),
    ],
)
def test_two_days_to_remind_on_are_asked_about_unless_they_are_one(text: str, said: tuple[str, bool]) -> None:
    assert meant("reminder", text) == ({"reminder.at": said[0]}, said[1])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("3 mars 2025 (lundi)", ({START: "2025-03-03"}, True)),
        ("le 3 mars 2025, c'était un lundi", ({START: "2025-03-03"}, True)),
        ("3 mars 2025 (mardi)", ({START: "2025-03-03"}, False)),
        ("3 mars (lundi) au 6 juin (vendredi) 2025", ({START: "2025-03-03", END: "2025-06-06"}, True)),
        ("sauf erreur le 3 mars 2025", ({START: "2025-03-03"}, False)),
    ],
)
def test_the_day_of_the_week_after_a_date_is_no_other_day(text: str, said: tuple[dict[str, str], bool]) -> None:
    assert meant(START, text) == said


def test_a_day_counted_from_today_opens_a_stretch_where_a_word_says_so() -> None:
    assert meant(START, "hier au 20 octobre") == ({START: "2025-10-14", END: "2025-10-20"}, True)


def test_a_month_since_which_one_works_takes_the_day_said_after_it() -> None:
    assert meant(START, "depuis octobre 2023, le 2") == ({START: "2023-10-02", END: "ongoing"}, False)


@pytest.mark.parametrize(
    "text", ["je passe le cap en 2026 en candidat libre", "je me présente à l'examen en juin 2026", "session 2026"]
)
def test_when_the_exam_is_are_no_days_of_a_stay(text: str) -> None:
    assert meant("has_period", text) is None


def test_a_stay_told_beside_the_exam_keeps_its_own_days() -> None:
    said = meant("has_period", "j'ai travaillé chez DPD en 2024, je passe le cap en 2026")
    assert said is not None
    assert (said[0][START], said[0][END]) == ("2024-01-01", "2024-12-31")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("minuit", ("2025-10-16T00:00", False)),  # that of today is over
        ("midnight", ("2025-10-16T00:00", False)),
        ("demain minuit", ("2025-10-16T00:00", False)),
        ("noon", ("2025-10-15T12:00", True)),
        ("3h du matin", ("2025-10-16T03:00", False)),  # today's are over too
        ("cette nuit à 3h", ("2025-10-16T03:00", False)),
        ("demain à 3h du matin", ("2025-10-16T03:00", True)),
        ("3h", ("2025-10-15T03:00", False)),  # those of the afternoon, it may be
        ("à 10h du matin", ("2025-10-15T10:00", False)),
        ("à 15h de l'après-midi", ("2025-10-15T15:00", True)),
    ],
)
def test_midnight_and_the_small_hours_are_to_come_and_of_either_day(text: str, said: tuple[str, bool]) -> None:
    assert meant("reminder", text) == ({"reminder.at": said[0]}, said[1])


def test_hours_of_each_week_are_no_moment() -> None:
    assert meant("reminder", "2 soirs par semaine, 4h") is None
