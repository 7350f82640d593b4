"""« 35h, mais je voudrais parler à quelqu'un », « DHL ah non retour »: an order behind what was told wins over it."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.heard import SIRETS, YES_NO_ASKS, Heard
from dialogs.reading.outcome import Command
from dialogs.reading.talk import asides
from dialogs.reading.talk.language_orders import bids, language_order
from dialogs.reading.talk.meant import meant
from dialogs.reading.talk.questioned import FREE_TEXT
from dialogs.reading.talk.refused import refused
from dialogs.reading.text.fold import fold
from dialogs.reading.text.small_words import NO, YES
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.words.fields import SECTOR, YES_NO

#: Before these a thought ends; what takes it back lets a word alone be an order, where any word may be a name.
_TAKES_BACK: Final = word_set("mais but non nan no attends attend attendez wait euh enfin finalement bref ah oh")
_ENDS: Final = frozenset(",.;:!?…") | _TAKES_BACK | word_set("et and donc alors puis sinon bon ben bah stp svp please")
#: « …, mais avant de continuer je veux … »: what is wanted first.
_FIRST: Final = re.compile(
    r"(?:(?:juste|tout|just)? ?(?:d'abord|avant(?: (?:tout|ca|cela|(?:de|d') ?\w+|toute chose))?|first)\b[\s,]*)+"
)
_MOST_PLACES: Final = 4
#: « mon cas est compliqué je veux en parler avec quelqu'un »: who wants one of these begins a thought without a sign.
_WHO: Final = frozenset({"je", "j"})
_WISHED: Final = frozenset({"human", "summary", "certificate", "help", "export"})
#: « oui, suivant », « non merci, stop »: beside a yes or a no these say no more than it does.
_OF_A_YES: Final = frozenset({"skip", "cancel", "stop", "undo", "edit"})
#: Words without which some orders may tell of something else: « …, il a changé », « …, supprimez-en un », « …, je
#: sais plus ».
_SAID_WITH: Final = {
    "edit": word_set("veux voudrais aimerais faut peux peut dois corriger modifier want need fix"),
    "erase": word_set("tout tous toutes donnees infos informations compte moi me all everything data account"),
    "stop": word_set("tout tous stop stoppe desinscrire desabonner conversation messages ecrire ecrivez unsubscribe"),
    "skip": word_set("passe passez passons passer saute sautez sauter suivant suivante zappe zappez skip next"),
}
_DONE: Final = ("é", "ée", "és", "ées")
_WHETHER_TO: Final = frozenset({"erase", "restart"})


def last_word(it: Heard) -> Command | None:
    """The order that the end of a text is, whatever was told before it."""
    if it.asked in _WHETHER_TO or it.asks:
        return None
    places = [i for i in range(1, it.line.count - 1) if it.line.text(i) in _ENDS or it.line.text(i + 1) in _WHO]
    for place in reversed(places[-_MOST_PLACES:]):
        order = _ordered(it, place)
        if order is not None:
            return order
    return None


def gives_up(it: Heard) -> Command | None:
    """« ça remonte à loin, j'ai oublié »: who tells nothing before it knows no more."""
    if it.ask == "any" or it.asked in YES_NO_ASKS or it.ask in FREE_TEXT - SIRETS or it.asks or it.told.readings:
        return None
    place = next((i for i in range(it.line.count - 2, 0, -1) if it.line.text(i) in _ENDS), 0)
    end = Line(it.line.typed[it.line[place].end :]) if place else it.line
    order = asides.order(end) if place and end.many("w") > 1 else None
    return order if order is not None and order.name == "skip" else None


def _ordered(it: Heard, place: int) -> Command | None:
    said = it.line.typed[it.line[place].end :].lstrip(" ,")
    first = _FIRST.match(fold(said))
    end = Heard.of(it.ask, said[first.end() :] if first else said, it.known, it.today, it.base)
    free = it.ask in FREE_TEXT - SIRETS or it.ask.startswith("employer.")
    taken_back = it.line.text(place) in _TAKES_BACK
    if end.line.many("w") == 1 and (end.text.endswith(_DONE) or (free and not taken_back)):
        return None  # « du 3 mars au 6 juin, annulé »; « ADMR, aide »
    order = asides.order(end.line)
    if order is None:
        scolds = end.line.many("w") > 1 and asides.anger(end.line)
        speaks = bids(end.line) or (it.ask not in FREE_TEXT and not it.ask.startswith("employer."))
        return Command("human") if scolds else language_order(end.line) if speaks else None
    answered = it.ask == YES_NO or (it.ask == SECTOR and it.line.text(0) in YES | NO)
    if order.name == "reminders" or (answered and order.name in _OF_A_YES):
        return None
    if it.line.text(place) not in _ENDS and order.name not in _WISHED:
        return None
    if order.name in _SAID_WITH and not end.line.has(_SAID_WITH[order.name]):
        return None
    return order if meant(order, end) and not refused(order.name, it.line.folded) else None
