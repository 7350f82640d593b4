"""Texts meet their language here, and nowhere else: sentences, dates, numbers, plurals; plain or Telegram's HTML.

>>> Renderer("fr").plain(t("Le %(day)s.", day=date(2025, 3, 1)))
'Le 1er mars 2025.'
"""

from __future__ import annotations

import gettext
import re
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.lists import format_list
from babel.numbers import format_decimal

from dialogs.rules.rounding import hundredths
from dialogs.words.text import Day, French, Joined, Listed, Raw, Strong, Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from dialogs.words.conversation import Conversation
    from dialogs.words.text import Said, Value

DOMAIN: Final = "messages"
SOURCE_LANGUAGE: Final = "fr"
#: English as it is written in Europe: the day before the month, as in every other place where we write a date.
LOCALES: Final = {"en": "en_GB"}


#: A space in French that no line may end at: before the high signs, and inside the quotes.
_KEPT_TOGETHER: Final = re.compile(r" (?=[:;?!»%])|(?<=«) ")

#: Signs that show nothing, and change how others are shown: they turn words around, or give orders to a terminal. Marks
#: that writing needs (joiners of Persian and Indian scripts, line breaks, tabs) are none of them.
_TRICKS: Final = dict.fromkeys(
    [
        *(sign for sign in (*range(0x20), *range(0x7F, 0xA0)) if chr(sign) not in "\n\t"),
        *(0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x2028, 0x2029, 0xFEFF),
        *range(0xFFF9, 0xFFFC),
    ]
)


def harmless(words: str) -> str:
    r"""What somebody typed, as it may be shown to others: kept as it is, shown without the signs that play tricks.

    >>> harmless("facture\u202efdp.exe"), harmless("a\x1b[2Jb"), harmless("می\u200cخواهم") == "می\u200cخواهم"
    ('facturefdp.exe', 'a[2Jb', True)
    """
    return words if words.isprintable() else words.translate(_TRICKS)


class TooLong(ValueError):
    """A message or a button is longer than Telegram takes: ours to mend, so it is found by tests."""


def catalogs() -> Path:
    """The folder of the catalogs: beside the packages in a checkout, inside ``bot`` once installed."""
    inside = Path(str(files("bot"))) / "locales"
    return inside if inside.is_dir() else inside.parent.parent / "locales"


@lru_cache(maxsize=16)
def _translations(language: str) -> gettext.NullTranslations:
    """The catalog of a language; French is the source, so it needs none."""
    if language == SOURCE_LANGUAGE:
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, str(catalogs()), [language])


class Renderer:
    """Renders texts for one language and register."""

    def __init__(self, language: str, *, easy: bool = False) -> None:
        self.locale = Locale.parse(LOCALES.get(language, language))
        self._language = language
        self._easy = easy
        self._catalog = _translations(language)

    def plain(self, said: Said) -> str:
        """The text without any markup."""
        return self._render(said, str, _as_it_is)

    def html(self, said: Said) -> str:
        """The text as Telegram's HTML: whatever a person typed is escaped; no line of a phone begins with a « ? »."""
        html = self._render(said, _escaped, _bold)
        return _KEPT_TOGETHER.sub("\N{NO-BREAK SPACE}", html) if self._language == SOURCE_LANGUAGE else html

    def marked(self, said: Said, safe: Callable[[str], str], strong: Callable[[str], str]) -> str:
        """The text in another markup: ``safe`` makes plain words harmless in it, ``strong`` is how it stresses them."""
        return self._render(said, safe, strong)

    def _render(self, said: Said, safe: Callable[[str], str], strong: Callable[[str], str]) -> str:
        match said:
            case Text():
                pattern = safe(self._translated(said))
                if not said.values:
                    return pattern
                return pattern % {name: self._value(v, safe, strong) for name, v in said.values.items()}
            case Raw():
                return safe(harmless(said.words))
            case Strong():
                return strong(self._render(said.text, safe, strong))
            case French():
                return renderer(SOURCE_LANGUAGE)._render(said.text, safe, strong)  # noqa: SLF001 - its own kind
            case Joined():
                return said.by.join(self._render(part, safe, strong) for part in said.parts)
            case Listed():
                return format_list([self._render(part, safe, strong) for part in said.parts], locale=self.locale)

    def _translated(self, text: Text) -> str:
        one, many = text.msgid, text.many
        if self._easy and text.easy is not None:
            one, many = text.easy, text.easy_many
        if many is None:
            return self._catalog.gettext(one)
        if self._language == SOURCE_LANGUAGE:
            return one if abs(text.n) < 2 else many  # noqa: PLR2004 - « 0 semaine », « 1 semaine », « 2 semaines »
        return self._catalog.ngettext(one, many, text.n)

    def _value(self, value: Value, safe: Callable[[str], str], strong: Callable[[str], str]) -> str:
        match value:
            case str():
                return safe(harmless(value))
            case Text() | Raw() | Strong() | French() | Joined() | Listed():
                return self._render(value, safe, strong)
            case Day():
                return self._day(value)
            case datetime():
                return self._first(value, format_datetime(value, "d MMMM y, HH:mm", locale=self.locale))
            case date():
                return self._first(value, _date(value, "long", self.locale))
            case Fraction() | Decimal() | int():
                return _number(value, self.locale)

    def _day(self, day: Day) -> str:
        match day.style:
            case "weekday":
                return self._first(day.on, _date(day.on, "full", self.locale))
            case "short":
                return _date(day.on, "dd/MM/y", self.locale)
            case "month":
                return _date(day.on, "MMMM y", self.locale)

    def _first(self, day: date, written: str) -> str:
        """In French the first day of a month is « 1er »."""
        if day.day != 1 or self.locale.language != SOURCE_LANGUAGE:
            return written
        return " ".join("1er" if word == "1" else word for word in written.split(" "))


# The same days and numbers are said to everybody (a deadline, 490 hours), and Babel is half of what writing costs.


@lru_cache(maxsize=1024)
def _date(day: date, pattern: str, locale: Locale) -> str:
    return format_date(day, pattern, locale=locale)


@lru_cache(maxsize=1024)
def _number(value: Fraction | Decimal | int, locale: Locale) -> str:
    return format_decimal(_two_places(value), "#,##0.##", locale=locale)


def _two_places(value: Fraction | Decimal | int) -> Decimal:
    """At most two digits after the point, half away from zero."""
    if isinstance(value, int):
        return Decimal(value)
    return Decimal(hundredths(Fraction(value))).scaleb(-2)


def _escaped(words: str) -> str:
    return escape(words, quote=False)


def _as_it_is(words: str) -> str:
    return words


def _bold(words: str) -> str:
    return f"<b>{words}</b>"


@lru_cache(maxsize=16)
def renderer(language: str, easy: bool = False) -> Renderer:  # noqa: FBT001, FBT002 - a cache key
    """The renderer of a language and register."""
    return Renderer(language, easy=easy)


def shown_in(conversation: Conversation, said: Said) -> str:
    """Words as the person of a conversation reads them."""
    return renderer(conversation.language, conversation.easy).plain(said)
