"""« D'où vient ce chiffre ? »: every figure of the result and every box of the certificate is traced."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.outgoing.splitting import split
from bot.papers.glyphs import missing
from dialogs.answers.papers.certificate_boxes import MINE, OF_EMPLOYER, OF_PERIOD
from dialogs.answers.result.origins import origins_told
from tests.dialogs.playing import NOTICE, Player

from .standings import period, standing, words

MINE_SAID = {"last_name": "Da Silva", "first_names": "Yasmine", "address.line": "12 rue Haute", "postal_code": "59000"}
THEIRS = {
    "type": "société",
    "address": "4 rue du Tri",
    "postal_code": "59800",
    "city": "Lille",
    "activity": "colis",
    "activities": ("incoming", "outgoing"),
    "siret": "35600000049837",
    "signatory": "Claire Martin",
    "role": "gérante",
}
STAY = period("2025-03-03", "2025-05-02", weeks=8) | {f"employer.{name}": value for name, value in THEIRS.items()}


def told(**changed: object) -> str:
    here = standing("2025-09-01", [STAY | changed], city="Lille", **MINE_SAID)
    return "\n".join(words(part) for part in origins_told(here))


def test_the_figures_are_traced_to_the_rule_and_to_each_other() -> None:
    for said in ("490 h : 14 semaines × 35 h", "280 h comptées : la somme", "210 h manquantes : 490 h − 280 h"):
        assert said in told()


@pytest.mark.parametrize(
    "key",
    [
        *MINE,
        *(f"period.{name}@1" for name in OF_PERIOD if name != "total_hours"),
        *(f"employer.{name}@1" for name in OF_EMPLOYER),
    ],
)
def test_each_box_of_the_certificate_is_traced_to_the_words_typed(key: str) -> None:
    assert f"vous avez écrit « mots de {key} » le 01/09/2025" in told()


def test_a_total_of_hours_is_traced() -> None:
    assert "mots de period.total_hours@1" in told(weekly_hours="total", total_hours=280, weeks=None)


def test_what_was_said_at_once_is_quoted_once() -> None:
    visit = Player(date(2026, 9, 15)).does(*NOTICE, "seul", "4/5/1990", "stage chez DHL du 3 mars au 30 mai 2025 à 35h")
    text = visit.does("oui", "oui", "oui", "non", "!menu:origins").text
    assert text.count("vous avez écrit « stage chez DHL du 3 mars au 30 mai 2025 à 35h »") == 1
    assert "• stage, chez DHL, début le 3 mars 2025, fin le 30 mai 2025, 35 h par semaine – vous avez écrit" in text


def test_where_no_period_is_told_nothing_empty_is_sent() -> None:
    assert all(words(part) for part in origins_told(standing("2025-09-01", [])))


def test_many_periods_are_a_few_messages() -> None:
    """A message is sent a second: 45 of them would be most of a minute."""
    days = [date(2024, 7, 1) + timedelta(days=14 * n) for n in range(45)]
    here = standing("2026-09-01", [period(str(day), str(day + timedelta(days=4))) for day in days], session=2027)
    sent = [part for message in origins_told(here) for part in split(words(message))]
    assert len(sent) <= 8
    assert all(part.startswith(("D'où", "Stage", "Emploi")) for part in sent)  # cut between two periods


def test_every_origin_can_be_printed() -> None:
    """The copy of one's data holds what the bot said."""
    assert missing(told()) == ""
