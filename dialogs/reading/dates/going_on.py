"""« encore », « plus maintenant », « pas encore »: where words of a stay that goes on say that none does."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from dialogs.reading.faq.asking import asks
from dialogs.reading.text.phrases import FILLER, SENTENCE, Mark, What
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set

#: What follows « encore » where it says that there is one more, and what stands before it where there is none yet.
_ONE_MORE: Final = frozenset({"un", "une", "deux", "trois", "des", "d", "plusieurs"})
_HAVE: Final = frozenset({"ai", "avons", "a"})
_ITS: Final = frozenset({"le", "la", "l", "mon", "ma", "ce", "cette", "un", "une"})
_STILL: Final = frozenset({"encore", "toujours", "tjs", "tjrs", "still"})
_KEEPS: Final = _HAVE | word_set("garde gardes conserve reste retrouve possede have keep cherche recherche attends")
_WHOSE: Final = _ITS | word_set("les mes des ces de d ' tous toutes tout the my all some vieux vieille vieilles")
#: What is kept of a stay that is over, by the words that open it.
_THINGS: Final = word_set(
    """
    fiche fiches bulletin bulletins papier papiers attestation attestations convention conventions justificatif
    justificatifs document documents badge tenue uniforme gilet carte dossier releve releves copie copies photo photos
    mail mails lettre preuve preuves recu recus certificat certificats planning plannings casier cle cles clef clefs
    payslip payslips papers
    """
)
_CONTRACTS: Final = word_set("contrat contrats contract")
_DONE: Final = frozenset({"fait", "eu", "travaille", "bosse", "taffe", "effectue", "livre", "trouve", "signe"})
_NONE_YET: Final = frozenset({"rien", "aucun", "aucune", "jamais"})
#: Words with which « stage encore » says that it goes on.
_GOES_ON: Final = frozenset({"suis", "travaille", "bosse", "fais", "y", "est", "en", "toujours", "continue"})
_OVER: Final = frozenset({"fini", "finie", "termine", "terminee", "finished", "done", "over"})
_CLOSED: Final = frozenset({"ferme", "fermee", "fermes", "faillite", "liquidation", "coule", "rachete", "closed"})
_NOW: Final = frozenset({"maintenant", "now"})
_END: Final = Mark("role", "end")
#: The value of what goes on or was left before its end: « j'ai pas fini le contrat », « …, mais j'ai pas terminé ».
UNFINISHED: Final = "unfinished"
_FINISHED: Final = frozenset({"fini", "finie", "termine", "terminee", "finished"})
_CALLED: Final = word_set("appelle appellent appelait appelaient anciennement devenu devenue called nom formerly")
_NEAR: Final = 5  # words between a denial and « maintenant »
#: « oui j'y suis »: where the end is asked, whoever is there goes on; « j'y suis allé » is over.
_THERE: Final = re.compile(
    r"(?:(?:oui|non|si|ouais|yes|no|bah|ben|mais|et|moi|je|la),? )*(?:j'? ?y (?:suis|travaille|bosse)"
    r"|je (?:suis|travaille|bosse) la(?:[- ]bas)?|pour (?:l'instant|le moment)|i'? ?a?m there|i work there"
    r"|(?:(?:j'? ?y|je) (?:suis|travaille|bosse) (?:la )?)?(?:aujourd[' ]?hui (?:encore|toujours)"
    r"|(?:encore|toujours) aujourd[' ]?hui))(?: oui| la| bien| encore| toujours)?[ .!,]*"
)
#: « jamais, c'est un CDI »: no last day, and why.
_NEVER_ENDS: Final = re.compile(
    r"(?:(?:bah|ben|euh|ah|mais)\W+)*(?:jamais|never|aucune?|(?:il )?(?:n'?)?y en a pas)"
    r"(?:\W*[,.:;!(-]\W*|\W+(?:car |parce qu'?e? ?|vu que |because )?(?=c'?est|je suis|j'ai|it'?s|i have))"
    r"(?:c'?est |je suis |j'ai |it'?s |i have )?(?:en |un |une |an? )?"
    r"(?:cdi|(?:contrat )?a? ?duree indeterminee|permanent(?: contract| job)?|open[- ]ended(?: contract)?)\W*"
)
#: Who tells of a stay without its day, by the families of phrases, the words beside them, and who speaks.
_OF_A_STAY: Final = frozenset({"role", "future", "ongoing", "not", "vague"})
_BESIDE: Final = frozenset({"plus", "pas", "encore", "deja", "bientot", "non", "oui", "viens", "mt", "vient"})
_OWN: Final = frozenset({"j", "je", "m", "on", "i"})


class NotGoingOn(NamedTuple):
    """What such words are instead, as an item has it, and where they end."""

    what: What
    value: str
    end: int


def still_there(line: Line) -> bool:
    """« oui j'y suis », and nothing else."""
    return _THERE.fullmatch(line.folded) is not None


