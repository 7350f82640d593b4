"""« encore » of papers is of no stay; « jamais, c'est un CDI » is one without a last day."""

from __future__ import annotations

import pytest

from .cases import meant

END, START, KIND = "period.end", "period.start", "period.kind"
KNOWN = {START: "2025-03-03", KIND: "job"}


@pytest.mark.parametrize("ask", [END, START, "period.dates", "has_period"])
@pytest.mark.parametrize(
    "text",
    [
        "j'ai encore les fiches de paye",
        "j'ai toujours mes bulletins de salaire",
        "j'ai encore tous les papiers",
        "je garde encore le badge",
        "i still have the payslips",
    ],
)
def test_papers_that_are_kept_tell_of_no_stay_that_goes_on(ask: str, text: str) -> None:
    said = meant(ask, text, KNOWN if ask == END else {})
    assert said is None or END not in said[0]


@pytest.mark.parametrize("text", ["j'ai encore le contrat", "j'ai toujours ce contrat"])
def test_a_contract_may_be_the_paper_or_the_work(text: str) -> None:
    assert meant(END, text, KNOWN) == ({END: "ongoing"}, False)


@pytest.mark.parametrize(
    "text",
    [
        "j'y suis encore",
        "j'ai encore mon contrat",
        "j'ai encore mon contrat en cours",
        "j'y travaille toujours",
        "je suis encore en poste",
    ],
)
def test_a_stay_goes_on_where_the_work_does(text: str) -> None:
    assert meant(END, text, KNOWN) == ({END: "ongoing"}, True)


@pytest.mark.parametrize(
    "text",
    [
        "jamais, c'est un CDI",
        "jamais c'est un cdi",
        "Jamais : je suis en CDI",
        "aucun, c'est un CDI !",
        "jamais (CDI)",
        "y en a pas, c'est un contrat à durée indéterminée",
        "never, it's a permanent contract",
    ],
)
def test_an_open_ended_contract_never_ends(text: str) -> None:
    assert meant(END, text, KNOWN) == ({KIND: "job", END: "ongoing"}, True)


@pytest.mark.parametrize(
    "text", ["jamais un CDI", "jamais eu de CDI", "jamais, c'était un CDI", "jamais, c'est un CDD"]
)
def test_another_never_is_no_end(text: str) -> None:
    said = meant(END, text, KNOWN)
    assert said is None or said[0].get(END) != "ongoing"
