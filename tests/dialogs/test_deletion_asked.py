"""A period is deleted by an order that says so; by a word alone or a question its card is put up, with the button."""

from __future__ import annotations

from datetime import date

import pytest

from tests.dialogs.playing import Player

TODAY = date(2026, 9, 15)
PERSON = ("bonjour", "ok", "libre", "12/05/1997")
ONE = (*PERSON, "stage chez Chronopost du 2 mars au 24 avril 2026 35h", "oui", "oui", "oui")
TWO = (*ONE, "oui, CDD chez DPD du 4 mai au 29 mai 2026 35h", "oui", "oui", "oui")


@pytest.mark.parametrize("end", [(), ("non",)], ids=["more_periods", "menu"])
@pytest.mark.parametrize(
    "said",
    ["supprimé", "supprimer", "efface", "où on supprime les stages", "comment supprimer une période ?",
     "je peux supprimer le stage ?", "how do i delete a period"],
)  # fmt: skip
def test_a_word_alone_or_a_question_deletes_nothing(end: tuple[str, ...], said: str) -> None:
    player = Player(TODAY).does(*ONE, *end, said)
    assert player.standing.periods == (1,)
    if player.ask != "erase":
        assert player.ask == "period.confirm"
        assert "period.confirm:delete" in player.buttons
        assert player.does("!period.confirm:delete").standing.periods == ()


@pytest.mark.parametrize(
    "said", ["supprime cette période", "supprime la période 1", "enlève le stage chez chronopost", "delete this period"]
)
def test_an_order_deletes_at_once(said: str) -> None:
    assert Player(TODAY).does(*ONE, "non", said).standing.periods == ()


def test_of_several_the_person_says_which() -> None:
    player = Player(TODAY).does(*TWO, "non", "supprimé")
    assert (player.ask, player.standing.periods) == ("edit", (1, 2))
    assert {"period:1", "period:2"} <= set(player.buttons)


def test_the_one_that_is_named_in_a_question_is_put_up() -> None:
    player = Player(TODAY).does(*TWO, "non", "je peux supprimer le stage chronopost ?")
    assert (player.ask, player.standing.periods) == ("period.confirm", (1, 2))
    assert "Période 1" in player.text


@pytest.mark.parametrize("said", ["effacé de ma mémoire", "ça m'est sorti de la tête"])
def test_what_one_has_forgotten_is_nothing_to_erase(said: str) -> None:
    assert Player(TODAY).does(*PERSON, "oui", "stage", "DPD", said).ask == "period.end"


@pytest.mark.parametrize("said", ["efface ta mémoire", "supprime tout de ta mémoire", "oublie-moi"])
def test_what_the_bot_is_to_forget_is_asked_back(said: str) -> None:
    assert Player(TODAY).does(*ONE, "non", said).ask == "erase"


@pytest.mark.parametrize(
    "said", ["le stage a été annulé", "mon stage chez DPD est annulé", "the internship was cancelled"]
)
def test_a_stay_that_is_called_off_counts_no_more(said: str) -> None:
    planned = (*PERSON, "oui stage chez DPD du 5 au 30 octobre 2026 35h", "oui", "oui", "oui", "non")
    player = Player(TODAY).does(*planned, said)
    assert player.standing.periods == ()
    assert Player(TODAY).does(*planned, "le rendez-vous est annulé").standing.periods == (1,)
