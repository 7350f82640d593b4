"""The words around an answer that carry nothing: « du coup La Poste », « 59000 Lille svp 😊 »; and those of a doubt."""

from __future__ import annotations

import re
from typing import Final

from dialogs.reading.around.chitchat import CHITCHAT
from dialogs.reading.around.courtesies import WISH
from dialogs.reading.text.fold import fold, tidy
from dialogs.words.fields import EMPLOYER, FIRST_NAMES, LAST_NAME, SIGNATORY

_BEFORE = re.compile(
    r"""\W*(?:(?:alors|euh+|heu|u+[hm]+|h?mm+h*|eh\ bien|et\ bien(?!\ sur)|donc|du\ coup|de\ mon\ cote|pour\ moi
    |(?:(?:juste|encore|et|sinon)\ )+une?\ (?:derniere?\ |petite?\ )?(?:mot|truc|chose|detail|precision)(?=\ ?[:,])
    |moi(?=[,\ ]+c'est\b)
    |(?:ma\ )?reponse(?:\ (?:est|c'est))?\ ?[:,]|ma\ reponse\ (?:est|c'est)|je\ (?:vous|te)\ reponds\ ?[:,]
    |(?:ok|ah|oh|bon|ben|bah|voila|pardon|desolee?)(?=[\s,.…]+(?:alors\ )?
        (?:non|nan|oui|ouais|yes|ok|okay|aucune?|jamais|rien|plus\ rien|c'est\ faux
        |pas\ (?:du\ tout|sure?|vraiment|encore|trop)|(?:je|j')\ ?(?:ne?\ )?sais\ pas|chai\ pas)\b)
    |(?:ok\ )?actually(?=[\s,.…]+(?:yes|no|nope|none|nothing|correct|all|everything|exactly|perfect|right|that's)\b)
    |(?:well|so|ok\ so|uh)(?=[\s,.…]+(?:yes|no|none|nope|i|it|it's|the|my|from|at|for|in|since|until|[0-9]+
        |all|everything|exactly|perfect|ok|correct|right|not|maybe|nothing|that's|only)\b)
    |(?:ah|oh|bon|ben|bah)(?=[\s,.…]+(?:mon|ma|mes|my|c'est|c'etait|je|j'|moi|le|la|les|du|au)\b)
    )(?:[\s:,.…]|-(?![0-9]))+)+(?=-?\w)""",
    re.VERBOSE,
)
#: Before a name, as it is typed: « oui DPD », « Ok chez DPD »; « Oui Care » is a firm, and Ah, Ben and Bah are people.
_AGREED: Final = r"ok|okay|oui|ouais|yes|yeah|sure|d'accord|voil[aà]|pardon|d[ée]sol[ée]e?"
#: « bon c'est DPD », « bon l'entreprise Morel »; « bon marché » is a name.
_BON: Final = (
    r"bon(?=,|\s(?:[A-ZÉÈÀÔ0-9]|[jl]['’]|(?:ben|bah|alors|donc|oui|ok|chez|je|mon|ma|nom|c['’]?est|cest|entreprise"
    r"|soci[ée]t[ée]|le\snom|la\ssoci[ée]t[ée]|la\sbo[iî]te)\b))"
)
_BEFORE_A_NAME = re.compile(
    rf"\s*(?:(?:{_AGREED}|ah|oh|{_BON}|ben|bah|alors|well|so|cc|re|et|and|avec(?!\s(?:fiche|contrat|une?)\b))"
    r"(?:[\s,…:]|\.(?!\w))+)+(?=\w)"
    r"|\s*(?:Ok|Oui|Ouais|Yes|Voil[aà]|Ah|Ben|Bah|Pardon)(?:[,.…:]+\s*|\s+(?=[^\W\d_A-Z]|[0-9]))(?=\w)"
)
_BEFORE_A_PERSON = re.compile(rf"\s*(?:(?:(?:ah|oh|ben|bah|bon) )?(?:{_AGREED}|alors)(?:[\s,…:]|\.(?!\w))+)+(?=\w)")
_PEOPLE: Final = frozenset({LAST_NAME, FIRST_NAMES, SIGNATORY})
_NAMED: Final = frozenset(
    {
        *(EMPLOYER, "address", "postal_city", "employer.address", "employer.postal_city"),
        *("employer.activity", "employer.role"),
    }
)
#: Where nothing is understood, what may stand in the way: « voilà je suis perdue », « ah oui je veux tout effacer ».
_FILLERS = re.compile(
    r"(?:\W*(?:ok|ah|oh|bon|ben|bah|voila|pardon|desolee?|(?P<yes>oui|ouais|yes)|alors|donc|cc|re|hey|wesh"
    r"|attend(?:s|ez))"
    r"(?=[\s,.!…]+\w))+[\s,.!…]+"
)
#: « salam aleykoum »
_PEACE: Final = r"(?:as)?s[ae]lam(?:ou)?(?:[ -](?:3|a|aa|wa|oua)l[a-z]*k[ou]{1,2}m)?"
#: « bonjour, », « slt », « Bonsoir madame ! »
_GREETS = re.compile(
    rf"\W*(?:(?P<short>bjr|bsr|slt|h(?:i|ey)(?=[,!.]? (?!tech\b|fi\b)))|bonjour|bonsoir|salut|coucou|cc|{_PEACE}"
    r"|hello(?! (?:fresh|kitty)\b))\b"
    r"(?P<sign>(?: (?:a (?:vous|tous|toutes)|madame|monsieur|mme|mr|chef))* ?[,.!;:\n])?[\s,.!;:]*(?=-?\w)"
)
_ADDRESSED = re.compile(r"(?:(?:madame|monsieur|mme|mr|chef|sir|madam) )+(?=\w)")
_IF_GOD_WILLS: Final = r"in(?:ch|sh|ch'|sh')\ ?a?ll?a+h|hamd(?:ou|u)l+il+ah|si\ dieu\ (?:le\ )?veut|dieu\ merci"
_AFTER = re.compile(
    rf"""[\s,;.…](?:svp|stp|(?P<please>pls|plz|please)|s['\ ]?\ ?il\ (?:te|vous)\ plait|voila|a\ la\ limite|du\ coup
    |{_IF_GOD_WILLS}|(?:(?<=[0-9h]\ )|(?<=semaine\ )|(?<=/sem\ )|(?<=heures\ )|(?<=stage\ )
        |(?<=plein\ )|(?<=mi[\ -]temps\ )|(?<=normale\ )|(?<=normales\ )|(?<=normal\ )|(?<=cdd\ )|(?<=cdi\ ))quoi
    |hein|lol|mdr+
    |merci(?:\ (?:beaucoup|bcp|bien|infiniment|encore|d'avance|pour\ tout|a\ (?:vous|toi)|madame
        |monsieur|mme|mr|chef))*
    |thanks|thx|cheers|thank\ (?:you|u)(?:\ (?:very|so)\ much)?|(?P<wish>{WISH})
    |cordialement|bien\ a\ vous|bisous?|a\ bientot
    |(?P<addressed>madame|monsieur|sir|madam|(?<!le\ )(?<!un\ )(?<!mon\ )(?<!du\ )(?P<chief>chef))
    |(?<!est\ )(?<!is\ )(?<!t's\ )(?<!tout\ )(?<!pas\ )(?<!moi\ )(?<!\ me\ )ok|(?<!pas\ )exactement
    |sur\ (?:ma|la|mon|le)\ (?:fiche(?:\ de\ paie)?|contrat|bulletin(?:\ de\ (?:paie|salaire))?|convention)
    |(?:pardon|desolee?|dsl|sorry)(?:\ (?:du|pour\ le|de\ mon)\ retard)?)[\ .!]*$""",
    re.VERBOSE,
)
#: « …. Cordialement, Karim B. »: how a letter ends, behind what it says.
_SIGNED: Final = re.compile(
    r"[\s,;.!]+(?:(?:(?:bien|tres) )?cordialement|(?:mes |best |kind )?(?:salutations|regards)|respectueusement)"
    r"\b[\s,.!]*(?:[^\W\d_]+[\s.-]*){0,3}$"
)
_DOUBT = re.compile(
    r"^(?:je? ?(?:croi[st]?|pen[sc]e|dirais)(?: que)?(?: c'est)?|il me semble(?: que)?(?: c'est)?|normalement|peut-etre"
    r"|i (?:think|believe|guess)) (?=\w)"
    r"|(?<=\w),? (?:(?:je? ?(?:croi[st]?|pen[sc]e)|il me semble)(?: bien)?|normalement|environ|peut-etre"
    r"|i (?:think|believe|guess))[ .!…]*$"
)
_SPACES = re.compile(r"[^\S\n]+")
#: « 1 801,80 euros »: no first day of a month.
_MONEY = re.compile(r"\b[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?(?= ?(?:euros?\b|€))")
_PICTURE = re.compile(r"[\s…\u2600-\u27bf\u200d\U0001f000-\U0001faff]")
#: Pictures that say yes or no.
_SAY_IT: Final = frozenset("👍👎✅❌👌🙆🙅🆗")
_STANDS_FOR: Final = re.compile(r"\s*(?:\[[^\]]{0,30}\]|<[^>]{0,30}>|:\w{1,30}:|(?:https?://|www\.)\S+)\s*")
_SAYS = re.compile(r"\w")
#: « ok merci » may thank for what was explained; « non merci » refuses.
_MAY_THANK: Final = frozenset({"non", "no", "ok", "okay", "d'accord", "dac", "dacc", "tres bien", "parfait", "entendu"})
_THANKS = re.compile(r"merci|thank|thx|\bbonn?e?\b")
_PLAIN: Final = frozenset({"yes", "yeah", "no", "ok", "correct", "right", "exactly", "perfect", "oui", "non"})
_TWO: Final = 2
_MOST: Final = 4  # such words at an end; more are no courtesy


