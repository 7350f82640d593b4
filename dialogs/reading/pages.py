"""What is written in files beside the modules, as much a part of the program as they are, and read in the same way."""

from __future__ import annotations

from pkgutil import get_data


def page(folder: str, name: str) -> str:
    """The text of a file. Raises FileNotFoundError when it is not there: the program is not whole."""
    data = get_data(__package__, f"{folder}/{name}.txt")
    if data is None:  # what loads the modules loads nothing else
        raise FileNotFoundError(f"{folder}/{name}.txt")
    return data.decode()
