"""The plan in words, for the situations that people are in."""

from __future__ import annotations

from datetime import time
from decimal import Decimal

import pytest

from dialogs.answers.advice.contacts import contacts_told
from dialogs.answers.deadlines import deadline_told
from dialogs.answers.plan.now import plan_told
from dialogs.answers.plan.what_if import hours_told, tries, what_if_told
from dialogs.answers.topics.all_topics import topic_answer
from dialogs.words.service import LocalContact, Service

from .standings import OSRCL, day, period, standing, words

FOURTEEN_WEEKS = period("2025-03-03", "2025-06-06")
FIVE_SHORT = period("2025-03-03", "2025-05-02")  # 9 weeks


def test_a_plan_says_how_much_is_missing_until_when_and_how() -> None:
    told = words(plan_told(standing("2025-09-01", [FIVE_SHORT])))
    assert "Il manque 175 h : 5 semaines à 35 h." in told
    assert "Il reste 12 semaines et 4 jours avant le vendredi 28 novembre 2025" in told
    assert "À temps plein (35 h) : commencez au plus tard le lundi 27 octobre 2025." in told
    assert "ce serait fini le vendredi 10 octobre 2025" in told
    assert "2 conventions d'un mois" in told
    assert "essayez de finir le vendredi 21 novembre 2025" in told


def test_a_plan_tells_the_usual_pace_beside_full_time() -> None:
    told = words(plan_told(standing("2025-09-01", [period("2025-03-03", "2025-06-06", 20)])))
    assert "À 20 h par semaine, comme dans votre dernière période : commencez au plus tard le" in told
    later = words(plan_told(standing("2025-10-15", [period("2025-03-03", "2025-06-06", 20)])))
    assert "À 20 h par semaine, comme dans votre dernière période : il n'y a plus assez de temps" in later


@pytest.mark.parametrize(
    ("periods", "remark"),
    [
        ([period("2025-08-04", "ongoing", 20)], "prennent déjà 20 h par semaine. Vérifiez que le reste tient"),
        ([FIVE_SHORT, period("2025-09-01", "2025-09-26", 35)], "un stage en plus ces semaines-là n'ajoute rien"),
        ([FIVE_SHORT, period("2025-01-06", "ongoing", 30, sector="no")], "prennent déjà 30 h par semaine. Vérifiez"),
    ],
    ids=["a part-time job goes on", "the week is full", "a job out of the sector takes the week"],
)
def test_a_plan_remarks_that_another_job_fills_the_week(periods: list[dict[str, object]], remark: str) -> None:
    assert remark in words(plan_told(standing("2025-09-01", periods)))


@pytest.mark.parametrize(
    ("ends", "agreements"),
    [("ongoing", None), ("2026-10-09", "une convention d'un mois suffirait")],
)
def test_a_plan_promises_no_immersion_in_weeks_that_are_full(ends: str, agreements: str | None) -> None:
    full = [period("2025-03-03", "2025-05-02"), period("2026-09-14", ends)]
    if ends == "ongoing":
        full[0] = period("2025-03-03", "2025-03-14")
    told = words(plan_told(standing("2026-09-14", full, session=2027)))
    assert "un stage en plus ces semaines-là n'ajoute rien" in told
    assert ("immersion" in told) is (agreements is not None)
    assert agreements is None or agreements in told


LILLE, GUADELOUPE = "59000", "97110"


@pytest.mark.parametrize(
    ("hour", "postal_code", "told"),
    [
        (None, LILLE, "vendredi 28 novembre 2025"),
        (time(12), LILLE, "vendredi 28 novembre 2025 à 12 h"),
        (time(12), GUADELOUPE, "vendredi 28 novembre 2025 à 12 h (heure du rectorat)"),
        (None, GUADELOUPE, "vendredi 28 novembre 2025 (heure du rectorat)"),
    ],
)
def test_a_deadline_is_told_with_its_hour_and_whose_clock_it_is(hour: time | None, postal_code: str, told: str) -> None:
    """In Guadeloupe the day of a rectorat in Paris ends at 19 h."""
    diploma = OSRCL.with_dates(2026, upload_hour=hour, registration_deadline=day("2025-11-28"), registration_hour=hour)
    found = standing("2025-09-01", [FOURTEEN_WEEKS], diploma=diploma, postal_code=postal_code)
    assert f"déposée dans Cyclades le {told} au plus tard." in words(plan_told(found))
    assert words(deadline_told(found)) == f"Date limite de dépôt dans Cyclades, session 2026 : {told}."
    assert f"Dernier jour pour s'inscrire à la session 2026 : {told}." in words(topic_answer(found, "registration"))