def bare(text: str, ask: str = "") -> str:
    """The text without them; all of it where nothing else is said.

    >>> bare("du coup La Poste 😊"), bare("merci"), bare("👍")
    ('La Poste', 'merci', '👍')
    >>> bare("slt, UPS"), bare("bonjour madame, UPS"), bare("Bonjour Services"), bare("« UPS »")
    ('UPS', 'UPS', 'Bonjour Services', 'UPS')
    >>> bare("oui UPS", "period.employer"), bare("UPS bonne soirée"), bare("Relais Madame")
    ('UPS', 'UPS', 'Relais Madame')
    """
    typed = _SPACES.sub(" ", tidy(text))
    if "euro" in typed or "€" in typed:
        typed = _MONEY.sub(lambda sum_: sum_[0].replace(" ", ""), typed)
    folded = fold(typed)
    start, end = _unquoted(folded, _without_pictures(folded, len(folded)))
    while start < end - 1 and _PICTURE.match(folded[start]) and folded[start] not in _SAY_IT:
        start += 1  # « 👋 oui »
    start = _past_greeting(typed, folded, start, end, ask)
    start = before.end() if (before := _BEFORE.match(folded, start, end)) else start
    if (signed := _SIGNED.search(folded, start, end)) is not None:
        end = len(folded[: signed.start()].rstrip())
    whole = end
    for _ in range(_MOST):
        if (after := _AFTER.search(folded, start, end)) is None or _is_told(typed, after, ask):
            break
        end = len(folded[: _without_pictures(folded, after.start())].rstrip(" ,;:"))
    if folded[start:end].rstrip(" ,.!") in _MAY_THANK and _THANKS.search(folded, end, whole):
        return f"{typed[start:end]} merci"  # which refuses, or thanks
    before_it = _BEFORE_A_NAME if ask in _NAMED else _BEFORE_A_PERSON if ask in _PEOPLE else None
    if before_it is not None and (agreed := before_it.match(typed, start, end)) is not None:
        start = agreed.end()
        start = again.end() if (again := _BEFORE.match(folded, start, end)) else start  # « oui du coup UPS »
    return typed[start:end].strip() if _SAYS.search(folded, start, end) else text


