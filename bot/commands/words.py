"""Words given to a command that are kept."""

from __future__ import annotations

import argparse


def readable(written: str) -> str:
    """A text as an argument: bytes that are no UTF-8 come in as halves of signs, which no database keeps."""
    if written.encode("utf-8", "ignore").decode() != written:
        raise argparse.ArgumentTypeError(f"{written!r} is not UTF-8; write it in a terminal that is set to UTF-8")
    return written
