"""A true dossier, told in one of the ways that people use, with talk in between: the file holds that, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dialogs.playing import Player

TODAY = date(2026, 9, 15)
BORN = date(1990, 5, 4)
MONTHS = (
    *("janvier", "fevrier", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
FIRMS = ("DPD", "Chronopost", "La Poste", "GLS", "Mondial Relay", "Transports Martin", "SARL Benali", "4 Saisons")
HOURS = (Decimal(35), Decimal(39), Decimal(28), Decimal("17.5"), Decimal("32.5"), Decimal(10))
KINDS = {
    "fr": {
        "job": ("un CDI", "cdd", "intérim", "un emploi", "c'était un job"),
        "internship": ("stage", "un stage", "pfmp"),
        "apprenticeship": ("apprentissage", "j'étais apprenti"),
    },
    "en": {
        "job": ("a job", "temp work"),
        "internship": ("an internship", "it was an internship"),
        "apprenticeship": ("apprenticeship",),
    },
}
SAID = {
    "fr": {
        "begin": ("bonjour",),
        "alone": ("par mes propres moyens", "candidat libre"),
        "yes": ("oui", "ouais", "Oui.", "oui svp", "ui"),
        "no": ("non", "nan", "c'est tout", "non merci"),
        "in": ("chez {}", "c'est {}", "c'était chez {}", "{}"),
        "stretch": ("du {} au {}", "de {} à {}", "{} jusqu'au {}", "{} - {}"),
        "weekly": ("{}h", "{} h par semaine", "{} heures", "je faisais {}h"),
        "yes, sector": ("oui les deux",),
        "no, sector": ("non",),
        "unsure, sector": ("pas sûr",),
        "changed": ("non c'était {}h", "en fait {}h"),
        "beside": ("c'est quoi la date limite ?", "je comprends pas", "attends", "merci", "/bilan", "c long", "😅"),
    },
    "en": {
        "begin": ("English please",),
        "alone": ("on my own",),
        "yes": ("yes", "yeah", "yes please"),
        "no": ("no", "nope", "that's all"),
        "in": ("at {}", "it's {}", "it was at {}", "{}"),
        "stretch": ("from {} to {}", "from {} until {}", "{} - {}"),
        "weekly": ("{}h", "{} hours a week", "I did {} hours"),
        "yes, sector": ("yes both",),
        "no, sector": ("no",),
        "unsure, sector": ("not sure",),
        "changed": ("no it was {}h", "actually {} hours"),
        "beside": ("when is the deadline?", "I don't understand", "wait", "thanks", "/bilan", "too long"),
    },
}  # fmt: skip
MOST_TALK = 5
#: Where what is said by way of talk would answer.
ANSWERED_BY_TALK = {"notice", "period.sector"}


@dataclass
class Stay:
    """A stay as it was."""

    kind: str
    employer: str
    start: date
    end: date
    hours: Decimal
    sector: str


@st.composite
def dossiers(draw: st.DrawFn) -> list[Stay]:
    stays: list[Stay] = []
    free = date(2023, 9, 1)
    for _ in range(draw(st.integers(1, 2))):
        start = free + timedelta(draw(st.integers(0, 300)))
        end = start + timedelta(draw(st.integers(6, 150)))
        kind, firm = draw(st.sampled_from(sorted(KINDS["fr"]))), draw(st.sampled_from(FIRMS))
        hours, sector = draw(st.sampled_from(HOURS)), draw(st.sampled_from(["yes", "no", "unsure"]))
        stays.append(Stay(kind, firm, start, end, hours, sector))
        free = end + timedelta(1)
    return stays


class Teller:
    """Answers what is asked with the truth, in words or by a button; talks in between, and mends what was wrong."""

    def __init__(self, data: st.DataObject, stays: list[Stay], language: str) -> None:
        self.data, self.stays, self.said = data, stays, SAID[language]
        self.kinds = KINDS[language]
        self.months = MONTHS if language == "fr" else ENGLISH_MONTHS
        self.player = Player(TODAY)
        self.at = 0
        self.changed = False
        self.talks = 0

    def tells(self) -> Player:
        self.player.does(self.one_of(*self.said["begin"]))
        for _ in range(80):
            if (ask := self.player.ask) == "menu" or ask is None:
                return self.player
            self.player.does(*self.answer(ask))
            if ask == "period.confirm" and self.player.ask == "more_periods":
                self.at, self.changed = self.at + 1, False
        pytest.fail(f"no end: {self.player.text}")

    def one_of(self, *ways: str) -> str:
        return self.data.draw(st.sampled_from(ways))

    def day(self, day: date) -> str:
        month = self.months[day.month - 1]
        numbers = self.one_of(f"{day:%d/%m/%Y}", f"{day:%d.%m.%Y}", f"{day.day}/{day.month}/{day:%y}")
        return self.one_of(numbers, f"{day.day} {month} {day.year}")

    def answer(self, ask: str) -> Iterator[str]:
        """What is said to a question, some talk before it now and then."""
        if ask not in ANSWERED_BY_TALK and self.talks < MOST_TALK and self.data.draw(st.booleans()):
            self.talks += 1
            yield self.one_of(*self.said["beside"])
        else:
            yield self.put_up() or self.truth(ask, self.stays[min(self.at, len(self.stays) - 1)])

    def put_up(self) -> str:
        """The button that agrees to what is put up; nothing where nothing is."""
        buttons = self.player.buttons
        readings = [button for button in buttons if button.endswith(":1") and not button.startswith("plan:")]
        return next((f"!{button}" for button in [*readings, "correction:yes"] if button in buttons), "")

    def truth(self, ask: str, stay: Stay) -> str:
        said = self.said
        match ask:
            case "notice":
                return self.one_of("!notice:understood", "ok")
            case "session":
                return "2027"
            case "candidate_kind":
                return self.one_of("!candidate_kind:individual", *said["alone"])
            case "birth_date":
                return self.day(BORN)
            case "more_periods":
                return self.one_of(*said["yes" if self.at < len(self.stays) else "no"])
            case "edit":
                return "/retour"
        return self.of_a_stay(ask, stay)

    def of_a_stay(self, ask: str, stay: Stay) -> str:
        said = self.said
        match ask:
            case "has_period":
                return self.one_of(*said["yes"], *self.kinds[stay.kind], self.in_one(stay))
            case "period.kind":
                return self.one_of(f"!period.kind:{stay.kind}", *self.kinds[stay.kind], self.in_one(stay))
            case "period.employer":
                return self.one_of(*said["in"]).format(stay.employer)
            case "period.start":
                return self.one_of(self.day(stay.start), self.stretch(stay))
            case "period.end":
                return self.day(stay.end)
            case "period.weekly_hours":
                return self.one_of(*said["weekly"]).format(_typed(stay.hours))
            case "period.sector":
                return self.one_of(f"!period.sector:{stay.sector}", *said[f"{stay.sector}, sector"])
            case "period.weeks":
                return self.one_of("!period.weeks:as_computed", said["yes"][0])
        return self.change(stay) or self.one_of("!period.confirm:ok", *said["yes"])

    def in_one(self, stay: Stay) -> str:
        """All of a stay in a sentence."""
        kind, where = self.kinds[stay.kind][0], self.said["in"][0].format(stay.employer)
        return f"{kind} {where} {self.stretch(stay)}"

    def stretch(self, stay: Stay) -> str:
        return self.one_of(*self.said["stretch"]).format(self.day(stay.start), self.day(stay.end))

    def change(self, stay: Stay) -> str:
        """Once a stay, maybe, the hours turn out to be others."""
        if self.changed or not self.data.draw(st.booleans()):
            return ""
        self.changed, stay.hours = True, next(hours for hours in HOURS if hours != stay.hours)
        return self.one_of(*self.said["changed"]).format(_typed(stay.hours))


def _typed(hours: Decimal) -> str:
    return f"{hours:f}".replace(".", ",")


def held(player: Player, stays: list[Stay]) -> list[tuple[Any, ...]]:
    fields = ("kind", "employer", "start", "end", "weekly_hours", "sector")
    return [tuple(player.value(f"period.{name}", at) for name in fields) for at in range(1, len(stays) + 1)]


@pytest.mark.parametrize("language", SAID)
@settings(max_examples=30)
@given(data=st.data(), stays=dossiers())
def test_the_truth_arrives_whichever_way_it_is_told(language: str, data: st.DataObject, stays: list[Stay]) -> None:
    player = Teller(data, stays, language).tells()
    assert player.value("birth_date") == BORN
    assert held(player, stays) == [
        (stay.kind, stay.employer, stay.start, stay.end, stay.hours, stay.sector) for stay in stays
    ]
    assert player.value("period.kind", len(stays) + 1) is None
