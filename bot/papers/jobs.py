"""What goes to the press and what comes back: bytes on a pipe, their number before them."""

from __future__ import annotations

import json
import struct
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Final, Literal, Self

if TYPE_CHECKING:
    from typing import BinaryIO

_NUMBER: Final = struct.Struct(">I")
#: The template of an empty page.
BLANK: Final = "blank.typ"
#: What an answer begins with: the file follows, or the kind of the error.
DRAWN, FAILED = b"+", b"-"


@dataclass(frozen=True, slots=True)
class Job:
    """A page that is ready but for the drawing: its words are in their language already.

    ``data`` is JSON, as the template reads it; ``made_at`` what the file says of its own making, in seconds of Unix.
    """

    template: str
    format: Literal["pdf", "png"]
    language: str
    data: str
    made_at: int
    ppi: int = 144
    standards: tuple[str, ...] = ()

    def to_bytes(self) -> bytes:
        """For the press."""
        return json.dumps(asdict(self)).encode()

    @classmethod
    def from_bytes(cls, written: bytes) -> Self:
        """As ``to_bytes`` wrote it."""
        values = json.loads(written)
        return cls(**{**values, "standards": tuple(values["standards"])})


def write(pipe: BinaryIO, content: bytes) -> None:
    """Raises BrokenPipeError when nobody reads any more."""
    pipe.write(_NUMBER.pack(len(content)))
    pipe.write(content)
    pipe.flush()


def read(pipe: BinaryIO) -> bytes | None:
    """What was written last; None when the other side has ended, before or in the middle of it."""
    number = pipe.read(_NUMBER.size)
    if len(number) < _NUMBER.size:
        return None
    (length,) = _NUMBER.unpack(number)
    content = pipe.read(length)
    return content if len(content) == length else None
