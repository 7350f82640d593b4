"""Orders and questions as phones spell them, with an oath before, or with what is no order beside them."""

from __future__ import annotations

import pytest

from .cases import meant
from .test_no_answers import heard


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("question davant", "back"),
        ("redi", "repeat"),
        ("merde je me suis trompé", "edit"),
        ("reviens à la date de naissance", "edit"),
        ("retour à l'adresse", "edit"),
        ("remet comme avant", "undo"),
        ("trompé de bouton", "edit"),
        ("menu principal", "help"),
        ("je peux passer l'examen ?", "summary"),
    ],
)
def test_an_order_is_heard_as_it_is_typed(text: str, command: str) -> None:
    assert heard("any", text) == {"act": "command", "command": command}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("in english pls", "en"),
        ("remet en francais", "fr"),
        ("retour au français", "fr"),
        ("em português", "pt"),
        ("بالعربية من فضلك", "ar"),
        ("можно по-русски", "ru"),
        ("hablas español?", "es"),
        ("in italiano per favore", "it"),
        ("auf deutsch bitte", "de"),
        ("po polsku proszę", "pl"),
        ("on peut continuer en anglais ?", "en"),
        ("je comprends mieux en arabe", "ar"),
    ],
)
def test_a_language_is_heard_as_it_is_typed(text: str, language: str) -> None:
    assert heard("any", text) == {"act": "command", "command": "language", "language": language}


def test_an_oath_before_a_yes_is_no_anger() -> None:
    assert meant("yes_no", "putain oui") == ({"yes_no": "yes"}, True)
    assert heard("any", "putain ça marche pas votre truc")["command"] == "human"


@pytest.mark.parametrize(
    ("ask", "text", "facts"),
    [
        ("candidate_kind", "tout seul putain", {"candidate_kind": "individual"}),
        ("candidate_kind", "candidat libre, bordel !", {"candidate_kind": "individual"}),
        ("period.confirm", "oui c'est bon merde", {"yes_no": "yes"}),
        ("period.sector", "oui bordel de merde", {"period.sector": "yes"}),
        ("period.employer", "chez DPD putain", {"period.employer": "DPD"}),
    ],
)
def test_an_oath_beside_an_answer_is_no_anger(ask: str, text: str, facts: dict[str, str]) -> None:
    assert meant(ask, text) == (facts, True)


@pytest.mark.parametrize(
    "text", ["oui c'est de la merde votre truc", "oui vous êtes de la merde", "vos questions de merde", "putain"]
)
def test_an_oath_said_of_the_bot_is_anger(text: str) -> None:
    assert heard("period.start", text) == {"act": "command", "command": "human"}


def test_who_does_not_know_who_signs_leaves_the_box_for_later() -> None:
    assert heard("employer.signatory", "je sais pas qui signe") == {"act": "command", "command": "skip"}
    assert heard("employer.signatory", "qui signe ?")["act"] == "question"


def test_who_has_no_adviser_asks_of_that_and_calls_nobody() -> None:
    assert heard("any", "jai pas de conseiller") == {"act": "question", "topic": "no_support"}


@pytest.mark.parametrize("name", ["Ça Roule Ma Poule", "Merci Livraison", "Stop & Go"])
def test_a_name_in_capitals_keeps_its_first_word(name: str) -> None:
    assert meant("period.employer", name) is not None
    assert meant("period.employer", name)[0] == {"period.employer": name}  # type: ignore[index]


def test_a_thing_like_a_firm_is_that_firm_asked_back() -> None:
    assert meant("period.employer", "un truc comme Colis Express") == ({"period.employer": "Colis Express"}, False)


def test_a_birth_name_is_read_without_its_word() -> None:
    assert meant("last_name", "née Benali") == ({"last_name": "Benali"}, True)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("les congés comptent ?", None),
        ("l'arrêt maladie il est compté ?", None),
        ("et si je passe en 2028 ?", "window"),
        ("j'ai un stage en février, ça compte ?", "planned"),
    ],
)
def test_what_is_asked_is_of_its_topic_or_of_none(text: str, topic: str | None) -> None:
    assert heard("any", text) == {"act": "question", "topic": topic}


def test_who_asks_whether_data_will_be_deleted_deletes_nothing() -> None:
    assert heard("any", "tu vas effacer mes infos ?") == {"act": "question", "topic": "privacy"}


def test_who_has_found_nothing_yet_had_no_stay() -> None:
    assert meant("has_period", "pas encore trouvé") == ({"yes_no": "no"}, True)


@pytest.mark.parametrize("text", ["ctrl z", "ctrl+z", "CTRL Z", "ctrl + z svp", "cmd z", "ctrlz"])
@pytest.mark.parametrize("ask", ["any", "period.employer", "period.start"])
def test_what_undoes_on_a_keyboard_undoes_here(ask: str, text: str) -> None:
    assert heard(ask, text) == {"act": "command", "command": "undo"}


def test_a_firm_called_control_is_a_firm() -> None:
    assert meant("period.employer", "Control Z Transport") == ({"period.employer": "Control Z Transport"}, True)


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("coup moi c notif", "stop_reminders"),
        ("coupe les rappel mai garde mon dossié", "stop_reminders"),
        ("msg tous les jours nn merci", "stop_reminders"),
        ("degage la 3eme ligne", "delete_period"),
        ("dégage", "human"),
        ("rappelle-moi lundi, non mardi, merci", "reminders"),
        ("oh là là j'ai supprimé le mauvais", "undo"),
    ],
)
def test_what_cuts_off_or_throws_out_is_known_by_what_it_is_said_of(text: str, command: str) -> None:
    assert heard("any", text)["command"] == command
