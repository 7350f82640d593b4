"""The catalogs are complete; and the tool that says so finds what it should."""

from __future__ import annotations

import gettext
from pathlib import Path
from textwrap import dedent

import pytest

from bot.building.products import compile_catalogs
from bot.catalogs.checks import problems
from bot.catalogs.files import extract, languages, read, update
from bot.catalogs.sentences import Sentence, Unreadable, sentences_in, sentences_under

ROOT = Path(__file__).resolve().parent.parent


def test_every_sentence_of_the_code_is_translated_into_every_language() -> None:
    found = list(problems(ROOT))
    assert not found, "\n".join(found)


def found_in(source: str) -> list[Sentence]:
    return list(sentences_in("from dialogs.words.text import t, tn\n" + dedent(source), "file.py"))


@pytest.mark.parametrize(
    ("source", "sentences"),
    [
        ("t('Bonjour.')", [Sentence("Bonjour.")]),
        ("t('Bon' 'jour.')", [Sentence("Bonjour.")]),
        ("t('Le %(day)s.', day=1)", [Sentence("Le %(day)s.")]),
        ("t('Long.', easy='Court.')", [Sentence("Long."), Sentence("Court.", easier_than="Long.")]),
        ("t('Long.', easy=None)", [Sentence("Long.")]),
        ("t('À %(x)s.', **values)", [Sentence("À %(x)s.")]),
        ("f(t('Dedans.'), [t('Aussi.')])", [Sentence("Dedans."), Sentence("Aussi.")]),
        ("t('100 %')", [Sentence("100 %")]),
        ("tn('%(n)s jour', '%(n)s jours', days)", [Sentence("%(n)s jour", "%(n)s jours")]),
        (
            "tn('un an', '%(n)s ans', n, easy=('1 an', '%(n)s ans à peu près'))",
            [Sentence("un an", "%(n)s ans"), Sentence("1 an", "%(n)s ans à peu près", easier_than="un an")],
        ),
    ],
)
def test_sentences_are_found_with_their_easier_wording(source: str, sentences: list[Sentence]) -> None:
    assert found_in(source) == sentences


def test_another_function_called_t_says_nothing() -> None:
    assert list(sentences_in("t = table\nt('rows')", "file.py")) == []


def test_a_sentence_is_found_under_another_name() -> None:
    assert list(sentences_in("from dialogs.words.text import t as say\nsay('Oui.')", "f.py")) == [Sentence("Oui.")]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("t(f'Le {day}.')", "file.py:2: a sentence must stand in its call as plain text"),
        ("t(BEFORE + 'vous.')", "plain text"),
        ("t('  ')", "plain text"),
        ("t()", "no sentence"),
        ("tn('un seul', n)", "plain text"),
        ("t('Long.', easy=SHORT)", "plain text"),
        ("tn('jour', 'jours', n, easy='j')", "is a pair"),
        ("t('Le %(day)s.')", "names day, which the call does not give"),
        ("t('Le %(day)s.', easy='Le %(date)s.', day=1)", "names date"),
        ("t('Le jour.', day=1)", "does not name day"),
        ("t('%(share)s % du total', share=1)", "a % stands alone"),
        ("t('Oui.'", "no Python"),
    ],
)
def test_a_sentence_that_cannot_be_translated_or_said_is_refused_by_its_line(source: str, told: str) -> None:
    with pytest.raises(Unreadable) as refused:
        found_in(source)
    assert told in str(refused.value)


