"""Signing in and out: a name and a password, a code where a second factor is set, a one-time link at the beginning."""

from __future__ import annotations

import hmac
import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

import pyotp

from bot.staff import passwords
from bot.staff.pages import DOOR, HOME, Page, Refused, new_token
from bot.staff.sealing import seal, unseal
from bot.staff.tries import begin, seconds, tried_by
from storage import logins, staff

if TYPE_CHECKING:
    from starlette.responses import Response

    from bot.staff.pages import Asked
    from storage.logins import Trying
    from storage.staff import Member

HALFWAY: Final = timedelta(minutes=5)  # between the password and the code
_HALFWAY: Final = b"staff.halfway"
CODE_SECONDS: Final = 30
DOORS: Final = (DOOR, "/staff/logout")


def doors() -> list[Page]:
    """The pages that are open to everybody, because they are how one gets in."""
    return [
        Page("/staff/login", ask, None),
        Page("/staff/login", sign_in, None, "POST"),
        Page("/staff/login/code", check_code, None, "POST"),
        Page("/staff/welcome/{token}", welcome, None),
        Page("/staff/welcome/{token}", set_password, None, "POST"),
        Page("/staff/logout", sign_out, None, "POST"),
    ]


def ask(asked: Asked) -> Response:
    """The form; who is signed in is sent on."""
    if asked.member is not None:
        return asked.go(way_on(asked))
    return _form(asked)


def _form(asked: Asked, status: int = 200, *, trouble: str | None = None, wait: int = 0) -> Response:
    return asked.page(
        "login.html", status, trouble=trouble, wait=wait, next=way_on(asked), name=asked.field("name"),
        provider=asked.desk.settings.oidc_issuer is not None,
    )  # fmt: skip


def way_on(asked: Asked) -> str:
    """Where somebody wanted to go; only to a page of ours."""
    path = asked.field("next", longest=2000)
    ours = path == HOME or path.startswith((f"{HOME}/", f"{HOME}?"))
    at_a_door = path.startswith(DOORS)  # who came in by one does not go back to it
    return path if ours and not at_a_door and "\\" not in path and path.isprintable() else HOME


def sign_in(asked: Asked) -> Response:
    """Checks a name and a password."""
    name, password = asked.field("name"), asked.field("password", longest=passwords.LONGEST)
    who = tried_by(asked, name)
    left = begin(asked, who)
    if left:
        return _form(asked, 429, trouble="wait", wait=seconds(left))
    with asked.desk.database.look() as look:
        member = staff.by_name(look.connection, name)
    right = passwords.opens(None if member is None else member.password, password)
    if member is None or not right or member.disabled_at is not None:
        _note_failure(asked, member)
        return _form(asked, 403, trouble="wrong")  # the same words whether the name or the password is wrong
    if member.totp is None:
        return let_in(asked, member, who)
    with asked.desk.database.work() as work:
        logins.held(work.connection, who)
    return _code_form(asked, _half(asked, member))


def _code_form(asked: Asked, half: str, status: int = 200, *, trouble: str | None = None, wait: int = 0) -> Response:
    return asked.page("code.html", status, half=half, next=way_on(asked), trouble=trouble, wait=wait)


def check_code(asked: Asked) -> Response:
    """Checks the code of the second factor, after the password held."""
    member = _halfway(asked)
    who = tried_by(asked, member.name)
    with asked.desk.database.work() as work:
        left = logins.begin(work.connection, who, asked.at)
        step = None if left else step_of(member.totp, asked.field("code"), asked.at)
        right = step is not None and staff.use_totp(work.connection, member.id, step)
    half = asked.field("half", longest=1000)
    if left:
        return _code_form(asked, half, 429, trouble="wait", wait=seconds(left))
    if not right:
        _note_failure(asked, member)
        return _code_form(asked, half, 403, trouble="wrong")  # the password held: it need not be typed again
    return let_in(asked, member, who)


def step_of(secret: str | None, code: str, at: datetime) -> int | None:
    """The half minute that a code is of, if it is this one, the one before or the next; None for a wrong code."""
    if secret is None:
        return None
    given, now = "".join(code.split()).encode(), int(at.timestamp()) // CODE_SECONDS
    right = pyotp.TOTP(secret)
    steps = (now - 1, now, now + 1)
    return next((step for step in steps if hmac.compare_digest(right.generate_otp(step).encode(), given)), None)


def let_in(asked: Asked, member: Member, who: Trying | None = None) -> Response:
    """A new login, with a token that the browser did not have before."""
    asked.new_token = new_token()
    with asked.desk.database.work() as work:
        if who is not None:
            logins.succeeded(work.connection, who)
        logins.sign_out(work.connection, asked.token)
        logins.sign_in(work.connection, member.id, asked.new_token, asked.at)
    asked.member = member
    asked.note("signed_in")
    return asked.go(way_on(asked))


def _note_failure(asked: Asked, member: Member | None) -> None:
    asked.note("sign_in_failed", detail=None if member is None else str(member.id))


def _half(asked: Asked, member: Member) -> str:
    """What the browser carries from the password to the code: sealed, and soon over."""
    until = (asked.at + HALFWAY).isoformat()
    held = json.dumps([member.id, until, asked.token])
    return seal(asked, held, _HALFWAY)


def _halfway(asked: Asked) -> Member:
    try:
        of, until, token = json.loads(unseal(asked, asked.field("half", longest=1000), _HALFWAY))
    except ValueError:
        raise Refused(403, "csrf") from None
    with asked.desk.database.look() as look:
        member = staff.by_id(look.connection, of)
    if member is None or member.disabled_at or token != asked.token or asked.at > datetime.fromisoformat(until):
        raise Refused(403, "csrf")
    return member


def sign_out(asked: Asked) -> Response:
    """Ends the login."""
    with asked.desk.database.work() as work:
        logins.sign_out(work.connection, asked.token)
    if asked.member is not None:
        asked.note("signed_out")
    asked.new_token, asked.due = new_token(), False
    return asked.go("/staff/login")


def welcome(asked: Asked) -> Response:
    """The form behind a one-time link."""
    return asked.page("welcome.html", invited=_invited(asked), trouble=None, shortest=passwords.SHORTEST)


def set_password(asked: Asked) -> Response:
    """Sets the password; the link is used up."""
    member = _invited(asked)
    password = asked.field("password", longest=passwords.LONGEST)
    if len(password) < passwords.SHORTEST:
        trouble: str | None = "short"
    else:
        trouble = None if password == asked.field("again", longest=passwords.LONGEST) else "differ"
    if trouble is not None:
        return asked.page("welcome.html", 400, invited=member, trouble=trouble, shortest=passwords.SHORTEST)
    kept = passwords.hashed(password)
    with asked.desk.database.work() as work:
        if not staff.use_link(work.connection, asked.request.path_params["token"]):
            raise Refused(404, "link")
        staff.set_password(work.connection, member.id, kept)
    asked.member = member
    asked.note("password_set")
    return let_in(asked, member)


def _invited(asked: Asked) -> Member:
    with asked.desk.database.look() as look:
        member = staff.by_link(look.connection, asked.request.path_params["token"], asked.at)
    if member is None:
        raise Refused(404, "link")
    return member
