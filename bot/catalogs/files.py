"""The files of ``locales/``: sorted, without dates and line numbers, so that two people's changes seldom meet."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from bot.catalogs.sentences import Sentence, Unreadable, sentences_under

ROOT: Final = Path(__file__).resolve().parents[2]
HEADER: Final = """\
msgid ""
msgstr ""
{language}"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def template(sentences: list[Sentence]) -> Catalog:
    """The catalog of all sentences. Raises Unreadable when two of them differ only in their plural."""
    catalog = Catalog(charset="utf-8")
    plurals: dict[str, str | None] = {}
    for said in sorted(sentences, key=lambda each: (each.one, each.easier_than or "")):
        if plurals.setdefault(said.one, said.many) != said.many:
            raise Unreadable(f"{said.one!r} is said with two plurals, or with one and without; reword one of the two")
        comments = [f"Easier wording of: {' '.join(said.easier_than.split())}"] if said.easier_than else []
        catalog.add(said.one if said.many is None else (said.one, said.many), auto_comments=comments)
    return catalog


def text_of(catalog: Catalog, language: str | None = None) -> bytes:
    """The catalog as the bytes of its file."""
    head = ""
    if language is not None:
        head = f'"Language: {language}\\n"\n"Plural-Forms: {Catalog(locale=language).plural_forms}\\n"\n'
    file = BytesIO(HEADER.format(language=head).encode())
    file.seek(0, 2)
    write_po(file, catalog, width=0, no_location=True, omit_header=True, sort_output=True)
    return file.getvalue().rstrip(b"\n") + b"\n"


def extract(root: Path = ROOT) -> Catalog:
    """Writes ``messages.pot``, and gives it."""
    sentences = template(sentences_under(root))
    _write(root / "locales/messages.pot", text_of(sentences))
    return sentences


def update(root: Path = ROOT) -> None:
    """Brings every language up to date. A sentence that is gone keeps its translation, in case it comes back."""
    sentences = extract(root)
    for language, file in languages(root):
        catalog = read(file, language)
        for key, message in catalog.obsolete.items():
            catalog[key] = message
        catalog.update(sentences, no_fuzzy_matching=True)
        _write(file, text_of(catalog, language))


def languages(root: Path) -> list[tuple[str, Path]]:
    """Every language beside French, with its catalog, which may not exist yet."""
    folders = sorted(folder for folder in (root / "locales").glob("*") if folder.is_dir())
    return [(folder.name, folder / "LC_MESSAGES/messages.po") for folder in folders]


def read(file: Path, language: str) -> Catalog:
    """The catalog of a language, empty where there is none yet."""
    if not file.exists():
        return Catalog(locale=language)
    with file.open("rb") as written:
        return read_po(written, locale=language)


def _write(file: Path, text: bytes) -> None:
    if not file.exists() or file.read_bytes() != text:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text)