def _is_told(typed: str, after: re.Match[str], ask: str) -> bool:
    """« Relais Madame », « Le Bon Retour »: with a capital it belongs to a name; so does « chef » to a role.

    « english please » asks for a language.
    """
    if after["please"]:
        before = typed[: after.start()].split()
        return len(before) < _TWO and fold(before[-1] if before else "") not in _PLAIN  # « yes pls »
    set_apart = typed[: after.start() + 1].rstrip(" ")[-1:] in {".", "!", ";", "\n"}  # « … 2025. Bonne journée »
    if not (after["addressed"] or after["wish"]) or set_apart:
        return False
    named = typed[after.start("addressed" if after["addressed"] else "wish")].isupper() and not typed.isupper()
    return named or (after["chief"] is not None and (ask not in _NAMED or ask == "employer.role"))


def _unquoted(folded: str, end: int) -> tuple[int, int]:
    """The places between the quotes that stand around all of a text."""
    start = len(folded) - len(folded.lstrip())
    quoted = end - start > 2 and folded[start] == folded[end - 1] == '"' and folded.count('"') == 2
    return (start + 1, end - 1) if quoted else (0, end)


def _past_greeting(typed: str, folded: str, start: int, end: int, ask: str) -> int:
    """Where what follows a greeting begins; « bonjour, ça va » is all greeting, « Bonjour Services » all name."""
    if (greeting := _GREETS.match(folded, start, end)) is None:
        return start
    after = greeting.end()
    if CHITCHAT.issuperset(re.findall(r"\w+", folded[after:end])):
        return start  # « bonjour madame, monsieur »
    addressed = None if ask in _PEOPLE else _ADDRESSED.match(folded, after, end)
    if addressed is not None and not typed[after].isupper():
        return addressed.end()
    small = typed[start:after].islower()  # « salut Quick », and not « Salut Colis »
    apart = greeting["short"] or greeting["sign"] or small or not typed[after].isupper()
    return after if apart else start


