"""The verdict says on what it hangs, and promises nothing that is over; what is of no use is not said."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialogs.playing import MET, PERIOD, PERSON, Player

FREE = ("bonjour", "ok", "libre", "12/05/1997")
ALL_OPEN = "compte tout ce qui est à faire confirmer"
CONVENTION = "Pour un stage, il faut une convention"


def test_who_has_nothing_to_be_confirmed_is_not_sent_to_have_it_confirmed() -> None:
    player = Player(date(2026, 9, 15)).does(*FREE, "non")
    assert ALL_OPEN not in player.text
    assert "À plein temps, il n'y a plus assez de semaines avant le samedi 28 novembre 2026." in player.text
    assert "si le service des examens compte aussi des semaines faites après" in player.text


def test_with_a_published_deadline_it_hangs_on_the_hours_above_the_base() -> None:
    stay = "CDD chez DPD du 25 août 2025 au 28 novembre 2025 30h par semaine"
    player = Player(date(2025, 10, 6)).does(*PERSON, stay, "oui", "oui", "oui", "non")
    assert player.standing.result is not None
    assert player.standing.result.verdict == "short"
    assert "si le service des examens compte plus de 35 h par semaine" in player.text


def test_who_has_something_to_be_confirmed_is_told_so() -> None:
    stay = "stage chez Amazon du 2 mars au 10 avril 2026 35h"
    assert ALL_OPEN in Player(date(2026, 10, 26)).does(*FREE, stay, "pas sûr", "oui", "oui", "non").text


def test_no_good_news_once_the_deadline_is_past_and_nothing_uploaded() -> None:
    late = Player(date(2025, 12, 5)).does(*MET)
    assert "Bonne nouvelle" not in late.text
    assert "la date limite de dépôt est passée" in late.text.splitlines()[0]
    assert "Bonne nouvelle" in Player(date(2025, 11, 28)).does(*MET).text


def test_who_has_uploaded_still_has_the_good_news_afterwards() -> None:
    player = Player(date(2025, 11, 20)).does(*MET, "!menu:signed", "!menu:uploaded")
    player.today = date(2025, 12, 5)
    assert "Bonne nouvelle" in player.does("/bilan").text


@pytest.mark.parametrize(
    ("stay", "told"),
    [
        ("CDD à La Poste du 3 août 2026 au 27 novembre 2026 35h", False),
        ("stage chez DPD du 10 août 2026 au 27 novembre 2026 35h", False),
        ("stage chez DPD du 17 août 2026 au 27 novembre 2026 35h", True),
        ("stage chez DPD du 10 août 2026 au 2 octobre 2026 35h", True),
    ],
)
def test_a_convention_is_spoken_of_where_one_may_be_needed(stay: str, *, told: bool) -> None:
    player = Player(date(2026, 8, 13)).does(*FREE, stay, "oui", "oui", "oui", "non")
    assert "Et maintenant ?" in player.text
    assert (CONVENTION in player.text) is told


def test_the_summary_on_the_way_names_what_it_leaves_out() -> None:
    player = Player().does(*PERIOD[:-1], "/bilan")
    assert "Total pour l'instant : 0 h sur 490." in player.text
    assert "Pas encore compté : période 1." in player.text
    assert "Pas encore compté" not in player.does("!period.confirm:ok", "/bilan").text
