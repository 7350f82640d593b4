"""What keeps the talk going and says nothing: a greeting, thanks, « attends », « me revoilà »."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.tokens import Line
from dialogs.reading.wordlists import word_set

CHITCHAT: Final = word_set(
    """
    pr plus va bonjour bonsoir salut coucou hello hi hey yo slt bjr bsr cc merci mercii mrc thanks thank you thx
    beaucoup bcp
    infiniment bonne journee soiree nuit a bientot bye ciao au revoir cool super genial top bravo parfait gentil
    sympa c est tres vous tu etes es le la ca va bien et toi comment allez vas de rien je remercie pour tout aide
    votre reponse mille encore wesh re monde good morning evening afternoon salam aleykoum ok dac monsieur madame mr
    mme quatorze robot bot il y quelqu un enchante ravi continuation wow ah oh hola buongiorno guten tag ravie
    enchantee coucouu bonjourr cimer part merciii alleluia lol mdr haha ptdr
    """
)
_CORE: Final = word_set(
    """
    va bonjour bonsoir salut coucou hello hi hey yo slt bjr bsr cc merci mercii mrc thanks thank thx remercie bye ciao
    revoir bientot cool super genial bravo gentil sympa journee soiree enchante enchantee wesh salam hola morning
    evening afternoon re nuit bonjourr cimer ravi ravie lol mdr haha ptdr merciii
    """
)
_AGREES: Final = word_set("ok oui euh svp stp please moi juste")
_BACK: Final = re.compile(
    r"(?:(?:re)?bon(?:jour|soir)|(?:re)?salut|coucou|hello|hi|oui|ok|re)?[\s,.!]*"
    r"(?:me (?:re)?voi(?:la|ci)|c'est (?:encore |re)moi|je suis (?:de retour|revenue?)|rebon(?:jour|soir)|resalut"
    r"|i'?m back|it'?s me again)[\s.!…]*"
)
_HOLD = re.compile(
    r"""(?:(?:ok|oui|euh|hold\ on|juste|attend[sz]?|attendez|wait|patientez|j'arrive|moi|svp|stp|please
    |je\ reviens(?:\ (?:plus\ tard|demain|bientot|apres|ce\ soir|vite|tout\ de\ suite))?
    |a\ (?:plus(?:\ tard)?|toute?|tout\ a\ l'heure|la\ prochaine)
    |(?:dans\ )?(?:une?|deux|[1-9]|10|15)\ ?(?:petites?\ )?(?:minutes?|mi?n|secondes?|sec|instants?|moments?)
    |je\ (?:cherche|regarde|verifie|vais\ (?:chercher|voir|regarder|verifier)))(?:[\s,.!…]+|$))+""",
    re.VERBOSE,
)


def comes_back(line: Line) -> bool:
    """« attends, je cherche », « 2 min », « me revoilà »: the person comes back to it, or is back."""
    said = line.folded.strip()
    return _BACK.fullmatch(said) is not None or (
        _HOLD.fullmatch(said) is not None and not _AGREES.issuperset(said.strip(" .!…,").split())
    )


def is_chitchat(line: Line) -> bool:
    """Whether a text holds greetings or thanks and nothing else."""
    words = [token.text for token in line.tokens[: line.count] if token.kind != "p"]
    return 0 < len(words) <= 8 and all(w in CHITCHAT for w in words) and any(w in _CORE for w in words)