class Tree:
    """A small project with sentences, and English."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.code = root / "dialogs/said.py"
        self.code.parent.mkdir()
        (root / "locales/en").mkdir(parents=True)
        self.english = root / "locales/en/LC_MESSAGES/messages.po"

    def says(self, *calls: str) -> None:
        self.code.write_text("\n".join(["from dialogs.words.text import t, tn", *calls]), "utf-8")
        update(self.root)

    def translates(self, *pairs: tuple[str, str]) -> None:
        for lacking, given in pairs:
            text = self.english.read_text("utf-8")
            assert lacking in text
            self.english.write_text(text.replace(lacking, given, 1), "utf-8")

    def problems(self) -> list[str]:
        return list(problems(self.root))


YES = ('msgid "Oui."\nmsgstr ""', 'msgid "Oui."\nmsgstr "Yes."')


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return Tree(tmp_path)


def test_a_language_begins_with_its_folder_and_is_complete_when_all_is_translated(tree: Tree) -> None:
    tree.says("t('Oui.')", "tn('%(n)s jour', '%(n)s jours', n)")
    assert len(tree.problems()) == 2
    tree.translates(YES, ('msgstr[0] ""\nmsgstr[1] ""', 'msgstr[0] "one day"\nmsgstr[1] "%(n)s days"'))
    assert tree.problems() == []


@pytest.mark.parametrize(
    ("english", "told"),
    [
        ("", "no translation"),
        ("On the day.", "values differ"),
        ("On %(date)s.", "values differ"),
        ("On %(day)s, 100 % sure.", "values differ"),
        (" On %(day)s.", "other spaces"),
    ],
)
def test_a_translation_that_cannot_stand_is_told(tree: Tree, english: str, told: str) -> None:
    tree.says("t('Le %(day)s.', day=day)")
    tree.translates(('Le %(day)s."\nmsgstr ""', f'Le %(day)s."\nmsgstr "{english}"'))
    (problem,) = tree.problems()
    assert problem.startswith("locales/en/LC_MESSAGES/messages.po: ")
    assert told in problem
    assert "'Le %(day)s.'" in problem


def test_a_fuzzy_translation_is_told(tree: Tree) -> None:
    tree.says("t('Oui.')")
    tree.translates(YES, ('msgid "Oui."', '#, fuzzy\nmsgid "Oui."'))
    assert "fuzzy" in tree.problems()[0]


def test_catalogs_older_than_the_code_are_told(tree: Tree) -> None:
    tree.says("t('Oui.')")
    tree.translates(YES)
    tree.code.write_text("from dialogs.words.text import t\nt('Non.')", "utf-8")
    stale, lacking, gone = tree.problems()
    assert stale == "locales/messages.pot is not what the code says: run 'make catalogs'"
    assert "no translation: 'Non.'" in lacking
    assert "said no more, run 'make catalogs': 'Oui.'" in gone


def test_two_plurals_of_one_sentence_are_refused(tree: Tree) -> None:
    with pytest.raises(Unreadable, match="two plurals"):
        tree.says("tn('jour', 'jours', n)", "tn('jour', 'journées', n)")


def test_updating_twice_changes_nothing_and_gives_sorted_files_without_dates(tree: Tree) -> None:
    tree.says("t('Zut.')", "t('Allô.')", "t('Zut.')")
    once = tree.english.read_bytes()
    tree.says("t('Allô.')", "", "t('Zut.')")
    assert tree.english.read_bytes() == once
    assert once.index("Allô".encode()) < once.index(b"Zut")
    assert b"Date" not in once
    assert b"said.py" not in once


def test_a_translation_survives_the_sentence_being_gone_for_a_while(tree: Tree) -> None:
    tree.says("t('Oui.')")
    tree.translates(YES)
    tree.says("t('Non.')")
    assert '#~ msgstr "Yes."' in tree.english.read_text("utf-8")
    tree.says("t('Oui.')")
    assert tree.problems() == []


def test_an_easier_wording_says_what_it_is_easier_than(tree: Tree) -> None:
    tree.says("t('Une phrase longue.', easy='Courte.')")
    assert '#. Easier wording of: Une phrase longue.\nmsgid "Courte."' in tree.english.read_text("utf-8")


def test_compiled_catalogs_speak(tree: Tree) -> None:
    tree.says("t('Oui.')", "tn('%(n)s jour', '%(n)s jours', n)")
    tree.translates(YES, ('msgstr[0] ""\nmsgstr[1] ""', 'msgstr[0] "%(n)s day"\nmsgstr[1] "%(n)s days"'))
    compile_catalogs(tree.root / "locales")
    english = gettext.translation("messages", tree.root / "locales", ["en"])
    assert english.gettext("Oui.") == "Yes."
    assert english.ngettext("%(n)s jour", "%(n)s jours", 2) == "%(n)s days"


def test_every_language_has_its_own_plurals(tree: Tree) -> None:
    (tree.root / "locales/ar").mkdir()
    tree.says("tn('%(n)s jour', '%(n)s jours', n)")
    arabic = dict(languages(tree.root))["ar"]
    assert read(arabic, "ar").num_plurals == 6
    assert "msgstr[5]" in arabic.read_text("utf-8")


def test_the_template_holds_every_sentence(tree: Tree) -> None:
    tree.says("t('Oui.')", "tn('jour', 'jours', n)")
    assert {said.one for said in sentences_under(tree.root)} <= {
        message.id if isinstance(message.id, str) else message.id[0] for message in extract(tree.root)
    }
