"""Orders that nobody gives: refused, wanted by nobody, or told of as done by somebody."""

from __future__ import annotations

import pytest

from .cases import meant
from .test_no_answers import heard

LEFT_ALONE = {"act": "unclear", "problem": "chitchat"}


@pytest.mark.parametrize(
    "text",
    [
        "n'efface pas",
        "n'efface rien",
        "ne supprimez pas mes données",
        "me supprime pas",
        "surtout n'effacez pas mon dossier",
        "je veux pas tout effacer",
        "j'ai pas dit efface",
        "pas stop",
        "arrête pas stp",
        "je veux pas arrêter",
        "on recommence pas tout hein",
        "je veux pas que tu supprimes",
        "don't delete anything please",
        "je ne veux surtout pas que vous effaciez mes données",
        "je refuse que vous supprimiez mon dossier",
        "il est hors de question de tout recommencer",
        "j'ai peur que tout soit effacé",
        "i don't want to stop",
    ],
)
def test_what_is_not_to_be_deleted_or_ended_is_left_alone(text: str) -> None:
    assert heard("any", text) in (LEFT_ALONE, {"act": "unclear"})


@pytest.mark.parametrize("ask", ["erase", "restart"])
def test_who_is_asked_whether_to_delete_all_and_says_not_to_says_no(ask: str) -> None:
    assert meant(ask, "n'efface rien") == ({"yes_no": "no"}, True)


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("tu peux pas tout effacer ?", "erase"),
        ("ça marche pas, efface tout", "erase"),
        ("vous arrêtez pas de m'écrire !", "stop"),
        ("je veux plus de messages", "stop"),
        ("j'ai pas besoin de rappels", "stop_reminders"),
        ("je veux pas un robot je veux parler à quelqu'un", "human"),
        ("fallait pas l'effacer remettez-le", "undo"),
        ("efface ma date de naissance", "edit"),
        ("supprime ça", "delete_period"),
        ("je veux plus de rappels mais gardez mon dossier", "stop_reminders"),
        ("j'ai peur pour mes données, effacez-les toutes", "erase"),
        ("arrête les messages", "stop"),
        ("please stop messaging me", "stop"),
        ("j'ai effacé mon stage par erreur", "undo"),
    ],
)
def test_a_no_beside_an_order_that_is_given_takes_nothing_from_it(text: str, command: str) -> None:
    assert heard("any", text) == {"act": "command", "command": command}


@pytest.mark.parametrize(
    "text",
    [
        "il a supprimé mon poste",
        "mon contrat a été annulé",
        "mon patron a tout arrêté",
        "they cancelled my job",
        "mon patron veut supprimer ma période d'essai",
        "ma mère veut que j'arrête",
        "on nettoyait tout et on recommençait",
        "j'ai supprimé la photo par erreur",
        "i deleted the message from my boss by mistake",
        "je suis en arrêt",
        "j'arrête la clope",
        "ma formatrice m'a conseillé de tout reprendre depuis le début",
        "they deleted my shift by mistake",
    ],
)
def test_what_somebody_else_ended_is_no_order(text: str) -> None:
    assert heard("any", text)["act"] != "command"


@pytest.mark.parametrize("text", ["pas la peine l'attestation", "j'ai pas besoin de l'attestation"])
def test_what_is_offered_and_not_wanted_is_not_given(text: str) -> None:
    assert heard("any", text) == LEFT_ALONE


@pytest.mark.parametrize(
    "text",
    [
        "et si je veux tout effacer ?",
        "si je supprime mes données vous gardez quoi",
        "if i delete my data what happens",
        "il faut tout recommencer ?",
        "je dois tout effacer ?",
        "on m'a dit de tout recommencer",
        "pourquoi supprimer la période 2 ?",
        "j'ai failli tout effacer",
        "je dois retirer mon dossier où",
        "enlever la première semaine ça change quoi",
        "je veux arrêter mon stage",
        "supprimer une semaine de stage",
        "pourquoi arrêter les rappels",
        "je voulais juste savoir si c'était long le questionnaire",
        "mes heures repartent à zéro ?",
        "je vais devoir tout recommencer ?",
        "des fois j'ai envie de tout arrêter",
    ],
)
def test_what_is_supposed_asked_or_wanted_by_others_is_no_order(text: str) -> None:
    assert heard("any", text)["act"] != "command"


def test_who_works_without_a_stop_has_not_stopped() -> None:
    going_on = {"period.start": "2025-03-03", "period.end": "ongoing"}
    assert meant("period.dates", "je bosse non stop depuis le 3 mars 2025") == (going_on, True)
    assert meant("period.employer", "Non Stop Livraison") == ({"period.employer": "Non Stop Livraison"}, True)
