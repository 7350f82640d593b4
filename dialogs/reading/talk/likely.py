"""An order that a text is like, and what else it may be: of what leads by little the person says which it was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from dialogs.reading.choosing import choices
from dialogs.reading.faq.learning import ORDER
from dialogs.reading.faq.topics import of_the_field, scores, topics_of
from dialogs.reading.heard import Heard
from dialogs.reading.outcome import Asked, Command, Outcome
from dialogs.reading.talk import asides
from dialogs.reading.talk.meant import meant
from dialogs.reading.talk.parts import gist
from dialogs.reading.talk.places_in_a_row import ORDINALS
from dialogs.reading.talk.questioned import FREE_TEXT
from dialogs.reading.talk.refused import refused, takes_away
from dialogs.reading.talk.wished import answers, wished
from dialogs.reading.text.wordlists import word_set

#: By how much an order leads all else where it is obeyed unasked: what takes something away or calls a human, and what
#: only shows something. When a quarter of the examples was left out in turn, one in twenty of the first that lead by
#: more was something else, and one in nine of the others; of what leads by less, one in three. The figures below were
#: chosen in the same way (``bench/bounds.py``).
_SURELY_TAKES, _SURELY_SHOWS = 0.12, 0.08
#: What comes nearer than this is offered beside the first; where it is nothing of the kind, the first alone.
_NEAR: Final = 0.1
#: How like an order a question is beside which it is offered: two of three were the one or the other.
_OR_AN_ORDER: Final = 0.1
#: A question of no topic that leads by less: two in five were of one.
_NEAR_NOTHING: Final = 0.08
#: How like an order a text is that would not be understood otherwise: where nothing is asked, and where something is;
#: and how like a question. Half of what was offered then was what had been meant.
_PERHAPS: Final = {"any": 0.08, "fact": 0.16}
_PERHAPS_ASKED: Final = 0.1
#: An order in its own words that anything else leads by as much: every other one was that other thing.
_AGAINST: Final = 0.1
_BARE: Final = 2  # words: what the menu calls an order is that order
#: Orders of which either gives what was wanted.
_KIN: Final[tuple[frozenset[str | None], ...]] = (frozenset({"/plan", "/summary"}), frozenset({"/help", "/repeat"}))
#: What only points at one of several.
_WHICH: Final = ORDINALS.keys() | word_set("the one le la l un une celui celle this that c est it is")
_FEWEST: Final = 2  # words of what may be an order
#: What « savoir si » may ask of the bot itself.
_ASKED_FOR: Final = frozenset({"summary", "plan", "human", "help", "export", "certificate", "reminders"})
#: What refuses reminders, or has had enough of them.
_NO_MORE: Final = re.compile(
    r"\b(?:plus?|pu|non|nn|nan|finis?|pas|inutile|peine|besoin|sans|moins|trop|marre|assez|suffit|derang\w*|saoul\w*|soul\w*"
    r"|gonfl\w*|enerv\w*|ennui\w*|agac\w*|arret\w*|stop\w*|cess\w*|coup\w*"
    r"|desactiv\w*|lach\w*|fich\w*|fout\w*|relou|marre|ras|enlev\w*|suppr\w*|annul\w*|retir\w*|efface\w*|laisse\w*"
    r"|harcel\w*|no|not|don'?t|off|anymore|enough"
    r"|cut|quit|bother\w*|reveill\w*|bip\w*"
    r"|less|cancel|delete|remove|disable|unsubscribe|end)\b"
)
#: What an order that begins anew says, in whatever words.
_ANEW: Final = re.compile(
    r"recomm[ae]n|repart|repren|reprise|refai|refe\b|refaire|refil|redo|zero|\b0\b|restart|reset|start|begin|again"
    r"|scratch"
    r"|debut|depart|nouve|neuf|efface|wip(?:e|ing)|once more|relance|a plat"
)
_WHERE: Final = frozenset({"ou", "where"})
_WANTS_TO_KNOW: Final = re.compile(r"\b(?:savoir (?:si|quand|combien|pourquoi)|i was wondering|want(?:ed)? to know)\b")


def likely_order(it: Heard, *, free_text: bool) -> Command | None:
    """The order that a text gives in words of its own, None where it is likelier to be anything else."""
    return None if _refuses(it) else _given(wished(it, free_text=free_text), it)


def in_doubt(outcome: Outcome, it: Heard) -> Outcome:
    """An order known by its likeness, with what else the text may be where it leads by little."""
    if not isinstance(outcome, Command) or _says_how(outcome):
        return outcome
    (first, like), *others = scores(gist(it.text))
    other = next(much for said, much in others if not _kin(first, said))
    surely = _SURELY_TAKES if takes_away(outcome.name) or outcome.name == "human" else _SURELY_SHOWS
    return outcome if like - other >= surely else replace(outcome, others=_others(it, first, like))


def though_unlike(outcome: Outcome, it: Heard) -> Outcome:
    """An order in its own plain words, with what the whole text is much liker than it: « je parle à un humain »."""
    if not isinstance(outcome, Command) or it.line.many("w") <= _BARE or _says_how(outcome):
        return outcome
    if it.ask != "any" and not takes_away(outcome.name) and outcome.name != "human":
        return outcome  # « je connais pas le siret »: there it answers
    ranked = scores(gist(it.text))
    first, like = ranked[0]
    order = ORDER + outcome.name
    if _kin(first, order) or like - dict(ranked).get(order, like) < _AGAINST:
        return outcome
    return replace(outcome, others=(first if first in dict(_meant(it, like)) else None,))


def or_an_order(asked: Outcome, it: Heard) -> Outcome:
    """A question with the order that it may be as well; one of no topic, with what it may be of all the same."""
    if not isinstance(asked, Asked):
        return asked
    said = gist(it.text)
    if it.line.has(_WHERE) and topics_of(said) != asked == topics_of(said, it.ask):
        return asked  # « c'est où ça ? »: the question that is open tells of what
    ranked = dict(scores(said))
    if asked.topic is None:
        near = next(_meant(it, ranked[None] - _NEAR_NOTHING), None)
        return replace(asked, others=tuple(said for said, _ in islice(_meant(it), 2))) if near else asked
    topic = ranked[asked.topic]
    least = max(_OR_AN_ORDER, topic - _NEAR)
    order = next((said for said, like in _meant(it, least) if said.startswith(ORDER)), "")
    if not order:
        return asked
    if ranked[order] > topic:
        return replace(asides.command(order.removeprefix(ORDER), it.line), others=(asked.topic,))
    return replace(asked, others=(order,)) if topic - ranked[order] < _NEAR else asked


def perhaps(it: Heard) -> Command | Asked | None:
    """The order, or the question, that a text may be which is not understood otherwise, with what else it may be."""
    free_text = it.ask in FREE_TEXT or it.ask.startswith("employer.")
    if free_text or it.line.many("w") < _FEWEST or answers(it) or _refuses(it):
        return None
    first, like = scores(gist(it.text))[0]
    if first is None or like < _PERHAPS["any" if it.ask == "any" else "fact"]:
        return None
    if first.startswith(ORDER) and (order := _given(first.removeprefix(ORDER), it)) is not None:
        if refused(order.name, it.line.folded):
            return None
        return replace(order, others=_others(it, first, like))
    if it.ask != "any" or like < _PERHAPS_ASKED or not of_the_field(first):
        return None
    (other,) = _others(it, first, like)
    return None if other is None else Asked(first, (other,))


def _kin(one: str | None, other: str | None) -> bool:
    """« reformulez »: who wants the one is helped by the other, so that nobody is asked which."""
    return one == other or any({one, other} <= kin for kin in _KIN)


def _says_how(order: Command) -> bool:
    """« et si je fais 3 semaines à 35h ? »: a plan with figures can be nothing else."""
    return order.name == "plan" and order != Command("plan")


def _refuses(it: Heard) -> bool:
    """« pas la peine » refuses what was offered, and asks for nothing."""
    return bool(choices.yes_or_no(it.line)) and not choices.at_odds(it.line)


def _given(name: str | None, it: Heard) -> Command | None:
    """The order of that name, or the one that is meant by it, where the words give it."""
    if name == "stop_reminders" and _NO_MORE.search(it.line.folded) is None:
        name = "reminders"  # « c'est quoi mes rappels »: nothing in it refuses them
    if name == "restart" and _ANEW.search(it.line.folded) is None:
        return None  # « vous racontez n'importe quoi »
    if name == "delete_period" and it.line.words <= _WHICH:
        return None  # « the first one »: which it is, and nothing to be done with it
    if name not in _ASKED_FOR and _WANTS_TO_KNOW.search(it.line.folded):
        return None  # « je voulais savoir si c'était long »
    order = asides.command(name, it.line) if name else None
    return order if order is not None and meant(order, it) else None


def _meant(it: Heard, least: float = -1.0) -> Iterator[tuple[str, float]]:
    """The topics and the orders that a text may mean, the likest first; ``least``: how like they are at least."""
    for said, like in scores(gist(it.text)):
        if like < least:
            return
        if said is None or not (said.startswith(ORDER) or of_the_field(said)):
            continue
        name = said.removeprefix(ORDER)
        if name == said or (_given(name, it) == asides.command(name, it.line) and not refused(name, it.line.folded)):
            yield said, like


def _others(it: Heard, first: str | None, like: float) -> tuple[str | None]:
    """What comes near the likest; None where it is nothing of the kind."""
    near = (said for said, much in _meant(it, like - _NEAR) if not _kin(first, said) and like - much < _NEAR)
    return (next(near, None),)
