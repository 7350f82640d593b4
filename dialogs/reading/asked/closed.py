"""Answers out of few: yes or no, and whether a stay was of the sector; with what is told of a stay beside them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from dialogs.reading.answered import answer, correction, doubtful
from dialogs.reading.asked.weeks_left import left_of_the_weeks
from dialogs.reading.choosing import choices
from dialogs.reading.choosing.halves import half_denied
from dialogs.reading.days.habits import hardly_a_date
from dialogs.reading.days.no_dates import among_strange_words
from dialogs.reading.employer.beside_names import denied
from dialogs.reading.employer.blocked import blocked_pieces
from dialogs.reading.employer.employer_ends import whole_name
from dialogs.reading.employer.firms import also_a_word, known_firm
from dialogs.reading.heard import WEIGHTY, Heard
from dialogs.reading.mending.another_month import moves_both_days
from dialogs.reading.mending.corrections import is_held
from dialogs.reading.mending.renaming import named_beside
from dialogs.reading.outcome import Command, Outcome, Unclear
from dialogs.reading.reminders.reminders import when_said
from dialogs.reading.stay.stays import told
from dialogs.reading.text.agreeing import SECTOR_WORDS, YES_NO_WORDS
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set
from dialogs.reading.work.absences import only_away
from dialogs.reading.work.another import another_stay
from dialogs.reading.work.called import A_STAY, STAY_NAMED, THE
from dialogs.reading.work.idle import looks_for_work, never_there, of_somebody_else, only_looks_for_work
from dialogs.reading.work.trades import sector_of_tasks
from dialogs.words.facts import Value
from dialogs.words.fields import (
    ANY_STAYS,
    CONFIRM,
    DATES,
    DAYS,
    EMPLOYER,
    END,
    KIND,
    MORE_PERIODS,
    ONGOING,
    SECTOR,
    START,
    WEEKS,
    YES_NO,
)

_BUT: Final = word_set("mais sauf but except")
#: After a yes that leads, these leave little of it too: « oui, rien d'autre ».
_DENIES: Final = word_set(
    """pas aucun aucune jamais rien plus not presque semble hormis excepte quasiment environ annule annulee enfin crois
    pense dirais normalement probablement think guess inverse contraire part hors principe theorie theoriquement"""
)
#: After a no that leads: « non, enfin si un petit ».
_RETURNS: Final = _BUT | {"si", "enfin", "part"}
#: A yes alone, and none where a word follows: « good morning », « right now », « juste une question ».
_NO_YES_WITH_MORE: Final = word_set("good right juste correct vrai top go si sure k entendu compris")
#: Questions under which « toujours », « maintenant » say that a stay goes on.
_OF_DAYS: Final = DAYS | {DATES, YES_NO}
#: After a no, what rather says how it was.
_MENDS: Final = re.compile(r"[0-9]|\bc'?\s?(?:est|etait)\b|\bc(?:es)?t(?:ait)?\b|\bit(?:'?s| was)\b|\bplutot\b")
#: « on est lundi »
_TODAY_IS: Final = re.compile(r"\W*(?:on est|nous sommes|it is|it's|today is)\b")
#: What of a stay may be wrong.
_PARTS_OF_IT: Final = re.compile(
    rf"\W*(?:non,? |mais )*(?:{THE}|les |mes )(?:(?:deux|2|two) )?"
    r"(?:date|heure|horaire|debut|fin|mois|annee|jour|nom|duree|employeur|entreprise|boite|hour|start|end|month|year|name"
    rf"|employer|company|{A_STAY})s?\b"
)
#: « erreur dans le CDD », « y a un problème avec le stage »: of the stay that is held, and of nothing in it.
_FAULT_IN: Final = re.compile(
    r"(?<!\bpas d')(?<!\bpas de )(?<!\baucun )(?<!\baucune )(?<!\bsans )(?<!\bno )"
    r"\b(?:erreurs?|fautes?|probleme|souci|mistake|error|problem)\b(?: \w+){0,2} (?:sur|dans|avec|in|about|with) "
    rf"{THE}?{A_STAY}\W*$"
)
#: « mon employeur c'était GLS », « au fait mon stage c'est chez GLS »: of the stay that is held.
_STATES: Final = re.compile(r"\bc'? ?(?:est|etait)\b|\bc(?:es)?t\b|\bit(?:'s| is| was)\b")
#: « 50% livraison 50% magasin »: parts of the work, and no hours.
_SHARES: Final = re.compile(r"[0-9] ?(?:%|pour ?cents?) .*[0-9] ?(?:%|pour ?cents?)")
#: « non, ah si », « non finalement une autre »: what was denied is so after all, which is asked back.
_AFTER_ALL: Final = re.compile(
    r"\W*(?:non|nan|no)\W+(?:(?:ah|oh|euh|attend\w*|enfin|finalement|en fait|mais|wait|actually)\W+)*"
    r"(?:si|oui|yes|(?<=[a-z] )(?:(?:j'en|il y en|y en) ai? |encore )?une? autre)\b"
    r"(?!.*\b(?:pas|aucune?s?|rien|jamais|non|not|no)\b)"
)
#: Beside these a day is one of a stay: « stage chez DPD du 4 au 15 janvier ».
_OF_A_STAY: Final = frozenset({EMPLOYER, KIND, END})
#: « 6 mois sans Amazon »: before a firm where the stay was not.
_NOT_AT: Final = word_set("sans avant apres ni without before after")
_DOES: Final = word_set("m me ne n veut va ont")  # « DPD m'a pas rappelé »
_ONE_MORE: Final = word_set("autre autres aussi egalement encore another")
_FEW: Final = 8  # tokens of a yes with something beside it; more of them tell something else


def yes_no(it: Heard) -> Outcome | None:
    """What answers a question of yes and no: one of them, a stay that is told, both."""
    if it.asked in ANY_STAYS and _AFTER_ALL.match(it.line.folded):
        return doubtful([{YES_NO: "yes", **it.told.facts}])
    said, sure = it.agreed
    if said:
        return answer({YES_NO: said}, sure=sure)
    if (apart := _of_its_own(it)) is not None:
        return apart
    lead = _leading_yes_no(it.line)
    words = it.line.words
    again = _said_again(it)  # « oui, 35h »; « non, j'ai jamais bossé chez GLS »
    if lead and (
        again or (it.asked in WEIGHTY and lead == "yes" and words & _ONE_MORE)
    ):  # « oui, et j'ai un autre stage »
        sure = again and lead == "yes" and words.isdisjoint(_BUT | _DENIES)
        return answer({YES_NO: lead}, sure=sure)
    if it.asked == CONFIRM and (left := left_of_the_weeks(it)) is not None:
        return correction([{WEEKS: left}], sure=False)
    # « oui, du 1er au 30 septembre », « non mais j'en aurai un en décembre »: days of another stay
    another = it.asked == MORE_PERIODS and (lead == "yes" or it.told.span.future or _at_another(it))
    if not another and (change := it.corrected()) is not None:
        return change
    if choices.both_said(it.line) and not it.told.readings:
        last = choices.said_last(it.line)
        return answer({YES_NO: last}, sure=False) if last else None
    if it.asked in ANY_STAYS and _tells_of_none(it):
        return answer({YES_NO: "no"}, sure=lead == "no")
    if it.told.readings and it.told.problem is None and not _hardly_a_stay(it, lead):
        return _told_there(it, lead, again=again)
    if lead:
        plain = answer({YES_NO: lead}, sure=_stands_alone(it, lead))
        return plain if lead == "no" else _with_a_firm(it) or plain
    if it.told.problem == "impossible_date":
        return Unclear(it.told.problem)
    return _seeks(it) or _with_a_firm(it) or _by_tasks(it)


def _tells_of_none(it: Heard) -> bool:
    """« je cherche un stage », be it « chez DPD »; « j'ai jamais travaillé chez Amazon »: no stay of one's own."""
    looks = only_looks_for_work(it.line) and START not in it.told.facts
    return looks or (not it.told.readings and never_there(it.line))


def _stands_alone(it: Heard, lead: str) -> bool:
    """Whether what is said behind a yes or a no leaves it what it is: « oui c'est faux » does not."""
    behind = _BUT | _DENIES if lead == "yes" else _RETURNS
    but = it.asked in WEIGHTY or not it.line.words.isdisjoint(behind) or choices.at_odds(it.line)
    return it.line.count <= _FEW and not but and not (lead == "no" and _may_mend(it))


