"""The settings, from the environment and a `.env` file; typed, checked at the start."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, tzinfo
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.settings_checked import (
    address,
    instant,
    networks,
    parts,
    plainly,
    secret_for_telegram,
    standing_clock,
    token,
    without_path,
)
from dialogs.words.service import Service

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

TELEGRAM_API: Final = "https://api.telegram.org"
#: A hundred years: what is kept longer has no end that a calendar holds.
MOST_DAYS: Final = 36_500
MOST_MONTHS: Final = 1_200
Address = Annotated[str, AfterValidator(address)]


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

    telegram_token: Annotated[SecretStr, AfterValidator(token)] | None = None
    telegram_api_url: Address = TELEGRAM_API
    database_url: str = "sqlite:///data/quatorze.db"
    rules_dir: Path | None = None
    diploma: str = "cap-osrcl"
    webhook_url: Address | None = None
    webhook_secret: Annotated[SecretStr, AfterValidator(secret_for_telegram)] | None = None
    http_host: str = "127.0.0.1"
    http_port: Annotated[int, Field(ge=0, le=65535)] = 8014
    public_url: Annotated[Address, AfterValidator(without_path)] | None = None
    trusted_proxies: Annotated[tuple[str, ...], NoDecode, BeforeValidator(parts), AfterValidator(networks)] = ()
    data_keys: SecretStr | None = None
    service_name: str | None = None
    service_contact: str | None = None
    service_reply_days: Annotated[int | None, Field(gt=0, le=MOST_DAYS)] = None
    dpo_contact: str | None = None
    retention_started_days: Annotated[int, Field(gt=0, le=MOST_DAYS)] = 14
    retention_after_exam_months: Annotated[int, Field(gt=0, le=MOST_MONTHS)] = 6
    oidc_issuer: Address | None = None
    oidc_client_id: Annotated[str | None, Field(validate_default=True)] = None
    oidc_client_secret: SecretStr | None = None
    quatorze_now: Annotated[str, AfterValidator(instant)] | None = None

    @model_validator(mode="before")
    @classmethod
    def _without_blanks(cls, given: dict[str, object]) -> dict[str, object]:
        """Blanks around a value came along when it was copied; a value of blanks alone is none."""
        bare = {name: value.strip() if isinstance(value, str) else value for name, value in given.items()}
        return {name: value for name, value in bare.items() if value != "" or name not in cls.model_fields}

    @field_validator("oidc_client_id", "oidc_client_secret")
    @classmethod
    def _is_there_beside_its_issuer(
        cls, value: str | SecretStr | None, known: ValidationInfo
    ) -> str | SecretStr | None:
        if value is None and known.data.get("oidc_issuer", "") and known.field_name == "oidc_client_id":
            raise ValueError("is missing beside OIDC_ISSUER; give the name under which the provider knows these pages")
        if value is not None and known.data.get("oidc_issuer", "") is None:
            raise ValueError("does nothing without OIDC_ISSUER; give the provider's address, or take this one out")
        return value

    @field_validator("webhook_url")
    @classmethod
    def _is_one_that_telegram_takes(cls, value: str | None, known: ValidationInfo) -> str | None:
        """Telegram wants HTTPS; a Bot API server of one's own may do without."""
        if value is not None and not value.startswith("https:") and known.data.get("telegram_api_url") == TELEGRAM_API:
            raise ValueError("is no address that Telegram sends to; write it with https://")
        return value

    @property
    def pages(self) -> str:
        """The address under which the exam service opens its pages, as far as we are told."""
        return (self.public_url or f"http://{self.http_host}:{self.http_port}").rstrip("/")

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
        with _every_line_read():
            return Settings()
    except ValidationError as problem:
        raise BadSettings("; ".join(map(_told, problem.errors()))) from None
    except UnicodeDecodeError:
        raise BadSettings(".env: is not UTF-8; save it as UTF-8") from None
    except OSError as problem:
        raise BadSettings(
            f".env: cannot be read ({problem.strerror}); let this user read it, or move it away"
        ) from None


@contextmanager
def _every_line_read() -> Iterator[None]:
    """The library only warns of a line of .env that it cannot read, and goes on without that setting."""

    def refuse(warning: logging.LogRecord) -> bool:
        lines = ", ".join(map(str, warning.args or ()))
        raise BadSettings(f".env: line {lines} cannot be read; write NAME=value, and close quotation marks")

    reader = logging.getLogger("dotenv.main")
    reader.addFilter(refuse)
    try:
        yield
    finally:
        reader.removeFilter(refuse)


def _told(fault: ErrorDetails) -> str:
    name = "_".join(str(part) for part in fault["loc"]).upper()
    if fault["type"] == "extra_forbidden":
        return f"{name} in .env is no setting{_meant(name)}"
    return f"{name}: {plainly(fault)} (in the environment or in .env)"


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
