"""A year among the first words is the year of the exam, whether it is asked or not."""

from __future__ import annotations

from datetime import date

import pytest

from dialogs.words.effects import HandOver
from tests.dialogs.playing import MET, NOTICE, SERVED, TODAY, Player, visit

LATER = date(2026, 9, 1)  # only the session of 2027 is open: it is not asked


@pytest.mark.parametrize("today", [TODAY, LATER])
@pytest.mark.parametrize("said", ["2027", "je passe le CAP en 2027"])
def test_a_year_before_the_notice_is_the_session(today: date, said: str) -> None:
    player = Player(today).does(said, NOTICE[1])
    assert "session 2027" in player.text
    assert player.ask == "candidate_kind"


def test_a_session_that_is_not_asked_is_said_back() -> None:
    player = Player(LATER).does(*NOTICE, "2027")
    assert "C'est noté : session 2027." in player.text
    assert (player.ask, player.conversation.stumbles) == ("candidate_kind", 0)


@pytest.mark.parametrize("said", ["2026", "session 2029"])
def test_another_session_is_answered_with_the_next_one_and_blames_nobody(said: str) -> None:
    player = Player(LATER).does(*NOTICE, said, said)
    assert "La prochaine est celle de 2027." in player.text
    assert (player.ask, player.conversation.stumbles) == ("candidate_kind", 0)


def test_another_year_where_several_sessions_are_open_is_a_change_to_confirm() -> None:
    player = Player().does(*NOTICE, "2027", "2026")
    assert player.ask == "correction"
    assert player.does("oui").conversation.facts
    assert "session 2026" in player.text


def test_a_stay_before_the_notice_is_still_a_stay() -> None:
    player = Player(LATER).does("stage chez DPD du 3 mars au 6 juin 2025", NOTICE[1])
    assert "DPD" in player.text


WHO = {"candidate_kind": "individual", "birth_date": date(1997, 5, 12)}
STAY = {"period.kind": "internship", "period.employer": "Chronopost", "period.start": date(2025, 3, 3)}
ALL = (
    "Bonjour je suis candidate libre née le 12/05/1997, j'ai fait un stage chez Chronopost du 3 mars au 30 mai 2025 à "
    "35h, je passe le CAP en 2027"
)


def held(player: Player) -> dict[str, object]:
    return {key.field: fact.value for key, fact in player.conversation.facts.items()}


@pytest.mark.parametrize("said", [ALL, f"{ALL}, est-ce que c'est bon ?"])
@pytest.mark.parametrize("before", [("bonjour", NOTICE[1]), ()])
def test_everything_told_in_one_breath_is_noted_and_asked_no_more(said: str, before: tuple[str, ...]) -> None:
    player = Player(LATER, SERVED).does(*before, said, *(() if before else (NOTICE[1],)))
    assert (WHO | STAY).items() <= held(player).items()
    assert player.ask == "period.sector"
    assert not any(isinstance(effect, HandOver) for turn in player.turns for effect in turn.effects)


@pytest.mark.parametrize("exam", ["pour le CAP OSRCL 2027", "pour le cap 2027", "session 2027", "examen 2027"])
def test_the_year_of_the_exam_takes_nothing_from_the_stay_beside_it(exam: str) -> None:
    stay = "j'ai fait un stage chez Chronopost du 3 mars au 30 mai 2025 à 35h"
    player = Player(LATER).does("bonjour", "ok", f"je suis candidate libre {exam}, {stay}")
    assert ({"candidate_kind": "individual"} | STAY).items() <= held(player).items()


def test_a_year_ahead_beside_a_firm_that_is_put_up_is_the_session() -> None:
    player = Player(date(2026, 5, 5)).does("bonjour, je travaille au courrier de la mairie", "ok", "2027")
    assert player.value("session") == 2027
    assert "1er janvier" not in player.text