def _of_its_own(it: Heard) -> Outcome | None:
    """What answers one of these alone: something is wrong, a leaning, when to remind, that there is one more stay."""
    if it.asked == CONFIRM and found_wrong(it):
        return Command("edit")
    if (leaning := choices.leaning(it.line, YES_NO_WORDS)) and not moves_both_days(it.line.folded):
        return answer({YES_NO: leaning}, sure=False)
    if it.asked == "reminders" and (when := _moment(it)) is not None:
        return Command("reminders", at=when)
    kind = another_stay(" ".join(it.line.folded.split()).strip(" .!")) if it.asked == MORE_PERIODS else None
    if kind is None:
        return None
    return answer({YES_NO: "yes", **told(Line(kind), KIND, {}, it.today, it.base).facts})


def _at_another(it: Heard) -> bool:
    """« une petite en 2023 chez Amazon », and nothing that takes the firm that is held back."""
    name, held = it.told.facts.get(EMPLOYER), it.known.get(EMPLOYER)
    mends = any(item.what in {"not", "repair", "correction", "false"} for item in it.told.items)
    mends |= _STATES.search(it.line.folded) is not None
    return name is not None and held is not None and not (mends or is_held(held, name))


def _moment(it: Heard) -> datetime | None:
    """« dans 10 jours » where reminders are offered: when to remind, unless it is told of a stay."""
    if not it.told.readings or it.told.facts.keys() & _OF_A_STAY:
        return None
    when = when_said(it.line, it.today)
    return None if when is None else when.at


