"""What is wrong with the catalogs: stale, incomplete, or a translation that would fail when it is said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from bot.catalogs.files import ROOT, languages, read, template, text_of
from bot.catalogs.sentences import placeholders, sentences_under, stray_percent


def problems(root: Path = ROOT) -> Iterator[str]:
    """What is wrong with the catalogs, one line each."""
    sentences = template(sentences_under(root))
    pot = root / "locales/messages.pot"
    if not pot.exists() or pot.read_bytes() != text_of(sentences):
        yield "locales/messages.pot is not what the code says: run 'make catalogs'"
    for language, file in languages(root):
        for message, lack in untranslated(sentences, language, file):
            yield f"{file.relative_to(root)}: {lack}: {first(message)!r}"
        for message in read(file, language):
            if message.id and message.id not in sentences:
                yield f"{file.relative_to(root)}: said no more, run 'make catalogs': {first(message)!r}"


def untranslated(sentences: Catalog, language: str, file: Path) -> Iterator[tuple[Message, str]]:
    """The sentences that a language lacks or gets wrong, each with what is wrong."""
    catalog = read(file, language)
    for message in sentences:
        if message.id:
            translated = catalog.get(message.id)
            lack = "no translation" if translated is None else _lack(message, translated, catalog.num_plurals)
            if lack:
                yield message, lack


def _lack(message: Message, translated: Message, plurals: int) -> str | None:
    """What makes a translation unfit, if anything."""
    wordings, forms = wordings_of(message.id), wordings_of(translated.string)
    shown = set().union(*map(placeholders, wordings))
    free = {"n"} if message.pluralizable else set()  # "one week" needs no number
    if not (forms and all(forms)):
        return "no translation"
    if translated.fuzzy:
        return "marked fuzzy, not yet read again"
    if len(forms) != (plurals if message.pluralizable else 1):
        return f"{len(forms)} forms for {plurals} plurals"
    if any(placeholders(form) - free != shown - free or stray_percent(form) for form in forms):
        return "its values differ from the French ones"
    if any(_edges(form) != _edges(wordings[0]) for form in forms):
        return "it begins or ends with other spaces"
    return None


def wordings_of(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    """A text as a row: the singular, and the plurals if it has some."""
    return (text,) if isinstance(text, str) else tuple(text or ())


def first(message: Message) -> str:
    """The sentence by which a message is known."""
    return wordings_of(message.id)[0]


def _edges(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
