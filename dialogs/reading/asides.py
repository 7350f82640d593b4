"""What is no answer: an order to the bot, anger, a greeting, a question."""

from __future__ import annotations

from typing import Final

from dialogs.reading.fold import fold
from dialogs.reading.order_words import BESIDE, ORDERS
from dialogs.reading.outcome import Command
from dialogs.reading.patterns import LIGHT, Patterns
from dialogs.reading.phrases import is_chitchat
from dialogs.reading.tokens import Line
from dialogs.reading.tongues import NAMES
from dialogs.reading.wordlists import word_set

_ORDERS: Final = Patterns(ORDERS, beside=BESIDE)
_ORDINALS: Final = {
    word: n
    for n, words in {
        1: "premier premiere 1er 1ere first",
        2: "deuxieme second seconde 2eme 2e 2nd",
        3: "troisieme third 3eme",
        4: "quatrieme fourth 4eme",
        5: "cinquieme 5eme",
        6: "sixieme 6eme",
        -1: "dernier derniere last",
    }.items()
    for word in words.split()
}

_SHORT: Final = 2
_WHAT: Final = frozenset({"quoi", "comment", "pardon", "what"})
_INSULTS: Final = word_set(
    """
    nul nuls nulle nulles nullos connard connards connasse con cons conne salope salaud pute putain merde merdique
    merdes fdp enfoire encule encules batard abruti abrutis abrutie idiot idiots idiote debile debiles imbecile
    imbeciles stupide stupides cretin cretins incapable incapables incompetent incompetents minable minables pourri
    pourris pourrie chiant chiants bordel tg ntm pd degage ridicule honteux scandaleux naze nazes inutile inutiles
    chier foutre foutez foutage gueule fuck fucking shit bullshit stupid useless dumb asshole bitch crap suck sucks
    garbage trash moron hate
    """
)
_SPANISH: Final = word_set("mi mis el los las su una la mucho mucha")  # after « con »
_FED_UP: Final = Patterns(
    {
        "anger": """
            marre
            marre …
            ras bol
            ras bol …
            es|etes bete|betes|bidon|bidons|lourd|lourde|lourds
            saoule|soule|gave|gonfle|enerve|emmerde|fatigue
            casse|cassez couilles|pieds
            sert|sers|servez rien
            fiche|fichez|moque|moquez|fous|foutez|fout paix|moi|nous|gens|monde
            fait|font perdre temps
            perte temps
            n importe quoi
            importe quoi
            deteste|hais …
            fed up
            fed up …
            waste time
            worst bot|service
            porter plainte …
            vais porter plainte …
            scandale
            marche|fonctionne pas truc|bot|site|robot|machine|appli
            honte
            jamais marche|fonctionne
            marche|fonctionne jamais|pas
        """
    },
    slips=False,
)
_SPEAK: Final = word_set(
    """
    don dont not no bien po lire read
    parle parler parles parlez speak langue language langues languages changer change traduire traduis traduction
    translate en in to switch please francais mettre mets passe passer comprends understand only uniquement prefere
    preferer write ecrire ecris english vous do habla hablo falo fala falar hablar parla sprechen sie por favor
    version dil konus
    """
)


_BIDS: Final = word_set(
    "traduis traduire hablo falo please speak parle parlez parler langue language svp stp comprends understand"
)


def language_order(line: Line) -> Command | None:
    """« english please », « je parle arabe », « changer de langue », « je ne parle pas français »."""
    words = [token.text for token in line.tokens[: line.count] if token.kind != "p"]
    if not words or len(words) > 8:
        return None
    named = [NAMES[word] for word in words if word in NAMES]
    rest = [word for word in words if word not in NAMES and word not in _SPEAK and word not in LIGHT]
    if rest:
        return None
    if {"pas", "not", "don", "dont", "no", "t"} & set(words) and named and set(named) <= {"fr"}:
        return Command("language")
    others = [code for code in named if code != "fr"]
    if named:
        return Command("language", language=(others or named)[0])
    if {"langue", "language", "langues", "languages", "traduire", "traduction", "translate", "traduis"} & set(words):
        return Command("language")
    return None


def bids(line: Line) -> bool:
    """Whether more than the name of a language is said: « english please » is nobody's name."""
    return any(line.text(i) in _BIDS for i in range(line.count))


