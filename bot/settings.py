"""The settings, from the environment and a `.env` file; typed, checked at the start, secrets masked when shown."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Annotated, Final
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from dialogs.words.service import Service

TELEGRAM_API: Final = "https://api.telegram.org"


class BadSettings(Exception):
    """A setting is missing or wrong: the message names it, and says what to do."""


class Settings(BaseSettings):
    """Every setting of the program; the names are those of the environment, in capitals."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True)

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
    retention_started_days: Annotated[int, Field(gt=0)] = 14
    retention_after_exam_months: Annotated[int, Field(gt=0)] = 6
    oidc_issuer: str | None = None
    oidc_client_id: str | None = None
    oidc_client_secret: SecretStr | None = None
    quatorze_now: str | None = None

    @field_validator("trusted_proxies", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        """A list in one line: addresses with commas between them."""
        return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value

    @field_validator("quatorze_now")
    @classmethod
    def _is_an_instant(cls, value: str | None) -> str | None:
        if value is not None:
            standing_clock(value, UTC)
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


def standing_clock(written: str, zone: ZoneInfo | UTC.__class__) -> datetime:  # type: ignore[name-defined]
    """The instant at which the business clock stands; a date means 12:00, without offset it is of the given zone.

    Raises ValueError when it is no ISO date or instant.
    """
    try:
        instant = datetime.combine(date.fromisoformat(written), time(12))
    except ValueError:
        instant = datetime.fromisoformat(written)
    return instant if instant.tzinfo is not None else instant.replace(tzinfo=zone)


class Clock:
    """The business clock: today, reminders, retention and stored instants. It stands still when a setting says so."""

    def __init__(self, zone: ZoneInfo, standing: str | None = None) -> None:
        self.zone = zone
        self._standing = None if standing is None else standing_clock(standing, zone)

    def now(self) -> datetime:
        """The instant, with its zone."""
        return self._standing if self._standing is not None else datetime.now(UTC)

    def today(self) -> date:
        """The day in the session's time zone, never the server's."""
        return self.now().astimezone(self.zone).date()


def load_settings() -> Settings:
    """The settings in force; raises BadSettings, which names the setting that is wrong."""
    try:
        return Settings()
    except ValidationError as problem:
        first = problem.errors()[0]
        name = "_".join(str(part) for part in first["loc"]).upper()
        raise BadSettings(f"{name}: {first['msg']}; correct it in the environment or in .env") from None


def masked(settings: Settings) -> dict[str, str]:
    """Every setting by its name with its value; secrets are only said to be there, addresses lose their password."""
    shown: dict[str, str] = {}
    for name in type(settings).model_fields:
        value = getattr(settings, name)
        if isinstance(value, SecretStr):
            value = "********"
        elif isinstance(value, tuple):
            value = ", ".join(value)
        elif name == "database_url":
            value = _without_password(str(value))
        shown[name.upper()] = "" if value is None else str(value)
    return shown


def _without_password(url: str) -> str:
    scheme, sep, rest = url.partition("://")
    login, at, place = rest.rpartition("@")
    return f"{scheme}{sep}{login.split(':')[0]}:****@{place}" if at and ":" in login else url