def test_a_plan_says_plainly_that_it_is_too_late_and_what_remains() -> None:
    told = words(plan_told(standing("2025-10-15", [period("2025-03-03", "2025-03-28")])))
    assert "Ce n'est plus possible avant le vendredi 28 novembre 2025, même à temps plein." in told
    assert "Demandez au service des examens de votre académie si des semaines faites après" in told
    assert "Pour la session 2027, vos périodes compteraient pour 140 h sur 490 h, à coup sûr." in told


def test_a_plan_of_the_last_session_known_says_that_the_next_one_is_not() -> None:
    told = words(plan_told(standing("2027-05-10", session=2027)))
    assert "Session suivante (2028) : ses dates ne sont pas encore connues." in told


def test_a_plan_says_that_only_the_service_can_make_it_possible_once_nothing_sure_is_enough() -> None:
    told = words(plan_told(standing("2026-11-20", session=2027)))
    assert "Ce n'est possible que si le service des examens compte aussi" in told
    assert "dernier jour de travail" not in told


def test_a_plan_warns_of_hours_that_the_day_of_the_exam_may_take_away() -> None:
    told = words(plan_told(standing("2025-07-01", [period("2023-06-05", "2023-07-28")])))
    assert "Attention : 133 h sont entre le 1er mai 2023 et le 29 juin 2023." in told


def test_a_day_that_is_only_aimed_at_is_said_as_such_where_the_papers_are_left() -> None:
    done = period("2026-01-05", "2026-05-29")
    told = words(plan_told(standing("2026-10-15", [done], session=2027)))
    assert "déposée dans Cyclades.\n\nLa date limite de la session 2027 n'est pas encore publiée." in told
    known = OSRCL.with_dates(2027, upload_deadline=day("2026-12-04"))
    told = words(plan_told(standing("2026-10-15", [done], session=2027, diploma=known)))
    assert "déposée dans Cyclades le vendredi 4 décembre 2026 au plus tard." in told


@pytest.mark.parametrize(
    ("today", "periods", "said"),
    [
        ("2025-10-15", [FOURTEEN_WEEKS], "rien à rattraper. Il reste les papiers"),
        ("2025-10-15", [period("2025-08-04", "2025-11-07")], "Avec vos périodes prévues, le compte semble bon."),
    ],
)
def test_a_plan_with_nothing_missing_turns_to_the_papers(
    today: str, periods: list[dict[str, object]], said: str
) -> None:
    assert said in words(plan_told(standing(today, periods)))


def test_a_plan_for_somebody_who_is_not_concerned_asks_for_no_hours() -> None:
    assert "ne semble pas vous concerner" in words(plan_told(standing("2025-10-15", born="2010-01-01")))


def test_a_what_if_stands_beside_the_real_figures() -> None:
    told = words(what_if_told(standing("2025-09-01", [FIVE_SHORT]), Decimal(3), Decimal(35)))
    assert "sans cela : 315 h sur 490 h" in told
    assert "avec cela : 420 h sur 490 h" in told
    assert "Il manquerait encore 70 h : 2 semaines à 35 h." in told
    assert "Le minimum semblerait atteint." in words(
        what_if_told(standing("2025-09-01", [FIVE_SHORT]), Decimal(5), Decimal(35))
    )


@pytest.mark.parametrize("hours", [100, 50, 7, 33, 1])
def test_hours_that_are_supposed_are_added_to_the_last_one(hours: int) -> None:
    told = words(hours_told(standing("2025-09-01", [FIVE_SHORT]), Decimal(hours)))
    assert f"{hours} h de plus" in told
    assert f"avec cela : {315 + hours} h sur 490 h" in told


@pytest.mark.parametrize(
    ("already", "supposed", "full"),
    [
        (35, 35, True),  # a stage beside a full-time job
        (20, 20, True),  # 40 hours, 5 of them above
        (20, 15, False),
        (None, 48, True),
        (None, 35, False),
    ],
)
def test_a_what_if_says_why_it_adds_little_where_the_weeks_are_full(
    already: int | None, supposed: int, *, full: bool
) -> None:
    stays = [period("2025-09-01", "ongoing", already)] if already else []
    told = words(what_if_told(standing("2025-09-01", stays), Decimal(1), Decimal(supposed)))
    assert "Il manquerait encore" in told
    assert ("Une semaine compte pour 35 h au plus à coup sûr" in told) is full


def test_a_what_if_says_which_part_comes_too_late() -> None:
    told = words(what_if_told(standing("2025-10-15", [FIVE_SHORT]), Decimal(12), Decimal(20)))
    assert "Une partie tombe après le vendredi 28 novembre 2025" in told


