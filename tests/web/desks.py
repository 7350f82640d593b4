"""A desk for tests: the business clock stands, settings are given, nothing is read from the environment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.rulebook import diploma_in_force
from bot.rules_in_force import RuleSource
from bot.runner import Runner
from bot.settings import Clock, Settings
from bot.web.desk import Beat, Desk
from storage.database import Database

ALIVE = Beat(lambda: 0.0, counts=True)
NOW = "2025-10-15T10:00:00+02:00"


def desk_over(
    database: Database, *, beat: Beat = ALIVE, wake: Callable[[], None] = lambda: None, **settings: Any
) -> Desk:
    rules = RuleSource(diploma_in_force("cap-osrcl", None))
    given = Settings(_env_file=None, **{"http_port": 0, "service_name": "DEC de Lyon", **settings})
    clock = Clock(rules.of_file.sessions[0].zone, NOW)
    return Desk(Runner(database, rules, given.service, clock), given, beat, wake)
