"""Orders in words of one's own, known by their likeness to examples: none of these is one of them."""

from __future__ import annotations

import pytest

from dialogs.reading.faq.examples import WISHES
from dialogs.reading.talk.order_words import ORDERS

from .cases import meant
from .test_no_answers import heard

SAID = [
    ("franchement j'en sais rien mettez ce que vous voulez", "skip"),
    ("bon bah on efface tout et on refait", "restart"),
    ("alors ça donne quoi au final, j'ai assez ou pas", "summary"),
    ("vous avez noté quoi pour moi", "summary"),
    ("bonjour je voudrais savoir si je peux passer le cap", "summary"),
    ("dites moi si je suis éligible ou non", "summary"),
    ("hello can I take the exam please?", "summary"),
    ("fais moi voir le papier que le patron doit remplir", "certificate"),
    ("plus besoin des rappels c'est bon j'ai envoyé", "stop_reminders"),
    ("le nom de la boite est pas bon faut le changer", "edit"),
    ("celle de la poste faut la supprimer", "delete_period"),
    ("non non remettez ce que vous venez d'effacer", "undo"),
    ("c'est trop compliqué pour moi vos mots", "help"),
    ("y'a pas un service que je peux appeler", "human"),
    ("je veux récupérer tout ce que je vous ai donné comme infos", "export"),
    ("effacez moi de vos fichiers", "erase"),
    ("c bon oubliez moi j'arrete le cap", "stop"),
    ("comment je peux rattraper ce qui me manque", "plan"),
    ("comment on se sert de ce truc", "help"),
    ("je veux que vous effaciez tout ce que vous savez sur moi", "erase"),
]


def test_what_one_did_at_work_is_no_order_and_what_one_wanted_may_be() -> None:
    assert heard("period.sector", "je relançais les clients par téléphone")["act"] != "command"
    assert heard("period.sector", "je voulais parler à quelqu'un du service")["command"] == "human"


def test_every_order_of_plain_words_has_examples_too() -> None:
    assert set(WISHES) == set(ORDERS)


@pytest.mark.parametrize(("text", "command"), SAID)
def test_an_order_is_known_by_its_likeness_to_others(text: str, command: str) -> None:
    assert text not in WISHES[command]
    assert heard("any", text) == {"act": "command", "command": command}


def test_an_order_has_its_arguments_whatever_its_words() -> None:
    text = "oubliez le stage chez Leclerc, la deuxième ligne, faut l'enlever"
    assert heard("any", text) == {"act": "command", "command": "delete_period", "index": 2}
    told = {"act": "command", "command": "reminders", "at": "2025-10-16T18:00"}
    assert heard("siret", "écris moi demain à 18h là je suis au taf") == told


@pytest.mark.parametrize(
    ("ask", "text", "field"),
    [
        ("period.start", "la semaine dernière", "period.start"),
        ("period.employer", "mon nom c'est Diallo", "last_name"),
        ("period.employer", "Aide et Services du Quotidien", "period.employer"),
        ("period.employer", "La Relance Industrielle", "period.employer"),
        ("address", "3 rue du Retour, 44000 Nantes", "address.line"),
        ("yes_no", "oui c'est correct", "yes_no"),
    ],
)
def test_an_answer_is_no_order_though_its_words_are_like_one(ask: str, text: str, field: str) -> None:
    said = meant(ask, text)
    assert said is not None
    assert field in said[0]


def test_what_is_changed_in_the_same_breath_is_changed() -> None:
    known = {"period.employer": "Auchan"}
    assert heard("siret", "je me suis trompé, l'entreprise c'est La Poste", known)["act"] == "correct"


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("si je fais l'immersion ils vont me couper le RSA ?", "paid"),
        ("je travaille que le matin c'est gênant", "part_time"),
        ("on peut commencer sans convention", "convention"),
    ],
)
def test_a_question_that_supposes_is_no_plan(text: str, topic: str) -> None:
    assert heard("any", text) == {"act": "question", "topic": topic}


def test_words_of_no_topic_are_a_question_where_nothing_is_asked() -> None:
    assert heard("any", "y a des annales quelque part") == {"act": "question", "topic": None}


@pytest.mark.parametrize(("text", "told"), [("tu parles darija ?", "ar"), ("não falo francês", None)])
def test_languages_are_named_as_their_speakers_do(text: str, told: str | None) -> None:
    assert heard("any", text) == {"act": "command", "command": "language"} | ({"language": told} if told else {})


@pytest.mark.parametrize("text", ["il faut être français ?", "faut-il être français", "do i have to be french"])
def test_a_nationality_asked_about_is_no_language(text: str) -> None:
    assert heard("has_period", text)["act"] == "question"


def test_a_language_wished_for_with_to_be_is_one() -> None:
    wished = {"act": "command", "command": "language", "language": "en"}
    assert heard("any", "ça peut être en anglais svp") == wished


@pytest.mark.parametrize(
    "text", ["vous m'avez compté deux fois le même, supprimez en un", "supprime celui qui y est 2 fois"]
)
def test_how_often_a_stay_is_there_is_not_its_place(text: str) -> None:
    assert heard("any", text) == {"act": "command", "command": "delete_period"}


def test_now_said_of_the_talk_is_no_stay_that_goes_on() -> None:
    assert meant("period.sector", "jpeux pas répondre à ça maintenant") in [None, ({"period.end": "ongoing"}, False)]
    assert meant("period.end", "encore maintenant") == ({"period.end": "ongoing"}, True)


