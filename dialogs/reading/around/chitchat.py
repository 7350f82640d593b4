"""What is said to whoever talks, and answers nothing: a greeting, thanks, a call, a question announced, a break."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.around.courtesies import ASKS_HOW, BLESSES, OPENS, PRAISES, THANKS_FOR, UNDERSTOOD, WISHES_WELL
from dialogs.reading.around.worries import EXCUSES, FEARS, NO_PAPERS
from dialogs.reading.text.patterns import Patterns
from dialogs.reading.text.tokens import Line
from dialogs.reading.text.wordlists import word_set

#: What it is: the reply to each is another.
GREETS: Final = "greets"
THANKS: Final = "thanks"
CALLS: Final = "calls"
WANTS_TO_ASK: Final = "wants to ask"
WAITS: Final = "waits"
LEAVES: Final = "leaves"
TIRED: Final = "tired"
BACK: Final = "back"
NODS: Final = "nods"
FEARS_IT: Final = "fears it"
HAS_NO_PAPERS: Final = "has no papers"
EXCUSES_ITSELF: Final = "excuses itself"
_OF_ONESELF: Final = ((FEARS, FEARS_IT), (NO_PAPERS, HAS_NO_PAPERS), (EXCUSES, EXCUSES_ITSELF))

THANKING: Final = word_set(
    """
    merci mercii merciii mrc thanks thank thx cimer remercie obrigado obrigada gracias grazie danke choukran chokran
    shukran mersi multumesc mulțumesc شكرا спасибо дякую 谢谢
    """
)
CHITCHAT: Final = THANKING | word_set(
    """
    pr plus va bonjour bonsoir salut coucou hello hi hey yo slt bjr bsr cc you
    beaucoup bcp lot so much very there
    infiniment bonne journee soiree nuit a bientot bye ciao au revoir cool super genial top bravo parfait gentil
    sympa c est tres vous tu etes es le la ca va bien et toi comment allez vas de rien je pour tout aide
    avez as m aide aidee vraiment
    quand meme malgre
    votre reponse mille encore wesh re monde good morning evening afternoon salam aleykoum ok dac monsieur madame mr
    mme quatorze robot bot il y quelqu un enchante ravi continuation wow ah oh hola buongiorno guten tag ravie toute
    enchantee coucouu bonjourr part alleluia lol mdr haha ptdr inchallah inshallah hamdoulillah
    te prochaine tt equipe team tous night l sir madam have nice great day vois bom dia boa tarde noite tudo bem tarde
    buna ziua seara
    selam vanakkam obrigadinho
    muito muchas frere frero bro chef cheffe khoya poto mec wsh wech cv sava
    """
)
_CORE: Final = THANKING | word_set(
    """
    va bonjour bonsoir salut coucou hello hi hey yo slt bjr bsr cc bye ciao
    revoir bientot cool super genial bravo gentil sympa journee soiree enchante enchantee wesh salam hola morning
    evening afternoon night re nuit continuation bonjourr ravi ravie lol mdr haha ptdr inchallah inshallah
    hamdoulillah wsh wech dia noite ziua seara selam vanakkam
    """
)
_MOST: Final = 8  # words; more say something
_GREETS: Final = word_set(
    """
    bonjour bonjourr bonsoir bjr bsr salut slt coucou coucouu cc hello hi hey morning afternoon evening salam hola
    ciao buongiorno guten
    """
)
_LEAVES: Final = word_set("nuit bye revoir bientot ciao")

_AGREES: Final = word_set("ok oui euh svp stp please moi juste")
_BACK: Final = re.compile(
    r"(?:(?:re)?bon(?:jour|soir)|(?:re)?salut|coucou|hello|hi|oui|ok|re)?[\s,.!]*"
    r"(?:me (?:re)?voi(?:la|ci)|c'est (?:encore |re)moi|je suis (?:de retour|revenue?)|rebon(?:jour|soir)|resalut"
    r"|i'?m back|it'?s me again)[\s.!…]*|re[\s.!…]*"
)
_LATER: Final = (
    r"(?:demain|plus\ tard|apres|bientot|ce\ soir|cet?\ aprem|une\ autre\ fois|tout\ a\ l'heure|un\ autre\ jour"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tomorrow|later)"
    r"(?:\ (?:matin|midi|soir|aprem|morning|evening))?"
)
_NOW: Final = r"(?:ce\ soir|cette\ nuit|aujourd'hui|l'instant|le\ moment|maintenant)"
_WAITS: Final = re.compile(
    r"""(?:(?:ok|oui|euh|hold\ on|juste|attend[sz]?|attendez|wait|patientez|j'arrive|moi|svp|stp|please
    |je\ reviens(?:\ (?:plus\ tard|demain(?:\ (?:matin|midi|soir))?|bientot|apres|ce\ soir|vite|tout\ de\ suite))?
    |a\ (?:plus(?:\ tard)?|toute?|tout\ a\ l'heure|la\ prochaine)
    |(?:dans\ )?(?:give\ me\ )?(?:une?|a|just\ a|deux|one|two|a\ few|[1-9]|10|15)\ ?(?:petites?\ )?
    (?:minutes?|mi?ns?|secondes?|seconds?|secs?|instants?|moments?)
    |(?:i'?\ ?a?m\ (?:looking|checking|searching)|let\ me\ (?:look|check|see|search|find))
    (?:\ (?:for|at|in))?(?:\ (?:my|the)\ (?:papers?|contracts?|payslips?|pay\ slips?|documents?|calendar|phone|mails?))?
    |je\ (?:m'en\ (?:occupe|charge)|vais\ (?:le\ faire|m'en\ occuper)|le\ (?:fais|ferai))
    (?:\ (?:des\ )?(?:demain|ce\ soir|bientot|tout\ de\ suite|apres))?
    |laisse[rz]?[ -](?:moi\ )?(?:chercher|regarder|voir|verifier|le\ temps)
    |je\ (?:cherche|regarde|verifie|vais\ (?:chercher|voir|regarder|verifier))
    (?:\ (?:sur\ |dans\ )?(?:mon|ma|mes|le|la|les)
    \ (?:contrats?|fiches?|papiers?|paie|agenda|calendrier|telephone|mails?)
    (?:\ de\ (?:paie|paye))?)?)(?:[\s,.!…]+|$))+""",
    re.VERBOSE,
)
_GOES: Final = re.compile(
    rf"""{OPENS}(?:
    (?:je\ (?:fais|prends)\ )?(?:une\ )?(?:petite\ )?pause
    |(?:(?:il\ )?faut\ que\ |je\ dois\ |j'ai\ besoin\ d')?(?:j'y\ aille|y\ aller|partir|filer|une\ pause)
    |(?:il\ faut\ que\ )?je\ (?:vous|te)\ laisse|j'y\ vais|je\ file|je\ pars|je\ m'arrete(?:\ (?:la|ici))?
    |(?:j'|je\ (?:m'|vais\ (?:m')?)|on\ (?:s'|va\ s')?)arrete[rz]?(?:\ (?:la|ici))?\ pour\ {_NOW}
    |(?:c'est|ce\ sera)\ (?:bon|tout|fini|assez)\ pour\ {_NOW}
    |(?:that's|that\ is)\ (?:all|it|enough)\ for\ (?:now|today|tonight)
    |(?:on|je)\ (?:va\ |vais\ )?(?:vous\ |te\ |t')?(?:continue(?:r(?:ai|a|ons)?|s)?|repren(?:d|ds|dre|drai|dra)
        |fini(?:s|r(?:ai|a)?)?|termine(?:r(?:ai|a)?|s)?|arrete[rs]?|verrai?|voir|repond(?:s|re|rai|ra)?
        |ecri(?:s|re|rai)|envoie|enverrai|fera[i]?|ferons|fais|fait|voit|verra|regarde(?:ra)?)
        (?:\ (?:ca|la|ici|le\ reste|la\ suite|(?:de|a)\ (?:repondre|remplir)))?\ {_LATER}
    |a\ {_LATER}|see\ you(?:\ {_LATER})?|i\ (?:have\ to|must|gotta)\ (?:go|leave)|gotta\ go
    )[\s,.!…]*(?:merci|desolee?|svp|thanks)?[\s.!…]*""",
    re.VERBOSE,
)
#: « bonsoir, désolée il est tard », « désolé pour le retard »: it is never late here.
_LATE: Final = re.compile(
    r"""(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|ok|oui)[\s,.!]*)?
    (?:(?:encore\ )?(?:desolee?|pardon|dsl|sorry|excuse(?:z|s)?(?:[\ -]moi)?|je\ m'excuse)[\s,]*
    (?:(?:pour|de|for|d')\ ?)?(?:(?:vous|te|de\ vous|de\ te)\ deranger\ ?(?:si\ tard|a\ cette\ heure|ce\ soir)?
    |(?:il\ est|c'est)\ (?:tres\ )?tard|(?:l'heure|le\ retard|the\ delay)(?:\ tardive)?|je\ reponds\ (?:un\ peu\ )?tard
    |bothering\ you|it's\ late|the\ late\ (?:hour|reply)))(?:\ (?:je\ sais|la))?[\s,.!…]*""",
    re.VERBOSE,
)
_TIRED: Final = re.compile(
    rf"""{OPENS}(?:
    (?:(?:je\ suis|j'suis|chui|jsuis|suis)\ )?(?:trop\ |tres\ |un\ peu\ |vraiment\ |deja\ )?
        (?:fatiguee?|crevee?|epuisee?)
    |(?:je\ suis|j'suis|chui|jsuis|suis)\ (?:ko|k\.?o\.?)
    |j'en\ peux\ plus|(?:c'est|c|cest)\ (?:trop\ |tres\ |un\ peu\ |super\ |vraiment\ )?long(?:\ (?:ca|tout\ ca))?
    |(?:trop|tres)\ long|ca\ prend\ (?:trop\ de|beaucoup\ de|du)\ temps
    |(?:je\ )?(?:n'?\ ?)?(?:j'|j\ )?ai\ (?:vraiment\ )?pas\ le\ temps(?:\ (?:la|maintenant|aujourd'hui|pour\ ca))?
    |pas\ le\ temps|i'?\ ?a?m\ (?:so\ |too\ |very\ )?tired
    |(?:(?:it's|it\ is|this\ is)\ )?(?:too|so|very)\ long|it'?s\ long
    |i\ (?:don't|do\ not|dont)\ have\ (?:the\ )?time
    |(?:(?:vous|tu|t')\ ?(?:me\ )?(?:pose[sz]?|fai(?:s|tes))|(?:il\ )?y\ ?a|(?:ca|c'est|cest|c)(?:\ fait)?)?
        \ ?(?:beaucoup\ )?(?:trop|tellement|bcp\ trop)\ de\ questions
    |arrete[rz]?\ (?:un\ peu\ )?(?:avec|de\ (?:me\ )?poser)\ (?:vos|tes|toutes\ (?:ces|vos|tes)|ces|des)\ questions
    |(?:(?:je\ )?n'?\ ?|j'?\ ?)?ai\ pas\ que\ ca\ a\ (?:faire|foutre)
    |(?:(?:it's|that's|there\ are|you\ ask)\ )?(?:too|so)\ many\ questions
    |j'abandonne|je\ baisse\ les\ bras|tant\ pis(?:\ pour\ moi)?|i\ give\ up
    )[\s,.!…]*""",
    re.VERBOSE,
)
#: « encore un mot », « juste une chose »: what follows is in the next message.
_ONE_THING_MORE: Final = re.compile(
    rf"{OPENS}(?:(?:juste|encore|et|sinon)\ )+une?\ (?:derniere?\ |petite?\ )?(?:mot|truc|chose|detail|precision)"
    r"(?:\ encore)?[\s.!…:,]*"
)
_SAID: Final = Patterns(
    {
        WANTS_TO_ASK: """
            question|questions
            petite|petites|autre|autres|derniere|simple|importante|urgente question|questions
            question|questions poser|demander
            poser|demander|pose|demande|dire|savoir question|questions|truc|trucs|chose|choses|qqch|qqchose
            poser|demander|pose|demande|savoir quelque chose
            truc|trucs|chose|choses|qqch|qqchose demander|dire|poser|savoir
            quelque chose demander|dire|savoir
            ask something|question|questions|thing
            something ask
        """,
        CALLS: """
            allo
            allo quelqu|quelqun
            are there
            anybody|anyone there
            es|etes la
            entends|entendez
            repondez|reponds
        """,
        NODS: """
            aucune|plus|pas question|questions
            fait
            es|etes trop|tres|super fort|forte|forts|bien|gentil|gentille|sympa|genial|geniale
            c est tout
            rien autre
        """,
    },
    slips=False,
)


def chitchat(line: Line) -> str | None:
    """What the whole line is, one of the above; None when it says anything else."""
    said = line.folded.strip()
    if _comes_back(said):
        return WAITS
    if _BACK.fullmatch(said):
        return BACK
    if _TIRED.fullmatch(said):
        return TIRED
    if (worry := next((kind for said_so, kind in _OF_ONESELF if said_so.fullmatch(said)), None)) is not None:
        return worry
    if _ONE_THING_MORE.fullmatch(said):
        return WANTS_TO_ASK
    if _GOES.fullmatch(said):
        return LEAVES
    if UNDERSTOOD.fullmatch(said) or PRAISES.fullmatch(said):
        return NODS
    if WISHES_WELL.fullmatch(said):
        return LEAVES
    if ASKS_HOW.fullmatch(said) or _LATE.fullmatch(said):
        return GREETS
    if THANKS_FOR.fullmatch(said) or BLESSES.fullmatch(said):
        return THANKS
    words = line.spoken
    found = _SAID.match(line)
    if found is not None and found.name == NODS and ("en fait" in said or ("?" in said and " ou " in said)):
        return None  # « en fait j'y suis », « c'est tout, ou il en faut encore ? »
    return _courtesy(words) if found is None else found.name


def _comes_back(said: str) -> bool:
    """« attends, je cherche », « 2 min », « à plus tard »."""
    if said.endswith((" oui", " non")):
        return False  # « attendez, oui »
    return _WAITS.fullmatch(said) is not None and not _AGREES.issuperset(said.strip(" .!…,").split())


def _courtesy(words: list[str]) -> str | None:
    if not (0 < len(words) <= _MOST and CHITCHAT.issuperset(words) and not _CORE.isdisjoint(words)):
        return None
    for kind, of_it in ((THANKS, THANKING), (GREETS, _GREETS), (LEAVES, _LEAVES)):
        if not of_it.isdisjoint(words):
            return kind
    return NODS
