"""What Telegram shows of the bot before anybody writes: the commands in its menu, in each language."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import structlog
from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.errors import Misuse
from bot.outgoing.troubles import BAD_TOKEN
from bot.rendering import SOURCE_LANGUAGE, renderer
from dialogs.words.text import t

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from bot.settings import Settings
    from bot.telegram.api import Telegram

log = structlog.get_logger()

FIRST_PAUSE: Final = 0.5
LONGEST_PAUSE: Final = 10.0
LOOK_EVERY: Final = 60.0  # seconds, at whether Telegram still posts to us
#: In the order in which they are shown; all of them also work in plain words.
COMMANDS: Final = {
    "bilan": t("Voir ce qui est compté"),
    "plan": t("Ce qu'il reste à faire, et quand"),
    "periodes": t("Voir vos périodes"),
    "attestation": t("Préparer l'attestation"),
    "rappels": t("Recevoir des rappels, ou non"),
    "corriger": t("Corriger une réponse"),
    "retour": t("Revenir à la question d'avant"),
    "aide": t("Comment ça marche"),
    "humain": t("Parler à quelqu'un"),
    "langue": t("Changer de langue"),
    "mesdonnees": t("Recevoir une copie de vos données"),
    "supprimer": t("Supprimer vos données"),
    "confiance": t("Qui est derrière ce service"),
    "stop": t("Ne plus recevoir de messages"),
}


@dataclass(slots=True)
class Introduction:
    """Learns the bot's own name, tells Telegram the commands and, if it is to post updates, where; it stays so."""

    telegram: Telegram
    settings: Settings
    languages: Sequence[str]
    username: str = ""
    _trouble_at: int | None = None

    async def work(self) -> None:
        """Tried until Telegram takes it; raises Misuse for a bad token."""
        await self._tell(self._introduce)
        while self.settings.webhook_url is not None:
            await asyncio.sleep(LOOK_EVERY)
            await self._tell(self._look_at_webhook)
        await asyncio.Event().wait()  # there is nothing more to do

    async def _introduce(self) -> None:
        self.username = await self.telegram.username()
        await self._open_webhook()
        await self._show_commands()

    async def _tell(self, say: Callable[[], Awaitable[None]]) -> None:
        pause = FIRST_PAUSE
        while True:
            try:
                await say()
            except InvalidToken:
                raise Misuse(BAD_TOKEN) from None
            except TelegramError as error:
                if isinstance(error, BadRequest):  # it is there, and does not take WEBHOOK_URL: nothing comes in
                    log.error("telegram_refuses", why=str(error), pause=pause)
                else:
                    log.warning("telegram_away", why=str(error), pause=pause)
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)
            else:
                return

    async def _open_webhook(self) -> None:
        if self.settings.webhook_url is not None:
            from bot.web.telegram import webhook_secret, webhook_url  # noqa: PLC0415 - a bot that polls needs no HTTP

            url = webhook_url(self.settings)
            await self.telegram.set_webhook(url, webhook_secret(self.settings))
            log.info("webhook_set", url=url)

    async def _look_at_webhook(self) -> None:
        """Whoever polls with this token takes the address away: nothing would come in, and nobody would notice."""
        from bot.web.telegram import webhook_url  # noqa: PLC0415 - as above

        told = await self.telegram.told("getWebhookInfo")
        if told.get("url") != webhook_url(self.settings):
            log.warning("webhook_lost", why="another process polls with this token, or has given another address")
            await self._open_webhook()
        elif (trouble_at := told.get("last_error_date")) not in {None, self._trouble_at}:
            self._trouble_at = trouble_at
            log.warning("webhook_failing", why=told.get("last_error_message"), waiting=told.get("pending_update_count"))

    async def _show_commands(self) -> None:
        """In French for everybody, in other languages for those whose phone speaks them."""
        for language in self.languages:
            voice = renderer(language)
            commands = [{"command": name, "description": voice.plain(does)} for name, does in COMMANDS.items()]
            for_whom = {} if language == SOURCE_LANGUAGE else {"language_code": language}
            await self.telegram.call("setMyCommands", {"commands": commands, **for_whom})
