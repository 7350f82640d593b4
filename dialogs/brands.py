"""Firms that everybody knows, as they write themselves: « chronopost » is said back, and printed, « Chronopost ».

The fact stays as it was typed, and so does any other name: who works there knows better than we do.
"""

from __future__ import annotations

from typing import Final

from dialogs.employers import bare
from dialogs.words.text import Raw

#: Names that are nothing else. « boulanger », « casino », « action » are words as well, and stay as they were typed.
_BRANDS: Final = (
    *("Adecco", "Aldi", "Amazon", "Auchan", "Carrefour", "Castorama", "Cdiscount", "Chronopost", "Ciblex"),
    *("Colis Privé", "Colissimo", "DACHSER", "Decathlon", "Deliveroo", "DHL", "DHL Express", "DPD", "Emmaüs"),
    *("FedEx", "Fnac", "GEODIS", "GLS", "Heppner", "IKEA", "Intermarché", "Just Eat", "KFC", "Kuehne + Nagel"),
    *("La Banque Postale", "La Poste", "La Redoute", "Leclerc", "Leroy Merlin", "Lidl", "Manpower"),
    *("McDonald's", "Mondial Relay", "Monoprix", "Picard", "Randstad", "Relais Colis", "Samsic", "Sephora"),
    *("SNCF", "Sodexo", "STEF", "Stuart", "TNT", "Uber", "Uber Eats", "UPS", "Viapost", "Vinted", "XPO"),
)
_WRITTEN: Final = {bare(name): name for name in _BRANDS}


def firm_written(name: str) -> Raw:
    """A firm's name as it is said back. What was typed with capitals of its own stays.

    >>> [firm_written(name).words for name in ("la poste", "Dpd", "CHRONOPOST", "colis prive", "transports durand")]
    ['La Poste', 'DPD', 'CHRONOPOST', 'Colis Privé', 'transports durand']
    """
    has_capitals = name[1:] != name[1:].lower()  # a phone begins each message with one
    return Raw(name if has_capitals else _WRITTEN.get(bare(name), name))
