"""Whether a text asks something, and how clearly."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import Vocabulary, phrases, word_set

_FIRST: Final = word_set(
    """
    comment cmt kmt combien cb pourquoi pk pq prk quel quelle quels quelles quoi kel kelle esk esque what how why
    when where who which whats combient coment
    """
)
_ANYWHERE: Final = word_set("combien comment pourquoi quel quelle quels quelles cmb cb")
_VERBS_FIRST: Final = word_set("is are was were am will did has have do does can could should would")
_SUBJECTS: Final = word_set(
    "my i you we they it there the this that these those your job jobs internship internships weeks hours people "
    "students adults temp agency volunteering volunteer unpaid training overtime weekends"
)
#: Where they end a sentence they ask: « les inscriptions ouvrent quand »; not after what says that one does not know.
_LAST: Final = word_set("quand ou qui quoi koi comment combien cb lequel laquelle lesquels lesquelles")
_UNKNOWN: Final = word_set("sais sait souviens souvient rappelle ignore")
#: « n'importe quoi », « tu es nul ou quoi ».
_BEFORE_LAST: Final = frozenset({"importe", "ou"})
#: « bah la poste quoi »: of who thinks that it was clear.
_THAT_IS: Final = frozenset({"quoi", "koi"})
_OF_AN_ANSWER: Final = word_set("bah ben beh ba euh enfin oui ouais non nan voila genre")
#: « je fais ce que je peux », « dès que je peux reprendre »
_SAYS_BEFORE: Final = (["que"], ["quand"], ["si"], ["comme"], ["dont"], ["ou"], ["lorsque"])
#: Before « quoi » where a few words ask: « je fais quoi », « c'est pour quoi »; « tout seul quoi » tells.
_OF_WHAT: Final = word_set(
    """
    est c fais fait faire faut fo dois doit dire dit veut mets met mettre donne donner sert change risque manque envoie
    compte contient prend prendre signe pour de d a avec en sur par comme passe reste reponds sais peux demandez mettez
    """
)
_OF_AN_AMOUNT: Final = word_set(
    "temps semaine semaines heure heures jour jours mois an ans annee normal monde classique pareil matin soir colis"
)
_FEW: Final = 3  # words, of which « quoi » is the last
_ONLY: Final = re.compile(r"\bque (?:d[ue]|des|l[ae]s?|l'|une?|[0-9])\b")
#: « quand vous voulez »: leaves it to us, and asks nothing.
_AS_YOU_LIKE: Final = re.compile(
    r"\W*(?:\w+\W+){0,2}(?:quand|comme) (?:vous|tu) (?:voulez|veux|pouvez|peux)\b[^?]{0,9}"
)
_SENTENCE: Final = 3  # words
#: What is sent, or where: « j'envoie le papier où », « je l'envoie à qui ».
_SEND: Final = word_set("envoie envoi envoyer envoies depose deposer donne donner remets remettre rends rendre mets")
_IT: Final = word_set("le la les l ca cela")
_WEAK: Final = frozenset(["qui", "quand", "ou", "que", "qu", "si"])
_PHRASES: Final = Vocabulary(
    (phrase, None)
    for phrase in phrases(
        """
        est ce que|est - ce que|est ce qu|est - ce qu|ca marche aussi|ca va aussi|ca irait|ca marcherait|ca passerait|
        ca compterait|ca conviendrait|ca suffirait|
        c est quoi|c quoi|cest quoi|c est qui|c est quand|c est ou|c est combien|
        c est comment|c est lequel|c est laquelle|c est lesquels|c est lesquelles|ca veut dire quoi|
        ca signifie quoi|ca sert a quoi|voudrais savoir|aimerais savoir|veux savoir|me demande|me demandais|savoir si|
        voudrais comprendre|aimerais comprendre|ma question c est|ma question est|want know|was wondering|
        would like to know|
        savoir comment|savoir quand|
        est ce bon|est - ce bon|est ce accepte|est - ce accepte|est ce possible|est - ce possible|est ce grave|
        est ce suffisant|est ce genant|est ce un probleme|est - ce un probleme|est ce normal|est ce obligatoire|
        a quoi sert|qu est ce|qu est - ce|kes ce|keske|y a t il|y a - t - il|est il|est - il|faut il|faut - il|dois je|
        dois - je|puis je|puis - je|
        peut on|peut - on|j ai le droit|ai je|ai - je|suis je|suis - je|il faut combien|
        je fais comment|fais comment|fais quoi|quoi faire|on fait comment|
        faire quoi|je dois faire comment|comment je|comment on|comment faire|ca marche comment|ca compte|
        ca change quoi|ca passe|
        c est obligatoire|c est grave|c est payant|c est gratuit|c est mieux|what is|what s|do i|can i|could i|
        should i|is it|is this|how do|
        can you|could you|would you|will you|does that|does this|will it|will that|would it|would that|would this|
        how much|how many|how long|who can|i want to know|i wonder|what if|peut elle|peut - elle|does it|does my|
        is that ok|is that a problem|is that fine|is that enough|is that good|is that allowed|is that possible|
        are you|do you|il faut faire|a qui|par qui|pour qui|de qui|avec qui|
        chez qui|
        c koi|koi|quesque|kesako|ou trouver|ou je|ou est|ou sont|ou se|ou on|ou peut|ou puis|ou dois|ou faut|ou ca|
        d ou|ecrit ou|marque ou|note ou|inscrit ou|trouve ou|regarde ou|cherche ou|vois ou|depose ou|envoie ou|va ou|
        mets ou|jusqu a quand|jusqu quand|a partir de quand|des quand|depuis quand|combien de temps|qui signe|qui peut|
        qui doit|qui remplit|qui est|qui va|
        quand est|quand sont|quand faut|quand je|quand on|quand se|quand a|
        faut encore faire|faut quand meme faire|faut que je fasse|vous prenez|vous le prenez|vous la prenez|
        vous les prenez|vous acceptez|vous comptez|c est valable|c est valide|c est accepte|c est pris en compte|
        c est autorise|c est suffisant|ca convient|quoi comme|is there|are there
        """
    )
)
_TITLES: Final = word_set("mme madame m mr monsieur mlle")
OPENERS: Final = word_set(
    """
    et mais alors donc bonjour bonsoir salut slt bjr coucou hello hi svp stp du coup euh ben bah ah oh merci ok oui
    non excusez moi desole pardon question and but so please par contre au fait dites dis d accord en
    """
)


def asks(line: Line) -> str:
    """How clearly the line is a question: clear, mark (nothing but its sign), maybe, or nothing at all."""
    marked = line.has({"?"})
    if _AS_YOU_LIKE.fullmatch(line.folded):
        return ""
    if _asking_phrase(line) or _asks_last(line):
        return "clear"
    first = _first_word(line)
    if marked and line.text(line.skip(0, OPENERS | {"il"})) == "faut":
        return "clear"  # « il faut mettre le nom de l'agence ? »
    if first in _FIRST or _inverted(line):
        return "clear"
    if first == "que" and _ONLY.search(line.folded):
        return "mark" if marked else ""  # « oui que du colis »
    if first in _WEAK:
        return "clear" if marked else "maybe"
    if marked or _either_way(line):
        return "mark"
    return "maybe" if line.has(_ANYWHERE) else ""


def _inverted(line: Line) -> bool:
    """« is my internship still valid »; « Diallo is my family name » tells."""
    first = line.skip(0, OPENERS)
    does = line.text(first) == "does" and line.count > first + _SENTENCE - 1  # which begins no name
    return does or (line.text(first) in _VERBS_FIRST and line.text(first + 1) in _SUBJECTS)


def _asking_phrase(line: Line) -> bool:
    return any(
        _PHRASES.at(line.text, i) is not None
        and line.text(i + 2) != "y"  # « c'est il y a 3 semaines »
        and not _perhaps(line, i)
        and not _it_is_who(line, i)
        for i in range(line.count)
    )


def asks_leave(line: Line) -> bool:
    """« je peux amener ma calculatrice », « j'aurai 18 ans en mars je peux passer le cap »: asked without a sign.

    « je peux pas », « quand je peux » say.
    """
    words = [line.text(i) for i in range(line.count)]
    may = any(
        one in {"je", "on"} and two in {"peux", "peut"} and words[i - 1 : i] not in _SAYS_BEFORE
        for i, (one, two) in enumerate(pairwise(words[: line.count - _SENTENCE + 1]))
    )
    return may and "pas" not in words


def sends_where(line: Line) -> bool:
    """« j'envoie où le papier », « où je dois l'envoyer », « je le dépose où »: « où » is no « or » there."""
    words = [line.text(i) for i in range(line.count)]
    outermost = "ou" in (line.text(0), *line.spoken[-1:]) and line.has(_SEND)
    return outermost or any(word in _SEND and line.text(line.skip(i + 1, _IT)) == "ou" for i, word in enumerate(words))


def _asks_last(line: Line) -> bool:
    words = line.spoken
    if len(words) < _SENTENCE or words[-1] not in _LAST or words[-2] in _BEFORE_LAST:
        return False
    was = words[:2] == ["c", "etait"] and words[-2] not in {"etait", "pour", "de", "avec"}  # « c'était UPS quoi »
    few = len(words) <= _FEW and words[-2] not in _OF_WHAT
    told = line[0].kind == "n" or not _OF_AN_ANSWER.isdisjoint(words)  # « 35, comme tout le monde quoi »
    told &= words[-2] not in _OF_WHAT
    told |= words[-2] in _OF_AN_AMOUNT  # « la moitié du temps quoi »
    if words[-1] in _THAT_IS and (was or few or told or words[0] in _OF_AN_ANSWER):
        return False
    return _UNKNOWN.isdisjoint(words)


def _either_way(line: Line) -> bool:
    """« amazon c'est bon ou pas »; « je sais pas si c'est bon ou pas » tells."""
    words = line.spoken
    ends = len(words) > _SENTENCE and words[-2] in {"ou", "or"} and words[-1] in {"pas", "non", "not", "no"}
    return ends and _UNKNOWN.isdisjoint(words)


def _it_is_who(line: Line, i: int) -> bool:
    """« c'est Bruno qui signe », « Mme Caron qui signe », and not « c'est qui qui signe »."""
    named = 2 if line.text(0) == "c" and line.text(1) in {"est", "etait"} else 0
    told = line.as_typed(named, named + 1)[:1].isupper() and (named > 0 or line.text(0) in _TITLES)
    return told and line.text(i) == "qui" and i > named and "?" not in line.folded


def _perhaps(line: Line, i: int) -> bool:
    """« le 30 mai ou peut-être le 6 juin »."""
    return line.text(i + 1) == "peut" and line.text(line.skip(i + 2, {"-"})) == "etre"


def _first_word(line: Line) -> str:
    for i, token in enumerate(line.tokens[: line.count]):
        if token.text == "pk" and line[i + 1].kind == "n":
            return ""  # « PK 14 route de l'Est »: a place on a road
        if token.kind == "w" and token.text not in OPENERS:
            return token.text
        if token.kind == "n":
            return ""
    return ""
