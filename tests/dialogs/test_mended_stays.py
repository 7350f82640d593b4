"""A whole stay that is put up where something else was asked: what is wrong of it is told, the rest stays."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialogs.playing import MET, visit

STAY = "stage chez DPD du 2 au 20 novembre à 35h"


@pytest.mark.parametrize(
    ("said", "field", "value"),
    [
        ("non 2025", "period.start", date(2025, 11, 2)),
        ("du 3 novembre 2025 au 21 novembre 2025", "period.end", date(2025, 11, 21)),
        ("chez UPS", "period.employer", "UPS"),
        ("c'était un CDD", "period.kind", "job"),
    ],
)
@pytest.mark.parametrize("first", [(), ("!menu:other",)])
def test_what_is_wrong_is_told_and_the_rest_stays(said: str, field: str, value: object, first: tuple[str, ...]) -> None:
    player = visit(*MET, STAY, *first, said)
    assert "C'est bien ça ?" in player.text
    player.does("oui")
    assert player.conversation.value(field, 2) == value
    assert player.conversation.value("period.weekly_hours", 2) == 35


def test_who_means_something_else_altogether_leaves_it() -> None:
    player = visit(*MET, STAY, "!menu:other")
    assert "Écrivez ce qui n'est pas juste" in player.text
    assert player.does("!menu:other").conversation.offer is None
    assert not any(key.period == 2 for key in player.conversation.facts)


def test_a_stay_that_was_found_is_to_come() -> None:
    assert "2 novembre 2025" in visit(*MET, f"j'ai trouvé un {STAY}").text
    assert "2 novembre 2024" in visit(*MET, STAY).text


def test_what_is_done_is_asked() -> None:
    player = visit(*MET, "c'est fait")
    assert {"menu:signed", "menu:uploaded", "menu:registered"} <= set(player.buttons)
    assert player.does("!menu:registered").conversation.value("registered") == "yes"


@pytest.mark.parametrize("said", ["ok je m'en occupe demain", "je vais le faire", "je m'en charge"])
def test_who_will_do_it_is_left_in_peace(said: str) -> None:
    assert "Prenez votre temps." in visit(*MET, said).text


def test_tomorrow_is_a_day_where_a_day_is_asked() -> None:
    assert (
        visit(*MET, "!menu:reminders", "oui", "!reminder:ask", "demain").conversation.value("reminder.at") is not None
    )
