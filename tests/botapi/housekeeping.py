"""The methods that are not speech: who the bot is, what it offers, where its updates go, what a file holds."""

import json
import re
from typing import Any

from .refusals import Refused, bad
from .rules_of_telegram import as_value
from .updates import WEBHOOK_CAME
from .webhook import Target, Webhook, webhook_info
from .world import World

Parameters = dict[str, Any]
COMMANDS = 100
COMMAND_NAME = re.compile(r"/?[a-z0-9_]{1,32}")
COMMAND_WORDS = 256
DESCRIPTION_CHARACTERS = 512
SHORT_DESCRIPTION_CHARACTERS = 120
WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"


def get_me(world: World, parameters: Parameters) -> dict[str, Any]:
    return {
        **world.bot,
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
    }


def get_chat(world: World, parameters: Parameters) -> dict[str, Any]:
    chat = world.chat_of(parameters)
    return {**chat.described(), "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": NO_GIFTS}


def get_file(world: World, parameters: Parameters) -> dict[str, Any]:
    file_id = parameters.get("file_id")
    if not file_id:
        raise bad("file_id not specified")
    return world.files.to_fetch(str(file_id))


def set_my_commands(world: World, parameters: Parameters) -> bool:
    commands = as_value(parameters.get("commands"), list, "commands")
    if commands is None or len(commands) > COMMANDS:
        raise bad("BOT_COMMANDS_TOO_MUCH" if commands else "can't parse commands JSON object")
    for command in commands:
        if not isinstance(command, dict) or not COMMAND_NAME.fullmatch(str(command.get("command", ""))):
            raise bad("BOT_COMMAND_INVALID")
        if not 0 < len(str(command.get("description", ""))) <= COMMAND_WORDS:
            raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    world.settings[_key("commands", parameters)] = commands
    return True


def get_my_commands(world: World, parameters: Parameters) -> list[dict[str, Any]]:
    commands: list[dict[str, Any]] = world.settings.get(_key("commands", parameters), [])
    return commands


def delete_my_commands(world: World, parameters: Parameters) -> bool:
    world.settings.pop(_key("commands", parameters), None)
    return True


def set_my_description(world: World, parameters: Parameters) -> bool:
    return _describe(world, parameters, "description", DESCRIPTION_CHARACTERS)


def set_my_short_description(world: World, parameters: Parameters) -> bool:
    return _describe(world, parameters, "short_description", SHORT_DESCRIPTION_CHARACTERS)


def log_out(world: World, parameters: Parameters) -> bool:
    world.logged_out = True
    world.updates.drop()
    return True


def close(world: World, parameters: Parameters) -> bool:
    return True


async def get_updates(world: World, parameters: Parameters) -> list[bytes]:
    """The updates as they were written, so that nothing is encoded twice."""
    if world.webhook is not None:
        raise Refused(409, f"Conflict: {WEBHOOK_ACTIVE}")
    world.updates.allow(as_value(parameters.get("allowed_updates"), list, "allowed updates"))
    offset, limit = _number(parameters, "offset", 0), _number(parameters, "limit", 100)
    found = await world.updates.get(offset, limit, _number(parameters, "timeout", 0))
    return [update.body for update in found]


async def set_webhook(world: World, parameters: Parameters) -> bool:
    if not parameters.get("url"):
        return await delete_webhook(world, parameters)
    target = Target(
        str(parameters["url"]),
        str(parameters.get("secret_token", "")),
        _number(parameters, "max_connections", 40),
    )
    target.check()
    world.updates.allow(as_value(parameters.get("allowed_updates"), list, "allowed updates"))
    await _forget_webhook(world, parameters)
    while world.webhook is not None:  # another process has set its own meanwhile: the last one counts
        await _forget_webhook(world, parameters)
    world.updates.end_poll(WEBHOOK_CAME)
    world.webhook = Webhook(target, world.updates, world.clock)
    return True


async def delete_webhook(world: World, parameters: Parameters) -> bool:
    await _forget_webhook(world, parameters)
    return True


def get_webhook_info(world: World, parameters: Parameters) -> dict[str, Any]:
    return webhook_info(world.webhook, world.updates)


async def _forget_webhook(world: World, parameters: Parameters) -> None:
    webhook, world.webhook = world.webhook, None
    if webhook is not None:
        await webhook.close()
    if str(parameters.get("drop_pending_updates", "")).lower() in ("true", "1"):
        world.updates.drop()


def _describe(world: World, parameters: Parameters, name: str, limit: int) -> bool:
    text = str(parameters.get(name, ""))
    if len(text) > limit:
        raise bad(f"BOT_{name.upper()}_INVALID")
    world.settings[_key(name, parameters)] = text
    return True


def _key(name: str, parameters: Parameters) -> str:
    """Settings are kept for each language, and commands for each kind of chat."""
    scope = as_value(parameters.get("scope"), dict, "BotCommandScope") or {"type": "default"}
    return json.dumps([name, parameters.get("language_code") or "", sorted(scope.items())])


def _number(parameters: Parameters, name: str, default: int) -> int:
    try:
        return int(float(parameters.get(name) or default))
    except (TypeError, ValueError):
        return default


NO_GIFTS = {
    "unlimited_gifts": False,
    "limited_gifts": False,
    "unique_gifts": False,
    "premium_subscription": False,
    "gifts_from_channels": False,
}
