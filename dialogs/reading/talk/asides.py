"""What is no answer: an order to the bot, a wish for a language, anger."""

from __future__ import annotations

import re
from typing import Final

from rapidfuzz.distance import OSA

from dialogs.reading.faq.asking import OPENERS
from dialogs.reading.outcome import Command
from dialogs.reading.talk.order_words import BESIDE, ORDERS
from dialogs.reading.talk.places_in_a_row import ORDINALS, place_said
from dialogs.reading.text.patterns import Found, Patterns
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set

_ORDERS: Final = Patterns(ORDERS, beside=BESIDE)

#: What people say to tell why they want something else, the weakest first; all the others are wanted for themselves.
_REASONS: Final = {name: weight for weight, name in enumerate(("skip", "cancel", "help", "stop", "edit"), start=-5)}
#: « what happens if I do 3 weeks at 28 hours », and not « … si je fais que 10 semaines », which asks of the exam.
_WHAT_HAPPENS: Final = re.compile(
    r"\b(?:what (?:happens|would happen|will happen)|se passe|arrive)\b[^.?!]{0,20}\b(?:if|si) "
    r"(?:i |je |j'?)?(?:do|work|add|fais|refais|travaille|bosse|ajoute)\b"
    r"(?![^.?!]*\b(?:not|only|just|less|que|pas|seulement|moins)\b)[^.?!]*\b[0-9]+ ?"
    r"(?:more )?(?:h|hours?|heures?|weeks?|semaines?|months?|mois)\b"
)
#: « et si je passe à 35h en février ? »: the work that goes on, at other hours; « si je passe l'examen » is none.
OTHER_HOURS: Final = re.compile(
    r"\b(?:si|if)\b[^.?!]{0,20}\b(?:pass\w*|mont\w+|descen\w+|augment\w*|reprend\w*|revien\w*|change|switch|go|went"
    r"|moved?)\b[^.?!]{0,12}\b(?:"
    r"(?:a|de|to) (?:[0-9]{1,2}(?:[.,][0-9]+)? ?(?:h|heures|hours|%)|[0-9]{1,2}h[0-9]{2}\b)"
    r"|(?:heures|hours) (?:a|to) (?P<weekly>[0-9]{1,2})\b"
    r"|(?:a |en |au |to )?(?:(?:temps|plein|mi) ?-?(?:temps|plein|complet|partiel)|(?:full|part|half)[ -]time))"
)
#: « et si j'augmente mes heures ? », with no figure.
MORE_OR_LESS: Final = re.compile(
    r"\b(?:si|if) (?:je |j'|on |i )?(?:peux |pouvais |can |could )?(?:augment|diminu|rallong|baiss|redui|redu[ic])\w*"
    r" (?:mes |les |mon |d'|my |the )?(?:heures?|horaires?|hours?|temps de travail|contrat)\b"
    r"|\b(?:si|if) (?:je |j'|on |i )?(?:travaille|bosse|work) (?:plus|davantage|more)\W*$"
    r"|\b(?:si|if) (?:je |j'|on |i )?continue(?: comme ca| ainsi| pareil| a ce rythme| like (?:this|that))?\W*$"
)
#: « si j'avais 10 semaines de plus à 30h », « et si c'est 4 semaines à mi-temps », whatever the verb.
_SO_MANY_WEEKS: Final = re.compile(
    r"\b(?:si|if)\b[^.?!]{0,40}\b[0-9]+ ?(?:semaines?|weeks?|mois|months?) (?:de plus|en plus|supplementaires?|more)\b"
    r"|\bsi (?:c'est|c'etait|je mets|on dit) [0-9]+ ?(?:semaines?|mois) (?:a|en) (?:[0-9]|mi\b|temps)"
)
#: « et avec », « en faisant » so much more.
_WITH: Final = word_set(
    """
    avec with faisant refaisant travaillant bossant ajoutant rajoutant continuant comptant doing working adding
    """
)
_MORE: Final = frozenset({"plus", "more", "supplementaires", "ajoutant", "rajoutant", "adding"})
_WEEKS: Final = frozenset({"semaines", "weeks", "mois", "months"})
_TAKES_OUT: Final = re.compile(r"\b(?:supprim|effac|enlev|retir|remov|delet)\w*|\bvire[rz]?\b")
_SHORT: Final = 2
_WHAT: Final = frozenset({"quoi", "comment", "pardon", "what"})
_INSULTS: Final = word_set(
    """
    nul nuls nulle nulles nullos connard connards connasse con cons conne salope salaud pute putain merde merdique
    conneries merdes fdp enfoire encule encules batard abruti abrutis abrutie idiot idiots idiote debile debiles
    imbecile imbeciles stupide stupides cretin cretins incapable incapables incompetent incompetents minable minables
    pourri pourris pourrie chiant chiants bordel tg ntm pd degage ridicule honteux honteuse scandaleux
    scandaleuse inadmissible inacceptable lamentable lamentables deplorable naze nazes
    bouffon bouffons bouffonne clown clowns guignol guignols charlot charlots tocard tocards salopard salopards
    saloperie ordure ordures pourriture dumbass moron morons bastard bastards pathetic inutile
    inutiles chier foutre foutez foutage gueule fuck fucking shit bullshit stupid useless dumb asshole bitch crap suck
    sucks garbage trash moron pue pues puent nique niquez
    """
)
#: Words after which they insult nobody: « con mi madre », « c'est écrit nulle part ».
_NO_INSULT_BEFORE: Final = {
    "con": word_set("mi mis el los las su una la mucho mucha"),
    "nulle": word_set("part et"),
    "nul": word_set("part"),
    "degage": word_set("la le les l ce cette ca mon ma mes"),  # « dégage la 3e ligne »
    "inutile": word_set("de d que qu"),  # « inutile de me relancer »
}
_I_AM: Final = frozenset({"suis", "chui", "chuis", "jsuis", "am"})
_MUCH: Final = frozenset({"trop", "vraiment", "tres", "assez", "un", "peu", "so", "really", "too"})
_FED_UP: Final = Patterns(
    {
        "anger": """
            marre
            marre …
            ras bol
            ras bol …
            plein cul|dos|tete
            gaves|gavez|saoules|saoulez|soules|soulez|gonfles|gonflez|fatigues|fatiguez|enerves|enervez
            pauvre|sale|gros|espece type|mec|nul|naze|con|robot|bot|machine
            tais|taisez toi|vous
            bande …
            screw|damn you
            plaindre
            en ai assez
            ai ma claque
            es|etes bete|betes|bidon|bidons|lourd|lourde|lourds
            saoule|soule|gave|gonfle|enerve|emmerde|fatigue
            casse|cassez couilles|pieds
            casse|cassez|barre|barrez|tire|tirez toi|vous
            sert|sers|servez rien
            fiche|fichez|moque|moquez|fous|foutez|fout paix|moi|nous|gens|monde
            fait|font|fais|faites|faire perdre temps
            tu|vous ecoutes|ecoutez|ecoute|lis|lisez jamais|rien|pas
            tu|vous|il|bot|robot|machine|truc comprends|comprend|comprenez|capte|captes|pige|piges rien
            votre|ton bot|robot|machine|truc comprend|capte|pige rien
            tu|vous comprends|comprend|comprenez|captes|captez|pigez rien rien
            comprend|capte|pige rien bot|robot|machine|truc|machin
            perte temps
            n importe quoi
            importe quoi
            deteste|hais …
            hate you|u|this|that|it|your
            hate you|u|this|that|it|your …
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
    beside={
        "anger": word_set(
            """mais ce que j ai dit votre vos machin truc bot appli application site robot sale pauvre gros systeme
            service services programme questions
            demandes dites racontes pff pfff pffff rah grr oh la serieux serieusement quand meme franchement putain"""
        )
    },
)


def order(line: Line) -> Command | None:
    """The command that the whole line is, but for light words around it."""
    found = _ORDERS.match(line) or _the_one_meant(line)
    if found is None:
        more = _more_of_it(line) or MORE_OR_LESS.search(line.folded) or _SO_MANY_WEEKS.search(line.folded)
        supposed = more or _WHAT_HAPPENS.search(line.folded) or OTHER_HOURS.search(line.folded)
        return Command("plan") if supposed else None
    if (
        found.name == "repeat"
        and found.end == found.start + 1
        and line.count > _SHORT
        and line.text(found.start) in _WHAT
    ):
        return None  # « c'est pour quoi ? » is more than « quoi ? »
    return command(found.name, line)


def spelled(line: Line) -> frozenset[str]:
    """The words of a line, those of orders as they are spelled."""
    return frozenset(_ORDERS.spelled(line))


def by_a_slip(line: Line) -> bool:
    """Whether a word alone is an order only with more than one slip: « imprimerie » is no « imprimer »."""
    alone = line.count == 1 + sum(token.kind == "p" for token in line.tokens[1 : line.count])
    return alone and OSA.distance(_ORDERS.spelled(line)[0], line.text(0)) > 1


def command(name: str, line: Line) -> Command:
    """The command of that name, with the place of the period that the line names, rather behind the order itself."""
    if name != "delete_period":
        return Command(name)
    verb = _TAKES_OUT.search(line.folded)
    behind = _index(Line(line.folded[verb.end() :])) if verb else None
    return Command(name, index=_index(line) if behind is None else behind)


def _the_one_meant(line: Line) -> Found | None:
    """Of two orders in a text, the one that is not a mere reason for the other: « j'ai pas compris, répétez »."""
    both = _ORDERS.match_two(line)
    if both is None:
        return None
    first, last = both
    return first if _REASONS.get(first.name, 0) > _REASONS.get(last.name, 0) else last


def _more_of_it(line: Line) -> bool:
    """What is asked of more time: « et avec 5 semaines de plus ? », « et avec 10 semaines à mi-temps »."""
    first = line.skip(0, OPENERS)
    supposed = line.has(_MORE) or (first > 0 and line.text(first) in {"avec", "with"} and line.has(_WEEKS))
    return supposed and line.many("n") > 0 and line.text(first) in _WITH


def _index(line: Line) -> int | None:
    said = place_said(line.folded)  # « 3 mars, supprime le stage 2 »
    if said is not None:
        return said
    for i, token in enumerate(line.tokens[: line.count]):
        after = line.text(i + 1)
        if token.text in ORDINALS and token.text != "second":
            return ORDINALS[token.text]
        if token.text == "second":
            return 2
        if token.kind == "n" and 1 <= token.value <= 20 and after not in {"fois", "times"}:
            return token.value
        if token.value == 1 and token.text in {"un", "one"} and not after and line.text(i - 1) != "en":
            return 1
    return None


def anger(line: Line) -> bool:
    """Whether the line insults, or says that the person has had enough."""
    words = [
        line.text(i)
        for i in range(line.count)
        if line.text(i + 1) not in _NO_INSULT_BEFORE.get(line.text(i), ()) and not _of_oneself(line, i)
    ]
    fed_up = _FED_UP.match(line) or _FED_UP.match_two(line)  # « n'importe quoi, ça m'énerve »
    return any(word in _INSULTS for word in words) or fed_up is not None


def _of_oneself(line: Line, i: int) -> bool:
    """« je suis nulle avec ces trucs »: who says so of themselves insults nobody."""
    before = i - 1
    while line.text(before) in _MUCH:
        before -= 1
    return line.text(before) in _I_AM and line.text(before - 1) not in {"tu", "vous"}