def test_what_ifs_put_up_are_what_is_missing_and_half_of_it() -> None:
    assert tries(standing("2025-09-01", [FIVE_SHORT])) == ((5, Decimal(35)), (3, Decimal(35)))
    assert tries(standing("2025-09-01", [FOURTEEN_WEEKS])) == ()


# — whom to contact —


def told_to(*arguments: object, **more: object) -> str:
    return "\n\n".join(words(part) for part in contacts_told(standing(*arguments, **more)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("born", "kind", "named", "unnamed"),
    [
        ("1990-05-04", "individual", ["France Travail"], ["la mission locale :", "organisme de formation"]),
        ("2004-05-04", "individual", ["la mission locale :", "France Travail"], ["organisme de formation"]),
        (
            "1990-05-04",
            "distance",
            ["votre organisme de formation, votre lycée ou votre CFA :", "France Travail"],
            ["la mission locale :"],
        ),
    ],
)
def test_contacts_follow_the_situation(born: str, kind: str, named: list[str], unnamed: list[str]) -> None:
    told = told_to("2025-09-01", [FIVE_SHORT], born=born, kind=kind)
    assert all(name in told for name in named)
    assert not any(name in told for name in unnamed)
    assert "Le rectorat ne signe jamais de convention." in told
    assert "Cap emploi" in told


def test_a_message_to_the_adviser_stays_in_french_for_somebody_who_reads_english() -> None:
    here = standing("2025-09-01", [FIVE_SHORT])
    *_, message = contacts_told(here)
    assert words(message, "en") == words(message)
    assert "Il me manque 175 h, soit 5 semaines à 35 h par semaine, à faire avant le 28 novembre 2025." in words(
        message
    )


def test_nobody_is_asked_for_an_agreement_until_a_day_that_cannot_be_kept() -> None:
    told = told_to("2026-09-15", [], session=2027)
    assert "à faire dès que possible" in told
    assert "à faire avant" not in told


def test_whoever_needs_later_weeks_is_sent_to_the_service_that_can_count_them() -> None:
    late = told_to("2026-11-20", [period("2026-03-02", "2026-04-30")], session=2027)
    assert "Ce qui est à faire confirmer : le service des examens." in late
    assert "Des semaines faites après peuvent-elles compter ?" in late
    in_time = told_to("2025-09-01", [FIVE_SHORT])
    assert "Ce qui est à faire confirmer" not in in_time


@pytest.mark.parametrize(
    ("kind", "told"), [("distance", "À distance (CNED, école en ligne)"), (None, "pas encore choisie")]
)
def test_where_only_the_preparation_is_open_the_service_is_asked_whether_the_weeks_are(kind: str, told: str) -> None:
    asked = told_to("2025-09-01", [], kind=kind)
    assert f"Ma préparation : {told}. Les 14 semaines de stage ou de travail me sont-elles demandées ?" in asked
    assert "au mieux" not in asked
    doubtful = told_to("2025-09-01", [{**FIVE_SHORT, "sector": "unsure"}], kind=kind)
    assert "Pouvez-vous me dire ce qui peut être compté ?" in doubtful


def test_a_minor_is_given_no_message_about_hours() -> None:
    told = told_to("2025-09-01", [FIVE_SHORT], born="2010-01-14")
    assert "À qui vous adresser" in told
    assert "Mes périodes comptent pour" not in told


def test_only_periods_of_the_sector_need_a_certificate_of_what_is_done() -> None:
    told = told_to("2025-09-01", [FIVE_SHORT, {**FIVE_SHORT, "employer": "Boulangerie Paul", "sector": "no"}])
    assert "l'employeur remplit et signe une attestation de ce qui est fait :" in told
    assert "Boulangerie Paul" not in told


def test_the_address_of_the_narrowest_postal_area_is_used() -> None:
    local = (
        LocalContact("france_travail", "59", "Agence du Nord"),
        LocalContact("france_travail", "59000", "Agence de Lille", "1 rue Nationale", "3949"),
        LocalContact("france_travail", "75", "Agence de Paris"),
    )
    told = told_to("2025-09-01", [FIVE_SHORT], service=Service(contacts=local), postal_code="59000")
    assert "Agence de Lille, 1 rue Nationale, 3949" in told
    assert "Agence du Nord" not in told
    assert "Agence de Paris" not in told
    assert "https://www.francetravail.fr" in told_to("2025-09-01", [FIVE_SHORT], service=Service(contacts=local))
