"""What is sealed opens again, there and nowhere else; what is searched is found by its folded words."""

from __future__ import annotations

import base64
from base64 import urlsafe_b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.columns import to_bytes, to_text
from storage.encryption import BadKeys, Keyring, folded
from storage.errors import DatabaseUnusable
from tests.storage.databases import new_keyring

#: Given, not made anew: they name tests, which must have the same names in every process.
OLD, NEW = (urlsafe_b64encode(bytes([number]) * 32).decode() for number in (1, 2))
PLACE = b"facts.fact"
any_text = st.text(st.characters(exclude_categories=())) | st.text()


@given(any_text)
def test_what_is_sealed_opens_again(text: str) -> None:
    keyring = Keyring.parse(NEW)
    sealed = keyring.seal(to_bytes(text), PLACE)
    assert to_text(keyring.open(sealed, PLACE)) == text
    assert keyring.seal(to_bytes(text), PLACE) != sealed


@given(st.binary(), st.data())
def test_an_altered_value_does_not_open(plain: bytes, data: st.DataObject) -> None:
    keyring = Keyring.parse(NEW)
    sealed = bytearray(keyring.seal(plain, PLACE))
    place = data.draw(st.integers(0, len(sealed) - 1))
    sealed[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(DatabaseUnusable):
        keyring.open(bytes(sealed), PLACE)


@given(st.binary(max_size=40))
def test_what_was_never_sealed_does_not_open(noise: bytes) -> None:
    with pytest.raises(DatabaseUnusable):
        Keyring.parse(NEW).open(noise, PLACE)


def test_a_value_opens_in_its_own_column_only() -> None:
    keyring = new_keyring()
    with pytest.raises(DatabaseUnusable, match=r"received\.words: a value was altered, or moved"):
        keyring.open(keyring.seal(b"4 mai 90", PLACE), b"received.words")


def test_the_newest_key_seals_and_all_of_them_open() -> None:
    before, between, after = Keyring.parse(OLD), Keyring.parse(f"{NEW},{OLD}"), Keyring.parse(NEW)
    sealed = before.seal(b"4 mai 90", PLACE)
    assert between.open(sealed, PLACE) == b"4 mai 90"
    assert not between.is_newest(sealed)
    assert after.open(between.seal(b"4 mai 90", PLACE), PLACE) == b"4 mai 90"
    with pytest.raises(DatabaseUnusable, match=before.fingerprints[0]):
        after.open(sealed, PLACE)


def test_a_word_is_looked_up_under_every_key_while_keys_change() -> None:
    before, between = Keyring.parse(OLD), Keyring.parse(f"{NEW}, {OLD}")
    assert before.hashed("name", "zoe") in between.hashes("name", "zoe")
    assert between.hashed("name", "zoe") == Keyring.parse(NEW).hashed("name", "zoe")
    assert between.hashed("name", "zoe") != between.hashed("employer", "zoe")


@pytest.mark.parametrize(
    "written",
    ["", "x", NEW[:-4], NEW + NEW, f"{NEW},", f"{NEW};{OLD}", base64.urlsafe_b64encode(bytes(31)).decode(), "é" * 44],
)
def test_bad_keys_are_refused_by_their_place(written: str) -> None:
    with pytest.raises(BadKeys, match=r"DATA_KEYS: key \d is not 32 bytes"):
        Keyring.parse(written)


def test_neither_keys_nor_their_bytes_are_shown() -> None:
    keyring = Keyring.parse(NEW)
    assert NEW not in repr(keyring) + str(vars(keyring))
    assert len(keyring.fingerprints[0]) == 8


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Cœur-d'Église", ["coeur", "d", "eglise"]),
        ("ﬁn", ["fin"]),
        ("ÉLOÏSE Straße", ["eloise", "strasse"]),
        ("e\u0301lan", ["elan"]),
        ("Łukasz Ørsted", ["lukasz", "orsted"]),
        ("356 000 000", ["356", "000", "000"]),
        ("محمّد", ["محمد"]),
        ("İstanbul", ["istanbul"]),
        (" …!", []),
    ],
)
def test_words_are_folded(text: str, words: list[str]) -> None:
    assert list(folded(text)) == words


@given(any_text)
def test_folding_twice_is_folding_once(text: str) -> None:
    words = list(folded(text))
    assert [again for word in words for again in folded(word)] == words
