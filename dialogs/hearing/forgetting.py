"""« efface mon nom seulement », « supprimez mon adresse »: one thing that is known of the person, and not all of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from dialogs.naming import field_name
from dialogs.reading.text.fold import fold
from dialogs.words.facts import SKIPPED, Key
from dialogs.words.fields import FIRST_NAMES, LAST_NAME
from dialogs.words.text import Joined, t

if TYPE_CHECKING:
    from dialogs.acts.talk import Talk

_NAMES: Final = (LAST_NAME, FIRST_NAMES)
_PLACE: Final = ("postal_code", "city")
#: What is known of a person that nothing else hangs on, by what it is called.
_CALLED: Final = {
    r"nom de famille|last name|surname": (LAST_NAME,),
    r"prenoms?|first names?": (FIRST_NAMES,),
    r"noms?(?: et (?:mon |mes )?prenoms?)?|identite|names?": _NAMES,
    r"adresse(?: postale)?|address": ("address.line", *_PLACE),
    r"code postal|ville|postal code|town": _PLACE,
    r"numero (?:de candidat\w*|de candidature|cyclades)(?: cyclades)?|cyclades number": ("cyclades_number",),
}
_ONLY: Final = r"(?:seulement|uniquement|juste|only|just|svp|stp|s'il (?:vous|te) plait|please)"
_FORGETS: Final = re.compile(
    r"(?:(?:non|mais|ok|bonjour)\W+)*(?:(?:je (?:veux|voudrais)|pouvez[- ]vous|vous pouvez|tu peux|il faut|can you) )?"
    r"(?:efface|supprime|enleve|retire|oublie|delete|remove|erase|forget)(?:r|z|s)?(?:[- ]moi)? "
    rf"(?:{_ONLY} )*(?:mon|ma|mes|my) (?P<what>{'|'.join(_CALLED)})(?: {_ONLY})*\W*"
)


def forgets(talk: Talk, text: str) -> bool:
    """Takes it out of the file, where that is what the text orders; whatever was asked is asked on."""
    ordered = _FORGETS.fullmatch(" ".join(fold(text).split()))
    if ordered is None or not talk.standing.said("notice"):
        return False
    fields = next(fields for words, fields in _CALLED.items() if re.fullmatch(words, ordered["what"]))
    held = [Key(field) for field in fields if talk.standing.value(field) is not None]
    if not held:
        talk.tell(t("Je n'ai pas cette réponse : rien à effacer.", easy="Je n'ai pas cela. Rien à effacer."))
        return True
    talk.learn(dict.fromkeys(held), SKIPPED, text)
    talk.tell(
        t(
            "C'est retiré de votre dossier : %(fields)s. Vos messages et les réponses d'avant restent gardés ; pour "
            "tout effacer, écrivez /supprimer.",
            easy="C'est retiré : %(fields)s. Pour tout effacer : /supprimer.",
            fields=Joined(tuple(field_name(key.field) for key in held), ", "),
        )
    )
    return True
