"""Which of several names is meant: that of birth or of marriage, one or the other; and whose it is."""

from __future__ import annotations

import re
from typing import Final

_FLAGS: Final = re.IGNORECASE | re.VERBOSE
_MARRIED = re.compile(
    r"""
    ^(?P<birth>.+?)[\s,(]+
    (?:[eé]p\.?|[eé]pouse|[eé]poux|[eé]pse|[eé]pous[eé]e|mari[eé]e?|veuve|vve|married|dite?
        |(?:nom\s+)?(?:d['’]\s*(?:usage|[eé]pouse)|marital)\s*:?)\s+
    (?P<married>[^)]+)\)?$
    """,
    _FLAGS,
)
_BORN = re.compile(
    r"^(?P<married>.+?)[\s,(]+(?:n[eé]e?|born|nom\s+de\s+(?:jeune\s+fille|naissance))\s*:?\s+(?P<birth>[^)]+)\)?$",
    _FLAGS,
)
_USED_AND_BORN = re.compile(
    r"^d['’\s]\s*(?:usage|[eé]pouse)\s*:?\s+(?P<married>.+?)[\s,;(]+(?:et\s+)?(?:nom\s+)?de\s+naissance\s*:?\s+(?P<birth>.+)$",
    re.IGNORECASE,
)
#: « Roux mais avant c'était Lopez », « avant Lopez, maintenant Roux ».
_WAS: Final = r"(?:(?:c['’\s]?[eé]tait|it\s+was|c['’\s]?est|it['’\s]?s|je\s+m['’]appelais|i\s+was)\s+)?"
_NOW_THEN_BEFORE = re.compile(
    rf"^(?P<now>.+?)[\s,;(]+(?:mais\s+|but\s+|et\s+)?(?:avant|anciennement|auparavant|before|formerly"
    rf"|previously)\s+{_WAS}"
    r"(?P<before>[^)]+)\)?$",
    re.IGNORECASE,
)
_BEFORE_THEN_NOW = re.compile(
    rf"^(?:avant|before)\s+{_WAS}(?P<before>.+?)[\s,;]+(?:mais\s+|et\s+|but\s+|and\s+)?(?:maintenant"
    rf"|now)\s+{_WAS}(?P<now>.+)$",
    re.IGNORECASE,
)
_EITHER: Final = re.compile(r"\s+(?:ou|or)\s+(?:bien\s+)?", re.IGNORECASE)
_OF_KIN: Final = (
    r"(?:d['’]\s*(?:usage|[eé]pouse)|marital"
    r"|(?:de|of)\s+(?:mon|ma|mes|my)\s+(?:ex[\s-])?(?:mari|femme|[eé]poux|[eé]pouse|conjointe?|compagnon|compagne"
    r"|p[eè]re|m[eè]re|parents|husband|wife|father|mother))"
)
#: « nom d'usage Petit », « nom de mon mari Martin »: after the word for a name.
_OWNER_FIRST = re.compile(rf"^{_OF_KIN}\b\s*(?:c['’\s]?est|est|:|=|,)?\s*", re.IGNORECASE)
#: « Martin, c'est le nom de mon mari ».
_OWNER_LAST = re.compile(
    rf"[\s,;(]+(?:c['’\s]?est\s+)?(?:le\s+|mon\s+)?(?:nom\s+{_OF_KIN}|celui\s+{_OF_KIN})[\s).!]*$", re.IGNORECASE
)

#: « (je suis mariée) », « (2 prénoms) ».
_REMARK = re.compile(
    r"[\s,]+\S+\s+c['’\s]?est\s+(?:le|mon)\s+(?:premier|deuxi[eè]me|second|2[eè]?me?|troisi[eè]me)(?:\s+pr[eé]nom)?\W*$|"
    r"[\s,]+comme\s+(?:ma|mon|my|les?|la|une?|the)\b.*$|[\s,]*\(\s*(?:oui|je|j['’]|c['’]?\s?est|mon|ma|i|my|comme|[0-9]+|deux"
    r"|trois)\b[^)]*\)\W*$",
    re.IGNORECASE,
)
#: « Lopez, pas Gomez », « pas Gomez, Lopez », « Dupond non Dupont », « Lulu, enfin Lucie ».
_NOT_THE_OTHER = re.compile(r"^(?P<name>[^,]+?)[\s,(]+(?:et\s+|c['’\s]?est\s+)?(?:pas|not)\s+\S.*$", re.IGNORECASE)
_THE_OTHER = re.compile(
    r"^(?:c['’\s]?est\s+)?(?:pas|not)\s+[^,]+?(?:\s*,\s*(?:mais\s+)?(?:c['’\s]?est\s+)?"
    r"|\s+(?:mais\s+)?c['’\s]?est\s+|\s+mais\s+)"
    r"(?P<name>.+)$",
    re.IGNORECASE,
)
_REPAIRED = re.compile(
    r"^.+?[\s,]+(?P<by>non|pardon|euh+|enfin|(?:ou\s+)?plut[oô]t|oups|sorry)[\s,]+(?:c['’\s]?est\s+)?(?P<name>.+)$",
    re.IGNORECASE,
)