def _without_pictures(folded: str, end: int) -> int:
    """The place before the spaces, the pictures and the rows of points that end a text."""
    while end and _PICTURE.match(folded[end - 1]):
        end -= 1
    points = len(folded[:end]) - len(folded[:end].rstrip("."))
    return end - points if points > 1 else end


def past_fillers(text: str) -> tuple[str, bool]:
    """The text behind what only opens it, "" where nothing does; and whether a yes was among that.

    >>> past_fillers("ah oui je suis perdue"), past_fillers("je suis perdue")
    (('je suis perdue', True), ('', False))
    """
    opened = _FILLERS.match(fold(text))
    return ("", False) if opened is None else (text[opened.end() :], opened["yes"] is not None)


def stands_for_a_picture(text: str) -> bool:
    """« [GIF] », « <sticker> », a link: what a phone writes in the place of a picture, of which nothing is read."""
    return _STANDS_FOR.fullmatch(text) is not None


def without_doubt(text: str) -> tuple[str, bool]:
    """The text without « je crois » at its ends, and whether it had none.

    >>> without_doubt("je crois Lille normalement"), without_doubt("Lille")
    (('Lille', False), ('Lille', True))
    """
    typed = " ".join(tidy(text).split())
    sure = True
    while (said := _DOUBT.search(fold(typed))) is not None:
        typed, sure = typed[: said.start()] + typed[said.end() :], False
    return typed, sure
