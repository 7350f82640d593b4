"""The settings, from the environment and a `.env` file; typed, checked at the start."""

from __future__ import annotations

import os
import re
from datetime import UTC, date, datetime, time, tzinfo
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from dialogs.words.service import Service

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

TELEGRAM_API: Final = "https://api.telegram.org"
#: What Telegram takes as the secret of a webhook.
WEBHOOK_SECRET: Final = re.compile(r"[A-Za-z0-9_-]{1,256}")
#: A hundred years: what is kept longer has no end that a calendar holds.
MOST_DAYS: Final = 36_500
MOST_MONTHS: Final = 1_200
#: In which the clock may stand: before and after them what we count with would leave the calendar.
YEARS: Final = range(1900, 3000)


class BadSettings(Exception):
    """A setting is missing or wrong: the message names it, and says what to do."""


class Settings(BaseSettings):
    """Every setting of the program; the names are those of the environment, in capitals."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="forbid",  # a misspelt name in .env stops the start
        hide_input_in_errors=True,  # a secret may stand in the wrong place
    )

    telegram_token: SecretStr | None = None
    telegram_api_url: str = TELEGRAM_API
    database_url: str = "sqlite:///data/quatorze.db"
    rules_dir: Path | None = None
    diploma: str = "cap-osrcl"
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    http_host: str = "127.0.0.1"
    http_port: Annotated[int, Field(ge=0, le=65535)] = 8014
    public_url: str | None = None
    trusted_proxies: Annotated[tuple[str, ...], NoDecode] = ()
    data_keys: SecretStr | None = None
    service_name: str | None = None
    service_contact: str | None = None
    service_reply_days: Annotated[int | None, Field(gt=0)] = None
    dpo_contact: str | None = None
    retention_started_days: Annotated[int, Field(gt=0, le=MOST_DAYS)] = 14
    retention_after_exam_months: Annotated[int, Field(gt=0, le=MOST_MONTHS)] = 6
    oidc_issuer: str | None = None
    oidc_client_id: Annotated[str | None, Field(validate_default=True)] = None
    oidc_client_secret: SecretStr | None = None
    quatorze_now: str | None = None

    @field_validator("trusted_proxies", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        """A list in one line: addresses with commas between them."""
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @field_validator("telegram_api_url", "webhook_url", "public_url", "oidc_issuer")
    @classmethod
    def _is_an_address(cls, value: str | None) -> str | None:
        if value is not None and not _is_on_the_web(value):
            raise ValueError("is no address of the web; write it like https://quatorze.example.fr")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _is_a_secret_for_telegram(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not WEBHOOK_SECRET.fullmatch(value.get_secret_value()):
            raise ValueError("is no secret that Telegram takes; write 1 to 256 of A-Z, a-z, 0-9, _ and -")
        return value

    @field_validator("oidc_client_id")
    @classmethod
    def _is_there_beside_its_issuer(cls, value: str | None, known: ValidationInfo) -> str | None:
        if value is None and known.data.get("oidc_issuer") is not None:
            raise ValueError("is missing beside OIDC_ISSUER; give the name under which the provider knows these pages")
        return value

    @field_validator("quatorze_now")
    @classmethod
    def _is_an_instant(cls, value: str | None) -> str | None:
        if value is not None:
            try:
                if standing_clock(value, UTC).year not in YEARS:
                    raise ValueError(value)
            except ValueError:
                raise ValueError("is no date and no instant; write 2026-11-25, or 2026-11-25T09:00") from None
        return value

    @property
    def service(self) -> Service:
        """Who runs this installation, as people are told."""
        return Service(
            name=self.service_name,
            contact=self.service_contact,
            reply_days=self.service_reply_days,
            dpo=self.dpo_contact,
            started_days=self.retention_started_days,
            after_exam_months=self.retention_after_exam_months,
        )


def standing_clock(written: str, zone: tzinfo) -> datetime:
    """The instant at which the business clock stands; a date means 12:00, without offset it is of the given zone.

    Raises ValueError when it is no ISO date or instant.
    """
    try:
        instant = datetime.combine(date.fromisoformat(written), time(12))
    except ValueError:
        instant = datetime.fromisoformat(written)
    return instant if instant.tzinfo is not None else instant.replace(tzinfo=zone)


def _is_on_the_web(written: str) -> bool:
    try:
        parts = urlsplit(written)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 80) > 0
    except ValueError:  # brackets that do not match, a port that is none
        return False


class Clock:
    """The business clock: today, reminders, retention and stored instants. It stands still when a setting says so."""

    def __init__(self, zone: tzinfo, standing: str | None = None) -> None:
        self.zone = zone
        self._standing = None if standing is None else standing_clock(standing, zone)

    def now(self) -> datetime:
        """The instant, with its zone."""
        return self._standing if self._standing is not None else datetime.now(UTC)

    def today(self) -> date:
        """The day in the session's time zone, never the server's."""
        return self.now().astimezone(self.zone).date()


def load_settings() -> Settings:
    """The settings in force; raises BadSettings, which names each setting that is wrong."""
    try:
        return Settings()
    except ValidationError as problem:
        raise BadSettings("; ".join(map(_told, problem.errors()))) from None
    except UnicodeDecodeError:
        raise BadSettings(".env: is not UTF-8; save it as UTF-8") from None


def _told(fault: ErrorDetails) -> str:
    name = "_".join(str(part) for part in fault["loc"]).upper()
    if fault["type"] == "extra_forbidden":
        return f"{name} in .env is no setting{_meant(name)}"
    said = fault["msg"].removeprefix("Value error, ")
    return f"{name}: {said[:1].lower()}{said[1:]} (in the environment or in .env)"


def _meant(name: str) -> str:
    """The setting that a misspelt name was probably meant to be."""
    near = get_close_matches(name, names(), n=1)
    return f": did you mean {near[0]}?" if near else "; quatorze settings lists them; take this one out"


def names() -> list[str]:
    """The name of every setting."""
    return [name.upper() for name in Settings.model_fields]


def lookalikes() -> list[str]:
    """What is said of names in the environment that are no setting, but look like one."""
    known = set(names())
    near = {name: get_close_matches(name.upper(), known, n=1, cutoff=0.85) for name in os.environ}
    return [
        f"{name} in the environment is no setting: did you mean {meant[0]}?"
        for name, meant in sorted(near.items())
        if meant and name.upper() not in known
    ]