def test_who_one_is_with_two_stays_is_noted_and_the_first_stay_asked_back() -> None:
    said = (
        "Candidat libre, né le 12 mai 1997, stage chez Chronopost du 3 mars au 30 mai 2025 à 35h et CDD chez DPD du "
        "1er septembre au 31 octobre 2025 20h par semaine"
    )
    player = Player(LATER).does(*NOTICE, said)
    assert "naissance le 12 mai 1997" in player.text
    player.does("oui")
    assert (WHO | STAY).items() <= held(player).items()
    assert player.conversation.offer is None


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("candidat libre et je suis née le 12/05/1997", "individual"),
        ("je suis au CNED, née le 12/05/1997", "distance"),
        ("née le 12/05/1997, candidate libre", "individual"),
    ],
)
def test_two_answers_are_both_noted(said: str, kind: str) -> None:
    player = Player(LATER).does(*NOTICE, said)
    assert (WHO | {"candidate_kind": kind}).items() <= held(player).items()
    assert player.ask == "has_period"


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Bonjour je m'appelle Sam je suis née le 12/05/1997 je suis candidate libre j'ai fait {stay}", "individual"),
        ("je suis candidate libre j'ai fait {stay}", "individual"),
        ("je suis au CNED j'ai fait {stay}", "distance"),
        ("i am preparing alone i did {stay}", "individual"),
    ],
)
def test_who_sets_no_comma_is_understood_as_well(said: str, kind: str) -> None:
    stay = "un CDD chez Chronopost du 3 mars 2025 au 30 mai 2025 à 35h"
    player = Player(LATER).does(said.format(stay=stay), "ok")
    assert player.value("candidate_kind") == kind
    assert (player.value("period.kind", 1), player.value("period.employer", 1)) == ("job", "Chronopost")
    assert (player.value("period.start", 1), player.value("period.end", 1)) == (date(2025, 3, 3), date(2025, 5, 30))


def test_a_clause_is_not_cut_within() -> None:
    said = "candidate libre, stage chez Chronopost que j'ai fait du 3 mars au 30 mai 2025"
    player = Player(LATER).does(*NOTICE, said)
    assert player.value("period.employer", 1) == "Chronopost"


def test_an_apprenticeship_that_is_a_stay_says_nothing_of_how_the_exam_is_prepared() -> None:
    player = Player(LATER).does(*NOTICE, "née le 12/05/1997, apprentissage chez UPS du 3 mars au 6 juin 2025")
    assert "candidate_kind" not in held(player)


@pytest.mark.parametrize("said", ["je veux passer en 2027", "finalement je passe l'examen en 2027", "session 2027"])
def test_another_year_of_the_exam_moves_no_day_of_a_stay(said: str) -> None:
    player = visit(*MET, said)
    assert player.ask == "correction"
    assert "Avant : session 2026" in player.text
    player.does("oui")
    assert player.conversation.value("session") == 2027
    assert player.conversation.value("period.start", 1) == date(2025, 3, 3)


def test_after_the_deadline_the_next_session_is_one_button_away() -> None:
    player = Player(date(2025, 12, 10)).does(*MET[:5], "stage chez DHL du 2 juin au 8 août 2025 35h", "oui", "oui")
    player.does("oui", "non")
    assert "menu:next_session" in player.buttons
    assert "session 2027" in player.does("!menu:next_session", "oui").text
    assert "menu:next_session" not in player.buttons


@pytest.mark.parametrize(
    "said", ["bonjour je suis au cned", "je prépare avec le CNED", "je prépare ça à distance, au cned"]
)
@pytest.mark.parametrize("before", [("bonjour",), ()])
def test_how_the_exam_is_prepared_is_noted_and_not_lectured_on(said: str, before: tuple[str, ...]) -> None:
    player = Player(LATER).does(*before, said)
    assert player.ask == "notice"
    assert "Code de l'éducation" not in player.text
    player.does(NOTICE[1])
    assert held(player)["candidate_kind"] == "distance"
    assert player.ask == "birth_date"


@pytest.mark.parametrize("said", ["J'ai bien compris, je vous remercie", "Bien compris, merci !", "understood, thanks"])
def test_who_has_understood_is_not_helped_to_understand(said: str) -> None:
    player = Player(LATER).does("bonjour", said)
    assert player.ask == "candidate_kind"
    assert not player.conversation.easy


