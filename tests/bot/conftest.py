"""The Bot API, a Bot at it, and a person, as where the Bot API itself is tested."""

from tests.botapi.conftest import api, bot, yasmine

__all__ = ["api", "bot", "yasmine"]
