"""A wish for a language: « english please », « je parle arabe », « in italiano per favore »."""

from __future__ import annotations

from typing import Final

from dialogs.reading.outcome import Command
from dialogs.reading.talk.tongues import NAMES
from dialogs.reading.text.patterns import LIGHT
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set

_MOST_WORDS_OF_SPEECH: Final = 12
_SPEAK: Final = word_set(
    """
    don dont not no bien po lire read we talk chat parlons discuter
    parle parler parles parlez speak langue language langues languages changer change traduire traduis traduction
    translate en in to switch please francais mettre mets passe passer comprends understand only uniquement prefere
    preferer write ecrire ecris english vous pls plz remets remet remettez repasse repassez retour reviens revenir
    yes yeah yep oui ouais ok
    do habla hablo falo fala falar nao quiero puede puedo hablar parla em من فضلك по на можно пожалуйста
    sprechen sie por favor version dil konus possible autre other another
    continue continuer continuez repond repondre reponds repondez answer reply is there mieux better per favore auf
    bitte hablas hablais parli falas sprichst lütfen vă va rog prosze proszę hable escribe go puedes podeis podes
    pode falar poti vorbi vorbesti vorbeste تكلم تتكلم تحدث اتكلم هل can could may would this back everything all we
    jveu jveux veu lang langu dans quelle quelles pose posez poser questions question les repond tt
    envoie envoyer envoyez donne donnez ecrivez fais faites tout
    konusabilir misin konus konusun var mi mı olur mu mowisz mowi mowic capisco parlate
    have show fala prefer rather do it bad poor weak my get see there an any available exist exists existe message
    messages these instead
    """
)


_BIDS: Final = word_set(
    """
    traduis traduire hablo falo please speak parle parlez parler langue language svp stp comprends understand favor
    quiero write ecris ecrivez ecrire talk switch
    """
)


_BADLY: Final = frozenset({"bad", "poor", "weak"})


def language_order(line: Line) -> Command | None:
    """« english please », « je parle arabe », « changer de langue », « je ne parle pas français »."""
    words = line.spoken
    if not words or len(words) > _MOST_WORDS_OF_SPEECH:
        return None
    named = [NAMES[word] for word in words if word in NAMES]
    rest = [word for word in words if word not in NAMES and word not in _SPEAK and word not in LIGHT]
    of_a_country = {"etre", "be"} & set(words) and not {"en", "in"} & set(words)  # « il faut être français »
    if rest or (of_a_country and not bids(line)):
        return None
    if {"pas", "not", "don", "dont", "no", "t", "nao"} & set(words) and named and set(named) <= {"fr"}:
        return Command("language")
    if named and "fr" not in named and _BADLY.intersection(words) and not bids(line):
        return None  # « sorry my english is bad »
    others = [code for code in named if code != "fr"]
    if named:
        return Command("language", language=(others or named)[0])
    if {"langue", "language", "langues", "languages", "traduire", "traduction", "translate", "traduis"} & set(words):
        return Command("language")
    return None


def bids(line: Line) -> bool:
    """Whether more than the name of a language is said: « english please » is nobody's name."""
    return line.has(_BIDS)