@pytest.mark.parametrize("said", ["j'ai rien compris", "je n'ai pas compris"])
def test_who_has_not_understood_is_told_in_easier_words(said: str) -> None:
    player = Player(LATER).does("bonjour", said)
    assert player.ask == "notice"
    assert player.conversation.easy
    assert "J'efface après 14 jours" in player.text


def test_a_question_that_is_announced_may_be_asked_before_the_notice() -> None:
    player = Player(LATER).does("bonjour", "j'ai une question")
    assert "écrivez votre question" in player.text
    assert "490" in player.does("combien d'heures il faut ?").text


def test_the_notice_is_not_written_twice_where_it_stands_above() -> None:
    notice = Player(LATER).does("bonjour").text
    player = Player(LATER).does("bonjour", "combien d'heures il faut ?")
    assert "plus haut" in player.text
    assert player.buttons[-3:] == ["notice:understood", "notice:more", "why:notice"]
    assert player.does("/start").text == notice
    assert "trial version" in player.does("English").text


def test_first_words_that_have_no_answer_meet_the_notice_alone() -> None:
    player = Player(LATER).does("c'est quoi la capitale du Pérou ?")
    assert player.text == Player(LATER).does("bonjour").text
    assert not any(isinstance(effect, HandOver) for effect in player.turns[-1].effects)


@pytest.mark.parametrize("before", [("!notice:understood",), ("!notice:understood", "toute seule je crois")])
def test_a_birth_date_before_it_is_asked_is_noted(before: tuple[str, ...]) -> None:
    player = Player(LATER).does("bonjour", *before, "5 novembre 1995")
    assert held(player)["birth_date"] == date(1995, 11, 5)
    assert player.ask == "candidate_kind"


def test_a_birth_date_before_the_notice_begins_no_stay() -> None:
    player = Player(LATER).does("bonjour", "12/05/1997", NOTICE[1])
    assert held(player).keys() == {"notice", "birth_date"}


def test_a_stay_is_noted_where_it_is_asked_how_the_exam_is_prepared() -> None:
    player = Player(LATER).does(*NOTICE, "j'ai fait un stage chez colissimo", "35h", "3 mars 2025")
    assert held(player) == {
        "notice": "understood",
        "has_period": "yes",
        "period.kind": "internship",
        "period.employer": "colissimo",
        "period.weekly_hours": 35,
    }
    assert player.ask == "candidate_kind"


@pytest.mark.parametrize("said", ["j'ai compris", "oui", "J'ai compris"])
def test_nobody_has_understood_what_they_have_not_seen(said: str) -> None:
    player = Player(LATER).does(said)
    assert player.ask == "notice"
    assert player.text == Player(LATER).does("bonjour").text
    assert player.does(said).ask == "candidate_kind"


@pytest.mark.parametrize("question", ["birth_date", "has_period"])
def test_how_the_exam_is_prepared_is_heard_at_the_next_questions_too(question: str) -> None:
    before = (*NOTICE, "!candidate_kind:skip", *(("12/05/1997",) if question == "has_period" else ()))
    player = Player(LATER).does(*before, "je me présente en candidate libre")
    player = player.does("oui") if player.ask == "correction" else player
    assert held(player)["candidate_kind"] == "individual"
    assert player.ask == question


@pytest.mark.parametrize(
    "said", ["je suis né en 1999", "1999", "en mai 1999", "born in 1999", "je suis née au mois de juin 2001"]
)
def test_a_year_of_birth_is_no_stay_and_the_whole_date_is_asked_again(said: str) -> None:
    player = Player(LATER).does(*NOTICE, "libre", said)
    assert player.ask == "birth_date"
    assert "J'ai compris" not in player.text
    assert "Il me faut le jour, le mois et l'année." in player.text


def test_days_of_a_stay_are_still_told_early() -> None:
    assert "début le 3 mars 2025" in Player(LATER).does(*NOTICE, "libre", "du 3 mars au 6 juin 2025").text


