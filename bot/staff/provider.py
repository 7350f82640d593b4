"""What an OpenID Connect provider says of itself and of whoever signed in, and whether it holds."""

from __future__ import annotations

import base64
from functools import cache
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote_plus, urlsplit

from authlib.integrations.httpx_client import OAuth2Client
from httpx2 import create_ssl_context
from joserfc import jwt
from joserfc.jwk import KeySet

if TYPE_CHECKING:
    from datetime import datetime
    from ssl import SSLContext

    from bot.settings import Settings

PATIENCE: Final = 10.0  # seconds for each request to the provider
LEEWAY: Final = 60  # seconds by which two clocks may differ
SCOPE: Final = "openid email"
#: Signatures by a key of the provider's; never « none », never the secret that we share.
ALGORITHMS: Final = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")


class NotVouched(Exception):
    """The provider's answer does not hold; the reason is a code for the log."""


@cache
def trusted() -> SSLContext:
    """Whom the system trusts, read once: that takes longer than all else that is done at a sign-in."""
    return create_ssl_context()


def client_of(settings: Settings, back: str) -> OAuth2Client:
    """Who asks the provider; ``back``: the address to which it sends the browser."""
    secret = settings.oidc_client_secret
    return OAuth2Client(
        settings.oidc_client_id, None if secret is None else secret.get_secret_value(),
        scope=SCOPE, redirect_uri=back, code_challenge_method="S256", timeout=PATIENCE, verify=trusted(),
    )  # fmt: skip


def metadata(client: OAuth2Client, settings: Settings) -> dict[str, Any]:
    """What the provider says of itself. Raises NotVouched when it is not the one meant, or is talked to in clear."""
    issuer = settings.oidc_issuer or ""
    parts = urlsplit(issuer)
    if parts.scheme != "https" and parts.hostname not in {"localhost", "127.0.0.1", "::1"}:
        raise NotVouched("not_https")
    answer = _get(client, f"{issuer.rstrip('/')}/.well-known/openid-configuration")
    known: dict[str, Any] = answer.json()
    if known["issuer"].rstrip("/") != issuer.rstrip("/"):
        raise NotVouched("issuer")
    methods = known.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
    client.token_endpoint_auth_method = _basic if "client_secret_basic" in methods else "client_secret_post"
    return known


def _basic(client: Any, _method: str, address: str, headers: dict[str, str], body: str) -> tuple[str, Any, str]:
    """Who we are, in a header: RFC 6749 section 2.3.1 writes both parts as a form does, which Authlib leaves out.

    Without it a certified provider refuses every secret in which a « + » or a « % » stands.
    """
    pair = f"{quote_plus(client.client_id)}:{quote_plus(client.client_secret or '')}"
    headers["Authorization"] = f"Basic {base64.b64encode(pair.encode()).decode()}"
    return address, headers, body


def _get(client: OAuth2Client, address: str, headers: dict[str, str] | None = None) -> Any:
    answer = client.request("GET", address, withhold_token=True, headers=headers)
    answer.raise_for_status()
    return answer


def vouched(
    client: OAuth2Client, known: dict[str, Any], code: str, at: datetime, *, nonce: str, verifier: str
) -> dict[str, Any]:
    """The claims about who has signed in, each of them signed or fetched from the provider itself.

    Raises NotVouched, or what Authlib, joserfc and the HTTP client raise when something does not hold.
    """
    token = client.fetch_token(
        known["token_endpoint"], code=code, code_verifier=verifier, grant_type="authorization_code"
    )
    keys = _get(client, known["jwks_uri"])
    key_set = KeySet.import_key_set(keys.json())
    claims = _signed(token["id_token"], key_set)
    registry = jwt.JWTClaimsRegistry(
        now=int(at.timestamp()), leeway=LEEWAY,
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
