"""What a stay is called: « le stage », « mon CDD », « my job ». Pieces of patterns, for every room that looks for one.

The words are folded. Which kind a sentence tells of is another matter, with more words and their slips (``kinds.py``).
"""

from __future__ import annotations

import re
from typing import Final

#: By the kind that each of these words names.
BY_KIND: Final = {
    "internship": "stage|immersion|pmsmp|pfmp|internship|traineeship",
    "job": "emploi|cdd|cdi|job|boulot|taff?|travail|interim",
    "apprenticeship": "apprentissage|alternance|apprenticeship",
}
KINDS: Final = "|".join(BY_KIND.values())
#: « stage », « contrat », « mission »: what somebody does, looks for, or had several of.
WORK: Final = rf"(?:{KINDS}|contrat|mission|contract)"
#: The same, or « période », as it is called here.
A_STAY: Final = rf"(?:{WORK}|periode|period)"
#: What points at one that is known: « le stage », « mon CDD », and not « un stage ».
THE: Final = r"(?:(?:le|la|mon|ma|ce|cette|the|my|this) |l' ?)"
THE_STAY: Final = rf"{THE}{A_STAY}\b"
#: The same as it stands in a text: which stay is spoken of, and not of which kind it was; « de mon stage » is of it.
STAY_NAMED: Final = re.compile(rf"\b(?<!\bde ){THE_STAY}")
