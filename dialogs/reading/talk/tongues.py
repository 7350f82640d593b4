"""Names of languages, as people of France, of England, and of the country itself write them.

Written out, because Babel would have to load some fifty languages for them: 50 MiB, a fifth of a second at each start.
A test compares them with Babel's.
"""

from __future__ import annotations

from typing import Final

#: Languages that candidates may ask for, whether the bot has them or not, each with its folded names: Babel's in
#: French, in English and its own; other names of the same, the dialects that people name, slips.
_PAGE: Final = """
    ar: بالعربية, بالعربي, darija, derja, عربي, عربية, arab, arabe, arabic, العربية
    am: amharique, amharic, አማርኛ
    bg: bulgare, bulgarian, български
    bm: bambara, bamanakan
    bn: bangla, bengali, বাংলা
    cs: tcheque, czech, cestina
    da: danois, danish, dansk
    de: allemand, german, deutsch
    el: grec, greek, ελληνικά
    en: anglaise, anglé, englais, inglese, ingles, inglish, angl, anglais, english
    es: castillan, espanol, espagnol, spanish
    fa: farsi, dari, persan, persian, فارسی
    ff: peulh, poular, peul, fula, pulaar
    fi: finnois, finnish, suomi
    fr: francais, french, frances, francese
    ha: haoussa, hausa
    he: hebreu, hebrew, עברית
    hi: hindi, हिन्दी
    hr: croate, croatian, hrvatski
    hu: hongrois, hungarian, magyar
    hy: armenien, armenian, հայերեն
    it: italien, italian, italiano
    ja: japonais, japanese, 日本語
    ka: georgien, georgian, ქართული
    ko: coreen, korean, 한국어
    ku: kurmanji, kurde, kurdish, kurdi (kurmanci)
    lo: lao, ລາວ
    ln: lingala
    mg: malgache, malagasy
    ml: malayalam, മലയാളം
    nl: neerlandais, dutch, nederlands
    pl: polsku, polonais, polish, polski
    ps: pachto, pachtou, pashto, pashtu, پښتو
    pt: portugais, portuguese, portugues
    ro: romaneste, romana, roumain, romanian
    ru: русски, русском, на русском, русском, по русски, russe, russian, русский
    rw: kinyarwanda, ikinyarwanda
    sk: slovaque, slovak, slovencina
    so: somali, soomaali
    sq: albanais, albanian, shqip
    sr: serbe, serbian, српски
    sw: swahili, kiswahili
    ta: tamoul, tamil, தமிழ்
    te: telougou, telugu, తెలుగు
    th: thai, ไทย
    ti: tigrigna, tigrinya, ትግርኛ
    tr: turkce, turc, turkish
    uk: ukrainian, ukrainien, українська
    ur: ourdou, urdu, اردو
    vi: vietnamien, vietnamese, tieng viet
    wo: wolof
    zh: mandarin, chinois, chinese, 中文
    pa: panjabi
"""


def _names() -> dict[str, str]:
    lines = (line.split(":") for line in _PAGE.strip().splitlines())
    return {name.strip(): code.strip() for code, names in lines for name in names.split(",")}


NAMES: Final = _names()


def language_named(words: str) -> str | None:
    """The ISO code of the first language that the folded words name."""
    if words.strip() in NAMES:
        return NAMES[words.strip()]
    if words.strip() in set(NAMES.values()):
        return words.strip()
    return next((NAMES[word] for word in words.replace("'", " ").split() if word in NAMES), None)
