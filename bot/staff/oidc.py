"""Signing in through a provider: OpenID Connect with a code, PKCE and a nonce; ProConnect and any other provider.

Who comes back must have an account here, under the e-mail address that the provider vouches for; from then on the
account is bound to the provider's subject. What is carried from the way there to the way back is sealed in a cookie.
"""

from __future__ import annotations

import hmac
import json
import secrets
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

import structlog
from authlib.common.security import generate_token
from authlib.integrations.httpx_client import OAuthError
from httpx2 import HTTPError
from joserfc.errors import JoseError

from bot.staff.doors import let_in, way_on
from bot.staff.pages import Refused
from bot.staff.provider import NotVouched, client_of, metadata, vouched
from bot.staff.sealing import seal, unseal
from bot.staff.tries import begin, seconds, tried_by
from bot.web.app import is_https
from storage import staff

if TYPE_CHECKING:
    from starlette.responses import Response

    from bot.settings import Settings
    from bot.staff.pages import Asked
    from storage.staff import Member

log = structlog.get_logger()

BACK: Final = "/staff/oidc/back"
COOKIE: Final = "quatorze_oidc"
_SEALED: Final = b"staff.oidc"
ON_THE_WAY: Final = timedelta(minutes=10)
#: What a provider may say of a request of ours, RFC 6749 section 5.2; ``invalid_client``: our name there, or secret.
REFUSALS: Final = frozenset(
    ["invalid_request", "invalid_client", "invalid_grant", "unauthorized_client", "unsupported_grant_type",
     "invalid_scope"]
)  # fmt: skip


def leave(asked: Asked) -> Response:
    """Sends the browser to the provider."""
    settings = _settings(asked)
    state, nonce, verifier = secrets.token_urlsafe(24), secrets.token_urlsafe(24), generate_token(64)
    try:
        with client_of(settings, _back(asked, settings)) as client:
            known = metadata(client, settings)
            address, _ = client.create_authorization_url(
                known["authorization_endpoint"], state=state, code_verifier=verifier, nonce=nonce
            )
    except (NotVouched, HTTPError, OAuthError, KeyError, ValueError) as trouble:
        return _fail(asked, _why(trouble))
    until = (asked.at + ON_THE_WAY).isoformat()
    held = json.dumps([state, nonce, verifier, way_on(asked), until])
    answer = asked.go(address)
    answer.set_cookie(
        COOKIE, seal(asked, held, _SEALED), max_age=int(ON_THE_WAY.total_seconds()), path=BACK,
        secure=is_https(asked.desk.settings), httponly=True, samesite="lax",
    )  # fmt: skip
    return answer


def come_back(asked: Asked) -> Response:
    """Checks what the provider says, and lets in whom it vouches for."""
    settings, who_tries = _settings(asked), tried_by(asked, None)
    left = begin(asked, who_tries)
    if left:
        return _door(asked, 429, "wait", wait=seconds(left))
    try:
        state, nonce, verifier, onward = _held(asked)
        if not hmac.compare_digest(asked.field("state", 500).encode(), state.encode()):
            raise NotVouched("state")
        with client_of(settings, _back(asked, settings)) as client:
            known = metadata(client, settings)
            if asked.field("error", 200):
                raise NotVouched("declined")
            who = vouched(client, known, asked.field("code", 4000), asked.at, nonce=nonce, verifier=verifier)
    except (NotVouched, HTTPError, OAuthError, JoseError, KeyError, ValueError) as trouble:
        return _fail(asked, _why(trouble))
    member = _account(asked, f"{settings.oidc_issuer} {who['sub']}", who)
    if member is None:
        return _fail(asked, "unknown", code="unknown")
    asked.form = {"next": (onward,)}
    answer = let_in(asked, member, who_tries)
    answer.delete_cookie(COOKIE, path=BACK)
    return answer


def _settings(asked: Asked) -> Settings:
    settings = asked.desk.settings
    if settings.oidc_issuer is None or settings.oidc_client_id is None:
        raise Refused(404, "address")
    return settings


def _back(asked: Asked, settings: Settings) -> str:
    base = settings.public_url or f"{asked.request.url.scheme}://{asked.request.url.netloc}"
    return base.rstrip("/") + BACK


def _account(asked: Asked, subject: str, who: dict[str, Any]) -> Member | None:
    """The account of a subject: bound before, or bound now by an address that the provider does not doubt."""
    email = who.get("email")
    with asked.desk.database.work() as work:
        member = staff.by_subject(work.connection, subject)
        if member is None and isinstance(email, str) and who.get("email_verified") is not False:
            member = staff.by_name(work.connection, email)
            if member is not None and member.subject is None and member.disabled_at is None:
                staff.bind(work.connection, member.id, subject)
            else:
                member = None
    return member if member is not None and member.disabled_at is None else None


def _held(asked: Asked) -> tuple[str, str, str, str]:
    try:
        held = unseal(asked, asked.request.cookies.get(COOKIE, ""), _SEALED)
        state, nonce, verifier, onward, until = json.loads(held)
    except ValueError:
        raise NotVouched("cookie") from None
    if asked.at > datetime.fromisoformat(until):
        raise NotVouched("too_late")
    return state, nonce, verifier, onward


def _why(trouble: Exception) -> str:
    """A code for the log and the audit: of what others wrote into their error only a known code is repeated."""
    if isinstance(trouble, OAuthError) and trouble.error in REFUSALS:
        return str(trouble.error)
    return str(trouble) if isinstance(trouble, NotVouched) else type(trouble).__name__


def _fail(asked: Asked, why: str, code: str = "provider") -> Response:
    log.warning("oidc_refused", why=why)
    asked.note("sign_in_failed", detail=f"provider {why}")
    return _door(asked, 403, code)


def _door(asked: Asked, status: int, trouble: str, wait: int = 0) -> Response:
    return asked.page("login.html", status, trouble=trouble, wait=wait, next=way_on(asked), name="", provider=True)