_CALL: Final = (
    r"(?:(?:on|tout\s+le\s+monde|les\s+gens|mes\s+\w+|they|people|everyone|everybody|my\s+\w+)\s+"
    r"(?:m['’\s]?\s*appell?e(?:nt)?|calls?\s+me)"
    r"|(?:(?:vous|tu)\s+\w+\s+)?(?:m['’\s]?\s*appell?er|appell?e[rz]?[\s-]+moi)|on\s+(?:me\s+)?dit|(?:you\s+can\s+|just\s+)?call\s+me)\s+"
)
#: « on m'appelle Momo mais c'est Mohamed ».
_BUT_IS = re.compile(
    rf"^\W*{_CALL}\S+\s*,?\s+(?:mais|but)\s+(?:(?:mon|my)\s+\S+\s+)?(?:c['’\s]?est|est|it['’\s]?s|is|je\s+suis)\s+"
    r"(?:en\s+vrai\s+)?(?P<name>\S+)$",
    re.IGNORECASE,
)
_CALLED_FIRST = re.compile(rf"^\W*{_CALL}(?P<name>.+)$", re.IGNORECASE)
_CALLED_LAST = re.compile(rf"^(?P<name>.+?)[\s,;(]+(?:mais\s+|et\s+|but\s+|and\s+)?{_CALL}.+$", re.IGNORECASE)
_LABEL_LAST = re.compile(
    r"^(?P<lead>(?:moi\s+)?c['’\s]?est\s+)?(?P<name>.+?)[\s,]+(?P<is>(?:c['’\s]?est|is|est)\s+)?(?P<label>(?:mon|my)\s+"
    r"(?:pr[eé]nom|nom(?:\s+de\s+famille)?|(?:first|last|family)\s*name|surname|name))\W*$",
    re.IGNORECASE,
)


def as_one_is_called(name: str) -> tuple[str, bool]:
    """The name of a sentence that tells how people call somebody, and whether it tells nothing of that.

    >>> as_one_is_called("call me Jo"), as_one_is_called("Mohamed, mais on m'appelle Momo"), as_one_is_called("Jo")
    (('Jo', False), ('Mohamed', False), ('Jo', True))
    """
    match = _BUT_IS.match(name) or _CALLED_FIRST.match(name) or _CALLED_LAST.match(name)
    return (name, True) if match is None else (match["name"], False)


def label_first(name: str) -> str:
    """« Jo is my first name », « Diop c'est mon nom »: the label where it is read.

    >>> label_first("Jo is my first name"), label_first("c'est Da Costa mon nom"), label_first("Diop")
    ('my first name Jo', 'mon nom Da Costa', 'Diop')
    """
    match = _LABEL_LAST.match(name)
    if match is not None and not (match["is"] or match["lead"]):
        return name
    return name if match is None else f"{match['label']} {match['name']}"


def last_version(name: str) -> tuple[str, bool]:
    """The name that stands for another, and whether that is plain.

    >>> last_version("Lopez, pas Gomez"), last_version("Dupond euh Dupont"), last_version("Diop")
    (('Lopez', True), ('Dupont', False), ('Diop', True))
    """
    for pattern in (_THE_OTHER, _NOT_THE_OTHER, _REPAIRED):
        if (match := pattern.match(name)) is not None:
            return match["name"], pattern is not _REPAIRED or not match["by"].lower().startswith("euh")
    return name, True


def several_names(name: str) -> list[str]:
    """The names among which a clerk would ask, the likely one first; none where there is but one.

    >>> several_names("MARTIN ép. DA SILVA"), several_names("Dupont née Martin"), several_names("Diop")
    (['MARTIN', 'DA SILVA'], ['Martin', 'Dupont'], [])
    >>> several_names("Roux mais avant c'était Lopez")
    ['Roux', 'Lopez']
    """
    for pattern in (_USED_AND_BORN, _MARRIED, _BORN):
        if (match := pattern.match(name)) is not None:
            return [match["birth"], match["married"]]
    for pattern in (_BEFORE_THEN_NOW, _NOW_THEN_BEFORE):
        if (match := pattern.match(name)) is not None:
            return [match["now"], match["before"]]
    return either_name(name)


def either_name(name: str) -> list[str]:
    """« Paul ou Paulo »: both."""
    either = _EITHER.split(name)
    return either if len(either) == 2 else []


def without_owner(name: str) -> tuple[str, bool]:
    """A name without the words that tell whose it is, and whether there were none.

    >>> without_owner("de mon mari Martin"), without_owner("Martin (nom d'usage)"), without_owner("Diop")
    (('Martin', False), ('Martin', False), ('Diop', True))
    """
    if _USED_AND_BORN.match(name):
        return name, False
    bare = _OWNER_LAST.sub("", _OWNER_FIRST.sub("", _REMARK.sub("", name)))
    return (bare, False) if bare != name and bare.strip() else (name, True)