def _told_there(it: Heard, lead: str, *, again: bool) -> Outcome | None:
    """What is told of a stay where a yes or a no is asked; ``again``: it is held already."""
    if again and it.asked not in ANY_STAYS:
        denied = any(item.what in {"not", "false", "correction"} for item in it.told.items)  # « GLS c'est faux »
        return answer({YES_NO: "no" if denied else "yes"}, sure=False)  # « c'est GLS »
    if lead == "yes" and it.asked in WEIGHTY:
        return doubtful([{YES_NO: "yes", **it.told.facts}])  # « oui, à une semaine près »
    return told_outcome(it, {YES_NO: "yes"} if lead == "yes" else {})


def _said_again(it: Heard) -> bool:
    """Whether all that is told is held already: « oui, chez GLS », « oui, en 2025 »."""
    lone = it.told.span.lone
    days = [value for name in (START, END) if isinstance(value := it.known.get(name), date)]
    year = lone is not None and lone.only_year and bool(days) and all(day.year == lone.year for day in days)
    held = bool(it.told.facts) and all(
        (name in DAYS and (year or (lone is not None and value in days)))
        or (name in it.known and is_held(it.known[name], value))
        for name, value in it.told.facts.items()
    )
    return held and not named_beside(it.line, it.known.get(EMPLOYER, ""))  # « c'est Flink et 35h »


def _may_mend(it: Heard) -> bool:
    """« non c'est transports martin », « non attends le premier c'était 2023 »: of a stay that is held, maybe."""
    return bool(it.known) and _MENDS.search(it.line.folded) is not None


def _hardly_a_stay(it: Heard, lead: str) -> bool:
    """« non, je cherche encore », « oui, encore deux », « en arrêt maladie du 3 au 20 mars »."""
    if it.told.facts.keys() <= DAYS and only_away(it.text):
        return True
    return it.told.facts == {END: ONGOING} and (lead == "no" or (lead == "yes" and it.asked == MORE_PERIODS))


def _seeks(it: Heard) -> Outcome | None:
    """« je cherche un stage »: none yet."""
    seeks = it.asked in ANY_STAYS and looks_for_work(it.line)
    return answer({YES_NO: "no"}, sure=False) if seeks else None


def _with_a_firm(it: Heard) -> Outcome | None:
    """« oui, à La Poste », « j'ai livré pour Uber »: a firm that everybody knows is a stay there, once it is agreed."""
    name = _firm_named(it)
    return answer({YES_NO: "yes", EMPLOYER: name}, sure=False) if name and not it.asks else None


def _by_tasks(it: Heard) -> Outcome | None:
    """« facteur 2 ans », « j'ai fait que de la livraison à vélo »: whoever did the tasks of the sector was there."""
    if it.asked not in ANY_STAYS or it.asks or of_somebody_else(it.line):
        return None
    lengths = {i for item in it.told.items if item.what == "length" for i in range(item.start, item.end)}
    rest = " ".join(it.line.as_typed(i, i + 1) for i in range(it.line.count) if i not in lengths)
    done = sector_of_tasks(Line(rest) if lengths else it.line) == "yes"
    return answer({YES_NO: "yes"}, sure=False) if done else None


def _firm_named(it: Heard) -> str:
    """The only firm that everybody knows in the line; nothing where there is none, or another thing is asked."""
    found = [i for i in range(it.line.count) if known_firm(it.line, i) and not also_a_word(it.line, i)]
    found = [i for i in found if it.line.text(i - 1) not in _NOT_AT and it.line.text(i + 1) not in _DOES]
    if it.asked not in ANY_STAYS or len(found) != 1 or never_there(it.line):
        return ""
    return whole_name(it.line, found[0], blocked_pieces(it.line, it.told.items, asked=False))


def _leading_yes_no(line: Line) -> str:
    found = YES_NO_WORDS.at(line.text, 0)
    if found is None or (found[0].value == "yes" and choices.denied_after(line, found[1])):
        return ""
    by_a_verb = line.text(0) == "i" and line[found[1]].kind in {"w", "n"}  # « I did 3 weeks at DPD »
    goes_on = by_a_verb or (found[1] == 1 and line[1].kind == "w" and line.text(0) in _NO_YES_WITH_MORE)
    return "" if goes_on else found[0].value


