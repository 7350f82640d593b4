"""Forms and parts as another library reads them."""

import io
from typing import Any
from urllib.parse import parse_qsl

import pytest
from starlette.datastructures import UploadFile
from starlette.requests import Request

from bot.telegram.forms import form, parts

HALF = "\ud83d"  # of a smiling face: phones send such halves
VALUES = {"text": f"« é » + 100 % ; a&b=c{HALF}\n😀", "chat_id": 12, "reply_markup": {"rows": [["é", True]]}}
TRAVELLED = {
    "text": "« é » + 100 % ; a&b=c\n😀",
    "chat_id": "12",
    "reply_markup": r'{"rows":[["\u00e9",true]]}',
}


async def read(kind: bytes, body: bytes) -> dict[str, Any]:
    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    async with Request({"type": "http", "headers": [(b"content-type", kind)]}, receive).form() as found:
        return {
            name: (it.filename, await it.read(), it.content_type) if isinstance(it, UploadFile) else it
            for name, it in found.items()
        }


def test_a_form_says_texts_as_they_are_and_everything_else_as_json() -> None:
    assert dict(parse_qsl(form(VALUES).decode())) == TRAVELLED


@pytest.mark.parametrize("name", ["attestation d'été.pdf", 'a"b.pdf', "a;b=c.pdf", "a\\b.pdf"])
async def test_parts_hold_the_values_and_each_file_whole(name: str) -> None:
    content = bytes(range(256)) + b"\r\n--\r\n"
    files = {"document": (name, content, "application/pdf"), "thumb": ("é.png", io.BytesIO(b""), "image/png")}
    found = await read(*parts(VALUES, files))
    assert found == {
        **TRAVELLED,
        "document": (name.replace('"', "%22"), content, "application/pdf"),
        "thumb": ("é.png", b"", "image/png"),
    }


async def test_no_file_name_adds_a_header_or_a_part() -> None:
    found = await read(*parts({}, {"document": ("a\r\nX: y\r\n\r\n--.pdf", b"x", "application/pdf")}))
    assert found == {"document": ("a%0D%0AX: y%0D%0A%0D%0A--.pdf", b"x", "application/pdf")}
