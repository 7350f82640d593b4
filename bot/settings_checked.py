"""What a value of a setting must be like; a ValueError says what is wrong with it, and what to write."""

from __future__ import annotations

import ipaddress
import re
from datetime import UTC, date, datetime, time, tzinfo
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from pydantic import SecretStr
    from pydantic_core import ErrorDetails

#: What a token is made of: other signs came along when it was copied, and could not stand in an address.
TOKEN: Final = re.compile(r"[A-Za-z0-9:_-]+")
#: What Telegram takes as the secret of a webhook.
WEBHOOK_SECRET: Final = re.compile(r"[A-Za-z0-9_-]{1,256}")
#: In which the clock may stand: before and after them what we count with would leave the calendar.
YEARS: Final = range(1900, 3000)


def token(value: SecretStr) -> SecretStr:
    """A bot's token, as far as signs tell; whether it is one, Telegram says."""
    if not TOKEN.fullmatch(value.get_secret_value()):
        raise ValueError("is no token; copy from @BotFather the whole of it, and nothing else, like 123456:ABC-def")
    return value


def secret_for_telegram(value: SecretStr) -> SecretStr:
    """What Telegram sends with each update."""
    if not WEBHOOK_SECRET.fullmatch(value.get_secret_value()):
        raise ValueError("is no secret that Telegram takes; write 1 to 256 of A-Z, a-z, 0-9, _ and -")
    return value


def address(value: str) -> str:
    """An address of the web."""
    if not _is_on_the_web(value):
        raise ValueError("is no address of the web; write it like https://quatorze.example.fr")
    return value


def _is_on_the_web(written: str) -> bool:
    if " " in written or not written.isprintable():
        return False
    try:
        parts = urlsplit(written)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 80) > 0
    except ValueError:  # brackets that do not match, a port that is none
        return False


def without_path(value: str) -> str:
    """An address with nothing behind the name and the port."""
    parts = urlsplit(value)
    if parts.path.strip("/") or parts.query or parts.fragment:
        raise ValueError(f"the pages stand at /staff of an address of their own; write {parts.scheme}://{parts.netloc}")
    return value


def parts(value: object) -> object:
    """A list in one line: what stands between its commas."""
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


def networks(value: tuple[str, ...]) -> tuple[str, ...]:
    """Addresses and networks. A name would be compared with addresses, and every reader seem to be the proxy."""
    for one in value:
        try:
            ipaddress.ip_network(one)
        except ValueError:
            raise ValueError(
                f"{one} is no address and no network; write the proxy's, like 192.0.2.7 or 172.16.0.0/12"
            ) from None
    return value


def instant(value: str) -> str:
    """A date, or an instant, in years that we can count in."""
    try:
        if standing_clock(value, UTC).year not in YEARS:
            raise ValueError(value)
    except ValueError:
        raise ValueError("is no date and no instant; write 2026-11-25, or 2026-11-25T09:00") from None
    return value


def standing_clock(written: str, zone: tzinfo) -> datetime:
    """The instant at which the business clock stands; a date means 12:00, without offset it is of the given zone.

    Raises ValueError when it is no ISO date or instant.
    """
    try:
        instant = datetime.combine(date.fromisoformat(written), time(12))
    except ValueError:
        instant = datetime.fromisoformat(written)
    return instant if instant.tzinfo is not None else instant.replace(tzinfo=zone)


def plainly(fault: ErrorDetails) -> str:
    """What the library found wrong with a number, in words that say what to write; what we found, as we said it."""
    limits = fault.get("ctx", {})
    match fault["type"]:
        case "int_parsing" | "int_parsing_size" | "int_from_float":
            return "is no whole number; write it in digits"
        case "greater_than":
            return f"is too small; write {limits['gt'] + 1} or more"
        case "greater_than_equal":
            return f"is too small; write {limits['ge']} or more"
        case "less_than_equal":
            return f"is too large; write {limits['le']} or less"
        case _:
            return fault["msg"].removeprefix("Value error, ")