def found_wrong(it: Heard) -> bool:
    """« les dates c'est faux », « Chronopost c'est pas ça », « erreur dans le CDD », of a stay that is held.

    It is wrong, and nothing says how it was.
    """
    if _holds_a_stay(it.known) and _FAULT_IN.search(it.line.folded):
        return True
    last = it.told.items[-1] if it.told.items else None
    if last is None or last.what != "false" or last.end < it.line.count or not _holds_a_stay(it.known):
        return False
    name = it.told.facts.get(EMPLOYER)
    named = name is not None and is_held(it.known.get(EMPLOYER, ""), name)
    return named or _PARTS_OF_IT.match(it.line.folded) is not None


def _holds_a_stay(known: Mapping[str, Value]) -> bool:
    """Whether something of a stay is held."""
    return any(field.startswith("period.") for field in known)


def sector(it: Heard) -> Outcome | None:
    """Whether a stay was of the sector, in words or by its tasks."""
    if found_wrong(it):
        return Command("edit")
    if _AFTER_ALL.match(it.line.folded):
        return answer({SECTOR: "yes"}, sure=False)
    if not choices.likely(it.line) and (plain := choices.sector(it.line)):
        doubted = choices.held_back(it.line) or (plain == "yes" and choices.thanks(it.line))
        return answer({SECTOR: plain}, sure=plain == "unsure" or not doubted)
    if _SHARES.search(it.line.folded):
        return answer({SECTOR: "unsure"}, sure=False)
    if leant := choices.leaning(it.line, SECTOR_WORDS):
        return answer({SECTOR: leant}, sure=False)
    if (change := it.corrected()) is not None:
        return change
    if half_denied(it.line):
        return answer({SECTOR: "no"}, sure=False)
    if choices.both_said(it.line):
        last = choices.said_last(it.line)
        return answer({SECTOR: last}, sure=False) if last else None
    if so := choices.concluded(it.line):
        return answer({SECTOR: so}, sure=False)
    lead = SECTOR_WORDS.at(it.line.text, 0)
    tasks = "" if it.told.readings else sector_of_tasks(it.line)
    said = [value for value in dict.fromkeys((lead[0].value if lead else "", tasks)) if value]
    if lead and it.told.readings and it.told.problem is None and "%" not in it.line.folded:
        return doubtful({SECTOR: said[0], **facts} for facts in it.told.readings)  # « oui, à 35h »
    return doubtful({SECTOR: value} for value in said) if said else None  # « oui, au ménage » is either


def _a_day_in_passing(it: Heard) -> bool:
    """« il fait chaud aujourd'hui », « demain j'ai rendez-vous » where no day is asked: of no stay."""
    if it.ask in _OF_DAYS - {YES_NO} or it.told.facts.keys() != {START}:
        return False
    days = [item for item in it.told.items if item.what == "date"]
    of_today = _TODAY_IS.match(it.line.folded) is not None
    return all(map(hardly_a_date, days)) and (of_today or among_strange_words(it.line, it.told.items))


def told_outcome(it: Heard, beside: Mapping[str, Value]) -> Outcome | None:
    """What the line tells of a period, with what is said beside it."""
    said = it.told
    if said.problem is not None:
        return Unclear(said.problem or None)
    if not said.readings or _a_day_in_passing(it):
        return None
    if said.facts.keys() == {KIND} and it.ask != KIND and not beside and STAY_NAMED.search(it.line.folded):
        return None  # « on arrête là pour ce stage »
    goes_on = said.facts in ({END: ONGOING}, {START: it.today, END: ONGOING})  # « je suis en cours, on voit ce soir »
    strange = bool(it.asks) or among_strange_words(it.line, said.items)  # « ça suffit maintenant »
    aside = goes_on and (it.ask not in _OF_DAYS or strange)
    timed = not {START, WEEKS}.isdisjoint(said.facts)
    firm = _firm_named(it) if timed and EMPLOYER not in said.facts else ""  # « ups du 4/11 au 27/12 »
    held = it.known.get(EMPLOYER)
    other = it.ask == END and held is not None and not is_held(held, said.facts.get(EMPLOYER, held))
    never = EMPLOYER in said.facts and denied(it.line, str(said.facts[EMPLOYER]))  # « jamais chez DHL »
    sure = said.sure and it.asks != "mark" and not (aside or firm or other or never)  # « après GLS, DHL m'a pris »
    named = {EMPLOYER: firm} if firm else {}
    told = [{**beside, **named, **facts} for facts in said.readings]
    outcome = answer(told[0], sure=sure) if len(told) == 1 else doubtful(told)
    return replace(outcome, more=said.more)
