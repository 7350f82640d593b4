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
from urllib.parse import urlsplit

import structlog
from authlib.common.security import generate_token
from authlib.integrations.httpx_client import OAuth2Client, OAuthError
from httpx2 import HTTPError
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from bot.staff.doors import let_in, way_on
from bot.staff.pages import Refused
from bot.staff.sealing import seal, unseal
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
PATIENCE: Final = 10.0  # seconds for each request to the provider
LEEWAY: Final = 60  # seconds by which two clocks may differ
SCOPE: Final = "openid email"
#: Signatures by a key of the provider's; never « none », never the secret that we share.
ALGORITHMS: Final = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")


class NotVouched(Exception):
    """The provider's answer does not hold; the reason is a code for the log."""


def leave(asked: Asked) -> Response:
    """Sends the browser to the provider."""
    settings = _settings(asked)
    state, nonce, verifier = secrets.token_urlsafe(24), secrets.token_urlsafe(24), generate_token(64)
    try:
        with _client(asked, settings) as client:
            known = _metadata(client, settings)
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
    settings = _settings(asked)
    try:
        state, nonce, verifier, onward = _held(asked)
        if not hmac.compare_digest(asked.field("state", 500).encode(), state.encode()):
            raise NotVouched("state")
        with _client(asked, settings) as client:
            who = _vouched(client, _metadata(client, settings), asked, nonce=nonce, verifier=verifier)
    except (NotVouched, HTTPError, OAuthError, JoseError, KeyError, ValueError) as trouble:
        return _fail(asked, _why(trouble))
    member = _account(asked, f"{settings.oidc_issuer} {who['sub']}", who)
    if member is None:
        return _fail(asked, "unknown", code="unknown")
    asked.form = {"next": (onward,)}
    answer = let_in(asked, member)
    answer.delete_cookie(COOKIE, path=BACK)
    return answer


def _settings(asked: Asked) -> Settings:
    settings = asked.desk.settings
    if settings.oidc_issuer is None or settings.oidc_client_id is None:
        raise Refused(404, "address")
    return settings


def _client(asked: Asked, settings: Settings) -> OAuth2Client:
    base = settings.public_url or f"{asked.request.url.scheme}://{asked.request.url.netloc}"
    secret = settings.oidc_client_secret
    return OAuth2Client(
        settings.oidc_client_id, None if secret is None else secret.get_secret_value(),
        scope=SCOPE, redirect_uri=base.rstrip("/") + BACK, code_challenge_method="S256", timeout=PATIENCE,
    )  # fmt: skip


def _metadata(client: OAuth2Client, settings: Settings) -> dict[str, Any]:
    """What the provider says of itself; it must be the one that is meant, and not be talked to in clear."""
    issuer = settings.oidc_issuer or ""
    parts = urlsplit(issuer)
    if parts.scheme != "https" and parts.hostname not in {"localhost", "127.0.0.1", "::1"}:
        raise NotVouched("not_https")
    answer = _get(client, f"{issuer.rstrip('/')}/.well-known/openid-configuration")
    known: dict[str, Any] = answer.json()
    if known["issuer"].rstrip("/") != issuer.rstrip("/"):
        raise NotVouched("issuer")
    methods = known.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
    client.token_endpoint_auth_method = (
        "client_secret_basic" if "client_secret_basic" in methods else "client_secret_post"
    )
    return known


def _get(client: OAuth2Client, address: str, headers: dict[str, str] | None = None) -> Any:
    answer = client.request("GET", address, withhold_token=True, headers=headers)
    answer.raise_for_status()
    return answer


def _vouched(client: OAuth2Client, known: dict[str, Any], asked: Asked, *, nonce: str, verifier: str) -> dict[str, Any]:
    """The claims about who has signed in, each of them signed or fetched from the provider itself."""
    if asked.field("error", 200):
        raise NotVouched("declined")
    token = client.fetch_token(
        known["token_endpoint"], code=asked.field("code", 4000), code_verifier=verifier, grant_type="authorization_code"
    )
    keys = _get(client, known["jwks_uri"])
    key_set = KeySet.import_key_set(keys.json())
    claims = _signed(token["id_token"], key_set)
    registry = jwt.JWTClaimsRegistry(
        now=int(asked.at.timestamp()), leeway=LEEWAY,
        iss={"essential": True, "value": known["issuer"]}, aud={"essential": True, "value": client.client_id},
        exp={"essential": True}, sub={"essential": True}, nonce={"essential": True, "value": nonce},
    )  # fmt: skip
    registry.validate(claims)
    if isinstance(claims["aud"], list) and len(claims["aud"]) > 1 and claims.get("azp") != client.client_id:
        raise NotVouched("azp")
    if "email" in claims or "userinfo_endpoint" not in known:
        return claims
    return {**_userinfo(client, known, key_set, claims["sub"]), "sub": claims["sub"]}


def _userinfo(client: OAuth2Client, known: dict[str, Any], key_set: KeySet, sub: str) -> dict[str, Any]:
    """More about them; some providers sign it, and then it must hold. Asked with the bare token.

    Authlib would take a token that lives for a minute for one that is over, and refuse to send it.
    """
    bearer = {"Authorization": f"Bearer {client.token['access_token']}"}
    answer = _get(client, known["userinfo_endpoint"], bearer)
    signed = answer.headers.get("content-type", "").startswith("application/jwt")
    told: dict[str, Any] = _signed(answer.text, key_set) if signed else answer.json()
    if told.get("sub") != sub:
        raise NotVouched("sub")
    return told


def _signed(token: str, key_set: KeySet) -> dict[str, Any]:
    claims: dict[str, Any] = jwt.decode(token, key_set, algorithms=list(ALGORITHMS)).claims
    return claims


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
    """A code for the log and the audit: what others wrote into their error is not ours to repeat."""
    return str(trouble) if isinstance(trouble, NotVouched) else type(trouble).__name__


def _fail(asked: Asked, why: str, code: str = "provider") -> Response:
    log.warning("oidc_refused", why=why)
    asked.note("sign_in_failed", detail=f"provider {why}")
    return asked.page("login.html", 403, trouble=code, wait=0, next=way_on(asked), name="", provider=True)
