"""Whether a text asks something, and how clearly."""

from __future__ import annotations

from typing import Final

from dialogs.reading.tokens import Line
from dialogs.reading.wordlists import Vocabulary, phrases, word_set

_FIRST: Final = word_set(
    """
    comment cmt kmt combien cb pourquoi pk pq prk quel quelle quels quelles quoi kel kelle esk esque what how why
    when where who which whats combient coment
    """
)
_ANYWHERE: Final = word_set("combien comment pourquoi quel quelle quels quelles cmb cb")
_WEAK: Final = frozenset(["qui", "quand", "ou", "que", "qu", "si"])
_PHRASES: Final = Vocabulary(
    (phrase, None)
    for phrase in phrases(
        """
        est ce que|est - ce que|c est quoi|c quoi|cest quoi|c est qui|c est quand|c est ou|c est combien|
        c est comment|ca veut dire quoi|
        ca signifie quoi|ca sert a quoi|voudrais savoir|aimerais savoir|veux savoir|me demande|savoir si|
        savoir comment|savoir quand|
        a quoi sert|qu est ce|qu est - ce|kes ce|keske|y a t il|y a - t - il|est il|est - il|faut il|faut - il|dois je|
        dois - je|puis je|puis - je|
        peut on|peut - on|j ai le droit|ai je|ai - je|suis je|suis - je|il faut combien|faut faire quoi|
        je fais comment|fais comment|fais quoi|quoi faire|on fait comment|
        je dois faire comment|comment je|comment on|comment faire|ca marche comment|ca compte|ca change quoi|ca passe|
        c est obligatoire|c est grave|c est payant|c est gratuit|c est mieux|what is|what s|do i|can i|could i|
        should i|is it|is this|how do|
        how much|how many|how long|who can|i want to know|i wonder|what if|peut elle|peut - elle|does it|does my|
        are you|do you|il faut faire|a qui|par qui|pour qui|de qui|avec qui|
        chez qui|
        c koi|koi|quesque|kesako|ou trouver|ou je|ou est|ou sont|ou se|ou on|ou peut|ou puis|ou dois|ou faut|ou ca|
        d ou|trouve ou|depose ou|envoie ou|va ou|
        mets ou|jusqu a quand|jusqu quand|a partir de quand|des quand|depuis quand|combien de temps|qui signe|qui peut|
        qui doit|qui remplit|qui est|qui va|
        quand est|quand sont|quand faut|quand je|quand on|quand se|quand a
        """
    )
)
OPENERS: Final = word_set(
    """
    et mais alors donc bonjour bonsoir salut slt bjr coucou hello hi svp stp du coup euh ben bah ah oh merci ok oui
    non excusez moi desole pardon question and but so please par contre au fait dites dis d accord en
    """
)


def asks(line: Line) -> str:
    """How clearly the line is a question: clear, mark (nothing but its sign), maybe, or nothing at all."""
    marked = any(token.text == "?" for token in line.tokens[: line.count])
    if _asking_phrase(line):
        return "clear"
    first = _first_word(line)
    if first in _FIRST:
        return "clear"
    if first in _WEAK:
        return "clear" if marked else "maybe"
    if marked:
        return "mark"
    return "maybe" if any(line.text(i) in _ANYWHERE for i in range(line.count)) else ""


def _asking_phrase(line: Line) -> bool:
    return any(
        _PHRASES.at(line.text, i) is not None
        for i in range(line.count)
        if line.text(i + 2) != "y" and not _perhaps(line, i)  # « c'est il y a 3 semaines »
    )


def _perhaps(line: Line, i: int) -> bool:
    """« le 30 mai ou peut-être le 6 juin »."""
    return line.text(i + 1) == "peut" and line.text(line.skip(i + 2, {"-"})) == "etre"


def _first_word(line: Line) -> str:
    for token in line.tokens[: line.count]:
        if token.kind == "w" and token.text not in OPENERS:
            return token.text
        if token.kind == "n":
            return ""
    return ""
