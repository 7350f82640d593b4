"""Small words that many grammars know, each family once. A grammar that wants more of a family adds its own to it."""

from __future__ import annotations

from typing import Final

from dialogs.reading.text.wordlists import word_set

#: A plain yes, a plain no; other words for them depend on what is asked (``text/agreeing.py``).
YES: Final = word_set("oui ouais yes")
NO: Final = word_set("non nan no")
#: What denies the words behind it.
NEVER: Final = word_set("pas jamais not never")
#: What makes an exception of the words behind it.
EXCEPT: Final = word_set("sauf hormis excepte excepter except")
#: What comes after something else.
THEN: Final = word_set("puis ensuite apres then")
#: The article of what is known.
DEFINITE: Final = word_set("le la les l")
#: That somebody says that they were wrong.
MISTAKEN: Final = word_set("trompe trompee goure gouree plante plantee erreur")
#: What bids us to put something down, or to let it stand: « mettez GLS », « non laissez GLS ».
BIDS: Final = word_set(
    "mets mettez mettre remets remet remettez remettre laisse laissez gardez notez marquez ecrivez inscrivez put"
)
#: That somebody got work.
HIRED: Final = word_set("embauche embauchee recrute recrutee engage engagee hired")
#: Who somebody is where they work.
EMPLOYED: Final = word_set(
    "salarie salariee employe employee stagiaire interimaire apprenti apprentie alternant alternante intern"
)
#: That work, or time, was paid.
PAID: Final = word_set("paye payee payes remunere remuneree salaire smic paid")
DAYS: Final = word_set("jour jours j jr jrs day days")
WEEKENDS: Final = frozenset({"weekend", "weekends"})
#: What stands behind a figure that counts places: « 2e », « 1er ».
ORDINAL_ENDINGS: Final = word_set("er ere e eme nd nde ieme")
