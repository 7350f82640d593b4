"""« voilà mon attestation », « je vous envoie mes papiers »: nothing is received here; where it goes is answered."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.text.fold import fold, tidy

_PAPERS: Final = (
    r"(?:mon|ma|mes|l'|les|la|le|une?|des|cette|ce|my|the) ?(?:\w+ )?"
    r"(?:attestations?|papiers?|documents?|certificats?|conventions?|contrats?|fiches? de pa(?:ie|ye)|pieces?|dossier"
    r"|certificates?|papers?|contracts?|payslips?)"
)
_SENT: Final = re.compile(
    r"(?:(?:bonjour|bonsoir|ok|oui|et|alors|hello|hi)[\s,.!]*)*"
    r"(?:(?:voila|voici|here is|here's|here are)(?: donc)?"
    r"|(?:je|j') ?(?:vous |t'|te |l')?(?:ai |viens de |vais )?(?:deja |bien )?(?:vous |te |t')?"
    r"(?:envoy(?:e|er)|envoi[es]|transmets?)"
    r"|(?:vous (?:avez|aviez)|avez[- ]vous|tu as|as[- ]tu) (?:bien |deja )?recu"
    r"|i(?:'m| am| have|'ve)? ?(?:sent|sending|send)(?: you)?|(?:did|have) you (?:get|got|receive|received))"
    rf" {_PAPERS}(?: (?:signee?s?|en photo|par photo|ici|tout a l'heure|hier|signed|here))*[\s.!?]*"
)


def sends_papers(text: str) -> bool:
    """Whether somebody sends papers to the bot, or asks whether they came.

    >>> sends_papers("voilà mon attestation"), sends_papers("vous avez reçu mes papiers ?")
    (True, True)
    >>> sends_papers("j'ai envoyé mon attestation dans Cyclades"), sends_papers("je veux mon attestation")
    (False, False)
    """
    return _SENT.fullmatch(" ".join(fold(tidy(text)).split())) is not None
