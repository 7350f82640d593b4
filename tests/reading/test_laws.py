"""What holds for every text under every question: no exception, sure stands alone, facts of known shapes."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from decimal import Decimal
from time import process_time
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dialogs.reading.outcome import MOST_READINGS, Answer, Asked, Command, Correct, Unclear
from dialogs.reading.read import read
from dialogs.reading.text.fold import fold, tidy

from .cases import BASE, Case, cases

TODAY = date(2025, 10, 15)
ASKS = (
    *("birth_date", "period.kind", "period.employer", "period.dates", "period.start", "period.end"),
    *("period.weekly_hours", "period.total_hours", "period.weeks", "period.sector", "last_name", "first_names"),
    *("address", "postal_city", "siret", "employer.siret", "employer.role", "session", "candidate_kind"),
    *("cyclades_number", "reminder", "yes_no", "has_period", "more_periods", "period.confirm", "notice", "any", "menu"),
)
KNOWN: tuple[dict[str, Any], ...] = (
    {},
    {"period.start": date(2024, 3, 1)},
    {
        "period.kind": "job",
        "period.employer": "Auchan",
        "period.start": date(2024, 2, 29),
        "period.end": date(2024, 6, 30),
        "period.weekly_hours": Decimal(35),
        "period.sector": "yes",
        "birth_date": date(1996, 2, 29),
        "last_name": "Dupont",
    },
    {"period.start": date(2024, 3, 1), "period.end": "ongoing", "session": 2026, "has_period": "yes"},
)
COMMANDS = {
    *("back", "repeat", "skip", "cancel", "restart", "summary", "plan", "certificate", "reminders", "stop_reminders"),
    *("edit", "delete_period", "undo", "help", "human", "language", "export", "erase", "stop"),
}

#: Words that the grammar knows, and what stands between them: random letters alone hardly ever meet a rule.
PIECES = [
    word
    for case in (*cases("reading-cases.jsonl"), *cases("reading-more.jsonl"))
    for word in re.findall(r"\w+|[^\w\s]", case.text)
]
ODD = [
    "²",
    "½",
    "٣",
    "３",
    "\ud800",
    "\x00",
    "é",
    "e\u0301",
    "🙂",
    "👍🏽",
    "9" * 30,
    "-",
    "/",
    "'",
    "’",
    "«",
    "%",
    "0",
    "00",
    "h",
    "?",
    "\n",
]
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(PIECES + ODD), max_size=14).map(" ".join),
    st.lists(st.sampled_from(PIECES + ODD), max_size=10).map("".join),
)


def allowed(field: str, value: Any) -> bool:
    match field:
        case "birth_date" | "period.start":
            return type(value) is date
        case "period.end":
            return type(value) is date or value == "ongoing"
        case "period.kind":
            return value in {"internship", "job", "apprenticeship"}
        case "period.weekly_hours" | "period.total_hours" | "period.weeks":
            return isinstance(value, Decimal) and value > 0
        case "period.sector":
            return value in {"yes", "no", "unsure"}
        case "yes_no":
            return value in {"yes", "no"}
        case "siret" | "employer.siret":
            return value == "none" or bool(re.fullmatch("[0-9]{14}", str(value)))
        case "postal_code":
            return bool(re.fullmatch("[0-9]{5}", str(value)))
        case "reminder.at":
            return isinstance(value, datetime)
        case "session":
            return type(value) is int
        case _:
            return isinstance(value, str) and bool(value.strip())


@settings(max_examples=1000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(ASKS), TEXTS, st.sampled_from(KNOWN))
@example("period.weekly_hours", "²", {})
@example("period.dates", "du 29 février 0000 au 31/12/9999", {})
@example("period.start", "jusqu'au 31/12/9999", {})
@example("period.start", "il y a 99999999 ans", {})
@example("period.end", "dans 400 ans", KNOWN[1])
@example("yes_no", "non c'était 2023", KNOWN[2])
@example("reminder", "dans 9999 mois à 24h99", {})
@example("period.start", "1er 4 27 2003 à - de j", {})
@example("period.start", "6 à année 30h → 7 stage", {})
@example("yes_no", "zéro pourcent", {})
@example("address", "３2025c24", {})
@example("any", "/" + "a" * 4095, {})
@example("any", "/start", {})
def test_every_text_has_a_meaning_of_a_known_shape(ask: str, text: str, known: dict[str, Any]) -> None:
    outcome = read(ask, text, known, TODAY, BASE)
    assert outcome.to_json()["act"] in {"answer", "correct", "question", "command", "unclear"}
    match outcome:
        case Answer() | Correct():
            assert 1 <= len(outcome.readings) <= MOST_READINGS
            assert not any(reading.sure for reading in outcome.readings[1:])
            assert not outcome.readings[0].sure or len(outcome.readings) == 1
            for reading in outcome.readings:
                assert reading.facts
                for field, value in reading.facts.items():
                    assert allowed(field, value), (field, value)
                first, last = reading.facts.get("period.start"), reading.facts.get("period.end")
                assert not (isinstance(first, date) and isinstance(last, date)) or first <= last
        case Command():
            assert outcome.to_json()["command"] in COMMANDS
        case Asked() | Unclear():
            pass


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(ASKS), TEXTS, st.sampled_from(KNOWN))
def test_a_text_is_always_read_the_same_way(ask: str, text: str, known: dict[str, Any]) -> None:
    assert read(ask, text, known, TODAY, BASE) == read(ask, text, known, TODAY, BASE)


@pytest.mark.parametrize(
    "sign", ["", " ", "x", "5 ", "é", "?", "1/", "mars ", "🙂", "non pas ", "à la ", "l'", "\ud83d", "\u200b"]
)
def test_the_longest_message_breaks_nothing(sign: str) -> None:
    text = (sign * 4096)[:4096]
    for ask in ASKS:
        for known in ({}, KNOWN[2]):
            read(ask, text, known, TODAY, BASE)


@pytest.mark.parametrize("sign", [",", "(", "et ", "7 ", "x mais avant ", "3 semaines ", "\n", "en "])
def test_the_longest_message_is_soon_read(sign: str) -> None:
    text = (sign * 4096)[:4096]
    for ask in ASKS:
        assert any(_spent(ask, text) < 0.1 for _ in range(3))  # seconds; a text of that length takes a tenth of it


def _spent(ask: str, text: str) -> float:
    before = process_time()
    read(ask, text, {}, TODAY, BASE)
    return process_time() - before


@pytest.mark.parametrize("text", ["\ud83d", "\u200b\u200f", "\x00\x07", "\u00a0\u202f", "🤷🔥", "...", "\ue000"])
def test_what_nobody_can_read_answers_nothing(text: str) -> None:
    for ask in ASKS:
        assert read(ask, text, {}, TODAY, BASE) == Unclear()


@pytest.mark.parametrize("text", ["\u200foui\u200f", "o\u200bui", "\ufeffoui", "\u00a0oui"])
def test_signs_that_nobody_sees_change_nothing(text: str) -> None:
    assert read("yes_no", text, {}, TODAY, BASE) == read("yes_no", "oui", {}, TODAY, BASE)


@pytest.mark.parametrize("case", cases("reading-cases.jsonl"), ids=str)
def test_capitals_change_no_answer_but_names(case: Case) -> None:
    shouted = case.text.upper()
    names = {"last_name", "first_names"}
    if case.ask in names or len(shouted.split()) < 3:
        return
    ours = read(case.ask, shouted, case.known, case.today, BASE).to_json()
    assert json.dumps(ours).lower() == json.dumps(case.read()).lower()


@pytest.mark.parametrize("case", cases("reading-cases.jsonl"), ids=str)
def test_the_capital_of_a_phone_changes_nothing(case: Case) -> None:
    if case.ask in {"last_name", "first_names", "postal_city"}:
        return
    begun = case.text[:1].upper() + case.text[1:]
    assert read(case.ask, begun, case.known, case.today, BASE).to_json() == case.read()


@given(st.dates(date(1936, 1, 1), date(2011, 10, 14)))
def test_a_birth_date_in_figures_is_itself(born: date) -> None:
    for text in (f"{born:%d/%m/%Y}", f"{born:%d.%m.%Y}", f"{born:%d-%m-%Y}", born.isoformat(), f"{born:%d%m%Y}"):
        outcome = read("birth_date", text, {}, TODAY, BASE)
        assert isinstance(outcome, Answer), text
        assert outcome.readings[0].facts == {"birth_date": born}
        assert outcome.readings[0].sure


@given(st.dates(date(2015, 1, 1), date(2029, 11, 26)), st.integers(0, 400))  # up to five years ahead
def test_a_range_in_figures_is_itself(first: date, days: int) -> None:
    last = date.fromordinal(first.toordinal() + days)
    text = f"du {first:%d/%m/%Y} au {last:%d/%m/%Y}"
    outcome = read("period.dates", text, {}, TODAY, BASE)
    assert isinstance(outcome, Answer)
    assert outcome.readings[0].facts == {"period.start": first, "period.end": last}
    assert outcome.readings[0].sure


@given(st.integers(1, 240))
def test_hours_to_the_quarter_are_themselves(quarters: int) -> None:
    hours = Decimal(quarters) / 4
    whole, minutes = divmod(quarters * 15, 60)
    for text in (
        f"{hours:f}",
        f"{hours:f}".replace(".", ","),
        f"{whole}h{minutes:02d}",
        f"{hours:f} heures par semaine",
    ):
        outcome = read("period.weekly_hours", text, {}, TODAY, BASE)
        assert isinstance(outcome, Answer), text
        assert outcome.readings[0].facts == {"period.weekly_hours": hours}


@pytest.mark.parametrize("row", [".", " ", "\n", ", "])
def test_a_row_of_signs_says_no_more_when_it_is_longer(row: str) -> None:
    said = [read("period.employer", f"Chronopost{row * often}35h", {}, TODAY, BASE) for often in (20, 40, 900)]
    assert said[0] == said[1] == said[2]
    assert isinstance(said[0], Answer)


@given(st.text())
def test_a_folded_text_keeps_its_places(text: str) -> None:
    assert len(fold(tidy(text))) == len(tidy(text))


@pytest.mark.parametrize("word", ["bonjour ", "12 ", "оплата "])
def test_a_row_of_one_word_says_no_more_than_some_of_it(word: str) -> None:
    for ask in ASKS:
        assert type(read(ask, word * 500, {}, TODAY, BASE)) is type(read(ask, word * 50, {}, TODAY, BASE))
        assert any(_spent(ask, word * 500) < 2 * _spent(ask, word * 24) + 0.005 for _ in range(5))
