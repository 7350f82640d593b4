"""The names of languages are written out: here they are compared with Babel's."""

from __future__ import annotations

import subprocess
import sys

import pytest
from babel.core import Locale

from dialogs.reading.talk.tongues import NAMES
from dialogs.reading.text.fold import fold, tidy

NAMED_IN = ("fr", "en")


@pytest.mark.parametrize("code", sorted(set(NAMES.values()) - {"pa"}))
def test_a_language_is_known_by_its_name_in_french_in_english_and_in_itself(code: str) -> None:
    known = [Locale(language).languages.get(code) for language in NAMED_IN]
    for name in (*known, Locale.parse(code).get_language_name(code)):
        assert name is None or NAMES[fold(tidy(name))] == code


def test_reading_loads_no_language_but_those_in_which_it_is_spoken() -> None:
    """Some fifty would be 50 MiB in every process."""
    program = "import dialogs.engine; from babel import localedata; print(sorted(localedata._cache))"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert len(loaded.split(",")) <= 5, loaded
