"""A small real OpenID Connect provider: it signs with its own key, checks PKCE and the client, and can misbehave."""

from __future__ import annotations

import base64
import hashlib
import secrets
import time
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote_plus, urlencode

from joserfc import jwt
from joserfc.jwk import RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

CLIENT, SECRET = "quatorze", "provider's + secret: 100 %41"
KEY = RSAKey.generate_key(2048, {"kid": "one"})
OTHER_KEY = RSAKey.generate_key(2048, {"kid": "one"})


@dataclass
class Provider:
    """Signs in whoever comes, as ``email``; each fault is one that a test is about."""

    email: str = "marie@exam"
    sub: str = "4711"
    signed_userinfo: bool = False
    email_in_token: bool = False
    faults: dict[str, Any] = field(default_factory=dict)
    issuer: str = ""
    _codes: dict[str, dict[str, str]] = field(default_factory=dict)

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/.well-known/openid-configuration", self._metadata),
                Route("/authorize", self._authorize),
                Route("/token", self._token, methods=["POST"]),
                Route("/keys", self._keys),
                Route("/userinfo", self._userinfo),
            ]
        )

    async def _metadata(self, _request: Request) -> Response:
        paths = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "keys",
                 "userinfo_endpoint": "userinfo"}  # fmt: skip
        issuer = self.faults.get("issuer", self.issuer)
        return JSONResponse({"issuer": issuer, **{name: f"{self.issuer}/{path}" for name, path in paths.items()}})

    async def _authorize(self, request: Request) -> Response:
        asked = dict(request.query_params)
        assert (asked["client_id"], asked["response_type"], asked["code_challenge_method"]) == (CLIENT, "code", "S256")
        code = secrets.token_urlsafe(8)
        self._codes[code] = asked
        state = self.faults.get("state", asked["state"])
        return RedirectResponse(f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': state})}", 303)

    async def _token(self, request: Request) -> Response:
        basic = base64.b64decode(request.headers["authorization"].removeprefix("Basic ")).decode()
        pair = tuple(unquote_plus(part) for part in basic.split(":"))
        form = await request.form()
        asked = self._codes.pop(str(form["code"]), None)
        digest = hashlib.sha256(str(form["code_verifier"]).encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        if pair != (CLIENT, self.faults.get("secret", SECRET)):
            return JSONResponse({"error": "invalid_client"}, 401)
        if asked is None or challenge != asked["code_challenge"]:
            return JSONResponse({"error": "invalid_grant"}, 400)
        now = int(time.time())
        claims = {
            "iss": self.issuer, "aud": CLIENT, "sub": self.sub, "nonce": asked["nonce"], "iat": now, "exp": now + 60,
            **({"email": self.email} if self.email_in_token else {}),
            **self.faults.get("claims", {}),
        }  # fmt: skip
        told = {"access_token": "bearer", "token_type": "Bearer", "expires_in": 60, "id_token": self._signed(claims)}
        return JSONResponse(told)

    def _signed(self, claims: dict[str, Any]) -> str:
        if self.faults.get("unsigned"):
            parts = ({"alg": "none"}, claims)
            return ".".join(base64.urlsafe_b64encode(repr(part).encode()).decode() for part in parts) + "."
        key = self.faults.get("key", KEY)
        return jwt.encode({"alg": "RS256", "kid": "one"}, claims, key)

    async def _keys(self, _request: Request) -> Response:
        return JSONResponse({"keys": [KEY.as_dict(private=False)]})

    async def _userinfo(self, request: Request) -> Response:
        if request.headers.get("authorization") != "Bearer bearer":
            return PlainTextResponse("", 401)
        told = {"sub": self.sub, "email": self.email, "email_verified": True, **self.faults.get("userinfo", {})}
        if self.signed_userinfo:
            return Response(self._signed(told), media_type="application/jwt")
        return JSONResponse(told)