@pytest.mark.parametrize("text", ["can you use easier words", "could you explain it please"])
def test_what_english_asks_of_us_is_no_firm(text: str) -> None:
    assert heard("period.employer", text)["act"] != "answer"


@pytest.mark.parametrize(
    ("ask", "text"),
    [
        ("period.employer", "Aide Soignante Services 33"),
        ("period.employer", "j'étais facteur remplaçant à la plateforme courrier de Rezé"),
        ("period.employer", "Association d'aide aux personnes âgées"),
        ("period.employer", "Service Export de Michelin"),
        ("period.employer", "au service des réclamations de la poste"),
        ("period.employer", "j'ai changé d'agence mais c'était toujours la poste"),
        ("period.start", "j'ai repris à zéro le 4 septembre 2024"),
        ("period.start", "quand j'ai arrêté l'école en juin 2024"),
        ("period.end", "ils ont supprimé mon poste le 30 juin 2025"),
        ("period.end", "j'ai tout arrêté fin mars 2025"),
        ("period.dates", "du 3 mars au 6 juin 2025, ils m'ont rappelé après"),
        ("period.weekly_hours", "35 mais je me suis arrêté un mois"),
        ("period.sector", "je livrais des colis et je répondais au téléphone"),
        ("period.sector", "j'aidais les personnes âgées à remplir leurs papiers"),
        ("period.sector", "je vidais les conteneurs et je nettoyais tout"),
        ("period.sector", "je relançais les clients par téléphone"),
        ("period.sector", "je corrigeais les adresses des colis"),
        ("period.kind", "un contrat aidé"),
        ("last_name", "Personne"),
        ("first_names", "Aimé Désiré Rappel"),
        ("address", "chez ma mère, 3 rue des Écoles 93200 Saint-Denis"),
        ("postal_city", "59000 Lille je viens de changer"),
        ("yes_no", "oui je confirme tout"),
        ("yes_no", "oui j'ai tout envoyé"),
        ("yes_no", "non je n'ai rien effacé"),
        ("yes_no", "oui on peut continuer"),
        ("yes_no", "non j'arrête pas je continue"),
        ("yes_no", "oui rappelez-moi"),
        ("yes_no", "non c'est faux"),
        ("yes_no", "non les dates sont bonnes"),
        ("yes_no", "oui tout est correct rien à changer"),
        ("employer.activities", "tri du courrier, aide aux clients, réponse au téléphone"),
        ("employer.role", "aide comptable"),
        ("any", "j'ai un rendez-vous demain avec ma conseillère"),
        ("any", "j'ai envoyé mon attestation hier"),
        ("any", "il a tout signé"),
        ("candidate_kind", "je prépare seul sans aide"),
    ],
)
def test_what_is_told_in_words_of_orders_orders_nothing(ask: str, text: str) -> None:
    assert heard(ask, text)["act"] != "command"


@pytest.mark.parametrize(
    "text",
    [
        "j'ai dû annuler mon stage de conduite",
        "hâte d'avoir le diplôme",
        "sorry my english is bad",
        "bonne soirée à demain",
        "faut que je retire un recommandé",
    ],
)
def test_what_is_told_in_the_words_of_an_order_orders_nothing(text: str) -> None:
    assert heard("any", text)["act"] == "unclear"


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("i hate this bot", "human"),
        ("can we do this in english, my french is bad", "language"),
        ("lâche-moi avec tes rappels", "stop_reminders"),
        ("récap rapide", "summary"),
        ("inutile de me relancer", "stop_reminders"),
        ("retour derrière", "back"),
    ],
)
def test_an_order_is_heard_beside_what_sounds_like_it(text: str, command: str) -> None:
    assert heard("any", text)["command"] == command


def test_words_of_an_order_that_clearly_ask_something_are_a_question() -> None:
    assert heard("any", "papier signé, je l'envoie où") == {"act": "question", "topic": "cyclades"}
    assert heard("any", "envoie le papier")["command"] == "certificate"


def test_whether_what_was_told_is_true_is_asked_of_it() -> None:
    assert heard("any", "le patron dit que le tampon est pas obligatoire, c'est vrai ?")["topic"] == "certificate"


def test_who_wants_no_message_is_reminded_of_nothing() -> None:
    assert heard("any", "don't text me at night").get("command") != "reminders"
    assert heard("any", "text me tomorrow")["command"] == "reminders"


@pytest.mark.parametrize("text", ["le mois suivant", "la semaine suivante", "le jour d'après", "next month"])
def test_a_time_after_another_skips_nothing(text: str) -> None:
    assert heard("period.end", text).get("command") != "skip"
    assert heard("period.end", "la suivante")["command"] == "skip"


@pytest.mark.parametrize("ask", ["any", "yes_no", "period.start"])
@pytest.mark.parametrize(
    ("text", "command"),
    [("attestation", "certificate"), ("attestation svp", "certificate"), ("certificat", "certificate"),
     ("bilan", "summary"), ("plan", "plan"), ("rappels", "reminders"), ("langue", "language"), ("aide", "help")],
)  # fmt: skip
def test_a_word_of_the_menu_is_its_order(ask: str, text: str, command: str) -> None:
    assert heard(ask, text)["command"] == command