def never_ends(line: Line) -> bool:
    """« jamais, c'est un CDI », where the last day is asked; « jamais un CDI » tells of none."""
    return _NEVER_ENDS.fullmatch(line.folded.strip(" .!")) is not None


def begun_or_over(line: Line) -> bool:
    """« j'ai pas encore commencé », « arrêté », « j'y travaille plus »: of one's stay, without its day."""
    told = False
    i = 0
    while i < line.count:
        found = SENTENCE.at(line.text, i)
        if found is not None and found[0].family in _OF_A_STAY:
            told |= found[0].family in {"role", "future"}
            i = found[1]
        elif line.text(i) in FILLER | _BESIDE or line.text(i) in {",", ".", "!", "'"}:
            i += 1
        else:
            return False
    own = line.has(_OWN) or line.typed.rstrip(" .!").endswith(("é", "ée"))
    return told and own and asks(line) != "clear"  # « qu'est ce que je dois faire maintenant »


def not_going_on(line: Line, phrase: tuple[Mark, int], i: int) -> NotGoingOn | None:
    """What the phrase at ``i`` says where it only looks like « j'y suis encore »."""
    return (
        _kept(line, phrase, i)
        or _again(line, phrase, i)
        or _over(line, phrase, i)
        or _not_begun(line, phrase, i)
        or _on_another_day(line, phrase, i)
        or _called_now(line, phrase, i)
        or _left_or_not(line, phrase, i)
    )


def _kept(line: Line, phrase: tuple[Mark, int], i: int) -> NotGoingOn | None:
    """« j'ai encore les fiches de paye »: of papers and things, which outlast a stay; « le contrat » may be either."""
    if line.text(i) not in _STILL or phrase[1] != i + 1 or line.text(i - 1) not in _KEEPS:
        return None
    thing = line.skip(i + 1, _WHOSE)
    if line.text(thing) in _CONTRACTS and line.text(i + 1) not in _ONE_MORE | {"mon", "my"}:
        goes_on = SENTENCE.at(line.text, thing + 1)  # « … mon contrat en cours »
        return None if goes_on is not None else NotGoingOn("ongoing", UNFINISHED, i + 1)
    return NotGoingOn("again", "", i + 1) if line.text(thing) in _THINGS else None


def _again(line: Line, phrase: tuple[Mark, int], i: int) -> NotGoingOn | None:
    """« encore un stage », « stage encore », « j'ai rien fait encore »: one more, or none yet."""
    if line.text(i) != "encore" or phrase[1] != i + 1:
        return None
    before = {line.text(k) for k in range(i)}
    who = line.text(i + 1) in {"moi", "me"}  # « c'est encore moi »
    done = line.text(i - 1) in _HAVE and line.text(i + 1) in _DONE  # « j'ai encore fait un stage »
    more = who or done or line.text(i + 1) in _ONE_MORE or line[i + 1].kind == "n" or not before.isdisjoint(_NONE_YET)
    kind = SENTENCE.at(line.text, i - 1) if i else None
    after_a_kind = kind is not None and kind[0].family == "kind" and before.isdisjoint(_GOES_ON)
    return NotGoingOn("again", "", i + 1) if more or after_a_kind else None


