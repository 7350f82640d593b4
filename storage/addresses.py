"""Addresses as they may be told: in lists, in errors, in the log."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlalchemy import URL

_HIDDEN: Final = "********"
#: libpq takes a password among the parameters too: `password`, and `sslpassword` for the key of a certificate.
_PARAMETER: Final = re.compile(r"([?&]\w*password=)[^&]*", re.IGNORECASE)


def shown(url: URL) -> str:
    """The address of a database without its passwords."""
    return without_password(url.render_as_string(hide_password=False))


def without_password(address: str) -> str:
    """An address without the passwords in it, wherever they stand; what is no address stays as it is.

    >>> without_password("postgresql+psycopg://me:14@host/db?password=14")
    'postgresql+psycopg://me:********@host/db?password=********'
    """
    scheme, sep, rest = address.partition("://")
    login, at, place = rest.rpartition("@")
    if at and ":" in login:
        address = f"{scheme}{sep}{login.split(':')[0]}:{_HIDDEN}@{place}"
    return _PARAMETER.sub(rf"\1{_HIDDEN}", address)
