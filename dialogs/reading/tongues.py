"""Names of languages, as people of France, of England, and of the country itself write them."""

from __future__ import annotations

from typing import Final

from babel.core import Locale

from dialogs.reading.fold import fold, tidy

#: Languages that candidates may ask for, whether the bot has them or not.
_CODES: Final = (
    "ar",
    "am",
    "bg",
    "bm",
    "bn",
    "cs",
    "da",
    "de",
    "el",
    "en",
    "es",
    "fa",
    "ff",
    "fi",
    "fr",
    "ha",
    "he",
    "hi",
    "hr",
    "hu",
    "hy",
    "it",
    "ja",
    "ka",
    "ko",
    "ku",
    "lo",
    "ln",
    "mg",
    "ml",
    "nl",
    "pl",
    "ps",
    "pt",
    "ro",
    "ru",
    "rw",
    "sk",
    "so",
    "sq",
    "sr",
    "sw",
    "ta",
    "te",
    "th",
    "ti",
    "tr",
    "uk",
    "ur",
    "vi",
    "wo",
    "zh",
)
#: What Babel does not have: other names of the same, the dialects that people name.
_MORE: Final = {
    "farsi": "fa", "dari": "fa", "kurmanji": "ku", "tigrigna": "ti", "peulh": "ff", "poular": "ff", "mandarin": "zh",
    "castillan": "es", "عربي": "ar", "عربية": "ar", "polsku": "pl", "romaneste": "ro", "на русском": "ru",
    "русском": "ru", "по русски": "ru", "espanol": "es", "portugais": "pt", "anglaise": "en", "inglese": "en",
    "ingles": "en", "inglish": "en",
    "angl": "en", "arab": "ar", "arabe": "ar", "francais": "fr", "french": "fr", "bangla": "bn", "pachto": "ps",
    "pachtou": "ps",
    "pashto": "ps", "pashtu": "ps", "ukrainian": "uk", "turkce": "tr", "romana": "ro", "kurde": "ku",
    "kurdish": "ku", "panjabi": "pa",
}  # fmt: skip


def _names() -> dict[str, str]:
    table = dict(_MORE)
    french, english = Locale("fr").languages, Locale("en").languages
    for code in _CODES:
        for name in (french.get(code), english.get(code), Locale.parse(code).get_language_name(code)):
            if name:
                table.setdefault(fold(tidy(name)), code)
    return table


NAMES: Final = _names()


def language_named(words: str) -> str | None:
    """The ISO code of the first language that the folded words name."""
    if words.strip() in NAMES:
        return NAMES[words.strip()]
    if words.strip() in set(NAMES.values()):
        return words.strip()
    return next((NAMES[word] for word in words.replace("'", " ").split() if word in NAMES), None)
