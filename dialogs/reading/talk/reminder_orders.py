"""The order to remind, with its moment: « rappelle-moi lundi soir », or « lundi soir » where nothing is asked."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Final

from dialogs.reading.faq.asking import OPENERS
from dialogs.reading.heard import Heard
from dialogs.reading.outcome import Command
from dialogs.reading.reminders.reminders import day_and_hour, when_said
from dialogs.reading.talk import asides
from dialogs.reading.text.numbers import merge
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.words.fields import DAYS

_REMIND: Final = word_set(
    """
    rappelle rappelles rappelez rappeler rappel rappels remind reminder relance relances relancez relancer previens
    prevenez prevenir avertis avertir avertissez redemande redemandez reparle reparles reparlez reparlons reparlera
    reecris reecrivez alarme alarm recontacte recontactez recontacter
    """
)
#: « écris-moi demain soir », « fais-moi signe jeudi », « text me tomorrow »: an order beside a moment alone.
_WRITE_TO_ME: Final = re.compile(
    r"\b(?:(?:ecri[st]|ecrivez|contacte[sz]?)[ -]moi|(?:peu[xt]|pouvez|pourr\w+) m'ecrire"
    # « envoyez-moi un message », and not « envoyez-moi l'attestation »
    r"|envo(?:ie[sz]?|yez)[ -]moi(?! (?:l'|les? |la |mon |ma |mes )?(?:attestation|papier|doc|form|pdf|bilan|fichier"
    r"|copie|plan|donnee|dossier|info))|fai(?:s|tes)[ -]moi signe"
    r"|(?<!don't )(?<!dont )(?<!not )(?<!never )(?<!stop )(?:text|ping|message|write(?: to)?) me)\b"
)
#: « je me rappelle plus, c'était en juin » orders nothing; « je me rappelle plus, rappelle-moi demain » does.
_REMEMBERS: Final = re.compile(r"^(?!.*rappel.*rappel).*(?:\bj(?:e |')?(?:n'?e? ?)?me |^\W*me )rappel+es?\b")
_PARTS_OF_A_DAY: Final = word_set("matin soir midi aprem soiree morning evening afternoon tonight noon")
_CALL_OFF: Final = word_set(
    """
    annule annuler annulez supprime supprimer supprimez enleve enlever enlevez retire retirer arrete arreter oublie
    oublier cancel remove delete stop forget
    """
)
#: « le rappel de lundi », « plus de rappel demain », « tomorrow's reminder »: those of a moment, and not all of them.
_OF_A_MOMENT: Final = re.compile(
    r"\b(?:rappels?|alarmes?|reminders?|alarms?) (?:(?:de |du |d'|pour |on |of |for )"
    r"|(?=(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|tomorrow)\b))"
    r"|\b(?:\w+day|tomorrow)'?s (?:reminder|alarm)"
)
_AGAIN: Final = frozenset({"tous", "toutes", "chaque", "every", "each"})
_MOMENT: Final = 4  # words: « vendredi prochain au soir »
#: « je suis dans le bus », « je conduis »: why it is not now.
_BUSY: Final = (
    r"(?:(?:je |j' ?|j)?(?:suis|sui|chui|i'?m) (?:(?:encore|deja|actuellement) )?"
    r"(?:(?:au|en|dans|a|sur|at|on|in) (?:(?:le|la|l'|un|une|mon|the|my) ?)?(?:bus|train|metro|tram|travail|taf|boulot"
    r"|volant|voiture|route|cours|reunion|pause|service|tournee|work|ecole|medecin|docteur|hopital|courses)|occupee?"
    r"|busy|driving|working)|(?:je |j)?(?:conduis|travaille|bosse|taffe|dors|mange)(?: (?:la|encore|maintenant))?)"
)
#: « pas maintenant, demain 7h », « je peux pas là, ce soir »: the rest is when, and nothing else.
_PUTS_OFF: Final = re.compile(
    rf"\W*(?:(?:non|nan|ok|oui|euh|desolee?|la),? )*(?:{_BUSY}(?=\s*[,.;!…-])|"
    r"(?:(?:je |j' ?)?(?:ne |n' ?)?(?:(?:peux|ai|suis) )?pas (?:la\b|maintenant|tout de suite|le temps|dispo\w*|now)"
    r"(?: (?:la|maintenant|tout de suite))?"
    rf"|plus tard|une autre fois|not (?:now|right now)|later)(?:\W+(?:car |parce que |la )?{_BUSY})?)\W+"
    r"(?P<when>(?:(?:on (?:fait|voit|verra) (?:ca )?|plutot |mais |ou )?"
    r"(?:ce|cet|cette|soir|soiree|matin|midi|aprem|apres|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|prochain|dans|jours?|semaine|la|vers|a|au|le|tomorrow|tonight|morning|evening|at|on|[a-z]+day"
    r"|[0-9]{1,2} ?h ?[0-9]{0,2}|[0-9]{1,2}|heures?|svp|stp|merci|please|si possible)\W*)+)"
)


def _from_the_order(line: Line) -> Line:
    """« du 2 janvier au 28 mars, rappelle-moi demain »: the days before the order tell of something else."""
    bidden = _WRITE_TO_ME.search(line.folded)
    told = bidden.start() if bidden else 0
    begins = next((line[i].start for i in range(line.count) if line.text(i) in _REMIND), told)
    if not begins:
        return line
    return _rest_of(line, begins)


def _rest_of(line: Line, begins: int) -> Line:
    rest = Line(line.typed[begins:])
    merge(rest)
    return rest


def bids_to_write(line: Line) -> bool:
    """« écris-moi demain », « can you text me tomorrow »."""
    return _WRITE_TO_ME.search(line.folded) is not None


def called_off(it: Heard) -> datetime | None:
    """The moment of which reminders are called off: « annule le rappel de lundi »; None where all of them are."""
    when = when_said(it.line, it.today) if _OF_A_MOMENT.search(it.line.folded) else None
    return None if when is None else when.at


def put_off(it: Heard) -> Command | None:
    """« pas maintenant, demain 7h »: when to come back. « pas maintenant, lundi » where a day is asked may answer."""
    off = _PUTS_OFF.fullmatch(it.line.folded.strip())
    if off is None or it.ask == "reminder":
        return None
    when = when_said(_rest_of(it.line, off.start("when")), it.today)
    hour = day_and_hour(it.line, it.today)[1]
    return None if when is None or (it.ask in DAYS and hour is None) else Command("reminders", at=when.at)


def reminder_order(it: Heard) -> Command | None:
    """« rappelle-moi lundi soir » under another question; « lundi soir » where nothing is asked."""
    said = {token.text for token in it.line.tokens[: it.line.count]} | asides.spelled(it.line)  # « rapelle-moi »
    alone = it.ask == "any" and it.line.count <= _MOMENT and not said.isdisjoint(_PARTS_OF_A_DAY)
    recalls = _REMEMBERS.match(it.line.folded) is not None
    bidden = (not said.isdisjoint(_REMIND) and not recalls) or bids_to_write(it.line)
    if it.ask == "reminder" or not (alone or bidden):
        return None
    when = when_said(_from_the_order(it.line), it.today) or when_said(it.line, it.today)
    first = it.line.text(it.line.skip(0, OPENERS))
    if when is None and first in _REMIND and not said.isdisjoint(_AGAIN) and "pas" not in said:
        return Command("reminders")  # « rappelle-moi tous les lundis »: the page says what there is
    named = when is not None and (when.at.date() != it.today or not said.isdisjoint({"ce", "cet", "this", "tonight"}))
    if when is None or (not bidden and not (when.sure and named)):
        return None
    if said & _CALL_OFF and "pas" not in said:
        return Command("stop_reminders", at=when.at)  # « annule le rappel de lundi »
    return Command("reminders", at=when.at)
