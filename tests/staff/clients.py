"""A browser without JavaScript: it follows links, fills in forms, keeps cookies, and nothing else."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from html import unescape
from typing import Any, Self

from argon2 import PasswordHasher
from starlette.testclient import TestClient

from bot.staff.nowhere import nowhere
from bot.staff.pages import new_token
from bot.staff.routes import staff_routes
from bot.web.app import is_https, web_app
from bot.web.desk import Desk
from storage import logins, staff
from storage.tables import conversations
from tests.storage.turns import AT

PASSWORD = "une phrase assez longue"
#: A hash as ours are, but cheap to try: how long a real one takes is shown where an account is opened by its link.
HASHED = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)


class Client:
    """One browser at the pages of a desk."""

    def __init__(self, desk: Desk, base: str = "http://localhost") -> None:
        self.desk = desk
        self.http = TestClient(web_app(desk, staff_routes(desk), nowhere(desk)), base_url=base, follow_redirects=False)
        self.status = 0
        self.page = ""
        self.headers: Any = {}

    def goes(self, path: str, **headers: str) -> Self:
        return self._took(self.http.get(path, headers=headers))

    def sends(self, path: str, *, csrf: str | None = None, **fields: str) -> Self:
        """Sends a form, with the token of the page before unless another is given."""
        token = self.token if csrf is None else csrf
        return self._took(self.http.post(path, data={"csrf": token, **fields}))

    def follows(self) -> Self:
        """Goes where the answer sends the browser."""
        return self.goes(self.headers["location"])

    def _took(self, answer: Any) -> Self:
        self.status, self.page, self.headers = answer.status_code, answer.text, answer.headers
        self.content = answer.content
        return self

    @property
    def token(self) -> str:
        found = re.search(r'name="csrf" value="([0-9a-f]+)"', self.page)
        return found[1] if found else ""

    @property
    def text(self) -> str:
        """What stands on the page, without tags."""
        return " ".join(unescape(re.sub(r"<[^>]*>", " ", self.page)).split())

    def signs_in(self, role: str, name: str | None = None) -> Self:
        """Opens an account of that role, and is signed in, as by its own door (``enters`` takes that way)."""
        name = name or f"{role}@exam"
        with self.desk.database.work() as work:
            member = staff.add(work.connection, name, role, AT)
            assert member is not None
            staff.set_password(work.connection, member.id, HASHED)
            token = new_token()
            logins.sign_in(work.connection, member.id, token, datetime.now(UTC))
        self.http.cookies.set("__Host-quatorze" if is_https(self.desk.settings) else "quatorze", token)
        return self.goes("/staff")

    def enters(self, name: str, password: str = PASSWORD) -> Self:
        """Fills in the form of the door."""
        self.goes("/staff/login")
        return self.sends("/staff/login", name=name, password=password)

    def codes(self) -> list[str]:
        """The codes of the files on the list."""
        return re.findall(r'<th scope="row"><a href="/staff/files/([^"]+)"', self.page)

    def close(self) -> None:
        self.http.close()


def opened(desk: Desk, base: str = "http://localhost") -> Client:
    return Client(desk, base)


def code_of(desk: Desk, chat: str) -> str:
    """The short code of an invented file."""
    with desk.database.look() as look:
        found: str = look.connection.scalars(
            conversations.select().with_only_columns(conversations.c.code).where(conversations.c.chat == chat)
        ).one()
        return found
