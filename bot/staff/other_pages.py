"""The smaller pages: finding, exporting, the audit, one's own account."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

import pyotp
from starlette.responses import Response, StreamingResponse

from bot.exports.files import entries
from bot.exports.writing import FORMATS
from bot.staff import audit_told, words
from bot.staff.doors import step_of
from bot.staff.filters import number_of
from bot.staff.list_page import FIELDS, filter_of, given_of, note_look, sealed_search
from bot.staff.pages import Page, Refused
from bot.staff.sealing import seal, unseal
from bot.staff.tries import seconds, tried_by
from bot.web.guards import NOT_KEPT
from storage import audit, codes, files, logins, staff
from storage.staff import ADMINISTRATOR, AGENT, READER

if TYPE_CHECKING:
    from bot.staff.pages import Asked

_SECRET: Final = b"staff.new_secret"
MEDIA_TYPES: Final = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def other_pages() -> list[Page]:
    """Where each is."""
    return [
        Page("/staff/find", find, READER, "POST"),
        Page("/staff/export", export, AGENT),
        Page("/staff/audit", show_audit, ADMINISTRATOR),
        Page("/staff/account", show_account, READER),
        Page("/staff/account/code", switch_code, READER, "POST"),
        Page("/staff/account/leave", leave_everywhere, READER, "POST"),
    ]


def find(asked: Asked) -> Response:
    """Filters and searches. What was searched goes on sealed: a name in an address would end in somebody's log."""
    given = {name: asked.field(name) for name in FIELDS}
    query = given.pop("q")
    with asked.desk.database.look() as look:
        of = codes.conversation_of(look.connection, query) if query else None
        code = None if of is None else codes.code_of(look.connection, of)
    if code is not None and not asked.in_part:
        return asked.go(f"/staff/files/{code}")
    told = {name: value for name, value in given.items() if value}
    return asked.go("/staff", **told, **({"found": sealed_search(asked, query)} if query else {}))


def export(asked: Asked) -> Response:
    """The filtered list as a file, sent as it is made: the first of many files need not wait for the last."""
    kind = asked.field("format")
    if kind not in FORMATS:
        raise Refused(404, "address")
    name = f"dossiers-{asked.desk.clock.today().isoformat()}.{kind}"
    headers = {**NOT_KEPT, "Content-Disposition": f'attachment; filename="{name}"'}
    if asked.request.method == "HEAD":  # what it is called; nothing is read, nothing is shown
        return StreamingResponse((), media_type=MEDIA_TYPES[kind], headers=headers)
    given = given_of(asked)
    database = asked.desk.database
    with database.look() as look:
        chosen = files.ids(look, filter_of(asked, look, given))
    note_look(asked, given, "export", kind)
    made = FORMATS[kind](entries(database, asked.desk.clock.zone, chosen))
    made = chain([next(made)], made)  # what fails at once is still told on a page
    return StreamingResponse(made, media_type=MEDIA_TYPES[kind], headers=headers)


def show_audit(asked: Asked) -> Response:
    """Who did what, newest first; reading it is noted too."""
    before, code = number_of(asked.field("before")), asked.field("code")
    with asked.desk.database.look() as look:
        of = codes.conversation_of(look.connection, code) if code else None
        unknown = bool(code) and of is None
        found = [] if unknown else audit.newest(look.connection, before=before, conversation=of)
        names = staff.names(look.connection)
        told = {entry.conversation for _, entry in found if entry.conversation is not None}
        code_by_id = codes.codes_of(look.connection, told)
    asked.note("audit", of)
    rows = [
        {
            "entry": entry,
            "by": names.get(entry.staff or 0),
            "what": words.called(words.ACTS, entry.act),
            "file": code_by_id.get(entry.conversation or 0),
            "detail": audit_told.told(entry, names),
        }
        for _, entry in found
    ]
    return asked.page("audit.html", rows=rows, code=code, before=found[-1][0] if found else None, kept=audit.KEPT.days)


def show_account(asked: Asked) -> Response:
    """One's own account, and the second factor."""
    return _account(asked)


def _account(
    asked: Asked, trouble: str | None = None, *, secret: str | None = None, wait: int = 0, status: int = 200
) -> Response:
    """The page; ``secret`` is the key that was shown before: somebody may have typed it into a phone already."""
    member = asked.who
    secret = None if member.totp is not None else secret or pyotp.random_base32()
    address = "" if secret is None else pyotp.TOTP(secret).provisioning_uri(name=member.name, issuer_name="Quatorze")
    spaced = "" if secret is None else " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
    return asked.page(
        "account.html", status, wait=wait, role=words.ROLES[member.role], secret=secret, spaced=spaced,
        address=address, square=_square(address) if address else "", trouble=trouble, done=asked.field("done"),
        sealed="" if secret is None else seal(asked, secret, _SECRET),
    )  # fmt: skip


def _square(address: str) -> str:
    """The address as the square that a phone's camera reads: an SVG without a style of its own, as the policy asks."""
    import segno  # noqa: PLC0415 - rarely needed

    drawn: str = segno.make(address, micro=False).svg_inline(border=4, dark="#000", light="#fff", omitsize=True)
    return drawn


def switch_code(asked: Asked) -> Response:
    """Sets the second factor, or takes it away; a right code is needed for either."""
    member = asked.who
    with_code = member.totp is not None
    secret = member.totp or _opened(asked)
    who = tried_by(asked, member.name)
    with asked.desk.database.work() as work:
        left = logins.begin(work.connection, who, asked.at)
        step = None if left else step_of(secret, asked.field("code"), asked.at)
        if step is not None and not with_code:
            staff.set_totp(work.connection, member.id, secret)
        right = step is not None and staff.use_totp(work.connection, member.id, step)
        if right and with_code:
            staff.set_totp(work.connection, member.id, None)
        if right:
            logins.held(work.connection, who)
    if left:
        return _account(asked, "wait", secret=secret, wait=seconds(left), status=429)
    if not right:
        return _account(asked, "code", secret=secret, status=400)
    act = "totp_off" if with_code else "totp_on"
    asked.note(act)
    return asked.go("/staff/account", done=act)


def _opened(asked: Asked) -> str:
    try:
        return unseal(asked, asked.field("secret", 1000), _SECRET)
    except ValueError:
        raise Refused(400, "csrf") from None


def leave_everywhere(asked: Asked) -> Response:
    """Ends every login of the account, this one too."""
    with asked.desk.database.work() as work:
        staff.sign_out(work.connection, asked.who.id)
    asked.note("signed_out")
    asked.due = False
    return asked.go("/staff/login")