def order(line: Line) -> Command | None:
    """The command that the whole line is, but for light words around it."""
    found = _ORDERS.match(line)
    if found is None:
        return Command("plan") if _more_of_it(line) else None
    if (
        found.name == "repeat"
        and found.end == found.start + 1
        and line.count > _SHORT
        and line.text(found.start) in _WHAT
    ):
        return None  # « c'est pour quoi ? » is more than « quoi ? »
    if found.name == "delete_period":
        return Command("delete_period", index=_index(line))
    return Command(found.name)


def _more_of_it(line: Line) -> bool:
    """What is asked of more time: « et avec 5 semaines de plus ? »."""
    first = line.skip(0, _OPENERS)
    said = {token.text for token in line.tokens[: line.count]}
    counted = any(token.kind == "n" for token in line.tokens)
    return line.text(first) in {"avec", "with"} and counted and bool(said & {"plus", "more", "supplementaires"})


def _index(line: Line) -> int | None:
    for i, token in enumerate(line.tokens[: line.count]):
        after = line.text(i + 1)
        if token.text in _ORDINALS and token.text != "second":
            return _ORDINALS[token.text]
        if token.text == "second":
            return 2
        if token.kind == "n" and 1 <= token.value <= 20:
            return token.value
        if token.value == 1 and token.text in {"un", "one"} and not after:
            return 1
    return None


def anger(line: Line) -> bool:
    """Whether the line insults, or says that the person has had enough."""
    words = [line.text(i) for i in range(line.count) if line.text(i) != "con" or line.text(i + 1) not in _SPANISH]
    return any(word in _INSULTS for word in words) or _FED_UP.match(line) is not None


def chitchat(line: Line) -> bool:
    """Whether the line greets or thanks, and says nothing else."""
    return is_chitchat(line)


# — questions —

_ASKING_FIRST: Final = word_set(
    """
    comment cmt kmt combien cb pourquoi pk pq prk quel quelle quels quelles quoi kel kelle esk esque what how why
    when where who which whats combient coment
    """
)
_ASKING_ANYWHERE: Final = word_set("combien comment pourquoi quel quelle quels quelles cmb cb")
_ASKING_WEAK: Final = frozenset(["qui", "quand", "ou", "que", "qu", "si"])
_ASKING_PHRASES: Final = tuple(
    tuple(phrase.split())
    for phrase in fold(
        """est ce que|est - ce que|c est quoi|c quoi|cest quoi|c est qui|c est quand|c est ou|c est combien|
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
        quand est|quand sont|quand faut|quand je|quand on|quand se|quand a"""
    )
    .replace("\n", " ")
    .split("|")
)
_BY_FIRST: Final[dict[str, list[tuple[str, ...]]]] = {}
for _phrase in _ASKING_PHRASES:
    if _phrase:
        _BY_FIRST.setdefault(_phrase[0], []).append(_phrase)


def asks(line: Line) -> str:
    """How clearly the line is a question: clear, mark (nothing but its sign), maybe, or nothing at all."""
    marked = any(token.text == "?" for token in line.tokens[: line.count])
    if _asking_phrase(line):
        return "clear"
    first = _first_word(line)
    if first in _ASKING_FIRST:
        return "clear"
    if first in _ASKING_WEAK:
        return "clear" if marked else "maybe"
    if marked:
        return "mark"
    return "maybe" if any(line.text(i) in _ASKING_ANYWHERE for i in range(line.count)) else ""


def _asking_phrase(line: Line) -> bool:
    return any(
        all(line.text(i + k) == word for k, word in enumerate(phrase))
        for i in range(line.count)
        for phrase in _BY_FIRST.get(line.text(i), ())
        if line.text(i + 2) != "y"  # « c'est il y a 3 semaines »
    )


_OPENERS: Final = word_set(
    """
    et mais alors donc bonjour bonsoir salut slt bjr coucou hello hi svp stp du coup euh ben bah ah oh merci ok oui
    non excusez moi desole pardon question and but so please par contre au fait dites dis d accord en
    """
)


def _first_word(line: Line) -> str:
    for token in line.tokens[: line.count]:
        if token.kind == "w" and token.text not in _OPENERS:
            return token.text
        if token.kind == "n":
            return ""
    return ""
