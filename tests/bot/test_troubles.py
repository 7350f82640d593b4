"""What each error of Telegram means for a message: a table."""

from __future__ import annotations

from datetime import timedelta

import pytest
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TimedOut

from bot.outgoing.troubles import BadToken, Flood, Gone, Later, Migrated, Refused, Trouble, trouble_of
from bot.telegram.failures import NotSent, NotSentInTime, TurnedAway


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (RetryAfter(timedelta(seconds=7)), Flood(7.0)),
        (ChatMigrated(-100), Migrated("-100")),
        (Forbidden("Forbidden: bot was blocked by the user"), Gone("Forbidden: bot was blocked by the user")),
        (BadRequest('Can\'t parse entities: unsupported start tag "nom"'), Refused("Can't parse entities")),
        (BadRequest("Chat not found"), Refused("Chat not found")),
        (InvalidToken("Unauthorized"), BadToken()),
        (NotSent("No connection"), Later("NotSent", perhaps_sent=False)),
        (NotSentInTime(), Later("NotSentInTime", perhaps_sent=False)),
        (TimedOut(), Later("TimedOut", perhaps_sent=True)),
        (TurnedAway("HTTP status 403"), Later("HTTP status 403", perhaps_sent=False)),
        (NetworkError("HTTP status 502"), Later("HTTP status 502", perhaps_sent=True)),
        (
            NetworkError("The connection to Telegram broke (ServerDisconnectedError); it may have been done"),
            Later(
                "The connection to Telegram broke (ServerDisconnectedError); it may have been done", perhaps_sent=True
            ),
        ),
    ],
)
def test_an_error_has_one_meaning(error: Exception, trouble: Trouble) -> None:
    assert trouble_of(error) == trouble  # type: ignore[arg-type]