def _over(line: Line, phrase: tuple[Mark, int], i: int) -> NotGoingOn | None:
    """« plus maintenant », « pas en cours », « je suis plus chez eux maintenant »: it is over."""
    if phrase[0].family != "ongoing":
        return None
    before = {"plus"} if line.text(i) == "encore" else {"plus", "pas"}
    over = line.text(i - 1) in before or any(_no_more(line, k) for k in range(max(i - _NEAR, 0), i))
    return NotGoingOn("role", "end", phrase[1]) if over else None


def _no_more(line: Line, i: int) -> bool:
    """« je suis plus livreur maintenant », « je bosse pas en ce moment », and not « je fais plus de 35 h »."""
    denies = line.text(i) in {"plus", "pas"} and line.text(i - 1) in _GOES_ON
    return denies and line.text(i + 1) not in {"de", "d", "que", "qu", "encore"}


def _called_now(line: Line, phrase: tuple[Mark, int], i: int) -> NotGoingOn | None:
    """« maintenant c'est Milee », « maintenant c'est fini »: how a firm is called, or that it is over."""
    if phrase[0].family != "ongoing" or line.text(i) not in _NOW or phrase[1] != i + 1:
        return None
    after = line.skip(i + 1, {"ca", "ils", "il", "elle", "s", "c", "est", "cest", "it"})
    called = line.text(after) in _CALLED or any(line.text(k) in _CALLED for k in range(i))
    is_it = line.text(after - 1) in {"c", "est", "cest", "s"} and line.as_typed(after, after + 1).istitle()
    over = line.text(after) in _OVER and line.text(after + 1) not in {"a", "de", "par"}
    over |= line.text(i - 1) in _CLOSED  # « DPD mais c'est fermé maintenant »
    return NotGoingOn("now", "", i + 1) if called or is_it or over else None


def _on_another_day(line: Line, phrase: tuple[Mark, int], i: int) -> NotGoingOn | None:
    """« pas fini le 13 mais le 6 », « pas fini en mai, fini le 6 juin »: « pas » denies the day."""
    after = phrase[1]
    if phrase[0].family != "ongoing" or line.text(i) != "pas" or after != i + 2 or line.text(i + 1) == "encore":
        return None
    dated = line.text(after) in {"le", "en", "au"} or line[after].kind == "n"
    but = any(line.text(k) in {"mais", "c"} for k in range(after + 1, min(after + 6, line.count)))
    again = not but and any(SENTENCE.at(line.text, k) == (_END, k + 1) for k in range(after + 1, line.count))
    return NotGoingOn("not", "", i + 1) if dated and (but or again) else None


def _left_or_not(line: Line, phrase: tuple[Mark, int], i: int) -> NotGoingOn | None:
    """« j'ai pas fini le contrat », « mais j'ai pas terminé »: it goes on, or was left before its end."""
    end = phrase[1]
    perfect = phrase[0].family == "ongoing" and line.text(end - 1) in _FINISHED and line.text(i - 1) in _HAVE
    but = any(line.text(k) == "mais" for k in range(i))
    its = line.text(end) in _ITS and line[end + 1].kind == "w"
    return NotGoingOn("ongoing", UNFINISHED, end) if perfect and (but or its) else None


def _not_begun(line: Line, phrase: tuple[Mark, int], i: int) -> NotGoingOn | None:
    """« pas encore, mais je commence le 3 », « pas encore commencé »: what has not begun does not go on."""
    not_yet = phrase[1] == i + 2 and (line.text(i), line.text(i + 1)) == ("pas", "encore")
    denied = phrase[1] == i + 1 and (line.text(i - 1), line.text(i)) == ("pas", "encore")  # « non pas encore »
    if not (not_yet or denied):
        return None
    begun = SENTENCE.at(line.text, phrase[1])
    if begun is not None and begun[0] == Mark("role", "start"):
        return NotGoingOn("not_begun", "", begun[1])
    after = line[line.skip(phrase[1], {",", ".", "!"})]  # nothing, as « fini »: it may be that it is not over
    return NotGoingOn("not_begun", "", phrase[1]) if after.kind and after.text not in _OVER else None
