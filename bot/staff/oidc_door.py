"""Where the provider's way begins and ends; what it takes is imported when somebody takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.staff.pages import Page

if TYPE_CHECKING:
    from starlette.responses import Response

    from bot.staff.pages import Asked


def oidc_pages() -> list[Page]:
    """The way there, and the way back."""
    return [Page("/staff/oidc", _leave, None), Page("/staff/oidc/back", _come_back, None)]


def _leave(asked: Asked) -> Response:
    from bot.staff import oidc  # noqa: PLC0415 - Authlib and its HTTP client: half a second, rarely needed

    return oidc.leave(asked)


def _come_back(asked: Asked) -> Response:
    from bot.staff import oidc  # noqa: PLC0415 - the same

    return oidc.come_back(asked)
