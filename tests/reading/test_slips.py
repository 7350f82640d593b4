"""A slip of the finger in a small word: it announces what it would, and is no part of a name."""

from __future__ import annotations

import pytest

from .cases import meant


@pytest.mark.parametrize("slip", ["cez", "chze", "cehz", "cheez", "chdz", "CHZE", "xhez", "ceez", "chrez"])
def test_a_name_after_a_slip_of_chez(slip: str) -> None:
    assert meant("period.employer", f"{slip} sarl benali") == ({"period.employer": "sarl benali"}, True)


@pytest.mark.parametrize(
    "slip", ["c'etai", "c'étaitt", "c'etiat", "c'éait", "ctéait", "étakt", "c'tait", "cé'tait", "c'égait", "c'état"]
)
def test_a_name_after_a_slip_of_it_was(slip: str) -> None:
    assert meant("period.employer", f"{slip} Mondial Relay") == ({"period.employer": "Mondial Relay"}, True)


@pytest.mark.parametrize("slip", ["depuiss", "depius", "dpuis", "deouis"])
def test_a_day_after_a_slip_of_since(slip: str) -> None:
    said = meant("any", f"je travaille chez GLS {slip} le 05/09/2025")
    assert said == meant("any", "je travaille chez GLS depuis le 05/09/2025")
    assert said is not None


@pytest.mark.parametrize(
    ("ask", "text", "value"),
    [
        ("period.kind", "un empoli", "job"),
        ("period.kind", "du travial", "job"),
        ("period.kind", "boulo", "job"),
        ("yes_no", "tt est bon", "yes"),
        ("period.end", "j'y suis encote", "ongoing"),
        ("period.end", "tooujours", "ongoing"),
        ("period.weeks", "12 semianes", 12),
        ("period.weekly_hours", "24 hueres", 24),
    ],
)
def test_other_small_words_with_a_slip(ask: str, text: str, value: object) -> None:
    assert meant(ask, text) == ({ask: value}, True)


@pytest.mark.parametrize(
    "text", ["Our Services", "Encre et Papier", "L'État", "Cher Transports", "Cruz Livraison", "Bulot"]
)
def test_a_word_of_its_own_is_no_slip(text: str) -> None:
    assert meant("period.employer", text) == ({"period.employer": text}, True)


@pytest.mark.parametrize("text", ["pkein temps", "temps pleein", "plein tems"])
def test_full_time_with_a_slip_is_asked_back_as_without(text: str) -> None:
    assert meant("period.weekly_hours", text) == ({"period.weekly_hours": 35}, False)
    assert meant("period.kind", "temp work") == ({"period.kind": "job"}, True)


@pytest.mark.parametrize(
    ("slip", "month"),
    [
        ("juih", 6),
        ("juib", 6),
        ("jujn", 6),
        ("kuin", 6),
        ("jiun", 6),
        ("juik", 7),
        ("amrs", 3),
        ("mats", 3),
        ("zout", 8),
    ],
)
def test_a_month_by_a_key_beside_the_right_one_or_by_letters_in_the_wrong_order(slip: str, month: int) -> None:
    assert meant("period.start", f"le 4 {slip} 2025") == ({"period.start": f"2025-{month:02}-04"}, True)


@pytest.mark.parametrize("said", ["juim", "pars", "avis", "nuit", "sous"])
def test_what_may_be_two_months_or_is_another_word_is_no_month(said: str) -> None:
    read = meant("period.start", f"le 4 {said} 2025")
    assert read is None or not read[1]
