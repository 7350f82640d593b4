"""What is said of oneself and answers nothing: fear, papers that are lost, excuses for one's French."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.around.courtesies import OPENS

_VERY: Final = r"(?:(?:un\ peu|trop|tres|super|grave|vraiment|hyper|tellement|a\ bit|so|very|really|too)\ )*"
_AM: Final = r"(?:je\ (?:me\ sens|suis)|j'suis|jsuis|chui|suis|on\ est|i'?\ ?a?m|i\ am|i\ feel)\ "
_HERE: Final = (
    r"(?:\ (?:un\ peu|beaucoup|trop|la|avec\ (?:tout\ )?ca|pour\ (?:ca|l'examen|le\ cap)"
    r"|about\ (?:it|this|the\ exam)))*"
)
#: « je stresse un peu », « j'ai peur de me tromper », « I'm worried ».
FEARS: Final = re.compile(
    rf"""{OPENS}(?:
    {_AM}{_VERY}(?:stressee?|angoissee?|anxieu(?:x|se)|inquiete?|nerveu(?:x|se)|paniquee?|decouragee?
        |stressed|nervous|worried|scared|afraid|anxious|panicking)
    |(?:je|j')\ ?{_VERY}(?:stress(?:e|es|ai[st]?)|panique|angoisse|flippe|balise|m'inquiete)
    |(?:ca|tout\ ca|l'examen)\ me\ {_VERY}(?:stresse|angoisse|fait\ (?:un\ peu\ |tres\ )?peur|panique|inquiete)
    |(?:j'\ ?ai|j\ ai|g)\ {_VERY}(?:peur|le\ stress|du\ stress)
        (?:\ (?:de|d'|que)\b(?!.*\b(?:heures?|semaines?|assez|temps|stage|delai|date)\b)[^?]{{0,40}})?
    |(?:this|it)\ (?:stresses|scares|worries)\ me
    ){_HERE}[\s.!…]*""",
    re.VERBOSE,
)
_PAPERS: Final = (
    r"(?:(?:mon|mes|le|la|les|ma|my|the)\ )?(?:contrats?|papiers?|fiches?\ de\ pa(?:ie|ye)|convention|documents?"
    r"|dossier|contracts?|papers?|pay\ ?slips?)"
)
#: « j'ai perdu mon contrat », « je trouve plus mes papiers », « I lost my contract »; nothing of them is asked here.
NO_PAPERS: Final = re.compile(
    rf"""{OPENS}(?:
    (?:j'\ ?ai|j\ ai|g|on\ a)\ (?:tout\ )?(?:perdu|jete|egare)(?:\ {_PAPERS})?
    |(?:je\ )?(?:ne\ |n')?(?:re)?trouve\ (?:pas|plus)\ {_PAPERS}
    |(?:j'|je\ n'|j\ )\ ?ai\ (?:pas|plus)\ {_PAPERS}\ (?:sur\ moi|avec\ moi|ici|sous\ la\ main|sous\ les\ yeux)
    |i(?:'ve|\ have)?\ lost\ {_PAPERS}|i\ (?:can't|cannot|don't)\ find\ {_PAPERS}
    )[\s.!…]*""",
    re.VERBOSE,
)
_SORRY: Final = r"(?:desolee?|pardon|excuse(?:z|s)?(?:[\ -]moi)?|excusez|sorry|dsl)"
#: « désolé pour mon français », « excusez moi je parle pas bien », « sorry for my French ».
EXCUSES: Final = re.compile(
    rf"""(?:(?:bonjour|bonsoir|ok|oui)[\s,.!]*)?(?:
    (?:{_SORRY}[\s,]*)?(?:pour|for)\ (?:mon|mes|les|my|the)\ (?:mauvais\ |bad\ )?
        (?:francais|fautes?(?:\ d'orthographe)?|orthographe|ecriture|french|english|spelling|mistakes?)
    |(?:{_SORRY}[\s,]*)?je\ (?:ne\ )?
        (?:(?:parle|ecris)\ (?:pas\ (?:tres\ |trop\ )?bien|mal)|sais\ pas\ (?:tres\ |trop\ )?bien\ ecrire)
    |(?:{_SORRY}[\s,]*)?i\ (?:don't|do\ not|dont)\ (?:speak|write)\ (?:very\ |so\ )?well
    |je\ suis\ (?:dyslexique|dys)|i(?:'m|\ am)\ dyslexic
    |(?:je\ suis|j'suis|chui)\ {_VERY}(?:nul(?:le)?|bete|idiote?|stupide|con|conne|mauvaise?)
        (?:\ (?:en|a|avec|pour)\ (?:francais|ca|tout\ ca|l'ecrit|orthographe|les?\ (?:dates|chiffres|papiers|maths)))?
    |i(?:'m|\ am)\ {_VERY}(?:stupid|dumb|bad\ (?:at|with)\ (?:this|it|french|dates|papers|numbers))
    )[\s,.!…]*(?:{_SORRY}|merci)?[\s.!…]*""",
    re.VERBOSE,
)