@pytest.mark.parametrize(
    ("said", "year"),
    [
        ("je passe le CAP en candidat libre en 2026", 2026),
        ("né le 4 mai 1990, je passe le CAP en candidat libre en 2027, stage chez DPD du 3 mars au 6 juin 2025", 2027),
    ],
)
def test_how_and_when_the_exam_is_passed_are_heard_in_one_clause(said: str, year: int) -> None:
    player = Player().does("bonjour", said, "ok")
    assert (player.value("session"), player.value("candidate_kind")) == (year, "individual")


@pytest.mark.parametrize("said", ["salut c'est quoi ce truc", "c koi ce bot", "c quoi ici", "vous êtes qui ?"])
def test_what_this_is_is_answered_by_the_notice_and_not_asked_about_later(said: str) -> None:
    player = Player().does(said)
    assert player.ask == "notice"
    assert "je suis Quatorze" in player.text or "Je donne une idée" in player.text
    assert player.does("!notice:understood").text.startswith(("En quelle année", "Votre examen"))


def test_a_question_that_waited_is_named_before_it_is_answered() -> None:
    asked = "combien de semaines il faut ? stage chez DPD du 3 mars au 6 juin 2025"
    player = Player().does("bonjour", asked, "ok")
    assert f"Vous aviez aussi écrit : « {asked} »." in player.text


@pytest.mark.parametrize(
    ("said", "field", "value"),
    [
        ("ok j'ai compris, je suis au CNED", "candidate_kind", "distance"),
        ("ok je passe en 2027", "session", 2027),
        ("oui j'ai travaillé à La Poste comme facteur", "period.employer", "La Poste"),
    ],
)
def test_what_is_told_behind_the_yes_to_the_notice_is_kept(said: str, field: str, value: object) -> None:
    assert held(Player().does("bonjour", said))[field] == value


@pytest.mark.parametrize("said", ["jé compri", "jai copmris", "oui", "ok c'est bon"])
def test_the_yes_to_the_notice_may_be_written_by_ear_and_tells_no_more(said: str) -> None:
    player = Player().does("bonjour", said)
    assert player.ask == "session"
    assert held(player).keys() == {"notice"}


def test_a_second_stay_that_waited_behind_one_put_up_comes_after_it() -> None:
    player = Player().does(
        "bonjour", "stage chez DPD de mars à juin 2025", "puis un CDD chez GLS en juillet 2025", "ok"
    )
    assert "J'ai compris : stage, chez DPD" in player.text
    assert player.conversation.waiting == "puis un CDD chez GLS en juillet 2025"


def test_a_question_in_doubt_is_asked_back_after_the_notice() -> None:
    player = Player(LATER).does("slt jve savoir si g le droi de passé")
    assert player.ask == "notice"
    player.does("ok")
    assert player.conversation.doubt is not None
    assert "Vous aviez aussi écrit" in player.text
    assert player.does("ok merci").conversation.doubt is None
    assert player.ask == "candidate_kind"


def test_a_birth_date_in_pieces_begins_no_stay() -> None:
    player = Player(LATER).does(*NOTICE, "libre", "mai")
    assert player.conversation.offer is None
    assert player.does("12/05/1997").value("birth_date") == date(1997, 5, 12)


@pytest.mark.parametrize("said", ["i get it", "vu", "bien lu", "j'ai bien lu", "wah", "aywa"])
def test_the_notice_is_understood_by_having_read_it(said: str) -> None:
    assert Player(LATER).does("bonjour", said).ask == "candidate_kind"


@pytest.mark.parametrize("said", ["j'ai pas tout lu", "j'ai vu que c'était gratuit", "pas encore lu"])
def test_the_notice_is_not_understood_by_more_words(said: str) -> None:
    assert Player(LATER).does("bonjour", said).ask == "notice"


def test_not_to_know_before_the_notice_answers_no_question_after_it() -> None:
    player = Player(TODAY).does("bonjour", "je sais pas", "candidat libre", "ok")
    assert (player.value("candidate_kind"), player.ask) == ("individual", "session")
